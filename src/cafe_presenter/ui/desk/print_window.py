"""What is to be printed of an evening: the kinds, the paper, the pages as they will be, a printer or a PDF."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit

from cafe_presenter.core.base.durations import clock_time
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.evening.print_wishes import PaperSize, PrintKind, PrintWishes
from cafe_presenter.ui.desk.desk_window import DeskWindow
from cafe_presenter.ui.desk.file_names import file_name
from cafe_presenter.ui.desk.pages_view import PagesView
from cafe_presenter.ui.desk.side_column import SideColumn, heading, stack, titled
from cafe_presenter.ui.input.commands import Command, RowButton
from cafe_presenter.ui.input.question_bar import QuestionBar
from cafe_presenter.ui.kit.button_row import ButtonRow
from cafe_presenter.ui.kit.panes import Pane, Panes
from cafe_presenter.ui.kit.scrolled_combo import ScrolledCombo
from cafe_presenter.ui.kit.style import DIM, Text
from cafe_presenter.wording import N_, Wording

KIND_WORDS = {
    PrintKind.HOST: N_("Host sheet"),
    PrintKind.POSTERS: N_("Question posters"),
    PrintKind.VOTES: N_("Sheets for stickers"),
    PrintKind.BALLOTS: N_("Ballot slips"),
    PrintKind.POST_ITS: N_("Headings for post-its"),
    PrintKind.TENTS: N_("Table tents"),
    PrintKind.ROLES: N_("Role cards"),
    PrintKind.FEEDBACK: N_("Feedback slips to hand out"),
    PrintKind.KEYS: N_("Key card"),
}
WISHES_PX, PAGES_PX = 290, 300
MAX_COPIES = 99


@dataclass(frozen=True, slots=True)
class PrintFacts:
    """What the window knows of a deck: its title, its folder, its other wordings by code and name, its start.

    Over a show that runs no dialog of the system opens; one of ``printers`` is chosen in the window then.
    """

    title: str
    folder: Path
    wordings: tuple[tuple[str, str], ...]
    start: str
    printers: tuple[str, ...] | None = None


class PrintWindow(DeskWindow):
    """Tells what the host wishes to print, and where: on a printer, or in a file."""

    wished = Signal(object)
    print_requested = Signal(int, str)
    save_requested = Signal(str)
    back_requested = Signal()

    def __init__(self, facts: PrintFacts, wording: Wording) -> None:
        super().__init__(wording)
        self._facts = facts
        self._wishes = PrintWishes()
        self.pages = PagesView()
        self.pages.setAccessibleName(wording.text("The pages as they will be"))
        self.pages.counted.connect(self._on_counted)
        self._ticks = {kind: self._tick(wording.text(words), kind) for kind, words in KIND_WORDS.items()}
        self._tiled = QCheckBox(wording.text("on two sheets, to glue"))
        self._tiled.toggled.connect(self._on_wished)
        self._size, self._twin, self._printer, self._copies = (ScrolledCombo() for _ in range(4))
        self._start = QLineEdit(facts.start)
        self._count = Text(16, DIM)
        self._offer(PRINT_COMMANDS)
        self.bar = QuestionBar(self.questions, wording, rest=self.pages, takes_focus=True)
        self._fill()
        self._build()
        self._ticks[PrintKind.HOST].setFocus()

    def _tick(self, words: str, kind: PrintKind) -> QCheckBox:
        tick = QCheckBox(words)
        tick.setChecked(kind in self._wishes.kinds)
        tick.toggled.connect(self._on_wished)
        return tick

    def _fill(self) -> None:
        """Fill the fields with what can be chosen."""
        text = self.wording.text
        self._size.addItems([str(size) for size in PaperSize])
        self._printer.addItems(self._facts.printers or ())
        self._copies.addItems([str(count) for count in range(1, MAX_COPIES + 1)])  # by the mouse too
        self._twin.addItem(text("as in the deck"), ("", False))
        for code, name in self._facts.wordings:
            self._twin.addItem(name, (code, False))
            self._twin.addItem(text("both: as in the deck, and {name}", name=name), (code, True))
        self._twin.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._twin.setMinimumContentsLength(12)
        self._size.currentIndexChanged.connect(self._on_wished)
        self._twin.currentIndexChanged.connect(self._on_wished)
        self._start.editingFinished.connect(self._on_wished)

    def _build(self) -> None:
        text = self.wording.text
        self._side = SideColumn(heading(text("What to print")))
        left = self._side.column
        for kind, tick in self._ticks.items():
            left.addWidget(tick)
            if kind is PrintKind.POSTERS:
                below = QHBoxLayout()
                below.setContentsMargins(28, 0, 0, 0)
                below.addWidget(self._tiled)
                left.addLayout(below)
        self._tiled.setEnabled(False)
        self._start.setPlaceholderText("19:00")
        fields = [
            (self._size, text("Paper")),
            (self._start, text("The evening begins at")),
            (self._twin, text("Wording of the questions")),
            (self._copies, text("Copies")),
            (self._printer, text("Printer")),
        ]
        for field, name in fields:
            if (field is self._twin and not self._facts.wordings) or (
                field is self._printer and not self._printer.count()
            ):
                continue
            field.setAccessibleName(name)
            self._side.add_field(name, field)
        left.addStretch(1)
        wishes, pages = Pane(self._side, WISHES_PX), Pane(self.pages, PAGES_PX, share=1, high=0.9)
        self.panes = Panes(((wishes,), (pages,)), ((wishes, pages),))
        title, evening = titled(text("Print the evening"), buttons=self._row("back")), Text(20, bold=True)
        evening.set_elided()
        evening.setText(self._facts.title)
        foot = ButtonRow((self._count,), self._row("out"), most=1)
        stack(self, self.panes, above=(title, evening, self.notice, self.bar), below=(foot,))

    def _on_wished(self) -> None:
        self._take_wishes()

    def _take_wishes(self) -> bool:
        """Hand on what is wished for; say so where an hour is none, and return whether it is one."""
        twin, both = self._twin.currentData()
        start, is_hour = clock_time(self._start.text()), True
        if start is None and self._start.text().strip():
            start, is_hour = self._wishes.start, False
        wishes = replace(
            self._wishes,
            kinds=tuple(kind for kind, tick in self._ticks.items() if tick.isChecked()),
            size=PaperSize(self._size.currentText()),
            tiled=self._tiled.isChecked(),
            start=start,
            twin=twin,
            both=both,
        )
        self._tiled.setEnabled(PrintKind.POSTERS in wishes.kinds)
        self.refuse("" if is_hour else self.wording.text("Write an hour: 20:30 or 20 h 30."))
        if wishes != self._wishes:
            self._wishes = wishes
            self.wished.emit(wishes)
        return is_hour

    def _on_counted(self, count: int, is_all: bool) -> None:  # noqa: FBT001 - a slot
        told = self.wording.plural("{count} page", "{count} pages", count)
        self._count.setText(told if is_all else f"{told}…")
        self._show_possible()

    @property
    def has_pages(self) -> bool:
        """Whether there is anything to print."""
        return bool(self.pages.pages)

    @property
    def has_own_dialogs(self) -> bool:
        """In a show, as the editor."""
        return self._facts.printers is not None

    def ask_to_leave(self) -> None:
        """Leave: nothing is lost."""
        self.back_requested.emit()

    def print_them(self) -> None:
        """Print on the printer that was chosen here, else ask the system's own dialog for one."""
        if self._take_wishes():  # the field that has the keys may hold more than was handed on
            self.print_requested.emit(int(self._copies.currentText()), self._printer.currentText())

    def ask_where(self) -> None:
        """Ask where the pages are to be saved, as a PDF."""
        if not self._take_wishes():
            return
        suggested = self._facts.folder / f"{file_name(self._facts.title)}.pdf"
        title = self.wording.text("Save the pages")
        self.ask_target(title, suggested, self.save_requested.emit)


PRINT_COMMANDS: tuple[Command[PrintWindow, PrintWindow], ...] = (
    Command("back", N_("Back"), ("Esc",), PrintWindow.ask_to_leave, in_row=RowButton("back")),
    Command(
        "pdf",
        N_("Save as a PDF…"),
        ("Ctrl+S",),
        PrintWindow.ask_where,
        in_row=RowButton("out"),
        is_possible=lambda window: window.has_pages,
    ),
    Command(
        "print",
        N_("Print…"),
        ("Ctrl+P",),
        PrintWindow.print_them,
        also=N_("printer, paper"),
        in_row=RowButton("out", is_main=True),
        is_possible=lambda window: window.has_pages,
    ),
)
"""The commands of the window, as those of a show."""
