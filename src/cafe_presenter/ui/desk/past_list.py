"""The list of past evenings in the home window, as it looks."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from cafe_presenter.ui.kit.lists import WholeItem


def past_list(name: str) -> QListWidget:
    """Return it, empty, called ``name`` by a screen reader."""
    made = QListWidget()
    made.setAccessibleName(name)
    made.setWordWrap(True)
    made.setResizeMode(QListWidget.ResizeMode.Adjust)
    made.setItemDelegate(WholeItem(made, quiet=True))
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made
