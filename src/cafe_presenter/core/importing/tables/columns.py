"""Which row is the header of a table, and what each of its columns holds."""

import re
from collections.abc import Sequence
from itertools import chain, islice

from cafe_presenter.core.deck.field import Scope
from cafe_presenter.core.deck.fields import fields_of
from cafe_presenter.core.deck.vocabulary import field_named, loose
from cafe_presenter.core.importing.asking.asking import holds_question, is_question
from cafe_presenter.core.importing.document.document import Table, TableRow
from cafe_presenter.core.importing.papers.other_papers import is_catalogue, names_answer
from cafe_presenter.core.importing.tables.headerless import layout_without_header
from cafe_presenter.core.importing.tables.layouts import (
    BARE_NUMBER,
    CORE_FIELDS,
    KEPT,
    LEAST_FILLED,
    LISTS,
    MAX_HEADER_LENGTH,
    NUMBERS,
    RUN_SCORE,
    ColumnLayout,
    Doubt,
    is_number,
    is_sentence,
    kept_column,
    mean_length,
    mostly_questions,
    question_column,
)
from cafe_presenter.core.importing.tables.runs import (
    is_run_of_show,
    length_column,
    says_no_part,
    stage_column,
    tell_lengths,
    title_column,
    with_gaps,
)
from cafe_presenter.core.importing.times.one_time import is_time
from cafe_presenter.core.importing.words.header_words import (
    HOURS,
    STAGE,
    name_rank,
    names_category,
    names_question_too,
    names_who_or_where,
    other_name,
    translated_field,
    without_unit,
)

_ACCEPTED = frozenset(
    field.name for field in fields_of(Scope.THEME) if field.name not in ("timer", "translations", "image")
)
_PLAIN = 2
"""Names of columns beside which another may ask, and be one all the same."""
_ROWS_SEARCHED, _MAX_HEADERS = 3000, 12
_OTHER_SUBJECTS = frozenset(
    loose(word) for word in ("réponse", "answer", "nombre", "number", "count", "numéro", "total", "statut", "status")
)
_SHORTEST_STATEMENT = 12
"""Characters below which, on the average, cells without a question mark are no statements to be talked about."""
_FEW = 9
_COUNT = re.compile(r"\W*\d+(?:\s*[-–]\s*\d+)?(?:\s+[^\W\d]+)?\W*")
"""“12”, “39 questions”: how many there are, and none of them."""


MAX_COLUMNS = 500
"""Columns above which a table is data and no evening: each is looked down for what it holds."""


def column_layout(table: Table) -> ColumnLayout | None:
    """Return what the columns of ``table`` hold, None when no column can be told to hold questions."""
    if table.width > MAX_COLUMNS:
        return None
    if table.fields:
        doubts = (Doubt("import.from_headings", 0),) if table.guessed else ()
        score = 25 if table.guessed else 60 + 20 * sum(name in table.fields for name in CORE_FIELDS)
        return ColumnLayout(None, table.fields, doubts, score)
    likely = (index for index, row in enumerate(table.rows[:_ROWS_SEARCHED]) if _may_be_header(row))
    found = [
        layout
        for index in islice(likely, _MAX_HEADERS)
        if (layout := _layout_under(table, index, table.rows[index])) is not None
    ]
    if found:
        return max(found, key=lambda layout: (layout.score, -(layout.header or 0)))
    return layout_without_header(table)


def header_field(text: str) -> tuple[str, bool]:
    """Return the field a header names, empty when it names none, and whether it was plainly named.

    “Question (en)” is ``question:en``, the question in another language.
    """
    text = without_unit(text)
    if not text.strip() or len(text) > MAX_HEADER_LENGTH:
        return "", False
    if translated := translated_field(text):
        return translated, True
    exact = field_named(text, Scope.THEME)
    if exact is not None:
        return (exact.name, True) if exact.name in _ACCEPTED else ("", False)
    words = [word for word in loose(text).split() if not word.isdecimal() and word not in ("n", "no", "numero")]
    if not words or len(words) > 7 or holds_question(text):
        return "", False
    exact = field_named(" ".join(words), Scope.THEME)
    if exact is not None and exact.name in _ACCEPTED:
        return exact.name, True
    if _OTHER_SUBJECTS & set(words):
        return "", False
    for size in range(len(words) - 1, 0, -1):
        for part in (words[:size], words[-size:]):
            if part == ["fait"]:  # “Ce qu’on fait”: something is done, and no fact
                continue
            named = field_named(" ".join(part), Scope.THEME)
            if named is not None and named.name in _ACCEPTED:
                return named.name, False
    return "", False


def _may_be_header(row: TableRow) -> bool:
    written = [cell for cell in row.cells if cell.strip()]
    if len(written) < 2 or any(len(cell) > MAX_HEADER_LENGTH or is_sentence(cell) for cell in written):
        return False
    plain = sum(header_field(cell)[1] or bool(other_name(cell)) for cell in written)
    if plain < _PLAIN and any(
        is_question(cell) and not header_field(cell)[1] for cell in written
    ):  # “Question ?” is a header all the same, and so is “Was tun wir?” beside two names
        return False
    return any(
        header_field(cell)[0].partition(":")[0] in CORE_FIELDS or other_name(cell) in (*CORE_FIELDS, STAGE)
        for cell in written
    )


def _layout_under(table: Table, index: int, row: TableRow) -> ColumnLayout | None:
    """Return the layout that ``row`` gives as a header, None when it is none."""
    named = _minutes_told(row, [header_field(cell) for cell in row.cells], table.rows[index + 1 :])
    columns, doubts = _claims(row, named, table.rows[index + 1 :])
    columns += [""] * (table.width - len(columns))
    for name in ("theme", "question"):  # one language of several is the deck's own
        own = next((column for column, held in enumerate(columns) if held.startswith(f"{name}:")), None)
        if name not in columns and own is not None:
            columns[own] = name
    _let_go(columns, doubts, row)
    below = table.rows[index + 1 :]
    columns = ["" if name == "theme" and says_no_part(at, below) else name for at, name in enumerate(columns)]
    others = _other_claims(columns, row, below)
    _shift_numbers(columns, row, below)
    columns = ["" if name == "duration" and not mean_length(at, below) else name for at, name in enumerate(columns)]
    is_run = False
    if "question" not in columns and is_catalogue(row, below):
        return None
    if not _find_question(columns, doubts, below, row=row):
        if (guess := stage_column(columns, below, header=row)) is not None:
            columns[:] = ["" if name == "theme" else name for name in columns]
            columns[guess] = "theme"
            doubts.append(Doubt("import.header_guessed", guess))
        is_run = is_run_of_show(columns, below)
        if not is_run:
            return None
    elif "theme" not in columns and (guess := _theme_beside(columns, below, row)) is not None:
        columns[guess] = "theme"
        doubts += [Doubt("import.header_guessed", guess)] * (not names_category(row.cell(guess)))
    for column in range(len(columns)):
        if not columns[column]:
            columns[column] = kept_column(column, row.cell(column), below)
    sure = sum(20 for name, plain in named if name and plain) + sum(10 for name, plain in named if name and not plain)
    score = sure + 10 * others + 20 * sum(name in CORE_FIELDS for name in columns) - 15 * len(doubts)
    return ColumnLayout(index, tuple(columns), tuple(doubts), min(score, RUN_SCORE) if is_run else score, is_run)


def _minutes_told(
    row: TableRow, named: Sequence[tuple[str, bool]], below: Sequence[TableRow]
) -> list[tuple[str, bool]]:
    """Take “Min” for minutes, unless another column says how long: beside “Durée” it is the least time.

    Beside hours from and to it says again what they do.
    """
    hours = [at for at, cell in enumerate(row.cells) if other_name(cell) == HOURS]
    lengths = [at for at, (name, _) in enumerate(named) if name == "duration" and at not in hours]
    is_again = any(tell_lengths([*filter(None, (each.cell(at).strip() for each in below))]) for at in hours)
    meant = (KEPT if is_again else "duration", True)
    return [
        meant if each[0] == "minimum" and loose(cell) == "min" and not lengths else each
        for cell, each in zip(row.cells, named, strict=True)
    ]


def _let_go(columns: list[str], doubts: list[Doubt], row: TableRow) -> None:
    """Let go of what was guessed from a part of a header, where a whole header says it or something else."""
    for doubt in [doubt for doubt in doubts if doubt.code == "import.header_guessed"]:
        name = columns[doubt.column]
        meant = [other_name(cell) for cell in row.cells]
        if meant[doubt.column] or name in meant:
            columns[doubt.column] = ""
            doubts.remove(doubt)


def _other_claims(columns: list[str], row: TableRow, below: Sequence[TableRow]) -> int:
    """Give the columns that are still free to what other words say of them; return how many were given."""
    count = 0
    meant = [other_name(cell) for cell in row.cells]
    for column, name in enumerate(meant):
        if name not in ("", STAGE, HOURS) and not columns[column] and (name not in columns or name in LISTS):
            columns[column] = name
            count += 1
    for name, field in ((STAGE, "theme"), (HOURS, "duration")):
        free = [
            column
            for column, each in enumerate(meant)
            if each == name and not columns[column]
            if name == HOURS or not _names_nothing(column, below, row.cell(column))
        ]
        free.sort(key=lambda column: names_who_or_where(row.cell(column)))  # “cast” is a part in Czech
        if free and field not in columns:
            columns[length_column(free, below) if name == HOURS else title_column(free, below)] = field
            count += 1
    return count


def _names_nothing(column: int, rows: Sequence[TableRow], header: str) -> bool:
    cells = [row.cell(column).strip() for row in rows if row.cell(column).strip()]
    return (len(cells) > 1 and all(is_number(cell, header) for cell in cells)) or says_no_part(column, rows)


def _find_question(columns: list[str], doubts: list[Doubt], below: Sequence[TableRow], *, row: TableRow) -> bool:
    """Name the column of questions below a header; return whether there is one."""
    if "question" in columns:
        own = columns.index("question")
        if not _asks_nothing(own, below):
            alone = sum(name in CORE_FIELDS or name == "duration" for name in columns) == 1
            is_quiz = any(map(names_answer, row.cells)) and mean_length(own, below) >= _SHORTEST_STATEMENT
            return not alone or is_quiz or mostly_questions(own, below)  # one word of a header is not enough
        columns[own] = ""
    asking = question_column(columns, below)
    if asking is None:
        asking = next((at for at, cell in enumerate(row.cells) if names_question_too(cell) and _asks(at, below)), None)
    if asking is None or not {"theme", "objective", "duration"} & set(columns):
        return False
    columns[asking] = "question"
    doubts.append(Doubt("import.question_guessed", asking))
    return True


def _asks(column: int, below: Sequence[TableRow]) -> bool:
    return any(holds_question(row.cell(column)) for row in below)


def _asks_nothing(column: int, below: Sequence[TableRow]) -> bool:
    """Whether a column is called so and holds no question: numbers, or words that no room can talk about."""
    cells = [row.cell(column) for row in below if row.cell(column).strip()]
    if len(cells) > 1 and all(map(_COUNT.fullmatch, cells)):
        return True
    silent = len(cells) > _FEW and not any(map(holds_question, cells))
    return silent and mean_length(column, below) < _SHORTEST_STATEMENT


def _theme_beside(columns: Sequence[str], below: Sequence[TableRow], header: TableRow) -> int | None:
    """Return the free column that names what each question is about: short, filled, before it or called a category."""
    asking = columns.index("question")
    rows = [row for row in below if row.cell(asking).strip()]
    behind = [at for at in range(asking + 1, len(columns)) if names_category(header.cell(at))]
    for column in chain(range(asking), behind):
        cells = [row.cell(column).strip() for row in rows]
        own = [cell for cell in cells if cell]
        filled = sum(bool(cell) or column in row.merged for cell, row in zip(cells, rows, strict=True))
        if columns[column] or not own or filled < LEAST_FILLED * len(rows) or names_who_or_where(header.cell(column)):
            continue
        if not any(map(_is_no_theme, own)) and mean_length(column, rows) <= MAX_HEADER_LENGTH:
            return column
    return None


def _is_no_theme(cell: str) -> bool:
    return is_time(cell) or BARE_NUMBER.fullmatch(cell) is not None or is_question(cell)


def _claims(
    row: TableRow, named: Sequence[tuple[str, bool]], below: Sequence[TableRow]
) -> tuple[list[str], list[Doubt]]:
    """Return the columns with each field given once: to the plainest name of those without gaps, then to the first."""
    best: dict[str, int] = {}
    gaps = with_gaps([name for name, _ in named], below)
    ranks = [name_rank(cell, name, plain=plain) for cell, (name, plain) in zip(row.cells, named, strict=True)]
    ranks = [-1 if column in gaps else rank for column, rank in enumerate(ranks)]
    for column, (name, _) in enumerate(named):
        if name and (name not in best or ranks[column] > ranks[best[name]]):
            best[name] = column
    columns = [
        name if best.get(name) == column or (name in LISTS and plain) else ""
        for column, (name, plain) in enumerate(named)
    ]
    sure = {name for name, column in best.items() if named[column][1] or (gaps and name == "theme")}
    doubts = [Doubt("import.header_guessed", best[name]) for name in best if name not in sure]
    for column, (name, _) in enumerate(named):
        if name and not columns[column]:
            if name == "question" and "follow_ups" not in columns:
                columns[column] = "follow_ups"
                doubts.append(Doubt("import.second_question", column))
            elif other_name(row.cell(column)) != HOURS:
                doubts.append(Doubt("import.same_header", column))
    return columns, doubts


def _shift_numbers(columns: list[str], header: TableRow, below: Sequence[TableRow]) -> None:
    """Move a field to the second column under a header that spans two, the first of which only numbers the rows.

    A row may span both as the header does, “Break”: its words stand in the first then.
    """
    for column in range(len(columns) - 1):
        if columns[column] in CORE_FIELDS and not columns[column + 1] and not header.cell(column + 1).strip():
            both = [row for row in below if row.cell(column).strip() and row.cell(column + 1).strip()]
            if kept_column(column + 1, "", both) == KEPT and all(
                is_number(row.cell(column), header.cell(column)) for row in both
            ):
                columns[column : column + 2] = [NUMBERS, columns[column]]
