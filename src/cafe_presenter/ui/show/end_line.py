"""The line that asks for the hour of the end: it has the one that stands, which a button of its own takes away."""

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from cafe_presenter.core.base.durations import clock_time
from cafe_presenter.core.evening.drafts import Line
from cafe_presenter.core.evening.pace import end_hour
from cafe_presenter.ui.input.commands import TypedLine
from cafe_presenter.ui.store import seconds_until
from cafe_presenter.wording import N_

if TYPE_CHECKING:
    from cafe_presenter.ui.show.show import Show


LONGEST_PAST_S, LONGEST_AHEAD_S = 3600.0, 12 * 3600.0
"""How far an hour may be for nobody to be asked whether it is the one that is meant."""


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
    doubt = _doubt(hour, show.store.utc())
    if doubt and show.notes.entry.refused != text:
        return doubt
    show.store.set_end(hour)
    return ""


def _doubt(hour: time, utc: datetime) -> str:
    """Return why an hour may not be the one that is meant: it is far, and nobody sees of which day it is."""
    in_s = seconds_until(hour, utc)
    here = utc.astimezone()
    days = ((utc + timedelta(seconds=in_s)).astimezone().date() - here.date()).days
    if in_s < -LONGEST_PAST_S:
        if days < 0:
            return N_("“{text}” was yesterday. Enter once more if that is the hour you mean, or type another.")
        return N_("“{text}” was more than an hour ago. Enter once more if that is the hour you mean, or type another.")
    if in_s > LONGEST_AHEAD_S:
        if days > 0:
            return N_("“{text}” would be tomorrow. Enter once more if that is the hour you mean, or type another.")
        return N_("“{text}” is in more than 12 hours. Enter once more if that is the hour you mean, or type another.")
    return ""


def _take_away(show: "Show", text: str) -> str:
    del text
    show.store.set_end(None)
    show.say_briefly(show.wording.text("No hour of the end is set any more. Undo brings it back."))
    return ""
