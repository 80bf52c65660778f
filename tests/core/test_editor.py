from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafe_presenter.core.deck.deck import Article, Deck, Image, Kind, Theme, Timer, TimerKind, Translation
from cafe_presenter.core.deck.edits import (
    MAX_STEPS,
    History,
    faults,
    moved,
    reordered,
    value_at,
    with_theme,
    with_value,
    without_theme,
)

THEMES = tuple(Theme(name, f"{name} ?", "Voir") for name in "ABCD")
DECK = Deck("Soirée", themes=THEMES)


def names(deck: Deck) -> str:
    return "".join(theme.theme for theme in deck.themes)


@given(st.lists(st.integers(), min_size=1, max_size=20))
def test_undo_leads_back_to_the_beginning_and_redo_to_the_end(values: list[int]) -> None:
    history = History((values[0],))
    for value in values[1:]:
        history = history.push(value)
    last = history.state
    for _ in values:
        history = history.undone()
    assert history.state == values[0]
    for _ in values:
        history = history.redone()
    assert history.state == last


def test_a_change_after_an_undo_forgets_what_was_taken_back() -> None:
    history = History((0,)).push(1).push(2).undone().push(3)
    assert not history.can_redo
    assert history.undone().state == 1


def test_pushing_the_same_state_is_no_step() -> None:
    history = History((0,))
    assert history.push(0) is history


def test_letters_typed_one_after_the_other_are_one_step() -> None:
    history = History(("",)).push("a", "title").push("ab", "title").push("abc", "title")
    assert history.undone().state == ""


def test_another_topic_is_another_step() -> None:
    history = History(("",)).push("a", "title").push("b", "venue")
    assert history.undone().state == "a"


def test_a_pause_begins_a_step() -> None:
    history = History(("",)).push("a", "title").sealed().push("ab", "title")
    assert history.undone().state == "a"


def test_typing_after_an_undo_is_a_step() -> None:
    history = History(("",)).push("a", "t").sealed().push("b", "t").undone().push("c", "t")
    assert history.undone().state == "a"


def test_the_history_is_bounded() -> None:
    history = History((0,))
    for value in range(1, 3 * MAX_STEPS):
        history = history.push(value)
    assert len(history.states) == MAX_STEPS + 1
    assert history.state == 3 * MAX_STEPS - 1


def test_a_theme_is_moved_and_kept_within_the_list() -> None:
    assert names(moved(DECK, 0, 2)) == "BCAD"
    assert names(moved(DECK, 3, -5)) == "DABC"
    assert names(moved(DECK, 1, 99)) == "ACDB"


def test_themes_are_put_in_an_order() -> None:
    assert names(reordered(DECK, (3, 1, 0, 2))) == "DBAC"


def test_an_order_that_loses_a_theme_changes_nothing() -> None:
    assert reordered(DECK, (0, 1, 1, 2)) is DECK


def test_a_theme_is_replaced_or_removed() -> None:
    assert names(with_theme(DECK, 1, Theme("X"))) == "AXCD"
    assert names(without_theme(DECK, 1)) == "ACD"


def test_the_last_theme_stays() -> None:
    alone = Deck("Soirée", themes=THEMES[:1])
    assert without_theme(alone, 0) is alone


def test_a_sound_deck_has_no_faults() -> None:
    assert faults(DECK) == ()


def test_each_fault_stands_beside_its_field() -> None:
    deck = Deck("", themes=(Theme("A"), Theme("", "B ?", "Voir", 60.0, 120.0)))
    told = [(each.code, each.index, each.field, each.blocking) for each in faults(deck)]
    assert told == [
        ("editor.no_title", None, "title", False),
        ("editor.no_question", 0, "question", True),
        ("editor.no_objective", 0, "objective", False),
        ("editor.minimum_over_duration", 1, "minimum", False),
    ]


@pytest.mark.parametrize("blank", ["", " ", "\u00a0", "\u200b", "\u2800\n"])
def test_a_question_that_nobody_sees_is_none(blank: str) -> None:
    deck = Deck("Soirée", themes=(Theme("A", blank, "Voir"), Theme(blank, "B ?", "Voir")))
    assert [(each.code, each.index, each.blocking) for each in faults(deck)] == [("editor.no_question", 0, True)]


@pytest.mark.parametrize("kind", [each for each in Kind if not each.is_theme])
def test_what_asks_nothing_needs_no_title_of_its_own(kind: Kind) -> None:
    assert faults(Deck("Soirée", themes=(Theme(kind=kind), Theme("", "Qu’en retenez-vous ?", kind=kind)))) == ()


def test_a_field_of_a_group_is_read_and_changed_and_an_empty_group_goes() -> None:
    deck = with_value(DECK, "article.title", "Une amie")
    assert deck.article == Article("Une amie")
    assert (value_at(deck, "article.title"), value_at(DECK, "article.title")) == ("Une amie", None)
    assert with_value(deck, "article.title", "") == DECK


def test_a_picture_goes_with_its_file_and_a_timer_with_its_shape() -> None:
    theme = with_value(with_value(THEMES[0], "image.file", "a.png"), "timer.kind", TimerKind.SILENCE)
    assert (theme.image, theme.timer) == (Image("a.png"), Timer(TimerKind.SILENCE))
    assert with_value(with_value(theme, "image.file", ""), "timer.kind", None) == THEMES[0]


def test_translations_without_a_language_or_of_one_language_are_grave() -> None:
    themes = tuple(
        replace(THEMES[0], translations=tuple(Translation(code, "", "?") for code in codes))
        for codes in (("en", "de"), ("",), ("en", "en"))
    )
    found = [(each.code, each.index, each.blocking) for each in faults(replace(DECK, themes=themes))]
    assert found == [("editor.no_language", 1, True), ("editor.same_language", 2, True)]


def test_a_date_that_does_not_exist_is_told_beside_its_field() -> None:
    deck = replace(DECK, date="31 février", article=Article(date="2026-02-30"))
    told = [(each.code, each.field, each.blocking) for each in faults(deck)]
    assert told == [("editor.no_such_date", "date", False), ("editor.no_such_date", "article.date", False)]
    assert faults(replace(DECK, date="un soir de mai 68")) == ()


def test_a_picture_without_words_is_told() -> None:
    deck = with_theme(DECK, 1, replace(THEMES[1], image=Image("a.png", " ")))
    assert [(each.code, each.field, each.blocking) for each in faults(deck)] == [("editor.no_alt", "image.alt", False)]
