"""Processes that save again and again until they are killed, for the tests that pull the plug.

Run as ``victims.py WHAT FOLDER``. For each line on standard input it starts one more process and prints its number;
that process prints ``saved`` and what the program would have shown as saved; ``gone`` follows its death. One process
that has everything imported starts them all, so that thousands die in a minute.
"""

import itertools
import os
import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cafe_presenter.core.base.settings import Settings
from cafe_presenter.core.deck.deck import Deck, Theme
from cafe_presenter.core.evening.events import Noted
from cafe_presenter.core.evening.session import begin
from cafe_presenter.files.deck.deck_edit import open_deck, save_deck
from cafe_presenter.files.deck.deck_writer import write_deck
from cafe_presenter.files.disk.output import write_output
from cafe_presenter.files.disk.settingsfile import load_settings, save_settings
from cafe_presenter.files.evening.journal import Journal, journals, read_journal

DECK = Deck(
    title="0", themes=(Theme(theme="Intimité", question="Que lui diriez-vous\u00a0?", objective="Dire la confiance"),)
)
EDITED = "soirée.yaml"
REMARK = "# À garder\n"
OPENED = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)
MAX_EVENTS = 100
"""Events after which a new session begins, so that reading one back stays short."""


def journal(folder: Path, chance: random.Random) -> Iterator[str]:
    """Go on with the newest session, or begin one; yield its file's name and how many events it has."""
    kept = [read_journal(path) for path in journals(folder)[-1:]]
    count = kept[0].events if kept else 0
    if kept and count < MAX_EVENTS:
        writer = Journal.reopen(kept[0])
    else:
        opened, count = OPENED + timedelta(seconds=len(journals(folder))), 0
        writer = Journal.create(folder, begin(DECK), opened=opened)
    for number in itertools.count(count + 1):
        writer.record(Noted(float(number), note(number, chance.randint(0, 4000))), OPENED)
        assert writer.problem is None
        assert writer.path is not None
        yield f"{writer.path.name} {number}"


def note(number: int, length: int) -> str:
    """Return what event ``number`` of a session noted: a few words, or pages of them."""
    return f"{number}:{length}:" + "é" * length


def settings(folder: Path, chance: random.Random) -> Iterator[str]:
    """Save settings that hold 1, then 2, …; yield each number."""
    del chance
    kept, _ = load_settings(folder)
    for number in itertools.count(int(kept.wall_screen or 0) + 1):
        save_settings(folder, Settings(wall_screen=str(number), recent_decks=("soirée.yaml",) * 9))
        yield str(number)


def edited_deck(folder: Path, chance: random.Random) -> Iterator[str]:
    """Save a deck whose title is 1, then 2, … into its file, as the editor does; yield each number."""
    del chance
    opened = open_deck(folder / EDITED)
    for number in itertools.count(int(opened.deck.title) + 1):
        opened = save_deck(opened, replace(opened.deck, title=str(number)))
        yield str(number)


def new_deck(folder: Path, chance: random.Random) -> Iterator[str]:
    """Write deck after deck to new files, as the import does; yield the name of each."""
    del chance
    for number in itertools.count(len(list(folder.glob("*.yaml"))) + 1):
        write_output(str(folder / f"{number}.yaml"), write_deck(replace(DECK, title=str(number))).encode(), force=False)
        yield f"{number}.yaml"


VICTIMS: dict[str, Callable[[Path, random.Random], Iterator[str]]] = {
    each.__name__: each for each in (journal, settings, edited_deck, new_deck)
}


def main(what: str, folder: Path) -> None:
    """Start a process for each line of standard input, the next one when the last is dead."""
    if what == "edited_deck":
        (folder / EDITED).write_text(REMARK + write_deck(DECK), encoding="utf-8")
    for number, _ in enumerate(sys.stdin):
        child = os.fork()
        if child == 0:
            for saved in VICTIMS[what](folder, random.Random(number)):
                say(f"saved {saved}")
        say(str(child))
        os.waitpid(child, 0)
        say("gone")


def say(text: str) -> None:
    """Tell the test in one write, which a kill cannot tear."""
    os.write(1, text.encode() + b"\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
