"""The name of each screen, large, on that screen: which one is the public's and which one the host's."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from cafe_presenter.core.evening.view import WallKind, WallView
from cafe_presenter.ui.screens.monitors import apart, title
from cafe_presenter.ui.screens.screens import Screens
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.wall.projector import ProjectorWindow
from cafe_presenter.wording import Wording

NAMES_MS = 20_000


class ScreenNames(QObject):
    """Shows the names for twenty seconds, or until asked again; ``shown`` and ``gone`` tell whether they stand."""

    shown = Signal()
    gone = Signal()

    def __init__(
        self,
        screens: Screens,
        wording: Wording,
        *,
        wall: ProjectorWindow,
        presenter: PresenterWindow,
        watch: Callable[[QWidget], None],
    ) -> None:
        super().__init__()
        self._watch = watch
        self._screens = screens
        self._wall = wall
        self._presenter = presenter
        self._wording = wording
        self._others: list[ProjectorWindow] = []
        self._timer = QTimer(self, singleShot=True, interval=NAMES_MS)
        self._timer.timeout.connect(self.hide)
        screens.changed.connect(self.hide)

    def toggle(self) -> None:
        """Show the names, or take them away."""
        self.show_wanted(wanted=not self._timer.isActive())

    def show_wanted(self, *, wanted: bool) -> None:
        """Show the names, or take them away, as wanted."""
        self.hide()
        if wanted:
            self._show()

    def hide(self) -> None:
        """Take the names away."""
        self._timer.stop()
        self._wall.show_name_card(None)
        self._presenter.show_name("")
        for window in self._others:
            window.close_for_good()
            window.deleteLater()
        self._others = []
        self.gone.emit()

    def _show(self) -> None:
        places = self._screens.places
        card = None
        if places.shows_wall and places.wall is not None:
            card = self._card(places.wall, self._wording.text("The public’s screen"))
            self._wall.show_name_card(card)
        if places.shows_presenter and places.presenter is not None:
            name = title(places.presenter, QGuiApplication.screens(), self._wording)
            self._presenter.show_name(f"{name}\n{self._wording.text('Your screen')}", public=card)
        for screen in apart(QGuiApplication.screens()):
            if screen not in (places.wall, places.presenter):
                self._others.append(self._name_window(screen))
        self._timer.start()
        self.shown.emit()

    def _name_window(self, screen: QScreen) -> ProjectorWindow:
        window = ProjectorWindow(self._wall.look)
        window.show_view(self._card(screen, self._wording.text("Not used")))
        self._watch(window)  # it may be given the focus, and the keys have to go on
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()
        return window

    def _card(self, screen: QScreen, detail: str) -> WallView:
        name = title(screen, QGuiApplication.screens(), self._wording)
        return WallView(WallKind.CLOSING, text=name, detail=detail, language=self._wording.language)
