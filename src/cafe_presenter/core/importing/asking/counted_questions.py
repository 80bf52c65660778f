"""Questions that labels count, “Question 1: …”, “Frage 2) …”, each with what stands below: its answer, mostly."""

import re
from itertools import pairwise
from statistics import median

from cafe_presenter.core.importing.asking.asking import asked_and_told, holds_question, unquoted
from cafe_presenter.core.importing.asking.names import names_of
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.words.talk_words import COUNTED_QUESTION

_COUNTED = re.compile(rf"\W{{0,6}}{COUNTED_QUESTION}\s*(?:[:.)]|\s[–—-]\s)\s*(?P<said>\S.*)", re.IGNORECASE | re.DOTALL)
_FEWEST, _MOST = 3, 200
_LONGEST = 500
_MOSTLY = 0.8
_FIELDS = ("question", "notes")


def counted_list(document: Document) -> tuple[int, Table] | None:
    """Return the table of the questions that labels count one by one, most of which ask, and the blocks before it."""
    found = [(at, match) for at, block in enumerate(document.blocks) if (match := counted_question(block))]
    numbers = [int(match["number"]) for _, match in found]
    asking = sum(holds_question(match["said"]) for _, match in found)
    are_counted = all(after in (before + 1, 1) for before, after in pairwise(numbers)) and numbers[:1] == [1]
    if not _FEWEST <= len(found) <= _MOST or not are_counted or asking < _MOSTLY * len(found):
        return None
    usual = int(median(after - at - 1 for (at, _), (after, _) in pairwise(found)))
    ends = [*(at for at, _ in found[1:]), found[-1][0] + usual + 1]
    named = names_of([" ".join(match["said"].split()) for _, match in found])
    are_named = any(name for name, _ in named)
    rows = list[TableRow]()
    for (at, _), end, (name, said) in zip(found, ends, named, strict=True):
        asked, told = asked_and_told(unquoted(said) if name else said)
        line, *below = [block for block in document.blocks[at:end] if isinstance(block, Paragraph) and not block.level]
        answer = (block.text.strip() for block in below if block.text.strip())
        cells = (asked, "\n".join(filter(None, (told, *answer))))
        rows.append(TableRow((name, *cells) if are_named else cells, line.line))
    return found[0][0], Table(tuple(rows), fields=("theme", *_FIELDS) if are_named else _FIELDS)


def counted_question(block: Paragraph | Table) -> re.Match[str] | None:
    """Return what a line asks behind its number, and the number; None for any other."""
    if isinstance(block, Table) or block.level or len(block.text) > _LONGEST:
        return None
    return _COUNTED.fullmatch(block.text)
