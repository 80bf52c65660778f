"""What the desktop portal tells of light and dark, for a desktop whose changes Qt does not always hear."""

from PySide6.QtCore import SLOT, QObject, Qt, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusVariant

_PATH, _SETTINGS = "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings"
_SCHEMES = {1: Qt.ColorScheme.Dark, 2: Qt.ColorScheme.Light}
"""As the portal counts; 0 is no wish."""


class PortalAppearance(QObject):
    """Tells by ``changed`` which windows the desktop wishes for from now on."""

    changed = Signal(Qt.ColorScheme)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        bus = QDBusConnection.sessionBus()
        slot = SLOT("_on_changed(QString,QString,QDBusVariant)")
        bus.connect("", _PATH, _SETTINGS, "SettingChanged", self, slot)  # type: ignore[call-overload] # it wants text

    @Slot(str, str, QDBusVariant)
    def _on_changed(self, group: str, key: str, value: QDBusVariant) -> None:
        if (group, key) == ("org.freedesktop.appearance", "color-scheme"):
            self.changed.emit(_SCHEMES.get(value.variant(), Qt.ColorScheme.Unknown))
