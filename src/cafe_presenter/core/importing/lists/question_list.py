"""Lists of lines that ask or make people talk: what stands above them, what answers or follows within, their rows."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice, pairwise, takewhile
from statistics import median

from cafe_presenter.core.importing.asking.asking import (
    aside_behind,
    asked_and_told,
    begins_asking,
    bids,
    holds_question,
    is_prompt,
    is_question,
    only_follows,
    unnumbered,
    unquoted,
)
from cafe_presenter.core.importing.asking.question_labels import is_label_of_questions
from cafe_presenter.core.importing.asking.within import (
    asked_after,
    completed,
    is_in_list,
    is_numbered,
    within_bold,
    within_numbers,
)
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow, is_written
from cafe_presenter.core.importing.lists.discussed import WRITTEN, gone_on_from
from cafe_presenter.core.importing.parts.asides import is_for_host
from cafe_presenter.core.importing.parts.typed_marks import BOX
from cafe_presenter.core.importing.words.paper_words import OFTEN_ASKED
from cafe_presenter.core.importing.words.talk_words import QUESTIONS

_MUCH = 10
"""Lines of a list from which what stands above it may be as long as it likes."""
_FEW_FORGOTTEN = 0.1
_MOST = 1000
"""Lines above which it is a book; a host chooses among as many as a set of cards has."""
_FEWEST_IN_A_ROW = 6
"""Lines that ask one after the other at the end of a text, from which they are a list whatever stands above."""
_FEWEST_OF_GROUP = 3
_FEWEST_ITEMS = 3
"""Items of a list from which prose may stand above it."""
_MOST_ABOVE = 3
_LONGEST_ABOVE = 90
_FEWEST_HEADINGS = 2
LONGEST_ASKED = 320
_LONGEST_ANSWER = 60
"""Letters of what stands within those that ask, usually: the answers of a quiz; more explain."""
_LEAST_OF_PROMPTS, _LEAST_NAMED = 0.4, 0.5
_FEWEST_PROMPTS, _FEWEST_NAMED = 12, 4
_USUAL_PROMPT = 100
_MOST_ANSWERED = 0.85
"""Of the questions, from which what stands between them are their answers."""
_SENTENCE_ENDS = re.compile(r"[.!?…][”»\"]?\s+")
_ALOUD = re.compile(
    r"\b(?:talk\w*|aloud|out loud|conversation\w*|dialog\w*|parle[rz]?|à (?:voix haute|l[’']oral)|échang\w*|discut\w*"
    r"|discuss\w*|gespräch\w*|sprechen|laut|hablar|parlare|praten|gesprek\w*|conversar|falar)\b",
    re.IGNORECASE,
)
"""What a text says of questions that people ask each other, be they called a questionnaire."""

type AskedLine = tuple[int, Paragraph, str]
"""The number of a block, the block, and one of its lines."""

ASKED_FIELDS = ("question", "notes", "follow_ups")


def prompt_list(document: Document) -> tuple[int, Table] | None:
    """Return the table of a long list of short lines that make people talk: “A time you got in trouble”.

    Nearly half of them ask, and what does not is no answer. With it goes the number of blocks before it.
    """
    above, below = _parted(_as_items(written_lines(document)))
    is_named = bool(above) and _names_questions(above[0])
    if not below or _are_several(below) or not may_stand_above(above, below):
        return None
    if not (_are_prompts(below) or (is_named and _are_prompts(below, named=True))):
        return None
    headings = [text for _, block, text in above if block.level]
    stem = above[-1][2] if above else ""
    rows = [replace(row, cells=(gone_on_from(stem, row.cells[0]), *row.cells[1:])) for row in asked_rows(below, {})]
    if len(headings) < _FEWEST_HEADINGS:
        return below[0][0], Table(tuple(rows), fields=ASKED_FIELDS)
    rows = [TableRow((headings[-1], *row.cells), row.line) for row in rows]
    return below[0][0], Table(tuple(rows), fields=("theme", *ASKED_FIELDS))


def written_lines(document: Document) -> list[AskedLine]:
    """Return all lines of a document; none where it holds a table, or boxes to be ticked off."""
    blocks = [(index, block) for index, block in enumerate(document.blocks) if is_written(block)]
    lines = [
        (index, block, text.strip())
        for index, block in blocks
        if isinstance(block, Paragraph)
        for text in block.text.split("\n")
        if text.strip()
    ]
    return [] if len(blocks) > len(lines) or any(BOX.match(text) for _, _, text in lines) else lines


def made_whole(lines: Sequence[AskedLine]) -> list[AskedLine]:
    """Return the lines of a list one by one, those within others known as such, what breaks off made whole."""
    lines = _with_groups(lines)
    blocks = within_bold([replace(block, text=text) for _, block, text in lines])
    blocks = completed(within_numbers(blocks) if is_numbered(blocks[0]) else blocks)
    return [(lines[0][0], block, block.text) for block in blocks]


def asked_rows(kept: Sequence[AskedLine], answers: Mapping[int, str]) -> list[TableRow]:
    """Return the rows of a list, each with what is told and what is asked after it."""
    rows, items = list[TableRow](), {text for _, block, text in kept if block.is_item}
    kept = [(at, block, text) for at, block, text in kept if block.is_item or text not in items]  # said once more
    after = {id(block): asked for block, asked in asked_after([block for _, block, _ in kept])}
    kept = [line for line in kept if not after or id(line[1]) in after]
    for _, block, text in kept:
        if rows and only_follows(text):
            *cells, follow_ups = rows[-1].cells
            rows[-1] = replace(rows[-1], cells=(*cells, "\n".join(filter(None, (follow_ups, text)))))
            continue
        asked, told = asked_and_told(unquoted(unnumbered(text)))
        told = "\n".join(filter(None, (told, answers.get(block.line, ""))))
        rows.append(TableRow((asked, told, "\n".join(after.get(id(block), ()))), block.line))
    return rows


def _as_items(lines: Sequence[AskedLine]) -> Sequence[AskedLine]:
    """Return the lines of a text as items of one list where they all stand right below each other, untitled."""
    are_close = all(below[1].line - above[1].line == 1 for above, below in pairwise(lines))
    if len(lines) < _FEWEST_PROMPTS or not are_close or any(block.level for _, block, _ in lines):
        return lines
    return [(index, replace(block, is_item=True, depth=0), text) for index, block, text in lines]


def _parted(lines: Sequence[AskedLine]) -> tuple[Sequence[AskedLine], Sequence[AskedLine]]:
    """Return the lines above a list and its own: from the first item on, else from below a title."""
    item = next((at for at, (_, block, _) in enumerate(lines) if block.is_item), len(lines))
    headed = max((at + 1 for at, (_, block, _) in enumerate(lines[:_MOST_ABOVE]) if block.level), default=0)
    headed += sum(1 for _ in takewhile(_is_aside, lines[headed:])) if headed else 0
    numbers = [block.line for _, block, _ in lines[:_MOST_ABOVE]]
    if not headed and len(numbers) == _MOST_ABOVE and numbers[1] - numbers[0] > numbers[2] - numbers[1]:
        headed = 1  # an empty line parts it from those below
    first = item if headed <= item < len(lines) else headed
    return lines[:first], lines[first:]


def _is_aside(line: AskedLine) -> bool:
    """Whether a line is all in brackets: “(on cards, for groups of four)”."""
    return line[2].startswith("(") and line[2].endswith(")") and "(" not in line[2][1:]


def _names_questions(line: AskedLine) -> bool:
    """Whether a line is a title that says of all below it that it is asked: “Questions to begin with”."""
    _, block, text = line
    is_title = block.level > 0 and QUESTIONS.is_within(text) and is_label_of_questions(text, is_title=True)
    return is_title and not OFTEN_ASKED.is_within(text)


def _with_groups(lines: Sequence[AskedLine]) -> list[AskedLine]:
    """Return the lines of a list, those that ask right below “Discuss the plot:” within it; others stand apart."""
    found, at = list[AskedLine](), 0
    while at < len(lines):
        after = enumerate(islice(lines, at, None), start=lines[at][1].line)
        run = [line for _, line in takewhile(lambda pair: pair[1][1].line == pair[0], after)]
        is_apart = not found or found[-1][1].line < run[0][1].line - 1
        is_led = is_apart and not run[0][1].is_item and run[0][2].endswith(":") and bids(run[0][2])
        is_group = is_led and len(run) >= _FEWEST_OF_GROUP and all(is_question(text) for _, _, text in run[1:])
        found.append(run[0])
        if is_group:
            found += [(index, replace(block, is_item=True, depth=1), text) for index, block, text in run[1:]]
        at += len(run) if is_group else 1
    within = [block for _, block, _ in found if block.is_item]
    if not within or any(not block.depth for block in within):
        return [*lines]
    return [(index, replace(block, is_item=not block.level), text) for index, block, text in found]


def without_answers(lines: Sequence[AskedLine]) -> tuple[list[AskedLine], dict[int, str]]:
    """Return a text without the short items within those that ask, of which hardly one asks; and these by their lines.

    They answer, as in a quiz, or are what may be chosen.
    """
    counted = any(is_numbered(block) for _, block, _ in lines)
    within = [text for _, block, text in lines if block.is_item and (block.depth or counted)]
    asking = sum(map(is_question, within))
    first = next((at for at, (_, block, _) in enumerate(lines) if is_in_list(block)), len(lines))
    are_items = all(is_in_list(block) or block.level for _, block, _ in lines[first:])
    if not within or not are_items or asking > _FEW_FORGOTTEN * len(within):
        return [*lines], {}
    if median(map(len, within)) > _LONGEST_ANSWER:
        return [*lines], {}
    kept, answers = list[AskedLine](), dict[int, str]()
    for line in lines:
        _, block, text = line
        if block.is_item and (block.depth or counted) and kept:
            above = kept[-1][1].line
            answers[above] = "\n".join(filter(None, (answers.get(above, ""), text)))
        else:
            kept.append(line)
    return kept, answers


def _are_several(lines: Sequence[AskedLine]) -> bool:
    """Whether there are several sections or lists: a heading, or a line that is no item between two that are."""
    items = [block.is_item or unnumbered(text) != text for _, block, text in lines]
    last = max((at for at, is_item in enumerate(items) if is_item), default=0)
    is_parted = not all(items[items.index(True) : last]) if any(items) else False
    return is_parted or any(block.level for _, block, _ in lines)


def may_stand_above(above: Sequence[AskedLine], below: Sequence[AskedLine]) -> bool:
    """Whether what stands above a list may: a little, or prose without a title where all below are items.

    What says that they are written, or for the host, may not.
    """
    long = [text for _, _, text in above if len(text) > _LONGEST_ABOVE]
    are_items = all(block.is_item or is_numbered(block) for _, block, _ in below)
    are_items = are_items and not any(block.level for _, block, _ in above)
    if not long:
        is_list = len(below) >= _MUCH and all(block.is_item for _, block, _ in below)
        return len(above) <= _MOST_ABOVE * (1 + is_list)
    if any(map(answered_alone, long)) or any(is_for_host(text) for _, _, text in above):
        return False
    is_row = len(below) >= _FEWEST_IN_A_ROW and all(asks_in_list(block, text) for _, block, text in below)
    is_row = is_row and not any(block.level for _, block, _ in above)
    is_list = is_row or (are_items and len(below) >= _FEWEST_ITEMS)
    return is_list or (len(above) <= _MOST_ABOVE and len(below) >= _MUCH)


def answered_alone(text: str) -> bool:
    """Whether a text says that its questions are answered in writing, and not in talk."""
    return WRITTEN.search(text) is not None and not _ALOUD.search(text)


def asks_in_list(block: Paragraph, text: str) -> bool:
    """Whether a line of a list asks, or bids people tell something of their own; a heading does not."""
    if block.level:
        return False
    is_asked = is_question(aside_behind(text)[0])
    return is_asked or is_prompt(unnumbered(text)) or (block.is_item and holds_question(text))


def _asks_at_all(text: str) -> bool:
    """Whether a line asks somewhere, or begins as a question does whose sign was forgotten."""
    return holds_question(text) or begins_asking(text)


def _is_prose(text: str) -> bool:
    """Whether a long text neither asks nor bids people talk at its end, as one does that tells something before."""
    last = _SENTENCE_ENDS.split(text)[-1]
    return len(text) > 2 * _USUAL_PROMPT and not (is_question(last) or bids(last))


def _are_prompts(lines: Sequence[AskedLine], *, named: bool = False) -> bool:
    """Whether short lines, of which nearly half ask, are prompts all of them; what follows each question answers it.

    Below a title that says so a few are, and the signs of their questions may be forgotten.
    """
    asking = [asks_in_list(block, text) or (named and _asks_at_all(text)) for _, block, text in lines]
    fewest, least = (_FEWEST_NAMED, _LEAST_NAMED) if named else (_FEWEST_PROMPTS, _LEAST_OF_PROMPTS)
    if not fewest <= len(lines) <= _MOST or sum(asking) < least * len(lines):
        return False
    if any(block.depth or text.endswith((":", ";", ",")) for _, block, text in lines):
        return False
    texts = [text for _, _, text in lines]
    if median(map(len, texts)) > _USUAL_PROMPT or any(map(_is_prose, texts)):
        return False
    answered = sum(asks and not after for asks, after in pairwise(asking))
    return answered < _MOST_ANSWERED * sum(asking)
