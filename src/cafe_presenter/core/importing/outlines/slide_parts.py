"""Slides of a talk or a workshop, each with its title: the run of an evening where nothing else says what that is."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import takewhile
from statistics import median

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.papers.held import is_minuted, is_report
from cafe_presenter.core.importing.parts.outline_parts import OutlinePart, headed_parts
from cafe_presenter.core.importing.parts.part_rows import PART_FIELDS, is_one_question, row_of_part
from cafe_presenter.core.importing.words.paper_words import SLIDES
from cafe_presenter.core.importing.words.run_words import called, is_of_other_paper

OF_SLIDES = "import.doubt_slides"
"""What is told of a table that was made of slides."""
_FEWEST, _MOST = 4, 40
"""Slides with a title of their own that are an evening."""
_LEAST_TITLED, _LEAST_NOTED = 0.5, 0.6
_FEWEST_OTHERS = 2
_FEWEST_NAMED, _LONGEST_SLIDE = 5, 400
"""Headings of a file that is called slides, and the letters below one of them, usually."""
_FEWEST_TOLD = 3
_BY = re.compile(
    r"(?:by|par|von|por|di|door|av|af|przez|napsal|автор|от|per)\s(?-i:[A-ZÀ-ÞА-Я]\S*)(?:\s\S+){0,6}\s*\Z",
    re.IGNORECASE,
)
"""“By Ann Lee”, alone on a slide."""
NOTES = re.compile(r"\A\W*notes?\s?:\s*", re.IGNORECASE)
"""How the notes of whoever speaks begin, as readers of slides write them."""


def slide_list(document: Document) -> tuple[int, Table] | None:
    """Return the table of the slides of a document, one for each title, and the number of blocks before it.

    What stands on slides without a title, or below the same one again, is told of the slide before. The first slide
    has the title of it all where it is said on none of the others what it is about.
    """
    titles = [each.text for each in document.paragraphs if each.level]
    if not titles or not (document.slides or is_called_slides(document)):
        return None
    is_other = sum(map(is_of_other_paper, titles)) >= _FEWEST_OTHERS or is_report(document) or is_minuted(document)
    if is_other:
        return None
    blocks = _with_shown_again_below(document.blocks)
    parts = list[OutlinePart]()
    for part in headed_parts(blocks, level=1):
        if parts and loose(part.title.text) == loose(parts[-1].title.text):
            parts[-1] = replace(parts[-1], below=(*parts[-1].below, *part.below))
        else:
            parts.append(part)
    own = parts if document.title or any(each.is_item for each in parts[0].below) else parts[1:]
    own = _without_title_pages(_without_sections(own, document), document)
    if not _FEWEST <= len(own) <= _MOST or len(parts) < _LEAST_TITLED * document.slides:
        return None
    shown = frozenset(loose(part.title.text) for part in parts)
    own = [_asking_nothing(part) if _tells_what_comes(part, shown) else part for part in own]
    return own[0].at, Table(tuple(map(_row_of_slide, own)), fields=PART_FIELDS, told=OF_SLIDES)


def is_called_slides(document: Document) -> bool:
    """Whether a file has the name of a talk, and little below each of its headings: “talk.org”, “charla.md”."""
    if not SLIDES.is_all_of(called(document.file)):
        return False
    titles = [at for at, each in enumerate(document.blocks) if isinstance(each, Paragraph) and each.level]
    if len(titles) < _FEWEST_NAMED:
        return False
    ends = [*titles[1:], len(document.blocks)]
    told = [
        sum(len(each.text) for each in document.blocks[at + 1 : end] if isinstance(each, Paragraph))
        for at, end in zip(titles, ends, strict=True)
    ]
    return median(told) <= _LONGEST_SLIDE


def _with_shown_again_below(blocks: Sequence[Paragraph | Table]) -> list[Paragraph | Table]:
    """Return what slides hold, their titles of one level, but those below a title that is shown on several of them.

    That is one of the level that most of the titles have: what is shown again above it is the title of it all.
    """
    titles = [each for each in blocks if isinstance(each, Paragraph) and each.level]
    most = max(Counter(each.level for each in titles).items(), key=lambda pair: pair[1])[0]
    shown = Counter(loose(each.text) for each in titles if each.level == most)
    found, above = list[Paragraph | Table](), 0
    for each in blocks:
        level = each.level if isinstance(each, Paragraph) else 0
        if level and not (above and level > above):
            above = level if isinstance(each, Paragraph) and shown[loose(each.text)] > 1 else 0
            level = 0
        found.append(replace(each, level=0 if level else 1) if isinstance(each, Paragraph) and each.level else each)
    return found


def _without_title_pages(parts: Sequence[OutlinePart], document: Document) -> list[OutlinePart]:
    """Return slides without the first ones that hold but titles above the level of all others: the title of it all.

    Whoever tells it may stand alone on the next.
    """
    levels = [block.level if isinstance(block, Paragraph) else 0 for block in document.blocks]
    pages = [*takewhile(lambda part: not part.below and levels[part.at] == 1, parts)]
    others = parts[len(pages) :]
    if not others or any(levels[part.at] == 1 for part in others):
        others = parts
    is_by = bool(others) and not others[0].below and _BY.match(others[0].title.text) is not None
    return [*others[is_by:]]


def _tells_what_comes(part: OutlinePart, titles: Collection[str]) -> bool:
    """Whether the lines of a slide are the titles of others, most of them: what they ask is asked there."""
    lines = [loose(each.text) for each in part.below if each.text.strip()]
    return len(lines) >= _FEWEST_TOLD and 2 * sum(line in titles for line in lines) >= len(lines)


def _asking_nothing(part: OutlinePart) -> OutlinePart:
    return replace(part, below=tuple(replace(each, is_aside=True) for each in part.below))


def _row_of_slide(part: OutlinePart) -> TableRow:
    """Return a slide as a part; what it asks right below its title is seen there, and by the public here."""
    shown = _unlabelled(part)
    row, first = row_of_part(shown), shown.below[0].text.strip() if shown.below else ""
    is_asked = is_one_question(" ".join(first.split())) and not shown.below[0].is_aside
    if row.cells[1] or NOTES.match(part.below[0].text if part.below else "") or not is_asked:
        return row
    own = row_of_part(replace(shown, below=shown.below[1:]))
    return replace(own, cells=(own.cells[0], first, Kind.THEME.value, *own.cells[3:]))


def is_spoken_to(document: Document) -> bool:
    """Whether most slides of a document have notes for who speaks, as they have when they are shown to a room."""
    noted = sum(NOTES.match(each.text) is not None for each in document.paragraphs)
    return document.slides > 0 and noted >= _LEAST_NOTED * document.slides


def _without_sections(parts: Sequence[OutlinePart], document: Document) -> list[OutlinePart]:
    """Return slides without those that only name the ones below them, whose titles are lower."""
    levels = [block.level if isinstance(block, Paragraph) else 0 for block in document.blocks]
    after = [*(levels[part.at] for part in parts[1:]), 0]
    return [part for part, below in zip(parts, after, strict=False) if part.below or levels[part.at] >= below]


def _unlabelled(part: OutlinePart) -> OutlinePart:
    """Return a slide whose speaker's notes are not called so: they become notes as all that is told there does."""
    return replace(part, below=tuple(replace(each, text=NOTES.sub("", each.text)) for each in part.below))
