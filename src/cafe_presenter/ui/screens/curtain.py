"""What the public sees while windows change places: the wall’s picture over a whole screen, above every window."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QChildEvent, QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.screens.kept_keys import KeptKeys
from cafe_presenter.ui.screens.placement import halves, in_turn, is_exposed, is_kwin
from cafe_presenter.ui.wall.projector import ProjectorWindow

LOOK_AT_WINDOWS_MS = 60
STEADY_LOOKS = 2
MAX_LOOKS = 50
"""How often the windows are looked at until they stand where they belong and the curtain over them is lifted."""
MAX_WAITS = 16
"""How often curtains are looked at until they hang and the windows may move."""

MAX_MS = 6000
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


class Veil(QWidget):
    """The wall's picture inside the notes' window: over all of it while they are hidden, or beside them.

    The window stays where it is and keeps the keys, so that nothing is lost that the host types meanwhile; wherever the
    system puts it, the public sees what the wall shows. Beside them, it stands for the wall where a system lays windows
    out as it likes: in a rehearsal under Wayland.
    """

    def __init__(self, wall: ProjectorWindow, notes: QWidget) -> None:
        super().__init__(notes)
        self._wall = wall
        self._notes = notes
        self._is_down = self._is_beside = False
        self._took_keys = False  # from a dialog over the notes, since they are hidden
        self.setObjectName("veil")
        self.hide()
        notes.installEventFilter(self)
        wall.view_changed.connect(self.update)

    @property
    def have_notes_keys(self) -> bool:
        """Whether what the host types goes to the notes, or went to what stood over them a moment ago."""
        return self._took_keys or self._notes.isActiveWindow()

    def put_beside(self, *, is_beside: bool) -> None:
        """Take a part of the window for the wall, or give it back to the notes."""
        self._is_beside = is_beside
        self._lay_out()

    def drop(self) -> None:
        """Hide the notes at once."""
        self.close_over_notes()
        for sibling in self._siblings():
            sibling.installEventFilter(self)
        self._is_down = True
        self._lay_out()
        self.raise_()
        if is_exposed(self._notes):
            self.repaint()
        elif QGuiApplication.platformName() == "wayland":
            # WORKAROUND: Qt 6.12 tells a size in the middle of `applyConfigure`, and crashes if its window goes then.
            QTimer.singleShot(0, self._unmap)
        else:
            self._unmap()

    def _unmap(self) -> None:
        """Take a covered window away, which is not painted: what it showed last would come up with it."""
        if self._is_down and not is_exposed(self._notes):
            self._notes.hide()

    def close_over_notes(self) -> None:
        """Close a dialog or a menu, which goes wherever the system has the notes go."""
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and window is not self._notes and self._is_of_notes(window):
                self._took_keys |= window.isActiveWindow()
                window.close()

    def take_away(self, keys: KeptKeys) -> None:
        """Under KWin take the notes' window away until the screens are quiet, for what `Sightings.doubt` says.

        What is typed meanwhile is for the notes.
        """
        if is_kwin() and self._notes.isVisible():
            if self.have_notes_keys:
                keys.owe()
            self.close_over_notes()
            self._notes.hide()

    def lift(self) -> None:
        """Show the notes again."""
        for sibling in self._siblings():
            sibling.removeEventFilter(self)
        self._is_down = self._took_keys = False
        self._lay_out()

    @contained
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the notes, and over whatever opens there."""
        if event.type() is QEvent.Type.ZOrderChange:
            self.raise_()
        elif watched is self._notes and event.type() is QEvent.Type.Resize:
            self._lay_out()
        elif self._is_down and isinstance(event, QChildEvent) and event.added():
            event.child().installEventFilter(self)
            self.raise_()
        return False

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what the wall shows."""
        del event
        with QPainter(self) as painter:
            self._wall.paint_on(painter, self.rect())

    def _lay_out(self) -> None:
        whole = self._notes.rect()
        part, rest = halves(whole, self._notes.minimumSize())
        free = (rest.left(), rest.top(), 0, 0) if self._is_beside else (0, 0, 0, 0)
        self._notes.setContentsMargins(*free)
        self.setGeometry(whole if self._is_down else part)
        self.setVisible(self._is_down or self._is_beside)
        if self._is_beside:
            self._wall.resize(part.size())  # hidden, and as large as its picture all the same

    def _is_of_notes(self, window: QWidget) -> bool:
        """Tell whether a window was opened from within the notes, or explains one of their buttons.

        Qt takes its time to hide such a word, and on Windows it is nobody's child.
        """
        if window.windowType() is Qt.WindowType.ToolTip:
            return True
        parent = window.parentWidget()
        return parent is not None and (parent is self._notes or self._is_of_notes(parent))

    def _siblings(self) -> list[QWidget]:
        children = self._notes.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [child for child in children if child is not self and not child.isWindow()]


class CurtainCall(QObject):
    """Puts curtains before screens and lifts them once ``stands`` says yes at two looks, so that all is painted."""

    def __init__(self, wall: ProjectorWindow, stands: Callable[[], bool]) -> None:
        super().__init__(wall)
        self._wall = wall
        self._stands = stands
        self._wayland = QGuiApplication.platformName() == "wayland"
        self._curtains: list[Curtain] = []
        self._move: Callable[[], object] | None = None
        self._looks = self._good_looks = 0
        self._looking = QTimer(self, interval=LOOK_AT_WINDOWS_MS)
        self._looking.timeout.connect(self._look)
        self._longest = QTimer(self, singleShot=True, interval=MAX_MS)
        self._longest.timeout.connect(self._give_up)

    @property
    def hangs(self) -> bool:
        """Whether a curtain is before a screen."""
        return bool(self._curtains)

    def draw(self, *screens: QScreen | None) -> None:
        """Put a curtain before each screen until the windows stand; under Wayland it would come after they moved."""
        if not self._wayland:
            self._draw(screens)

    def move_behind(self, move: Callable[[], object], *screens: QScreen | None) -> None:
        """Move windows; under Wayland once curtains hang before ``screens``, or after a second all the same."""
        if not self._wayland:
            move()
            return
        self.move_now()
        self._move = move
        in_turn(partial(self._draw, screens), self._look_anew)

    def _draw(self, screens: Iterable[QScreen | None]) -> None:
        """Put a curtain before each that has none yet; under Wayland before each, the earlier being behind."""
        there = QGuiApplication.screens()
        known = [] if self._wayland else [curtain.geometry() for curtain in self._curtains]
        self._curtains += [
            Curtain(self._wall, screen, is_full_screen=self._wayland)
            for screen in screens
            if screen is not None and screen in there and screen.geometry() not in known
        ]
        self._look_anew()

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
            if self._good_looks >= STEADY_LOOKS or self._looks >= MAX_WAITS:
                self.move_now()
        elif self._good_looks >= STEADY_LOOKS or self._looks >= MAX_LOOKS:
            self.lift()

    def _hang(self) -> bool:
        return all(curtain.has_hung for curtain in self._curtains)
