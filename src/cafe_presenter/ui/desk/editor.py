"""The editor: the themes of a deck in a list, their fields, and the wall as the room will see it."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cafe_presenter.core.deck.deck import Deck, Theme, deck_name, insert, own_name
from cafe_presenter.core.deck.edits import (
    DeckEditor,
    Fault,
    History,
    Remembered,
    faults,
    moved,
    reordered,
    slips_of,
    with_theme,
    with_value,
    without_theme,
)
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.ui.desk.desk_window import AfterSave, DeskWindow
from cafe_presenter.ui.desk.editor_fields import EditorField
from cafe_presenter.ui.desk.editor_form import Form, usual_of
from cafe_presenter.ui.desk.editor_forms import FormStack
from cafe_presenter.ui.desk.editor_list import ItemList, fault_at, fault_text, faults_elsewhere
from cafe_presenter.ui.desk.editor_shapes import DECK_MORE, DECK_SHAPES, THEME_MORE, THEME_SHAPES
from cafe_presenter.ui.desk.editor_wall import WallSide
from cafe_presenter.ui.desk.side_column import SideColumn, stack
from cafe_presenter.ui.input.commands import Command
from cafe_presenter.ui.input.question_bar import QuestionBar
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.button_row import ButtonRow
from cafe_presenter.ui.kit.file_dialogs import ask_for_file, documents
from cafe_presenter.ui.kit.panes import Pane, Panes
from cafe_presenter.ui.kit.style import SOON, Text
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.wording import Wording

LIST_PX, FORM_PX = 230, 330
PAUSE_MS = 1200
"""Time without a letter after which the next one is a step of its own to undo."""


class EditorWindow(DeskWindow):
    """Edits a deck. ``save_requested`` gives the deck, a path when one was chosen, and an ``AfterSave``.

    ``path`` is that of its file, empty for a deck that has none; such a deck asks where to be saved. ``wall`` is the
    size of the wall of a show that runs meanwhile.
    """

    save_requested = Signal(object, str, object)
    back_requested = Signal()
    print_requested = Signal()
    looked_at = Signal()
    changed = Signal()
    picture_chosen = Signal(str)

    def __init__(
        self,
        deck: Deck,
        wording: Wording,
        *,
        path: str,
        commands: tuple[Command["EditorWindow", "EditorWindow"], ...],
        wall: QSize | None = None,
    ) -> None:
        super().__init__(wording)
        self._history: DeckEditor = History((deck,))
        self._slips = Remembered(slips_of)
        self._saved = deck
        self._path = path
        self._show_wall = wall
        self._shown_row = -1
        self._leaving: Question | None = None
        self._is_held = False
        self.list = ItemList(wording)
        self.deck_form = Form(DECK_SHAPES, DECK_MORE, wording=wording)
        self.theme_form = Form(THEME_SHAPES, THEME_MORE, wording=wording)
        self._pictures_refused: Mapping[str, str] = {}
        self._twin = ""
        self._save_tried = self._save_refused = self._was_saved = False
        self._name = Text(24, bold=True)
        self._name.set_elided()
        self._wall = WallSide(wording)
        self._problems = Text(15, SOON, wrap=True)
        self.bar = QuestionBar(self.questions, wording, rest=self.list, takes_focus=True)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._offer(commands)
        self._forms = FormStack((self.deck_form, self.theme_form), more=self._buttons["more"].text())
        self._build()
        self._connect()
        self._show_all()
        self.list.setCurrentRow(0 if deck.themes == (Theme(),) else 1)
        self.list.setFocus()
        if deck.themes == (Theme(),):
            self.deck_form.reveal("title")

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

    def pick(self, theme: Theme | None) -> None:
        """Pick the item of the deck that is ``theme``, else one of its name, if there is one."""
        themes = self.deck.themes
        rows = [row for row, each in enumerate(themes, 1) if theme and own_name(each) == own_name(theme)]
        row = themes.index(theme) + 1 if theme in themes else next(iter(rows), None)
        if row is not None:
            self.list.setCurrentRow(row)

    def show_saved(self, deck: Deck, path: str) -> None:
        """Tell that the deck was written."""
        self._saved, self._path, self._was_saved = deck, path, True
        self.questions.withdraw(self._leaving)
        self._history = self._history.sealed()
        self.refuse("")
        self._show_all()

    def take(self, deck: Deck) -> None:
        """Hold the deck that is in the file now; it can be undone."""
        self._history = self._history.push(deck)
        self._saved = deck
        self._show_all(fresh=True)

    def dress(self, look: Look, refused: Mapping[str, str]) -> None:
        """Draw the wall with ``look``, and tell why pictures cannot be shown, by their names in the deck."""
        self._pictures_refused = refused
        self._wall.dress(look)
        self.list.walls.dress(look)
        self._show_all()

    def take_picture(self, name: str) -> None:
        """Give the picked theme a picture, by its name in the deck's folder."""
        index = self._index()
        if index is not None:
            self._push(with_theme(self.deck, index, with_value(self.deck.themes[index], "image.file", name)))
            self.theme_form.reveal("image.alt")

    def take_draft(self, deck: Deck) -> None:
        """Hold a deck whose changes were not saved; it can be undone."""
        self._push(deck)

    def hold(self, *, held: bool) -> None:
        """Let nothing be changed until a question about the whole deck is answered."""
        self._is_held = held
        for widget in (self.list, self._forms, *self._buttons.values()):
            if widget is not self._buttons["back"]:
                widget.setEnabled(not held)
        if not held:
            self._show_all()
            self.list.setFocus()  # which could not have it when the question went

    @contained
    def changeEvent(self, event: QEvent) -> None:
        """Tell that the window was come back to: the file may have been changed meanwhile."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.looked_at.emit()

    def _build(self) -> None:
        tools = ButtonRow((*self._row("order"), *self._row("items")), most=2)
        left, right = SideColumn(self.list, tools), SideColumn(self._wall, self._problems)
        left.column.setStretchFactor(self.list, 1)
        right.column.addStretch(1)
        items = Pane(left, LIST_PX, share=1, high=0.72)
        form, wall = Pane(self._forms, FORM_PX, share=2, high=0.01), Pane(right, LIST_PX, share=2)
        self.panes = Panes(((items,), (form,), (wall,)), ((items, wall), (form,)), ((items, form, wall),))
        foot = ButtonRow(self._row("back"), self._row("save"), most=1)
        stack(self, self.panes, above=(self._name,), below=(self.notice, self.bar, foot))  # so that no field moves

    def restyle(self) -> None:
        """Give every text and control the size that goes with the window, and the list room for a few rows."""
        self.list.fit(self.scale)
        super().restyle()

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.list.reordered.connect(self._on_reordered)
        for form in (self.deck_form, self.theme_form):
            form.edited.connect(self._on_edited)
            form.left.connect(self._seal)
            form.grown.connect(self.restyle)
        self._forms.field_entered.connect(self._on_field_entered)
        self.theme_form.picture_wanted.connect(self._on_picture_wanted)
        self._pause.timeout.connect(self._seal)

    @property
    def _form(self) -> Form:
        return self.deck_form if self._index() is None else self.theme_form

    def _index(self) -> int | None:
        """Return the place of the item that is picked, None for the evening itself."""
        row = self.list.currentRow()
        return row - 1 if 1 <= row <= len(self.deck.themes) else None

    def _push(self, deck: Deck, topic: str = "", *, row: int | None = None) -> None:
        self._history = self._history.push(deck, topic)
        self._show_all(row=row)

    def _show_all(self, *, row: int | None = None, fresh: bool = False) -> None:
        deck, found = self.deck, self._told_faults()
        wanted = self.list.currentRow() if row is None else row
        self.list.blockSignals(True)
        self.list.show_deck(deck, {fault.index for fault in found if not fault.is_advice})
        wanted = max(0, min(wanted, self.list.count() - 1))
        self.list.setCurrentRow(wanted)
        self.list.blockSignals(False)
        index = self._index()
        fresh, self._shown_row = fresh or wanted != self._shown_row, wanted
        self._forms.show_form(0 if index is None else 1)
        form = self._form
        form.show_part(deck if index is None else deck.themes[index], fresh=fresh)
        if index is not None:
            form.show_usual(usual_of(deck, deck.themes[index], self.wording))
        own = (each for each in found if each.index == index and not each.is_advice)
        messages = {each.field: fault_text(each, self.wording) for each in own}
        if index is not None and (image := deck.themes[index].image) and image.file in self._pictures_refused:
            messages["image.file"] = self._pictures_refused[image.file]
        form.show_faults(messages)
        self._wall.show_item(deck, index, self.wall_size(), twin=self._twin)
        self._show_state(found)
        self.changed.emit()

    def _told_faults(self) -> tuple[Fault, ...]:
        """Return what is wrong, but for what nobody began to write yet, as long as it was not to be saved."""
        found = faults(self.deck, self._slips)
        if self._save_tried or self._path:
            return found
        blank, themes = Theme(), self.deck.themes
        return tuple(each for each in found if each.index is not None and themes[each.index] != blank)

    def _show_state(self, found: tuple[Fault, ...]) -> None:
        title, file = self.deck.title.strip(), Path(self._path).name
        name = (
            display_text(title, self.deck.language) or file or deck_name(self.deck) or self.wording.text("A new deck")
        )
        if not self.is_saved:
            name = self.wording.text("{name} (not saved)", name=name)
        elif self._was_saved:
            folder = Path(self._path).parent
            name = self.wording.text("{name} (saved in {folder})", name=name, folder=folder.name or str(folder))
        self._name.setText(name)
        self.let_lead("show" if self.is_saved and self._was_saved else "save", among=("show", "save"))
        others = [each for each in found if each.index != self._index() and not each.is_advice]
        self._problems.setText(faults_elsewhere(others, self.deck, self.wording))
        self._show_possible()
        if self._is_held:
            self.hold(held=True)

    @property
    def has_own_dialogs(self) -> bool:
        """In a show: the system’s own dialog would swallow the keys of a clicker."""
        return self._show_wall is not None

    def wall_size(self) -> QSize:
        """Return the size of the projector: a screen this window is not on, else the usual shape of one."""
        if self._show_wall is not None:
            return self._show_wall
        # WORKAROUND: `self.screen()` would end the screen for everybody when this window ends (PySide6 6.12).
        middle = self.geometry().center()
        others = [screen for screen in QGuiApplication.screens() if not screen.geometry().contains(middle)]
        return others[0].size() if others else QSize(1920, 1080)

    def _on_edited(self, name: str, value: object) -> None:
        index = self._index()
        if index is None:
            deck = with_value(self.deck, name, value)
        else:
            deck = with_theme(self.deck, index, with_value(self.deck.themes[index], name, value))
        self._push(deck, f"{index}.{name}")
        self._tell_hindrance()
        self._pause.start()

    def _on_field_entered(self, field: QWidget) -> None:
        twin = self._form.wording_at(field)
        if twin != self._twin:
            self._twin = twin
            self._wall.show_item(self.deck, self._index(), self.wall_size(), twin=twin)

    def toggle_more(self) -> None:
        """Unfold the rarer fields, or fold them."""
        self._form.more.toggle()

    def _on_picture_wanted(self) -> None:
        """Let the host choose a picture; those of the deck's folder come first."""
        if not self._path:
            self.refuse(self.wording.text("Save the deck first: its pictures are kept in its folder."))
            return
        text = self.wording.text
        kinds = text("Pictures (*.png *.jpg *.jpeg *.PNG *.JPG *.JPEG)")
        title, folder = text("Choose a picture"), Path(self._path).parent
        path = ask_for_file(self, title, folder=folder, kinds=kinds, is_ours=self.has_own_dialogs)
        if path:
            self.picture_chosen.emit(path)

    def _seal(self) -> None:
        self._history = self._history.sealed()

    def _on_row_changed(self) -> None:
        refused = (self.deck_form if self._shown_row == 0 else self.theme_form).refused
        if refused is not None:
            label = self.wording.text(refused.shape.label)
            self._save_refused = False
            self.refuse(self.wording.text("“{field}” could not be understood, and is as it was before.", field=label))
        self._seal()
        self._show_all()
        self._tell_hindrance()

    def _tell_hindrance(self) -> None:
        """Say what still keeps the deck from being saved, once that was refused; what was offered for it is gone."""
        if self._save_refused:
            self._save_refused = bool(said := self._hindrance()[0])
            self.refuse(said)

    def _on_reordered(self, order: list[int]) -> None:
        self._push(reordered(self.deck, order))

    def add_item(self) -> None:
        """Begin a theme after the picked one, or go to a blank one that waits there."""
        index = self._index()
        at = len(self.deck.themes) - 1 if index is None else index
        if index is None and self.deck.themes[at] == Theme():
            self.list.setCurrentRow(at + 1)
        else:
            self._push(insert(self.deck, at + 1, Theme()), row=at + 2)
        self.theme_form.reveal("theme")

    def move_picked(self, by: int) -> None:
        """Move the picked item earlier or later."""
        index = self._index()
        if index is not None:
            to = max(0, min(index + by, len(self.deck.themes) - 1))
            self._push(moved(self.deck, index, to), row=to + 1)

    def can_move(self, by: int) -> bool:
        """Return whether the picked item can be moved earlier or later."""
        index = self._index()
        return index is not None and 0 <= index + by < len(self.deck.themes)

    def remove_picked(self) -> None:
        """Remove the picked item."""
        self._push(without_theme(self.deck, self._index() or 0))

    @property
    def can_remove(self) -> bool:
        """Whether an item is picked that is not the only one."""
        return self._index() is not None and len(self.deck.themes) > 1

    def undo(self) -> None:
        """Take the last change back."""
        self._step(self._history.undone())

    def redo(self) -> None:
        """Do again what was taken back."""
        self._step(self._history.redone())

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to do again."""
        return self._history.can_redo

    def _step(self, history: DeckEditor) -> None:
        before = self.deck
        self._history = history
        themes = enumerate(zip(before.themes, self.deck.themes, strict=False))
        row = next((place + 1 for place, pair in themes if pair[0] != pair[1]), None)
        self._show_all(row=row if len(before.themes) == len(self.deck.themes) else None)

    def save_elsewhere(self, following: AfterSave) -> None:
        """Ask where the deck is to be saved, and hand it over."""
        self.save(following, elsewhere=True)

    def save(self, following: AfterSave, *, elsewhere: bool = False) -> None:
        """Hand the deck over, unless something in it could not be read back."""
        said, refused, grave = self._hindrance()
        if grave is not None:
            self._save_tried = True
            self.list.setCurrentRow(0 if grave.index is None else grave.index + 1)
        if said:
            self._save_refused = True
            is_blank = grave is not None and grave.index is not None and self.deck.themes[grave.index] == Theme()
            way = ("remove", self.wording.text("Remove this theme"))
            self.refuse(said, *((way,) if is_blank and self.can_remove else ()))
        if refused is not None:
            refused.control.setFocus()
        elif grave is not None:
            self._form.reveal(grave.field)
        if said:
            return
        path = ""
        if elsewhere or not self._path:
            path = self.ask_where_to_save(self.deck, Path(self._path).parent if self._path else documents())
            if not path:
                return
        self.save_requested.emit(self.deck, path, following)

    def _hindrance(self) -> tuple[str, EditorField | None, Fault | None]:
        """Return why the deck cannot be saved, or nothing, with the field or the fault that it comes from."""
        text, refused = self.wording.text, self._form.refused
        if refused is not None:
            label = text(refused.shape.label)
            return text("Not saved: the field “{field}” cannot be understood.", field=label), refused, None
        grave = next((each for each in faults(self.deck) if each.blocking), None)
        if grave is not None:
            return text("Not saved. {said}", said=fault_at(grave, self.deck, self.wording)), None, grave
        return "", None, None

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
        answers = (
            Answer(text("Save"), deed=partial(self.save, AfterSave.LEAVE)),
            Answer(text("Leave without saving"), deed=self.back_requested.emit),
            Answer(text("Stay"), AnswerKey.ESCAPE),
        )
        question = Question(text("This deck has changes that are not saved."), answers)
        self._leaving = self.questions.ask(question, instead_of=self._leaving)
