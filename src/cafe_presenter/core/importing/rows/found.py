"""A table that can become a deck, as it was found in a document, and the items it was read as."""

import re
from dataclasses import dataclass, replace

from cafe_presenter.core.base.problem import Place
from cafe_presenter.core.deck.deck import Theme, counted_name
from cafe_presenter.core.importing.document.document import Table
from cafe_presenter.core.importing.rows.rows import ReadRows, items_of
from cafe_presenter.core.importing.rows.seen import named_place, warning
from cafe_presenter.core.importing.tables.layouts import ColumnLayout
from cafe_presenter.core.importing.tables.more_of_row import numbered_above
from cafe_presenter.core.importing.times.days import is_date
from cafe_presenter.core.importing.words.programme_words import OF_SERIES

GUESSES = ("import.question_guessed", "import.header_guessed", "import.no_header")
"""What is told of columns that no word names."""
LISTED = "import.from_list"
"""What is told of a table that was made of lines that ask."""
ELSEWHERE = "import.asked_elsewhere"
"""What is told of parts that are asked what stands elsewhere in the document."""
OF_TOPICS = "import.from_topics"
"""What is told of one made of topics to debate, some of which may ask."""

_COUNTED = re.compile(rf"(?!{OF_SERIES})(?P<count>\d{{1,2}}|[A-Z](?=[.)]))(?P<sign>\.\)|[.)]|)\s+(?=[^\W_])")
"""“A.) Vote”, “3. Vote”, “3 Vote”."""
_FEWEST_COUNTED = 3
_LEAST_COUNTED = 0.5


@dataclass(frozen=True, slots=True)
class Found:
    """A table that can become a deck: what its columns hold, how many items it gives, where it begins.

    ``before`` is the number of blocks of the document that stand before it.
    """

    table: Table
    layout: ColumnLayout
    reading: ReadRows
    before: int

    @property
    def lasts(self) -> bool:
        """Whether any of its items says how long it takes."""
        return any(theme.duration_s for theme in self.reading.themes)

    @property
    def is_likely_run(self) -> bool:
        """Whether it is a run of show in which no word of its header says what happens."""
        return self.layout.is_run and any(doubt.code in GUESSES for doubt in self.layout.doubts)


def read_rows(table: Table, layout: ColumnLayout, file: str = "") -> ReadRows:
    """Return the items in a table whose columns hold what ``layout`` says; every doubt stands at its row."""
    reading = items_of(table, layout, named_place(file, table))
    is_named = any(theme.theme for theme in reading.themes)
    if is_named or "theme" in layout.columns or "question" not in layout.columns:
        return reading
    reading = items_of(*_numbered(table, layout), named_place(file, table))
    return replace(reading, problems=(warning("import.numbered", Place(file)), *reading.problems))


def _numbered(table: Table, layout: ColumnLayout) -> tuple[Table, ColumnLayout]:
    """Return the table with a theme for each question; “Question” is the same word in both languages."""
    column = len(layout.columns)
    asking = layout.columns.index("question")
    rows, count = list(table.rows), 0
    if layout.header is not None:  # the new column has a name as the others do
        header = rows[layout.header]
        cells = (*header.cells, *[""] * (column - len(header.cells)))[:column]
        rows[layout.header] = replace(header, cells=(*cells, "№"))
    for index in range(0 if layout.header is None else layout.header + 1, len(rows)):
        row = rows[index]
        if row.cell(asking).strip() and not numbered_above(row, layout.columns):
            count += 1
            cells = (*row.cells, *[""] * (column - len(row.cells)))[:column]
            rows[index] = replace(row, cells=(*cells, counted_name(count)))
    return replace(table, rows=tuple(rows)), replace(layout, columns=(*layout.columns, "theme"))


def without_counts(themes: tuple[Theme, ...]) -> tuple[Theme, ...]:
    """Return the items, most of whose titles count themselves one after the other, without what counts them."""
    names = dict.fromkeys(theme.theme for theme in themes)
    counted = {name: match for name in names if (match := _COUNTED.match(name)) is not None}
    if len(counted) < max(_FEWEST_COUNTED, _LEAST_COUNTED * len(names)) or any(map(is_date, counted)):
        return themes
    numbers = [_number(match["count"]) for match in counted.values()]
    one_after_other = numbers == [*range(numbers[0], numbers[0] + len(numbers))] and numbers[0] in (0, 1)
    signs = {match["sign"] for match in counted.values()}
    if not one_after_other or len(signs) > 1 or (signs == {""} and len(counted) < len(names)):
        return themes
    ends = {name: match.end() for name, match in counted.items()}
    return tuple(replace(theme, theme=theme.theme[ends.get(theme.theme, 0) :]) for theme in themes)


def _number(count: str) -> int:
    return int(count) if count.isdecimal() else ord(count) - ord("A") + 1
