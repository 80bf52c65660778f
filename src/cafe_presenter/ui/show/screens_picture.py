"""The screens as a picture: rectangles to scale, where they stand, with what each of them shows."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.style import CARD, DIM, GOOD, TEXT, font, ink

SCREENS_PX, SCREEN_NAME_PX, GAP_PX = 240, 17, 16


@dataclass(frozen=True, slots=True)
class ScreenBox:
    """A screen: its connector, where it stands on the desktop, what it is called, whose it is, and what it shows."""

    name: str
    place: QRect
    title: str
    use: str
    is_public: bool
    paint: Callable[[QPainter, QRectF], None] | None = None


class ScreensPicture(QWidget):
    """Draws the screens; ``clicked`` tells the connector of the one that was clicked."""

    clicked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._boxes: tuple[ScreenBox, ...] = ()
        self._scale = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_screens(self, boxes: tuple[ScreenBox, ...], scale: float) -> None:
        """Draw these screens, with letters of ``scale`` times the reference's size."""
        self._boxes, self._scale = boxes, scale
        self.setAccessibleName(", ".join(f"{each.title} – {each.use}" for each in boxes))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the largest screen and of the names below."""
        return QSize(400, round(SCREENS_PX * self._scale))

    def places(self) -> list[tuple[ScreenBox, QRectF]]:
        """Return where each screen is drawn: side by side from left to right, to one scale."""
        if not self._boxes:
            return []
        line = QFontMetrics(font(SCREEN_NAME_PX * self._scale)).height()
        gap = GAP_PX * self._scale
        boxes = sorted(self._boxes, key=lambda each: (each.place.x(), each.place.y()))
        wide = sum(each.place.width() for each in boxes)
        high = max(each.place.height() for each in boxes)
        room_x, room_y = self.width() - gap * (len(boxes) + 1), self.height() - 2.4 * line - 6
        by = max(0.01, min(room_x / wide, room_y / high))
        x, found = (self.width() - wide * by - gap * (len(boxes) - 1)) / 2, []
        for each in boxes:
            tall = each.place.height() * by
            found.append((each, QRectF(x, 3 + high * by - tall, each.place.width() * by, tall)))
            x += each.place.width() * by + gap
        return found

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which screen was clicked."""
        for each, place in self.places():
            if place.contains(event.position()):
                self.clicked.emit(each.name)

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint each screen, its name and whose it is."""
        del event
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            for each, place in self.places():
                painter.fillRect(place, ink(CARD))
                if each.paint is not None:
                    painter.save()
                    painter.setClipRect(place)
                    each.paint(painter, place)
                    painter.restore()
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(ink(GOOD if each.is_public else DIM), (3 if each.is_public else 1.5) * self._scale))
                painter.drawRoundedRect(place, 5, 5)
                self._paint_words(painter, each, place)

    def _paint_words(self, painter: QPainter, box: ScreenBox, place: QRectF) -> None:
        line = QFontMetrics(font(SCREEN_NAME_PX * self._scale)).height()
        below = QRectF(place.left(), place.bottom() + 4, place.width(), line)
        for words, bold, colour in ((box.title, True, TEXT), (box.use, False, GOOD if box.is_public else DIM)):
            face = font(SCREEN_NAME_PX * self._scale, bold=bold)
            painter.setFont(face)
            painter.setPen(ink(colour))
            shown = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, round(below.width()))
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
            below.moveTop(below.bottom())


def grabbed(widget: QWidget) -> Callable[[QPainter, QRectF], None]:
    """Return what paints a widget as it looks now."""
    picture: QPixmap = widget.grab()

    def paint(painter: QPainter, place: QRectF) -> None:
        painter.drawPixmap(place, picture, QRectF(picture.rect()))

    return paint
