"""Cases that a room judges: titles called alike, “Case 1. …”, “Fall Erbe”, a story below each, and what it asks."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from cafe_presenter.core.deck.field import words
from cafe_presenter.core.importing.asking import holds_question, is_question, led_questions, unnumbered
from cafe_presenter.core.importing.document import TITLE_LEVEL, Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.scenes import tells_answer

_CALLED = re.compile(r"\W*(?P<word>[^\W\d_]{3,14})\s(?:n\s?[°º]\s*)?(?P<number>\d{1,2}\b)?\s*\W{0,3}\s*(?P<name>.*)")
_CASES = frozenset(
    words(
        "case, cas, fall, caso, casus, situation, situazione, situación, situação, situatie, scenario, scénario, "
        "szenario, dilemma, dilemme, dilema, story, histoire, geschichte, кейс, ситуация, ситуація, випадок, случай"
    )
)
"""What such titles begin with; no number is wanted behind them."""
_LED = re.compile(r"[^\W\d_]{3,14}\s?(?:\d{1,2}\s?)?[:：]\s+(?=\S)")
_FEWEST = 3
_LEAST_ASKING = 0.75
_LONGEST_TITLE = 100
_SHORTEST_STORY = 60


@dataclass(slots=True)
class _Case:
    """A case: the number of its block, its title, and what stands below it."""

    index: int
    title: Paragraph
    below: list[Paragraph] = field(default_factory=list)

    @property
    def asked(self) -> list[str]:
        """What it asks, without the story before and what may be answered below."""
        lines = [unnumbered(unlabelled(each.text)) for each in self.below]
        return [" ".join(led_questions(line)) or line for line in lines if is_question(line)]

    @property
    def told(self) -> list[str]:
        """All else: its story, and what may be answered."""
        others = [each for each in self.below if not is_question(unnumbered(unlabelled(each.text)))]
        return [f"– {each.text.strip()}" if each.is_item else each.text.strip() for each in others]


def unlabelled(text: str) -> str:
    """Return a line without the one word that says what it is: “Question: Who …?”."""
    return _LED.sub("", text.strip(), count=1)


def case_list(document: Document) -> tuple[int, Table] | None:
    """Return the table of the cases of a document, when nearly all of them tell a story and ask, and none is solved."""
    cases = _cases(document)
    asking = [each for each in cases if each.asked]
    if len(cases) < _FEWEST or len(asking) < _LEAST_ASKING * len(cases):
        return None
    stories = sum(len(" ".join(each.told)) >= _SHORTEST_STORY for each in cases)
    if stories < _LEAST_ASKING * len(cases) or any(tells_answer(text) for each in cases for text in each.told):
        return None
    rows = [
        TableRow(
            (each.title.text.strip(" :*_"), "".join(each.asked[:1]), "\n".join(each.told), "\n".join(each.asked[1:])),
            each.title.line,
        )
        for each in cases
    ]
    return cases[0].index, Table(tuple(rows), fields=("theme", "question", "notes", "follow_ups"))


def _cases(document: Document) -> Sequence[_Case]:
    """Return the titles called alike, each with what stands below it."""
    found, word = defaultdict[str, list[_Case]](list), ""
    for index, block in enumerate(document.blocks):
        if isinstance(block, Table):
            word = ""
        elif called := _called(block):
            word = called
            found[word].append(_Case(index, block))
        elif word and (block.level == TITLE_LEVEL or 0 < block.level < found[word][-1].title.level):
            word = ""
        elif word and block.text.strip():
            found[word][-1].below.append(block)
    return max(found.values(), key=len, default=[])


def _called(block: Paragraph) -> str:
    """Return the word by which a title is called one of several cases; nothing for any other line."""
    text = block.text.strip()
    match = _CALLED.match(text) if len(text) <= _LONGEST_TITLE and not block.is_item else None
    if match is None or holds_question(text) or text.endswith((".", "!", ":", ",", ";")):
        return ""
    word = match["word"].casefold()
    return word if word in _CASES and (match["number"] or match["name"]) else ""
