"""Slips that YAML refuses in its own words, told in plain ones and mended in memory so that reading can go on."""

import yaml

from cafe_presenter.files.findings import Findings

_STAND_IN = 0x10FF00
"""A mended character is set aside as this private code point plus its own, so lines and columns stay true."""


def restored(text: str) -> str:
    """Return ``text`` with every character that was set aside put back."""
    if not text or max(text) < chr(_STAND_IN):
        return text
    return "".join(chr(ord(char) - _STAND_IN) if _STAND_IN <= ord(char) < _STAND_IN + 128 else char for char in text)


def repair(text: str, error: yaml.YAMLError, findings: Findings) -> str | None:
    """Tell what ``error`` means and return ``text`` without the slip, or None when nothing better can be read."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    at = (mark.line + 1, mark.column + 1) if mark else None
    findings.error("deck.not_yaml", at)
    return None
