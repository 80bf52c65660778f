"""The search of commands: a field, and below it every command that fits what is typed. It is the list of keys too."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from cafe_presenter.ui.input.commands import ShowCommand
from cafe_presenter.ui.input.questions import AnswerKey
from cafe_presenter.ui.input.search import Hit, SearchRow, found, group_starts
from cafe_presenter.ui.input.search_rows import HIT_ROLE, TITLE_ROLE, RowPainter
from cafe_presenter.ui.kit.lists import Hint, stand
from cafe_presenter.ui.kit.style import DIM, Text
from cafe_presenter.wording import Wording

WIDTH, HEIGHT = 760, 580
"""The size of the panel in the reference window, in pixels."""

type _Index = QModelIndex | QPersistentModelIndex


class CommandField(QLineEdit):
    """Up and down choose in the list below, Enter does what is chosen, what opened it closes it; other keys edit."""

    step_wanted = Signal(int)
    closed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, or edit."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        opens = event.key() == Qt.Key.Key_K and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if Qt.Key(event.key()) in steps:
            self.step_wanted.emit(steps[Qt.Key(event.key())])
        elif opens or event.key() == Qt.Key.Key_Escape or (event.text() == "?" and not self.text()):
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class Hits(QAbstractListModel):
    """The rows that were found."""

    def __init__(self) -> None:
        super().__init__()
        self._hits: list[Hit] = []
        self._starts: set[int] = set()

    def show_hits(self, hits: list[Hit]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._hits, self._starts = hits, group_starts(hits)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is shown, or said, of a row."""
        if not 0 <= index.row() < len(self._hits):
            return None
        hit = self._hits[index.row()]
        if role == HIT_ROLE:
            return hit
        if role == TITLE_ROLE:
            return index.row() in self._starts
        said = {Qt.ItemDataRole.DisplayRole: hit.row.label, Qt.ItemDataRole.AccessibleTextRole: hit.row.spoken}
        return said.get(Qt.ItemDataRole(role))

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that a row can be chosen if its command can do anything."""
        if self._hits[index.row()].row.is_possible:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsSelectable


class SearchPanel(QFrame):
    """Shows what was found; ``chosen`` tells the command or the answer that is to be carried out."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self._rows: tuple[SearchRow, ...] = ()
        self._had_focus: QWidget | None = None
        self.field = CommandField()
        self.field.setObjectName("bare")
        self.field.setAccessibleName(wording.text("Search the commands"))
        self.field.setPlaceholderText(wording.text("What would you like to do?"))
        self.list = QListView()
        self.list.setAccessibleName(wording.text("Commands and their keys"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setWordWrap(True)  # each row is as high as its words at another width too, as beside a scroll bar
        self.list.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.field)  # which keeps the keys, wherever a click falls
        self.hits = Hits()
        self._painter = RowPainter(self.list)
        self.list.setItemDelegate(self._painter)
        self.list.setModel(self.hits)
        self._none = Text(18, DIM, wrap=True)
        self._none.setText(wording.text("Nothing is called that. Try another word, or a key."))
        hint = Hint(16)
        hint.setText(wording.text("A click, or ↑ ↓ and Enter. Esc closes."))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 12)
        column.setSpacing(8)
        parts = (self.field, _hairline(), self._none, self.list, _hairline(), hint)
        for widget in parts:
            column.addWidget(widget, int(widget is self.list))
        hint.setContentsMargins(16, 0, 16, 0)
        self._none.setContentsMargins(16, 8, 16, 8)
        column.addStretch(0)
        self.field.textEdited.connect(self._on_edited)
        self.field.returnPressed.connect(self._on_return)
        self.field.step_wanted.connect(self._step)
        self.field.closed.connect(self.close_panel)
        self.list.clicked.connect(self._on_clicked)
        self.hide()

    def open(self, rows: tuple[SearchRow, ...]) -> None:
        """Search these, from the beginning."""
        self._rows = rows
        self.field.clear()
        self.show()
        self.raise_()
        self._show("")
        self._had_focus = self.window().focusWidget()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def key_target(self) -> QWidget:
        """Return the field, which wants the keys while the panel is open."""
        return self.field

    def close_panel(self) -> None:
        """Take the panel away and the focus with it."""
        if self.isVisible():
            self.hide()
            self.closed.emit()
            self._give_back_focus()

    def _give_back_focus(self) -> None:
        """Give the keys back to what had them."""
        had, self._had_focus = self._had_focus, None
        if had is not None and had.isVisible() and had.window() is self.window():
            had.setFocus()
        else:
            self.window().setFocus()

    def place(self, room: QRect, *, scale: float, is_whole: bool) -> None:
        """Stand in the middle of ``room``, of one size whatever is found; all over it where the text is large."""
        size = QSize(round(WIDTH * scale), round(HEIGHT * scale)).boundedTo(room.size())
        box = QRect(room.topLeft(), room.size() if is_whole else size)
        box.moveCenter(room.center())
        self._painter.set_scale(scale)
        stand(self, box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew: what fits beside a label depends on the width."""
        super().resizeEvent(event)
        self.list.scheduleDelayedItemsLayout()

    def _on_edited(self, typed: str) -> None:
        self._show(typed)

    def _show(self, typed: str) -> None:
        hits = found(self._rows, typed)
        self.hits.show_hits(hits)
        self._none.setVisible(not hits)
        self.list.setVisible(bool(hits))
        possible = (place for place, hit in enumerate(hits) if hit.row.is_possible)
        best = min(possible, key=lambda place: hits[place].rank, default=-1)
        self.list.setCurrentIndex(self.hits.index(best, 0))
        if best <= 0:
            self.list.scrollToTop()

    def _step(self, by: int) -> None:
        """Choose the next row, or the one before, that can be carried out."""
        row = self.list.currentIndex().row() + by
        while 0 <= row < self.hits.rowCount():
            index = self.hits.index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                self.list.setCurrentIndex(index)
                return
            row += by

    def _on_return(self) -> None:
        self._carry_out(self.list.currentIndex())

    def _on_clicked(self, index: QModelIndex) -> None:
        self._carry_out(index)

    def _carry_out(self, index: QModelIndex) -> None:
        hit = index.data(HIT_ROLE)
        if isinstance(hit, Hit) and hit.row.is_possible:
            self.close_panel()
            wanted: ShowCommand | AnswerKey = hit.row.wanted
            self.chosen.emit(wanted)


def _hairline() -> QFrame:
    line = QFrame()
    line.setProperty("hairline", True)
    line.setFixedHeight(1)
    return line
