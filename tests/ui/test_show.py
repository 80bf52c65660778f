from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QCloseEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QListWidget, QToolTip, QWidget

from cafe_presenter.core.deck.deck import Deck, Kind, Theme, Translation
from cafe_presenter.core.evening.events import Cover
from cafe_presenter.core.evening.session import wall_view
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.ui.show.overview import Overview
from stage import DECK, SIDES, Side, Stage, difference, reads, screen_of, settle

Key = Qt.Key
STOP_HERE = "Stop here? The public keeps seeing the wall until you choose."
MOVES = (Key.Key_Right, Key.Key_PageDown, Key.Key_Space, Key.Key_Return, Key.Key_Down, Key.Key_N)


def asks(stage: Stage) -> bool:
    return reads(stage.presenter, STOP_HERE)


def overview(stage: Stage) -> QListWidget | None:
    """The overview's list when it is open."""
    panel = stage.presenter.findChild(Overview)
    return panel.list if isinstance(panel, Overview) and panel.isVisible() else None


def open_overview(stage: Stage, *, on: Side = "presenter") -> QListWidget:
    stage.press(Key.Key_G, on=on)
    items = overview(stage)
    assert items is not None
    return items


# Windows


def test_the_wall_has_the_public_s_screen_and_the_presenter_window_the_laptop(stage: Stage) -> None:
    assert screen_of(stage.wall).name() == "projector"
    assert stage.wall.geometry() == screen_of(stage.wall).geometry()
    assert screen_of(stage.presenter).name() == "laptop"
    assert stage.presenter.isVisible()


def test_the_wall_has_no_frame_and_no_cursor(stage: Stage) -> None:
    assert stage.wall.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert stage.wall.cursor().shape() is Qt.CursorShape.BlankCursor


def test_a_wall_as_large_as_its_screen_has_none_either_whatever_its_state(stage: Stage) -> None:
    before = stage.wall.grab().toImage()
    filled = stage.wall.geometry()
    stage.wall.showNormal()
    settle()
    assert stage.wall.cursor().shape() is not Qt.CursorShape.BlankCursor
    stage.wall.setGeometry(filled)
    settle()
    assert not stage.wall.isFullScreen()
    assert stage.wall.cursor().shape() is Qt.CursorShape.BlankCursor
    assert difference(stage.wall.grab().toImage(), before) < 0.2


def test_the_wall_refuses_to_close_and_asks_nothing(stage: Stage) -> None:
    assert not stage.wall.close()
    assert stage.wall.isVisible()
    assert not asks(stage)


def test_alt_f4_on_the_wall_does_nothing(stage: Stage) -> None:
    event = QCloseEvent()
    QApplication.sendEvent(stage.wall, event)
    assert not event.isAccepted()
    assert stage.wall.isVisible()


def test_closing_the_presenter_window_asks(stage: Stage) -> None:
    assert not stage.presenter.close()
    assert stage.presenter.isVisible()
    assert asks(stage)
    assert reads(stage.presenter, "Leave, go on later (Ctrl+W)")
    assert stage.answers == []


def test_the_show_closes_both_windows_without_asking(stage: Stage) -> None:
    stage.show.close()
    assert not stage.wall.isVisible()
    assert not stage.presenter.isVisible()
    assert not asks(stage)


def test_what_is_asked_is_asked_on_the_laptop_alone(stage: Stage) -> None:
    before = stage.wall.grab().toImage()
    stage.press(Key.Key_Escape, on="wall")
    stage.press(Key.Key_Question, on="wall")
    settle()
    assert difference(stage.wall.grab().toImage(), before) < 0.2
    assert QApplication.activeModalWidget() is None
    assert QApplication.activePopupWidget() is None


# Esc and F5


@pytest.mark.parametrize("side", SIDES)
def test_esc_opens_a_quiet_bar_with_its_keys_on_it(stage: Stage, side: Side) -> None:
    stage.press(Key.Key_Escape, on=side)
    assert asks(stage)
    for told in ("End the evening (Ctrl+Q)", "Leave, go on later (Ctrl+W)", "Stay (Esc)"):
        assert reads(stage.presenter, told)
    assert stage.answers == []


@pytest.mark.parametrize("side", SIDES)
def test_a_clicker_goes_on_while_it_is_asked_whether_to_end_and_answers_it(stage: Stage, side: Side) -> None:
    stage.press(Key.Key_Escape, on=side)
    assert asks(stage)
    stage.press(Key.Key_PageDown, on=side)
    assert stage.session.position == 1
    assert not asks(stage)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_N, Key.Key_End], ids=lambda key: key.name)
def test_a_key_of_the_keyboard_moves_no_wall_while_it_is_asked_whether_to_end(
    stage: Stage, key: Qt.Key, side: Side
) -> None:
    stage.press(Key.Key_Escape, on=side)
    stage.press(key, on=side)
    assert stage.session.position == 0
    assert asks(stage)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Up], ids=lambda key: key.name)
def test_an_arrow_stays_where_it_is_asked_whether_to_end_and_the_next_one_moves(
    stage: Stage, key: Qt.Key, side: Side
) -> None:
    stage.store.go_to(2)
    stage.press(Key.Key_Escape, on=side)
    stage.press(key, on=side)
    assert stage.session.position == 2
    assert not asks(stage)
    stage.press(key, on=side)
    assert stage.session.position != 2


def test_the_bar_takes_no_focus(stage: Stage) -> None:
    stage.press(Key.Key_Escape)
    settle()
    assert QApplication.focusWidget() is stage.presenter


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_F5], ids=lambda key: key.name)
def test_a_second_esc_or_f5_closes_the_bar(stage: Stage, key: Qt.Key, side: Side) -> None:
    stage.store.go_to(2)
    stage.press(Key.Key_Escape, on=side)
    stage.press(key, on=side)
    assert not asks(stage)
    assert stage.session.position == 2
    assert stage.answers == []


def test_a_clicker_that_sends_f5_and_esc_in_turn_starts_and_never_ends(stage: Stage) -> None:
    for _ in range(3):
        stage.press(Key.Key_F5)
        stage.press(Key.Key_Escape)
    stage.press(Key.Key_F5)
    assert stage.session.position == 1
    assert not asks(stage)
    assert stage.answers == []


def test_f5_that_closes_the_bar_at_the_welcome_does_not_start(stage: Stage) -> None:
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_F5)
    assert stage.session.position == 0
    assert not stage.session.running


@pytest.mark.parametrize(("key", "action"), [(Key.Key_Q, AnswerKey.END), (Key.Key_W, AnswerKey.LEAVE)])
@pytest.mark.parametrize("side", SIDES)
def test_control_and_q_ends_and_control_and_w_leaves_while_asked(
    stage: Stage, key: Qt.Key, action: AnswerKey, side: Side
) -> None:
    stage.press(Key.Key_Escape, on=side)
    stage.press(key, Qt.KeyboardModifier.ControlModifier, on=side)
    assert stage.answers == [action]
    assert not asks(stage)


@pytest.mark.parametrize("side", SIDES)
def test_no_letter_that_follows_an_esc_ends_the_evening_or_leaves_it(stage: Stage, side: Side) -> None:
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        for _ in range(3):  # the first ones close what the letter before has opened
            if not asks(stage):
                stage.press(Key.Key_Escape, on=side)
        assert asks(stage), letter
        stage.press(Key(ord(letter)), on=side)
        assert stage.answers == [], letter
        stage.presenter.questions.withdraw_all()


@pytest.mark.parametrize("key", [Key.Key_C, Key.Key_Delete], ids=lambda key: key.name)
def test_an_answer_that_nobody_asked_for_does_nothing(stage: Stage, key: Qt.Key) -> None:
    before = stage.session
    stage.press(key)
    stage.press(key, on="wall")
    assert stage.answers == []
    assert stage.session is before


@pytest.mark.parametrize("action", [AnswerKey.END, AnswerKey.LEAVE])
def test_an_answer_can_be_clicked(stage: Stage, action: AnswerKey) -> None:
    stage.press(Key.Key_Escape)
    settle()
    stage.click(stage.answer_button(action))
    assert stage.answers == [action]


def test_the_answer_stay_can_be_clicked(stage: Stage) -> None:
    stage.press(Key.Key_Escape)
    settle()
    stage.click(stage.answer_button(AnswerKey.ESCAPE))
    assert not asks(stage)
    assert stage.answers == []


RESUME = Question("Resume?", (Answer("Resume", AnswerKey.RESUME), Answer("Afresh", AnswerKey.START_AFRESH)))


def test_a_question_that_stands_is_asked_until_it_is_answered(stage: Stage) -> None:
    stage.presenter.questions.ask(RESUME)
    stage.press(Key.Key_Right)
    assert AnswerKey.RESUME in stage.asked
    stage.press(Key.Key_R, on="wall")
    assert stage.asked == ()


def test_q_does_not_end_while_something_else_is_asked(stage: Stage) -> None:
    stage.presenter.questions.ask(RESUME)
    stage.press(Key.Key_Q)
    assert stage.answers == []
    assert stage.asked == (AnswerKey.RESUME, AnswerKey.START_AFRESH)


@pytest.mark.parametrize("position", [0, 1, 3, 5])
def test_f5_does_nothing_in_a_running_show(stage: Stage, position: int) -> None:
    stage.press(Key.Key_F5)
    stage.store.go_to(position)
    before = stage.session
    stage.press(Key.Key_F5)
    assert stage.session is before


# Overview


def test_the_overview_shows_every_item_with_the_one_that_is_up_chosen(stage: Stage) -> None:
    stage.store.go_to(3)
    items = open_overview(stage)
    assert items.count() == len(DECK.themes)
    assert items.currentRow() == 3
    assert "2. Éthique <b>&" in items.item(3).text()
    assert "Qui contrôle <i>tout</i>\u00a0?" in items.item(3).text()


@pytest.mark.parametrize("side", SIDES)
def test_arrows_choose_and_enter_goes(stage: Stage, side: Side) -> None:
    items = open_overview(stage, on=side)
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left):
        stage.press(key, on=side)
    assert stage.session.position == 0
    assert items.currentRow() == 2
    stage.press(Key.Key_Return, on=side)
    assert stage.session.position == 2
    assert overview(stage) is None


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_G], ids=lambda key: key.name)
def test_esc_and_g_close_the_overview_where_the_show_stands(stage: Stage, key: Qt.Key, side: Side) -> None:
    open_overview(stage, on=side)
    stage.press(Key.Key_Down)
    stage.press(key, on=side)
    assert overview(stage) is None
    assert not asks(stage)
    assert stage.session.position == 0


def test_a_theme_gone_to_by_its_number_closes_the_overview(stage: Stage) -> None:
    open_overview(stage)
    stage.press(Qt.Key.Key_2)
    stage.press(Qt.Key.Key_Return)
    assert stage.store.session.item.theme.theme == "Éthique <b>&"
    assert overview(stage) is None


def test_arrows_move_the_show_again_once_the_overview_is_closed(stage: Stage) -> None:
    open_overview(stage)
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_Down)
    assert stage.session.position == 1


def place_of(stage: Stage, items: QListWidget, row: int) -> QPoint:
    settle()
    return items.viewport().mapTo(stage.presenter, items.visualItemRect(items.item(row)).center())


def test_a_click_in_the_overview_chooses_and_moves_nothing(stage: Stage) -> None:
    items = open_overview(stage)
    window, none = stage.window("presenter"), Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, none, place_of(stage, items, 3))
    assert (items.currentRow(), stage.session.position) == (3, 0)
    assert overview(stage) is not None
    stage.click(labelled(stage, "Project “Éthique <b>&&” (Enter)"))
    assert stage.session.position == 3
    assert overview(stage) is None


def test_a_double_click_in_the_overview_chooses_too_and_moves_nothing(stage: Stage) -> None:
    items = open_overview(stage)
    before, place = wall_view(stage.session), place_of(stage, items, 1)
    window, none = stage.window("presenter"), Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, none, place)
    QTest.mouseDClick(window, Qt.MouseButton.LeftButton, none, place)
    assert (items.currentRow(), stage.session.position) == (1, 0)
    assert wall_view(stage.session) == before
    assert overview(stage) is not None


def test_the_overview_is_changed_by_mouse(stage: Stage) -> None:
    open_overview(stage)
    stage.press(Key.Key_Right)
    names = [item.theme.theme for item in stage.session.agenda]
    stage.click(labelled(stage, "Later (Ctrl+→)"))
    assert [item.theme.theme for item in stage.session.agenda][1:3] == [names[2], names[1]]
    stage.click(labelled(stage, "Earlier (Ctrl+←)"))
    assert [item.theme.theme for item in stage.session.agenda] == names
    stage.click(labelled(stage, "Skip (X)"))
    assert stage.session.agenda[1].skipped
    stage.press(Key.Key_Return)  # the list has kept the keys
    assert stage.session.position == 1


def labelled(stage: Stage, words_on_it: str) -> QAbstractButton:
    """Return the button of these words, by which it is read or by which it is told."""
    return next(
        button
        for button in stage.presenter.findChildren(QAbstractButton)
        if button.isVisible() and words_on_it in (button.text(), button.accessibleName())
    )


def shown_overlay(stage: Stage) -> QFrame | None:
    frames = stage.presenter.findChildren(QFrame)
    return next((each for each in frames if each.objectName() == "overlay" and each.isVisible()), None)


OVERLAYS = [Key.Key_G, Key.Key_F8, Key.Key_F9, Key.Key_F10, Key.Key_F1, Key.Key_Question]


@pytest.mark.parametrize("key", OVERLAYS)
def test_whatever_opens_is_closed_by_its_cross(stage: Stage, key: Qt.Key) -> None:
    stage.press(key)
    settle()
    assert shown_overlay(stage) is not None
    stage.click(labelled(stage, "Close (Esc)"))
    assert shown_overlay(stage) is None
    stage.press(Key.Key_Right)
    assert stage.session.position == 1


@pytest.mark.parametrize("key", OVERLAYS)
def test_a_click_beside_what_is_open_closes_it_and_does_nothing_else(stage: Stage, key: Qt.Key) -> None:
    stage.press(key)
    settle()
    opened = shown_overlay(stage)
    assert opened is not None
    beside = QPoint(opened.geometry().center().x(), opened.geometry().bottom() + 3)
    QTest.mouseClick(stage.window("presenter"), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, beside)
    assert shown_overlay(stage) is None
    assert (stage.session.position, stage.session.cover, stage.asked) == (0, Cover.NONE, ())


def test_a_clicker_still_moves_the_show_while_the_overview_is_open(stage: Stage) -> None:
    open_overview(stage)
    stage.press(Key.Key_PageDown)
    assert stage.session.position == 1


# Notices


def test_a_frozen_wall_keeps_its_picture_while_the_laptop_moves_on(stage: Stage) -> None:
    stage.store.go_to(1)
    stage.press(Key.Key_F)
    before = stage.wall.grab().toImage()
    stage.press(Key.Key_Right)
    stage.press(Key.Key_Right)
    assert difference(stage.wall.grab().toImage(), before) < 0.2
    assert reads(stage.presenter, "Qui contrôle")
    assert reads(stage.presenter, "frozen")
    stage.press(Key.Key_F)
    assert difference(stage.wall.grab().toImage(), before) > 1


def test_black_covers_a_frozen_wall(stage: Stage) -> None:
    stage.press(Key.Key_F)
    stage.press(Key.Key_B)
    picture = stage.wall.grab().toImage()
    assert picture.pixelColor(QPoint(960, 540)).name() == "#000000"
    assert stage.session.cover is Cover.BLACK


def translated() -> Deck:
    ukrainian = Translation("uk", "Дружба", "Машина — подруга?")
    return replace(
        DECK, themes=(DECK.themes[0], replace(DECK.themes[1], plain="Une amie ?", translations=(ukrainian,)))
    )


@pytest.mark.parametrize(
    ("key", "told"),
    [
        (Key.Key_O, ["Colours: day", "Colours: washed"]),
        (Key.Key_Y, ["Typeface: OpenDyslexic", "Typeface: Literata"]),
        (Key.Key_Z, ["Letters and lines: further apart", "Letters and lines: as usual"]),
        (
            Key.Key_F2,
            [
                "Wording: easy read",
                "Wording: easy read, with the usual one",
                "Wording: Ukrainian",
                "Wording: Ukrainian, with the usual one",
                "Wording: the usual one",
            ],
        ),
    ],
)
def test_what_a_key_chose_for_the_wall_is_told_on_the_laptop(app: QApplication, key: Qt.Key, told: list[str]) -> None:
    del app
    stage = Stage(translated())
    for words_told in told:
        stage.press(key)
        assert reads(stage.presenter, words_told)
    stage.close()


def test_a_deck_of_one_wording_says_so(stage: Stage) -> None:
    stage.press(Key.Key_F2)
    assert reads(stage.presenter, "This evening has one wording only: no plain one, no translation.")


def hovered(widget: QWidget, place: QPoint) -> str:
    """Return the tooltip at a place of a widget."""
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))
    return QToolTip.text()


def test_the_bar_of_the_evening_tells_the_name_of_an_item_whole(app: QApplication) -> None:
    del app
    name = "Un thème dont le nom est bien trop long pour la place qu’il a"
    stage = Stage(
        replace(DECK, themes=tuple(replace(DECK.themes[1], theme=f"{name} {number}") for number in range(40)))
    )
    bar = stage.presenter.page.bar
    box, segment = bar.boxes()[3]
    assert segment.index == 3
    assert hovered(bar, box.center().toPoint()) == f"3 · {name} 2, 10\u00a0min"
    QToolTip.hideText()
    stage.close()


def test_a_click_on_the_bar_of_the_evening_opens_the_overview_and_moves_nothing(stage: Stage) -> None:
    bar = stage.presenter.page.bar
    place = bar.mapTo(stage.presenter, bar.boxes()[4][0].center().toPoint())
    QTest.mouseClick(stage.window("presenter"), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    opened = overview(stage)
    assert opened is not None
    assert opened.currentRow() == 4
    assert stage.events == []


def test_a_deck_without_a_welcome_opens_on_its_title() -> None:
    stage = Stage(Deck(title="Sans accueil", themes=(Theme("Un", "Quoi ?"),)))
    try:
        assert stage.session.item.theme.kind is Kind.WELCOME
        assert reads(stage.presenter, "Sans accueil")
        stage.press(Key.Key_PageDown)
        assert reads(stage.presenter, "Quoi ?")
    finally:
        stage.close()


def test_ctrl_r_asks_for_the_decks_file_again(stage: Stage) -> None:
    asked: list[bool] = []

    def hear() -> None:
        asked.append(True)

    stage.show.reload_requested.connect(hear)
    stage.press(Qt.Key.Key_R)
    assert asked == []
    stage.press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert asked == [True]


def test_what_passed_in_seconds_has_room_for_its_number_and_the_rest_goes_on_to_the_end(stage: Stage) -> None:
    for index in range(1, 5):
        stage.store.go_to(index)
        stage.pass_by(4)
    boxes = [box for box, _ in stage.presenter.page.bar.boxes()]
    number = stage.presenter.fontMetrics().horizontalAdvance("3")
    assert min(box.width() for box in boxes) > 1.5 * number
    assert all(after.left() >= before.right() for before, after in pairwise(boxes))
    assert boxes[-1].right() <= stage.presenter.page.bar.width()
