"""A deck that changed: which of its themes is which of the old ones, and what becomes of a running evening."""

from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.deck.deck import Deck, Kind, Theme
from cafe_presenter.core.evening.session import Item, Session, begin


def match_themes(old: Sequence[Theme], new: Sequence[Theme]) -> list[int | None]:
    """Return for each new theme the index of the old one it comes from: equal, or by its words, or by its place."""
    sources: list[int | None] = [None] * len(new)
    free = list(range(len(old)))

    def pair(index: int, candidates: Sequence[int]) -> None:
        if sources[index] is None and candidates:
            nearest = min(candidates, key=lambda source: abs(source - index))
            sources[index] = nearest
            free.remove(nearest)

    for index, theme in enumerate(new):
        pair(index, [source for source in free if old[source] == theme])
    for same in (("theme", "question"), ("question",), ("theme",)):
        for index, theme in enumerate(new):
            key = [getattr(theme, name) for name in same]
            alike = [source for source in free if [getattr(old[source], name) for name in same] == key]
            pair(index, alike if all(key) else [])
    waiting = [index for index, source in enumerate(sources) if source is None]
    if len(waiting) == len(free):
        for index, source in zip(waiting, tuple(free), strict=True):
            sources[index] = source
    return sources


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
    written = [item.theme for item in begin(session.deck).agenda]
    places = [
        written.index(own[source].theme) for source in sources if source is not None and own[source].theme in written
    ]
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
    known = [(source, item) for item, source in zip(agenda, sources, strict=True) if source is not None]
    ordered = [item for _, item in sorted(known, key=lambda pair: pair[0])]
    for at, source in enumerate(sources):
        if source is None:
            ordered.insert(ordered.index(agenda[at - 1]) + 1 if at else 0, agenda[at])
    return ordered


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
