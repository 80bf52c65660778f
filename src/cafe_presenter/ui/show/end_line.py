"""The line that asks for the hour of the end: it has the one that stands, which a button of its own takes away."""

from typing import TYPE_CHECKING

from cafe_presenter.core.base.durations import clock_time
from cafe_presenter.core.evening.drafts import Line
from cafe_presenter.core.evening.pace import end_hour
from cafe_presenter.ui.input.commands import TypedLine
from cafe_presenter.wording import N_

if TYPE_CHECKING:
    from cafe_presenter.ui.show.show import Show


def end_line(show: "Show") -> TypedLine["Show"]:
    """Return the line as it is asked for now."""
    store = show.store
    end = end_hour(store.session, store.now(), store.utc())
    prompt, ends = N_("Hour of the end, such as 20:30"), N_("End at this hour (Enter)")
    if end is None:
        return TypedLine(prompt, _set_end, ends, Line.END)
    stands = show.wording.hour(end).replace("\u00a0", " ")
    return TypedLine(prompt, _set_end, ends, Line.END, stands, (N_("No set end"), _take_away))


def _set_end(show: "Show", text: str) -> str:
    if not text.strip():
        is_set = show.store.session.end_at is not None
        return N_("Type an hour, or press “No set end”: the end stays as it is until then.") if is_set else ""
    hour = clock_time(text)
    if hour is None:
        return N_("“{text}” is no hour. Write it like 20:30.")
    show.store.set_end(hour)
    return ""


def _take_away(show: "Show", text: str) -> str:
    del text
    show.store.set_end(None)
    show.say_briefly(show.wording.text("No hour of the end is set any more. Undo brings it back."))
    return ""
