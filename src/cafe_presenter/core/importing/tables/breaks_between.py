"""Breaks without hours in lines between parts that tell theirs, “12h–13h15 Round 2”, “Lunch”, “14h15–15h30 Round 3”."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.importing.asking.asking import unnumbered
from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.times.one_time import end_of, only_hours, read_time
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.kinds import names_break

type _Lines = Sequence[tuple[int, Paragraph]]

_LONGEST = 60


def with_breaks_between(lines: _Lines) -> list[tuple[int, Paragraph]]:
    """Return the lines, a break that is named where the hours leave a gap with those of the gap before it.

    It is the only line there, and the hours of the parts around it are both told. An item below a line that is none
    tells of that part: “08:00–09:00 Breakfast”, “- Buffet”.
    """
    found = [*lines]
    said = [at for at, (_, line) in enumerate(lines) if line.text.strip()]
    timed = [(place, time) for place, at in enumerate(said) if only_hours(time := timed_title(lines[at][1].text)[1])]
    for (above, before), (below, after) in pairwise(timed):
        at = said[above + 1]
        gap = gap_between(before, after)
        is_within = lines[at][1].is_item and not lines[said[above]][1].is_item
        if below == above + 2 and gap and not is_within and is_named_break(lines[at][1]):
            found[at] = (lines[at][0], replace(lines[at][1], text=f"{gap} | {lines[at][1].text.strip()}"))
    return found


def gap_between(before: str, after: str) -> str:
    """Return from when to when nothing is told between two ranges of hours, empty where the one follows the other."""
    end, start = read_time(before).end_s, read_time(after).start_s
    if end is None or start is None or start <= end:
        return ""
    return f"{end_of(before)}–{int(start // 3600)}:{int(start % 3600 // 60):02}"


def is_named_break(line: Paragraph) -> bool:
    """Whether a short line names a break."""
    text = line.text.strip()
    return len(text) <= _LONGEST and names_break(text)


def is_break_apart(line: Paragraph, above: Paragraph) -> bool:
    """Whether a line is a break of its own, and no sentence of what there is in it: “Coffee stands at the back.”."""
    text = line.text.strip()
    is_named = not line.is_item and is_named_break(line) and text[-1] not in ".!…"
    return is_named and not names_break(unnumbered(above.text.strip()))
