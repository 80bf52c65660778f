"""The notes of the evening as rows: kind in sign and word, the line itself, the theme it was written under."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.evening.notes import SORTED_KINDS, NoteKind
from cafe_presenter.ui.input.keys import digit_of
from cafe_presenter.ui.input.list_deeds import ASK_NOTE, SORT_NOTE, TAKE_OUT_NOTE
from cafe_presenter.ui.kit.fonts import icon
from cafe_presenter.ui.kit.lists import TALL, WholeItem
from cafe_presenter.ui.kit.style import ACCENT, DIM, TEXT, ink, worn
from cafe_presenter.ui.kit.text_boundaries import breakable

NOTE_ICONS = {
    NoteKind.NOTE: "pencil-line",
    NoteKind.IDEA: "lightbulb-line",
    NoteKind.FEAR: "alarm-warning-line",
    NoteKind.QUESTION: "fridge-line",
    NoteKind.CHECK: "flag-line",
    NoteKind.NEXT: "arrow-right-line",
    NoteKind.QUOTE: "double-quotes-l",
}
_ROW = Qt.ItemDataRole.UserRole
_AT_LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
_AT_RIGHT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A row: the number of its note, its kind and what that is called, its line, where it was written."""

    number: int
    kind: NoteKind
    kind_name: str
    text: str
    detail: str


def alt_digit(event: QKeyEvent) -> int | None:
    """Return the digit of a key that is pressed with Alt, on a French keyboard too."""
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return digit_of(_bare(event))
    return None


def ctrl_digit(event: QKeyEvent) -> int | None:
    """Return the digit of a key that is pressed with Ctrl, on a French keyboard too."""
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return digit_of(_bare(event))
    return None


def _bare(event: QKeyEvent) -> QKeyEvent:
    """Return the press of a key as it would be without Alt or Ctrl, with which it types another text or none."""
    sign = chr(event.key()) if 0x20 < event.key() < 0x100 else event.text()
    none = Qt.KeyboardModifier.NoModifier
    return QKeyEvent(event.type(), event.key(), none, event.nativeScanCode(), 0, 0, sign)


class NoteList(QListWidget):
    """The rows; Enter mends the chosen note, X takes it out, Alt and a digit sorts it.

    Ctrl and Enter asks a question; below the last row is the line to type in.
    """

    own_keys = ("Ctrl+0", "Ctrl+à", *TAKE_OUT_NOTE.keys)
    """Keys that show all the notes here, or take one out, whatever they do elsewhere."""
    sort_requested = Signal(object)
    filter_requested = Signal(int)
    take_out_requested = Signal()
    ask_requested = Signal()
    left_below = Signal()

    def show_notes(self, rows: tuple[NoteRow, ...]) -> None:
        """Show other rows; the chosen note stays chosen, else the one in its place."""
        chosen, place = self.chosen, self.currentRow()
        self.clear()
        for row in rows:
            item = QListWidgetItem(f"{row.kind_name}: {row.text} ({row.detail})" if row.detail else row.text, self)
            item.setData(_ROW, row)
        numbers = [row.number for row in rows]
        if chosen is not None and chosen.number in numbers and self.count():
            place = numbers.index(chosen.number)
        self.setCurrentRow(min(place, len(rows) - 1) if place >= 0 else len(rows) - 1)

    @property
    def chosen(self) -> NoteRow | None:
        """The row that is chosen; None without any."""
        row = self.currentItem().data(_ROW) if self.currentRow() >= 0 else None
        return row if isinstance(row, NoteRow) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mend, sort, take out or ask the chosen note."""
        key, with_alt, with_ctrl = event.key(), alt_digit(event), ctrl_digit(event)
        is_enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if with_alt is not None:
            if f"Alt+{with_alt}" in SORT_NOTE.keys:
                self.sort_requested.emit((NoteKind.NOTE, *SORTED_KINDS)[with_alt])
        elif with_ctrl is not None:
            self.filter_requested.emit(with_ctrl)
        elif TAKE_OUT_NOTE.is_asked(event):
            if not event.isAutoRepeat():  # a key held down must not empty the list
                self.take_out_requested.emit()
        elif ASK_NOTE.is_asked(event):
            self.ask_requested.emit()
        elif is_enter and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        elif key == Qt.Key.Key_Down and self.currentRow() >= self.count() - 1:
            self.left_below.emit()
        else:
            super().keyPressEvent(event)


class NoteItem(WholeItem):
    """Draws a row in three columns, its line whole; each is measured once, for there may be a thousand."""

    def __init__(self, parent: QListWidget) -> None:
        super().__init__(parent)
        self._heights: dict[tuple[str, str, int, int], int] = {}

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Leave the words out: they are drawn here."""
        QStyledItemDelegate.initStyleOption(self, option, index)
        option.text = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room of the line, wrapped in its column."""
        row, width = index.data(_ROW), self._view.viewport().width()
        asked = (row.text, row.detail, width, option.font.pixelSize())
        if asked not in self._heights:
            shown = QStyleOptionViewItem(option)
            self.initStyleOption(shown, index)
            metrics = QFontMetrics(shown.font)
            pad = _pad(metrics)
            _, line, _ = _columns(QRect(pad, pad, width - 2 * pad, TALL), metrics, row)
            text = breakable(row.text, shown.font, line.width())
            self._heights[asked] = metrics.boundingRect(line, _WRAPPED, text).height() + 2 * pad
        return QSize(width, self._heights[asked])

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        view, row, look = self._view, index.data(_ROW), worn()
        is_chosen = bool(shown.state & QStyle.StateFlag.State_Selected)
        metrics = QFontMetrics(shown.font)
        pad = _pad(metrics)
        kind, line, detail = _columns(shown.rect.adjusted(pad, pad, -pad, -pad), metrics, row)
        view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, view)
        painter.save()
        painter.setFont(shown.font)
        side = round(metrics.height() * 0.75)
        sign = icon(NOTE_ICONS[row.kind], look.accent if is_chosen else look.dim, on=look.accent, disabled=look.faint)
        sign.paint(painter, QRect(kind.left(), kind.top() + (metrics.height() - side) // 2, side, side))
        words = kind.adjusted(side + side // 2, 0, 0, 0)
        painter.setPen(ink(ACCENT if is_chosen else DIM))
        cut = Qt.TextElideMode.ElideRight
        painter.drawText(words, _AT_LEFT, metrics.elidedText(row.kind_name, cut, words.width()))
        painter.setPen(ink(TEXT))
        painter.drawText(line, _WRAPPED, breakable(row.text, shown.font, line.width()))
        painter.setPen(ink(TEXT if is_chosen else DIM))
        painter.drawText(detail, _AT_RIGHT, metrics.elidedText(row.detail, cut, detail.width()))
        painter.restore()


def _pad(metrics: QFontMetrics) -> int:
    return metrics.height() // 3


def _columns(room: QRect, metrics: QFontMetrics, row: NoteRow) -> tuple[QRect, QRect, QRect]:
    """Return where the kind, the line and the detail of a row stand."""
    gap = metrics.height() // 2
    first = min(room.width() // 4, metrics.height() * 6)
    last = min(room.width() // 4, metrics.horizontalAdvance(row.detail) + 2)
    line = room.adjusted(first + gap, 0, -(last + gap if last > 2 else 0), 0)
    return (
        QRect(room.left(), room.top(), first, room.height()),
        line,
        QRect(room.right() - last, room.top(), last, room.height()),
    )
