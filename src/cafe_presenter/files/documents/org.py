"""Outlines as Org mode of Emacs has them, “* Title”, “** Below it”, “#+TITLE: All of it”, set as Markdown."""

import re
from collections import defaultdict

_KEYWORD = re.compile(r"#\+(?P<name>\w+):[ \t]*(?P<told>.*)")
_IS_ORG = re.compile(r"^#\+[A-Za-z_]+:", re.MULTILINE)
_HEAD = re.compile(
    r"(?P<stars>\*+)[ \t]+(?:(?:TODO|DONE)[ \t]+)?(?P<title>(?!:[\w@:]+:[ \t]*$)\S.*?)(?:[ \t]+:[\w@:]+:)?[ \t]*"
)
_UNTITLED = re.compile(r"\*+[ \t]+(?::[\w@:]+:)?[ \t]*")
"""A slide without a title, or one that only tells a program how it is set: “*** :BMCOL:”."""
_COMMENT = re.compile(r"[ \t]*#(?: .*)?")
_DRAWER, _ITS_END = ":PROPERTIES:", ":END:"
_CODE = re.compile(r"[ \t]*#\+(?P<edge>begin|end)_(?:src|example)\b.*", re.IGNORECASE)
_LINK = re.compile(r"\[\[(?P<to>[^\[\]]+)\](?:\[(?P<name>[^\[\]]+)\])?\]")
_DEEPEST = 6


def from_org(text: str, *, is_named: bool = False) -> str:
    """Return an outline as Markdown, with as many lines; other texts as they are, but for one that is named so.

    A title is a heading where it or one beside it holds anything; the last of an outline are items of lists. Comments,
    and what only programs read, are left out.
    """
    if not is_named and _IS_ORG.search(text) is None:
        return text
    lines = _without_drawers(text.split("\n"))
    heads = {at: match for at, line in enumerate(lines) if (match := _HEAD.fullmatch(line))}
    ranks = {stars: rank for rank, stars in enumerate(sorted({len(each["stars"]) for each in heads.values()}), start=2)}
    above, beside, holding = list[int](), defaultdict[int, list[int]](list), set[int]()
    for at, line in enumerate(lines):
        if at in heads:
            above = [each for each in above if len(heads[each]["stars"]) < len(heads[at]["stars"])]
            beside[above[-1] if above else -1].append(at)
            holding |= {*above[-1:]}
            above.append(at)
        elif line.strip():
            holding |= {*above[-1:]}
    headings = {at for group in beside.values() for at in group if not holding.isdisjoint(group)}
    return "\n".join(
        _LINK.sub(
            lambda link: f"[{link['name'] or link['to']}]({link['to']})",
            _set(line, heads.get(at), ranks, is_heading=at in headings),
        )
        for at, line in enumerate(lines)
    )


def _without_drawers(lines: list[str]) -> list[str]:
    """Return the lines, those of drawers empty; a drawer that nothing ends stays as it is."""
    found, begun = [*lines], -1
    for at, line in enumerate(lines):
        edge = line.strip().upper()
        if edge == _DRAWER:
            begun = at
        elif edge == _ITS_END and begun >= 0:
            found[begun : at + 1] = [""] * (at + 1 - begun)
            begun = -1
    return found


def _set(line: str, head: re.Match[str] | None, ranks: dict[int, int], *, is_heading: bool) -> str:
    if head is not None:
        sign = "#" * min(ranks[len(head["stars"])], _DEEPEST) if is_heading else "-"
        return f"{sign} {head['title']}"
    if _UNTITLED.fullmatch(line) or _COMMENT.fullmatch(line):
        return ""
    if _CODE.fullmatch(line):
        return "```"
    told = _KEYWORD.fullmatch(line)
    if told is None:
        return line
    return f"# {told['told']}" if told["name"].casefold() == "title" and told["told"].strip() else ""
