"""How the wall's events change a session: covers, a frozen picture, its look, what stands in the question's place."""

from dataclasses import replace
from typing import assert_never

from cafe_presenter.core.evening.events import (
    Covered,
    DigitsShown,
    FactShown,
    FollowUpShown,
    FridgeShown,
    Froze,
    PaletteChosen,
    QuestionShown,
    RuleShown,
    TypeChosen,
    Unfroze,
    WallEvent,
    WordsChosen,
)
from cafe_presenter.core.evening.notes import fridge_pages
from cafe_presenter.core.evening.room_events import CloudsShown, CountShown, VoteShown
from cafe_presenter.core.evening.session import (
    Aside,
    CloudsCard,
    CountCard,
    FactCard,
    FridgeCard,
    HouseRule,
    Reversal,
    Session,
    Shown,
    TurnWas,
    VoteCard,
    deck_view,
    is_turn_gone,
)
from cafe_presenter.core.evening.settling import agenda_with, settle
from cafe_presenter.core.evening.view import WallChoices


def wall_changed(session: Session, event: WallEvent) -> Session:
    """Return the session after an event of the wall; the very same object when it changes nothing."""
    match event:
        case Covered():
            return _covered(session, event)
        case Froze():
            return _froze(session, event)
        case Unfroze():
            return _unfroze(session, event)
        case PaletteChosen():
            return _palette_chosen(session, event)
        case TypeChosen():
            return _type_chosen(session, event)
        case WordsChosen():
            return _words_chosen(session, event)
        case DigitsShown():
            return _digits_shown(session, event)
        case FollowUpShown() | FactShown() | RuleShown() | VoteShown():
            return _with_aside(session, _shown_by(event), event.at)
        case FridgeShown():
            return _fridge_shown(session, event)
        case CountShown():
            there_is = 0 <= event.number < len(session.gathered.counts)
            return _with_aside(session, CountCard(event.number), event.at) if there_is else session
        case CloudsShown():
            there_are = event.page >= 0 and event.cloud < len(session.gathered.clouds) and session.gathered.post_its
            card = CloudsCard(event.page, event.cloud, event.names)
            return _with_aside(session, card, event.at) if there_are else session
        case QuestionShown():
            return _with_aside(session, None, event.at)
        case _:
            assert_never(event)


def _covered(session: Session, event: Covered) -> Session:
    return session if event.cover is session.cover else replace(settle(session, event.at), cover=event.cover)


def _froze(session: Session, event: Froze) -> Session:
    return session if session.frozen is not None else replace(settle(session, event.at), frozen=deck_view(session))


def _unfroze(session: Session, event: Unfroze) -> Session:
    return session if session.frozen is None else replace(settle(session, event.at), frozen=None)


def _with_aside(session: Session, aside: Aside | None, at: float) -> Session:
    """Put something on the wall in the place of the question, or the question back; undo takes both back."""
    if aside == session.aside:
        return session
    settled = settle(session, at)
    shown = settled.shown if aside is None else (*settled.shown, Shown(at, settled.item.id, aside))
    before = Reversal(settled.item.id, settled.reversal, is_aside=True, aside=settled.aside, shown=settled.shown)
    return replace(settled, aside=aside, shown=shown, reversal=before)


def _shown_by(event: FollowUpShown | FactShown | RuleShown | VoteShown) -> Aside:
    """Return what an event puts on the wall, whatever else there is."""
    match event:
        case FollowUpShown():
            return event.follow_up
        case FactShown():
            return FactCard(event.fact, event.code_share)
        case RuleShown():
            return HouseRule()
        case _:
            return VoteCard()


def _fridge_shown(session: Session, event: FridgeShown) -> Session:
    pages = fridge_pages(session.notes)
    if not 0 <= event.page < len(pages):
        return session
    return _with_aside(session, FridgeCard(pages[event.page], event.page, len(pages)), event.at)


def _digits_shown(session: Session, event: DigitsShown) -> Session:
    if session.item.digits is event.shown and not is_turn_gone(session, event.at):
        return session
    settled = settle(session, event.at)
    item = settled.item
    before = TurnWas(item.id, item.turn, item.turn_from_s, item.digits, item.digits_from_s)
    asked = replace(item, digits=event.shown, digits_from_s=item.spent_s)
    agenda = agenda_with(settled, settled.position, asked)
    if item.digits is event.shown:
        return replace(settled, agenda=agenda)  # a turn that was over is back for a while: nothing else changed
    return replace(settled, agenda=agenda, reversal=Reversal(item.id, settled.reversal, was=before))


def _palette_chosen(session: Session, event: PaletteChosen) -> Session:
    return _with_choices(session, event.at, replace(session.choices, palette=event.palette or None))


def _type_chosen(session: Session, event: TypeChosen) -> Session:
    return _with_choices(session, event.at, replace(session.choices, font=event.font, spaced=event.spaced))


def _words_chosen(session: Session, event: WordsChosen) -> Session:
    return _with_choices(session, event.at, replace(session.choices, twin=event.twin, both=event.both))


def _with_choices(session: Session, at: float, choices: WallChoices) -> Session:
    if choices == session.choices:
        return session
    settled = settle(session, at)
    return replace(settled, choices=choices, reversal=Reversal(settled.item.id, settled.reversal, was=session.choices))
