"""Other ways to read a text: as parts whose titles are lines that stand alike, the likeliest first."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cafe_presenter.core.importing.document.document import Document, Paragraph, Table
from cafe_presenter.core.importing.document.sentence_ends import first_words
from cafe_presenter.core.importing.outlines.title_groups import TitleGroup, title_groups
from cafe_presenter.core.importing.parts.asides import with_asides
from cafe_presenter.core.importing.parts.sections import ranked_lines, section_at
from cafe_presenter.core.importing.parts.text_parts import MAX_TITLE_LENGTH, RankedLines, TextPart
from cafe_presenter.core.importing.rows.headed_rows import HEADING_FIELDS, rows_in_order

OF_TITLES = "import.doubt_titles_alike"
"""What is told of a table that was made of lines for no more than that they stand alike."""
_SIGNS = ".…:;,!?’”»)"
"""What stands right behind the name of a part: “Less of…”."""
_MOSTLY = 0.6
_FEWEST_BLOCKS, _MOST_LINES = 10, 1500
"""Blocks of a text of which lines are likely for more than chance; lines above which it is a book and no evening."""


def title_readings(document: Document, *, likely: bool = False) -> Iterator[tuple[int, Table]]:
    """Yield tables of the parts that a text may be, the likeliest first: the number of blocks above, and the table.

    All of them, or only the ``likely`` ones before the first that is not.
    """
    if len(document.blocks) > _MOST_LINES:  # none of its lines is looked at in vain
        return
    lines = with_asides(ranked_lines(document.blocks, document.title))
    if len(lines) > _MOST_LINES or (likely and len(document.blocks) < _FEWEST_BLOCKS):  # a paragraph may have several
        return
    groups = title_groups(lines)
    for each in groups:
        if likely and not each.is_likely:
            return
        group = _with_the_like(each, groups, lines) if likely else each
        rows = rows_in_order([_part(lines, group, at) for at in range(len(group.places))])
        first = lines[group.places[0]][0]
        yield first, Table(rows, fields=HEADING_FIELDS, guessed=True, told=OF_TITLES)


def _with_the_like(group: TitleGroup, groups: Sequence[TitleGroup], lines: RankedLines) -> TitleGroup:
    """Return the group of all headings of one level of which a group holds some, as those that ask; else the group."""
    own = {at for at in group.places if lines[at][1].level}
    if len(own) < _MOSTLY * len(group.places):
        return group
    wider = (each for each in groups if own < {*each.places} and len({lines[at][1].level for at in each.places}) == 1)
    return next(wider, group)


def _part(lines: RankedLines, group: TitleGroup, at: int) -> TextPart:
    """Return the part that a line of a group begins, with all that stands below it."""
    index, line, _ = lines[group.places[at]]
    title, rest = _title_and_rest(line)
    part = section_at(index, replace(line, text=title, is_part=True), 0)
    told = [Paragraph(rest, line.line)] if rest else []
    below = [each for _, each, _ in lines[group.places[at] + 1 : group.ends[at]] if each.text.strip()]
    return replace(part, body=[*part.body, *told, *below])


def _title_and_rest(line: Paragraph) -> tuple[str, str]:
    """Return how a part that a line begins is called, and what the line tells beside that."""
    first, _, below = line.text.strip().partition("\n")
    if 0 < line.led_end < len(first):
        rest = first[line.led_end :].lstrip(_SIGNS)
        return first.removesuffix(rest).strip(), f"{rest.strip()}\n{below}".strip()
    if len(first) <= MAX_TITLE_LENGTH or line.level:
        return first, below
    return first_words(first), line.text.strip()
