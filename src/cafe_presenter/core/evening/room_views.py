"""What the wall shows of what the room told: counts, a moving debate with its sides, post-its in clouds."""

from dataclasses import replace

from cafe_presenter.core.deck.deck import Deck, Kind, Theme, VoteWay
from cafe_presenter.core.evening.clouds import groups, texts_of
from cafe_presenter.core.evening.counts import Counts, first_and_last, series, total, vote_of
from cafe_presenter.core.evening.room_events import Gathered
from cafe_presenter.core.evening.view import WallKind, WallView, debate_view
from cafe_presenter.core.evening.wall_words import WallWord, counted_words, wall_word

MAX_WALK = 4
"""Counts of a moving debate that are drawn at once: the first, and the last ones."""


def vote_view(deck: Deck, theme: Theme, *, mark: tuple[int, int] | None) -> WallView:
    """Return what the wall shows before hands are raised: what is asked, and its answers without any number."""
    if theme.kind is Kind.MOVING_DEBATE:
        return debate_view(deck, theme, mark=mark)
    vote = vote_of(theme, deck.language)
    return WallView(
        WallKind.COUNT,
        heading=theme.theme,
        text=vote.question,
        options=vote.options,
        footer=deck.venue,
        mark=mark,
        language=deck.language,
        palette=deck.palette,
        font=deck.font,
    )


def count_view(deck: Deck, theme: Theme, *, mark: tuple[int, int] | None, counts: Counts, number: int) -> WallView:
    """Return what the wall shows of a count, and of those of the same question before it."""
    count = counts[number]
    one, many = WallWord.PERSON, WallWord.PEOPLE
    if count.way is VoteWay.STICKERS:
        one, many = WallWord.STICKER, WallWord.STICKERS
    detail = counted_words(one, many, total(count), language=deck.language)
    sides = vote_of(theme, deck.language)
    if theme.kind is Kind.MOVING_DEBATE and (count.question, count.options) == (sides.question, sides.options):
        walk = tuple(each.votes for each in series(counts, number))
        steps = walk if len(walk) <= MAX_WALK else (walk[0], *walk[1 - MAX_WALK :])
        return replace(debate_view(deck, theme, mark=mark), detail=detail, votes=steps)
    return WallView(
        WallKind.COUNT,
        heading=theme.theme,
        text=count.question,
        detail=detail,
        options=count.options,
        votes=tuple(each.votes for each in first_and_last(counts, number)),
        language=deck.language,
        palette=deck.palette,
        font=deck.font,
    )


def clouds_view(
    deck: Deck, theme: Theme, gathered: Gathered, *, page: int = 0, cloud: int = -1, names: bool = False
) -> WallView:
    """Return what the wall shows of the clouds: a page of all of them, one alone, or what they are called."""
    found = ((gathered.clouds[cloud], texts_of(gathered, cloud)),) if cloud >= 0 else groups(gathered)
    if names:
        found = tuple((name, ()) for name, _ in found if name)
    return WallView(
        WallKind.CLOUDS,
        heading=wall_word(WallWord.OUR_CLOUDS, deck.language) if names else theme.theme,
        clouds=found,
        page=page,
        language=deck.language,
        palette=deck.palette,
        font=deck.font,
    )
