"""The wall after an evening: it thanks the public until it is taken away, while the host is at home again."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from cafe_presenter.core.evening.events import Cover
from cafe_presenter.core.evening.session import Session, dressed_deck
from cafe_presenter.core.evening.view import WallView, cover_view, thanks_view
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.ui.kit.dialogs import under_system_dialog
from cafe_presenter.ui.screens.kept_keys import KeptKeys
from cafe_presenter.ui.screens.monitors import apart, identity, is_mirrored, known
from cafe_presenter.ui.screens.placement import Sightings, in_turn, send
from cafe_presenter.ui.wall.projector import ProjectorWindow
from cafe_presenter.wording import Wording

if TYPE_CHECKING:
    from cafe_presenter.ui.desk.desk_window import DeskWindow

SETTLED_MS = 500
"""How long no screen must have changed before the wall comes back to its own."""
MAX_SHOWN = 4
"""How often it is shown after a change, against a window manager that wants it elsewhere."""


def last_view(session: Session) -> WallView:
    """Return what the public goes on seeing: thanks after an evening that ended, its title where it will go on."""
    deck = dressed_deck(session)
    return thanks_view(deck) if session.ended else cover_view(deck, Cover.HOLDING)


def whether_to_look(open_page: Callable[[], object], wording: Wording) -> Question:
    """Return the question whether the page of the evening that is over is to be looked over now."""
    text = wording.text("The evening is kept. Its page, to be sent, is ready.")
    look = Answer(wording.text("Look over the page"), deed=open_page)
    return Question(text, (look, Answer(wording.text("Later"), AnswerKey.ESCAPE)))


class Afterwards(QObject):
    """Keeps a wall on its screen until the host says so, and hidden while that screen is gone or changes.

    ``gone`` tells that the host took it away, ``changed`` that it is hidden or back.
    """

    gone = Signal()
    changed = Signal()

    def __init__(self, wall: ProjectorWindow, screen: QScreen, view: WallView) -> None:
        super().__init__()
        self.view = view
        self.look = wall.look
        self._wall: ProjectorWindow | None = wall
        self._name = screen.name()
        self._keys = KeptKeys(wall)
        self._settling = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settling.timeout.connect(self._settle)
        self._shown = 0
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        self._identity = identity(screen, application.screens())
        application.screenAdded.connect(self._on_screen_added)
        application.screenRemoved.connect(self._on_screen_removed)
        for each in application.screens():
            each.geometryChanged.connect(self._on_geometry_changed)

    @property
    def is_seen(self) -> bool:
        """Whether the public sees the wall."""
        return self._wall is not None and self._wall.isVisible()

    def close(self) -> None:
        """Take the wall away."""
        self._settling.stop()
        wall, self._wall = self._wall, None
        if wall is not None:
            wall.close_for_good()
            wall.deleteLater()
            self.gone.emit()

    def _on_screen_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_geometry_changed)
        if not self.is_seen:
            self._begin_anew()

    def _on_screen_removed(self, screen: QScreen) -> None:
        if screen.name() == self._name:  # or Qt would throw the wall onto the host's screen
            self._hide()
            self._begin_anew()

    def _on_geometry_changed(self, geometry: QRect) -> None:
        del geometry
        self._hide()
        self._begin_anew()

    def _begin_anew(self) -> None:
        self._shown = 0
        self._settling.start()

    def _hide(self) -> None:
        if self._wall is not None and self._wall.isVisible():
            self._wall.hide()
            self.changed.emit()

    def _settle(self) -> None:
        """Bring a wall that is hidden, or that a window manager put elsewhere, to its screen, beside the host's."""
        wall, screens = self._wall, QGuiApplication.screens()
        screen = known(apart(screens), screens, self._identity)
        if wall is None or screen is None or len(apart(screens)) < 2 or is_mirrored(screen, screens):
            return
        is_told = QGuiApplication.platformName() != "wayland"  # which tells no place, and keeps to a screen asked for
        if wall.isVisible() and (wall.geometry() == screen.geometry() or not is_told):
            return
        self._hide()
        if self._shown < MAX_SHOWN:
            self._shown += 1
            self._show(wall, screen)
            self._settling.start()

    def _show(self, wall: ProjectorWindow, screen: QScreen) -> None:
        self._name = screen.name()
        host = QApplication.activeWindow() or under_system_dialog()
        if host is not None:
            self._keys.watch(host)
            self._keys.keep()
        in_turn(partial(send, wall, screen, screen.geometry()), wall.showFullScreen, self.changed.emit)


class OffWall(QObject):
    """Shows the host's window, the first one on their ``screen``, and there alone while the public has a wall.

    Wayland asks no program where a window stands, full screen excepted: it may be before the wall. One that fills its
    screen already stays as it is, and with it what another program shows over it in our name.
    """

    def __init__(self, screen: QScreen | None = None, *, is_maximized: bool = False) -> None:
        super().__init__()
        self._screen = screen
        self._is_maximized = is_maximized
        self._window: QWidget | None = None
        self._sightings = Sightings()

    def place(self, window: "DeskWindow", old: "DeskWindow | None") -> None:
        """Have a window stand where the one before stands, or the host was before, maximised where that one is."""
        if old is None and self._screen is not None:
            window.stand_on(self._screen)
        elif old is None or not old.windowHandle().isExposed():  # nobody has given the old one its place yet
            window.fit(QGuiApplication.primaryScreen())
        else:
            window.take_place_of(old)
        if old is None and self._is_maximized:
            window.setWindowState(Qt.WindowState.WindowMaximized)
        window.keep_on_screen()

    def show(self, window: QWidget, afterwards: Afterwards | None) -> None:
        """Show a window for the first time."""
        self._window, self._sightings = window, Sightings()
        window.winId()  # there is a handle from now on
        window.windowHandle().screenChanged.connect(self._on_screen)
        if not self._keep(window, afterwards):
            window.show()

    def keep(self, window: QWidget, afterwards: Afterwards | None) -> None:
        """Have a window that stands where it belongs, the wall having come or gone."""
        self._sightings.doubt()
        self._keep(window, afterwards)

    def _on_screen(self, screen: QScreen) -> None:
        if self._window is not None:
            self._sightings.see(self._window, screen)

    def _keep(self, window: QWidget, afterwards: Afterwards | None) -> bool:
        """Put a window full screen where it belongs; return whether that is needed."""
        if QGuiApplication.platformName() != "wayland":
            return False
        if afterwards is None and window.isFullScreen():
            window.showNormal()
        screen = self._screen
        if afterwards is None or not afterwards.is_seen or screen is None or screen not in QGuiApplication.screens():
            return False
        if not (window.isVisible() and self._sightings.fills(window, screen)):
            send = partial(self._sightings.send, window, screen, screen.geometry())
            in_turn(window.hide, send, window.showFullScreen)
        return True
