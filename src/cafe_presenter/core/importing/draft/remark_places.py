"""Where a remark about an import leads: to the cell of the table that it is about."""

from cafe_presenter.core.base.problem import Problem
from cafe_presenter.core.importing.draft.import_draft import WELCOME_ROW, ImportDraft
from cafe_presenter.core.importing.rows.whereabouts import folded

_QUOTED = ("texts", "start", "question", "text", "value", "theme")
"""What a remark says of its cell, the surest first: all of it, then how it begins."""


def place_told(draft: ImportDraft, problem: Problem) -> tuple[int, int | None] | None:
    """Return the row that a remark is about, ``WELCOME_ROW`` for the welcome, and the column where one is meant."""
    if problem.code == "import.in_welcome":
        return WELCOME_ROW, None
    row = next((at for at, each in enumerate(draft.table.rows) if each.line == problem.where.line), None)
    if row is None and "column" in problem.params and not draft.table.fields:
        return draft.layout.header or 0, int(problem.params["column"]) - 1
    said = next((str(problem.params[name]) for name in _QUOTED if problem.params.get(name)), "")
    wanted = folded(said.split("\n")[0].partition(" | ")[0])
    for at in range(len(draft.table.rows)) if row is None else (row,):
        for column, cell in enumerate(draft.table.rows[at].cells):
            if wanted and at not in draft.skipped and wanted in folded(cell):
                return at, column
    return None if row is None else (row, None)
