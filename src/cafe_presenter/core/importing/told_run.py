"""The run of an evening as a list below “Déroulé”, “Ablauf”, “Programme”: each item is a part, in its order."""

import re
from collections.abc import Sequence
from itertools import takewhile

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.importing.asking import unnumbered
from cafe_presenter.core.importing.document import TITLE_LEVEL, Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.kinds import kind_of_stage
from cafe_presenter.core.importing.timed_titles import timed_title

_RUN = re.compile(
    r"\W*(?:\d{1,2}[.)]\s*)?(?:déroul(?:é|ée|ement)|ablauf(?:plan)?|verlauf(?:splan)?|programm[ea]?|programa|agenda"
    r"|running order|run of (?:the )?show|(?:(?:meeting|session|evening|workshop|class|lesson) )?(?:outline|schedule)"
    r"|svolgimento|desarrollo|desenvolvimento|verloop|ordre du jour|tagesordnung)"
    r"(?:\s(?:de|du|des|d[’']|of|der|des|del|della|do|da|van)\b.{1,40})?\W*",
    re.IGNORECASE,
)
_FEWEST, _MOST = 3, 30
_LONG_TITLE, _LONGEST_TITLE = 90, 140
_SENTENCE = re.compile(r".{12,140}?[.!;](?=\s)", re.DOTALL)
_WORDS = re.compile(r".{1,80}(?=\s)", re.DOTALL)
_NAME = re.compile(r"([^:.?!]{2,60}?)\s?:\s+(\S.*)", re.DOTALL)
_FIELDS = ("theme", "kind", "duration", "notes")


def told_run(document: Document) -> tuple[int, Table] | None:
    """Return the table of the one list below a title of the run, and the number of blocks before it."""
    blocks = document.blocks
    named = [
        index
        for index, block in enumerate(blocks)
        if isinstance(block, Paragraph) and _RUN.fullmatch(block.text) and _is_title(block)
    ]
    lists = [(index + 1, _items_from(blocks[index + 1 :])) for index in named]
    found = [(index, items) for index, items in lists if _FEWEST <= sum(not each.depth for each in items) <= _MOST]
    if len(found) != 1:
        return None
    index, items = found[0]
    top = [at for at, each in enumerate(items) if not each.depth]
    parts = [items[at:end] for at, end in zip(top, [*top[1:], len(items)], strict=True)]
    rows = [_row(part, is_first=place == 0, is_last=place == len(parts) - 1) for place, part in enumerate(parts)]
    return index, Table(tuple(rows), fields=_FIELDS)


def _is_title(block: Paragraph) -> bool:
    return 0 < block.level <= TITLE_LEVEL or block.is_bold or block.text.rstrip().endswith(":")


def _items_from(blocks: Sequence[Paragraph | Table]) -> list[Paragraph]:
    """Return the items of the list that begins right here."""
    items = takewhile(lambda block: isinstance(block, Paragraph) and block.is_item and not block.level, blocks)
    return [block for block in items if isinstance(block, Paragraph)]


def _row(part: Sequence[Paragraph], *, is_first: bool, is_last: bool) -> TableRow:
    """Return an item as a part: its name or its first words, its time, and all of it in the notes where it is long."""
    text = unnumbered(part[0].text.strip())
    title, time, told = timed_title(text)
    below = [told, *(each.text.strip() for each in part[1:])]
    if named := _NAME.fullmatch(title):
        title, below = named[1], [named[2], *below]
    elif len(title) > _LONG_TITLE and (first := _SENTENCE.match(title)):
        title, below = first[0].rstrip(".!;"), [text, *below]
        title = title.rpartition("(")[0].strip() if title.count("(") > title.count(")") else title
    elif len(title) > _LONGEST_TITLE and (first := _WORDS.match(title)):
        title, below = f"{first[0]} …", [text, *below]
    kind = kind_of_stage(title, is_first=is_first, is_last=is_last)
    notes = "\n".join(filter(None, below))
    return TableRow((title, (Kind.FREE if kind is Kind.THEME else kind).value, time, notes), part[0].line)
