"""A deck that a guide shows is read as it is meant."""

import re

import pytest

from cafe_presenter.core.base.bounds import MAX_FIELD_SIGNS, MAX_FOLLOW_UPS, MAX_NOTES_SIGNS, MAX_TEXT_SIGNS
from cafe_presenter.files.deck.deckfile import read_deck
from cafe_presenter.resources import guides


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_deck_in_the_guide_says_what_it_is_to_say(language: str) -> None:
    page = (guides(language) / "3-deck.md").read_text("utf-8")
    written = next(
        each for each in re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL) if "version: 1" in each
    )
    deck, problems = read_deck(written.encode(), "deck.yaml")
    assert problems == ()
    (theme,) = deck.themes
    assert all((theme.theme, theme.question, theme.objective, theme.duration_s, theme.plain, theme.image))
    assert [each.when for each in theme.follow_ups] == ["", "Silence"]
    assert [bool(each.question) for each in theme.translations] == [True]


def test_the_guide_says_how_much_of_a_theme_is_shown() -> None:
    told = (guides("en") / "3-deck.md").read_text("utf-8")
    shown = f"{MAX_FOLLOW_UPS} follow-ups, {MAX_NOTES_SIGNS:,} signs of notes, {MAX_TEXT_SIGNS:,} of a question"
    assert shown in told
    assert f"over {MAX_FIELD_SIGNS:,} signs is refused" in told
