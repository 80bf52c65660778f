"""Hands on a GNOME desk, for the system's Python: keys, a pointer, photographs and monitors that change.

Each line of JSON on standard input is a command and its arguments, each one on standard output its answer: ``null``, or
what went wrong. The interfaces are gnome-shell's own, ``org.gnome.Mutter.RemoteDesktop`` and ``.DisplayConfig``.
"""

import json
import sys
import time
from typing import Any

from gi.repository import Gio, GLib

ASKER = "org.gnome.Screenshot"
"""The name whose owner may take photographs."""
LEFT_BUTTON = 0x110
LEFT_SHIFT = 42
BETWEEN_S = 0.1
DOWN_S = 0.03
POLL_S = 0.05
STARTED_S = 60.0
FAR, MIDDLE, STEP = 20_000, 400, 1_000
STEPS_HOME = 6
DRAG_STEPS, LINGER_S = 20, 0.5
PERSISTENT = 1
SHELL, SHELL_PATH, PROPERTIES = "org.gnome.Shell", "/org/gnome/Shell", "org.freedesktop.DBus.Properties"
OVERVIEW = (SHELL, "OverviewActive")

bus = Gio.bus_get_sync(Gio.BusType.SESSION)


def call(name: str, path: str, method: str, arguments: GLib.Variant | None = None) -> tuple[Any, ...]:
    """Call a method by its whole name."""
    interface, _, member = method.rpartition(".")
    answer = bus.call_sync(name, path, interface, member, arguments, None, Gio.DBusCallFlags.NONE, 20_000, None)
    unpacked: tuple[Any, ...] = answer.unpack()
    return unpacked


class Hands:
    """One remote control of the desk, for as long as this process lives."""

    def __init__(self) -> None:
        Gio.bus_own_name_on_connection(bus, ASKER, Gio.BusNameOwnerFlags.NONE, None, None)
        server, path = "org.gnome.Mutter.RemoteDesktop", "/org/gnome/Mutter/RemoteDesktop"
        deadline = time.monotonic() + STARTED_S
        while True:
            try:
                (self._session,) = call(server, path, f"{server}.CreateSession")
                break
            except GLib.Error:
                if time.monotonic() > deadline:
                    raise
                time.sleep(POLL_S)
        self._remote("Start")
        self.key(LEFT_SHIFT)  # the keyboard comes into being with its first key, which nobody hears

    def key(self, *codes: int) -> None:
        """Press the last key while the others are held."""
        *held, last = codes
        for code in codes:
            self._remote("NotifyKeyboardKeycode", GLib.Variant("(ub)", (code, True)))
        time.sleep(DOWN_S)
        for code in (last, *reversed(held)):
            self._remote("NotifyKeyboardKeycode", GLib.Variant("(ub)", (code, False)))
        time.sleep(BETWEEN_S)

    def move(self, x: int, y: int) -> None:
        """Bring the pointer to a place, past the barriers at the ends of the shell's bar."""
        home = [(-STEP, 0)] * STEPS_HOME  # a longer step ends at the edge of a monitor
        for step in ((0, -FAR), (0, MIDDLE), *home, (x, 0), (0, -FAR), (0, y)):
            self._remote("NotifyPointerMotionRelative", GLib.Variant("(dd)", step))

    def click(self) -> None:
        """Press and let go the left button."""
        for is_down in (True, False):
            self._remote("NotifyPointerButton", GLib.Variant("(ib)", (LEFT_BUTTON, is_down)))
            time.sleep(DOWN_S)

    def drag(self, x: int, y: int) -> None:
        """Press the left button, move by so much and let go, as slowly as a hand."""
        self._remote("NotifyPointerButton", GLib.Variant("(ib)", (LEFT_BUTTON, True)))
        for _ in range(DRAG_STEPS):
            time.sleep(DOWN_S)
            self._remote("NotifyPointerMotionRelative", GLib.Variant("(dd)", (x / DRAG_STEPS, y / DRAG_STEPS)))
        time.sleep(LINGER_S)
        self._remote("NotifyPointerButton", GLib.Variant("(ib)", (LEFT_BUTTON, False)))

    def shot(self, picture: str, *where: int) -> None:
        """Photograph a part of the desk."""
        server, path = "org.gnome.Shell.Screenshot", "/org/gnome/Shell/Screenshot"
        done, _ = call(server, path, f"{server}.ScreenshotArea", GLib.Variant("(iiiibs)", (*where, False, picture)))
        if not done:
            raise OSError(picture)

    def arrange(self, *monitors: list[Any]) -> None:
        """Light the monitors that are named, ``[connector, x, scale, is_primary]`` each, and no other."""
        server, path = "org.gnome.Mutter.DisplayConfig", "/org/gnome/Mutter/DisplayConfig"
        serial, known, _, _ = call(server, path, f"{server}.GetCurrentState")
        modes = {told[0]: modes[0][0] for told, modes, _ in known}
        wanted: list[Any] = [
            (x, 0, scale, 0, is_primary, [(connector, modes[connector], {})])
            for connector, x, scale, is_primary in monitors
        ]
        layout = GLib.Variant("(uua(iiduba(ssa{sv}))a{sv})", (serial, PERSISTENT, wanted, {}))
        call(server, path, f"{server}.ApplyMonitorsConfig", layout)

    def leave_overview(self) -> None:
        """Close the overview that a new session begins with, once it is there."""
        while not self._overview():
            time.sleep(POLL_S)
        while self._overview():
            self._set_overview(shown=False)
            time.sleep(POLL_S)

    def enter_overview(self) -> None:
        """Open the overview."""
        while not self._overview():
            self._set_overview(shown=True)
            time.sleep(POLL_S)

    def _overview(self) -> bool:
        return call(SHELL, SHELL_PATH, f"{PROPERTIES}.Get", GLib.Variant("(ss)", OVERVIEW)) == (True,)

    def _set_overview(self, *, shown: bool) -> None:
        wanted = GLib.Variant("(ssv)", (*OVERVIEW, GLib.Variant("b", shown)))
        call(SHELL, SHELL_PATH, f"{PROPERTIES}.Set", wanted)

    def _remote(self, method: str, arguments: GLib.Variant | None = None) -> None:
        server = "org.gnome.Mutter.RemoteDesktop"
        call(server, self._session, f"{server}.Session.{method}", arguments)


def main() -> None:
    """Answer until standard input ends."""
    hands = Hands()
    for line in sys.stdin:
        name, *arguments = json.loads(line)
        try:
            getattr(hands, name)(*arguments)
            answer = None
        except (GLib.Error, OSError) as error:
            answer = str(error)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
