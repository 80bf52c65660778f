"""Boxes drawn with ┌ ─ │ └ around a text, or between the cells of a table: set as Markdown, mostly without a fence."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, takewhile

_LEVEL = "─━═┄┅┈┉╌╍"
_SIDE = "│║┃┆┇┊┋"
_TOP = re.compile(rf"[ \t]*[┌╔╭┏╒╓][{_LEVEL}┬╤╦┳╥┯┰]{{2,}}[┐╗╮┓╕╖][ \t]*")
_BOTTOM = re.compile(rf"[ \t]*[└╚╰┗╘╙][{_LEVEL}┴╧╩┻╨┷┸]{{2,}}[┘╝╯┛╛╜][ \t]*")
"""Its last border, where no line leads from it to another box of a diagram."""
_BORDER = re.compile(rf"[ \t]*[├╠┣╟╞┝┠{_SIDE}][{_LEVEL}┼╪╬╫╋┬╤╦┳╥┴╧╩┻╨]{{2,}}[┤╣┫╢╡┥┨{_SIDE}][ \t]*")
_ROW = re.compile(rf"[ \t]*[{_SIDE}](?P<told>.*)")
_SIDES = re.compile(f"[{_SIDE}]")
_TYPED_BORDER = re.compile(r"[ \t]*\+[-=]{3,}\+[ \t]*")
_TYPED_ROW = re.compile(r"[ \t]*\|[^|]*\|[ \t]*")
"""A box typed with “+---+” and bars that has no columns; a table of such signs is read as it is."""
_LEVELS = str.maketrans("-=", "─═")
_FENCE = re.compile(r"[ \t]{0,3}(?:`{3,}|~{3,})[ \t]*+\w*+[ \t]*+")
_ITEM = re.compile(r"(?:[-*+•]|\d{1,2}[.)])\s")
_DOUBLE = "═━"
_ONE_BELOW = 2
"""Groups of a box, what is below a title or a header and that."""
_LONGEST_TITLE = 80
_FULL = 0.7
"""Of the width of a box, what a line fills that goes on in the next."""

type _Group = list[str]
"""Lines between two borders, without the signs at their ends."""


def from_boxes(text: str) -> str:
    """Return a text with as many lines, its boxes as rows of a table, or titles and what they tell."""
    lines = text.split("\n")
    fences = [at for at, line in enumerate(lines) if _FENCE.fullmatch(line)]
    drawn = _drawn(lines)
    written = [*accumulate((bool(line.strip()) for line in lines), initial=0)]
    for start, end in _boxes(drawn):
        above = bisect_left(fences, start)
        is_fenced = above % 2 == 1
        first, last = fences[above - 1] if above else -1, fences[above] if above < len(fences) else len(lines)
        is_alone = is_fenced and written[first + 1] == written[start] and written[end] == written[last]
        if is_fenced and not is_alone:
            continue  # within what somebody typed for a machine, or a diagram
        begin, after = (first, last + 1) if is_alone else (start, end)
        set_anew = _as_markdown(drawn[start:end])
        if set_anew and len(set_anew) <= after - begin:
            lines[begin:after] = [*set_anew, *[""] * (after - begin - len(set_anew))]
    return "\n".join(lines)


def _drawn(lines: Sequence[str]) -> list[str]:
    """Return lines with the boxes that are typed with “+---+” drawn as others are."""
    found, at = [*lines], 0
    while at < len(lines):
        begins = _TYPED_BORDER.fullmatch(lines[at]) is not None
        run = [*takewhile(_is_typed, (lines[each] for each in range(at, len(lines))))] if begins else []
        borders = [place for place, line in enumerate(run) if _TYPED_BORDER.fullmatch(line)]
        if borders and borders[-1] > 1:
            for place in range(borders[-1] + 1):
                ends = "┌┐" if not place else "└┘" if place == borders[-1] else "├┤"
                level = run[place].strip(" \t+").translate(_LEVELS)
                found[at + place] = (
                    f"{ends[0]}{level}{ends[1]}" if run[place].lstrip()[0] == "+" else run[place].replace("|", "│")
                )
        at += max(len(run), 1)
    return found


def _is_typed(line: str) -> bool:
    return _TYPED_BORDER.fullmatch(line) is not None or _TYPED_ROW.fullmatch(line) is not None


def _without_side(told: str) -> str:
    """Return what stands in a row without the sign at its end."""
    told = told.rstrip(" \t")
    return told[:-1] if told[-1:] and told[-1] in _SIDE else told


def _boxes(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of the first line of each box and of the one after its last."""
    start = -1
    for at, line in enumerate(lines):
        if _TOP.fullmatch(line):
            start = at
        elif start >= 0 and _BOTTOM.fullmatch(line):
            yield start, at + 1
            start = -1
        elif start >= 0 and not (_BORDER.fullmatch(line) or _ROW.fullmatch(line)):
            start = -1


def _as_markdown(box: Sequence[str]) -> list[str]:
    """Return the lines that a box is in Markdown; none where nobody can tell its cells apart."""
    groups, borders = [list[str]()], [""]
    for line in box[1:-1]:
        if _BORDER.fullmatch(line):
            groups.append([])
            borders.append(line)
        elif (row := _ROW.fullmatch(line)) is not None:
            groups[-1].append(_without_side(row["told"]))
    borders = [border for border, group in zip(borders, groups, strict=True) if any(map(str.strip, group))]
    groups = [group for group in groups if any(map(str.strip, group))]
    if not groups:
        return []
    widths = [{len(_SIDES.split(line)) for line in group} for group in groups]
    title = [f"**{groups[0][0].strip()}**"] if widths[0] == {1} and len(groups[0]) == 1 < len(groups) else []
    below = groups[len(title) :]
    if {1} == set().union(*widths):
        return _text(groups, len(box[0].strip()))
    if len(set().union(*widths[len(title) :])) != 1:
        return []
    return [*title, *_table(below, borders[len(title) :])]


def _table(groups: Sequence[_Group], borders: Sequence[str]) -> list[str]:
    """Return the rows of a table; the first names the columns where the border below it is like no other."""
    unlike = len(groups) > 1 and borders[1].strip() not in map(str.strip, borders[2:])
    named = unlike and (len(groups) > _ONE_BELOW or len(groups[1]) > 1 or borders[1].strip()[1] in _DOUBLE)
    cells = [[[cell.strip() for cell in _SIDES.split(line)] for line in group] for group in groups]
    below = cells[named:]
    rows = [*map(_joined, below)] if len(below) > 1 else [row for group in below for row in group]
    header = _joined(cells[0]) if named else [""] * len(cells[0][0])
    return ["", _row(header), "|" + "-|" * len(header), *map(_row, rows), ""]


def _joined(lines: Sequence[Sequence[str]]) -> list[str]:
    """Return the cells of a row that go on over lines."""
    return [" ".join(filter(None, parts)) for parts in zip(*lines, strict=True)]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', r'\|') for cell in cells)} |"


def _text(groups: Sequence[_Group], width: int) -> list[str]:
    """Return the lines of a box without columns: what stands further left than the lines below it is a title."""
    found = list[str]()
    is_title = len(groups[0]) == 1 and (len(groups) <= _ONE_BELOW or len(groups[1]) > 1)
    for at, group in enumerate(groups):
        lines = _whole(group, width)
        indents = [len(line) - len(line.lstrip()) for line in lines]
        is_headed = len(lines) > 1 and min(indents[1:]) > indents[0]
        for place, line in enumerate(lines):
            told = line.strip()
            is_bold = not place and (is_headed or (is_title and not at)) and len(told) <= _LONGEST_TITLE
            is_within = place > 0 and is_headed and _ITEM.match(lines[0].strip()) is not None
            mark = "**" if is_bold and not (_ITEM.match(told) or "*" in told) else ""
            found.append(f"{'   ' * is_within}{mark}{told}{mark}  ")
        found.append("")
    return ["", *found]


def _whole(group: _Group, width: int) -> list[str]:
    """Return the lines of a group, those that the side of the box cut as one."""
    found = list[str]()
    for line in filter(str.strip, group):
        is_cut = found and len(found[-1].rstrip()) >= _FULL * width and line.lstrip()[:1].islower()
        if is_cut:
            found[-1] = f"{found[-1].rstrip()} {line.strip()}"
        else:
            found.append(line)
    return found
