from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QFrame, QPushButton

from cafe_presenter.core.deck.deck import Deck, Kind, Priority, Theme, Thresholds
from cafe_presenter.core.evening import decisions
from cafe_presenter.core.evening.events import AwayCounted, EndSet, PlanDeclined, Replanned
from cafe_presenter.core.evening.plan import TOLERANCE_S, over_s
from cafe_presenter.ui.input.commands import KeyTable
from cafe_presenter.ui.input.questions import AnswerKey
from cafe_presenter.ui.input.settings_panel import SettingsPanel
from cafe_presenter.ui.kit.growing_line import GrowingLine
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from stage import SIDES, Side, Stage, key_event, reads, settle
from tests.counted import calls_in

Key = Qt.Key
DECK = Deck(
    title="Une amie",
    thresholds=Thresholds(late_s=180),
    themes=(
        Theme(kind=Kind.WELCOME, duration_s=300),
        Theme("Amitié", "Une amie ?", duration_s=600),
        Theme("Perception sociale", "Comment ?", duration_s=600, priority=Priority.COULD),
        Theme("Pouvoir", "Qui décide ?", duration_s=600, priority=Priority.MUST),
        Theme("Merci", duration_s=300, kind=Kind.CLOSING),
    ),
)


class Evening(Stage):
    """The first theme runs, and all must be over after so many minutes."""

    def __init__(self, end_min: float = 35, deck: Deck = DECK) -> None:
        super().__init__(deck)
        self.press(Key.Key_Right)
        self.store.dispatch(EndSet(self.store.now(), end_min * 60))

    @property
    def is_asked(self) -> bool:
        """Whether it is asked how to end on time."""
        return AnswerKey.TAKE_FIRST in self.asked

    def end_in(self, minutes: float) -> str:
        """What is said of an end in so many minutes."""
        return f"end at {self.wording.hour(self.clock.utc + timedelta(minutes=minutes))}"

    def says(self, text: str) -> bool:
        return reads(self.presenter, text)


@pytest.fixture
def evening(app: QApplication) -> Iterator[Evening]:
    del app
    running = Evening()
    yield running
    running.close()


def test_nothing_is_asked_while_the_rest_fits(evening: Evening) -> None:
    evening.pass_by(600)
    assert evening.asked == ()


def test_two_proposals_are_offered_with_their_keys_their_hours_and_what_becomes_of_each_theme(evening: Evening) -> None:
    evening.pass_by(660)
    assert evening.says("End at 18:35?")
    for text in ("At this pace", "Shorten (J)", "Leave out (K)", "Keep all (Esc)", "end at 18:36", "end at 18:35"):
        assert evening.says(text), text
    for text in (
        "2 Perception sociale 10 min → 9 min 30 s\u2002·\u20023 Pouvoir 10 min → 9 min 30 s",
        "Without 2 Perception sociale",
    ):
        assert evening.says(text), text


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(
    ("key", "planned", "skipped"), [(Key.Key_J, [570, 570], []), (Key.Key_K, [600, 600], ["Perception sociale"])]
)
def test_one_key_takes_a_proposal_in_either_window(
    evening: Evening, key: Qt.Key, planned: list[float], skipped: list[str], side: Side
) -> None:
    evening.pass_by(660)
    evening.press(key, on=side)
    agenda = evening.session.agenda
    assert [item.planned_s for item in agenda[2:4]] == planned
    assert [item.theme.theme for item in agenda if item.skipped] == skipped
    assert evening.asked == ()


def test_a_proposal_taken_is_undone_with_one_key_and_offered_again(evening: Evening) -> None:
    evening.pass_by(660)
    before = evening.session.agenda
    evening.press(Key.Key_K)
    evening.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [(item.planned_s, item.skipped) for item in evening.session.agenda] == [
        (item.planned_s, item.skipped) for item in before
    ]
    assert evening.says("Without 2 Perception sociale")
    evening.press(Key.Key_J)
    assert evening.session.agenda[2].planned_s == 570


def test_a_proposal_can_be_clicked(evening: Evening) -> None:
    evening.pass_by(660)
    evening.click(evening.answer_button(AnswerKey.TAKE_SECOND))
    assert evening.session.agenda[2].skipped


def test_nothing_changes_by_itself(evening: Evening) -> None:
    before = [(item.planned_s, item.skipped) for item in evening.session.agenda]
    for _ in range(40):
        evening.pass_by(60)
    assert [(item.planned_s, item.skipped) for item in evening.session.agenda] == before
    assert not any(isinstance(event, Replanned) for event in evening.notebook.events)


def test_a_drift_that_was_declined_is_asked_again_only_when_it_grows(evening: Evening) -> None:
    evening.pass_by(660)
    evening.press(Key.Key_Escape)
    assert isinstance(evening.notebook.events[-1], PlanDeclined)
    for _ in range(11):
        evening.pass_by(10)
        assert evening.asked == ()
    evening.pass_by(10)
    assert evening.is_asked


def test_what_is_asked_follows_the_time(evening: Evening) -> None:
    evening.pass_by(660)
    evening.pass_by(120)
    assert evening.is_asked
    assert evening.says("3 Pouvoir 10 min → 8 min 30 s")


def test_the_key_takes_what_the_window_shows(evening: Evening) -> None:
    evening.pass_by(660)
    evening.clock.pass_by(300)  # the window has not been told yet
    evening.press(Key.Key_J)
    assert evening.session.agenda[2].planned_s == 570


def test_the_question_goes_when_the_rest_fits_again(evening: Evening) -> None:
    evening.pass_by(660)
    evening.store.decide(partial(decisions.toggle_skipped, position=2))
    assert evening.asked == ()


def test_the_question_comes_back_after_the_bar_to_leave(evening: Evening) -> None:
    evening.pass_by(660)
    evening.presenter.command_requested.emit(AnswerKey.ESCAPE)  # declines
    evening.pass_by(120)
    evening.show.ask_to_leave()
    assert AnswerKey.LEAVE in evening.asked
    evening.press(Key.Key_Escape)
    evening.pass_by(1)
    assert evening.is_asked


def test_a_rest_at_its_shortest_is_told_and_asks_nothing(evening: Evening) -> None:
    evening.press(Key.Key_End)
    evening.pass_by(2400)
    assert evening.asked == ()
    assert evening.says("Even at its shortest the evening ends 5 min too late.")


def test_a_proposal_that_is_still_late_says_so(evening: Evening) -> None:
    evening.pass_by(1500)
    assert evening.says("Without 2 Perception sociale\u2002·\u20023 Pouvoir 10 → 5 min")
    assert evening.says(evening.end_in(10))
    evening.pass_by(240)
    assert evening.says(evening.end_in(10))  # four minutes after the end that was set


def test_every_theme_that_is_dropped_is_named() -> None:
    themes = tuple(Theme(f"Thème {number}", "Q ?", duration_s=600) for number in range(8))
    evening = Evening(end_min=14, deck=replace(DECK, themes=(DECK.themes[0], *themes, DECK.themes[4])))
    evening.pass_by(1)
    said = evening.says("Without " + ", ".join(f"{number + 1} Thème {number}" for number in range(1, 8)))
    evening.close()
    assert said


def test_a_proposal_never_covers_a_button_or_the_time(evening: Evening) -> None:
    evening.presenter.showNormal()
    for size in ((1366, 768), (1024, 768), (1920, 1080)):
        evening.presenter.resize(*size)
        evening.pass_by(660 if size[0] == 1366 else 1)
        settle()
        bar = next(
            each for each in evening.presenter.findChildren(QFrame) if each.objectName() == "bar" and each.isVisible()
        )
        page = evening.presenter.page
        for part in (page._tools, page._timer, page._preview, page._next, page._talk.head, page.top, page.bar):
            place = QRect(part.mapTo(evening.presenter, QPoint(0, 0)), part.size())
            assert not place.intersects(bar.geometry()), (size, part)


def test_what_was_declined_is_offered_again_when_it_is_asked_for(evening: Evening) -> None:
    evening.pass_by(660)
    evening.press(Key.Key_Escape)
    assert evening.asked == ()
    evening.press(Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert evening.is_asked
    evening.press(Key.Key_K)
    assert evening.session.agenda[2].skipped


@pytest.mark.parametrize(
    ("end_min", "said"), [(None, "No hour of the end is set"), (120.0, "All that is left fits before the end.")]
)
def test_where_there_is_nothing_to_offer_it_is_said(evening: Evening, end_min: float | None, said: str) -> None:
    evening.store.dispatch(EndSet(evening.store.now(), None if end_min is None else end_min * 60))
    evening.press(Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert evening.asked == ()
    assert evening.says(said)


# A line that is being typed meanwhile


def begin_a_line(evening: Evening, *keys: Qt.Key) -> GrowingLine:
    """Stop the timer under the proposals, and have a line half typed in."""
    evening.pass_by(660)
    for key in (Key.Key_T, *keys):
        evening.press(key)
    field = evening.presenter.key_target()
    assert isinstance(field, GrowingLine)
    for sign in "abc":
        evening.send(key_event(sign, key=ord(sign.upper())))
    return field


@pytest.mark.parametrize("key", [Key.Key_E, Key.Key_A, Key.Key_M], ids=["end", "question", "note"])
def test_a_line_that_is_typed_stays_in_sight_as_it_gets_later(evening: Evening, key: Qt.Key) -> None:
    field = begin_a_line(evening, key)
    for _ in range(4):
        evening.pass_by(45)
    settle()
    assert field.text() == "abc"
    middle = field.mapTo(evening.presenter, field.rect().center())
    assert evening.presenter.childAt(middle) is field.viewport()


def test_a_question_about_a_sleep_leaves_the_line_in_sight_too(evening: Evening) -> None:
    evening.pass_by(660)
    evening.press(Key.Key_E)
    field = evening.presenter.entry.field
    sleep(evening, 300)
    settle()
    assert evening.presenter.childAt(field.mapTo(evening.presenter, field.rect().center())) is field.viewport()


def test_the_proposals_stand_with_their_newest_figures_once_the_line_is_left(evening: Evening) -> None:
    begin_a_line(evening, Key.Key_E)
    evening.pass_by(120)
    assert not evening.says("3 Pouvoir 10 min → 8 min 30 s")
    evening.press(Key.Key_Escape)
    evening.pass_by(1)
    assert evening.is_asked
    assert evening.says("3 Pouvoir 10 min → 8 min 30 s")


def test_the_question_whether_to_stop_takes_the_place_of_the_line_and_keeps_it(evening: Evening) -> None:
    begin_a_line(evening, Key.Key_E)
    evening.presenter.close()
    assert AnswerKey.END in evening.asked
    assert evening.presenter.key_target() is None
    evening.press(Key.Key_Escape)
    evening.press(Key.Key_E)
    assert evening.presenter.entry.field.text() == "abc"


# The timer that stands still


def test_a_theme_up_for_a_minute_with_the_timer_stopped_is_told(evening: Evening) -> None:
    evening.press(Key.Key_T)
    evening.pass_by(59)
    assert not evening.says("The timer stands still. Start it?")
    evening.pass_by(1)
    assert evening.says("The timer stands still. Start it?")
    evening.press(Key.Key_T)
    assert not evening.says("The timer stands still. Start it?")
    assert start_buttons(evening) == []


def start_buttons(evening: Evening) -> list[QPushButton]:
    buttons = evening.presenter.page.notice.findChildren(QPushButton)
    return [each for each in buttons if each.isVisible() and each.text().startswith("Start the timer")]


def test_a_timer_that_stands_still_is_started_by_a_button_beside_what_is_said(evening: Evening) -> None:
    evening.press(Key.Key_T)
    evening.pass_by(60)
    (button,) = start_buttons(evening)
    assert button.text() == "Start the timer (T)"
    evening.click(button)
    assert evening.session.running
    assert not evening.says("The timer stands still. Start it?")


def test_a_key_that_was_switched_off_is_not_asked_for(evening: Evening) -> None:
    evening.press(Key.Key_T)
    evening.press(Key.Key_F9)
    panel = evening.presenter.findChild(SettingsPanel)
    assert isinstance(panel, SettingsPanel)
    panel.list.setCurrentRow([row.name for row in panel.rows].index("letters"))
    evening.press(Key.Key_Return)
    evening.press(Key.Key_Escape)
    evening.pass_by(60)
    assert [each.text() for each in start_buttons(evening)] == ["Start the timer"]


def test_a_taught_key_is_the_one_that_is_asked_for(evening: Evening) -> None:
    evening.press(Key.Key_T)
    evening.presenter.show_keys(KeyTable(SHOW_COMMANDS, (("F4", "timer"),)))
    evening.pass_by(60)
    assert [each.text() for each in start_buttons(evening)] == ["Start the timer (F4)"]


# Sleep


def sleep(evening: Evening, seconds: float) -> None:
    evening.clock.sleep(seconds)
    evening.store.tick()


def test_time_asleep_is_asked_about_and_counted_with_one_key(evening: Evening) -> None:
    evening.pass_by(60)
    sleep(evening, 240)
    assert evening.says("The computer slept for 4 min: count it?")
    assert evening.says("09:00")
    evening.press(Key.Key_C)
    assert evening.says("05:00")
    assert evening.asked == ()


def test_time_asleep_is_left_out_with_esc(evening: Evening) -> None:
    sleep(evening, 240)
    evening.press(Key.Key_Escape)
    assert evening.says("10:00")
    evening.press(Key.Key_C)
    assert not any(isinstance(event, AwayCounted) for event in evening.notebook.events)


def test_two_sleeps_without_an_answer_between_are_one_question(evening: Evening) -> None:
    sleep(evening, 120)
    sleep(evening, 180)
    assert evening.says("The computer slept for 5 min: count it?")
    evening.press(Key.Key_C)
    assert evening.says("05:00")


def test_sleep_is_asked_before_the_plan_and_the_plan_after_it(evening: Evening) -> None:
    evening.pass_by(660)
    sleep(evening, 240)
    assert evening.says("The computer slept for 4 min: count it?")
    evening.press(Key.Key_Escape)
    evening.pass_by(1)
    assert evening.is_asked


def test_the_question_about_sleep_waits_for_another_and_survives_the_bar_to_leave(evening: Evening) -> None:
    evening.show.ask_to_leave()
    sleep(evening, 240)
    assert AnswerKey.LEAVE in evening.asked
    evening.press(Key.Key_Escape)
    evening.pass_by(1)
    evening.show.ask_to_leave()
    evening.press(Key.Key_Escape)
    assert evening.says("The computer slept for 4 min: count it?")
    evening.press(Key.Key_C)
    assert [event.seconds for event in evening.notebook.events if isinstance(event, AwayCounted)] == [240]


def test_sleep_while_the_timer_is_stopped_is_not_asked_about(evening: Evening) -> None:
    evening.press(Key.Key_T)
    sleep(evening, 240)
    assert AnswerKey.RESUME_COUNTING not in evening.asked


# States


def test_ahead_behind_and_late_differ_by_word(evening: Evening) -> None:
    evening.pass_by(1)
    assert evening.says("On time")
    evening.store.decide(partial(decisions.toggle_skipped, position=2))
    assert evening.says("10 min ahead")
    evening.store.decide(partial(decisions.toggle_skipped, position=2))
    evening.pass_by(720)
    assert evening.says("2 min late")


def test_proposals_are_not_looked_for_anew_at_every_second(evening: Evening) -> None:
    evening.pass_by(660)

    def pass_a_minute() -> None:
        for _ in range(60):
            evening.pass_by(1)

    assert 1 <= calls_in(pass_a_minute)["proposals"] <= 4


def test_a_proposal_of_a_moment_ago_still_ends_on_time(evening: Evening) -> None:
    evening.pass_by(660)
    evening.pass_by(29)
    evening.press(Key.Key_J)
    assert over_s(evening.session, evening.store.now()) <= TOLERANCE_S
