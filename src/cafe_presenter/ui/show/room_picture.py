"""The room from the side, as a picture: the picture on the wall, the rows, and how far its letters carry."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.style import ACCENT, DIM, GOOD, OVER, TEXT, TRACK, font, ink

ROOM_PX, LABEL_PX = 176, 16
ROW_M = 1.6
"""Metres from one row of people to the next."""
EYES_M, SEAT_M = 1.2, 0.45
MAX_DRAWN_ROWS = 40
NICE_STEPS = (1.0, 2.0, 5.0, 10.0, 20.0, 50.0)


@dataclass(frozen=True, slots=True)
class RoomFigures:
    """What is drawn, in metres, and the words beside it."""

    depth_m: float
    width_m: float
    farthest_m: float
    picture_words: str
    last_row_words: str
    farthest_words: str

    @property
    def is_readable(self) -> bool:
        """Whether the last row reads the smallest letters."""
        return self.farthest_m >= self.depth_m


class RoomPicture(QWidget):
    """Draws a room to scale; without figures nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._figures: RoomFigures | None = None
        self._scale = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figures(self, figures: RoomFigures, scale: float) -> None:
        """Draw these figures, with letters of ``scale`` times the reference's size."""
        self._figures, self._scale = figures, scale
        self.setAccessibleName(f"{figures.picture_words}, {figures.last_row_words}, {figures.farthest_words}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the room and of the scale below it."""
        return QSize(400, round(ROOM_PX * self._scale))

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the room."""
        del event
        if self._figures is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font(LABEL_PX * self._scale))
            self._paint(painter, self._figures)

    def _paint(self, painter: QPainter, figures: RoomFigures) -> None:
        line = QFontMetrics(painter.font()).height()
        longest_m = max(figures.depth_m + 1, min(figures.farthest_m, figures.depth_m * 2) + 1)
        left = 12 * self._scale
        a_metre = (self.width() - 2 * left) / longest_m
        floor = self.height() - 2.2 * line - 11 * self._scale
        # Upright, a metre is as long as it can be: a room is far longer than people are high.
        high = min(a_metre, (floor - line) / 2.6)
        top, bottom = floor - high * 2.5, floor - high * (2.5 - min(1.6, figures.width_m * 9 / 16))
        eyes = QPointF(left + figures.depth_m * a_metre, floor - high * EYES_M)
        beam = ink(ACCENT)
        beam.setAlphaF(0.16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(beam)
        painter.drawPolygon(QPolygonF([QPointF(left, top), QPointF(left, bottom), eyes]))
        painter.setBrush(ink(TEXT))
        painter.drawRoundedRect(QRectF(left - 4 * self._scale, top, 8 * self._scale, bottom - top), 2, 2)
        rows = min(MAX_DRAWN_ROWS, int(max(0.0, figures.depth_m - 1.5) / ROW_M))
        for row in range(rows, -1, -1):
            at = figures.depth_m - row * ROW_M
            colour = TEXT if row == 0 else DIM
            self._paint_person(painter, QPointF(left + at * a_metre, floor), high, colour=colour)
        painter.setPen(QPen(ink(DIM), 1.5 * self._scale))
        painter.drawLine(QLineF(0, floor, self.width(), floor))
        self._paint_reach(painter, figures, left=left, a_metre=a_metre, floor=floor, longest_m=longest_m)
        painter.setPen(ink(TEXT))
        self._write(painter, figures.picture_words, QPointF(left + 12 * self._scale, top - line - 2))
        self._write(painter, figures.last_row_words, eyes - QPointF(0, high * 0.45 + line), centred=True)

    def _paint_person(self, painter: QPainter, feet: QPointF, high: float, *, colour: str) -> None:
        painter.setPen(QPen(ink(colour), 2 * self._scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x, y = feet.x(), feet.y()
        head = high * 0.14
        painter.drawEllipse(QPointF(x, y - high * EYES_M), head, head)
        body = QRectF(x - high * 0.17, y - high * 1.0, high * 0.34, high * (1.0 - SEAT_M))
        painter.drawRoundedRect(body, high * 0.14, high * 0.14)
        painter.drawRect(QRectF(x - high * 0.2, y - high * SEAT_M, high * 0.4, high * SEAT_M))

    def _paint_reach(
        self, painter: QPainter, figures: RoomFigures, *, left: float, a_metre: float, floor: float, longest_m: float
    ) -> None:
        """Paint below the floor how far the letters carry, on a scale of metres."""
        line = QFontMetrics(painter.font()).height()
        bar = QRectF(left, floor + 5 * self._scale, longest_m * a_metre, 6 * self._scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink(TRACK))
        painter.drawRoundedRect(bar, 3, 3)
        painter.setBrush(ink(GOOD if figures.is_readable else OVER))
        reach = min(figures.farthest_m, longest_m) * a_metre
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), reach, bar.height()), 3, 3)
        step = next((each for each in NICE_STEPS if each * a_metre > 3 * line), NICE_STEPS[-1])
        painter.setPen(ink(DIM))
        for number in range(int(longest_m / step) + 1):
            place = QPointF(left + number * step * a_metre, bar.bottom())
            self._write(painter, f"{number * step:g}\u00a0m", place, centred=True)
        painter.setPen(ink(GOOD if figures.is_readable else OVER))
        self._write(painter, figures.farthest_words, QPointF(left + reach, bar.bottom() + line), centred=True)

    def _write(self, painter: QPainter, words: str, place: QPointF, *, centred: bool = False) -> None:
        metrics = QFontMetrics(painter.font())
        width = metrics.horizontalAdvance(words) + 2.0
        x = max(0.0, min(place.x() - (width / 2 if centred else 0), self.width() - width))
        room = QRectF(x, place.y(), width, metrics.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
