"""Voices as the host counts them: the figures, the ring of seats, and a quiet word when the same few go on for long."""

from functools import partial

from PySide6.QtCore import QObject

from cafe_presenter.core.evening.decisions import hear_seat, hear_voice, toggle_rule
from cafe_presenter.core.evening.events import SeatsSet
from cafe_presenter.core.evening.session import HouseRule, Session
from cafe_presenter.core.evening.voices import counted, few_hold_the_floor
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.ui.show.advice import AFTER_OTHERS
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.show.seat_ring import SeatsPanel
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.wording import N_, Wording, whole_minutes_s


class VoiceCounting(QObject):
    """Says the figures on the laptop at each voice, and asks once when the same few hold the floor."""

    def __init__(self, store: SessionStore, presenter: PresenterWindow, wording: Wording) -> None:
        super().__init__(presenter)
        self._store = store
        self._presenter = presenter
        self._wording = wording
        self._asked: Question | None = None
        self._told_of = -1  # how many voices were new when the host was told last
        self._panel = panel = SeatsPanel(wording, presenter)
        panel.counted.connect(self._on_seat_counted)
        panel.seats_wanted.connect(self._on_seats_wanted)
        presenter.add_panel(panel)
        store.changed.connect(self._on_changed)
        store.ticked.connect(self._on_ticked)

    def hear(self, *, is_new: bool) -> None:
        """Count somebody who speaks, and say how many did so far; a button takes it back."""
        self._store.decide(partial(hear_voice, is_new=is_new))
        count, text = counted(self._store.session.voices).different, self._wording.text
        new, again = N_("Somebody has just spoken: {count} in all."), N_("Somebody speaks again: {count} in all.")
        self._presenter.say_briefly(text(new if is_new else again, count=count), ("undo", text("Undo")))

    def toggle_seats(self) -> None:
        """Open the ring of seats, or close it."""
        self._show_seats()
        self._presenter.toggle_panel(self._panel)

    def figures(self) -> str:
        """Return how many voices were heard and how many of the last ones were new, in words."""
        count = counted(self._store.session.voices)
        if not count.turns:
            return self._wording.text("No voice counted yet")
        different = self._wording.plural("{count} different voice", "{count} different voices", count.different)
        turns = self._wording.plural("{count} turn", "{count} turns", count.turns)
        new = self._wording.text("{new} new in the last {lately}", new=count.new, lately=count.lately)
        return f"{different} · {turns} · {new}"

    def _show_seats(self) -> None:
        self._panel.show_session(self._store.session, self.figures())

    def _on_seat_counted(self, seat: int) -> None:
        self._store.decide(partial(hear_seat, seat=seat))

    def _on_seats_wanted(self, count: int) -> None:
        self._store.dispatch(SeatsSet(self._store.now(), count))

    def _on_changed(self, before: Session, after: Session) -> None:
        if self._panel.isVisible():
            self._show_seats()
        if (before.voices, before.aside) != (after.voices, after.aside):
            self._look(self._store.now())

    def _on_ticked(self, now: float) -> None:
        self._look(now)

    def _look(self, now: float) -> None:
        """Say that the same few hold the floor, once until somebody new speaks, and not below the rule."""
        session, questions = self._store.session, self._presenter.questions
        held_s = few_hold_the_floor(session.voices, now, seats=session.seats)
        new = counted(session.voices).different
        if held_s is None or isinstance(session.aside, HouseRule):
            questions.withdraw(self._asked, at_once=held_s is not None)  # that new voices speak is no act of the host
            return
        if new == self._told_of:
            return
        self._told_of = new
        text = self._wording.text
        said = text("The same few have held the floor for {time}.", time=self._wording.minutes(whole_minutes_s(held_s)))
        answers = (
            Answer(text("Show the rule: new voices first"), None, self._show_rule),
            Answer(text("Leave it"), AnswerKey.ESCAPE),
        )
        self._asked = questions.ask(Question(said, answers, rank=AFTER_OTHERS), instead_of=self._asked)

    def _show_rule(self) -> None:
        self._store.decide(toggle_rule)
