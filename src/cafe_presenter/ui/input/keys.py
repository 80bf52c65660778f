"""Keys: what a press is called in the tables of commands and by a reader, and what known clickers send.

What clickers send, and where that is documented. No manufacturer's manual that tells it was found, and no HID driver of
Linux that names a clicker: they are plain keyboards. What follows was read off the devices by the people cited; none of
them was in our hands.

- Logitech R400: PageUp, PageDown, ``.``, F5 and Esc in turn (xev in github.com/shabados/presenter/issues/38; the
  receiver 046d:c52d in iranzo.io/blog/2022/04/01/logitech-r400-remote-presentation-controller-on-linux). ``.`` is a
  place on the keyboard, not a sign: on a French one it types ``:`` (github.com/hakimel/reveal.js/issues/941).
- Logitech R700: the same four (weibeld.net/mac/remap-presenter-keys.html,
  2ality.com/2014/06/logitech-presenter-r700-mac); R800: the same, codes 33, 34, 190 and 27 or 116 in turn
  (blog.tottokug.com/entry/2016/05/22/164008).
- Logitech R500: Right and Left (evtest in gallon.me/remapping-the-logitech-r500s-on-ubuntu-2404-with-keyd; seen for
  Right, Left unverified). Logitech Spotlight: Right and Left, a click for its upper button, and nothing for a long
  press without Logitech's own program (github.com/jahnf/Projecteur issues 43, 58 and 71).
- Kensington: PageUp, PageDown, ``B`` (github.com/SlidePilot/SlidePilot-macOS/issues/15); ``.`` and F5 on others
  (github.com/manifestinteractive/teleprompter/pull/28). PowerPointer: moves, and repeats while held
  (netfuture.ch/2023/11/kensington-powerpointer-for-linux-libreoffice); its other buttons are unverified.
- Targus: PageUp, PageDown (github.com/visit1985/mdp/pull/42); black and start buttons are unverified. Its Bluetooth
  model for the Mac sends Shift+Down and Shift+Up (jan.rychter.com/enblog/tag/mac), which scroll the notes here until
  they are taught another meaning.
- Norwii N27: Up, Down, Tab (github.com/ubunatic/udev-norwii). Other cheap ones: PageUp and PageDown
  (ivoidwarranties.com/2012/09), up and down or left and right (github.com/ChurchApps/FreeShow/issues/2167); Enter and
  Space are unverified, and obeyed as PowerPoint's own keys. Tab walks through the buttons, Enter presses the ringed
  one.

Anything else is taught in the settings by pressing it.
"""

import contextlib

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from cafe_presenter.wording import N_, Wording

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
    "Dead_Circumflex": "^",
    "Dead_Diaeresis": "¨",
    "Dead_Grave": "`",
    "Dead_Acute": "´",
    "Dead_Tilde": "~",
}

UNNAMED = "Code"
"""A key the system has no name for is called by this and its scan code."""

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
    **{Qt.Key(Qt.Key.Key_F1 + number - 1): f"F{number}" for number in range(1, 13)},
}

_KEPT = {"", "Esc", "Tab", "Backtab", "Shift+Backtab", *"0123456789"}


def can_be_learned(key: str) -> bool:
    """Tell whether a key may be given another meaning: Esc, Tab and digits always keep theirs."""
    return key not in _KEPT


_MODIFIERS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R,
    Qt.Key.Key_Hyper_L,
    Qt.Key.Key_Hyper_R,
    Qt.Key.Key_Multi_key,
    Qt.Key.Key_Mode_switch,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_ScrollLock,
}

# The unshifted digit row of French and Belgian keyboards. Signs that other keyboards have elsewhere count only on
# that row's own keys: evdev codes 10 to 19 under X and Wayland, scan codes 2 to 11 on Windows.
_ROW_LETTERS = {"é": 2, "è": 7, "ç": 9, "à": 0}
_ROW_SIGNS = {"&": 1, '"': 3, "'": 4, "(": 5, "-": 6, "§": 6, "_": 8, "!": 8}
_ROW_FIRST_CODES = (10, 2)

# Named one by one: on Windows `~` of one of Qt's flags is without its neighbours.
_CHORD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
    | Qt.KeyboardModifier.GroupSwitchModifier
)


def digit_of(event: QKeyEvent) -> int | None:
    """Return the digit a key stands for: a digit, or an unshifted key of a French digit row."""
    text = event.text().lower()  # CapsLock makes É of é
    held = event.modifiers()
    if held & _CHORD:
        return None
    if text in tuple("0123456789"):
        return int(text)
    if held & Qt.KeyboardModifier.ShiftModifier:
        return None
    if text in _ROW_LETTERS:
        return _ROW_LETTERS[text]
    digit = _ROW_SIGNS.get(text)
    if digit is None:
        return None
    offset = (digit - 1) % 10
    return digit if event.nativeScanCode() in [first + offset for first in _ROW_FIRST_CODES] else None


def key_of(event: QKeyEvent) -> str:
    """Return the key of a press as the table writes it, ``PageDown``, ``Ctrl+Z``, ``.``; empty for a lone Shift."""
    held = event.modifiers()
    control = bool(held & Qt.KeyboardModifier.ControlModifier)
    prefix = "Alt+" if held & Qt.KeyboardModifier.AltModifier else ""
    prefix = f"Meta+{prefix}" if held & Qt.KeyboardModifier.MetaModifier else prefix
    prefix = f"{prefix}Ctrl+" if control else prefix
    name = _NAMED.get(event.key()) or _name_of_odd_key(event.key())
    if name:
        return f"{prefix}{'Shift+' if held & Qt.KeyboardModifier.ShiftModifier else ''}{name}"
    # With Ctrl a key gives no text, or a control character: what is printed on it counts.
    is_letter = 0x41 <= event.key() <= 0x5A
    letter = chr(event.key()) if is_letter or (control and event.key() < 0x7F) else event.text()
    if is_letter and control and held & Qt.KeyboardModifier.ShiftModifier:
        return f"{prefix}Shift+{letter}"  # elsewhere Ctrl+Shift+Z does again what Ctrl+Z took back
    if not letter.isprintable() or (not letter and event.key() in (0, Qt.Key.Key_unknown)):
        return f"{prefix}{UNNAMED}{event.nativeScanCode()}" if event.nativeScanCode() else ""
    return f"{prefix}{letter}" if letter else ""


def shifted_key_of(event: QKeyEvent) -> str:
    """Return the key of a letter that was pressed with Shift alone, ``Shift+L``; empty for any other press."""
    is_letter = 0x41 <= event.key() <= 0x5A
    is_shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not event.modifiers() & _CHORD
    return f"Shift+{chr(event.key())}" if is_letter and is_shifted else ""


def _name_of_odd_key(key: int) -> str:
    """Return Qt's name of a key that types nothing and is not in our table, such as a loudness key of a clicker."""
    if key < Qt.Key.Key_Escape or key == Qt.Key.Key_unknown or key in _MODIFIERS:
        return ""
    name = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText).replace(" ", "")
    if name.isascii():
        return name
    with contextlib.suppress(ValueError):  # Qt writes a dead key as a sign of a script it has nothing to do with
        return Qt.Key(key).name.removeprefix("Key_")
    return ""


def is_bounce(event: QKeyEvent, key: int, pressed_ms: int, *, within_ms: int) -> bool:
    """Tell whether a worn button sent its key a second time, ``within_ms`` after it was pressed at ``pressed_ms``.

    Both times are the system's, so that a slow moment of ours loses no press. A key without a time comes from a
    program, not from a button that could be worn.
    """
    return event.timestamp() != 0 and event.key() == key and 0 <= event.timestamp() - pressed_ms < within_ms


def key_name(key: str, wording: Wording) -> str:
    """Return one key of the table as a reader knows it."""
    parts = [key] if key in ("+", "-") else key.replace("++", "+plus").split("+")
    return "+".join(_part_name(part, wording) for part in parts)


def _part_name(part: str, wording: Wording) -> str:
    number = part.removeprefix(UNNAMED)
    if number != part and number.isdecimal():
        return wording.text("key no. {number}", number=number)
    return wording.text(KEY_NAMES.get(part, part))
