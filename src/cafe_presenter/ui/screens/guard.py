"""When the notes are hidden and shown again, and when windows are put right: decided here, without any window.

The moment the notes may be where the public looks, they are hidden; then the windows are put right; only then are the
notes shown. Some systems move windows at every change of screens, and say so late: none is believed before it has been
quiet for a while.
"""

from dataclasses import replace
from enum import Enum, auto

from cafe_presenter.core.base.quick_dataclass import dataclass

GOOD_LOOKS = 2
"""How often in a row the notes must be found where they belong before they are shown."""
MAX_PUT_RIGHT = 5
"""How often windows are put right after a change, against a window manager that wants them elsewhere."""


@dataclass(frozen=True, slots=True)
class Changed:
    """The screens changed, or windows are about to be moved; ``is_public``: not every screen is the host's own."""

    is_public: bool


@dataclass(frozen=True, slots=True)
class Told:
    """The system told a window its screen, its place or its size; whether the notes are on the host's own screen."""

    are_notes_right: bool


@dataclass(frozen=True, slots=True)
class Looked:
    """Nothing was heard for a moment: whether each window is found where it belongs."""

    are_notes_right: bool
    is_wall_right: bool


type Heard = Changed | Told | Looked


class Order(Enum):
    """What is to be done with the windows."""

    HIDE_NOTES = auto()
    SHOW_NOTES = auto()
    PUT_RIGHT = auto()
    LOOK_LATER = auto()


@dataclass(frozen=True, slots=True)
class Guard:
    """What is known between two events. ``patience`` is how many bad looks a slow system is allowed."""

    patience: int = 0
    are_notes_hidden: bool = False
    good_looks: int = 0
    bad_looks: int = 0
    put_right: int = 0

    def heed(self, heard: Heard) -> tuple["Guard", tuple[Order, ...]]:
        """Return what is known after an event, and what is to be done about it, in order."""
        match heard:
            case Changed(is_public):
                anew = Guard(self.patience, are_notes_hidden=self.are_notes_hidden or is_public)
                return anew, (*self._turned(anew), Order.LOOK_LATER)
            case Told(are_notes_right):
                unsure = replace(self, are_notes_hidden=self.are_notes_hidden or not are_notes_right, good_looks=0)
                return unsure, (*self._turned(unsure), Order.LOOK_LATER)
            case Looked(are_notes_right, is_wall_right):
                return self._look(are_notes_right=are_notes_right, is_wall_right=is_wall_right)

    def _look(self, *, are_notes_right: bool, is_wall_right: bool) -> tuple["Guard", tuple[Order, ...]]:
        good_looks = self.good_looks + 1 if are_notes_right else 0
        are_hidden = not are_notes_right or (self.are_notes_hidden and good_looks < GOOD_LOOKS)
        after = replace(self, are_notes_hidden=are_hidden, good_looks=good_looks)
        if are_notes_right and is_wall_right:
            after = replace(after, bad_looks=0)
            more: tuple[Order, ...] = (Order.LOOK_LATER,) if are_hidden else ()
        elif self.bad_looks < self.patience:
            after = replace(after, bad_looks=self.bad_looks + 1)
            more = (Order.LOOK_LATER,)
        elif self.put_right < MAX_PUT_RIGHT:
            after = replace(after, bad_looks=0, put_right=self.put_right + 1)
            more = (Order.PUT_RIGHT, Order.LOOK_LATER)
        else:  # given up: notes that are not where they belong stay hidden
            more = (Order.LOOK_LATER,) if are_hidden and are_notes_right else ()
        return after, (*self._turned(after), *more)

    def _turned(self, after: "Guard") -> tuple[Order, ...]:
        if self.are_notes_hidden is after.are_notes_hidden:
            return ()
        return (Order.HIDE_NOTES,) if after.are_notes_hidden else (Order.SHOW_NOTES,)
