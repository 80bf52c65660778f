"""A run of show whose questions stand below it: “Module 1 | 25 min”, and “Module 1: discussion questions” below."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.asking import (
    AFTER_QUESTION,
    holds_question,
    opening_question,
    questions_in,
    unnumbered,
)
from cafe_presenter.core.importing.asking.question_labels import says_to_discuss
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.tables.columns import header_field
from cafe_presenter.core.importing.times.one_time import is_time
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.header_words import HOURS, other_name

_COUNTED = re.compile(
    r"\W*((?:module?|modul|part|partie|parte|teil|deel|blo(?:ck|c|que|k)|session|séance|sesión|sessione|sitzung|étape"
    r"|step|etapa|phase|fase|activit[yé]|atelier|unit|acte?|round|tour|runde|topic|thème)\s*(?:n\s?[°o]\s*)?\d{1,2})\b",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s[–—-]\s")
_FEWEST = 2
_MOST_ASKED = 12
_LONGEST_NAME = 40
_ADDED = ("Question", "Relances")

type _Asked = list[tuple[str, list[str]]]


def with_questions(table: Table, document: Document) -> Table | None:
    """Return a table that says when what happens with the questions that headings of the same names have below.

    None where it asks something itself, or fewer than two of its rows are found again; one will do by a longer name.
    """
    if table.fields or table.width < _FEWEST or len(table.rows) <= _FEWEST:
        return None
    header, *below = table.rows
    is_run = any((other_name(cell) or header_field(cell)[0]) in (HOURS, "duration") for cell in header.cells)
    if not is_run or any(holds_question(cell) for row in table.rows for cell in row.cells):
        return None
    asked = _asked_below(document.paragraphs)
    found = {row.line: questions for row in below if (questions := _questions_of(row, asked))}
    names = [_name(cell) for row in below if row.line in found for cell in row.cells]
    is_long = any(len(name.split()) >= _FEWEST and name in _names_of(title) for title, _ in asked for name in names)
    if len(found) < _FEWEST - is_long or len(found) != len({questions[0] for questions in found.values()}):
        return None
    rows = [_wider(header, table.width, _ADDED)]
    for row in below:
        first, *others = found.get(row.line, [""])
        rows.append(_wider(row, table.width, (first, "\n".join(others))))
    return replace(table, rows=tuple(rows), picked=frozenset(found))


def _asked_below(paragraphs: Sequence[Paragraph]) -> _Asked:
    """Return the headings that say a room is to talk, each with the questions in the list right below."""
    found: _Asked = []
    is_open = False
    for line in paragraphs:
        if 0 < line.level < TITLE_LEVEL:
            is_open = says_to_discuss(line.text)
            found.append((line.text, []))
        elif is_open and line.is_item and len(found[-1][1]) < _MOST_ASKED:
            found[-1][1].extend(_asked_by(line.text))
        elif found and found[-1][1] and line.text.strip():
            is_open = False
    return [(title, questions) for title, questions in found if questions]


def _asked_by(text: str) -> tuple[str, ...]:
    """Return what an item asks, without what it goes on to tell: “Risks: what if it fails? (The alarm, …)”."""
    name, colon, rest = text.partition(": ")
    is_named = bool(colon) and len(name) <= _LONGEST_NAME and not holds_question(name)
    opening = opening_question(unnumbered(rest if is_named else text))
    told = text.partition(opening)[2] if opening else ""
    if not told.strip(AFTER_QUESTION) or holds_question(told):
        return questions_in(text)
    return (f"{unnumbered(name)}: {opening}" if is_named else opening,)


def _questions_of(row: TableRow, asked: _Asked) -> list[str]:
    """Return the questions below the one heading with the name that a row has."""
    names = {name for cell in row.cells if cell.strip() and not is_time(cell) and (name := _name(cell))}
    named = [questions for title, questions in asked if not names.isdisjoint(_names_of(title))]
    return named[0] if len(named) == 1 else []


def _names_of(title: str) -> tuple[str, ...]:
    """Return what a heading may be known by: all of it, or what stands before a dash, “Look back — questions”."""
    return tuple(filter(None, (_name(title), _name(_DASH.split(title, maxsplit=1)[0]))))


def _name(title: str) -> str:
    """Return what a title is known by: “module 1”, else its words before a colon, without its time."""
    match = _COUNTED.match(title)
    return loose(match[1]) if match else loose(timed_title(title.partition(":")[0])[0])


def _wider(row: TableRow, width: int, cells: Sequence[str]) -> TableRow:
    return replace(row, cells=(*row.cells, *[""] * (width - len(row.cells)), *cells))
