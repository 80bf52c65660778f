"""Times in lines of their own, put to the title above or below: “Vote”, then “10 minutes”; “19:00”, then “Vote”."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from cafe_presenter.core.importing.asking import holds_question
from cafe_presenter.core.importing.asking_titles import MAX_TIMED_LENGTH, length_told
from cafe_presenter.core.importing.document import Paragraph
from cafe_presenter.core.importing.minutes import only_hours, only_time, timed_title
from cafe_presenter.core.importing.table_titles import CELL_BREAK
from cafe_presenter.core.importing.text_parts import FIRST_SENTENCE, MAX_TITLE_LENGTH

type _Lines = Sequence[tuple[int, Paragraph]]

_FEWEST = 3
_FEWEST_ITEMS = 2
_WORDS = re.compile(r".{20,80}(?=\s)", re.DOTALL)


def with_lone_times(lines: _Lines) -> list[tuple[int, Paragraph]]:
    """Return the lines, each time that stands alone put to its title, where several do.

    It ends the lines that empty ones part from the others, or begins them; or it is the first item below an item.
    """
    found = [*_with_hours_above_bold(lines)]
    for pairs, fewest in (
        (_below_items(found), _FEWEST_ITEMS),
        (_in_groups(found, is_last=True), _FEWEST),
        (_in_groups(found, is_last=False), _FEWEST),
    ):
        if len(pairs) >= fewest:
            found = _put_to_titles(found, pairs)
    return found


def _put_to_titles(lines: _Lines, pairs: Sequence[tuple[int, int]]) -> list[tuple[int, Paragraph]]:
    """Return the lines, the times put to their titles; of a long text the first words are the title."""
    titles, times = dict(pairs), {time for _, time in pairs}
    found = list[tuple[int, Paragraph]]()
    for at, (index, line) in enumerate(lines):
        if at not in titles:
            found.append((index, replace(line, text="") if at in times else line))
            continue
        text, rest = line.text.strip().rstrip(":"), ""
        if len(text) > MAX_TITLE_LENGTH and (match := FIRST_SENTENCE.match(text) or _WORDS.match(text)):
            text, rest = match[0], text[match.end() :].strip()
        found.append((index, replace(line, text=f"{text.rstrip(' .:–—-')} ({_time_of(lines[titles[at]][1])})")))
        found += [(index, replace(line, text=rest, is_item=False))] if rest else []
    return found


def _time_of(line: Paragraph) -> str:
    """Return the time that is all a line says: “10 minutes”, “Durée : 10 min”."""
    return "" if line.level else only_time(line.text) or length_told(line.text.strip())


def _is_title(line: Paragraph, *, is_first: bool = False) -> bool:
    """Whether a line in no letters of its own may be the title of what the time beside it is told of.

    Where the time ``is_first`` it is, however long.
    """
    text = line.text.strip()
    is_long = len(text) > MAX_TIMED_LENGTH or text[-1:] in (".", ",", ";")
    if not text or line.level or line.is_bold or (is_long and not is_first):
        return False
    return not _time_of(line) and not timed_title(text)[1] and not holds_question(text)


def _below_items(lines: _Lines) -> list[tuple[int, int]]:
    """Return the places of items and of the times right below them, which are items within."""
    return [
        (at, at + 1)
        for at, ((_, title), (_, below)) in enumerate(pairwise(lines))
        if title.is_item and below.is_item and below.depth > title.depth and _time_of(below) and _is_title(title)
    ]


def _in_groups(lines: _Lines, *, is_last: bool) -> list[tuple[int, int]]:
    """Return the places of titles and times, in lines parted by empty ones, where the time is the last or the first."""
    found = list[tuple[int, int]]()
    for is_empty, group in groupby(range(len(lines)), key=lambda at: not lines[at][1].text.strip()):
        places = [at for at in group if not is_empty]
        if len(places) < 2:
            continue
        title, time = (places[-2], places[-1]) if is_last else (places[1], places[0])
        is_title = _is_title(lines[title][1], is_first=not is_last)
        if _time_of(lines[time][1]) and is_title and not lines[title][1].is_item:
            found.append((title, time))
    return found


def _with_hours_above_bold(lines: _Lines) -> list[tuple[int, Paragraph]]:
    """Return the lines, hours that stand alone above a bold line put before it: “19:00 – 19:10”, then “Accueil”."""
    found: list[tuple[int, Paragraph]] = []
    waiting: tuple[int, Paragraph] | None = None
    for index, paragraph in lines:
        if waiting is not None and paragraph.is_bold and not paragraph.level and not timed_title(paragraph.text)[1]:
            text = f"{waiting[1].text.strip()}{CELL_BREAK}{paragraph.text.strip()}"
            found.append((waiting[0], replace(paragraph, text=text, line=waiting[1].line)))
            waiting = None
            continue
        if waiting is not None:
            found.append(waiting)
            waiting = None
        is_below_title = bool(found) and found[-1][1].is_bold and not found[-1][1].text[0].isdecimal()
        if not paragraph.level and not is_below_title and only_hours(paragraph.text):
            waiting = (index, paragraph)
        else:
            found.append((index, paragraph))
    return [*found, *([waiting] if waiting else [])]
