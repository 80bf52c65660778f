"""What a copy that is open already hears when the program is started again on the same data."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from cafe_presenter.files.disk.datafolder import answer_knock

LOOK_EVERY_MS = 300
"""How often the folder is looked at, at most: whoever knocks waits three seconds."""
QUIET_MS = 2_000
"""How long nobody must have knocked for a knock to be told: a flood of them is told once."""


class Doorbell(QObject):
    """Tells by ``rung`` that the program was started again; its text is the leave to come forward, or empty.

    The leave is the new copy's XDG activation token: under Wayland a window comes forward with one only.
    """

    rung = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self._on_folder_changed)
        self._soon = QTimer(self, singleShot=True, interval=LOOK_EVERY_MS)
        self._soon.timeout.connect(self.look)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)

    def watch_again(self) -> None:
        """Listen at the folder that bears the name now: the one before was removed, or another was put in its place."""
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._watcher.addPath(str(self._folder))

    def look(self) -> None:
        """See whether somebody knocked."""
        leave = answer_knock(self._folder)
        if leave is None:
            return
        is_new = not self._quiet.isActive()
        self._quiet.start()
        if is_new:
            self.rung.emit(leave)

    def _on_folder_changed(self) -> None:
        if not self._soon.isActive():
            self._soon.start()
