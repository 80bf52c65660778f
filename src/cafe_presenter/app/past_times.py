"""Looks at past sessions of a deck while the windows stand and nothing else is to be done."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from cafe_presenter.core.deck.deck import Deck

LOOK_AFTER_MS = 1500
STEP_MS = 40


class PastTimes(QObject):
    """Reads one past session at a time, never on the way to the first picture; tells once what was found.

    ``found`` carries seconds by the name of the theme; it is not emitted when there is nothing to tell.
    """

    found = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[Mapping[str, float]] = iter(())
        self._known: Mapping[str, float] = {}
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._step)

    def look(self, folder: Path, deck: Deck) -> None:
        """Begin to look for past sessions of ``deck``, in a moment."""
        self._steps, self._known = _last_times(folder, deck), {}
        self._timer.start(LOOK_AFTER_MS)

    def leave(self) -> None:
        """Look no further."""
        self._timer.stop()

    def _step(self) -> None:
        known = next(self._steps, None)
        if known is not None:
            self._known = known
            self._timer.start(STEP_MS)
        elif self._known:
            self.found.emit(self._known)


def _last_times(folder: Path, deck: Deck) -> Iterator[Mapping[str, float]]:
    from cafe_presenter.files.evening.past_times import last_times  # the first wall would wait for it

    yield from last_times(folder, deck)
