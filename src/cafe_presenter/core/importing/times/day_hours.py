"""Days before hours that stand alone otherwise, “Samedi 27 juin - 15h30”, put in a line of their own above them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from cafe_presenter.core.base.time_units import AT
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table
from cafe_presenter.core.importing.times.days import is_date, names_day
from cafe_presenter.core.importing.times.one_time import hour_alone

_DAY_AND_HOUR = re.compile(
    rf"(?P<day>[^\W\d][^\n]{{2,30}}?)[\s,|–—:-]{{1,5}}(?:{AT}\s)?"
    r"(?P<at>\d[\w:.]{0,6}(?:\s[^\W\d]{1,3})?)",
    re.IGNORECASE,
)
_FEWEST = 2
"""Hours that stand alone in such a document, without a day."""


def with_days_apart(document: Document) -> Document:
    """Return a document whose hours all stand alone, where several do: a day before one has a line above."""
    alone = sum(not block.level and hour_alone(block.text.strip()) is not None for block in document.paragraphs)
    if alone < _FEWEST:
        return document
    return replace(document, blocks=tuple(part for block in document.blocks for part in _apart(block)))


def _apart(block: Paragraph | Table) -> Iterator[Paragraph | Table]:
    match = _DAY_AND_HOUR.fullmatch(block.text.strip()) if isinstance(block, Paragraph) and not block.level else None
    if not isinstance(block, Paragraph) or match is None or hour_alone(match["at"]) is None:
        yield block
    elif names_day(match["day"]) and is_date(match["day"]):
        yield from (replace(block, text=match["day"].strip()), replace(block, text=match["at"]))
    else:
        yield block
