"""What keys do with the chosen row of a list: declared once for the list, its buttons, the search and the key card."""

from PySide6.QtGui import QKeyEvent

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.evening.notes import SORTED_KINDS
from cafe_presenter.ui.input.keys import key_name, key_of
from cafe_presenter.wording import N_, Wording


@dataclass(frozen=True, slots=True)
class ListDeed:
    """A deed as the search tells of it; its keys count in its list alone."""

    name: str
    label: str
    keys: tuple[str, ...]
    also: str

    def is_asked(self, event: QKeyEvent) -> bool:
        """Tell whether a key asks for it."""
        return key_of(event) in self.keys

    def caption(self, words: str, wording: Wording) -> str:
        """Return the words of a button with its first key."""
        return f"{words} ({key_name(self.keys[0], wording)})"


LEAVE_OUT = ListDeed(
    "leave_out",
    N_("Leave a theme out, or bring it back (overview)"),
    ("X",),
    N_("skip, pass over, drop, remove"),
)
EARLIER = ListDeed(
    "move_earlier",
    N_("Move a theme earlier (overview)"),
    ("Ctrl+Left", "Ctrl+Up"),
    N_("order, before, forward, swap themes"),
)
LATER = ListDeed(
    "move_later",
    N_("Move a theme later (overview)"),
    ("Ctrl+Right", "Ctrl+Down"),
    N_("order, after, postpone, swap themes"),
)
OVERVIEW_DEEDS = (LEAVE_OUT, EARLIER, LATER)

TAKE_OUT_NOTE = ListDeed("take_out_note", N_("Take a note out (list of notes)"), ("X",), N_("delete, remove, erase"))
SORT_NOTE = ListDeed(
    "sort_note",
    N_("Sort a note: idea, fear, question… (list of notes)"),
    (*(f"Alt+{digit}" for digit in range(1, len(SORTED_KINDS) + 1)), "Alt+0"),
    N_("kind, category, file, to check, quote"),
)
ASK_NOTE = ListDeed(
    "ask_note",
    N_("Ask a note as the next question (list of notes)"),
    ("Ctrl+Enter",),
    N_("fridge, parked question, insert"),
)
NOTE_DEEDS = (TAKE_OUT_NOTE, SORT_NOTE, ASK_NOTE)
