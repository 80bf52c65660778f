"""The results of a past evening on screen: read in full, words ticked one by one, saved."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit

from cafe_presenter.app.results_desk import ResultsDesk
from cafe_presenter.app.workshop import Workshop
from cafe_presenter.ui.desk.minutes_window import MinutesWindow
from cafe_presenter.ui.desk.results_window import ResultsWindow
from cafe_presenter.wording import Wording
from file_chooser import choose_file
from looks import clipped, cut, overlapping
from stage import destroy_deleted, reads, settle, wait_until
from test_minutes_window import EVENING, kept, mend, shop, window, window_of

__all__ = ["shop", "window"]  # fixtures: the page of a past evening
Key = Qt.Key


@pytest.fixture
def results(window: MinutesWindow, shop: Workshop) -> ResultsWindow:
    """The results of the evening, asked for on its page by a click."""
    QTest.mouseClick(window._buttons["results"], Qt.MouseButton.LeftButton)
    opened = shop._window
    assert isinstance(opened, ResultsWindow)
    wait_until(lambda: QApplication.activeWindow() is opened)
    return opened


def text(results: ResultsWindow) -> str:
    return results.page.toPlainText().replace("\u00a0", " ")


def field(results: ResultsWindow, name: str) -> QLineEdit:
    return next(each for each in results.findChildren(QLineEdit) if each.accessibleName().startswith(name))


def tick(results: ResultsWindow, words: str) -> QCheckBox:
    return next(each for each in results.findChildren(QCheckBox) if each.accessibleName().startswith(words))


def saved(results: ResultsWindow, target: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """Save by the key, and return what was written."""
    choose_file(monkeypatch, target)
    QTest.keyClick(results, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    found: dict[str, object] = json.loads(target.read_text(encoding="utf-8"))
    return found


def test_the_page_tells_figures_and_no_words_of_a_deck_of_ones_own(results: ResultsWindow) -> None:
    for words in ("Month 2026-11", "People not told", "Theme, words not told", "16 min taken, 10 min planned."):
        assert words in text(results)
    for words in ("Une amie", "Claire", "Médiathèque", "se tait", "Qui paie"):
        assert words not in text(results)


def test_what_is_ticked_by_the_keys_stands_on_the_page_and_in_the_file(
    results: ResultsWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    QTest.keyClick(tick(results, "Qui paie ?"), Key.Key_Space)
    QTest.keyClick(tick(results, "Amitié · Une amie ?"), Key.Key_Space)
    QTest.keyClicks(field(results, "People"), "14")
    QTest.keyClicks(field(results, "Department"), "2a")
    for words in ("For the fridge Qui paie ?", "Question Une amie ?", "People 14", "Department 2A"):
        assert words in text(results)
    found = saved(results, tmp_path / "r.json", monkeypatch)
    assert (found["people"], found["department"]) == (14, "2A")
    assert found["fridge"] == {"waiting": 1, "questions": ["Qui paie ?"]}
    assert reads(results, "The results are saved; nothing was sent:")


def test_the_page_goes_to_the_words_that_were_just_ticked(results: ResultsWindow) -> None:
    QTest.keyClick(tick(results, "Pouvoir"), Key.Key_Space)
    page = results.page
    assert page.textCursor().selectedText() == "Pouvoir"
    assert page.verticalScrollBar().value() > 0
    assert page.viewport().rect().contains(page.cursorRect())
    QTest.keyClick(tick(results, "Pouvoir"), Key.Key_Space)
    assert not page.textCursor().hasSelection()


def test_the_page_is_read_by_the_keys_and_nothing_of_it_is_mended(results: ResultsWindow) -> None:
    page = results.page
    page.setFocus()
    QTest.keyClick(page, Key.Key_Down)
    assert page.verticalScrollBar().value() > 0
    QTest.keyClick(page, Key.Key_Return)
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=page.viewport().rect().center())
    assert not page.is_mending


def test_tab_goes_from_the_fields_to_the_ticks_and_on_to_the_button(results: ResultsWindow) -> None:
    reached = []
    for _ in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused.accessibleName() or getattr(focused, "text", str)())
        QTest.keyClick(focused, Key.Key_Tab)
    ticks = [each.accessibleName() for each in results._ticks.values()]
    assert reached[: 2 + len(ticks)] == ["People", "Department, such as 69 or 2A", *ticks]
    assert results._buttons["json"].text() in reached


def test_a_tick_that_is_taken_back_tells_nothing(
    results: ResultsWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):
        QTest.keyClick(tick(results, "Qui paie ?"), Key.Key_Space)
    assert saved(results, tmp_path / "r.json", monkeypatch)["fridge"] == {"waiting": 1, "questions": []}


def test_the_file_is_offered_under_a_name_that_tells_no_title_and_no_day(
    results: ResultsWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = choose_file(monkeypatch, "")
    QTest.mouseClick(results._buttons["json"], Qt.MouseButton.LeftButton)
    ((path, kinds),) = offered
    name = path.name
    assert name.startswith("results-2026-11-")
    assert len(name) == len("results-2026-11-12345678.json")
    assert kinds == "Results (*.json)"


def test_a_department_that_is_none_is_told_and_nothing_is_saved(
    results: ResultsWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = choose_file(monkeypatch, "")
    QTest.keyClicks(field(results, "Department"), "99")
    QTest.keyClick(results, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert asked == []
    assert reads(results, "“99” is no French department")
    assert "Department not told" in text(results)


def test_results_that_cannot_be_written_are_told(
    results: ResultsWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = str(tmp_path / "none" / "r.json")
    choose_file(monkeypatch, target)
    QTest.mouseClick(results._buttons["json"], Qt.MouseButton.LeftButton)
    assert reads(results, "This file could not be written")


def test_escape_leads_back_to_the_page_of_the_evening(results: ResultsWindow, shop: Workshop) -> None:
    QTest.keyClick(field(results, "People"), Key.Key_Escape)
    assert isinstance(shop._window, MinutesWindow)


def test_how_many_came_is_known_from_the_page(window: MinutesWindow, shop: Workshop) -> None:
    people = next(each for each in window.findChildren(QLineEdit) if each.accessibleName().startswith("How many"))
    people.setFocus()
    QTest.keyClicks(people, "17")
    QTest.keyClick(people, Key.Key_Return)
    window._buttons["results"].click()
    assert isinstance(shop._window, ResultsWindow)
    assert "People 17" in text(shop._window)


def test_what_was_mended_on_the_page_is_there_after_a_look_at_the_results(
    window: MinutesWindow,
    shop: Workshop,
) -> None:
    mend(window, "Une amie se tait", " aussi")
    window._buttons["results"].click()
    results = window_of(shop)
    assert isinstance(results, ResultsWindow)
    results._buttons["back"].click()
    page = window_of(shop)
    assert isinstance(page, MinutesWindow)
    wait_until(lambda: "Une amie se tait aussi" in page.page.toPlainText())


def test_the_page_waits_for_its_size_and_is_laid_out_once(app: QApplication, tmp_path: Path) -> None:
    del app
    window = ResultsDesk(kept(tmp_path, *EVENING), Wording("en"), 14).window
    assert text(window) == ""
    window.resize(1366, 720)
    window.show()
    assert "Month 2026-11" in text(window)
    laid_out = window.page.document()
    window.hide()
    window.show()
    settle()
    assert window.page.document() is laid_out
    window.deleteLater()
    destroy_deleted()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("size", [(1366, 720), (1024, 700), (800, 560), (1920, 1000)])
def test_nothing_of_the_window_is_cut(app: QApplication, tmp_path: Path, size: tuple[int, int], language: str) -> None:
    del app
    desk = ResultsDesk(kept(tmp_path, *EVENING), Wording(language), 14)
    desk.window.resize(*size)
    desk.window.show()
    desk.window.refuse(Wording(language).text("This file could not be written ({reason}).", reason="x"))
    settle()
    assert [*clipped(desk.window), *overlapping(desk.window), *cut(desk.window)] == []
    desk.window.deleteLater()
    destroy_deleted()
