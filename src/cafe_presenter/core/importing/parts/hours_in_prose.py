"""The run of an evening told in prose: paragraphs below its title that say in a sentence when each part begins."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.base.time_units import AT, FROM
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.document.sentence_ends import first_words
from cafe_presenter.core.importing.papers.held import is_minuted, is_report
from cafe_presenter.core.importing.times.one_time import hour_alone
from cafe_presenter.core.importing.times.when_where import HOUR_TOLD
from cafe_presenter.core.importing.words.kinds import kind_of_stage
from cafe_presenter.core.importing.words.run_words import names_run

_BEGINS = pattern(rf"(?<!\w)(?:{AT}|{FROM})\s+(?P<hour>{HOUR_TOLD})(?!\w)", re.IGNORECASE)
"""“We begin at 20:00 with a round”; “come before 8 pm” begins nothing."""
_FIELDS = ("theme", "kind", "duration", "notes")
_FEWEST, _MOST = 3, 12
_LONGEST, _LONGEST_NAME = 900, 90


def prose_with_hours(document: Document) -> tuple[int, Table] | None:
    """Return the table of those parts, and the blocks before it: each begins later than the one above.

    A paragraph that tells no hour, or an earlier one, is of the part above.
    """
    titles = [at for at, block in enumerate(document.blocks) if _is_title(block)]
    if len(titles) != 1 or is_report(document) or is_minuted(document):
        return None
    below, rows, last_s = _prose_below(document.blocks, titles[0]), list[TableRow](), -1.0
    for line in below:
        hours = [(match, hour_alone(match["hour"])) for match in _BEGINS.finditer(line.text)]
        match, begin_s = next(((match, at) for match, at in hours if at is not None), (None, None))
        if match is not None and begin_s is not None and begin_s > last_s:
            name = first_words(_sentence(line.text, match.start()), _LONGEST_NAME).rstrip(" .,:;!–—-")
            rows.append(TableRow((name, kind_of_stage(name).value, match["hour"], line.text), line.line))
            last_s = begin_s
        elif rows:
            *cells, notes = rows[-1].cells
            rows[-1] = TableRow((*cells, f"{notes}\n{line.text}"), rows[-1].line)
        else:
            return None
    return (titles[0], Table(tuple(_with_ends(rows)), fields=_FIELDS)) if _FEWEST <= len(rows) <= _MOST else None


def _with_ends(rows: Sequence[TableRow]) -> list[TableRow]:
    """Return the rows, each with the hours from its begin to that of the next; nobody says when the last one ends."""
    hours = [row.cells[2] for row in rows]
    times = [*(f"{begin} – {end}" for begin, end in pairwise(hours)), ""]
    return [replace(row, cells=(*row.cells[:2], time, row.cells[3])) for row, time in zip(rows, times, strict=True)]


def _is_title(block: Paragraph | Table) -> bool:
    return isinstance(block, Paragraph) and block.level > 0 and names_run(block.text.strip())


def _prose_below(blocks: Sequence[Paragraph | Table], title: int) -> list[Paragraph]:
    """Return the paragraphs below a title, up to the next; none where a list or a table stands there as well."""
    found = list[Paragraph]()
    for block in blocks[title + 1 :]:
        if isinstance(block, Paragraph) and block.level:
            break
        if isinstance(block, Table) or block.is_item or len(block.text) > _LONGEST:
            return []
        found += [block] if block.text.strip() else []
    return found


def _sentence(text: str, at: int) -> str:
    """Return the sentence of a text in which something stands."""
    begin = max((match.end() for match in re.finditer(r"[.!?…]\)?\s+", text) if match.end() <= at), default=0)
    end = next((match.start() for match in re.finditer(r"[.!?…](?=\s|\)|$)", text) if match.start() > at), len(text))
    return text[begin:end]
