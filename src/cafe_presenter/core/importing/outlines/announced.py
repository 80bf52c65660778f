"""The run of an evening that is only announced: the talks of a meetup, below headings of their own or in one list."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.importing.document.document import Paragraph, Table, is_written
from cafe_presenter.core.importing.parts.outline_parts import OutlinePart, begins_list, headed_parts, listed_parts
from cafe_presenter.core.importing.parts.paperwork import names_beside, names_practical

_FEWEST = 2
_LEVEL = 9
"""Of a talk in a list: what follows a colon is of its title."""
_TALKS = re.compile(
    r"\W*(?:(?:list|liste|lista|programme?) (?:of|des?|der|de las?|de los|das|dos|dei|degli|van de)\s)?"
    r"(?:(?:les|the|our|nos|die|unsere|las|los|nuestr[oa]s) )?(?:orateurs(?:[·.-]?trices)?|intervenant(?:e?s|·e·s)"
    r"|conférenciers?|conférences|présentations|exposés|talks?|speakers?|presentations?|presenters|lightning talks"
    r"|vorträge|referent(?:en|:innen|\*innen|innen)|charlas|ponencias|ponentes|oradores|palestras|palestrantes"
    r"|relatori|interventi|sprekers|lezingen|foredrag|föredrag|talare|prelekcje|prelegenci|доклады|доповіді)"
    r"(?: (?:&|and|et|und|y|e|en) \w+)?\W*",
    re.IGNORECASE,
)
"""The title below which each talk has its own, or the line above the list of them."""

_SLIDES_OF = re.compile(
    r"\W*(?:slides|diapos|diapositives?|folien|diapositivas|transparências|slajdy|snímky|lysbilder|kalvot"
    r"|diák|diapozitive|слайды|слайди|διαφάνειες|slaytlar)(?:\s(?:of|de|du|von|zu|zum|da|do|di|del|til|till))?\s?[:–—-]?\s"
    r"(?P<talk>[^\W\d_].{2,80}[^\s.,;:!?])",
    re.IGNORECASE,
)
"""“Slides Bees in town”: a link to those of a talk."""
_FEWEST_SLIDES = 3


_OF_TALKS = re.compile(
    r"\b(?:(?:lightning )?talks|conférences|exposés|présentations|vorträge|kurzvorträge|charlas|ponencias|palestras"
    r"|interventi|presentazioni|lezingen|foredrag|föredrag|prelekcje|wystąpienia|přednášky|prednášky|puheenvuorot|előadások"
    r"|prezentări|доклады|доповіді|ομιλίες|konuşmalar|xerrades)\b",
    re.IGNORECASE,
)


def says_talks(title: str) -> bool:
    """Whether a title says that people give talks: “Lightning talks in May”."""
    return _OF_TALKS.search(title) is not None


def announced_talks(blocks: Sequence[Paragraph | Table]) -> list[OutlinePart]:
    """Return the talks below a title that only says so, and what stands below the titles like it that follow.

    Only what announces an evening has these, and tells where it is or how to say that one comes.
    """
    titles = [(at, block) for at, block in enumerate(blocks) if isinstance(block, Paragraph) and block.level]
    above = [at for at, block in titles if _TALKS.fullmatch(block.text.strip())]
    if not any(names_practical(block.text) for _, block in titles):
        return []
    lines = [at for at, block in enumerate(blocks) if is_written(block)]
    leads = [at for at, below in pairwise(lines) if begins_list(blocks[below]) and _names_talks(blocks[at])]
    if len(leads) == 1 and len(listed := listed_parts(blocks, leads[0])) >= _FEWEST:
        return [replace(part, title=replace(part.title, level=_LEVEL)) for part in listed]
    if slides := _talks_of_slides(blocks, lines):
        return slides
    if len(above) != 1:
        return []
    talks = headed_parts(blocks, above[0])
    level = next(block.level for at, block in titles if at == above[0])
    after = [part for part in headed_parts(blocks, level=level) if part.at > above[0] and part.told]
    is_told = all(part.told for part in talks)
    return [*talks, *(part for part in after if not _is_beside(part))] if len(talks) >= _FEWEST and is_told else []


def _talks_of_slides(blocks: Sequence[Paragraph | Table], lines: Sequence[int]) -> list[OutlinePart]:
    """Return the talks whose slides links lead to, several one below the other and nothing with them."""
    found = list[OutlinePart]()
    for place, at in enumerate(lines):
        block = blocks[at]
        match = _SLIDES_OF.fullmatch(block.text.strip()) if isinstance(block, Paragraph) and not block.level else None
        if match is None or not isinstance(block, Paragraph):
            continue
        if found and lines[place - 1] != found[-1].at:
            return []
        found.append(OutlinePart(at, replace(block, text=match["talk"], level=_LEVEL)))
    return found if len(found) >= _FEWEST_SLIDES else []


def _names_talks(block: Paragraph | Table) -> bool:
    return isinstance(block, Paragraph) and not block.is_item and _TALKS.fullmatch(block.text.strip()) is not None


def _is_beside(part: OutlinePart) -> bool:
    return names_beside(part.title.text) or names_practical(part.title.text)
