"""The editor: the themes of a deck in a list, their fields, and the wall as the room will see it."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
)

from cafe_presenter.core.deck import Deck, Theme, insert
from cafe_presenter.core.editor import DeckEditor, Fault, History, faults, moved, reordered, with_theme, without_theme
from cafe_presenter.ui.contained import contained
from cafe_presenter.ui.desk import AnswerBar, DeskWindow, WholeItem
from cafe_presenter.ui.editor_fields import DECK_SHAPES, THEME_SHAPES, Form, changed
from cafe_presenter.ui.editor_wall import WallSide
from cafe_presenter.ui.import_window import file_name
from cafe_presenter.ui.style import SOON, Text
from cafe_presenter.wording import N_, Wording

ROLE = Qt.ItemDataRole.UserRole
PAUSE_MS = 1200
"""Time without a letter after which the next one is a step of its own to undo."""


class EditorWindow(DeskWindow):
    """Edits a deck. ``save_requested`` gives the deck, a path when one was chosen, and what is next, if anything.

    ``path`` is that of its file, empty for a deck that has none; such a deck asks where to be saved.
    """

    save_requested = Signal(object, str, str)
    back_requested = Signal()
    looked_at = Signal()
    clash_answered = Signal(str)

    def __init__(self, deck: Deck, wording: Wording, *, path: str) -> None:
        super().__init__(wording)
        self._history: DeckEditor = History((deck,))
        self._saved = deck
        self._path = path
        self._shown_row = -1
        self._following = ""
        self.setMinimumSize(900, 600)
        self.list = QListWidget()
        self.deck_form, self.theme_form = Form(DECK_SHAPES, wording), Form(THEME_SHAPES, wording)
        self._forms = QStackedWidget()
        self._name = Text(24, bold=True)
        self._wall = WallSide(wording)
        self._problems = Text(15, SOON, wrap=True)
        self.bar = AnswerBar()
        self._buttons: dict[str, QPushButton] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._build()
        self._connect()
        self._show_all()
        self.list.setCurrentRow(1 if deck.themes else 0)
        self.list.setFocus()

    def show_last_times(self, seconds: Mapping[str, float]) -> None:
        """Tell what each theme took when this deck was last run, by the theme's name."""
        self._wall.show_last_times(seconds)

    @property
    def deck(self) -> Deck:
        """The deck as it stands."""
        return self._history.state

    @property
    def is_saved(self) -> bool:
        """Whether the file holds the deck as it stands."""
        return self.deck == self._saved

    @property
    def has_file(self) -> bool:
        """Whether the deck has a file of its own."""
        return bool(self._path)

    def show_saved(self, deck: Deck, path: str) -> None:
        """Tell that the deck was written."""
        self._saved, self._path = deck, path
        self._history = self._history.sealed()
        self.refuse("")
        self._show_all()

    def take(self, deck: Deck) -> None:
        """Hold the deck that is in the file now; it can be undone."""
        self._history = self._history.push(deck)
        self._saved = deck
        self._show_all(fresh=True)

    def ask_clash(self) -> None:
        """Ask which deck is to stay, when another program changed the file."""
        text = self.wording.text
        question = text("This deck was changed by another program while you were editing it. Which one is to stay?")
        self.bar.ask(question, (("mine", text("Keep mine")), ("theirs", text("Take theirs")), ("later", text("Later"))))

    @contained
    def changeEvent(self, event: QEvent) -> None:
        """Tell that the window was come back to: the file may have been changed meanwhile."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.looked_at.emit()

    def _build(self) -> None:
        text = self.wording.text
        self._name.set_elided()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(text("The evening and its themes"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setItemDelegate(WholeItem(self.list))
        for form in (self.deck_form, self.theme_form):
            area = QScrollArea()
            area.setWidget(form)
            area.setWidgetResizable(True)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._forms.addWidget(area)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.list, 1)
        for keys in (
            (("up", N_("Up (Alt+↑)"), "Alt+Up"), ("down", N_("Down (Alt+↓)"), "Alt+Down")),
            (("add", N_("Add (Ctrl+N)"), "Ctrl+N"), ("remove", N_("Remove (Ctrl+Del)"), "Ctrl+Del")),
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            for name, label, key in keys:
                row.addWidget(self._button(name, label, key))
            left.addLayout(row)
        right.addWidget(self._wall)
        right.addWidget(self._problems)
        right.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(18)
        middle.addLayout(left, 26)
        middle.addWidget(self._forms, 42)
        middle.addLayout(right, 32)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 14, 28, 16)
        column.setSpacing(10)
        for each in (self._name, self.notice):
            column.addWidget(each)
        column.addLayout(middle, 1)
        column.addWidget(self.bar)
        column.addLayout(self._feet())

    def _feet(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._button("back", N_("Back (Esc)"), "Esc"))
        row.addWidget(self._button("undo", N_("Undo (Ctrl+Z)"), "Ctrl+Z"))
        row.addWidget(self._button("redo", N_("Redo (Ctrl+Y)"), "Ctrl+Y"))
        row.addStretch(1)
        row.addWidget(self._button("save_as", N_("Save as…"), "Ctrl+Shift+S"))
        row.addWidget(self._button("show", N_("Save and show (F5)"), "F5"))
        main = self._button("save", N_("Save (Ctrl+S)"), "Ctrl+S")
        main.setProperty("main", True)
        row.addWidget(main)
        return row

    def _button(self, name: str, label: str, key: str) -> QPushButton:
        button = QPushButton(self.wording.text(label))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._on_clicked)
        QShortcut(QKeySequence(key), self).activated.connect(button.click)
        self._buttons[name] = button
        return button

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._on_row_changed)
        # Later: the list is still moving its rows when it says so.
        self.list.model().rowsMoved.connect(self._on_rows_moved, Qt.ConnectionType.QueuedConnection)
        for form in (self.deck_form, self.theme_form):
            form.edited.connect(self._on_edited)
            form.left.connect(self._seal)
        self._pause.timeout.connect(self._seal)
        self.bar.answered.connect(self._on_answered)

    def _index(self) -> int | None:
        """Return the place of the item that is picked, None for the evening itself."""
        row = self.list.currentRow()
        return row - 1 if 1 <= row <= len(self.deck.themes) else None

    def _push(self, deck: Deck, topic: str = "", *, row: int | None = None) -> None:
        self._history = self._history.push(deck, topic)
        self._show_all(row=row)

    def _show_all(self, *, row: int | None = None, fresh: bool = False) -> None:
        deck, found = self.deck, faults(self.deck)
        wanted = self.list.currentRow() if row is None else row
        self.list.blockSignals(True)
        self._show_list(deck, {fault.index for fault in found})
        wanted = max(0, min(wanted, self.list.count() - 1))
        self.list.setCurrentRow(wanted)
        self.list.blockSignals(False)
        index = self._index()
        fresh = fresh or wanted != self._shown_row
        self._shown_row = wanted
        self._forms.setCurrentIndex(0 if index is None else 1)
        form = self.deck_form if index is None else self.theme_form
        form.show_part(deck if index is None else deck.themes[index], fresh=fresh)
        form.show_faults({each.field: self._said(each) for each in found if each.index == index})
        self._wall.show_item(deck, index, self.wall_size())
        self._show_state(found)

    def _show_list(self, deck: Deck, faulty: set[int | None]) -> None:
        while self.list.count() > len(deck.themes) + 1:
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(deck.themes) + 1:
            self.list.addItem(QListWidgetItem())
        fixed = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        evening = self.list.item(0)
        evening.setText(f"{self.wording.text('The evening')}\n{deck.title}")
        evening.setFlags(fixed)
        for index, theme in enumerate(deck.themes):
            item = self.list.item(index + 1)
            mark = "! " if index in faulty else ""
            item.setText(f"{mark}{index + 1}. {theme.theme or '…'}")
            item.setFlags(fixed | Qt.ItemFlag.ItemIsDragEnabled)
            item.setData(ROLE, index)

    def _show_state(self, found: tuple[Fault, ...]) -> None:
        name = Path(self._path).name or self.wording.text("A new deck")
        self._name.setText(name if self.is_saved else self.wording.text("{name} (not saved)", name=name))
        others = [each for each in found if each.index != self._index()]
        self._problems.setText("\n".join(self._placed(each) for each in others[:6]))
        self._buttons["undo"].setEnabled(self._history.can_undo)
        self._buttons["redo"].setEnabled(self._history.can_redo)
        index, last = self._index(), len(self.deck.themes) - 1
        self._buttons["up"].setEnabled(index is not None and index > 0)
        self._buttons["down"].setEnabled(index is not None and index < last)
        self._buttons["remove"].setEnabled(index is not None and last > 0)

    def wall_size(self) -> QSize:
        """Return the size of the projector: a screen this window is not on, else the usual shape of one."""
        others = [screen for screen in QGuiApplication.screens() if screen is not self.screen()]
        return others[0].size() if others else QSize(1920, 1080)

    def _said(self, fault: Fault) -> str:
        return self.wording.text(FAULTS[fault.code])

    def _placed(self, fault: Fault) -> str:
        if fault.index is None:
            return self._said(fault)
        return self.wording.text("{number}: {said}", number=fault.index + 1, said=self._said(fault))

    def _on_edited(self, name: str, value: object) -> None:
        index = self._index()
        part = self.deck if index is None else self.deck.themes[index]
        new = changed(part, name, value)
        deck = new if isinstance(new, Deck) else with_theme(self.deck, index or 0, new)
        self._push(deck, f"{index}.{name}")
        self._pause.start()

    def _seal(self) -> None:
        self._history = self._history.sealed()

    def _on_row_changed(self) -> None:
        form = self.deck_form if self._shown_row == 0 else self.theme_form
        refused = form.refused
        if refused is not None:
            label = self.wording.text(refused.shape.label)
            self.refuse(self.wording.text("“{field}” could not be understood, and is as it was before.", field=label))
        self._seal()
        self._show_all()

    def _on_rows_moved(self) -> None:
        rows = [self.list.item(row).data(ROLE) for row in range(self.list.count())]
        order = [index for index in rows if index is not None]
        self._push(reordered(self.deck, order))

    def _on_clicked(self) -> None:
        name = next(name for name, button in self._buttons.items() if button is self.sender())
        match name:
            case "up" | "down":
                self._move(-1 if name == "up" else 1)
            case "add":
                at = (self._index() if self._index() is not None else len(self.deck.themes) - 1) or 0
                self._push(insert(self.deck, at + 1, Theme()), row=at + 2)
                self.theme_form.fields["theme"].control.setFocus()
            case "remove":
                self._push(without_theme(self.deck, self._index() or 0))
            case "undo":
                self._step(self._history.undone())
            case "redo":
                self._step(self._history.redone())
            case "back":
                self.ask_to_leave()
            case _:
                self._save(name)

    def _move(self, by: int) -> None:
        index = self._index()
        if index is not None:
            to = max(0, min(index + by, len(self.deck.themes) - 1))
            self._push(moved(self.deck, index, to), row=to + 1)

    def _step(self, history: DeckEditor) -> None:
        before = self.deck
        self._history = history
        themes = enumerate(zip(before.themes, self.deck.themes, strict=False))
        row = next((place + 1 for place, pair in themes if pair[0] != pair[1]), None)
        self._show_all(row=row if len(before.themes) == len(self.deck.themes) else None)

    def _save(self, what: str) -> None:
        """Hand the deck over, unless something in it could not be read back."""
        form = self.deck_form if self._index() is None else self.theme_form
        grave = next((each for each in faults(self.deck) if each.grave), None)
        if form.refused is not None:
            self.refuse(self.wording.text("Not saved: a field cannot be understood."))
            form.refused.control.setFocus()
            return
        if grave is not None:
            self.refuse(self.wording.text("Not saved: {said}", said=self._placed(grave)))
            self.list.setCurrentRow(0 if grave.index is None else grave.index + 1)
            self.theme_form.fields[grave.field].control.setFocus()
            return
        path = ""
        if what == "save_as" or not self._path:
            path = self._asked_path()
            if not path:
                return
        self._following = "show" if what == "show" else self._following
        following, self._following = self._following, ""
        self.save_requested.emit(self.deck, path, following)

    def _asked_path(self) -> str:
        folder = Path(self._path).parent if self._path else Path.home()
        suggested = folder / f"{file_name(self.deck.title)}.yaml"
        kinds = self.wording.text("Decks (*.yaml *.yml *.cafe)")
        path, _ = QFileDialog.getSaveFileName(self, self.wording.text("Save the deck"), str(suggested), kinds)
        return path

    @property
    def has_unsaved(self) -> bool:
        """Whether the file does not hold the deck as it stands."""
        return not self.is_saved

    def ask_to_leave(self) -> None:
        """Leave, after a question when something is not saved."""
        if self.is_saved:
            self.back_requested.emit()
            return
        text = self.wording.text
        answers = (("save", text("Save")), ("leave", text("Leave without saving")), ("stay", text("Stay")))
        self.bar.ask(text("This deck has changes that are not saved."), answers)

    def _on_answered(self, name: str) -> None:
        match name:
            case "save":
                self._following = "back"
                self._save("save")
            case "leave":
                self.back_requested.emit()
            case "mine" | "theirs":
                self.clash_answered.emit(name)
            case _:
                self.list.setFocus()


FAULTS = {
    "editor.no_title": N_("The evening has no title: the wall starts without one."),
    "editor.no_theme": N_("This theme has no title. Write one."),
    "editor.no_question": N_("There is no question. Write one, or choose another kind."),
    "editor.no_objective": N_("There is no objective. It helps the host bring the discussion back."),
    "editor.minimum_over_duration": N_("The minimum is longer than the duration."),
}
