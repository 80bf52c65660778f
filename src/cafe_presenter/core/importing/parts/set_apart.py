"""Short lines that empty lines, or a list above, set apart: titles, each with what stands below, as headings are."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.importing.asking.asking import holds_question, is_question, questions_in
from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.parts.text_parts import MAX_TITLE_LENGTH, RankedLines, TextPart

_FEWEST_WIDE = 2
_FAR_BELOW = 4
"""Lines from the one above to a title that stands apart, the empty ones counted."""
_LONG = 200
"""Letters of prose below a question from which it answers that."""


def groups_of(lines: RankedLines, *, are_ended: bool = False) -> list[TextPart]:
    """Return the short lines that empty lines, or the list above, part from what is above, with what stands below.

    Where parts ``are_ended`` by headings, those with questions below are titles too, and of others nothing is told.
    """
    written = [
        (index, each, not at or not lines[at - 1][1].text.strip() or _is_between_items(lines, at))
        for at, (index, each, _) in enumerate(lines)
    ]
    written = [each for each in written if each[1].text.strip()]
    apart = [
        each.line
        for (_, each, is_fresh), after in pairwise(written)
        if is_fresh and _is_title(each, after[1], apart=after[2])
    ]
    apart = sorted({*apart, *_asking_headings([each for _, each, _ in written])}) if are_ended else apart
    sections, is_told, is_left = list[TextPart](), False, False
    titles = frozenset(_widest([each.line for _, each, _ in written], apart))
    for index, paragraph, is_fresh in written:
        first, _, rest = paragraph.text.strip().partition("\n")
        if is_fresh and rest and _is_title(replace(paragraph, text=first), Paragraph(rest, 0)):
            body = [replace(paragraph, text=line) for line in rest.split("\n") if line.strip()]
            sections.append(TextPart(index, replace(paragraph, text=first), body))
            is_left = False
        elif paragraph.line in titles:
            sections.append(TextPart(index, paragraph))
            is_left = False
        elif is_left or (are_ended and paragraph.level):
            is_left = True  # nothing is asked below this heading
        elif sections and not (is_fresh and len(sections[-1].body) > 0 and not questions_in(paragraph.text)):
            sections[-1].body.append(paragraph)
            is_told = True
        elif sections and is_told:
            is_long = len(paragraph.text) >= _LONG and not paragraph.is_item
            sections[-1].is_explained = is_long and len(sections[-1].body) == 1
            is_told = False
    return [section for section in sections if section.body]


def _asking_headings(lines: Sequence[Paragraph]) -> list[int]:
    """Return the lines of the headings with questions below them, whatever leads to these."""
    found, heading = list[int](), 0
    for each in lines:
        heading = each.line if each.level else heading
        if heading and heading not in found[-1:] and is_question(each.text):
            found.append(heading)
    return found


def _widest(lines: Sequence[int], titles: Sequence[int]) -> Sequence[int]:
    """Return those of some titles that stand far below the line above, where most do: others are lines like any."""
    gaps = {below: below - above for above, below in pairwise(lines)}
    wide = [line for line in titles if gaps.get(line, 0) >= _FAR_BELOW]
    after = [line for line in titles if wide and line >= wide[0]]
    if len(wide) < _FEWEST_WIDE or 2 * len(wide) < len(after):
        return titles
    return [line for line in titles if line < wide[0] or line in wide]


def _is_between_items(lines: RankedLines, at: int) -> bool:
    """Whether a line stands right above an item and right below another, or the first lines, or a name of nothing."""
    if lines[at][1].is_item or at + 1 >= len(lines) or not lines[at + 1][1].is_item:
        return False
    above = [each for _, each, _ in lines[max(at - 2, 0) : at]]
    return any(each.is_item for each in above) or not any(each.text.strip() for _, each, _ in lines[: at - 1])


def _is_title(paragraph: Paragraph, below: Paragraph, *, apart: bool = False) -> bool:
    """Whether a line may be the title of what stands below; ``apart`` says that an empty line is between."""
    title, first = paragraph.text.strip(), below.text.strip()
    if len(title) > MAX_TITLE_LENGTH or title[-1] in ",;" or "\t" in title or first[0].islower():
        return False
    if paragraph.is_item or holds_question(title):
        return False
    return title[-1] not in ".!" and bool(questions_in(first)) if apart else True
