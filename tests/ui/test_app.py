import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cafe_presenter.app import App, Request
from cafe_presenter.core.session import Session, wall_view
from cafe_presenter.files.deckfile import load_deck
from cafe_presenter.files.journal import read_journal
from cafe_presenter.ui.assets import load_fonts
from cafe_presenter.ui.keys import Action
from cafe_presenter.ui.presenter import PresenterWindow
from stage import destroy_deleted, reads, wait_until

DECK = 'version: 1\ntitle: "Soirée"\nthemes:\n  - theme: A\n    question: B ?\n    objective: C\n'


class Evening:
    """The program with a deck's file open in a show."""

    def __init__(self, folder: Path) -> None:
        load_fonts()
        self.file = folder / "a.yaml"
        self.file.write_text(DECK, "utf-8")
        self.app = App(Request(folder / "data", "en", self.file, load_deck(self.file)[0]))
        self.app.open()
        wait_until(lambda: self.app._show is not None and self.app._show.presenter is not None)

    @property
    def presenter(self) -> PresenterWindow:
        assert self.app._show is not None
        assert self.app._show.presenter is not None
        return self.app._show.presenter

    @property
    def session(self) -> Session:
        assert self.app._store is not None
        return self.app._store.session

    def reload(self, text: str) -> None:
        self.file.write_text(text, "utf-8")
        assert self.app._show is not None
        self.app._show.obey(Action.RELOAD)


@pytest.fixture
def evening(app: QApplication, tmp_path: Path) -> Iterator[Evening]:
    del app
    numbers = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
    handlers, hook = [signal.getsignal(number) for number in numbers], sys.excepthook
    held = Evening(tmp_path)
    sys.excepthook = hook
    yield held
    held.app.close()
    # A show ends with the program. Here the program goes on: nothing may tell the windows that are gone of anything.
    show, held.app._show = held.app._show, None
    assert show is not None
    assert show.presenter is not None
    show.presenter.deleteLater()
    show.wall.deleteLater()
    show.presenter = None
    signal.set_wakeup_fd(-1)
    for number, handler in zip(numbers, handlers, strict=True):
        signal.signal(number, handler)
    sys.excepthook = hook
    destroy_deleted()


def test_the_deck_of_a_running_show_is_read_again_at_the_hosts_word(evening: Evening) -> None:
    assert evening.app._store is not None
    evening.app._store.go_to(1)
    evening.reload(DECK.replace("B ?", "B, vraiment ?"))
    assert wall_view(evening.session).text == "B, vraiment ?"
    assert reads(evening.presenter, "The deck is now as its file is.")


def test_a_deck_that_was_replaced_is_in_the_journal(evening: Evening) -> None:
    evening.reload(DECK.replace("B ?", "B, vraiment ?"))
    journal = evening.app._journal
    assert journal is not None
    assert journal.path is not None
    assert read_journal(journal.path).session.deck.themes[0].question == "B, vraiment ?"


def test_a_palette_nobody_knows_is_told_in_the_show(evening: Evening) -> None:
    evening.reload(DECK.replace("themes:", "palette: mauve\nthemes:"))
    wait_until(lambda: reads(evening.presenter, "“mauve” is not the name of colours known here"))


def test_a_file_with_nothing_new_is_told(evening: Evening) -> None:
    evening.reload(DECK)
    assert reads(evening.presenter, "The file has nothing new.")


def test_a_file_that_cannot_be_read_leaves_the_evening_as_it_was(evening: Evening) -> None:
    before = evening.session.deck
    evening.reload(DECK + "  - theme: D\n")
    assert evening.session.deck == before
    assert reads(evening.presenter, "a.yaml, line 7: The theme “D” has no question.")
    assert reads(evening.presenter, "The evening goes on with the deck it had.")
    evening.reload(DECK)
    assert not reads(evening.presenter, "The evening goes on with the deck it had.")
