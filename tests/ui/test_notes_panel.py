"""The notes of the evening in the presenter window, by real keys and by the mouse."""

from dataclasses import replace
from time import process_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QStyle, QStyleOptionFrame, QWidget

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.evening import decisions
from cafe_presenter.core.evening.drafts import Draft
from cafe_presenter.core.evening.events import Cover, DraftLeft, Noted
from cafe_presenter.core.evening.notes import NoteKind
from cafe_presenter.core.evening.session import FridgeCard
from cafe_presenter.ui.input.questions import AnswerKey
from cafe_presenter.ui.kit.notices import BriefNotice
from cafe_presenter.ui.show.note_keeping import NoteKeeping
from cafe_presenter.ui.show.notes_panel import NotesPanel
from cafe_presenter.wording import Wording
from stage import SIDES, Side, Stage, difference, key_event, named, reads, settle, wait_until

Key = Qt.Key
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def write(stage: Stage, text: str, *, enter: bool = True, on: Side = "presenter") -> None:
    for sign in text:
        stage.send(key_event(sign, key=ord(sign.upper())), on=on)
    if enter:
        stage.press(Key.Key_Return, on=on)


def note(stage: Stage, text: str, *, on: Side = "presenter") -> None:
    stage.press(Key.Key_M, on=on)
    write(stage, text, on=on)
    stage.press(Key.Key_Escape, on=on)


def panel(stage: Stage) -> NotesPanel:
    return stage.show.part(NoteKeeping).panel


def kept(stage: Stage) -> list[tuple[str, NoteKind]]:
    return [(each.text, each.kind) for each in stage.session.notes]


def shown(stage: Stage) -> list[str]:
    return [panel(stage).list.item(row).text() for row in range(panel(stage).list.count())]


def button(stage: Stage, words: str) -> QAbstractButton:
    return next(
        each
        for each in panel(stage).findChildren(QAbstractButton)
        if each.text().startswith(words) and each.isVisible()
    )


def show_only(stage: Stage, words: str) -> None:
    stage.click(button(stage, "Show:"))
    (menu,) = (each for each in panel(stage).findChildren(QMenu) if each.isVisible())
    next(each for each in menu.actions() if each.text().startswith(words)).trigger()
    menu.close()
    settle()


THREE = ("+ Une amie choisit", "= Un sur trois", "? Qui paie")


@pytest.fixture
def noted(stage: Stage) -> Stage:
    stage.press(Key.Key_Right)
    for text in THREE:
        note(stage, text)
    stage.press(Key.Key_M)
    return stage


@pytest.mark.parametrize("side", SIDES)
def test_a_first_sign_sorts_a_note_and_the_host_is_told(stage: Stage, side: Side) -> None:
    note(stage, "! elle garde tout", on=side)
    assert kept(stage) == [("elle garde tout", NoteKind.FEAR)]
    assert reads(stage.presenter, "Note 1 kept: Fear.")


@pytest.mark.parametrize("side", SIDES)
def test_alt_and_a_digit_sorts_what_is_typed(stage: Stage, side: Side) -> None:
    stage.press(Key.Key_M, on=side)
    write(stage, "on se revoit", enter=False, on=side)
    stage.press(Key.Key_5, ALT, on=side)
    assert button(stage, "Next step").isChecked()
    stage.press(Key.Key_Return, on=side)
    assert kept(stage) == [("on se revoit", NoteKind.NEXT)]


def test_alt_and_a_key_of_a_french_digit_row_does_the_same(stage: Stage) -> None:
    stage.press(Key.Key_M)
    write(stage, "qui paie", enter=False)
    stage.send(key_event("", key=Key.Key_QuoteDbl, scan_code=12, modifiers=ALT))
    stage.press(Key.Key_Return)
    assert kept(stage) == [("qui paie", NoteKind.QUESTION)]


def test_the_newest_note_is_in_sight_and_the_hint_gives_its_room(stage: Stage) -> None:
    stage.press(Key.Key_M)
    assert panel(stage).hint.isVisible()
    for number in range(20):
        write(stage, f"note {number}")
    settle()
    listed = panel(stage).list
    assert listed.viewport().rect().contains(listed.visualItemRect(listed.item(19)))
    assert not panel(stage).hint.isVisible()


def test_the_kind_that_was_chosen_is_forgotten_with_the_next_note(stage: Stage) -> None:
    stage.press(Key.Key_M)
    stage.press(Key.Key_1, ALT)
    write(stage, "une idée")
    write(stage, "une note")
    assert kept(stage) == [("une idée", NoteKind.IDEA), ("une note", NoteKind.NOTE)]


@pytest.mark.parametrize("way", [Key.Key_Escape, Key.Key_M, Key.Key_Return], ids=lambda key: key.name)
def test_a_kind_chosen_for_no_line_is_let_go_when_the_notes_close(stage: Stage, way: Key) -> None:
    stage.press(Key.Key_Q, Qt.KeyboardModifier.ShiftModifier)
    assert button(stage, "To check").isChecked()
    if way is Key.Key_M:  # a letter in the line: the button of the notes closes them
        stage.click(stage.button(named("note")))
    else:
        stage.press(way)
    stage.press(Key.Key_M)
    assert not button(stage, "To check").isChecked()
    write(stage, "une peur")
    assert kept(stage) == [("une peur", NoteKind.NOTE)]


def test_a_line_begun_keeps_the_kind_chosen_for_it_while_the_notes_are_closed(stage: Stage) -> None:
    stage.press(Key.Key_M)
    stage.click(button(stage, "Fear"))
    write(stage, "elle ", enter=False)
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_M)
    assert button(stage, "Fear").isChecked()
    write(stage, "garde tout")
    assert kept(stage) == [("elle garde tout", NoteKind.FEAR)]


@pytest.mark.parametrize("larger", [0.0, 1.0, 2.0])
@pytest.mark.parametrize("width", [1024, 1366])
def test_what_the_line_asks_for_is_whole_in_letters_of_any_size(app: QApplication, width: int, larger: float) -> None:
    del app
    stage = Stage(wording=Wording("fr"))
    stage.presenter.resize(width, 768)
    stage.presenter.magnify(larger)
    settle()
    stage.press(Key.Key_M)
    for kind in ("", "Idée", "Suite"):
        if kind:
            stage.click(button(stage, kind))
        settle()
        field, keep = panel(stage).field, button(stage, "Garder")
        option = QStyleOptionFrame()
        field.initStyleOption(option)
        inside = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
        assert field.fontMetrics().horizontalAdvance(field.placeholderText()) <= inside.width() - 4
        assert field.height() >= field.sizeHint().height()
        assert panel(stage).rect().contains(keep.geometry())
        assert not keep.geometry().intersects(field.geometry())
    stage.close()


def test_a_kind_chosen_on_an_empty_line_is_told_to_be_for_the_next_note(stage: Stage) -> None:
    stage.press(Key.Key_M)
    write(stage, "une note")
    stage.click(button(stage, "Idea"))
    assert panel(stage).field.placeholderText() == "The next note: Idea"
    stage.click(button(stage, "Idea"))
    assert panel(stage).field.placeholderText() == "Your note (no name)"
    stage.click(button(stage, "Idea"))
    write(stage, "une idée")
    assert panel(stage).field.placeholderText() == "Your note (no name)"
    assert kept(stage) == [("une note", NoteKind.NOTE), ("une idée", NoteKind.IDEA)]


def test_the_button_shows_the_kind_of_the_first_sign(stage: Stage) -> None:
    stage.press(Key.Key_M)
    write(stage, "? qui", enter=False)
    assert button(stage, "For the fridge").isChecked()


def test_the_button_keeps_a_note_and_waits_for_the_next(stage: Stage) -> None:
    stage.press(Key.Key_M)
    for text in ("une", "deux", "trois"):
        write(stage, text, enter=False)
        QTest.mouseClick(button(stage, "Keep (Enter)"), Qt.MouseButton.LeftButton)
    assert [each for each, _ in kept(stage)] == ["une", "deux", "trois"]
    assert panel(stage).isVisible()


@pytest.mark.parametrize("side", SIDES)
def test_a_sentence_typed_after_a_note_is_a_note_too(stage: Stage, side: Side) -> None:
    stage.press(Key.Key_M, on=side)
    for text in ("une peur", "seule sans son wifi", "b", "non."):
        write(stage, text, on=side)
    assert [text for text, _ in kept(stage)] == ["une peur", "seule sans son wifi", "b", "non."]
    assert stage.session.position == 0
    assert stage.session.cover is Cover.NONE


@pytest.mark.parametrize("side", SIDES)
def test_enter_on_an_empty_line_closes_the_notes(stage: Stage, side: Side) -> None:
    stage.press(Key.Key_M, on=side)
    stage.press(Key.Key_Return, on=side)
    assert not panel(stage).isVisible()
    assert (kept(stage), stage.session.position) == ([], 0)


CLICKER = [Key.Key_PageDown, Key.Key_Right, Key.Key_Down, Key.Key_F5]


@pytest.mark.parametrize("key", CLICKER, ids=lambda key: key.name)
@pytest.mark.parametrize("side", SIDES)
def test_a_clicker_goes_on_while_the_line_waits_for_a_note(stage: Stage, key: Key, side: Side) -> None:
    stage.press(Key.Key_M, on=side)
    stage.press(key, on=side)
    assert stage.session.position == 1
    assert panel(stage).isVisible()
    write(stage, "une idée", on=side)
    assert [text for text, _ in kept(stage)] == ["une idée"]


@pytest.mark.parametrize("name", ["black", "next"])
def test_the_line_has_the_keys_again_after_a_click_on_a_button(stage: Stage, name: str) -> None:
    stage.press(Key.Key_M)
    write(stage, "une ", enter=False)
    QTest.mouseClick(stage.button(named(name)), Qt.MouseButton.LeftButton)
    write(stage, "idée")
    assert [text for text, _ in kept(stage)] == ["une idée"]


def test_the_black_button_of_a_clicker_is_obeyed_while_the_line_waits(stage: Stage) -> None:
    stage.press(Key.Key_M)
    write(stage, ".", enter=False)
    assert stage.session.cover is Cover.BLACK
    assert panel(stage).field.text() == ""


def test_arrows_move_in_a_line_that_was_begun(stage: Stage) -> None:
    stage.press(Key.Key_M)
    write(stage, "ami.", enter=False)
    for key in (Key.Key_Left, Key.Key_Left, Key.Key_Right):
        stage.press(key)
    write(stage, "e")
    assert (kept(stage), stage.session.position) == ([("amie.", NoteKind.NOTE)], 0)


def test_every_note_is_listed_with_its_kind_and_its_theme(noted: Stage) -> None:
    assert shown(noted) == [
        "Idea: Une amie choisit (theme 1)",
        "To check: Un sur trois (theme 1)",
        "For the fridge: Qui paie (theme 1)",
    ]


def test_a_note_is_mended_in_the_line(noted: Stage) -> None:
    noted.press(Key.Key_Up)
    noted.press(Key.Key_Up)
    noted.press(Key.Key_Return)
    write(noted, " vraiment")
    assert kept(noted)[1] == ("Un sur trois vraiment", NoteKind.CHECK)
    assert panel(noted).isVisible()


def test_what_was_half_typed_is_there_again_after_mending(noted: Stage) -> None:
    write(noted, "une moitié", enter=False)
    noted.press(Key.Key_Up)
    noted.press(Key.Key_Return)
    write(noted, "nt")
    assert panel(noted).field.text() == "une moitié"
    assert kept(noted)[2] == ("Qui paient", NoteKind.QUESTION)


def test_a_correction_is_left_by_escape_and_the_notes_stay_open(noted: Stage) -> None:
    before = kept(noted)
    noted.press(Key.Key_Up)
    noted.press(Key.Key_Return)
    write(noted, " encore", enter=False)
    noted.press(Key.Key_Escape)
    assert (kept(noted), panel(noted).field.text(), panel(noted).isVisible()) == (before, "", True)
    noted.press(Key.Key_Escape)
    assert not panel(noted).isVisible()


def test_a_correction_that_was_begun_waits_while_something_else_is_open(noted: Stage) -> None:
    noted.press(Key.Key_Up)
    noted.press(Key.Key_Return)
    write(noted, " encore", enter=False)
    noted.press(Key.Key_F1)
    assert not panel(noted).isVisible()
    noted.press(Key.Key_Escape)
    noted.press(Key.Key_M)
    assert panel(noted).field.text() == "Qui paie encore"
    noted.press(Key.Key_Return)
    assert kept(noted)[2] == ("Qui paie encore", NoteKind.QUESTION)


def test_a_correction_goes_with_its_note(noted: Stage) -> None:
    noted.press(Key.Key_Up)
    noted.press(Key.Key_Return)
    write(noted, " encore", enter=False)
    noted.press(Key.Key_F1)
    noted.press(Key.Key_Escape)
    noted.press(Key.Key_Z, CTRL)
    assert [text for text, _ in kept(noted)] == ["Une amie choisit", "Un sur trois"]
    noted.press(Key.Key_M)
    assert panel(noted).field.text() == ""


def test_a_listed_note_is_sorted_anew(noted: Stage) -> None:
    noted.press(Key.Key_Up)
    noted.press(Key.Key_2, ALT)
    assert kept(noted)[2] == ("Qui paie", NoteKind.FEAR)
    noted.press(Key.Key_2, ALT)
    assert kept(noted)[2] == ("Qui paie", NoteKind.NOTE)


def test_a_listed_note_is_taken_out_and_undo_brings_it_back(noted: Stage) -> None:
    before = kept(noted)
    noted.press(Key.Key_Up)
    noted.press(Key.Key_X)
    assert kept(noted) == before[:2]
    noted.press(Key.Key_Z, CTRL)
    assert kept(noted) == before
    assert reads(noted.presenter, "Taken back: taking out the note “Qui paie”.")


def test_a_question_of_the_fridge_is_asked_next(noted: Stage) -> None:
    noted.press(Key.Key_Up)
    noted.press(Key.Key_Return, CTRL)
    theme = noted.session.agenda[2].theme
    assert (theme.question, theme.kind, noted.session.position) == ("Qui paie", Kind.FREE, 1)
    assert shown(noted)[2] == "For the fridge: Qui paie (asked)"


def test_only_a_question_is_asked(noted: Stage) -> None:
    before = noted.session
    for _ in range(3):
        noted.press(Key.Key_Up)
    noted.press(Key.Key_Return, CTRL)
    assert noted.session == before


def test_one_kind_is_shown_alone_then_all(noted: Stage) -> None:
    noted.press(Key.Key_4, CTRL)
    assert shown(noted) == ["To check: Un sur trois (theme 1)"]
    noted.press(Key.Key_Up)
    noted.press(Key.Key_0, CTRL)
    assert len(shown(noted)) == 3


def test_the_notes_of_this_theme_are_shown_alone(noted: Stage) -> None:
    noted.press(Key.Key_Escape)
    noted.press(Key.Key_Right)
    note(noted, "une pause")
    noted.press(Key.Key_M)
    noted.press(Key.Key_7, CTRL)
    assert shown(noted) == ["Note: une pause (Souffler)"]


def test_all_is_done_by_mouse_too(noted: Stage) -> None:
    listed = panel(noted).list
    middle = listed.visualItemRect(listed.item(2)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert kept(noted)[2] == ("Qui paie", NoteKind.QUESTION)
    noted.click(button(noted, "Fear"))
    assert kept(noted)[2] == ("Qui paie", NoteKind.FEAR)
    noted.click(button(noted, "Mend"))
    write(noted, " ?", enter=False)
    noted.click([each for each in panel(noted).findChildren(QAbstractButton) if each.text() == "Mend (Enter)"][-1])
    assert kept(noted)[2] == ("Qui paie ?", NoteKind.FEAR)
    noted.click(button(noted, "Take out"))
    assert len(kept(noted)) == 2
    show_only(noted, "To check")
    show_only(noted, "All")
    assert len(shown(noted)) == 2


def test_the_fridge_is_shown_and_taken_away_by_mouse(noted: Stage) -> None:
    fridge = button(noted, "Show them the fridge")
    assert fridge.isVisible()
    noted.click(fridge)
    assert (isinstance(noted.session.aside, FridgeCard), fridge.isChecked()) == (True, True)
    noted.click(fridge)
    assert (noted.session.aside, fridge.isChecked()) == (None, False)
    noted.press(Key.Key_Up)
    noted.click(button(noted, "Take out"))
    assert not fridge.isVisible()  # no question waits


@pytest.mark.parametrize("width", [900, 1024, 1280])
def test_every_button_of_the_panel_is_in_sight_when_it_is_opened_again(noted: Stage, width: int) -> None:
    noted.press(Key.Key_Escape)
    noted.presenter.resize(width, 740)
    noted.press(Key.Key_M)
    settle()
    assert [each.text() for each in panel(noted).findChildren(QAbstractButton) if is_cut_off(each)] == []


def is_cut_off(widget: QWidget) -> bool:
    """Whether not all of a widget that is shown is in sight."""
    return widget.isVisible() and widget.visibleRegion().boundingRect() != widget.rect()


def test_down_from_the_last_note_is_the_line_again(noted: Stage) -> None:
    noted.press(Key.Key_Up)
    noted.press(Key.Key_Down)
    write(noted, "encore")
    assert kept(noted)[3] == ("encore", NoteKind.NOTE)


def test_a_clicker_moves_the_show_while_notes_are_gone_through(noted: Stage) -> None:
    noted.press(Key.Key_Up)
    noted.press(Key.Key_PageDown)
    assert noted.session.position == 2
    assert panel(noted).isVisible()


def test_the_wall_stays_as_it_is(stage: Stage) -> None:
    stage.press(Key.Key_Right)
    before = stage.wall.grab().toImage()
    for text in THREE:
        note(stage, text)
    stage.press(Key.Key_M)
    assert difference(stage.wall.grab().toImage(), before) < 0.2


def test_esc_closes_and_keeps_what_was_typed(stage: Stage) -> None:
    stage.press(Key.Key_M)
    write(stage, "une idée", enter=False)
    stage.press(Key.Key_Escape)
    assert not panel(stage).isVisible()
    stage.press(Key.Key_M)
    assert panel(stage).field.text() == "une idée"


@pytest.mark.parametrize("way", [Key.Key_Q, Key.Key_W])
def test_a_line_that_was_begun_is_a_note_before_the_evening_is_ended_or_left(stage: Stage, way: Key) -> None:
    notes_then: list[list[tuple[str, NoteKind]]] = []
    for parted in (stage.show.end_requested, stage.show.leave_requested):
        parted.connect(lambda: notes_then.append(kept(stage)))
    stage.press(Key.Key_M)
    write(stage, "? qui paie", enter=False)
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_Q, CTRL)
    assert kept(stage) == []
    stage.press(way, CTRL)
    assert notes_then == [[("qui paie", NoteKind.QUESTION)]]


def test_a_note_being_mended_and_the_line_begun_before_are_both_kept_at_the_end(noted: Stage) -> None:
    write(noted, "une idée", enter=False)
    noted.press(Key.Key_Up)
    noted.press(Key.Key_Return)
    write(noted, " encore", enter=False)
    noted.presenter.close()
    noted.click(noted.answer_button(AnswerKey.END))
    assert [text for text, _ in kept(noted)] == ["Une amie choisit", "Un sur trois", "Qui paie encore", "une idée"]


def test_an_evening_left_without_a_line_begun_has_no_note_more(stage: Stage) -> None:
    note(stage, "une idée")
    stage.press(Key.Key_Q, CTRL)
    stage.press(Key.Key_Q, CTRL)
    assert len(kept(stage)) == 1


@pytest.mark.parametrize("side", SIDES)
def test_enter_pressed_twice_keeps_one_note_and_goes_on_waiting(stage: Stage, side: Side) -> None:
    stage.press(Key.Key_M, on=side)
    write(stage, "une idée", on=side)
    stage.press(Key.Key_Return, on=side)
    assert (len(kept(stage)), stage.session.position) == (1, 0)
    assert panel(stage).isVisible()
    stage.press(Key.Key_PageDown, on=side)
    assert stage.session.position == 1


def test_time_and_wall_stay_in_sight(noted: Stage) -> None:
    thumbnail = noted.presenter.page._preview
    top_left = thumbnail.mapTo(noted.presenter, thumbnail.rect().topLeft())
    assert not panel(noted).geometry().contains(top_left)


def test_a_thousand_notes_open_within_two_seconds(stage: Stage) -> None:
    for number in range(1000):
        stage.store.dispatch(Noted(float(number), f"La note {number} <b>{{{{x}}}}</b> " + "mot " * 60, "idea"))
    began = process_time()
    stage.press(Key.Key_M)
    panel(stage).list.grab()
    assert process_time() - began < 2
    assert len(shown(stage)) == 1000


def test_what_is_said_of_a_note_leaves_the_bar_of_the_evening_once_the_notes_are_closed(stage: Stage) -> None:
    stage.press(Key.Key_Right)
    stage.press(Key.Key_M)
    write(stage, "une peur")
    said = stage.presenter.findChild(BriefNotice)
    assert isinstance(said, BriefNotice)
    assert said.isVisible()
    stage.press(Key.Key_Escape)
    settle()
    bar = stage.presenter.page.bar
    assert said.isVisible()
    assert said.geometry().bottom() <= bar.mapTo(stage.presenter, bar.rect().topLeft()).y() + bar.height() // 4


def test_a_mended_note_that_is_emptied_stays_as_it_was(noted: Stage) -> None:
    noted.press(Key.Key_Up)
    noted.press(Key.Key_Return)
    panel(noted).field.selectAll()
    noted.press(Key.Key_Delete)
    noted.press(Key.Key_Return)
    assert kept(noted)[2] == ("Qui paie", NoteKind.QUESTION)


def test_a_note_of_another_s_making_is_listed_at_once(noted: Stage) -> None:
    noted.store.decide(lambda session, now: decisions.keep_note(session, now, text="! une peur"))
    assert shown(noted)[3] == "Fear: une peur (theme 1)"


def test_a_line_belongs_to_the_theme_it_was_begun_in(stage: Stage) -> None:
    stage.store.go_to(1)
    begun_in = stage.session.item.id
    stage.press(Key.Key_M)
    for sign in "une peur":
        stage.send(key_event(sign))
    stage.press(Key.Key_Escape)
    stage.store.go_to(3)
    stage.press(Key.Key_M)
    stage.press(Key.Key_Return)
    for sign in "une idée":
        stage.send(key_event(sign))
    stage.press(Key.Key_Return)
    assert [(each.text, each.item) for each in stage.session.notes] == [
        ("une peur", begun_in),
        ("une idée", stage.session.item.id),
    ]


def test_a_line_left_half_typed_is_kept_in_the_session_at_once(stage: Stage) -> None:
    stage.press(Key.Key_Right)
    stage.press(Key.Key_M)
    write(stage, "On ne sait", enter=False)
    stage.press(Key.Key_Escape)
    assert list(stage.session.drafts) == [Draft("note", "On ne sait", stage.session.item.id)]
    stage.press(Key.Key_M)
    write(stage, " plus")
    assert (kept(stage), stage.session.drafts) == ([("On ne sait plus", NoteKind.NOTE)], ())


def test_a_line_begun_before_the_program_was_gone_is_there_again_and_of_its_theme(stage: Stage) -> None:
    stage.store.dispatch(DraftLeft(1.0, "note", "On ne sait", 1))
    stage.store.go_to(3)
    stage.press(Key.Key_M)
    write(stage, " plus")
    assert [(each.text, each.item) for each in stage.session.notes] == [("On ne sait plus", 1)]


def test_a_correction_begun_before_the_program_was_gone_is_gone_on_with(noted: Stage) -> None:
    before = kept(noted)
    noted.press(Key.Key_Up)
    noted.press(Key.Key_Return)
    write(noted, " encore", enter=False)
    wait_until(lambda: any(each.line == "mended_note" for each in noted.session.drafts))
    resumed = replace(noted.session)
    noted.press(Key.Key_Escape)
    noted.press(Key.Key_Escape)
    wait_until(lambda: noted.session.drafts == ())
    assert kept(noted) == before
    noted.store.take_over(resumed, noted.notebook, opened_at=noted.store.now())
    assert kept(noted) == before
    noted.press(Key.Key_M)
    write(noted, " plus")
    assert kept(noted) == [*before[:-1], (f"{before[-1][0]} encore plus", before[-1][1])]
    assert noted.session.drafts == ()


def test_a_line_begun_before_the_program_was_gone_is_a_note_at_the_end_though_nobody_looked(stage: Stage) -> None:
    stage.store.dispatch(DraftLeft(1.0, "note", "On ne sait", 1))
    stage.store.dispatch(DraftLeft(2.0, "post_it", "Le temps", 1))
    stage.store.dispatch(DraftLeft(3.0, "count", "7,4", 1))
    stage.press(Key.Key_Escape)
    stage.click(stage.answer_button(AnswerKey.LEAVE))
    assert kept(stage) == [("On ne sait", NoteKind.NOTE)]
    assert [each.text for each in stage.session.gathered.post_its] == ["Le temps"]
    assert [each.line for each in stage.session.drafts] == ["count"]
