"""What in a document of which no deck was made was nearly enough for one: columns or lines that ask or tell times."""

import re
from collections.abc import Callable, Iterator

from cafe_presenter.core.base.problem import Place, Problem, short
from cafe_presenter.core.importing.asking.asking import is_question
from cafe_presenter.core.importing.document.document import Document, Table
from cafe_presenter.core.importing.papers.other_papers import is_answered, is_interview
from cafe_presenter.core.importing.parts.begun import begins_at
from cafe_presenter.core.importing.times.one_time import is_time
from cafe_presenter.core.importing.times.timed_titles import timed_title

_NUMBER = re.compile(r"[\d\s.,-]*")
_FEWEST = 2
_MOST_COLUMNS = 30
_MOST_ROWS = 500
_MOST_LINES = 5000
_LONGEST = 200
"""Letters above which a line that tells a time is prose."""


def nearly_enough(table: Table, place: Place) -> Iterator[Problem]:
    """Yield the column of a table in which most cells ask, and the one in which most tell a time."""
    if table.width > _MOST_COLUMNS:
        return
    for code, says in (("import.near_question", is_question), ("import.near_time", is_time)):
        counts = [_count(table, says, column) for column in range(table.width)]
        most = max(counts, default=0)
        if most >= _FEWEST:
            best = counts.index(most)
            cells = sum(bool(row.cell(best).strip()) for row in table.rows[:_MOST_ROWS])
            header = short(table.rows[0].cell(best), 40)
            yield Problem(code, place, {"column": best + 1, "header": header, "count": most, "of": cells})


def _count(table: Table, says: Callable[[str], bool], column: int) -> int:
    """Return how many cells of a column say something, numbers left out."""
    cells = (row.cell(column).strip() for row in table.rows[:_MOST_ROWS])
    return sum(_NUMBER.fullmatch(cell) is None and says(cell) for cell in cells)


def nearly_enough_lines(document: Document) -> Iterator[Problem]:
    """Yield how many lines of the text ask, and how many tell a time, with the first of each.

    What is answered there, as what visitors often ask or in an interview, is no list to be made for a room.
    """
    lines = [line.strip() for each in document.paragraphs[:_MOST_LINES] for line in each.text.split("\n")]
    asking = [line for line in lines if is_question(line)]
    asking = [] if is_answered(document, asking) or is_interview(lines) else asking
    timed = [line for line in lines if len(line) <= _LONGEST and (timed_title(line)[1] or begins_at(line))]
    for code, found in (("import.near_hours", timed), ("import.near_lines", asking)):
        if len(found) >= _FEWEST:
            yield Problem(code, Place(document.file), {"count": len(found), "start": short(found[0], 80)})
