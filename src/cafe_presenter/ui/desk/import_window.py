"""The import window: the table of somebody's document beside the deck it becomes. Nothing is written before Save."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLineEdit

from cafe_presenter.core.base.problem import Problem
from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.deck.edits import History
from cafe_presenter.core.importing.document.remarks import kept_in_order, said_once
from cafe_presenter.core.importing.draft.import_changes import is_changed
from cafe_presenter.core.importing.draft.import_draft import (
    WELCOME_ROW,
    ImportDraft,
    Outcome,
    choose_table,
    edit_cell,
    join_lines,
    part_lines,
    set_column,
    set_header,
    set_meaning,
    set_minutes,
    toggle_rows_skipped,
    untitled,
    with_title,
)
from cafe_presenter.core.importing.draft.remark_places import place_told
from cafe_presenter.core.importing.draft.row_roles import part_of
from cafe_presenter.core.importing.draft.taken_lines import row_above, take_lines
from cafe_presenter.ui.desk.desk_window import AfterSave, DeskWindow
from cafe_presenter.ui.desk.evening_length import said_of_length
from cafe_presenter.ui.desk.import_choice import TableChoice
from cafe_presenter.ui.desk.import_menu import column_choices, kind_choices, open_choices, row_choices
from cafe_presenter.ui.desk.import_remarks import RemarkList
from cafe_presenter.ui.desk.import_table import SourceTable
from cafe_presenter.ui.desk.import_walls import WallList
from cafe_presenter.ui.desk.import_words import cell_words, column_words, mark_words, number_words, remark_words
from cafe_presenter.ui.desk.side_column import SideColumn, heading, stack
from cafe_presenter.ui.input.commands import Command
from cafe_presenter.ui.input.question_bar import QuestionBar
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.ui.kit.button_row import ButtonRow
from cafe_presenter.ui.kit.file_dialogs import documents
from cafe_presenter.ui.kit.panes import Pane, Panes
from cafe_presenter.ui.kit.style import ACCENT, DIM, GOOD, Text
from cafe_presenter.wording import N_, Wording

TABLE_PX, DECK_PX, TABLE_HIGH = 470, 300, 160  # of the reference window; the last is the least
_ABOUT_TITLE = ("import.no_title", "import.title_guessed")


class ImportWindow(DeskWindow):
    """Looks an import over. ``save_requested`` gives the deck, a path, and an ``AfterSave``."""

    save_requested = Signal(object, str, object)
    changed = Signal()
    back_requested = Signal()

    def __init__(self, draft: ImportDraft, wording: Wording, *, commands: tuple[Command[Any, Any], ...]) -> None:
        super().__init__(wording)
        self._history, self._fresh = History((draft,)), draft
        self._outcome: Outcome
        self._kinds: dict[int, Kind] = {}
        self.table = SourceTable()
        self.items = WallList(wording)
        self.warnings = RemarkList(wording)
        self.title = QLineEdit()
        self.choice = TableChoice(draft, wording)
        self.bar = QuestionBar(self.questions, wording, rest=self.table, takes_focus=True)
        self._leaving: Question | None = None
        self._on_welcome = False
        self.left = {draft.number: draft}  # tables and readings as they were left, by their numbers
        self._told: tuple[Problem, ...] = ()
        self._to_check = Text(19, ACCENT, bold=True, wrap=True)
        self._source, self._count = Text(26, bold=True), Text(17, DIM, wrap=True)  # so that no column widens
        self._offer(commands)
        self._build()
        self._connect()
        self._show_all()
        self.items.setCurrentRow(0 if draft.is_text and self.has_themes else -1)
        self.table.setFocus()

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to do again."""
        return self._history.can_redo

    @property
    def has_themes(self) -> bool:
        """Whether the import makes a deck."""
        return bool(self._outcome.deck.themes)

    @property
    def draft(self) -> ImportDraft:
        """The import as it stands."""
        return self._history.state

    def _build(self) -> None:
        text = self.wording.text
        name = Path(self.draft.document.file).name
        self._source.setText(text("From {file}", file=name) if name not in ("", "-") else text("From the clipboard"))
        self._source.set_elided(in_the_middle=True)
        self.items.setAccessibleName(text("The deck"))
        self.table.setAccessibleName(text("The table of the document"))
        self.title.setAccessibleName(text("Title of the evening"))
        self.title.setAcceptDrops(False)  # a file dropped anywhere is opened, and is no title
        self.title.setPlaceholderText(text("Title of the evening"))
        hint = Text(16, DIM, wrap=True)
        hint.setText(
            text("Typing fills a cell anew, a double click edits it. Drag over the numbers to pick several rows.")
        )
        tools, times = ButtonRow(self._row("tools"), most=2), ButtonRow(self._row("times"))
        self._taking = ButtonRow(self._row("left out"))
        self._taking.hide()
        left = SideColumn(self.choice, tools, self.table, hint, self._to_check, self.warnings, self._taking)
        right = SideColumn(heading(text("What the public will see")), self.title, self._count, self.items, times)
        left.column.setStretchFactor(self.table, 5)
        left.column.setStretchFactor(self.warnings, 2)
        source, deck = Pane(left, TABLE_PX, share=4, high=0.9), Pane(right, DECK_PX, share=1, high=0.9)
        self.panes = Panes(((source,), (deck,)), ((source, deck),))
        foot = ButtonRow(self._row("back"), self._row("save"), most=1)
        stack(self, self.panes, above=(self._source,), below=(self.notice, self.bar, foot))  # so that no row moves

    def _connect(self) -> None:
        self.table.cell_edited.connect(self._on_cell_edited)
        self.table.typed.connect(self.changed)
        self.table.list_wanted.connect(self._ask_kind)
        self.table.currentCellChanged.connect(self._on_cell_changed)
        self.table.itemSelectionChanged.connect(self._show_possible)
        self.table.horizontalHeader().sectionClicked.connect(self._on_head)
        for rows in (self.table, self.table.verticalHeader()):
            rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            rows.customContextMenuRequested.connect(self._on_menu_wanted)
        self.items.currentRowChanged.connect(self._on_item_changed)
        self.items.itemDoubleClicked.connect(self._on_item_opened)
        self.warnings.itemSelectionChanged.connect(self._on_warning_changed)
        self.warnings.itemClicked.connect(self._on_warning_clicked)
        self.warnings.itemActivated.connect(self._on_warning_opened)
        self.title.textEdited.connect(self._on_title_edited)
        self.choice.activated.connect(self.read_as)

    @property
    def draft_as_typed(self) -> ImportDraft:
        """The same with what is being typed in a cell."""
        cell = self.table.open_cell
        return self.draft if cell is None else edit_cell(self.draft, cell[0], cell[1], text=cell[2])

    def take_up(self, draft: ImportDraft, topic: str = "") -> None:
        """Go on with what was changed, here or before; one change where several of one topic follow each other."""
        self._go_to(self._history.push(draft, topic))

    def _go_to(self, history: History[ImportDraft]) -> None:
        self._history = history
        self.left[self.draft.number] = self.draft
        self._show_all()
        self.changed.emit()

    def restyle(self) -> None:
        """Give texts, controls and small walls the size that goes with the window."""
        for view in (self.table, self.items):
            view.setMinimumHeight(round(TABLE_HIGH * self.scale))
        super().restyle()
        self.items.walls.fit(self.usual_scale)
        self.warnings.fit(self.scale)

    def recolour(self) -> None:
        """Colour the cells."""
        self._show_all()

    def _show_all(self) -> None:
        """Draw the draft and the deck it becomes."""
        draft = self.draft
        self._untitled = untitled(draft)
        self._kinds = dict(zip(self._untitled.rows, (each.kind for each in self._untitled.deck.themes), strict=False))
        names = [*draft.layout.columns, *[""] * (draft.table.width - len(draft.layout.columns))]
        meanings = [column_words(draft, name, self.wording) for name in names]
        rows = {row.line: index for index, row in enumerate(draft.table.rows)}
        places = [rows.get(each.where.line or 0) for each in self._untitled.problems]
        doubtful = frozenset(row for row in places if row is not None and row != draft.layout.header)
        roles, numbers = mark_words(self.wording), partial(number_words, wording=self.wording)
        said = partial(cell_words, draft, kinds=self._kinds, wording=self.wording)
        self.table.show_draft(draft, meanings, doubtful=doubtful, roles=roles, numbers=numbers, said=said)
        self.choice.setCurrentIndex(draft.number)
        self._show_deck()

    def _show_deck(self) -> None:
        """Draw the deck, and what is to be checked of it."""
        self._outcome = with_title(self._untitled, self.draft.title)
        problems = [each for each in self._outcome.problems if each.code != "import.not_in_deck"]
        self._told = kept_in_order(said_once(problems), self._told)
        if self.title.text() != self._outcome.deck.title:
            self.title.setText(self._outcome.deck.title)
            self.title.setCursorPosition(0)
        self._show_warnings({row.line: index for index, row in enumerate(self.draft.table.rows)})
        self._show_items()
        self._show_possible()

    def _show_warnings(self, rows: Mapping[int, int]) -> None:
        said = [(rows.get(each.where.line or 0), remark_words(each, rows, self.wording)) for each in self._told]
        length = said_of_length(self._outcome.deck, self.wording)
        self.warnings.show_remarks(self._outcome.left_out, said, of_all=length)
        if self._outcome.left_out:
            self._taking.show()  # and it stays: no button moves below the pointer that has just taken the last line
        is_any, is_well = self.warnings.count() > 0, bool(self._outcome.deck.themes)
        well = N_("✓ Every row was understood.") if self.draft.recognised else N_("✓ Nothing more to be checked.")
        well = well if is_well else N_("Nothing of it is on the wall so far.")
        self._to_check.setText(self.wording.text(N_("To be checked (Ctrl+G)") if is_any else well))
        self._to_check.set_colour(GOOD if is_well and not is_any else ACCENT)

    def _show_items(self) -> None:
        deck = self._outcome.deck
        self.items.blockSignals(True)
        hint = N_("Choose the column that holds the questions: press Ctrl+L, or click its head.")
        if self.draft.is_text:
            hint = N_("Pick the lines that are questions or parts by their numbers, and say so: “Row…”, or Ctrl+R.")
        self.items.show_deck(deck, self.wording.text(hint))
        self.items.blockSignals(False)
        told = [self.wording.how_many(deck), *([self.wording.minutes(self.items.length_s)] if deck.themes else [])]
        front = self.draft.text.front if self.draft.text and self.draft.is_text else frozenset[int]()
        if out := len(self.draft.skipped - front):
            told.append(self.wording.plural("{count} row left out by you", "{count} rows left out by you", out))
        self._count.setText(" · ".join(told))
        self._pick_item(WELCOME_ROW if self._on_welcome else self.table.currentRow())

    def _on_head(self, column: int) -> None:
        """Ask what a column holds whose head was clicked; its cells are no pick of all rows."""
        self.table.pick_cell(max(0, self.table.currentRow()), column)
        self._ask_meaning(column)

    def _ask_meaning(self, column: int) -> None:
        """Open the list of what a column may hold, below its head."""
        choices, corner = column_choices(self.draft, column, self.wording), self.table.below_head(column)
        open_choices(choices, corner, self, chosen=partial(self._on_meaning, column))

    def _on_meaning(self, column: int, name: str) -> None:
        self.take_up(set_column(self.draft, column, name))

    def _on_role(self, rows: tuple[int, ...], name: str) -> None:
        self.take_up(set_meaning(self.draft, rows, name))

    def toggle_header(self) -> None:
        """Take the picked row for the header of the table, or no longer."""
        row = self.table.currentRow()
        self.take_up(set_header(self.draft, None if row == self.draft.layout.header else row))

    def ask_column(self) -> None:
        """Ask what the column may hold that is picked."""
        self._ask_meaning(self.table.currentColumn())

    def _ask_kind(self, row: int, column: int) -> None:
        """Open the list of what the part may be for that comes from a row, below its cell."""
        choices, corner = kind_choices(self._kinds.get(row, ""), self.wording), self.table.below_cell(row, column)
        open_choices(choices, corner, self, chosen=partial(self._on_cell_edited, row, column))

    def _on_menu_wanted(self, place: QPoint) -> None:
        """Ask the same of the row that was clicked with the other button, with those that are picked if it is."""
        row = self.table.rowAt(place.y())
        if row >= 0 and row not in self.table.picked_rows:
            self.table.pick_cell(row, max(0, self.table.currentColumn()))
        self.ask_row()

    def ask_row(self) -> None:
        """Ask what the rows may be that are picked, beside the number of the last."""
        rows, row = self.table.picked_rows, self.table.currentRow()
        choices, corner = row_choices(self.draft, rows, self.wording, row=row), self.table.beside_number(row)
        open_choices(choices, corner, self, chosen=partial(self._on_role, rows))

    @property
    def has_left_out(self) -> bool:
        """Whether all rows that are picked are left out."""
        return self.draft.skipped.issuperset(self.table.picked_rows)

    def leave_rows_out(self) -> None:
        """Leave the picked rows out, or take them in again."""
        self.take_up(toggle_rows_skipped(self.draft, self.table.picked_rows))

    @property
    def parts_lines(self) -> bool:
        """Whether the one row that is picked was joined of several."""
        return len(self.table.picked_rows) == 1 and self.draft.is_joined(self.table.picked_rows[0])

    def join_lines(self) -> None:
        """Join the picked rows, one alone to that above; have one that was joined as it was before."""
        rows = self.table.picked_rows
        draft = part_lines(self.draft, rows[0]) if self.parts_lines else join_lines(self.draft, rows)
        self.table.pick_cell(draft.standing(rows[0]), self.table.currentColumn())
        self.take_up(draft)

    def add_minutes(self, minutes: int) -> None:
        """Give the picked item of the deck more minutes, or fewer."""
        place = self.items.currentRow()
        if 0 <= place < len(self._outcome.rows):
            now = round(self.items.planned_s(place) / 60)
            self.take_up(set_minutes(self.draft, self._outcome.rows[place], max(1, now + minutes)), "minutes")

    def undo(self) -> None:
        """Take the last change back."""
        self._go_to(self._history.undone())

    def redo(self) -> None:
        """Do again what was taken back."""
        self._go_to(self._history.redone())

    def _obey(self, command: Command[Any, Any]) -> None:
        self.table.keep_cell()
        super()._obey(command)

    def _on_cell_edited(self, row: int, column: int, text: str) -> None:
        self.take_up(edit_cell(self.draft, row, column, text=text))

    def _on_title_edited(self, text: str) -> None:
        self._history = self._history.push(replace(self.draft, title=text), "title")
        self._show_deck()  # all else stays: a long document is not read anew at each letter
        self.changed.emit()

    def read_as(self, number: int) -> None:
        """Take one of the tables and readings of the document, as it was left; after the last comes the first."""
        number %= len(self.draft.found)
        if number != self.draft.number:
            self.table.clearSelection()
            self._told = ()
            self.take_up(replace(self.left.get(number) or choose_table(self.draft, number), title=self.draft.title))
            self.warnings.scrollToTop()

    def _on_cell_changed(self, row: int) -> None:
        self._on_welcome = False
        self._pick_item(row)
        self.warnings.pick_row(row)

    def _pick_item(self, row: int) -> None:
        self.items.blockSignals(True)
        rows = self._outcome.rows
        if row not in rows and self.draft.role(row) and row not in self.draft.skipped:
            row = part_of(row, rows, {at: role for at, role in self.draft.roles if at not in self.draft.skipped})
        self.items.setCurrentRow(rows.index(row) if row in rows else -1)
        if row not in rows:  # one that is left out: what stood around it stays in sight
            self.items.scrollToItem(self.items.item(min(bisect_left(rows, row), self.items.count() - 1)))
        self.items.blockSignals(False)
        self._show_possible()

    def _on_item_changed(self, number: int) -> None:
        row = self._outcome.rows[number] if 0 <= number < len(self._outcome.rows) else WELCOME_ROW
        self._on_welcome = number >= 0 and row == WELCOME_ROW
        if row != WELCOME_ROW:
            columns = (self.draft.layout.column(name) for name in ("theme", "question"))
            self.table.show_item(row, [column for column in columns if column is not None])
        self._show_possible()

    def _on_item_opened(self) -> None:
        """Have what a part comes from edited, where it stands in the document."""
        if not self._on_welcome:
            self.table.setFocus()
            self.table.edit(self.table.currentIndex())

    @property
    def _picked_problem(self) -> Problem | None:
        place = self.warnings.picked_remark
        return self._told[place] if place is not None and place < len(self._told) else None

    def _on_warning_changed(self) -> None:
        """Go to the cell that a remark is about, or to where the first of the picked lines would come."""
        problem = self._picked_problem
        place = place_told(self.draft, problem) if problem is not None else None
        if self.picked_lines and (row := row_above(self.draft, self.picked_lines[0])) is not None:
            place = row, None
        if place is not None:
            self._lead_to(*place)
        else:
            self._show_possible()

    def _lead_to(self, row: int, column: int | None) -> None:
        """Show a row of the table, or the welcome, and its part of the deck; what is to be checked stays in place."""
        self._on_welcome = row == WELCOME_ROW
        if self._on_welcome:
            self.table.scrollToTop()
        else:
            self.table.blockSignals(True)
            self.table.pick_cell(row, max(0, self.table.currentColumn()) if column is None else column)
            self.table.blockSignals(False)
        self._pick_item(row)

    def _on_warning_clicked(self) -> None:
        """Pick the lines that a remark is about, to be taken in."""
        problem = self._picked_problem
        if problem is not None:
            self.warnings.pick_lines(str(problem.params.get("texts", "")).split("\n"))

    def _on_warning_opened(self) -> None:
        """Have what a remark is about take the keys: its lines, its cell, or the title."""
        problem = self._picked_problem
        self._on_warning_clicked()
        if problem is not None and not self.picked_lines:
            (self.title if problem.code in _ABOUT_TITLE else self.table).setFocus()

    def go_to_warning(self) -> None:
        """Go to the next thing that is to be checked."""
        self.warnings.pick_next()

    @property
    def picked_lines(self) -> tuple[str, ...]:
        """The lines that are picked of those in no part of the deck."""
        return self.warnings.picked_lines

    @property
    def left_out(self) -> tuple[str, ...]:
        """The lines of the document in no part of the deck."""
        return self._outcome.left_out

    def take_in(self, lines: tuple[str, ...], role: str) -> None:
        """Take lines of the document in, each where it stands there, and show where the first of them is."""
        draft, rows = take_lines(self.draft, lines, role)
        self.take_up(draft)
        self._lead_to(rows[0] if rows else WELCOME_ROW, None)

    def save(self, following: AfterSave) -> None:
        """Ask where to write, then hand the deck over."""
        source = Path(self.draft.document.file)
        folder = source.absolute().parent if source.name not in ("", "-") else documents()
        path = self.ask_where_to_save(self._outcome.deck, folder)
        if path:
            self.save_requested.emit(self._outcome.deck, path, following)

    @property
    def has_unsaved(self) -> bool:
        """Whether anything was changed here; to read it another way is no change."""
        return any(is_changed(each, self._fresh) for each in self.left.values())

    def ask_to_leave(self) -> None:
        """Leave, after a question when something was changed."""
        if not self.has_unsaved:
            self.back_requested.emit()
            return
        answers = (
            Answer(self.wording.text("Stay"), AnswerKey.ESCAPE),
            Answer(self.wording.text("Leave"), deed=self.back_requested.emit),
        )
        question = Question(self.wording.text("Leave this import? What you changed here is not kept."), answers)
        self._leaving = self.questions.ask(question, instead_of=self._leaving)
