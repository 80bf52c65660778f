"""A stand-in for the screen saver, logind and the desktop portal on a private bus.

It tells each call with the types it came with, and when a caller's name vanishes. ``portal`` as an argument makes it
the portal alone; ``refuse`` makes it answer with an error; ``decline`` makes the portal take a request and then tell
that its desktop refused.
"""

import os
import sys

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QSocketNotifier, Signal
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusServiceWatcher,
    QDBusUnixFileDescriptor,
    QDBusVariant,
    QDBusVirtualObject,
)

SCREEN_SAVER, LOGIND, PORTAL = (
    "org.freedesktop.ScreenSaver",
    "org.freedesktop.login1",
    "org.freedesktop.portal.Desktop",
)
NOTIFICATIONS = "org.freedesktop.Notifications"
REQUEST = "/org/freedesktop/portal/desktop/request/1"
# As in org.freedesktop.portal.Inhibit.xml of xdg-desktop-portal.
INHIBIT = """
  <interface name="org.freedesktop.portal.Inhibit">
    <method name="Inhibit">
      <arg type="s" name="window" direction="in"/>
      <arg type="u" name="flags" direction="in"/>
      <annotation name="org.qtproject.QtDBus.QtTypeName.In2" value="QVariantMap"/>
      <arg type="a{sv}" name="options" direction="in"/>
      <arg type="o" name="handle" direction="out"/>
    </method>
    <property name="version" type="u" access="read"/>
  </interface>
"""


# PySide6 is typed without the names of types that its own signals take, and without what ClassInfo takes.
@ClassInfo({"D-Bus Interface": "org.freedesktop.portal.Request"})  # type: ignore[call-arg]
class Request(QObject):  # type: ignore[operator]
    """What the portal gives for a call: its answer comes later, by a signal whose types Qt keeps."""

    Response = Signal("uint", "QVariantMap")  # type: ignore[arg-type]


class Service(QDBusVirtualObject):
    """Answers every call to the services."""

    def __init__(self, *, refuses: bool, declines: bool) -> None:
        super().__init__()
        self._refuses, self._declines = refuses, declines
        self._request = Request()
        self._locks: list[QSocketNotifier] = []
        self._watcher = QDBusServiceWatcher(self)
        self._watcher.setConnection(QDBusConnection.sessionBus())
        self._watcher.setWatchMode(QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration)
        self._watcher.serviceUnregistered.connect(self._on_gone)

    def introspect(self, path: str) -> str:
        """Say what the portal offers; the others are called without being asked."""
        return INHIBIT if path == "/org/freedesktop/portal/desktop" else ""

    def handleMessage(  # noqa: N802 - Qt's name
        self, message: QDBusMessage, connection: QDBusConnection
    ) -> bool:
        """Tell the call and grant it, or refuse."""
        told = " ".join(str(argument) for argument in message.arguments())
        if message.member() == "Introspect":
            return False  # Qt answers, with what `introspect` says
        if message.member() == "Get":
            connection.send(message.createReply(QDBusVariant(3)))
            return True
        say(f"{message.interface()}.{message.member()} {told} ({message.signature()})")
        self._watcher.addWatchedService(message.service())
        if self._refuses:
            connection.send(message.createErrorReply("org.freedesktop.DBus.Error.AccessDenied", "not here"))
        elif message.interface() in (SCREEN_SAVER, NOTIFICATIONS):
            connection.send(message.createReply(7))
        elif message.interface() == "org.freedesktop.portal.Inhibit":
            connection.send(message.createReply(QDBusObjectPath(REQUEST)))
            if self._declines:
                connection.registerObject(REQUEST, self._request, QDBusConnection.RegisterOption.ExportAllSignals)
                self._request.Response.emit(2, {})
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
    service = Service(refuses="refuse" in sys.argv, declines="decline" in sys.argv)
    names = (PORTAL,) if "portal" in sys.argv else (SCREEN_SAVER, LOGIND)
    if "quiet" in sys.argv:
        names = (*names, NOTIFICATIONS)
    paths = {
        SCREEN_SAVER: "/org/freedesktop/ScreenSaver",
        LOGIND: "/org/freedesktop/login1",
        PORTAL: "/org/freedesktop/portal/desktop",
        NOTIFICATIONS: "/org/freedesktop/Notifications",
    }
    for name in names:
        bus.registerVirtualObject(paths[name], service)
        bus.registerService(name)
    say("ready")
    application.exec()
