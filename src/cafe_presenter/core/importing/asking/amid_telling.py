"""Questions amid what tells of them: “Ask for the card (Who decides? Who pays?)”, “They had two questions: who …?”."""

import re

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.importing.words.bidding import ASK_THESE
from cafe_presenter.core.importing.words.talk_words import QUESTIONS

_ANNOUNCED = pattern(
    rf"(?<=\w\s){QUESTIONS.pattern}(?:\s[^\W\d_]{{3,12}})?\s?:\s+(?P<asked>(?:[^?.!…:]{{8,240}}\?(?:\s+|\Z)){{2,6}})",
    re.IGNORECASE,
)
"""“Each group answers three questions: who decides? Who pays? Then they draw.”"""
_ASKED = re.compile(r"[^?]+\?")
_NOTHING_ELSE = re.compile(r"(?:[^?.!…]{8,240}\?(?:\s+|\Z)){2,6}")


def bidden_questions(text: str) -> tuple[str, ...]:
    """Return the questions in brackets of a line that bids to ask them, and does nothing else."""
    match = ASK_THESE.fullmatch(text)
    return _apart(match["asked"]) if match is not None else ()


def announced_questions(text: str) -> tuple[str, ...]:
    """Return the questions that a sentence says it leads to, whatever is told around: “… three questions: who …?”."""
    match = _ANNOUNCED.search(text) if "?" in text else None
    return _apart(match["asked"]) if match is not None else ()


def only_questions(text: str) -> tuple[str, ...]:
    """Return the questions of a text that is nothing but several of them."""
    text = text.strip()
    return _apart(text) if _NOTHING_ELSE.fullmatch(text) else ()


def _apart(asked: str) -> tuple[str, ...]:
    return tuple(question.strip() for question in _ASKED.findall(asked))
