"""Events as JSON objects, and back: one line of the journal each."""

from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.deck.deck import Theme
from cafe_presenter.core.evening.events import Event, Noted, TimerShaped, Undone, WentTo, event_classes
from cafe_presenter.files.disk.codec import from_plain, to_plain

_BY_NAME: dict[str, type[Event]] = {kind.NAME: kind for kind in event_classes()}


def event_to_plain(event: Event) -> dict[str, object]:
    """Return ``event`` as values JSON can hold, its name first."""
    plain = {"event": event.NAME, **to_plain(event)}
    if isinstance(event, TimerShaped) and event.timer is not None:
        # Journals of the first version hold it as the theme that has this timer and nothing else.
        plain["timer"] = to_plain(Theme(timer=event.timer), lean=True)
    if isinstance(event, Noted) and event.item == -1:
        del plain["item"]  # which journals of the first version do not have
    if isinstance(event, WentTo) and not event.again_s:
        del plain["again_s"]  # nor these
    if isinstance(event, Undone) and not event.keeps_hidden:
        del plain["keeps_hidden"]  # nor this
    return plain


def is_known(plain: dict[str, object]) -> bool:
    """Return whether this version knows the event that ``plain`` names."""
    return str(plain.get("event")) in _BY_NAME


def event_from_plain(plain: dict[str, object]) -> Event:
    """Return the event that ``event_to_plain`` wrote. Raises ValueError when a value is not what it should be."""
    kind = _BY_NAME[str(plain["event"])]
    theme = plain.get("timer")
    if kind is TimerShaped and isinstance(theme, dict):
        plain = {**plain, "timer": theme.get("timer")}
    return from_plain(kind, plain, text=neutral)
