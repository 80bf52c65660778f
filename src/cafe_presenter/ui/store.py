"""The one holder of the running session: dispatch, the tick, and the host's wishes turned into events."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from cafe_presenter.core.deck import Kind
from cafe_presenter.core.events import Cover, Covered, Event, Froze, Paused, Started, TimeAdded, Undone, Unfroze, WentTo
from cafe_presenter.core.instant import Instant
from cafe_presenter.core.problem import Problem
from cafe_presenter.core.session import Session, advance, theme_position

TICK_MS = 250


class Recorder(Protocol):
    """Where events go before they are shown. It never raises: a failure stands in ``problem``."""

    problem: Problem | None

    def record(self, event: Event, utc: datetime) -> None:
        """Keep ``event``."""

    def beat(self, at: float, utc: datetime) -> None:
        """Note that the session is alive at ``at``."""


class SessionStore(QObject):
    """Holds the current ``Session``. Views read ``session`` and redraw on ``changed``; drawing never dispatches.

    ``opened_at`` is the instant, in running seconds since the session was opened, at which this store takes over.
    """

    changed = Signal(object, object)
    ticked = Signal(float)

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
        self._offset_s = opened_at - clock().running_s
        self._second = -1
        self._ticker = QTimer(self)
        self._ticker.setInterval(TICK_MS)
        self._ticker.timeout.connect(self.tick)

    def take_over(self, session: Session, recorder: Recorder, *, opened_at: float) -> None:
        """Hold another session from now on, such as one read back; ``opened_at`` as for the constructor."""
        before = self.session
        self.session = session
        self._recorder = recorder
        self._offset_s = opened_at - self._clock().running_s
        self.changed.emit(before, session)

    @property
    def recording_problem(self) -> Problem | None:
        """Why the session is not being saved, or None."""
        return self._recorder.problem

    def start_ticking(self) -> None:
        """Begin to tell, once a second, that time passes."""
        self._ticker.start()

    def stop_ticking(self) -> None:
        """Stop telling the time."""
        self._ticker.stop()

    def now(self) -> float:
        """Return running seconds since the session was opened."""
        return self._clock().running_s + self._offset_s

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
        self.changed.emit(before, after)

    def tick(self) -> None:
        """Tell the time when a new second has begun."""
        now = self.now()
        self._recorder.beat(now, self._clock().utc)
        if int(now) != self._second:
            self._second = int(now)
            self.ticked.emit(now)

    def go_to(self, position: int) -> None:
        """Go to an item; leaving the welcome for the first time starts the timer."""
        position = max(0, min(position, len(self.session.agenda) - 1))
        leaving = self.session.item.theme.kind is Kind.WELCOME and position > self.session.position
        at = self.now()
        self.dispatch(WentTo(at, position))
        if leaving and self._start_on_leaving_welcome and self.session.started_at is None:
            self.dispatch(Started(at))

    def go_to_theme(self, number: int) -> bool:
        """Go to theme ``number``, counted from 1; return whether there is one."""
        position = theme_position(self.session, number)
        if position is not None:
            self.go_to(position)
        return position is not None

    def toggle_timer(self) -> None:
        """Start the timer, or pause it."""
        self.dispatch(Paused(self.now()) if self.session.running else Started(self.now()))

    def toggle_cover(self, cover: Cover) -> None:
        """Cover the wall, or uncover it when it is covered that way."""
        self.dispatch(Covered(self.now(), Cover.NONE if self.session.cover is cover else cover))

    def toggle_freeze(self) -> None:
        """Keep the wall's picture, or let it follow again."""
        self.dispatch(Froze(self.now()) if self.session.frozen is None else Unfroze(self.now()))

    def add_minutes(self, minutes: float) -> None:
        """Give the item that is up more minutes, or fewer."""
        self.dispatch(TimeAdded(self.now(), minutes * 60.0))

    def undo(self) -> None:
        """Take back the newest move or change of time."""
        self.dispatch(Undone(self.now()))
