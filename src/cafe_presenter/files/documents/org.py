"""Outlines that others mark, set as Markdown: those of Org mode, “** Title”, and of titles underlined in a text."""

import re
from collections import defaultdict

_KEYWORD = re.compile(r"#\+(?P<name>\w+):[ \t]*(?P<told>.*)")
_IS_ORG = re.compile(r"^#\+[A-Za-z_]+:", re.MULTILINE)
_HEAD = re.compile(r"(?P<stars>\*+)[ \t]+(?:(?:TODO|DONE)[ \t]+)?(?P<title>\S.*?)(?:[ \t]+:[\w@:]+:)?[ \t]*")
_LINK = re.compile(r"\[\[(?P<to>[^\[\]]+)\](?:\[(?P<name>[^\[\]]+)\])?\]")
_DEEPEST = 6
_UNDERLINE = re.compile(r"([=~^\"'+*#-])\1{2,}[ \t]*")
_NO_MARKDOWN = frozenset("~^\"'+")
"""Signs below a title that Markdown does not know: those of reStructuredText, or of a mail."""
_DIRECTIVE = re.compile(r"[ \t]*\.\. (?:[\w-]+::|_[^:\n]+:)[ \t]*")
_FEWEST, _LONGER = 2, 3
"""Titles that are underlined, and signs by which an underline may be longer than one."""


def from_org(text: str) -> str:
    """Return an outline as Markdown, with as many lines; other texts as they are.

    A title is a heading where it or one beside it holds anything; the last of an outline are items of lists.
    """
    if _IS_ORG.search(text) is None:
        return text
    lines = text.split("\n")
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


def _set(line: str, head: re.Match[str] | None, ranks: dict[int, int], *, is_heading: bool) -> str:
    if head is not None:
        sign = "#" * min(ranks[len(head["stars"])], _DEEPEST) if is_heading else "-"
        return f"{sign} {head['title']}"
    told = _KEYWORD.fullmatch(line)
    if told is None:
        return line
    return f"# {told['told']}" if told["name"].casefold() == "title" and told["told"].strip() else ""


def from_underlined(text: str) -> str:
    """Return a text whose titles are underlined, one at least with signs Markdown has not, with as many lines.

    Each sign is a level, in the order in which they come. Other texts are as they are.
    """
    lines = text.split("\n")
    signs = {
        at: found[1]
        for at, line in enumerate(lines)
        if at and (found := _UNDERLINE.fullmatch(line)) and _is_title(lines[max(at - 2, 0) : at][::-1], line)
    }
    if len(signs) < _FEWEST or _NO_MARKDOWN.isdisjoint(signs.values()):
        return text
    levels = [*dict.fromkeys(signs.values())]
    for at, sign in signs.items():
        lines[at - 1] = f"{'#' * min(levels.index(sign) + 1, _DEEPEST)} {lines[at - 1].strip()}"
        lines[at] = ""
        if at > 1 and _UNDERLINE.fullmatch(lines[at - 2]):  # above the title as well
            lines[at - 2] = ""
    return "\n".join("" if _DIRECTIVE.fullmatch(line) else line for line in lines)


def _is_title(above: list[str], line: str) -> bool:
    """Whether a line of signs is as long as the one above it, which nothing but such a line stands right above."""
    title, *before = above
    is_alone = not any(each.strip() and not _UNDERLINE.fullmatch(each) for each in before)
    is_as_long = 0 <= len(line.strip()) - len(title.strip()) <= _LONGER
    return is_alone and is_as_long and title[:1].isalnum()
