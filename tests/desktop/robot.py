"""A host who does anything at any time, by a seed: hours of it in minutes, and what must be true after each step."""

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from cafe_presenter.files.deck.deckfile import load_deck
from cafe_presenter.files.evening.journal import journals
from tests.desktop.desk import Desk, swap, wait_for_both_windows, waiting
from tests.desktop.driven import DrivenClock
from tests.desktop.lab import Program, Screen, bare_env, cafe_presenter, wait_until

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DOCUMENTS = sorted((ROOT / "tests" / "data" / "documents").glob("synthese.*t"))
DECK_TEXT = """\
version: 1
title: "Soirée {number}"
venue: "Médiathèque"
duration: 90
themes:
  - {{kind: welcome, theme: "Bonsoir", duration: 5}}
  - {{theme: "Amitié", question: "Une machine est-elle une amie ?", objective: "Dire ce que l’on ressent", duration: 12,
     plain: "Une machine peut-elle être ton amie ?", translations: {{en: "Can a machine be a friend?"}}}}
  - {{theme: "Parole", question: "Qui n’a pas encore parlé ?", objective: "Entendre chacun", duration: 8,
     timer: go_round}}
  - {{kind: break, theme: "Pause", duration: 10}}
  - {{theme: "Pouvoir", question: "Qui décide des règles de ce que font les machines, et au nom de qui ?",
     objective: "Chercher des règles", duration: 15, notes: "Penser au micro", follow_ups: ["Et chez vous ?"]}}
  - {{theme: "Silence", question: "Qu’écririez-vous ?", objective: "Réfléchir", duration: 6, timer: silence}}
  - {{theme: "Demain", question: "Et dans dix ans ?", objective: "Imaginer", duration: 14}}
  - {{kind: closing, theme: "Merci", question: "On se revoit ?", duration: 5}}
"""
MOVES = ("Next", "Next", "Next", "Right", "space", "Prior", "Left", "Home", "End")
LIVE = ("plus", "minus", "t", "t", "d", "v", "u", "o", "y", "z", "F2", "ctrl+z", "j", "k", "b", "w", "h", "f")
OPENING = ("g", "question", "F1", "F8", "F9", "F10", "m", "a", "e", "F5", "Escape", "Tab", "Down", "Up", "x", "1", "7")
REST = ("Escape", "Escape", "Escape", "Escape", "F5", "Prior", "Prior")
"""From whatever is open back to nothing.

F5 takes back the question whether to stop, starts the evening, or asks after its last step; a step back takes it back.
"""
WARM_UP_STEPS = 15
GROWTH_KB = 40_000
SETTLED_S = 20


@dataclass(frozen=True, slots=True)
class Session:
    """What the journal says; see ``expected.Told``."""

    refused: str
    damaged: bool
    ended: bool
    position: int
    themes: int
    notes: tuple[str, ...]
    is_shown: bool


@dataclass
class Robot:
    """One host at one desk. ``done`` tells what it did, newest last."""

    desk: Desk
    folder: Path
    chance: random.Random
    expect: Callable[[Path, Path | None], Session]
    started: list[Program]
    clock: DrivenClock = field(init=False)
    done: list[str] = field(default_factory=list)
    spent_s: int = 0
    steps: int = 0

    def __post_init__(self) -> None:
        """Write the first deck and begin the evening with it."""
        self.clock = DrivenClock(self.desk.env, self.folder)
        self.data = self.folder / "data"
        self.deck = self.folder / "soirée.yaml"
        self._decks = 0
        self._kept = b""
        self._journal: Path | None = None
        self._notes: tuple[str, ...] = ()
        self._undone = 0
        self._warm_kb = self._life = 0
        self._write_deck()
        self._begin()

    def evening(self, hours: float) -> None:
        """Do one thing after the other until so many hours have passed on the program's clocks."""
        ways: dict[Callable[[], None], int] = {
            self.move: 60,
            self.change: 50,
            self.open_something: 40,
            self.wait: 12,
            self.note: 10,
            self.ask_on_the_spot: 4,
            self.unplug: 8,
            self.swap: 2,
            self.sleep: 2,
            self.set_hour: 1,
            self.edit_deck: 3,
            self.spoil_deck: 1,
            self.name_screens: 1,
            self.cut_power: 2,
            self.leave: 1,
            self.end: 1,
            self.import_document: 1,
            self.edit_in_the_editor: 1,
        }
        while self.spent_s < hours * 3600:
            (way,) = self.chance.choices(list(ways), list(ways.values()))
            self._do(way)

    def each_once(self) -> None:
        """Do everything there is to do once, in any order."""
        ways = [
            self.change, self.note, self.open_something, self.ask_on_the_spot, self.unplug, self.swap, self.sleep,
            self.edit_deck, self.spoil_deck, self.cut_power, self.leave, self.set_hour, self.edit_in_the_editor,
        ]  # fmt: skip
        self.chance.shuffle(ways)
        for way in ways:
            self._do(way)

    def _do(self, way: Callable[[], None]) -> None:
        self.steps += 1
        self.done.append(f"{self.steps}. {way.__name__}")
        way()
        self._pass_by(self.chance.randint(5, 90))
        self.check()

    # What a host does

    def move(self) -> None:
        """Press a few keys that move."""
        self._press(*self.chance.choices(MOVES, k=self.chance.randint(1, 4)))

    def change(self) -> None:
        """Press a few keys that change something at once."""
        self._press(*self.chance.choices(LIVE, k=self.chance.randint(1, 4)))

    def open_something(self) -> None:
        """Press a few keys that open and close, whatever is open."""
        self._press(*self.chance.choices((*OPENING, *MOVES), k=self.chance.randint(2, 6)))

    def wait(self) -> None:
        """Let people talk."""
        self._pass_by(self.chance.randint(60, 600))

    def note(self) -> None:
        """Write a note and see it kept."""
        text = "n" + "".join(self.chance.choices("abcdef", k=8))
        self._press(*REST, "m", *text, "Return", "Escape")
        # After what a line that was left earlier held.
        wait_until(lambda: any(note.endswith(text) for note in self._read().notes), SETTLED_S, what=f"the note {text}")

    def ask_on_the_spot(self) -> None:
        """Put a question that is not in the deck on the wall."""
        self._press(*REST, "a", *"ask", "Return")

    def unplug(self) -> None:
        """Pull the projector's cable, go on, and plug it back."""
        self._press(*REST)
        self.desk.unplug()
        wait_until(lambda: not self._walls(self.desk.projector), SETTLED_S, what="the wall to leave with its screen")
        self._press(*self.chance.choices(MOVES, k=2))
        for key in self.chance.choices(("F6", "F7"), k=self.chance.randint(0, 1)):
            self._press(key, "Next", key)
        self.desk.replug()

    def swap(self) -> None:
        """Give each window the other's screen, and back."""
        self._press(*REST)
        swap(self.desk, waiting(self.desk, self.started, self.folder))
        self._press("Next")
        wait_until(lambda: self._is_on_wall(self.desk.laptop), SETTLED_S, what="the wall on the laptop")
        self._press("s")

    def sleep(self) -> None:
        """Close the lid for a while."""
        self.clock.sleep(self.chance.choice((30, 300, 1200)))
        self._press("Next", self.chance.choice(("c", "Escape")))

    def set_hour(self) -> None:
        """Set the computer's clock forward or back."""
        self.clock.set_hour(self.chance.choice((-5400, -60, 60, 3600)))

    def edit_deck(self) -> None:
        """Write the deck anew in another program, and take it into the evening."""
        self._write_deck()
        self._press(*REST, "ctrl+r", "Escape")

    def spoil_deck(self) -> None:
        """Write a deck that cannot be read, and ask for it."""
        self.deck.write_text('version: 1\ntitle: "\nthemes: [', encoding="utf-8")
        self._press(*REST, "ctrl+r")
        self._write_deck()

    def name_screens(self) -> None:
        """Have the screens named on themselves for a moment."""
        self._press(*REST, "i", "i")

    def cut_power(self) -> None:
        """Kill the program at any moment of a volley of keys, and go on."""
        keys = ["xdotool", "key", "--delay", "80"] if self.desk.kind == "xorg" else ["wtype", "-s", "100"]
        words = ["Next", "plus", "t"] if self.desk.kind == "xorg" else ["-k", "Next", "-s", "60", "-k", "plus"]
        with subprocess.Popen([*keys, *words], env=self.desk.env):
            self._program.send(signal.SIGKILL)
        self._program.wait()
        self._again()

    def leave(self) -> None:
        """Stop for now, and go on later."""
        self._press(*REST, "ctrl+q", "ctrl+w")
        self._leave_home()
        self._pass_by(self.chance.randint(10, 900))
        self._again()

    def end(self) -> None:
        """End the evening, and begin another."""
        self._press(*REST, "ctrl+q", "ctrl+q")
        self._leave_home()
        assert self._read().ended
        self._begin()

    def _leave_home(self) -> None:
        """Leave the program by its home window, which comes after an evening."""

        def is_left() -> bool:
            if self._program.running:
                self.desk.key("ctrl+q")
            return not self._program.running

        wait_until(is_left, SETTLED_S, what="the end of the program")
        assert self._program.wait() == 0

    def import_document(self) -> None:
        """Make a deck of a document while the evening runs."""
        target = self.folder / f"imported-{self.steps}.yaml"
        document = self.chance.choice(DOCUMENTS)
        command = [sys.executable, "-m", "cafe_presenter", "import", str(document), "-o", str(target)]
        subprocess.run(command, env=self.desk.env, check=True, capture_output=True, timeout=60)
        assert load_deck(target)[0].themes

    def edit_in_the_editor(self) -> None:
        """Leave, edit the deck in the home window's editor until the power goes, and go on with the evening."""
        self._press(*REST, "ctrl+q", "ctrl+w")
        self._leave_home()
        kept, before = self._bytes(), load_deck(self.deck)[0]
        self._start()
        wait_until(lambda: len(self.desk.windows()) == 1, SETTLED_S, what="the home window")
        self._press("Down", "e", *self.chance.choices(("Tab", "a", "b", "ctrl+s", "ctrl+z", "Down"), k=8), "ctrl+s")
        self._program.send(signal.SIGKILL)
        self._program.wait()
        after = load_deck(self.deck)[0]
        assert len(after.themes) >= len(before.themes)
        assert self._bytes() == kept, "the editor touches no session"
        self._again()

    # What must be true

    def check(self) -> None:
        """Check all that must be true whatever the host does."""
        wait_until(self._follows, SETTLED_S, what="the wall to follow the journal")
        while self._is_over():  # by Next, and Next once more after the last step; a key may still be on its way
            self._go_on()
            wait_until(self._follows, SETTLED_S, what="the wall to follow the journal")
        # The curtain that was before it while windows moved is lifted a little later.
        wait_until(lambda: not self._strangers(), SETTLED_S, what="nothing but the wall on the projector")
        session = self._read()
        assert not session.refused
        assert not session.damaged
        kept = self._bytes()
        assert kept.startswith(self._kept), "the journal only grows"
        stays = self._notes[: max(0, len(self._notes) - self._undone)]
        assert session.notes[: len(stays)] == stays, "every note is still there that was not undone"
        self._kept, self._notes, self._undone = kept, session.notes, 0
        assert not (self.data / "log.txt").exists(), (self.data / "log.txt").read_text()
        assert "Error" not in self._program.said, self._program.said
        self._check_memory()

    def _follows(self) -> bool:
        return self._is_over() or self._is_on_wall(self.desk.projector)

    def _is_over(self) -> bool:
        return not self._program.running or self._read().ended

    def _go_on(self) -> None:
        ended = self._read().ended
        if self._program.running:
            self._leave_home()
        assert self._program.wait() == 0, "the program died"
        self._begin() if ended else self._again()

    def _check_memory(self) -> None:
        self._life += 1
        if self._life == WARM_UP_STEPS:
            self._press(*REST, "F1", "Escape", *REST)  # the guides stay in memory once they were opened
            self._warm_kb = self._program.memory_kb
        if self._life > WARM_UP_STEPS and self._life % 5 == 0:
            # Under Wayland the pictures of a swap just made are in memory until the compositor is done with them.
            wait_until(self._is_slim, SETTLED_S, what=f"the memory after {self._life} steps")

    def _is_slim(self) -> bool:
        return self._program.memory_kb - self._warm_kb < GROWTH_KB

    def _walls(self, screen: Screen) -> list[str]:
        """Return the windows that are on a screen, by their middle."""
        found = []
        for window in self.desk.windows():
            x, y, width, height = map(int, window.split())
            middle = (x + width // 2, y + height // 2)
            if screen.x <= middle[0] < screen.x + screen.width and 0 <= middle[1] < screen.height:
                found.append(window)
        return found

    def _strangers(self) -> list[str]:
        projector = self.desk.projector
        wall = f"{projector.x} {projector.y} {projector.width} {projector.height}"
        windows = self._walls(projector)
        return windows if windows != [wall] else []

    def _is_on_wall(self, screen: Screen) -> bool:
        if not self._program.running or self._newest() is None:
            return not self._program.running
        return self._read(self.desk.shot(screen, self.folder / "wall.bmp")).is_shown

    # The program

    def _press(self, *keys: str) -> None:
        self.done.append("   " + " ".join(keys))
        self._undone += keys.count("ctrl+z")
        if self._program.running:
            self.desk.key(*keys)

    def _pass_by(self, seconds: int) -> None:
        self.spent_s += seconds
        self.clock.pass_by(seconds)

    def _start(self, *args: str) -> None:
        log = self.folder / f"program-{len(self.started)}.log"
        env = self.desk.env | self.clock.env
        self.started.append(cafe_presenter(env, *args, "--data-dir", str(self.data), log=log))
        self._life = 0

    @property
    def _program(self) -> Program:
        return self.started[-1]

    def _begin(self) -> None:
        """Begin a new evening: its first key makes its journal."""
        known = set(journals(self.data))
        self._kept, self._notes = b"", ()
        self._start(str(self.deck))
        wait_for_both_windows(self.desk, SETTLED_S)
        self.desk.key("Next")
        wait_until(lambda: set(journals(self.data)) - known, SETTLED_S, what="a journal")
        (self._journal,) = set(journals(self.data)) - known

    def _again(self) -> None:
        """Go on with the unfinished evening."""
        self._start("resume")
        wait_for_both_windows(self.desk, SETTLED_S)

    def _newest(self) -> Path | None:
        return self._journal

    def _bytes(self) -> bytes:
        """Return the whole lines of the journal."""
        assert self._journal is not None
        data = self._journal.read_bytes()
        return data[: data.rfind(b"\n") + 1]

    def _read(self, picture: Path | None = None) -> Session:
        assert self._journal is not None
        return self.expect(self._journal, picture)

    def _write_deck(self) -> None:
        self._decks += 1
        new = self.deck.with_suffix(".new")
        new.write_text(DECK_TEXT.format(number=self._decks), encoding="utf-8")
        new.replace(self.deck)


@contextmanager
def expectations(folder: Path) -> Iterator[Callable[[Path, Path | None], Session]]:
    """Start what tells whether a wall shows what its journal says."""
    folder.mkdir()
    env = bare_env(folder / "home") | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join([str(ROOT)])}
    command = [sys.executable, "-m", "tests.desktop.expected"]
    with subprocess.Popen(
        command, env=env, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as process:

        def expect(journal: Path, picture: Path | None = None) -> Session:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(json.dumps([str(journal), str(picture) if picture else ""]) + "\n")
            told = json.loads(process.stdout.readline())
            return Session(**{**told, "notes": tuple(told["notes"])})

        yield expect
        assert process.stdin is not None
        process.stdin.close()
