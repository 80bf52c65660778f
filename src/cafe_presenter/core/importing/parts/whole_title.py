"""Titles that were set in two lines, of which the first ends amid a phrase: one title."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.importing.document.document import Paragraph

_GOES_ON = re.compile(
    r"(?:(?<=\w),|(?<=\w\s)[–—-]|\b(?:\d{1,2}(?:st|nd|rd|th)|to|of|and|the|in|for|with|de|du|des|le|la|les|et|à|au|aux|en"
    r"|pour|sur|und|von|der|die|das|für|mit|y|del|el|los|las|para|e|di|il|per|do|da|van|het|een))\s*$",
    re.IGNORECASE,
)
"""What a title cannot end on."""


_REACH = 2
"""Lines at the top of which each may be a title, or begin one: the paper may be named above it."""


def with_whole_title(written: Sequence[Paragraph]) -> list[Paragraph]:
    """Return what stands above the parts, two lines as one where a title goes on in both: “28th to 1st”.

    They are the first two, or those below what the paper is called.
    """
    lines = [*written]
    for at in range(min(_REACH, len(lines) - 1)):
        first, second = lines[at : at + 2]
        are_alike = (first.level, first.is_bold) == (second.level, second.is_bold) != (0, False)
        if _GOES_ON.search(first.text) and are_alike and not (first.is_item or second.is_item):
            lines[at : at + 2] = [replace(first, text=f"{first.text.strip()} {second.text.strip()}")]
            break
    return lines
