"""Other ways to read a document than the one that is taken: offered beside it, for a person to choose."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from cafe_presenter.core.base.problem import Place, Problem, few, short
from cafe_presenter.core.deck.deck import is_counted
from cafe_presenter.core.importing.document.document import Document, Table
from cafe_presenter.core.importing.outlines.title_readings import title_readings
from cafe_presenter.core.importing.rows.found import Found, read_rows
from cafe_presenter.core.importing.rows.seen import warning
from cafe_presenter.core.importing.tables.columns import column_layout

_MOST = 3
"""Readings offered beside what was found: a person looks at no more."""
_MOST_TRIED = 40
_MOST_NAMED, _LONGEST_NAME = 5, 30
_LEAST_ALIKE = 0.6
"""Of the lines of two readings, those they share, from which they are the same to a person."""


def likely_reading(document: Document) -> tuple[Found, ...]:
    """Return the likeliest way to read the text of a document, where it is likely enough to be taken; or nothing."""
    return _readings(document, title_readings(document, likely=True), (), most=1)


def other_readings(document: Document, known: Sequence[Found]) -> tuple[Found, ...]:
    """Return the likeliest ways to read the text of a document but those that are ``known``, and their like."""
    return _readings(document, title_readings(document), known, most=_MOST)


def _readings(
    document: Document, ways: Iterable[tuple[int, Table]], known: Sequence[Found], *, most: int
) -> tuple[Found, ...]:
    seen, found = [_lines(each.table) for each in known], list[Found]()
    for tried, (before, table) in enumerate(ways):
        if len(found) == most or tried == _MOST_TRIED:
            break
        lines = _lines(table)
        layout = None if any(_are_alike(lines, each) for each in seen) else column_layout(table)
        if layout is None:
            continue
        reading = read_rows(table, layout, document.file)
        if len(reading.themes) > 1:
            found.append(Found(table, replace(layout, doubts=()), reading, before))  # the table tells it all
            seen.append(lines)
    return tuple(found)


def other_readings_told(found: Sequence[Found], file: str, *, first: int, taken: Collection[int]) -> list[Problem]:
    """Return what is told of ways to read a document, of which the ``first`` has this number.

    Nothing is told of one whose parts stand in about the lines that those of the deck are ``taken`` from.
    """
    return [
        warning(
            "import.other_reading",
            Place(file),
            count=len(each.reading.themes),
            start=parts_named(each),
            number=number,
        )
        for number, each in enumerate(found, start=first)
        if not _are_alike({*taken}, _lines(each.table))
    ]


def parts_named(found: Found) -> str:
    """Return what the parts of a reading are called, the first of them, shortly: “Welcome · Vote · Tea …”."""
    named = (theme.question if is_counted(theme.theme) else theme.theme for theme in found.reading.themes)
    names = [short(name, _LONGEST_NAME) for name in dict.fromkeys(named) if name]
    return few(names, _MOST_NAMED, between=" · ")


def _lines(table: Table) -> set[int]:
    return {row.line for row in table.rows}


def _are_alike(lines: set[int], others: set[int]) -> bool:
    return len(lines & others) >= _LEAST_ALIKE * max(len(lines), len(others))
