"""Tables of a text in Markdown whose columns stand below dashes, as Pandoc writes them: set with bars instead.

Source of the rules: the manual of Pandoc, extensions `simple_tables` and `multiline_tables`.
"""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise
from unicodedata import category, east_asian_width

_RULER = re.compile(r" {0,3}-{2,}(?: +-{2,}){1,19} *")
"""“------ -----------”: where each column begins and ends."""
_WHOLE_RULE = re.compile(r" {0,3}-{8,} *")
"""What closes such a table, and stands above it where its cells go over lines."""
_MOST_LINES = 400
"""Lines that a table is looked for in, below its ruler."""
_NO_WIDTH, _WIDE = ("Mn", "Me", "Cf"), ("W", "F")


def with_bars(text: str) -> str:
    """Return a text, with as many lines, in which the cells of each table below dashes are parted by bars."""
    lines, kept, at = text.split("\n"), list[str](), 0
    while at < len(lines):
        table = _table(lines, at, above=kept) if _RULER.fullmatch(lines[at]) else None
        kept += [lines[at]] if table is None else table[0]
        at = at + 1 if table is None else table[1]
        kept += [""] * (at - len(kept))
    return "\n".join(kept)


def _table(lines: Sequence[str], ruler: int, *, above: list[str]) -> tuple[list[str], int] | None:
    """Return the lines of a table whose ruler is at this line, and where it ends; its header goes from those above."""
    starts = [match.start() for match in re.finditer("-+", lines[ruler])]
    header = 0
    while header < len(above) and above[-1 - header].strip() and not _is_closing(above[-1 - header]):
        header += 1
    is_closed = header < len(above) and bool(_WHOLE_RULE.fullmatch(above[-1 - header]))
    if header != 1 and not (is_closed and header):
        return None
    below = lines[ruler + 1 : ruler + 1 + _MOST_LINES]
    end = next(
        (at for at, line in enumerate(below) if _is_closing(line) or not (line.strip() or is_closed)), len(below)
    )
    if is_closed and end == len(below):
        return None
    body = [[_cells(line, starts) for line in run] for filled, run in groupby(below[:end], _is_written) if filled]
    rows = [_in_one(run) for run in body] if len(body) > 1 else [cells for run in body for cells in run]
    if not rows or max(sum(map(bool, row)) for row in rows) < len(starts) - 1:
        return None
    names = _in_one([_cells(line, starts) for line in above[-header:]])
    del above[-header - is_closed :]
    is_ruled = end < len(below) and bool(below[end].strip())
    table = [_barred(names), _barred(["---"] * len(starts)), *map(_barred, rows)]
    return [""] * is_closed + table, ruler + 1 + end + is_ruled


def _is_closing(line: str) -> bool:
    return bool(_WHOLE_RULE.fullmatch(line) or _RULER.fullmatch(line))


def _is_written(line: str) -> bool:
    return bool(line.strip())


def _cells(line: str, starts: Sequence[int]) -> list[str]:
    """Return what of a line stands in each column: the first reaches to the left edge, the last to the right."""
    places, width = list[int](), 0
    for sign in line:
        places.append(width)
        width += 0 if category(sign) in _NO_WIDTH else 1 + (east_asian_width(sign) in _WIDE)
    cuts = [0, *(next((at for at, place in enumerate(places) if place >= start), len(line)) for start in starts[1:])]
    return [line[start:end].strip() for start, end in pairwise([*cuts, len(line)])]


def _in_one(lines: Sequence[Sequence[str]]) -> list[str]:
    """Return the cells of a row that goes over several lines."""
    return [" ".join(filter(None, column)) for column in zip(*lines, strict=True)]


def _barred(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |"
