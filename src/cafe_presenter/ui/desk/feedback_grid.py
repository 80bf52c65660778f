"""Feedback slips, counted by the host: three questions, and how many put a cross at each of three faces."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from cafe_presenter.core.evening.minutes import FACES, FeedbackCounts
from cafe_presenter.ui.kit.style import DIM, Text
from cafe_presenter.wording import FEEDBACK_QUESTIONS, Wording

MAX_SLIPS = 999
SIGNS = ("🙂", "😐", "🙁")


class FeedbackGrid(QWidget):
    """A field for each face of each question; ``changed`` tells that a figure was typed."""

    changed = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        self._fields: list[list[QLineEdit]] = []
        for row, question in enumerate(FEEDBACK_QUESTIONS):
            asked = Text(16, DIM, wrap=True)
            asked.setText(wording.text(question))
            grid.addWidget(asked, row * 2, 0, 1, FACES)
            fields = []
            for face in range(FACES):
                field = QLineEdit()
                field.setPlaceholderText(SIGNS[face])
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
