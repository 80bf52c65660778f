"""Times between the wide signs of Chinese, Japanese and Korean: “投票（10分）”, “19：00～19：30”, “投票：10分”."""

import re

from cafe_presenter.core.importing.document.document import Document, texts_changed
from cafe_presenter.core.importing.times.one_time import FROM_TO, LENGTH

_EASTERN = re.compile("[\u2e80-\uffef]")
_TIME = rf"(?:{FROM_TO}|{LENGTH})"
_HOUR = re.compile(r"(?<!\d)(\d{1,2})：(?=\d\d(?!\d))")
_BRACKETED = re.compile(
    rf"(?P<first>^[^\w\n]{{0,6}})?[（(［【〔](?P<told>[^（）()［］【】〔〕\n]{{0,40}}?{_TIME}[^（）()［］【】〔〕\n]{{0,40}})[）)］】〕]"
    r"(?P<last>[*_]{0,3}[ \t\u3000]*(?:$|[:：]))?",
    re.IGNORECASE | re.MULTILINE,
)
"""Where a line begins or ends, or before what a colon adds to it: elsewhere such brackets are those of a sentence."""
_AHEAD = re.compile(rf"^(\W{{0,6}}{_TIME})：[ \t\u3000]*(?=\S)", re.IGNORECASE | re.MULTILINE)
_BEHIND = re.compile(rf"：[ \t\u3000]*(?={_TIME}\W{{0,3}}$)", re.IGNORECASE | re.MULTILINE)
_ABOUT = re.compile(
    r"(?<!\d)(\d{1,3}\s?(?:分間?|分钟|分鐘|時間|小时|小時|분간?|시간))\s?(?:程度|ほど|くらい|ぐらい|左右|정도|내외)(?=\s*(?:[)）\]］】〕]|$))",
    re.MULTILINE,
)
"""“（10分程度）”: what says that it is about so long stands behind it, and before it everywhere else."""
_COMMA = re.compile(r"[、，]\s*")
_LONGEST = 200
"""Signs above which a line is prose."""


def with_wide_times(document: Document) -> Document:
    """Return a document whose times stand between the signs that all other languages have; all else is as it was."""
    return texts_changed(document, _in_narrow_signs)


def _in_narrow_signs(text: str) -> str:
    if _EASTERN.search(text) is None:
        return text
    return "\n".join(_narrow(line) if len(line) <= _LONGEST else line for line in text.split("\n"))


def _narrow(line: str) -> str:
    line = _ABOUT.sub(r"約\1", line)
    line = _BRACKETED.sub(_with_narrow_brackets, _HOUR.sub(r"\1:", line))
    return _BEHIND.sub(": ", _AHEAD.sub(r"\1: ", line))


def _with_narrow_brackets(match: re.Match[str]) -> str:
    if match["first"] is None and match["last"] is None:
        return match[0]
    told, last = _COMMA.sub(", ", match["told"].strip()), (match["last"] or "").replace("：", ": ")
    gap = " " if match["first"] is not None and not last else ""
    return f"{match['first'] or ''}({told}){last}{gap}"
