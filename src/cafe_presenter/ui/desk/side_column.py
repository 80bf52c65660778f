"""What stands around a page: its title, and a column of what the host wishes for, scrolled where it does not fit."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cafe_presenter.ui.kit.style import ACCENT, DIM, Text

GAP_PX = 6
"""Between the words and what scrolls them."""


def heading(text: str) -> Text:
    """Return the words above a group of a column."""
    made = Text(18, ACCENT, bold=True)
    made.setText(text)
    return made


def titled(title: str, *, buttons: Iterable[QWidget]) -> QHBoxLayout:
    """Return the title above a page, with the buttons that lead back before it."""
    row, words = QHBoxLayout(), Text(26, bold=True)
    words.setText(title)
    for button in buttons:
        row.addWidget(button)
    row.addWidget(words)
    row.addStretch(1)
    return row


def beside(side: "SideColumn", page: QWidget, words: QWidget, *, buttons: Iterable[QWidget]) -> QHBoxLayout:
    """Return a column at the left of a page that has ``words`` below it, and buttons at their right."""
    foot, right, whole = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
    foot.addWidget(words, 1)
    for button in buttons:
        foot.addWidget(button)
    right.addWidget(page, 1)
    right.addLayout(foot)
    whole.setSpacing(24)
    whole.addWidget(side)
    whole.addLayout(right, 1)
    return whole


class SideColumn(QScrollArea):
    """A column that is as wide as its words; what is added to ``column`` stands one below the other."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, GAP_PX, 0)
        self.column.setSpacing(6)
        for widget in widgets:
            self.column.addWidget(widget)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def add_field(self, name: str, field: QWidget) -> None:
        """Add a field below its name."""
        label = Text(16, DIM)
        label.setText(name)
        self.column.addWidget(label)
        self.column.addWidget(field)

    def fit(self, width: int) -> None:
        """Be ``width`` pixels wide, or wider where a word needs it."""
        self.column.activate()  # its letters have only just got their size
        needed = self.column.minimumSize().width() + self.verticalScrollBar().sizeHint().width()
        self.setFixedWidth(max(width, needed))
