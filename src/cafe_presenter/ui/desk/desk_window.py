"""What the windows before and after a show have in common: the look, a notice, a question, what is dropped on them."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum, auto
from pathlib import Path
from typing import Any, Self

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QScreen,
    QShortcut,
)
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QWidget,
)

from cafe_presenter.core.base.bounds import MAX_PASTED_LINES, MAX_PASTED_SIGNS, beginning, is_cut
from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.ui.desk.desk_overlays import DeskOverlays
from cafe_presenter.ui.desk.desk_sheet import desk_sheet
from cafe_presenter.ui.desk.file_names import FILE_KINDS, file_name
from cafe_presenter.ui.desk.window_commands import window_commands
from cafe_presenter.ui.input.commands import Command, KeyTable, RowButton
from cafe_presenter.ui.input.keys import key_name
from cafe_presenter.ui.input.question_bar import QuestionBar
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question, QuestionQueue
from cafe_presenter.ui.input.search import SearchRow, row_of
from cafe_presenter.ui.input.search_panel import SearchPanel
from cafe_presenter.ui.kit.appearance import TEXT_SIZE
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.button_row import CaptionButton
from cafe_presenter.ui.kit.dimmer import Dimmer
from cafe_presenter.ui.kit.dropped_files import files_in
from cafe_presenter.ui.kit.file_dialogs import ask_for_target
from cafe_presenter.ui.kit.notices import Notice, WayOn
from cafe_presenter.ui.kit.panes import Panes
from cafe_presenter.ui.kit.style import mark, rescale, scale_for, worn
from cafe_presenter.ui.kit.way_out import way_out_of
from cafe_presenter.wording import Wording

KEYS_OF_OTHERS = ("Enter", "Esc")
"""Told on buttons, but heard elsewhere: Enter by what has the focus, Esc first by a question."""
LARGEST_TEXT = 2.0
SMALLEST = 0.85
"""Smallest scale: these windows are read from close by, and scroll where the presenter window cannot."""
LEAST_PX = 430.0
"""How many pixels of the reference window must have room across a window, however large its text."""
USUAL, LEAST = QSize(1100, 720), QSize(640, 480)
FRAME = QSize(16, 48)
"""What a system may put around a window, in pixels: it is known once the window stands."""


class AfterSave(Enum):
    """What comes once a deck is saved: the editor, the show, or where the host came from."""

    EDIT = auto()
    SHOW = auto()
    LEAVE = auto()


class DeskWindow(QWidget):
    """A window that scales its text, says what is wrong in one notice, and takes files and tables dropped on it.

    A window makes its own ``bar`` for the questions it asks, or another asks through it.
    ``file_dropped`` gives a path, ``pasted`` the HTML and the plain text of a table.
    """

    file_dropped = Signal(str)
    pasted = Signal(str, str)
    closed = Signal()
    bar: QuestionBar
    panes: Panes | None = None
    """What stands side by side in a window that has several parts."""
    search_row = "back"
    """The row of buttons that the one of the search stands in."""

    def __init__(self, wording: Wording) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.wording = wording
        self.notice = Notice(wording.text("What to do?"))
        self.notice.wanted.connect(self._on_notice_wanted)
        self.questions = QuestionQueue(self)
        self.questions.changed.connect(self._fill_lead)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self._on_escape)
        self._buttons: dict[str, CaptionButton] = {}
        self._commands: dict[str, Command[Any, Any]] = {}
        self._search: SearchPanel | None = None
        self.overlays = DeskOverlays(self, wording)
        self._dimmer = Dimmer(self)
        self._dimmer.clicked.connect(self._close_search)
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.setMinimumSize(LEAST)
        self.setWindowTitle("Café Presenter")
        self._worn = worn()

    @property
    def has_unsaved(self) -> bool:
        """Whether something would be lost if the window went."""
        return False

    def ask_to_leave(self) -> None:
        """Ask before something is lost; asked only when there is something to lose."""

    def fit(self, screen: QScreen, wanted: QSize = USUAL) -> None:
        """Be as large as ``wanted``, or as ``screen`` allows: what hangs over an edge may be on the public's screen."""
        room = screen.availableSize() - FRAME
        self.setMinimumSize(self.minimumSize().boundedTo(room))
        self.resize(wanted.boundedTo(room))

    def stand_on(self, screen: QScreen) -> None:
        """Stand in the middle of a screen, where the host was before."""
        self.fit(screen)
        room = screen.availableGeometry()
        self.setGeometry(QRect(room.center() - self.rect().center(), self.size()))

    def take_place_of(self, old: QWidget) -> None:
        """Stand where another window stands, whole on its screen; maximised where that one is."""
        screen = QGuiApplication.screenAt(old.geometry().center()) or QGuiApplication.primaryScreen()
        place = old.normalGeometry() if old.isMaximized() else old.geometry()
        self.fit(screen, place.size())
        room = screen.availableGeometry()
        x = max(room.left(), min(place.x(), room.right() + 1 - self.width()))
        y = max(room.top(), min(place.y(), room.bottom() + 1 - self.height()))
        self.setGeometry(QRect(QPoint(x, y), self.size()))
        state = Qt.WindowState
        self.setWindowState(state.WindowMaximized if old.isMaximized() else state.WindowNoState)

    def keep_on_screen(self) -> None:
        """Become smaller wherever the system puts the window, if need be."""
        self.winId()  # there is a handle from now on
        self.windowHandle().screenChanged.connect(self._on_screen_changed)

    def _on_screen_changed(self, screen: QScreen) -> None:
        if not self.isMaximized() and not self.isFullScreen():
            self.fit(screen, self.size())

    def _on_escape(self) -> None:
        """Close what is open over the window, or say no to what is asked, else leave."""
        if not self.overlays.close() and not self._close_search() and not self.questions.press(AnswerKey.ESCAPE):
            self.ask_to_leave()

    def _offer(self, commands: tuple[Command[Self, Self], ...]) -> None:
        """Have the commands of this window: a button each, which its keys press wherever the focus is."""
        own = {each.name for each in commands}
        for command in (*commands, *(each for each in window_commands(self.search_row) if each.name not in own)):
            label = self.wording.text(command.label)
            caption = self._caption(command, label)
            shown = command.in_row or RowButton("")
            words = self.wording.text(shown.words) if shown.words else ""
            button = CaptionButton(
                words or caption,
                words or label,
                gives_way=shown.gives_way,
                stands_for_others=command.name == "search",
                may_say=[(self._caption(command, each), each) for each in shown.may_say(self.wording)],
            )
            button.setToolTip(caption if command.keys else "")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAutoRepeat(shown.repeats)
            button.clicked.connect(self._on_clicked)
            for key in command.keys:
                if key not in KEYS_OF_OTHERS:  # shortcuts, because lists and tables take letters for a search
                    QShortcut(QKeySequence(key), self).activated.connect(button.click)
            button.setProperty("main", shown.is_main)
            self._buttons[command.name] = button
            self._commands[command.name] = command

    def _caption(self, command: Command[Any, Any], label: str) -> str:
        """Return a label with the keys of its command."""
        keys = "\u2002".join(key_name(key, self.wording) for key in command.keys)
        return f"{label} ({keys})" if keys else label

    def _row(self, row: str) -> list[CaptionButton]:
        """Return the buttons of a row; a command that stands in none is obeyed by its keys alone."""
        shown = ((name, command.in_row) for name, command in self._commands.items())
        return [self._buttons[name] for name, button in shown if button is not None and button.row == row]

    def _show_possible(self) -> None:
        """Let those buttons be pressed that can do something, and say what it is just now."""
        for name, command in self._commands.items():
            button, says = self._buttons[name], command.in_row.now if command.in_row is not None else None
            if command.is_possible is not None:
                button.setEnabled(command.is_possible(self))
            label = says(self, self.wording) if says is not None else ""
            caption = self._caption(command, label)
            if label and caption != button.accessibleName():
                button.show_captions(caption, label)
                button.setToolTip(caption)

    def _on_clicked(self) -> None:
        name = next(name for name, button in self._buttons.items() if button is self.sender())
        self._obey(self._commands[name])

    def _obey(self, command: Command[Any, Any]) -> None:
        """Do what a command is for."""
        command.does(self)

    def toggle_search(self) -> None:
        """Open the search of commands, or close it."""
        if self._close_search():
            return
        if self._search is None:
            self._search = SearchPanel(self.wording, self)
            self._search.chosen.connect(self._obey)
            way_out_of(self._search, self.wording.text("Close (Esc)")).clicked.connect(self._close_search)
            self._search.closed.connect(self._dimmer.hide)
            self.restyle()
        table = KeyTable(tuple(self._commands.values()))
        rows = [self._row_of(each, table) for each in self._commands.values() if each.name != "search"]
        self._dimmer.show()
        self._dimmer.raise_()
        self._search.open((*rows, *self._rows_too()))

    def _row_of(self, command: Command[Any, Any], table: KeyTable) -> SearchRow:
        is_possible = self._is_offered(command) and (command.is_possible is None or bool(command.is_possible(self)))
        about = command.says(self, self.wording) if command.says is not None else ""
        row = row_of(command, self.wording, table=table, is_possible=is_possible, said=about)
        return replace(row, about=about)

    def toggle_help(self) -> None:
        """Open the guides over the window, or close them."""
        self._close_search()
        self.overlays.toggle_help()

    def _rows_too(self) -> tuple[SearchRow, ...]:
        """Return what the search finds besides the commands."""
        return ()

    def _is_offered(self, command: Command[Any, Any]) -> bool:
        """Whether a command has something to be about: the banner of its button would be hidden otherwise."""
        button = self._buttons[command.name]
        return command.in_row is None or button.isVisibleTo(self) or button.gave_way

    def _close_search(self) -> bool:
        """Close the search; return whether it was open."""
        was_open = self._search is not None and self._search.isVisible()
        if was_open and self._search is not None:
            self._search.close_panel()
        return was_open

    def refuse(self, text: str, *deeds: WayOn) -> None:
        """Say why something could not be done, with buttons of commands that help; an empty text takes it back."""
        self.notice.say("deck", text, *deeds)

    def _on_notice_wanted(self, name: str) -> None:
        self._obey(self._commands[name])

    def let_lead(self, name: str, *, among: tuple[str, ...]) -> None:
        """Fill the button of what one does next, of several."""
        for each in among:
            self._buttons[each].keep_room_to_lead()
            mark(self._buttons[each], "main", on=each == name)
        self._fill_lead()

    def _fill_lead(self) -> None:
        """Fill what one does next, but while a question is asked: its answer alone is filled then."""
        is_asked = self.questions.asked is not None
        for button in self._buttons.values():
            mark(button, "yields", on=is_asked and bool(button.property("main") or button.property("filled")))

    def tell_cut(self, taken: int, of: int) -> None:
        """Say that not all that was pasted was taken."""
        said = self.wording.text(
            "What you pasted has {of} signs: the first {taken} were taken. Ctrl+Z takes them back.",
            taken=taken,
            of=of,
        )
        self.refuse(said)

    @property
    def has_own_dialogs(self) -> bool:
        """Whether a file is asked for by a dialog of our own, and not by the system's."""
        return False

    def ask_where_to_save(self, deck: Deck, folder: Path) -> str:
        """Ask for the file of a deck; one in ``folder`` named after its title is offered. Return its path, if any."""
        suggested = folder / f"{file_name(deck.title)}.yaml"
        kinds = self.wording.text("Decks (*.yaml *.yml *.cafe)")
        title = self.wording.text("Save the deck")
        return ask_for_target(self, title, suggested=suggested, kinds=kinds, is_ours=self.has_own_dialogs)

    def ask_target(self, title: str, suggested: Path, save: Callable[[str], object]) -> None:
        """Ask where a file is to be saved, and ``save`` it there; never over another without asking."""
        ending = suggested.suffix
        kinds = self.wording.text(FILE_KINDS[ending[1:]]).replace("(", "(*")
        target = ask_for_target(self, title, suggested=suggested, kinds=kinds, is_ours=self.has_own_dialogs)
        path = Path(target)
        named = path.with_name(f"{path.name}{ending}") if target and path.suffix.lower() != ending else path
        if not target:
            return
        if named == path or not named.exists():  # the dialog has asked whether what it names may go
            save(str(named))
            return
        text = self.wording.text
        replace = Answer(text("Replace it"), deed=lambda: save(str(named)))
        answers = (Answer(text("Keep the old file"), AnswerKey.ESCAPE), replace)
        self.questions.ask(Question(text("{file} exists. Replace it?", file=named.name), answers))

    def give(self, mime: QMimeData | None) -> bool:
        """Hand on what was dropped or copied: a file of this machine, else a table; return whether there was any."""
        if mime is None:  # a clipboard nobody has used yet
            return False
        for path in files_in(mime):
            self.file_dropped.emit(path)
            return True
        if mime.hasUrls() or not (mime.hasHtml() or mime.hasText()):
            return False
        self.pasted.emit(mime.html(), mime.text())
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window was closed; ask first when something would be lost."""
        if self.has_unsaved:
            event.ignore()
            self.ask_to_leave()
            return
        super().closeEvent(event)
        self.closed.emit()

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale the text with the window."""
        super().resizeEvent(event)
        self.restyle()

    @contained
    def changeEvent(self, event: QEvent) -> None:
        """Wear other colours when the system asks for them."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._worn is not worn():
            self._worn = worn()
            self.restyle()
            self.recolour()

    def recolour(self) -> None:
        """Give what is coloured piece by piece the colours that are worn."""

    @property
    def scale(self) -> float:
        """How much larger than in the reference window everything is drawn."""
        usual = self.usual_scale
        return usual * max(1.0, min(self.magnified, self.width() / (LEAST_PX * usual)))

    @property
    def usual_scale(self) -> float:
        """The same before the host made text larger."""
        return max(SMALLEST, scale_for(self.size()))

    @property
    def magnified(self) -> float:
        """How much larger the host has made all text."""
        return min(LARGEST_TEXT, TEXT_SIZE.times)

    def magnify(self, by: float) -> None:
        """Make all text larger or smaller, up to twice its size (WCAG 2.2, 1.4.4), as far as the window has room."""
        TEXT_SIZE.wish(round(min(LARGEST_TEXT, max(1.0, self.magnified + by)), 1))
        self.restyle()

    def restyle(self) -> None:
        """Give every text and control the size that goes with the window, and the colours that are worn."""
        sheet = desk_sheet(self.scale)
        if sheet != self.styleSheet():  # Qt styles every widget anew, even by the same sheet
            self.setStyleSheet(sheet)
        rescale(self, self.scale)
        if self.panes is not None:
            self.panes.fit(self.scale)
        self.overlays.fit(self.scale)
        self._dimmer.cover(self.rect(), but=QRect())
        if self._search is not None:
            self._search.place(self.rect().adjusted(16, 16, -16, -16), scale=self.scale, is_whole=False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept a file or a table."""
        mime = event.mimeData()
        if mime.hasUrls() or mime.hasHtml() or mime.hasText():
            event.acceptProposedAction()
            self._frame_for_drop(on=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the frame away."""
        super().dragLeaveEvent(event)
        self._frame_for_drop(on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        self._frame_for_drop(on=False)
        if self.give(event.mimeData()):
            event.acceptProposedAction()
        else:  # an address, most often
            self.refuse(self.wording.text("That is no file of this computer: save it first, or copy the table itself."))

    def _frame_for_drop(self, *, on: bool) -> None:
        """Show by a frame that what is held over the window may be dropped anywhere on it."""
        mark(self, "dropping", on=on)
        self.update()


class ExactText(QPlainTextEdit):
    """A text of several lines given back as seen, no-break spaces included, what is unseen not. Tab leaves it."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.most_lines = MAX_PASTED_LINES
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take of what is pasted as much as a window can show at once, and tell what was left out."""
        text = source.text()
        room = max(0, MAX_PASTED_SIGNS - self.document().characterCount() + len(self.textCursor().selectedText()))
        if not is_cut(text, room, lines=self.most_lines):
            super().insertFromMimeData(source)
            return
        kept = beginning(text, room, lines=self.most_lines)
        taken = QMimeData()
        taken.setText(kept)
        super().insertFromMimeData(taken)
        window = self.parentWidget()
        while window is not None and not isinstance(window, DeskWindow):
            window = window.parentWidget()
        if window is not None:
            window.tell_cut(len(kept), len(text))

    def exact_text(self) -> str:
        """Return the text. ``toPlainText`` would turn no-break spaces into plain ones."""
        text = self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")  # Shift+Enter gives 2028
        return neutral(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()
