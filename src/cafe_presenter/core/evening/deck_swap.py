"""A deck that changed: which of its themes is which of the old ones, and what becomes of a running evening."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from cafe_presenter.core.deck.deck import Deck, Kind, Theme
from cafe_presenter.core.evening.session import Item, Session, begin

_SAME: tuple[Callable[[Theme], tuple[object, ...]], ...] = (
    lambda theme: (theme,),
    lambda theme: (theme.theme, theme.question),
    lambda theme: (theme.question,),
    lambda theme: (theme.theme,),
)
"""What two themes are told to be the same by, the surest first; what is empty tells nothing."""


def match_themes(old: Sequence[Theme], new: Sequence[Theme]) -> list[int | None]:
    """Return for each new theme the index of the old one it comes from: equal, or by its words, or by its place."""
    sources: list[int | None] = [None] * len(new)
    free = dict.fromkeys(range(len(old)))
    for key_of in _SAME:
        alike = defaultdict[tuple[object, ...], list[int]](list)
        for source in free:
            alike[key_of(old[source])].append(source)
        for index, theme in enumerate(new):
            if sources[index] is None and all(key := key_of(theme)) and (candidates := alike[key]):
                nearest = candidates.pop(_nearest(candidates, index))
                sources[index] = nearest
                del free[nearest]
    waiting = [index for index, source in enumerate(sources) if source is None]
    if len(waiting) == len(free):
        for index, source in zip(waiting, free, strict=True):
            sources[index] = source
    return sources


def _nearest(places: Sequence[int], to: int) -> int:
    """Return where the number nearest to ``to`` stands among ``places``, which ascend."""
    after = bisect_left(places, to)
    return min(range(max(0, after - 1), min(after + 1, len(places))), key=lambda at: abs(places[at] - to))


def agenda_of(session: Session, deck: Deck) -> tuple[tuple[Item, ...], int]:
    """Return the agenda of a running evening under a changed deck, and the place of the item that is up.

    A theme keeps its time and what the host changed of its plan. The host's order stays too, unless the deck's own
    order is another than before. What the host put in on the spot stays where it was, and so does a theme that is gone
    from the deck when it is up or time was spent on it.
    """
    usual = {item.theme: item.planned_s for item in begin(session.deck).agenda}
    own = [item for item in session.agenda if item.theme in usual or item.theme.kind is Kind.WELCOME]
    fresh = begin(deck).agenda
    sources = match_themes([item.theme for item in own], [item.theme for item in fresh])
    following = max(item.id for item in session.agenda) + 1
    agenda = []
    for item, source in zip(fresh, sources, strict=True):
        if source is None:
            agenda.append(replace(item, id=following))
            following += 1
        else:
            agenda.append(_carried(own[source], item, usual))
    written: dict[Theme, int] = {}
    for at, item in enumerate(begin(session.deck).agenda):
        written.setdefault(item.theme, at)
    places = [written[own[source].theme] for source in sources if source is not None and own[source].theme in written]
    if places == sorted(places):
        agenda = _in_hosts_order(agenda, sources)
    kept = {item.id for item in agenda}
    own_ids = {item.id for item in own}
    staying = {item.id for item in session.agenda if item.id not in own_ids or item.spent_s > 0} | {session.item.id}
    for index, item in enumerate(session.agenda):
        if item.id not in kept and item.id in staying:
            before = {known.id for known in session.agenda[:index]}
            place = max((at + 1 for at, known in enumerate(agenda) if known.id in before), default=0)
            agenda.insert(place, item)
    position = next(at for at, item in enumerate(agenda) if item.id == session.item.id)
    return tuple(agenda), position


def _in_hosts_order(agenda: Sequence[Item], sources: Sequence[int | None]) -> list[Item]:
    """Return items as their ``sources`` stood; one without a source comes after the one before it."""
    first = last = list[Item]()
    runs = dict[int, list[Item]]()
    for item, source in zip(agenda, sources, strict=True):
        if source is not None:
            runs[source] = last = []
        last.append(item)
    return [*first, *(item for source in sorted(runs) for item in runs[source])]


def _carried(old: Item, new: Item, usual: dict[Theme, float]) -> Item:
    """Return an item that goes on under its changed theme; what the host changed of its plan or timer stays."""
    was_replanned = old.planned_s != usual.get(old.theme, old.planned_s)
    was_reshaped = old.timer != old.theme.timer
    return replace(
        old,
        theme=new.theme,
        planned_s=old.planned_s if was_replanned else new.planned_s,
        timer=old.timer if was_reshaped else new.timer,
    )
