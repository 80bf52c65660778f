"""A bare list of questions: a title perhaps, then nothing but lines that ask."""

from cafe_presenter.core.importing.asking import is_question, unquoted
from cafe_presenter.core.importing.document import Document, Paragraph, Table, TableRow

_LEAST = 2
_MOST = 60
_MOST_ABOVE = 3
_LONGEST_ABOVE = 90
_LONGEST = 320
_LEAST_ASKING = 0.8


def question_list(document: Document) -> tuple[int, Table] | None:
    """Return the table that the only list of questions makes, and the number of blocks before it; None for prose."""
    blocks = [(index, block) for index, block in enumerate(document.blocks) if _is_written(block)]
    lines = [
        (index, block, text.strip())
        for index, block in blocks
        if isinstance(block, Paragraph)
        for text in block.text.split("\n")
        if text.strip()
    ]
    asking = [place for place, (_, block, text) in enumerate(lines) if is_question(text) and not block.level]
    if len(asking) < _LEAST or len(asking) > _MOST or len(blocks) > len(lines):
        return None
    above, below = lines[: asking[0]], lines[asking[0] :]
    if len(above) > _MOST_ABOVE or any(len(text) > _LONGEST_ABOVE for _, _, text in above):
        return None
    if len(asking) < _LEAST_ASKING * len(below) or any(len(text) > _LONGEST for _, _, text in below):
        return None
    if any(block.level for _, block, _ in below):  # several sections are no bare list
        return None
    headings = [text for _, block, text in above if block.level]
    theme = headings[-1] if len(headings) > 1 else ""
    rows = [TableRow((theme, unquoted(lines[place][2])), lines[place][1].line) for place in asking]
    if not theme:
        rows = [TableRow(row.cells[1:], row.line) for row in rows]
    return below[0][0], Table(tuple(rows), fields=("theme", "question") if theme else ("question",))


def _is_written(block: Paragraph | Table) -> bool:
    return isinstance(block, Table) or bool(block.text.strip())
