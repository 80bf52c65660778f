"""The panel of the presenter window that holds what the host says: question, objective, follow-ups and notes."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from cafe_presenter.core.base.bounds import (
    MAX_FOLLOW_UPS,
    MAX_FOLLOW_UPS_SIGNS,
    MAX_NOTES_SIGNS,
    MAX_TEXT_SIGNS,
    beginning,
)
from cafe_presenter.core.deck.deck import FollowUp, Kind, Theme
from cafe_presenter.core.evening.session import Aside, CountCard, Session, theme_mark
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.ui.input.numbered_list import DIGITS
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.style import ACCENT, DIM, MAX_WIDGET, Text
from cafe_presenter.ui.show.follow_up_line import FollowUpLine
from cafe_presenter.ui.show.panels import place_in_evening
from cafe_presenter.wording import N_, Wording

RESULT_ON, RESULT_OFF = N_("Show the result on the wall"), N_("Take the result off the wall")
"""What is done with the newest count of a theme, wherever it is offered."""
GROWING = (1.4, 1.25, 1.12, 1.06)
SHRINKING = (0.96, 0.93, 0.9, 0.86, 0.83, 0.8)
"""By how much the text may grow in a small window, and how far it shrinks before it is scrolled."""
HEAD_SHRINKING = (0.93, 0.86, 0.8, 0.74, 0.68)
"""How far the question alone shrinks beside large text, to the size of what else is read: time is in sight with it."""
QUESTION_PX, OBJECTIVE_PX, WORDS_PX, LABEL_PX = 36, 24, 20, 16
"""Sizes of the question, the objective, follow-ups and notes, and of labels, which are the least there is."""
NARROW: dict[float, float] = {QUESTION_PX: 30 / 36, OBJECTIVE_PX: 20 / 24, WORDS_PX: 18 / 20}
"""How much smaller these are where there is little width."""
PLAN_PX, MAX_PLANNED = 18, 14
"""Size of the plan of the evening at its welcome, and how many items it has at most."""
LABEL_WIDTH = 224
"""Width of the column of labels where they stand beside their texts."""
MAX_FITTING_SIGNS = 4_500
"""More than the panel can hold at the smallest size: Latin fills it with 3,000."""


class TalkPanel(QScrollArea):
    """Theme, question, objective, follow-ups and notes; the text shrinks a little before it needs scrolling.

    ``result_wanted`` tells that the newest count is to be shown to the public, or taken away again.
    """

    resized = Signal()
    follow_up_clicked = Signal(int)
    result_wanted = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._scale = 1.0
        self._position = -1
        self._drawn: tuple[object, ...] = ()
        self._is_whole = False
        self._is_narrow = False
        self._inside = QWidget()
        self.head = QWidget()
        """Theme and question; they stand elsewhere while text is large."""
        self._head_room: int | None = None
        self._theme = Text(20, ACCENT, wrap=True)
        self._last = Text(16, DIM)
        self._last_s: Mapping[str, float] = {}
        self._question = Text(QUESTION_PX, bold=True, wrap=True)
        self._objective_label = Text(LABEL_PX, DIM)
        self._objective = Text(OBJECTIVE_PX, wrap=True)
        self._vote_label = Text(LABEL_PX, DIM)
        self._vote = Text(WORDS_PX, wrap=True)
        self._result = QToolButton()
        self._result.setProperty("chip", True)
        self._result.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._result.clicked.connect(self.result_wanted)
        self._rules = (_hairline(), _hairline())
        self._rows: list[tuple[Text, FollowUpLine]] = []
        self._key = ""
        self._more_follow_ups = Text(LABEL_PX, DIM, wrap=True)
        self._notes_label = Text(LABEL_PX, DIM)
        self._notes = Text(WORDS_PX, wrap=True)
        self._more_notes = Text(LABEL_PX, DIM, wrap=True)
        self._plan_label = Text(LABEL_PX, DIM)
        self._plan = Text(PLAN_PX, DIM, wrap=True)
        self._plan_parts = (_hairline(), self._plan_label, self._plan)
        self._grid = QGridLayout()
        self._build()
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _build(self) -> None:
        self._objective_label.setText(self._wording.text("Objective"))
        self._vote_label.setText(self._wording.text("Vote"))
        self._notes_label.setText(self._wording.text("Your notes"))
        self._plan_label.setText(self._wording.text("The evening"))
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        names = QHBoxLayout()
        names.addWidget(self._theme, 1)
        names.addWidget(self._last, 0, Qt.AlignmentFlag.AlignBottom)
        head = QVBoxLayout(self.head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(4)
        head.addLayout(names)
        head.addWidget(self._question)
        self._nested = (names, head, self._grid)
        self._column = column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(4)
        column.addWidget(self.head)
        column.addSpacing(8)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._lay_out()

    def _lay_out(self) -> None:
        """Put each label beside its text, or above it where there is little width."""
        grid = self._grid
        pairs: list[tuple[QWidget | None, QWidget]] = [(self._objective_label, self._objective)]
        pairs += [(self._vote_label, self._vote), (None, self._result), (None, self._rules[0]), *self._rows]
        pairs += [(None, self._more_follow_ups), (None, self._rules[1])]
        pairs += [(self._notes_label, self._notes), (None, self._more_notes)]
        pairs += [(None, self._plan_parts[0]), (self._plan_label, self._plan)]
        row = voted = 0
        for label, text in pairs:
            is_rule = text in (*self._rules, self._plan_parts[0])
            for each in (label, text):
                if each is not None:
                    grid.removeWidget(each)  # `takeAt` would leave Qt an item of no use, whose sizes it believes
            if text is self._result and self._is_narrow:  # beside the label: no line below moves
                grid.addWidget(text, voted, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
                continue
            voted = row if text is self._vote else voted
            if label is not None:
                top = Qt.AlignmentFlag.AlignTop
                grid.addWidget(label, row, 0, 1, 2 if self._is_narrow else 1, top)
                row += int(self._is_narrow)
            column = 0 if self._is_narrow or is_rule else 1
            side = Qt.AlignmentFlag.AlignLeft if text is self._result else Qt.AlignmentFlag(0)
            grid.addWidget(text, row, column, 1, 2 - column, side)
            row += 1
        grid.setColumnMinimumWidth(0, 0 if self._is_narrow else round(LABEL_WIDTH * self._scale))

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Put labels above their texts, and write smaller, or beside them."""
        if narrow is not self._is_narrow:
            self._is_narrow = narrow
            self._grid.setVerticalSpacing(1 if narrow else 8)
            self._lay_out()

    def show_session(self, session: Session) -> None:
        """Draw the item that is up."""
        theme, language = session.item.theme, session.deck.language
        sent = frozenset(shown.what for shown in session.shown)
        plan = self._plan_of(session)
        vote, result = _vote_words(session), _result_words(session)
        up = session.aside if isinstance(session.aside, FollowUp) else None
        told = (self._told_last(theme), plan, vote, result)
        drawn = (theme, language, session.deck.title, session.position, sent, up, told)
        if drawn == self._drawn:
            return  # most keys change nothing here, and laying out a long text takes its time
        self._drawn = drawn
        question = theme.question or (theme.theme if theme.kind is not Kind.WELCOME else session.deck.title)
        theme_name = self._wording.item_name(theme)
        self._last.setText(self._told_last(theme))
        self._last.setVisible(bool(self._last.text()))  # an empty label would be two lines high
        mark = theme_mark(session, session.position)
        kind = f"{mark[0]}" if mark is not None else self._wording.kind_name(theme.kind)
        has_name = bool(theme.theme) and theme_name not in (question, kind)
        if mark is not None and not has_name:  # a number alone says nothing
            kind = place_in_evening(session, session.position, self._wording)
        self._theme.setText(f"{kind} · {_shown(theme_name, language)}" if has_name else kind)
        self._question.setText(_shown(question, language))
        self._plan.setText(plan)
        self._objective.setText(_shown(theme.objective, language))
        for each in (self._objective_label, self._objective):
            each.setVisible(bool(theme.objective))
        self._vote.setText(vote)
        for each in (self._vote_label, self._vote):
            each.setVisible(bool(vote))
        self._result.setText(self._wording.text(result))
        self._result.setVisible(bool(result))
        self._show_notes(theme.notes, language)
        self._show_follow_ups(theme.follow_ups, sent, language, up=up)
        has_more = (bool(theme.follow_ups or theme.notes), bool(theme.notes and theme.follow_ups))
        for rule, is_shown in zip(self._rules, has_more, strict=True):
            rule.setVisible(is_shown)
        if session.position != self._position:
            self._position = session.position
            self.verticalScrollBar().setValue(0)
        self._fit()

    def show_last_times(self, seconds: Mapping[str, float]) -> None:
        """Know what each theme took the last time, by its name."""
        self._last_s = seconds

    def _told_last(self, theme: Theme) -> str:
        last_s = self._last_s.get(theme.theme)
        if last_s is None:
            return ""
        return self._wording.text("took {time} last time", time=self._wording.minutes(last_s))

    def turn(self, pages: float) -> None:
        """Move down, or up, by part of a page."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * self.viewport().height()))

    def set_scale(self, scale: float) -> None:
        """Draw at ``scale`` times the size in the reference window."""
        self._scale = scale
        if not self._is_narrow:
            self._grid.setColumnMinimumWidth(0, round(LABEL_WIDTH * scale))
        self._set_labels_apart()
        self._fit()

    def _set_labels_apart(self) -> None:
        """Have each label stand on the first line of its text, or a little below the text before it.

        An occasion of many words keeps to the column of labels, if there is one.
        """
        for when, _ in self._rows:
            when.setMaximumWidth(MAX_WIDGET if self._is_narrow else round(LABEL_WIDTH * self._scale))
        begins = ((self._objective_label, self._objective), (self._vote_label, self._vote))
        ends = ((self._notes_label, self._notes), (self._plan_label, self._plan))
        for label, text in (*begins, *self._rows, *ends):
            beside = (text.pixels - label.pixels) * 0.68
            label.setContentsMargins(0, round((7 if self._is_narrow else beside) * self._scale), 0, 0)

    def set_whole(self, whole: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Take as much height as the text needs, and leave the scrolling to what this stands in.

        Theme and question are for that to place, ``head``, and to bound, ``fit_head``.
        """
        self._is_whole = whole
        # A bar of its own would take width, make the text higher, go, and come back without end.
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if whole else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        if not whole and self.head.parentWidget() is not self._inside:
            self._column.insertWidget(0, self.head)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return no more height than the text needs where this stands in what scrolls: less text leaves no void."""
        return super().sizeHint() if not self._is_whole else QSize(super().sizeHint().width(), self._height())

    def fit_head(self, room: int) -> None:
        """Have theme and question, standing elsewhere, no higher than so many pixels, if they can be read then."""
        if room != self._head_room:
            self._head_room = room
            self._fit()

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text again."""
        super().resizeEvent(event)
        self._fit()
        self.resized.emit()

    def _show_notes(self, notes: str, language: str) -> None:
        shown = beginning(notes, MAX_NOTES_SIGNS)
        self._notes.setText(display_text(shown, language))
        for each in (self._notes_label, self._notes):
            each.setVisible(bool(notes))
        rest = len(notes) - len(shown)
        self._more_notes.setVisible(rest > 0)
        if rest > 0:
            self._more_notes.setText(
                self._wording.plural(
                    "… and {count} sign more, in the deck", "… and {count} signs more, in the deck", rest
                )
            )

    def _show_follow_ups(
        self, whole: Sequence[FollowUp], sent: Container[Aside], language: str, *, up: FollowUp | None
    ) -> None:
        follow_ups, count = _legible(whole), len(whole)
        if len(self._rows) < len(follow_ups):
            missing = len(follow_ups) - len(self._rows)
            self._rows += [self._follow_up_row(len(self._rows) + each) for each in range(missing)]
            self._lay_out()
            self._set_labels_apart()
        for row, (when, text) in enumerate(self._rows):
            shown = follow_ups[row] if row < len(follow_ups) else None
            when.setText(
                self._occasion(shown, row, is_sent=whole[row] in sent, is_up=whole[row] == up) if shown else ""
            )
            text.setText(display_text(shown.text, language) if shown else "")
            when.setVisible(shown is not None)
            text.setVisible(shown is not None)
            text.setToolTip(self._tip_of(row))
        rest = count - len(follow_ups)
        self._more_follow_ups.setVisible(rest > 0)
        if rest > 0:
            self._more_follow_ups.setText(
                self._wording.plural("… and {count} more, in the deck", "… and {count} more, in the deck", rest)
            )

    def _follow_up_row(self, place: int) -> tuple[Text, FollowUpLine]:
        line = FollowUpLine(WORDS_PX, place)
        line.clicked.connect(self.follow_up_clicked)
        return Text(LABEL_PX, DIM, wrap=True), line

    def show_key(self, key: str) -> None:
        """Tell, over a follow-up, the key that lists them all."""
        self._key = key
        for place, (_, line) in enumerate(self._rows):
            line.setToolTip(self._tip_of(place))

    def _tip_of(self, place: int) -> str:
        """Return what a click on a follow-up does, and the keys that do the same."""
        digit = f"{DIGITS[place]}" if place < len(DIGITS) and self._key else ""
        keys = ", ".join(part for part in (self._key, digit) if part)
        words = self._wording.text("A click shows it to the public, or takes it away again")
        return f"{words} ({keys})" if keys else words

    def _occasion(self, follow_up: FollowUp, row: int, *, is_sent: bool, is_up: bool) -> str:
        """Return the digit that sends a follow-up, the occasion that it serves, and whether the wall has or had it."""
        used = f"✓ {self._wording.text('shown')}" if is_sent else ""
        used = f"● {self._wording.text('on the wall')}" if is_up else used
        when = beginning(follow_up.when, MAX_TEXT_SIGNS) or self._wording.text("At any time")
        when = f"{DIGITS[row]}\u2002{when}" if row < len(DIGITS) else when
        return "\u2003".join(part for part in (when, used) if part)  # on one line, if it fits: the others stay in place

    def _plan_of(self, session: Session) -> str:
        """Return what the evening has in store, to be told while nothing is up but the title."""
        if session.item.theme.kind is not Kind.WELCOME or session.item.theme.follow_ups:
            return ""
        lines = []
        for index, item in enumerate(session.agenda[:MAX_PLANNED]):
            if index <= session.position or item.skipped:
                continue
            mark = theme_mark(session, index)
            name = _shown(self._wording.item_name(item.theme), session.deck.language)
            minutes = self._wording.planned(item.planned_s) if item.planned_s else ""
            lines.append("\u00a0".join(part for part in (f"{mark[0]}" if mark else "", name, minutes) if part))
        return "\u2002·\u2002".join(lines)

    def _show_plan(self, *, shown: bool) -> None:
        for part in self._plan_parts:
            part.setVisible(shown)

    def _fit(self) -> None:
        """Draw at the largest size at which all is seen without scrolling, else at the smallest.

        The plan is shown where there is room for it beside all else.
        """
        self._show_plan(shown=bool(self._plan.text()))
        if self._plan.text() and not self._is_whole and not self._fits(1.0):
            self._show_plan(shown=False)
        # In a small window the words are no smaller than they must be: they grow into the room there is.
        larger = [each for each in GROWING if self._scale * each <= 1.0]
        first, *others = (1.0, *HEAD_SHRINKING) if self._is_whole else (*larger, 1.0, *SHRINKING)
        # What is too much at the smallest is too much at any: each size tried lays out every word anew.
        is_hopeless = others and sum(len(text.text()) for text in self._seen()) > MAX_FITTING_SIGNS
        if (is_hopeless or not self._fits(first)) and others and self._fits(others[-1]):
            next(shrink for shrink in (first, *others) if self._fits(shrink))
        self.setMinimumHeight(self._height() if self._is_whole else 0)

    def _seen(self) -> list[Text]:
        texts = {*self._inside.findChildren(Text), *self.head.findChildren(Text)}
        return [text for text in texts if not text.isHidden()]

    def _fits(self, shrink: float) -> bool:
        for text in self._seen():
            narrower = NARROW.get(text.pixels, 1.0) if self._is_narrow else 1.0
            is_shrunk = text is self._question or not self._is_whole
            text.set_scale(self._scale * max(narrower * (shrink if is_shrunk else 1.0), LABEL_PX / text.pixels))
        layout = self._inside.layout()
        assert layout is not None
        # Qt asks nested parts anew only when it lays out: their old heights would be counted.
        for part in (*self._nested, layout):
            part.invalidate()
        self.head.updateGeometry()
        if self._is_whole:
            head = self.head.layout()
            return head is None or self._head_room is None or head.heightForWidth(self.head.width()) <= self._head_room
        return self._height() <= self.viewport().height()

    def _height(self) -> int:
        layout = self._inside.layout()
        assert layout is not None
        return max(0, layout.heightForWidth(self.viewport().width()))


def _legible(follow_ups: Sequence[FollowUp]) -> list[FollowUp]:
    """Return the follow-ups a host can look through, the last one cut where the room for all of them ends."""
    shown: list[FollowUp] = []
    left = MAX_FOLLOW_UPS_SIGNS
    for each in follow_ups[:MAX_FOLLOW_UPS]:
        if left <= 0:
            break
        shown.append(replace(each, text=beginning(each.text, min(left, MAX_TEXT_SIGNS), mark=" …")))
        left -= len(shown[-1].text)
    return shown


def _vote_words(session: Session) -> str:
    """Return what is counted during the theme that is up, by the deck or on the spot, each answer with its number."""
    theme, language, counts = session.item.theme, session.deck.language, session.gathered.counts
    if not (theme.is_voted_on or counts):
        return ""
    from cafe_presenter.core.evening.counts import newest_of, vote_of  # the first wall does without

    vote, number = vote_of(theme, language), newest_of(counts, session.item.id)
    if number is None and not theme.is_voted_on:
        return ""
    answers = list(vote.options)
    if number is not None and counts[number].options == vote.options:
        answers = [f"{name}\u00a0({votes})" for name, votes in zip(answers, counts[number].votes, strict=True)]
    asked = vote.question if vote.question != theme.question else ""
    line = "\u2002·\u2002".join(_shown(answer, language) for answer in answers)
    return "\n".join(part for part in (_shown(asked, language), line) if part)


def _result_words(session: Session) -> str:
    """Return what the button of the newest count does with it; nothing where the theme that is up has none."""
    if not session.gathered.counts:
        return ""
    from cafe_presenter.core.evening.counts import newest_of  # nor with this

    number = newest_of(session.gathered.counts, session.item.id)
    return "" if number is None else RESULT_OFF if session.aside == CountCard(number) else RESULT_ON


def _shown(text: str, language: str) -> str:
    return display_text(beginning(text, MAX_TEXT_SIGNS, mark=" …"), language)


def _hairline() -> QFrame:
    line = QFrame()
    line.setProperty("hairline", True)
    line.setFixedHeight(1)
    return line
