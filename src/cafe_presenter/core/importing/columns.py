"""Which row is the header of a table, and what each of its columns holds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, islice

from cafe_presenter.core.deck.field import Scope
from cafe_presenter.core.deck.fields import fields_of
from cafe_presenter.core.deck.vocabulary import field_named, loose
from cafe_presenter.core.importing.asking import AFTER_QUESTION, holds_question, is_question
from cafe_presenter.core.importing.choices import are_choices
from cafe_presenter.core.importing.document import Table, TableRow
from cafe_presenter.core.importing.header_words import (
    HOURS,
    STAGE,
    name_rank,
    names_category,
    names_time,
    names_who_or_where,
    other_name,
    translated_field,
)
from cafe_presenter.core.importing.one_time import is_time
from cafe_presenter.core.importing.other_papers import is_catalogue, names_answer
from cafe_presenter.core.importing.runs import (
    is_run_of_show,
    length_column,
    says_no_part,
    stage_column,
    timed_column,
    title_column,
    with_gaps,
)

KEPT = "notes+"
"""What a column is for when it is no field: its cells go to the notes, under the column's name."""
NUMBERS = "numbers"
"""What a column is for when it only numbers the rows."""

LISTS = ("follow_ups", "notes", "sources", "facts")
"""Fields that several columns may fill together: “Relance 1”, “Relance 2”."""

CORE_FIELDS = ("theme", "question", "objective")
"""Fields that nearly every table of an evening has."""

_ACCEPTED = frozenset(
    field.name for field in fields_of(Scope.THEME) if field.name not in ("timer", "translations", "image")
)
_MAX_HEADER_LENGTH = 70
_PLAIN = 2
"""Names of columns beside which another may ask, and be one all the same."""
_ROWS_SEARCHED, _MAX_HEADERS = 3000, 12
_OTHER_SUBJECTS = frozenset(
    loose(word) for word in ("réponse", "answer", "nombre", "number", "count", "numéro", "total", "statut", "status")
)
_NUMBER_NAMES = frozenset(("n", "no", "num", "numero", "number", "nr", "id", "#", ""))
_SHORTEST_STATEMENT = 12
"""Characters below which, on the average, cells without a question mark are no statements to be talked about."""
_FEW = 9
_COUNT = re.compile(r"\W*\d+(?:\s*[-–]\s*\d+)?(?:\s+[^\W\d]+)?\W*")
"""“12”, “39 questions”: how many there are, and none of them."""
_LEAST_FILLED = 0.9
_RUN_SCORE = 14
"""Of a run of show at most: a table that asks, or headings with questions below, are what is looked for."""
_NUMBER = re.compile(r"\W*(?:[A-Za-z]{0,2}\W?)?\d+(?:[.\-]\d+)*\W*")


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that was taken for granted: a code and the column it is about."""

    code: str
    column: int


@dataclass(frozen=True, slots=True)
class ColumnLayout:
    """What the columns of a table hold: names of fields, ``KEPT``, ``NUMBERS`` or nothing at all.

    ``header`` is the index of the header among the rows, None when there is none; ``score`` tells how much it says.
    ``is_run`` is that of a run of show, in which times stand beside what happens, and nothing is asked.
    """

    header: int | None
    columns: tuple[str, ...]
    doubts: tuple[Doubt, ...] = ()
    score: int = 0
    is_run: bool = False

    def column(self, field: str) -> int | None:
        """Return the column that holds a field."""
        return self.columns.index(field) if field in self.columns else None


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
    return _layout_without_header(table)


def header_field(text: str) -> tuple[str, bool]:
    """Return the field a header names, empty when it names none, and whether it was plainly named.

    “Question (en)” is ``question:en``, the question in another language.
    """
    if not text.strip() or len(text) > _MAX_HEADER_LENGTH:
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
    if len(written) < 2 or any(len(cell) > _MAX_HEADER_LENGTH or _is_sentence(cell) for cell in written):
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


def _is_sentence(text: str) -> bool:
    return text.rstrip(AFTER_QUESTION).endswith((".", "!", "…")) and len(text.split()) > 3


def _layout_under(table: Table, index: int, row: TableRow) -> ColumnLayout | None:
    """Return the layout that ``row`` gives as a header, None when it is none."""
    named = [header_field(cell) for cell in row.cells]
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
    columns = ["" if name == "duration" and not _length(at, below) else name for at, name in enumerate(columns)]
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
    return ColumnLayout(index, tuple(columns), tuple(doubts), min(score, _RUN_SCORE) if is_run else score, is_run)


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
            is_quiz = any(map(names_answer, row.cells)) and _length(own, below) >= _SHORTEST_STATEMENT
            return not alone or is_quiz or _mostly_questions(own, below)  # one word of a header is not enough
        columns[own] = ""
    asking = question_column(columns, below)
    if asking is None or not {"theme", "objective", "duration"} & set(columns):
        return False
    columns[asking] = "question"
    doubts.append(Doubt("import.question_guessed", asking))
    return True


def _asks_nothing(column: int, below: Sequence[TableRow]) -> bool:
    """Whether a column is called so and holds no question: numbers, or words that no room can talk about."""
    cells = [row.cell(column) for row in below if row.cell(column).strip()]
    if len(cells) > 1 and all(map(_COUNT.fullmatch, cells)):
        return True
    silent = len(cells) > _FEW and not any(map(holds_question, cells))
    return silent and _length(column, below) < _SHORTEST_STATEMENT


def _theme_beside(columns: Sequence[str], below: Sequence[TableRow], header: TableRow) -> int | None:
    """Return the free column that names what each question is about: short, filled, before it or called a category."""
    asking = columns.index("question")
    rows = [row for row in below if row.cell(asking).strip()]
    behind = [at for at in range(asking + 1, len(columns)) if names_category(header.cell(at))]
    for column in chain(range(asking), behind):
        cells = [row.cell(column).strip() for row in rows]
        own = [cell for cell in cells if cell]
        filled = sum(bool(cell) or column in row.merged for cell, row in zip(cells, rows, strict=True))
        if columns[column] or not own or filled < _LEAST_FILLED * len(rows) or names_who_or_where(header.cell(column)):
            continue
        if not any(map(_is_no_theme, own)) and _length(column, rows) <= _MAX_HEADER_LENGTH:
            return column
    return None


def _is_no_theme(cell: str) -> bool:
    return is_time(cell) or _NUMBER.fullmatch(cell) is not None or is_question(cell)


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


def is_number(cell: str, header: str = "") -> bool:
    """Tell whether a cell only numbers its row: “3”, “n° 3”, or “Thème 3” under “Thème”."""
    named = loose(cell).split()
    is_named = len(named) > 1 and named[-1].isdecimal() and {*named[:-1]} <= {*_NUMBER_NAMES, loose(header)}
    return _NUMBER.fullmatch(cell.strip()) is not None or is_named


def kept_column(column: int, header: str, below: Sequence[TableRow]) -> str:
    """Return what a column that is no field is for: ``KEPT``, ``NUMBERS``, or nothing when it is empty."""
    if not any(row.cell(column).strip() for row in below):
        return ""
    counted = [cell for row in below if len([*filter(str.strip, row.cells)]) > 1 if (cell := row.cell(column).strip())]
    if loose(header) in _NUMBER_NAMES and counted and all(map(_NUMBER.fullmatch, counted)):
        return NUMBERS
    return KEPT


def question_column(columns: Sequence[str], below: Sequence[TableRow]) -> int | None:
    """Return the free column most of whose cells are questions."""
    shares = {column: _question_share(column, below) for column, name in enumerate(columns) if not name}
    asking = [column for column, share in shares.items() if share >= 0.6]
    return max(asking, key=lambda column: (_length(column, below), -column)) if asking else None


def _mostly_questions(column: int, below: Sequence[TableRow]) -> bool:
    return _question_share(column, below) >= 0.5


def _question_share(column: int, rows: Sequence[TableRow]) -> float:
    """Return which part of the cells are questions; 0 when there are fewer than two cells."""
    cells = [row.cell(column) for row in rows if row.cell(column).strip()]
    return sum(is_question(cell) for cell in cells) / len(cells) if len(cells) > 1 else 0.0


def _length(column: int, rows: Sequence[TableRow]) -> float:
    cells = [len(row.cell(column)) for row in rows if row.cell(column).strip()]
    return sum(cells) / len(cells) if cells else 0.0


def _layout_without_header(table: Table) -> ColumnLayout | None:
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
    theme = before[-1] if before else min(free, key=lambda column: _length(column, rows), default=None)
    if theme is None and header is None and is_quiz:
        columns = [name or kept_column(column, "", rows) for column, name in enumerate(columns)]
        return ColumnLayout(None, tuple(columns), (Doubt("import.no_header", asking),), 30)
    if theme is None or _mostly_questions(theme, rows) or _length(theme, rows) > max(90.0, 1.5 * _length(asking, rows)):
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
    return ColumnLayout(at, tuple(columns), (Doubt(code, stage),), _RUN_SCORE // 2, is_run=True)


def _unread_header(rows: Sequence[TableRow], asking: int) -> TableRow | None:
    """Return the first row when its words say nothing here, and yet it names what stands below: all ask but it.

    Where it has one word above each column, most are enough.
    """
    first, below = rows[0], rows[1:]
    cells = [cell for cell in first.cells if cell.strip()]
    is_short = len(cells) > 1 and not any(
        len(cell) > _MAX_HEADER_LENGTH or holds_question(cell) or _is_sentence(cell) for cell in cells
    )
    asked = [row.cell(asking) for row in below if row.cell(asking).strip()]
    are_words = not any(" " in cell.strip() for cell in cells)  # “Impuls”, “answer_a”
    return first if is_short and len(asked) > 1 and (are_words or all(map(is_question, asked))) else None


def _is_filled(column: int, rows: Sequence[TableRow]) -> bool:
    filled = sum(bool(row.cell(column).strip()) or column in row.merged for row in rows)
    return filled >= _LEAST_FILLED * len(rows)
