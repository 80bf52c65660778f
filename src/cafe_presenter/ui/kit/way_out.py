"""The way out of whatever opens over a window, by the mouse: a ✕ in its corner."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget


class WayOut(QToolButton):
    """A ✕. It has no focus: by the keys Esc is the way out."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setText("×")
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(words)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def way_out_of(overlay: QWidget, words: str) -> WayOut:
    """Return a ✕ that stands beside the first line of ``overlay``, which lays out what it holds in a column."""
    column = overlay.layout()
    assert isinstance(column, QVBoxLayout)
    line = column.itemAt(0)
    first = line.widget() if line is not None else None
    assert first is not None
    column.removeWidget(first)  # not `takeAt`: while its old item lives, Qt never measures what is in a new one anew
    button, row = WayOut(words), QHBoxLayout()
    row.addWidget(first, 1)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    column.insertLayout(0, row)
    return button
