"""Whose the keys are when a window appears: the system gives them to it, and the host goes on typing."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QWidget

from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.dialogs import open_dialog, under_system_dialog

ARRIVING_MS = 3_000
"""How long a window manager may take to give the focus to a wall that is shown."""
ASK_MS = 150
"""How long a click may take that follows the focus, and how soon the keys are asked for once more."""
MAX_ASKED = 40


class KeptKeys(QObject):
    """Leaves the keys with the notes, or with a dialog over them, when the wall is given them unasked.

    A wall that appears is; and while the host types in an editor or a dialog is open, it is whatever gives it the keys,
    a click of the host's excepted. ``are_owed``: they were asked back and are not there yet. mutter refuses them to a
    window that asks some keys too late: it asks again.
    """

    def __init__(self, wall: QWidget) -> None:
        super().__init__(wall)
        self._wall = wall
        self._notes: QWidget | None = None
        self._typed_in: Callable[[], object] = bool
        self.are_owed = False
        self._asked = 0
        self._arriving = QTimer(self, singleShot=True, interval=ARRIVING_MS)
        self._asking = QTimer(self, singleShot=True, interval=ASK_MS)
        self._asking.timeout.connect(self._ask)
        wall.installEventFilter(self)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._on_focus_window)

    def watch(self, notes: QWidget) -> None:
        """Know the notes."""
        self._notes = notes

    def hold_while(self, typed_in: Callable[[], object]) -> None:
        """Know what in the notes takes letters for text, and not for commands of the show as the wall does."""
        self._typed_in = typed_in

    def keep(self) -> None:
        """Let what the host is typing not go to the wall that comes, as keys for the show."""
        self._arriving.start()

    def owe(self) -> None:
        """Let what the host types be for the notes, which are away for a moment."""
        self.keep()
        self.are_owed = True

    def call(self) -> None:
        """Have the notes given the keys, and those that are pressed until they are."""
        self._asked = 0
        self._ask()

    def let_go(self) -> None:
        """Give nothing back any more."""
        self._arriving.stop()
        self._asking.stop()
        self.are_owed, self._notes = False, None

    @contained
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the host click on the wall."""
        del watched
        if event.type() is QEvent.Type.MouseButtonPress:
            self._asking.stop()
            self.are_owed = False
        return False

    @property
    def _holder(self) -> QWidget | None:
        """Return what the keys belong to: an open dialog, or else the notes.

        Of another program's dialog it is the window below: a system that is asked to give that one the keys hands them
        on to the dialog.
        """
        notes = self._notes if self._notes is not None and self._notes.isVisible() else None
        return under_system_dialog() or open_dialog() or notes

    def _on_focus_window(self, window: QWindow | None) -> None:
        self._asking.stop()
        holder, notes = self._holder, self._notes
        if window is None or notes is None or holder is None:
            return
        is_dialog = holder is not notes
        at_wall = window is self._wall.windowHandle()
        if at_wall and self._arriving.isActive():
            self.call()
        elif (at_wall and (is_dialog or self._typed_in())) or (is_dialog and window is notes.windowHandle()):
            self.are_owed = True
            self._asked = 0
            self._asking.start()
        else:
            self.are_owed = False

    def _ask(self) -> None:
        """Ask for the keys until they are there, or nobody can be thought to give them."""
        holder = self._holder
        focus: QWindow | None = QGuiApplication.focusWindow()
        is_handed_on = focus is None and under_system_dialog() is not None
        self.are_owed = holder is not None and focus is not holder.windowHandle() and not is_handed_on
        if holder is not None and self.are_owed:
            self._asked += 1
            holder.activateWindow()
            if self._asked < MAX_ASKED:
                self._asking.start()
