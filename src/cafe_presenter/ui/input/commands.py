"""What a host can ask for: the form of a command, and the table that says which key asks for which.

A window has its commands in one tuple; keys, buttons, tooltips, menus, the search of commands, key card and guides are
drawn from it. A new command is one line there.
"""

from collections.abc import Callable, Sequence
from enum import Enum, StrEnum
from typing import Any, Never

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.evening.drafts import Line
from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.input.keys import key_name
from cafe_presenter.ui.input.questions import AnswerKey
from cafe_presenter.wording import N_, Wording

USUAL_SIZE_KEYS = ("Ctrl+0", "Ctrl+à")
"""The second is the key of 0 on a French keyboard."""
TO_USUAL_SIZE = -9.0
"""A step below any size text has: it is as at first again."""


class Group(Enum):
    """What a command is about: the title it stands under where commands are searched."""

    WINDOW = N_("This window")
    RUN = N_("Run")
    PUBLIC = N_("Public")
    TIME = N_("Time")
    NOTES = N_("Notes")
    ROOM = N_("Room")


class Manner(StrEnum):
    """What the keyboard itself makes of a command."""

    PLAIN = "plain"
    MOVE = "move"  # takes the focus away from a button, so that Enter and Space move on
    FORWARD = "forward"  # a move whose Enter ends a number, and presses the ringed button as its Space does
    REPEATED = "repeated"  # carried out again and again while its key is held
    ESCAPE = "escape"  # forgets the digits that wait, and leaves a field


class Needs(StrEnum):
    """What must be there for a command to do anything."""

    NOTHING = "nothing"
    WINDOW = "window"  # the presenter window was built
    SEEN = "seen"  # it is seen: the command opens something in it


class Tray(StrEnum):
    """Which buttons stand together: the way on, what is said, what the public sees, the timer, and all the rest."""

    MOVE = "move"
    SAY = "say"
    WALL = "wall"
    TIME = "time"  # below the figures of the time
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Button:
    """A button of the presenter window: its short words, its icon, and its place in its tray.

    ``icon_on`` is its icon while it is on; ``is_main`` is the largest one, ``is_wordless`` one with its icon alone, and
    one that ``gives_way`` leaves the row where not all have room, those with 1 before those with 2 or 3. One with
    ``is_offered`` is there while that is so. A double click is one click, but where a button ``counts_each``.
    """

    words: str
    icon: str
    tray: Tray
    place: int
    icon_on: str = ""
    is_main: bool = False
    is_wordless: bool = False
    gives_way: int = 0
    is_offered: Callable[[Session], bool] | None = None
    counts_each: bool = False


@dataclass(frozen=True, slots=True)
class RowButton:
    """A button in a row of a window, with the label and its key, or shorter ``words`` alone.

    One that ``gives_way`` is left to the search of commands where large text leaves the row no room for it. ``now``
    tells what stands for the label just now, by what the window shows, and ``may_say`` all that this may be. One that
    ``repeats`` goes on while it is held down.
    """

    row: str
    words: str = ""
    is_main: bool = False
    gives_way: bool = False
    now: Callable[[Any, Wording], str] | None = None
    may_say: Callable[[Wording], Sequence[str]] = lambda _: ()
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class ScreensLine:
    """A line of the menu of screens, the label itself without a ``text`` of its own.

    It stands there while the wall is ``apart``, on a screen of its own, and while both windows are ``together``.
    """

    text: str = ""
    apart: bool = True
    together: bool = True


@dataclass(frozen=True, slots=True)
class TypedLine[Owner]:
    """A line to type in: what is asked for, and what takes it, which returns why it cannot be used, or nothing.

    ``deed`` is what its button says: what Enter does; ``place`` is where what was typed and not entered is kept. What
    ``stands`` is in the line at first, and Enter keeps it. ``instead`` are the words of another button and what it
    does, whatever is typed.
    """

    prompt: str
    takes: Callable[[Owner, str], str]
    deed: str
    place: Line
    stands: str = ""
    instead: tuple[str, Callable[[Owner, str], str]] | None = None


@dataclass(frozen=True, slots=True)
class Command[Owner, State]:
    """Something a host can ask for; its ``owner`` is the window that carries it out.

    ``name`` stands in the settings of hosts who taught a button, and never changes. ``label`` is the sentence that says
    what it does; ``by_click`` is what a click does where that is not what its key does. ``group`` is what it is about,
    and ``also`` has other words for it, by which it is found. A key is ``Ctrl+`` or ``Shift+`` and a name, or one
    character. ``is_on`` presses its button, and ``is_possible`` enables it, by what the window shows; ``says`` tells in
    its tooltip what it would do just now. The keys of one that ``is_within`` count in the list that it opens, and there
    alone.
    """

    name: str
    label: str
    keys: tuple[str, ...]
    does: Callable[[Owner], object]
    by_click: Callable[[Owner], object] | None = None
    group: Group = Group.WINDOW
    also: str = ""
    needs: Needs = Needs.NOTHING
    button: Button | None = None
    in_row: RowButton | None = None
    is_on: Callable[[State], bool] | None = None
    is_possible: Callable[[State], bool] | None = None
    says: Callable[[State, Wording], str] | None = None
    screens: ScreensLine | None = None
    manner: Manner = Manner.PLAIN
    is_within: bool = False

    @property
    def is_let_by(self) -> bool:
        """Whether a question does not hold it, unless the keyboard itself does: moves, Esc, and the room’s screens."""
        return self.manner in (Manner.MOVE, Manner.FORWARD, Manner.ESCAPE) or self.group is Group.ROOM


type ShowCommand = Command[Never, Session]
"""A command of a show, for those who draw it and do not carry it out."""


type Wanted = ShowCommand | AnswerKey
"""What a key asks for: a command, or an answer to a question."""


class KeyTable:
    """The commands of a show and their keys: what the host taught comes first, then the keys they have at first.

    ``learned`` are pairs of a key and a name of a command or an answer; one that is no more is left out. Without
    ``letters`` no single letter, punctuation mark or symbol of the first keys counts.
    """

    def __init__(
        self, commands: tuple[ShowCommand, ...], learned: tuple[tuple[str, str], ...] = (), *, letters: bool = True
    ) -> None:
        self.commands = commands
        self._letters = letters
        self._named = {each.name: each for each in commands}
        known: dict[str, Wanted] = {each.kept_as: each for each in AnswerKey}
        known |= self._named
        self._learned: dict[str, Wanted] = {key: known[name] for key, name in learned if name in known}
        self._answers = {key: each for each in AnswerKey for key in each.keys if each is not AnswerKey.ESCAPE}
        self._first: dict[str, Wanted] = {**self._answers}
        everywhere = (each for each in commands if not each.is_within)
        self._first |= {key: each for each in everywhere for key in each.keys}  # one that may be an answer too

    def named(self, name: str) -> ShowCommand:
        """Return the command of that name."""
        return self._named[name]

    def wanted(self, key: str) -> Wanted | None:
        """Return what a key asks for, or None."""
        taught = self._learned.get(key)
        if taught is not None:
            return taught
        return self._first.get(key) if self._letters or len(key.removeprefix("Shift+")) > 1 else None

    def answer(self, key: str) -> AnswerKey | None:
        """Return what a key answers while that is asked, whatever it asks for otherwise; Esc is a command first."""
        if key in self._learned or not (self._letters or len(key) > 1):
            return None
        return self._answers.get(key)

    def keys(self, wanted: Wanted) -> tuple[str, ...]:
        """Return the keys of a command or an answer, those the host taught first."""
        if wanted is AnswerKey.ESCAPE or (isinstance(wanted, Command) and wanted.is_within):
            return wanted.keys
        taught = [key for key, each in self._learned.items() if each is wanted]
        meant = self.answer if isinstance(wanted, AnswerKey) else self.wanted
        return (*taught, *(key for key in wanted.keys if key not in taught and meant(key) is wanted))


def keys_of(wanted: Wanted, wording: Wording, most: int = 99, *, table: KeyTable) -> str:
    """Return the keys of a command or an answer as a reader knows them: ``→ ↓ Page suiv.``."""
    return "\u2002".join(key_name(key, wording) for key in table.keys(wanted)[:most])


def tip_of(command: ShowCommand, wording: Wording, *, table: KeyTable) -> str:
    """Return a command's tooltip: what it does and its first keys."""
    keys, label = keys_of(command, wording, most=3, table=table), wording.text(command.label)
    return f"{label} ({keys})" if keys else label
