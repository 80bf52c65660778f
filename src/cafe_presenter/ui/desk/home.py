"""The home window: pick a deck, resume what was left, begin a new one, look back."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from cafe_presenter.core.base.bounds import MAX_NAME_SIGNS, beginning
from cafe_presenter.core.base.settings import Settings
from cafe_presenter.core.deck.deck import DECK_ENDINGS, DOCUMENT_ENDINGS
from cafe_presenter.ui.desk.desk_window import DeskWindow
from cafe_presenter.ui.input.commands import Command, RowButton, ShowCommand
from cafe_presenter.ui.input.question_bar import QuestionBar
from cafe_presenter.ui.input.settings_panel import SettingsPanel
from cafe_presenter.ui.kit.button_row import ButtonRow
from cafe_presenter.ui.kit.file_dialogs import ask_for_file, ask_for_folder, documents
from cafe_presenter.ui.kit.lists import WholeItem
from cafe_presenter.ui.kit.style import ACCENT, DIM, Text, ink
from cafe_presenter.ui.kit.way_out import way_out_of
from cafe_presenter.wording import N_, Wording

LINE_ROLE = Qt.ItemDataRole.UserRole
FIRST_SETTINGS = Settings()


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of the home window: a deck at ``path``, or the unfinished session when it is empty.

    ``section`` is the title it stands under; ``is_new`` is a new deck that was not saved yet, and has no path.
    """

    title: str
    detail: str
    path: str = ""
    section: str = ""
    is_new: bool = False

    @property
    def text(self) -> str:
        """What a list shows of it."""
        return f"{beginning(self.title, MAX_NAME_SIGNS)}\n{self.detail}"


class HomeWindow(DeskWindow):
    """Decks and the unfinished session in one list, past evenings in another; Enter opens, E edits.

    ``commands`` are those of a show, whose keys the settings teach.
    """

    search_row = "room"
    deck_requested = Signal(str)
    edit_requested = Signal(str)
    past_requested = Signal(str)
    resume_requested = Signal()
    new_requested = Signal()
    check_requested = Signal(str)
    settings_changed = Signal(object)
    erase_asked = Signal()
    report_requested = Signal(str)

    def __init__(
        self,
        choices: tuple[Choice, ...],
        wording: Wording,
        *,
        commands: tuple[ShowCommand, ...],
        settings: Settings = FIRST_SETTINGS,
    ) -> None:
        super().__init__(wording)
        self._choices = list(choices)
        self.setMinimumSize(760, 540)
        self.list = QListWidget()
        self.list.setAccessibleName(wording.text("Decks"))
        self.list.activated.connect(self._on_activated)
        self.past = QListWidget()
        self.past.setAccessibleName(wording.text("Past evenings"))
        self.past.activated.connect(self._on_past_activated)
        for each in (self.list, self.past):
            each.setWordWrap(True)
            each.setResizeMode(QListWidget.ResizeMode.Adjust)
            each.setItemDelegate(WholeItem(each, quiet=True))
            each.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fill()
        self._no_past = Text(17, DIM, wrap=True)
        self._no_past.setText(wording.text("None yet: each evening you run is kept here."))
        self.past.hide()
        self._offer(HOME_COMMANDS)
        self.bar = QuestionBar(self.questions, wording, rest=self.list, takes_focus=True)
        self._build()
        self._settings = SettingsPanel(settings, wording, commands=commands, parent=self)
        self._settings.changed.connect(self.settings_changed)
        way_out_of(self._settings, wording.text("Close (Esc)")).clicked.connect(self._settings.close_panel)
        self.list.setFocus()

    def add_past(self, choice: Choice) -> None:
        """Add one past evening at the end of the list."""
        item = QListWidgetItem(choice.text, self.past)
        item.setData(LINE_ROLE, choice.path)
        self.past.show()
        self._no_past.hide()

    def renew(self, path: str, choice: Choice | None) -> None:
        """Show what was read of the deck at ``path``; None takes it off the list: it is gone or broken."""
        rows = [row for row in range(self.list.count()) if self._path_at(row) == path]
        if not rows:
            return
        item = self.list.item(rows[0])
        if choice is not None:
            self._choices[item.data(LINE_ROLE)] = choice
            item.setText(choice.text)
            return
        self.list.takeItem(rows[0])
        if self._is_title(rows[0] - 1) and (rows[0] == self.list.count() or self._is_title(rows[0])):
            self.list.takeItem(rows[0] - 1)

    def _path_at(self, row: int) -> str:
        number = self.list.item(row).data(LINE_ROLE)
        return "" if number is None else self._choices[number].path

    def _is_title(self, row: int) -> bool:
        return self.list.item(row).data(LINE_ROLE) is None

    def _fill(self) -> None:
        section = ""
        for number, choice in enumerate(self._choices):
            if choice.section != section:
                section = choice.section
                title = QListWidgetItem(section, self.list)
                title.setFlags(Qt.ItemFlag.NoItemFlags)
                bold = QFont()
                bold.setBold(True)
                title.setFont(bold)
            item = QListWidgetItem(choice.text, self.list)
            item.setData(LINE_ROLE, number)
            picked = self._picked()
            if picked is None or picked.is_new:  # an evening comes before a deck that is still to be written
                self.list.setCurrentItem(item)
        self.recolour()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close the settings at a click beside them."""
        super().mousePressEvent(event)
        self._settings.close_panel()

    def _on_escape(self) -> None:
        if self._settings.isVisible():
            self._settings.close_panel()
        else:
            super()._on_escape()

    def _build(self) -> None:
        text = self.wording.text
        title, hint = Text(34, bold=True), Text(18, DIM, wrap=True)
        title.setText("Café Presenter")
        hint.setText(text("Choose an evening with ↑ ↓ and Enter. Drop a deck, a document or a table anywhere here."))
        side = QVBoxLayout()
        side.setSpacing(10)
        begin = QFrame()
        begin.setProperty("card", True)
        card = QVBoxLayout(begin)
        card.setSpacing(8)
        card.addWidget(_heading(text("A new evening")))
        card.addWidget(
            _dim(text("Word, LibreOffice, Excel, PowerPoint, a web page, a text: the table becomes a deck."))
        )
        for button in self._row("begin"):
            card.addWidget(button)
        side.addWidget(begin)
        side.addWidget(_heading(text("Past evenings")))
        side.addWidget(self._no_past)
        side.addWidget(self.past, 1)
        side.addStretch(0)
        decks = QVBoxLayout()
        decks.setSpacing(10)
        decks.addWidget(self.list, 1)
        decks.addWidget(ButtonRow(self._row("deck"), self._row("room")))
        middle = QHBoxLayout()
        middle.setSpacing(22)
        middle.addLayout(decks, 3)
        middle.addLayout(side, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 20, 36, 24)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        for button in self._row("head"):
            head.addWidget(button)
        column.addLayout(head)
        for widget in (hint, self.notice, self.bar):
            column.addWidget(widget)
        column.addLayout(middle, 1)

    def _picked(self) -> Choice | None:
        number = self.list.currentIndex().data(LINE_ROLE)
        return None if number is None else self._choices[number]

    def _on_activated(self, index: QModelIndex) -> None:
        number = index.data(LINE_ROLE)
        if number is None:
            return
        choice = self._choices[number]
        if choice.path:
            self.deck_requested.emit(choice.path)
        elif choice.is_new:
            self.new_requested.emit()
        else:
            self.resume_requested.emit()

    def _on_past_activated(self, index: QModelIndex) -> None:
        self.past_requested.emit(index.data(LINE_ROLE))

    def _obey(self, command: Command[Any, Any]) -> None:
        self.refuse("")
        super()._obey(command)

    def open_picked(self) -> None:
        """Open what is picked in the list that has the focus."""
        chosen = self.past if self.past.hasFocus() else self.list
        if chosen.currentIndex().isValid():
            chosen.activated.emit(chosen.currentIndex())

    def paste(self) -> None:
        """Take what is on the clipboard."""
        if not self.give(QGuiApplication.clipboard().mimeData()):
            self.refuse(self.wording.text("There is nothing to read on the clipboard. Copy a table, then try again."))

    def edit_picked(self) -> None:
        """Edit the deck that is picked."""
        choice = self._picked()
        if choice is not None and choice.path:
            self.edit_requested.emit(choice.path)
        elif choice is not None and choice.is_new:
            self.new_requested.emit()
        else:
            self.refuse(self.wording.text("Choose a deck in the list first, then press E."))

    def check_picked(self) -> None:
        """Check the room with the deck that is picked."""
        choice = self._picked()
        if choice is not None and choice.path:
            self.check_requested.emit(choice.path)
        else:
            self.refuse(self.wording.text("Choose a deck in the list first, then press F8."))

    def ask_where(self) -> None:
        """Ask where the folder for a helper is to be made."""
        title = self.wording.text("Where to put a folder with the log and the versions")
        target = ask_for_folder(self, title, folder=documents())
        if target:
            self.report_requested.emit(target)

    def toggle_settings(self) -> None:
        """Open the settings, or close them."""
        if self._settings.isVisible():
            self._settings.close_panel()
        else:
            self._settings.open()

    def recolour(self) -> None:
        """Colour the titles in the list."""
        for number in range(self.list.count()):
            item = self.list.item(number)
            if not item.flags() & Qt.ItemFlag.ItemIsEnabled:
                item.setForeground(ink(ACCENT))

    def restyle(self) -> None:
        """Give every text and control the size that goes with the window, and the settings the room over it."""
        super().restyle()
        self._settings.setGeometry(self.rect().adjusted(24, 24, -24, -24))

    def open_another(self) -> None:
        """Ask for a deck or a document."""
        kinds = " ".join(f"*{ending}" for ending in (*DECK_ENDINGS, *DOCUMENT_ENDINGS))
        filters = ";;".join(
            (
                self.wording.text("Decks and documents ({kinds})", kinds=kinds),
                self.wording.text("All files (*)"),
            )
        )
        title = self.wording.text("Open a deck or a document")
        path = ask_for_file(self, title, folder=documents(), kinds=filters)
        if path:
            self.file_dropped.emit(path)


def _heading(text: str) -> Text:
    heading = Text(20, ACCENT, bold=True)
    heading.setText(text)
    return heading


def _dim(text: str) -> Text:
    dim = Text(16, DIM, wrap=True)
    dim.setText(text)
    return dim


HOME_COMMANDS: tuple[Command[HomeWindow, HomeWindow], ...] = (
    Command("other", N_("Open a deck or a document…"), ("O",), HomeWindow.open_another, in_row=RowButton("begin")),
    Command("paste", N_("Paste from the clipboard"), ("Ctrl+V",), HomeWindow.paste, in_row=RowButton("begin")),
    Command("new", N_("A blank deck"), ("N",), lambda home: home.new_requested.emit(), in_row=RowButton("begin")),
    Command("open", N_("Open"), ("Enter",), HomeWindow.open_picked, in_row=RowButton("deck", is_main=True)),
    Command("edit", N_("Edit the deck"), ("E",), HomeWindow.edit_picked, in_row=RowButton("deck")),
    Command("check", N_("Check the room"), ("F8",), HomeWindow.check_picked, in_row=RowButton("room")),
    Command("report", N_("For a helper…"), (), HomeWindow.ask_where, in_row=RowButton("head")),
    Command("erase", N_("Erase everything…"), (), lambda home: home.erase_asked.emit(), in_row=RowButton("head")),
    Command("settings", N_("Settings"), ("F9",), HomeWindow.toggle_settings, in_row=RowButton("head")),
)
