"""Which screen is whose: placement, swapping, unplugging and plugging late, one screen for both, mirrored screens."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.screens.curtain import CurtainCall, Veil
from cafe_presenter.ui.screens.guard import Changed, Guard, Heard, Looked, Order, Told
from cafe_presenter.ui.screens.kept_keys import KeptKeys
from cafe_presenter.ui.screens.monitors import apart, is_decided, is_mirrored
from cafe_presenter.ui.screens.placement import Sightings, halves, in_turn, inside, is_exposed, show_framed
from cafe_presenter.ui.screens.places import Arrangement, Homes, Places, first_places, next_places, without
from cafe_presenter.ui.wall.projector import ProjectorWindow

PROBE_MS = 150
SETTLE_MS = 120
"""A change of screens comes in several steps, between which two may overlap: their end is waited for."""
MOVED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange)


class Screens(QObject):
    """Keeps the two windows on their screens.

    ``placed`` tells once that the wall's screen is chosen, ``changed`` that a window appeared, vanished or moved;
    ``chosen`` tells the identities of the screens the host chose for wall and notes, and the computer's own. The wall
    never jumps onto the presenter's screen, and the notes never move to a public one by themselves, the computer's own
    excepted: without a screen of its own each is hidden, and back as soon as there is one, or when the host says so.
    """

    changed = Signal()
    placed = Signal()
    chosen = Signal(str, str, str)

    def __init__(self, wall: ProjectorWindow, homes: Homes) -> None:
        super().__init__(wall)  # no timer of this outlives the window it moves
        self._wall = wall
        self._presenter: QWidget | None = None
        self._probe: QWidget | None = None
        self._veil: Veil | None = None
        self._homes = homes
        self._wish: Arrangement | None = None
        self._released = self._is_keeping = False
        self._sightings = Sightings()
        self._places = Places(None, None, Arrangement.PRESENTER_ALONE)
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self._settle)
        self.keys = KeptKeys(wall)
        self._cover = CurtainCall(wall, self._stands)
        self._wayland = QGuiApplication.platformName() == "wayland"
        self._guard = Guard(patience=1 if self._wayland else 0)  # there a system may not have answered yet
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        self._watch(wall)
        application.screenAdded.connect(self._on_screen_added)
        application.screenRemoved.connect(self._on_screen_removed)
        application.primaryScreenChanged.connect(self._on_screen_changed)
        for screen in application.screens():
            screen.geometryChanged.connect(self._on_screen_changed)

    @contained
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See a window manager move a window, and a window's picture made."""
        if event.type() in MOVED:
            self._on_told()
        if isinstance(watched, QWidget):
            self._sightings.hear(watched, event.type())
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

    @property
    def is_guessed(self) -> bool:
        """Whether nothing but where the system has the host tells whose screen is whose, and no evening has begun."""
        return self._homes.are_guessed

    def believe(self) -> None:
        """Take the screens for right as they stand: the evening has begun on them."""
        self._homes = self._homes.believed()

    def place_wall(self) -> None:
        """Choose the screens, put the wall on its own if it has one, and tell ``placed``.

        Wayland tells no primary screen: where nothing else decides, an empty window is opened to see which screen
        the system would give to the host.
        """
        screens = QGuiApplication.screens()
        decided = is_decided(screens, (self._homes.wall, *self._homes.presenter))
        if not self._wayland or len(apart(screens)) < 2 or decided:
            self._place(QGuiApplication.primaryScreen())
            return
        self._probe = QWidget(windowTitle="Café Presenter", styleSheet="background: black")
        self._probe.show()
        QTimer.singleShot(PROBE_MS, self._on_probed)

    def place_presenter(self, presenter: QWidget) -> None:
        """Put the presenter window on its screen. Under Wayland only full screen chooses a screen."""
        self._presenter = presenter
        self._veil = Veil(self._wall, presenter)
        self.keys.watch(presenter)
        self.keep_in_place()
        self._watch(presenter)
        if self._wayland:
            self._heed(self._change())
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
        move = partial(self._apply, Places(presenter, screen, Arrangement.APART))
        self._cover.move_behind(partial(in_turn, move, self._remember), places.wall, screen)

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
        corner = geometry.topLeft() * 0.6 + geometry.center() * 0.4
        self._wall.showNormal()
        self._wall.setGeometry(QRect(corner, geometry.size() * 0.6))
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
        if self._wall.isVisible() and self._is_wall_right():
            self._show_wall()
        else:
            self._cover.move_behind(self._show_wall, target)
        if moved:
            self._remember()

    def let_go(self) -> None:
        """Move no window any more, and watch none: the show is closing."""
        self._settling.stop()
        self.keys.let_go()
        self._is_keeping = False
        self._cover.lift()
        for window in (self._wall, self._presenter):
            if window is not None:
                window.removeEventFilter(self)
        self._presenter = self._veil = None
        self._places = Places(None, None, Arrangement.PRESENTER_ALONE)

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
        places, self._homes = first_places(QGuiApplication.screens(), home, self._homes)
        in_turn(partial(self._apply, places), self.placed.emit)

    def _remember(self) -> None:
        places = self._places
        if places.presenter is None or places.wall is None:
            return
        self._homes = self._homes.chosen(places.presenter, places.wall, QGuiApplication.screens())
        self.chosen.emit(self._homes.wall, self._homes.presenter[0], self._homes.computer)

    def _on_screen_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_screen_changed)
        self._heed(self._change())

    def _on_screen_removed(self, screen: QScreen) -> None:
        # At once, and nothing is shown elsewhere yet: Qt is about to throw the windows of this screen onto another.
        if screen in (self._places.presenter, self._places.wall):
            self._wish = None  # it was for that screen: nothing must go on to another by it
        places = without(self._places, screen)
        self._apply(places) if places is not self._places else self._heed(self._change())

    def _on_screen_changed(self, change: QScreen | QRect) -> None:
        """Take notice of another primary screen, or of one that is moved or has another size."""
        del change
        self._heed(self._change())

    def _watch(self, window: QWidget) -> None:
        """Hear what the system tells of a window."""
        window.winId()  # there is a handle from now on
        is_wall = window is self._wall
        window.windowHandle().screenChanged.connect(self._on_wall_screen if is_wall else self._on_notes_screen)
        window.installEventFilter(self)

    def _on_wall_screen(self, screen: QScreen) -> None:
        self._sightings.see(self._wall, screen)
        self._on_told()

    def _on_notes_screen(self, screen: QScreen) -> None:
        if self._presenter is not None:
            self._sightings.see(self._presenter, screen)
            self._on_told()

    def _on_told(self) -> None:
        are_seen = self._presenter is not None and self._presenter.isVisible()
        self._heed(Told(not are_seen or self._are_notes_right()))

    def _change(self) -> Changed:
        self._sightings.filled.clear()
        return Changed(any(screen is not self._places.presenter for screen in QGuiApplication.screens()))

    def _heed(self, heard: Heard) -> None:
        """Tell the guard what was heard, and do what it orders."""
        if self._is_keeping:
            self._guard, orders = self._guard.heed(heard)
            in_turn(*(partial(self._obey, order) for order in orders))
            if self._veil is not None and heard == Changed(is_public=True):
                in_turn(self._sightings.doubt, partial(self._veil.take_away, self.keys))

    def _obey(self, order: Order) -> None:
        match order:
            case Order.HIDE_NOTES if self._veil is not None:
                self._veil.drop()
            case Order.SHOW_NOTES if self._veil is not None:
                self._veil.lift()
            case Order.PUT_RIGHT:
                self._put_right()
            case Order.LOOK_LATER:
                self._settling.start()

    def _settle(self) -> None:
        """Bring both windows to where they belong on the screens there are now."""
        if not self._is_keeping:
            return
        if self._wayland and self._cover.hangs:
            self._settling.start()  # a window behind a curtain is not full screen, and right all the same
            return
        screens = QGuiApplication.screens()
        places = next_places(screens, self._places, homes=self._homes, wish=self._wish)
        if places.arrangement is Arrangement.APART:
            self._wish = None
            if places.wall is not None and not self._homes.wall:
                self._homes = self._homes.with_wall(places.wall, screens)
        if places != self._places:
            self._released = False
            self._apply(places)
        else:
            self._heed(Looked(self._are_notes_right(), self._is_wall_right()))

    def _put_right(self) -> None:
        is_wall_right = self._is_wall_right()
        if not is_wall_right:
            self._show_wall()
        if not self._are_notes_right() or (not is_wall_right and self._places.arrangement is Arrangement.REHEARSAL):
            self._show_presenter()

    def _apply(self, places: Places) -> None:
        """Move the windows: what leaves goes first, and the notes arrive last."""
        self._cover.move_now()
        before, self._places = self._places, places
        same = before.arrangement is places.arrangement
        same_layout = same or self._wayland or Arrangement.REHEARSAL not in (before.arrangement, places.arrangement)
        presenter = self._presenter
        presenter_stays = places.shows_presenter and before.presenter is places.presenter and same_layout
        # Under Wayland a screen that goes may have put the workspace of its windows in front of the wall's.
        wall_stays = before.shows_wall and places.shows_wall and before.wall is places.wall
        wall_stays = wall_stays and (same if self._wayland else same_layout)
        steps: list[Callable[[], object]] = [partial(self._heed, self._change())]
        if before.shows_wall and places.shows_wall and not wall_stays:
            steps.append(partial(self._cover.draw, before.wall, places.wall))
        # A hidden window loses the keys: behind curtains, which only Wayland hangs late, each moves as it stands.
        is_behind = same and places.arrangement is Arrangement.APART and not self._wayland
        same_screen = places.shows_presenter and before.presenter is places.presenter and not self._wayland
        if presenter is not None and not (presenter_stays or same_screen or is_behind):
            steps.append(presenter.hide)
        if self._veil is not None:
            steps.append(partial(self._veil.put_beside, is_beside=self._is_wall_inside))
        if not wall_stays:
            self._released = False
            steps += [] if is_behind else [self._wall.hide]
            steps += [self._show_wall] if places.shows_wall else []
        if places.shows_presenter and presenter is not None and not (presenter_stays and presenter.isVisible()):
            steps.append(self._show_presenter)
        elif places.arrangement is Arrangement.WALL_ALONE:
            steps.append(self._wall.activateWindow)
        in_turn(*steps, self.changed.emit)

    def _stands(self) -> bool:
        places, presenter = self._places, self._presenter
        if self._wayland:
            covers = self._sightings.covers
            return covers(self._wall, places.wall) and covers(presenter, places.presenter)
        if places.shows_wall and not (is_exposed(self._wall) and self._is_wall_right()):
            return False
        return presenter is None or not places.shows_presenter or (is_exposed(presenter) and self._are_notes_right())

    def _are_notes_right(self) -> bool:
        """Tell whether the notes are on the host's own screen, or not to be seen."""
        presenter, places, screen = self._presenter, self._places, self._places.presenter
        if presenter is None or screen is None or not places.shows_presenter:
            return True
        if self._wayland:
            return presenter.isVisible() and self._sightings.keeps(presenter, screen)
        return presenter.isVisible() and screen.geometry().contains(presenter.geometry().center())

    def _is_wall_right(self) -> bool:
        places = self._places
        if self._released or not places.shows_wall or places.wall is None or self._is_wall_inside:
            return True
        is_rehearsal = places.arrangement is Arrangement.REHEARSAL
        is_minimised = places.arrangement is Arrangement.APART and self._wall.isMinimized()  # full screen all the same
        if is_minimised or (not is_rehearsal and not self._wall.isFullScreen()):
            return False
        wanted = self._halves(places.wall)[0] if is_rehearsal else places.wall.geometry()
        got = self._wall.geometry()
        if self._wayland:
            if not self._sightings.is_on(self._wall, places.wall):
                return False
            got.moveTo(wanted.topLeft())  # there Qt may believe a window to be still where it was last shown
        mirrored = is_mirrored(places.wall, QGuiApplication.screens())
        return got.contains(wanted) if mirrored else got == wanted  # a window manager takes the larger of two alike

    @property
    def _is_wall_inside(self) -> bool:
        """Whether the wall is drawn in the notes' window: under Wayland none can be put beside another."""
        return self._wayland and self._places.arrangement is Arrangement.REHEARSAL

    def _halves(self, screen: QScreen) -> tuple[QRect, QRect]:
        return halves(screen.availableGeometry(), QSize() if self._presenter is None else self._presenter.minimumSize())

    def _keep_keys(self) -> None:
        if self._veil is not None and (self._veil.have_notes_keys or self.keys.are_owed):
            self.keys.keep()

    def _show_wall(self) -> None:
        wall, screen = self._wall, self._places.wall
        if screen is None:
            return
        if not wall.isVisible() or wall.isMinimized():
            self._keep_keys()
        send = partial(self._sightings.send, wall, screen)
        if self._is_wall_inside:
            in_turn(wall.hide, self.changed.emit)
        elif self._places.arrangement is Arrangement.REHEARSAL:
            where = self._halves(screen)[0]
            in_turn(wall.hide, partial(send, where), partial(show_framed, wall), self.changed.emit)
        elif wall.isVisible() and self._is_wall_right():
            in_turn(wall.raise_, self.changed.emit)
        else:
            in_turn(
                partial(self._cover.draw, screen),
                partial(self._lift_out, wall),
                partial(send, screen.geometry()),
                wall.showFullScreen,
                wall.raise_,
                self.changed.emit,
            )

    def _show_presenter(self) -> None:
        presenter, screen = self._presenter, self._places.presenter
        if presenter is None or screen is None:
            return
        if self._places.arrangement is Arrangement.REHEARSAL and not self._is_wall_inside:
            self._lift_out(presenter)
            room = self._halves(screen)[1]
            self._sightings.send(presenter, screen, inside(presenter, room))
            show_framed(presenter)
        else:
            self._lift_out(presenter)
            self._sightings.send(presenter, screen, screen.availableGeometry())
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
        self._sightings.painted.discard(window)
        if window.isVisible() and not self._wayland and self._guard.put_right < 2:
            window.setWindowState(Qt.WindowState.WindowNoState)
        else:
            if window is self._presenter and self._veil is not None:
                self._veil.close_over_notes()
            self._keep_keys()
            window.hide()
