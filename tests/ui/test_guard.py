"""The guard of the notes against any system, in drawn sequences: one that moves windows as it likes, and tells late."""

from collections import deque
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from cafe_presenter.ui.screens.guard import GOOD_LOOKS, MAX_PUT_RIGHT, Changed, Guard, Heard, Looked, Order, Told

LAPTOP, PROJECTOR = "laptop", "projector"
ENOUGH_LOOKS = (MAX_PUT_RIGHT + 1) * 4 + GOOD_LOOKS


@dataclass
class System:
    """A compositor with two windows. It tells what it did in order, but later."""

    screens: set[str] = field(default_factory=lambda: {LAPTOP, PROJECTOR})
    notes: str = LAPTOP
    wall: str = PROJECTOR
    stubborn: int = 0  # how often it still puts both windows where the pointer was, whatever it is asked
    pointer: str = LAPTOP
    untold: deque[Heard] = field(default_factory=deque)

    def put(self) -> None:
        """Put both windows where they were asked to be, or where a stubborn system wants them."""
        before = (self.notes, self.wall)
        self.notes, self.wall = LAPTOP, PROJECTOR
        if self.stubborn:
            self.stubborn -= 1
            self.notes = self.wall = self.pointer
        if before != (self.notes, self.wall):
            self.untold.append(Told(self.notes == LAPTOP))


class AnyEvening(RuleBasedStateMachine):
    """Two windows on a system, and all that may happen to them; the program knows only what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.system = System()
        self.guard = Guard(patience=1)
        self.hidden = False
        self.looks_later = False
        self.believed = LAPTOP

    def heed(self, heard: Heard) -> None:
        self.guard, orders = self.guard.heed(heard)
        for order in orders:
            match order:
                case Order.HIDE_NOTES:
                    self.hidden = True
                case Order.SHOW_NOTES:
                    self.hidden = False
                case Order.PUT_RIGHT:
                    self.system.put()
                case Order.LOOK_LATER:
                    self.looks_later = True

    @rule(screen=st.sampled_from([LAPTOP, PROJECTOR]))
    def move_pointer(self, screen: str) -> None:
        self.system.pointer = screen

    @rule(stubborn=st.integers(0, MAX_PUT_RIGHT + 2))
    def change_screens(self, stubborn: int) -> None:
        """The host moves a screen; the system throws every window to where the pointer was, and tells later."""
        self.system.stubborn = stubborn
        self.heed(Changed(is_public=True))
        self.system.notes = self.system.wall = self.system.pointer
        self.system.untold.append(Told(self.system.notes == LAPTOP))

    @rule(notes=st.sampled_from([LAPTOP, PROJECTOR]))
    def throw_windows(self, notes: str) -> None:
        """The system moves windows without any reason."""
        self.system.notes = notes
        self.system.untold.append(Told(notes == LAPTOP))

    @precondition(lambda self: self.system.untold)
    @rule()
    def tell(self) -> None:
        told = self.system.untold.popleft()
        assert isinstance(told, Told)
        self.believed = LAPTOP if told.are_notes_right else PROJECTOR
        self.heed(told)

    @precondition(lambda self: self.looks_later)
    @rule()
    def look(self) -> None:
        """The timer ends; what is seen is what was told last, for nothing else is known."""
        self.looks_later = False
        wall_right = bool(self.system.untold) or self.system.wall == PROJECTOR
        self.heed(Looked(self.believed == LAPTOP, wall_right))

    @invariant()
    def notes_are_hidden_wherever_the_public_is_known_to_look(self) -> None:
        assert self.hidden or self.believed == LAPTOP
        assert self.hidden is self.guard.are_notes_hidden

    @invariant()
    def hidden_notes_are_never_forgotten(self) -> None:
        """Where nothing is to come, notes that are still hidden are so because they are not where they belong."""
        if self.hidden and not self.looks_later and not self.system.untold:
            assert self.believed == PROJECTOR
            assert self.guard.put_right == MAX_PUT_RIGHT

    def teardown(self) -> None:
        """Once the system obeys and is quiet, everything stands where it belongs and is seen."""
        self.system.stubborn = 0
        self.change_screens(0)
        for _ in range(ENOUGH_LOOKS):
            while self.system.untold:
                self.tell()
            if self.looks_later:
                self.look()
        assert (self.system.notes, self.system.wall, self.hidden) == (LAPTOP, PROJECTOR, False)


AnyEvening.TestCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestAnyEvening = AnyEvening.TestCase

told_or_looked = st.one_of(st.builds(Told, st.booleans()), st.builds(Looked, st.booleans(), st.booleans()))
heard = st.one_of(told_or_looked, st.builds(Changed, st.booleans()))


@given(st.lists(heard, max_size=60), st.integers(0, 2))
def test_notes_are_shown_after_two_good_looks_with_nothing_between(events: list[Heard], patience: int) -> None:
    guard = Guard(patience)
    for number, event in enumerate(events):
        before, (guard, orders) = guard, guard.heed(event)
        assert (Order.HIDE_NOTES in orders) is (guard.are_notes_hidden and not before.are_notes_hidden)
        if Order.SHOW_NOTES in orders:
            last = events[max(0, number + 1 - GOOD_LOOKS) : number + 1]
            assert [isinstance(each, Looked) and each.are_notes_right for each in last] == [True] * GOOD_LOOKS


@given(st.lists(told_or_looked, min_size=20, max_size=80), st.integers(0, 2))
def test_a_system_that_obeys_nothing_is_fought_a_few_times_only(events: list[Heard], patience: int) -> None:
    guard, fights = Guard(patience), 0
    for event in events:
        guard, orders = guard.heed(event)
        fights += Order.PUT_RIGHT in orders
    assert fights <= MAX_PUT_RIGHT


@given(st.integers(0, 2))
def test_where_every_screen_is_the_host_s_own_the_notes_stay(patience: int) -> None:
    guard, orders = Guard(patience).heed(Changed(is_public=False))
    assert orders == (Order.LOOK_LATER,)
    assert not guard.are_notes_hidden
