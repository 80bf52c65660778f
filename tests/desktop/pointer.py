"""A mouse under Wayland, held at one place until it is ended: ``pointer.py X Y WIDTH HEIGHT``, of the whole desktop.

Speaks the wire protocol itself: wayland.xml and wlr-virtual-pointer-unstable-v1.xml.
"""

import os
import signal
import socket
import struct
import sys
from pathlib import Path

DISPLAY, REGISTRY, DONE, MANAGER, POINTER = range(1, 6)
MANAGER_NAME = "zwlr_virtual_pointer_manager_v1"


def request(target: int, opcode: int, *values: int | str) -> bytes:
    """Return a message: unsigned numbers, and strings with their length, their zero and their padding."""
    body = b""
    for value in values:
        if isinstance(value, int):
            body += struct.pack("=I", value)
        else:
            text = value.encode() + b"\0"
            body += struct.pack("=I", len(text)) + text.ljust(-(-len(text) // 4) * 4, b"\0")
    return struct.pack("=II", target, (8 + len(body)) << 16 | opcode) + body


def global_named(server: socket.socket, wanted: str) -> int:
    """Return the number under which the server offers an interface."""
    server.sendall(request(DISPLAY, 1, REGISTRY) + request(DISPLAY, 0, DONE))
    stream = server.makefile("rb")
    found = 0
    while True:
        target, size = struct.unpack("=II", stream.read(8))
        body = stream.read((size >> 16) - 8)
        if target == DONE:
            return found
        if target == REGISTRY:
            number, length = struct.unpack("=II", body[:8])
            found = number if body[8 : 7 + length].decode() == wanted else found


if __name__ == "__main__":
    server = socket.socket(socket.AF_UNIX)
    server.connect(str(Path(os.environ["XDG_RUNTIME_DIR"]) / os.environ["WAYLAND_DISPLAY"]))
    name = global_named(server, MANAGER_NAME)
    server.sendall(request(REGISTRY, 0, name, MANAGER_NAME, 1, MANAGER) + request(MANAGER, 0, 0, POINTER))
    server.sendall(request(POINTER, 1, 0, *map(int, sys.argv[1:5])) + request(POINTER, 4))
    signal.pause()
