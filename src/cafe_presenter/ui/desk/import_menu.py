"""The list of what a column, or a whole row, of an imported table may be."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget


def open_choices(
    words: Mapping[str, str], corner: QPoint, parent: QWidget, *, held: str, chosen: Callable[[str], object]
) -> None:
    """Open a list of names below a corner of the screen, each told in ``words``, the one that is ``held`` marked."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for name, told in words.items():
        action = menu.addAction(told)
        action.triggered.connect(partial(_choose, chosen, name))
    menu.popup(corner)
    menu.setActiveAction(menu.actions()[list(words).index(held)])


def _choose(chosen: Callable[[str], object], name: str, *_: object) -> None:
    chosen(name)
