"""The panels of the presenter window that tell the time: the top line, and what is left.

Each draws itself from a session, and on every tick where the time shows.
"""

from datetime import datetime, timedelta
from math import ceil

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cafe_presenter.core.evening.pace import Drift, Pace, PaceState
from cafe_presenter.core.evening.session import Session, theme_mark, theme_position
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.ui.kit.badge import Badge, BadgeShape
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.style import (
    ACCENT,
    CARD,
    DIM,
    GOOD,
    OVER,
    SOON,
    TEXT,
    TRACK,
    Figure,
    Text,
    font,
    ink,
)
from cafe_presenter.wording import N_, Wording, digits

FIXED = QSizePolicy.Policy.Fixed

FIGURE = 88
"""Size of the figure of what is left, in pixels of the reference window."""
FIGURE_ROOM = 96
"""What stands beside it, and around."""
LEAST_FIGURE = 0.5
"""The share of its size that it keeps in a low window."""
USUAL_SIGNS = len("59:59")
SIGN_WIDTH = 0.54
"""Width of a sign of it on average, a colon among five: a share of its size."""

PACE_LOOKS = {
    PaceState.WAITING: (BadgeShape.RING, N_("Not started"), DIM),
    PaceState.PAUSED: (BadgeShape.BARS, N_("Paused"), SOON),
    PaceState.ON_TIME: (BadgeShape.CHECK, N_("Theme on time"), GOOD),
    PaceState.SOON: (BadgeShape.TRIANGLE, N_("Theme nearly over"), SOON),
    PaceState.OVER: (BadgeShape.CROSS, N_("Theme over time"), OVER),
}
_PACE_OF_NO_THEME = {
    PaceState.ON_TIME: N_("On time"),
    PaceState.SOON: N_("Nearly over"),
    PaceState.OVER: N_("Over time"),
}
"""What is said of a break, of the rules and of all else that is no theme."""


def pace_word(state: PaceState, *, is_theme: bool) -> str:
    """Return how a theme stands in its time, or what is none, in English, to be translated."""
    _, word, _ = PACE_LOOKS[state]
    return word if is_theme else _PACE_OF_NO_THEME.get(state, word)


def place_in_evening(session: Session, index: int, wording: Wording) -> str:
    """Return where an item stands: ``Theme 3 of 6``, ``Part 3 of 6`` where nothing is asked, or what it is for."""
    mark, kind = theme_mark(session, index), session.agenda[index].theme.kind
    if mark is None:
        return wording.kind_name(kind)
    place = N_("Theme {number} of {total}") if kind.is_theme else N_("Part {number} of {total}")
    return wording.text(place, number=mark[0], total=mark[1])


def jump_words(session: Session, number: str, wording: Wording) -> str:
    """Return where Enter goes once ``number`` was typed, or that nothing has that number."""
    position = theme_position(session, int(number))
    if not any(item.theme.kind.is_theme for item in session.agenda):
        message = N_("There is no part {number}.") if position is None else N_("Go to part {number}: Enter")
    else:
        message = N_("There is no theme {number}.") if position is None else N_("Go to theme {number}: Enter")
    return wording.text(message, number=number)


DRIFT_LOOKS = {
    Drift.AHEAD: (BadgeShape.CHECK, N_("{minutes} ahead"), GOOD),
    Drift.ON_TIME: (BadgeShape.CHECK, N_("On time"), GOOD),
    Drift.BEHIND: (BadgeShape.TRIANGLE, N_("{minutes} late"), SOON),
    Drift.LATE: (BadgeShape.CROSS, N_("{minutes} late"), OVER),
}


WOULD_END = (N_("would end at {hour}"), N_("would end tomorrow at {hour}"))
MUST_END = (N_("end at {hour}"), N_("end tomorrow at {hour}"))
PLANNED_END = (N_("planned end {hour}"), N_("planned end tomorrow, {hour}"))
PACE_ENDS = (N_("At this pace it ends at {hour}."), N_("At this pace it ends tomorrow at {hour}."))
"""What is said of an hour of today, and of one of tomorrow."""


def _minute(utc: datetime) -> datetime:
    return utc.replace(second=0, microsecond=0)


def _direction(*, stacked: bool) -> QBoxLayout.Direction:
    return QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight


class TopLine(QWidget):
    """Now, the end, how late or early; digits that wait, and the evening's title at the right."""

    end_clicked = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._clock = Text(30, bold=True)
        self._end = Text(20, DIM)
        self._drift = Badge(20)
        self._pending = Text(20, ACCENT, bold=True)
        self._title = Text(16, DIM)
        self._drawn: tuple[object, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self._is_stacked = False
        self._times = times = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._hours = hours = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for line in (times, hours):
            line.setSpacing(14)
        times.addLayout(hours)
        for line, widget in ((hours, self._clock), (hours, self._end), (times, self._drift), (times, self._pending)):
            line.addWidget(widget)
        times.addStretch(1)
        row.addLayout(times)
        row.addWidget(self._title, 1)
        self._title.set_elided()
        self._title.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for figure in (self._clock, self._end):
            figure.keep_on_a_line()
        self._end.setCursor(Qt.CursorShape.PointingHandCursor)
        self._end.setToolTip(wording.text("Set the hour of the end"))
        longest = wording.minutes(59 * 60)
        self._drifts = [wording.text(word, minutes=longest) for _, word, _ in DRIFT_LOOKS.values()]
        self._drift.reserve(*self._drifts)

    def set_stacked(self, stacked: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Have all the width for the times, for large text: the frame of the window tells the title too."""
        self._is_stacked = stacked
        self._drift.reserve(*([] if stacked else self._drifts))
        self._title.setVisible(not stacked and not self._pending.text())
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell of a click on the hour of the end."""
        if self._end.geometry().contains(event.position().toPoint()):
            self.end_clicked.emit()

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the line where there is no room for all of it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put what is said of the hours below them, and these apart, where large text leaves no line for all."""
        shown = [each for each in (self._clock, self._end, self._drift, self._pending) if not each.isHidden()]
        for line, parts in ((self._times, shown), (self._hours, shown[:2])):
            needed = sum(each.sizeHint().width() + line.spacing() for each in parts) - line.spacing()
            line.setDirection(_direction(stacked=needed > self.width() and self._is_stacked))

    def show_session(self, session: Session) -> None:
        """Draw what only changes with the session."""
        self._title.setText(display_text(session.deck.title, session.deck.language))

    def show_time(self, pace: Pace, utc: datetime, *, is_set: bool) -> None:
        """Draw the hour and how the evening stands; ``is_set`` tells that the host or the deck set its end."""
        now, expected = _minute(utc), _minute(utc + timedelta(seconds=pace.rest_s))
        # An end that was set is a whole minute; the two clocks it comes from differ a little, or more after a while.
        spare_s = 30.0 if is_set else 0.5
        planned = None if pace.end_in_s is None else _minute(utc + timedelta(seconds=pace.end_in_s + spare_s))
        drawn = (now, expected, planned, is_set, pace.drift, abs(pace.behind_s) // 60)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self._clock.setText(self._wording.hour(now))
        if planned is None:
            self._end.setText(self._said_of(expected, WOULD_END, now=now))
        else:
            self._end.setText(self._said_of(planned, MUST_END if is_set else PLANNED_END, now=now))
        self._show_drift(pace, self._said_of(expected, PACE_ENDS, now=now))
        self._fit()

    def _said_of(self, end: datetime, said: tuple[str, str], *, now: datetime) -> str:
        is_tomorrow = end.astimezone().date() - now.astimezone().date() == timedelta(days=1)
        return self._wording.text(said[is_tomorrow], hour=self._wording.hour(end))

    def _show_drift(self, pace: Pace, told: str) -> None:
        self._drift.setVisible(pace.drift is not Drift.NONE)
        self._drift.setToolTip(told)
        self._drift.setAccessibleDescription(told)
        if pace.drift is Drift.NONE:
            return
        shape, word, colour = DRIFT_LOOKS[pace.drift]
        minutes = self._wording.minutes(abs(pace.behind_s) // 60 * 60)
        self._drift.show_state(shape, self._wording.text(word, minutes=minutes), colour)

    def spare_room(self) -> QRect:
        """Return where the title stands: what may be covered for a few seconds."""
        return self._title.geometry()

    @property
    def title_width(self) -> int:
        """How wide the title is written: half of it beside something else reads as if it were cut."""
        return min(self._title.width(), self._title.fontMetrics().horizontalAdvance(self._title.text()))

    def show_digits(self, text: str) -> None:
        """Say what becomes of the digits that wait for Enter; nothing when there are none."""
        self._pending.setText(text)
        self._pending.setVisible(bool(text))
        self._title.setVisible(not text and not self._is_stacked)
        self._fit()


class TimerPanel(QFrame):
    """What is left of the theme, in large; how it stands by word and shape; the buttons of the timer."""

    def __init__(self, wording: Wording, buttons: QWidget) -> None:
        super().__init__()
        self._wording = wording
        self._buttons = buttons
        self._room = (1.0, 300.0)
        self._lower = 0
        self._usual = wording.minutes(59 * 60)  # there is room for it beside the figure
        self.setProperty("card", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # figures are never cut
        self._big = Figure(FIGURE, on=CARD, bold=True)
        self._bar = TimeBar()
        self._state = Badge(18)
        self._of = Text(16, DIM)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(6)
        figures = QHBoxLayout()
        figures.setSpacing(8)
        figures.addWidget(self._big, 1)
        figures.addWidget(self._of, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(figures)
        column.addWidget(self._bar)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(8)
        self._foot.addWidget(self._state, 1)
        self._foot.addWidget(buttons)
        column.addLayout(self._foot)
        for figure in (self._big, self._of):
            figure.keep_on_a_line()
        self._state.reserve(*(wording.text(word) for _, word, _ in PACE_LOOKS.values()))

    def set_stacked(self, stacked: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Do without the buttons beside large text: they stand with the way on then."""
        if not stacked and self._buttons.parentWidget() is not self:
            self._foot.addWidget(self._buttons)
            self._buttons.show()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum if stacked else FIXED)

    def usual_height(self) -> int:
        """Return how high all of it is where nothing has to give way."""
        return self.sizeHint().height() + self._usual_figure() - self._big.minimumHeight()

    def can_give(self) -> int:
        """Return by how many pixels the figure can be lower, and stay the largest there is."""
        return round((1 - LEAST_FIGURE) * self._usual_figure())

    def give_way(self, pixels: int) -> None:
        """Draw the figure lower by so many pixels, if it can be."""
        if pixels != self._lower:
            self._lower = pixels
            self._fit()

    def fit_figure(self, scale: float, width: float) -> None:
        """Draw the large figure at ``scale``, or as large as it fits in ``width`` pixels."""
        self._room = (scale, width)
        self._fit()

    def _usual_figure(self) -> int:
        """Return how high the figure is where it does not give way: as high as the usual one, so that nothing moves."""
        scale, width = self._room
        return QFontMetrics(font(FIGURE * min(scale, width / (USUAL_SIGNS * SIGN_WIDTH * FIGURE)), bold=True)).height()

    def _fit(self) -> None:
        """Fit the figure beside what was planned, and into the height there is for it."""
        scale, width = self._room
        signs = max(len(self._big.text()), 1) * SIGN_WIDTH * FIGURE
        metrics, high = self._of.fontMetrics(), self._usual_figure()
        more = metrics.horizontalAdvance(self._of.text()) - metrics.horizontalAdvance(self._usual)
        lower = high - min(self._lower, self.can_give())
        self._big.set_scale(min(scale, (width - max(more, 0)) / signs) * lower / high)
        self._big.setFixedHeight(lower)

    def show_time(self, pace: Pace, *, is_theme: bool) -> None:
        """Draw the figures of this second."""
        shape, _, colour = PACE_LOOKS[pace.state]
        word = pace_word(pace.state, is_theme=is_theme)
        name = self._wording.text(N_("Time spent on this theme") if is_theme else N_("Time spent"))
        if name != self._bar.accessibleName():  # of which screen readers are told, and this comes each second
            self._bar.setAccessibleName(name)
        over = pace.over_s > 0 and pace.planned_s > 0
        timed = pace.planned_s > 0
        left = "+" + digits(pace.over_s) if over else digits(ceil(pace.left_s))
        before = (len(self._big.text()), self._of.text())
        self._big.setText(left if timed else digits(pace.elapsed_s))
        self._of.setText(self._wording.planned(pace.planned_s) if timed else "")
        if (len(self._big.text()), self._of.text()) != before:
            self._fit()
        self._big.set_colour(OVER if over else TEXT)
        self._state.show_state(shape, self._wording.text(word), colour)
        spent = self._wording.text("Spent {time}", time=digits(pace.elapsed_s))
        total = {"time": digits(pace.total_elapsed_s), "planned": self._wording.minutes(pace.total_planned_s)}
        whole = self._wording.text("Evening {time} of {planned}", **total)
        of = self._wording.text("of {minutes}", minutes=self._of.text()) if timed else ""
        self._bar.setAccessibleDescription(", ".join(part for part in (f"{spent} {of}".strip(), whole) if part))
        self._bar.setToolTip(self._bar.accessibleDescription())
        self._bar.show_share(pace.elapsed_s / pace.planned_s if timed else 0.0, colour)


class TimeBar(QWidget):
    """A bar that fills as the theme's time is spent."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self._colour = GOOD
        self.setFixedHeight(8)

    def show_share(self, share: float, colour: str) -> None:
        """Fill ``share`` (0 to 1) of the bar."""
        before = (self._filled(), self._colour)
        self._share, self._colour = min(1.0, share), colour
        if before != (self._filled(), colour):
            self.update()

    def set_scale(self, scale: float) -> None:
        """Draw at ``scale`` times the size in the reference window."""
        self.setFixedHeight(round(8 * scale))

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(self.rect(), ink(CARD))
        painter.setBrush(ink(TRACK))
        radius = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        if self._share > 0:
            painter.setBrush(ink(self._colour))
            painter.drawRoundedRect(QRectF(0, 0, self._filled(), self.height()), radius, radius)

    def _filled(self) -> int:
        """Return how many pixels are filled, the round end counted when anything is."""
        return max(self.height(), round(self.width() * self._share)) if self._share > 0 else 0
