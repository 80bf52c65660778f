"""What the host asks for, as the event it makes of a session. Pure, as ``advance`` is, which carries the event out.

A decision takes the session and the present instant, and returns None where there is nothing to happen.
"""

from collections.abc import Callable

from cafe_presenter.core.deck.deck import Fact, FollowUp, Kind, Theme, Timer, TimerKind
from cafe_presenter.core.evening.drafts import Draft, Line, draft_of
from cafe_presenter.core.evening.events import (
    Cover,
    Covered,
    DigitsShown,
    DraftLeft,
    Event,
    FactShown,
    FollowUpShown,
    FridgeShown,
    Froze,
    Inserted,
    Noted,
    NoteMended,
    NoteTakenOut,
    PaletteChosen,
    ParkedAsked,
    Paused,
    QuestionShown,
    Reordered,
    RuleShown,
    Skipped,
    Started,
    TimeAdded,
    TimerShaped,
    TurnPassed,
    TypeChosen,
    Undone,
    Unfroze,
    VoiceHeard,
    WentTo,
    WordsChosen,
)
from cafe_presenter.core.evening.notes import NoteKind, fridge_pages, sorted_line
from cafe_presenter.core.evening.redo import again
from cafe_presenter.core.evening.session import FridgeCard, HouseRule, Session, dressed_deck, is_turn_gone
from cafe_presenter.core.evening.view import twins
from cafe_presenter.core.evening.voices import heard

type Decision = Callable[[Session, float], Event | None]

LEAST_PLANNED_S = 60.0
BREAK_S = 600.0
"""How long a break on the spot is planned for, in seconds."""
WASHED_OUT = "washed"
"""The palette for a projector that is too weak for the room."""


def go_to(session: Session, now: float, *, position: int) -> WentTo | QuestionShown:
    """Go to an item, the first or the last one when there is none at ``position``; its question is shown."""
    there = max(0, min(position, len(session.agenda) - 1))
    return QuestionShown(now) if there == session.position else WentTo(now, there)


def go_to_next(session: Session, now: float) -> WentTo | None:
    """Go to the next item that is not skipped."""
    return _go_to_one_of(session, now, range(session.position + 1, len(session.agenda)))


def go_to_previous(session: Session, now: float) -> WentTo | QuestionShown | None:
    """Go back to the question from what stands in its place, else to the item before that is not skipped."""
    if session.aside is not None:
        return QuestionShown(now)
    return _go_to_one_of(session, now, range(session.position - 1, -1, -1))


def go_to_last(session: Session, now: float) -> WentTo:
    """Go to the last item that is not skipped."""
    return _go_to_one_of(session, now, range(len(session.agenda) - 1, -1, -1)) or WentTo(now, 0)


def _go_to_one_of(session: Session, now: float, positions: range) -> WentTo | None:
    return next((WentTo(now, each) for each in positions if not session.agenda[each].skipped), None)


def leaves_welcome(session: Session, event: Event) -> bool:
    """Return whether ``event`` leaves the welcome for the first time."""
    return (
        isinstance(event, WentTo)
        and session.item.theme.kind is Kind.WELCOME
        and event.position > session.position
        and session.started_at is None
    )


def is_first(session: Session) -> bool:
    """Return whether what is up comes right after the welcome, whatever was skipped in between."""
    before = session.agenda[: session.position]
    return bool(before) and all(item.skipped or item.theme.kind is Kind.WELCOME for item in before)


def toggle_timer(session: Session, now: float) -> Started | Paused:
    """Start the timer, or pause it."""
    return Paused(now) if session.running else Started(now)


def add_minutes(session: Session, now: float, *, minutes: float) -> TimeAdded:
    """Give the item that is up more minutes, or fewer: one is left, for an item without a time has no overtime."""
    seconds = minutes * 60.0
    if seconds < 0:
        seconds = min(0.0, max(seconds, LEAST_PLANNED_S - session.item.planned_s))
    return TimeAdded(now, seconds)


def undo(session: Session, now: float) -> Undone:
    """Take back the newest move, change of the plan or note."""
    del session
    return Undone(now)


def leave_hidden(session: Session, now: float) -> Undone:
    """Leave a count hidden that undo would show again, and have the next undo go on with what came before."""
    del session
    return Undone(now, keeps_hidden=True)


def redo(session: Session, now: float) -> Event | None:
    """Do again what was taken back last, unless something else was done since."""
    return again(session.redoable[0], now) if session.redoable else None


def toggle_cover(session: Session, now: float, *, cover: Cover) -> Covered:
    """Cover the wall, or uncover it when it is covered that way."""
    return Covered(now, Cover.NONE if session.cover is cover else cover)


def toggle_freeze(session: Session, now: float) -> Froze | Unfroze:
    """Keep the wall's picture, or let it follow again."""
    return Froze(now) if session.frozen is None else Unfroze(now)


def show_follow_up(session: Session, now: float, *, follow_up: FollowUp) -> FollowUpShown:
    """Put a follow-up on the wall in the place of the question."""
    del session
    return FollowUpShown(now, follow_up)


def show_fact(session: Session, now: float, *, fact: Fact, code_share: float) -> FactShown:
    """Put a fact on the wall in the place of the question, its code as large as the room asks."""
    del session
    return FactShown(now, fact, code_share)


def toggle_rule(session: Session, now: float) -> RuleShown | QuestionShown:
    """Put on the wall that who has not spoken yet comes first, or the question again."""
    return QuestionShown(now) if isinstance(session.aside, HouseRule) else RuleShown(now)


def hear_voice(session: Session, now: float, *, is_new: bool) -> VoiceHeard:
    """Count somebody who speaks."""
    del session
    return VoiceHeard(now, is_new)


def hear_seat(session: Session, now: float, *, seat: int) -> VoiceHeard | None:
    """Count who sits there, for the first time or again."""
    if not 1 <= seat <= session.seats:
        return None
    return VoiceHeard(now, heard(session.voices, seat) == 0, seat)


def turn_fridge(session: Session, now: float) -> FridgeShown | QuestionShown | None:
    """Put the questions of the fridge on the wall, then their next page, then the question again."""
    pages = fridge_pages(session.notes)
    if not isinstance(session.aside, FridgeCard):
        return FridgeShown(now, 0) if pages else None
    following = session.aside.page + 1
    return FridgeShown(now, following) if following < len(pages) else QuestionShown(now)


def show_question(session: Session, now: float) -> QuestionShown:
    """Put the question back on the wall."""
    del session
    return QuestionShown(now)


def keep_note(
    session: Session, now: float, *, text: str, kind: NoteKind = NoteKind.NOTE, item: int | None = None
) -> Noted:
    """Keep a line the host wrote, sorted by the kind that was chosen, or by its first sign; ``item`` saw it begun."""
    line, found = sorted_line(text, kind)
    return Noted(now, line, found.value, session.item.id if item is None else item)


def leave_draft(session: Session, now: float, *, draft: Draft) -> DraftLeft | None:
    """Keep what is typed and not entered yet; None where that is kept already."""
    if draft_of(session.drafts, Line(draft.line), draft.item).text == draft.text:
        return None
    return DraftLeft(now, draft.line, draft.text, draft.item)


def mend_note(session: Session, now: float, *, number: int, text: str) -> NoteMended | None:
    """Give a note other words; a first sign sorts it anew."""
    if not 0 <= number < len(session.notes):
        return None
    line, found = sorted_line(text)
    kind = found if found is not NoteKind.NOTE else session.notes[number].kind
    return NoteMended(now, number, line, kind.value)


def sort_note(session: Session, now: float, *, number: int, kind: NoteKind) -> NoteMended | None:
    """Sort a note anew."""
    if not 0 <= number < len(session.notes):
        return None
    return NoteMended(now, number, session.notes[number].text, kind.value)


def take_out_note(session: Session, now: float, *, number: int) -> NoteTakenOut:
    """Take a note out."""
    del session
    return NoteTakenOut(now, number)


def ask_parked(session: Session, now: float, *, number: int) -> ParkedAsked:
    """Make a question of the fridge the item after the one that is up."""
    return ParkedAsked(now, number, session.position + 1)


def insert_question(session: Session, now: float, *, question: str) -> Inserted:
    """Put a question that is not in the deck after the item that is up."""
    return Inserted(now, Theme(question=question, kind=Kind.FREE), session.position + 1)


def insert_break(session: Session, now: float) -> Inserted | None:
    """Put a break after the item that is up; None where that is one."""
    if session.item.theme.kind is Kind.BREAK:
        return None
    return Inserted(now, Theme(kind=Kind.BREAK, duration_s=BREAK_S), session.position + 1)


def toggle_skipped(session: Session, now: float, *, position: int) -> Skipped | None:
    """Take an item out of what is to come, or bring it back."""
    if not 0 <= position < len(session.agenda):
        return None
    item = session.agenda[position]
    return Skipped(now, item.id, not item.skipped)


def move_item(session: Session, now: float, *, position: int, by: int) -> Reordered:
    """Move an item earlier or later."""
    return Reordered(now, session.agenda[position].id, position + by)


def next_timer_shape(session: Session, now: float) -> TimerShaped:
    """Give the item that is up the next shape of timer: plain, silent writing, go-round, sides, rounds."""
    timer = session.item.timer
    shapes = [None, *TimerKind]
    following = shapes[(shapes.index(timer.kind if timer else None) + 1) % len(shapes)]
    written = session.item.theme.timer
    if following is None:
        shaped = None
    elif written is not None and written.kind is following:
        shaped = written
    else:
        shaped = Timer(following, transit_s=120.0 if following is TimerKind.ROUNDS else 0.0)
    return TimerShaped(now, shaped)


def pass_turn(session: Session, now: float) -> TurnPassed:
    """Pass the turn to the next person or side."""
    del session
    return TurnPassed(now)


def toggle_turn_digits(session: Session, now: float) -> DigitsShown | None:
    """Write what is left of the turn in digits on the wall, or no longer; nothing under a plain timer.

    A turn that was over and left the wall is brought back.
    """
    if session.item.timer is None:
        return None
    return DigitsShown(now, is_turn_gone(session, now) or not session.item.digits)


def choose_palette(session: Session, now: float, *, name: str) -> PaletteChosen:
    """Give the wall another palette; an empty name is the deck's own."""
    del session
    return PaletteChosen(now, name)


def choose_typeface(session: Session, now: float, *, name: str) -> TypeChosen:
    """Give the wall another typeface."""
    return TypeChosen(now, name, session.choices.spaced)


def toggle_spacing(session: Session, now: float) -> TypeChosen:
    """Set letters, words and lines of the wall further apart, or as they were."""
    return TypeChosen(now, dressed_deck(session).font, not session.choices.spaced)


def next_wording(session: Session, now: float) -> WordsChosen:
    """Show the next wording the deck has: its own, then each other one, alone and with its own."""
    wordings = [("", False), *((twin, both) for twin in twins(session.deck) for both in (False, True))]
    chosen = (session.choices.twin, session.choices.both)
    following = wordings[(wordings.index(chosen) + 1) % len(wordings)] if chosen in wordings else wordings[0]
    return WordsChosen(now, *following)
