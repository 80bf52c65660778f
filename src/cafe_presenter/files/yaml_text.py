"""Bytes to text: encodings, and characters that cannot be seen."""

import codecs
import re
from collections.abc import Iterator

from cafe_presenter.files.findings import Findings

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_HIDDEN = re.compile("[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
_BREAK = re.compile(r"\r\n|\r|\n")


def decoded(data: str | bytes, findings: Findings) -> str:
    """Return ``data`` as text that YAML accepts; what had to be replaced is told in ``findings``."""
    text = data if isinstance(data, str) else _text_of(data, findings)
    text = text.removeprefix("\ufeff")
    if "\x00" in text:
        findings.error("deck.not_text", place_of(text, text.index("\x00")))
    else:
        for at, character in _unseen(text, _CONTROL):
            findings.warning("deck.control_character", at, character=character)
    for at, character in _unseen(text, _HIDDEN):
        findings.warning("deck.hidden_character", at, character=character)
    return _CONTROL.sub(" ", text)


def _unseen(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the place and the code point of each character that ``pattern`` finds, in one pass."""
    line, start, searched = 1, 0, 0
    for match in pattern.finditer(text):
        for line_break in _BREAK.finditer(text, searched, match.start()):
            line, start = line + 1, line_break.end()
        searched = match.start()
        yield (line, match.start() - start + 1), f"U+{ord(match[0]):04X}"


def _text_of(data: bytes, findings: Findings) -> str:
    encoding = "utf-8"
    for bom, name in _BOMS:
        if data.startswith(bom):
            data, encoding = data[len(bom) :], name
            break
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        line, column = place_of(before, len(before))
        findings.error("deck.not_utf8", (line, column))
    # Windows' old Western encoding is the usual culprit: reading on with it finds the other problems too.
    return data.decode("cp1252" if encoding == "utf-8" else encoding, "replace")


def place_of(text: str, index: int) -> tuple[int, int]:
    """Return the line and column, from 1, of the character at ``index``."""
    line, start = 1, 0
    for match in _BREAK.finditer(text, 0, index):
        line, start = line + 1, match.end()
    return line, index - start + 1
