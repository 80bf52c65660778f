"""A page as Markdown (CommonMark, and tables as GitHub has them): its words stay words, whatever signs they hold."""

import re
from collections.abc import Iterator

from cafe_presenter.core.evening.paper import Paper, PaperBlock, PaperHeading, PaperLine, PaperList, PaperTable

BAR_SIGNS = 20
"""Signs of the longest bar."""
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~&$#])")
_BLANKS = re.compile(r"[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+")
"""Blanks that Markdown takes for one space; no-break spaces stay."""
_LIST_MARK = re.compile(r"^([+=-])|^(\d+)([.)])")


def paper_as_markdown(paper: Paper) -> bytes:
    """Return the page as text."""
    return ("\n\n".join("\n".join(_block(block)) for block in paper.blocks) + "\n").encode()


def markdown_of(block: PaperBlock) -> str:
    """Return one block as text."""
    return "\n".join(_block(block))


def _block(block: PaperBlock) -> Iterator[str]:
    match block:
        case PaperHeading():
            yield "#" * block.level + " " + _escaped(block.text)
        case PaperLine():
            yield _line(block)
        case PaperList():
            yield from (f"- {_line(line)}" for line in block.lines)
        case PaperTable():
            yield _row(block.all_heads)
            yield "|" + " --- |" * len(block.all_heads)
            for number, row in enumerate(block.rows):
                share = block.shares[number] if block.shares else 0.0
                bar = ["█" * max(1, round(share * BAR_SIGNS)) if share else ""] if block.shares else []
                yield _row((*row, *bar))


def _line(line: PaperLine) -> str:
    text = _escaped(line.text)
    if line.url:
        text = f"[{text}](<{_address(line.url)}>)"
    label = f"**{_escaped(line.label)}** " if line.label else ""
    return f"{label}{text}" + (f" ({_escaped(line.detail)})" if line.detail else "")


def _address(url: str) -> str:
    return url.replace("\\", "%5C").replace("&", "&amp;")


def _escaped(text: str) -> str:
    line = _SPECIAL.sub(r"\\\1", _BLANKS.sub(" ", text).strip(" "))
    return _LIST_MARK.sub(lambda mark: f"\\{mark[1]}" if mark[1] else f"{mark[2]}\\{mark[3]}", line)


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(_escaped(cell) for cell in cells) + " |"
