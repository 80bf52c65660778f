"""The evening on paper, in a window: ticked, looked at, saved as a PDF; from home and from the editor."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QWidget

from cafe_presenter.app.workshop import Workshop
from cafe_presenter.core.deck.deck import Deck, Kind, Theme
from cafe_presenter.files.deck.deck_writer import write_deck
from cafe_presenter.ui.desk.editor import EditorWindow
from cafe_presenter.ui.desk.home import HomeWindow
from cafe_presenter.ui.desk.print_window import PrintWindow
from cafe_presenter.wording import Wording
from file_chooser import choose_file
from stage import destroy_deleted, reads, settle, wait_until, wheel_turned
from tests import printed, systems

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
DECK = Deck(
    title="Une amie",
    themes=(
        Theme(kind=Kind.WELCOME, duration_s=300),
        Theme("Amitié", "Une machine est-elle une amie ?", "Dire", 600, plain="Une amie, ça ?"),
        Theme("Pouvoir", "Qui décide ?", "Dire", 480),
    ),
)


@pytest.fixture
def shop(app: QApplication, tmp_path: Path) -> Iterator[Workshop]:
    """The first window, with one evening in it."""
    del app
    path = tmp_path / "amie.yaml"
    path.write_bytes(write_deck(DECK).encode())
    shop = Workshop(tmp_path / "data", Wording("en"), recent=lambda: (str(path),), unfinished="")
    shop.open_home()
    home = shop._window
    assert isinstance(home, HomeWindow)
    home.resize(1024, 728)
    wait_until(lambda: home.grid.cards[0].choice.title == "Une amie")
    yield shop
    shop.leave()
    destroy_deleted()


def window_of(shop: Workshop) -> PrintWindow:
    window = shop._window
    assert isinstance(window, PrintWindow)
    wait_until(lambda: window.pages.is_whole)
    return window


def printing(shop: Workshop) -> PrintWindow:
    assert shop._window is not None
    if isinstance(shop._window, HomeWindow):
        click(shop._window.grid.cards[0].picture)
    QTest.keyClick(shop._window, Key.Key_P, CTRL)
    return window_of(shop)


def tick(window: QWidget, words: str) -> None:
    box = next(each for each in window.findChildren(QCheckBox) if each.text() == words)
    QTest.keyClick(box, Key.Key_Space)


def test_the_chosen_evening_is_printed_from_home_by_a_key(shop: Workshop) -> None:
    window = printing(shop)
    assert len(window.pages.pages) >= 1
    assert reads(window, "page")
    assert reads(window, "Une amie")  # which evening it is
    QTest.keyClick(window, Key.Key_Escape)
    assert isinstance(shop._window, HomeWindow)


def test_what_is_ticked_is_shown_as_it_will_be(shop: Workshop) -> None:
    window = printing(shop)
    before = len(window.pages.pages)
    tick(window, "Question posters")
    wait_until(lambda: window.pages.is_whole)
    assert len(window.pages.pages) == before + 2
    shown = window.pages.viewport().grab().toImage()
    middle = shown.pixelColor(shown.width() // 2, 40)
    assert middle.name() == "#ffffff"


def click(widget: QWidget) -> None:
    """Press the mouse where a tick, or the middle of a button, is."""
    box = isinstance(widget, QCheckBox)
    QTest.mouseClick(
        widget, Qt.MouseButton.LeftButton, pos=QPoint(10 if box else widget.width() // 2, widget.height() // 2)
    )


def test_all_is_found_and_done_with_the_mouse_on_a_small_screen(
    shop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_file(monkeypatch, tmp_path / "paper.pdf")
    home = shop._window
    assert isinstance(home, HomeWindow)
    click(home.grid.cards[0].picture)
    click(home._buttons["print"])
    window = window_of(shop)
    window.resize(1024, 728)
    settle()
    for words in ("Host sheet", "Ballot slips"):
        box = next(each for each in window.findChildren(QCheckBox) if each.text() == words)
        assert window.rect().contains(box.mapTo(window, box.rect().bottomRight()))
        click(box)
    wait_until(lambda: window.pages.is_whole)
    assert len(window.pages.pages) == 2
    copies = next(each for each in window.findChildren(QComboBox) if each.accessibleName() == "Copies")
    assert window.rect().contains(copies.mapTo(window, copies.rect().bottomRight()))
    click(copies)
    choices = copies.view()
    third = choices.visualRect(copies.model().index(2, 0)).center()
    QTest.mouseMove(choices.viewport(), third)  # the click that opened the list chooses nothing by itself
    QTest.mouseClick(choices.viewport(), Qt.MouseButton.LeftButton, pos=third)
    assert copies.currentText() == "3"
    click(window._buttons["pdf"])
    assert reads(window, "The pages are saved")
    click(window._buttons["back"])
    assert isinstance(shop._window, HomeWindow)


def test_the_wheel_passes_over_the_paper_and_every_other_choice(shop: Workshop) -> None:
    window = printing(shop)
    for combo in window.findChildren(QComboBox):
        before = combo.currentIndex()
        assert not wheel_turned(combo).isAccepted()
        assert combo.currentIndex() == before


def test_nothing_ticked_can_neither_be_printed_nor_saved(shop: Workshop) -> None:
    window = printing(shop)
    tick(window, "Host sheet")
    wait_until(lambda: window.pages.is_whole and not window._buttons["print"].isEnabled())
    assert not window._buttons["pdf"].isEnabled()


@systems.not_on_windows("poppler is not there")
def test_the_pages_are_saved_where_the_host_says(
    shop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "paper"
    choose_file(monkeypatch, target)
    window = printing(shop)
    tick(window, "Host sheet")
    tick(window, "Table tents")
    wait_until(lambda: window.pages.is_whole)
    QTest.keyClick(window, Key.Key_S, CTRL)
    text = printed.text_of(target.with_suffix(".pdf"))
    assert "table 2" in text
    assert reads(window, "The pages are saved")


def test_no_other_file_is_written_over_without_asking(
    shop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "paper.pdf"
    other.write_bytes(b"another")
    choose_file(monkeypatch, other.with_suffix(""))
    window = printing(shop)
    wait_until(lambda: window.pages.is_whole)
    QTest.keyClick(window, Key.Key_S, CTRL)
    assert reads(window, "paper.pdf exists. Replace it?")
    QTest.keyClick(window, Key.Key_Escape)
    assert other.read_bytes() == b"another"


def test_a_page_that_cannot_be_saved_is_told(shop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "gone" / "paper.pdf"
    choose_file(monkeypatch, target)
    window = printing(shop)
    QTest.keyClick(window, Key.Key_S, CTRL)
    assert reads(window, "This file could not be written")
    assert not target.exists()


@systems.not_on_windows("printers are asked of CUPS here")
def test_a_computer_without_a_printer_is_told_what_to_do(
    shop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody.sock"))
    window = printing(shop)
    QTest.keyClick(window, Key.Key_P, CTRL)
    assert reads(window, "This computer knows no printer. Save the pages as a PDF")


def test_the_hour_typed_is_the_one_of_the_timetable(shop: Workshop) -> None:
    window = printing(shop)
    field = next(each for each in window.findChildren(QLineEdit) if each.accessibleName() == "The evening begins at")
    QTest.keyClicks(field, "19:30")
    QTest.keyClick(field, Key.Key_Return)
    wait_until(lambda: window.pages.is_whole)
    words = {line.text for layer in window.pages.pages[0].layers for line in layer.lines}
    assert "19\u00a0h\u00a030" in words


def test_what_is_no_hour_is_told_and_changes_nothing(shop: Workshop) -> None:
    window = printing(shop)
    field = next(each for each in window.findChildren(QLineEdit) if each.accessibleName() == "The evening begins at")
    QTest.keyClicks(field, "99h99xx")
    QTest.keyClick(field, Key.Key_Return)
    assert reads(window, "Write an hour: 20:30 or 20 h 30.")
    field.selectAll()
    QTest.keyClicks(field, "19 h 30")
    QTest.keyClick(field, Key.Key_Return)
    assert not reads(window, "Write an hour")


@systems.not_on_windows("poppler is not there")
def test_what_is_being_typed_is_printed_too_and_no_wrong_hour_is(
    shop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "paper.pdf"
    choose_file(monkeypatch, target)
    window = printing(shop)
    field = next(each for each in window.findChildren(QLineEdit) if each.accessibleName() == "The evening begins at")
    field.setFocus()
    QTest.keyClicks(field, "25:10")
    QTest.keyClick(window, Key.Key_S, CTRL)
    assert not target.exists()
    field.selectAll()
    QTest.keyClicks(field, "19:30")
    QTest.keyClick(window, Key.Key_S, CTRL)
    assert "19 h 30" in printed.text_of(target).replace("\u00a0", " ")


def test_the_editor_prints_what_is_not_saved_yet_and_comes_back(shop: Workshop) -> None:
    home = shop._window
    assert isinstance(home, HomeWindow)
    home.grid.press("prepare")
    editor = shop._window
    assert isinstance(editor, EditorWindow)
    editor.add_item()
    settle()
    QTest.keyClick(editor, Key.Key_P, CTRL)
    assert not editor.isVisible()
    assert shop._editing is not None
    desk = shop._editing._paper
    assert desk is not None
    assert not editor.is_saved
    wait_until(lambda: desk.window.pages.is_whole)
    QTest.keyClick(desk.window, Key.Key_Escape)
    assert editor.isVisible()
    assert not editor.is_saved
