"""Post-its are typed as fast as they are read out, sorted by digits and letters, and shown page by page."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from cafe_presenter.core.deck.deck import Kind, Theme, TimerKind
from cafe_presenter.core.evening.clouds import groups
from cafe_presenter.core.evening.events import DraftLeft
from cafe_presenter.core.evening.room_events import PostItWritten
from cafe_presenter.core.evening.session import CloudsCard, current_turn, wall_view
from cafe_presenter.core.evening.view import WallKind
from cafe_presenter.ui.input.questions import AnswerKey
from cafe_presenter.ui.show.post_it_panel import PostItPanel
from cafe_presenter.ui.show.tray import CommandButton
from stage import DECK, SIDES, Side, Stage, key_event, reads, settle

Key = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def stage(app: QApplication) -> Iterator[Stage]:
    """A show at a silent time with post-its."""
    del app
    themes = (DECK.themes[0], Theme("Post-it", "Un mot chacun.", kind=Kind.POST_ITS), *DECK.themes[1:])
    running = Stage(replace(DECK, themes=themes))
    running.store.go_to(1)
    yield running
    running.close()


def panel(stage: Stage) -> PostItPanel:
    found = stage.presenter.findChild(PostItPanel)
    assert isinstance(found, PostItPanel)
    return found


def write(stage: Stage, text: str, on: Side = "presenter") -> None:
    """Type a line and Enter, as fast as a keyboard can."""
    for letter in text:
        stage.send(key_event(letter), on=on)
    stage.press(Key.Key_Return, on=on)


def write_two_clouds(stage: Stage) -> None:
    """Type two post-its, each into a cloud of its own: “un” in A, “deux” in B."""
    for text, name in (("un", "A"), ("deux", "B")):
        write(stage, text)
        stage.press(Key.Key_Up)
        write(stage, name)


def found(stage: Stage) -> list[tuple[str, tuple[str, ...]]]:
    return list(groups(stage.session.gathered))


@pytest.mark.parametrize("side", SIDES)
def test_lines_are_typed_one_after_the_other_in_either_window(stage: Stage, side: Side) -> None:
    stage.press(Key.Key_M, SHIFT, on=side)
    for text in ("Les courriers", "3 fois par jour", "L’orthographe"):
        write(stage, text, on=side)
    assert found(stage) == [("", ("Les courriers", "3 fois par jour", "L’orthographe"))]
    assert wall_view(stage.session).kind is WallKind.QUESTION


def test_two_hundred_post_its_are_typed_and_none_is_lost(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    lines = [f"idée {number}" for number in range(200)]
    for line in lines:
        write(stage, line)
    assert [each.text for each in stage.session.gathered.post_its] == lines


def test_a_letter_names_a_cloud_for_what_is_chosen_and_a_digit_puts_the_next_ones_into_it(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    for text in ("un", "deux", "trois"):
        write(stage, text)
    stage.press(Key.Key_Up)
    write(stage, "Chiffres")
    assert found(stage) == [("Chiffres", ("trois",)), ("", ("un", "deux"))]
    stage.press(Key.Key_Up)
    stage.type("1")
    stage.type("1")
    assert found(stage) == [("Chiffres", ("un", "deux", "trois"))]


def test_a_line_of_one_digit_puts_the_newest_into_that_cloud(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    write(stage, "un")
    stage.press(Key.Key_Up)
    write(stage, "Chiffres")
    write(stage, "deux")
    write(stage, "1")
    assert found(stage) == [("Chiffres", ("un", "deux"))]


def test_alt_and_a_digit_keep_a_line_in_its_cloud_at_once(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    write(stage, "un")
    stage.press(Key.Key_Up)
    write(stage, "Chiffres")
    for letter in "deux":
        stage.send(key_event(letter))
    stage.press(Key.Key_1, ALT)
    assert found(stage) == [("Chiffres", ("un", "deux"))]


def test_what_was_typed_is_mended_taken_out_and_taken_back(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    write(stage, "un")
    write(stage, "dux")
    stage.press(Key.Key_Up)
    stage.press(Key.Key_Return)
    stage.press(Key.Key_Backspace)
    stage.press(Key.Key_Backspace)
    write(stage, "eux")
    assert found(stage) == [("", ("un", "deux"))]
    stage.press(Key.Key_Up)
    stage.press(Key.Key_Delete)
    assert found(stage) == [("", ("un",))]
    stage.press(Key.Key_Z, CTRL)
    assert found(stage) == [("", ("un", "deux"))]


def test_a_cloud_is_renamed_merged_and_made_a_theme(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    write_two_clouds(stage)
    for _ in range(2):
        stage.press(Key.Key_Up)
    write(stage, "Bis")
    assert [name for name, _ in found(stage)] == ["A", "Bis"]
    for _ in range(2):
        stage.press(Key.Key_Up)
    stage.type("1")
    assert found(stage) == [("A", ("un", "deux"))]
    choose(stage, 0)
    stage.press(Key.Key_Return, CTRL)
    assert stage.session.agenda[2].theme.notes == "– un\n– deux"
    assert reads(stage.presenter, "“A” is the next theme.")


def test_shift_c_turns_the_clouds_and_ctrl_and_a_digit_shows_one_alone(stage: Stage) -> None:
    stage.press(Key.Key_C, SHIFT)
    assert reads(stage.presenter, "No post-it was typed yet.")
    buttons = stage.presenter.findChildren(QPushButton)
    stage.click(next(each for each in buttons if each.isVisible() and each.text() == "Type post-its (Shift+M)"))
    write(stage, "un")
    stage.press(Key.Key_Up)
    write(stage, "Chiffres")
    stage.press(Key.Key_1, CTRL)
    assert stage.session.aside == CloudsCard(0, 0)
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_C, SHIFT)
    assert stage.session.aside == CloudsCard(0)
    stage.press(Key.Key_C, SHIFT)
    assert stage.session.aside is None


def click(stage: Stage, words: str) -> None:
    shown = [each for each in panel(stage).findChildren(QPushButton) if each.isVisible() and each.text() == words]
    (button,) = shown
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(stage: Stage, row: int) -> None:
    """Click a row of the list."""
    items = panel(stage).list
    middle = items.visualItemRect(items.item(row)).center()
    QTest.mouseClick(items.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)


def pick(stage: Stage, words: str) -> None:
    """Choose a line of the menu that is open."""
    menu = panel(stage).findChild(QMenu)
    assert isinstance(menu, QMenu)
    (line,) = [each for each in menu.actions() if each.text() == words]
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(line).center())


def test_a_silence_begins_with_the_post_its_and_their_button_is_there(stage: Stage) -> None:
    turn = current_turn(stage.session, stage.store.now())
    assert turn is not None
    assert (turn.kind, turn.each_s) == (TimerKind.SILENCE, 300.0)
    (button,) = [each for each in stage.presenter.findChildren(CommandButton) if each.command.name == "post_its"]
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel(stage).isVisible()
    stage.press(Key.Key_Escape)
    stage.store.go_to(2)
    settle()
    assert not panel(stage).isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel(stage).isVisible()


def test_the_panel_says_what_to_do_next(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    assert reads(stage.presenter, "Type what stands on a post-it, then Enter")
    write(stage, "3 fois par jour")
    assert reads(stage.presenter, "To make a cloud, choose a post-it with ↑ or a click.")
    stage.press(Key.Key_Up)
    assert reads(stage.presenter, "Type the name of its cloud, then Enter.")
    assert panel(stage).field.placeholderText() == "Name of a new cloud"
    write(stage, "Santé")
    write(stage, "Les courriers")
    assert reads(stage.presenter, "1, then Enter, puts “Les courriers” into that cloud")


def test_by_the_mouse_a_post_it_goes_into_a_cloud_and_clouds_are_merged_shown_and_made_themes(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    write_two_clouds(stage)
    write(stage, "trois")
    choose(stage, 4)
    click(stage, "Put into…")
    pick(stage, "2\u2002B")
    assert found(stage) == [("A", ("un",)), ("B", ("deux", "trois"))]
    choose(stage, 2)
    click(stage, "Show it alone")
    assert stage.session.aside == CloudsCard(0, 1)
    assert reads(stage.presenter, "The public sees the clouds, and what you change.")
    click(stage, "Back to the question")
    assert wall_view(stage.session).kind is WallKind.QUESTION
    click(stage, "Merge into…")
    pick(stage, "1\u2002A")
    assert found(stage) == [("A", ("un", "deux", "trois"))]
    choose(stage, 0)
    click(stage, "Make it a theme")
    assert stage.session.agenda[2].theme.question == "A"
    assert QApplication.focusWidget() is panel(stage).field


def test_the_button_turns_the_pages_and_brings_the_question_back(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    for number in range(60):
        write(stage, f"une idée un peu longue, numéro {number}")
    assert reads(stage.presenter, "The public sees nothing of it yet.")
    click(stage, "Show on the wall")
    shown = [stage.session.aside]
    while any(each.isVisible() and each.text() == "Next page" for each in panel(stage).findChildren(QPushButton)):
        click(stage, "Next page")
        shown.append(stage.session.aside)
    click(stage, "Back to the question")
    assert len(shown) > 2
    assert [*shown, stage.session.aside] == [*map(CloudsCard, range(len(shown))), None]


def test_a_digit_of_no_cloud_is_a_post_it(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    write(stage, "7")
    assert found(stage) == [("", ("7",))]


@pytest.mark.parametrize("by_mouse", [True, False])
def test_what_was_being_corrected_names_no_cloud_when_another_is_chosen(stage: Stage, *, by_mouse: bool) -> None:
    stage.press(Key.Key_M, SHIFT)
    write(stage, "un")
    write(stage, "deux")
    choose(stage, 1)
    click(stage, "Correct it")
    if by_mouse:
        choose(stage, 0)
        click(stage, "New cloud…")
    else:
        stage.press(Key.Key_Up)
    write(stage, "Chiffres")
    assert found(stage) == [("Chiffres", ("un",)), ("", ("deux",))]


def test_half_a_line_is_there_again(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    stage.send(key_event("u"))
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_M, SHIFT)
    write(stage, "n")
    assert found(stage) == [("", ("un",))]


def test_a_click_chooses_and_buttons_do_what_the_keys_do(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    write(stage, "un")
    choose(stage, 0)
    click(stage, "Take it out")
    assert found(stage) == []


def beside(stage: Stage, way: str) -> None:
    """Let go of what is chosen, in one of the ways there are."""
    items = panel(stage).list
    if way == "second click":
        choose(stage, 0)
    elif way == "empty place":
        below = items.visualItemRect(items.item(items.count() - 1)).bottomLeft() + QPoint(9, 9)
        QTest.mouseClick(items.viewport(), Qt.MouseButton.LeftButton, pos=below)
    elif way == "panel":
        QTest.mouseClick(panel(stage), Qt.MouseButton.LeftButton, pos=QPoint(9, 9))
    else:
        stage.press(Key.Key_Escape)


@pytest.mark.parametrize("way", ["second click", "empty place", "panel", "Esc"])
@pytest.mark.parametrize("naming", [False, True])
def test_what_was_clicked_is_let_go_of_and_the_next_line_is_a_post_it(stage: Stage, way: str, *, naming: bool) -> None:
    stage.press(Key.Key_M, SHIFT)
    write(stage, "un")
    choose(stage, 0)
    assert reads(stage.presenter, "Chosen: “un”; the buttons are for it. What you type is a new post-it.")
    if naming:
        click(stage, "New cloud…")
        assert reads(stage.presenter, "Name of the new cloud for “un”, then Enter. Esc leaves it.")
    beside(stage, way)
    assert panel(stage).isVisible()
    assert not reads(stage.presenter, "Chosen: “un”; the buttons are for it. What you type is a new post-it.")
    assert panel(stage).field.placeholderText() == "A post-it"
    write(stage, "deux")
    assert found(stage) == [("", ("un", "deux"))]


def test_a_line_typed_after_a_click_on_a_post_it_is_the_next_post_it(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    write(stage, "un")
    click(stage, "Show on the wall")
    choose(stage, 0)
    write(stage, "3 fois par jour")
    assert found(stage) == [("", ("un", "3 fois par jour"))]
    assert stage.session.gathered.clouds == ()


def test_by_the_mouse_a_line_is_kept_and_a_cloud_named_and_renamed(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    stage.send(key_event("u"))
    click(stage, "Keep (Enter)")
    choose(stage, 0)
    stage.send(key_event("v"))
    click(stage, "New cloud…")
    stage.send(key_event("3"))
    click(stage, "Make the cloud (Enter)")
    assert found(stage) == [("3", ("u",))]
    assert panel(stage).field.text() == "v"
    choose(stage, 0)
    click(stage, "Rename…")
    stage.send(key_event("B"))
    click(stage, "Rename (Enter)")
    click(stage, "Keep (Enter)")
    assert found(stage) == [("B", ("u",)), ("", ("v",))]


def test_a_post_it_left_half_typed_is_kept_in_the_session_and_entered_once(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    for letter in "Le temps":
        stage.send(key_event(letter))
    stage.press(Key.Key_Escape)
    assert [(each.line, each.text) for each in stage.session.drafts] == [("post_it", "Le temps")]
    stage.press(Key.Key_M, SHIFT)
    stage.press(Key.Key_Return)
    assert (found(stage), stage.session.drafts) == ([("", ("Le temps",))], ())


def test_a_correction_begun_before_the_program_was_gone_is_gone_on_with(stage: Stage) -> None:
    stage.store.dispatch(PostItWritten(0.5, "Le temps"))
    stage.store.dispatch(DraftLeft(1.0, "mended_post_it", "Le temps long", 0))
    stage.store.take_over(replace(stage.session), stage.notebook, opened_at=stage.store.now())
    stage.press(Key.Key_M, SHIFT)
    stage.send(key_event("s"))
    stage.press(Key.Key_Return)
    assert (found(stage), stage.session.drafts) == ([("", ("Le temps longs",))], ())
    stage.send(key_event("x"))
    assert panel(stage).field.text() == "x"


def test_a_correction_waits_while_the_panel_is_closed_and_is_entered_when_the_evening_ends(stage: Stage) -> None:
    stage.store.dispatch(PostItWritten(0.5, "Le temps"))
    stage.press(Key.Key_M, SHIFT)
    choose(stage, 0)
    click(stage, "Correct it")
    stage.send(key_event("s"))
    panel(stage).close_panel()
    assert [(each.line, each.text) for each in stage.session.drafts] == [("mended_post_it", "Le tempss")]
    stage.press(Key.Key_M, SHIFT)
    assert panel(stage).field.text() == "Le tempss"
    stage.presenter.close()
    stage.click(stage.answer_button(AnswerKey.END))
    assert (found(stage), stage.session.drafts) == ([("", ("Le tempss",))], ())


def test_a_correction_is_of_no_post_it_of_another_session(stage: Stage) -> None:
    stage.store.dispatch(PostItWritten(0.5, "Le temps"))
    other = stage.session
    stage.press(Key.Key_M, SHIFT)
    choose(stage, 0)
    click(stage, "Correct it")
    stage.send(key_event("s"))
    stage.store.take_over(replace(other), stage.notebook, opened_at=stage.store.now())
    stage.press(Key.Key_Return)
    assert found(stage) == [("", ("Le temps",))]


def test_a_post_it_begun_before_the_program_was_gone_is_there_again(stage: Stage) -> None:
    stage.store.dispatch(DraftLeft(1.0, "post_it", "Le temps"))
    stage.press(Key.Key_M, SHIFT)
    stage.press(Key.Key_Return)
    assert found(stage) == [("", ("Le temps",))]


def test_a_post_it_left_half_typed_is_one_when_the_evening_ends(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    for letter in "Le temps":
        stage.send(key_event(letter))
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_Escape)
    stage.click(stage.answer_button(AnswerKey.END))
    assert found(stage) == [("", ("Le temps",))]


def test_in_the_line_to_type_in_undo_and_redo_are_told(stage: Stage) -> None:
    stage.press(Key.Key_M, SHIFT)
    write(stage, "Le temps")
    stage.press(Key.Key_Z, CTRL)
    assert (found(stage), reads(stage.presenter, "Taken back: a post-it.")) == ([], True)
    stage.press(Key.Key_Z, CTRL | SHIFT)
    assert found(stage) == [("", ("Le temps",))]
