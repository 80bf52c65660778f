"""A keyboard plugged into a Wayland seat: a real layout, and keys pressed by their places.

It speaks the wire protocol itself (wayland.freedesktop.org/docs, "Wire Format"; virtual-keyboard-unstable-v1): wtype
makes a keyboard of its own for every call, whose only keys are the signs it was asked for.
"""

import os
import socket
import struct
import time
from pathlib import Path

KEYMAP = """\
xkb_keymap {{
    xkb_keycodes {{ include "evdev" }};
    xkb_types {{ include "complete" }};
    xkb_compat {{ include "complete" }};
    xkb_symbols {{ include "pc+{layout}+inet(evdev)" }};
}};
"""
LEFT_SHIFT, LEFT_CONTROL = 42, 29
MASKS = {LEFT_SHIFT: 1, LEFT_CONTROL: 4}
_DISPLAY, _REGISTRY, _CALLBACK, _SEAT, _MANAGER, _KEYBOARD = range(1, 7)
_SEAT_NAME, _MANAGER_NAME = "wl_seat", "zwp_virtual_keyboard_manager_v1"


class VirtualKeyboard:
    """A keyboard of one layout, ``fr``, ``de`` or ``us``; its keys are the kernel's codes, as evdev numbers them."""

    def __init__(self, display: Path, layout: str) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(10)
        self._socket.connect(str(display))
        self._send(_DISPLAY, 1, struct.pack("=I", _REGISTRY))
        self._send(_DISPLAY, 0, struct.pack("=I", _CALLBACK))
        names = self._globals()
        for name, new in ((_SEAT_NAME, _SEAT), (_MANAGER_NAME, _MANAGER)):
            self._send(_REGISTRY, 0, struct.pack("=I", names[name]) + _text(name) + struct.pack("=II", 1, new))
        self._send(_MANAGER, 0, struct.pack("=II", _SEAT, _KEYBOARD))
        keymap = KEYMAP.format(layout=layout).encode() + b"\0"
        file = os.memfd_create("keymap")
        os.write(file, keymap)
        message = _message(_KEYBOARD, 0, struct.pack("=II", 1, len(keymap)))
        socket.send_fds(self._socket, [message], [file])
        os.close(file)

    def key(self, code: int, *held: int, down_s: float = 0.01) -> None:
        """Press a key for ``down_s`` seconds while others are held."""
        for modifier in held:
            self._stroke(modifier, _now_ms(), is_down=True)
        self._modify(sum(MASKS[modifier] for modifier in held))
        self._stroke(code, _now_ms(), is_down=True)
        time.sleep(down_s)
        self._stroke(code, _now_ms(), is_down=False)
        for modifier in held:
            self._stroke(modifier, _now_ms(), is_down=False)
        self._modify(0)

    def key_often(self, code: int, times: int, *, every_s: float) -> None:
        """Press a key again and again; the times told are those meant, however busy the machine is."""
        begun_ms = _now_ms()
        for number in range(times):
            at_ms = begun_ms + round(number * every_s * 1000)
            time.sleep(max(0, at_ms - _now_ms()) / 1000)
            self._stroke(code, at_ms, is_down=True)
            self._stroke(code, at_ms + 1, is_down=False)

    def close(self) -> None:
        """Unplug it."""
        self._socket.close()

    def _stroke(self, code: int, at_ms: int, *, is_down: bool) -> None:
        self._send(_KEYBOARD, 1, struct.pack("=III", at_ms & 0xFFFFFFFF, code, is_down))

    def _modify(self, mask: int) -> None:
        self._send(_KEYBOARD, 2, struct.pack("=IIII", mask, 0, 0, 0))

    def _send(self, target: int, opcode: int, arguments: bytes) -> None:
        self._socket.sendall(_message(target, opcode, arguments))

    def _globals(self) -> dict[str, int]:
        """Return the number of every global, read until the display has nothing more to say."""
        names: dict[str, int] = {}
        while True:
            sender, opcode, body = self._event()
            if sender == _REGISTRY and opcode == 0:
                number, length = struct.unpack_from("=II", body)
                names[body[8 : 8 + length - 1].decode()] = number
            elif sender == _CALLBACK:
                return names

    def _event(self) -> tuple[int, int, bytes]:
        sender, word = struct.unpack("=II", self._read(8))
        return sender, word & 0xFFFF, self._read((word >> 16) - 8)

    def _read(self, length: int) -> bytes:
        read = b""
        while len(read) < length:
            some = self._socket.recv(length - len(read))
            assert some, "the Wayland display is gone"
            read += some
        return read


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000


def _message(target: int, opcode: int, arguments: bytes) -> bytes:
    return struct.pack("=II", target, (8 + len(arguments)) << 16 | opcode) + arguments


def _text(words: str) -> bytes:
    encoded = words.encode() + b"\0"
    return struct.pack("=I", len(encoded)) + encoded + b"\0" * (-len(encoded) % 4)
