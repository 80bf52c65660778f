import re
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QWidget

from cafe_presenter.core.base.settings import Settings
from cafe_presenter.core.deck.deck import Deck, Theme, Translation
from cafe_presenter.core.evening import decisions
from cafe_presenter.core.evening.events import Cover
from cafe_presenter.core.evening.session import begin, wall_view
from cafe_presenter.core.evening.view import WallKind
from cafe_presenter.ui.input.commands import KeyTable, keys_of
from cafe_presenter.ui.input.keyboard import Keyboard
from cafe_presenter.ui.input.keys import can_be_learned, key_name, key_of
from cafe_presenter.ui.input.settings_panel import SettingsPanel
from cafe_presenter.ui.kit.appearance import TEXT_SIZE
from cafe_presenter.ui.kit.notices import LargeNotice
from cafe_presenter.ui.screens.howto import extending, keeping_awake, silencing
from cafe_presenter.ui.screens.places import Arrangement
from cafe_presenter.ui.show.agenda_walls import AgendaWalls
from cafe_presenter.ui.show.check import CheckPanel, smallest_letters
from cafe_presenter.ui.show.room_picture import RoomPicture
from cafe_presenter.ui.show.screens_picture import ScreensPicture
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.wording import Wording
from stage import DECK, FIRST_TABLE, SIDES, Side, Stage, difference, key_event, named, reads, settle, wanted_by
from tests import systems

Key = Qt.Key
ENGLISH = Wording("en")


def panel_of(stage: Stage, kind: type[SettingsPanel] | type[CheckPanel]) -> SettingsPanel | CheckPanel:
    panel = stage.presenter.findChild(kind)
    assert isinstance(panel, SettingsPanel | CheckPanel)
    return panel


def lines(stage: Stage, kind: type[SettingsPanel] | type[CheckPanel]) -> dict[str, str]:
    return {row.name: f"{row.value} — {row.text}" for row in panel_of(stage, kind).rows}


def choose(stage: Stage, kind: type[SettingsPanel] | type[CheckPanel], name: str) -> None:
    panel = panel_of(stage, kind)
    panel.list.setCurrentRow([row.name for row in panel.rows].index(name))
    stage.press(Key.Key_Return)


# Holding


@pytest.mark.parametrize("side", SIDES)
def test_h_shows_title_and_venue_until_pressed_again(stage: Stage, side: Side) -> None:
    stage.press(Key.Key_Right, on=side)
    stage.press(Key.Key_H, on=side)
    view = stage.wall._view
    assert view is not None
    assert (view.kind, view.text, view.detail) == (WallKind.HOLDING, stage.session.deck.title, "Médiathèque")
    assert reads(stage.presenter, "holding view")
    stage.press(Key.Key_H, on=side)
    assert stage.session.cover is Cover.NONE


def test_a_cover_over_a_frozen_picture_names_both(stage: Stage) -> None:
    stage.press(Key.Key_F)
    stage.press(Key.Key_B)
    assert reads(stage.presenter, "black, frozen")
    stage.press(Key.Key_B)
    assert reads(stage.presenter, "frozen")
    assert not reads(stage.presenter, "black")


@pytest.mark.parametrize("key", [Key.Key_B, Key.Key_W, Key.Key_F, Key.Key_H], ids=lambda key: key.name)
def test_moving_on_under_a_cover_shows_what_will_appear(stage: Stage, key: Qt.Key) -> None:
    stage.press(Key.Key_Right)
    stage.press(key)
    stage.press(Key.Key_Right)
    stage.press(Key.Key_Right)
    described = "\n".join(each.accessibleDescription() for each in stage.presenter.findChildren(QWidget))
    assert re.search(r"then: .*Qui contrôle", described)
    stage.press(key)
    assert not reads(stage.presenter, "then:")


# Clicker


def test_the_same_key_within_fifty_milliseconds_counts_once() -> None:
    keyboard = Keyboard(FIRST_TABLE, bounce_ms=50)
    told = QSignalSpy(keyboard.command_requested)
    for at in (1000, 1030, 1100, 1180):
        event = key_event("", key=Key.Key_PageDown)
        event.setTimestamp(at)
        keyboard.eventFilter(keyboard, event)
    assert told.count() == 3


def test_two_keys_at_once_are_no_bounce() -> None:
    keyboard = Keyboard(FIRST_TABLE, bounce_ms=50)
    told = QSignalSpy(keyboard.command_requested)
    for at, key in ((1000, Key.Key_PageDown), (1010, Key.Key_PageUp)):
        event = key_event("", key=key)
        event.setTimestamp(at)
        keyboard.eventFilter(keyboard, event)
    assert told.count() == 2


def test_a_keyboard_that_tells_no_times_loses_no_press() -> None:
    keyboard = Keyboard(FIRST_TABLE, bounce_ms=50)
    told = QSignalSpy(keyboard.command_requested)
    for _ in range(3):
        keyboard.eventFilter(keyboard, key_event("", key=Key.Key_PageDown))
    assert told.count() == 3


def test_with_0_every_press_counts() -> None:
    keyboard = Keyboard(FIRST_TABLE, bounce_ms=0)
    told = QSignalSpy(keyboard.command_requested)
    for at in (1000, 1001):
        event = key_event("", key=Key.Key_PageDown)
        event.setTimestamp(at)
        keyboard.eventFilter(keyboard, event)
    assert told.count() == 2


def test_presses_of_one_volley_from_the_title_show_the_first_question_and_no_more(stage: Stage) -> None:
    stage.show._keyboard.obey_table(FIRST_TABLE, bounce_ms=50)
    positions = []
    for at in (1000, 1300, 1600, 2200, 2400):
        event = key_event("", key=Key.Key_PageDown)
        event.setTimestamp(at)
        QApplication.sendEvent(stage.presenter.windowHandle(), event)
        positions.append(stage.session.position)
    assert positions == [1, 1, 1, 2, 3]


@pytest.mark.parametrize(("key", "expected"), [(Key.Key_PageUp, 0), (Key.Key_Right, 2), (Key.Key_B, 1)])
def test_another_key_counts_at_once_on_the_first_question(stage: Stage, key: Qt.Key, expected: int) -> None:
    stage.show._keyboard.obey_table(FIRST_TABLE, bounce_ms=50)
    for at, pressed in ((1000, Key.Key_PageDown), (1200, key), (1400, key)):
        event = key_event("b" if pressed == Key.Key_B else "", key=pressed)
        event.setTimestamp(at)
        QApplication.sendEvent(stage.presenter.windowHandle(), event)
    assert stage.session.position == (expected + 1 if key == Key.Key_Right else expected)
    assert stage.session.cover is Cover.NONE


def test_quick_arrows_choose_in_a_list_on_the_first_question_as_anywhere(stage: Stage) -> None:
    stage.press(Key.Key_PageDown)
    stage.press(Key.Key_G)
    stage.show._keyboard.obey_table(FIRST_TABLE, bounce_ms=50)
    walls = next(each for each in stage.presenter.findChildren(AgendaWalls) if each.isVisible())
    rows = []
    for at in (1000, 1200, 1400):
        event = key_event("", key=Key.Key_Right)
        event.setTimestamp(at)
        QApplication.sendEvent(stage.presenter.windowHandle(), event)
        rows.append(walls.currentRow())
    assert rows == [2, 3, 4]


def test_a_button_is_taught_by_pressing_it_and_then_obeyed_in_both_windows(stage: Stage) -> None:
    stage.press(Key.Key_F9)
    choose(stage, SettingsPanel, "next")
    assert reads(stage.presenter, "Press the button for “Next”")
    stage.press(Key.Key_VolumeUp)
    assert stage.session.position == 0
    assert reads(stage.presenter, "is now “Next”")
    stage.press(Key.Key_Escape)
    for position, side in enumerate(SIDES, 1):
        stage.press(Key.Key_VolumeUp, on=side)
        assert stage.session.position == position


NONE, ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
ODD_KEYS: dict[str, tuple[str, int, int, Qt.KeyboardModifier]] = {
    "a media key": ("", Key.Key_MediaPlay, 172, NONE),
    "a dead key": ("", Key.Key_Dead_Circumflex, 34, NONE),
    "another dead key": ("", Key.Key_Dead_Tilde, 11, NONE),
    "a key without a name": ("", Key.Key_unknown, 248, NONE),
    "another key without a name": ("", Key.Key_unknown, 249, NONE),
    "a sign of nobody's alphabet": ("\ue000", 0xE000, 250, NONE),
    "a key with Alt": ("", Key.Key_Tab, 23, ALT),
    "a key with Ctrl and Shift": ("", Key.Key_F5, 71, CTRL | SHIFT),
}


def odd_key(kind: str) -> QKeyEvent:
    text, key, scan_code, held = ODD_KEYS[kind]
    return key_event(text, key=key, scan_code=scan_code, modifiers=held)


def test_every_odd_key_has_a_name_of_its_own_that_can_be_read() -> None:
    names = [key_of(odd_key(kind)) for kind in ODD_KEYS]
    assert len(set(names)) == len(names)
    for name in names:
        assert can_be_learned(name)
        assert key_name(name, ENGLISH).isprintable()


@pytest.mark.parametrize("kind", ODD_KEYS)
def test_an_odd_key_that_was_taught_is_obeyed(kind: str) -> None:
    event = odd_key(kind)
    assert wanted_by(event, KeyTable(SHOW_COMMANDS, ((key_of(event), "black"),), letters=False)) is named("black")


@pytest.mark.parametrize("key", [Key.Key_Shift, Key.Key_Super_L, Key.Key_AltGr, Key.Key_Multi_key])
def test_a_key_that_is_held_with_others_is_none_by_itself(key: Qt.Key) -> None:
    assert key_of(key_event("", key=key, scan_code=50)) == ""


def test_a_french_digit_cannot_be_taken_from_the_numbers_of_themes(stage: Stage) -> None:
    stage.press(Key.Key_F9)
    choose(stage, SettingsPanel, "black")
    stage.send(key_event("é", key=Key.Key_Eacute))
    assert reads(stage.presenter, "2 keeps its own meaning")
    stage.press(Key.Key_Escape)


def test_one_key_for_two_actions_is_that_of_the_last(stage: Stage) -> None:
    stage.press(Key.Key_F9)
    for action in ("black", "white"):
        choose(stage, SettingsPanel, action)
        stage.press(Key.Key_MediaPlay)
    assert reads(stage.presenter, "was “Black wall” and is now “White wall”")
    assert "Play" not in lines(stage, SettingsPanel)["black"]


def test_a_worn_button_that_is_taught_moves_nothing_by_its_second_press(stage: Stage) -> None:
    stage.press(Key.Key_F9)
    panel = panel_of(stage, SettingsPanel)
    assert isinstance(panel, SettingsPanel)
    panel.show_settings(Settings(bounce_ms=50))
    choose(stage, SettingsPanel, "next")
    for at in (1_000, 1_020):
        event = key_event("", key=Key.Key_VolumeUp)
        event.setTimestamp(at)
        stage.send(event)
    assert stage.session.position == 0
    event = key_event("", key=Key.Key_VolumeUp)
    event.setTimestamp(1_400)
    stage.send(event)
    assert stage.session.position == 1


def test_a_button_that_is_taught_by_a_keyboard_that_tells_no_times_is_obeyed_at_once(stage: Stage) -> None:
    stage.press(Key.Key_F9)
    panel = panel_of(stage, SettingsPanel)
    assert isinstance(panel, SettingsPanel)
    panel.show_settings(Settings(bounce_ms=50))
    choose(stage, SettingsPanel, "next")
    for position in (0, 1, 2):
        stage.send(key_event("", key=Key.Key_VolumeUp))
        assert stage.session.position == position


def test_the_settings_have_a_line_that_makes_the_text_larger_and_at_last_as_at_first(stage: Stage) -> None:
    stage.press(Key.Key_F9)
    assert lines(stage, SettingsPanel)["text_size"] == "100% — Size of the text"
    before = stage.presenter.text_scale
    choose(stage, SettingsPanel, "text_size")
    assert lines(stage, SettingsPanel)["text_size"] == "120% — Size of the text"
    assert stage.presenter.text_scale == pytest.approx(1.2 * before)
    sizes = []
    for _ in range(10):
        choose(stage, SettingsPanel, "text_size")
        sizes.append(TEXT_SIZE.times)
    assert (max(sizes), sizes[-1]) == (3.0, 1.0)


def test_the_title_of_the_settings_stays_and_its_lines_come_back_once_the_mouse_leaves_them(stage: Stage) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(1024, 740)
    settle()
    stage.press(Key.Key_F9)
    settle()
    panel = panel_of(stage, SettingsPanel)
    places = [tops(stage, panel)]
    row = [each.name for each in panel.rows].index("text_size")
    at = panel.list.visualItemRect(panel.list.item(row)).center()
    while len(places) < 3 or TEXT_SIZE.times != 1.0:
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
        settle()
        places.append(tops(stage, panel))
        at = panel.list.visualItemRect(panel.list.item(row)).center()
    assert places[-1][0] == places[0][0]
    QApplication.sendEvent(panel.list.viewport(), QEvent(QEvent.Type.Leave))
    settle()
    assert tops(stage, panel) == places[0]


def tops(stage: Stage, panel: SettingsPanel | CheckPanel) -> tuple[int, int]:
    """Where the title of a panel and its list begin."""
    title = next(each for each in panel.findChildren(QLabel) if each.text() == "Settings")
    return title.mapTo(stage.presenter, QPoint(0, 0)).y(), panel.list.mapTo(stage.presenter, QPoint(0, 0)).y()


@pytest.mark.parametrize("notice", ["", "The projector is gone."])
def test_a_click_on_the_size_of_the_text_stays_on_its_line_whatever_moves_the_panel(stage: Stage, notice: str) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(1024, 740)
    stage.presenter.say("screen", notice)
    stage.press(Key.Key_F9)
    settle()
    rows = panel_of(stage, SettingsPanel).list
    place = rows.viewport().mapTo(stage.presenter, rows.visualItemRect(rows.item(1)).center())
    sizes = []
    for _ in range(11):
        spot = rows.viewport().mapFrom(stage.presenter, place)
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        settle()
        sizes.append(TEXT_SIZE.times)
    assert sizes == [1.2, 1.4, 1.6, 1.8, 2.0, 2.2, 2.4, 2.6, 2.8, 3.0, 1.0]


def test_a_conflict_is_told(stage: Stage) -> None:
    stage.press(Key.Key_F9)
    choose(stage, SettingsPanel, "black")
    stage.press(Key.Key_PageUp)
    assert reads(stage.presenter, "Page Up was “Previous” and is now “Black wall”.")
    assert "Page Up" not in lines(stage, SettingsPanel)["previous"]
    assert "Page Up" in lines(stage, SettingsPanel)["black"]


def test_what_was_taught_is_kept_in_the_settings(stage: Stage) -> None:
    kept = QSignalSpy(stage.show.settings_changed)
    stage.press(Key.Key_F9)
    choose(stage, SettingsPanel, "black")
    stage.press(Key.Key_PageUp)
    settings = kept.at(0)[0]
    assert isinstance(settings, Settings)
    assert settings.learned_keys == (("PageUp", "black"),)


def test_all_is_as_at_first_again(stage: Stage) -> None:
    stage.press(Key.Key_F9)
    choose(stage, SettingsPanel, "black")
    stage.press(Key.Key_PageUp)
    choose(stage, SettingsPanel, "reset")
    stage.press(Key.Key_Escape)
    stage.store.go_to(2)
    stage.press(Key.Key_PageUp)
    assert stage.session.position == 1


def test_esc_teaches_nothing_and_digits_keep_their_meaning(stage: Stage) -> None:
    stage.press(Key.Key_F9)
    choose(stage, SettingsPanel, "next")
    stage.press(Key.Key_5)
    assert reads(stage.presenter, "5 keeps its own meaning")
    stage.press(Key.Key_Escape)
    assert panel_of(stage, SettingsPanel).isVisible()
    stage.press(Key.Key_Escape)
    assert not panel_of(stage, SettingsPanel).isVisible()
    assert stage.asked == ()


def test_without_letters_only_other_keys_count() -> None:
    table = KeyTable(SHOW_COMMANDS, letters=False)
    assert wanted_by(key_event("b", key=Key.Key_B), table) is None
    assert wanted_by(key_event("+", key=Key.Key_Plus), table) is None
    assert wanted_by(key_event("", key=Key.Key_PageDown), table) is named("next")
    assert keys_of(named("black"), ENGLISH, table=table) == ""


def test_a_letter_that_was_taught_counts_without_letters() -> None:
    table = KeyTable(SHOW_COMMANDS, (("B", "black"),), letters=False)
    assert wanted_by(key_event("b", key=Key.Key_B), table) is named("black")


# The check


def test_the_check_says_how_far_the_longest_question_is_read(stage: Stage) -> None:
    stage.press(Key.Key_F8)
    assert "To do" in lines(stage, CheckPanel)["read"]
    choose(stage, CheckPanel, "read")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "5")
    stage.press(Key.Key_Return)
    second = QApplication.focusWidget()
    assert second is not None
    QTest.keyClicks(second, "2")
    told = lines(stage, CheckPanel)["read"]
    assert told.startswith("✓ Done")
    assert "The last row reads it" in told


def test_a_room_too_deep_is_told_with_what_would_help(stage: Stage) -> None:
    stage.press(Key.Key_F8)
    panel = panel_of(stage, CheckPanel)
    assert isinstance(panel, CheckPanel)
    panel.room_depth.setText("60")
    panel.picture_width.setText("1,5")
    told = lines(stage, CheckPanel)["read"]
    assert told.startswith("○ To do")
    assert "Too small for 60.0 m" in told


def test_each_button_of_a_clicker_is_named_and_does_nothing_meanwhile(stage: Stage) -> None:
    stage.press(Key.Key_F8)
    choose(stage, CheckPanel, "clicker")
    stage.press(Key.Key_PageDown)
    assert "Page Down → Next" in lines(stage, CheckPanel)["clicker"]
    assert stage.session.position == 0
    stage.press(Key.Key_Escape)
    stage.press(Key.Key_PageDown)
    assert stage.session.position == 1


def test_the_washed_out_look_is_on_the_wall_and_goes_again(stage: Stage) -> None:
    before = stage.wall.grab().toImage()
    stage.press(Key.Key_F8)
    choose(stage, CheckPanel, "washed")
    settle()
    assert stage.wall.grab().toImage().pixelColor(2, 2).name() == "#ffffff"
    choose(stage, CheckPanel, "washed")
    settle()
    assert difference(stage.wall.grab().toImage(), before) < 0.2


@pytest.mark.parametrize("chosen", [0, 2], ids=["the deck's own colours", "colours the host chose"])
def test_after_the_washed_out_look_the_wall_has_the_colours_it_had(app: QApplication, chosen: int) -> None:
    del app
    stage = Stage(replace(DECK, palette="day"))
    for _ in range(chosen):
        stage.press(Key.Key_O)
    if chosen:
        stage.press(Key.Key_Return)
    stage.press(Key.Key_F8)
    before = stage.session.choices
    choose(stage, CheckPanel, "washed")
    assert wall_view(stage.session).palette == "washed"
    choose(stage, CheckPanel, "washed")
    assert stage.session.choices == before
    assert wall_view(stage.session).palette == ("contrast" if chosen else "day")
    stage.close()


def test_the_check_knows_of_a_washed_out_look_it_did_not_put_on_itself(stage: Stage) -> None:
    stage.store.decide(partial(decisions.choose_palette, name="washed"))
    stage.press(Key.Key_F8)
    assert "is on" in lines(stage, CheckPanel)["washed"]
    choose(stage, CheckPanel, "washed")
    assert "for a washed-out projector" in lines(stage, CheckPanel)["washed"]
    assert stage.session.choices.palette is None


ODD = "\U000f0001"


def signs_line(app: QApplication, deck: Deck) -> str:
    del app
    window = QWidget()
    panel = CheckPanel(ENGLISH, table=FIRST_TABLE, parent=window, wall_size=lambda: None)
    panel.show_session(begin(deck), Look())
    return next(f"{row.value} — {row.text}" for row in panel.rows if row.name == "signs")


@pytest.mark.parametrize(
    "deck",
    [
        Deck(date=ODD, themes=(Theme("T", "Q ?"),)),
        Deck(themes=(Theme("T", f"Que dit {ODD} ?"),)),
        Deck(themes=(Theme("T", "Q ?", plain=ODD),)),
        Deck(themes=(Theme("T", "Q ?", translations=(Translation("ar", question=ODD),)),)),
    ],
    ids=["date", "question", "plain wording", "translation"],
)
def test_a_sign_that_no_font_has_is_named(app: QApplication, deck: Deck) -> None:
    assert signs_line(app, deck) == f"○ To do — Letters and signs — No font here has these signs of the deck: {ODD}"


@systems.fonts
def test_a_deck_of_common_signs_can_be_drawn(app: QApplication) -> None:
    deck = Deck(title="Été", themes=(Theme("T", "Œuvre « à » l'été ? 你好"),))
    assert signs_line(app, deck) == "✓ Done — Letters and signs — Every sign of the deck can be drawn"


def test_a_longer_question_has_smaller_letters(app: QApplication) -> None:
    del app
    short = begin(Deck(themes=(Theme("T", "Pourquoi ?"),)))
    long = begin(Deck(themes=(Theme("T", "Pourquoi ?"), Theme("U", "Est-ce que " + "vraiment " * 30 + "?"))))
    assert smallest_letters(long, 16 / 9, look=Look()) < smallest_letters(short, 16 / 9, look=Look())


@pytest.mark.parametrize("leave", [Key.Key_Down, Key.Key_Escape])
def test_the_names_the_check_asked_for_go_when_the_host_goes_on(stage: Stage, leave: Qt.Key) -> None:
    before = stage.wall.grab().toImage()
    stage.press(Key.Key_F8)
    choose(stage, CheckPanel, "screens")
    assert reads(stage.presenter, "Your screen")
    assert lines(stage, CheckPanel)["screens"].startswith("✓ Done")
    stage.press(leave)
    settle()
    assert not reads(stage.presenter, "Your screen")
    assert difference(stage.wall.grab().toImage(), before) < 0.2


@pytest.mark.parametrize("larger", [0.0, 1.0])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (1024, 480)], ids=str)
def test_the_name_of_the_screen_moves_and_hides_no_line_of_the_check(size: tuple[int, int], larger: float) -> None:
    stage = Stage(wording=Wording("fr"))
    try:
        stage.presenter.showNormal()
        stage.presenter.magnify(larger)
        stage.presenter.resize(*size)
        settle()
        stage.press(Key.Key_F8)
        settle()
        rows = panel_of(stage, CheckPanel).list
        before = lines_at(stage, rows)[0]
        for is_named in (True, False):
            QTest.mouseClick(stage.window("presenter"), Qt.MouseButton.LeftButton, pos=before.center())
            settle()
            cards = [each for each in stage.presenter.findChildren(LargeNotice) if each.isVisible()]
            assert bool(cards) is is_named
            seen = QRect(rows.viewport().mapTo(stage.presenter, QPoint(0, 0)), rows.viewport().size())
            assert lines_at(stage, rows)[0].topLeft() == before.topLeft()
            assert not any(seen.intersects(each.geometry()) for each in cards)
            assert rows.verticalScrollBar().isVisible() or seen.contains(lines_at(stage, rows)[-1])
    finally:
        stage.close()


def lines_at(stage: Stage, rows: QListWidget) -> list[QRect]:
    """Where in the presenter window the lines of a list are."""
    at = rows.viewport().mapTo(stage.presenter, QPoint(0, 0))
    return [rows.visualItemRect(rows.item(row)).translated(at) for row in range(rows.count())]


def test_every_button_that_was_pressed_stays_named(stage: Stage) -> None:
    stage.press(Key.Key_F8)
    choose(stage, CheckPanel, "clicker")
    for key in (Key.Key_PageDown, Key.Key_PageUp, Key.Key_MediaPlay, Key.Key_Tab, Key.Key_3):
        stage.press(key)
    told = lines(stage, CheckPanel)["clicker"]
    assert "Page Down → Next" in told
    assert "Page Up → Previous" in told
    assert "→ nothing yet: teach it in the settings (F9)" in told
    assert "Tab → from button to button" in told
    assert "3 → the number of a theme" in told
    stage.press(Key.Key_Escape)


def test_nothing_in_the_check_stops_the_evening(stage: Stage) -> None:
    stage.press(Key.Key_F8)
    stage.press(Key.Key_PageDown)
    assert stage.session.position == 1


# Screens


def test_names_stand_on_both_screens_and_go_with_the_same_key(stage: Stage) -> None:
    before = stage.wall.grab().toImage()
    stage.press(Key.Key_I)
    settle()
    assert reads(stage.presenter, "laptop\nYour screen")
    assert reads(stage.presenter, "the screen’s name")
    assert not reads(stage.presenter, "this, live")
    assert difference(stage.wall.grab().toImage(), before) > 1
    stage.press(Key.Key_I)
    settle()
    assert not reads(stage.presenter, "Your screen")
    assert reads(stage.presenter, "this, live")
    assert difference(stage.wall.grab().toImage(), before) < 0.2


def test_the_menu_names_the_screens_and_says_whose_they_are(stage: Stage) -> None:
    stage.press(Key.Key_F10)
    listed = [row.text for row in stage.show._room._menu.rows] if stage.show._room else []
    assert any(line.startswith("laptop — 1366 × 768 — yours") for line in listed)
    assert any(line.startswith("projector — 1920 × 1080 — the public’s") for line in listed)


def test_a_released_wall_can_be_dragged_and_f11_takes_it_back(stage: Stage) -> None:
    stage.press(Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    settle()
    assert not stage.wall.isFullScreen()
    assert stage.wall.cursor().shape() is Qt.CursorShape.OpenHandCursor
    assert reads(stage.presenter, "The desktop is seen around the wall.")
    stage.press(Key.Key_F11)
    settle()
    assert stage.wall.isFullScreen()
    assert not reads(stage.presenter, "The desktop is seen around the wall.")
    assert stage.wall.cursor().shape() is Qt.CursorShape.BlankCursor


def test_a_released_wall_that_is_swapped_is_let_go_no_more(stage: Stage) -> None:
    stage.press(Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    settle()
    stage.press(Key.Key_S)
    stage.pass_by(1)
    stage.press(Key.Key_S)
    settle()
    assert stage.wall.isFullScreen()
    assert not reads(stage.presenter, "The desktop is seen around the wall.")


def test_a_wall_that_fills_its_screen_has_no_frame_whatever_a_window_manager_says(stage: Stage) -> None:
    before = stage.wall.grab().toImage()
    whole = stage.wall.geometry()
    stage.wall.showNormal()
    settle()
    stage.wall.resize(whole.size())
    assert not stage.wall.isFullScreen()
    assert stage.wall.size() == whole.size()
    assert stage.wall.grab().toImage().pixelColor(0, 0) == before.pixelColor(0, 0)
    assert stage.wall.cursor().shape() is Qt.CursorShape.BlankCursor


def test_rehearsal_and_wall_alone_are_for_one_screen(stage: Stage) -> None:
    for key in (Key.Key_F6, Key.Key_F7):
        stage.press(key)
        settle()
        assert stage.show.screens.places.arrangement is Arrangement.APART


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    ("platform", "desktop"), [("win32", ""), ("darwin", ""), ("linux", "ubuntu:GNOME"), ("linux", "KDE"), ("linux", "")]
)
def test_each_system_is_told_its_own_way(language: str, platform: str, desktop: str) -> None:
    wording, environ = Wording(language), {"XDG_CURRENT_DESKTOP": desktop}
    ways = (
        extending(wording, platform=platform, environ=environ),
        silencing(wording, platform=platform, environ=environ),
        keeping_awake(wording, platform=platform, environ=environ),
    )
    assert all(ways)
    assert ("Windows" in ways[0]) is (platform == "win32")


@pytest.mark.parametrize(("build", "keys"), [(19045, "Windows+A"), (22631, "Windows+N")])
def test_notifications_are_silenced_in_another_place_on_windows_10_than_on_11(build: int, keys: str) -> None:
    assert keys in silencing(Wording("fr"), platform="win32", build=build)


def test_the_screens_are_drawn_to_scale_with_what_each_shows(stage: Stage) -> None:
    stage.store.go_to(1)
    stage.press(Key.Key_F10)
    settle()
    picture = stage.presenter.findChild(ScreensPicture)
    assert isinstance(picture, ScreensPicture)
    assert picture.isVisible()
    places = picture.places()
    assert [box.is_public for box, _ in places] == [box.place == stage.wall.geometry() for box, _ in places]
    shares = [place.width() / box.place.width() for box, place in places]
    assert max(shares) == pytest.approx(min(shares))
    public = next(place for box, place in places if box.is_public)
    before = picture.grab(public.toRect()).toImage()
    stage.store.decide(partial(decisions.toggle_cover, cover=Cover.WHITE))
    stage.store.tick()
    settle()
    assert picture.grab(public.toRect()).toImage() != before


def test_a_click_on_a_screen_chooses_it_and_moves_nothing(stage: Stage) -> None:
    stage.press(Key.Key_F10)
    settle()
    picture = stage.presenter.findChild(ScreensPicture)
    assert isinstance(picture, ScreensPicture)
    box, place = next((box, place) for box, place in picture.places() if box.is_public)
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place.center().toPoint())
    assert f"screen {box.name}" == stage.show.room._menu.rows[stage.show.room._menu.list.currentRow()].name
    assert stage.wall.geometry() == box.place


def test_the_room_is_drawn_as_an_example_until_its_lengths_are_known(stage: Stage) -> None:
    stage.press(Key.Key_F8)
    settle()
    picture = stage.presenter.findChild(RoomPicture)
    assert isinstance(picture, RoomPicture)
    assert picture.isVisible()
    asked = lines(stage, CheckPanel)["read"]
    assert asked.startswith("○ To do")
    assert picture.accessibleName().startswith("picture 2 m wide, for example, last row, 8 m, for example, read from ")
    panel = stage.presenter.findChild(CheckPanel)
    assert isinstance(panel, CheckPanel)
    panel.room_depth.setText("10")
    assert picture.accessibleName().startswith("picture 2 m wide, for example, last row, 10 m, read from ")
    assert lines(stage, CheckPanel)["read"] == asked
    panel.picture_width.setText("3")
    assert picture.accessibleName().startswith("picture 3 m wide, last row, 10 m, read from ")
    assert lines(stage, CheckPanel)["read"] != asked
    panel.room_depth.setText("")
    settle()
    assert picture.isVisible()
    assert lines(stage, CheckPanel)["read"] == asked
