"""Where a line that says two things is cut: what the room sees of it, and what the host alone reads."""

import re
from collections.abc import Sequence
from itertools import takewhile

from cafe_presenter.core.importing.asking.asking import holds_question, is_question, led_questions, quoted_question
from cafe_presenter.core.importing.tables.records import label
from cafe_presenter.core.importing.words.talk_words import QUESTIONS

_AND_NOTES = "+notes"
CUT_ROLES = tuple(name + _AND_NOTES for name in ("theme", "question"))
"""What a whole row may be of which the rest goes to the notes of its part."""
_MANY_LINES = 10
_QUOTES = tuple('"“«„')
_FEWEST_TITLES = _FEWEST_ASKED = 2
_MOSTLY = 0.6
_SENTENCE = re.compile(r"(?<=[.!?…])(?:\s*[»”\"')\]])?\s+(?=\S)|\n+")
_CALLED = re.compile(r"(.{2,80}?)(?:\s*\n\s*|\s*:\s+|\s+[–—-]\s+|(?<=\w{3})(?<!\bvs)[.!…]\s+)(?=\S)(.+)", re.DOTALL)


def shown_role(role: str) -> str:
    """Return what a row is to the room, whether all of it is or its rest goes to the notes."""
    return role.removesuffix(_AND_NOTES)


def without_label(text: str, role: str) -> str:
    """Return what a line says without the name of what it is, “Objectif : …”, where a person said the same."""
    told = label(text)
    return told[1] if told is not None and told[0] == role and told[1] else text


def cut_line(text: str, role: str) -> tuple[str, str]:
    """Return what of a line is the theme or the question that ``role`` says, and the rest; nothing where it is whole.

    A theme is what stands before a colon, a dash or the end of a sentence or of a line; a question reaches from the
    first sentence that asks to the last.
    """
    if role not in CUT_ROLES:
        return text, ""
    if shown_role(role) == "theme":
        match = _CALLED.fullmatch(text.strip())
        return (match[1].strip(), match[2].strip()) if match else (text, "")
    sentences, begin = list[str](), 0
    for match in (*_SENTENCE.finditer(text), None):
        end = match.end() if match else len(text)
        sentences.append(text[begin:end].strip())
        begin = end
    asking = [at for at, sentence in enumerate(sentences) if holds_question(sentence)]
    if not asking:
        return text, ""
    first, end = asking[0], asking[-1] + 1
    return " ".join(sentences[first:end]), "\n".join(filter(None, (*sentences[:first], *sentences[end:])))


def asked_in_cell(cells: Sequence[str]) -> list[str]:
    """Return the list of questions that a line in one of some cells leads to, all of it: “Answer these questions:”.

    So is one that is all that stands in a cell.
    """
    for lines in (cell.strip().split("\n") for cell in cells):
        own = [line.strip(" -–•\t") for line in lines if line.strip()]
        if len(own) >= _FEWEST_ASKED and all(map(is_question, own)):
            return own
        leads = (at for at, line in enumerate(lines) if line.rstrip().endswith(":") and QUESTIONS.is_within(line))
        lead = next(leads, len(lines))
        asked = [line.strip(" -–•\t") for line in takewhile(str.strip, lines[lead + 1 :])]
        if sum(map(is_question, asked)) >= max(_FEWEST_ASKED, _MOSTLY * len(asked)):
            return asked
    return []


def asked_beside(cells: Sequence[str]) -> list[str]:
    """Return the questions that cells beside a title lead to or quote, “Ask: why?”.

    Where several begin with a quote they are titles as well, of what happens in other rooms.
    """
    if sum(text.lstrip().startswith(_QUOTES) for text in cells) >= _FEWEST_TITLES:
        return []
    lines = [line for text in cells if text.count("\n") < _MANY_LINES for line in text.split("\n")]
    return [each for line in lines for each in (*led_questions(line), *quoted_question(line))]
