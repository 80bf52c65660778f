"""Keeps a computer with D-Bus awake: its screen saver, its sleep, the portal where they refuse; and it still."""

from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, SLOT, QMetaObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusInterface,
    QDBusMessage,
    QDBusPendingCall,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)

from cafe_presenter.ui.screens.awake_wish import Awake, Wish

ANSWER_MS = 3000
"""How long a service may take to answer before it counts as refusing."""
PORTAL_MS = 15000
"""How long the desktop portal may take: it is often started by being asked, and asks others in turn."""
_SESSION, _SYSTEM = "cafe-presenter-awake", "cafe-presenter-awake-system"
_WHO, _DESKTOP_ENTRY = "Café Presenter", "cafe-presenter"
_PORTAL, _PORTAL_PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_PORTAL_INHIBIT, _PORTAL_REQUEST = "org.freedesktop.portal.Inhibit", "org.freedesktop.portal.Request"


class FreedesktopAwake(Awake):
    """Linux and other systems with D-Bus. Connections of its own: closing them takes everything back."""

    def __init__(self) -> None:
        super().__init__()
        self._reason = ""
        self._calls: dict[Wish, QDBusPendingCallWatcher] = {}
        self._sleep_lock: QDBusUnixFileDescriptor | None = None  # sleep is held off as long as it is open
        self._lacking: frozenset[Wish] = frozenset()  # what the portal is asked for
        self._portal_call: QDBusPendingCallWatcher | None = None
        self._quiet_call: QDBusPendingCallWatcher | None = None

    def _ask(self, reason: str) -> None:
        self._reason = reason
        session = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _SESSION)
        screen = QDBusMessage.createMethodCall(
            "org.freedesktop.ScreenSaver",
            "/org/freedesktop/ScreenSaver",
            "org.freedesktop.ScreenSaver",
            "Inhibit",
        )
        screen.setArguments([_WHO, reason])
        system = QDBusConnection.connectToBus(QDBusConnection.BusType.SystemBus, _SYSTEM)
        sleep = QDBusMessage.createMethodCall(
            "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "Inhibit"
        )
        sleep.setArguments(["sleep:idle", _WHO, reason, "block"])
        sent = {Wish.SCREEN: _send(session, screen, ANSWER_MS), Wish.SLEEP: _send(system, sleep, ANSWER_MS)}
        self._lacking = frozenset(wish for wish, call in sent.items() if call is None)
        self._calls = {wish: call for wish, call in sent.items() if call is not None}
        for call in self._calls.values():
            call.finished.connect(self._on_finished)
        self._turn_to_portal()
        self._ask_for_quiet(session, reason)

    def _ask_for_quiet(self, session: QDBusConnection, reason: str) -> None:
        """Ask for no notifications. KDE grants it until the connection ends; GNOME has no such method."""
        name = "org.freedesktop.Notifications"
        quiet = QDBusMessage.createMethodCall(name, "/org/freedesktop/Notifications", name, "Inhibit")
        quiet.setArguments([_DESKTOP_ENTRY, reason, {}])
        quiet.setAutoStartService(False)  # nobody is there to notify: nobody is to be started for that
        self._quiet_call = _send(session, quiet, ANSWER_MS)
        if self._quiet_call is not None:
            self._quiet_call.finished.connect(self._on_quiet_answered)

    def _on_quiet_answered(self, watcher: QDBusPendingCallWatcher) -> None:
        if watcher is self._quiet_call and watcher.reply().type() is QDBusMessage.MessageType.ReplyMessage:
            self.is_quiet = True
            self.changed.emit()

    def _on_finished(self, watcher: QDBusPendingCallWatcher) -> None:
        wish = next((each for each, known in self._calls.items() if known is watcher), None)
        if wish is None or not self._holding:
            return
        del self._calls[wish]
        reply = watcher.reply()
        granted = reply.type() is QDBusMessage.MessageType.ReplyMessage
        if granted and wish is Wish.SLEEP:
            lock = reply.arguments()[0] if reply.arguments() else None
            self._sleep_lock = lock if isinstance(lock, QDBusUnixFileDescriptor) and lock.isValid() else None
            granted = self._sleep_lock is not None
        if granted:
            self._answer(wish, granted=True)
        else:
            self._lacking |= {wish}
        self._turn_to_portal()

    def _turn_to_portal(self) -> None:
        """Ask the portal, once both services have answered, for what is lacking.

        It is first asked for its version, without waiting: only one that answers is then called and waited for.
        """
        if self._calls or not self._lacking:
            return
        version = QDBusMessage.createMethodCall(_PORTAL, _PORTAL_PATH, "org.freedesktop.DBus.Properties", "Get")
        version.setArguments([_PORTAL_INHIBIT, "version"])
        self._portal_call = _send(QDBusConnection(_SESSION), version, PORTAL_MS)
        if self._portal_call is None:
            self._answer_lacking(granted=False)
        else:
            self._portal_call.finished.connect(self._on_portal_there)

    def _on_portal_there(self, watcher: QDBusPendingCallWatcher) -> None:
        if watcher is not self._portal_call or not self._holding:
            return
        there = watcher.reply().type() is QDBusMessage.MessageType.ReplyMessage
        self._answer_lacking(granted=there and self._ask_portal())

    def _ask_portal(self) -> bool:
        """Ask the portal, and return whether it took the request; it tells by ``Response`` when its desktop did not."""
        bus = QDBusConnection(_SESSION)
        slot = SLOT("_on_portal_response(uint,QVariantMap)")
        bus.connect("", "", _PORTAL_REQUEST, "Response", self, slot)  # type: ignore[call-overload] # it wants text
        portal = QDBusInterface(_PORTAL, _PORTAL_PATH, _PORTAL_INHIBIT, bus)
        portal.setTimeout(ANSWER_MS)
        if not portal.isValid():
            return False
        flags = sum({Wish.SLEEP: 4, Wish.SCREEN: 8}[wish] for wish in self._lacking)
        # WORKAROUND: PySide6 6.12 sends every Python integer as a signed one; the interface's own method is typed.
        window, number = Q_ARG("QString", ""), Q_ARG("uint", flags)
        options = Q_ARG("QVariantMap", {"reason": self._reason})
        try:
            QMetaObject.invokeMethod(portal, "Inhibit", Q_RETURN_ARG("QDBusObjectPath"), window, number, options)
        except RuntimeError:  # a portal that says it inhibits, and has no such method
            return False
        return not portal.lastError().isValid()

    @Slot("uint", "QVariantMap")
    def _on_portal_response(self, code: int, results: dict[str, object]) -> None:
        """Hear that the desktop behind the portal refused; 0 is consent, and changes nothing."""
        del results
        if code:
            self._answer_lacking(granted=False)

    def _answer_lacking(self, *, granted: bool) -> None:
        for wish in self._lacking:
            self._answer(wish, granted=granted)

    def _take_back(self) -> None:
        self._calls, self._portal_call, self._quiet_call, self._lacking = {}, None, None, frozenset()
        self._sleep_lock = None
        for name in (_SESSION, _SYSTEM):
            QDBusConnection.disconnectFromBus(name)


def _send(bus: QDBusConnection, message: QDBusMessage, answer_ms: int) -> QDBusPendingCallWatcher | None:
    """Send a message; return what tells its answer, or None without a bus."""
    if not bus.isConnected():
        return None
    call: QDBusPendingCall = bus.asyncCall(message, answer_ms)
    return QDBusPendingCallWatcher(call)
