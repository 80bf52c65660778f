"""Texts in AsciiDoc, “== Title”, “[.notes]”, blocks between “--”, “.. an item within”, set as Markdown."""

import re
from collections.abc import Sequence

_HEAD = re.compile(r"(?P<signs>={1,6})[ \t]+(?P<title>\S(?:.*[^\s=])?)[ \t]*")
"""“== Title”; what ends as it begins, “== Title ==”, is one elsewhere."""
_SIGN = re.compile(
    r"^(?:\[[.#%][\w.#%,=\" -]{1,60}\]|:[\w-]{2,30}:(?:[ \t].*)?|image::?[^\s\[\]]+\[.*\]|\|===)[ \t]*$", re.MULTILINE
)
_MACHINERY = re.compile(
    r"\[(?:[.#%][^\[\]]{0,80}|[a-z]{2,30}|[A-Z]{3,10}|[\w.#%-]{1,40}[,=][^\[\]]{0,120})\]|\[\[[\w:-]+\]\]"
    r"|:!?[\w-]{2,30}!?:(?:[ \t].*)?"
    r"|//(?!/).*|(?:toc|include|image|video|ifdef|ifndef|ifeval|endif|icon):{1,2}[^\s\[\]]*\[.*\]|<<<|'''"
)
"""“[.notes]”, “:icons: font”, “// a remark”, “image::map.svg[]”: what has a page made, and says nothing to a reader."""
_OPEN = "--"
_AROUND = re.compile(rf"{_OPEN}|={{4,}}|\*{{4,}}|_{{4,}}|\+{{4,}}")
"""What stands above a block and below it."""
_AS_IT_IS = re.compile(r"-{4,}|\.{4,}")
_ITEM = re.compile(r"[ \t]*(?P<signs>[*.]{1,5}|-)[ \t]+(?P<told>\S.*)")
_DEFINED = re.compile(r"[ \t]*(?P<term>[^\W_](?:[^:\n]|:(?!:)){0,100}?)::(?:[ \t]+(?P<told>\S.*))?")
"""“18h:: Welcome”, or “Welcome::” and what it is in the next line: a list of terms, or of hours."""
_NAMED_BLOCK = re.compile(r"\.(?P<title>[^\W_].*)")
_LINK = re.compile(
    r"(?<![\w(])(?:(?:link|xref):(?P<near>[^\s\[\]]{1,300})|(?P<far>https?://[^\s\[\]]{1,300}))\[(?P<name>[^\[\]\n]{1,200}?)\^?\]"
)
_WITHIN = re.compile(r"<<#?[\w:./-]{1,80},\s?(?P<name>[^<>\n]{1,200})>>")
"""“<<breaks,the breaks>>”: what leads elsewhere in the same text."""
_HARD_BREAK = re.compile(r"(?<=\S)[ \t]+\+$")
_TABLE_EDGE = "|==="
_COLUMNS = re.compile(r"\bcols=\"?(?:(?P<times>\d{1,2})\*|(?P<each>[^\"\]]{1,80}))")
_CELLS = re.compile(r"(?:\d{1,2}\+)?[a-z]?\|(?!=)")
_BAR = re.compile(r"(?:(?<=\s)[a-z]|^[a-z]|^\d{1,2}\+)?(?<!\\)\|")
"""What stands before a cell: “|”, “a|”, “2+|”."""
_FEWEST_HEADS = 2
_INDENT = "   "


def from_asciidoc(text: str) -> str:
    """Return such a text as Markdown, with as many lines; other texts as they are.

    What stands between two “--” below an item of a list is of that item.
    """
    heads = [len(match["signs"]) for line in text.split("\n") if (match := _HEAD.fullmatch(line))]
    if not heads or (sum(rank > 1 for rank in heads) < _FEWEST_HEADS and _SIGN.search(text) is None):
        return text  # “= 15 minutes” is a sum
    found, around, fence = list[str](), "", ""
    for line in _with_terms(_with_tables([*map(str.rstrip, text.split("\n"))])):
        if fence or _AS_IT_IS.fullmatch(line):
            is_edge = line == fence or not fence
            fence = "" if line == fence else fence or line
            found.append("```" if is_edge else line)
        elif _AROUND.fullmatch(line):
            around = "" if around == line else around or line
            found.append("")
        else:
            found.append(_set(line, _INDENT if around == _OPEN else ""))
    return "\n".join(found)


def _with_terms(lines: list[str]) -> list[str]:
    """Return lines, as many, in which a term stands on the line that tells what it is."""
    for at in range(len(lines) - 1):
        term, told = _DEFINED.fullmatch(lines[at]), lines[at + 1].strip()
        if term is not None and not term["told"] and told and not _ITEM.fullmatch(told) and not _MACHINERY.match(told):
            lines[at], lines[at + 1] = "", f"{lines[at].strip()} {told}"
    return lines


def _with_tables(lines: list[str]) -> list[str]:
    """Return lines, as many, in which the tables between two “|===” are set as those of Markdown."""
    edges = [at for at, line in enumerate(lines) if line == _TABLE_EDGE]
    for start, end in zip(edges[::2], edges[1::2], strict=False):
        rows = _rows(lines[start + 1 : end], _width(lines[start - 1] if start else ""))
        if 0 < len(rows) < end - start:
            below = ["", f"| {' | '.join(rows[0])} |", "|---" * len(rows[0]) + "|"]
            below += [f"| {' | '.join(row)} |" for row in rows[1:]]
            lines[start : end + 1] = [*below, *[""] * (end + 1 - start - len(below))]
    return lines


def _width(above: str) -> int:
    """Return how many columns a line above a table tells: “[cols="1,3,1"]”, “[cols="3*"]”."""
    told = _COLUMNS.search(above)
    if told is None:
        return 0
    return int(told["times"]) if told["times"] else told["each"].count(",") + 1


def _rows(lines: Sequence[str], width: int) -> list[list[str]]:
    """Return the cells of each row: several in one line, or as many lines as there are columns, one each."""
    cells, first = list[str](), 0
    for line in lines:
        if _CELLS.match(line):
            cells += [cell.strip() for cell in _BAR.split(line)[1:]]
            first = first or len(cells)
        elif cells and line:
            cells[-1] += f" {line.strip()}"
    width = width if first <= 1 else first
    return [cells[at : at + width] for at in range(0, len(cells), width)] if width and len(cells) % width == 0 else []


def _set(line: str, indent: str) -> str:
    if (head := _HEAD.fullmatch(line)) is not None:
        return f"{'#' * len(head['signs'])} {head['title']}"
    if line == "+" or _MACHINERY.fullmatch(line):
        return ""
    line = _LINK.sub(lambda link: f"[{link['name']}]({link['near'] or link['far']})", line)
    line = _WITHIN.sub(lambda link: link["name"], line)
    line = _HARD_BREAK.sub(r"\\", line)
    if (item := _ITEM.fullmatch(line)) is not None:
        sign = "1." if item["signs"].startswith(".") else "-"
        return f"{indent}{_INDENT * (len(item['signs']) - 1)}{sign} {item['told']}"
    if (defined := _DEFINED.fullmatch(line)) is not None:
        return f"{indent}- {defined['term']}: {defined['told'] or ''}".rstrip()
    if (named := _NAMED_BLOCK.fullmatch(line)) is not None:
        return f"**{named['title']}**"
    return f"{indent}{line}" if line else line
