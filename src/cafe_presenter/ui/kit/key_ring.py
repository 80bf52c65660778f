"""The ring of focus round a list or a table, for who uses the keyboard: a key puts it on, a click takes it off."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView

from cafe_presenter.ui.kit.boundaries import contained

CLICKED = "clicked"
"""The property of a view that the style sheets draw no ring round."""
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class KeyRing(QObject):
    """Tells the style sheets which hand uses ``view``: nobody knows before a key is pressed."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.setProperty(CLICKED, True)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def rest(self) -> None:
        """Be off again: the view was opened anew."""
        self._show(clicked=True)

    @contained
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See a press of the mouse, a press of a key, and the focus that comes by a key."""
        if event.type() is QEvent.Type.MouseButtonPress:
            self._show(clicked=True)
        elif event.type() is QEvent.Type.KeyPress or (isinstance(event, QFocusEvent) and event.reason() in _BY_KEY):
            self._show(clicked=False)
        return super().eventFilter(watched, event)

    def _show(self, *, clicked: bool) -> None:
        view = self._view
        if view.property(CLICKED) is not clicked:
            view.setProperty(CLICKED, clicked)
            view.style().unpolish(view)
            view.style().polish(view)
