"""Questions below a title that tells how long all of them take: one part with the others as follow-ups."""

from dataclasses import replace
from itertools import groupby

from cafe_presenter.core.importing.document.document import Table, TableRow
from cafe_presenter.core.importing.times.timed_titles import timed_title


def with_times_once(table: Table) -> Table:
    """Return the table of a list of questions, those below one title that tells a time as one row with that time.

    “Look back (10 min)”, and below it three questions: that is no half an hour. Others are as they are.
    """
    if not {"theme", "question"} <= {*table.fields} or "duration" in table.fields:
        return table
    theme, question = table.fields.index("theme"), table.fields.index("question")
    groups = [(cell, [*rows]) for cell, rows in groupby(table.rows, key=lambda row: row.cell(theme))]
    if not any(len(rows) > 1 and timed_title(cell)[1] for cell, rows in groups):
        return table
    fields = (*table.fields, *(name for name in ("follow_ups", "duration") if name not in table.fields))
    made = list[TableRow]()
    for cell, rows in groups:
        title, time, _ = timed_title(cell)
        if not time:
            made += (_wide(row, len(fields)) for row in rows)
            continue
        first, *others = rows
        cells = [*_wide(first, len(fields)).cells]
        cells[theme], cells[fields.index("duration")] = title, time
        for name in ("notes", "follow_ups"):
            if name in fields:
                told = [row.cell(fields.index(name)) for row in rows]
                asked = [row.cell(question) for row in others] if name == "follow_ups" else []
                cells[fields.index(name)] = "\n".join(filter(None, (*told, *asked)))
        made.append(replace(first, cells=tuple(cells)))
    return replace(table, rows=tuple(made), fields=fields)


def _wide(row: TableRow, width: int) -> TableRow:
    return replace(row, cells=tuple(row.cell(at) for at in range(width)))
