"""The results of an evening: all that the file tells in words, and what the host wishes to tell besides."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator, QTextCursor
from PySide6.QtWidgets import QCheckBox, QLineEdit

from cafe_presenter.core.base.bounds import beginning
from cafe_presenter.core.evening.minutes import MAX_PEOPLE
from cafe_presenter.core.evening.results import FRIDGE_TICK, ResultsWishes, Tick, department_code
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.ui.desk.desk_window import DeskWindow
from cafe_presenter.ui.desk.paper_view import PaperView
from cafe_presenter.ui.desk.side_column import SideColumn, heading, stack, titled
from cafe_presenter.ui.input.commands import Command, RowButton
from cafe_presenter.ui.input.question_bar import QuestionBar
from cafe_presenter.ui.kit.button_row import ButtonRow
from cafe_presenter.ui.kit.file_dialogs import documents
from cafe_presenter.ui.kit.panes import Pane, Panes
from cafe_presenter.ui.kit.style import DIM, Text, plain_tip
from cafe_presenter.wording import N_, Wording

TICKS_PX, PAGE_PX = 320, 340
MOST_SIGNS = 30
"""Signs of the words of a tick beside it: the page shows all of them."""


class ResultsWindow(DeskWindow):
    """Tells what the host wishes to tell, and where the file is to be saved; ``name`` is what it is called there."""

    wished = Signal(object)
    save_requested = Signal(str)
    back_requested = Signal()

    def __init__(self, ticks: tuple[Tick, ...], people: int | None, wording: Wording) -> None:
        super().__init__(wording)
        self.name = ""
        self.page = PaperView()
        self.page.setAccessibleName(wording.text("What the file tells"))
        self._people, self._department = QLineEdit("" if people is None else str(people)), QLineEdit()
        self._ticks = {tick.key: self._tick(tick) for tick in ticks}
        self._offer(RESULTS_COMMANDS)
        self.bar = QuestionBar(self.questions, wording, rest=self.page, takes_focus=True)
        self._build()
        self._people.setFocus()

    def _tick(self, tick: Tick) -> QCheckBox:
        made = QCheckBox(beginning(tick.line, MOST_SIGNS, mark="…").replace("&", "&&"))
        made.setToolTip(plain_tip(tick.line))
        made.setAccessibleName(tick.line)
        made.toggled.connect(self._on_wished)
        made.toggled.connect(partial(self._show_words, tick.words[0]))
        return made

    def _build(self) -> None:
        text = self.wording.text
        hint = Text(17, DIM, wrap=True)
        hint.setText(text("All that the file tells stands on this page. Nothing is sent: you hand it over yourself."))
        self._people.setValidator(QIntValidator(1, MAX_PEOPLE, self))
        self._department.setMaxLength(3)
        self._side = SideColumn(heading(text("If you wish")))
        left = self._side.column
        for field, name in ((self._people, text("People")), (self._department, text("Department, such as 69 or 2A"))):
            field.setAccessibleName(name)
            field.textChanged.connect(self._on_wished)
            self._side.add_field(name, field)
        for words, of_fridge in ((text("Words to tell"), False), (text("Question fridge"), True)):
            found = [tick for key, tick in self._ticks.items() if key.startswith(FRIDGE_TICK) == of_fridge]
            if found:
                left.addWidget(heading(words))
            for tick in found:
                left.addWidget(tick)
        left.addStretch(1)
        wishes, page = Pane(self._side, TICKS_PX), Pane(self.page, PAGE_PX, share=1, high=0.9)
        self.panes = Panes(((wishes,), (page,)), ((wishes, page),))
        title = titled(text("Results to pool"), buttons=self._row("back"))
        foot = ButtonRow((), self._row("out"), most=1)
        stack(self, self.panes, above=(title, hint, self.notice, self.bar), below=(foot,))

    def restyle(self) -> None:
        """Give the page the size that goes with the window."""
        super().restyle()
        self.page.set_larger(1.15 * self.scale)

    def _on_wished(self, *_: object) -> None:
        people = self._people.text()
        ticked = frozenset(key for key, tick in self._ticks.items() if tick.isChecked())
        department = department_code(self._department.text())
        self.refuse("")
        self.wished.emit(ResultsWishes(ticked, (int(people) or None) if people.isdecimal() else None, department))

    def _show_words(self, words: str, is_told: bool) -> None:  # noqa: FBT001 - a slot
        """Mark on the page where words that were just ticked stand."""
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        if is_told:
            self.page.find(display_text(words, self.wording.language))

    def ask_to_leave(self) -> None:
        """Leave: nothing is lost."""
        self.back_requested.emit()

    def ask_where(self) -> None:
        """Ask where the file is to be saved, unless the department is none."""
        self.refuse("")
        written = self._department.text().strip()
        if written and department_code(written) is None:
            self.refuse(
                self.wording.text("“{code}” is no French department: write its number, or nothing.", code=written)
            )
            self._department.setFocus()
            return
        self.ask_target(
            self.wording.text("Save the results"), documents() / f"{self.name}.json", self.save_requested.emit
        )


RESULTS_COMMANDS: tuple[Command[ResultsWindow, ResultsWindow], ...] = (
    Command("back", N_("Back"), ("Esc",), ResultsWindow.ask_to_leave, in_row=RowButton("back")),
    Command("json", N_("Save the file…"), ("Ctrl+S",), ResultsWindow.ask_where, in_row=RowButton("out", is_main=True)),
)
"""The commands of the window, as those of a show."""
