"""Scenes that a room talks about: paragraphs called alike, “Scenario 1: …”, each of which ends in its question."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from cafe_presenter.core.importing.asking.asking import aside_behind, is_question, led_questions, unquoted
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow

_CALLED = re.compile(
    r"\W*(?P<name>(?P<word>[^\W\d_][^\W\d_’'-]{1,20})\s?(?:n\s?[°º]\s*)?(?P<number>\d{1,2})(?:\s*\([^()]{1,40}\))?)"
    r"[\s*_]*[.:：–—-][\s*_]*(?=[^\W\d]|[¿“«\"*_])"
)
"""“Scenario 2: ”, “Injection 3 (day 2). ”: what a paragraph is called that is one of several."""
_SENTENCES = re.compile(r"(?<=[.!?…])[\s*_]+(?=[^\W\d_a-zà-ÿ]|[¿“«\"*_])")
_ANSWERS = (
    r"(?:answers?|réponses?|solutions?|antwort(?:en)?|lösung(?:en)?|respuestas?|rispost[ae]|respostas?|antwoord(?:en)?"
    r"|svar|vastaus|vastaukset|odpowied(?:ź|zi)|odpověd[ií]?|válasz(?:ok)?|răspuns(?:uri)?|odgovori?"
    r"|ответы?|відповід[ьі]|απαντήσεις|yanıt(?:lar)?|cevap(?:lar)?)"
)
_ANSWERED = re.compile(rf"\W*{_ANSWERS}\b", re.IGNORECASE)
_ANSWERS_BELOW = re.compile(rf"(?<=[?？])\s*\W{{0,3}}{_ANSWERS}\W{{0,3}}$", re.IGNORECASE)
_FEWEST = 3
_LEAST_ASKING = 0.6
_LEAST_TELLING = 0.5
"""Of the scenes, those that tell something before they ask."""
_LONGEST_SHOWN = 320
"""Letters of a scene that are shown with its question; of a longer one the room sees the question alone."""


@dataclass(slots=True)
class _Scene:
    """A scene: the number of its block, what it is called, its text, and what stands below up to the next."""

    index: int
    line: int
    name: str
    text: str
    below: list[str] = field(default_factory=list)

    @property
    def asked(self) -> str:
        """The questions that it ends in."""
        sentences = _SENTENCES.split(aside_behind(self.text)[0])
        told = next((at for at in range(len(sentences), 0, -1) if not is_question(sentences[at - 1])), 0)
        asked = " ".join(sentences[told:])
        return " ".join(led_questions(asked)) or unquoted(asked)


def tells_answer(text: str) -> bool:
    """Whether a line says how what was asked above is answered."""
    return _ANSWERED.match(text) is not None


def asked_alone(text: str) -> str:
    """Return a question without the label of the answers that stand below it, “Who is right? Answers:”."""
    return _ANSWERS_BELOW.sub("", text.strip())


def scene_list(document: Document) -> tuple[int, Table] | None:
    """Return the table of the scenes that a document counts from 1, when most of them ask and none is answered."""
    scenes = _scenes(document)
    asking = [each for each in scenes if each.asked]
    if len(scenes) < _FEWEST or len(asking) < _LEAST_ASKING * len(scenes):
        return None
    if any(tells_answer(text) for each in scenes for text in each.below):
        return None
    sentences = [_SENTENCES.split(each.text) for each in scenes]
    telling = sum(not all(map(is_question, each)) for each in sentences)
    if median(map(len, sentences)) < 2 or telling < _LEAST_TELLING * len(scenes):  # titles or questions, and no scenes
        return None
    are_short = all(len(each.text) <= _LONGEST_SHOWN for each in scenes)
    rows = []
    for each in scenes:
        shown, aside = aside_behind(each.text)
        question = shown if are_short or not each.asked else each.asked
        notes = [aside, *([] if question == shown else [each.text]), *each.below]
        rows.append(TableRow((each.name, question, "\n".join(filter(None, notes))), each.line))
    return scenes[0].index, Table(tuple(rows), fields=("theme", "question", "notes"))


def _scenes(document: Document) -> Sequence[_Scene]:
    """Return the longest series of paragraphs called alike that counts from 1, each with what stands below it."""
    series = defaultdict[str, list[_Scene]](list)
    last: _Scene | None = None
    for index, block in enumerate(document.blocks):
        match = _CALLED.match(block.text) if isinstance(block, Paragraph) and not block.level else None
        if isinstance(block, Table) or block.level:
            last = None
        elif match is not None and int(match["number"]) == len(series[match["word"].casefold()]) + 1:
            last = _Scene(index, block.line, match["name"], " ".join(block.text[match.end() :].split()))
            series[match["word"].casefold()].append(last)
        elif last is not None and block.text.strip():
            last.below.append(block.text.strip())
    return max(series.values(), key=len, default=[])
