"""A stand-in for the screen saver and logind on a private bus: it tells each call, and when a caller's name vanishes.

``refuse`` as an argument makes it answer with an error.
"""

import os
import sys

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusServiceWatcher,
    QDBusUnixFileDescriptor,
    QDBusVirtualObject,
)

NAMES = ("org.freedesktop.ScreenSaver", "org.freedesktop.login1")


class Service(QDBusVirtualObject):
    """Answers every call to the two services."""

    def __init__(self, *, refuses: bool) -> None:
        super().__init__()
        self._refuses = refuses
        self._locks: list[QSocketNotifier] = []
        self._watcher = QDBusServiceWatcher(self)
        self._watcher.setConnection(QDBusConnection.sessionBus())
        self._watcher.setWatchMode(QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration)
        self._watcher.serviceUnregistered.connect(self._on_gone)

    def introspect(self, path: str) -> str:
        """Say nothing about what is offered."""
        del path
        return ""

    def handleMessage(  # noqa: N802 - Qt's name
        self, message: QDBusMessage, connection: QDBusConnection
    ) -> bool:
        """Tell the call and grant it, or refuse."""
        told = " ".join(str(argument) for argument in message.arguments())
        say(f"{message.interface()}.{message.member()} {told}")
        self._watcher.addWatchedService(message.service())
        if self._refuses:
            connection.send(message.createErrorReply("org.freedesktop.DBus.Error.AccessDenied", "not here"))
        elif message.interface() == NAMES[0]:
            connection.send(message.createReply(7))
        else:
            reader, writer = os.pipe()
            connection.send(message.createReply(QDBusUnixFileDescriptor(writer)))
            os.close(writer)
            self._locks.append(QSocketNotifier(reader, QSocketNotifier.Type.Read, self))
            self._locks[-1].activated.connect(self._on_lock_ended)
        return True

    def _on_gone(self, name: str) -> None:
        say(f"gone {name}")

    def _on_lock_ended(self) -> None:
        say("lock let go")
        for notifier in self._locks:
            notifier.setEnabled(False)


def say(line: str) -> None:
    """Write a line to the log at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    application = QCoreApplication([])
    bus = QDBusConnection.sessionBus()
    service = Service(refuses="refuse" in sys.argv)
    bus.registerVirtualObject("/", service, QDBusConnection.VirtualObjectRegisterOption.SubPath)
    for name in NAMES:
        bus.registerService(name)
    say("ready")
    application.exec()
