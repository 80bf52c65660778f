"""An evening that was broken off, and a host who asks for a deck: the same one, or another."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cafe_presenter.app.app import App, Request
from cafe_presenter.core.base.settings import Settings
from cafe_presenter.core.evening.events import Started, WentTo
from cafe_presenter.core.evening.session import begin
from cafe_presenter.files.deck.deckfile import load_deck
from cafe_presenter.files.disk.settingsfile import save_settings
from cafe_presenter.files.evening.journal import Journal
from cafe_presenter.files.evening.sessions import look_back
from cafe_presenter.ui.desk.editor import EditorWindow
from cafe_presenter.ui.desk.evening_grid import PREPARE, PROJECT
from cafe_presenter.ui.desk.home import HomeWindow
from cafe_presenter.ui.input.question_bar import AnswerButton
from cafe_presenter.ui.input.questions import AnswerKey
from cafe_presenter.ui.show.presenter import PresenterWindow
from stage import destroy_deleted, reads, settle, wait_until

DECK = 'version: 1\ntitle: "{}"\nthemes:\n  - theme: A\n    question: B ?\n    objective: C\n'
OFFERED = "“Hier” is unfinished"


class Computer:
    """A computer on which the evening “Hier” was broken off; “Demain” is another deck."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "data"
        self.yesterday, self.tomorrow = folder / "hier.yaml", folder / "demain.yaml"
        self.yesterday.write_text(DECK.format("Hier"), "utf-8")
        self.tomorrow.write_text(DECK.format("Demain"), "utf-8")
        self.data.mkdir()
        save_settings(self.data, Settings(recent_decks=(str(self.tomorrow), str(self.yesterday))))
        session, opened = begin(load_deck(self.yesterday)[0]), datetime.now(UTC) - timedelta(minutes=20)
        journal = Journal.create(self.data, session, opened=opened, deck_path=str(self.yesterday))
        for event in (WentTo(1.0, 1), Started(2.0)):
            journal.record(event, opened + timedelta(seconds=event.at))
        journal.close()
        self.app: App | None = None

    def start(self, deck: Path | None = None) -> None:
        """Start the program: with a deck as the command line does, or at home."""
        self.app = App(Request(self.data, "en", deck, load_deck(deck)[0] if deck is not None else None))
        self.app.open()

    @property
    def home(self) -> HomeWindow:
        assert self.app is not None
        assert self.app._workshop is not None
        window = self.app._workshop._window
        assert isinstance(window, HomeWindow)
        return window

    def click_on_card(self, path: Path, verb: str) -> None:
        """Click a button of a deck at home."""
        wait_until(lambda: self.home.windowHandle().isExposed())
        (card,) = [each for each in self.home.grid.cards if each.choice.path == str(path)]
        QTest.mouseClick(card.button(verb), Qt.MouseButton.LeftButton)

    def notes(self) -> PresenterWindow:
        """Return the window of the evening, once it stands and what it asks is asked."""
        assert self.app is not None
        evening = self.app._evening
        assert evening is not None
        wait_until(lambda: evening.show.presenter is not None)
        settle()
        return evening.show.notes

    def title(self) -> str:
        """Return the title of the deck that is shown."""
        assert self.app is not None
        assert self.app._evening is not None
        return self.app._evening.store.session.deck.title

    def main_answer(self) -> AnswerButton:
        """Return the button that is filled."""
        (found,) = [each for each in self.notes().findChildren(AnswerButton) if each.property("main")]
        return found

    def close(self) -> None:
        """End the program, and let its windows go."""
        assert self.app is not None
        self.app.close()
        if self.app._workshop is not None:
            self.app._workshop.leave()
        if self.app._evening is not None:
            show, self.app._evening = self.app._evening.show, None
            show.notes.deleteLater()
            show.wall.deleteLater()
            show.presenter = None
        destroy_deleted()


@pytest.fixture
def computer(app: QApplication, tmp_path: Path, signals: None) -> Iterator[Computer]:
    del app, signals
    hook = sys.excepthook
    held = Computer(tmp_path)
    yield held
    sys.excepthook = hook
    held.close()


def is_clicked_away(computer: Computer) -> bool:
    """Click the main answer of the offer, which takes none at first; tell whether it is gone."""
    if reads(computer.notes(), OFFERED):
        QTest.mouseClick(computer.main_answer(), Qt.MouseButton.LeftButton)
    return not reads(computer.notes(), OFFERED)


def test_another_deck_chosen_at_home_is_shown_and_the_evening_that_waits_is_not_put_in_its_way(
    computer: Computer,
) -> None:
    computer.start()
    assert reads(computer.home, "“Hier”, stopped at")
    computer.click_on_card(computer.tomorrow, PROJECT)
    assert not reads(computer.notes(), OFFERED)
    assert computer.title() == "Demain"


def test_a_deck_shown_from_the_editor_is_not_stopped_by_the_evening_of_another(computer: Computer) -> None:
    computer.start()
    computer.click_on_card(computer.tomorrow, PREPARE)
    assert computer.app is not None
    assert computer.app._workshop is not None
    editor = computer.app._workshop._window
    assert isinstance(editor, EditorWindow)
    wait_until(lambda: editor.windowHandle().isExposed())
    QTest.keyClick(editor.windowHandle(), Qt.Key.Key_F5)
    assert not reads(computer.notes(), OFFERED)
    assert computer.title() == "Demain"


def test_the_evening_that_waits_is_told_at_home_again_once_the_other_is_over(computer: Computer) -> None:
    computer.start()
    computer.click_on_card(computer.tomorrow, PROJECT)
    notes = computer.notes()
    QTest.keyClick(notes.windowHandle(), Qt.Key.Key_PageDown)
    QTest.keyClick(notes.windowHandle(), Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    notes.questions.press(AnswerKey.END)
    wait_until(lambda: computer.app is not None and computer.app._evening is None)
    assert reads(computer.home, "“Hier”, stopped at")
    assert look_back(computer.data, datetime.now(UTC)).unfinished is not None


@pytest.mark.parametrize("is_moved", [False, True])
def test_the_same_deck_chosen_at_home_is_first_offered_to_go_on_where_it_was(
    computer: Computer,
    is_moved: bool,  # noqa: FBT001 - a parameter
) -> None:
    again = computer.yesterday
    if is_moved:  # a stick has another letter today
        again = computer.tomorrow
        computer.yesterday.replace(again)
    computer.start()
    computer.click_on_card(again, PROJECT)
    assert reads(computer.notes(), OFFERED)
    assert computer.main_answer().answer.key is AnswerKey.RESUME_COUNTING


def test_a_start_with_the_deck_that_was_broken_off_offers_first_to_go_on(computer: Computer) -> None:
    computer.start(computer.yesterday)
    assert reads(computer.notes(), OFFERED)
    assert computer.main_answer().answer.key is AnswerKey.RESUME_COUNTING


def test_a_start_with_another_deck_tells_of_the_evening_that_waits_and_its_main_answer_stays_with_the_deck(
    computer: Computer,
) -> None:
    computer.start(computer.tomorrow)
    assert reads(computer.notes(), OFFERED)
    wait_until(lambda: is_clicked_away(computer))
    assert computer.title() == "Demain"
    assert look_back(computer.data, datetime.now(UTC)).unfinished is not None
