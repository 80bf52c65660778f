"""The items of an evening as small walls in rows, or one below the other: picked, dragged, each with a menu."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import (
    QEvent,
    QLineF,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from cafe_presenter.core.evening.view import WallView
from cafe_presenter.ui.input.list_deeds import EARLIER, LATER, LEAVE_OUT
from cafe_presenter.ui.kit.badge import BadgeShape, paint_shape
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.lists import WholeItem
from cafe_presenter.ui.kit.style import ACCENT, CARD, DIM, GOOD, TEXT, font, ink, plain_tip
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.small_walls import SmallWalls

WALL_CARD_PX = 300
"""Width of a card, more or less, in pixels of the reference window."""
PAD, GAP = 12, 8
NAME_PX, LINE_PX = 18, 16
MENU_PX = 34
FADED = 0.55
"""How much of a wall is seen that is over; one that is left aside is fainter still."""


class Standing(Enum):
    """How an item stands in the evening."""

    DONE = "done"
    NOW = "now"
    TO_COME = "to_come"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class AgendaCard:
    """What is told of an item beside its wall: its number and name, when it begins, how long it takes, its state."""

    view: WallView
    number: str
    name: str
    times: str
    standing: Standing
    state: str = ""


class AgendaWalls(QListWidget):
    """The items; Ctrl with an arrow moves the chosen one, X takes it out or brings it back.

    ``card_at`` tells of the item in a row when it comes in sight, and of no other.
    """

    go_requested = Signal(int)
    skip_requested = Signal(int)
    move_requested = Signal(int, int)
    menu_requested = Signal(int, QPoint)

    own_keys = LEAVE_OUT.keys
    is_grid = True
    """Whether left and right choose too."""

    def __init__(self, card_at: Callable[[int], AgendaCard]) -> None:
        super().__init__()
        self.card_at = card_at
        self.walls = SmallWalls(self)
        self.walls.painted.connect(self.viewport().update)
        self._whole, self._cards = WholeItem(self), _CardDelegate(self)
        self._wall_size = QSizeF(16, 9)
        self._look = Look()
        self.scale = 1.0
        self.dragged = self._gap = -1
        self._pressed = QPoint()
        self.setObjectName("walls")
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.fit(1.0, whole=False)

    def fit(self, scale: float, *, whole: bool) -> None:
        """Draw at ``scale`` times the reference's size; ``whole``, as lines that are read without any picture."""
        self.scale, self.is_grid = scale, not whole
        self.setItemDelegate(self._whole if whole else self._cards)
        self.setFlow(QListWidget.Flow.TopToBottom if whole else QListWidget.Flow.LeftToRight)
        self.setWrapping(not whole)
        self._lay_out()

    def dress(self, look: Look, wall_size: QSize | None) -> None:
        """Draw the walls with ``look``, at the shape of the public's screen."""
        self._look, self._wall_size = look, QSizeF(wall_size or QSize(16, 9))
        self._lay_out()

    def _lay_out(self) -> None:
        if not self.is_grid:
            self.setGridSize(QSize())
            return
        room = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width() - 2
        columns = max(1, round(room / (WALL_CARD_PX * self.scale)))
        width = max(80, room // columns)
        wall = self.wall_box(QRect(0, 0, width, 0)).size().toSize()
        self.setGridSize(QSize(width, round(wall.height() + self._words_px())))
        self.walls.fit(wall, look=self._look, ratio=self.devicePixelRatio())
        self.scheduleDelayedItemsLayout()

    def wall_box(self, cell: QRect) -> QRectF:
        """Return where the wall stands in a card."""
        pad = PAD * self.scale
        width = cell.width() - 2 * pad
        size = self._wall_size.scaled(width, width * 0.75, Qt.AspectRatioMode.KeepAspectRatio)
        left = cell.left() + pad + (width - size.width()) / 2
        return QRectF(left, cell.top() + pad, size.width(), size.height())

    def menu_box(self, cell: QRect) -> QRectF:
        """Return where the menu of a card stands: the wall's upper right corner."""
        side, wall = MENU_PX * self.scale, self.wall_box(cell)
        return QRectF(wall.right() - side - 4, wall.top() + 4, side, side)

    def _words_px(self) -> float:
        lines = QFontMetrics(self.name_font()).height() + QFontMetrics(self.line_font()).height()
        return (2 * PAD + GAP) * self.scale + lines

    def name_font(self, *, bold: bool = False) -> QFont:
        """Return the letters of a name."""
        return font(NAME_PX * self.scale, bold=bold)

    def line_font(self, *, bold: bool = False) -> QFont:
        """Return the letters of the line below it."""
        return font(LINE_PX * self.scale, bold=bold)

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have as many cards in a row as there is room for."""
        super().resizeEvent(event)
        self._lay_out()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose, as one click does: only what says that it projects moves anything in front of the public."""
        self.mousePressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose an item, or open its menu."""
        super().mousePressEvent(event)
        self._pressed = place = event.position().toPoint()
        row = self._row_at(place)
        if row >= 0 and self.is_grid and self.menu_box(self._cell(row)).contains(place.toPointF()):
            self.menu_requested.emit(row, self.viewport().mapToGlobal(place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag an item to another place."""
        place = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self.dragged < 0 and far:
            self.dragged = self._row_at(self._pressed)
        if self.dragged >= 0:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._gap = self._gap_at(place)
            edge = round(30 * self.scale)
            step = -1 if place.y() < edge else 1 if place.y() > self.viewport().height() - edge else 0
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + step * edge)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put down what is dragged."""
        dragged, gap = self.dragged, self._gap
        self.let_go()
        if dragged < 0:
            super().mouseReleaseEvent(event)
        elif step := gap - dragged - (gap > dragged):
            self.move_requested.emit(dragged, step)

    def let_go(self) -> None:
        """Drag nothing any more."""
        self.dragged = self._gap = -1
        self.unsetCursor()
        self.viewport().update()

    def _gap_at(self, place: QPoint) -> int:
        """Return before which row something would be put down at a place."""
        row = min(range(self.count()), key=lambda each: _distance(self._cell(each), place))
        middle = self._cell(row).center()
        return row + (place.x() > middle.x() if self.is_grid else place.y() > middle.y())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of an item, by the mouse or by the key for it."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        row = self._row_at(event.pos()) if by_mouse else self.currentRow()
        if row >= 0:
            place = event.pos() if by_mouse else self._cell(row).center()
            self.menu_requested.emit(row, self.viewport().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the agenda, or choose."""
        key, chosen = Qt.Key(event.key()), self.currentRow()
        earlier, later = (Qt.Key.Key_Up, Qt.Key.Key_Left), (Qt.Key.Key_Down, Qt.Key.Key_Right)
        step = -1 if key in earlier else 1 if key in later else 0
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_requested.emit(chosen)
        elif LEAVE_OUT.is_asked(event):
            if not event.isAutoRepeat():  # a key held down must not take out and bring back
                self.skip_requested.emit(chosen)
        elif EARLIER.is_asked(event) or LATER.is_asked(event):
            self.move_requested.emit(chosen, step)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.setCurrentRow(max(0, min(chosen + step, self.count() - 1)))
        else:
            super().keyPressEvent(event)

    @contained
    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the whole name of an item."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self.is_grid:
            row = self._row_at(event.pos())
            card = self.card_at(row) if row >= 0 else None
            told = " · ".join(part for part in (card.number, card.name) if part) if card is not None else ""
            QToolTip.showText(event.globalPos(), plain_tip(told), self)
            return True
        return super().viewportEvent(event)

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards, and where what is dragged would be put down."""
        super().paintEvent(event)
        if self._gap < 0:
            return
        before = self._gap < self.count()
        cell = self._cell(self._gap if before else self.count() - 1)
        with QPainter(self.viewport()) as painter:
            painter.setPen(QPen(ink(ACCENT), 4 * self.scale))
            if self.is_grid:
                x = cell.left() + 1 if before else cell.right() - 1
                painter.drawLine(QLineF(x, cell.top() + 6, x, cell.bottom() - 6))
            else:
                y = cell.top() if before else cell.bottom()
                painter.drawLine(QLineF(cell.left(), y, cell.right(), y))

    def _cell(self, row: int) -> QRect:
        return self.visualItemRect(self.item(row))

    def _row_at(self, place: QPoint) -> int:
        return self.indexAt(place).row()


def _distance(cell: QRect, place: QPoint) -> int:
    away = place - cell.center()
    return away.x() ** 2 + away.y() ** 2


class _CardDelegate(QStyledItemDelegate):
    """Paints an item: its wall, and below it its name, its times and how it stands."""

    def __init__(self, view: AgendaWalls) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of every card."""
        del option, index
        return self._view.gridSize()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the card."""
        view, card, cell = self._view, self._view.card_at(index.row()), option.rect
        state = QStyle.StateFlag
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = 10 * view.scale
        if option.state & state.State_Selected:
            painter.setPen(QPen(ink(ACCENT), 2) if option.state & state.State_HasFocus else Qt.PenStyle.NoPen)
            painter.setBrush(ink("picked"))
            painter.drawRoundedRect(QRectF(cell).adjusted(2, 2, -2, -2), radius, radius)
        self._paint_wall(painter, cell, card, is_dragged=index.row() == view.dragged)
        if option.state & (state.State_Selected | state.State_MouseOver):
            self._paint_menu(painter, cell)
        self._paint_words(painter, cell, card, quiet=TEXT if option.state & state.State_Selected else DIM)
        painter.restore()

    def _paint_wall(self, painter: QPainter, cell: QRect, card: AgendaCard, *, is_dragged: bool) -> None:
        view, wall = self._view, self._view.wall_box(cell)
        picture = view.walls.picture(card.view)
        shown = {Standing.DONE: FADED, Standing.SKIPPED: FADED * FADED}.get(card.standing, 1.0)
        painter.fillRect(wall, ink(CARD))
        if picture is not None:
            painter.setOpacity(FADED * FADED if is_dragged else shown)
            painter.drawPixmap(wall, picture, QRectF(picture.rect()))
            painter.setOpacity(1.0)
        is_now, is_out = card.standing is Standing.NOW, card.standing is Standing.SKIPPED
        pen = QPen(ink(ACCENT if is_now else TEXT if is_out else "line"), (3 if is_now else 1.5) * view.scale)
        pen.setStyle(Qt.PenStyle.DashLine if is_out else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(wall, 4, 4)

    def _paint_menu(self, painter: QPainter, cell: QRect) -> None:
        box = self._view.menu_box(cell)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink(CARD))
        painter.drawRoundedRect(box, 6, 6)
        painter.setBrush(ink(TEXT))
        dot = 2.2 * self._view.scale
        for by in (-3, 0, 3):
            painter.drawEllipse(box.center() + QPointF(by * dot, 0), dot, dot)

    def _paint_words(self, painter: QPainter, cell: QRect, card: AgendaCard, *, quiet: str) -> None:
        view = self._view
        pad, is_out = PAD * view.scale, card.standing is Standing.SKIPPED
        face = view.name_font(bold=card.standing is Standing.NOW)
        face.setStrikeOut(is_out)
        metrics = QFontMetrics(face)
        line = QRectF(cell.left() + pad, view.wall_box(cell).bottom() + GAP * view.scale, cell.width() - 2 * pad, 0)
        line.setHeight(metrics.height())
        name = " · ".join(part for part in (card.number, card.name) if part)
        painter.setFont(face)
        painter.setPen(ink(TEXT))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, left, metrics.elidedText(name, Qt.TextElideMode.ElideRight, round(line.width())))
        line.moveTop(line.bottom())
        line.setHeight(QFontMetrics(view.line_font()).height())
        state_width = self._paint_state(painter, line, card)
        painter.setFont(view.line_font())
        painter.setPen(ink(quiet))
        room = line.adjusted(0, 0, -state_width, 0)
        times = QFontMetrics(view.line_font()).elidedText(card.times, Qt.TextElideMode.ElideRight, round(room.width()))
        painter.drawText(room, left, times)

    def _paint_state(self, painter: QPainter, line: QRectF, card: AgendaCard) -> float:
        """Paint how the item stands, in a sign and a word, at the right; return how much room that takes."""
        if not card.state:
            return 0.0
        view = self._view
        looks = {Standing.DONE: (BadgeShape.CHECK, GOOD), Standing.NOW: (BadgeShape.DOT, ACCENT)}
        shape, colour = looks.get(card.standing, (BadgeShape.RING, TEXT))
        face = view.line_font(bold=card.standing is not Standing.SKIPPED)
        width, side = QFontMetrics(face).horizontalAdvance(card.state) + 2, LINE_PX * 0.7 * view.scale
        painter.setFont(face)
        painter.setPen(ink(colour))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, card.state)
        sign = QRectF(line.right() - width - side * 1.5, line.center().y() - side / 2, side, side)
        paint_shape(painter, shape, sign, colour=ink(colour))
        return width + 2.5 * side
