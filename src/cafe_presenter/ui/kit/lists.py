"""A list over the presenter window: up and down choose, Enter carries out, Esc closes."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cafe_presenter.core.base.bounds import MAX_NAME_SIGNS, MAX_TEXT_SIGNS, beginning
from cafe_presenter.core.typesetting.typography import is_in_bundled_fonts
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.key_ring import KeyRing
from cafe_presenter.ui.kit.over_page import OverPage
from cafe_presenter.ui.kit.style import ACCENT, DIM, TEXT, Text, ink
from cafe_presenter.ui.kit.text_boundaries import breakable

PICK = QItemSelectionModel.SelectionFlag.ClearAndSelect
TALL = 100_000
"""Pixels, more than any text is high."""
VALUE_ROLE = Qt.ItemDataRole.UserRole + 32
"""Where an item keeps what stands at its right."""
VALUES_ROLE = VALUE_ROLE + 1
"""Where it keeps all that may stand there."""
HINT_FROM = 340
"""Height of a panel, in pixels of the reference window, from which it says a hint."""
PANEL_MARGINS = (24, 16, 24, 18)
"""Around what a panel holds: left, top, right, bottom, in pixels."""
OVER_NOTES_FROM = 360
"""Height of what is read from which a panel has room over it, in pixels of the reference window."""
MAX_VALUE_SHARE = 0.45
"""Of a row's width; a longer value stands on a line of its own."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """One line of a list and the name by which it is told when it is chosen; a heading has none, and cannot be.

    ``value`` stands at its right: what a setting is set to, the key of a command, whether something is done. The row is
    as high as the widest of the ``values`` it may have asks for: no row below moves as it changes.
    """

    name: str
    text: str
    value: str = ""
    values: tuple[str, ...] = ()


class WholeItem(QStyledItemDelegate):
    """Shows an item of a list whole, the first of several lines in bold, and with ``quiet`` the others dimmed.

    Qt would give an item too little height for its padding, and so cut the last line, and a word wider than the list.
    """

    def __init__(self, parent: QListView, *, quiet: bool = False) -> None:
        super().__init__(parent)
        self._quiet = quiet

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Break words that are wider than the list, and no other at its hyphen."""
        super().initStyleOption(option, index)
        option.decorationAlignment = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        placed = QStyleOptionViewItem(option)
        placed.rect = self._tall_rect()
        option.text = breakable(
            beginning(option.text, MAX_TEXT_SIGNS), option.font, room_of(placed, self._view).width()
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room of the text, wrapped at the width of the list."""
        shown, room = self._placed(option, index)
        text, value = _beside(shown.font, index, room)
        size = self._size(text, _parts(shown.font, index, text.width()))
        if not shown.icon.isNull():  # a picture is whole, too
            size = size.expandedTo(QSize(0, shown.decorationSize.height() + TALL - room.height()))
        return size + QSize(0, value.height()) if value.width() == room.width() else size

    def _placed(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> tuple[QStyleOptionViewItem, QRect]:
        """Return how an item is shown, and the room of its text were it as high as any."""
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        shown.rect = self._tall_rect()
        return shown, room_of(shown, self._view)

    def _size(self, room: QRect, parts: list[tuple[QFont, str]]) -> QSize:
        lines = sum(
            QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, text).height() for font, text in parts
        )
        return QSize(self._tall_rect().width(), lines + TALL - room.height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the item; one of a single line as Qt does."""
        is_heading = not index.flags() & Qt.ItemFlag.ItemIsEnabled
        if not is_heading and "\n" not in str(index.data() or "") and not index.data(VALUE_ROLE):
            super().paint(painter, option, index)
            return
        view = self._view
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        room = room_of(shown, view)
        shown.text = ""
        view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, view)
        painter.save()
        text, value = _beside(shown.font, index, room)
        if not value.isEmpty():
            painter.setFont(shown.font)
            painter.setPen(ink(TEXT if option.state & QStyle.StateFlag.State_Selected else DIM))
            is_beside = value.width() < room.width()  # one line, which the rounding of letters must not break
            flags = Qt.TextFlag.TextSingleLine if is_beside else Qt.TextFlag.TextWordWrap
            painter.drawText(value, flags | Qt.AlignmentFlag.AlignRight, index.data(VALUE_ROLE))
        room.setWidth(text.width())
        for number, (font, part) in enumerate(_parts(shown.font, index, text.width())):
            painter.setFont(font)
            painter.setPen(ink(ACCENT if is_heading else DIM if number and self._quiet else TEXT))
            flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
            used = QFontMetrics(font).boundingRect(room, flags, part)
            painter.drawText(room, flags, part)
            room.setTop(used.bottom() + 1)
        painter.restore()

    @property
    def _view(self) -> QListView:
        view = self.parent()
        assert isinstance(view, QListView)
        return view

    def _tall_rect(self) -> QRect:
        return QRect(0, 0, max(80, self._view.viewport().width()), TALL)


class MeasuredItem(WholeItem):
    """The same, each text measured once: a list of thousands is laid out anew at every letter."""

    def __init__(self, parent: QListView, *, quiet: bool = False) -> None:
        super().__init__(parent, quiet=quiet)
        self._sizes: dict[str, QSize] = {}
        self._width = self._room_width = 0
        self._lines: dict[int, QSize] = {}
        self._metrics: tuple[QFontMetrics, QFontMetrics] | None = None
        parent.installEventFilter(self)

    @contained
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure anew what another style makes larger or smaller."""
        if watched is not self.parent():  # a field in which an item is edited
            return super().eventFilter(watched, event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._forget()
        return False

    def _forget(self) -> None:
        self._sizes, self._lines, self._metrics = {}, {}, None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room of the text, wrapped at the width of the list."""
        width, text = self._view.viewport().width(), str(index.data() or "")
        if width != self._width or len(self._sizes) > 2 * index.model().rowCount() + 1000:
            self._width = width
            self._forget()
        size = self._sizes.get(text)
        if size is None:
            size = self._sizes[text] = self._line(option, index, text) or super().sizeHint(option, index)
        return size

    def _line(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, text: str
    ) -> QSize | None:
        """Return the room of a text of which each line clearly takes one, as most do; None for any other."""
        if self._metrics is None:
            shown, room = self._placed(option, index)
            bold = QFont(shown.font)
            bold.setBold(True)
            self._metrics, self._room_width = (QFontMetrics(shown.font), QFontMetrics(bold)), room.width()
        lines = text.split("\n")
        plain, head = self._metrics
        if not is_in_bundled_fonts(text) or max(map(len, lines)) > MAX_NAME_SIGNS:
            return None
        faces = (head if len(lines) > 1 else plain, *[plain] * (len(lines) - 1))
        if any(face.horizontalAdvance(line) > self._room_width for face, line in zip(faces, lines, strict=True)):
            return None
        if len(lines) not in self._lines:
            self._lines[len(lines)] = super().sizeHint(option, index)
        return self._lines[len(lines)]


def room_of(shown: QStyleOptionViewItem, view: QAbstractItemView) -> QRect:
    """Return where Qt would put the text of an item, within the margin that it keeps for itself."""
    style = view.style()
    margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, shown, view) + 1
    room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, shown, view)
    return room.adjusted(margin, 0, -margin, 0)


def _beside(font: QFont, index: QModelIndex | QPersistentModelIndex, room: QRect) -> tuple[QRect, QRect]:
    """Return the room of a row's text and that of its value: at its right, or where that is long a line below."""
    value = str(index.data(VALUE_ROLE) or "")
    metrics = QFontMetrics(font)
    widest = max((value, *(index.data(VALUES_ROLE) or ())), key=metrics.horizontalAdvance)
    width = metrics.horizontalAdvance(widest) + 1
    if not value:
        return room, QRect()
    if width <= room.width() * MAX_VALUE_SHARE:
        gap = metrics.horizontalAdvance("  ")
        beside = QRect(room.right() - width + 1, room.top(), width, room.height())
        return room.adjusted(0, 0, -width - gap, 0), beside
    box = metrics.boundingRect(QRect(0, 0, room.width(), TALL), Qt.TextFlag.TextWordWrap, widest)
    return room, QRect(room.left(), room.bottom() - box.height() + 1, room.width(), box.height())


def _parts(font: QFont, index: QModelIndex | QPersistentModelIndex, width: int) -> list[tuple[QFont, str]]:
    """Return the first of several lines in bold, then the others; a single line as it is; no word wider than ``width``.

    The text is the item's own: Qt writes other line breaks into the option.
    """
    first, parting, rest = str(index.data() or "").partition("\n")
    bold = QFont(font)
    bold.setBold(True)
    parts = [(bold, first), (font, rest)] if parting else [(font, first)]
    return [(each, breakable(beginning(text, MAX_TEXT_SIGNS, mark="…"), each, width)) for each, text in parts]


class Hint(Text):
    """What is said of a panel. Where letters leave the panel little height, it gives way to what the panel is about."""

    def __init__(self, pixels: float = 17) -> None:
        super().__init__(pixels, DIM, wrap=True)
        self._gave_way = self._is_known = False

    def give_way(self, room: int) -> None:
        """Be there if so many pixels are enough for it too."""
        has_room = room >= HINT_FROM * self.font().pixelSize() / self.pixels
        if has_room is self._gave_way:
            self._gave_way = not has_room
            self.setVisible(has_room and not self._is_known)

    def give_way_once_known(self, *, is_known: bool) -> None:
        """Be there no more once what it says was done."""
        if is_known is not self._is_known:
            self._is_known = is_known
            self.setVisible(not (is_known or self._gave_way))


def stand(panel: QWidget, room: QRect) -> None:
    """Put a panel over a window, with its hints if it is high enough for its letters."""
    panel.setGeometry(room)
    for hint in panel.findChildren(Hint):
        hint.give_way(room.height())


_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ListPanel(OverPage):
    """A title, a hint, and rows; ``chosen`` tells the name of the row that was carried out, ``closed`` that it went."""

    chosen = Signal(str)
    closed = Signal()
    leaves_time_in_sight = False
    """Whether it opens over what is read alone, and leaves time and wall in sight."""

    def __init__(self, heading: str, hint: str, parent: QWidget, *, rows: QListWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self._rows: tuple[ListRow, ...] = ()
        self.list = QListWidget() if rows is None else rows
        self.list.setWordWrap(True)
        self.list.setItemDelegate(WholeItem(self.list))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(heading)
        self._ring = KeyRing(self.list)
        self.list.activated.connect(self._on_activated)
        self.list.clicked.connect(self._on_clicked)
        title, self.hint = Text(24, bold=True), Hint()
        title.setText(heading)
        self.hint.setText(hint)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*PANEL_MARGINS)
        for widget in (title, self.hint, self.list):
            self.column.addWidget(widget)
        self.hide()

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """What the list shows."""
        return self._rows

    def leaves_time(self, room: QRect, scale: float) -> bool:
        """Tell whether it stands in ``room``, which leaves the time in sight; where that is low it would be cut."""
        return self.leaves_time_in_sight and room.height() >= OVER_NOTES_FROM * scale

    def picture_room(self) -> QRect:
        """Return where in the window something is drawn that may be hidden for a while; nowhere in most panels."""
        return QRect()

    def keep_free(self, high: int) -> None:
        """End the list so many pixels above the foot, where something stands over the panel."""
        left, top, right, bottom = PANEL_MARGINS
        self.column.setContentsMargins(left, top, right, max(bottom, high))

    def key_target(self) -> QWidget:
        """Return the field or list that wants the keys while the panel is open."""
        return self.list

    def show_rows(self, rows: tuple[ListRow, ...]) -> None:
        """Show other rows; the chosen one stays chosen by its name."""
        if rows == self._rows:
            return
        current = self.list.currentRow()
        name = self._rows[current].name if 0 <= current < len(self._rows) else ""
        self._rows = rows
        while self.list.count() > len(rows):
            self.list.takeItem(self.list.count() - 1)
        for place, row in enumerate(rows):
            if place >= self.list.count():
                QListWidgetItem(self.list)
            item = self.list.item(place)
            item.setText(row.text)
            item.setData(VALUE_ROLE, row.value)
            item.setData(VALUES_ROLE, row.values)
            if row.value:
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.text}\n{row.value}")
            item.setFlags(_CHOSEN if row.name else Qt.ItemFlag.NoItemFlags)
        names = [row.name for row in rows]
        first = next((place for place, each in enumerate(names) if each), 0)
        self.list.setCurrentRow(names.index(name) if name and name in names else first)

    def open(self) -> None:
        """Show the panel and take the keys."""
        self._ring.rest()
        self.show()
        self.raise_()
        self.list.setFocus()

    def let_go(self) -> bool:
        """Let go of what was begun with a row; return whether anything was: Esc closes the panel otherwise."""
        return False

    def close_panel(self) -> None:
        """Take the panel away and the focus with it."""
        if self.isVisible():
            self.hide()
            self.window().setFocus()
            self.closed.emit()

    def _on_clicked(self, index: QModelIndex) -> None:
        # Where the system's style activates by one click, Qt tells `activated` for that click by itself.
        style = self.list.style()
        if not style.styleHint(style.StyleHint.SH_ItemView_ActivateItemOnSingleClick, None, self.list):
            self._on_activated(index)

    def _on_activated(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._rows) and self._rows[index.row()].name:
            self.chosen.emit(self._rows[index.row()].name)
