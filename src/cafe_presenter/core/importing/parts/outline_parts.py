"""The parts that headings of one level make of a document, or the items of one list, each with what stands below."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, pairwise, takewhile
from typing import TypeGuard

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.asking import unnumbered
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Paragraph, Table, is_written
from cafe_presenter.core.importing.parts.asking_titles import tells_total
from cafe_presenter.core.importing.parts.paperwork import names_beside
from cafe_presenter.core.importing.tables.breaks_between import is_break_apart
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.closing_words import ENDING
from cafe_presenter.core.importing.words.kinds import kind_of_stage
from cafe_presenter.core.importing.words.paper_words import SIGNATURES
from cafe_presenter.core.importing.words.run_words import closes_evening, opens_evening, stage_number

_ROMAN = re.compile(r"[IVXL]{1,5}[.)]\s+(?=\S)")
_BOLD_LEVEL = 5
_FEWEST_BOLD = 3
_LONGEST_LABEL = 60
_FEWEST_LABELS = 3
_LONGEST_TITLE, _LONGEST_SENTENCE = 90, 50
_FEWEST_BARE = 3
_DECIMAL = re.compile(r"\s*(\d{1,2})\.\s+\S")
_COUNTS = re.compile(
    r"(?P<word>[^\W\d_][\w’'-]{1,20})\s?(?:n\s?[°º]\s?)?(?P<number>\d{1,2})\s*(?:[:.–—-]\s*\S.{0,90})?", re.DOTALL
)
"""“Step 1: Milking”, “Étape n° 2 – Le pré”."""
COUNTED_LEAD = re.compile(r"([^\W\d_]{2,12})\s\d{1,2}\s?[a-z]?\s?[.:)–—-]\s+(?=\S)", re.IGNORECASE)
"""“Top 5b. Vote”: a word that the lines of a list begin with, and their number."""
_UNFILLED = re.compile(r"(?:(?<!\S)\d{1,2}[.)]\s*){2,}$")
"""“Questions: 1) 2) 3)”: room that was left to write in, and no line that parts two lists."""
_MOST_ABOVE, _LONGEST_ABOVE = 3, 600
"""Paragraphs between the title of a list and its first item, and their letters."""
_MOST_OF_LETTER = 8
"""Lines above the list of a text without titles: whom it greets, when and where it is."""

_OPENING = re.compile(r"([^:.?!\n–—]{2,40}?)(?:\s?:|\s[–—-])\s+(\S.*)", re.DOTALL)
"""“Introduction — Ask what all have in common.”."""
type _Blocks = Sequence[Paragraph | Table]


@dataclass(frozen=True, slots=True)
class OutlinePart:
    """A title, where its block stands, and the lines below it."""

    at: int
    title: Paragraph
    below: tuple[Paragraph, ...] = ()

    @property
    def told(self) -> str:
        """All that is told below the title."""
        return "\n".join(each.text.strip() for each in self.below if each.text.strip())

    @property
    def prose(self) -> int:
        """How many letters below it are no items of lists."""
        return sum(len(each.text) for each in self.below if not each.is_item)


def with_titles(blocks: _Blocks) -> _Blocks:
    """Return the blocks, bold lines as headings where only the title of all is one, else lines that count steps.

    Where there are neither, short lines above lists are.
    """
    written = [block for block in blocks if is_written(block)]
    if any(isinstance(each, Paragraph) and 0 < each.level < TITLE_LEVEL for each in dropwhile(is_title, written)):
        return blocks
    bold = [at for at, block in enumerate(blocks) if isinstance(block, Paragraph) and _is_bold_title(block)]
    bold = bold[_is_of_whole(bold, blocks) :]
    counting = [] if len(bold) >= _FEWEST_BOLD else _counting(blocks)
    below = [] if len(bold) >= _FEWEST_BOLD else counting or _above_lists(blocks)
    levels = dict.fromkeys((*bold, *below), _BOLD_LEVEL)
    first = next((at for at, block in enumerate(blocks) if is_written(block)), -1)
    if counting and first < counting[0] and _is_label(blocks[first]):  # the title of it all
        levels[first] = 1
    return [
        replace(block, level=levels[at]) if at in levels and isinstance(block, Paragraph) else block
        for at, block in enumerate(blocks)
    ]


def with_labels_below(parts: Sequence[OutlinePart]) -> list[OutlinePart]:
    """Return the parts, what one and the same title tells below each of the others as theirs: “What you get:”."""
    labels = [part.title.text.strip() for part in parts if part.below and part.title.text.rstrip().endswith(":")]
    again = {label for label, count in Counter(labels).items() if count >= _FEWEST_LABELS}
    found: list[OutlinePart] = []
    for part in parts:
        if found and part.title.text.strip() in again:
            below = (*found[-1].below, replace(part.title, level=0), *part.below)
            found[-1] = replace(found[-1], below=below)
        else:
            found.append(part)
    return found if len(found) >= _FEWEST_LABELS else [*parts]


def is_title(block: Paragraph | Table) -> TypeGuard[Paragraph]:
    """Whether a block is a heading."""
    return isinstance(block, Paragraph) and block.level > 0


def _is_bold_title(block: Paragraph) -> bool:
    is_line = block.is_bold and not block.is_item and not block.level
    return is_line and 0 < len(block.text.strip()) <= _LONGEST_TITLE and "\n" not in block.text.strip()


def _is_of_whole(bold: Sequence[int], blocks: _Blocks) -> bool:
    """Whether the first of some bold lines is the title of it all: the first line, right above the next of them.

    Below most of the others something is told.
    """
    written = [at for at, block in enumerate(blocks) if is_written(block)]
    if bold[:2] != written[:2] or len(bold) <= _FEWEST_BOLD:
        return False
    after = dict(pairwise(written))
    first = blocks[bold[0]]
    told = sum(after.get(at) is not None and after[at] not in bold for at in bold)
    return isinstance(first, Paragraph) and kind_of_stage(first.text) is Kind.FREE and 2 * told >= len(bold)


def _counting(blocks: _Blocks) -> list[int]:
    """Return the places of the plain lines that one word counts from one on, each with something below: “Step 1: …”."""
    written = [(at, block) for at, block in enumerate(blocks) if is_written(block)]
    found, word = list[int](), ""
    for at, block in written:
        is_line = isinstance(block, Paragraph) and not (block.is_item or block.level)
        match = _COUNTS.fullmatch(block.text.strip()) if is_line and isinstance(block, Paragraph) else None
        if match is None or (found and match["word"].casefold() != word):
            continue
        if int(match["number"]) != len(found) + 1:
            return []
        found, word = [*found, at], match["word"].casefold()
    places = [at for at, _ in written]
    bare = places[-1:] + [at for at, below in pairwise(places) if below in found]
    return found if len(found) >= _FEWEST_BARE and not set(bare) & set(found) else []


def _above_lists(blocks: _Blocks) -> list[int]:
    """Return the places of the short lines right above lists, where these are most of what is no item."""
    written = [(at, block) for at, block in enumerate(blocks) if is_written(block)]
    lines = [at for at, block in written if isinstance(block, Paragraph) and not block.is_item]
    found = [
        at
        for (at, block), (_, below) in pairwise(written)
        if isinstance(block, Paragraph) and not block.is_item and len(block.text.strip()) <= _LONGEST_LABEL
        if isinstance(below, Paragraph) and below.is_item and block.text.strip()[-1] not in ".!?;,"
    ]
    counted = _counted_on(written, found) if len(found) >= _FEWEST_BARE else []
    if counted and 2 * len(found) > len(counted):
        return counted
    if len(found) < _FEWEST_BARE or 2 * len(found) <= len(lines):
        return []
    numbers = [block.line if isinstance(block, Paragraph) else 0 for _, block in written]
    is_close = all(below - above == 1 for above, below in pairwise(numbers))  # no empty line sets one apart
    if is_close and found[0] == lines[0] and all(_is_label(blocks[at]) for at in lines):
        return lines
    return [*found, *_bare_between(written, found)]


def _counted_on(written: Sequence[tuple[int, Paragraph | Table]], titles: Sequence[int]) -> list[int]:
    """Return the places of all plain lines that count on from one, where titles above lists are among them."""
    found = list[int]()
    for at, block in written:
        is_line = isinstance(block, Paragraph) and not block.is_item and len(block.text.strip()) <= _LONGEST_LABEL
        match = _DECIMAL.match(block.text) if is_line and isinstance(block, Paragraph) else None
        if match is not None and int(match[1]) == len(found) + 1:
            found.append(at)
    return found if set(titles) < set(found) else []


def _is_label(block: Paragraph | Table) -> bool:
    text = block.text.strip() if isinstance(block, Paragraph) else ""
    return 0 < len(text) <= _LONGEST_LABEL and "\n" not in text and (text[-1].isalnum() or text[-1] == ")")


def _bare_between(written: Sequence[tuple[int, Paragraph | Table]], titles: Sequence[int]) -> list[int]:
    """Return the places of the short lines between titles above lists that have nothing below: “Tuning”.

    An empty line stands above and below each, as one stands above every title, and none between it and its list.
    """
    numbers = [block.line if isinstance(block, Paragraph) else 0 for _, block in written]
    gaps = [below - above for above, below in pairwise(numbers)]
    named = frozenset(titles)
    own = [at for at, (place, _) in enumerate(written) if place in named]
    if any(gaps[at] != 1 or (at and gaps[at - 1] <= 1) for at in own):
        return []
    return [
        place
        for at, (place, block) in enumerate(written)
        if own[0] < at < own[-1]
        if place not in named and min(gaps[at - 1], gaps[at]) > 1
        if isinstance(block, Paragraph) and not (block.is_item or block.is_bold)
        if len(block.text.strip()) <= _LONGEST_LABEL and block.text.strip()[-1].isalnum()
    ]


def is_counted_title(line: Paragraph) -> bool:
    """Whether a bold line counts a part: “Step 2”."""
    return line.is_bold and not line.level and stage_number(line.text) > 0


def without_beside(parts: Sequence[OutlinePart]) -> list[OutlinePart]:
    """Return parts without those whose titles are of what stands beside a run: “Material”."""
    return [part for part in parts if not names_beside(part.title.text)]


def without_title_page(parts: Sequence[OutlinePart], blocks: _Blocks) -> list[OutlinePart]:
    """Return parts without the first where it is the title page: headings, at most a line, and those of it all."""
    first = next((at for at, block in enumerate(blocks) if is_written(block)), -1)
    is_page = len(parts) > _FEWEST_BARE and parts[0].at == first and len(parts[0].below) > 1
    if not is_page or sum(not line.level for line in parts[0].below) > 1 or not parts[0].below[0].level:
        return [*parts]
    return [*parts[1:]]


def with_last_apart(parts: Sequence[OutlinePart]) -> list[OutlinePart]:
    """Return the parts, a line below the last one that tells its time, as all their titles do, as a part of its own.

    So is the item that its list ends with, where it closes the evening.
    """
    times = [timed_title(part.title.text.strip(" :："))[1] for part in parts]
    below = parts[-1].below if len(parts) > 1 and all(times) else ()
    beside = (at for at, line in enumerate(below) if not (line.is_item or tells_total(line.text)))
    split = next((at for at in beside if timed_title(below[at].text)[1]), 0)
    split = split or (len(below) - 1 if below and _closes_timed(below[-1]) else 0)
    if not split:
        return [*parts]
    last = OutlinePart(parts[-1].at, below[split], below[split + 1 :])
    return [*parts[:-1], replace(parts[-1], below=below[:split]), last]


def _closes_timed(line: Paragraph) -> bool:
    """Whether an item closes an evening, and tells how long it takes: “Summary by Ann: 5 min”."""
    title, time, _ = timed_title(line.text.strip())
    is_close = closes_evening(title) or ENDING.begins(title)
    return line.is_item and bool(time) and not line.depth and is_close


def with_first_items(listed: Sequence[OutlinePart], headed: Sequence[OutlinePart]) -> list[OutlinePart]:
    """Return the parts, before them the few items right below the title of the run: they are its first parts.

    “Agenda – our times, what we expect”, “The harbour – …”, “The boats – …”. None names a part that stands below, nor
    when and where it is.
    """
    names = {loose(part.title.text) for part in headed}
    is_more = all(":" not in part.title.text and loose(part.title.text) not in names for part in listed)
    return [*listed, *headed] if is_more and len(headed) > _FEWEST_BARE else [*headed]


def headed_parts(blocks: _Blocks, title: int = -1, *, level: int = 0, is_beside: bool = False) -> list[OutlinePart]:
    """Return the parts that the highest headings below a title make, or those of a ``level`` in all of a document.

    Where the first heading names the run and none is below it, those like it make them if they are ``is_beside``.
    """
    above = blocks[title] if title >= 0 else None
    rank = above.level % TITLE_LEVEL if isinstance(above, Paragraph) else 0
    ranks = [block.level if isinstance(block, Paragraph) and 0 < block.level < TITLE_LEVEL else 0 for block in blocks]
    end = next((at for at in range(title + 1, len(blocks)) if 0 < ranks[at] <= rank), len(blocks))
    inner = level or min((each for each in ranks[title + 1 : end] if each), default=0)
    if rank and is_beside and not any(ranks[:title]) and not any(ranks[title + 1 : end]):
        inner, end = rank, next((at for at in range(title + 1, len(blocks)) if 0 < ranks[at] < rank), len(blocks))
    starts = [at for at in range(title + 1, end) if inner and ranks[at] == inner]
    found = list[OutlinePart]()
    for at in starts:
        to = next((each for each in range(at + 1, end) if 0 < ranks[each] <= inner), end)
        block = blocks[at]
        lines = (line for each in blocks[at + 1 : to] for line in _lines_of(each))
        below = tuple(takewhile(lambda line: not (line.level and SIGNATURES.is_all_of(line.text)), lines))
        found += _with_break_below(OutlinePart(at, block, below), is_last=to == end) if is_title(block) else []
    return found


def _with_break_below(part: OutlinePart, *, is_last: bool) -> list[OutlinePart]:
    """Return a part, and the break that its last line is between it and the next, in a line of its own: “Pause”."""
    if is_last or not part.below or timed_title(part.below[-1].text)[1]:
        return [part]
    if not is_break_apart(part.below[-1], part.title):
        return [part]
    own = replace(part.below[-1], level=part.title.level)
    return [replace(part, below=part.below[:-1]), OutlinePart(part.at, own)]


def _lines_of(block: Paragraph | Table) -> list[Paragraph]:
    if isinstance(block, Paragraph):
        return [block] if block.text.strip() else []
    return [Paragraph(cell, row.line) for row in block.rows for cell in row.cells if cell.strip()]


def listed_parts(blocks: _Blocks, title: int) -> list[OutlinePart]:
    """Return the items of the list below a title, prose between the two or not, each with what stands below it.

    Prose between items is below the one above where all have it, or where they are numbered; a break is a part. What is
    counted “1.” below “I.” is within it.
    """
    if bare := _bare_lines(blocks, title):
        return bare
    found, pending, is_apart = list[OutlinePart](), list[tuple[int, Paragraph]](), False
    most = _MOST_ABOVE if title >= 0 else _MOST_OF_LETTER
    for at in range(title + 1, len(blocks)):
        block = blocks[at]
        if isinstance(block, Table) or block.level or (found and _is_other_list(blocks, block)):
            break
        if not block.text.strip() or (block.is_aside and not found):
            continue
        first = found[0].title if found else block
        is_top = _is_item(block) and block.is_item == first.is_item and block.depth <= first.depth
        is_top = is_top and (_is_roman(block) or not _is_roman(first))
        if not found and not is_top:
            pending.append((at, block))
            if len(pending) > most or sum(len(each.text) for _, each in pending) > _LONGEST_ABOVE:
                break
        elif is_top:
            if found and pending:
                told = [each for _, each in pending if not is_break_apart(each, found[-1].title)]
                breaks = [OutlinePart(place, each) for place, each in pending if each not in told]
                if not (len(breaks) == len(pending) or not first.is_item or is_apart or len(found) == 1):
                    break
                is_apart = is_apart or not breaks
                found[-1:] = [_with(found[-1], told), *breaks]
            pending = []
            found.append(OutlinePart(at, block))
        elif not pending and (block.is_item or _UNFILLED.search(block.text)):
            found[-1] = _with(found[-1], [block])
        else:
            pending.append((at, block))
    if found and pending and (is_apart or not found[0].title.is_item):
        found[-1] = _with(found[-1], [each for _, each in pending if not each.is_aside])
    return found


def _is_other_list(blocks: _Blocks, line: Paragraph) -> bool:
    """Whether a line says once that what stands below is beside the run: “Resources”."""
    text = line.text.strip(" *_:")
    if line.is_item or len(text) > _LONGEST_LABEL or not names_beside(text):
        return False
    return sum(isinstance(each, Paragraph) and each.text.strip(" *_:") == text for each in blocks) == 1


def prose_parts(blocks: _Blocks, title: int) -> list[OutlinePart]:
    """Return the paragraphs below a heading, which tell in sentences how it goes, up to the next heading."""
    above = blocks[title]
    end = next((at for at in range(title + 1, len(blocks)) if _is_other(blocks[at])), len(blocks))
    written = [(at, block) for at, block in enumerate(blocks[:end]) if at > title and isinstance(block, Paragraph)]
    told = [(at, block) for at, block in written if block.text.strip()]
    is_prose = all(len(block.text) <= _LONGEST_ABOVE and block.text.rstrip()[-1] in ".!…" for _, block in told)
    is_heading = isinstance(above, Paragraph) and above.level > 0
    return [OutlinePart(at, block) for at, block in told] if is_heading and is_prose else []


def opening_above(blocks: _Blocks, title: int, first: int) -> list[OutlinePart]:
    """Return the part that opens a run in one line between its title and its ``first`` heading: “Welcome: each …”."""
    told = [(at, each) for at, each in enumerate(blocks[:first]) if at > title and is_written(each)]
    if title < 0 or not 0 < len(told) <= _MOST_ABOVE:
        return []
    at, line = told[0]
    if isinstance(line, Table) or line.is_item:
        return []
    named = _OPENING.fullmatch(line.text.strip())
    if named is None or not opens_evening(named[1]):
        return []
    below = (replace(each, led=0) for _, each in told[1:] if isinstance(each, Paragraph))
    own = replace(line, text=named[1], level=TITLE_LEVEL - 1, led=0)
    return [OutlinePart(at, own, (replace(line, text=named[2], led=0), *below))]


def _is_other(block: Paragraph | Table) -> bool:
    return isinstance(block, Table) or block.level > 0


def _bare_lines(blocks: _Blocks, title: int) -> list[OutlinePart]:
    """Return the short lines right below a title that no sign makes a list, up to an empty one or a sentence."""
    found = list[OutlinePart]()
    for at in range(title + 1, len(blocks)):
        block = blocks[at]
        if isinstance(block, Paragraph) and block.is_aside and not found:
            continue
        if isinstance(block, Table) or block.level or _is_item(block) or block.is_bold or not block.text.strip():
            break
        lines = [line.strip() for line in block.text.split("\n") if line.strip()]
        is_next = not found or block.line == found[-1].title.line + 1
        is_counted = bool(found) and _counted_by(block.text) == _counted_by(found[0].title.text) != ""
        if not is_next or not (is_counted or all(map(_is_bare_title, lines))):
            break
        found += [OutlinePart(at, replace(block, text=line)) for line in lines]
    return _with_sentences_below(found) if len(found) >= _FEWEST_BARE else []


def _counted_by(line: str) -> str:
    """Return the word by which a line is counted, “top” of “Top 5b. Vote”; such a one may be as long as it likes."""
    match = COUNTED_LEAD.match(line.strip())
    return match[1].casefold() if match is not None else ""


def _with_sentences_below(parts: Sequence[OutlinePart]) -> list[OutlinePart]:
    """Return the parts, where several and the first tell a time and all others are sentences, with these below."""
    are_timed = [bool(timed_title(part.title.text)[1]) for part in parts]
    rest = [part for part, is_timed in zip(parts, are_timed, strict=True) if not is_timed]
    if not are_timed[0] or sum(are_timed) < _FEWEST_BARE or any(part.title.text[-1] not in ".!…" for part in rest):
        return [*parts]
    found = list[OutlinePart]()
    for part, is_timed in zip(parts, are_timed, strict=True):
        if is_timed:
            found.append(part)
        else:
            found[-1] = _with(found[-1], [part.title])
    return found


def _is_bare_title(line: str) -> bool:
    return (
        len(line) <= (_LONGEST_SENTENCE if line.endswith(".") else _LONGEST_TITLE)
        and line[-1] not in ":;,?!：；，？！。"
        and line[0] not in "<{[#|"
    )


def begins_list(block: Paragraph | Table) -> bool:
    """Whether a block is an item of a list, and of none within another."""
    return isinstance(block, Paragraph) and not block.level and not block.depth and _is_item(block)


def _with(part: OutlinePart, more: Sequence[Paragraph]) -> OutlinePart:
    return replace(part, below=(*part.below, *more))


def _is_item(line: Paragraph) -> bool:
    text = line.text.strip()
    return line.is_item or unnumbered(text) != text or _is_roman(line)


def _is_roman(line: Paragraph) -> bool:
    return _ROMAN.match(line.text.strip()) is not None
