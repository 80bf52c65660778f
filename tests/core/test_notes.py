"""Notes sort themselves, are mended, sorted anew, taken out, asked; undo brings back each of these."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafe_presenter.core.deck.deck import Deck, Kind, Theme
from cafe_presenter.core.evening import decisions
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.events import Event, Noted, NoteMended, NoteTakenOut, ParkedAsked, Undone, WentTo
from cafe_presenter.core.evening.notes import FIRST_SIGNS, Note, NoteKind, of_kind, parked, sorted_line
from cafe_presenter.core.evening.session import Session, begin

DECK = Deck(title="Une amie", themes=(Theme(kind=Kind.WELCOME), Theme("Amitié"), Theme("Pouvoir")))
QUESTION = Noted(2, "Qui paie ?", "question")


def after(*events: Event) -> Session:
    session = begin(DECK)
    for event in events:
        session = advance(session, event)
    return session


@pytest.mark.parametrize(
    ("typed", "text", "kind"),
    [
        ("une phrase", "une phrase", NoteKind.NOTE),
        ("+ une amie choisit", "une amie choisit", NoteKind.IDEA),
        ("!tout garder", "tout garder", NoteKind.FEAR),
        (" ?  qui   paie ", "qui paie", NoteKind.QUESTION),
        ("= 33 %, vraiment", "33 %, vraiment", NoteKind.CHECK),
        ("> revenir en mars", "revenir en mars", NoteKind.NEXT),
        ("→ revenir en mars", "revenir en mars", NoteKind.NEXT),
        ("« Je ne sais plus »", "« Je ne sais plus »", NoteKind.QUOTE),
        ("“I never know”", "“I never know”", NoteKind.QUOTE),
        ("?", "?", NoteKind.NOTE),
        ("qui paie ?", "qui paie ?", NoteKind.NOTE),
        ("", "", NoteKind.NOTE),
    ],
)
def test_the_first_sign_of_a_line_sorts_it(typed: str, text: str, kind: NoteKind) -> None:
    assert sorted_line(typed) == (text, kind)


def test_a_kind_that_was_chosen_leaves_the_line_as_it_was_typed() -> None:
    assert sorted_line("+ ou - ?", NoteKind.QUESTION) == ("+ ou - ?", NoteKind.QUESTION)


@given(st.text())
def test_no_word_is_lost_by_sorting(text: str) -> None:
    line, kind = sorted_line(text)
    whole = " ".join(text.split())
    assert line == whole or (kind is FIRST_SIGNS[whole[0]] and whole[1:].lstrip() == line)


def test_a_note_of_a_tag_that_nobody_knows_is_a_note() -> None:
    assert Note(0, 0, "Plus tard", "of-a-later-version").kind is NoteKind.NOTE


def test_a_kept_line_is_sorted() -> None:
    assert decisions.keep_note(begin(DECK), 3, text="? qui paie") == Noted(3, "qui paie", "question", item=0)


def test_a_note_is_given_other_words_and_keeps_its_time_its_theme_and_its_kind() -> None:
    session = after(WentTo(1, 1), QUESTION, WentTo(3, 2))
    event = decisions.mend_note(session, 5, number=0, text="Qui paie vraiment ?")
    assert event is not None
    assert advance(session, event).notes == (Note(2, 1, "Qui paie vraiment ?", "question"),)


def test_a_first_sign_sorts_a_mended_note_anew() -> None:
    session = after(QUESTION)
    assert decisions.mend_note(session, 5, number=0, text="! qui paie") == NoteMended(5, 0, "qui paie", "fear")


def test_a_note_is_sorted_anew() -> None:
    session = after(QUESTION)
    event = decisions.sort_note(session, 5, number=0, kind=NoteKind.IDEA)
    assert event is not None
    assert [note.kind for note in advance(session, event).notes] == [NoteKind.IDEA]


@pytest.mark.parametrize(
    "event",
    [NoteMended(5, 1, "Rien", ""), NoteMended(5, 0, "  ", ""), NoteMended(5, 0, "Qui paie ?", "question")],
)
def test_what_changes_no_note_leaves_no_trace(event: NoteMended) -> None:
    session = after(QUESTION)
    assert advance(session, event) is session


def test_a_note_is_taken_out_and_the_others_stay() -> None:
    session = after(Noted(1, "Un"), Noted(2, "Deux"), Noted(3, "Trois"), NoteTakenOut(4, 1))
    assert [note.text for note in session.notes] == ["Un", "Trois"]


def test_a_parked_question_becomes_the_next_item_and_waits_no_more() -> None:
    session = after(WentTo(1, 1), QUESTION)
    asked = advance(session, decisions.ask_parked(session, 5, number=0))
    assert asked.agenda[2].theme == Theme(question="Qui paie ?", kind=Kind.FREE)
    assert (asked.position, parked(asked.notes), of_kind(asked.notes, NoteKind.QUESTION)) == (1, (), ())


@pytest.mark.parametrize("note", [Noted(2, "Qui paie ?"), Noted(2, "Une peur", "fear")])
def test_only_a_parked_question_becomes_an_item(note: Noted) -> None:
    session = after(note)
    assert advance(session, ParkedAsked(3, 0, 1)) is session


def test_a_question_is_asked_once() -> None:
    session = after(QUESTION, ParkedAsked(3, 0, 1))
    assert advance(session, ParkedAsked(4, 0, 1)) is session


CHANGES = [
    NoteMended(5, 0, "Qui ?", "fear"),
    NoteTakenOut(5, 0),
    ParkedAsked(5, 0, 1),
    Noted(5, "Encore"),
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda event: event.NAME)
def test_undo_brings_back_notes_and_agenda_as_they_were(change: Event) -> None:
    session = after(WentTo(1, 1), QUESTION, Noted(3, "Une idée", "idea"))
    back = advance(advance(session, change), Undone(6))
    assert (back.notes, [item.theme for item in back.agenda]) == (session.notes, [i.theme for i in session.agenda])
    assert back.reversal == session.reversal


def test_undo_takes_back_one_change_of_notes_at_a_time() -> None:
    session = after(QUESTION, NoteMended(3, 0, "Qui ?", "fear"), NoteTakenOut(4, 0), Undone(5), Undone(6))
    assert session.notes == (Note(2, 0, "Qui paie ?", "question"),)
