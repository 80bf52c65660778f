"""Moves keys of a real X server: ``CODE+MS`` presses, that much after the stroke before, ``CODE-MS`` lets go.

The server itself waits between the strokes, so that a busy machine never brings them nearer (XTestFakeKeyEvent); run
with the server's DISPLAY.
"""

import ctypes
import re
import sys


def move(strokes: list[tuple[int, bool, int]]) -> None:
    """Send key codes of the server, pressed or let go, each with its delay in milliseconds; wait until all is done."""
    x11, xtest = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XSync.argtypes = (ctypes.c_void_p, ctypes.c_int)
    xtest.XTestFakeKeyEvent.argtypes = (ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong)
    display = x11.XOpenDisplay(None)
    if not display:
        raise SystemExit("no display")
    for code, is_down, delay_ms in strokes:
        xtest.XTestFakeKeyEvent(display, code, is_down, delay_ms)
    x11.XSync(display, 0)


if __name__ == "__main__":
    matches = [re.fullmatch(r"(\d+)([+-])(\d+)", word) for word in sys.argv[1:]]
    move([(int(match[1]), match[2] == "+", int(match[3])) for match in matches if match])
