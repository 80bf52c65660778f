"""Whether a run that a text tells is more of its evening than a table that was made of the same text."""

from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.outlines.outlines import BELOW_TITLE
from cafe_presenter.core.importing.outlines.worth import is_whole_beside
from cafe_presenter.core.importing.rows.found import Found
from cafe_presenter.core.importing.times.days import is_date

_FEW = 2


def asks_nothing(found: Found) -> bool:
    """Whether a table made of text asks nothing."""
    return found.table.guessed and not any(theme.question for theme in found.reading.themes)


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
    """Whether all parts of a table are among those of a run, which has more: of the same day, as no part is one."""
    names, others = ({loose(theme.theme) for theme in each.reading.themes} for each in (found, run))
    times = [sum(bool(theme.duration_s) for theme in each.reading.themes) for each in (found, run)]
    are_days = any(is_date(theme.theme) for theme in run.reading.themes)
    return names < others and times[0] <= times[1] and not are_days and not is_whole_beside(found, run)
