"""A report as a csv: the same figures as its page, a line for each."""

import csv
from collections.abc import Iterator
from io import StringIO

from cafe_presenter.files.documents.csv_guard import guarded
from cafe_presenter.pool.report import Report


def report_as_csv(report: Report, heads: tuple[str, ...]) -> bytes:
    """Return the report as a csv with a byte order mark, which Excel needs to see UTF-8; no cell is ever computed."""
    stream = StringIO()
    rows = ([guarded(cell) for cell in row] for row in (heads, *_rows(report)))
    csv.writer(stream, delimiter=";" if report.language == "fr" else ",").writerows(rows)
    return stream.getvalue().encode("utf-8-sig")


def _rows(report: Report) -> Iterator[tuple[str, ...]]:
    """Yield section, table, row, column and figure; a row's words are all before its figures."""
    for section in report.sections:
        for table in section.tables:
            for first, *rest in table.rows:
                words = " · ".join((str(first), *(cell for cell in rest if isinstance(cell, str))))
                for head, cell in zip(table.heads[1:], rest, strict=True):
                    if not isinstance(cell, str):
                        told = report.hidden if cell is None else str(cell)
                        yield section.heading, table.caption, words, head, told
