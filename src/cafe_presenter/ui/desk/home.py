"""The home window: evenings as cards, each prepared in private or projected; what waits; a new one; past ones."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cafe_presenter.core.base.bounds import MAX_NAME_SIGNS, beginning
from cafe_presenter.core.base.settings import Settings
from cafe_presenter.core.deck.deck import DECK_ENDINGS, DOCUMENT_ENDINGS
from cafe_presenter.core.evening.view import WallView
from cafe_presenter.ui.desk.desk_window import DeskWindow
from cafe_presenter.ui.desk.evening_card import Choice
from cafe_presenter.ui.desk.evening_grid import CARD_GAP, FORGET, LOOK_AGAIN, PREPARE, PROJECT, EveningGrid
from cafe_presenter.ui.desk.first_steps import FirstSteps
from cafe_presenter.ui.desk.home_banner import HomeBanner
from cafe_presenter.ui.desk.home_ring import HomeRing
from cafe_presenter.ui.desk.past_list import PastEvening, PastList
from cafe_presenter.ui.desk.shapes import BLANK, shapes_panel
from cafe_presenter.ui.desk.start_guard import StartGuard
from cafe_presenter.ui.input.commands import Command, RowButton, ShowCommand
from cafe_presenter.ui.input.question_bar import QuestionBar
from cafe_presenter.ui.input.questions import Question
from cafe_presenter.ui.input.search import SearchRow
from cafe_presenter.ui.input.settings_panel import SET_HERE, SettingsPanel
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.button_row import ButtonRow
from cafe_presenter.ui.kit.file_dialogs import ask_for_file, ask_for_folder, documents
from cafe_presenter.ui.kit.lists import ListPanel, ListRow
from cafe_presenter.ui.kit.page import ScrollPage
from cafe_presenter.ui.kit.style import DIM, Text
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.wording import N_, Wording

FIRST_SETTINGS = Settings()
EDGE, SIDE_PX = 40, 344
"""Room left at the sides, and the width of the column at the right, in pixels of the reference window."""
LEAST_ROOM_PX = 270
"""The least that cards have beside the column at the right; with less it stands below them."""
BEGIN_MARGINS, DASH_PX = (20, 16, 20, 18), 2
MAX_PAST_SEEN = 4
"""Past evenings that are seen at once; the list scrolls."""


class HomeWindow(DeskWindow):
    """Evenings as cards. Only ``project_requested`` and ``resume_requested`` lead to what the public sees.

    ``commands`` are those of a show, whose keys the settings teach.
    """

    search_row = "head"
    prepare_requested = Signal(str)
    project_requested = Signal(str)
    print_requested = Signal(str)
    forget_requested = Signal(str)
    look_again_requested = Signal(str)
    past_requested = Signal(str)
    resume_requested = Signal()
    finish_requested = Signal()
    new_requested = Signal()
    shape_requested = Signal(str)
    wall_unwanted = Signal()
    settings_changed = Signal(object)
    erase_asked = Signal()
    report_requested = Signal(str)
    stood = Signal()

    def __init__(
        self,
        choices: tuple[Choice, ...],
        wording: Wording,
        *,
        commands: tuple[ShowCommand, ...],
        settings: Settings = FIRST_SETTINGS,
    ) -> None:
        super().__init__(wording)
        self._was_painted = False
        self._guard: StartGuard | None = None
        self._offer(HOME_COMMANDS)
        for button in self._buttons.values():
            button.setAutoDefault(True)  # Enter presses it, as a host expects
        text = wording.text
        self._unfinished = HomeBanner(text("An evening waits for you"), self._row("unfinished"))
        self._draft = HomeBanner(text("A new evening is not saved yet"), self._row("draft"))
        self._wall = HomeBanner(text("The public still sees a wall"), self._row("wall"))
        self._buttons["resume"].setProperty("filled", True)
        self.grid = EveningGrid(wording)
        self.grid.pressed.connect(self._on_card_pressed)
        self.past = PastList(text("Past evenings"))
        self.past.opened.connect(self.past_requested)
        self._no_past = Text(16, DIM, wrap=True)
        self._no_past.setText(text("None yet: each evening you run is kept here."))
        self._steps = FirstSteps(wording)
        self._steps.folded.connect(self._on_steps_folded)
        self._steps.setVisible(settings.first_steps)
        self._page = ScrollPage()
        self._ring = HomeRing(self.grid, self._unfinished, self._buttons["resume"], page=self._page)
        self.bar = QuestionBar(self.questions, wording, rest=self, takes_focus=True)
        self._build()
        self._settings = SettingsPanel(
            settings, wording, commands=commands, parent=self, also=tuple((each.name, each.label) for each in RARE)
        )
        self._settings.changed.connect(self.settings_changed)
        self._settings.also_chosen.connect(self._on_rare_chosen)
        self._settings.size_wanted.connect(self.magnify)
        self._shapes = shapes_panel(wording, self)
        self._shapes.chosen.connect(self._on_shape_chosen)
        self._paper = ListPanel(
            text("Which evening is to be printed?"),
            text("Choose one: you see its pages before anything is printed."),
            self,
        )
        self._paper.chosen.connect(self._on_paper_chosen)
        for panel in (self._settings, self._shapes, self._paper):
            self.overlays.add(panel)
        self.grid.show_choices(choices)
        self.setFocusProxy(self._ring.rest)
        self.setFocus()

    # What it shows

    def show_unfinished(self, line: str, view: WallView | None = None, look: Look | None = None) -> None:
        """Tell of an evening that was broken off, with the wall it stopped at; an empty line: there is none."""
        if not line and self._buttons["resume"].hasFocus():
            self.setFocus()
        self._unfinished.tell(line, view, look)
        self.restyle()

    def show_draft(self, line: str) -> None:
        """Tell of a new evening that was not saved; an empty line: there is none."""
        self._draft.tell(line)

    def show_wall(self, line: str, view: WallView | None = None, look: Look | None = None) -> None:
        """Tell what the public still sees; an empty line: nothing any more."""
        self._wall.tell(line, view, look)
        self.restyle()

    def add_past(self, past: PastEvening) -> None:
        """Add one past evening at the end of the list."""
        self.past.add(past)
        self.past.show()
        self._no_past.hide()
        self._fit_past()

    # How it stands

    def _build(self) -> None:
        title = Text(24, bold=True)
        title.setText("Café Presenter")
        quiet = sorted(self._row("head"), key=lambda button: button is not self._buttons["search"])
        for button in quiet:
            button.setProperty("quiet", True)
        evenings = QVBoxLayout()
        evenings.setSpacing(CARD_GAP)
        evenings.addWidget(self.grid)
        evenings.addStretch(1)
        self._halves = QHBoxLayout()
        self._halves.setSpacing(CARD_GAP)
        self._halves.addLayout(evenings)
        self._halves.addWidget(self._side())
        self._halves.addStretch(1)
        self._body = body = QVBoxLayout(self._page.inside)
        body.setSpacing(12)
        for widget in (self._wall, self._unfinished, self._draft, self._steps):  # no step below the fold
            body.addWidget(widget)
        body.addWidget(_heading(self.wording.text("Your evenings")))
        body.addLayout(self._halves, 1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        self._column.addWidget(ButtonRow((title,), quiet, most=1))
        self._asked = QVBoxLayout()
        self._column.addLayout(self._asked)  # first: a layout without a parent gives its widgets none
        self._asked.addWidget(self.bar)
        self._column.addWidget(self._page, 1)
        self._column.addWidget(self.notice)  # below, so that no card moves
        self._page.let_grow(True)

    def _side(self) -> QWidget:
        """Return the column at the right: a new evening, and the past ones."""
        text = self.wording.text
        begin = QFrame()
        begin.setObjectName("begin")
        card = QVBoxLayout(begin)
        card.setContentsMargins(*BEGIN_MARGINS)
        card.setSpacing(8)
        self._hint = Text(16, DIM, wrap=True)
        self._hint.setText(
            text("Drop your document here: Word, LibreOffice, PDF, a table, slides, a web page or a text.")
        )
        card.addWidget(_heading(text("A new evening")))
        card.addWidget(self._hint)
        card.addSpacing(4)
        for button in self._row("begin"):
            card.addWidget(button)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (begin, _heading(text("Past evenings")), self._no_past, self.past):
            column.addWidget(widget)
        column.addStretch(1)
        self.past.hide()
        self._side_column = side
        return side

    def restyle(self) -> None:
        """Give every text and control the size that goes with the window, and the panels the room over it."""
        super().restyle()
        scale = self.scale
        edge, bar = round(EDGE * self.usual_scale), self._page.verticalScrollBar().sizeHint().width()
        self._column.setContentsMargins(edge, round(16 * scale), edge - bar, round(16 * scale))
        self._body.setContentsMargins(0, 0, bar, 0)
        self._asked.setContentsMargins(
            0, 0, 2 * bar, 0
        )  # what is asked is as wide as what waits, and what stands below
        inside, side = self.width() - 2 * edge - bar, round(SIDE_PX * scale)
        is_stacked = inside - side - CARD_GAP < LEAST_ROOM_PX * scale
        self._halves.setDirection(QBoxLayout.Direction.TopToBottom if is_stacked else QBoxLayout.Direction.LeftToRight)
        room = inside if is_stacked else inside - side - CARD_GAP
        side = inside if is_stacked else side
        self._side_column.setFixedWidth(side)
        # Qt forgets the dashes around it when it reckons how high the card must be, and never reckons less than before.
        self._hint.setMinimumHeight(0)
        self._hint.setFixedHeight(self._hint.heightForWidth(side - 2 * (BEGIN_MARGINS[0] + DASH_PX)))
        self.grid.fit(room, scale)
        self._steps.fit(inside, scale)
        for banner in (self._unfinished, self._draft, self._wall):
            banner.fit(inside, scale)
        self._fit_past()
        self._page.fit()

    def _fit_past(self) -> None:
        rows = min(self.past.count(), MAX_PAST_SEEN)
        self.past.setFixedHeight(sum(self.past.sizeHintForRow(row) for row in range(rows)) + 8)
        self._page.fit()

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell ``stood`` once the first picture is there: what takes long comes after it."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.stood.emit)

    # By hand

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to what can be done with the arrows, and with Next and Previous of a clicker."""
        if not self._ring.step(event.key()):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close what is open over the window at a click beside it."""
        super().mousePressEvent(event)
        self.overlays.close()

    def _on_card_pressed(self, verb: str, path: str) -> None:
        self.refuse("")
        told = {
            PREPARE: self.prepare_requested,
            PROJECT: self.project_requested,
            FORGET: self.forget_requested,
            LOOK_AGAIN: self.look_again_requested,
        }
        told[verb].emit(path)

    def _rows_too(self) -> tuple[SearchRow, ...]:
        """Find evenings by their titles too: one is prepared, in private; of a past one the page opens."""
        return (*self.grid.rows(self.wording.text("Your evenings")), *self.past.rows())

    def _on_steps_folded(self) -> None:
        self._page.fit()
        self._settings.fold_first_steps()

    def _on_shape_chosen(self, name: str) -> None:
        self.overlays.close()
        self.shape_requested.emit("" if name == BLANK else name)

    def _on_paper_chosen(self, path: str) -> None:
        self.overlays.close()
        self.print_requested.emit(path)

    def _on_rare_chosen(self, name: str) -> None:
        self.overlays.close()
        next(each for each in RARE if each.name == name).does(self)

    def _obey(self, command: Command[Any, Any]) -> None:
        self.refuse("")
        super()._obey(command)

    def come_after(self, asked: Question | None) -> None:
        """Ask something after an evening; from now on the key that projects asks first."""
        self._guard = StartGuard(self.questions, self.wording)
        if asked is not None:
            self.questions.ask(asked)

    def press_on_picked(self, verb: str) -> None:
        """Do to the chosen evening what a button of its card does; to project what waits is to resume it.

        What is projected is in sight, and ringed if a key was at something else.
        """
        if verb != PROJECT:
            self.grid.press(verb)
        elif self._ring.is_shown():
            text, waits = self.wording.text, self._ring.is_at_waiting
            asked = text(
                "An evening is just over. Project “{title}”? The same key once more does it.", title=self.grid.title
            )
            if waits:
                asked = text("An evening is just over. Resume the one that waits? The same key once more does it.")
            deed = text("Resume") if waits else text("Project the evening")
            start = self.resume if waits else partial(self.grid.press, PROJECT)
            if self._guard is None or not self._guard.holds(asked, deed, start):
                start()

    def print_picked(self) -> None:
        """Print the evening that the host chose, or the only one; else ask which."""
        card, there = self.grid.chosen, [each.choice for each in self.grid.cards if each.choice.is_there]
        if card is not None and card.choice.is_there:
            self.print_requested.emit(card.choice.path)
        elif len(there) == 1:
            self.print_requested.emit(there[0].path)
        elif there:
            names = ((each.path, beginning(each.title, MAX_NAME_SIGNS, mark="…"), each.detail) for each in there)
            self._paper.show_rows(tuple(ListRow(path, f"{title}\n{detail}".strip()) for path, title, detail in names))
            self.overlays.toggle(self._paper)

    def resume(self) -> None:
        """Go on with the evening that was broken off, if there is one."""
        if self._unfinished.isVisibleTo(self):
            self.resume_requested.emit()

    def paste(self) -> None:
        """Take what is on the clipboard."""
        if not self.give(QGuiApplication.clipboard().mimeData()):
            self.refuse(self.wording.text("There is nothing to read on the clipboard. Copy a table, then try again."))

    def ask_where(self) -> None:
        """Ask where the report for a helper is to be saved."""
        title = self.wording.text("Where to save the report")
        target = ask_for_folder(self, title, folder=documents())
        if target:
            self.report_requested.emit(target)

    def toggle_settings(self) -> None:
        """Open the settings, or close them."""
        self.overlays.toggle(self._settings)

    def toggle_shapes(self) -> None:
        """Open the shapes a new evening can start from, or close them."""
        self.overlays.toggle(self._shapes)

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
    heading = Text(20, bold=True, wrap=True)
    heading.setText(text)
    return heading


def _on_picked(verb: str) -> Callable[[HomeWindow], None]:
    return lambda home: home.press_on_picked(verb)


def _picked_title(home: HomeWindow, _: Wording) -> str:
    return home.grid.title


def _chosen_title(home: HomeWindow, _: Wording) -> str:
    return home.grid.title if home.grid.chosen is not None else ""


HOME_COMMANDS: tuple[Command[HomeWindow, HomeWindow], ...] = (
    Command("prepare", N_("Prepare the evening, in private"), ("E",), _on_picked(PREPARE), says=_picked_title),
    Command("project", N_("Project the evening"), ("F5",), _on_picked(PROJECT), says=_picked_title),
    Command(
        "print",
        N_("Print the evening…"),
        ("Ctrl+P",),
        HomeWindow.print_picked,
        says=_chosen_title,
        also=N_("printer, paper, poster, PDF"),
        in_row=RowButton("head", N_("Print…"), gives_way=True),
    ),
    Command("other", N_("Choose a document…"), ("O",), HomeWindow.open_another, in_row=RowButton("begin")),
    Command("paste", N_("Paste a table"), ("Ctrl+V",), HomeWindow.paste, in_row=RowButton("begin")),
    Command("shape", N_("Start from a shape"), ("N",), HomeWindow.toggle_shapes, in_row=RowButton("begin")),
    Command(
        "finish",
        N_("End the evening that was broken off"),
        (),
        lambda home: home.finish_requested.emit(),
        in_row=RowButton("unfinished", N_("End it")),
    ),
    Command("resume", N_("Resume"), ("R",), HomeWindow.resume, in_row=RowButton("unfinished")),
    Command(
        "draft",
        N_("Go on writing the evening that is not saved"),
        (),
        lambda home: home.new_requested.emit(),
        in_row=RowButton("draft", N_("Go on writing it")),
    ),
    Command(
        "no_wall",
        N_("Take away what the public still sees"),
        ("W",),
        lambda home: home.wall_unwanted.emit(),
        in_row=RowButton("wall", N_("Take it away")),
    ),
    Command("help", N_("Help"), ("F1",), HomeWindow.toggle_help, in_row=RowButton("head")),
    Command("help_too", N_("Help"), ("?",), HomeWindow.toggle_help),
    Command("settings", N_("Settings"), ("F9",), HomeWindow.toggle_settings, also=SET_HERE, in_row=RowButton("head")),
    Command("quit", N_("Leave the program"), ("Ctrl+Q",), lambda home: home.close()),
)
RARE: tuple[Command[HomeWindow, HomeWindow], ...] = (
    Command("report", N_("A report for whoever helps you…"), (), HomeWindow.ask_where),
    Command("erase", N_("Erase everything that is kept…"), (), lambda home: home.erase_asked.emit()),
)
"""What is needed once a year: it stands in the settings."""
