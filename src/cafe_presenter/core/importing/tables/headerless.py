"""Tables whose columns no header names, or names in strange words: what their cells look like tells what they hold."""

from collections.abc import Sequence

from cafe_presenter.core.importing.asking.asking import holds_question, is_question
from cafe_presenter.core.importing.document.document import Table, TableRow
from cafe_presenter.core.importing.papers.other_papers import is_catalogue
from cafe_presenter.core.importing.tables.choices import are_choices
from cafe_presenter.core.importing.tables.layouts import (
    KEPT,
    LEAST_FILLED,
    MAX_HEADER_LENGTH,
    RUN_SCORE,
    ColumnLayout,
    Doubt,
    is_sentence,
    kept_column,
    mean_length,
    mostly_questions,
    question_column,
)
from cafe_presenter.core.importing.tables.runs import is_run_of_show, stage_column, timed_column
from cafe_presenter.core.importing.times.one_time import is_time
from cafe_presenter.core.importing.words.header_words import STAGE, names_time, names_who_or_where, other_name


def layout_without_header(table: Table) -> ColumnLayout | None:
    """Return a layout guessed from what the cells look like, None unless one column is full of questions."""
    rows, width = [row for row in table.rows if not row.is_empty], table.width
    if len(rows) < 2 or not 2 <= width <= 12:
        return None
    asking = question_column([""] * width, rows)
    if asking is None:
        return _run_without_header(table, rows)
    header = _unread_header(rows, asking)
    rows = rows[header is not None :]
    named = (at for at in range(width) if header and names_time(header.cell(at)) and is_time(rows[0].cell(at)))
    timed = next(named, timed_column(rows, width))
    columns = ["duration" if column == timed else "" for column in range(width)]
    columns[asking] = "question"
    free = [
        column
        for column in range(width)
        if not columns[column] and kept_column(column, "", rows) == KEPT and _is_filled(column, rows)
        if header is None or not names_who_or_where(header.cell(column))
    ]
    before = [column for column in free if column < asking]
    is_quiz = are_choices([[row.cell(column) for row in rows] for column in free if column > asking])
    free = before if is_quiz else free
    theme = before[-1] if before else min(free, key=lambda column: mean_length(column, rows), default=None)
    if theme is None and header is None and is_quiz:
        columns = [name or kept_column(column, "", rows) for column, name in enumerate(columns)]
        return ColumnLayout(None, tuple(columns), (Doubt("import.no_header", asking),), 30)
    longest = max(90.0, 1.5 * mean_length(asking, rows))
    if theme is None or mostly_questions(theme, rows) or mean_length(theme, rows) > longest:
        return None
    columns[theme] = "theme"
    after = [column for column in free if column != theme and column > asking]
    if after:
        columns[after[0]] = "objective"
    columns = [name or kept_column(column, "", rows) for column, name in enumerate(columns)]
    if header is not None:
        doubts = (Doubt("import.question_guessed", asking), Doubt("import.header_guessed", theme))
        return ColumnLayout(table.rows.index(header), tuple(columns), doubts, 30)
    return ColumnLayout(None, tuple(columns), (Doubt("import.no_header", theme),), 30)


def _run_without_header(table: Table, rows: Sequence[TableRow]) -> ColumnLayout | None:
    """Return the layout of a table that says when what happens and names no column, or names them in strange words.

    A row with one cell alone is a title over the rows below it, unless others say the same.
    """
    alone = [row for row in rows if sum(bool(cell.strip()) for cell in row.cells) == 1]
    if len({row.cells for row in alone}) == len(alone):
        rows = [row for row in rows if row not in alone]
    timed = timed_column(rows, table.width)
    if timed is None or is_catalogue(rows[0], rows[1:]):
        return None
    header = None if is_time(rows[0].cell(timed)) else rows[0]
    below = rows[header is not None :]
    columns = ["duration" if column == timed else "" for column in range(table.width)]
    stage = stage_column(columns, below, is_named=header is not None and names_time(header.cell(timed)))
    if stage is None:
        return None
    columns[stage] = "theme"
    if not is_run_of_show(columns, below):
        return None
    columns = [name or kept_column(column, "", below) for column, name in enumerate(columns)]
    code, at = ("import.no_header", None) if header is None else ("import.header_guessed", table.rows.index(header))
    is_named = header is not None and other_name(header.cell(stage)) in ("theme", STAGE)
    doubts = () if is_named else (Doubt(code, stage),)
    return ColumnLayout(at, tuple(columns), doubts, RUN_SCORE // 2, is_run=True)


def _unread_header(rows: Sequence[TableRow], asking: int) -> TableRow | None:
    """Return the first row when its words say nothing here, and yet it names what stands below: all ask but it.

    Where it has one word above each column, most are enough.
    """
    first, below = rows[0], rows[1:]
    cells = [cell for cell in first.cells if cell.strip()]
    is_short = len(cells) > 1 and not any(
        len(cell) > MAX_HEADER_LENGTH or holds_question(cell) or is_sentence(cell) for cell in cells
    )
    asked = [row.cell(asking) for row in below if row.cell(asking).strip()]
    are_words = not any(" " in cell.strip() for cell in cells)  # “Impuls”, “answer_a”
    return first if is_short and len(asked) > 1 and (are_words or all(map(is_question, asked))) else None


def _is_filled(column: int, rows: Sequence[TableRow]) -> bool:
    filled = sum(bool(row.cell(column).strip()) or column in row.merged for row in rows)
    return filled >= LEAST_FILLED * len(rows)
