"""Cases that a room judges: titles called alike, “Case 1. …”, “Fall Erbe”, a story below each, and what it asks."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.deck.field import words
from cafe_presenter.core.importing.asking.asking import holds_question, is_question, led_questions, unnumbered
from cafe_presenter.core.importing.asking.scenes import asked_alone, tells_answer
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.words.kinds import kind_of_stage

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
_FIELDS = ("theme", "question", "notes", "follow_ups")
_SHORTEST_STORY = 60
_LONGEST_ASKED = 200


@dataclass(slots=True)
class _Case:
    """A case: the number of its block, its title, and what stands below it."""

    index: int
    title: Paragraph
    below: list[Paragraph] = field(default_factory=list)
    is_closing: bool = False

    @property
    def asked(self) -> list[str]:
        """What it asks, without the story before and what may be answered below."""
        return [" ".join(led_questions(line)) or line for line in map(_line_of, self.below) if self._is_asked(line)]

    @property
    def told(self) -> list[str]:
        """All else: its story, and what may be answered."""
        others = [each for each in self.below if not self._is_asked(_line_of(each))]
        return [f"– {each.text.strip()}" if each.is_item else each.text.strip() for each in others]

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands in the row of it."""
        asked = self.asked
        return self.title.text.strip(" :*_"), "".join(asked[:1]), "\n".join(self.told), "\n".join(asked[1:])

    def _is_asked(self, line: str) -> bool:
        """Whether a line asks the room; of several a long one is the story, at whose end somebody in it asks."""
        if not is_question(line):
            return False
        asking = filter(is_question, map(_line_of, self.below))
        return len(line) <= _LONGEST_ASKED or all(len(each) > _LONGEST_ASKED for each in asking)


def _line_of(paragraph: Paragraph) -> str:
    return asked_alone(unnumbered(unlabelled(paragraph.text)))


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
    rows = [TableRow(each.cells, each.title.line) for each in cases]
    if not any(each.is_closing for each in cases):
        return cases[0].index, Table(tuple(rows), fields=_FIELDS)
    rows = [
        replace(row, cells=(*row.cells, Kind.CLOSING.value if each.is_closing else ""))
        for each, row in zip(cases, rows, strict=True)
    ]
    return cases[0].index, Table(tuple(rows), fields=(*_FIELDS, "kind"))


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
    return _with_closing(max(found.values(), key=len, default=[]))


def _with_closing(cases: list[_Case]) -> list[_Case]:
    """Return the cases, the last without the headings of the same level behind it; one that closes is a part too."""
    level = cases[-1].title.level if cases else 0
    if not level or any(each.level == level for case in cases[:-1] for each in case.below):
        return cases
    below = cases[-1].below
    ends = [at for at, each in enumerate(below) if each.level == level]
    if not ends:
        return cases
    first, end = ends[0], [*ends, len(below)][1]
    is_closing = kind_of_stage(below[first].text, is_last=True) is Kind.CLOSING
    closing = [_Case(0, below[first], below[first + 1 : end], is_closing=True)] if is_closing else []
    return [*cases[:-1], replace(cases[-1], below=below[:first]), *closing]


def _called(block: Paragraph) -> str:
    """Return the word by which a title is called one of several cases; nothing for any other line."""
    text = block.text.strip()
    match = _CALLED.match(text) if len(text) <= _LONGEST_TITLE and not block.is_item else None
    if match is None or holds_question(text) or text.endswith((".", "!", ":", ",", ";")):
        return ""
    word = match["word"].casefold()
    return word if word in _CASES and (match["number"] or match["name"]) else ""
