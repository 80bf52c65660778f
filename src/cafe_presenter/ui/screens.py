"""Which screen is the public's: placement, swapping, unplugging and plugging late."""

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

PROBE_MS = 150
_BUILT_IN = ("eDP", "LVDS", "DSI")
_NO_IDENTITY = ("", "unknown")


def identity(screen: QScreen, screens: list[QScreen]) -> str:
    """Return what a monitor is, not where: maker, model and serial.

    The connector's name stands in when these say nothing or two monitors are alike.
    """
    told = _told(screen)
    alike = sum(_told(other) == told for other in screens)
    return told if told and alike == 1 else f"connector {screen.name()}"


def choose(screens: list[QScreen], home: QScreen, wall_identity: str) -> tuple[QScreen, QScreen | None]:
    """Return the presenter's screen and the wall's, None when there is only one to be told apart.

    The wall is the remembered one; else the presenter has the built-in panel, else ``home``, and the wall is
    another. Screens that overlap are mirrored, and count as one.
    """
    apart = _apart(screens)
    if len(apart) < 2:
        return home, None
    known = _known(apart, screens, wall_identity)
    others = [screen for screen in apart if screen is not known]
    built_in = [screen for screen in others if screen.name().startswith(_BUILT_IN)]
    presenter = built_in[0] if built_in else home if home in others else others[0]
    return presenter, known or next(screen for screen in apart if screen is not presenter)


class Screens(QObject):
    """Keeps the two windows on their screens.

    ``placed`` tells once that the wall's screen is chosen, ``changed`` that the wall appeared or vanished;
    ``wall_chosen`` tells the identity of a screen the host chose for the wall by swapping. The wall never jumps onto
    the presenter's screen: without a screen of its own it is hidden, and back as soon as there is one.
    """

    changed = Signal()
    placed = Signal()
    wall_chosen = Signal(str)

    def __init__(self, wall: QWidget, *, wall_identity: str = "") -> None:
        super().__init__()
        self._wall = wall
        self._presenter: QWidget | None = None
        self._probe: QWidget | None = None
        self._wall_identity = wall_identity
        self._wall_screen: QScreen | None = None
        self._presenter_screen: QScreen | None = None
        self._wayland = QGuiApplication.platformName() == "wayland"
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._on_screen_added)
        application.screenRemoved.connect(self._on_screen_removed)
        application.primaryScreenChanged.connect(self._on_primary_changed)
        for screen in application.screens():
            screen.geometryChanged.connect(self._on_geometry_changed)

    @property
    def has_wall(self) -> bool:
        """Whether the public has a screen of its own."""
        return self._wall_screen is not None

    def place_wall(self) -> None:
        """Choose the screens, put the wall on its own if it has one, and tell ``placed``.

        Wayland tells no primary screen: where nothing else decides, an empty window is opened to see which screen
        the system would give to the host.
        """
        screens = QGuiApplication.screens()
        apart = _apart(screens)
        decided = any(screen.name().startswith(_BUILT_IN) for screen in apart) or _known(
            apart, screens, self._wall_identity
        )
        if not self._wayland or len(apart) < 2 or decided:
            self._place(QGuiApplication.primaryScreen())
            return
        self._probe = QWidget()
        self._probe.setWindowTitle("Café Presenter")
        self._probe.setStyleSheet("background: black")
        self._probe.show()
        QTimer.singleShot(PROBE_MS, self._on_probed)

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
        self._presenter_screen, wall_screen = choose(QGuiApplication.screens(), home, self._wall_identity)
        self._show_wall_on(wall_screen)
        self.placed.emit()

    def place_presenter(self, presenter: QWidget) -> None:
        """Put the presenter window on the other screen. Under Wayland only full screen chooses a screen."""
        self._presenter = presenter
        self._show_presenter()

    def swap(self) -> None:
        """Exchange the two windows; nothing happens while there is one screen."""
        if self._wall_screen is None or self._presenter_screen is None:
            return
        new_wall, self._presenter_screen = self._presenter_screen, self._wall_screen
        # The wall leaves first and the notes arrive last, so that at no moment both show on the public's screen.
        if self._presenter is not None:
            self._presenter.hide()
        self._show_wall_on(new_wall)
        self._show_presenter()
        self._wall_identity = identity(new_wall, QGuiApplication.screens())
        self.wall_chosen.emit(self._wall_identity)

    def refit(self) -> None:
        """Put the wall full screen where it is, should a window manager have moved or framed it."""
        if self._wall_screen is None:
            return
        where = self._wall.screen()
        self._show_wall_on(self._wall_screen if where in (None, self._presenter_screen) else where)

    def _show_wall_on(self, screen: QScreen | None) -> None:
        self._wall_screen = screen
        if screen is None:
            self._wall.hide()
            self.changed.emit()
            return
        # Wayland honours a screen only when a window is mapped, and Qt's idea of where a mapped one is may be stale.
        self._wall.hide()
        _send(self._wall, screen, screen.geometry())
        self._wall.showFullScreen()
        self.changed.emit()

    def _show_presenter(self) -> None:
        if self._presenter is None or self._presenter_screen is None:
            return
        self._presenter.hide()
        _send(self._presenter, self._presenter_screen, self._presenter_screen.availableGeometry())
        if self._wayland:
            self._presenter.showFullScreen()
        else:
            self._presenter.showMaximized()
        self._presenter.raise_()
        self._presenter.activateWindow()

    def _on_screen_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_geometry_changed)
        self._settle()

    def _on_screen_removed(self, screen: QScreen) -> None:
        if screen is self._wall_screen:
            self._show_wall_on(None)
        if screen is self._presenter_screen:
            self._presenter_screen = None
            if self._presenter is not None:
                self._presenter.hide()  # the notes never move to the public's screen by themselves

    def _on_primary_changed(self, screen: QScreen) -> None:
        del screen
        self._settle()

    def _on_geometry_changed(self, geometry: QRect) -> None:
        del geometry
        self._settle()

    def _settle(self) -> None:
        if self._probe is not None or self._presenter is None:
            return
        screens = QGuiApplication.screens()
        apart = _apart(screens)
        if self._presenter_screen is None:
            free = [screen for screen in apart if screen is not self._wall_screen]
            if free:
                self._presenter_screen = free[0]
                self._show_presenter()
        if self._wall_screen is None:
            others = [screen for screen in apart if screen is not self._presenter_screen]
            if others and self._presenter_screen is not None:
                self._show_wall_on(_known(others, screens, self._wall_identity) or others[0])
        elif self._wall.geometry() != self._wall_screen.geometry():
            self._show_wall_on(self._wall_screen)


def _send(window: QWidget, screen: QScreen, geometry: QRect) -> None:
    window.winId()
    window.setScreen(screen)
    handle = window.windowHandle()
    if handle is not None:
        handle.setScreen(screen)
    window.setGeometry(geometry)


def _known(among: list[QScreen], screens: list[QScreen], wall_identity: str) -> QScreen | None:
    return next((screen for screen in among if identity(screen, screens) == wall_identity), None)


def _apart(screens: list[QScreen]) -> list[QScreen]:
    kept: list[QScreen] = []
    for screen in screens:
        if not any(screen.geometry().intersects(other.geometry()) for other in kept):
            kept.append(screen)
    return kept


def _told(screen: QScreen) -> str:
    parts = (screen.manufacturer(), screen.model(), screen.serialNumber())
    return " ".join(part.strip() for part in parts if part.strip().lower() not in _NO_IDENTITY)
