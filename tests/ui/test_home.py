from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QListWidget

from cafe_presenter.core.settings import Settings
from cafe_presenter.ui.assets import load_fonts
from cafe_presenter.ui.home import Choice, HomeWindow
from cafe_presenter.ui.settings_panel import SettingsPanel
from cafe_presenter.wording import Wording
from stage import destroy_deleted, reads, settle, wait_until

CHOICES = (
    Choice("Resume the unfinished evening", "“Une amie” is unfinished: Theme 3 of 6"),
    Choice("Ma soirée <b>&", "/home/moi/soirée.yaml", "/home/moi/soirée.yaml"),
    Choice("Une amie", "bundled deck", "/decks/01.yaml"),
)


class Visit:
    """A home window and what was asked of it."""

    def __init__(self, choices: tuple[Choice, ...] = CHOICES, size: tuple[int, int] = (980, 680)) -> None:
        load_fonts()
        self.window = HomeWindow(choices, Wording("en"))
        self.decks: list[str] = []
        self.resumed = self.closed = 0
        self.window.deck_requested.connect(self.decks.append)
        self.window.resume_requested.connect(self._on_resumed)
        self.window.closed.connect(self._on_closed)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        wait_until(lambda: QApplication.activeWindow() is self.window)

    def _on_resumed(self) -> None:
        self.resumed += 1

    def _on_closed(self) -> None:
        self.closed += 1

    @property
    def list(self) -> QListWidget:
        found = self.window.findChild(QListWidget)
        assert isinstance(found, QListWidget)
        return found

    def press(self, key: Qt.Key) -> None:
        handle = self.window.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key)


@pytest.fixture
def visit(app: QApplication) -> Iterator[Visit]:
    del app
    paid = Visit()
    yield paid
    paid.window.deleteLater()
    destroy_deleted()


def file_list(*urls: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl(url) for url in urls])
    return mime


def drop(visit: Visit, mime: QMimeData) -> None:
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    visit.window.dropEvent(QDropEvent(QPointF(100, 100), Qt.DropAction.CopyAction, mime, buttons, held))


def test_every_choice_is_listed_as_written_the_first_chosen(visit: Visit) -> None:
    told = [visit.list.item(row).text() for row in range(visit.list.count())]
    assert told == [f"{choice.title}\n{choice.detail}" for choice in CHOICES]
    assert visit.list.currentRow() == 0


def test_the_list_has_the_focus_at_once(visit: Visit) -> None:
    assert QApplication.focusWidget() is visit.list


def test_enter_opens_the_unfinished_evening_first(visit: Visit) -> None:
    visit.press(Qt.Key.Key_Return)
    assert visit.resumed == 1
    assert visit.decks == []


def test_down_and_enter_open_a_deck(visit: Visit) -> None:
    visit.press(Qt.Key.Key_Down)
    visit.press(Qt.Key.Key_Enter)
    assert visit.decks == ["/home/moi/soirée.yaml"]
    assert visit.resumed == 0


def test_a_double_click_opens_a_deck_once(visit: Visit) -> None:
    settle()
    place = visit.list.visualItemRect(visit.list.item(2)).center()
    QTest.mouseClick(visit.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(visit.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert visit.decks == ["/decks/01.yaml"]


def test_a_dropped_deck_is_opened(visit: Visit, tmp_path: Path) -> None:
    path = tmp_path / "été.yaml"
    drop(visit, file_list(QUrl.fromLocalFile(str(path)).toString()))
    assert visit.decks == [str(path)]


def test_a_page_of_the_web_that_is_dropped_opens_nothing(visit: Visit) -> None:
    drop(visit, file_list("https://example.org/deck.yaml"))
    assert visit.decks == []


def test_text_that_is_dropped_opens_nothing(visit: Visit) -> None:
    mime = QMimeData()
    mime.setText("themes:")
    drop(visit, mime)
    assert visit.decks == []


def test_why_a_deck_was_refused_is_told(visit: Visit) -> None:
    assert not visit.window._notice.isVisible()
    visit.window.refuse("deck.yaml:3:1: <b>No</b> question.")
    assert reads(visit.window, "deck.yaml:3:1: <b>No</b> question.")


def test_closing_the_window_is_told(visit: Visit) -> None:
    visit.window.close()
    assert visit.closed == 1


def test_o_opens_another_deck(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/home/moi/autre.yaml", ""))
    visit.press(Qt.Key.Key_O)
    assert visit.decks == ["/home/moi/autre.yaml"]


def test_leaving_the_file_dialog_opens_nothing(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    visit.window._other.click()
    assert visit.decks == []


def test_the_key_to_open_another_deck_is_on_its_button(visit: Visit) -> None:
    assert visit.window._other.text().endswith("(O)")
    assert visit.window._other.focusPolicy() is Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("size", [(640, 420), (800, 600), (1024, 768), (1920, 1080)], ids=str)
def test_nothing_of_the_home_window_is_clipped(app: QApplication, size: tuple[int, int]) -> None:
    del app
    visit = Visit(CHOICES * 8, size)
    visit.window.refuse("deck.yaml:3:1: A long sentence tells what is wrong and what to do about it. " * 3)
    settle()
    for label in visit.window.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())
            assert label.wordWrap() or label.width() >= label.sizeHint().width()
    bottom = visit.window._other.geometry().bottom()
    visit.window.deleteLater()
    destroy_deleted()
    assert bottom <= size[1]


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
