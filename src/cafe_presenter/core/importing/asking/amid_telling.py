"""Questions amid what tells of them: “Ask for the card (Who decides? Who pays?)”, “They had two questions: who …?”."""

import re

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.importing.words.bidding import ASK_THESE
from cafe_presenter.core.importing.words.host_words import BAD_QUESTION
from cafe_presenter.core.importing.words.talk_words import QUESTIONS

_ANNOUNCED = pattern(
    rf"(?<=\w\s){QUESTIONS.pattern}(?:\s[^\W\d_]{{3,12}})?\s?:\s+(?P<asked>(?:[^?.!…:]{{8,240}}\?(?:\s+|\Z)){{2,6}})",
    re.IGNORECASE,
)
"""“Each group answers three questions: who decides? Who pays? Then they draw.”"""
_NONE_BAD = pattern(
    r"\b(?:no|not a|never a|pas de|jamais de|aucune|keine?|no hay|ninguna|nessuna|non (?:c[’']è|esiste)\w*|não há"
    r"|nenhuma|geen|nie ma|żadne|žádn[áé]|žiadn[ae]|ing(?:a|en)|ei ole|nincs|nu există|не бывает|немає|δεν υπάρχ\w+"
    r"|yok|cap)\s"
    rf"{BAD_QUESTION.pattern}",
    re.IGNORECASE,
)
"""“There are no bad questions”: people may ask what they like."""
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


def calls_question_bad(text: str) -> bool:
    """Whether a text calls a question bad, and does not say that there is none such."""
    return BAD_QUESTION.is_within(_NONE_BAD.sub("", text))


def only_questions(text: str) -> tuple[str, ...]:
    """Return the questions of a text that is nothing but several of them."""
    text = text.strip()
    return _apart(text) if _NOTHING_ELSE.fullmatch(text) else ()


def _apart(asked: str) -> tuple[str, ...]:
    return tuple(question.strip() for question in _ASKED.findall(asked))
