"""What is doubtful in a deck made of headings and lines: lengths that miss or do not add up."""

import re
from collections.abc import Sequence

from cafe_presenter.core.base.problem import Place, Problem, Severity, short
from cafe_presenter.core.deck.deck import Deck, Kind, Theme
from cafe_presenter.core.importing.document.document import Document, Paragraph
from cafe_presenter.core.importing.parts.asking_titles import length_told
from cafe_presenter.core.importing.times.one_time import CLOCK
from cafe_presenter.core.importing.times.spans import told_length
from cafe_presenter.core.importing.words.kinds import is_end

_LED_BY_HOUR = re.compile(rf"\W*{CLOCK}", re.IGNORECASE)
_FEWEST_TIMED = 2
_FEWEST_PARTS = 3
_MANY_LINES = 12
_MOST_OVER = 1.2
_LEAST_OF_TOLD = 0.7


def headed_doubts(document: Document, deck: Deck, *, before: int, missing: Sequence[Problem]) -> list[Problem]:
    """Return what a person has to look at, each by the first words of what it is about.

    ``before`` is the number of blocks above the first part, ``missing`` what is told of lines that are not in the deck.
    """
    themes = deck.themes
    timed = [theme for theme in themes if theme.duration_s]
    problems = untold_lengths(themes, document.file)
    if len(themes) < _FEWEST_PARTS and sum(int(problem.params.get("count", 0)) for problem in missing) >= _MANY_LINES:
        problems.append(_doubt("import.doubt_few", document.file, count=len(themes)))
    return [*problems, *_another_sum(document, timed, before=before, is_whole=len(timed) == len(themes))]


def untold_lengths(themes: Sequence[Theme], file: str) -> list[Problem]:
    """Return a doubt about the parts, but for the last, that tell no length beside others that do.

    One that asks may take what it takes, unless its hour was not read and stands in its title.
    """
    timed = sum(bool(theme.duration_s) for theme in themes)
    untimed = (theme for theme in themes[:-1] if not theme.duration_s and not is_end(theme.theme))
    bare = [each.theme for each in untimed if each.kind is Kind.FREE or _LED_BY_HOUR.match(each.theme)]
    if timed < _FEWEST_TIMED or not bare:
        return []
    return [_doubt("import.doubt_lengths", file, count=len(bare), start=short(bare[0], 80))]


def _another_sum(document: Document, timed: Sequence[Theme], *, before: int, is_whole: bool) -> list[Problem]:
    """Return a doubt when a line above the parts tells another length of all than they have together."""
    total_s = sum(theme.duration_s or 0.0 for theme in timed)
    above = (block.text for block in document.blocks[:before] if isinstance(block, Paragraph))
    told = next((found for text in above for line in text.split("\n") if (found := length_told(line.strip()))), "")
    span = told_length(told)
    most_s, least_s = span.duration_s or 0.0, span.least_s or span.duration_s or 0.0
    is_other = total_s > _MOST_OVER * most_s or (is_whole and total_s < _LEAST_OF_TOLD * least_s)
    if len(timed) < _FEWEST_TIMED or not most_s or not is_other:
        return []
    return [_doubt("import.doubt_sum", document.file, minutes=round(total_s / 60), told=round(most_s / 60))]


def _doubt(code: str, file: str, **params: str | int) -> Problem:
    return Problem(code, Place(file), params, Severity.WARNING)
