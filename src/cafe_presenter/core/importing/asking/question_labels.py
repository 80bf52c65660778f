"""Lines that say of what stands below them that it is asked, or talked about: “Questions to discuss”, “Aufgabe 2”."""

import re

from cafe_presenter.core.importing.asking.asking import holds_question, only_follows
from cafe_presenter.core.importing.words.host_words import DIRECTS
from cafe_presenter.core.importing.words.talk_words import GROUP_WORK, QUESTIONS, TALK

_SIGNS = " \t\r\n\xa0*_"
_DISCUSSED = re.compile(
    rf"\b(?:{QUESTIONS.pattern}|{TALK.pattern}|{GROUP_WORK.pattern}|ice-?breakers?|tour de table"
    r"|talking points|(?:use|useful|helpful|suggested|possible|sample|guiding|facilitation) prompts"
    r"|r[ée]fl[ee]xi[oó]n\w*|reflect\w*|r[ée]fléch\w*|riflession\w*|reflexão|ask yourselves|ask yourself|think about"
    r"|interview (?:guide|protocol|schedule|script)|focus[- ]groups?|(?:guide|grille) d[’']entretien|\w*leitfaden"
    r"|(?:gu[ií]a|gui[óo]n) de (?:la )?entrevista|roteiro d[ea] entrevista|traccia (?:di |dell[’'])intervista)\b",
    re.IGNORECASE,
)
"""What the line above a list of questions says of it, when a room is to talk about them."""
_TO_ASK = re.compile(
    r"\b(?:ask|demande[rz]|task|tâche|consigne|aufgabe|fragt|preguntar?|tarea|domandare|compito|taak|opdracht|tarefa)\b",
    re.IGNORECASE,
)
_THESE = re.compile(
    r"\b(?:(?:the following|these) (?:questions|prompts)|(?:questions|prompts) below"
    r"|ces questions|questions suivantes"
    r"|(?:folgenden?|diese) fragen|(?:siguientes|estas) preguntas|(?:seguenti|queste) domande|(?:volgende|deze) vragen"
    r"|(?:seguintes|estas) perguntas)\b",
    re.IGNORECASE,
)
"""“Use the following questions to guide the talk:”."""
_LONGEST_LABEL = 60


def says_to_discuss(text: str) -> bool:
    """Whether a line says that a room is to talk: “Discussion questions”, “À débattre”."""
    return _DISCUSSED.search(text) is not None


def is_label_of_questions(text: str, *, is_title: bool) -> bool:
    """Whether a title, or a short line with a colon, says that what stands below is asked: “Fragen :”, “Task 2”."""
    text = text.strip(_SIGNS)
    if text.endswith(":") and _THESE.search(text) and not holds_question(text):
        return True
    is_short = len(text) <= _LONGEST_LABEL and (is_title or text.endswith(":")) and not holds_question(text)
    return is_short and (says_to_discuss(text) or _TO_ASK.search(text) is not None)


def bids_to_ask(label: str) -> bool:
    """Whether a label tells whoever leads the talk to ask, and names nothing: “Ask guiding questions like”."""
    return DIRECTS.begins(label) and not QUESTIONS.begins(label) and QUESTIONS.is_within(label)


def labels_follow_ups(text: str) -> bool:
    """Whether a line only says that what stands below comes after the question above it: “Follow-ups:”."""
    text = text.strip(_SIGNS)
    return text.endswith(":") and len(text) <= _LONGEST_LABEL and only_follows(text) and not holds_question(text)
