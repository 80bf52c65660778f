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


def asked_within(
    found: Found, more: Sequence[tuple[int, Theme]], headings: Sequence[Paragraph]
) -> dict[str, dict[str, str]]:
    """Return for the name of each silent part what is asked in it: the cells of its question, what follows and notes.

    ``more`` are items that ask, each with its line. Several parts have their own: what one alone has is its long list,
    and goes behind them as it stands.
    """
    names = [name_of(row, found) for row in found.table.rows]
    parts = [each.theme for each in found.reading.themes if not each.question and names.count(each.theme) == 1]
    held = dict[str, list[Theme]]()
    for line, theme in more:
        if part := _part_around(line, parts, headings):
            held.setdefault(part, []).append(theme)
    return {part: _cells(themes, found, part) for part, themes in held.items()} if len(held) >= _FEWEST else {}


def _cells(themes: Sequence[Theme], found: Found, part: str) -> dict[str, str]:
    """Return the cells of a part in which some items are asked; what its own row notes comes before what they note."""
    first, *rest = [text for each in themes for text in (each.question, *(more.text for more in each.follow_ups))]
    column = found.layout.column("notes")
    own = [row.cell(column) for row in found.table.rows if column is not None and name_of(row, found) == part]
    notes = filter(None, (*own, *(each.notes for each in themes)))
    asked = {"question": first, "follow_ups": "\n".join(rest), "kind": Kind.THEME.value}
    return asked | {"notes": "\n".join(notes)}


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
    labels = [loose(_LABEL_ENDS.split(each, maxsplit=1)[0]) for each in (title, part)]
    is_counted = labels[0] == labels[1] and any(map(str.isdecimal, labels[0])) and any(map(str.isalpha, labels[0]))
    return is_counted or (loose(title) == loose(part) and any(map(str.isalpha, title)))
