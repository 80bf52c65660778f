"""The panel to count the room in: a number for each option, typed, stepped or tallied, unseen by the public."""

from functools import partial
from itertools import chain

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from cafe_presenter.core.deck.deck import MAX_OPTIONS, MAX_VOTES, Vote, VoteWay
from cafe_presenter.core.evening.room_events import Count
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.button_row import ButtonRow
from cafe_presenter.ui.kit.lists import ListPanel
from cafe_presenter.ui.kit.style import SOON, Text
from cafe_presenter.ui.show.number_field import NumberField
from cafe_presenter.ui.show.talk_panel import RESULT_OFF, RESULT_ON
from cafe_presenter.wording import N_, VOTE_WAY_NAMES, Wording

TALLY_WORDS = N_(
    "The + of an answer, or its number, counts one slip for it; its − takes one back, Backspace the last one. "
    "Then “Keep the count”, or Enter."
)


class CountPanel(ListPanel):
    """Tells what the host wishes: ``kept`` and ``mended`` the numbers, ``shown`` the newest count.

    ``asked`` tells that the public is to see the question, or no longer; ``typed`` that numbers are others now,
    ``stepped`` that one more or one less was counted. Slips that are read out are numbers like others, and ``way`` says
    so: nothing is kept before the host keeps it.
    """

    asked = Signal()
    typed = Signal()
    stepped = Signal()
    kept = Signal(tuple, object)
    mended = Signal(tuple)
    shown = Signal()
    leaves_time_in_sight = True

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        super().__init__(wording.text("Count the room"), "", parent)
        self.hint.hide()  # what is told stands below the numbers, where there is more room
        self._wording = wording
        self._count: Count | None = None
        self._asked: tuple[object, ...] | None = None
        self._said = ""
        self._is_seen = self._is_anew = False
        self._slips: list[int] = []  # the answers whose slips were read, the last one last
        self._area, self._grid = QScrollArea(), QGridLayout()
        self.way = self._usual_way = VoteWay.HANDS
        self._options = 0
        self._at = 0
        self.is_mending = False
        self._question, self._told, self.doubt = Text(20, bold=True, wrap=True), Text(17, wrap=True), Text(17, SOON)
        self.doubt.setWordWrap(True)
        self._ways = {way: self._chip(wording.text(name), way) for way, name in VOTE_WAY_NAMES.items()}
        self.fields = [self._field(row) for row in range(MAX_OPTIONS)]
        self._names = [Text(18, wrap=True) for _ in range(MAX_OPTIONS)]
        self._steps = [(self._step(row, -1), self._step(row, 1)) for row in range(MAX_OPTIONS)]
        self._keep = self._button(N_("Keep the count"))
        self._show = self._button(RESULT_ON)
        self._show.setProperty("main", True)  # what Enter does too
        self._ask = self._button(N_("Show the answers to choose from"))
        self._empty = self._button(N_("Empty"))
        self._anew = self._button(N_("Count again"))
        self._mend = self._button(N_("Correct"))
        self._keep.clicked.connect(self._on_return)
        self._show.clicked.connect(self.shown)
        self._ask.clicked.connect(self.asked)
        self._nothing_yet = wording.text("Nothing is counted yet: click a +, or type a number.")
        self._empty.clicked.connect(self.empty)
        self._anew.clicked.connect(self._count_anew)
        self._mend.clicked.connect(self._begin_mending)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.fields[0])  # a field keeps the keys, wherever a click falls
        self._build()

    def _build(self) -> None:
        self.list.hide()
        chips = list(self._ways.values())
        self.column.addWidget(self._question)
        self.column.addWidget(ButtonRow(chips[:2], chips[2:]))
        for row, (name, field, steps) in enumerate(zip(self._names, self.fields, self._steps, strict=True)):
            for column, widget in enumerate((name, steps[0], field, steps[1])):
                self._grid.addWidget(widget, row, column)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(2, 1)
        self._grid.setVerticalSpacing(1)  # six answers on a screen of 800 × 600
        rows = QVBoxLayout(inside := QWidget())
        rows.setContentsMargins(0, 0, 0, 0)
        for widget in (*self._names, *self.fields, *chain.from_iterable(self._steps)):
            widget.setParent(inside)  # they grow with the window's text before they are laid
        rows.addLayout(self._grid)
        rows.addWidget(self._told)
        rows.addStretch(1)
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self.column.addWidget(self._area, 1)
        self.column.addWidget(self.doubt)
        self.column.addWidget(ButtonRow((self._keep, self._show, self._ask), (self._empty, self._anew, self._mend)))

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the page says anyway where a low window has room for the answers alone."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Do the same when its words or its letters are others."""
        is_done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return is_done

    def _fit(self) -> None:
        if not self._question.isVisibleTo(self):
            room = self._area.height() - self._question.heightForWidth(self._area.width()) - self.column.spacing()
        else:
            room = self._area.height()
        self._question.setVisible(room >= self._grid.minimumSize().height())

    def _field(self, row: int) -> NumberField:
        field = NumberField()
        field.moved.connect(self._on_moved)
        field.slip.connect(self._on_digit)
        field.taken_back.connect(self._on_taken_back)
        field.way_chosen.connect(self._on_way_digit)
        field.left.connect(self.close_panel)
        field.got_focus.connect(partial(self._on_focus, row))
        field.returnPressed.connect(self._on_return)
        field.textChanged.connect(self._on_typed)
        return field

    def _chip(self, words: str, way: VoteWay) -> QToolButton:
        chip = QToolButton()
        chip.setText(words)
        chip.setCheckable(True)
        chip.setProperty("chip", True)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.clicked.connect(partial(self._choose_way, way))
        return chip

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(self._wording.text(words))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the fields keep the keys
        return button

    def _step(self, row: int, by: int) -> QPushButton:
        button = self._button("")
        button.setText("+" if by > 0 else "−")
        button.clicked.connect(partial(self._on_step, row, by))
        return button

    def key_target(self) -> QWidget:
        """Return the field that takes the digits."""
        return self.fields[self._at]

    def open(self) -> None:
        """Show the panel with empty fields, and take the keys."""
        super().open()
        self._begin_anew()

    def show_vote(self, vote: Vote, count: Count | None, *, told: str, is_seen: bool, language: str) -> None:
        """Show what is asked, the newest count of it, and what is ``told`` of that.

        ``is_seen`` says that the wall shows a count meanwhile, one before the newest.
        """
        if (vote, count and (count.item, count.at)) != self._asked:
            self._asked = (vote, count and (count.item, count.at))
            self.way = self._usual_way = vote.way if count is None else count.way
        self._count, self._options = count, len(vote.options)
        self._said, self._is_seen = told, is_seen
        self._question.setText(display_text(vote.question, language))
        for row in range(MAX_OPTIONS):
            is_there = row < self._options
            name = display_text(vote.options[row], language) if is_there else ""
            self._names[row].setText(f"{row + 1}\u2002{name}")
            self.fields[row].setAccessibleName(name)
            for widget in (self._names[row], self.fields[row], *self._steps[row]):
                widget.setVisible(is_there)
            for step, sign in zip(self._steps[row], "−+", strict=True):
                step.setAccessibleName(f"{name} {sign}1")
        self._show_way()

    def offer_to_hide(self, *, is_up: bool) -> None:
        """Have the button hide the newest count while it ``is_up`` on the wall, else show it."""
        self._show.setText(self._wording.text(RESULT_OFF if is_up else RESULT_ON))

    def offer_to_ask(self, *, is_up: bool, is_wanted: bool) -> None:
        """Have a button show the answers to choose from, or the theme again while they are up, where ``is_wanted``."""
        words = N_("Back to the question") if is_up else N_("Show the answers to choose from")
        self._ask.setText(self._wording.text(words))
        self._ask.setVisible(is_wanted)

    @property
    def begun(self) -> str:
        """The numbers as they were typed, with commas between them; empty where none was.

        The way they were counted stands behind them where it is another than was to be expected.
        """
        typed = [field.text() for field in self.fields[: self._options]]
        way = "" if self.way is self._usual_way else f";{self.way}"
        return ",".join(typed) + way if any(typed) else ""

    def take_up(self, begun: str, *, mends: bool) -> None:
        """Put numbers back that were typed before, as new ones or as a correction, and say that they wait."""
        numbers, _, way = begun.partition(";")
        self.is_mending, self.way = mends, VoteWay(way) if way in set(VoteWay) else self._usual_way
        for field, text in zip(self.fields[: self._options], numbers.split(","), strict=False):
            field.setText(text)
        self._on_moved(-self._at)
        if not self._is_too_much():
            self.ask(
                self._wording.text("These numbers were typed before and are not kept yet: “Keep the count”, or Enter.")
            )

    @property
    def votes(self) -> tuple[int, ...] | None:
        """The numbers that were typed, none for nought; None where no number was."""
        numbers = [field.number for field in self.fields[: self._options]]
        return None if all(each is None for each in numbers) else tuple(each or 0 for each in numbers)

    def _show_way(self) -> None:
        """Let numbers be typed, or slips be tallied, with the newest count in sight."""
        for way, chip in self._ways.items():
            chip.setChecked(way is self.way)
        is_typed = self.votes is not None
        votes = self._count.votes if self._count is not None and not self._is_anew and not is_typed else ()
        for row, field in enumerate(self.fields):
            field.tallies = self.way is VoteWay.SLIPS
            field.setReadOnly(field.tallies)
            # An answer that is left empty counts for none, and says so once another has its number.
            nought = "0" if is_typed or field.tallies else ""
            field.show_kept(f"{votes[row]}" if row < len(votes) else nought, is_kept=row < len(votes))
        self._show_deeds()

    def _show_deeds(self) -> None:
        votes, is_kept = self.votes, self._count is not None and not self._is_anew
        is_resting = is_kept and votes is None
        self._keep.setVisible(not is_resting)
        self._keep.setEnabled(votes is not None and max(votes) <= MAX_VOTES)
        self._keep.setToolTip("" if votes is not None else self._nothing_yet)
        self._empty.setVisible(not is_resting)  # always in its place: it would move the others
        self._empty.setEnabled(votes is not None or self._count is not None)
        words = N_("Back to the count kept") if self._count is not None else N_("Empty")
        self._empty.setText(self._wording.text(words))
        for button in (self._show, self._anew, self._mend):
            button.setVisible(is_resting)
        unseen, seen = (
            N_("Click the + or type the numbers, then “Keep the count”, or Enter. The public sees no number yet."),
            N_("Click the + or type the numbers, then “Keep the count”, or Enter. The public sees the count before."),
        )
        typing = TALLY_WORDS if self.way is VoteWay.SLIPS else seen if self._is_seen else unseen
        is_first = self._count is None and self.way is not VoteWay.SLIPS
        is_said = bool(self._said) and votes is None and (is_resting or is_first)
        self._told.setText(self._said if is_said else self._wording.text(typing))

    def empty(self, *_: object) -> None:
        """Empty all fields: what was typed is kept, or not wanted. The count that is kept is there again."""
        self._begin_anew()

    def _begin_anew(self) -> None:
        self.is_mending = self._is_anew = False
        self._slips.clear()
        self.doubt.clear()
        self.doubt.hide()
        for field in self.fields:
            field.clear()
        self._at = 0
        self.fields[0].setFocus()
        self._show_way()

    def _count_anew(self) -> None:
        """Say how to count the same question once more, with empty fields."""
        self._begin_anew()
        self._is_anew = True
        self._show_way()

    def _begin_mending(self) -> None:
        """Put the newest count into the fields, to be corrected."""
        if self._count is None:
            return
        self.is_mending = True
        for field, votes in zip(self.fields, self._count.votes, strict=False):
            field.setText(f"{votes}")
        self.fields[0].setFocus()
        self.fields[0].selectAll()

    def ask(self, doubt: str) -> None:
        """Say what is odd about the numbers; Enter keeps them all the same."""
        self.doubt.setText(doubt)
        self.doubt.show()

    def _on_typed(self) -> None:
        if not self._is_too_much():
            self.doubt.hide()
        self._show_way()
        self.typed.emit()

    def _is_too_much(self) -> bool:
        """Tell whether a number is beyond what is kept, and say so."""
        found = max(self.votes or (0,))
        if found > MAX_VOTES:
            message = N_("An answer takes {most} votes at most: correct {number}, which is not kept.")
            self.ask(self._wording.text(message, most=MAX_VOTES, number=found))
        return found > MAX_VOTES

    def _on_taken_back(self) -> None:
        """Take the slip back that was read last; where nothing is counted yet, correct the count that is kept."""
        if self.votes is None:
            self._begin_mending()
        elif self.way is VoteWay.SLIPS and self._slips:
            self._step_by(self._slips[-1], -1)

    def _on_focus(self, row: int) -> None:
        self._at = row
        self.setFocusProxy(self.fields[row])
        self._keep_in_sight()

    def _keep_in_sight(self, *_: int) -> None:
        """Show the answers from the first one on, or as many as go above the field that has the keys."""
        self._area.verticalScrollBar().setValue(0)
        self._area.ensureWidgetVisible(self.fields[self._at], 0, 0)

    def _on_moved(self, by: int) -> None:
        self._at = (self._at + by) % max(1, self._options)
        self.fields[self._at].setFocus()
        self.fields[self._at].selectAll()

    def _on_step(self, row: int, by: int) -> None:
        """Count one more or one less, from the number that stands there, though it be kept."""
        if self.votes is None and not self._is_anew:
            self._begin_mending()
        self._at = row
        self.fields[row].setFocus()
        self._step_by(row, by)

    def _step_by(self, row: int, by: int) -> None:
        self.fields[row].step(by)
        if by > 0:
            self._slips.append(row)
        elif row in self._slips:
            del self._slips[len(self._slips) - 1 - self._slips[::-1].index(row)]
        self.stepped.emit()

    def _on_digit(self, digit: int) -> None:
        if 1 <= digit <= self._options:
            self._step_by(digit - 1, 1)

    def _on_way_digit(self, digit: int) -> None:
        if 1 <= digit <= len(VOTE_WAY_NAMES):
            self._choose_way(tuple(VOTE_WAY_NAMES)[digit - 1])

    def _choose_way(self, way: VoteWay, *_: object) -> None:
        self.way = way
        self._show_way()
        if self.votes is not None:
            self.typed.emit()

    def _on_return(self) -> None:
        if self.votes is None:
            self.shown.emit()
        elif self._is_too_much():
            return
        elif self.is_mending:
            self.mended.emit(self.votes)
        else:
            self.kept.emit(self.votes, self.way)
