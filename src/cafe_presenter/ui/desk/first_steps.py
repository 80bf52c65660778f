"""The first time: three steps as pictures, which fold away for good."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.style import ACCENT, DIM, GOOD, TEXT, Text, ink
from cafe_presenter.ui.kit.way_out import way_out_of
from cafe_presenter.wording import N_, Wording

STEPS = (
    (N_("1 · A document"), N_("Your table, as it is")),
    (N_("2 · Look over"), N_("Each wall and its minutes, in private")),
    (N_("3 · Project"), N_("The public sees the question alone")),
)
WIDE_STEPS_FROM = 640
"""Room, in pixels of the reference window, from which the steps stand side by side."""


class StepPicture(QWidget):
    """A document, walls that are looked over, or a wall before the public, in a few lines."""

    def __init__(self, step: int) -> None:
        super().__init__()
        self._step = step
        self.fit(1.0)

    def fit(self, scale: float) -> None:
        """Be as large as the text beside it."""
        self.setFixedSize(round(88 * scale), round(66 * scale))

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture in the text's own colours."""
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(self.width() / 88, self.height() / 66)
            (_paint_document, _paint_walls, _paint_show)[self._step](painter)


def _pen(name: str, width: float = 2.0) -> QPen:
    return QPen(ink(name), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _paint_document(painter: QPainter) -> None:
    painter.setPen(_pen(DIM))
    painter.drawRoundedRect(QRectF(18, 3, 50, 60), 4, 4)
    painter.drawLine(QPointF(26, 13), QPointF(48, 13))
    for y in (23, 33, 43, 53):
        painter.drawLine(QPointF(26, y), QPointF(60, y))
    painter.drawLine(QPointF(43, 23), QPointF(43, 53))


def _paint_walls(painter: QPainter) -> None:
    painter.setPen(_pen(DIM))
    for x, y in ((3, 8), (46, 8), (3, 38)):
        painter.drawRoundedRect(QRectF(x, y, 38, 23), 3, 3)
        painter.drawLine(QPointF(x + 7, y + 8), QPointF(x + 30, y + 8))
        painter.drawLine(QPointF(x + 7, y + 15), QPointF(x + 22, y + 15))
    painter.setPen(_pen(GOOD, 4.0))
    painter.drawPolyline([QPointF(53, 50), QPointF(61, 58), QPointF(79, 39)])


def _paint_show(painter: QPainter) -> None:
    painter.setPen(_pen(DIM))
    painter.drawRoundedRect(QRectF(3, 4, 64, 42), 3, 3)
    painter.setPen(_pen(ACCENT, 3.0))
    painter.drawLine(QPointF(12, 15), QPointF(32, 15))
    painter.setPen(_pen(TEXT, 3.5))
    painter.drawLine(QPointF(12, 25), QPointF(57, 25))
    painter.drawLine(QPointF(12, 35), QPointF(44, 35))
    painter.setPen(_pen(DIM))
    painter.drawRoundedRect(QRectF(58, 50, 24, 12), 2, 2)
    painter.drawLine(QPointF(53, 63), QPointF(86, 63))


class FirstSteps(QFrame):
    """Document, look over, project; ``folded`` tells that the host has seen it."""

    folded = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setProperty("card", True)
        heading = Text(20, bold=True)
        heading.setText(wording.text("The first time"))
        self._pictures = [StepPicture(number) for number in range(len(STEPS))]
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        for picture, (title, words) in zip(self._pictures, STEPS, strict=True):
            told = QVBoxLayout()
            told.setSpacing(2)
            for text, pixels, ink_name in ((title, 18, TEXT), (words, 16, DIM)):
                line = Text(pixels, ink_name, bold=ink_name is TEXT, wrap=True)
                line.setText(wording.text(text))
                told.addWidget(line)
            told.addStretch(1)
            step = QHBoxLayout()
            step.setSpacing(16)
            step.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
            step.addLayout(told, 1)
            self._row.addLayout(step, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 16, 14)
        column.addWidget(heading)
        column.addLayout(self._row)
        way_out_of(self, wording.text("Fold away")).clicked.connect(self._on_folded)

    def fit(self, room: int, scale: float) -> None:
        """Scale the pictures with the text; the steps stand one below the other where ``room`` is narrow."""
        self.setFixedWidth(room)
        is_wide = room >= WIDE_STEPS_FROM * scale
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        for picture in self._pictures:
            picture.fit(scale)

    def _on_folded(self) -> None:
        self.hide()
        self.folded.emit()
