"""The way out of whatever opens over a window, by the mouse: a ✕ in its corner."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from cafe_presenter.ui.kit.boundaries import contained

MARGIN = 12
"""Pixels between the ✕ and the corner."""
_PLACED = (QEvent.Type.Show, QEvent.Type.Resize, QEvent.Type.LayoutRequest)


class WayOut(QToolButton):
    """One ✕ for all that opens over a window, one thing at a time. It has no focus: by the keys Esc is the way out."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText("×")
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(words)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def watch(self, overlay: QWidget) -> None:
        """Be in the corner of ``overlay`` whenever that is open."""
        overlay.installEventFilter(self)

    @contained
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what is watched come and change its size."""
        if isinstance(watched, QWidget) and event.type() in _PLACED and watched.isVisible():
            if self.parentWidget() is not watched:
                self.setParent(watched)
                self.show()
            self.adjustSize()
            self.move(watched.width() - self.width() - MARGIN, MARGIN)
            self.raise_()
        return super().eventFilter(watched, event)
