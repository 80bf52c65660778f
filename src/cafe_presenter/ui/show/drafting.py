"""What is typed and not entered yet, kept in the journal: soon after a letter, at once when it is left."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from cafe_presenter.core.evening.decisions import leave_draft
from cafe_presenter.core.evening.drafts import Draft
from cafe_presenter.ui.store import SessionStore

KEPT_AFTER_MS = 1000
"""How much of what is typed may be lost when the program is killed: not every letter is an event."""


class Drafting(QObject):
    """Keeps what ``begun`` returns, a draft for each line it may stand in."""

    def __init__(self, store: SessionStore, parent: QObject, *, begun: Callable[[], tuple[Draft, ...]]) -> None:
        super().__init__(parent)
        self._store = store
        self._begun = begun
        self._waits = QTimer(self, singleShot=True, interval=KEPT_AFTER_MS)
        self._waits.timeout.connect(self.keep)

    def keep_soon(self, *_: object) -> None:
        """Keep it in a moment, with what is typed meanwhile."""
        if not self._waits.isActive():
            self._waits.start()

    def keep(self) -> None:
        """Keep it now."""
        self._waits.stop()
        for draft in self._begun():
            self._store.decide(partial(leave_draft, draft=draft))
