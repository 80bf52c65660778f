"""What in a document of which no deck was made was nearly enough for one: a column that asks or tells times, lines."""

from collections.abc import Callable, Iterator

from cafe_presenter.core.base.problem import Place, Problem, short
from cafe_presenter.core.importing.asking import is_question
from cafe_presenter.core.importing.document import Document, Table
from cafe_presenter.core.importing.one_time import is_time

_FEWEST = 2
_MOST_COLUMNS = 30
_MOST_ROWS = 500
_MOST_LINES = 5000


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
    return sum(bool(cell) and not cell.isdecimal() and says(cell) for cell in cells)


def lines_that_ask(document: Document) -> Iterator[Problem]:
    """Yield how many lines of the text ask, and the first of them."""
    asking = [paragraph.text for paragraph in document.paragraphs[:_MOST_LINES] if is_question(paragraph.text)]
    if len(asking) >= _FEWEST:
        yield Problem("import.near_lines", Place(document.file), {"count": len(asking), "start": short(asking[0], 80)})
