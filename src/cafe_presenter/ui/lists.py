"""A list over the presenter window: up and down choose, Enter carries out, Esc closes."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cafe_presenter.ui.style import DIM, Text, breakable


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list and the name by which it is told when it is chosen."""

    name: str
    text: str


class WholeItem(QStyledItemDelegate):
    """Gives an item of a list the height of all its lines: Qt forgets the padding, and cuts words that are too long."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room of the text, wrapped at the width of the list."""
        hint = super().sizeHint(option, index)
        metrics = option.fontMetrics
        room = QRect(0, 0, self._room(metrics), 100_000)
        text = breakable(str(index.data() or ""), metrics, room.width())
        lines = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        return QSize(room.width(), max(hint.height(), lines + round(metrics.height() * 0.9)))

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Break words that are wider than the list at a hyphen."""
        super().initStyleOption(option, index)
        option.text = breakable(option.text, option.fontMetrics, self._room(option.fontMetrics))

    def _room(self, metrics: QFontMetrics) -> int:
        view = self.parent()
        assert isinstance(view, QListView)
        return max(40, view.viewport().width() - 2 * (round(metrics.height() * 0.4) + 6))


class ListPanel(QFrame):
    """A title, a hint, and rows; ``chosen`` tells the name of the row that was carried out."""

    chosen = Signal(str)

    def __init__(self, heading: str, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self._rows: tuple[Row, ...] = ()
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setItemDelegate(WholeItem(self.list))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(heading)
        self.list.activated.connect(self._on_activated)
        self.list.clicked.connect(self._on_clicked)
        title, told = Text(24, bold=True), Text(17, DIM, wrap=True)
        title.setText(heading)
        told.setText(hint)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 16, 24, 18)
        for widget in (title, told, self.list):
            self.column.addWidget(widget)
        self.hide()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What the list shows."""
        return self._rows

    def captor(self) -> QWidget:
        """Return the field or list that wants the keys while the panel is open."""
        return self.list

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows; the chosen one stays chosen by its name."""
        if rows == self._rows:
            return
        current = self.list.currentRow()
        name = self._rows[current].name if 0 <= current < len(self._rows) else ""
        self._rows = rows
        while self.list.count() > len(rows):
            self.list.takeItem(self.list.count() - 1)
        for place, row in enumerate(rows):
            if place < self.list.count():
                self.list.item(place).setText(row.text)
            else:
                QListWidgetItem(row.text, self.list)
        names = [row.name for row in rows]
        self.list.setCurrentRow(names.index(name) if name in names else 0)

    def open(self) -> None:
        """Show the panel and take the keys."""
        self.show()
        self.raise_()
        self.list.setFocus()

    def close_panel(self) -> None:
        """Take the panel away and the focus with it."""
        if self.isVisible():
            self.hide()
            self.window().setFocus()

    def _on_clicked(self, index: QModelIndex) -> None:
        # Where the system's style activates by one click, Qt tells `activated` for that click by itself.
        style = self.list.style()
        if not style.styleHint(style.StyleHint.SH_ItemView_ActivateItemOnSingleClick, None, self.list):
            self._on_activated(index)

    def _on_activated(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._rows):
            self.chosen.emit(self._rows[index.row()].name)
