"""How a window is sent to a screen."""

import os
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QRegion, QScreen
from PySide6.QtWidgets import QWidget

WALL_SHARE = 0.42
"""Part of the one screen that the wall takes in a rehearsal, along its longer side."""


def halves(whole: QRect, least: QSize) -> tuple[QRect, QRect]:
    """Return the wall's part of a screen, at the left or the top and in a projector's shape, and the notes'.

    The notes have ``least`` at the very least.
    """
    if whole.width() >= whole.height():
        width = max(1, min(round(whole.width() * WALL_SHARE), whole.width() - least.width()))
        wall = QRect(whole.left(), whole.top(), width, min(whole.height(), round(width * 9 / 16)))
        return wall, whole.adjusted(width, 0, 0, 0)
    height = max(1, min(round(whole.height() * WALL_SHARE), round(whole.width() * 9 / 16)))
    return QRect(whole.left(), whole.top(), whole.width(), height), whole.adjusted(0, height, 0, 0)


def show_framed(window: QWidget) -> None:
    """Show a window that may have been full screen with its frame and its own size."""
    # A hidden widget forgets that it was full screen when it is moved, and its native window does not.
    handle = window.windowHandle()
    if handle is not None:
        handle.setWindowStates(Qt.WindowState.WindowNoState)
    window.showNormal()


def send(window: QWidget, screen: QScreen, geometry: QRect) -> None:
    """Have a window shown next at ``geometry``, which is on ``screen``."""

    def send_handle() -> None:
        handle = window.windowHandle()
        if handle is not None:
            if QGuiApplication.platformName() == "wayland":
                # WORKAROUND: sway 1.10 never tells a surface that it left its screen by being hidden, and Qt 6.12,
                # which keeps the surface, then tells for ever that the window is still there: a new one knows nothing.
                handle.destroy()
            handle.setScreen(screen)

    in_turn(window.winId, partial(window.setScreen, screen), send_handle, partial(window.setGeometry, geometry))


def forget_pictures(window: QWidget) -> None:
    """Have a window whose scale changed painted as a whole, in memory made for its scale."""
    handle = window.windowHandle()
    if QGuiApplication.platformName() == "wayland" and handle is not None:
        # WORKAROUND: Qt 6.12 there paints again in a buffer of as many pixels as are wanted, though it was made for
        # another scale: a wall of 1920 x 1080 is too large or too small once its screen has 150 % instead of 100 %.
        # Asked for a buffer of another size, it throws away those it has.
        handle.winId()  # without a surface it cannot be asked
        store = window.backingStore()
        store.resize(QSize(1, 1))
        store.beginPaint(QRegion(0, 0, 1, 1))
        store.endPaint()
        window.update()


class Sightings:
    """What the system has told of each window since it was last sent to a screen.

    Wayland tells no place, and of a covered window that it is on no screen: Qt calls such a one hidden before long, and
    believes it where it was last shown.
    """

    def __init__(self) -> None:
        self.painted: set[QWidget] = set()
        self.filled: set[QWidget] = set()
        self._screens: dict[QWidget, str] = {}
        self._doubted: set[QWidget] = set()

    def doubt(self) -> None:
        """Under KWin believe no window where it is, the screens having changed, before it is sent to a screen again.

        WORKAROUND: when screens move and move again, KWin 6.3 may leave a full-screen window where its screen was, half
        of it on another, and no program is told. One that is mapped once they stand is where it belongs.
        """
        if is_kwin():
            self._doubted = set(self._screens)

    def send(self, window: QWidget, screen: QScreen, geometry: QRect) -> None:
        """Have a window shown next at ``geometry``, which is on ``screen``."""
        self.see(window, screen)  # until the system tells otherwise
        self.filled.discard(window)
        self._doubted.discard(window)
        send(window, screen, geometry)

    def hear(self, window: QWidget, event: QEvent.Type) -> None:
        """Take notice of an event of a window: that it is painted, or has another scale."""
        if event is QEvent.Type.Paint:
            self.painted.add(window)
        elif event is QEvent.Type.DevicePixelRatioChange:
            forget_pictures(window)

    def see(self, window: QWidget, screen: QScreen) -> None:
        """Know that the system told a window that it is on a screen."""
        self._screens[window] = screen.name()  # a screen that is gone must not be asked

    def is_on(self, window: QWidget, screen: QScreen) -> bool:
        """Tell whether a window is on a screen, for all that was told."""
        return window not in self._doubted and self._screens.get(window, screen.name()) == screen.name()

    def fills(self, window: QWidget, screen: QScreen) -> bool:
        """Tell whether a window fills a screen."""
        return self.is_on(window, screen) and window.isFullScreen() and window.size() == screen.geometry().size()

    def keeps(self, window: QWidget, screen: QScreen) -> bool:
        """Tell whether a window fills a screen, or did until the host went to another program there.

        sway takes a window out of full screen for that; to bring it back would take the keys from the host.
        """
        if self.fills(window, screen):
            self.filled.add(window)
            return True
        return self.is_on(window, screen) and window in self.filled and not window.isFullScreen()

    def covers(self, window: QWidget | None, screen: QScreen | None) -> bool:
        """Tell whether a window has been painted for the screen that it fills, or has none; it may be covered."""
        return window is None or screen is None or (window in self.painted and self.fills(window, screen))


def in_turn(*steps: Callable[[], object]) -> None:
    """Take every step, even after one that failed, then let the failure go its way.

    PySide raises a fault of any event's handler in the call that caused the event: it must not keep the wall from its
    screen.
    """
    with ExitStack() as stack:
        for step in reversed(steps):
            stack.callback(step)


def inside(window: QWidget, room: QRect) -> QRect:
    """Return what a window has of ``room`` once its frame, known from an earlier showing, stands there too."""
    window.winId()  # there is a handle from now on
    return room.marginsRemoved(window.windowHandle().frameMargins())


def is_kwin() -> bool:
    """Tell whether KDE's KWin shows the windows, under Wayland."""
    desktop = os.environ.get("XDG_CURRENT_DESKTOP", "").upper()
    return QGuiApplication.platformName() == "wayland" and "KDE" in desktop


def is_exposed(window: QWidget) -> bool:
    """Tell whether the system has shown a window and asked for its picture."""
    return window.isVisible() and window.windowHandle().isExposed()
