"""An import that is being looked over comes back after the program was killed."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from cafe_presenter.files.deck.drafts import IMPORT_PLACE, draft_in
from cafe_presenter.files.disk.datafolder import erase
from cafe_presenter.files.documents.kept_import import KeptImport
from cafe_presenter.ui.desk.editor import EditorWindow
from cafe_presenter.ui.desk.home import HomeWindow
from cafe_presenter.ui.desk.import_window import ImportWindow
from stage import answer, destroy_deleted, reads, settle, wait_until
from test_workshop import TABLE, Shop, saving_to, shop, write

__all__ = ("shop",)
Key = Qt.Key
ASKED = "were not saved. Take them up again?"


def cell(window: ImportWindow, row: int, column: int) -> str:
    return str(window.table.model().index(row, column).data())


def retype(window: ImportWindow, text: str, *, enter: bool = True) -> None:
    """Type into a cell, as a host does."""
    window.table.setCurrentCell(1, 1)
    window.table.setFocus()
    QTest.keyClicks(window.table, text[0])
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, text[1:])
    if enter:
        QTest.keyClick(field, Key.Key_Return)


def importing(shop: Shop) -> ImportWindow:
    assert isinstance(shop.window, ImportWindow)
    shop.window.activateWindow()
    settle()
    return shop.window


def is_kept(folder: Path, text: str) -> bool:
    kept = draft_in(folder, IMPORT_PLACE, KeptImport)
    return kept is not None and kept.changes is not None and any(each[2] == text for each in kept.changes.cells)


@contextmanager
def killed(folder: Path) -> Iterator[Shop]:
    """What a later start finds in the folder of a program that was killed just now."""
    later = folder.parent / f"{folder.name}-later"
    shutil.copytree(folder, later)
    held = Shop(later)
    yield held
    held.shop.leave()
    destroy_deleted()


@pytest.fixture
def looked_over(shop: Shop, tmp_path: Path) -> ImportWindow:
    shop.window.file_dropped.emit(write(tmp_path / "a.txt", TABLE))
    return importing(shop)


@pytest.mark.parametrize("enter", [True, False])
def test_a_cell_that_was_retyped_or_is_being_typed_comes_back(
    looked_over: ImportWindow, tmp_path: Path, *, enter: bool
) -> None:
    retype(looked_over, "Une machine amie ?", enter=enter)
    wait_until(lambda: is_kept(tmp_path, "Une machine amie ?"))
    with killed(tmp_path) as later:
        assert reads(later.home, "From a.txt · ")
        later.home._buttons["draft"].click()
        found = importing(later)
        assert cell(found, 1, 1) == "Une machine amie ?"
        assert found.has_unsaved
        found.undo()
        assert cell(found, 1, 1) == "Une amie ?"


def test_a_pasted_table_comes_back_with_all_that_was_changed(shop: Shop, tmp_path: Path) -> None:
    shop.window.pasted.emit("", TABLE)
    window = importing(shop)
    window.table.setCurrentCell(2, 0)
    window.leave_rows_out()
    window.items.setCurrentRow(0)
    window.add_minutes(3)
    retype(window, "Et nous ?")
    before = window._outcome.deck
    wait_until(lambda: is_kept(tmp_path, "Et nous ?"))
    with killed(tmp_path) as later:
        later.home._buttons["draft"].click()
        assert importing(later)._outcome.deck == before


def test_another_document_asks_first_and_gives_up_what_nobody_wants(looked_over: ImportWindow, tmp_path: Path) -> None:
    retype(looked_over, "Et nous ?")
    wait_until(lambda: is_kept(tmp_path, "Et nous ?"))
    with killed(tmp_path) as later:
        other = write(tmp_path / "b.txt", TABLE)
        later.window.file_dropped.emit(other)
        assert reads(later.home, ASKED)
        assert not later.home._buttons["draft"].isVisible()  # it is asked once
        answer(later.home, "Give them up")
        assert cell(importing(later), 1, 1) == "Une amie ?"
        assert draft_in(later.shop._folder, IMPORT_PLACE, KeptImport) is None


def test_the_same_document_dropped_again_takes_up_what_was_changed(looked_over: ImportWindow, tmp_path: Path) -> None:
    retype(looked_over, "Et nous ?")
    wait_until(lambda: is_kept(tmp_path, "Et nous ?"))
    with killed(tmp_path) as later:
        later.window.file_dropped.emit(str(tmp_path / "a.txt"))
        answer(later.home, "Take them up")
        assert cell(importing(later), 1, 1) == "Et nous ?"


@pytest.mark.parametrize("now", [None, TABLE.replace("Voir", "Dire"), "Nothing of it any more."])
def test_what_was_changed_is_there_again_though_the_document_is_gone_or_another_by_now(
    looked_over: ImportWindow, tmp_path: Path, *, now: str | None
) -> None:
    retype(looked_over, "Et nous ?")
    wait_until(lambda: is_kept(tmp_path, "Et nous ?"))
    document = tmp_path / "a.txt"
    document.unlink() if now is None else write(document, now)
    with killed(tmp_path) as later:
        later.home._buttons["draft"].click()
        found = importing(later)
        assert cell(found, 1, 1) == "Et nous ?"
        assert reads(found, "was changed since. Here it is as it was") == (now is not None)
        retype(found, "Et eux ?")
        folder = later.shop._folder
        wait_until(lambda: is_kept(folder, "Et eux ?"))
        assert len([*(folder / "drafts").glob("*.document")]) == 1
        found.ask_to_leave()
        answer(found, "Leave")
        wait_until(lambda: not [*(folder / "drafts").iterdir()])


def test_the_copy_of_a_document_goes_with_all_else_that_is_kept(looked_over: ImportWindow, tmp_path: Path) -> None:
    retype(looked_over, "Et nous ?")
    wait_until(lambda: is_kept(tmp_path, "Et nous ?"))
    with killed(tmp_path) as later:
        folder = later.shop._folder
        assert [*(folder / "drafts").glob("*.document")]
        later.shop.leave()
        erase(folder)
        assert not (folder / "drafts").exists()


def test_what_waits_may_wait_on_when_another_document_is_opened(looked_over: ImportWindow, tmp_path: Path) -> None:
    retype(looked_over, "Et nous ?")
    wait_until(lambda: is_kept(tmp_path, "Et nous ?"))
    with killed(tmp_path) as later:
        later.window.file_dropped.emit(write(tmp_path / "b.txt", TABLE))
        answer(later.home, "Not now")
        assert is_kept(later.shop._folder, "Et nous ?")
        assert later.home._buttons["draft"].isVisible()


def test_a_document_that_was_changed_meanwhile_is_told_and_what_was_changed_here_stays(
    looked_over: ImportWindow, tmp_path: Path
) -> None:
    retype(looked_over, "Et nous ?")
    wait_until(lambda: is_kept(tmp_path, "Et nous ?"))
    write(tmp_path / "a.txt", TABLE.replace("Voir", "Dire"))
    with killed(tmp_path) as later:
        for copy in (later.shop._folder / "drafts").glob("*.document"):
            copy.unlink()
        later.home._buttons["draft"].click()
        assert reads(later.home, "This document was changed since you looked it over")
        assert is_kept(later.shop._folder, "Et nous ?")
        (give_up,) = (each for each in later.home.findChildren(QPushButton) if each.text() == "Give them up")
        give_up.click()
        assert not is_kept(later.shop._folder, "Et nous ?")
        assert not later.home._buttons["draft"].isVisible()


def test_what_was_changed_of_a_document_that_is_gone_waits_on_after_it_was_asked_for(
    looked_over: ImportWindow, tmp_path: Path
) -> None:
    retype(looked_over, "Et nous ?")
    wait_until(lambda: is_kept(tmp_path, "Et nous ?"))
    (tmp_path / "a.txt").unlink()
    for copy in (tmp_path / "drafts").glob("*.document"):
        copy.unlink()
    with killed(tmp_path) as later:
        later.window.file_dropped.emit(write(tmp_path / "b.txt", TABLE))
        answer(later.home, "Take them up")
        answer(later.home, "Not now")
        assert later.home._buttons["draft"].isVisible()


@pytest.mark.parametrize("way", ["saved", "left", "undone"])
def test_nothing_waits_of_an_import_that_is_done_with(
    shop: Shop, looked_over: ImportWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    retype(looked_over, "Et nous ?")
    wait_until(lambda: is_kept(tmp_path, "Et nous ?"))
    if way == "saved":
        saving_to(monkeypatch, tmp_path / "b.yaml")
        looked_over._buttons["edit"].click()
        assert isinstance(shop.window, EditorWindow)
    elif way == "left":
        looked_over.ask_to_leave()
        answer(looked_over, "Leave")
        assert isinstance(shop.window, HomeWindow)
    else:
        looked_over.undo()
    wait_until(lambda: not list((tmp_path / "drafts").iterdir()))


def test_a_deck_that_was_saved_of_a_document_is_told_where_that_is_opened_again(
    shop: Shop, looked_over: ImportWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "“amitié.yaml” stands beside this document already."
    assert not reads(looked_over, told)
    saving_to(monkeypatch, tmp_path / "amitié.yaml")
    looked_over._buttons["edit"].click()
    shop.window.file_dropped.emit(str(tmp_path / "a.txt"))
    assert reads(importing(shop), told)


HOSTILE = (
    b"",
    b"{",
    b"[]",
    b"\xff",
    b"[" * 9999,
    b'{"at": "2026-01-01T00:00:00+00:00", "changes": {"cells": [[0, 0]]}}',
    b'{"at": "x", "file": "a.txt"}',
)


@pytest.mark.parametrize("data", HOSTILE)
def test_a_damaged_file_is_put_aside_and_told_and_the_document_is_opened(
    looked_over: ImportWindow, tmp_path: Path, data: bytes
) -> None:
    retype(looked_over, "Et nous ?")
    wait_until(lambda: is_kept(tmp_path, "Et nous ?"))
    with killed(tmp_path) as later:
        folder = later.shop._folder
        (file,) = (folder / "drafts").glob("*.json")
        file.write_bytes(data)
        later.shop.open_home()
        assert not reads(later.home, "A new evening is not saved yet")
        later.window.file_dropped.emit(str(tmp_path / "a.txt"))
        assert reads(importing(later), "could not be read back")
        (aside,) = (folder / "drafts").glob("*.damaged")
        assert (aside.suffix, aside.read_bytes()) == (".damaged", data)
        erase(folder)
        assert not (folder / "drafts").exists()


def test_what_was_changed_in_a_table_that_is_no_longer_looked_at_comes_back(shop: Shop, tmp_path: Path) -> None:
    two = f"{TABLE}\nEt l'autre table, celle de demain\n\n{TABLE.replace('amie', 'voisine')}"
    shop.window.file_dropped.emit(write(tmp_path / "a.txt", two))
    window = importing(shop)
    retype(window, "Une machine amie ?")
    window.read_as(1)
    retype(window, "Et nous ?")
    wait_until(lambda: is_kept(tmp_path, "Et nous ?"))
    with killed(tmp_path) as later:
        later.home._buttons["draft"].click()
        found = importing(later)
        assert cell(found, 1, 1) == "Et nous ?"
        found.read_as(0)
        assert cell(found, 1, 1) == "Une machine amie ?"
