"""What a copy that is open already hears when the program is started again on the same data."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from cafe_presenter.files.datafolder import answer_knock


class Doorbell(QObject):
    """Tells by ``rung`` that the program was started again; its text is the leave to come forward, or empty.

    The leave is the new copy's XDG activation token: under Wayland a window comes forward with one only.
    """

    rung = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self.look)

    def watch_again(self) -> None:
        """Listen at the folder that bears the name now: the one before was removed, or another was put in its place."""
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._watcher.addPath(str(self._folder))

    def look(self) -> None:
        """See whether somebody knocked."""
        leave = answer_knock(self._folder)
        if leave is not None:
            self.rung.emit(leave)
