"""Pictures of a whole show, made without any display."""

import os
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from cafe_presenter.app.look import first_look, whole_look
from cafe_presenter.core.base.instant import Instant
from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.evening.events import Event
from cafe_presenter.core.evening.session import begin, view_at
from cafe_presenter.ui.input.commands import KeyTable
from cafe_presenter.ui.kit.fonts import load_fonts
from cafe_presenter.ui.kit.no_display import PLATFORM
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.ui.wall.paint import wall_image
from cafe_presenter.wording import Wording

SHARE_SPENT = 0.4
"""How far into each item its presenter view is shown, of its planned time."""


class _Evening:
    """A clock that is set by hand, and a recorder that keeps nothing."""

    problem: Problem | None = None

    def __init__(self) -> None:
        self.running_s = 0.0
        # On any day: the pictures show an evening that begins at 19:00 by the clock of this place.
        self._begins = datetime(2026, 1, 15, 19, 0).astimezone()

    def read(self) -> Instant:
        """Return the instant the clock is set to."""
        utc = datetime.fromtimestamp(self._begins.timestamp() + self.running_s, self._begins.tzinfo)
        return Instant(self.running_s, self.running_s, utc)

    def record(self, event: Event, utc: datetime) -> None:
        """Keep nothing."""

    def beat(self, at: float, utc: datetime) -> None:
        """Keep nothing."""


def render(deck: Deck, folder: Path, size: tuple[int, int], *, wording: Wording, deck_path: Path | None = None) -> int:
    """Write ``wall-01.png``, ``presenter-01.png`` and so on, of ``size`` pixels, into ``folder``; return how many.

    ``deck_path`` is where its pictures and the venue's colours are looked for. Raises CafeError ``render.not_written``.
    """
    application = QApplication.instance()
    if application is None:
        os.environ["QT_QPA_PLATFORM"] = PLATFORM  # pictures need no display, and must not depend on one
        application = QApplication(sys.argv[:1])
    load_fonts()
    look, _ = whole_look(first_look(deck, deck_path, None), deck, deck_path)
    evening = _Evening()
    store = SessionStore(begin(deck), evening.read, recorder=evening)
    pixels = QSize(*size)
    table = KeyTable(SHOW_COMMANDS)
    presenter = PresenterWindow(store, wording, look=look, table=table, wall_size=pixels.__copy__)
    presenter.resize(pixels)
    presenter.page.show_icons()
    presenter.ensurePolished()
    digits = max(2, len(str(len(store.session.agenda))))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CafeError(_failure(folder, error.strerror or type(error).__name__)) from error
    for index, item in enumerate(store.session.agenda):
        store.go_to(index)
        evening.running_s += item.planned_s * SHARE_SPENT
        store.tick()
        _save(wall_image(view_at(store.session, index), pixels, look=look), folder / f"wall-{index + 1:0{digits}}.png")
        application.processEvents()
        _save(presenter.grab().toImage(), folder / f"presenter-{index + 1:0{digits}}.png")
        evening.running_s += item.planned_s * (1 - SHARE_SPENT)
    return 2 * len(store.session.agenda)


def _save(picture: QImage, path: Path) -> None:
    """Write a picture; Qt tells that it could not, and not why."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    try:
        path.write_bytes(buffer.data().data())
    except OSError as error:
        with suppress(OSError):
            path.unlink()  # half a picture is none
        raise CafeError(_failure(path, error.strerror or type(error).__name__)) from error


def _failure(path: Path, reason: str) -> Problem:
    return Problem("render.not_written", Place(str(path)), {"reason": reason})
