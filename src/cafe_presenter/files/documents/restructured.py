"""Texts in reStructuredText, their titles underlined with any sign, “.. note::”, “:ref:`a page`”, set as Markdown."""

import re
from collections.abc import Sequence

_LIST_TABLE = re.compile(r"([ \t]*)(?:\.\.[ ]list-table::|(`{3,}|:{3,})\{list-table\})[ \t]*(.*)")
"""A table whose rows are lists, “* - 19:00”, below it “- Welcome”, as pages made with Sphinx have them."""
_TABLE_CELL = re.compile(r"[ \t]*(\*[ \t]+)?-(?:[ \t]+|$)")
_NAMED_ROWS = re.compile(r"[ \t]*:header-rows:[ \t]*[1-9]")
_RULE = re.compile(r"([=\-~^\"'.:+*#])\1{2,}[ \t]*")
_PLAIN_RULES = "=-"
"""Signs of the rules that Markdown has too."""
_DIRECTIVE = re.compile(
    r"^[ \t]*(?:\.\. (?:_[^:\n]+:(?:[ \t]+\S+)?[ \t]*$|[\w-]+::[ \t]*)|__ \w+_[ \t]*$)", re.MULTILINE
)
"""“.. note::”, “.. _a-name:”, “.. _map: https://…”: what has a page made."""
_MACHINERY = re.compile(
    r"^[ \t]*(?:\.\. (?:include|literalinclude|image|figure|class|rst-class|role|default-role|highlight|meta|raw|index"
    r"|toctree|contents|sectnum|tags|youtube|vimeo)::.*|\|[ \t]*)$",
    re.MULTILINE,
)
"""“.. include:: ../names.rst”: what stands behind it says where something is, and nothing to a reader."""
_VERSE = re.compile(r"^([ \t]{0,6})\|[ ](?=[^|\n]{1,300}$)([^|\n]*[^|\s])[ \t]*$", re.MULTILINE)
"""“| Row, row, row your boat”: a line that ends where it does, of a song or an address."""
_OPTION = re.compile(r"^[ \t]+:[\w-]{2,30}:(?=[ \t]|$).*", re.MULTILINE)
_ROLE = re.compile(r":[a-z][\w:-]{0,30}:`([^`<>\n]{1,200}?)(?:\s*<[^`<>\n]{1,300}>)?`")
_LINK = re.compile(r"`([^`<>\n]{1,200}?)\s*<([^`<>\s]{1,300})>`__?")
_LONG_LINK = re.compile(r"`([^`<>|]{1,300}?)(\s*)<([^`<>\s]{1,300})>`__?")
"""One that goes on in the next lines."""
_QUOTES = "\"'“”«„‘¿¡*"
"""Signs that a title may begin with."""
_NAMED_LINK = re.compile(r"\b([^\W_](?:[\w-]{0,60}[^\W_])?)__?(?!\w)")
"""“R24__”: where it leads to is told elsewhere."""
_TIE = re.compile(r"\b([^\W\d_])~(?=[\w\"“„«])")
"""“z~morzem”: a space at which no line ends, as those type who set it on paper."""
_BORDER = re.compile(r"(?<!\\)\|")
_SHORTER, _LONGER = 1, 12
"""Signs by which a rule may be shorter and longer than its title."""
_FEWEST_TITLES = 2
_DEEPEST = 6


def from_restructured(text: str) -> str:
    """Return such a text as Markdown, with as many lines; other texts as they are."""
    lines = _with_tables(text.split("\n"))
    ruled = {at: lines[at + 1].rstrip() for at in range(len(lines) - 1) if _is_title(lines, at)}
    has_other_rules = len(ruled) >= _FEWEST_TITLES and any(rule[0] not in _PLAIN_RULES for rule in ruled.values())
    if not has_other_rules and _DIRECTIVE.search(text) is None:
        return "\n".join(lines)
    ranks: dict[tuple[str, bool], int] = {}
    for at, rule in ruled.items():
        is_between = at > 0 and lines[at - 1].rstrip() == rule
        rank = ranks.setdefault((rule[0], is_between), len(ranks) + 1)
        lines[at] = f"{'#' * min(rank, _DEEPEST)} {lines[at].strip()}"
        lines[at + 1] = ""
        if is_between:
            lines[at - 1] = ""
    text = _VERSE.sub(r"\1\2  ", "\n".join(lines))
    text = _OPTION.sub("", _DIRECTIVE.sub("", _MACHINERY.sub("", text)))
    text = _LONG_LINK.sub(_link_at_end, _TIE.sub("\\1\u00a0", text))
    return "\n".join(map(_without_roles, text.split("\n")))


def _link_at_end(link: re.Match[str]) -> str:
    """Return a link that may go on over lines as one of its last line alone: each line stays where it is."""
    above, parting, last = link[1].rpartition("\n")
    return f"{above}{parting}[{last}]({link[3]}){link[2]}"


def _without_roles(line: str) -> str:
    """Return a line with the words of its roles and links alone; cells drawn with signs stay as wide."""
    is_row = line.lstrip().startswith("|")
    for pattern, shape in ((_LINK, r"[\1](\2)"), (_ROLE, r"\1"), (_NAMED_LINK, r"\1")):
        for match in reversed([*pattern.finditer(line)]):
            text, rest = match.expand(shape), line[match.end() :]
            border = _BORDER.search(rest) if is_row else None
            gap = " " * (len(match[0]) - len(text)) if border is not None else ""
            at = border.start() if border is not None else len(rest)
            line = f"{line[: match.start()]}{text}{rest[:at]}{gap}{rest[at:]}"
    return line


def _with_tables(lines: list[str]) -> list[str]:
    """Return lines, as many, in which the tables whose rows are lists are set as those of Markdown."""
    at = 0
    while at < len(lines):
        head = _LIST_TABLE.fullmatch(lines[at])
        at += 1
        if head is not None:
            end = next((below for below in range(at, len(lines)) if _ends(head, lines[below])), len(lines))
            rows = _rows(lines[at:end])
            width = max(map(len, rows), default=0)
            is_named = any(map(_NAMED_ROWS.match, lines[at:end]))
            below = ["", *([] if is_named else ["| " * width + "|"]), *(f"| {' | '.join(row)} |" for row in rows)]
            below.insert(2, "|-" * width + "|")
            if rows and len(below) <= end - at:
                end += head[2] is not None and end < len(lines)
                lines[at - 1 : end] = [head[3], *below, *[""] * (end - at - len(below))]
    return lines


def _ends(head: re.Match[str], line: str) -> bool:
    """Whether a line ends a table of lists: the fence around it, or what stands no further in than its first line."""
    if head[2] is not None:
        return line.strip() == head[2]
    return bool(line.strip()) and not line.startswith((f"{head[1]} ", f"{head[1]}\t"))


def _rows(lines: Sequence[str]) -> list[list[str]]:
    """Return the cells of each row of a table of lists, as Markdown has them."""
    rows = list[list[str]]()
    for line in lines:
        cell = _TABLE_CELL.match(line)
        text = line[cell.end() if cell else 0 :].strip().replace("|", r"\|")
        if cell is not None and (cell[1] or not rows):
            rows.append([text])
        elif cell is not None:
            rows[-1].append(text)
        elif rows and text:
            rows[-1][-1] += f" {text}"
    return rows


def _is_title(lines: Sequence[str], at: int) -> bool:
    """Whether a rule as long as a line is drawn below it, with an empty line above it or the same rule."""
    title, below = lines[at].strip(), lines[at + 1].rstrip()
    above = lines[at - 1].rstrip() if at else ""
    if _RULE.fullmatch(below) is None or not title.lstrip(_QUOTES)[:1].isalnum() or (above and above != below):
        return False
    return -_SHORTER <= len(below) - len(title) <= _LONGER
