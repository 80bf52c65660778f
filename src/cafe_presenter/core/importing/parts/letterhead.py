"""Letterheads: who sends a paper, with their telephone or address, above what the paper is."""

import re
from collections.abc import Sequence

from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Paragraph
from cafe_presenter.core.importing.words.event_words import EVENT, PLAN
from cafe_presenter.core.importing.words.programme_words import AGENDA, PROGRAMME
from cafe_presenter.core.importing.words.whole_names import names_only_paper

_REACHED = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,}|[^:\n]{2,20}:\s*\+?\d[\d\s()/.-]{7,60}", re.IGNORECASE)
"""“info@example.org”, “Tel.: 0123 456 78 90”."""
_NEAR_THE_TOP = 8
_OF_PAPER = (EVENT, PLAN, AGENDA, PROGRAMME)


def below_letterhead(written: Sequence[Paragraph]) -> list[Paragraph]:
    """Return what stands below a letterhead, whose last line says how its sender is reached; else all.

    Right below stands which programme this is, “Spring programme: weaving”, and nothing above says so. It is no
    letterhead where that only says “Programme”, as below a title, nor where a title is styled as one.
    """
    front = written[:_NEAR_THE_TOP]
    end = 1 + max((at for at, each in enumerate(front) if _REACHED.search(each.text) and not each.level), default=-1)
    head, below = written[:end], written[end : end + 1]
    is_named = any(each.is_item or each.level == TITLE_LEVEL or _says_paper(each.text) for each in head)
    if not head or is_named or not (below and (below[0].level or below[0].is_bold)):
        return [*written]
    is_programme = _says_paper(below[0].text) and not names_only_paper(below[0].text)
    return [*written[end:]] if is_programme else [*written]


def _says_paper(text: str) -> bool:
    return any(each.is_within(text) for each in _OF_PAPER)
