"""What the public sees while windows change places: the wall’s picture over a whole screen, above every window."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cafe_presenter.ui.contained import contained
from cafe_presenter.ui.projector import ProjectorWindow

LOOK_MS = 60
GOOD_LOOKS = 2
MOST_LOOKS = 50
"""How often the windows are looked at until they stand where they belong and the curtain over them is lifted."""


class Curtain(QWidget):
    """The wall's picture over one whole screen. No window manager moves it, and it never has the keys."""

    def __init__(self, wall: ProjectorWindow, geometry: QRect) -> None:
        super().__init__(
            None,
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.BypassWindowManagerHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self._wall = wall
        self.setObjectName("curtain")
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setGeometry(geometry)
        wall.view_changed.connect(self.update)
        self.show()

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what the wall shows."""
        del event
        with QPainter(self) as painter:
            self._wall.paint_on(painter, self.rect())


class Cover(QObject):
    """Puts curtains before screens and lifts them once ``stands`` says yes at two looks, so that all is painted."""

    def __init__(self, wall: ProjectorWindow, stands: Callable[[], bool]) -> None:
        super().__init__(wall)
        self._wall = wall
        self._stands = stands
        self._curtains: list[Curtain] = []
        self._looks = self._good_looks = 0
        self._looking = QTimer(self, interval=LOOK_MS)
        self._looking.timeout.connect(self._look)

    def draw(self, screens: Iterable[QRect]) -> None:
        """Put a curtain before each screen that has none yet."""
        known = [curtain.geometry() for curtain in self._curtains]
        self._curtains += [Curtain(self._wall, geometry) for geometry in screens if geometry not in known]
        self._looks = self._good_looks = 0
        self._looking.start()

    def lift(self) -> None:
        """Take every curtain away."""
        self._looking.stop()
        for curtain in self._curtains:
            curtain.close()
            curtain.deleteLater()
        self._curtains = []

    def _look(self) -> None:
        self._looks += 1
        self._good_looks = self._good_looks + 1 if self._stands() else 0
        if self._good_looks >= GOOD_LOOKS or self._looks >= MOST_LOOKS:
            self.lift()
