"""A sheet whose first column says what stands beside it, “Guiding questions | …”: what is asked there is asked."""

from dataclasses import replace

from cafe_presenter.core.importing.asking.asking import is_question, questions_in, unnumbered, unquoted
from cafe_presenter.core.importing.asking.question_labels import is_label_of_questions
from cafe_presenter.core.importing.document.document import Document, Table
from cafe_presenter.core.importing.document.evidence import items_in
from cafe_presenter.core.importing.times.one_time import is_time
from cafe_presenter.core.importing.words.header_words import other_name

_FEWEST_ROWS = 3
_FEWEST = 2
_LONGEST_LABEL = 60


def labelled_list(document: Document) -> tuple[int, Table] | None:
    """Return the table of what the cells beside labels of questions ask, and the number of blocks before it."""
    for index, table in enumerate(document.blocks):
        if isinstance(table, Table) and _is_labelled(table):
            labelled = (row for row in table.rows if _names_questions(row.cell(0)))
            rows = [
                replace(row, cells=(asked, ""), merged=frozenset())
                for row in labelled
                for line in items_in(row.cell(1))
                for asked in _asked(line)
            ]
            if len(rows) >= _FEWEST:
                return index, Table(tuple(rows), table.name, fields=("question", "notes"), parts=(table,))
    return None


def _is_labelled(table: Table) -> bool:
    """Whether a table has two columns, the first of which says in a few words what the other holds."""
    rows = [row for row in table.rows if not row.is_empty]
    return (
        not table.fields
        and len(rows) >= _FEWEST_ROWS
        and all(len(row.cells) <= _FEWEST or not any(map(str.strip, row.cells[_FEWEST:])) for row in rows)
        and all(len(row.cell(0)) <= _LONGEST_LABEL and not is_time(row.cell(0)) for row in rows)
    )


def _names_questions(label: str) -> bool:
    return other_name(label.strip(" :*_")) == "question" or is_label_of_questions(label, is_title=True)


def _asked(line: str) -> tuple[str, ...]:
    """Return what a line asks: all of it where it is a question, however many sentences it has."""
    line = unquoted(unnumbered(line))
    return (line,) if is_question(line) else questions_in(line)
