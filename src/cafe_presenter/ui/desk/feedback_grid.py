"""Feedback slips, counted by the host: three questions, and how many put a cross at each of three faces."""

from itertools import chain

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QIntValidator, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from cafe_presenter.core.evening.minutes import FACES, FeedbackCounts
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.faces import paint_face
from cafe_presenter.ui.kit.style import DIM, TEXT, Text, ink
from cafe_presenter.wording import FEEDBACK_QUESTIONS, Wording

MAX_SLIPS = 999
MOODS = (1, 0, -1)
"""The faces of a slip, in their order."""
FACE_SHARE = 0.56
"""Of a field's height."""


class FaceField(QLineEdit):
    """A figure behind a face, which stays while it is typed."""

    def __init__(self, mood: int) -> None:
        super().__init__()
        self._mood = mood

    @property
    def _side(self) -> float:
        return self.height() * FACE_SHARE

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the face."""
        super().resizeEvent(event)
        self.setTextMargins(round(self._side), 0, 0, 0)

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the face before the figure."""
        super().paintEvent(event)
        side = self._side
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            square = QRectF(side * 0.4, (self.height() - side) / 2, side, side)
            paint_face(painter, square, mood=self._mood, colour=ink(TEXT))


class FeedbackGrid(QWidget):
    """A field for each face of each question; ``changed`` tells that a figure was typed."""

    changed = Signal()

    def __init__(self, wording: Wording, counts: FeedbackCounts = ()) -> None:
        super().__init__()
        known = dict(enumerate(chain.from_iterable(counts)))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        self._fields: list[list[QLineEdit]] = []
        for row, question in enumerate(FEEDBACK_QUESTIONS):
            asked = Text(16, DIM, wrap=True)
            asked.setText(wording.text(question))
            grid.addWidget(asked, row * 2, 0, 1, FACES)
            fields: list[QLineEdit] = []
            for face in range(FACES):
                field = FaceField(MOODS[face])
                field.setText(str(known.get(row * FACES + face) or ""))
                field.setAccessibleName(f"{asked.text()} {wording.face_name(face)}")
                field.setToolTip(wording.face_name(face))
                field.setValidator(QIntValidator(0, MAX_SLIPS, self))
                field.editingFinished.connect(self.changed)
                grid.addWidget(field, row * 2 + 1, face)
                fields.append(field)
            self._fields.append(fields)

    @property
    def counts(self) -> FeedbackCounts:
        """What was typed: for each question how many at each face; nothing while there is no figure at all."""
        rows = tuple(tuple(int(field.text() or 0) for field in fields) for fields in self._fields)
        return rows if any(map(sum, rows)) else ()
