"""What of a document was seen and not used: its other tables, or all of it where no deck was made."""

from collections.abc import Sequence

from cafe_presenter.core.base.problem import Place, Problem, Severity, short
from cafe_presenter.core.importing.document.document import Document, Table, overlong
from cafe_presenter.core.importing.papers.doubts import is_torn
from cafe_presenter.core.importing.papers.forms import is_form
from cafe_presenter.core.importing.rows.nearly import nearly_enough, nearly_enough_lines
from cafe_presenter.core.importing.tables.day_column import day_column, days_in
from cafe_presenter.core.importing.times.days import days_beside, names_of_other_days

_MAX_CELLS_SHOWN = 12
_HEADERS = 3
"""Rows at the top of a table one of which may be its header."""
MAX_TABLES_LISTED = 8
"""How many other tables are named one by one."""


def not_used(chosen: Table, usable: Sequence[Table], document: Document) -> list[Problem]:
    """Return one warning for each table but the ``chosen`` one; the ``usable`` ones are told with their number."""
    numbers = {id(table): number for number, table in enumerate(usable, start=1)}
    problems = _other_days(chosen, document)
    seen = list({id(table): table for table in (*usable, *document.tables)}.values())
    used = {id(chosen), *map(id, chosen.parts), *(id(part) for table in usable for part in table.parts)}
    seen = [table for table in seen if id(table) not in used and (id(table) in numbers or is_worth_telling(table))]
    for table in seen[:MAX_TABLES_LISTED]:
        place = Place(named_place(document.file, table))
        params: dict[str, str | int] = {
            "rows": len(table.rows),
            "start": _start(table.parts[0] if len(table.parts) == 1 else table),
        }
        if id(table) in numbers:
            problems.append(warning("import.other_table", place, number=numbers[id(table)], **params))
        else:
            problems.append(warning("import.other_table_unread", place, **params))
    if len(seen) > MAX_TABLES_LISTED:
        problems.append(warning("import.more_tables", Place(document.file), count=len(seen) - MAX_TABLES_LISTED))
    return problems


def _other_days(chosen: Table, document: Document) -> list[Problem]:
    """Return what is told of the days beside the one that a table, or a text, was cut down to."""
    whole = chosen.parts[0] if len(chosen.parts) == 1 else Table(())
    names = dict.fromkeys(row.cell(at).strip() for row in whole.rows[:_HEADERS] for at in days_beside(row))
    own = {cell.strip() for row in chosen.rows[:_HEADERS] for cell in row.cells}
    days = [name for name in names if name not in own]
    if (column := day_column(whole)) is not None and len(chosen.rows) < len(whole.rows):
        days = days_in(whole, column)[1:]
    if chosen.guessed:
        days = names_of_other_days(document.blocks, {row.line for row in chosen.rows})
    place = Place(named_place(document.file, chosen))
    return [warning("import.other_days", place, headers=" · ".join(map(short, days)))] if days else []


def is_worth_telling(table: Table) -> bool:
    """Whether a table that is not used is told by its first words: it has rows and columns."""
    return len(table.rows) > 1 and table.width > 1


def why_no_deck(document: Document) -> list[Problem]:
    """Return why no deck was made of a document: what was seen there, and what a table looks like."""
    place = Place(document.file)
    if count := overlong(document):
        return [*document.problems, Problem("import.too_long", place, {"count": count})]
    problems = [*document.problems, Problem("import.no_table", place)]
    tables = [table for table in document.tables if any(not row.is_empty for row in table.rows)]
    seen = [_seen(table, document.file) for table in tables[:MAX_TABLES_LISTED]]
    is_filled_in = is_form(document)
    problems += [Problem("import.saw_form", place)] if is_filled_in else []
    lines = [] if is_filled_in else list(nearly_enough_lines(document))
    problems += [*(problem for each in seen if len(each) > 1 for problem in each), *lines]
    problems += [problem for each in seen if len(each) == 1 for problem in each]
    if len(tables) > MAX_TABLES_LISTED:
        problems.append(Problem("import.more_tables", place, {"count": len(tables) - MAX_TABLES_LISTED}))
    written = [paragraph for paragraph in document.paragraphs if paragraph.text.strip()]
    if written:
        params: dict[str, str | int] = {"count": len(written), "start": short(written[0].text)}
        problems += [] if lines else [Problem("import.saw_text", place, params)]
    elif not tables:
        problems.append(Problem("import.saw_nothing", place))
    if is_torn(document.paragraphs, document.file):
        problems.append(Problem("import.torn_text", place))
    problems.append(Problem("import.example", place))
    if written or tables:
        problems.append(Problem("import.in_window", place))
    return problems


def _seen(table: Table, file: str) -> list[Problem]:
    """Return what is told of a table of which no deck was made, and what in it was nearly enough."""
    where = Place(named_place(file, table))
    told = Problem("import.saw_table", where, {"rows": len(table.rows), "start": _start(table)})
    return [told, *nearly_enough(table, where)]


def _start(table: Table) -> str:
    """Return the cells of the first row that has several, else of the first row with anything in it.

    Of headings that became rows, the first ones are told.
    """
    if table.guessed:
        return " | ".join(short(row.cell(0), 40) for row in table.rows[:_HEADERS])
    written = [[cell for cell in row.cells if cell.strip()] for row in table.rows]
    best = next((cells for cells in written if len(cells) > 1), next((cells for cells in written if cells), []))
    return " | ".join(short(cell, 40) for cell in best[:_MAX_CELLS_SHOWN])


def named_place(file: str, table: Table) -> str:
    """Return the name of a document, that of the table behind it when it has one."""
    return f"{file} [{table.name}]" if table.name else file


def warning(code: str, place: Place, **params: str | int) -> Problem:
    """Return a problem that stops nothing."""
    return Problem(code, place, params, Severity.WARNING)
