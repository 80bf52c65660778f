"""Questions that may not be for the room: out of prose, or out of lines called alike that mostly do not ask."""

import re
from collections import defaultdict
from collections.abc import Sequence

from cafe_presenter.core.deck.deck import Theme
from cafe_presenter.core.importing.asking import holds_question, is_amid_prose
from cafe_presenter.core.importing.document import Document
from cafe_presenter.core.importing.minutes import timed_title

_CALLED = re.compile(r"\W*([^\W\d_][^\W\d_’'-]{2,20})\s*(?:n\s?[°o]\s*)?(?:\d{1,2}|[A-Z])?\s*(?::|\s[–—-]\s)")
"""“Clue 2: …”, “Note: …”: what a line is called."""
_FEWEST_ALIKE = 3
_LEAST_ASKING = 0.5


def picked_by_chance(themes: Sequence[Theme], document: Document) -> list[str]:
    """Return the questions whose line is prose, or is called as others are of which most do not ask."""
    lines = [line for block in document.paragraphs for line in block.text.split("\n") if line.strip()]
    asking = [(line, _joined(line)) for line in lines if holds_question(line)]
    alike = defaultdict[str, list[bool]](list)
    for line in lines:
        if called := _called(line):
            alike[called].append(holds_question(line))
    found = []
    for question in (theme.question for theme in themes if holds_question(theme.question)):
        sought = _joined(question)
        line = next((line for line, joined in asking if sought in joined), "")
        others = alike[_called(line)] if line and not timed_title(line)[1] else []
        is_odd = len(others) >= _FEWEST_ALIKE and sum(others) < _LEAST_ASKING * len(others)
        if is_odd or is_amid_prose(question, line):
            found.append(question)
    return found


def _called(line: str) -> str:
    match = _CALLED.match(line)
    return match[1].casefold() if match else ""


def _joined(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
