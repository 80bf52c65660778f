"""Decks with far too much in them: no key waits for what nobody could read.

Time is that of the processor, the least of some rounds, and it is compared with an ordinary deck's in the same run: a
busy or a slow machine changes both.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import time as hour
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from cafe_presenter.core.base.bounds import MAX_FIELD_SIGNS, MAX_FOLLOW_UPS, MAX_NOTES_SIGNS, beginning
from cafe_presenter.core.deck.deck import Deck, Fact, FollowUp, Kind, Priority, Theme, Translation
from cafe_presenter.files.deck.deck_reader import MAX_THEMES
from cafe_presenter.ui.desk.editor import EditorWindow
from cafe_presenter.ui.desk.editor_commands import EDITOR_COMMANDS
from cafe_presenter.ui.desk.editor_form import Records
from cafe_presenter.ui.desk.evening_card import Choice
from cafe_presenter.ui.desk.home import HomeWindow
from cafe_presenter.ui.kit.fonts import load_fonts
from cafe_presenter.ui.show.agenda_walls import AgendaWalls
from cafe_presenter.ui.show.overview import MAX_ITEMS_LISTED
from cafe_presenter.ui.wall.code import code_of
from cafe_presenter.wording import Wording
from stage import DeskBench, Stage, destroy_deleted, reads, settle
from tests import systems
from tests.counted import calls_in

ROUNDS = 2
TIMES = 12.0
"""How much more work than an ordinary deck's key any deck's may be: those take 8 ms on a laptop."""
WORDS = "Une question sur l’amitié et le courage. "
PIECES = (WORDS, "x", "mot\n", "W-", "\n", "é", "a\u0301", "क्षि", "ال", "👩\u200d👩\u200d👧", "日本", "<b>&amp;")
FIELDS = (
    *("theme", "question", "objective", "notes", "plain", "follow_up", "occasion", "translation"),
    *("fact", "publisher", "published", "address"),
)
OF_DECK = ("title", "subtitle", "venue", "host", "date")
KEYS = (
    *(
        "Right",
        "T",
        "+",
        "B",
        "B",
        "F",
        "F",
        "G",
        "Down",
        "Esc",
        "F2",
        "F2",
        "F2",
        "Enter",
        "H",
        "H",
        "O",
        "Left",
        "Right",
    ),
    *("R", "Down", "Esc", "R", "1", "R", "Q", "Down", "Esc", "Q", "1", "Q"),  # the lists, and what they send
    *("L", "Shift+L", "Ctrl+L", "Ctrl+L", "M", "Down", "Esc", "A", "Esc", "Shift+A", "Shift+A", "D", "V", "D"),
    *("Shift+V", "Esc", "Ctrl+J", "Esc", "F8", "Esc", "Ctrl+Z", "End", "Home"),
)


def filled(piece: str, signs: int) -> str:
    return (piece * (signs // len(piece) + 1))[:signs]


def theme_of(**filling: str) -> Theme:
    """A theme; what is named is filled with a text."""
    take = filling.get
    return Theme(
        take("theme", "Amitié"),
        take("question", "Une machine ?"),
        take("objective", "Dire"),
        600.0,
        notes=take("notes", "Saluer"),
        plain=take("plain", "Un ami ?"),
        follow_ups=(FollowUp(take("follow_up", "Et vous ?"), take("occasion", "Silence")),),
        facts=(
            Fact(
                take("fact", "Un sur deux."),
                take("publisher", "Insee"),
                date=take("published", "2026"),
                url=f"https://example.org/{take('address', '')}",
            ),
        ),
        translations=(Translation("en", "", take("translation", "A machine?")),),
    )


ORDINARY = Deck(
    "Soirée",
    end=hour(22, 0),
    themes=(
        Theme(kind=Kind.WELCOME, duration_s=60.0),
        *(theme_of(notes="".join(PIECES) + WORDS * 10, follow_up=WORDS) for _ in range(8)),
    ),
)


def deck_with(theme: Theme, *, count: int = 3) -> Deck:
    """An evening in which ``theme`` comes after the welcome."""
    rest = (Theme(f"T{number}", "Quoi ?", "Dire", 60.0, priority=Priority.COULD) for number in range(count))
    return replace(ORDINARY, themes=(ORDINARY.themes[0], theme, *rest))


def work(deck: Deck) -> list[float]:
    """Return the seconds of the processor that each key takes, the least of some rounds."""
    stage = Stage(deck)
    keys = [QKeySequence(key)[0] for key in KEYS]  # type: ignore[index] # as PySide says
    try:
        rounds = []
        for _ in range(ROUNDS):
            seconds = []
            for key in keys:
                before = time.process_time()
                stage.press(key.key(), key.keyboardModifiers())
                stage.pass_by(1.0)
                settle()
                seconds.append(time.process_time() - before)
            rounds.append(seconds)
        return [min(each) for each in zip(*rounds, strict=True)]
    finally:
        stage.close()


@pytest.fixture(scope="module")
def ordinary(app: QApplication) -> float:
    """What a key of an ordinary evening takes at most."""
    del app
    work(ORDINARY)  # the first time every typeface is loaded
    return max(work(ORDINARY))


def assert_answers(deck: Deck, ordinary: float) -> None:
    slow = [
        f"{key}: {each / ordinary:.1f}" for key, each in zip(KEYS, work(deck), strict=True) if each > TIMES * ordinary
    ]
    assert slow == []


@systems.processor
@pytest.mark.parametrize("count", [400, 10_000])
def test_follow_ups_by_the_hundred_keep_no_key_waiting(count: int, ordinary: float) -> None:
    theme = Theme("A", "B ?", "C", 60.0, follow_ups=(FollowUp("Et vous ?", "Silence"),) * count)
    assert_answers(deck_with(theme), ordinary)


@systems.processor
def test_follow_ups_for_any_theme_by_the_thousand_keep_no_key_waiting(ordinary: float) -> None:
    any_theme = tuple(FollowUp(f"Et vous {number} ?", f"Moment {number}") for number in range(10_000))
    assert_answers(replace(deck_with(theme_of()), follow_ups=any_theme), ordinary)


@systems.processor
def test_facts_by_the_thousand_in_several_themes_keep_no_key_waiting(ordinary: float) -> None:
    first, second = (
        replace(theme_of(), facts=tuple(Fact(f"Fait {name}{number}.", "Insee") for number in range(10_000)))
        for name in "ab"
    )
    deck = deck_with(first)
    assert_answers(replace(deck, themes=(*deck.themes, second)), ordinary)


@systems.processor
def test_lists_full_of_words_without_end_keep_no_key_waiting(ordinary: float) -> None:
    word = "x" * MAX_FIELD_SIGNS
    facts = tuple(Fact(f"{number}{word}", word, date=word) for number in range(MAX_FOLLOW_UPS))
    follow_ups = tuple(FollowUp(f"{number}{word}", word) for number in range(MAX_FOLLOW_UPS))
    assert_answers(deck_with(replace(theme_of(), facts=facts, follow_ups=follow_ups)), ordinary)


@systems.processor
def test_names_and_questions_of_one_long_word_each_keep_no_key_waiting(ordinary: float) -> None:
    themes = tuple(Theme(f"{number}{'x' * 1000}", f"{number}{'y' * 1000} ?", "Dire", 60.0) for number in range(5_000))
    assert_answers(replace(ORDINARY, themes=themes), ordinary)


def test_an_address_without_end_is_not_made_a_code_of() -> None:
    address = "https://example.org/" + "x" * MAX_FIELD_SIGNS
    calls = calls_in(lambda: code_of(address))
    assert code_of(address) is None
    assert sum(calls.values()) < 100


@systems.processor
@pytest.mark.parametrize("piece", [WORDS, "x", "mot\n"], ids=["words", "one word", "lines"])
def test_notes_of_a_book_keep_no_key_waiting(piece: str, ordinary: float) -> None:
    assert_answers(deck_with(theme_of(notes=filled(piece, MAX_FIELD_SIGNS))), ordinary)


@systems.processor
@pytest.mark.long
def test_as_many_themes_as_a_deck_may_have_keep_no_key_waiting(ordinary: float) -> None:
    assert_answers(deck_with(ORDINARY.themes[1], count=MAX_THEMES - 2), ordinary)


@systems.processor
@pytest.mark.parametrize("name", [*FIELDS, *OF_DECK])
@pytest.mark.long
def test_no_field_that_is_full_keeps_any_key_waiting(name: str, ordinary: float) -> None:
    text = filled("x", MAX_FIELD_SIGNS)
    theme = theme_of(**({name: text} if name in FIELDS else {}))
    deck = replace(deck_with(theme), **({name: text} if name in OF_DECK else {}))  # type: ignore[arg-type]
    assert_answers(deck, ordinary)


fillings = st.tuples(st.sampled_from(PIECES), st.integers(500, MAX_FIELD_SIGNS))


@systems.processor
@pytest.mark.long
@given(
    of_theme=st.dictionaries(st.sampled_from(FIELDS), fillings, max_size=3),
    of_deck=st.dictionaries(st.sampled_from(OF_DECK), fillings, max_size=2),
    count=st.sampled_from((1, 3, 499, 500, 2_000)),
)
@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),  # each deck takes a second: too long to look for a smaller one
)
def test_no_drawn_deck_keeps_any_key_waiting(
    of_theme: dict[str, tuple[str, int]], of_deck: dict[str, tuple[str, int]], count: int, ordinary: float
) -> None:
    theme = theme_of(**{name: filled(*filling) for name, filling in of_theme.items()})
    deck = replace(deck_with(theme, count=count), **{name: filled(*filling) for name, filling in of_deck.items()})  # type: ignore[arg-type]
    assert_answers(deck, ordinary)


# What is not shown is told


@pytest.fixture
def shown(app: QApplication) -> Iterator[list[Stage]]:
    del app
    stages: list[Stage] = []
    yield stages
    for stage in stages:
        stage.close()
    destroy_deleted()


def test_the_panel_shows_what_a_host_can_read_and_says_how_much_more_there_is(shown: list[Stage]) -> None:
    notes = WORDS * 1000
    follow_ups = tuple(FollowUp(f"Relance {number} ?") for number in range(100))
    stage = Stage(deck_with(Theme("A", "B ?", "C", 60.0, notes=notes, follow_ups=follow_ups)))
    shown.append(stage)
    stage.press(Qt.Key.Key_Right)
    rest = len(notes) - len(beginning(notes, MAX_NOTES_SIGNS))
    assert reads(stage.presenter, f"… and {rest} signs more, in the deck")
    assert reads(stage.presenter, "… and 60 more, in the deck")
    assert reads(stage.presenter, f"Relance {MAX_FOLLOW_UPS - 1} ?")
    assert not reads(stage.presenter, f"Relance {MAX_FOLLOW_UPS} ?")


def test_nothing_is_said_to_be_left_out_where_all_is_shown(shown: list[Stage]) -> None:
    stage = Stage(ORDINARY)
    shown.append(stage)
    stage.press(Qt.Key.Key_Right)
    assert [label.text() for label in stage.presenter.findChildren(QLabel) if label.text().startswith("… and")] == []


@pytest.fixture
def long_evening(shown: list[Stage]) -> Stage:
    """An evening of a thousand items, in the middle, with the overview open."""
    stage = Stage(deck_with(theme_of(), count=998))
    shown.append(stage)
    stage.store.go_to(500)
    stage.press(Qt.Key.Key_G)
    return stage


def test_the_overview_of_a_long_evening_lists_what_is_around_and_says_so(long_evening: Stage) -> None:
    (listed,) = long_evening.presenter.findChildren(AgendaWalls)
    assert listed.count() == MAX_ITEMS_LISTED
    assert reads(long_evening.presenter, "Overview: 451 to 550 of 1000")


def test_a_row_of_the_overview_of_a_long_evening_is_gone_to(long_evening: Stage) -> None:
    long_evening.press(Qt.Key.Key_Right)
    long_evening.press(Qt.Key.Key_Return)
    assert long_evening.session.position == 501


def test_a_row_of_the_overview_of_a_long_evening_is_skipped_and_moved(long_evening: Stage) -> None:
    theme = long_evening.session.agenda[501].theme
    long_evening.press(Qt.Key.Key_Right)
    long_evening.press(Qt.Key.Key_X)
    assert [index for index, item in enumerate(long_evening.session.agenda) if item.skipped] == [501]
    long_evening.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert long_evening.session.agenda[502].theme == theme


def home_work(title: str) -> float:
    """Return the seconds of the processor that the first window takes with decks of such a title."""
    before = time.process_time()
    home = HomeWindow(tuple(Choice(title, "/a.yaml", title, title) for _ in range(8)), Wording("en"), commands=())
    home.resize(1100, 720)
    home.show()
    settle()
    seconds = time.process_time() - before
    home.deleteLater()
    destroy_deleted()
    return seconds


def test_the_first_window_does_not_wait_for_titles_without_end(app: QApplication) -> None:
    del app
    load_fonts()
    home_work(WORDS)
    assert home_work("x" * MAX_FIELD_SIGNS) < TIMES * home_work(WORDS)


# The editor


def editor_of(count: int) -> DeskBench[EditorWindow]:
    deck = deck_with(ORDINARY.themes[1], count=count - 2)
    return DeskBench(EditorWindow(deck, Wording("fr"), path="/home/moi/soirée.yaml", commands=EDITOR_COMMANDS))


def seen_to(deed: Callable[[], object]) -> None:
    deed()
    settle()


@pytest.mark.parametrize("name", ["theme", "question"])
def test_a_letter_in_the_editor_judges_and_measures_one_theme_of_thousands(name: str, shown: list[Any]) -> None:
    bench = editor_of(3_000)
    shown.append(bench)
    control = bench.window.theme_form.fields[name].control
    control.setFocus()
    QTest.keyClicks(control, "a")
    calls = calls_in(lambda: seen_to(lambda: QTest.keyClicks(control, "b")))
    assert (calls["slips_of"], calls["setFlags"]) == (1, 0)
    assert calls["display_text"] < 30
    assert calls["boundingRect"] + calls["horizontalAdvance"] < 300


def test_a_theme_taken_out_in_the_editor_leaves_the_others_judged(shown: list[Any]) -> None:
    bench = editor_of(3_000)
    shown.append(bench)
    bench.window.list.setCurrentRow(5)
    calls = calls_in(lambda: seen_to(bench.window.remove_picked))
    assert len(bench.window.deck.themes) == 2_999
    assert calls["slips_of"] == 0
    assert calls["boundingRect"] < 300


def test_facts_by_the_thousand_are_edited_in_part_and_kept_whole(shown: list[Any]) -> None:
    facts = tuple(Fact(f"Fait {number}.", "Insee") for number in range(10_000))
    deck = deck_with(replace(theme_of(), facts=facts))
    bench = DeskBench(EditorWindow(deck, Wording("en"), path="/home/moi/soirée.yaml", commands=EDITOR_COMMANDS))
    shown.append(bench)
    calls = calls_in(lambda: seen_to(lambda: bench.window.list.setCurrentRow(2)))
    assert calls["setStyleSheet"] < 5  # not once for each fact
    field = bench.window.theme_form.fields["facts"]
    assert isinstance(field, Records)
    assert len(field.records) == MAX_FOLLOW_UPS
    assert "… and 9960 more, in the deck" in [label.text() for label in field.findChildren(QLabel)]
    field.records[0].removed.emit()
    assert bench.window.deck.themes[1].facts == facts[1:]
