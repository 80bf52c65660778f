"""A document as it stands, its tables and its text as rows, for a person to say what they hold."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cafe_presenter.core.importing.asking.asking import holds_question, is_question
from cafe_presenter.core.importing.asking.undecided import undecided_amid
from cafe_presenter.core.importing.choosing.table import overlap
from cafe_presenter.core.importing.choosing.typed_tables import typed_tables
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.outlines.offered_lists import offered_items
from cafe_presenter.core.importing.papers.program_lines import is_of_program
from cafe_presenter.core.importing.parts.asking_titles import tells_length
from cafe_presenter.core.importing.parts.paperwork import names_beside, names_practical
from cafe_presenter.core.importing.rows.found import Found
from cafe_presenter.core.importing.rows.rows import ReadRows
from cafe_presenter.core.importing.tables.columns import column_layout, header_field
from cafe_presenter.core.importing.tables.layouts import (
    CORE_FIELDS,
    NUMBERS,
    ColumnLayout,
    kept_column,
    question_column,
)
from cafe_presenter.core.importing.tables.more_of_row import numbered_above
from cafe_presenter.core.importing.times.one_time import is_time
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.event_words import EVENT
from cafe_presenter.core.importing.words.header_words import other_name
from cafe_presenter.core.importing.words.run_words import names_run

_MAX_TABLES = 200
MAX_ROWS = 3000
"""Rows that are shown; a person does not look through more."""
_ROWS_FOR_A_HEADER = 5
_FEWEST_COLUMNS = 2
_FEWEST_TITLES = 3
_FEW_ASKED, _LEAST_ASKED = 2, 0.3
"""How many of the lines below a title ask, from which each is asked for itself."""
_LONGEST_TIMED = 300
"""Letters of a line that tells its time, with what happens then."""
_MAX_NAME_LENGTH = 70


def other_tables(document: Document, known: Sequence[Found]) -> tuple[Found, ...]:
    """Return the tables of a document that are not among ``known``, typed ones included."""
    real = [(index, block) for index, block in enumerate(document.blocks) if isinstance(block, Table)]
    written = [(index, table) for index, table in real if any(not row.is_empty for row in table.rows)]
    taken = [table for found in known for table in (found.table, *found.table.held)]
    kept = [(index, table) for index, table in written if not any(table is each for each in taken)]
    typed = [each for each in taken if not (each.is_banded or any(each is table for _, table in real))]
    for index, table in typed_tables(document.blocks):
        is_one = not table.fields and table.width > 1 and len(table.rows) > 1
        if is_one and not any(overlap(table, each) for each in typed):
            typed.append(table)
            kept.append((index, table))
    short = [
        (index, replace(table, rows=table.rows[:MAX_ROWS]) if len(table.rows) > MAX_ROWS else table)
        for index, table in kept[:_MAX_TABLES]
    ]  # any other stays the very table of the document
    return tuple(Found(table, first_layout(table), ReadRows(), index) for index, table in short)


@dataclass(frozen=True, slots=True)
class Lines:
    """The text of a document as a table of one column, and what its rows are most likely, by their indices.

    ``front`` holds the lines that stand before all else, the title, who wrote it; ``roles`` pairs of an index and what
    that whole row is, one of ``ROW_ROLES``.
    """

    found: Found
    front: frozenset[int] = frozenset()
    roles: tuple[tuple[int, str], ...] = ()


def unrecognised_lines(document: Document) -> Lines | None:
    """Return the paragraphs outside tables, a row for each line; None when nothing is written there."""
    written = [
        (paragraph, line.strip())
        for paragraph in document.paragraphs
        for line in paragraph.text.split("\n")
        if line.strip()
    ][:MAX_ROWS]
    if not written:
        return None
    numbers = [paragraph.line for paragraph, _ in written]
    if len(set(numbers)) < len(numbers):  # paragraphs of several lines: rows are counted instead
        numbers = list(range(1, len(numbers) + 1))
    table = Table(tuple(TableRow((line,), number) for number, (_, line) in zip(numbers, written, strict=True)))
    layout = first_layout(table)
    asks = "question" in layout.columns
    front = _front([line for _, line in written], [paragraph.level for paragraph, _ in written], asking=asks)
    roles = {at: role for at, role in _roles(written, front).items() if not (asks and role != "theme")}
    return Lines(Found(table, layout, ReadRows(), 0), front, tuple(sorted(roles.items())))


def _roles(lines: Sequence[tuple[Paragraph, str]], front: Collection[int]) -> dict[int, str]:
    """Return what the lines below the ``front`` are: questions; titles; notes, which are what else is below a title.

    Titles are the lines that tell their time in one way, the most of them, and what asks is below; else the headings,
    of one level where few ask; or the items of lists where there are no headings and nothing asks but within them.
    What stands below the title of what is read beforehand is left out.
    """
    headings = [at for at, (each, _) in enumerate(lines) if each.level and at not in front]
    beside = {*front, *_beside(lines, headings)}
    headings = [at for at in headings if at not in beside]
    sections = [*zip(headings, [*headings[1:], len(lines)], strict=False)]
    roles = {at: "question" for at in _asked(lines, sections) if at not in beside}
    asked = [at for at, end in sections if any(at < each < end for each in roles)]
    alike = defaultdict[tuple[int, bool, int], list[int]](list)
    for at, (each, line) in enumerate(lines):
        if at not in front and len(line) <= _LONGEST_TIMED and timed_title(line)[1] and not tells_length(line):
            alike[each.level, each.is_item, each.depth].append(at)
    timed = max(alike.values(), key=len, default=list[int]())
    titles = headings if 2 * len(asked) >= len(headings) else _of_one_level(lines, headings)
    are_within = all(lines[at][0].is_item and lines[at][0].depth for at in roles)  # what is asked in a step
    begun = min((at for at, (each, _) in enumerate(lines) if each.is_item and at not in beside), default=len(lines))
    above = [at for at in titles if at < begun]
    items = [at for at in _items(lines, above) if at not in beside] if len(titles) <= 1 and are_within else []
    titles = items if not titles or len(items) >= _FEWEST_TITLES else titles
    titles = sorted({*timed, *asked}) if len(timed) >= _FEWEST_TITLES else titles
    roles |= dict.fromkeys(titles, "theme")
    for at, end in zip(titles, [*titles[1:], len(lines)], strict=False):
        last = next((place for place in range(at + 1, end) if _ends(lines[at][0], *lines[place])), end)
        for place in range(at + 1, last):
            roles.setdefault(place, "notes")
    return roles


def _asked(lines: Sequence[tuple[Paragraph, str]], sections: Sequence[tuple[int, int]]) -> list[int]:
    """Return the places of the lines that ask, but of those amid much that does not below a title only the first.

    What the author is still to decide asks nobody.
    """
    open_still = undecided_amid([replace(each, text=line) for each, line in lines])
    asks = [at for at, (each, line) in enumerate(lines) if is_question(line) and not each.level]
    asks = [at for at in asks if at not in open_still and not _is_of_program(lines, at)]
    left = set[int]()
    for begin, end in sections:
        within = [at for at in asks if begin < at < end]
        if _FEW_ASKED < len(within) < _LEAST_ASKED * (end - begin - 1):
            left |= {*within} - {min(within, key=lambda at: (lines[at][0].depth, at))}
    return [at for at in asks if at not in left]


def _items(lines: Sequence[tuple[Paragraph, str]], titles: Sequence[int]) -> list[int]:
    """Return the items of the lists below titles, or of all lists."""
    return offered_items([replace(each, text=line) for each, line in lines], next(iter(titles), -1))


def _beside(lines: Sequence[tuple[Paragraph, str]], headings: Sequence[int]) -> set[int]:
    """Return the lines below headings of what is read beforehand, and these, where others are left."""
    beside = [at for at in headings if names_beside(lines[at][1]) or names_practical(lines[at][1])]
    ends = [
        next((end for end in range(at + 1, len(lines)) if _ends(lines[at][0], *lines[end])), len(lines))
        for at in beside
    ]
    found = {each for at, end in zip(beside, ends, strict=True) for each in range(at, end)}
    return found if any(at not in found for at in headings) else set()


def _is_of_program(lines: Sequence[tuple[Paragraph, str]], at: int) -> bool:
    """Whether a line is a program's, “print("who?")”, or what one below which it stands answers."""
    is_close = at > 0 and lines[at][0].line - lines[at - 1][0].line <= 1
    return is_of_program(lines[at][1]) or (is_close and is_of_program(lines[at - 1][1]))


def _of_one_level(lines: Sequence[tuple[Paragraph, str]], headings: Sequence[int]) -> list[int]:
    """Return the headings below the one that names the run, else of the highest level that has several; else all."""
    named = next((at for at in headings if names_run(lines[at][1])), None)
    if named is not None:
        level = lines[named][0].level
        end = next((at for at in headings if at > named and lines[at][0].level <= level), len(lines))
        if len(found := _highest(lines, [at for at in headings if named < at < end])) >= _FEWEST_TITLES:
            return found
    levels = Counter(lines[at][0].level for at in headings)
    first = min((level for level, count in levels.items() if count >= _FEWEST_TITLES), default=0)
    own = {at for at in headings if lines[at][0].level < first and (is_question(lines[at][1]) or _is_told(lines, at))}
    titles = [at for at in headings if lines[at][0].level == first or not first or at in own]
    own_above = [at for at in headings if at < titles[0] and lines[at][0].level > first > 0]
    titles = [*_highest(lines, own_above), *titles]  # in no chapter, above all of them
    return _opened(lines, headings, titles) if first else titles


def _is_told(lines: Sequence[tuple[Paragraph, str]], at: int) -> bool:
    """Whether something of its own stands right below a heading, and no other."""
    return at + 1 < len(lines) and not lines[at + 1][0].level


def _opened(lines: Sequence[tuple[Paragraph, str]], headings: Sequence[int], titles: Sequence[int]) -> list[int]:
    """Return titles with those below the only one that has several in its place: it holds most of the evening."""
    within = {
        at: _highest(lines, [each for each in headings if at < each < end])
        for at, end in zip(titles, [*titles[1:], len(lines)], strict=True)
    }
    whole, *others = sorted(within, key=lambda at: -len(within[at]))
    if len(within[whole]) < _FEWEST_TITLES or any(len(within[at]) > 1 for at in others):
        return [*titles]
    kept = [at for at in titles if at != whole or not lines[at + 1][0].level]
    return sorted([*kept, *within[whole]])


def _highest(lines: Sequence[tuple[Paragraph, str]], headings: Sequence[int]) -> list[int]:
    """Return the headings of the highest level that there is among some."""
    highest = min((lines[at][0].level for at in headings), default=0)
    return [at for at in headings if lines[at][0].level == highest]


def _ends(title: Paragraph, paragraph: Paragraph, line: str) -> bool:
    """Whether a line is no more of what stands below a title: a heading like it or above, or a title set apart."""
    if title.level:
        return 0 < paragraph.level <= title.level
    return paragraph.level > 0 or (paragraph.is_bold and not paragraph.is_item and len(line) <= _MAX_NAME_LENGTH)


def _front(lines: Sequence[str], levels: Sequence[int], *, asking: bool) -> frozenset[int]:
    """Return the lines above the first heading but the title; without headings, those above the first question.

    Where most lines stand there, and some ask, only the title does.
    """
    if any(levels):
        is_title = levels[0] and (levels.count(levels[0]) == 1 or _is_title_page(lines, levels))
        rest = (index for index, level in enumerate(levels) if level and (index or not is_title))
        first = next(rest, 0)
        holds_it = any(map(is_question, lines[1:first])) and 2 * first > len(lines)  # what is below is but an example
        return frozenset(range(1 if is_title and holds_it else first))
    questions = (index for index, line in enumerate(lines) if holds_question(line))
    return frozenset(range(next(questions, 0))) if asking else frozenset()


def _is_title_page(lines: Sequence[str], levels: Sequence[int]) -> bool:
    """Whether the first line is a heading that says what kind of an evening it is, and has nothing below it.

    Others as high as it have, and the one right below it is one: the first of several slides has but that.
    """
    told = sum(level == levels[0] and not below for level, below in pairwise([*levels, 0]))
    return levels[:1] == levels[1:2] and told > 1 and EVENT.is_within(lines[0])


def likeliest(tables: Sequence[Found], text: Found | None) -> Found:
    """Return the table whose header names what a deck holds; else what asks most, then what is written most in."""
    named = [each for each in tables if each.layout.header is not None]
    every = [*tables, *([text] if text is not None else [])]
    return max(named or every, key=lambda each: (*_richness(each.table), -each.before))


def header_above(table: Table, column: int) -> int | None:
    """Return the first row when it names what stands below: short cells, none of which asks, unlike those below."""
    first = next((index for index, row in enumerate(table.rows) if not row.is_empty), None)
    if first is None or table.width < _FEWEST_COLUMNS:
        return None
    cells = [cell for cell in table.rows[first].cells if cell.strip()]
    below = [row.cell(column) for row in table.rows[first + 1 :] if row.cell(column).strip()]
    is_name = any(header_field(cell)[1] or other_name(cell) for cell in cells)
    differs = bool(below) and 2 * sum(map(is_question, below)) >= len(below)
    is_short = all(len(cell) <= _MAX_NAME_LENGTH and not holds_question(cell) for cell in cells)
    return first if is_short and (is_name or differs) else None


def first_layout(table: Table) -> ColumnLayout:
    """Return what the columns of a table that was not understood surely hold; the others are kept in the notes."""
    known = column_layout(table)
    if known is not None:
        return known
    for index, row in enumerate(table.rows[:_ROWS_FOR_A_HEADER]):
        plain = {name: column for column, (name, plain) in enumerate(map(header_field, row.cells)) if plain}
        others = [other_name(cell) for cell in row.cells]
        plain |= {
            name: column
            for column, name in enumerate(others)
            if name in (*CORE_FIELDS, "duration") and name not in plain
        }
        if (len(plain) > 1 and any(name in CORE_FIELDS for name in plain)) or _tells_lengths(table, index, plain):
            named = {column: name for name, column in plain.items()}
            kept = _kept(table, index)
            return ColumnLayout(index, tuple(named.get(column, name) for column, name in enumerate(kept)))
    return _by_questions(table)


def _tells_lengths(table: Table, header: int, plain: Mapping[str, int]) -> bool:
    """Whether a column is called after how long things take, and its cells say it."""
    column = plain.get("duration")
    cells = (
        [row.cell(column) for row in _below(table, header) if row.cell(column).strip()] if column is not None else []
    )
    return len(cells) > 1 and 2 * sum(map(is_time, cells)) >= len(cells)


def _by_questions(table: Table) -> ColumnLayout:
    """Return the layout of a table whose header says nothing: a column of questions, and what numbers them."""
    tried = (None, *range(min(_ROWS_FOR_A_HEADER, len(table.rows))))
    header = next((index for index in tried if NUMBERS in _kept(table, index)), None)
    kept = _kept(table, header)
    own = [row for row in _below(table, header) if not numbered_above(row, kept)]
    asking = question_column([""] * table.width, own)
    if asking is None:
        return ColumnLayout(header, tuple(kept))
    kept[asking] = "question"
    first = next(index for index, row in enumerate(table.rows) if holds_question(row.cell(asking)))
    above = [cell for cell in table.rows[first - 1].cells if cell.strip()] if first else []
    is_header = len(above) > 1 and sum(map(holds_question, above)) < len(above) / 2
    return ColumnLayout(first - 1 if is_header else header, tuple(kept))


def _below(table: Table, header: int | None) -> tuple[TableRow, ...]:
    return table.rows[0 if header is None else header + 1 :]


def _kept(table: Table, header: int | None) -> list[str]:
    """Return what each column is for when none is a field."""
    names = table.rows[header] if header is not None else TableRow((), 0)
    return [kept_column(column, names.cell(column), _below(table, header)) for column in range(table.width)]


def _richness(table: Table) -> tuple[int, int]:
    cells = [cell for row in table.rows for cell in row.cells if cell.strip()]
    return sum(holds_question(cell) for cell in cells), len(cells)
