"""Which files of this computer were dropped or copied."""

from PySide6.QtCore import QMimeData

from cafe_presenter.ui.kit.file_dialogs import as_written_here

PORTAL_KEY = "application/vnd.portal.filetransfer"
PORTAL_FILES_MS = 1000
TRIES = 3


def files_in(mime: QMimeData) -> list[str]:
    """Return the paths of the files of this computer, as it writes them."""
    local = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    if not local and mime.hasFormat(PORTAL_KEY):
        local = _held_by_portal(mime)
    return [as_written_here(path) for path in local]


def _held_by_portal(mime: QMimeData) -> list[str]:
    """Return the paths that another program holds out through the desktop portal.

    WORKAROUND: GTK 3 gives a new key whenever it is asked for one, a moment before the portal has the files for it.
    Qt 6.12 asks the portal at once and, where it is told of none, takes the next key for a file's address. While GTK
    makes one more key the portal has had the files for the one before.
    """
    key = _key(mime)
    for _ in range(TRIES):
        key, ripe = _key(mime), key
        if paths := _retrieved(ripe):
            return paths
    return []


def _key(mime: QMimeData) -> str:
    return bytes(mime.data(PORTAL_KEY).data()).decode("utf-8", "replace").rstrip("\0")


def _retrieved(key: str) -> list[str]:
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage  # no window needs it to come up

    name, path = "org.freedesktop.portal.Documents", "/org/freedesktop/portal/documents"
    asked = QDBusMessage.createMethodCall(name, path, "org.freedesktop.portal.FileTransfer", "RetrieveFiles")
    asked.setArguments([key, {}])
    answer = QDBusConnection.sessionBus().call(asked, QDBus.CallMode.Block, PORTAL_FILES_MS)
    told = answer.arguments()
    return list(told[0]) if answer.type() is QDBusMessage.MessageType.ReplyMessage and told else []
