"""GNOME’s overview, in which a session begins: it takes the keys and shows the public the desktop."""

import os
from collections.abc import Mapping


def leave_overview(environ: Mapping[str, str] = os.environ) -> None:
    """Close the overview, should this be GNOME and show it; nobody waits for the answer."""
    if "GNOME" not in environ.get("XDG_CURRENT_DESKTOP", "").upper():
        return
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant  # other systems have none

    shell, path = "org.gnome.Shell", "/org/gnome/Shell"
    message = QDBusMessage.createMethodCall(shell, path, "org.freedesktop.DBus.Properties", "Set")
    message.setArguments([shell, "OverviewActive", QDBusVariant(False)])
    message.setAutoStartService(False)
    QDBusConnection.sessionBus().send(message)
