from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QListWidget, QPushButton, QToolButton

from cafe_presenter.core.base.settings import Settings
from cafe_presenter.ui.desk.home import Choice, HomeWindow
from cafe_presenter.ui.input.settings_panel import SettingsPanel
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from cafe_presenter.wording import Wording
from stage import Bench, reads, settle, wait_until

CHOICES = (
    Choice("Resume the unfinished evening", "“Une amie” is unfinished: Theme 3 of 6", section="Unfinished"),
    Choice("Ma soirée <b>&", "/home/moi/soirée.yaml", "/home/moi/soirée.yaml", "Recent decks"),
    Choice("Une amie", "bundled deck", "/decks/01.yaml", "Bundled decks"),
)


class Visit(Bench[HomeWindow]):
    """A home window and what was asked of it."""

    def __init__(self, choices: tuple[Choice, ...] = CHOICES, size: tuple[int, int] = (980, 680)) -> None:
        window = HomeWindow(choices, Wording("en"), commands=SHOW_COMMANDS)
        self.decks: list[str] = []
        self.files: list[str] = []
        self.edited: list[str] = []
        self.past: list[str] = []
        self.tables: list[tuple[str, str]] = []
        self.new = 0
        self.resumed = self.closed = 0
        window.deck_requested.connect(self.decks.append)
        window.file_dropped.connect(self.files.append)
        window.edit_requested.connect(self.edited.append)
        window.past_requested.connect(self.past.append)
        window.pasted.connect(self._on_pasted)
        window.new_requested.connect(self._on_new)
        window.resume_requested.connect(self._on_resumed)
        window.closed.connect(self._on_closed)
        super().__init__(window, size)

    def _on_resumed(self) -> None:
        self.resumed += 1

    def _on_closed(self) -> None:
        self.closed += 1

    def _on_pasted(self, html: str, text: str) -> None:
        self.tables.append((html, text))

    def _on_new(self) -> None:
        self.new += 1

    @property
    def list(self) -> QListWidget:
        return self.window.list


@pytest.fixture
def visit(app: QApplication) -> Iterator[Visit]:
    del app
    paid = Visit()
    yield paid
    paid.close()


def file_list(*urls: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl(url) for url in urls])
    return mime


def drop(visit: Visit, mime: QMimeData) -> None:
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    visit.window.dropEvent(QDropEvent(QPointF(100, 100), Qt.DropAction.CopyAction, mime, buttons, held))


def test_every_choice_is_listed_as_written_under_its_title(visit: Visit) -> None:
    told = [visit.list.item(row).text() for row in range(visit.list.count())]
    lines = [f"{choice.title}\n{choice.detail}" for choice in CHOICES]
    assert told == ["Unfinished", lines[0], "Recent decks", lines[1], "Bundled decks", lines[2]]


def test_the_first_choice_is_picked_and_titles_cannot_be(visit: Visit) -> None:
    assert visit.list.currentRow() == 1
    visit.press(Qt.Key.Key_Up)
    assert visit.list.currentRow() == 1
    visit.press(Qt.Key.Key_Down)
    assert visit.list.currentRow() == 3


def test_the_list_has_the_focus_at_once(visit: Visit) -> None:
    assert QApplication.focusWidget() is visit.list


def test_enter_opens_the_unfinished_evening_first(visit: Visit) -> None:
    visit.press(Qt.Key.Key_Return)
    assert visit.resumed == 1
    assert visit.decks == []


def test_a_new_deck_that_was_not_saved_is_gone_on_with_and_never_picked_by_itself(app: QApplication) -> None:
    del app
    new = Choice("Take up the new deck that was not saved", "Ma soirée", section="Unfinished", is_new=True)
    visit = Visit((CHOICES[0], new, *CHOICES[1:]))
    assert visit.list.currentRow() == 1
    visit.press(Qt.Key.Key_Down)
    visit.press(Qt.Key.Key_Return)
    visit.press(Qt.Key.Key_E)
    assert (visit.new, visit.resumed, visit.edited) == (2, 0, [])
    for choices, row in (((new, *CHOICES[1:]), 3), ((new,), 1)):
        other = Visit(choices)
        assert other.list.currentRow() == row
        other.close()
    visit.close()


def test_down_and_enter_open_a_deck(visit: Visit) -> None:
    visit.press(Qt.Key.Key_Down)
    visit.press(Qt.Key.Key_Enter)
    assert visit.decks == ["/home/moi/soirée.yaml"]
    assert visit.resumed == 0


def test_a_double_click_opens_a_deck_once(visit: Visit) -> None:
    settle()
    place = visit.list.visualItemRect(visit.list.item(5)).center()
    QTest.mouseClick(visit.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(visit.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert visit.decks == ["/decks/01.yaml"]


@pytest.mark.parametrize("name", ["été.yaml", "synthèse.docx"])
def test_a_dropped_file_is_handed_on(visit: Visit, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    drop(visit, file_list(QUrl.fromLocalFile(str(path)).toString()))
    assert visit.files == [str(path)]


def test_a_page_of_the_web_that_is_dropped_opens_nothing_and_that_is_told(visit: Visit) -> None:
    drop(visit, file_list("https://example.org/deck.yaml"))
    assert visit.files == []
    assert visit.tables == []
    assert reads(visit.window, "That is no file of this computer: save it first, or copy the table itself.")


def table_mime() -> QMimeData:
    mime = QMimeData()
    mime.setHtml("<table><tr><td>Thème</td></tr></table>")
    mime.setText("Thème")
    return mime


def test_a_table_that_is_dropped_is_handed_on(visit: Visit) -> None:
    drop(visit, table_mime())
    assert visit.tables == [("<table><tr><td>Thème</td></tr></table>", "Thème")]


def test_ctrl_v_hands_on_what_was_copied_with_its_html(visit: Visit) -> None:
    QApplication.clipboard().setMimeData(table_mime())
    visit.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert visit.tables == [("<table><tr><td>Thème</td></tr></table>", "Thème")]


def test_ctrl_v_hands_on_a_file_copied_in_a_file_manager(visit: Visit, tmp_path: Path) -> None:
    QApplication.clipboard().setMimeData(file_list(QUrl.fromLocalFile(str(tmp_path / "a.odt")).toString()))
    visit.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert visit.files == [str(tmp_path / "a.odt")]


def test_an_empty_clipboard_is_told(visit: Visit) -> None:
    QApplication.clipboard().clear()
    visit.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert reads(visit.window, "There is nothing to read on the clipboard.")


def test_e_edits_the_deck_that_is_picked(visit: Visit) -> None:
    visit.press(Qt.Key.Key_Down)
    visit.press(Qt.Key.Key_E)
    assert visit.edited == ["/home/moi/soirée.yaml"]
    assert visit.decks == []


def test_the_unfinished_evening_cannot_be_edited(visit: Visit) -> None:
    visit.press(Qt.Key.Key_E)
    assert visit.edited == []
    assert reads(visit.window, "Choose a deck in the list first, then press E.")


def test_n_begins_a_blank_deck(visit: Visit) -> None:
    visit.press(Qt.Key.Key_N)
    assert visit.new == 1


def test_past_evenings_are_listed_and_opened_by_keys_alone(visit: Visit) -> None:
    assert reads(visit.window, "None yet: each evening you run is kept here.")
    visit.window.add_past(Choice("Une amie", "24 November 2026 · 1 h 12", "/data/a.jsonl"))
    visit.window.add_past(Choice("Autre", "3 May 2026 · 55 min", "/data/b.jsonl"))
    assert not reads(visit.window, "None yet: each evening you run is kept here.")
    while QApplication.focusWidget() is not visit.window.past:
        visit.press(Qt.Key.Key_Tab)
    visit.press(Qt.Key.Key_Down)
    visit.press(Qt.Key.Key_Return)
    assert visit.past == ["/data/b.jsonl"]


def test_why_a_deck_was_refused_is_told(visit: Visit) -> None:
    assert not visit.window.notice.isVisible()
    visit.window.refuse("deck.yaml:3:1: <b>No</b> question.")
    assert reads(visit.window, "deck.yaml:3:1: <b>No</b> question.")


def test_closing_the_window_is_told(visit: Visit) -> None:
    visit.window.close()
    assert visit.closed == 1


def test_o_opens_another_deck(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: ("/home/moi/autre.yaml", ""))
    visit.press(Qt.Key.Key_O)
    assert visit.files == [str(Path("/home/moi/autre.yaml"))]


def test_leaving_the_file_dialog_opens_nothing(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: ("", ""))
    visit.press(Qt.Key.Key_O)
    assert visit.files == []


def test_the_key_of_each_button_is_on_it(visit: Visit) -> None:
    buttons = visit.window.findChildren(QPushButton)
    keys = [button.text().partition("(")[2].rstrip(")") for button in buttons if "(" in button.text()]
    assert set(keys) == {"Enter", "O", "Ctrl+V", "N", "E", "F8", "F9"}
    rare = [button.text() for button in buttons if "(" not in button.text()]
    assert sorted(rare) == ["Erase everything…", "For a helper…", "Search"]  # by Tab or the mouse: no slip of a finger
    assert {button.focusPolicy() for button in buttons} == {Qt.FocusPolicy.TabFocus}


@pytest.mark.parametrize("size", [(760, 540), (800, 600), (1024, 768), (1920, 1080)], ids=str)
def test_nothing_of_the_home_window_is_clipped(app: QApplication, size: tuple[int, int]) -> None:
    del app
    visit = Visit(CHOICES * 8, size)
    visit.window.refuse("deck.yaml:3:1: A long sentence tells what is wrong and what to do about it. " * 3)
    settle()
    for label in visit.window.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())
            assert label.wordWrap() or label.width() >= label.sizeHint().width()
    bottom = max(button.geometry().bottom() for button in visit.window.findChildren(QPushButton))
    visit.close()
    assert bottom <= size[1]


@pytest.mark.parametrize("way", ["the cross", "a click beside"])
def test_settings_over_home_are_closed_by_mouse(visit: Visit, way: str) -> None:
    visit.press(Qt.Key.Key_F9)
    panel = visit.window.findChild(SettingsPanel)
    assert isinstance(panel, SettingsPanel)
    wait_until(panel.isVisible)
    if way == "the cross":
        cross = next(each for each in panel.findChildren(QToolButton) if each.accessibleName() == "Close (Esc)")
        QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    else:
        QTest.mouseClick(visit.window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(8, 200))
    assert not panel.isVisible()


def test_settings_open_over_home_and_are_told(visit: Visit) -> None:
    told: list[Settings] = []
    visit.window.settings_changed.connect(told.append)
    visit.press(Qt.Key.Key_F9)
    panel = visit.window.findChild(SettingsPanel)
    assert isinstance(panel, SettingsPanel)
    assert panel.isVisible()
    visit.press(Qt.Key.Key_Return)
    assert [settings.letter_keys for settings in told] == [False]
    visit.press(Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_the_room_is_checked_with_the_chosen_evening(visit: Visit) -> None:
    told: list[str] = []
    visit.window.check_requested.connect(told.append)
    visit.press(Qt.Key.Key_Down)
    visit.press(Qt.Key.Key_F8)
    assert told == ["/home/moi/soirée.yaml"]


def test_the_button_opens_what_is_picked_in_the_list_with_the_focus(visit: Visit) -> None:
    visit.window.add_past(Choice("Une soirée", "12 mars", "/journals/1"))
    opened = next(button for button in visit.window.findChildren(QPushButton) if button.text() == "Open (Enter)")
    visit.list.setCurrentRow(3)
    QTest.mouseClick(opened, Qt.MouseButton.LeftButton)
    assert len(visit.decks) == 1
    visit.window.past.setFocus()
    visit.window.past.setCurrentRow(0)
    QTest.mouseClick(opened, Qt.MouseButton.LeftButton)
    assert visit.past == ["/journals/1"]
    assert len(visit.decks) == 1


def test_a_frame_tells_that_what_is_held_may_be_dropped(visit: Visit) -> None:
    before = visit.window.grab().toImage().pixelColor(1, 300)
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    mime = file_list("file:///home/moi/a.odt")
    enter = QDragEnterEvent(QPointF(100, 100), Qt.DropAction.CopyAction, mime, buttons, held)
    QApplication.sendEvent(visit.window, enter)
    assert enter.isAccepted()
    assert visit.window.grab().toImage().pixelColor(1, 300) != before
    QApplication.sendEvent(visit.window, QDragLeaveEvent())
    assert visit.window.grab().toImage().pixelColor(1, 300) == before
