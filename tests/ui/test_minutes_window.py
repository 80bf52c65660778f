"""The page of a past evening on screen: ticked, mended, saved in every format, copied, erased."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import process_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QTextCursor, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QWidget

from cafe_presenter.app.minutes_desk import MinutesDesk
from cafe_presenter.app.workshop import Workshop
from cafe_presenter.core.deck.deck import Deck, Kind, Theme
from cafe_presenter.core.evening.events import DraftLeft, Ended, Event, Noted, Started, VoiceHeard, WentTo
from cafe_presenter.core.evening.room_events import Counted
from cafe_presenter.core.evening.session import begin
from cafe_presenter.files.deck.deck_writer import write_deck
from cafe_presenter.files.evening.journal import Journal
from cafe_presenter.files.evening.kept_page import read_page
from cafe_presenter.files.evening.sessions import erase_session, page_path
from cafe_presenter.ui.desk.desk_window import DeskWindow
from cafe_presenter.ui.desk.editor import EditorWindow
from cafe_presenter.ui.desk.home import HomeWindow
from cafe_presenter.ui.desk.minutes_window import MinutesWindow
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.wording import Wording
from file_chooser import choose_file
from looks import clipped, cut, overlapping
from stage import answer, destroy_deleted, reads, settle, wait_until

Key = Qt.Key
DECK = Deck(
    title="Une amie",
    host="Claire",
    licence="CC BY-SA 4.0",
    venue="Médiathèque",
    themes=(
        Theme(kind=Kind.WELCOME, duration_s=300),
        Theme("Amitié", "Une amie ?", "Dire", 600),
        Theme("Pouvoir", "Qui décide ?", "Dire", 480),
        Theme("Merci", kind=Kind.CLOSING, duration_s=120),
    ),
)
OPENED = datetime(2026, 11, 12, 18, 30, tzinfo=UTC)
EVENING = (
    Started(0),
    WentTo(300, 1),
    Noted(400, "Une amie se tait", "idea"),
    Noted(410, "Qui paie ?", "question"),
    WentTo(1260, 3),
    Ended(1320),
)


def kept(folder: Path, *events: Event, deck_path: str = "") -> Path:
    journal = Journal.create(folder, begin(DECK), opened=OPENED, deck_path=deck_path)
    for event in events:
        journal.record(event, OPENED + timedelta(seconds=event.at))
    journal.close()
    assert journal.path is not None
    return journal.path


def at_home(folder: Path) -> Workshop:
    """The windows before a show, at home, with one past evening in sight."""
    shop = Workshop(folder, Wording("en"), recent=tuple, unfinished="")
    shop.open_home()
    home = shop._window
    assert isinstance(home, HomeWindow)
    wait_until(lambda: home.past.count() == 1)
    return shop


def window_of(shop: Workshop) -> DeskWindow:
    assert shop._window is not None
    return shop._window


@pytest.fixture
def shop(app: QApplication, tmp_path: Path) -> Iterator[Workshop]:
    """The page of a past evening, opened from home."""
    del app
    deck = tmp_path / "soirée.yaml"
    deck.write_text(write_deck(DECK), encoding="utf-8")
    kept(tmp_path, *EVENING, deck_path=str(deck))
    held = at_home(tmp_path)
    home = held._window
    assert isinstance(home, HomeWindow)
    home.past.setFocus()
    home.past.setCurrentRow(0)
    QTest.keyClick(home.past, Key.Key_Return)
    assert isinstance(held._window, MinutesWindow)
    yield held
    held.leave()
    destroy_deleted()
    # WORKAROUND: the platform that draws in memory ends by a fault when it still holds what Python has copied.
    QGuiApplication.clipboard().clear()


@pytest.fixture
def window(shop: Workshop) -> MinutesWindow:
    assert isinstance(shop._window, MinutesWindow)
    opened = shop._window
    opened.activateWindow()
    wait_until(lambda: QApplication.activeWindow() is opened)
    return opened


def text(window: MinutesWindow) -> str:
    return window.page.toPlainText().replace("\u00a0", " ")


def mend(window: MinutesWindow, line: str, more: str) -> None:
    """Choose a line by the keys, and type at its end."""
    window.page.setFocus()
    for _ in range(40):
        QTest.keyClick(window.page, Key.Key_Down)
    for _ in range(40):
        if window.page._words.get(window.page._key) == line:
            break
        QTest.keyClick(window.page, Key.Key_Up)
    QTest.keyClick(window.page, Key.Key_Return)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget)
    QTest.keyClicks(focused, more)
    QTest.keyClick(focused, Key.Key_Return)


@contextmanager
def found_again(folder: Path) -> Iterator[MinutesWindow]:
    """The page of the evening that is kept, opened anew."""
    (journal,) = (folder / "sessions").glob("*.jsonl")
    desk = MinutesDesk(journal, Wording("en"), folder=folder)
    desk.window.show()
    settle()
    yield desk.window
    desk.window.deleteLater()
    destroy_deleted()


def save(window: MinutesWindow, name: str, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    choose_file(monkeypatch, target)
    window._buttons[name].click()


def test_the_page_shows_the_evening(window: MinutesWindow) -> None:
    for words in ("Une amie", "Animée par Claire.", "Amitié", "Idée Une amie se tait", "Qui paie ?", "Pouvoir"):
        assert words in text(window)


def test_what_is_not_ticked_stays_out(window: MinutesWindow) -> None:
    tick = next(each for each in window.findChildren(QCheckBox) if each.text().startswith("Notes taken"))
    assert tick.text() == "Notes taken  1"
    QTest.keyClick(tick, Key.Key_Space)
    assert "se tait" not in text(window)
    assert "Qui paie ?" in text(window)


def test_of_what_there_is_none_nothing_can_be_ticked(window: MinutesWindow) -> None:
    tick = next(each for each in window.findChildren(QCheckBox) if each.text().startswith("Follow-ups shown"))
    assert not tick.isEnabled()


def test_the_host_and_the_people_are_told_as_the_host_wishes(window: MinutesWindow) -> None:
    host, people = window._host, window._people
    host.setText("L’équipe")
    people.setFocus()
    QTest.keyClicks(people, "14")
    window.page.setFocus()
    settle()
    assert "Animée par L’équipe." in text(window)
    assert "14 personnes" in text(window)


def test_feedback_slips_that_were_counted_are_on_the_page(window: MinutesWindow) -> None:
    assert "Avis laissés" not in text(window)
    fields = [each for each in window.findChildren(QLineEdit) if each.accessibleName().startswith("Are you glad")]
    for field, figure in zip(fields, ("12", "3", ""), strict=True):
        field.setFocus()
        QTest.keyClicks(field, figure)
    window.page.setFocus()
    settle()
    assert "Avis laissés" in text(window)
    assert "Contents d’être venus ?\n12\n3\n0" in text(window)


def test_the_faces_are_drawn_each_another_and_asked_of_no_font(window: MinutesWindow) -> None:
    fields = [each for each in window.findChildren(QLineEdit) if each.accessibleName().startswith("Are you glad")]
    pictures = [each.grab().toImage() for each in fields]
    assert len({bytes(each.constBits()) for each in pictures}) == len(fields) == 3
    assert [each.placeholderText() for each in fields] == ["", "", ""]


def test_a_line_is_mended_where_it_stands_by_the_keys(window: MinutesWindow) -> None:
    mend(window, "Une amie se tait", " aussi")
    assert "Idée Une amie se tait aussi" in text(window)


def test_a_line_is_mended_by_a_click(window: MinutesWindow) -> None:
    block = window.page._block_of("host")
    assert block is not None
    rect = window.page.document().documentLayout().blockBoundingRect(block)
    QTest.mouseClick(window.page.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert window.page.is_mending
    QTest.keyClicks(window.page._field, " Merci.")
    window._buttons["copy"].click()  # what is being typed is on the page
    assert "Animée par Claire. Merci." in QGuiApplication.clipboard().text()


def test_the_field_of_a_line_grows_with_its_words(window: MinutesWindow) -> None:
    window.page.mend("host")
    field = window.page._field
    before = field.height()
    field.insertPlainText(" Merci à toutes et à tous, et à la prochaine fois." * 4)
    settle()
    assert field.height() > before
    assert field.verticalScrollBar().maximum() == 0
    assert window.page.viewport().rect().contains(field.geometry())
    field.insertPlainText(" Merci à toutes et à tous, et à la prochaine fois." * 60)
    assert window.page.viewport().rect().contains(field.geometry())


@pytest.mark.parametrize("typed", ["", " Merci."])
def test_a_field_clicked_while_a_line_is_mended_has_the_keys(window: MinutesWindow, typed: str) -> None:
    """Whether the line is left as it was, or kept and the page laid out anew."""
    window.page.mend("host")
    QTest.keyClicks(window.page._field, typed)
    QTest.mouseClick(window._host, Qt.MouseButton.LeftButton)
    assert not window.page.is_mending
    assert f"Animée par Claire.{typed}" in text(window)
    settle()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget)
    QTest.keyClicks(focused, "!")
    assert window._host.text() == "Claire!"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Escape])
def test_the_page_stays_where_it_is_when_a_line_is_left(window: MinutesWindow, key: Qt.Key) -> None:
    window.resize(1024, 600)
    settle()
    assert window.page.verticalScrollBar().maximum() > 0
    window.page.mend("when")
    QTest.keyClicks(window.page._field, ", 19 h")
    QTest.keyClick(window.page._field, key)
    assert window.page.verticalScrollBar().value() == 0
    assert window.page.hasFocus()
    assert (", 19 h" in text(window)) is (key is Key.Key_Return)


def test_esc_leaves_a_line_as_it_was_then_the_page(window: MinutesWindow, shop: Workshop) -> None:
    window.page.setFocus()
    QTest.keyClick(window.page, Key.Key_Down)
    QTest.keyClick(window.page, Key.Key_Return)
    QTest.keyClicks(window.page._field, "xyz")
    QTest.keyClick(window.page._field, Key.Key_Escape)
    assert not window.page.is_mending
    assert "xyz" not in text(window)
    QTest.keyClick(window.page, Key.Key_Escape)
    assert isinstance(shop._window, HomeWindow)


def test_the_page_found_again_is_as_it_was_left(window: MinutesWindow, shop: Workshop, tmp_path: Path) -> None:
    mend(window, "Une amie se tait", " aussi")
    tick = next(each for each in window.findChildren(QCheckBox) if each.text().startswith("Question fridge"))
    QTest.keyClick(tick, Key.Key_Space)
    for field, typed in ((window._people, "14"), (window._feedback._fields[1][2], "3")):
        field.setFocus()
        QTest.keyClicks(field, typed)
    window.page.setFocus()
    before = text(window)
    QTest.keyClick(window.page, Key.Key_Escape)
    assert isinstance(window_of(shop), HomeWindow)  # nothing is asked: nothing is lost
    shop.leave()
    with found_again(tmp_path) as found:
        assert text(found) == before
        for words in ("Une amie se tait aussi", "14 personnes", "Avis laissés"):
            assert words in text(found)
        assert "Qui paie" not in text(found)
        tick = next(each for each in found.findChildren(QCheckBox) if each.text().startswith("Question fridge"))
        fields = (found._host.text(), found._people.text(), found._feedback._fields[1][2].text())
        assert (tick.isChecked(), *fields) == (False, "Claire", "14", "3")


def test_a_line_that_is_being_typed_is_kept_when_the_window_is_closed(window: MinutesWindow, tmp_path: Path) -> None:
    window.page.mend("host")
    QTest.keyClicks(window.page._field, " Merci.")
    window.close()
    with found_again(tmp_path) as found:
        assert "Animée par Claire. Merci." in text(found)


def test_a_line_that_is_being_typed_is_there_again_after_the_program_was_killed(
    window: MinutesWindow, tmp_path: Path
) -> None:
    (journal,) = (tmp_path / "sessions").glob("*.jsonl")
    window.page.mend("host")
    QTest.keyClicks(window.page._field, " Merci.")
    wait_until(lambda: read_page(journal).begun == ("host", "Animée par Claire. Merci."))
    shutil.copytree(tmp_path, tmp_path / "killed")
    with found_again(tmp_path / "killed") as found:
        assert reads(found, "What you had begun to correct is there again")
        assert found.page.is_mending
        QTest.keyClicks(found.page._field, " !")
        QTest.keyClick(found.page._field, Key.Key_Return)
        assert "Animée par Claire. Merci. !" in text(found)
        found._buttons["undo"].click()
        assert "Animée par Claire.\n" in text(found)
    with found_again(tmp_path / "killed") as found:
        assert not found.page.is_mending


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Return])
def test_of_a_line_that_was_entered_or_given_up_nothing_waits(
    window: MinutesWindow, tmp_path: Path, key: Qt.Key
) -> None:
    (journal,) = (tmp_path / "sessions").glob("*.jsonl")
    window.page.mend("host")
    QTest.keyClicks(window.page._field, " Merci.")
    wait_until(lambda: read_page(journal).begun is not None)
    QTest.keyClick(window.page._field, key)
    wait_until(lambda: read_page(journal).begun is None)
    assert len(read_page(journal).mended) == (key is Key.Key_Return)


@pytest.mark.parametrize("begun", ['["nowhere", "x"]', '["host"]', "3", "[1, 2]"])
def test_a_line_begun_that_makes_no_sense_is_none(app: QApplication, tmp_path: Path, begun: str) -> None:
    del app
    journal = kept(tmp_path, *EVENING)
    page_path(journal).write_text(f'{{"format": 1, "mended": [["title", "Autre"]], "begun": {begun}}}')
    with found_again(tmp_path) as found:
        assert not found.page.is_mending
        assert "Autre" in text(found)


@pytest.mark.parametrize("data", [b"", b"{", b"\xff", b"[" * 9999])
def test_a_page_that_is_damaged_is_put_aside_and_told(app: QApplication, tmp_path: Path, data: bytes) -> None:
    del app
    journal = kept(tmp_path, *EVENING)
    page_path(journal).write_bytes(data)
    with found_again(tmp_path) as found:
        aside = journal.with_suffix(".damaged")
        assert reads(found, aside.name)
        mend(found, "Une amie se tait", " aussi")
    assert aside.read_bytes() == data
    erase_session(journal)
    assert list(journal.parent.iterdir()) == []


def test_corrections_are_undone_one_after_the_other_the_next_day_too(window: MinutesWindow, tmp_path: Path) -> None:
    mend(window, "Une amie se tait", " aussi")
    window.page.mend(window.page._key)
    window.page._field.selectAll()
    QTest.keyClick(window.page._field, Key.Key_Delete)
    QTest.keyClick(window.page._field, Key.Key_Return)
    assert "se tait" not in text(window)  # a line without words is left out
    QTest.keyClick(window.page, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Une amie se tait aussi" in text(window)
    window.close()
    with found_again(tmp_path) as found:
        found._buttons["undo"].click()
        assert "Une amie se tait aussi" not in text(found)
        assert "Une amie se tait" in text(found)
        assert not found._buttons["undo"].isEnabled()


@pytest.mark.parametrize("key", ["Ctrl+Shift+Z", "Ctrl+Y", ""])
def test_a_correction_that_was_undone_is_done_again_until_another_is_made(window: MinutesWindow, key: str) -> None:
    mend(window, "Une amie se tait", " aussi")
    assert not window._buttons["redo"].isEnabled()
    QTest.keyClick(window.page, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Une amie se tait aussi" not in text(window)
    if key:
        QTest.keySequence(window.page, QKeySequence(key))
    else:
        QTest.mouseClick(window._buttons["redo"], Qt.MouseButton.LeftButton)
    assert "Une amie se tait aussi" in text(window)
    QTest.keyClick(window.page, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    mend(window, "Une amie se tait", " encore")
    assert not window._buttons["redo"].isEnabled()


@pytest.mark.parametrize("way_out", ["saved", "left"])
def test_what_cannot_be_kept_is_told_and_not_lost_without_a_word(
    window: MinutesWindow, shop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way_out: str
) -> None:
    (journal,) = (tmp_path / "sessions").glob("*.jsonl")
    page_path(journal).mkdir()
    mend(window, "Une amie se tait", " aussi")
    assert reads(window, "What you change here cannot be kept")
    QTest.keyClick(window.page, Key.Key_Escape)
    assert reads(window, "What you changed on this page is not kept")
    QTest.keyClick(window.page, Key.Key_Escape)
    assert window_of(shop) is window
    if way_out == "saved":
        save(window, "md", tmp_path / "page.md", monkeypatch)
    QTest.keyClick(window.page, Key.Key_Escape)
    if way_out == "left":
        answer(window, "Leave")
    assert isinstance(window_of(shop), HomeWindow)


def test_a_page_is_offered_beside_the_deck_under_the_day_and_the_title_as_a_kind_in_words(
    window: MinutesWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = choose_file(monkeypatch, "")
    for name in ("docx", "html"):
        window._buttons[name].click()
    day = "2026-11-12 Une amie"
    kinds = {"docx": "Word (*.docx)", "html": "Web page (*.html)"}
    assert offered == [(tmp_path / f"{day}.{ending}", kind) for ending, kind in kinds.items()]  # beside the deck


@pytest.mark.parametrize(
    ("kind", "first"),
    [("docx", b"PK"), ("odt", b"PK"), ("pdf", b"%PDF"), ("html", b"<!DOCTYPE"), ("md", b"# Une amie")],
)
def test_a_button_writes_each_format(
    window: MinutesWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, first: bytes
) -> None:
    target = tmp_path / f"page.{kind}"
    save(window, kind, target, monkeypatch)
    assert target.read_bytes().startswith(first)
    assert reads(window, "The page is saved:")


def test_what_was_mended_and_ticked_is_what_is_saved(
    window: MinutesWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mend(window, "Une amie se tait", " aussi")
    next(each for each in window.findChildren(QCheckBox) if each.text().startswith("Question fridge")).setChecked(False)
    save(window, "md", tmp_path / "page.md", monkeypatch)
    written = (tmp_path / "page.md").read_text(encoding="utf-8")
    assert "- **Idée** Une amie se tait aussi" in written
    assert "Qui paie" not in written


def test_an_ending_that_was_left_out_is_added_and_no_file_goes_unasked(
    window: MinutesWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "page.md").write_text("mine")
    save(window, "md", tmp_path / "page", monkeypatch)
    assert (tmp_path / "page.md").read_text() == "mine"
    answer(window, "Replace it")
    assert (tmp_path / "page.md").read_text(encoding="utf-8").startswith("# Une amie")


def test_a_page_that_cannot_be_written_is_told(
    window: MinutesWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(window, "md", tmp_path / "none" / "page.md", monkeypatch)
    assert reads(window, "This file could not be written")


def test_the_page_is_copied_for_an_e_mail(window: MinutesWindow) -> None:
    window._buttons["copy"].click()
    mime = QGuiApplication.clipboard().mimeData()
    assert "Idée</strong> Une amie se tait" in mime.html()
    assert "Une amie se tait" in mime.text()


def test_the_look_back_is_for_the_host_and_not_on_the_page(window: MinutesWindow) -> None:
    assert reads(window, "22 min taken, 25 min planned. 1 theme ran over. 1 theme was not reached.")
    assert "ran over" not in text(window)


def test_an_evening_is_erased_once_the_host_says_so(window: MinutesWindow, shop: Workshop, tmp_path: Path) -> None:
    mend(window, "Une amie se tait", " aussi")
    (journal,) = (tmp_path / "sessions").glob("*.jsonl")
    window._buttons["erase"].click()
    answer(window, "Keep it")
    assert page_path(journal).exists()
    window._buttons["erase"].click()
    answer(window, "Erase it")
    assert list((tmp_path / "sessions").iterdir()) == []
    assert isinstance(shop._window, HomeWindow)
    assert reads(window_of(shop), "The evening is erased.")


def test_a_line_that_is_changed_as_redo_is_clicked_is_kept_and_nothing_is_done_again(window: MinutesWindow) -> None:
    mend(window, "Une amie se tait", " aussi")
    window._buttons["undo"].click()
    window.page.mend("host")
    QTest.keyClicks(window.page._field, " Merci.")
    QTest.mouseClick(window._buttons["redo"], Qt.MouseButton.LeftButton)
    assert "Animée par Claire. Merci." in text(window)
    assert "Une amie se tait aussi" not in text(window)


def test_the_deck_of_a_past_evening_is_prepared_again(window: MinutesWindow, shop: Workshop) -> None:
    window._buttons["deck"].click()
    assert isinstance(shop._window, EditorWindow)


def test_an_evening_without_a_file_has_no_deck_to_prepare(app: QApplication, tmp_path: Path) -> None:
    del app
    desk = MinutesDesk(kept(tmp_path, *EVENING), Wording("fr"), folder=tmp_path)
    assert desk.window._buttons["deck"].isHidden()
    desk.window.deleteLater()
    destroy_deleted()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("size", [(1366, 720), (1024, 700), (1920, 1000)])
def test_nothing_of_the_window_is_cut(app: QApplication, tmp_path: Path, size: tuple[int, int], language: str) -> None:
    del app
    desk = MinutesDesk(kept(tmp_path, *EVENING), Wording(language), folder=tmp_path)
    desk.window.resize(*size)
    desk.window.show()
    settle()
    assert [*clipped(desk.window), *overlapping(desk.window)] == []
    desk.window.deleteLater()
    destroy_deleted()


@pytest.mark.parametrize("size", [(760, 540), (1024, 700), (1366, 720)])
def test_no_figure_and_no_bar_of_the_page_is_broken(app: QApplication, tmp_path: Path, size: tuple[int, int]) -> None:
    del app
    votes = [Counted(500.0 + each, "Sans elle ?", ("Oui", "Non"), (9, each)) for each in range(3)]
    desk = MinutesDesk(kept(tmp_path, *EVENING[:4], *votes, *EVENING[4:]), Wording("fr"), folder=tmp_path)
    desk.window.resize(*size)
    desk.window.show()
    settle()
    document, cells, parted = desk.window.page.document(), 0, []
    block = document.begin()
    while block.isValid():
        table: QTextTable | None = QTextCursor(block).currentTable()
        if table is not None and table.cellAt(block.position()).column():
            cells += 1
            parted += [block.text()] if block.layout().lineCount() > 1 else []
            last = block.layout().lineAt(0)
            assert last.naturalTextWidth() <= last.width()
        block = block.next()
    assert (cells > 15, parted) == (True, [])
    desk.window.deleteLater()
    destroy_deleted()


def test_what_is_told_does_not_move_the_page(window: MinutesWindow) -> None:
    before = window.page.mapToGlobal(window.page.rect().topLeft())
    window._buttons["copy"].click()
    settle()
    assert reads(window, "The page is on the clipboard")
    assert window.page.mapToGlobal(window.page.rect().topLeft()) == before


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("width", [800, 1010, 1024])
def test_a_long_question_after_a_short_one_has_its_whole_height(
    app: QApplication, tmp_path: Path, width: int, language: str
) -> None:
    del app
    journal = kept(tmp_path, *EVENING)
    page_path(journal).mkdir()
    window = MinutesDesk(journal, Wording(language), folder=tmp_path).window
    window.resize(width, 720)
    window.show()
    short = window.questions.ask(Question("page.docx exists.", (Answer("Keep", AnswerKey.ESCAPE),)))
    settle()
    window.questions.withdraw(short)
    window.mended.emit("title", "Une amie !")
    window.ask_to_leave()
    settle()
    assert cut(window.bar) == []
    window.deleteLater()
    destroy_deleted()


def test_a_thousand_notes_are_on_the_page_within_two_seconds(app: QApplication, tmp_path: Path) -> None:
    del app
    notes = [Noted(400.0 + number / 10, f"La note {number} <b>{{{{x}}}}</b> " + "mot " * 12) for number in range(1000)]
    journal = kept(tmp_path, *EVENING[:2], *notes, *EVENING[4:])
    began = process_time()
    desk = MinutesDesk(journal, Wording("fr"), folder=tmp_path)
    desk.window.show()
    desk.window.grab()
    assert process_time() - began < 2
    assert "La note 999 <b>{{x}}</b>" in desk.window.page.toPlainText()
    desk.window.deleteLater()
    destroy_deleted()


def test_the_voices_that_were_heard_are_for_the_host_alone(app: QApplication, tmp_path: Path) -> None:
    del app
    voices = [VoiceHeard(400, is_new=True), VoiceHeard(410, is_new=True), VoiceHeard(420, is_new=False)]
    desk = MinutesDesk(kept(tmp_path, *EVENING[:2], *voices, *EVENING[2:]), Wording("fr"), folder=tmp_path)
    told = desk.window._facts.look_back.replace("\u00a0", " ")
    assert "2 personnes ont parlé (3 prises de parole)." in told
    assert "voix" not in desk.window.page.toPlainText()
    desk.window.deleteLater()
    destroy_deleted()


def test_of_a_book_pasted_into_a_line_the_beginning_is_taken_and_that_is_told(window: MinutesWindow) -> None:
    QApplication.clipboard().setText("Une page de plus. " * 100_000)
    window.page.mend("host")
    QTest.keyClick(window.page._field, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert reads(window, "What you pasted has 1800000 signs: the first 199")
    QTest.keyClick(window.page._field, Key.Key_Return)
    assert 19_000 < len(window.page._words["host"]) <= 20_000


def test_the_page_of_an_evening_that_was_broken_off_has_what_was_half_typed(app: QApplication, tmp_path: Path) -> None:
    del app
    begun = (DraftLeft(500, "note", "une amie se tait", 1), DraftLeft(510, "question", "Et si elle se trompe ?"))
    kept(tmp_path, Started(0), WentTo(300, 1), *begun)
    with found_again(tmp_path) as window:
        said = text(window)
    assert "une amie se tait" in said
    assert "Et si elle se trompe ?" in said[said.index("Frigo à questions") :]
