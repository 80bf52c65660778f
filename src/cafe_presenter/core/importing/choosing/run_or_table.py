"""Whether a run that a text tells is more of its evening than a table that was made of the same text."""

from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.outlines.outlines import BELOW_TITLE
from cafe_presenter.core.importing.outlines.worth import is_whole_beside
from cafe_presenter.core.importing.rows.found import Found
from cafe_presenter.core.importing.times.days import is_date
from cafe_presenter.core.importing.words.run_words import stage_number

_FEW, _FEWEST_COUNTED = 2, 3


def asks_nothing(found: Found) -> bool:
    """Whether a table made of text asks nothing, or all that tells its length was typed in one block."""
    return found.table.guessed and (not any(theme.question for theme in found.reading.themes) or _is_typed(found))


def asks_by_chance(found: Found) -> bool:
    """Whether a table made of text has but a question or two and tells no time: what asks there by chance."""
    themes = found.reading.themes
    return found.table.guessed and len(themes) <= _FEW and not found.lasts


def is_run_around(run: Found, found: Found) -> bool:
    """Whether a run below its title has a part that a table begins with, and more parts than it."""
    lines = {row.line for row in run.table.rows}
    is_told = run.table.told == BELOW_TITLE and len(run.reading.themes) > len(found.reading.themes)
    return is_told and any(row.line in lines for row in found.table.rows)


def asks_it_too(run: Found, found: Found) -> bool:
    """Whether a run asks all that a table asks, and has more parts: those of the table are in it, by other titles."""
    asked, others = ({loose(each.question) for each in made.reading.themes if each.question} for made in (found, run))
    return asked <= others and len(run.reading.themes) > len(found.reading.themes)


def are_within_run(found: Found, run: Found) -> bool:
    """Whether all parts of a table are among those of a run, which has more: of the same day, as no part is one.

    So they are where they were typed within one part of it.
    """
    names, others = ({loose(theme.theme) for theme in each.reading.themes} for each in (found, run))
    times = [sum(bool(theme.duration_s) for theme in each.reading.themes) for each in (found, run)]
    are_days = any(is_date(theme.theme) for theme in run.reading.themes)
    are_among = names < others and times[0] <= times[1] and not are_days and not is_whole_beside(found, run)
    return are_among or _is_typed_within(found, run)


def counts_below_title(run: Found) -> bool:
    """Whether a run below its title has parts that count themselves, “Activity 1: …”: a list in one is none of all."""
    return run.table.told == BELOW_TITLE and _are_counted(run)


def _are_counted(run: Found) -> bool:
    """Whether the titles of the parts of a run count them, from one on."""
    numbers = [stage_number(name) for name in dict.fromkeys(theme.theme for theme in run.reading.themes)]
    return len(numbers) >= _FEWEST_COUNTED and numbers == [*range(1, len(numbers) + 1)]


def _is_typed(found: Found) -> bool:
    """Whether several parts tell how long they take, and all these stand in one block: “Draw (10 min)” on a card."""
    pairs = zip(found.reading.lines, found.reading.themes, strict=True)
    timed = [line for line, theme in pairs if theme.duration_s]
    return len({*timed}) == 1 < len(timed)


def _is_typed_within(found: Found, run: Found) -> bool:
    """Whether that block stands in one of the counted parts of a run, “Exercise 1”, “Exercise 2”.

    It is what the part hands out, or asks a program for, and no evening beside them.
    """
    return (
        _are_counted(run) and found.table.guessed and _is_typed(found) and found.reading.lines[0] > run.reading.lines[0]
    )
