"""A bare list of questions: a title perhaps, then nothing but lines that ask; or the one list of a text to discuss."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.importing.asking import holds_question, is_question, questions_in, unquoted
from cafe_presenter.core.importing.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.other_papers import is_reading_list

_LEAST = 2
_MOST = 60
_MOST_ABOVE = 3
_LONGEST_ABOVE = 90
_LONGEST_NAME = 60
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
    rows = [TableRow((theme, unquoted(_unnumbered(lines[place][2]))), lines[place][1].line) for place in asking]
    if not theme:
        rows = [TableRow(row.cells[1:], row.line) for row in rows]
    return below[0][0], Table(tuple(rows), fields=("theme", "question") if theme else ("question",))


_LEAST_DISCUSSED = 3
_REACH = 3
"""Lines above a list that may say what it is for."""
_LONGEST_ITEM = 500
_NUMBER = re.compile(r"^\d{1,2}\s?[.)]\s+(?=\D)")
_LED = re.compile(r"[^:“«\"]{2,60}:\s*([“«\"].+[”»\"])")
"""“First round: “Who decides?””."""
_MOST_LISTS = 6
"""Lists above which it is a book of questions."""
_DISCUSSED = re.compile(
    r"\b(?:questions?|fragen|preguntas|domande|perguntas|vragen|ice-?breakers?|discuss\w*|débat\w*|debat\w*|échang\w*"
    r"|tour de table|conversation|talking points"
    r"|r[ée]fl[ee]xi[oó]n\w*|reflect\w*|r[ée]fléch\w*|riflession\w*|reflexão|ask yourselves|ask yourself|think about"
    r"|diskussion\w*|discusión|discussione|discussie|discussão)\b",
    re.IGNORECASE,
)
"""What the line above a list of questions says of it, when a room is to talk about them."""


def discussed_list(document: Document) -> tuple[int, Table] | None:
    """Return the table of the lists of questions that the line or the heading above says are to be discussed.

    One list has no theme; each of a few has what stands above it.
    """
    written = [(index, block) for index, block in enumerate(document.blocks) if _is_written(block)]
    found: list[tuple[int, str, list[Paragraph]]] = []
    start = 0
    while start < len(written):
        items = list[Paragraph]()
        for _, block in written[start:]:
            if (item := _item(block)) is None:
                break
            items.append(item)
        above = [block for _, block in written[max(start - _REACH, 0) : start] if isinstance(block, Paragraph)]
        if len(items) >= _LEAST_DISCUSSED and _ask(items) and any(_DISCUSSED.search(each.text) for each in above):
            is_name = len(above[-1].text) <= _LONGEST_NAME
            title = above[-1] if is_name else next((each for each in reversed(above) if each.level), above[-1])
            found.append((written[start][0], title.text.strip(" \t:"), items))
        start += max(len(items), 1)
    if not 0 < len(found) <= _MOST_LISTS or is_reading_list([each for _, _, items in found for each in items]):
        return None
    asked = [
        (theme, _asked(" ".join(each.text.split())), each.line)
        for _, theme, items in found
        for each in items
        if len(found) == 1 or holds_question(each.text)
    ]
    if len(found) == 1:
        return found[0][0], Table(tuple(TableRow((text,), line) for _, text, line in asked), fields=("question",))
    rows = tuple(TableRow((theme, text), line) for theme, text, line in asked)
    return found[0][0], Table(rows, fields=("theme", "question"))


def _item(block: Paragraph | Table) -> Paragraph | None:
    """Return an item of a list, or a line that begins with its number, without it; None for anything else."""
    if not isinstance(block, Paragraph) or block.level:
        return None
    text = _unnumbered(block.text.strip())
    return replace(block, text=text) if block.is_item or text != block.text.strip() else None


def _unnumbered(text: str) -> str:
    return _NUMBER.sub("", text, count=1)


def _asked(text: str) -> str:
    """Return the one question of an item without what leads to it; else all of it."""
    found = questions_in(text)
    if not found and (quoted := _LED.fullmatch(text)):
        return unquoted(quoted[1])
    return found[0] if len(found) == 1 else unquoted(text)


def _ask(items: Sequence[Paragraph]) -> bool:
    return sum(holds_question(each.text) and len(each.text) <= _LONGEST_ITEM for each in items) >= _LEAST_ASKING * len(
        items
    )


def _is_written(block: Paragraph | Table) -> bool:
    return isinstance(block, Table) or bool(block.text.strip())
