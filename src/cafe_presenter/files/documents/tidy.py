"""A text as it would be written with care: what was put around all of it taken off, its signs alike."""

import re
import textwrap
import unicodedata

from cafe_presenter.core.importing.line_marks import with_plain_marks

_NOTHING = re.compile("[\u200b\u2060\ufeff\u00ad]")
"""Characters without any width, which keep a program from seeing what a line begins with."""
_FENCE = re.compile(r"[ \t]{0,3}(?P<fence>`{3,}|~{3,})[ \t]*(?:markdown|md|text|txt|plaintext)?[ \t]*")
_QUOTED = re.compile(r"^ {0,3}> ?", re.MULTILINE)
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t]")
_NEARLY_ALL = 0.9
_SET_APART = re.compile(
    r"(?<=[\w)?!.])[ \t]+(\*{1,3}|_{1,3}|`)(\d{1,3}[ \xa0]?(?:min[a-zé]{0,4}|mn|m|h|['’′])\.?)\1[ \t]*$", re.MULTILINE
)
"""“Vote *10 min*”."""


def tidied(text: str) -> str:
    """Return a text, with as many lines, in which each habit of writing has one form."""
    text = _NOTHING.sub("", unicodedata.normalize("NFC", text)).replace("\r\n", "\n").replace("\r", "\n")
    text = _SET_APART.sub(r" (\2)", text)
    return "\n".join(with_plain_marks(_bare(text).split("\n")))


def _bare(text: str) -> str:
    """Return a text without the fence, the signs of a quote, or the indentation that is around all of it."""
    lines = text.split("\n")
    fences = [at for at, line in enumerate(lines) if _FENCE.fullmatch(line)]
    if len(fences) == 2 and not any(line.strip() for line in (*lines[: fences[0]], *lines[fences[1] + 1 :])):
        lines[fences[0]] = lines[fences[1]] = ""
    written = [line for line in lines if line.strip()]
    if len(written) > 1 and sum(_QUOTED.match(line) is not None for line in written) >= _NEARLY_ALL * len(written):
        lines = [_QUOTED.sub("", line, count=1) for line in lines]
    return textwrap.dedent("\n".join(lines))


def with_lists_at_edge(text: str) -> str:
    """Return a text with the lists that stand further in than any item above them moved to its edge.

    Markdown has four blanks before a line that follows an empty one be code.
    """
    lines, found, shift, is_list = text.split("\n"), list[str](), 0, False
    for at, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" \t"))
        if line.strip() and not indent:
            is_list, shift = _ITEM.match(line) is not None, 0
        elif line.strip() and not is_list and not shift and _ITEM.match(line) and not (at and lines[at - 1].strip()):
            shift = indent
        found.append(line[min(shift, indent) :])
    return "\n".join(found)
