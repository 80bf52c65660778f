"""What the public sees while windows change places: the wall’s picture over a whole screen, above every window."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from cafe_presenter.ui.contained import contained
from cafe_presenter.ui.moves import in_turn
from cafe_presenter.ui.projector import ProjectorWindow

LOOK_MS = 60
GOOD_LOOKS = 2
MOST_LOOKS = 50
"""How often the windows are looked at until they stand where they belong and the curtain over them is lifted."""
MOST_WAITS = 16
"""How often curtains are looked at until they hang and the windows may move."""

LONGEST_MS = 6000
"""After which curtains are lifted whatever became of the looks: the public is not left with a still picture."""


class Curtain(QWidget):
    """The wall's picture over one whole screen.

    Under X no window manager moves it, and it never has the keys. Under Wayland it is a full-screen window like any
    other, before or behind those of its screen: it has to hang before they go, and they to stand before it goes. The
    keys it may be given meanwhile are the wall's.
    """

    def __init__(self, wall: ProjectorWindow, screen: QScreen, *, is_full_screen: bool) -> None:
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint
        if not is_full_screen:
            flags |= Qt.WindowType.WindowStaysOnTopHint | Qt.WindowType.BypassWindowManagerHint
            flags |= Qt.WindowType.WindowDoesNotAcceptFocus
        super().__init__(None, flags)
        self._wall = wall
        self.has_hung = False  # painted full screen, be it covered again since
        self.setObjectName("curtain")
        self.setWindowTitle(wall.windowTitle())
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        if is_full_screen:
            self.setScreen(screen)
        self.setGeometry(screen.geometry())
        wall.view_changed.connect(self.update)
        if is_full_screen:
            self.showFullScreen()
        else:
            self.show()

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what the wall shows."""
        del event
        self.has_hung = self.has_hung or self.isFullScreen()
        with QPainter(self) as painter:
            self._wall.paint_on(painter, self.rect())

    @contained
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the key to the wall."""
        QCoreApplication.sendEvent(self._wall.windowHandle(), event)

    @contained
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Give the key to the wall."""
        QCoreApplication.sendEvent(self._wall.windowHandle(), event)


class Cover(QObject):
    """Puts curtains before screens and lifts them once ``stands`` says yes at two looks, so that all is painted."""

    def __init__(self, wall: ProjectorWindow, stands: Callable[[], bool]) -> None:
        super().__init__(wall)
        self._wall = wall
        self._stands = stands
        self._wayland = QGuiApplication.platformName() == "wayland"
        self._curtains: list[Curtain] = []
        self._move: Callable[[], object] | None = None
        self._looks = self._good_looks = 0
        self._looking = QTimer(self, interval=LOOK_MS)
        self._looking.timeout.connect(self._look)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._longest.timeout.connect(self._give_up)

    @property
    def hangs(self) -> bool:
        """Whether a curtain is before a screen."""
        return bool(self._curtains)

    def draw(self, screens: Iterable[QScreen]) -> None:
        """Put a curtain before each screen that has none yet; under Wayland before each, the earlier being behind."""
        known = [] if self._wayland else [curtain.geometry() for curtain in self._curtains]
        self._curtains += [
            Curtain(self._wall, screen, is_full_screen=self._wayland)
            for screen in screens
            if screen.geometry() not in known
        ]
        self._look_anew()

    def move_behind(self, screens: Iterable[QScreen], move: Callable[[], object]) -> None:
        """Put curtains before ``screens``, and ``move`` windows once these hang, or after a second all the same."""
        self.move_now()
        self._move = move
        in_turn(partial(self.draw, screens), self._look_anew)

    def move_now(self) -> None:
        """Wait no more for curtains to hang."""
        move, self._move = self._move, None
        if move is not None:
            self._look_anew()
            move()

    def lift(self) -> None:
        """Take every curtain away; a move that waited for them is not made."""
        self._move = None
        self._looking.stop()
        self._longest.stop()
        for curtain in self._curtains:
            curtain.close()
            curtain.deleteLater()
        self._curtains = []

    def _look_anew(self) -> None:
        self._looks = self._good_looks = 0
        self._looking.start()
        self._longest.start()

    def _give_up(self) -> None:
        self.move_now()
        self.lift()

    def _look(self) -> None:
        self._looks += 1
        is_good = self._stands() if self._move is None else self._hang()
        self._good_looks = self._good_looks + 1 if is_good else 0
        if self._move is not None:
            if self._good_looks >= GOOD_LOOKS or self._looks >= MOST_WAITS:
                self.move_now()
        elif self._good_looks >= GOOD_LOOKS or self._looks >= MOST_LOOKS:
            self.lift()

    def _hang(self) -> bool:
        return all(curtain.has_hung for curtain in self._curtains)
