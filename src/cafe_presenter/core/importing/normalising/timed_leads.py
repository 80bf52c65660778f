"""Parts that begin in bold letters and tell more around their time: “**Warm-up** Two rounds of names (5 min)”."""

import re
from dataclasses import replace

from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, text_of
from cafe_presenter.core.importing.times.one_time import is_time
from cafe_presenter.core.importing.times.timed_titles import timed_title

_FEWEST, _FIRST_LETTERS = 3, 300
_SHORTEST, _LONGEST = 4, 80
_GOES_ON = re.compile(r"\s+(?=[A-ZÀ-ÞА-ЯΑ-Ω][^\s]*\s+\S+\s+\S)")
"""A sentence of at least three words, set apart from the name by nothing but the letters."""
_DASH = re.compile(r"\A\s+[–—-]\s+")
"""“**Warm-up** (10 min) — Opening question on the wall”."""


def with_timed_leads(document: Document) -> Document:
    """Return a document whose parts that begin with a bold name, and tell more around their time, have that below.

    Several lines that begin in bold letters have to tell their time.
    """
    led = [at for at, block in enumerate(document.blocks) if _is_led(block)]
    led = [at for at in led if timed_title(text_of(document.blocks[at])[:_FIRST_LETTERS])[1]]
    if len(led) < _FEWEST:
        return document
    blocks = list(document.blocks)
    for at in led:
        block = blocks[at]
        if isinstance(block, Paragraph) and (text := _named_apart(block)):
            blocks[at] = replace(block, text=text, led=0)
    return replace(document, blocks=tuple(blocks))


def _is_led(block: Paragraph | Table) -> bool:
    return isinstance(block, Paragraph) and block.is_item and not block.level and _SHORTEST <= block.led <= _LONGEST


def _named_apart(block: Paragraph) -> str:
    """Return a text with its time right behind its name, and the rest below; nothing where it is no such text."""
    name, rest = block.text[: block.led_end], block.text[block.led_end :]
    if not any(map(str.isalnum, rest)):
        return ""
    title, time, _ = timed_title(block.text[:_FIRST_LETTERS])
    if "\n" in name or not is_time(time) or time not in rest or not title.startswith(name):
        return ""
    below = re.sub(rf"\s*[,(\[]?\s*{re.escape(time)}(?:\s+total)?\s*[)\]]?", " ", rest, count=1)
    below = _DASH.sub(" ", below, count=1) if rest.lstrip(" ([").startswith(time) else below
    return f"{name.strip()} ({time})\n{' '.join(below.split())}" if _GOES_ON.match(below) else ""
