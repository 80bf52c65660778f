"""Hours that stand above their titles with what else is told of these: “19:30 – Reading room”, below it “# A tale”."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.base.time_units import AT
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.parts.outline_parts import headed_parts
from cafe_presenter.core.importing.times.days import names_day
from cafe_presenter.core.importing.times.one_time import CLOCK, DASH
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.kinds import kind_of_stage

_HOUR_AND_PLACE = re.compile(
    rf"(?:{AT}\s)?(?P<at>{CLOCK})(?:{DASH}(?P<end>{CLOCK}))?\s*(?:[—–|·,•]|-\s)\s*(?P<place>[^\W\d_].{{2,120}})",
    re.IGNORECASE,
)
"""“Ore 19.30 — Reading room”."""
_HOUR_AND_TITLE = re.compile(
    rf"(?P<at>(?:{AT}\s)?{CLOCK}(?:{DASH}{CLOCK})?)\s*(?:[—–|·:•-]\s*)?(?P<title>[^\W\d_].{{2,120}}|[\"“«„].{{2,120}})",
    re.IGNORECASE,
)
"""“19:30 – A tale of two boats”."""
_FIELDS = ("theme", "kind", "notes")
_FEWEST, _MOSTLY, _FEWEST_OF_DAYS = 3, 0.8, 4


def with_hours_in_titles(document: Document) -> Document:
    """Return a document, the hours put into the headings right below them where nearly all of one level have one.

    What stood beside an hour, a place most likely, stands below its title.
    """
    blocks = [*document.blocks]
    written = [(at, each) for at, each in enumerate(blocks) if isinstance(each, Table) or each.text.strip()]
    pairs = [
        (at, hour, title)
        for (at, line), (below, title) in pairwise(written)
        if isinstance(line, Paragraph) and isinstance(title, Paragraph) and below == at + 1
        if title.level and (hour := _hour_of(line)) and not timed_title(title.text)[1]
    ]
    level, count = Counter(title.level for _, _, title in pairs).most_common(1)[0] if pairs else (0, 0)
    alike = sum(isinstance(each, Paragraph) and each.level == level for each in blocks)
    if count < max(_FEWEST, _MOSTLY * alike):
        return document
    for at, hour, title in pairs:
        own = blocks[at]
        if title.level == level and isinstance(own, Paragraph):
            time = "–".join(filter(None, (hour["at"], hour["end"])))
            blocks[at] = replace(title, text=f"{time} – {title.text.strip()}", line=own.line)
            blocks[at + 1] = replace(own, text=hour["place"], line=title.line)
    return replace(document, blocks=tuple(blocks))


def _hour_of(line: Paragraph) -> re.Match[str] | None:
    return None if line.level or line.is_item else _HOUR_AND_PLACE.fullmatch(line.text.strip())


def events_of_days(document: Document) -> tuple[int, Table] | None:
    """Return the table of headings that tell hours, a few below each of several days, and the blocks before it.

    Those of one day are too few, or too far from each other, to say how long each is.
    """
    blocks = document.blocks
    days = [at for at, each in enumerate(blocks) if isinstance(each, Paragraph) and each.level and names_day(each.text)]
    levels = Counter(
        each.level for each in blocks if isinstance(each, Paragraph) and each.level and _titled(each) is not None
    )
    level, count = levels.most_common(1)[0] if levels else (0, 0)
    parts = headed_parts(blocks, level=level) if len(days) > 1 and count >= _FEWEST_OF_DAYS else []
    told = [(part, match) for part in parts if (match := _titled(part.title)) is not None]
    if not told or len(told) < _MOSTLY * len(parts) or told[0][0].at < days[0]:
        return None
    rows = [
        TableRow(
            (
                match["title"].strip(),
                kind_of_stage(match["title"]).value,
                f"{_day_of(blocks, days, part.at)} · {match['at']}\n{part.told}".strip(),
            ),
            part.title.line,
        )
        for part, match in told
    ]
    return told[0][0].at, Table(tuple(rows), fields=_FIELDS)


def _titled(line: Paragraph) -> re.Match[str] | None:
    return _HOUR_AND_TITLE.fullmatch(line.text.strip())


def _day_of(blocks: Sequence[Paragraph | Table], days: Sequence[int], at: int) -> str:
    day = blocks[max(each for each in days if each <= at)]
    return day.text.strip() if isinstance(day, Paragraph) else ""
