"""What undo would take back, in a few words."""

from cafe_presenter.core.base.bounds import beginning
from cafe_presenter.core.evening.notes import Notes
from cafe_presenter.core.evening.room_events import Gathered
from cafe_presenter.core.evening.session import (
    Aside,
    CloudsCard,
    CountCard,
    EndWas,
    FactCard,
    FridgeCard,
    HouseRule,
    Item,
    Reversal,
    Session,
    TurnWas,
    VoteCard,
    Was,
    index_of_item,
)
from cafe_presenter.wording import N_, Wording

MAX_SIGNS = 40
"""Signs of a note or a theme that are enough to know it by."""


def undo_words(session: Session, wording: Wording) -> str:
    """Return what undo would take back just now; empty when there is nothing."""
    reversal = session.reversal
    if reversal is None:
        return ""
    if reversal.notes is not None and reversal.agenda is None:
        return _note_words(session.notes, reversal.notes, wording)
    if reversal.was is not None:
        return wording.text(_was_words(session, reversal.was))
    if reversal.voices is not None:
        return wording.text("a voice that was counted")
    if reversal.is_aside:
        return _aside_words(session.aside, reversal.aside, wording)
    if reversal.agenda is None:
        there = index_of_item(session, reversal.went_to)
        return (
            "" if there is None else wording.text("the move to “{theme}”", theme=_name(session.agenda[there], wording))
        )
    return _plan_words(session, reversal, wording)


def _was_words(session: Session, was: Was) -> str:
    """Return what was chosen since, of the wall's look, the end or a turn."""
    match was:
        case EndWas():
            return N_("the hour of the end")
        case TurnWas():
            index = index_of_item(session, was.item)
            is_digits = index is not None and session.agenda[index].digits is not was.digits
            return N_("the digits of the turn") if is_digits else N_("passing the turn")
        case Gathered() if was.counts == session.gathered.counts:
            return N_("the change of a cloud") if len(was.clouds) != len(session.gathered.clouds) else N_("a post-it")
        case Gathered():
            is_mended = len(was.counts) == len(session.gathered.counts)
            return N_("the change of the count") if is_mended else N_("the count")
        case _:
            now = session.choices
            if now.palette != was.palette:
                return N_("the colours of the wall")
            if (now.twin, now.both) != (was.twin, was.both):
                return N_("the wording on the wall")
            return N_("the typeface of the wall") if now.font != was.font else N_("the spacing of the wall")


def _note_words(notes: Notes, before: Notes, wording: Wording) -> str:
    if len(notes) > len(before):
        message, note = N_("the note “{note}”"), notes[-1]
    else:
        changed = next((at for at, (old, new) in enumerate(zip(before, notes, strict=False)) if old != new), len(notes))
        note = before[changed]
        taken_out = len(notes) < len(before)
        message = N_("taking out the note “{note}”") if taken_out else N_("the change of the note “{note}”")
    return wording.text(message, note=beginning(note.text, MAX_SIGNS, mark="…"))


def _aside_words(now: Aside | None, before: Aside | None, wording: Wording) -> str:
    """Return what stood on the wall, or stands there: a follow-up that was sent, or taken away again."""
    aside = now or before
    if isinstance(aside, HouseRule):
        return wording.text("leaving the rule on the wall") if now is None else wording.text("the rule on the wall")
    if isinstance(aside, FridgeCard):
        return wording.text(N_("leaving the fridge") if now is None else N_("showing the fridge"))
    if isinstance(aside, CloudsCard):
        return wording.text(N_("leaving the clouds") if now is None else N_("showing the clouds"))
    if isinstance(aside, VoteCard):
        return wording.text(N_("hiding the question of the vote") if now is None else N_("the question of the vote"))
    if isinstance(aside, CountCard):
        return wording.text(N_("hiding the count") if now is None else N_("showing the count"))
    is_fact = isinstance(aside, FactCard)
    text = aside.fact.text if isinstance(aside, FactCard) else aside.text if aside else ""
    if now is None:
        message = N_("leaving the fact “{text}”") if is_fact else N_("leaving the follow-up “{text}”")
    else:
        message = N_("the fact “{text}”") if is_fact else N_("the follow-up “{text}”")
    return wording.text(message, text=beginning(text, MAX_SIGNS, mark="…"))


def _plan_words(session: Session, reversal: Reversal, wording: Wording) -> str:
    if reversal.proposed:
        return wording.text("the proposal that was taken")
    before = {item.id: item for item in reversal.agenda or ()}
    for item in session.agenda:
        was = before.get(item.id)
        if was is None:
            message = N_("the question “{theme}”")
        elif was.skipped is not item.skipped:
            message = N_("leaving out “{theme}”") if item.skipped else N_("bringing back “{theme}”")
        elif was.planned_s != item.planned_s:
            message = N_("the time given to “{theme}”")
        elif was.timer != item.timer:
            message = N_("the timer of “{theme}”")
        else:
            continue
        return wording.text(message, theme=_name(item, wording))
    return wording.text("the new order")


def _name(item: Item, wording: Wording) -> str:
    named = item.theme.theme or item.theme.question or wording.item_name(item.theme)
    return beginning(named, MAX_SIGNS, mark="…")
