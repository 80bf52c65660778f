"""Keeps the computer awake while an evening runs: no screen saver, no dark screen, no sleep.

Every system forgets the wish by itself when the program is gone, killed or not. Under Linux two services are asked over
D-Bus: ``org.freedesktop.ScreenSaver`` (GNOME, KDE, Xfce, Cinnamon, MATE) on the session bus, for the screen saver and
the display, and ``org.freedesktop.login1`` (systemd, elogind) on the system bus, for idleness and sleep. What either
refuses, or is not there to grant, is asked of the desktop portal, ``org.freedesktop.portal.Inhibit``, which is all that
a program in a sandbox is let through to (flatpak.github.io/xdg-desktop-portal, “Inhibit”).
Windows: ``SetThreadExecutionState``. macOS: ``caffeinate``. Tried under Wine; macOS is untested.
"""

import os
import sys

from PySide6.QtCore import QProcess

from cafe_presenter.ui.screens.awake_wish import Awake, Wish


class WindowsAwake(Awake):
    """Windows: its system forgets the wish with the thread that had it."""

    _CONTINUOUS, _SYSTEM_REQUIRED, _DISPLAY_REQUIRED = 0x80000000, 0x1, 0x2

    def _ask(self, reason: str) -> None:
        del reason
        granted = self._set(self._CONTINUOUS | self._SYSTEM_REQUIRED | self._DISPLAY_REQUIRED)
        for wish in Wish:
            self._answer(wish, granted=granted)

    def _take_back(self) -> None:
        self._set(self._CONTINUOUS)

    def _set(self, flags: int) -> bool:
        if sys.platform == "win32":
            import ctypes  # only Windows needs it

            return bool(ctypes.windll.kernel32.SetThreadExecutionState(flags))
        return False


class MacAwake(Awake):
    """macOS: ``caffeinate`` holds the power assertions until this process is gone. Untested: it has not run there."""

    def __init__(self) -> None:
        super().__init__()
        self._process = QProcess(self)
        self._process.started.connect(self._on_started)
        self._process.errorOccurred.connect(self._on_failed)

    def _ask(self, reason: str) -> None:
        del reason
        self._process.start("/usr/bin/caffeinate", ["-d", "-i", "-s", "-w", str(os.getpid())])

    def _take_back(self) -> None:
        self._process.terminate()

    def _on_started(self) -> None:
        for wish in Wish:
            self._answer(wish, granted=True)

    def _on_failed(self) -> None:
        for wish in Wish:
            self._answer(wish, granted=False)


def make_awake(platform: str = sys.platform) -> Awake:
    """Return what keeps this system awake."""
    if platform == "win32":
        return WindowsAwake()
    if platform == "darwin":
        return MacAwake()
    from cafe_presenter.ui.screens.awake_freedesktop import FreedesktopAwake  # Windows' bundle has no D-Bus

    return FreedesktopAwake()
