"""One table of actions and keys. Every tooltip, menu and cheat sheet is drawn from it; both windows obey it.

Clicker keys: Logitech R400/R500/R800 send PageUp, PageDown, ``.`` (black) and F5/Esc in turn; Kensington sends ``B``.
Cheap ones send arrows or Enter. All are in the table.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from cafe_presenter.wording import N_, Wording


class Action(StrEnum):
    """Something the host can ask for with one key."""

    NEXT = "next"
    PREVIOUS = "previous"
    FIRST = "first"
    LAST = "last"
    BLACK = "black"
    WHITE = "white"
    FREEZE = "freeze"
    TIMER = "timer"
    MORE_TIME = "more_time"
    LESS_TIME = "less_time"
    UNDO = "undo"
    OVERVIEW = "overview"
    SWAP = "swap"
    CHEAT_SHEET = "cheat_sheet"
    HELP = "help"
    START = "start"
    FULL_SCREEN = "full_screen"
    NOTE = "note"
    ADD_QUESTION = "add_question"
    SET_END = "set_end"
    TIMER_SHAPE = "timer_shape"
    TURN_OVER = "turn_over"
    PALETTE = "palette"
    TYPEFACE = "typeface"
    SPACING = "spacing"
    WORDING = "wording"
    TURN_DIGITS = "turn_digits"
    LARGER = "larger"
    SMALLER = "smaller"
    SCROLL_DOWN = "scroll_down"
    SCROLL_UP = "scroll_up"
    ESCAPE = "escape"
    END = "end"
    LEAVE = "leave"
    RESUME_COUNTING = "resume_counting"
    RESUME = "resume"
    START_AFRESH = "start_afresh"
    TAKE_FIRST = "take_first"
    TAKE_SECOND = "take_second"


@dataclass(frozen=True, slots=True)
class Binding:
    """An action, what it is called, and its keys. A key is ``Ctrl+`` or ``Shift+`` and a name, or one character."""

    action: Action
    label: str
    keys: tuple[str, ...]


BINDINGS: tuple[Binding, ...] = (
    Binding(Action.NEXT, N_("Next"), ("Right", "Down", "PageDown", "Space", "Enter", "N")),
    Binding(Action.PREVIOUS, N_("Previous"), ("Left", "Up", "PageUp", "Backspace", "P")),
    Binding(Action.FIRST, N_("First"), ("Home",)),
    Binding(Action.LAST, N_("Last"), ("End",)),
    Binding(Action.BLACK, N_("Black wall"), ("B", ".", ":")),
    Binding(Action.WHITE, N_("White wall"), ("W", ",", ";")),
    Binding(Action.FREEZE, N_("Freeze the wall"), ("F",)),
    Binding(Action.TIMER, N_("Start or pause the timer"), ("T",)),
    Binding(Action.MORE_TIME, N_("One minute more"), ("+", "=", "Ctrl+Up")),
    Binding(Action.LESS_TIME, N_("One minute less"), ("-", "Ctrl+Down")),
    Binding(Action.UNDO, N_("Undo"), ("Ctrl+Z",)),
    Binding(Action.NOTE, N_("Write a note"), ("M",)),
    Binding(Action.ADD_QUESTION, N_("Ask a question on the spot"), ("A",)),
    Binding(Action.SET_END, N_("Set the hour of the end"), ("E",)),
    Binding(Action.TIMER_SHAPE, N_("Another timer: silence, go-round, sides, rounds"), ("D",)),
    Binding(Action.TURN_OVER, N_("Pass the turn"), ("V",)),
    Binding(Action.TURN_DIGITS, N_("Digits of the turn on the wall"), ("H",)),
    Binding(Action.OVERVIEW, N_("Overview"), ("G",)),
    Binding(Action.SWAP, N_("Swap the screens"), ("S",)),
    Binding(Action.CHEAT_SHEET, N_("All the keys"), ("?",)),
    Binding(Action.HELP, N_("The guides"), ("F1",)),
    Binding(Action.START, N_("Start the evening"), ("F5",)),
    Binding(Action.FULL_SCREEN, N_("Wall full screen where it is"), ("F11",)),
    Binding(Action.PALETTE, N_("Other colours on the wall"), ("O",)),
    Binding(Action.TYPEFACE, N_("Another typeface on the wall"), ("Y",)),
    Binding(Action.SPACING, N_("Letters and lines further apart"), ("Z",)),
    Binding(Action.WORDING, N_("Plain wording, translation, or both"), ("U",)),
    Binding(Action.LARGER, N_("Larger text in this window"), ("Ctrl++", "Ctrl+=")),
    Binding(Action.SMALLER, N_("Smaller text in this window"), ("Ctrl+-",)),
    Binding(Action.SCROLL_DOWN, N_("Scroll the notes down"), ("Shift+Down",)),
    Binding(Action.SCROLL_UP, N_("Scroll the notes up"), ("Shift+Up",)),
    Binding(Action.ESCAPE, N_("Close what is open, or ask to end"), ("Esc",)),
)

ANSWERS: tuple[Binding, ...] = (
    Binding(Action.END, N_("End the evening"), ("Q",)),
    Binding(Action.LEAVE, N_("Leave, go on later"), ("L",)),
    Binding(Action.RESUME_COUNTING, N_("Resume and count the time away"), ("C",)),
    Binding(Action.RESUME, N_("Resume without counting it"), ("R",)),
    Binding(Action.START_AFRESH, N_("Forget it, start afresh"), ("Delete",)),
    Binding(Action.TAKE_FIRST, N_("Take the first proposal"), ("J",)),
    Binding(Action.TAKE_SECOND, N_("Take the second proposal"), ("K",)),
)
"""Keys that answer a question in the presenter window, and do nothing while none is asked. No clicker sends them."""

MOVES = frozenset({Action.NEXT, Action.PREVIOUS, Action.FIRST, Action.LAST})

KEY_NAMES: dict[str, str] = {
    "Right": "→",
    "Left": "←",
    "Up": "↑",
    "Down": "↓",
    "PageDown": N_("Page Down"),
    "PageUp": N_("Page Up"),
    "Space": N_("Space"),
    "Enter": N_("Enter"),
    "Backspace": N_("Backspace"),
    "Delete": N_("Del"),
    "Home": N_("Home"),
    "End": N_("End"),
    "Esc": N_("Esc"),
    "Ctrl": N_("Ctrl"),
    "Shift": N_("Shift"),
    "-": "−",
    "plus": "+",
}

_NAMED: dict[int, str] = {
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_PageDown: "PageDown",
    Qt.Key.Key_PageUp: "PageUp",
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_F1: "F1",
    Qt.Key.Key_F5: "F5",
    Qt.Key.Key_F11: "F11",
}

_ACTIONS = {key: binding.action for binding in (*BINDINGS, *ANSWERS) for key in binding.keys}

# The unshifted digit row of French and Belgian keyboards. Signs that other keyboards have elsewhere count only on
# that row's own keys: evdev codes 10 to 19 under X and Wayland, scan codes 2 to 11 on Windows.
_ROW_LETTERS = {"é": 2, "è": 7, "ç": 9, "à": 0}
_ROW_SIGNS = {"&": 1, '"': 3, "'": 4, "(": 5, "-": 6, "§": 6, "_": 8, "!": 8}
_ROW_FIRST_CODES = (10, 2)


def digit_of(event: QKeyEvent) -> int | None:
    """Return the digit a key stands for: a digit, or an unshifted key of a French digit row."""
    text = event.text().lower()  # CapsLock makes É of é
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if text in tuple("0123456789") and not held & ~Qt.KeyboardModifier.ShiftModifier:
        return int(text)
    if held:
        return None
    if text in _ROW_LETTERS:
        return _ROW_LETTERS[text]
    digit = _ROW_SIGNS.get(text)
    if digit is None:
        return None
    offset = (digit - 1) % 10
    return digit if event.nativeScanCode() in [first + offset for first in _ROW_FIRST_CODES] else None


def action_of(event: QKeyEvent) -> Action | None:
    """Return the action a key press asks for, or None."""
    name = _NAMED.get(event.key())
    held = event.modifiers()
    control = bool(held & Qt.KeyboardModifier.ControlModifier)
    if held & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return None
    if name is None:
        # With Ctrl a key gives no text, or a control character: what is printed on it counts.
        letter = chr(event.key()) if 0x41 <= event.key() <= 0x5A or (control and event.key() < 0x7F) else event.text()
        return _ACTIONS.get(f"Ctrl+{letter}" if control else letter)
    shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
    return _ACTIONS.get(f"{'Ctrl+' if control else ''}{'Shift+' if shift else ''}{name}")


def keys_of(action: Action, wording: Wording, most: int = 99) -> str:
    """Return the keys of an action as a reader knows them: ``→ ↓ Page suiv.``."""
    for binding in (*BINDINGS, *ANSWERS):
        if binding.action is action:
            return "\u2002".join(key_name(key, wording) for key in binding.keys[:most])
    return ""


def label_of(action: Action, wording: Wording) -> str:
    """Return what an action is called."""
    return next(wording.text(each.label) for each in (*BINDINGS, *ANSWERS) if each.action is action)


def tip_of(action: Action, wording: Wording) -> str:
    """Return an action's tooltip: what it does and its first keys."""
    return f"{label_of(action, wording)} ({keys_of(action, wording, most=3)})"


def key_name(key: str, wording: Wording) -> str:
    """Return one key of the table as a reader knows it."""
    parts = [key] if key in ("+", "-") else key.replace("++", "+plus").split("+")
    return "+".join(wording.text(KEY_NAMES.get(part, part)) for part in parts)
