"""The wall after an evening: it thanks the public until it is taken away, while the host is at home again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from cafe_presenter.core.evening.events import Cover
from cafe_presenter.core.evening.session import Session, dressed_deck
from cafe_presenter.core.evening.view import WallView, cover_view, thanks_view
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.ui.wall.projector import ProjectorWindow
from cafe_presenter.wording import Wording


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
    """Keeps a wall on its screen, and takes it away when the host says so, or when anything becomes of that screen."""

    gone = Signal()

    def __init__(self, wall: ProjectorWindow, screen: QScreen, view: WallView) -> None:
        super().__init__()
        self.view = view
        self.look = wall.look
        self._wall: ProjectorWindow | None = wall
        self._name = screen.name()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self._on_screen_removed)
        for each in application.screens():
            each.geometryChanged.connect(self._on_geometry_changed)

    def close(self) -> None:
        """Take the wall away."""
        wall, self._wall = self._wall, None
        if wall is not None:
            wall.close_for_good()
            wall.deleteLater()
            self.gone.emit()

    def _on_screen_removed(self, screen: QScreen) -> None:
        if screen.name() == self._name:  # or Qt would throw the wall onto the host's screen
            self.close()

    def _on_geometry_changed(self, geometry: QRect) -> None:
        del geometry
        self.close()
