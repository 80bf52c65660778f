"""The run of an evening that is only announced: the talks of a meetup, each below its own heading."""

import re
from collections.abc import Sequence

from cafe_presenter.core.importing.document import Paragraph, Table
from cafe_presenter.core.importing.outline_parts import OutlinePart, headed_parts
from cafe_presenter.core.importing.paperwork import names_beside, names_practical

_FEWEST = 2
_TALKS = re.compile(
    r"\W*(?:(?:les|the|our|nos|die|unsere|las|los|nuestr[oa]s) )?(?:orateurs(?:[·.-]?trices)?|intervenant(?:e?s|·e·s)"
    r"|conférenciers?|conférences|présentations|exposés|talks?|speakers?|presentations?|presenters|lightning talks"
    r"|vorträge|referent(?:en|:innen|\*innen|innen)|charlas|ponencias|ponentes|oradores|palestras|palestrantes"
    r"|relatori|interventi|sprekers|lezingen|foredrag|föredrag|talare|prelekcje|prelegenci|доклады|доповіді)"
    r"(?: (?:&|and|et|und|y|e|en) \w+)?\W*",
    re.IGNORECASE,
)
"""The title below which each talk has its own."""


def announced_talks(blocks: Sequence[Paragraph | Table]) -> list[OutlinePart]:
    """Return the talks below a title that only says so, and what stands below the titles like it that follow.

    Only what announces an evening has these, and tells where it is or how to say that one comes.
    """
    titles = [(at, block) for at, block in enumerate(blocks) if isinstance(block, Paragraph) and block.level]
    above = [at for at, block in titles if _TALKS.fullmatch(block.text.strip())]
    if len(above) != 1 or not any(names_practical(block.text) for _, block in titles):
        return []
    talks = headed_parts(blocks, above[0])
    level = next(block.level for at, block in titles if at == above[0])
    after = [part for part in headed_parts(blocks, level=level) if part.at > above[0] and part.told]
    is_told = all(part.told for part in talks)
    return [*talks, *(part for part in after if not _is_beside(part))] if len(talks) >= _FEWEST and is_told else []


def _is_beside(part: OutlinePart) -> bool:
    return names_beside(part.title.text) or names_practical(part.title.text)
