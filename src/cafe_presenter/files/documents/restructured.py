"""Texts in reStructuredText, their titles underlined with any sign, “.. note::”, “:ref:`a page`”, set as Markdown."""

import re
from collections.abc import Sequence

_RULE = re.compile(r"([=\-~^\"'.:+*#])\1{2,}[ \t]*")
_PLAIN_RULES = "=-"
"""Signs of the rules that Markdown has too."""
_DIRECTIVE = re.compile(r"^[ \t]*\.\. (?:_[^:\n]+:[ \t]*$|[\w-]+::[ \t]*)", re.MULTILINE)
"""“.. note::”, “.. _a-name:”: what has a page made."""
_OPTION = re.compile(r"^[ \t]+:[\w-]{2,30}:(?=[ \t]|$).*", re.MULTILINE)
_ROLE = re.compile(r":[a-z][\w:-]{0,30}:`([^`<>\n]{1,200}?)(?:\s*<[^`<>\n]{1,300}>)?`")
_LINK = re.compile(r"`([^`<>\n]{1,200}?)\s*<([^`<>\s]{1,300})>`__?")
_SHORTER, _LONGER = 1, 12
"""Signs by which a rule may be shorter and longer than its title."""
_FEWEST_TITLES = 2
_DEEPEST = 6


def from_restructured(text: str) -> str:
    """Return such a text as Markdown, with as many lines; other texts as they are."""
    lines = text.split("\n")
    ruled = {at: lines[at + 1].rstrip() for at in range(len(lines) - 1) if _is_title(lines, at)}
    has_other_rules = len(ruled) >= _FEWEST_TITLES and any(rule[0] not in _PLAIN_RULES for rule in ruled.values())
    if not has_other_rules and _DIRECTIVE.search(text) is None:
        return text
    ranks: dict[tuple[str, bool], int] = {}
    for at, rule in ruled.items():
        is_between = at > 0 and lines[at - 1].rstrip() == rule
        rank = ranks.setdefault((rule[0], is_between), len(ranks) + 1)
        lines[at] = f"{'#' * min(rank, _DEEPEST)} {lines[at].strip()}"
        lines[at + 1] = ""
        if is_between:
            lines[at - 1] = ""
    text = _OPTION.sub("", _DIRECTIVE.sub("", "\n".join(lines)))
    return _LINK.sub(r"[\1](\2)", _ROLE.sub(r"\1", text))


def _is_title(lines: Sequence[str], at: int) -> bool:
    """Whether a rule as long as a line is drawn below it, with an empty line above it or the same rule."""
    title, below = lines[at].strip(), lines[at + 1].rstrip()
    above = lines[at - 1].rstrip() if at else ""
    if _RULE.fullmatch(below) is None or not title[:1].isalnum() or (above and above != below):
        return False
    return -_SHORTER <= len(below) - len(title) <= _LONGER
