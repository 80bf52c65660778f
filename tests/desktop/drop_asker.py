"""Prints which files are in a drop of GTK's of which the portal knows nothing yet: ``PATH``, on a session bus."""

import subprocess
import sys
from pathlib import Path
from typing import override

from PySide6.QtCore import QByteArray, QCoreApplication, QMetaType, QMimeData

from cafe_presenter.ui.kit.dropped_files import PORTAL_KEY, files_in

PORTAL = ("/usr/bin/python3", str(Path(__file__).with_name("late_portal.py")), sys.argv[1])


class Held(QMimeData):
    """What Qt 6.12 makes of such a drop: the files' address is a key."""

    keys = 0

    def formats(self) -> list[str]:
        """Return what is offered."""
        return ["text/uri-list", PORTAL_KEY]

    @override
    def hasFormat(self, mimetype: str) -> bool:
        """Tell whether a format is offered."""
        return mimetype in self.formats()

    @override
    def retrieveData(self, mimetype: str, preferred: QMetaType | QMetaType.Type) -> QByteArray:
        """Hand a new key over, each time."""
        del mimetype, preferred
        self.keys += 1
        return QByteArray(f"{self.keys}".encode())


if __name__ == "__main__":
    application = QCoreApplication([])
    with subprocess.Popen(PORTAL, stdout=subprocess.PIPE, text=True) as portal:
        assert portal.stdout is not None
        portal.stdout.readline()
        sys.stdout.write("\n".join(files_in(Held())))
        portal.terminate()
