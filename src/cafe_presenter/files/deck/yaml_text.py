"""Bytes to text: encodings, and characters that cannot be seen."""

import codecs

from cafe_presenter.core.base.invisible import neutral, unseen
from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.files.deck.findings import Findings

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BREAK = pattern(r"\r\n|\r|\n")


def decoded_deck(data: str | bytes, findings: Findings) -> str:
    """Return ``data`` as text that YAML accepts; what had to be replaced is told in ``findings``."""
    text = data if isinstance(data, str) else _text_of(data, findings)
    text = text.removeprefix("\ufeff")
    if "\x00" in text:
        findings.error("deck.not_text", line_and_column(text, text.index("\x00")))
        return text
    line, start, searched = 1, 0, 0
    for index, is_control in unseen(text):
        for line_break in _BREAK.finditer(text, searched, index):
            line, start = line + 1, line_break.end()
        searched = index
        tell_unseen(text[index], (line, index - start + 1), findings, is_control=is_control)
    return neutral(text)


def tell_unseen(character: str, at: tuple[int, int], findings: Findings, *, is_control: bool) -> None:
    """Tell of a character that is not seen and was taken away."""
    code = "deck.control_character" if is_control else "deck.hidden_character"
    findings.warning(code, at, character=f"U+{ord(character):04X}")


def _text_of(data: bytes, findings: Findings) -> str:
    encoding = "utf-8"
    for bom, name in BYTE_ORDER_MARKS:
        if data.startswith(bom):
            data, encoding = data[len(bom) :], name
            break
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        line, column = line_and_column(before, len(before))
        findings.error("deck.not_utf8", (line, column))
    # Windows' old Western encoding is the usual culprit: reading on with it finds the other problems too.
    return data.decode("cp1252" if encoding == "utf-8" else encoding, "replace")


def line_and_column(text: str, index: int) -> tuple[int, int]:
    """Return the line and column, from 1, of the character at ``index``."""
    line, start = 1, 0
    for match in _BREAK.finditer(text, 0, index):
        line, start = line + 1, match.end()
    return line, index - start + 1
