"""A page of one's own: text with fields in braces, each replaced by what an evening has to say.

A field such as ``{date}`` may stand within a line; one such as ``{themes}`` brings lines of its own, and stands alone.
Lines that begin with ``#`` are headings, with ``-`` items of a list, all others paragraphs.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from cafe_presenter.core.base.bounds import MAX_TEXT_SIGNS, beginning
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.evening.paper import PaperBlock, PaperHeading, PaperLine, PaperList

WORD_FIELDS = {
    "title": ("title", "titre"),
    "subtitle": ("subtitle", "sous_titre"),
    "date": ("date",),
    "venue": ("venue", "lieu"),
    "host": ("host", "animation"),
    "people": ("people", "personnes"),
    "article": ("article",),
    "licence": ("licence", "license"),
    "contact": ("contact",),
}
"""Fields that stand within a line, and how they may be spelled."""
BLOCK_FIELDS = {
    "times": ("times", "temps"),
    "themes": ("themes", "thèmes"),
    "post_its": ("post_its", "nuages"),
    "fridge": ("fridge", "frigo"),
    "to_check": ("to_check", "à_vérifier"),
    "next_steps": ("next_steps", "suites"),
    "feedback": ("feedback", "avis"),
    "not_reached": ("not_reached", "non_abordé"),
    "sources": ("sources",),
}
"""Fields that bring lines of their own."""
_SPELLED = {
    spelling: name for fields in (WORD_FIELDS, BLOCK_FIELDS) for name, all_ in fields.items() for spelling in all_
}
MAX_TEMPLATE_FIELDS = 200
"""A page of one's own has twenty; each may bring a text of the deck."""
_FIELD = re.compile(r"\{ ?(\w+) ?\}")
_HEADING = re.compile(r"(#{1,3}) +(.*)")
_ITEM = re.compile(r"[-*•] +(.*)")


@dataclass(frozen=True, slots=True)
class TemplateSlip:
    """A field that nobody knows, or one that must stand alone and does not, at a line counted from 1."""

    line: int
    field: str
    must_stand_alone: bool = False


def template_slips(template: str) -> tuple[TemplateSlip, ...]:
    """Return what is wrong with a template, line by line."""
    slips = []
    for number, line in enumerate(template.splitlines(), 1):
        for found in _FIELD.finditer(line):
            name = _SPELLED.get(found[1])
            if name is None:
                slips.append(TemplateSlip(number, found[1]))
            elif name in BLOCK_FIELDS and line.strip() != found[0]:
                slips.append(TemplateSlip(number, found[1], must_stand_alone=True))
    return tuple(slips)


def field_count(template: str) -> int:
    """Return how many fields are to be filled."""
    return sum(1 for _ in _FIELD.finditer(template))


def filled(
    template: str, words: Mapping[str, str], blocks: Mapping[str, tuple[PaperBlock, ...]]
) -> tuple[PaperBlock, ...]:
    """Return the blocks of a page after a template; a line whose fields are all empty is left out.

    A field with lines of its own brings them once.
    """
    return tuple(_joined(_blocks(template, words, blocks)))


def _blocks(
    template: str, words: Mapping[str, str], blocks: Mapping[str, tuple[PaperBlock, ...]]
) -> Iterator[PaperBlock]:
    brought: set[str] = set()
    for number, line in enumerate(template.splitlines(), 1):
        text, key = line.strip(), f"template:{number}"
        field = _FIELD.fullmatch(text)
        name = _SPELLED.get(field[1], "") if field is not None else ""
        if name in BLOCK_FIELDS:
            yield from () if name in brought else blocks.get(name, ())
            brought.add(name)
            continue
        names = [_SPELLED.get(found, "") for found in _FIELD.findall(text)]
        if not text or (names and not any(words.get(each) for each in names)):
            continue
        # What a line is, its own first sign says, and not one of the words that a field brings.
        if heading := _HEADING.fullmatch(text):
            yield PaperHeading(_said(heading[2], words), len(heading[1]), key)
        elif item := _ITEM.fullmatch(text):
            yield PaperList((PaperLine(_said(item[1], words), key=key),))
        else:
            yield PaperLine(_said(text, words), key=key)


def _said(text: str, words: Mapping[str, str]) -> str:
    def word(found: re.Match[str]) -> str:
        return beginning(words.get(_SPELLED.get(found[1], ""), found[0]), MAX_TEXT_SIGNS, mark="…")

    return _FIELD.sub(word, text)


def _joined(blocks: Iterator[PaperBlock]) -> list[PaperBlock]:
    """Return the blocks with lists that follow one another as one."""
    joined: list[PaperBlock] = []
    for are_lists, some in groupby(blocks, lambda block: isinstance(block, PaperList)):
        if are_lists:
            joined.append(PaperList(tuple(line for each in some if isinstance(each, PaperList) for line in each.lines)))
        else:
            joined += some
    return joined
