"""Key presses of both windows, turned into commands before any control sees them."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from cafe_presenter.ui.input.commands import KeyTable, Manner, Wanted
from cafe_presenter.ui.input.keys import digit_of, is_bounce, key_of, shifted_key_of
from cafe_presenter.ui.input.questions import AnswerKey
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.dialogs import hand_on, open_dialog

PENDING_MS = 3000
ENTERED_MS = 1000
"""How long after an Enter that a field or a list was given another one goes on to nothing: it was pressed twice."""
FIRST_MS = 500
"""How long after the press that brought the first question up the same one is none: hands that begin press twice."""
TYPING_MS = 1_500
"""How long nothing is typed until letters are keys again, after one that could open nothing to type in."""
MAX_DIGITS = 5
_LIST_KEYS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
)
_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_GRID_KEYS = (*_LIST_KEYS, Qt.Key.Key_Left, Qt.Key.Key_Right)
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_HAND_KEYS = (*_ENTER_KEYS, Qt.Key.Key_Space, Qt.Key.Key_N, Qt.Key.Key_P, Qt.Key.Key_Home, Qt.Key.Key_End)
"""Keys of a keyboard that a clicker is not known to send."""
_PAGE_KEYS = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_CLICKER_KEYS = ("F5", "B", ".", ":")
"""What other buttons of a clicker send; its black one types where letters mean something."""
_BLANK_LINE_KEYS = ("Right", "Left", "Down", ".", ":")
"""What a clicker sends that is nothing to a line which is still blank; `B` begins a word, and is typed."""
LEAVES_ARROWS = "leaves_arrows"
"""The property of a line to type in that has no use for these while it is blank."""
_TEXT_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit)


class Keyboard(QObject):
    """Watches windows and tells what the host asks for.

    It listens to the native window, so that a focused button never eats an arrow key. Digits wait
    ``PENDING_MS`` for Enter; ``digits_changed`` tells those that are waiting, an empty text when none are.
    The same key twice within ``bounce_ms`` is a worn button and counts once; 0 counts every press. While ``is_first``
    says that the first question is up, it passes by only to who had the time to see it.
    """

    command_requested = Signal(object)
    theme_requested = Signal(int)
    digits_changed = Signal(str)
    field_left = Signal()

    def __init__(self, table: KeyTable, *, bounce_ms: int = 0, is_first: Callable[[], bool] = lambda: False) -> None:
        super().__init__()
        self._table = table
        self._bounce_ms = bounce_ms
        self._is_first = is_first
        self._last_press = (0, 0)  # a key and when it was pressed, in milliseconds of the system's clock
        self._last_release = (0, 0)
        self._key_target: Callable[[], QWidget | None] | None = None
        self._is_guest: Callable[[QWidget], bool] | None = None
        self._is_asked: Callable[[AnswerKey], bool] | None = None
        self._holds_moves: Callable[[], bool] | None = None
        self._entered = QElapsedTimer()
        self._hears_dialogs = False
        self._is_stopped = False
        self._digits = ""
        self._no_text = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._pending = QTimer(self)
        self._pending.setSingleShot(True)
        self._pending.setInterval(PENDING_MS)
        self._pending.timeout.connect(self.drop_digits)

    def watch(self, window: QWidget) -> None:
        """Obey the keys pressed in ``window``."""
        window.winId()
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def watch_dialogs(self) -> None:
        """Obey a clicker's buttons in every dialog that will open: the public does not wait for a file to be chosen."""
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._on_focus_window)
        self._hears_dialogs = True

    def stop(self) -> None:
        """Obey no key any more; a wall that stays takes none for a command."""
        self._pending.stop()
        self._is_stopped = True

    def take_no_text(self) -> None:
        """Take nothing that is typed for a key until there was a pause, or there is a field for it."""
        self._no_text.start()

    def leave_dialogs(self) -> None:
        """Leave the dialogs that open from now on alone: the show is over."""
        self._hears_dialogs = False

    def _on_focus_window(self, window: QWindow | None) -> None:
        dialog = open_dialog()
        is_open = dialog is not None and window is dialog.windowHandle()
        if self._hears_dialogs and window is not None and (is_open or _is_modal(window)):
            window.installEventFilter(self)

    def obey_table(self, table: KeyTable, *, bounce_ms: int) -> None:
        """Obey other keys from now on."""
        self._table = table
        self._bounce_ms = bounce_ms

    def give_keys_to(self, key_target: Callable[[], QWidget | None]) -> None:
        """Let the field or list that ``key_target`` returns have its keys, whichever window has the focus."""
        self._key_target = key_target

    def leave_keys_to(self, is_guest: Callable[[QWidget], bool]) -> None:
        """Leave their keys, but those of a clicker, to the widgets that ``is_guest`` tells of."""
        self._is_guest = is_guest

    def answer_first(self, is_asked: Callable[[AnswerKey], bool]) -> None:
        """Take a key for an answer, before any command of the same key, while ``is_asked`` says that it is one."""
        self._is_asked = is_asked

    def hold_moves(self, is_held: Callable[[], bool]) -> None:
        """Move by no key but those of a clicker while ``is_held`` says so; Enter still presses what is ringed.

        Arrows, which a clicker may send and a hand may mean for the answers, change nothing: the next press moves.
        """
        self._holds_moves = is_held

    def drop_digits(self) -> None:
        """Forget the digits that are waiting."""
        self._set_digits("")

    @contained
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key presses that mean something to the show."""
        if not isinstance(event, QKeyEvent) or self._is_stopped:
            return isinstance(event, QKeyEvent)
        if event.type() is QEvent.Type.KeyRelease:
            self._last_release = (event.key(), event.timestamp())
        dialog = open_dialog() if self._hears_dialogs else None
        is_below = dialog is not None and watched is not dialog.windowHandle()
        if is_below and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # no shortcut of the window below
            return True
        if event.type() is not QEvent.Type.KeyPress:
            return False
        if dialog is not None and is_below:
            dialog.windowHandle().installEventFilter(self)  # it may never have had the focus
            hand_on(event, dialog)
            return True
        key_target = self._key_target() if self._key_target is not None else None
        if key_target is None and self._no_text.isActive() and event.text() and event.key() != Qt.Key.Key_Escape:
            self._no_text.start()
            return True
        focus = key_target or (dialog.focusWidget() if dialog is not None else QApplication.focusWidget())
        if self._is_bounce(event, focus):
            return True
        if dialog is not None or (isinstance(watched, QWindow) and _is_modal(watched)):
            return self._turn_page(event) or self._press_other(event, focus)
        if self._take_first(focus, event):
            return True
        if key_target is not None and event.key() in _ENTER_KEYS:
            self._entered.start()
        if key_target is not None and QApplication.focusWidget() is key_target.window():
            key_target.setFocus()  # a click on a button has left the focus to the window
        if key_target is not None and key_target.window().windowHandle() is not watched:
            key_target.activateWindow()  # shortcuts, and an input method, want the next ones there themselves
            QApplication.sendEvent(key_target, event)
            return True
        return False

    def _is_bounce(self, event: QKeyEvent, focus: QWidget | None) -> bool:
        """Tell whether a worn button sent its key twice."""
        typed = isinstance(focus, _TEXT_FIELDS) and event.key() not in _PAGE_KEYS
        if not self._bounce_ms or self._is_repeat(event) or typed:
            return False
        (key, at), self._last_press = self._last_press, (event.key(), event.timestamp())
        goes_on = focus is None or not (isinstance(focus, QAbstractItemView) or key_of(event) in _own_keys(focus))
        goes_on = goes_on and _manner(self._wanted(event)) is Manner.FORWARD and self._is_first()
        return is_bounce(event, key, at, within_ms=max(self._bounce_ms, FIRST_MS if goes_on else 0))

    def _is_repeat(self, event: QKeyEvent) -> bool:
        """Tell whether a held key repeats.

        WORKAROUND: X repeats a key as a release and a press of the same instant. Qt 6.12 knows them for a repetition
        only when both have arrived by the time it looks, which a busy computer does not promise.
        """
        if event.isAutoRepeat():
            return True
        return QGuiApplication.platformName() == "xcb" and self._last_release == (event.key(), event.timestamp())

    def _take_first(self, focus: QWidget | None, event: QKeyEvent) -> bool:
        if focus is not None and self._is_guest is not None and self._is_guest(focus):
            return self._turn_page(event)
        if isinstance(focus, _TEXT_FIELDS):
            return self._in_text_field(focus, event)
        in_list = isinstance(focus, QAbstractItemView) and not (self._digits and event.text())
        if in_list and event.key() in (_GRID_KEYS if getattr(focus, "is_grid", False) else _LIST_KEYS):
            return False
        if focus is not None and key_of(event) in _own_keys(focus):
            return False
        has_number = getattr(focus, "has_number", None)  # of what has digits of its own: a numbered list, a ring
        if has_number is not None and not self._digits and has_number(digit_of(event)):
            return False
        wanted = self._wanted(event)
        if self._is_repeat(event) and _manner(wanted) is not Manner.REPEATED:
            return wanted is not None or digit_of(event) is not None
        return self._take(event, focus)

    def _wanted(self, event: QKeyEvent) -> Wanted | None:
        key = key_of(event)
        answer = self._table.answer(key)
        if answer is not None and self._is_asked is not None and self._is_asked(answer):
            return answer
        shifted = shifted_key_of(event)
        return (self._table.wanted(shifted) if shifted else None) or self._table.wanted(key)

    def _take(self, event: QKeyEvent, focus: QWidget | None) -> bool:
        wanted, digit = self._wanted(event), digit_of(event)
        manner = _manner(wanted)
        if digit is not None:
            self._set_digits((self._digits + str(digit))[:MAX_DIGITS])
            return True
        if self._digits and self._on_pending(manner, event):
            return True
        if isinstance(focus, QAbstractButton) and manner is Manner.FORWARD and event.text() in (" ", "\r", "\n"):
            focus.click()
            return True
        if wanted is None:
            return False
        if manner in (Manner.MOVE, Manner.FORWARD) and self._is_held(event):
            return True
        if manner in (Manner.MOVE, Manner.FORWARD) and focus is not None:
            focus.window().setFocus()  # to the window, or Qt would ring a button again at the next activation
        self.drop_digits()
        self.command_requested.emit(wanted)
        return True

    def _is_held(self, event: QKeyEvent) -> bool:
        """Tell whether a move is none: an Enter pressed twice, or a key meant for the question that is asked."""
        if event.key() in _ENTER_KEYS and self._entered.isValid() and self._entered.elapsed() < ENTERED_MS:
            return True
        if self._holds_moves is None or not self._holds_moves():
            return False
        if event.key() in _ARROWS:
            self.command_requested.emit(AnswerKey.ESCAPE)
        return event.key() in (*_ARROWS, *_HAND_KEYS)

    def _on_pending(self, manner: Manner, event: QKeyEvent) -> bool:
        if manner is Manner.FORWARD and event.text() in ("\r", "\n"):
            number = int(self._digits)
            self.drop_digits()
            self.theme_requested.emit(number)
            return True
        if event.text() == "\b":
            self._set_digits(self._digits[:-1])
            return True
        if manner is Manner.ESCAPE:
            self.drop_digits()
            return True
        return False

    def _in_text_field(self, field: QWidget, event: QKeyEvent) -> bool:
        if _manner(self._wanted(event)) is Manner.ESCAPE:
            self.field_left.emit()
            return True
        return self._turn_page(event, "F1", "F5", *(_BLANK_LINE_KEYS if _is_blank_line(field) else ()))

    def _turn_page(self, event: QKeyEvent, *others: str) -> bool:
        """Obey the keys of a clicker alone: those that turn pages everywhere, and ``others``."""
        is_clicker = event.key() in _PAGE_KEYS or key_of(event) in others
        wanted = self._wanted(event) if is_clicker else None
        if wanted is not None and not self._is_repeat(event):
            self.command_requested.emit(wanted)
        return wanted is not None

    def _press_other(self, event: QKeyEvent, focus: QWidget | None) -> bool:
        """Obey the other buttons of a clicker in a dialog, where they type nothing and look for no first letter."""
        types = bool(event.text()) and isinstance(focus, (*_TEXT_FIELDS, QAbstractItemView, QComboBox))
        wanted = self._wanted(event) if key_of(event) in _CLICKER_KEYS and not types else None
        if wanted is not None and not self._is_repeat(event):
            self.command_requested.emit(wanted)
        return wanted is not None

    def _set_digits(self, digits: str) -> None:
        if digits:
            self._pending.start()
        else:
            self._pending.stop()
        if digits != self._digits:
            self._digits = digits
            self.digits_changed.emit(digits)


def _is_blank_line(field: QWidget) -> bool:
    if not field.property(LEAVES_ARROWS):
        return False
    if isinstance(field, QLineEdit):
        return not field.text().strip()
    return isinstance(field, QPlainTextEdit) and not field.toPlainText().strip()


def _own_keys(focus: QWidget) -> tuple[str, ...]:
    """Return the keys that are no commands while a widget has the focus, which does something else with them."""
    return getattr(focus, "own_keys", ())


def _is_modal(window: QWindow) -> bool:
    return window.modality() is not Qt.WindowModality.NonModal


def _manner(wanted: Wanted | None) -> Manner:
    if wanted is AnswerKey.TAKE:
        return Manner.FORWARD  # the key is Enter, which ends a number and presses the ringed button all the same
    return Manner.PLAIN if wanted is None or isinstance(wanted, AnswerKey) else wanted.manner
