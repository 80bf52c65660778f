"""Which screen is whose: placement, swapping, unplugging and plugging late, one screen for both, mirrored screens."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from cafe_presenter.ui.contained import contained
from cafe_presenter.ui.curtain import Cover
from cafe_presenter.ui.monitors import (
    apart,
    choose,
    fingerprint,
    identity,
    is_built_in,
    is_decided,
    is_mirrored,
    known,
    public_of,
)
from cafe_presenter.ui.moves import halves, in_turn, inside, is_exposed, send, show_framed
from cafe_presenter.ui.places import Arrangement, Places
from cafe_presenter.ui.projector import ProjectorWindow

PROBE_MS = 150
SETTLE_MS = 120
"""A change of screens comes in several steps, between which two may overlap: their end is waited for."""
ARRIVING_MS = 1_000
"""How long a window manager may take to give the focus to a wall that is shown."""
MOVED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange)
MOST_PUT_BACK = 5
"""How often in a row the wall is put back where it belongs, against a window manager that wants it elsewhere."""


class Screens(QObject):
    """Keeps the two windows on their screens.

    ``placed`` tells once that the wall's screen is chosen, ``changed`` that a window appeared, vanished or moved;
    ``chosen`` tells the identities of the screens the host chose for the wall and for the notes. The wall never jumps
    onto the presenter's screen, and the notes never move to a public one by themselves: without a screen of its own
    each is hidden, and back as soon as there is one, or when the host says so.
    """

    changed = Signal()
    placed = Signal()
    chosen = Signal(str, str)

    def __init__(self, wall: ProjectorWindow, *, wall_identity: str = "", presenter_identity: str = "") -> None:
        super().__init__(wall)  # no timer of this outlives the window it moves
        self._wall = wall
        self._presenter: QWidget | None = None
        self._probe: QWidget | None = None
        self._wall_home = wall_identity
        self._presenter_homes: tuple[str, ...] = (presenter_identity,) if presenter_identity else ()
        self._wish: Arrangement | None = None
        self._released = False
        self._put_back = 0
        self._is_keeping = False
        self._painted: set[QWidget] = set()
        self._places = Places(None, None, Arrangement.PRESENTER_ALONE)
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self._settle)
        self._arriving = QTimer(self, singleShot=True, interval=ARRIVING_MS)
        self._cover = Cover(wall, self._stands)
        self._wayland = QGuiApplication.platformName() == "wayland"
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        wall.installEventFilter(self)
        application.screenAdded.connect(self._on_screen_added)
        application.screenRemoved.connect(self._on_screen_removed)
        application.primaryScreenChanged.connect(self._on_primary_changed)
        for screen in application.screens():
            screen.geometryChanged.connect(self._on_geometry_changed)

    @contained
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See a window manager move a window or give the wall that comes the focus, and a window's picture made."""
        if event.type() is QEvent.Type.WindowActivate and watched is self._wall and self._arriving.isActive():
            self._give_focus_back()
        if event.type() in MOVED and self._put_back < MOST_PUT_BACK:
            if watched is self._presenter:
                self._keep_notes_private()
            self._settling.start()
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self._painted.add(watched)
        return False

    @property
    def places(self) -> Places:
        """Where the windows are."""
        return self._places

    @property
    def has_wall(self) -> bool:
        """Whether the public has a picture."""
        return self._places.shows_wall

    @property
    def is_mirrored(self) -> bool:
        """Whether two monitors show the same, as far as the system tells."""
        screens = QGuiApplication.screens()
        return any(is_mirrored(screen, screens) for screen in screens)

    @property
    def is_wall_let_go(self) -> bool:
        """Whether the wall is a window among others, for the host to drag: the desktop is seen around it."""
        return self._released

    @property
    def is_wall_alone_by_wish(self) -> bool:
        """Whether the host asked for the wall alone, and not a lid that was closed."""
        return self._places.arrangement is Arrangement.WALL_ALONE and self._wish is Arrangement.WALL_ALONE

    def place_wall(self) -> None:
        """Choose the screens, put the wall on its own if it has one, and tell ``placed``.

        Wayland tells no primary screen: where nothing else decides, an empty window is opened to see which screen
        the system would give to the host.
        """
        screens = QGuiApplication.screens()
        decided = is_decided(screens, (self._wall_home, *self._presenter_homes))
        if not self._wayland or len(apart(screens)) < 2 or decided:
            self._place(QGuiApplication.primaryScreen())
            return
        self._probe = QWidget()
        self._probe.setWindowTitle("Café Presenter")
        self._probe.setStyleSheet("background: black")
        self._probe.show()
        QTimer.singleShot(PROBE_MS, self._on_probed)

    def place_presenter(self, presenter: QWidget) -> None:
        """Put the presenter window on its screen. Under Wayland only full screen chooses a screen."""
        self._presenter = presenter
        self.keep_in_place()
        presenter.installEventFilter(self)
        if self._places.shows_presenter:
            self._show_presenter()

    def keep_in_place(self) -> None:
        """Follow the screens from now on, with the notes or without."""
        self._is_keeping = True

    def swap(self) -> None:
        """Exchange the two windows; nothing happens while they are not on two screens."""
        if self._places.arrangement is Arrangement.APART and self._places.presenter is not None:
            self.give_wall(self._places.presenter)

    def give_wall(self, screen: QScreen) -> None:
        """Put the wall on ``screen``; the notes take the wall's former screen when this one was theirs."""
        self._cover.move_now()
        places = self._places
        if places.arrangement is not Arrangement.APART or screen is places.wall:
            return
        presenter = places.wall if screen is places.presenter else places.presenter
        self._behind_curtains(partial(self._give, Places(presenter, screen, Arrangement.APART)), places.wall, screen)

    def _give(self, places: Places) -> None:
        self._apply(places)
        self._remember()

    def rehearse(self) -> None:
        """Show both windows on the one screen, or take the wall away from it again."""
        self._wish_for(Arrangement.REHEARSAL)

    def show_wall_alone(self) -> None:
        """Show nothing but the wall on the one screen, or bring the notes back."""
        self._wish_for(Arrangement.WALL_ALONE)

    def release_wall(self) -> None:
        """Take the wall out of full screen, for the host to drag it; ``refit`` ends that."""
        screen = self._places.wall
        if screen is None or self._places.arrangement is not Arrangement.APART:
            return
        self._released = True
        geometry = screen.geometry()
        size = geometry.size() * 0.6
        self._wall.showNormal()
        self._wall.setGeometry(QRect(geometry.topLeft() + (geometry.center() - geometry.topLeft()) * 0.4, size))
        self.changed.emit()

    def refit(self) -> None:
        """Put the wall full screen where it is, should a window manager or the host have moved or framed it."""
        self._cover.move_now()
        places = self._places
        if places.wall is None or places.arrangement is Arrangement.REHEARSAL:
            return
        was_released, self._released = self._released, False
        where = self._wall.screen()
        target = places.wall if where in (None, places.presenter) or where not in QGuiApplication.screens() else where
        moved = was_released and target is not places.wall
        self._places = Places(places.presenter, target, places.arrangement)
        if self._wall.isVisible() and self._is_wall_right(self._places):
            self._show_wall()
        else:
            self._behind_curtains(self._show_wall, target)
        if moved:
            self._remember()

    def let_go(self) -> None:
        """Move no window any more, and watch none: the show is closing."""
        self._settling.stop()
        self._arriving.stop()
        self._is_keeping = False
        self._cover.lift()
        for window in (self._wall, self._presenter):
            if window is not None:
                window.removeEventFilter(self)
        self._presenter = None

    def _wish_for(self, arrangement: Arrangement) -> None:
        places = self._places
        if places.arrangement is Arrangement.APART:
            return
        self._wish = Arrangement.PRESENTER_ALONE if places.arrangement is arrangement else arrangement
        self._settle()

    def _on_probed(self) -> None:
        if self._probe is None:
            return
        # PySide ends the life of every screen a widget has told of with the widget itself: only the name outlives it.
        name = self._probe.screen().name()
        self._probe.close()
        self._probe = None
        screens = QGuiApplication.screens()
        self._place(next((screen for screen in screens if screen.name() == name), screens[0]))

    def _place(self, home: QScreen) -> None:
        screens = QGuiApplication.screens()
        remembered = self._presenter_homes[0] if self._presenter_homes else ""
        presenter, wall = choose(screens, home, self._wall_home, presenter_identity=remembered)
        self._know_presenter_home(presenter)
        if wall is not None:
            self._wall_home = identity(wall, screens)
            places = Places(presenter, wall, Arrangement.APART)
        elif is_mirrored(presenter, screens):
            places = Places(None, public_of(screens, home, self._wall_home), Arrangement.WALL_ALONE)
        else:
            places = Places(presenter, None, Arrangement.PRESENTER_ALONE)
        in_turn(partial(self._apply, places), self.placed.emit)

    def _know_presenter_home(self, screen: QScreen) -> None:
        self._presenter_homes = (identity(screen, QGuiApplication.screens()), fingerprint(screen))

    def _remember(self) -> None:
        screens = QGuiApplication.screens()
        presenter, wall = self._places.presenter, self._places.wall
        if presenter is None or wall is None:
            return
        self._know_presenter_home(presenter)
        self._wall_home = identity(wall, screens)
        self.chosen.emit(self._wall_home, self._presenter_homes[0])

    def _on_screen_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_geometry_changed)
        self._settling.start()

    def _on_screen_removed(self, screen: QScreen) -> None:
        # At once, and nothing is shown elsewhere yet: Qt is about to throw the windows of this screen onto another.
        places = self._places
        if screen is places.wall:
            shared = places.arrangement in (Arrangement.WALL_ALONE, Arrangement.REHEARSAL)
            arrangement = places.arrangement if shared else Arrangement.PRESENTER_ALONE
            places = Places(places.presenter, None, arrangement)
        if screen is places.presenter:
            places = Places(None, places.wall, Arrangement.WALL_ALONE)
        if places is not self._places:
            self._apply(places)
            self._settling.start()

    def _on_primary_changed(self, screen: QScreen) -> None:
        del screen
        self._put_back = 0
        self._settling.start()

    def _on_geometry_changed(self, geometry: QRect) -> None:
        del geometry
        self._put_back = 0
        self._keep_notes_private()
        self._settling.start()

    def _keep_notes_private(self) -> None:
        """Hide the notes at once where the public would see them; they are back when the screens have settled."""
        presenter, places = self._presenter, self._places
        if presenter is None or not presenter.isVisible() or self._wayland:
            return
        if places.arrangement is not Arrangement.APART or places.presenter is None or places.wall is None:
            return
        mirrored = is_mirrored(places.presenter, QGuiApplication.screens())
        if mirrored or places.wall.geometry().contains(presenter.geometry().center()):
            presenter.hide()

    def _settle(self) -> None:
        """Bring both windows to where they belong on the screens there are now."""
        if not self._is_keeping:
            return
        if self._wayland and self._cover.hangs:
            self._settling.start()  # a window behind a curtain is not full screen, and right all the same
            return
        places = self._resolve()
        if places.arrangement is Arrangement.APART:
            self._wish = None
            if places.wall is not None and not self._wall_home:
                self._wall_home = identity(places.wall, QGuiApplication.screens())
        if places != self._places:
            self._put_back = 0
            self._released = False
            self._apply(places)
        elif places.shows_wall and not self._released and not self._is_wall_right(places):
            self._put_back += 1
            if self._wayland and self._put_back == 1:
                self._settling.start()  # the system may not have answered yet: a second look, and no flicker
                return
            self._show_wall()
            if places.arrangement is Arrangement.REHEARSAL:
                self._show_presenter()
        elif places.shows_presenter and not self._is_presenter_right(places):
            self._put_back += 1
            self._show_presenter()

    def _resolve(self) -> Places:
        """Return where the windows belong: a function of the screens, of what was chosen, and of the host's wish."""
        screens = QGuiApplication.screens()
        one_each = apart(screens, self._places.wall)
        presenter = self._presenter_place(screens)
        others = [screen for screen in one_each if screen is not presenter]
        current = self._places.wall if self._places.wall in others else None
        wall = known(others, screens, self._wall_home) or current or (others[0] if others else None)
        if presenter is not None and wall is not None:
            return Places(presenter, wall, Arrangement.APART)
        shared = presenter or wall
        if shared is None:
            return Places(None, None, self._places.arrangement)
        match self._wish:
            case Arrangement.REHEARSAL:
                return Places(shared, shared, Arrangement.REHEARSAL)
            case Arrangement.PRESENTER_ALONE:
                return Places(shared, None, Arrangement.PRESENTER_ALONE)
            case Arrangement.WALL_ALONE:
                return Places(None, shared, Arrangement.WALL_ALONE)
        if presenter is not None:
            return Places(presenter, None, Arrangement.PRESENTER_ALONE)
        return Places(None, wall, Arrangement.WALL_ALONE)

    def _presenter_place(self, screens: list[QScreen]) -> QScreen | None:
        """Return the screen that is the host's own, or None: notes never come to a screen that was not theirs."""
        private = [screen for screen in screens if not is_mirrored(screen, screens)]
        if self._places.arrangement is Arrangement.APART and self._places.presenter in private:
            return self._places.presenter
        for screen in private:
            if identity(screen, screens) in self._presenter_homes or fingerprint(screen) in self._presenter_homes:
                return screen
        others = [screen for screen in private if identity(screen, screens) != self._wall_home]
        built_in = next((screen for screen in others if is_built_in(screen)), None)
        return built_in or (self._places.presenter if self._places.presenter in private else None)

    def _apply(self, places: Places) -> None:
        """Move the windows: what leaves goes first, and the notes arrive last."""
        self._cover.move_now()
        before, self._places = self._places, places
        same = before.arrangement is places.arrangement
        same_layout = same or Arrangement.REHEARSAL not in (before.arrangement, places.arrangement)
        presenter = self._presenter
        presenter_stays = places.shows_presenter and before.presenter is places.presenter and same_layout
        # Under Wayland a screen that goes may have put the workspace of its windows in front of the wall's.
        wall_stays = before.shows_wall and places.shows_wall and before.wall is places.wall
        wall_stays = wall_stays and (same if self._wayland else same_layout)
        steps: list[Callable[[], object]] = []
        if before.shows_wall and places.shows_wall and not wall_stays:
            steps.append(partial(self._draw_curtains, before.wall, places.wall))
        same_screen = places.shows_presenter and before.presenter is places.presenter and not self._wayland
        if presenter is not None and not presenter_stays and not same_screen:
            steps.append(presenter.hide)
        if not wall_stays:
            self._released = False
            steps += [self._wall.hide, *([self._show_wall] if places.shows_wall else [])]
        if places.shows_presenter and presenter is not None and not (presenter_stays and presenter.isVisible()):
            steps.append(self._show_presenter)
        elif places.arrangement is Arrangement.WALL_ALONE:
            steps.append(self._wall.activateWindow)
        in_turn(*steps, self.changed.emit)

    def _draw_curtains(self, *screens: QScreen | None) -> None:
        """Show the public nothing but the wall's picture on ``screens`` until the windows stand where they belong."""
        if not self._wayland:  # there they have to hang before anything moves
            self._cover.draw(_present(screens))

    def _behind_curtains(self, move: Callable[[], object], *screens: QScreen | None) -> None:
        """Move windows, under Wayland once curtains hang before ``screens``."""
        if self._wayland:
            self._cover.move_behind(_present(screens), move)
        else:
            move()

    def _stands(self) -> bool:
        places, presenter = self._places, self._presenter
        if self._wayland:
            return self._covers(self._wall, places.wall) and (
                presenter is None or self._covers(presenter, places.presenter)
            )
        if places.shows_wall and not (is_exposed(self._wall) and self._is_wall_right(places)):
            return False
        if presenter is None or not places.shows_presenter:
            return True
        return is_exposed(presenter) and self._is_presenter_right(places)

    def _covers(self, window: QWidget, screen: QScreen | None) -> bool:
        """Tell whether a window has been painted for a screen that it fills, or has none; a curtain may be before it.

        A covered window is on no screen as far as Wayland tells, and Qt calls it hidden before long.
        """
        return screen is None or (
            window in self._painted and window.isFullScreen() and window.size() == screen.geometry().size()
        )

    def _is_presenter_right(self, places: Places) -> bool:
        """Tell whether the notes are on their screen; Wayland tells no window where it is, and moves none by itself."""
        presenter, screen = self._presenter, places.presenter
        if presenter is None or screen is None or self._wayland or not places.shows_presenter:
            return True
        return presenter.isVisible() and screen.geometry().contains(presenter.geometry().center())

    def _is_wall_right(self, places: Places) -> bool:
        if places.arrangement is not Arrangement.REHEARSAL and not self._wall.isFullScreen():
            return False
        wanted, got = self._wall_geometry(places), self._wall.geometry()
        if self._wayland:
            got.moveTo(wanted.topLeft())  # there Qt may believe a window to be still where it was last shown
        mirrored = places.wall is not None and is_mirrored(places.wall, QGuiApplication.screens())
        return got.contains(wanted) if mirrored else got == wanted  # a window manager takes the larger of two alike

    def _wall_geometry(self, places: Places) -> QRect:
        assert places.wall is not None
        if places.arrangement is not Arrangement.REHEARSAL:
            return places.wall.geometry()
        if self._wayland:
            return self._wall.geometry()  # there the system lays windows out, and tells none where it is
        return self._halves(places.wall)[0]

    def _halves(self, screen: QScreen) -> tuple[QRect, QRect]:
        least = QSize() if self._presenter is None else self._presenter.minimumSize()
        return halves(screen.availableGeometry(), least)

    def _give_focus_back(self) -> None:
        if self._presenter is not None and self._places.shows_presenter:
            self._presenter.activateWindow()

    def _show_wall(self) -> None:
        screen = self._places.wall
        if screen is None:
            return
        if self._presenter is not None and self._presenter.isActiveWindow():
            self._arriving.start()  # what the host is typing must not go to the wall, as keys for the show
        wall = self._wall
        if self._places.arrangement is Arrangement.REHEARSAL:
            where = self._halves(screen)[0]
            in_turn(wall.hide, partial(send, wall, screen, where), partial(show_framed, wall), self.changed.emit)
        elif wall.isVisible() and self._is_wall_right(self._places):
            in_turn(wall.raise_, self.changed.emit)
        else:
            in_turn(
                partial(self._draw_curtains, screen),
                partial(self._lift_out, wall),
                partial(send, wall, screen, screen.geometry()),
                wall.showFullScreen,
                wall.raise_,
                self.changed.emit,
            )

    def _show_presenter(self) -> None:
        presenter, screen = self._presenter, self._places.presenter
        if presenter is None or screen is None:
            return
        if self._places.arrangement is Arrangement.REHEARSAL:
            self._lift_out(presenter)
            room = self._halves(screen)[1]
            send(presenter, screen, inside(presenter, room))
            show_framed(presenter)
        else:
            self._lift_out(presenter)
            send(presenter, screen, screen.availableGeometry())
            if self._wayland:
                presenter.showFullScreen()
            else:
                presenter.showMaximized()
        presenter.raise_()
        presenter.activateWindow()

    def _lift_out(self, window: QWidget) -> None:
        """Make a window ready for another screen: framed, so that no key is lost, or hidden, should that not help.

        Wayland honours a screen only when a window is mapped, and a framed one could stand beside the wall meanwhile.
        """
        self._painted.discard(window)
        if window.isVisible() and not self._wayland and self._put_back < 2:
            window.setWindowState(Qt.WindowState.WindowNoState)
        else:
            window.hide()


def _present(screens: Iterable[QScreen | None]) -> list[QScreen]:
    there = QGuiApplication.screens()
    return [screen for screen in screens if screen is not None and screen in there]
