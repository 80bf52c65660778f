from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.evening.drafts import Draft
from cafe_presenter.core.evening.events import DraftLeft, EndSet, Inserted, Noted
from cafe_presenter.core.evening.notes import NoteKind
from cafe_presenter.ui.input.questions import AnswerKey
from cafe_presenter.ui.input.search_panel import SearchPanel
from cafe_presenter.ui.input.search_rows import HIT_ROLE
from cafe_presenter.ui.kit.growing_line import GrowingLine
from cafe_presenter.ui.show.notes_panel import NotesPanel
from stage import DECK, SIDES, Side, Stage, difference, key_event, named, reads, settle, wait_until, words

Key = Qt.Key


def write(stage: Stage, text: str, *, enter: bool = True, on: Side = "presenter") -> None:
    """Type as a host does, in the window that has the focus of the system."""
    for sign in text:
        stage.send(key_event(sign, key=ord(sign.upper())), on=on)
    if enter:
        stage.press(Key.Key_Return, on=on)


def field(stage: Stage) -> GrowingLine:
    return stage.presenter.entry.field


@pytest.mark.parametrize("side", SIDES)
def test_a_note_keeps_its_time_and_its_theme(stage: Stage, side: Side) -> None:
    stage.press(Key.Key_Right)
    stage.pass_by(75)
    stage.press(Key.Key_M, on=side)
    write(stage, "une peur : la note 3", on=side)
    (note,) = stage.session.notes
    assert (note.text, note.item, note.at) == ("une peur : la note 3", 1, 75)


@pytest.mark.parametrize(("key", "most"), [(Key.Key_M, 500), (Key.Key_A, 500)])
def test_what_a_line_cannot_hold_is_told(stage: Stage, key: Key, most: int) -> None:
    stage.press(key)
    QApplication.clipboard().setText("mot " * 1000)
    stage.press(Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert reads(stage.presenter, f"A line holds {most} signs")


def test_keys_are_letters_while_a_line_is_open_and_actions_again_after(stage: Stage) -> None:
    stage.press(Key.Key_M)
    write(stage, "b n t 3 .", enter=False)
    assert (stage.session.position, stage.session.running) == (0, False)
    stage.press(Key.Key_Return)
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_N)
    assert stage.session.position == 1


def test_a_clicker_moves_the_show_while_a_line_is_open(stage: Stage) -> None:
    stage.press(Key.Key_A)
    write(stage, "une idée ?", enter=False)
    stage.press(Key.Key_PageDown)
    assert stage.session.position == 1
    assert field(stage).text() == "une idée ?"


def test_a_click_on_the_hour_of_the_end_asks_for_it(stage: Stage) -> None:
    top = stage.presenter.page.top
    hour = next(each for each in top.findChildren(QLabel) if "end at" in each.text())
    stage.click(hour)
    assert stage.presenter.entry.isVisible()


def test_a_click_on_the_blank_of_a_line_closes_it_not_and_one_beside_it_does(stage: Stage) -> None:
    stage.press(Key.Key_E)
    write(stage, "21", enter=False)
    bar, left = stage.presenter.entry, Qt.MouseButton.LeftButton
    no = Qt.KeyboardModifier.NoModifier
    blank = bar.mapTo(stage.presenter, bar.rect().bottomRight() - QPoint(6, 4))
    QTest.mouseClick(stage.window("presenter"), left, no, blank)
    assert bar.isVisible()
    assert QApplication.focusWidget() is bar.field
    QTest.mouseClick(stage.window("presenter"), left, no, bar.geometry().topLeft() - QPoint(0, 30))
    assert not bar.isVisible()


def test_esc_leaves_and_keeps_what_was_typed(stage: Stage) -> None:
    stage.press(Key.Key_A)
    write(stage, "une idée ?", enter=False)
    stage.press(Key.Key_Escape)
    assert not field(stage).isVisible()
    assert len(stage.session.agenda) == len(DECK.themes)
    stage.press(Key.Key_A)
    assert field(stage).text() == "une idée ?"


@pytest.mark.parametrize(("key", "line", "typed"), [(Key.Key_A, "question", "et vous ?"), (Key.Key_E, "end", "20:3")])
def test_a_line_that_is_typed_is_in_the_session_before_it_is_entered(
    stage: Stage, key: Qt.Key, line: str, typed: str
) -> None:
    stage.press(key)
    write(stage, typed, enter=False)
    wait_until(lambda: stage.session.drafts == (Draft(line, typed),))


def test_who_types_without_a_pause_loses_a_moment_at_most(stage: Stage) -> None:
    stage.press(Key.Key_A)
    letters = iter("et vous " * 1000)

    def typed_on() -> bool:
        write(stage, next(letters), enter=False)
        return bool(stage.session.drafts)

    wait_until(typed_on)


def test_a_question_begun_before_the_program_was_gone_is_there_again_and_told(app: QApplication) -> None:
    del app
    lines = (("question", "et vous"), ("note", "une peur"), ("of a newer version", "?"))
    stage = Stage(before=tuple(DraftLeft(1.0, *line) for line in lines))
    assert reads(stage.presenter, "Typed before and not entered yet: a question (A), a note (M)")
    stage.press(Key.Key_A)
    write(stage, " ?")
    assert stage.session.item.theme.question == "et vous ?"
    assert [each.line for each in stage.session.drafts] == ["note", "of a newer version"]
    stage.close()


def test_a_question_that_was_never_asked_waits_in_the_fridge_of_an_evening_that_is_over(stage: Stage) -> None:
    stage.store.dispatch(DraftLeft(1.0, "question", "et vous ?"))
    stage.press(Key.Key_Escape)
    stage.click(stage.answer_button(AnswerKey.END))
    assert [(each.text, each.kind) for each in stage.session.notes] == [("et vous ?", NoteKind.QUESTION)]


def test_a_question_waits_in_its_line_while_the_evening_is_left_for_another_day(stage: Stage) -> None:
    stage.store.dispatch(DraftLeft(1.0, "question", "et vous ?"))
    stage.press(Key.Key_Escape)
    stage.click(stage.answer_button(AnswerKey.LEAVE))
    assert stage.session.notes == ()
    assert stage.session.drafts == (Draft("question", "et vous ?"),)


def test_a_question_too_long_to_paste_is_not_lost_when_it_is_left(stage: Stage) -> None:
    stage.press(Key.Key_A)
    QApplication.clipboard().setText("mot " * 1000)
    stage.press(Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_A)
    assert field(stage).text() == "mot " * 125


LONG = "Faut-il apprendre à lire les images avant de les montrer aux enfants, et qui le ferait, l'école ou nous ?"


@pytest.mark.parametrize("size", [(800, 577), (1024, 745)], ids=str)
def test_a_long_question_is_read_over_whole_before_it_is_shown(stage: Stage, size: tuple[int, int]) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(*size)
    stage.press(Key.Key_A)
    settle()
    low, bottom = field(stage).height(), stage.presenter.entry.geometry().bottom()
    write(stage, LONG, enter=False)
    settle()
    line = field(stage)
    assert line.height() >= low + line.fontMetrics().lineSpacing()
    assert not line.verticalScrollBar().isVisible()
    seen = [line.cursorForPosition(each).position() for each in (QPoint(0, 0), line.viewport().rect().bottomRight())]
    assert seen == [0, len(LONG)]
    assert stage.presenter.entry.geometry().bottom() == bottom  # it grows upwards
    stage.press(Key.Key_Return)
    assert stage.session.item.theme.question == LONG
    stage.press(Key.Key_A)
    settle()
    assert field(stage).height() == low


def test_what_is_longer_than_three_rows_scrolls(stage: Stage) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(1024, 745)
    stage.press(Key.Key_A)
    write(stage, LONG + LONG + LONG, enter=False)
    settle()
    assert field(stage).height() < 4.5 * field(stage).fontMetrics().lineSpacing()
    assert field(stage).verticalScrollBar().isVisible()


def test_a_line_that_is_full_takes_no_sign_more_and_says_so(stage: Stage) -> None:
    stage.press(Key.Key_A)
    write(stage, "a" * 250 + "b" * 250, enter=False)
    for _ in range(3):
        stage.press(Key.Key_Left)
    write(stage, "c", enter=False)
    assert field(stage).text() == "a" * 250 + "b" * 250
    assert reads(stage.presenter, "A line holds 500 signs")


def test_what_is_pasted_is_one_line_with_its_spaces(stage: Stage) -> None:
    stage.press(Key.Key_A)
    QApplication.clipboard().setText("Et vous\u00a0?\nEt nous\u00a0?")
    stage.press(Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    stage.press(Key.Key_Return)
    assert stage.session.item.theme.question == "Et vous\u00a0? Et nous\u00a0?"


def test_up_goes_through_the_rows_of_a_note_before_it_goes_to_the_list(stage: Stage) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(1024, 745)
    stage.press(Key.Key_M)
    write(stage, "une peur")
    write(stage, LONG, enter=False)
    settle()
    panel = stage.presenter.findChild(NotesPanel)
    assert isinstance(panel, NotesPanel)
    assert panel.field.height() > 2 * panel.field.fontMetrics().lineSpacing()
    stage.press(Key.Key_Up)
    assert QApplication.focusWidget() is panel.field
    for _ in range(3):
        stage.press(Key.Key_Up)
    assert QApplication.focusWidget() is panel.list


def test_an_empty_note_leaves_no_trace(stage: Stage) -> None:
    stage.press(Key.Key_M)
    write(stage, "   ")
    assert not any(isinstance(event, Noted) for event in stage.notebook.events)


def test_undo_after_a_note_takes_the_note_and_leaves_the_wall(stage: Stage) -> None:
    stage.press(Key.Key_Right)
    shown = stage.wall.grab().toImage()
    stage.press(Key.Key_M)
    write(stage, "une peur")
    stage.press(Key.Key_Escape)
    assert told_of_undo(stage).startswith("the note “une peur”, ")
    stage.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert stage.session.notes == ()
    assert stage.session.position == 1
    assert difference(stage.wall.grab().toImage(), shown) < 0.2
    assert reads(stage.presenter, "Taken back: the note “une peur”.")


def told_of_undo(stage: Stage) -> str:
    """Return what the search of commands tells of undo just now."""
    stage.show.obey(named("cheat_sheet"))
    search = stage.presenter.findChild(SearchPanel)
    assert isinstance(search, SearchPanel)
    rows = [search.hits.index(row, 0).data(HIT_ROLE).row for row in range(search.hits.rowCount())]
    stage.press(Key.Key_Escape)
    return next(str(row.also) for row in rows if row.wanted is named("undo"))


def change_the_plan(stage: Stage, change: str) -> None:
    if change == "time":
        stage.press(Key.Key_Plus)
    elif change == "question":
        stage.press(Key.Key_A)
        write(stage, "et vous ?")
        stage.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    elif change == "shape":
        stage.press(Key.Key_D)
    elif change != "move":
        stage.press(Key.Key_G)
        stage.press(Key.Key_Right)
        if change == "skip":
            stage.press(Key.Key_X)
        else:
            stage.press(Key.Key_Right, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("move", "the move to “Amitié”"),
        ("time", "the time given to “Amitié”"),
        ("question", "the question “et vous ?”"),
        ("shape", "the timer of “Amitié”"),
        ("skip", "leaving out “Souffler”"),
        ("order", "the new order"),
    ],
)
def test_the_search_tells_what_would_be_taken_back(stage: Stage, change: str, told: str) -> None:
    stage.press(Key.Key_Right)
    change_the_plan(stage, change)
    assert told_of_undo(stage).startswith(f"{told}, ")


def test_a_question_on_the_spot_is_shown_at_once_and_undone(stage: Stage) -> None:
    stage.press(Key.Key_Right)
    stage.press(Key.Key_A)
    write(stage, "et chez vous ?")
    assert stage.session.item.theme.question == "et chez vous ?"
    assert stage.session.item.theme.kind is Kind.FREE
    assert stage.session.position == 2
    assert reads(stage.presenter, "et chez vous ?")
    assert stage.session.deck.themes[2].theme == "Souffler"
    for _ in range(2):
        stage.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert stage.session.item.theme.theme == "Amitié"
    assert len(stage.session.agenda) == 6


def test_a_question_on_the_spot_is_called_by_its_words(stage: Stage) -> None:
    stage.press(Key.Key_A)
    write(stage, "Et nous ?")
    settle()
    assert "Et nous" in stage.presenter.page.bar.accessibleDescription()
    stage.press(Key.Key_Left)
    settle()
    assert len([each for each in words(stage.presenter.page._next) if "Et nous" in each]) == 1


@pytest.mark.parametrize("blank", [" ", "\u3164", "\u2800"])
def test_a_question_on_the_spot_without_a_word_is_none(stage: Stage, blank: str) -> None:
    stage.press(Key.Key_A)
    write(stage, blank)
    assert not any(isinstance(event, Inserted) for event in stage.notebook.events)


@pytest.mark.parametrize("typed", ["20:30", "20 h 30", "20h30"])
def test_an_hour_sets_the_hard_end(stage: Stage, typed: str, local_time: Callable[[str], None]) -> None:
    local_time("UTC")
    stage.press(Key.Key_E)
    write(stage, typed)
    assert stage.session.end_at == 2.5 * 3600


def test_no_hour_is_told_and_can_be_mended(stage: Stage) -> None:
    stage.press(Key.Key_E)
    write(stage, "bientôt")
    assert reads(stage.presenter, "“bientôt” is no hour. Write it like 20:30.")
    assert field(stage).isVisible()
    assert stage.session.end_at is None


def test_an_hour_that_was_refused_is_not_there_again(stage: Stage) -> None:
    stage.press(Key.Key_E)
    write(stage, "25:99")
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_E)
    assert field(stage).text() == ""


def take_away_button(stage: Stage) -> QPushButton:
    return next(each for each in stage.presenter.entry.findChildren(QPushButton) if each.text() == "No set end")


@pytest.fixture
def ending(stage: Stage, local_time: Callable[[str], None]) -> Stage:
    """A show that is to end at half past eight."""
    local_time("UTC")
    stage.press(Key.Key_E)
    write(stage, "20:30")
    assert len(ends(stage)) == 1
    stage.pass_by(600.4)
    return stage


def ends(stage: Stage) -> list[float | None]:
    return [event.in_s for event in stage.events if isinstance(event, EndSet)]


def test_the_line_of_the_end_has_the_one_that_stands_and_enter_keeps_it(ending: Stage) -> None:
    ending.press(Key.Key_E)
    assert field(ending).text() == field(ending).selectedText() == "20:30"
    ending.press(Key.Key_Return)
    assert not field(ending).isVisible()
    assert len(ends(ending)) == 1


def test_what_is_typed_replaces_the_end_that_stands(ending: Stage) -> None:
    ending.press(Key.Key_E)
    write(ending, "21:00")
    assert ending.session.end_at == 3 * 3600
    ending.press(Key.Key_E)
    assert field(ending).text() == "21:00"


def test_an_end_that_stands_is_no_line_half_typed(ending: Stage) -> None:
    ending.press(Key.Key_E)
    ending.press(Key.Key_Escape)
    ending.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    ending.press(Key.Key_E)
    assert field(ending).text() == ""


def test_an_empty_line_leaves_the_end_and_says_how_it_goes(ending: Stage) -> None:
    ending.press(Key.Key_E)
    ending.press(Key.Key_Backspace)
    ending.press(Key.Key_Return)
    assert len(ends(ending)) == 1
    assert reads(ending.presenter, "press “No set end”")
    assert field(ending).isVisible()


def test_a_button_of_its_own_takes_the_end_away(ending: Stage) -> None:
    ending.press(Key.Key_E)
    settle()
    ending.click(take_away_button(ending))
    assert ending.session.end_at is None
    assert not field(ending).isVisible()
    ending.press(Key.Key_E)
    settle()
    assert not take_away_button(ending).isVisible()
    ending.press(Key.Key_Return)
    assert not field(ending).isVisible()
    assert len(ends(ending)) == 2


def test_the_keys_reach_the_button_that_takes_the_end_away(ending: Stage) -> None:
    ending.press(Key.Key_E)
    ending.press(Key.Key_Tab)
    assert take_away_button(ending).hasFocus()
    ending.press(Key.Key_Return)
    assert ending.session.end_at is None
    assert ending.session.position == 0


def test_a_line_open_shows_nothing_on_the_wall(stage: Stage) -> None:
    before = stage.wall.grab().toImage()
    stage.press(Key.Key_M)
    write(stage, "une idée", enter=False)
    assert difference(stage.wall.grab().toImage(), before) < 0.2


def test_a_question_is_shown_by_a_button_that_says_so(stage: Stage) -> None:
    stage.press(Key.Key_A)
    write(stage, "et vous ?", enter=False)
    (button,) = [
        each
        for each in stage.presenter.entry.findChildren(QPushButton)
        if each.isVisible() and each.text() == "Show to the public (Enter)"
    ]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert stage.session.item.theme.question == "et vous ?"
    assert not field(stage).isVisible()


# An hour of the end that may not be the one that is meant


@pytest.mark.parametrize(
    ("now", "typed", "said", "in_s"),
    [
        ("00:56", "19:00", "“19:00” was yesterday", -(5 * 60 + 56) * 60),
        ("00:56", "17:00", "“17:00” is in more than 12 hours", (16 * 60 + 4) * 60),
        ("20:00", "18:30", "“18:30” was more than an hour ago", -90 * 60),
        ("20:00", "8:30", "“8:30” would be tomorrow", (12 * 60 + 30) * 60),
    ],
)
def test_a_far_hour_of_the_end_says_its_day_and_is_taken_at_the_second_enter(
    stage: Stage, local_time: Callable[[str], None], now: str, typed: str, said: str, in_s: float
) -> None:
    local_time("UTC")
    stage.clock.utc = datetime.fromisoformat(f"2026-01-15T{now}:00+00:00")
    stage.store.tick()
    stage.press(Key.Key_E)
    write(stage, typed)
    assert reads(stage.presenter, said)
    assert stage.session.end_at is None
    stage.press(Key.Key_Return)
    assert not field(stage).isVisible()
    assert stage.session.end_at == in_s


@pytest.mark.parametrize(("now", "typed"), [("23:30", "1:00"), ("20:00", "19:10"), ("20:00", "7:30")])
def test_an_hour_of_this_evening_is_taken_at_once(
    stage: Stage, local_time: Callable[[str], None], now: str, typed: str
) -> None:
    local_time("UTC")
    stage.clock.utc = datetime.fromisoformat(f"2026-01-15T{now}:00+00:00")
    stage.store.tick()
    stage.press(Key.Key_E)
    write(stage, typed)
    assert stage.session.end_at is not None
    assert not field(stage).isVisible()
