"""Keeps the computer awake while an evening runs: no screen saver, no dark screen, no sleep.

Every system forgets the wish by itself when the program is gone, killed or not. Under Linux two services are asked over
D-Bus: ``org.freedesktop.ScreenSaver`` (GNOME, KDE, Xfce, Cinnamon, MATE) on the session bus, for the screen saver and
the display, and ``org.freedesktop.login1`` (systemd, elogind) on the system bus, for idleness and sleep. The desktop
portal is left out: it wants an unsigned number, which PySide6 cannot send.
Windows: ``SetThreadExecutionState``. macOS: ``caffeinate``. Both are untested: they have not run there yet.
"""

import os
import sys
from enum import StrEnum

from PySide6.QtCore import QObject, QProcess, Signal
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCall,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)

ANSWER_MS = 3000
"""How long a service may take to answer before it counts as refusing."""
_SESSION, _SYSTEM = "cafe-presenter-awake", "cafe-presenter-awake-system"
_WHO = "Café Presenter"


class Wish(StrEnum):
    """What is asked of the system."""

    SCREEN = "screen"
    SLEEP = "sleep"


class Awake(QObject):
    """Asks to stay awake, from ``hold`` to ``release``. ``changed`` tells that an answer has come.

    ``held`` are the wishes that were granted, ``refused`` those that were not; the others wait for an answer.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.held: frozenset[Wish] = frozenset()
        self.refused: frozenset[Wish] = frozenset()
        self._holding = False

    def hold(self, reason: str) -> None:
        """Ask to stay awake; ``reason`` is shown to whoever asks the system why."""
        if not self._holding:
            self._holding = True
            self._ask(reason)

    def release(self) -> None:
        """Let the system sleep again."""
        if self._holding:
            self._holding = False
            self._take_back()
            self.held = self.refused = frozenset()
            self.changed.emit()

    def _ask(self, reason: str) -> None:
        """Ask the system. A system that is not known refuses."""
        del reason
        for wish in Wish:
            self._answer(wish, granted=False)

    def _take_back(self) -> None:
        """Take the wishes back."""

    def _answer(self, wish: Wish, *, granted: bool) -> None:
        if not self._holding:
            return
        if granted:
            self.held, self.refused = self.held | {wish}, self.refused - {wish}
        else:
            self.held, self.refused = self.held - {wish}, self.refused | {wish}
        self.changed.emit()


class FreedesktopAwake(Awake):
    """Linux and other systems with D-Bus. Connections of its own: closing them takes everything back."""

    def __init__(self) -> None:
        super().__init__()
        self._calls: dict[Wish, QDBusPendingCallWatcher] = {}
        self._sleep_lock: QDBusUnixFileDescriptor | None = None  # sleep is held off as long as it is open

    def _ask(self, reason: str) -> None:
        session = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _SESSION)
        screen = QDBusMessage.createMethodCall(
            "org.freedesktop.ScreenSaver",
            "/org/freedesktop/ScreenSaver",
            "org.freedesktop.ScreenSaver",
            "Inhibit",
        )
        screen.setArguments([_WHO, reason])
        self._send(Wish.SCREEN, session, message=screen)
        system = QDBusConnection.connectToBus(QDBusConnection.BusType.SystemBus, _SYSTEM)
        sleep = QDBusMessage.createMethodCall(
            "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "Inhibit"
        )
        sleep.setArguments(["sleep:idle", _WHO, reason, "block"])
        self._send(Wish.SLEEP, system, message=sleep)

    def _send(self, wish: Wish, bus: QDBusConnection, *, message: QDBusMessage) -> None:
        if not bus.isConnected():
            self._answer(wish, granted=False)
            return
        call: QDBusPendingCall = bus.asyncCall(message, ANSWER_MS)
        watcher = QDBusPendingCallWatcher(call, self)
        self._calls[wish] = watcher
        watcher.finished.connect(self._on_finished)

    def _on_finished(self, watcher: QDBusPendingCallWatcher) -> None:
        wish = next((each for each, known in self._calls.items() if known is watcher), None)
        if wish is None or not self._holding:
            return
        reply = watcher.reply()
        granted = reply.type() is QDBusMessage.MessageType.ReplyMessage
        if granted and wish is Wish.SLEEP:
            lock = reply.arguments()[0] if reply.arguments() else None
            self._sleep_lock = lock if isinstance(lock, QDBusUnixFileDescriptor) and lock.isValid() else None
            granted = self._sleep_lock is not None
        self._answer(wish, granted=granted)

    def _take_back(self) -> None:
        self._calls = {}
        self._sleep_lock = None
        for name in (_SESSION, _SYSTEM):
            QDBusConnection.disconnectFromBus(name)


class WindowsAwake(Awake):
    """Windows. Untested: it has not run there yet."""

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
    return MacAwake() if platform == "darwin" else FreedesktopAwake()
