"""A row of the search of commands, drawn: its group, its label with what was found underlined, its key caps."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cafe_presenter.ui.input.search import Hit
from cafe_presenter.ui.kit.style import DIM, TEXT, font, ink, worn

ROW, GAP, INSET = 40, 10, 16
"""Height of a row of one line, room above a group, room at both sides: pixels of the reference window."""
TITLE = 136
"""Width of the column of groups."""
LABEL_PX, TITLE_PX, CAP_PX = 18, 16, 16
MAX_CAPS = 3
"""Keys that are drawn of a command: more would leave its label no room; the key card has them all."""
COLUMN_FROM = 620
"""Width of the list from which groups have a column of their own."""

HIT_ROLE, TITLE_ROLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
"""What the model tells of a row: its hit, and whether its group begins with it."""

type _Index = QModelIndex | QPersistentModelIndex


class RowPainter(QStyledItemDelegate):
    """Draws the rows of a list view of hits."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._scale = 1.0

    def set_scale(self, scale: float) -> None:
        """Draw at ``scale`` times the size in the reference window."""
        if scale != self._scale:
            self._scale = scale
            self._view.scheduleDelayedItemsLayout()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the room of the label on as many lines as it takes."""
        del option
        hit = _hit_of(index)
        width = max(80, self._view.viewport().width())
        label = self._label(hit, self._label_width(hit, width), chosen=False)
        high = max(self._px(ROW), label.boundingRect().height() + self._px(12))
        return QSize(width, round(high + self._above(index, hit)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row."""
        hit = _hit_of(index)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect)
        box.setTop(box.top() + self._above(index, hit))
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen or (state & QStyle.StateFlag.State_MouseOver and hit.row.is_possible):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(worn().picked if is_chosen else worn().hover))
            painter.drawRoundedRect(box, self._px(6), self._px(6))
        if index.data(TITLE_ROLE):
            self._draw_title(painter, hit, box, chosen=is_chosen)
        self._draw_caps(painter, hit, box)
        label = self._label(hit, self._label_width(hit, rect.width()), chosen=is_chosen)
        top = box.center().y() - label.boundingRect().height() / 2
        label.draw(painter, QPointF(box.left() + self._left(), top))
        painter.restore()

    def _px(self, pixels: float) -> float:
        return pixels * self._scale

    @property
    def _is_wide(self) -> bool:
        return self._view.viewport().width() >= self._px(COLUMN_FROM)

    def _left(self) -> float:
        return self._px(INSET + (TITLE if self._is_wide else 0))

    def _above(self, index: _Index, hit: Hit) -> float:
        """Return the room above the first row of a group; its title stands there where it has no column."""
        if not index.data(TITLE_ROLE):
            return 0.0
        line = self._px(TITLE_PX * 1.5) if hit.row.group and not self._is_wide else 0.0
        return line + (self._px(GAP) if index.row() else 0.0)

    def _label_width(self, hit: Hit, width: float) -> float:
        caps = sum(self._cap_widths(hit)) + self._px(4) * len(hit.row.caps[:MAX_CAPS]) * 2
        return max(self._px(60), width - self._left() - caps - self._px(INSET * 2))

    def _label(self, hit: Hit, width: float, *, chosen: bool) -> QTextLayout:
        row, also = hit.row, self._also(hit, width)
        between = "\u2002" if also else ""
        text = f"{row.label}{between}{also}"
        made = QTextLayout(text, font(self._px(LABEL_PX)))
        made.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        shown = TEXT if row.is_possible else DIM
        formats = [_format(0, len(row.label), ink(shown))]
        if also:
            dim = ink(TEXT if chosen else DIM)  # on a chosen row dim words would have too little contrast
            formats.append(_format(len(row.label), len(text) - len(row.label), dim, size=font(self._px(TITLE_PX))))
        formats += [_underlined(start, count) for start, count in hit.in_label]
        offset = len(row.label) + len(between)
        formats += [_underlined(start + offset, count) for start, count in hit.in_also]
        made.setFormats(formats)
        made.beginLayout()
        top = 0.0
        while (line := made.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height()
        made.endLayout()
        return made

    def _also(self, hit: Hit, width: float) -> str:
        """Return the other words where they fit beside the label or found the row, else what it is about."""
        row = hit.row
        used = QFontMetrics(font(self._px(LABEL_PX))).horizontalAdvance(f"{row.label}\u2002")
        fits = used + QFontMetrics(font(self._px(TITLE_PX))).horizontalAdvance(row.also) <= width
        return row.also if fits or hit.in_also else row.about

    def _draw_title(self, painter: QPainter, hit: Hit, box: QRectF, *, chosen: bool) -> None:
        painter.setPen(ink(TEXT if chosen and self._is_wide else DIM))
        painter.setFont(font(self._px(TITLE_PX)))
        left, high = box.left() + self._px(INSET), self._px(TITLE_PX * 1.5)
        if self._is_wide:
            place = QRectF(left, box.top(), self._px(TITLE), self._px(ROW))
        else:
            place = QRectF(left, box.top() - high, box.width(), high)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, hit.row.group)

    def _cap_widths(self, hit: Hit) -> list[float]:
        metrics = QFontMetrics(font(self._px(CAP_PX)))
        return [
            max(self._px(24), metrics.horizontalAdvance(cap) + self._px(12)) + self._px(4)
            for key in hit.row.caps[:MAX_CAPS]
            for cap in key
        ]

    def _draw_caps(self, painter: QPainter, hit: Hit, box: QRectF) -> None:
        painter.setFont(font(self._px(CAP_PX)))
        widths = self._cap_widths(hit)
        high, at = self._px(24), box.right() - self._px(INSET)
        for key in reversed(hit.row.caps[:MAX_CAPS]):
            for cap in reversed(key):
                wide = widths.pop()
                at -= wide
                cap_box = QRectF(at, box.center().y() - high / 2, wide - self._px(4), high)
                painter.setPen(QPen(QColor(worn().line), max(1.0, self._scale)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(cap_box, self._px(4), self._px(4))
                painter.setPen(ink(TEXT if hit.row.is_possible else DIM))
                painter.drawText(cap_box, Qt.AlignmentFlag.AlignCenter, cap)
            at -= self._px(8)


def _hit_of(index: _Index) -> Hit:
    hit = index.data(HIT_ROLE)
    assert isinstance(hit, Hit)
    return hit


def _format(start: int, count: int, colour: QColor, *, size: QFont | None = None) -> QTextLayout.FormatRange:
    made, look = QTextLayout.FormatRange(), QTextCharFormat()
    look.setForeground(colour)
    if size is not None:
        look.setFont(size)
    made.start, made.length, made.format = start, count, look
    return made


def _underlined(start: int, count: int) -> QTextLayout.FormatRange:
    made, look = QTextLayout.FormatRange(), QTextCharFormat()
    look.setFontUnderline(True)
    made.start, made.length, made.format = start, count, look
    return made
