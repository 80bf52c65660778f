"""What comes back of an evening is the evening there was, to the last bit of its times."""

from collections.abc import Callable
from datetime import UTC, datetime, time
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cafe_presenter.core.deck.deck import Deck, Kind, Theme, Timer, TimerKind
from cafe_presenter.core.evening import decisions
from cafe_presenter.core.evening.decisions import Decision
from cafe_presenter.core.evening.events import AwayCounted, Cover, PlanDeclined, Resumed
from cafe_presenter.core.evening.plan import over_s, proposals
from cafe_presenter.core.evening.session import begin
from cafe_presenter.files.evening.journal import Journal, away_s, read_journal
from cafe_presenter.ui.store import SessionStore
from stage import Clock

OPENED = datetime(2026, 1, 15, 18, 0, tzinfo=UTC)
DECK = Deck(
    title="Sept tiers",
    duration_s=4000.0,
    themes=(
        Theme(theme="Bienvenue", kind=Kind.WELCOME, duration_s=100.0),
        *(Theme(theme=f"Thème {number}", question="Q ?") for number in range(7)),
        Theme(theme="Tour", question="Q ?", timer=Timer(TimerKind.GO_ROUND, each_s=100 / 3, count=3)),
        Theme(theme="Fin", kind=Kind.CLOSING, duration_s=200.0),
    ),
)


def take_a_proposal(store: SessionStore) -> None:
    now = store.now()
    for found in proposals(store.session, now)[:1]:
        store.dispatch(found.taken(now))


def decline(store: SessionStore) -> None:
    now = store.now()
    store.dispatch(PlanDeclined(now, over_s(store.session, now)))


def deciding(decision: Decision) -> Callable[[SessionStore], object]:
    return lambda store: store.decide(decision)


DEEDS: dict[str, Callable[[SessionStore], object]] = {
    "next": deciding(decisions.go_to_next),
    "previous": deciding(decisions.go_to_previous),
    "timer": deciding(decisions.toggle_timer),
    "a minute more": deciding(partial(decisions.add_minutes, minutes=1)),
    "a minute less": deciding(partial(decisions.add_minutes, minutes=-1)),
    "an end soon": lambda store: store.set_end(time(20, 0)),
    "no end": lambda store: store.set_end(None),
    "a proposal": take_a_proposal,
    "declined": decline,
    "another timer": deciding(decisions.next_timer_shape),
    "a turn": deciding(decisions.pass_turn),
    "digits": deciding(decisions.toggle_turn_digits),
    "frozen": deciding(decisions.toggle_freeze),
    "black": deciding(partial(decisions.toggle_cover, cover=Cover.BLACK)),
    "left out": deciding(partial(decisions.toggle_skipped, position=3)),
    "moved": deciding(partial(decisions.move_item, position=4, by=1)),
    "a note": deciding(partial(decisions.keep_note, text="On ne sait plus\u00a0: qui « parle »\u00a0? \U0001f600")),
    "asked on the spot": deciding(partial(decisions.insert_question, question="Et nous\u00a0?")),
    "a break": deciding(decisions.insert_break),
    "counted": lambda store: store.dispatch(AwayCounted(store.now(), 100 / 7)),
    "undo": deciding(decisions.undo),
}
spans = st.floats(0.0, 1200.0, allow_nan=False)
steps = st.lists(st.tuples(spans, st.sampled_from([*DEEDS, "slept", "broken off"])), min_size=1, max_size=30)


class Evening:
    """A store, the journal it keeps, and the clock of both."""

    def __init__(self, folder: Path, first_s: float) -> None:
        self.clock = Clock(first_s, OPENED)
        self.journal = Journal.create(folder, begin(DECK), opened=OPENED)
        self.store = SessionStore(begin(DECK), self.clock.read, recorder=self.journal)

    def do(self, deed: str, after_s: float) -> None:
        if deed == "slept":
            self.clock.sleep(after_s)
            self.store.tick()
        elif deed == "broken off":
            self.break_off(after_s)
        else:
            self.clock.pass_by(after_s)
            DEEDS[deed](self.store)

    def break_off(self, away: float) -> None:
        """Let the program end, and go on with what it kept."""
        self.journal.close()
        if self.journal.path is None:
            return
        self.clock.pass_by(away)
        kept = read_journal(self.journal.path)
        assert kept.session == self.store.session
        self.journal = Journal.reopen(kept)
        self.store = SessionStore(kept.session, self.clock.read, recorder=self.journal, opened_at=kept.last_at)
        self.store.dispatch(Resumed(kept.last_at, away_s(kept, self.clock.utc), counted=away > 600))


@given(first_s=st.floats(0.0, 1e6, allow_nan=False), steps=steps)
@settings(max_examples=60, deadline=None)
def test_what_was_recorded_is_what_was_run(
    first_s: float, steps: list[tuple[float, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    evening = Evening(tmp_path_factory.mktemp("evening"), first_s)
    for after_s, deed in steps:
        evening.do(deed, after_s)
    evening.journal.close()
    if evening.journal.path is not None:
        assert read_journal(evening.journal.path).session == evening.store.session


def test_instants_are_whole_milliseconds() -> None:
    clock = Clock(1000.123456789, OPENED)
    store = SessionStore(begin(DECK), clock.read, recorder=Journal.create(Path("nowhere"), begin(DECK), opened=OPENED))
    clock.pass_by(1 / 3)
    assert store.now() == 0.333
