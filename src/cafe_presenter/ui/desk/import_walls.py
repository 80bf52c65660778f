"""What a document becomes, item by item: each wall in small, with its words and its minutes beside it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from cafe_presenter.core.base.bounds import beginning
from cafe_presenter.core.deck.deck import Deck, Kind, own_name
from cafe_presenter.core.evening.session import Session, begin, theme_numbers, view_at
from cafe_presenter.core.evening.view import WallView
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.ui.desk.wall_icons import WallIcons
from cafe_presenter.ui.kit.key_ring import KeyRing
from cafe_presenter.ui.kit.lists import MeasuredItem
from cafe_presenter.wording import Wording

WALL_PX = QSize(144, 81)
"""A wall in small, in pixels of the reference window."""


MOST_SIGNS_BESIDE = 140
"""Signs of a text beside its wall, at most: the parts around it stay in sight."""


class WallList(QListWidget):
    """The items of a deck, each beside its wall."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._session: Session | None = None
        self._first = 0
        self.setWordWrap(True)
        KeyRing(self)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setItemDelegate(MeasuredItem(self, quiet=True))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.walls = WallIcons(self, WALL_PX, self._wall_at)

    def show_deck(self, deck: Deck, hint: str) -> None:
        """Show the items of ``deck``; a deck without any has ``hint`` instead. Rows stay, a list may have thousands."""
        if self._session is None or not deck.themes:
            self.clear()
        self._session = begin(deck) if deck.themes else None
        self._first = len(self._session.agenda) - len(deck.themes) if self._session else 0
        if self._session is None:
            told = QListWidgetItem(hint, self)
            told.setFlags(Qt.ItemFlag.NoItemFlags)
            told.setIcon(QIcon())  # no wall is to come
            return
        numbered = zip(self._session.agenda, theme_numbers(self._session), strict=True)
        while self.count() > len(deck.themes):
            self.takeItem(self.count() - 1)
        for row, (item, number) in enumerate(list(numbered)[self._first :]):
            theme, minutes = item.theme, self._wording.planned(item.planned_s)
            is_plain = theme.kind is Kind.THEME or (number and theme.kind is Kind.FREE)  # a part like any on an agenda
            kind = "" if is_plain else self._wording.kind_name(theme.kind)
            head = own_name(theme).strip() or kind or "…"
            head = f"{number}. {head}" if number else head
            about = " · ".join(each for each in (kind if theme.theme else "", theme.question) if each)
            head, about = (beginning(each, MOST_SIGNS_BESIDE, mark="…") for each in (head, about))
            lines = [f"{head}\u00a0· {minutes}", about]
            text = display_text("\n".join(line for line in lines if line), deck.language)
            if row == self.count():
                self.addItem(text)
            elif text != self.item(row).text():
                self.item(row).setText(text)
        self.walls.refresh()

    def _wall_at(self, place: int) -> WallView | None:
        return view_at(self._session, self._first + place) if self._session else None

    def planned_s(self, place: int) -> float:
        """Return how long the item at a place is to take, in seconds."""
        return self._session.agenda[self._first + place].planned_s if self._session else 0.0

    @property
    def length_s(self) -> float:
        """How long the evening is, in seconds, as the presenter window will say it."""
        return sum(item.planned_s for item in self._session.agenda) if self._session else 0.0
