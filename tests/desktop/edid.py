"""Gives an output of an X server an EDID: ``edid.py OUTPUT MAKER MODEL SERIAL``. The dummy driver then connects it."""

import ctypes
import sys


class Resources(ctypes.Structure):
    """The beginning of ``XRRScreenResources`` of X11/extensions/Xrandr.h."""

    _fields_ = (
        ("timestamp", ctypes.c_ulong),
        ("config_timestamp", ctypes.c_ulong),
        ("ncrtc", ctypes.c_int),
        ("crtcs", ctypes.POINTER(ctypes.c_ulong)),
        ("noutput", ctypes.c_int),
        ("outputs", ctypes.POINTER(ctypes.c_ulong)),
    )


class Output(ctypes.Structure):
    """The beginning of ``XRROutputInfo``."""

    _fields_ = (("timestamp", ctypes.c_ulong), ("crtc", ctypes.c_ulong), ("name", ctypes.c_char_p))


def edid(maker: str, model: str, serial: str) -> bytes:
    """Return the 128 bytes a monitor tells of itself: VESA E-EDID 1.4, with a model's and a serial number's text."""
    letters = [ord(letter) - 64 for letter in maker or "@@@"]  # all zero: none
    code = letters[0] << 10 | letters[1] << 5 | letters[2]
    head = b"\x00\xff\xff\xff\xff\xff\xff\x00" + code.to_bytes(2, "big") + b"\x01\x00\x00\x00\x00\x00\x01\x1e\x01\x04"
    colours = bytes.fromhex("ee91a3544c99260f5054")  # sRGB's, as in every second monitor
    body = head + b"\x80\x33\x1d\x78\x0a" + colours + bytes(3) + b"\x01\x01" * 8
    texts = b"".join(
        b"\x00\x00\x00" + tag + b"\x00" + text.encode("ascii")[:12].ljust(13, b"\n")
        for tag, text in ((b"\xfc", model), (b"\xff", serial))
    )
    empty = b"\x00\x00\x00\x10" + bytes(14)
    told = (body + empty + texts + empty)[:126] + b"\x00"
    return told + bytes([-sum(told) % 256])


def give(name: str, told: bytes) -> None:
    """Set the property ``EDID`` of the output called ``name``."""
    x11, randr = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXrandr.so.2")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.argtypes = (ctypes.c_void_p,)
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XSync.argtypes = (ctypes.c_void_p, ctypes.c_int)
    randr.XRRGetScreenResources.argtypes = (ctypes.c_void_p, ctypes.c_ulong)
    randr.XRRGetScreenResources.restype = ctypes.POINTER(Resources)
    randr.XRRGetOutputInfo.argtypes = (ctypes.c_void_p, ctypes.POINTER(Resources), ctypes.c_ulong)
    randr.XRRGetOutputInfo.restype = ctypes.POINTER(Output)
    randr.XRRChangeOutputProperty.argtypes = (
        ctypes.c_void_p,
        ctypes.c_ulong,
        ctypes.c_ulong,
        ctypes.c_ulong,
        ctypes.c_int,
        ctypes.c_int,
        ctypes.c_char_p,
        ctypes.c_int,
    )
    display = x11.XOpenDisplay(None)
    if not display:
        raise SystemExit("no display")
    resources = randr.XRRGetScreenResources(display, x11.XDefaultRootWindow(display))
    found = resources.contents
    outputs = [found.outputs[place] for place in range(found.noutput)]
    output = next(
        each for each in outputs if randr.XRRGetOutputInfo(display, resources, each).contents.name == name.encode()
    )
    integer, replace, atom = 19, 0, x11.XInternAtom(display, b"EDID", 0)
    randr.XRRChangeOutputProperty(display, output, atom, integer, 8, replace, told, len(told))
    x11.XSync(display, 0)


if __name__ == "__main__":
    give(sys.argv[1], edid(*sys.argv[2:5]))
