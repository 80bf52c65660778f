"""The list of past evenings in the home window: as it looks, and as the search finds them."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from cafe_presenter.core.base.bounds import MAX_NAME_SIGNS, beginning
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.ui.input.commands import Command, ShowCommand
from cafe_presenter.ui.input.search import SearchRow
from cafe_presenter.ui.kit.key_ring import KeyRing
from cafe_presenter.ui.kit.lists import WholeItem

PATH_ROLE, LINES_ROLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class PastEvening:
    """An evening that was: its title, what is told of it, its journal, and the lines by which it is found."""

    title: str
    detail: str
    path: str
    lines: tuple[str, ...] = ()


class PastList(QListWidget):
    """Past evenings, called ``name`` by a screen reader; ``opened`` tells the journal of the one that was chosen."""

    opened = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        KeyRing(self)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setItemDelegate(WholeItem(self, quiet=True))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(self._on_activated)
        self.clicked.connect(self._on_clicked)

    def add(self, past: PastEvening) -> None:
        """Add one past evening at the end."""
        item = QListWidgetItem(f"{beginning(past.title, MAX_NAME_SIGNS)}\n{past.detail}", self)
        item.setData(PATH_ROLE, past.path)
        item.setData(LINES_ROLE, past.lines)

    def rows(self) -> list[SearchRow]:
        """Return them as the search finds them: by their titles, by what is told of them, by what was said there."""
        found = []
        for item in (self.item(row) for row in range(self.count())):
            told = item.text().replace("\n", " · ")  # the day is told whole: several may have one title
            command: ShowCommand = Command("past", told, (), partial(self._open, item.data(PATH_ROLE)))
            name = self.accessibleName()
            found.append(SearchRow(command, told, group=name, behind=(name, *item.data(LINES_ROLE))))
        return found

    def _on_clicked(self, index: QModelIndex) -> None:
        """Open the page of an evening at a click: nobody else sees it."""
        style = self.style()  # where it activates by one click, Qt tells so by itself
        if not style.styleHint(style.StyleHint.SH_ItemView_ActivateItemOnSingleClick, None, self):
            self._on_activated(index)

    def _on_activated(self, index: QModelIndex) -> None:
        self._open(index.data(PATH_ROLE))

    def _open(self, path: str, _: object = None) -> None:
        self.opened.emit(path)
