"""Names behind the items of a list that several people put together: “Who decides? Anna”."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.importing.asking.asking import begins_asking, bids, is_question
from cafe_presenter.core.importing.document.document import Paragraph, Table

_SIGNED = re.compile(r"(?<=[?？.!])\s+(?:[–—-]\s*)?([^\W\d_][\w’'-]*(?:\s[A-ZÀ-Ý][\w’'-]*)?)\s*$")
_FEWEST_SIGNED, _MOSTLY = 4, 0.75


def unsigned(blocks: Sequence[Paragraph | Table]) -> list[Paragraph | Table]:
    """Return the blocks, their items without the name of who said them: of people who ask, and are named again.

    Where many items are signed so, whoever asks but once has signed as well.
    """
    found = {at: match for at, block in enumerate(blocks) if (match := _signature(block)) is not None}
    count = Counter(match[1] for match in found.values())
    names = {match[1] for match in found.values() if count[match[1]] > 1 and is_question(_before(match))}
    signed = [match for match in found.values() if match[1] in names]
    if len(signed) >= max(_FEWEST_SIGNED, _MOSTLY * len(found)):
        names |= {match[1] for match in found.values() if is_question(_before(match))}
    cut = {at: _before(match) for at, match in found.items() if match[1] in names}
    return [
        replace(block, text=cut[at]) if isinstance(block, Paragraph) and at in cut else block
        for at, block in enumerate(blocks)
    ]


def _signature(block: Paragraph | Table) -> re.Match[str] | None:
    """Return the name at the end of an item; a word that asks or bids, “Who pays? Why”, is none."""
    match = _SIGNED.search(block.text) if isinstance(block, Paragraph) and block.is_item else None
    return None if match is None or begins_asking(match[1]) or bids(f"{match[1]} ") else match


def _before(match: re.Match[str]) -> str:
    return match.string[: match.start()]
