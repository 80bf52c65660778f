"""What the columns of a table hold, as far as it is known, and what their cells look like."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.asking import AFTER_QUESTION, is_question
from cafe_presenter.core.importing.document.document import TableRow

KEPT = "notes+"
"""What a column is for when it is no field: its cells go to the notes, under the column's name."""
NUMBERS = "numbers"
"""What a column is for when it only numbers the rows."""

LISTS = ("follow_ups", "notes", "sources", "facts")
"""Fields that several columns may fill together: “Relance 1”, “Relance 2”."""

CORE_FIELDS = ("theme", "question", "objective")
"""Fields that nearly every table of an evening has."""

MAX_HEADER_LENGTH = 70
"""Characters of a header, at most."""
LEAST_FILLED = 0.9
"""Of the rows of a column, how many hold something, to name what each row is about."""
RUN_SCORE = 14
"""Of a run of show at most: a table that asks, or headings with questions below, are what is looked for."""
_NUMBER_NAMES = frozenset(("n", "no", "num", "numero", "number", "nr", "id", "#", ""))

BARE_NUMBER = re.compile(r"\W*(?:[A-Za-z]{0,2}\W?)?\d+(?:[.\-]\d+)*\W*")
"""“3”, “n° 3”, “2.1”, “Q3”."""
_OF_PROGRAM = re.compile(
    r"0|true|false|vrai|faux|wahr|falsch|verdadero|falso|vero|verdadeiro|waar|onwaar|prawda|fałsz|pravda|nepravda"
    r"|sant|falskt|sandt|falsk|usann|tosi|epätosi|igaz|hamis|adevărat|fals|истина|ложь|істина|хибність|αληθές|ψευδές"
    r"|doğru|yanlış|cert",
    re.IGNORECASE,
)
"""What a program fills a column with for itself, as a sheet writes it in the language of its host."""
_FEWEST_ALIKE = 3


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


def is_number(cell: str, header: str = "") -> bool:
    """Tell whether a cell only numbers its row: “3”, “n° 3”, or “Thème 3” under “Thème”."""
    named = loose(cell).split()
    is_named = len(named) > 1 and named[-1].isdecimal() and {*named[:-1]} <= {*_NUMBER_NAMES, loose(header)}
    return BARE_NUMBER.fullmatch(cell.strip()) is not None or is_named


def kept_column(column: int, header: str, below: Sequence[TableRow]) -> str:
    """Return what a column that is no field is for: ``KEPT``, ``NUMBERS``, or nothing when it is empty.

    Nothing either where a program wrote the same in all rows: “Order | 0”, “Available | TRUE”.
    """
    if says_nothing(column, below):
        return ""
    counted = [cell for row in below if len([*filter(str.strip, row.cells)]) > 1 if (cell := row.cell(column).strip())]
    if loose(header) in _NUMBER_NAMES and counted and all(map(BARE_NUMBER.fullmatch, counted)):
        return NUMBERS
    return KEPT


def says_nothing(column: int, below: Sequence[TableRow]) -> bool:
    """Whether a column is empty, or says of all rows what a program writes for itself: “0”, “TRUE”."""
    told = [cell for row in below if (cell := row.cell(column).strip())]
    are_alike = len(told) >= _FEWEST_ALIKE and len({*told}) == 1
    return not told or (are_alike and _OF_PROGRAM.fullmatch(told[0]) is not None)


def question_column(columns: Sequence[str], below: Sequence[TableRow]) -> int | None:
    """Return the free column most of whose cells are questions."""
    shares = {column: _question_share(column, below) for column, name in enumerate(columns) if not name}
    asking = [column for column, share in shares.items() if share >= 0.6]
    return max(asking, key=lambda column: (mean_length(column, below), -column)) if asking else None


def mostly_questions(column: int, below: Sequence[TableRow]) -> bool:
    """Tell whether half of a column's cells are questions."""
    return _question_share(column, below) >= 0.5


def _question_share(column: int, rows: Sequence[TableRow]) -> float:
    """Return which part of the cells are questions; 0 when there are fewer than two cells."""
    cells = [row.cell(column) for row in rows if row.cell(column).strip()]
    return sum(is_question(cell) for cell in cells) / len(cells) if len(cells) > 1 else 0.0


def is_sentence(text: str) -> bool:
    """Tell whether a cell ends as a sentence does, and has more than three words."""
    return text.rstrip(AFTER_QUESTION).endswith((".", "!", "…")) and len(text.split()) > 3


def mean_length(column: int, rows: Sequence[TableRow]) -> float:
    """Return how many characters a cell of a column has on the average; 0 where all are empty."""
    cells = [len(row.cell(column)) for row in rows if row.cell(column).strip()]
    return sum(cells) / len(cells) if cells else 0.0
