"""The whole evening in one row, along the bottom of the presenter window."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cafe_presenter.core.evening.session import Session, spent_s
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.ui.kit.badge import BadgeShape, paint_shape
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.style import ACCENT, CARD, CURRENT, DIM, DONE, GOOD, TEXT, font, ink, plain_tip, worn
from cafe_presenter.wording import Wording

NARROWEST = 96
GAP = 6
MORE = 34
"""Width of the number of those that have no room at a side."""


class AgendaStrip(QWidget):
    """A chip for each item: its name, what was spent or what is planned; a click goes there."""

    item_requested = Signal(int)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._session: Session | None = None
        self._now = 0.0
        self._scale = 1.0
        self.setAccessibleName(wording.text("The whole evening in one row"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_session(self, session: Session, now: float) -> None:
        """Draw the agenda as it stands at ``now``."""
        if session is self._session:
            return  # only the item that is up grows older, and its chip tells what is planned
        if self._session is not session:
            names = [self._wording.item_name(item.theme) for item in session.agenda]
            names[session.position] = self._wording.text("now: {theme}", theme=names[session.position])
            self.setAccessibleDescription(", ".join(names))
        self._session, self._now = session, now
        self.update()

    def set_scale(self, scale: float) -> None:
        """Draw at ``scale`` times the size in the reference window."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a chip."""
        return QSize(400, round(62 * self._scale))

    def chips(self) -> list[tuple[int, QRectF]]:
        """Return each visible item's place in the agenda and its box; the item that is up is always among them."""
        if self._session is None:
            return []
        count = len(self._session.agenda)
        gap = GAP * self._scale
        room = max(1, int((self.width() + gap) // (NARROWEST * self._scale + gap)))
        shown = min(count, room)
        first = max(0, min(self._session.position - shown // 2, count - shown))
        left, right = (MORE * self._scale * bool(more) for more in (first, count - first - shown))
        width = (self.width() - left - right + gap) / shown - gap
        return [
            (first + place, QRectF(left + place * (width + gap), 0, width, self.height())) for place in range(shown)
        ]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the item under the mouse."""
        for index, box in self.chips():
            if box.contains(event.position()):
                self.item_requested.emit(index)

    def event(self, event: QEvent) -> bool:
        """Tell the whole of an item whose name may be cut."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.tip_at(event.pos())), self)
            return True
        return super().event(event)

    def tip_at(self, place: QPoint) -> str:
        """Return the name of the item at a place; empty beside the chips."""
        if self._session is None:
            return ""
        at = (index for index, box in self.chips() if box.contains(place.toPointF()))
        return next((self._name(self._session, index) for index in at), "")

    def _name(self, session: Session, index: int) -> str:
        return display_text(self._wording.item_name(session.agenda[index].theme), session.deck.language)

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the visible chips."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chips = self.chips()
        for index, box in chips:
            self._paint_chip(painter, index, box)
        if self._session is not None and chips:
            before, after = chips[0][0], len(self._session.agenda) - 1 - chips[-1][0]
            painter.setFont(font(15 * self._scale, bold=True))
            painter.setPen(ink(DIM))
            middle = Qt.AlignmentFlag.AlignVCenter
            if before:
                painter.drawText(QRectF(self.rect()), middle | Qt.AlignmentFlag.AlignLeft, f"‹\u202f{before}")
            if after:
                painter.drawText(QRectF(self.rect()), middle | Qt.AlignmentFlag.AlignRight, f"{after}\u202f›")

    def _paint_chip(self, painter: QPainter, index: int, box: QRectF) -> None:
        assert self._session is not None
        up = index == self._session.position
        spent = spent_s(self._session, index, self._now)
        done = index < self._session.position and spent > 0
        painter.setPen(QPen(ink(ACCENT), 3) if up else QPen(QColor(worn().rim), 1))
        painter.setBrush(ink(CURRENT if up else DONE if done else CARD))
        painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 8 * self._scale, 8 * self._scale)
        inner = box.adjusted(10 * self._scale, 6 * self._scale, -8 * self._scale, -6 * self._scale)
        upper, lower = QRectF(inner), QRectF(inner)
        upper.setHeight(inner.height() * 0.54)
        lower.setTop(upper.bottom())
        item = self._session.agenda[index]
        _line(painter, upper, self._name(self._session, index), face=font(16 * self._scale, bold=True), colour=TEXT)
        if done:
            side = 11 * self._scale
            check = QRectF(lower.left(), lower.center().y() - side / 2, side, side)
            paint_shape(painter, BadgeShape.CHECK, check, colour=ink(GOOD))
            lower.setLeft(lower.left() + side * 1.5)
        minutes = self._wording.minutes(spent if done else item.planned_s) if done or item.planned_s else ""
        if item.skipped and not up and not done:
            minutes = self._wording.text("skipped")
        _line(painter, lower, minutes, face=font(15 * self._scale), colour=DIM)


def _line(painter: QPainter, box: QRectF, text: str, *, face: QFont, colour: str) -> None:
    painter.setFont(face)
    painter.setPen(ink(colour))
    shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
