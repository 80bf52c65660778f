"""Past evenings, read one after the other while the home window stands: it answers in between."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from cafe_presenter.app.cards import past_evening, unread_evening, use_of
from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.files.evening.journal import Recovered, journals
from cafe_presenter.files.evening.sessions import BUDGET_BYTES, read_past
from cafe_presenter.ui.desk.home import HomeWindow
from cafe_presenter.wording import Wording

MAX_PAST = 40
"""Past evenings that are listed, the newest."""


class PastReading(QObject):
    """Lists the past evenings in the home window.

    ``uses`` says of the path of a deck when it was last shown, and its title then.
    """

    def __init__(self, folder: Path, wording: Wording, *, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._wording = wording
        self._waiting: Recovered | None = None
        self._home: HomeWindow | None = None
        self._paths: list[Path] = []
        self._bytes = 0
        self.uses: dict[str, tuple[str, str]] = {}
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._read_next)

    @property
    def is_over(self) -> bool:
        """Whether all that may be read has been."""
        return self._bytes > 0 and not self._idle.isActive()

    def start(self, home: HomeWindow, waiting: Recovered | None) -> None:
        """Read them anew for a home window that stands, at the top of which the one that is ``waiting`` is offered."""
        self._home = home
        self._waiting = waiting
        self._paths = list(reversed(journals(self._folder)))
        self._bytes = BUDGET_BYTES
        self.uses = {}
        self._idle.start()

    def stop(self) -> None:
        """Read no more: the window goes."""
        self._home = None
        self._idle.stop()

    def _read_next(self) -> None:
        home = self._home
        if not self._paths or home is None or home.past.count() >= MAX_PAST:
            self._idle.stop()
            return
        path = self._paths.pop(0)
        waiting = self._waiting
        try:
            size = path.stat().st_size
            if not 0 < size <= self._bytes:
                return  # the window would stand still
            self._bytes -= size
            evening = waiting if waiting is not None and waiting.path == path else read_past(path)
        except OSError:  # it is there no more
            return
        except CafeError:  # why, is told to who opens it
            home.add_past(unread_evening(path, self._wording))
            return
        if evening.events:
            if evening is not waiting:
                home.add_past(past_evening(evening, self._wording))
            self._tell_use(home, evening)

    def _tell_use(self, home: HomeWindow, evening: Recovered) -> None:
        """Say on a deck's card when it was last shown: evenings come newest first."""
        path = evening.deck_path
        if path and path not in self.uses:
            self.uses[path] = use_of(evening, self._wording)
            home.grid.tell_use(path, *self.uses[path])
