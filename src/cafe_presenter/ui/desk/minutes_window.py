"""The page of an evening: what goes in, the page itself to be mended, a button a format; a look back for the host."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QIntValidator
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.evening.minutes import MAX_PEOPLE, MinutesPart, MinutesWishes
from cafe_presenter.core.evening.paper import Paper
from cafe_presenter.ui.desk.desk_window import DeskWindow
from cafe_presenter.ui.desk.feedback_grid import FeedbackGrid
from cafe_presenter.ui.desk.file_names import FILE_KINDS, dated_name
from cafe_presenter.ui.desk.paper_view import PaperView
from cafe_presenter.ui.desk.side_column import SideColumn, heading, stack, titled
from cafe_presenter.ui.desk.time_picture import TimePicture, TimeTaken
from cafe_presenter.ui.input.commands import Command, RowButton
from cafe_presenter.ui.input.question_bar import QuestionBar
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.ui.kit.button_row import ButtonRow
from cafe_presenter.ui.kit.panes import Pane, Panes
from cafe_presenter.ui.kit.style import DIM, Text
from cafe_presenter.wording import N_, Wording

PART_WORDS = {
    MinutesPart.TIMES: N_("Time, part by part"),
    MinutesPart.FOLLOW_UPS: N_("Follow-ups shown"),
    MinutesPart.FACTS: N_("Facts shown"),
    MinutesPart.COUNTS: N_("Counts of the room"),
    MinutesPart.POST_ITS: N_("Post-its of the room"),
    MinutesPart.NOTES: N_("Notes taken"),
    MinutesPart.FRIDGE: N_("Question fridge"),
    MinutesPart.CHECK: N_("To check"),
    MinutesPart.NEXT: N_("Next steps"),
    MinutesPart.NOT_REACHED: N_("What was not reached"),
    MinutesPart.SOURCES: N_("Sources and licence"),
}
COUNTED = frozenset(MinutesPart) - {MinutesPart.TIMES, MinutesPart.SOURCES}
COLUMN_PX, PAGE_PX = 270, 300


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the window tells of an evening: its day, how much there is of each part, a look back.

    ``wishes`` are those of the page as it was left, ``folder`` is where the page is offered to be saved.
    """

    day: date
    counts: Mapping[MinutesPart, int]
    wishes: MinutesWishes
    look_back: str
    times: tuple[TimeTaken, ...]
    folder: Path
    has_deck: bool


class MinutesWindow(DeskWindow):
    """Tells what the host wishes of the page, which lines were mended, and where the page is to be saved."""

    wished = Signal(object)
    mended = Signal(str, str)
    undo_requested = Signal()
    redo_requested = Signal()
    save_requested = Signal(str, str)
    copy_requested = Signal()
    erase_requested = Signal()
    deck_requested = Signal()
    results_requested = Signal()
    back_requested = Signal()

    def __init__(self, facts: PageFacts, wording: Wording) -> None:
        super().__init__(wording)
        self._wishes = facts.wishes
        self._title = ""
        self._is_unkept = False
        self.can_undo = self.can_redo = False
        self._leaving: Question | None = None
        self.page = PaperView()
        self.page.setAccessibleName(wording.text("The page of the evening"))
        self.page.mended.connect(self.mended)
        self._ticks = {part: self._tick(part, facts.counts[part]) for part in PART_WORDS}
        people = self._wishes.people
        self._host, self._people = QLineEdit(self._wishes.host or ""), QLineEdit("" if people is None else str(people))
        self._facts = facts
        self._feedback = FeedbackGrid(wording, self._wishes.feedback)
        self._feedback.changed.connect(self._on_wished)
        self._offer(MINUTES_COMMANDS)
        self._buttons["deck"].setVisible(facts.has_deck)
        self.bar = QuestionBar(self.questions, wording, rest=self.page, takes_focus=True)
        self._build()
        self.page.setFocus()

    def _tick(self, part: MinutesPart, count: int) -> QCheckBox:
        words = self.wording.text(PART_WORDS[part])
        tick = QCheckBox(f"{words}  {count}" if part in COUNTED else words)
        tick.setChecked(part in self._wishes.parts)
        tick.setEnabled(count > 0 or part not in COUNTED)
        tick.toggled.connect(self._on_wished)
        return tick

    def _build(self) -> None:
        text = self.wording.text
        hint = Text(17, DIM, wrap=True)
        hint.setText(
            text("Click a line of the page to mend it; by the keys, ↑ ↓ and Enter. It stays so with the evening.")
        )
        for field, name in ((self._host, text("Hosted by")), (self._people, text("How many people, if you wish"))):
            field.setAccessibleName(name)
            field.setMaxLength(200)
            field.editingFinished.connect(self._on_wished)
        self._people.setValidator(QIntValidator(0, MAX_PEOPLE, self))
        parts = SideColumn(heading(text("What goes in")), *self._ticks.values())
        for field, name in ((self._host, text("Hosted by")), (self._people, text("People"))):
            parts.add_field(name, field)
        parts.column.addWidget(heading(text("Feedback slips")))
        parts.column.addWidget(self._feedback)
        parts.column.addStretch(1)
        rows = [ButtonRow(self._row(name), most=2, fill=True) for name in ("save", "copy")]
        save = SideColumn(heading(text("Save")), rows[0], heading(text("Send by e-mail")), rows[1])
        more = SideColumn(self._look_back())
        more.column.addStretch(1)
        more.column.addWidget(ButtonRow(self._row("evening"), most=2, fill=True))
        column = Pane(parts, COLUMN_PX)
        page = Pane(self.page, PAGE_PX, share=1, high=0.8)
        out, rest = Pane(save, COLUMN_PX), Pane(more, COLUMN_PX, high=0.01)
        self.panes = Panes(
            ((column,), (page,), (out, rest)), ((page,), (out, column, rest)), ((out, page, column, rest),)
        )
        title = titled(text("The page of the evening"), buttons=self._row("back"))
        stack(self, self.panes, above=(title, hint), below=(self.notice, self.bar))  # so that the page stays in place

    def _look_back(self) -> QWidget:
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        words = Text(16, DIM, wrap=True)
        words.setText(self._facts.look_back)
        inside.addWidget(heading(self.wording.text("For you alone")))
        inside.addWidget(words)
        inside.addWidget(TimePicture(self._facts.times, self.wording))
        return card

    def show_paper(self, paper: Paper, *, is_mended: bool = False, was_undone: bool = False) -> None:
        """Show the page as it will be; of one that ``is_mended`` the last line can be had back as it was.

        What ``was_undone`` can be done again.
        """
        self._title = paper.title
        self.page.show_paper(paper)
        self.can_undo, self.can_redo = is_mended, was_undone
        self._show_possible()

    def tell_unkept(self, reason: str) -> None:
        """Say why what the host made of the page could not be kept with the evening; empty once it is."""
        self._is_unkept = bool(reason)
        text = self.wording.text
        said = text("What you change here cannot be kept ({reason}): save the page before you leave.", reason=reason)
        self.notice.say("draft", said if reason else "")

    def restyle(self) -> None:
        """Give the page the size that goes with the window."""
        super().restyle()
        self.page.set_larger(1.15 * self.scale)

    def _on_wished(self, *_: object) -> None:
        people = self._people.text().strip()
        wishes = replace(
            self._wishes,
            left_out=tuple(part for part, tick in self._ticks.items() if not tick.isChecked()),
            host=neutral(self._host.text()).strip(),
            people=int(people) if people.isdecimal() else None,
            feedback=self._feedback.counts,
        )
        if wishes != self._wishes:
            self._wishes = wishes
            self.wished.emit(wishes)

    def _on_escape(self) -> None:
        if not self.page.leave_line():
            super()._on_escape()

    @property
    def has_unsaved(self) -> bool:
        """Whether what the host made of the page is nowhere: not with the evening, not saved, not copied."""
        return self._is_unkept

    def ask_to_leave(self) -> None:
        """Go home."""
        self._ask_to_leave(self.back_requested.emit)

    def ask_for_results(self) -> None:
        """Go on to the results of the evening."""
        self._ask_to_leave(self.results_requested.emit)

    def _ask_to_leave(self, leave: Callable[[], object]) -> None:
        """Leave; ask before when what was changed on the page is nowhere else."""
        if not self._is_unkept:
            leave()
            return
        text = self.wording.text("What you changed on this page is not kept: leaving now loses it. Leave all the same?")
        answers = (
            Answer(self.wording.text("Stay"), AnswerKey.ESCAPE),
            Answer(self.wording.text("Leave"), deed=partial(self._lose, leave)),
        )
        self._leaving = self.questions.ask(Question(text, answers), instead_of=self._leaving)

    def _lose(self, leave: Callable[[], object]) -> None:
        self._is_unkept = False
        leave()

    def tell_saved(self, text: str) -> None:
        """Say that the page is safe elsewhere."""
        self.tell_unkept("")
        self.refuse(text)

    def ask_where(self, kind: str) -> None:
        """Ask where the page is to be saved, as a file of a kind."""
        self.refuse("")
        where = self._facts.folder / f"{dated_name(self._facts.day, self._title)}.{kind}"
        self.ask_target(self.wording.text("Save the page"), where, lambda path: self.save_requested.emit(path, kind))

    def ask_to_erase(self) -> None:
        """Ask before the evening is erased."""
        text = self.wording.text(
            "Erase this evening with its notes and its page? The pages you have saved stay where they are."
        )
        answers = (
            Answer(self.wording.text("Keep it"), AnswerKey.ESCAPE),
            Answer(self.wording.text("Erase it"), deed=self.erase_requested.emit),
        )
        self.questions.ask(Question(text, answers))

    def _obey(self, command: Command[Any, Any]) -> None:
        self.page.keep_line()
        if command.is_possible is None or command.is_possible(self):  # a line that was kept leaves nothing to do again
            super()._obey(command)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is being typed."""
        self.page.keep_line()
        super().closeEvent(event)


MINUTES_COMMANDS: tuple[Command[MinutesWindow, MinutesWindow], ...] = (
    Command("back", N_("Your evenings"), ("Esc",), MinutesWindow.ask_to_leave, in_row=RowButton("back")),
    Command(
        "undo",
        N_("Undo the last correction"),
        ("Ctrl+Z",),
        lambda window: window.undo_requested.emit(),
        in_row=RowButton("back", N_("Undo"), gives_way=True),
        is_possible=lambda window: window.can_undo,
    ),
    Command(
        "redo",
        N_("Redo the correction"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        lambda window: window.redo_requested.emit(),
        in_row=RowButton("back", N_("Redo"), gives_way=True),
        is_possible=lambda window: window.can_redo,
    ),
    Command(
        "docx",
        FILE_KINDS["docx"],
        ("Ctrl+S",),
        lambda window: window.ask_where("docx"),
        in_row=RowButton("save", is_main=True),
    ),
    Command("odt", FILE_KINDS["odt"], (), lambda window: window.ask_where("odt"), in_row=RowButton("save")),
    Command("pdf", FILE_KINDS["pdf"], (), lambda window: window.ask_where("pdf"), in_row=RowButton("save")),
    Command("html", FILE_KINDS["html"], (), lambda window: window.ask_where("html"), in_row=RowButton("save")),
    Command("md", FILE_KINDS["md"], (), lambda window: window.ask_where("md"), in_row=RowButton("save")),
    Command(
        "copy",
        N_("Copy the page"),
        ("Ctrl+Shift+C",),
        lambda window: window.copy_requested.emit(),
        also=N_("e-mail, mail, send, clipboard"),
        in_row=RowButton("copy"),
    ),
    Command(
        "results",
        N_("Results to pool…"),
        (),
        MinutesWindow.ask_for_results,
        also=N_("network, figures, statistics, hand over, share"),
        in_row=RowButton("evening"),
    ),
    Command(
        "deck",
        N_("Prepare it again"),
        ("Ctrl+E",),
        lambda window: window.deck_requested.emit(),
        in_row=RowButton("evening"),
    ),
    Command("erase", N_("Erase this evening…"), (), MinutesWindow.ask_to_erase, in_row=RowButton("evening")),
)
"""The commands of the window, as those of a show."""
