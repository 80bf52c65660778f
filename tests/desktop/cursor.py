"""Prints how many pixels of the X cursor can be seen, read through XFixes; run with the server's DISPLAY."""

import ctypes
import ctypes.util
import sys


class CursorImage(ctypes.Structure):
    """``XFixesCursorImage`` of X11/extensions/Xfixes.h."""

    _fields_ = (
        ("x", ctypes.c_short),
        ("y", ctypes.c_short),
        ("width", ctypes.c_ushort),
        ("height", ctypes.c_ushort),
        ("xhot", ctypes.c_ushort),
        ("yhot", ctypes.c_ushort),
        ("cursor_serial", ctypes.c_ulong),
        ("pixels", ctypes.POINTER(ctypes.c_ulong)),
        ("atom", ctypes.c_ulong),
        ("name", ctypes.c_char_p),
    )


def seen_pixels() -> int:
    """Return the number of pixels of the cursor that are not wholly transparent."""
    x11, fixes = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXfixes.so.3")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    fixes.XFixesGetCursorImage.restype = ctypes.POINTER(CursorImage)
    fixes.XFixesQueryExtension.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
    fixes.XFixesGetCursorImage.argtypes = (ctypes.c_void_p,)
    display = x11.XOpenDisplay(None)
    if not display:
        raise SystemExit("no display")
    base, error = ctypes.c_int(), ctypes.c_int()
    if not fixes.XFixesQueryExtension(display, ctypes.byref(base), ctypes.byref(error)):
        raise SystemExit("no XFixes")
    image = fixes.XFixesGetCursorImage(display).contents
    return sum(bool(image.pixels[place] >> 24 & 0xFF) for place in range(image.width * image.height))


if __name__ == "__main__":
    sys.stdout.write(f"{seen_pixels()}\n")
