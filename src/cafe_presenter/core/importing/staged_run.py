"""The run of an evening as headings that tell no time and ask nothing: from “Opening” or “Warm-up” to “Wrap-up”."""

import re
from collections.abc import Sequence

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.importing.document import TITLE_LEVEL, Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.kinds import kind_of_stage
from cafe_presenter.core.importing.paperwork import names_beside
from cafe_presenter.core.importing.timed_titles import timed_title

_OPENS = re.compile(
    r"\W*(?:\d{1,2}[.)]\s*)?(?:opening\b(?! hours)|welcome\b|warm[- ]?up\b|ice-?breakers?\b|check-?in\b"
    r"|accueil\b|ouverture\b|mise en (?:route|train)\b|échauffement\b|brise-glace\b|begrüßung\b|einstieg\b"
    r"|bienvenida\b|apertura\b|accoglienza\b|welkom\b|acolhida\b|boas-vindas\b|abertura\b)",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"\b(?:closing|wrap(?:ping)?[- ]?up|cool[- ]?down|farewell|check-?out|clôture|mot de la fin|abschluss"
    r"|verabschiedung|cierre|despedida|chiusura|afsluiting|encerramento)\b",
    re.IGNORECASE,
)
"""What only an evening begins or ends with: an essay has an introduction and a conclusion too."""
_FEWEST, _MOST = 4, 20
_LONGEST_TITLE = 80
_LONGEST_BELOW = 1500
"""Letters below a title from which it is a chapter."""
_FIELDS = ("theme", "kind", "notes")


def staged_run(document: Document) -> tuple[int, Table] | None:
    """Return the table of the headings of one level from an opening to a closing, and the number of blocks before."""
    blocks = document.blocks
    if document.tables:
        return None
    headings = [
        (index, block)
        for index, block in enumerate(blocks)
        if isinstance(block, Paragraph) and 0 < block.level < TITLE_LEVEL and block.text.strip()
    ]
    for level in sorted({block.level for _, block in headings}):
        titles = [(index, block) for index, block in headings if block.level <= level]
        first = next((at for at, (_, block) in enumerate(titles) if _OPENS.match(block.text)), len(titles))
        lasts = [at for at, (_, block) in enumerate(titles) if _CLOSES.search(block.text)]
        if not lasts or not _FEWEST <= lasts[-1] - first + 1 <= _MOST or lasts[-1] == first:
            continue
        parts, after = titles[first : lasts[-1] + 1], titles[lasts[-1] + 1 :]
        is_one = all(block.level == level and len(block.text) <= _LONGEST_TITLE for _, block in parts)
        if not is_one or any(block.level == level and not names_beside(block.text) for _, block in after):
            continue
        ends = [*(index for index, _ in parts[1:]), after[0][0] if after else len(blocks)]
        below = [_below(blocks[index + 1 : end]) for (index, _), end in zip(parts, ends, strict=True)]
        if any(len(text) > _LONGEST_BELOW for text in below) or not all(below):
            continue
        rows = [
            TableRow((timed_title(block.text)[0], _kind(block, place, parts), text), block.line)
            for place, ((_, block), text) in enumerate(zip(parts, below, strict=True))
        ]
        return parts[0][0], Table(tuple(rows), fields=_FIELDS)
    return None


def _below(blocks: Sequence[Paragraph | Table]) -> str:
    return "\n".join(block.text.strip() for block in blocks if isinstance(block, Paragraph) and block.text.strip())


def _kind(title: Paragraph, place: int, parts: Sequence[tuple[int, Paragraph]]) -> str:
    kind = kind_of_stage(title.text, is_first=place == 0, is_last=place == len(parts) - 1)
    return (Kind.FREE if kind is Kind.THEME else kind).value
