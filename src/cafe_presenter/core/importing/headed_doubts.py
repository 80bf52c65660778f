"""What is doubtful in a deck made of headings and lines: hours in the notes, lengths that miss or do not add up."""

from collections.abc import Sequence

from cafe_presenter.core.base.problem import Place, Problem, Severity, short
from cafe_presenter.core.deck.deck import Deck, Kind, Theme
from cafe_presenter.core.importing.asking_titles import length_told
from cafe_presenter.core.importing.begun import begins_at, is_over
from cafe_presenter.core.importing.document import TITLE_LEVEL, Document, Paragraph
from cafe_presenter.core.importing.one_time import only_hours
from cafe_presenter.core.importing.spans import told_length
from cafe_presenter.core.importing.timed_titles import timed_title

_FEWEST_TIMED = 2
_FEWEST_PARTS = 3
_MANY_LINES = 12
_MOST_OVER = 1.2
_LEAST_OF_TOLD = 0.7
_LEAST_WITHIN = 0.7
"""Of a part, what a title below it takes that may be a part of its own."""


def headed_doubts(document: Document, deck: Deck, *, before: int, missing: Sequence[Problem]) -> list[Problem]:
    """Return what a person has to look at, each by the first words of what it is about.

    ``before`` is the number of blocks above the first part, ``missing`` what is told of lines that are not in the deck.
    """
    themes = deck.themes
    timed = [theme for theme in themes if theme.duration_s]
    within = [line for theme in themes for line in theme.notes.split("\n") if _tells_hours(line)]
    params: dict[str, str | int] = {"count": len(within), "start": short(within[0], 80)} if within else {}
    problems = [_doubt("import.doubt_hours", document.file, **params)] if within else []
    problems += [*untold_lengths(themes, document.file), *_titles_within(document, themes)]
    if len(themes) < _FEWEST_PARTS and sum(int(problem.params.get("count", 0)) for problem in missing) >= _MANY_LINES:
        problems.append(_doubt("import.doubt_few", document.file, count=len(themes)))
    return [*problems, *_another_sum(document, timed, before=before, is_whole=len(timed) == len(themes))]


def untold_lengths(themes: Sequence[Theme], file: str) -> list[Problem]:
    """Return a doubt about the parts, but for the last, that tell no length beside others that do."""
    timed = sum(bool(theme.duration_s) for theme in themes)
    bare = [theme.theme for theme in themes[:-1] if theme.kind is Kind.FREE and not theme.duration_s]
    if timed < _FEWEST_TIMED or not bare:
        return []
    return [_doubt("import.doubt_lengths", file, count=len(bare), start=short(bare[0], 80))]


def _titles_within(document: Document, themes: Sequence[Theme]) -> list[Problem]:
    """Return a doubt about headings in the notes of a part that take most of its time, or more, and none adds up."""
    titles = {block.text.strip() for block in document.paragraphs if 0 < block.level < TITLE_LEVEL}
    found = list[str]()
    for theme in themes:
        within = [line for line in theme.notes.split("\n") if line in titles]
        told = [told_length(timed_title(line)[1]) for line in within]
        lengths = [0.0 if span.least_s else span.duration_s or 0.0 for span in told]  # “10–30 min” goes on from ten
        if theme.duration_s and (sum(lengths) > _MOST_OVER * theme.duration_s or sum(map(bool, lengths)) == 1):
            least_s = _LEAST_WITHIN * theme.duration_s
            found += [line for line, length_s in zip(within, lengths, strict=True) if length_s >= least_s]
    params: dict[str, str | int] = {"count": len(found), "start": short(found[0], 80)} if found else {}
    return [_doubt("import.doubt_within", document.file, **params)] if found else []


def _tells_hours(line: str) -> bool:
    """Whether a line in the notes begins with the hour of something, as the parts beside it may do."""
    return bool(line.strip()) and (begins_at(line) or only_hours(line)) and not is_over(line)


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
