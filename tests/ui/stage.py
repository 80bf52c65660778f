"""What the windows are tried on: screens drawn in memory, a clock set by hand, real keys.

``StoreBench`` has no window, ``Bench`` has one, ``Stage`` is a whole show on two screens.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QScreen, QWheelEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from cafe_presenter.core.base.instant import Instant
from cafe_presenter.core.base.problem import Problem
from cafe_presenter.core.base.settings import Settings
from cafe_presenter.core.deck.deck import Deck, FollowUp, Kind, Theme
from cafe_presenter.core.evening.events import Event
from cafe_presenter.core.evening.session import Session, begin
from cafe_presenter.ui.desk.desk_window import AfterSave
from cafe_presenter.ui.desk.editor import EditorWindow
from cafe_presenter.ui.desk.import_window import ImportWindow
from cafe_presenter.ui.input.commands import Command, KeyTable, ShowCommand, Wanted
from cafe_presenter.ui.input.keys import key_of, shifted_key_of
from cafe_presenter.ui.input.question_bar import AnswerButton
from cafe_presenter.ui.input.questions import AnswerKey
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.show.show import Show
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from cafe_presenter.ui.show.tray import CommandButton
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.projector import ProjectorWindow
from cafe_presenter.wording import Wording

FIRST_TABLE = KeyTable(SHOW_COMMANDS)
"""The commands of a show with the keys they have at first."""

OF_EARLIER = Settings(
    bounce_ms=0,
    wall_screen="connector projector",
    presenter_screen="connector laptop",
    computer_screen="connector laptop",
)
"""Every press counts, and it is known from an earlier evening whose screen is whose."""

Side = Literal["presenter", "wall"]
SIDES: tuple[Side, ...] = ("presenter", "wall")

DECK = Deck(
    title="Une amie & <b>moi</b>",
    language="fr",
    venue="Médiathèque",
    themes=(
        Theme(kind=Kind.WELCOME, duration_s=300.0, objective="Accueillir", notes="Dire bonjour"),
        Theme("Amitié", "Une machine est-elle une amie ?", "Dire ce que l'on ressent", 600.0),
        Theme("Souffler", kind=Kind.BREAK, duration_s=300.0),
        Theme(
            "Éthique <b>&",
            "Qui contrôle <i>tout</i> ?",
            "Nommer les acteurs",
            480.0,
            notes="Penser au micro",
            follow_ups=(FollowUp("Et chez vous ?", "Silence"), FollowUp("Un exemple ?")),
        ),
        Theme("Pouvoir", "Qui décide ?", "Chercher des règles", 420.0),
        Theme("Merci", "On se revoit ?", "Finir à l'heure", 180.0, kind=Kind.CLOSING),
    ),
)
"""A welcome, theme 1, a break, themes 2 and 3, a closing."""


def screen_of(window: QWidget) -> QScreen:
    """Return the screen a window is on, without asking the window.

    PySide ends the life of every screen a widget has told of when the widget ends, for everybody.
    """
    middle = window.geometry().center()
    return next(screen for screen in QGuiApplication.screens() if screen.geometry().contains(middle))


@dataclass
class Clock:
    """The three clocks of a machine, set by hand."""

    running_s: float = 1000.0
    utc: datetime = datetime(2026, 1, 15, 18, 0, tzinfo=UTC)
    asleep_s: float = 0.0

    def read(self) -> Instant:
        return Instant(self.running_s, self.running_s + self.asleep_s, self.utc)

    def sleep(self, seconds: float) -> None:
        """Close the lid for a while: the running clock stands still."""
        self.asleep_s += seconds
        self.utc += timedelta(seconds=seconds)

    def pass_by(self, seconds: float) -> None:
        self.running_s += seconds
        self.utc += timedelta(seconds=seconds)


@dataclass
class Notebook:
    """A recorder in memory; ``problem`` may be set to tell of a full disk."""

    problem: Problem | None = None
    events: list[Event] = field(default_factory=list)
    beats: list[float] = field(default_factory=list)

    def record(self, event: Event, utc: datetime) -> None:
        del utc
        self.events.append(event)

    def beat(self, at: float, utc: datetime) -> None:
        del utc
        self.beats.append(at)


class StoreBench:
    """A running evening: its store, with a clock set by hand and a notebook for a journal."""

    def __init__(self, deck: Deck = DECK, *, opened_at: float = 0.0, start_on_leaving_welcome: bool = True) -> None:
        self.clock = Clock()
        self.notebook = Notebook()
        self.store = SessionStore(
            begin(deck),
            self.clock.read,
            recorder=self.notebook,
            opened_at=opened_at,
            start_on_leaving_welcome=start_on_leaving_welcome,
        )

    @property
    def session(self) -> Session:
        return self.store.session

    @property
    def events(self) -> list[Event]:
        """Everything that was recorded."""
        return self.notebook.events

    def pass_by(self, seconds: float) -> None:
        """Let time pass, and tell the windows."""
        self.clock.pass_by(seconds)
        self.store.tick()


class Bench[W: QWidget]:
    """One window, and what a host does with it."""

    def __init__(self, window: W, size: tuple[int, int] = (1280, 720)) -> None:
        self.window = window
        window.resize(*size)
        window.show()
        window.activateWindow()
        wait_until(lambda: QApplication.activeWindow() is window)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        focused = QApplication.focusWidget()
        assert isinstance(focused, QWidget)
        QTest.keyClick(focused, key, modifiers)

    def ctrl(self, key: Qt.Key) -> None:
        """Press a key with Ctrl."""
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def reads(self, text: str) -> bool:
        """Tell whether the window shows a text."""
        return reads(self.window, text)

    def close(self) -> None:
        """Destroy the window."""
        self.window.deleteLater()
        destroy_deleted()


class DeskBench[W: EditorWindow | ImportWindow](Bench[W]):
    """A window in which a deck is made, and what was asked of it."""

    def __init__(self, window: W, size: tuple[int, int] = (1280, 720)) -> None:
        self.saved: list[tuple[Deck, str, AfterSave]] = []
        self.left = 0
        window.save_requested.connect(self._on_saved)
        window.back_requested.connect(self._on_left)
        super().__init__(window, size)

    def _on_saved(self, deck: Deck, path: str, following: AfterSave) -> None:
        self.saved.append((deck, path, following))

    def _on_left(self) -> None:
        self.left += 1


class Stage(StoreBench):
    """A show that runs, and what a host does with it."""

    def __init__(
        self,
        deck: Deck = DECK,
        *,
        wording: Wording | None = None,
        commands: tuple[Command[Show, Session], ...] = SHOW_COMMANDS,
        before: tuple[Event, ...] = (),
        settings: Settings = OF_EARLIER,
    ) -> None:
        """``before`` is what happened until the program was gone."""
        super().__init__(deck)
        for event in before:
            self.store.dispatch(event)
        self.wording = wording or Wording("en")
        self.show = Show(self.store, self.wording, look=Look(), commands=commands, settings=settings)
        self.answers: list[AnswerKey] = []
        self.show.end_requested.connect(self._on_end_requested)
        self.show.leave_requested.connect(self._on_leave_requested)
        self.show.open()
        wait_until(lambda: self.show.presenter is not None)
        settle()
        self.store.stop_ticking()

    @property
    def presenter(self) -> PresenterWindow:
        assert self.show.presenter is not None
        return self.show.presenter

    @property
    def wall(self) -> ProjectorWindow:
        return self.show.wall

    def window(self, side: Side) -> QWindow:
        """Give a window the focus, as a click on it would, and return it."""
        widget = self.presenter if side == "presenter" else self.wall
        handle = widget.windowHandle()
        assert handle is not None
        if QApplication.focusWindow() is not handle:
            widget.activateWindow()
            wait_until(lambda: QApplication.focusWindow() is handle)
        return handle

    def press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        *,
        on: Side = "presenter",
    ) -> None:
        """Press and let go a key, in the window ``on`` the focus of the system."""
        QTest.keyClick(self.window(on), key, modifiers)

    def send(self, event: QKeyEvent, *, on: Side = "presenter") -> None:
        """Press a key as a given keyboard sends it."""
        QApplication.sendEvent(self.window(on), event)

    def type(self, number: str, *, on: Side = "presenter") -> None:
        """Type digits."""
        for digit in number:
            self.press(Qt.Key(ord(digit)), on=on)

    def button(self, command: ShowCommand) -> CommandButton:
        """Return the visible button of a command."""
        return next(
            button
            for button in self.presenter.findChildren(CommandButton)
            if button.command is command and button.isVisible()
        )

    @property
    def asked(self) -> tuple[AnswerKey, ...]:
        """The keys of the answers to the question that is asked; empty when none is."""
        return keys_asked(self.presenter)

    def answer_button(self, key: AnswerKey) -> AnswerButton:
        """Return the button of an answer."""
        return next(each for each in self.presenter.findChildren(AnswerButton) if each.answer.key is key)

    def _on_end_requested(self) -> None:
        self.answers.append(AnswerKey.END)

    def _on_leave_requested(self) -> None:
        self.answers.append(AnswerKey.LEAVE)

    def click(self, widget: QWidget) -> None:
        """Click in the middle of a widget of the presenter window."""
        middle = widget.mapTo(self.presenter, widget.rect().center())
        QTest.mouseClick(self.window("presenter"), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)

    def close(self) -> None:
        """Close and destroy both windows."""
        self.show.close()
        for window in (self.show.presenter, self.show.wall):
            if window is not None:
                window.deleteLater()
        destroy_deleted()


def named(name: str) -> Command[Show, Session]:
    """Return a command of a show by its name."""
    return next(each for each in SHOW_COMMANDS if each.name == name)


def wanted_by(event: QKeyEvent, table: KeyTable = FIRST_TABLE) -> Wanted | None:
    """Return what a key press asks for."""
    shifted = shifted_key_of(event)
    return (table.wanted(shifted) if shifted else None) or table.wanted(key_of(event))


def key_event(
    text: str,
    *,
    key: int = Qt.Key.Key_unknown,
    scan_code: int = 0,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    repeated: bool = False,
) -> QKeyEvent:
    """Return the press of a key that types ``text``; ``scan_code`` as the system gives it."""
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan_code, 0, 0, text, repeated)


def keys_asked(window: PresenterWindow) -> tuple[AnswerKey, ...]:
    """Return the keys of the answers to the question that a window asks; empty when it asks none."""
    asked = window.questions.asked
    return tuple(each.key for each in asked.answers if each.key is not None) if asked is not None else ()


def answer(window: QWidget, label: str) -> None:
    """Press the button of an answer whose label begins so; its key may stand after it."""
    next(each for each in window.findChildren(AnswerButton) if each.text().startswith(label)).click()


def settle() -> None:
    """Let Qt do what it has put off."""
    for _ in range(3):
        QCoreApplication.processEvents()


def destroy_deleted() -> None:
    """Destroy what was to be deleted later."""
    settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    settle()


def wait_until(reached: Callable[[], bool], *, within_s: float = 5.0) -> None:
    """Run the event loop until ``reached``; raise AssertionError when it takes too long."""
    deadline = monotonic() + within_s
    while not reached():
        assert monotonic() < deadline, "waited in vain"
        QTest.qWait(5)


def words(window: QWidget) -> list[str]:
    """Return what a reader reads in a window: its visible labels, buttons and states."""
    told = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    told += [button.text() for button in window.findChildren(QAbstractButton) if button.isVisible()]
    told += [each.accessibleName() for each in window.findChildren(QWidget) if each.isVisible()]
    return [text for text in told if text]


def reads(window: QWidget, text: str) -> bool:
    """Tell whether a window shows a text, no-break spaces taken for spaces."""
    plain = text.replace("\u00a0", " ").replace("\u202f", " ")
    return any(plain in shown.replace("\u00a0", " ").replace("\u202f", " ") for shown in words(window))


def difference(one: QImage, other: QImage) -> float:
    """Return by how many greys of 255 two pictures of one size differ on average.

    Qt's edges of letters vary a little with what it drew before: pictures of one thing differ by less than 0.2.
    """
    assert one.size() == other.size()
    pairs = zip(_greys(one), _greys(other), strict=True)
    return sum(abs(left - right) for left, right in pairs) / (one.width() * one.height())


def _greys(picture: QImage) -> bytes:
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(grey.constBits())  # which live no longer than the picture they belong to


def wheel_turned(widget: QWidget) -> QWheelEvent:
    """Turn the wheel by a notch over a widget; return the event, as it was taken or left."""
    at = QPointF(widget.rect().center())
    turned = QWheelEvent(
        at, widget.mapToGlobal(at), QPoint(0, -40), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, turned)
    return turned
