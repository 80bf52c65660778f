"""The panels of the presenter window that tell the time: the top line, what is left, and what comes next.

Each draws itself from a session, and on every tick where the time shows.
"""

from datetime import datetime, timedelta
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cafe_presenter.core.base.bounds import MAX_TEXT_SIGNS, beginning
from cafe_presenter.core.evening.pace import Drift, Pace, PaceState
from cafe_presenter.core.evening.plan import to_come
from cafe_presenter.core.evening.session import Session, theme_mark
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
    WholeLines,
    ink,
    plain_tip,
)
from cafe_presenter.wording import N_, Wording, digits, hour

FIXED = QSizePolicy.Policy.Fixed

PACE_LOOKS = {
    PaceState.WAITING: (BadgeShape.RING, N_("Timer not started"), DIM),
    PaceState.PAUSED: (BadgeShape.BARS, N_("Paused"), SOON),
    PaceState.ON_TIME: (BadgeShape.CHECK, N_("On time"), GOOD),
    PaceState.SOON: (BadgeShape.TRIANGLE, N_("Nearly over"), SOON),
    PaceState.OVER: (BadgeShape.CROSS, N_("Overtime"), OVER),
}


def place_in_evening(session: Session, index: int, wording: Wording) -> str:
    """Return where an item stands: ``Theme 3 of 6``, or what it is for."""
    mark = theme_mark(session, index)
    if mark is None:
        return wording.kind_name(session.agenda[index].theme.kind)
    return wording.text("Theme {number} of {total}", number=mark[0], total=mark[1])


DRIFT_LOOKS = {
    Drift.AHEAD: (BadgeShape.CHECK, N_("{minutes} ahead"), GOOD),
    Drift.ON_TIME: (BadgeShape.CHECK, N_("On time"), GOOD),
    Drift.BEHIND: (BadgeShape.TRIANGLE, N_("{minutes} late"), SOON),
    Drift.LATE: (BadgeShape.CROSS, N_("{minutes} late"), OVER),
}


def _minute(utc: datetime) -> datetime:
    return utc.replace(second=0, microsecond=0)


def _direction(*, stacked: bool) -> QBoxLayout.Direction:
    return QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight


def _beside(*, stacked: bool) -> Qt.AlignmentFlag:
    """Return where the second of two texts stands, on the line of the first or below it."""
    side = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


class TopBar(QWidget):
    """Title, place, digits that are waiting, how the evening stands, its ends and the wall clock."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._title = Text(20, bold=True)
        self._place = Text(20, DIM)
        self._pending = Text(22, ACCENT, bold=True)
        self._drift = Badge(18, right=True)
        self._end = Text(20, DIM)
        self._end_hour = Text(22, bold=True)
        self._clock = Text(30, bold=True)
        self._drawn: tuple[object, ...] = ()
        self._end_words = ("", "")
        self._is_stacked = False
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._names, self._times = names, times = QHBoxLayout(), QHBoxLayout()
        for row in (self._row, names, times):
            row.setSpacing(14)
        for widget in (self._title, self._place, self._pending):
            names.addWidget(widget)
        names.addStretch(0)
        times.addWidget(self._drift)
        for widget in (self._end, self._end_hour, self._clock):
            times.addWidget(widget)
        self._row.addLayout(names)
        self._row.addStretch(1)
        self._row.addLayout(times)
        self._title.set_elided()
        for figure in (self._end_hour, self._clock):
            figure.keep_on_a_line()
        longest = wording.minutes(59 * 60)
        self._drift.reserve(*(wording.text(word, minutes=longest) for _, word, _ in DRIFT_LOOKS.values()))

    def set_stacked(self, stacked: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Put the times below the names, for large text."""
        self._is_stacked = stacked
        self._row.setDirection(_direction(stacked=stacked))
        self._names.setStretch(self._names.count() - 1, int(stacked))
        self._times.setStretch(self._times.indexOf(self._end), int(stacked))
        side = Qt.AlignmentFlag.AlignRight if stacked else Qt.AlignmentFlag.AlignLeft
        self._end.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def show_session(self, session: Session) -> None:
        """Draw what only changes with the session."""
        self._title.setText(display_text(session.deck.title, session.deck.language))
        self._place.setText(place_in_evening(session, session.position, self._wording))

    def show_time(self, pace: Pace, utc: datetime) -> None:
        """Draw the wall clock and the expected end."""
        now, end = _minute(utc), _minute(utc + timedelta(seconds=pace.rest_s))
        planned = None if pace.end_in_s is None else _minute(utc + timedelta(seconds=pace.end_in_s))
        drawn = (now, end, planned, pace.drift, abs(pace.behind_s) // 60)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        expected = self._wording.text("expected end")
        if planned is None:
            self._end_words = (expected, expected)
        else:
            self._end_words = (self._wording.text("planned end {hour}, expected", hour=hour(planned)), expected)
        self._fit()
        self._show_drift(pace)
        self._end_hour.setText(hour(end))
        self._clock.setText(hour(now))

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less of the end where there is no room for all of it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        whole, short = self._end_words
        around = self.minimumSizeHint().width() - self._end.minimumSizeHint().width()
        needed = around + QFontMetrics(self._end.font()).horizontalAdvance(whole)
        is_short = needed > self.width() and not self._is_stacked
        self._end.setText(short if is_short else whole)
        self._end.setToolTip(plain_tip(whole) if is_short else "")

    def _show_drift(self, pace: Pace) -> None:
        if pace.drift is Drift.NONE:
            self._drift.show_state(BadgeShape.RING, "", DIM)
            return
        shape, word, colour = DRIFT_LOOKS[pace.drift]
        minutes = self._wording.minutes(abs(pace.behind_s) // 60 * 60)
        self._drift.show_state(shape, self._wording.text(word, minutes=minutes), colour)

    def show_digits(self, pending: str) -> None:
        """Draw the digits that wait for Enter."""
        text = self._wording.text("Go to theme {number}: Enter", number=pending) if pending else ""
        self._pending.setText(text)


class TimerPanel(QFrame):
    """What is left of the theme, in large; how it stands by word and shape; what is spent."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.setProperty("card", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # figures are never cut
        self._big = Figure(84, on=CARD, bold=True)
        self._bar = TimeBar()
        self._bar.setAccessibleName(wording.text("Time spent on this theme"))
        self._state = Badge(19)
        self._of = Text(19, DIM)
        self._spent = Figure(17, DIM, on=CARD)
        self._total = Figure(17, DIM, on=CARD)
        for text in (self._of, self._total):
            text.setAlignment(_beside(stacked=False))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 4, 18, 12)
        column.setSpacing(5)
        column.addWidget(self._big)
        column.addWidget(self._bar)
        self._rows = [QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(2)]
        pairs: tuple[tuple[QWidget, QWidget], ...] = ((self._state, self._of), (self._spent, self._total))
        for row, (left, right) in zip(self._rows, pairs, strict=True):
            row.addWidget(left, 1)
            row.addWidget(right)
            column.addLayout(row)
        self._big.keep_on_a_line()

    def set_stacked(self, stacked: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Put the words below one another, for large text."""
        for row in self._rows:
            row.setDirection(_direction(stacked=stacked))
        for text in (self._of, self._total):
            text.setAlignment(_beside(stacked=stacked))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum if stacked else FIXED)

    def fit_figure(self, scale: float, width: float) -> None:
        """Draw the large figure at ``scale``, or as large as hours, minutes and seconds fit in ``width`` pixels."""
        self._big.set_scale(min(scale, width / (84 * 4.4)))

    def show_time(self, pace: Pace) -> None:
        """Draw the figures of this second."""
        shape, word, colour = PACE_LOOKS[pace.state]
        over = pace.over_s > 0 and pace.planned_s > 0
        timed = pace.planned_s > 0
        left = "+" + digits(pace.over_s) if over else digits(ceil(pace.left_s))
        self._big.setText(left if timed else digits(pace.elapsed_s))
        self._big.set_colour(OVER if over else TEXT)
        self._state.show_state(shape, self._wording.text(word), colour)
        minutes = self._wording.minutes(pace.planned_s)
        self._of.setText(self._wording.text("of {minutes}", minutes=minutes) if timed else "")
        self._spent.setText(self._wording.text("Spent {time}", time=digits(pace.elapsed_s)))
        total = {"time": digits(pace.total_elapsed_s), "planned": self._wording.minutes(pace.total_planned_s)}
        self._total.setText(self._wording.text("Evening {time} of {planned}", **total))
        self._bar.setAccessibleDescription(f"{self._spent.text()}, {self._of.text()}")
        self._bar.show_share(pace.elapsed_s / pace.planned_s if timed else 0.0, colour)


class TimeBar(QWidget):
    """A bar that fills as the theme's time is spent."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self._colour = GOOD
        self.setFixedHeight(10)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_share(self, share: float, colour: str) -> None:
        """Fill ``share`` (0 to 1) of the bar."""
        before = (self._filled(), self._colour)
        self._share, self._colour = min(1.0, share), colour
        if before != (self._filled(), colour):
            self.update()

    def set_scale(self, scale: float) -> None:
        """Draw at ``scale`` times the size in the reference window."""
        self.setFixedHeight(round(10 * scale))

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


class NextPanel(QFrame):
    """What comes next."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.setProperty("card", True)
        self._label = Text(16, DIM)
        self._whole = False
        self._theme = Text(20, bold=True)
        self._theme.set_elided()
        self._question = WholeLines(18, DIM, wrap=True)
        self._label.setText(wording.text("Up next"))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 8, 18, 10)
        column.setSpacing(2)
        column.addWidget(self._label)
        column.addWidget(self._theme)
        column.addWidget(self._question, 1)

    def show_session(self, session: Session) -> None:
        """Draw the item after the one that is up."""
        following = to_come(session)
        if not following:
            self._theme.setText(self._wording.text("This is the last one"))
            self._question.setText("")
            return
        theme = following[0].theme
        language = session.deck.language
        self._theme.setText(display_text(self._wording.item_name(theme), language))
        self._question.setText(display_text(beginning(theme.question, MAX_TEXT_SIGNS), language))

    def set_whole(self, whole: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Show the whole question, however long, or what there is room for."""
        self._whole = whole
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Return False at first: a long question is cut rather than push figures and picture away."""
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the room that the question takes at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return room for the theme and three lines of its question."""
        layout = self.layout()
        assert layout is not None
        if self._whole:
            return QSize(0, layout.totalHeightForWidth(self.width()))
        scale = self._label.font().pixelSize() / 16
        return QSize(0, min(layout.totalHeightForWidth(self.width()), round(160 * scale)))
