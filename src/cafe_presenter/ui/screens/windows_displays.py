"""What Windows tells of monitors and Qt 6.12 may not: the model of each, and which is built into the computer.

``QueryDisplayConfig`` lists what is lit, ``DisplayConfigGetDeviceInfo`` tells of each; both fill the structures that
``wingdi.h`` describes, which are read here by their offsets (learn.microsoft.com/windows/win32/api/wingdi).
"""

import struct
import sys
from functools import lru_cache

from PySide6.QtGui import QGuiApplication, QScreen

from cafe_presenter.core.base.quick_dataclass import dataclass

_PATH_BYTES, _MODE_BYTES = 72, 64
_SOURCE_NAME, _TARGET_NAME = (1, 84), (2, 420)
"""What is asked of a path: a kind of question, and the bytes of its answer."""
_HEAD = struct.Struct("<IIIiI")
"""Of every question: its kind and size, the adapter's number in two halves, that of the source or target."""
_ONLY_LIT = 2
_NAME_OF_MONITOR = 0b11
"""The flags of a name that the monitor itself or whoever installed it has given."""
_INSIDE = (6, 11, 13, 0x80000000)
"""LVDS, embedded DisplayPort and UDI, and what is only known to be internal."""


@dataclass(frozen=True, slots=True)
class WindowsDisplay:
    """One monitor: its maker and product as three letters and four digits, its model as it tells it, or empty."""

    product: str
    model: str
    is_built_in: bool


NOTHING = WindowsDisplay("", "", is_built_in=False)


def windows_display(screen: QScreen) -> WindowsDisplay:
    """Return what Windows, and no other system, tells of a screen."""
    lit = tuple((each.name(), each.geometry().getRect()) for each in QGuiApplication.screens())
    return _displays(lit).get(screen.name(), NOTHING)


@lru_cache(maxsize=1)
def _displays(lit: tuple[object, ...]) -> dict[str, WindowsDisplay]:
    """Ask once for what is lit: a monitor comes and goes, but not unseen."""
    del lit
    return {name: display for path in _paths() for name, display in [_told(path)]}


def _told(path: bytes) -> tuple[str, WindowsDisplay]:
    source, target = (struct.unpack_from("<IiI", path, offset) for offset in (0, 20))
    (technology,) = struct.unpack_from("<I", path, 36)
    name = _text(_answer(_SOURCE_NAME, source)[20:])
    answer = _answer(_TARGET_NAME, target)
    flags, _, maker, product = struct.unpack_from("<IIHH", answer, 20)
    model = _text(answer[36:164]) if flags & _NAME_OF_MONITOR else ""
    known = f"{_letters(maker)} {product:04X}" if maker else ""
    return name, WindowsDisplay(known, model, is_built_in=technology in _INSIDE)


def _letters(maker: int) -> str:
    """Return the three letters of a maker, five bits each, the bytes the other way round (EDID, “ID Manufacturer”)."""
    number = maker >> 8 | (maker & 0xFF) << 8
    return "".join(chr(ord("@") + (number >> shift & 0b11111)) for shift in (10, 5, 0))


def _text(data: bytes) -> str:
    return data.decode("utf-16-le", "replace").partition("\0")[0].strip()


if sys.platform == "win32":
    import ctypes

    def _paths() -> list[bytes]:
        """Return what is lit, one ``DISPLAYCONFIG_PATH_INFO`` each; nothing where Windows does not tell."""
        user, paths, modes = ctypes.windll.user32, ctypes.c_uint32(), ctypes.c_uint32()
        if user.GetDisplayConfigBufferSizes(_ONLY_LIT, ctypes.byref(paths), ctypes.byref(modes)):
            return []
        found = ctypes.create_string_buffer(paths.value * _PATH_BYTES)
        unread = ctypes.create_string_buffer(modes.value * _MODE_BYTES)
        if user.QueryDisplayConfig(_ONLY_LIT, ctypes.byref(paths), found, ctypes.byref(modes), unread, None):
            return []
        return [found.raw[start : start + _PATH_BYTES] for start in range(0, paths.value * _PATH_BYTES, _PATH_BYTES)]

    def _answer(question: tuple[int, int], whose: tuple[int, ...]) -> bytes:
        """Return the answer to a question, all zeros where there is none."""
        kind, size = question
        asked = ctypes.create_string_buffer(_HEAD.pack(kind, size, *whose), size)
        return bytes(size) if ctypes.windll.user32.DisplayConfigGetDeviceInfo(asked) else asked.raw
else:

    def _paths() -> list[bytes]:
        return []

    def _answer(question: tuple[int, int], whose: tuple[int, ...]) -> bytes:
        del whose
        return bytes(question[1])
