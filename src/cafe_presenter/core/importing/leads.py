"""Lines that lead with their time and go on at length, “0–10 min | Welcome: everybody …”, cut behind their titles."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.importing.asking import holds_question
from cafe_presenter.core.importing.asking_titles import MAX_TIMED_LENGTH, asked_in_title
from cafe_presenter.core.importing.document import Paragraph
from cafe_presenter.core.importing.timed_titles import timed_title

_TITLE = re.compile(
    r"\W*(?P<time>\d[^|:\n]{0,24}?)\s*(?:[|:·]|[–—-]\s)\s*(?P<title>[^\d\W][^:.?!\n]{2,80}?)\s*[:.]\s+(?=\S)"
)
_FEWEST = 3


def with_leads_cut(lines: Sequence[tuple[int, Paragraph]]) -> list[tuple[int, Paragraph]]:
    """Return the lines, long ones or such as ask cut behind their time and title, where several lead with both."""
    leads = {at: match for at, (_, line) in enumerate(lines) if (match := _lead(line)) is not None}
    if len(leads) < _FEWEST or not any(_is_long(lines[at][1]) for at in leads):
        return [*lines]
    found = list[tuple[int, Paragraph]]()
    for at, (index, line) in enumerate(lines):
        match = leads.get(at)
        if match is None:
            found.append((index, line))
        else:
            found.append((index, replace(line, text=f"{match['time']} | {match['title']}")))
            found.append((index, replace(line, text=line.text[match.end() :], is_item=False, is_bold=False)))
    return found


def _lead(line: Paragraph) -> re.Match[str] | None:
    """Return the time and the title that a line leads with, where it goes on behind them."""
    match = None if line.level else _TITLE.match(line.text)
    if match is None or timed_title(f"{match['time']} | {match['title']}")[1] != match["time"]:
        return None
    return match


def _is_long(line: Paragraph) -> bool:
    """Whether a line is no title as it stands."""
    return len(line.text) > MAX_TIMED_LENGTH or (holds_question(line.text) and asked_in_title(line.text) is None)
