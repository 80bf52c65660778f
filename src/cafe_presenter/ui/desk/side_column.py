"""What the windows before and after a show are built of: a title, columns that give way to large text, buttons."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cafe_presenter.ui.kit.button_row import ButtonRow
from cafe_presenter.ui.kit.panes import Panes
from cafe_presenter.ui.kit.style import ACCENT, DIM, Text

DESK_EDGES = (28, 16, 28, 18)
"""Around everything: left, top, right, bottom, in pixels."""


def heading(text: str) -> Text:
    """Return the words above a group of a column."""
    made = Text(18, ACCENT, bold=True, wrap=True)
    made.setText(text)
    return made


def titled(title: str, *, buttons: Iterable[QWidget]) -> ButtonRow:
    """Return the title above a page, with the buttons that lead back at its other end."""
    words = Text(26, bold=True)
    words.setText(title)
    return ButtonRow((words,), buttons, most=1)


def stack(window: QWidget, panes: Panes, *, above: Iterable[QWidget], below: Iterable[QWidget]) -> None:
    """Have the panes take the room of a window that is left by what stands ``above`` and ``below``, always in sight."""
    column = QVBoxLayout(window)
    column.setContentsMargins(*DESK_EDGES)
    column.setSpacing(10)
    for widget in above:
        column.addWidget(widget)
    column.addWidget(panes, 1)
    for widget in below:
        column.addWidget(widget)


class SideColumn(QWidget):
    """Widgets one below the other, as wide as their words; more can be added to ``column``."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        for widget in widgets:
            self.column.addWidget(widget)

    def add_field(self, name: str, field: QWidget) -> None:
        """Add a field below its name."""
        label = Text(16, DIM, wrap=True)
        label.setText(name)
        self.column.addWidget(label)
        self.column.addWidget(field)
