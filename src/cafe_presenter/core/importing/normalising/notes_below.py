"""Notes below the questions of a list, “1. Who decides?”, “Let the shy ones begin.”: each is within its item."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from cafe_presenter.core.importing.asking.asking import bids, holds_question, is_prompt, is_question, unnumbered
from cafe_presenter.core.importing.asking.within import is_in_list
from cafe_presenter.core.importing.document.document import Document, Paragraph, is_written
from cafe_presenter.core.importing.tables.records import label
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.talk_words import COUNTED_QUESTION

_LONGEST = 240
"""Letters of a note; more of them are an answer, or an article."""
_MOST = 3
"""Lines that are noted of one question."""
_MOSTLY = 0.6
_FEWEST = 3
_CLOSING = ' \t\xa0)»”"*_'
_ENDS = (".", "!", "…", "。")
_ANSWERS = re.compile(r"[^\W\d_]{1,3}\s?[:.)]\s")
"""“A: by hand.”, “R : non.”: what is answered there."""
_COUNTED = re.compile(rf"\(?1\s?[.)]\s|Q\s?1\s?[.):–—-]|(?i:{COUNTED_QUESTION})\s?[.):–—-]")
_NAMED = re.compile(r"[^\W\d_][^:?!.]{0,40}:\s")
"""“Noor: I would have gone.”, below a question without any sign: somebody says so, or it is one more of a list."""
_IN_BRACKETS = re.compile(r"\([^()]+\)[.!]?")
_COLUMNS = re.compile(r"\t|\S {2,}\S")
"""What parts the cells of a row, which is no note of the row above it."""
_MOST_OF_BARE = 0.5
"""Of questions without any sign, below which something is noted; below more of them it is what is answered."""
_LEAST_OF_TEXT = 0.5
"""What these are of all lines: more of others are a text that asks in passing."""


def with_notes_within(document: Document) -> Document:
    """Return a document, what is noted below questions of its lists within their items, as Markdown has it.

    What is set further in is a note, or a sentence that stands no further from the question above than from what is
    below. The lines of those lists are items then, whatever counts them; so are those of several that count from 1.
    Where a line tells a time nothing is changed.
    """
    lines = [(at, block) for at, block in enumerate(document.blocks) if is_written(block)]
    written = [block if isinstance(block, Paragraph) else Paragraph("", 0, 1) for _, block in lines]
    listed = _listed(written)
    asking = [at for at in listed if holds_question(written[at].text)]
    notes, begun = _notes(written, listed), sum(_is_first(written[at]) for at in listed)
    is_of_questions = len(asking) >= max(_FEWEST, _MOSTLY * len(listed))
    are_rows = 2 * sum(_COLUMNS.search(written[at].text.strip()) is not None for at in listed) > len(listed)
    are_alike = len({written[at].is_item for at in listed}) == 1  # else some are within those that are counted
    titled = (line for at, line in enumerate(written) if line.level or at in listed)
    is_list = is_of_questions and are_alike and not are_rows
    if not (notes or begun > 1) or not is_list or any(timed_title(each.text)[1] for each in titled):
        return document
    changed = {
        lines[at][0]: replace(written[at], text=unnumbered(written[at].text.strip()), is_item=True, is_bold=False)
        for at in listed
        if not written[at].is_item
    }
    changed |= {
        lines[at][0]: replace(written[at], text=written[at].text.strip(), is_item=True, depth=depth + 1, goes_on=True)
        for at, depth in notes.items()
    }
    blocks = (changed.get(at, block) for at, block in enumerate(document.blocks))
    return replace(document, blocks=tuple(blocks))


def _is_first(line: Paragraph) -> bool:
    """Whether a plain line is counted as the first of a list: “1. ”, “Q1: ”, “Question 1: ”."""
    match = None if line.is_item else _COUNTED.match(line.text.strip())
    return match is not None and (match["number"] or "1") == "1"


def _listed(lines: Sequence[Paragraph]) -> Collection[int]:
    """Return the places of the lines of lists; where none of these asks, those of lines that are questions."""
    listed = {at for at, line in enumerate(lines) if is_in_list(line) and not line.goes_on}
    numbered = {at for at in listed if not lines[at].is_item}
    if numbered and not any(holds_question(lines[at].text) for at in listed - numbered):
        return numbered  # items below them only tell
    if any(holds_question(lines[at].text) for at in listed):
        return listed
    bold = [line.text for line in lines if line.is_bold and not (line.level or line.is_item)]
    may_be_bold = all(map(is_question, bold))  # else they name what is below
    plain = (at for at, line in enumerate(lines) if not line.level and (may_be_bold or not line.is_bold))
    bare = {at for at in plain if is_question(lines[at].text) and not label(lines[at].text.strip())}
    notes, others = len(_notes(lines, bare)), sum(not line.level for line in lines)
    are_all = notes <= _MOST_OF_BARE * len(bare) and len(bare) + notes >= _LEAST_OF_TEXT * others
    return bare if are_all and all(lines[at].is_item for at in listed) else listed


def _notes(lines: Sequence[Paragraph], listed: Collection[int]) -> Mapping[int, int]:
    """Return the places of what is noted below questions, and how deep in its list the question of each is."""
    found, own, count, is_led, lead = dict[int, int](), -1, 0, False, ""
    for at, line in enumerate(lines):
        is_first = at > 0 and lines[at - 1].level > 0 and at not in listed
        lead = "" if line.level else line.text if is_first else lead
        if at in listed:
            own, count = (line.depth if holds_question(line.text) else -1), 0
        elif own >= 0 and count < _MOST and not _leads_too(line, lead) and _is_note(lines, at, is_led=is_led):
            found[at], count = own, count + 1
        else:
            own = -1
            is_led = at > 1 and lines[at - 1].level > 0 and not line.level
    return found


def _leads_too(line: Paragraph, lead: str) -> bool:
    """Whether a line is named as that which leads to the first questions below its heading: “Go deeper: ask why.”."""
    return not line.is_item and all(map(_NAMED.match, (lead, line.text)))


def _is_note(lines: Sequence[Paragraph], at: int, *, is_led: bool) -> bool:
    """Whether a line tells something of the question above it.

    Below a heading where a line leads to the first questions others lead to those below them.
    """
    line, text = lines[at], lines[at].text.strip()
    above, below = lines[at - 1], lines[at + 1] if at + 1 < len(lines) else None
    is_plain = not (line.level or line.is_bold or "\n" in text or _COLUMNS.search(text)) and len(text) <= _LONGEST
    if not is_plain or holds_question(text) or label(text) or _ANSWERS.match(text) or text.endswith(":"):
        return False
    is_marked = is_in_list(above) or above.goes_on or above.is_bold
    if not is_marked and _NAMED.match(text):
        return False
    is_sentence = text.rstrip(_CLOSING).endswith(_ENDS)
    is_within = line.text[:1].isspace() and not above.text[:1].isspace()
    if line.is_item or is_within or _IN_BRACKETS.fullmatch(text):
        return is_sentence or not line.is_item  # or it is one of what may be chosen
    if is_prompt(text) or (bids(text) and not is_marked):
        return False
    nearer = below.line - line.line - (line.line - above.line) if below is not None else -1  # the last may close it all
    return is_sentence and nearer >= is_led
