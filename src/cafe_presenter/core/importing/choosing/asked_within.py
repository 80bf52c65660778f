"""In which part of a plan a question is asked that stands elsewhere: below a heading that is called as the part is."""

import re
from collections.abc import Sequence

from cafe_presenter.core.deck.deck import Kind, Theme
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.asking import unnumbered
from cafe_presenter.core.importing.document.document import Paragraph, TableRow
from cafe_presenter.core.importing.rows.found import Found
from cafe_presenter.core.importing.times.timed_titles import timed_title

_FEWEST = 2
_LABEL_ENDS = re.compile(r"\s*[:–—]\s|\s-\s")
_SIGNS = " \t\xa0\u202f\u200d\ufe0f.,:;!?–—-"


def asked_within(
    found: Found, more: Sequence[tuple[int, Theme]], headings: Sequence[Paragraph]
) -> dict[str, dict[str, str]]:
    """Return for the name of each silent part what is asked in it: the cells of its question and of what follows.

    ``more`` are items that ask, each with its line. Several parts have their own: what one alone has is its long list,
    and goes behind them as it stands.
    """
    names = [name_of(row, found) for row in found.table.rows]
    parts = [each.theme for each in found.reading.themes if not each.question and names.count(each.theme) == 1]
    asked = dict[str, list[str]]()
    for line, theme in more:
        if part := _part_around(line, parts, headings):
            asked.setdefault(part, []).extend((theme.question, *(each.text for each in theme.follow_ups)))
    if len(asked) < _FEWEST:
        return {}
    shown = {"kind": Kind.THEME.value}
    return {part: {"question": first, "follow_ups": "\n".join(rest), **shown} for part, (first, *rest) in asked.items()}


def name_of(row: TableRow, found: Found) -> str:
    """Return what stands in a row where the names of the parts stand."""
    column = found.layout.column("theme")
    return row.cell(column).strip() if column is not None else ""


def _part_around(line: int, parts: Sequence[str], headings: Sequence[Paragraph]) -> str:
    """Return the name of the one of the ``parts`` that a heading around a line is called by; nothing where none is.

    “Round 2: The bridge (20 min)” is the heading of “Round 2: Building a bridge” as well.
    """
    level = 0
    for heading in reversed([each for each in headings if each.line < line]):
        if level and heading.level >= level:
            continue
        level, title = heading.level, unnumbered(timed_title(heading.text)[0])
        called = [part for part in parts if _is_same(title, part)]
        if len(called) == 1:
            return called[0]
    return ""


def _is_same(title: str, part: str) -> bool:
    """Whether a heading is called as a part is, or is counted as it is: “Round 2: …”."""
    title, part = _bare(title), _bare(part)
    labels = [loose(_LABEL_ENDS.split(each, maxsplit=1)[0]) for each in (title, part)]
    is_counted = labels[0] == labels[1] and any(map(str.isdecimal, labels[0])) and any(map(str.isalpha, labels[0]))
    return is_counted or (loose(title) == loose(part) and any(map(str.isalpha, title)))


def _bare(title: str) -> str:
    """Return a title without the pictures and signs in front of it."""
    first = next((at for at, letter in enumerate(title) if letter.isalnum() or letter in '"“«'), 0)
    return title[first:].strip(_SIGNS)
