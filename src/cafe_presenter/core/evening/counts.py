"""Votes as the host counts them: what is asked, what they add up to, how the room moved, and what does not fit."""

from cafe_presenter.core.base.invisible import is_blank
from cafe_presenter.core.deck.deck import MAX_OPTIONS, MAX_VOTES, MIN_OPTIONS, POLES, Kind, Theme, Vote, VoteWay
from cafe_presenter.core.evening.room_events import Count
from cafe_presenter.core.evening.wall_words import WallWord, wall_word

type Counts = tuple[Count, ...]


def vote_of(theme: Theme, language: str) -> Vote:
    """Return what is asked during a theme, with all its words; for, against and unsure where the deck says nothing."""
    vote = theme.vote or Vote()
    if theme.kind is Kind.MOVING_DEBATE:
        sides = (WallWord.AGREE, WallWord.DISAGREE)
        options = vote.options if len(vote.options) in POLES else tuple(wall_word(word, language) for word in sides)
        return Vote(theme.question, options, VoteWay.SIDES)
    usual = (WallWord.FOR, WallWord.AGAINST, WallWord.UNSURE)
    options = vote.options or tuple(wall_word(word, language) for word in usual)
    return Vote(vote.question or theme.question or theme.theme, options, vote.way)


def is_sound(options: tuple[str, ...], votes: tuple[int, ...]) -> bool:
    """Tell whether there is a number, neither below nought nor absurd, for each of two to six options."""
    fits = MIN_OPTIONS <= len(options) <= MAX_OPTIONS and len(options) == len(votes)
    return fits and not any(map(is_blank, options)) and all(0 <= each <= MAX_VOTES for each in votes)


def total(count: Count) -> int:
    """Return how many hands, stickers, people or slips were counted."""
    return sum(count.votes)


def series(counts: Counts, number: int) -> Counts:
    """Return count ``number`` after those of the same question during the same theme."""
    last = counts[number]
    asked = (last.item, last.question, last.options)
    return tuple(each for each in counts[: number + 1] if (each.item, each.question, each.options) == asked)


def first_and_last(counts: Counts, number: int) -> Counts:
    """Return count ``number``, and before it the first one of its series, if that is another."""
    found = series(counts, number)
    return (found[0], found[-1]) if len(found) > 1 else found


def newest_of(counts: Counts, item: int) -> int | None:
    """Return the number of the newest count during an item, None when nothing was counted."""
    return next((number for number in reversed(range(len(counts))) if counts[number].item == item), None)


def shifts(before: Count, after: Count) -> tuple[int, ...]:
    """Return by how many each option grew from one count to another of the same question."""
    return tuple(now - was for was, now in zip(before.votes, after.votes, strict=True))


def expected_people(counts: Counts, item: int, votes: tuple[int, ...], *, way: VoteWay, seats: int) -> int | None:
    """Return how many people there should be where these votes do not fit that; None where nothing is odd.

    Everybody may put up several stickers, and keep a hand down. Who was counted during the same theme is still there:
    a sum that differs from that of the count before is more often a slip than somebody who left.
    """
    if way is VoteWay.STICKERS:
        return None
    found = sum(votes)
    if seats and found > seats:
        return seats
    before = newest_of(counts, item)
    if before is None or counts[before].way is VoteWay.STICKERS or total(counts[before]) in (0, found):
        return None
    return total(counts[before])
