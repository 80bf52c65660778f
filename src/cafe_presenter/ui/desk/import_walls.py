"""What a document becomes, item by item: each wall in small, with its words and its minutes beside it."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from cafe_presenter.core.deck.deck import Deck, own_name
from cafe_presenter.core.evening.session import Session, begin, theme_numbers, view_at
from cafe_presenter.core.evening.view import WallView
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.ui.kit.key_ring import KeyRing
from cafe_presenter.ui.kit.lists import WholeItem
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.paint import wall_image
from cafe_presenter.wording import Wording

WALL_PX = QSize(144, 81)
"""A wall in small, in pixels of the reference window."""
MAX_KEPT = 200
"""Painted walls that are kept: 7 MB."""


class WallList(QListWidget):
    """The items of a deck. A wall is painted when it comes in sight and nothing else is to be done."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._session: Session | None = None
        self._first = 0
        self._look = Look()
        self._painted: dict[WallView, QIcon] = {}
        self._blank = QIcon()
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._paint_next)
        self.setWordWrap(True)
        KeyRing(self)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setItemDelegate(WholeItem(self, quiet=True))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.fit(1.0)

    def fit(self, scale: float) -> None:
        """Draw the walls at ``scale`` times their size in the reference window."""
        size = WALL_PX * scale
        if size != self.iconSize():
            self.setIconSize(size)
            empty = QPixmap(size)
            empty.fill(Qt.GlobalColor.transparent)
            self._blank = QIcon(empty)
            self._painted.clear()
            for row in range(self.count()):
                self.item(row).setIcon(self._blank)
            self._idle.start()

    def show_deck(self, deck: Deck, hint: str) -> None:
        """Show the items of ``deck``; a deck without any has ``hint`` instead."""
        self.clear()
        self._session = begin(deck) if deck.themes else None
        self._first = len(self._session.agenda) - len(deck.themes) if self._session else 0
        if self._session is None:
            QListWidgetItem(hint, self).setFlags(Qt.ItemFlag.NoItemFlags)
            return
        numbered = zip(self._session.agenda, theme_numbers(self._session), strict=True)
        for item, number in list(numbered)[self._first :]:
            theme, minutes = item.theme, self._wording.planned(item.planned_s)
            kind = "" if number else self._wording.kind_name(theme.kind)
            head = own_name(theme) or kind or "…"
            head = f"{number}. {head}" if number else head
            lines = [f"{head} · {minutes}", theme.question or (kind if theme.theme else "")]
            lines += [f"→ {theme.objective}"] if theme.objective else []
            made = QListWidgetItem(display_text("\n".join(line for line in lines if line), deck.language), self)
            made.setIcon(self._blank)
        self._idle.start()

    def planned_s(self, place: int) -> float:
        """Return how long the item at a place is to take, in seconds."""
        return self._session.agenda[self._first + place].planned_s if self._session else 0.0

    @property
    def length_s(self) -> float:
        """How long the evening is, in seconds, as the presenter window will say it."""
        return sum(item.planned_s for item in self._session.agenda) if self._session else 0.0

    def _on_scrolled(self) -> None:
        self._idle.start()

    def _paint_next(self) -> None:
        """Paint the next wall that is in sight and has no picture yet."""
        session = self._session
        if session is None or not self.isVisible():
            self._idle.stop()
            return
        seen = self.viewport().rect()
        for row in range(self.count()):
            item = self.item(row)
            if item.icon().cacheKey() != self._blank.cacheKey() or not self.visualItemRect(item).intersects(seen):
                continue
            view = view_at(session, self._first + row)
            if view not in self._painted:
                if len(self._painted) >= MAX_KEPT:
                    self._painted.clear()
                image = wall_image(view, self.iconSize(), look=self._look, ratio=self.devicePixelRatio())
                self._painted[view] = QIcon(QPixmap.fromImage(image))
            item.setIcon(self._painted[view])
            return
        self._idle.stop()
