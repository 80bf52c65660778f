"""A bare list of questions: a title perhaps, then nothing but lines that ask; or the one list of a text to discuss."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from cafe_presenter.core.importing.asking import (
    begins_asking,
    bids,
    holds_question,
    is_prompt,
    is_question,
    questions_in,
    says_to_discuss,
    unnumbered,
    unquoted,
)
from cafe_presenter.core.importing.document import TITLE_LEVEL, Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.minutes import timed_title
from cafe_presenter.core.importing.other_papers import is_reading_list
from cafe_presenter.core.importing.signatures import unsigned

_LEAST = 2
_MOST = 1000
"""Questions above which it is a book; a host chooses among as many as a set of cards has."""
_MOST_ABOVE = 3
_LONGEST_ABOVE = 90
_LONGEST_NAME = 60
_LONGEST = 320
_LEAST_ASKING = 0.8
_LEAST_OF_PROMPTS = 0.4
_FEWEST_PROMPTS = 12
_USUAL_PROMPT = 100
_MOST_ANSWERED = 0.85
"""Of the questions, from which what stands between them are their answers."""

type _Line = tuple[int, Paragraph, str]
type _Discussed = tuple[int, str, str, list[Paragraph]]
"""A list of questions: the number of its first block, the line above it, the heading above it, its items."""


def question_list(document: Document) -> tuple[int, Table] | None:
    """Return the table that the only list of questions makes, and the number of blocks before it; None for prose.

    Lines that do not ask are no part of it, unless all are items of one list or begin as a question does.
    """
    return _bare_list(document, prompts=False)


def prompt_list(document: Document) -> tuple[int, Table] | None:
    """Return the table of a long list of short lines that make people talk: “A time you got in trouble”.

    Nearly half of them ask, and what does not is no answer.
    """
    return _bare_list(document, prompts=True)


def _bare_list(document: Document, *, prompts: bool) -> tuple[int, Table] | None:
    blocks = [(index, block) for index, block in enumerate(document.blocks) if _is_written(block)]
    lines = [
        (index, block, text.strip())
        for index, block in blocks
        if isinstance(block, Paragraph)
        for text in block.text.split("\n")
        if text.strip()
    ]
    if len(blocks) > len(lines):
        return None
    above, below = _parted(lines, prompts=prompts)
    if not below or _are_several(below):
        return None
    if len(above) > _MOST_ABOVE or any(len(text) > _LONGEST_ABOVE for _, _, text in above):
        return None
    asking = [_asks(block, text) for _, block, text in below]
    if not _LEAST <= sum(asking) <= _MOST or any(len(text) > _LONGEST for _, _, text in below):
        return None
    if prompts:
        kept = below if _are_prompts(below, asking) else []
    else:
        are_items = all(block.is_item and not block.depth for _, block, _ in below)
        is_list = sum(asking) >= _LEAST_ASKING * len(below)
        pairs = zip(below, asking, strict=True) if is_list else ()
        kept = [line for line, asks in pairs if asks or are_items or begins_asking(line[2])]
    if not kept:
        return None
    headings = [text for _, block, text in above if block.level]
    theme = headings[-1] if len(headings) > 1 else ""
    stem = above[-1][2] if above else ""
    rows = [TableRow((theme, _gone_on(stem, unquoted(unnumbered(text)))), block.line) for _, block, text in kept]
    if not theme:
        rows = [TableRow(row.cells[1:], row.line) for row in rows]
    return below[0][0], Table(tuple(rows), fields=("theme", "question") if theme else ("question",))


def _parted(lines: Sequence[_Line], *, prompts: bool) -> tuple[list[_Line], list[_Line]]:
    """Return the lines above a list and its own: from the first item on, or where one asks; else from below a title."""
    item = next((at for at, (_, block, _) in enumerate(lines) if block.is_item), len(lines))
    headed = max((at + 1 for at, (_, block, _) in enumerate(lines[:_MOST_ABOVE]) if block.level), default=0)
    numbers = [block.line for _, block, _ in lines[:_MOST_ABOVE]]
    if not headed and len(numbers) == _MOST_ABOVE and numbers[1] - numbers[0] > numbers[2] - numbers[1]:
        headed = 1  # an empty line parts it from those below
    asking = next((at for at, (_, block, text) in enumerate(lines) if _asks(block, text)), len(lines))
    first = headed if prompts else asking
    if headed <= item < len(lines) and (prompts or item < asking):
        first = item
    return list(lines[:first]), list(lines[first:])


def _are_several(lines: Sequence[_Line]) -> bool:
    """Whether there are several sections or lists: a heading, or a line that is no item between two that are."""
    items = [block.is_item or unnumbered(text) != text for _, block, text in lines]
    last = max((at for at, is_item in enumerate(items) if is_item), default=0)
    is_parted = not all(items[items.index(True) : last]) if any(items) else False
    return is_parted or any(block.level for _, block, _ in lines)


def _asks(block: Paragraph, text: str) -> bool:
    if block.level:
        return False
    return is_question(text) or is_prompt(unnumbered(text)) or (block.is_item and holds_question(text))


def _are_prompts(lines: Sequence[_Line], asking: Sequence[bool]) -> bool:
    """Whether short lines, of which nearly half ask, are prompts all of them; what follows each question answers it."""
    if len(lines) < _FEWEST_PROMPTS or sum(asking) < _LEAST_OF_PROMPTS * len(lines):
        return False
    if any(block.depth or text.endswith((":", ";", ",")) for _, block, text in lines):
        return False
    if median(len(text) for _, _, text in lines) > _USUAL_PROMPT:
        return False
    answered = sum(asks and not after for asks, after in pairwise(asking))
    return answered < _MOST_ANSWERED * sum(asking)


_LEAST_DISCUSSED = 3
_LEAST_BESIDE = 0.25
"""Of a list, what asks beside lines that bid people talk."""
_REACH = 3
"""Lines above a list that may say what it is for."""
_LONGEST_ITEM = 500
_LONGEST_LEAD = 1000
_LED = re.compile(r"[^:“«\"]{2,60}:\s*([“«\"].+[”»\"])")
"""“First round: “Who decides?””."""
_ORIGIN = re.compile(
    r"\b(?:(?:adapted|taken|drawn|borrowed) from\b|d[’']après\b|(?:tirée?|inspirée?|adaptée?)s? d).*", re.IGNORECASE
)
"""Where a list is from, which does not say how it is answered here."""
_STEM = re.compile(r"[^.?!:]{8,80}?\s*(?:\.\.\.|…)")
"""“What is one thing you…”, which each item of the list below goes on with."""
_MOST_LISTS = 6
"""Lists above which it is a book of questions."""
_MOST_ALIKE = 20
"""Of lists below lines that say the same, “Discussion prompts”: the headings above name them."""
_WRITTEN = re.compile(
    r"\b(?:e-?mail|courriel|on (?:a )?(?:separate )?(?:paper|sheet)|in writing|by writing|par écrit|écri(?:vez|re)"
    r"|rédige[rz]?|submit|copybook|questionnaire|survey|sondage|quiz|enquête|homework|schriftlich|por escrito"
    r"|per iscritto)\b",
    re.IGNORECASE,
)
"""What it says when somebody is to answer them alone."""


_FEWEST_TITLES = 3
_LONGEST_BELOW = 250
"""Letters below a title that asks, usually, in a guide to a talk; more are an answer, or an article."""
_ANSWERED = re.compile(
    r"\bfaq\b|frequently asked|foire aux|fréquentes|häufig|frequentes|frecuentes|veelgestelde", re.IGNORECASE
)


def asked_titles(document: Document) -> tuple[int, Table] | None:
    """Return the table of the headings, or of the wholly bold lines, that ask in a document to talk about.

    The heading above several of them is their theme; what stands below goes into the notes.
    """
    written = [(index, block) for index, block in enumerate(document.blocks) if _is_written(block)]
    lines = [(index, block) for index, block in written if isinstance(block, Paragraph)]
    titles = [(index, block) for index, block in lines if _is_asked_title(block)]
    ranks = Counter((block.level, block.is_bold) for _, block in titles)
    if not ranks or (most := ranks.most_common(1)[0])[1] < _FEWEST_TITLES:
        return None
    level, is_bold = most[0]
    below = [each for _, each in lines[1:]]
    alike = [
        each
        for (_, each), after in zip(lines, [*below, None], strict=True)
        if (each.level, each.is_bold) == (level, is_bold)
        and not each.is_item
        and not (after is not None and is_bold and _is_asked_title(after) and not is_question(each.text))
    ]
    if most[1] < _LEAST_ASKING * len(alike) or not _is_talk([each for _, each in lines], level):
        return None
    rows, theme, heading = list[TableRow](), "", ""
    for _, block in lines:
        if (block.level, block.is_bold) == (level, is_bold) and _is_asked_title(block):
            rows.append(TableRow((heading, unquoted(unnumbered(block.text.strip())), ""), block.line))
            theme = heading
        elif (not level and block.is_bold) or (0 < block.level < TITLE_LEVEL and (not level or block.level < level)):
            heading = timed_title(block.text)[0]
        elif rows and theme == heading:
            *cells, notes = rows[-1].cells
            rows[-1] = replace(rows[-1], cells=(*cells, "\n".join(filter(None, (notes, block.text.strip())))))
    if median(len(row.cells[-1]) for row in rows) > _LONGEST_BELOW and not is_bold and level == 0:
        return None
    named = len({row.cells[0] for row in rows}) > 1 and all(row.cells[0] for row in rows)
    if named:
        return titles[0][0], Table(tuple(rows), fields=("theme", "question", "notes"))
    rows = [TableRow(row.cells[1:], row.line) for row in rows]
    return titles[0][0], Table(tuple(rows), fields=("question", "notes"))


def _is_asked_title(block: Paragraph) -> bool:
    is_title = 0 < block.level < TITLE_LEVEL or block.is_bold
    return is_title and is_question(block.text) and len(block.text) <= _LONGEST and not timed_title(block.text)[1]


def _is_talk(lines: Sequence[Paragraph], level: int) -> bool:
    """Whether what stands above titles that ask says that a room is to talk about them, and not who answers."""
    above = [each.text for each in lines if each.level and (not level or each.level < level)]
    first = next((at for at, each in enumerate(lines) if _is_asked_title(each)), 0)
    above += [each.text for each in lines[:first] if len(each.text) <= _LONGEST_LEAD]
    is_told = any(says_to_discuss(text) for text in above)
    return is_told and not any(_ANSWERED.search(text) or _WRITTEN.search(text) for text in above)


def discussed_list(document: Document) -> tuple[int, Table] | None:
    """Return the table of the lists of questions that the line or the heading above says are to be discussed.

    One list has no theme; each of a few has what stands above it.
    """
    written = [(index, block) for index, block in enumerate(unsigned(document.blocks)) if _is_written(block)]
    first = next((block for _, block in written), None)
    titles = [first] if isinstance(first, Paragraph) and first.level in (1, TITLE_LEVEL) else []
    found = _lists_to_discuss(written, titles)
    if titles and len(found) > _MOST_LISTS:
        found = _lists_to_discuss(written)
    names = Counter(name for _, name, _, _ in found)
    most = _MOST_ALIKE if found and max(names.values()) > 1 else _MOST_LISTS
    if not 0 < len(found) <= most or is_reading_list([each for *_, items in found for each in items]):
        return None
    asked = [
        (
            heading if names[name] > 1 else name,
            _gone_on(name, _asked(" ".join(each.text.split()))),
            each.line,
        )
        for _, name, heading, items in found
        for each in items
        if len(found) == 1 or holds_question(each.text) or bids(each.text)
    ]
    if len(found) == 1:
        return found[0][0], Table(tuple(TableRow((text,), line) for _, text, line in asked), fields=("question",))
    rows = tuple(TableRow((theme, text), line) for theme, text, line in asked)
    return found[0][0], Table(rows, fields=("theme", "question"))


def _lists_to_discuss(
    written: Sequence[tuple[int, Paragraph | Table]], titles: Sequence[Paragraph] = ()
) -> list[_Discussed]:
    """Return the lists of questions that what stands above says are to be discussed; ``titles`` stand above all."""
    found: list[_Discussed] = []
    higher = _headings_above(written)
    start = 0
    while start < len(written):
        items = list[Paragraph]()
        for _, block in written[start:]:
            if (item := _item(block)) is None:
                break
            items.append(item)
        length, items = len(items), _without_answers(items)
        above = [
            *titles,
            *(block for _, block in written[max(start - _REACH, 0) : start] if isinstance(block, Paragraph)),
        ]
        if _LEAST_DISCUSSED <= len(items) <= _MOST and _ask(items) and _are_led(above):
            name = above[-1].text.strip(" \t:")
            heading = next((timed_title(each.text)[0] for each in reversed(above) if each.level), name)
            heading = timed_title(above_it)[0] if (above_it := higher.get(start)) and name == heading else heading
            found.append((written[start][0], name if len(name) <= _LONGEST_NAME else heading, heading, items))
        start += max(length, 1)
    return found


def _headings_above(written: Sequence[tuple[int, Paragraph | Table]]) -> dict[int, str]:
    """Return for each line the heading that stands above the one it is below, where both are no title of it all."""
    found, above = dict[int, str](), list[Paragraph]()
    for place, (_, block) in enumerate(written):
        if isinstance(block, Paragraph) and 0 < block.level < TITLE_LEVEL:
            above = [each for each in above if each.level < block.level] + [block]
        elif len(above) > 1:
            found[place] = above[-2].text
    return found


def _are_led(above: Sequence[Paragraph]) -> bool:
    """Whether the lines above a list say that a room is to talk about it, and not that somebody is to write."""
    is_told = any(says_to_discuss(each.text) for each in above if len(each.text) <= _LONGEST_LEAD)
    return is_told and not any(_WRITTEN.search(_ORIGIN.sub("", each.text)) for each in above)


def _item(block: Paragraph | Table) -> Paragraph | None:
    """Return an item of a list, or a line that asks or begins with its number, without it; None for anything else."""
    if not isinstance(block, Paragraph) or block.level or (block.is_bold and not holds_question(block.text)):
        return None
    text = unnumbered(block.text.strip())
    is_item = block.is_item or text != block.text.strip() or (is_question(text) and len(text) <= _LONGEST)
    return replace(block, text=text) if is_item else None


def _without_answers(items: Sequence[Paragraph]) -> list[Paragraph]:
    """Return a list without those within it, where these ask little: answers to choose from, or what people replied."""
    depth = min((item.depth for item in items), default=0)
    within = [item for item in items if item.depth > depth]
    asking = sum(is_question(item.text) for item in within)
    return [item for item in items if item.depth == depth] if 2 * asking < len(within) else list(items)


def _gone_on(above: str, text: str) -> str:
    """Return the question that an item makes with what stands above its list, when that breaks off; else the item."""
    if not begins_asking(above) or _STEM.fullmatch(above) is None:
        return text
    return f"{above.rstrip('.… ')} {text[:1].lower()}{text[1:]}"


def _asked(text: str) -> str:
    """Return the one question of an item without what leads to it; else all of it."""
    found = questions_in(text)
    if not found and (quoted := _LED.fullmatch(text)):
        return unquoted(quoted[1])
    return found[0] if len(found) == 1 else unquoted(text)


def _ask(items: Sequence[Paragraph]) -> bool:
    """Whether nearly all of a list asks, or bids people talk where some of it asks."""
    short = [each.text for each in items if len(each.text) <= _LONGEST_ITEM]
    asking = sum(map(holds_question, short))
    bidding = sum(not holds_question(text) and bids(text) for text in short)
    return asking + bidding * (asking >= _LEAST_BESIDE * len(items)) >= _LEAST_ASKING * len(items)


def _is_written(block: Paragraph | Table) -> bool:
    return isinstance(block, Table) or bool(block.text.strip())
