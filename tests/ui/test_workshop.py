import os
import shutil
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from cafe_presenter.app.workshop import Workshop
from cafe_presenter.core.deck.deck import Deck, Image, Theme
from cafe_presenter.core.deck.vocabulary import unaccented
from cafe_presenter.core.evening.events import Ended, Noted, Paused, Started, WentTo
from cafe_presenter.core.evening.notes import NoteKind
from cafe_presenter.core.evening.session import begin
from cafe_presenter.files.deck.deck_writer import write_deck
from cafe_presenter.files.deck.deckfile import load_deck
from cafe_presenter.files.evening.journal import Journal, Recovered
from cafe_presenter.files.evening.sessions import look_back
from cafe_presenter.resources import resource
from cafe_presenter.ui.desk.desk_window import AfterSave, DeskWindow
from cafe_presenter.ui.desk.editor import EditorWindow
from cafe_presenter.ui.desk.editor_fields import TextField
from cafe_presenter.ui.desk.home import HomeWindow
from cafe_presenter.ui.desk.import_window import ImportWindow
from cafe_presenter.ui.desk.minutes_window import MinutesWindow
from cafe_presenter.ui.desk.shapes import SHAPES
from cafe_presenter.ui.input.search import found
from cafe_presenter.wording import Wording
from file_chooser import choose_file
from stage import answer, destroy_deleted, reads, wait_until

DECK = Deck("Soirée d’essai", language="fr", themes=(Theme("Amitié", "Une amie ?", "Voir"),))
TABLE = "Thème\tQuestion\tObjectif\nAmitié\tUne amie ?\tVoir\nÉthique\tQui contrôle ?\tNommer\n"


class Shop:
    """A workshop in an empty folder, and what it asked for."""

    def __init__(
        self, folder: Path, recent: tuple[str, ...] = (), unfinished: str = "", known: Recovered | None = None
    ) -> None:
        self.recent = recent
        self.shop = Workshop(folder, Wording("en"), recent=self._recent, unfinished=unfinished, known=known)
        self.shown: list[tuple[Deck, str]] = []
        self.saved: list[str] = []
        self.shop.show_requested.connect(self._on_shown)
        self.shop.deck_saved.connect(self.saved.append)
        self.shop.open_home()

    def _recent(self) -> tuple[str, ...]:
        return self.recent

    def _on_shown(self, deck: Deck, path: str) -> None:
        self.shown.append((deck, path))

    @property
    def window(self) -> DeskWindow:
        assert self.shop._window is not None
        return self.shop._window

    @property
    def home(self) -> HomeWindow:
        assert isinstance(self.window, HomeWindow)
        return self.window

    def lines(self) -> list[str]:
        return [card.choice.title for card in self.home.grid.cards]

    def note(self, path: str) -> str:
        return next(card.choice.note for card in self.home.grid.cards if card.choice.path == path)


@pytest.fixture
def shop(app: QApplication, tmp_path: Path) -> Iterator[Shop]:
    del app
    held = Shop(tmp_path)
    yield held
    held.shop.leave()
    destroy_deleted()


def write(path: Path, text: str) -> str:
    path.write_text(text, "utf-8")
    return str(path)


def test_recent_decks_come_first_and_a_missing_one_keeps_its_card(app: QApplication, tmp_path: Path) -> None:
    del app
    path, gone = write(tmp_path / "a.yaml", write_deck(DECK)), str(tmp_path / "gone.yaml")
    held = Shop(tmp_path, (path, gone))
    wait_until(lambda: held.lines()[:2] == ["Soirée d’essai", "Gone"] and "not to be found" in held.note(gone))
    wait_until(lambda: all(held.lines()))
    assert len(held.lines()) == 2 + len(list(resource("decks").glob("*.yaml")))
    held.shop.leave()
    destroy_deleted()


def test_a_damaged_deck_keeps_its_card_and_why_is_told_when_it_is_pressed(app: QApplication, tmp_path: Path) -> None:
    del app
    path = write(tmp_path / "a.yaml", 'version: 1\ntitle: "A"\nthemes:\n  - theme: "B"\n')
    held = Shop(tmp_path, (path,))
    wait_until(lambda: "has a fault" in held.note(path))
    for verb in ("prepare", "project"):
        held.home.grid.cards[0].button(verb).click()
        assert reads(held.home, "a.yaml, line 4: The theme “B” has no question.")
    assert held.shown == []
    held.shop.leave()
    destroy_deleted()


def test_a_recent_deck_of_the_network_is_not_looked_at_before_the_host_asks_for_it(
    app: QApplication, tmp_path: Path
) -> None:
    del app
    own, there = (write(tmp_path / f"{name}.yaml", write_deck(DECK)) for name in ("own", "there"))
    as_of_a_server = f"\\\\?\\{there}" if sys.platform == "win32" else f"/{there}"  # the same file
    held = Shop(tmp_path / "data", (as_of_a_server, own))
    wait_until(lambda: held.lines()[:2] == ["There", "Soirée d’essai"])  # the first comes first
    assert held.note(as_of_a_server) == "On the network: read once it is opened"
    held.home.project_requested.emit(as_of_a_server)
    assert held.shown == [(DECK, as_of_a_server)]
    held.shop.leave()
    destroy_deleted()


def test_a_card_that_was_gone_is_found_again(app: QApplication, tmp_path: Path) -> None:
    del app
    held = Shop(tmp_path, (str(tmp_path / "gone.yaml"),))
    path = str(tmp_path / "gone.yaml")
    wait_until(lambda: "not to be found" in held.note(path))
    write(tmp_path / "gone.yaml", write_deck(DECK))
    held.home.grid.cards[0].button("look_again").click()
    assert held.lines()[0] == "Soirée d’essai"
    held.shop.leave()
    destroy_deleted()


def test_the_length_of_a_card_is_the_one_the_presenter_window_says(shop: Shop) -> None:
    first = min(resource("decks").glob("*.yaml"))
    planned_s = sum(item.planned_s for item in begin(load_deck(first)[0]).agenda)
    card = next(each for each in shop.home.grid.cards if each.choice.path == str(first))
    wait_until(lambda: card.choice.detail == f"6 themes · {Wording('en').minutes(planned_s)}")


def test_a_recent_deck_on_a_disk_that_sleeps_keeps_nobody_waiting(
    app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del app
    path = write(tmp_path / "a.yaml", write_deck(DECK))
    asleep, woken, really_open = threading.Event(), threading.Event(), os.open

    def slow_open(name: str, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        if name == path:
            asleep.set()
            woken.wait(5.0)
        return really_open(name, flags, mode, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", slow_open)
    held = Shop(tmp_path, (path,))
    wait_until(asleep.is_set)
    assert held.home.isVisible()
    assert held.lines()[0] == "A"
    for _ in range(2):
        QTest.keyClick(held.home.focusWidget(), Qt.Key.Key_Right)
    second = held.home.grid.cards[1]
    assert held.home.grid.picked is second
    woken.set()
    wait_until(lambda: held.lines()[0] == "Soirée d’essai")
    assert held.home.grid.picked is second
    held.shop.leave()
    destroy_deleted()


@pytest.mark.parametrize("name", ["a.yaml", "a.txt"])
def test_a_deck_that_is_dropped_is_prepared_and_nothing_is_shown(shop: Shop, tmp_path: Path, name: str) -> None:
    shop.window.file_dropped.emit(write(tmp_path / name, write_deck(DECK)))
    assert isinstance(shop.window, EditorWindow)
    assert shop.window.deck == DECK
    assert shop.shown == []


def test_only_project_shows_a_deck(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path / "a.yaml", write_deck(DECK))
    shop.home.project_requested.emit(path)
    assert shop.shown == [(DECK, path)]


@pytest.mark.parametrize("shape", [each.name for each in SHAPES])
def test_a_new_evening_starts_from_a_shape_and_has_no_file_yet(shop: Shop, shape: str) -> None:
    shop.home.shape_requested.emit(shape)
    assert isinstance(shop.window, EditorWindow)
    assert len(shop.window.deck.themes) >= 4
    assert not shop.window.has_file


def test_a_broken_deck_is_refused_in_one_sentence_with_its_line(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path / "a.yaml", 'version: 1\ntitle: "A"\nthemes:\n  - theme: "B"\n')
    shop.window.file_dropped.emit(path)
    assert shop.shown == []
    assert reads(shop.window, "a.yaml, line 4: The theme “B” has no question.")


def test_a_window_takes_the_place_of_the_one_before(shop: Shop, tmp_path: Path) -> None:
    wait_until(lambda: shop.home.windowHandle().isExposed())
    shop.home.setGeometry(70, 90, 900, 600)
    place = shop.home.geometry()
    shop.shop.open_file(write(tmp_path / "a.txt", TABLE))
    assert shop.window.geometry() == place


def test_a_window_is_maximised_where_the_one_before_was_and_keeps_its_place_for_later(
    shop: Shop, tmp_path: Path
) -> None:
    wait_until(lambda: shop.home.windowHandle().isExposed())
    shop.home.setGeometry(70, 90, 900, 600)
    place = shop.home.geometry()
    shop.home.showMaximized()
    shop.shop.open_file(write(tmp_path / "a.txt", TABLE))
    assert shop.window.isMaximized()
    wait_until(lambda: shop.window.windowHandle().isExposed())
    shop.shop.open_home()
    assert shop.home.isMaximized()
    wait_until(lambda: shop.home.windowHandle().isExposed())
    shop.home.showNormal()
    wait_until(lambda: shop.home.geometry() == place)


def test_a_window_is_placed_by_the_desktop_while_the_one_before_has_no_place(shop: Shop, tmp_path: Path) -> None:
    assert not shop.home.windowHandle().isExposed()  # just shown: the desktop has not answered
    shop.shop.open_file(write(tmp_path / "a.txt", TABLE))
    assert isinstance(shop.window, ImportWindow)
    assert not shop.window.testAttribute(Qt.WidgetAttribute.WA_Moved)


def test_a_document_is_opened_beside_its_deck(shop: Shop, tmp_path: Path) -> None:
    shop.window.file_dropped.emit(write(tmp_path / "a.txt", TABLE))
    assert isinstance(shop.window, ImportWindow)
    assert shop.window.items.count() == 2


def test_a_document_that_cannot_be_read_is_refused(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7\n")
    shop.window.file_dropped.emit(str(path))
    assert reads(shop.home, "a.pdf: This document is damaged and cannot be read.")


def test_a_document_without_a_table_is_opened_line_by_line(shop: Shop, tmp_path: Path) -> None:
    shop.window.file_dropped.emit(write(tmp_path / "a.txt", "Bonjour.\nÀ bientôt.\n"))
    assert isinstance(shop.window, ImportWindow)
    assert shop.window.table.rowCount() == 2


def test_a_document_in_which_nothing_is_written_is_refused(shop: Shop, tmp_path: Path) -> None:
    shop.window.file_dropped.emit(write(tmp_path / "a.html", "<html><body><img src='a.png'></body></html>"))
    assert reads(shop.home, "a.html: No table of questions was found.")


def test_a_pasted_table_is_opened_and_its_html_comes_first(shop: Shop) -> None:
    rows = "".join(f"<tr><td>{'</td><td>'.join(line.split('\t'))}</td></tr>" for line in TABLE.splitlines())
    shop.window.pasted.emit(f"<table>{rows}</table>", "nothing to see")
    assert isinstance(shop.window, ImportWindow)
    assert shop.window.items.count() == 2


def test_nothing_is_written_before_save(shop: Shop, tmp_path: Path) -> None:
    shop.window.file_dropped.emit(write(tmp_path / "a.txt", TABLE))
    QTest.keyClick(shop.window, Qt.Key.Key_Escape)
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def saving_to(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    choose_file(monkeypatch, path)


def test_an_import_is_saved_and_shown(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.window.file_dropped.emit(write(tmp_path / "a.txt", TABLE))
    assert isinstance(shop.window, ImportWindow)
    saving_to(monkeypatch, tmp_path / "soirée")
    shop.window.save(AfterSave.SHOW)
    path = tmp_path / "soirée.yaml"
    deck, _ = load_deck(path)
    assert [theme.theme for theme in deck.themes] == ["Amitié", "Éthique"]
    assert shop.shown == [(deck, str(path))]
    assert shop.saved == [str(path)]


def test_a_file_the_dialog_did_not_ask_about_is_never_replaced(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "b.yaml", "mine")
    shop.window.file_dropped.emit(write(tmp_path / "a.txt", TABLE))
    assert isinstance(shop.window, ImportWindow)
    saving_to(monkeypatch, tmp_path / "b")
    shop.window.save(AfterSave.SHOW)
    assert (tmp_path / "b.yaml").read_text() == "mine"
    assert reads(shop.window, "b.yaml: This file exists, and was left as it is.")
    assert isinstance(shop.window, ImportWindow)


def test_a_past_evening_opens_as_its_page_and_is_never_shown(app: QApplication, tmp_path: Path) -> None:
    del app
    opened, path = datetime(2026, 3, 5, 19, tzinfo=UTC), write(tmp_path / "a.yaml", write_deck(DECK))
    journal = Journal.create(tmp_path, begin(DECK), opened=opened, deck_path=path)
    journal.record(Started(0.0), opened)
    journal.close()
    held = Shop(tmp_path, (path,))
    wait_until(lambda: held.home.past.count() == 1)
    wait_until(lambda: held.note(path) == "Projected March 5")
    held.home.past.setCurrentRow(0)
    held.home.past.activated.emit(held.home.past.currentIndex())
    assert isinstance(held.window, MinutesWindow)
    assert held.shown == []
    held.shop.leave()
    destroy_deleted()


def test_a_card_without_its_file_keeps_the_title_its_evening_had(app: QApplication, tmp_path: Path) -> None:
    del app
    path = str(tmp_path / "ma-soiree.yaml")
    journal = Journal.create(tmp_path, begin(DECK), opened=datetime(2026, 3, 5, 19, tzinfo=UTC), deck_path=path)
    journal.record(Started(0.0), datetime(2026, 3, 5, 19, tzinfo=UTC))
    journal.close()
    held = Shop(tmp_path, (path,))
    wait_until(lambda: held.note(path) == "This file is not to be found")
    wait_until(lambda: held.lines()[0] == "Soirée d’essai")
    held.home.look_again_requested.emit(path)
    assert (held.lines()[0], held.note(path)) == ("Soirée d’essai", "This file is not to be found")
    held.shop.leave()
    destroy_deleted()


def test_an_evening_that_waited_and_is_ended_at_home_is_a_past_one_whose_page_is_offered(
    app: QApplication, tmp_path: Path
) -> None:
    del app
    journal = Journal.create(tmp_path, begin(DECK), opened=datetime.now(UTC))
    journal.record(Started(1.0), datetime.now(UTC))
    journal.close()
    waiting = look_back(tmp_path, datetime.now(UTC)).unfinished
    held = Shop(tmp_path, unfinished="“Soirée d’essai”, stopped", known=waiting)
    wait_until(lambda: held.shop._past.is_over)
    assert held.home.past.count() == 0  # it waits at the top
    next(each for each in held.home.findChildren(QPushButton) if each.text() == "End it").click()
    wait_until(lambda: held.home.past.count() == 1)
    assert not reads(held.home, "An evening waits for you")
    answer(held.home, "Look over the page")
    assert isinstance(held.window, MinutesWindow)
    held.shop.leave()
    destroy_deleted()


def test_a_past_evening_that_cannot_be_read_is_in_the_list_and_says_why(app: QApplication, tmp_path: Path) -> None:
    del app
    (tmp_path / "sessions").mkdir()
    journal = tmp_path / "sessions" / "damaged.jsonl"
    journal.write_text("?")
    os.utime(journal, (1_772_700_000, 1_772_700_000))
    held = Shop(tmp_path)
    wait_until(lambda: held.home.past.count() == 1)
    assert held.home.past.item(0).text() == "An evening that cannot be read\nThursday, March 5, 2026"
    held.home.past.activated.emit(held.home.past.model().index(0, 0))
    assert reads(held.home, "This session cannot be read back: its file is damaged.")
    held.shop.leave()
    destroy_deleted()


@pytest.mark.parametrize("typed", ["colette", "il pleut", "amie", "mediatheque", "past evenings"])
def test_a_past_evening_is_found_by_what_was_said_in_it(app: QApplication, tmp_path: Path, typed: str) -> None:
    del app
    deck = replace(DECK, venue="Médiathèque du Port")
    journal = Journal.create(tmp_path, begin(deck), opened=datetime(2026, 3, 5, 19, tzinfo=UTC))
    for event in (Started(0.0), Noted(5.0, "Je relis toujours Colette quand il pleut", NoteKind.QUOTE), Paused(1800.0)):
        journal.record(event, datetime(2026, 3, 5, 19, tzinfo=UTC))
    journal.close()
    held = Shop(tmp_path)
    wait_until(lambda: held.home.past.count() == 1)
    spoken = [unaccented(hit.row.spoken) for hit in found(held.home.past.rows(), typed)]
    assert [all(word in told for word in typed.split()) for told in spoken] == [True]
    held.shop.leave()
    destroy_deleted()


def test_past_evenings_come_while_nothing_else_is_to_be_done(app: QApplication, tmp_path: Path) -> None:
    del app
    opened = datetime(2026, 3, 5, 19, tzinfo=UTC)
    for number in (1, 2):
        journal = Journal.create(tmp_path, begin(DECK), opened=opened + timedelta(days=number))
        journal.record(Started(0.0), opened)
        journal.record(Paused(1800.0 * number), opened)
        journal.close()
    (tmp_path / "sessions" / "empty.jsonl").touch()
    held = Shop(tmp_path)
    wait_until(lambda: held.home.past.count() == 2)
    told = {held.home.past.item(row).text() for row in range(2)}
    assert told == {
        "Soirée d’essai\nFriday, March 6, 2026, 19:00\u00a0· 30\u00a0min",
        "Soirée d’essai\nSaturday, March 7, 2026, 19:00\u00a0· 1\u00a0h",
    }
    held.shop.leave()
    destroy_deleted()


HAND = '# à la main\nversion: 1\ntitle: "Soirée"\nthemes:\n  - theme: A\n    question: B ?\n    objective: C\n'


def edit(shop: Shop, path: str) -> EditorWindow:
    shop.home.prepare_requested.emit(path)
    assert isinstance(shop.window, EditorWindow)
    return shop.window


def retitle(editor: EditorWindow, title: str) -> None:
    editor.list.setCurrentRow(0)
    control = editor.deck_form.fields["title"].control
    assert isinstance(control, TextField)
    control.setPlainText(title)


def test_a_deck_is_edited_and_saved_with_its_comments(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path / "a.yaml", HAND)
    editor = edit(shop, path)
    retitle(editor, "Autre")
    editor.save(AfterSave.EDIT)
    assert (tmp_path / "a.yaml").read_text("utf-8") == HAND.replace("Soirée", "Autre")
    assert editor.is_saved
    assert shop.saved == [path]


def test_an_edited_deck_is_saved_and_shown(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path / "a.yaml", HAND)
    editor = edit(shop, path)
    retitle(editor, "Autre")
    editor.save(AfterSave.SHOW)
    assert shop.shown == [(load_deck(tmp_path / "a.yaml")[0], path)]


def test_an_import_that_is_saved_is_edited(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.window.file_dropped.emit(write(tmp_path / "a.txt", TABLE))
    saving_to(monkeypatch, tmp_path / "soirée.yaml")
    imported = shop.window
    assert isinstance(imported, ImportWindow)
    imported.save(AfterSave.EDIT)
    assert type(shop.window) is EditorWindow
    assert shop.window.deck.title == "Amitié"
    assert shop.saved == [str(tmp_path / "soirée.yaml")]


def test_a_bundled_deck_is_never_written_over(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundled = min(resource("decks").glob("*.yaml"))
    before = bundled.read_bytes()
    editor = edit(shop, str(bundled))
    retitle(editor, "La mienne")
    saving_to(monkeypatch, tmp_path / "la-mienne.yaml")
    editor.save(AfterSave.EDIT)
    assert bundled.read_bytes() == before
    mine = (tmp_path / "la-mienne.yaml").read_text("utf-8")
    assert 'title: "La mienne"' in mine
    assert mine.count("#") == before.decode().count("#")


def test_a_new_deck_is_saved_where_the_dialog_says(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.home.new_requested.emit()
    editor = shop.window
    assert isinstance(editor, EditorWindow)
    editor._buttons["add"].click()
    for name in ("theme", "question"):
        control = editor.theme_form.fields[name].control
        assert isinstance(control, TextField)
        control.setPlainText("Neuf ?")
    saving_to(monkeypatch, tmp_path / "neuf.yaml")
    editor.save(AfterSave.EDIT)
    assert load_deck(tmp_path / "neuf.yaml")[0].themes[0].question == "Neuf ?"
    retitle(editor, "Encore")
    editor.save(AfterSave.EDIT)
    assert load_deck(tmp_path / "neuf.yaml")[0].title == "Encore"


def drafts(folder: Path) -> list[Path]:
    return list((folder / "drafts").glob("*.json"))


def begun(shop: Shop, folder: Path) -> EditorWindow:
    """Edit a deck until there is a draft of it."""
    editor = edit(shop, write(folder / "a.yaml", HAND))
    assert shop.shop._editing is not None
    shop.shop._editing._drafting.setInterval(0)
    retitle(editor, "Autre")
    wait_until(lambda: bool(drafts(folder)))
    return editor


def left_over(shop: Shop, folder: Path) -> EditorWindow:
    """Edit a deck, have the program end in the middle, and edit the deck again."""
    path = write(folder / "a.yaml", HAND)
    retitle(edit(shop, path), "Autre")
    shop.shop.close()
    shop.shop.open_editor(path)
    assert isinstance(shop.window, EditorWindow)
    return shop.window


def test_what_is_typed_is_kept_in_a_draft_until_it_is_saved(shop: Shop, tmp_path: Path) -> None:
    editor = begun(shop, tmp_path)
    editor.save(AfterSave.EDIT)
    wait_until(lambda: not drafts(tmp_path))


def test_undoing_everything_takes_the_draft_away(shop: Shop, tmp_path: Path) -> None:
    editor = begun(shop, tmp_path)
    editor._buttons["undo"].click()
    wait_until(lambda: not drafts(tmp_path))


def test_leaving_without_saving_takes_the_draft_away(shop: Shop, tmp_path: Path) -> None:
    editor = begun(shop, tmp_path)
    editor.ask_to_leave()
    answer(editor, "Leave without saving")
    assert isinstance(shop.window, HomeWindow)
    assert drafts(tmp_path) == []


def test_a_draft_that_cannot_be_kept_is_told(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "drafts").write_text("in the way")
    editor = edit(shop, write(tmp_path / "a.yaml", HAND))
    retitle(editor, "Autre")
    shop.shop.close()  # as it goes when the pause is over
    retitle(editor, "Encore")
    assert reads(editor, "What you write is kept only once you save it: no draft could be written (")


def test_a_draft_is_offered_and_taken_up(shop: Shop, tmp_path: Path) -> None:
    editor = left_over(shop, tmp_path)
    assert reads(editor, "were not saved. Take them up again?")
    assert editor.deck.title == "Soirée"
    assert not editor.list.isEnabled()
    answer(editor, "Take them up")
    assert (editor.deck.title, editor.is_saved, editor.list.isEnabled()) == ("Autre", False, True)
    assert editor.focusWidget() is editor.list
    editor.save(AfterSave.EDIT)
    assert (tmp_path / "a.yaml").read_text("utf-8") == HAND.replace("Soirée", "Autre")
    wait_until(lambda: not drafts(tmp_path))


def test_nothing_is_changed_before_a_draft_is_decided_on(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path / "a.yaml", HAND + "  - theme: X\n    question: Y ?\n    objective: Z\n")
    retitle(edit(shop, path), "Autre")
    shop.shop.close()
    shop.shop.open_editor(path)
    assert isinstance(shop.window, EditorWindow)
    editor = shop.window
    assert reads(editor, "were not saved. Take them up again?")
    editor.pick(editor.deck.themes[-1])  # as a show does, at the theme that is up
    assert [name for name, button in editor._buttons.items() if button.isEnabled()] == ["back"]
    answer(editor, "Give them up")
    assert editor._buttons["remove"].isEnabled()


def test_a_draft_is_given_up(shop: Shop, tmp_path: Path) -> None:
    editor = left_over(shop, tmp_path)
    answer(editor, "Give them up")
    assert (editor.deck.title, editor.is_saved) == ("Soirée", True)
    wait_until(lambda: not drafts(tmp_path))


def test_a_draft_nobody_decided_on_waits(shop: Shop, tmp_path: Path) -> None:
    editor = left_over(shop, tmp_path)
    editor._buttons["back"].click()
    assert isinstance(shop.window, HomeWindow)
    assert reads(edit(shop, str(tmp_path / "a.yaml")), "were not saved. Take them up again?")


def test_a_draft_older_than_its_file_says_so(shop: Shop, tmp_path: Path) -> None:
    left_over(shop, tmp_path)
    shop.shop.open_home()
    editor = edit(shop, write(tmp_path / "a.yaml", HAND + "# eux\n"))
    assert reads(editor, "and its file was changed since. Take them up again, and leave out what the file has anew?")


def test_a_new_deck_has_a_draft_too(shop: Shop) -> None:
    shop.home.new_requested.emit()
    assert isinstance(shop.window, EditorWindow)
    retitle(shop.window, "Neuve")
    shop.shop.close()
    shop.shop.open_home()
    assert reads(shop.home, "A new evening is not saved yet")
    assert reads(shop.home, "Neuve · ")
    button(shop, "Go on writing it").click()
    assert reads(shop.window, "Changes to “Neuve” of ")
    assert reads(shop.window, "were not saved. Take them up again?")


def test_a_deck_with_changes_that_were_not_saved_says_so_at_home(shop: Shop, tmp_path: Path) -> None:
    left_over(shop, tmp_path)
    shop.recent = (str(tmp_path / "a.yaml"),)
    shop.shop.open_home()
    wait_until(lambda: shop.note(str(tmp_path / "a.yaml")) == "Changes are not saved yet")


def test_a_save_that_fails_offers_another_place_and_keeps_what_was_written(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    editor = edit(shop, write(stick / "a.yaml", HAND))
    retitle(editor, "Autre")
    shutil.rmtree(stick)
    editor.save(AfterSave.SHOW)
    assert reads(editor, "a.yaml: This file could not be written (No such file or directory). What you wrote is still")
    assert (shop.shown, editor.deck.title) == ([], "Autre")
    saving_to(monkeypatch, tmp_path / "b.yaml")
    answer(editor, "Save a copy elsewhere")
    assert (tmp_path / "b.yaml").read_text("utf-8") == HAND.replace("Soirée", "Autre")
    assert [path for _, path in shop.shown] == [str(tmp_path / "b.yaml")]


IN_BRACES = "# à la main\nversion: 1\ntitle: A\nthemes: [{theme: A, question: B ?, objective: C}]\n"


def rewriting(shop: Shop, path: Path) -> EditorWindow:
    editor = edit(shop, write(path, IN_BRACES))
    editor._buttons["add"].click()
    for name in ("theme", "question"):
        control = editor.theme_form.fields[name].control
        assert isinstance(control, TextField)
        control.setPlainText("D ?")
    editor.save(AfterSave.SHOW)
    return editor


def test_a_save_that_would_lose_comments_asks_and_writes_nothing(shop: Shop, tmp_path: Path) -> None:
    editor = rewriting(shop, tmp_path / "a.yaml")
    assert reads(editor, "This file is written in a way that only a rewrite can change")
    assert reads(editor, "a.yaml.cafe-presenter.bak")
    answer(editor, "Do not save")
    assert (tmp_path / "a.yaml").read_text("utf-8") == IN_BRACES
    assert (editor.is_saved, shop.shown) == (False, [])


def test_a_rewrite_that_was_agreed_to_keeps_the_comments_in_the_backup(shop: Shop, tmp_path: Path) -> None:
    editor = rewriting(shop, tmp_path / "a.yaml")
    answer(editor, "Rewrite it")
    assert load_deck(tmp_path / "a.yaml")[0].themes[1].question == "D ?"
    assert (tmp_path / "a.yaml.cafe-presenter.bak").read_text("utf-8") == IN_BRACES
    assert [path for _, path in shop.shown] == [str(tmp_path / "a.yaml")]


def test_a_copy_can_be_saved_elsewhere_instead(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editor = rewriting(shop, tmp_path / "a.yaml")
    saving_to(monkeypatch, tmp_path / "copie.yaml")
    answer(editor, "Save a copy elsewhere")
    assert (tmp_path / "a.yaml").read_text("utf-8") == IN_BRACES
    assert load_deck(tmp_path / "copie.yaml")[0].themes[1].question == "D ?"
    assert [path for _, path in shop.shown] == [str(tmp_path / "copie.yaml")]


def a_picture(path: Path) -> bytes:
    path.parent.mkdir(exist_ok=True)
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(path))
    return path.read_bytes()


def choosing(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    choose_file(monkeypatch, path)


def test_a_picture_of_the_deck_s_folder_is_taken_and_shown(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_picture(tmp_path / "photos" / "chat.png")
    editor = edit(shop, write(tmp_path / "a.yaml", HAND))
    choosing(monkeypatch, tmp_path / "photos" / "chat.png")
    editor.theme_form.picture_wanted.emit()
    assert editor.deck.themes[0].image == Image("photos/chat.png")
    wait_until(lambda: "photos/chat.png" in editor._wall._look.pictures)
    editor.save(AfterSave.EDIT)
    assert load_deck(tmp_path / "a.yaml")[0].themes[0].image == Image("photos/chat.png")


def test_a_picture_from_elsewhere_is_copied_beside_the_deck_once_asked(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = a_picture(tmp_path / "ailleurs" / "chat.png")
    folder = tmp_path / "soirée"
    folder.mkdir()
    (folder / "chat.png").write_bytes(b"another")
    editor = edit(shop, write(folder / "a.yaml", HAND))
    choosing(monkeypatch, tmp_path / "ailleurs" / "chat.png")
    editor.theme_form.picture_wanted.emit()
    assert editor.deck.themes[0].image is None
    assert reads(editor, "A deck shows pictures of its own folder alone. Copy “chat.png” there?")
    answer(editor, "Copy it")
    assert (folder / "chat-2.png").read_bytes() == data
    assert (folder / "chat.png").read_bytes() == b"another"
    assert editor.deck.themes[0].image == Image("chat-2.png")


def test_a_picture_that_cannot_be_shown_is_told_beside_its_field(shop: Shop, tmp_path: Path) -> None:
    text = HAND + '    image: {file: "chat.png", alt: "Un chat"}\n'
    editor = edit(shop, write(tmp_path / "a.yaml", text))
    editor.theme_form.more.setChecked(True)
    field = editor.theme_form.fields["image.file"]
    wait_until(lambda: reads(field, "The picture “chat.png” is not beside the deck."))


def clash(shop: Shop, path: Path) -> EditorWindow:
    editor = edit(shop, write(path, HAND))
    retitle(editor, "La mienne")
    write(path, HAND.replace("B ?", "La leur ?") + "# eux\n")
    return editor


def test_a_save_over_what_another_program_wrote_asks_first(shop: Shop, tmp_path: Path) -> None:
    editor = clash(shop, tmp_path / "a.yaml")
    editor.save(AfterSave.EDIT)
    assert reads(editor, "This deck was changed by another program")
    assert "La leur ?" in (tmp_path / "a.yaml").read_text("utf-8")


def test_coming_back_to_the_window_asks_too(shop: Shop, tmp_path: Path) -> None:
    editor = clash(shop, tmp_path / "a.yaml")
    editor.looked_at.emit()
    assert reads(editor, "This deck was changed by another program")


def test_what_was_to_come_after_a_save_still_comes_when_the_window_was_left_meanwhile(
    shop: Shop, tmp_path: Path
) -> None:
    editor = clash(shop, tmp_path / "a.yaml")
    editor.save(AfterSave.SHOW)
    editor.looked_at.emit()
    answer(editor, "Keep mine")
    assert [path for _, path in shop.shown] == [str(tmp_path / "a.yaml")]


def test_a_question_about_a_save_goes_with_one_that_succeeds(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = clash(shop, tmp_path / "a.yaml")
    editor.save(AfterSave.EDIT)
    saving_to(monkeypatch, tmp_path / "b.yaml")
    editor.save_elsewhere(AfterSave.EDIT)
    assert not reads(editor, "This deck was changed by another program")


def test_mine_is_kept_with_their_comments(shop: Shop, tmp_path: Path) -> None:
    editor = clash(shop, tmp_path / "a.yaml")
    editor.looked_at.emit()
    answer(editor, "Keep mine")
    mine = HAND.replace("Soirée", "La mienne").replace("B ?", '"B ?"')
    assert (tmp_path / "a.yaml").read_text("utf-8") == mine + "# eux\n"
    assert "La leur ?" in (tmp_path / "a.yaml.cafe-presenter.bak").read_text("utf-8")
    assert editor.is_saved


def test_theirs_is_taken(shop: Shop, tmp_path: Path) -> None:
    editor = clash(shop, tmp_path / "a.yaml")
    editor.looked_at.emit()
    answer(editor, "Take theirs")
    assert editor.deck.themes[0].question == "La leur ?"
    assert editor.deck.title == "Soirée"
    assert editor.is_saved


def test_theirs_that_cannot_be_read_is_refused_and_mine_can_be_kept(shop: Shop, tmp_path: Path) -> None:
    editor = clash(shop, tmp_path / "a.yaml")
    write(tmp_path / "a.yaml", "themes: [")
    editor.looked_at.emit()
    answer(editor, "Take theirs")
    assert reads(editor, "a.yaml, line 2: This line cannot be understood.")
    editor.looked_at.emit()
    answer(editor, "Keep mine")
    assert load_deck(tmp_path / "a.yaml")[0].title == "La mienne"


def test_leaving_the_editor_leads_home_with_the_new_title(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path / "a.yaml", HAND)
    shop.recent = (path,)
    editor = edit(shop, path)
    retitle(editor, "Autre")
    editor.save(AfterSave.LEAVE)
    wait_until(lambda: shop.lines()[0] == "Autre")


def test_a_file_dropped_on_unsaved_work_waits(shop: Shop, tmp_path: Path) -> None:
    editor = edit(shop, write(tmp_path / "a.yaml", HAND))
    retitle(editor, "Autre")
    editor.file_dropped.emit(write(tmp_path / "b.txt", TABLE))
    assert shop.window is editor
    assert reads(editor, "Save what you have here, or leave it (“Back”, Esc), before you open something else.")


def test_a_file_dropped_on_saved_work_is_opened(shop: Shop, tmp_path: Path) -> None:
    editor = edit(shop, write(tmp_path / "a.yaml", HAND))
    editor.file_dropped.emit(write(tmp_path / "b.txt", TABLE))
    assert type(shop.window) is ImportWindow


def test_a_rehearsal_is_marked_as_one(app: QApplication, tmp_path: Path) -> None:
    del app
    opened = datetime(2026, 3, 5, 19, tzinfo=UTC)
    journal = Journal.create(tmp_path, begin(DECK), opened=opened, is_rehearsal=tmp_path.is_dir)
    journal.record(Started(0.0), opened)
    journal.close()
    held = Shop(tmp_path)
    wait_until(lambda: held.home.past.count() == 1)
    assert held.home.past.item(0).text().endswith("\u00a0· rehearsal")
    held.shop.leave()
    destroy_deleted()


def test_the_editor_tells_what_each_theme_took_last_time(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "soir.yaml"
    path.write_text(write_deck(DECK), encoding="utf-8")
    now = datetime.now(UTC)
    journal = Journal.create(tmp_path, begin(DECK), opened=now)
    for event in (WentTo(1, 1), Started(1), Paused(661), Ended(661)):
        journal.record(event, now)
    journal.close()
    shop.shop.open_editor(str(path))
    assert isinstance(shop.window, EditorWindow)
    shop.window.list.setCurrentRow(1)
    wait_until(lambda: reads(shop.window, "took 11 min last time"))


def button(shop: Shop, label: str) -> QPushButton:
    return next(each for each in shop.home.findChildren(QPushButton) if each.text() == label and each.isVisible())


@pytest.fixture
def kept(app: QApplication, tmp_path: Path) -> Iterator[Shop]:
    """A workshop whose data folder holds two evenings, settings, a log, and a recipe of somebody's."""
    del app
    folder = tmp_path / "data"
    for number in range(2):
        journal = Journal.create(folder, begin(DECK), opened=datetime(2026, 11, 20 + number, 19, tzinfo=UTC))
        journal.record(Started(1.0), datetime(2026, 11, 20 + number, 19, tzinfo=UTC))
        journal.close()
    for name in ("settings.json", "log.txt", "lock", "recipe.txt"):
        (folder / name).write_text("kept")
    held = Shop(folder)
    held.shop.erase_requested.connect(held.shop.erase)
    yield held
    held.shop.leave()
    destroy_deleted()


def test_one_button_erases_all_that_is_kept_once_it_was_said_what_goes(kept: Shop, tmp_path: Path) -> None:
    kept.home.erase_asked.emit()
    going = "2 evenings with their notes, the settings, the log"
    assert reads(kept.home, f"Erase {going}, kept in {tmp_path / 'data'}?")
    assert reads(kept.home, "Your decks and documents stay where they are, and are in this list no more.")
    assert (tmp_path / "data" / "settings.json").exists()
    button(kept, "Erase it all").click()
    assert sorted(path.name for path in (tmp_path / "data").iterdir()) == ["lock", "recipe.txt"]
    assert reads(kept.home, "4 files erased")
    assert kept.home.past.count() == 0


def test_nothing_goes_when_the_host_keeps_it(kept: Shop, tmp_path: Path) -> None:
    before = sorted(path.name for path in (tmp_path / "data").rglob("*"))
    kept.home.erase_asked.emit()
    asked = kept.home.focusWidget()
    assert isinstance(asked, QPushButton)
    assert asked.text() == "Keep it (Esc)"  # Enter, Space and a click in haste keep
    kept.home.activateWindow()
    wait_until(lambda: QApplication.activeWindow() is kept.home)
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    assert not reads(kept.home, "Erase 2 evenings")
    assert sorted(path.name for path in (tmp_path / "data").rglob("*")) == before
    assert not isinstance(kept.home.focusWidget(), QPushButton)


def test_a_folder_for_a_helper_is_made_where_the_host_says(
    kept: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_file(monkeypatch, tmp_path)
    kept.home.ask_where()
    (folder,) = tmp_path.glob("cafe-presenter-*")
    assert reads(kept.home, str(folder))
    assert (folder / "log.txt").read_text() == "kept"
