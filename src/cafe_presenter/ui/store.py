"""The one holder of the running session: dispatch, the tick, and the host's decisions, which need its clock."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from functools import partial
from typing import Protocol
from weakref import WeakMethod

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from cafe_presenter.core.base.instant import Instant
from cafe_presenter.core.base.problem import Problem
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.decisions import Decision, go_to, leaves_welcome
from cafe_presenter.core.evening.events import ClockSet, EndSet, Event, Started, Woke
from cafe_presenter.core.evening.session import Session, theme_position
from cafe_presenter.ui.kit.boundaries import contained

TICK_MS = 1000
AFTER_SECOND_MS = 4
"""How far into a second it is told, so that a timer that comes a little early need not come twice."""
LATE_MS = 60
"""How late in a second it may be told before the timer is set anew."""
SLEEP_FROM_S = 20.0
"""Seconds by which the sleeping clock must run ahead before it is called sleep."""
CLOCKS_APART_S = 5.0
"""Seconds by which clocks must disagree before the hours on the wall, and the one of the end, follow."""
EVENING_S = 6 * 3600.0
HALF_DAY_S = 12 * 3600.0


class Recorder(Protocol):
    """Where events go before they are shown. It never raises: a failure stands in ``problem``."""

    problem: Problem | None

    def record(self, event: Event, utc: datetime) -> None:
        """Keep ``event``."""

    def beat(self, at: float, utc: datetime) -> None:
        """Note that the session is alive at ``at``."""


class Ticks:
    """Tells what listens that time passes, as a signal does.

    A laptop at rest does little else: on a processor that slept, a signal of PySide takes 83 µs to reach six listeners,
    this 27, of the 1.8 ms that a second costs.
    """

    def __init__(self) -> None:
        self._listeners: list[WeakMethod[Callable[[float], object]]] = []

    def connect(self, listener: Callable[[float], object]) -> None:
        """Call ``listener``, a method, at each tick for as long as its object is there."""
        self._listeners.append(WeakMethod(listener))

    def emit(self, now: float) -> None:
        """Call every listener; a fault of one goes to ``sys.excepthook`` and keeps nothing from the others."""
        for known in self._listeners:
            listener = known()
            if listener is not None:
                _told(listener, now)


@contained
def _told(listener: Callable[[float], object], now: float) -> None:
    listener(now)


class SessionStore(QObject):
    """Holds the current ``Session``. Views read ``session`` and redraw on ``changed``; drawing never dispatches.

    ``ticked`` tells running seconds, once a second. ``opened_at`` is the instant, in running seconds since the session
    was opened, at which this store takes over. ``taken_over`` tells that another session is held since the last change.
    """

    changed = Signal(object, object)
    taken_over = Signal(object)
    slept = Signal(float)

    def __init__(
        self,
        session: Session,
        clock: Callable[[], Instant],
        *,
        recorder: Recorder,
        opened_at: float = 0.0,
        start_on_leaving_welcome: bool = True,
    ) -> None:
        super().__init__()
        self.session = session
        self._clock = clock
        self._recorder = recorder
        self._start_on_leaving_welcome = start_on_leaving_welcome
        instant = clock()
        self._offset_s = opened_at - instant.running_s
        self._asleep_s = instant.boot_s - instant.running_s
        self._utc_at_boot = _utc_at_boot(instant)
        self._second = -1
        self._clock_s: float | None = None
        self._untold: list[tuple[Session, Session]] = []
        self.ticked = Ticks()
        self._ticker = QTimer(self)
        self._ticker.setTimerType(Qt.TimerType.PreciseTimer)
        self._ticker.timeout.connect(self._on_timeout)

    def take_over(self, session: Session, recorder: Recorder, *, opened_at: float) -> None:
        """Hold another session from now on, such as one read back; ``opened_at`` as for the constructor."""
        before = self.session
        self.session = session
        self._recorder = recorder
        self._offset_s = opened_at - self._clock().running_s
        self._tell(before, session)
        self.taken_over.emit(session)

    @property
    def recording_problem(self) -> Problem | None:
        """Why the session is not being saved, or None."""
        return self._recorder.problem

    def start_ticking(self) -> None:
        """Begin to tell, once a second, that time passes."""
        self._ticker.start(0)

    def stop_ticking(self) -> None:
        """Stop telling the time."""
        self._ticker.stop()

    def now(self) -> float:
        """Return running seconds since the session was opened, in whole milliseconds: a journal can be read by eye."""
        return self._at(self._clock())

    def _at(self, instant: Instant) -> float:
        return round(instant.running_s + self._offset_s, 3)

    def clock_s(self) -> float:
        """Return what the clock of this place showed at instant 0, in seconds since midnight.

        It stays what it is while the clocks go together: no hour on the wall may change back and forth.
        """
        instant = self._clock()
        here = instant.utc.astimezone()
        clock_s = here.hour * 3600.0 + here.minute * 60 + here.second + here.microsecond / 1e6 - self._at(instant)
        if self._clock_s is None or abs(clock_s - self._clock_s) > CLOCKS_APART_S:
            self._clock_s = clock_s
        return self._clock_s

    def utc(self) -> datetime:
        """Return the wall clock, as an aware UTC instant."""
        return self._clock().utc

    def dispatch(self, event: Event) -> None:
        """Advance, record, assign, tell; an event that changes nothing leaves no trace."""
        before = self.session
        after = advance(before, event)
        if after is before:
            return
        self._recorder.record(event, self._clock().utc)
        self.session = after
        self._tell(before, after)

    def _tell(self, before: Session, after: Session) -> None:
        """Tell everybody a change before the next one: one that a listener causes is made at once and told in turn."""
        self._untold.append((before, after))
        if len(self._untold) > 1:
            return
        try:
            for change in self._untold:  # it grows meanwhile
                self.changed.emit(*change)
        finally:
            self._untold.clear()

    def tick(self) -> None:
        """Tell the time when a new second has begun."""
        instant = self._clock()
        now = self._at(instant)
        asleep_s = instant.boot_s - instant.running_s - self._asleep_s
        if asleep_s >= SLEEP_FROM_S:
            self._asleep_s += asleep_s
            self.dispatch(Woke(now, round(asleep_s, 3)))
            self.slept.emit(asleep_s)
        self._follow_clock(instant)
        if int(now) != self._second:
            self._second = int(now)
            self.ticked.emit(now)
        self._recorder.beat(now, instant.utc)

    def _follow_clock(self, instant: Instant) -> None:
        """Keep the hour of the end the hour it is when the clock of this computer is set anew."""
        utc_at_boot = _utc_at_boot(instant)
        by = utc_at_boot - self._utc_at_boot
        if abs(by.total_seconds()) > CLOCKS_APART_S:
            self._utc_at_boot = utc_at_boot
            self.clock_was_set(by)

    def clock_was_set(self, by: timedelta) -> None:
        """Keep the hour of the end for a clock that was set; one that was days off, or years, has it on another day."""
        by_s = (by.total_seconds() + HALF_DAY_S) % (2 * HALF_DAY_S) - HALF_DAY_S
        if abs(by_s) > CLOCKS_APART_S:
            self.dispatch(ClockSet(self.now(), round(by_s, 3)))

    def _on_timeout(self) -> None:
        """Tick, then sleep until the next second begins: a laptop on its battery is woken once a second."""
        self.tick()
        if self._ticker.isActive():
            gone_ms = int(self.now() * 1000) % TICK_MS
            wanted_ms = TICK_MS if gone_ms <= LATE_MS else TICK_MS - gone_ms + AFTER_SECOND_MS
            if wanted_ms != self._ticker.interval():  # to set it anew costs as much as to be woken
                self._ticker.setInterval(wanted_ms)

    def decide(self, decision: Decision) -> bool:
        """Make happen what a decision makes of the session as it is, and what comes with it; return whether it did."""
        before, now = self.session, self.now()
        event = decision(before, now)
        if event is None:
            return False
        self.dispatch(event)
        if self._start_on_leaving_welcome and leaves_welcome(before, event):
            self.dispatch(Started(now))
        end = self.session.deck.end
        has_begun = before.started_at is None and self.session.started_at is not None
        # An hour that has passed says nothing of an evening that only begins, such as a rehearsal at night.
        if has_begun and end is not None and self.session.end_at is None and seconds_until(end, self.utc()) > 0:
            self.set_end(end)
        return self.session is not before

    def go_to(self, position: int) -> None:
        """Go to an item."""
        self.decide(partial(go_to, position=position))

    def go_to_theme(self, number: int) -> bool:
        """Go to theme ``number``, counted from 1; return whether there is one."""
        position = theme_position(self.session, number)
        if position is not None:
            self.go_to(position)
        return position is not None

    def set_end(self, hour: time | None) -> None:
        """Set the hour at which all must be over, by the clock of this place; None takes it away."""
        instant = self._clock()
        in_s = None if hour is None else seconds_until(hour, instant.utc)
        self.dispatch(EndSet(self._at(instant), in_s))


def _utc_at_boot(instant: Instant) -> datetime:
    """Return what the wall clock showed, or would have, when the one that goes on in sleep stood at 0."""
    return instant.utc - timedelta(seconds=instant.boot_s)


def seconds_until(hour: time, utc: datetime) -> float:
    """Return the seconds from ``utc`` to ``hour`` of the evening by the clock of this place, summer time included.

    An hour that passed less than six hours ago is this evening's, midnight between or not, and gives a negative number.
    """
    today = utc.astimezone().date()
    days = (today + timedelta(days=number) for number in (-1, 0, 1))
    in_s = [round((datetime.combine(day, hour).astimezone() - utc).total_seconds(), 3) for day in days]
    return next((seconds for seconds in in_s if seconds >= -EVENING_S), in_s[-1])
