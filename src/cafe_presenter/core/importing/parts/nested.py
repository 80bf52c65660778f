"""Lists within lists: what an item names, the items below it ask; numbers that begin anew are of a list within."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from cafe_presenter.core.importing.asking.asking import aside_behind, holds_question, is_question, questions_in
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.document.line_marks import roman
from cafe_presenter.core.importing.parts.bold_leads import bold_lead
from cafe_presenter.core.importing.parts.text_parts import RankedLines, TextPart
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.kinds import begins_with_break

_FEWEST_PARTS = 2
_FEWEST_QUESTIONS = 4
_LEAST_OF_ITEMS = 0.3
_NUMBERED = re.compile(r"\s*(?:(?P<digits>\d{1,2})|(?P<roman>[ivx]{1,4})|(?P<letter>[a-n]))[.)]\s+(?=\S)")
_DASH = re.compile(r"\s*[-–]\s+")
_NUMBER = re.compile(r"\d{1,2}[.)]")
_NUMBER_AND_TEXT = 2
_MOST_LINES = 500
"""Numbered lines in a row above which it is a book."""
_FEWEST_TOP = 3
_LEAST_TOP = 0.7
"""Of the lines at the top, those that ask."""
_FEWEST_WITHIN = 2
_LONGEST_NAME = 90
_LEVEL = 3
"""Of the heading that a number with lists within is, where it names what these ask about."""


def nested_parts(lines: RankedLines) -> list[TextPart]:
    """Return the items that name something, each with the questions one list deeper; nothing where few items ask.

    What stands among these or below them and asks nothing is a part of the same. An item that asks by itself goes on
    with the one that names; before the first of these, with the line above the list. Where the list that names holds
    points without any list below, they are parts as well. Where breaks stand within items, these are the parts.
    """
    if held := _around_breaks(lines):
        return held
    every = _parts(lines, beside=False)
    kept = [part for part in every if part.body]
    asked = sum(_asks(each.text) for part in kept for each in part.body)
    items = [paragraph for _, paragraph, _ in lines if paragraph.is_item]
    deepest = max((each.depth for each in items if _asks(each.text)), default=0)
    depths = [each.depth for each in items if each.depth <= deepest]  # what is typed below answers
    fewest = _FEWEST_TOP if asked == len(kept) == len(every) else _FEWEST_QUESTIONS  # each asks its one question
    if len(kept) < _FEWEST_PARTS or asked < max(fewest, _LEAST_OF_ITEMS * len(depths)):
        return []
    top = min(depths)
    outer = [item for item in items if item.depth == top]
    deeper = [part.title.line for part in kept if part.title.depth > top]
    above = [
        max(((each.line, _asks(each.text)) for each in outer if each.line < line), default=(0, True)) for line in deeper
    ]
    if len(deeper) == len(kept) or any(asks for _, asks in above):  # “If so” within what is asked
        return kept
    every = _in_one_list(lines, every)
    bare = [part for part in every if not part.body and part.title.depth == top]
    if bare and not any(rank for _, _, rank in _among(lines, every)):
        own = _asked_beside(lines, every)
        every = sorted([*every, *own], key=lambda part: part.title.line)
        bare_lines = {part.title.line for part in (*bare, *own)}
        return [
            replace(part, title=replace(part.title, is_part=True)) if part.title.line in bare_lines else _headed(part)
            for part in every
            if part.body or part.title.line in bare_lines
        ]
    return [_headed(part) for part in _parts(lines, beside=True) if part.body]


def _around_breaks(lines: RankedLines) -> list[TextPart]:
    """Return the items of a list within which breaks that tell their time stand: “1. Knead”, in it “Break (10 min)”.

    Items beside them are parts as well, from the first that holds others; what is above was but to be known.
    """
    breaks = [at for at, (_, each, _) in enumerate(lines) if each.is_item and each.depth and _is_timed_break(each)]
    if len(breaks) < _FEWEST_PARTS or len({lines[at][1].depth for at in breaks}) > 1:
        return []
    depth = lines[breaks[0]][1].depth - 1
    start = max((at for at, (_, each, rank) in enumerate(lines[: breaks[0]]) if rank and not each.is_item), default=-1)
    ends = (at for at in range(start + 1, len(lines)) if lines[at][2] and not lines[at][1].is_item)
    end = next(ends, len(lines))
    tops = [at for at in range(start + 1, end) if lines[at][1].is_item and lines[at][1].depth == depth]
    holds = [
        any(each.is_item and each.depth > depth for _, each, _ in lines[at + 1 : to])
        for at, to in pairwise([*tops, end])
    ]
    tops = tops[holds.index(True) :] if True in holds else []
    parts = [
        TextPart(
            lines[at][0],
            replace(lines[at][1], is_part=True),
            [each for _, each, _ in lines[at + 1 : to] if each.text.strip()],
        )
        for at, to in pairwise([*tops, end])
    ]
    around = sum(any(map(_is_timed_break, part.body)) for part in parts)
    are_names = all(len(part.title.text) <= _LONGEST_NAME and not _asks(part.title.text) for part in parts)
    return parts if around >= _FEWEST_PARTS and breaks[-1] < end and are_names else []


def _is_timed_break(line: Paragraph) -> bool:
    title, time, _ = timed_title(line.text)
    return bool(time) and begins_with_break(title)


def _in_one_list(lines: RankedLines, parts: Sequence[TextPart]) -> list[TextPart]:
    """Return parts without those that ask nothing behind the last that does, where a title stands between."""
    last = max((part.title.line for part in parts if part.body), default=0)
    end = next((each.line for _, each, rank in lines if rank and each.line > last), None)
    return [part for part in parts if end is None or part.title.line < end]


def _asked_beside(lines: RankedLines, parts: Sequence[TextPart]) -> list[TextPart]:
    """Return the short items which ask between some parts, on the list that these are on and in none of them."""
    held = {each.line for part in parts for each in (part.title, *part.body)}
    first, last = parts[0].title, parts[-1].title
    return [
        TextPart(index, each)
        for index, each, _ in lines
        if each.is_item and each.depth == first.depth and first.line < each.line < last.line
        if each.line not in held and is_question(each.text) and len(each.text) <= _LONGEST_NAME
    ]


def _among(lines: RankedLines, parts: Sequence[TextPart]) -> RankedLines:
    """Return the lines from the first of some parts to the last title."""
    first, last = parts[0].title.line, parts[-1].title.line
    return [each for each in lines if first < each[1].line <= last and each[1].text.strip()]


def _headed(part: TextPart) -> TextPart:
    """Return a part whose title is its name in bold, or has but its first line, what an author adds below it."""
    if named := bold_lead(part.title):
        name, told = (replace(part.title, text=text, led=0) for text in named)
        return replace(part, title=name, body=[replace(told, is_item=False), *part.body])
    title, _, rest = part.title.text.partition("\n")
    is_whole = not rest or title.rstrip()[-1:] in (",", ":", "") or rest[:1].islower()
    if is_whole:
        return part
    below = replace(part.title, text=rest, is_item=False)
    return replace(part, title=replace(part.title, text=title.strip()), body=[*part.body, below])


def _parts(lines: RankedLines, *, beside: bool) -> list[TextPart]:
    """Return the items that name something with what is asked within; with what asks ``beside`` them where wanted."""
    parts: list[TextPart] = []
    items = [(index, paragraph) for index, paragraph, _ in lines if paragraph.is_item]
    asking = _amid_asked([item for _, item in items])
    for at, ((index, item), (_, below)) in enumerate(zip(items, [*items, (0, Paragraph("", 0))][1:], strict=True)):
        depth = item.depth - parts[-1].title.depth if parts else 0
        is_led = below.depth > item.depth and bold_lead(item) is not None
        is_name = is_led or (below.depth > item.depth and _asks(below.text))
        is_more = depth > 0 and bool(parts[-1].body or bold_lead(parts[-1].title)) and (depth > 1 or not is_name)
        if is_more or (depth == 1 and (_asks(item.text) or (at in asking and not is_name))):
            parts[-1].body.append(item)
        elif not _asks(item.text) or is_led:
            parts.append(TextPart(index, item))
        elif (whole := _whole_of(parts, item)) is not None:
            whole.body.append(item)
        elif beside and parts:
            parts[-1].body.append(item)
        elif beside and (title := _above(lines, item)):
            parts.append(TextPart(index, title, [item]))
    return parts


def _whole_of(parts: list[TextPart], item: Paragraph) -> TextPart | None:
    """Return the part in whose list an item asks beside others that name nothing; these are put in it."""
    at = len(parts)
    while at and parts[at - 1].title.depth == item.depth and not parts[at - 1].body:
        at -= 1
    if not 0 < at < len(parts) or parts[at - 1].title.depth != item.depth - 1:
        return None
    parts[at - 1].body += [each.title for each in parts[at:]]
    del parts[at:]
    return parts[at - 1]


def _amid_asked(items: Sequence[Paragraph]) -> set[int]:
    """Return the places of the items of lists in which most ask."""
    open_, lists = list[list[int]](), list[list[int]]()
    for at, item in enumerate(items):
        open_ = open_[: item.depth + 1]
        while len(open_) <= item.depth:
            open_.append([])
            lists.append(open_[-1])
        open_[item.depth].append(at)
    most = (each for each in lists if 2 * sum(_asks(items[at].text) for at in each) > len(each))
    return {at for each in most for at in each}


def _above(lines: RankedLines, item: Paragraph) -> Paragraph | None:
    """Return the title right above a list."""
    above = [each for _, each, _ in lines if each.line < item.line and each.text.strip()]
    return above[-1] if above and not above[-1].is_item and not holds_question(above[-1].text) else None


def _asks(text: str) -> bool:
    return bool(questions_in(aside_behind(text)[0]))


def with_depths(document: Document) -> Document:
    """Return the document with what stands below numbered questions as items within: “1.”, “i.” below a “4. Who …?”.

    Programs that write pages lose how deep a list is; that its numbers begin anew tells it.
    """
    blocks, at = [*document.blocks], 0
    while at < len(blocks):
        run = list[Paragraph]()
        for place in range(at, len(blocks)):
            block = blocks[place]
            if not isinstance(block, Paragraph) or block.level or block.is_item:
                break
            if not _NUMBERED.match(block.text) and (block.text.strip() or not run):
                break
            run.append(block)
        written = [block for block in run if block.text.strip()]
        found = _nested(written)
        if found is not written:
            blocks[at : at + len(run)] = found
            if any(line.level for line in found):
                _head(blocks, at)
        at += max(len(found) if found is not written else len(run), 1)
    above = Paragraph("", 0)
    for at, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            above = Paragraph("", 0)
        elif block.text.strip():
            dash = _DASH.match(block.text)
            if dash and above.is_item and not (block.is_item or block.level):  # typed below an item of a list
                blocks[at] = replace(block, text=block.text[dash.end() :], is_item=True, depth=above.depth + 1)
            else:
                above = block
    return replace(document, blocks=tuple(blocks))


def _head(blocks: list[Paragraph | Table], first: int) -> None:
    """Make a heading of the title above items at ``first`` that headings follow: a bold line, or the first of all."""
    above = next((at for at in range(first - 1, -1, -1) if not _is_blank(blocks[at])), first)
    title, is_first = blocks[above], all(map(_is_blank, blocks[:above]))
    if above == first or not isinstance(title, Paragraph) or title.level or title.is_item:
        return
    items = blocks[first]
    if (
        isinstance(items, Paragraph)
        and items.is_item
        and len(title.text) <= _LONGEST_NAME
        and (is_first or title.is_bold)
    ):
        blocks[above] = replace(title, level=1 if is_first else _LEVEL)


def _is_blank(block: Paragraph | Table) -> bool:
    return isinstance(block, Paragraph) and not block.text.strip()


def as_numbered_lines(blocks: Sequence[Paragraph | Table]) -> Iterator[Paragraph | Table]:
    """Yield the blocks, a table that is only the numbers and texts of a list as its lines: “1. | Who decides?”.

    On a page nothing but the gap between the two makes a table of them.
    """
    line = 0
    for block in blocks:
        line = block.line if isinstance(block, Paragraph) else line
        if isinstance(block, Table) and block.width == _NUMBER_AND_TEXT and all(map(_is_numbered, block.rows)):
            yield from (Paragraph(" ".join(cell.strip() for cell in row.cells), line) for row in block.rows)
        else:
            yield block


def with_numbers_as_items(blocks: Sequence[Paragraph | Table]) -> list[Paragraph | Table]:
    """Return the blocks with numbered lines that follow each other as the items of a list, what is below them aside.

    One that is bold is a heading.
    """
    found, open_, above = [*blocks], list[int](), 0
    for at, block in enumerate([*blocks, Table(())]):
        if isinstance(block, Paragraph) and (not block.text.strip() or block.is_item):
            continue
        way, number = _number(block.text) if isinstance(block, Paragraph) else ("", 0)
        is_own = isinstance(block, Paragraph) and not (block.level or block.is_bold) and way == "digits"
        if is_own and open_ and number == above + len(open_) + 1:
            open_.append(at)
            continue
        are_few = len(open_) < _FEWEST_TOP and not (len(open_) > 1 and all(_is_asking(blocks[each]) for each in open_))
        if not are_few and not _goes_on(blocks[at:], above + len(open_) + 1):
            _as_items(found, open_)
        if open_:  # a heading parts lists, the second of which may count on
            above = above + len(open_) if isinstance(block, Paragraph) and block.level else 0
        starts = is_own and number in (1, above + 1)
        open_, above = [at] if starts else [], number - 1 if starts else above
    return found


def _is_asking(block: Paragraph | Table) -> bool:
    return isinstance(block, Paragraph) and holds_question(block.text)


def _goes_on(blocks: Sequence[Paragraph | Table], number: int) -> bool:
    """Whether the next number below other text is that of the list above: its items hold more than a line.

    Below a heading it is a list of its own, which counts on.
    """
    below = takewhile(lambda block: isinstance(block, Paragraph) and not block.level, blocks)
    told = (_number(block.text) for block in below if isinstance(block, Paragraph))
    return next((each for each in told if each[0] == "digits"), None) == ("digits", number)


def _as_items(blocks: list[Paragraph | Table], places: Sequence[int]) -> None:
    for at in range(places[0], len(blocks)):
        block = blocks[at]
        if isinstance(block, Paragraph) and at in places:
            blocks[at] = replace(block, is_item=True, text=_NUMBERED.sub("", block.text, count=1))
        elif isinstance(block, Paragraph) and block.is_item:
            blocks[at] = replace(block, depth=block.depth + 1)
        elif at > places[-1]:
            break


def _is_numbered(row: TableRow) -> bool:
    return _NUMBER.fullmatch(row.cell(0).strip()) is not None and bool(row.cell(1).strip())


def _nested(run: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the lines of a run of numbered ones as items of lists within lists, where those at the top ask.

    One that only says whom those within it ask does too. Fewer will do where those are numbered in another way, “a.”.
    """
    if not run or len(run) > _MOST_LINES:
        return run
    numbers = _numbers(run)
    depths = _depths(numbers)
    if named := _named(run, depths):
        return named
    top = [line for line, depth in zip(run, depths, strict=True) if not depth]
    tops = [at for at, depth in enumerate(depths) if not depth]
    asking = sum(any(holds_question(line.text) for line in run[at:to]) for at, to in pairwise([*tops, len(run)]))
    is_plain = all(way != numbers[0][0] for (way, _), depth in zip(numbers, depths, strict=True) if depth)
    are_enough = is_plain or (len(top) >= _FEWEST_TOP and len(run) - len(top) >= _FEWEST_WITHIN)
    if len(top) in (1, len(run)) or not are_enough or asking < _LEAST_TOP * len(top):
        return run
    return [
        replace(line, is_item=True, depth=depth, text=_NUMBERED.sub("", line.text, count=1) if depth else line.text)
        for line, depth in zip(run, depths, strict=True)
    ]


def _named(run: Sequence[Paragraph], depths: Sequence[int]) -> list[Paragraph]:
    """Return the lines with headings for those at the top that name what is asked within; none unless all do.

    Some may ask for themselves before the first of these.
    """
    tops = [at for at, depth in enumerate(depths) if not depth]
    asked = [any(holds_question(line.text) for line in run[at + 1 : to]) for at, to in pairwise([*tops, len(run)])]
    names = [not holds_question(run[at].text) for at in tops]
    first = names.index(True) if True in names else len(tops)
    if len(tops) - first < _FEWEST_PARTS or not all(names[first:]) or not all(asked[first:]) or 0 not in depths[:1]:
        return []
    if any(len(run[at].text) > _LONGEST_NAME for at in tops[first:]):
        return []
    texts = [_NUMBERED.sub("", line.text, count=1) for line in run]
    return [
        replace(line, level=_LEVEL, text=text)
        if at in tops[first:]
        else replace(line, is_item=True, depth=max(depth - 1, 0), text=text)
        for at, (line, text, depth) in enumerate(zip(run, texts, depths, strict=True))
    ]


def _numbers(run: Sequence[Paragraph]) -> list[tuple[str, int]]:
    """Return how each line is numbered; an “i.” behind an “h.” is a letter."""
    found, letter = list[tuple[str, int]](), 0
    for line in run:
        way, number = _number(line.text)
        own = ord(line.text.strip()[0]) - ord("a") + 1
        if way == "roman" and letter and own == letter + 1 and line.text.strip()[1] in ".)":
            way, number = "letter", own
        letter = number if way == "letter" else letter
        found.append((way, number))
    return found


def _number(text: str) -> tuple[str, int]:
    """Return in what way a line is numbered, and its number."""
    match = _NUMBERED.match(text)
    if match is None:
        return "", 0
    if match["digits"]:
        return "digits", int(match["digits"])
    if match["roman"] and (figure := roman(match["roman"])):
        return "roman", figure
    return "letter", ord(match[0].strip()[0]) - ord("a") + 1


def _depths(numbers: Sequence[tuple[str, int]]) -> list[int]:
    """Return how deep each line stands: one that goes on with no number above it begins a list within."""
    open_, found = list[tuple[str, int]](), list[int]()
    for at, (way, number) in enumerate(numbers):
        levels = [depth for depth, last in enumerate(open_) if last == (way, number - 1)]
        if not levels:
            depth = len(open_)
        else:
            ahead = (each for each in numbers[at + 1 :] if each in ((way, number), (way, number + 1)))
            is_again = next(ahead, None) == (way, number)
            depth = levels[-1] if is_again else levels[0]
        open_ = [*open_[:depth], (way, number)]
        found.append(depth)
    return found
