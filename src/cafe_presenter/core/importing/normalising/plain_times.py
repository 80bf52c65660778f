"""How long a part takes, written in one way wherever a document tells it: behind the title and in brackets."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from cafe_presenter.core.importing.document.document import (
    Document,
    Paragraph,
    Table,
    is_written,
    texts_changed,
    written_texts,
)
from cafe_presenter.core.importing.parts.asking_titles import MAX_TIMED_LENGTH, length_told, tells_total
from cafe_presenter.core.importing.parts.bold_leads import bold_lead
from cafe_presenter.core.importing.times.one_time import (
    CLOCK_FACE,
    FROM_TO,
    LENGTH,
    MORNING_S,
    hour_alone,
    only_hours,
    only_time,
)
from cafe_presenter.core.importing.times.timed_titles import ONE_GAP, timed_title

_BEFORE = re.compile(
    rf"(?P<number>\d{{1,2}}[.)]\s+)?(?:(?:{CLOCK_FACE.pattern})?(?P<length>{LENGTH})\s*(?:[–—|:·•→]|-(?=\s)|{ONE_GAP}))\s*(?P<title>(?:[^\w\s]{{1,4}}\s)?[“«„¿¡]?[^\W\d].*)",
    re.IGNORECASE,
)
"""“10 min – Vote”, “10 min – ☕ Break”."""
_BEHIND = re.compile(
    rf"(?P<title>.*[^\s/•→=>|.…])\s*(?:(?:[/•→|]|[=-]+>|\.{{3,}}|…)\s*(?:{CLOCK_FACE.pattern})?[<{{]?|(?:{CLOCK_FACE.pattern})|[<{{]\s*)\s*(?P<length>{LENGTH})\s*[>}}]?\.?",
    re.IGNORECASE,
)
"""“Vote → 10 min”, “Vote {10 min}”, “Vote ⏱ 10 min”."""
_AMID = re.compile(
    rf"(?P<title>[^:\n]{{2,90}}?[^\s,:–—-])(?:,|\s[–—-])\s+(?P<hours>{FROM_TO})\s?:\s+(?P<told>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""“Vote, from 7 to 7.30 pm: by hands”."""
_SHORT_UNITS = {"phút": "ph?", "perc": "p"}
"""Minutes of one letter, “(10p)”, which are pages, points or pence elsewhere."""
_METRES = re.compile(r"\d\s?m$")
_FEWEST = 2


def with_times_behind(document: Document) -> Document:
    """Return a document whose titles have their lengths behind them, “Vote (10 min)”, where two or more tell them so.

    They stand before the titles, behind a sign, or in a line of their own right below.
    """
    document = _with_units_told(document)
    blocks = document.blocks
    for form in (_BEFORE, _BEHIND):
        put = {at: text for at, block in enumerate(blocks) if (text := _put_behind(form, block))}
        clocks = sum(_is_clock(form, block) for block in blocks)  # “22:30 – ☕ Tea”, then “0:30 – ☕ Home”
        if len(put) >= _FEWEST and clocks <= len(put):
            blocks = tuple(
                replace(block, text=put[at]) if at in put and isinstance(block, Paragraph) else block
                for at, block in enumerate(blocks)
            )
    return replace(document, blocks=_with_lines_put(_with_hours_in_brackets(blocks)))


def _with_hours_in_brackets(blocks: Sequence[Paragraph | Table]) -> Sequence[Paragraph | Table]:
    """Return the blocks, hours between a title and what a colon adds to it in brackets, where two or more stand so."""
    told = {
        at: f"{match['title']} ({match['hours']}): {match['told']}"
        for at, block in enumerate(blocks)
        if isinstance(block, Paragraph) and (match := _AMID.fullmatch(block.text.strip())) is not None
    }
    if len(told) < _FEWEST:
        return blocks
    return [
        replace(block, text=told[at]) if at in told and isinstance(block, Paragraph) else block
        for at, block in enumerate(blocks)
    ]


def _with_units_told(document: Document) -> Document:
    """Return a document whose minutes have their whole name in brackets and cells, where its text calls them so too."""
    for name, short in _SHORT_UNITS.items():
        whole = re.compile(rf"\d\s?{name}(?!\w)", re.IGNORECASE)
        if any(whole.search(text) for text in written_texts(document)):
            form = re.compile(
                rf"((?:\(|^)\s*\d{{1,3}}(?:\s?[-–]\s?\d{{1,3}})?)\s?{short}\.?(?=\s*(?:\)|$))", re.IGNORECASE
            )
            document = texts_changed(document, partial(form.sub, rf"\1 {name}"))
    return document


def _put_behind(form: re.Pattern[str], block: Paragraph | Table) -> str:
    """Return a line with its length put behind, nothing of any other."""
    if not isinstance(block, Paragraph) or len(block.text) > MAX_TIMED_LENGTH:
        return ""
    lead = bold_lead(block)
    if lead is not None and timed_title(lead[0])[1]:  # “**5 minutes: read.** Take a card.”
        return ""
    line, _, below = block.text.strip().partition("\n")
    match = form.fullmatch(line)
    if match is None or not _is_length(match["length"]) or timed_title(match["title"])[1]:
        return ""
    number = match["number"] or "" if form is _BEFORE else ""
    return f"{number}{match['title'].strip()} ({match['length'].strip()})" + (f"\n{below}" if below else "")


def _is_clock(form: re.Pattern[str], block: Paragraph | Table) -> bool:
    """Whether a line tells an hour of the day in that form."""
    is_line = isinstance(block, Paragraph) and len(block.text) <= MAX_TIMED_LENGTH
    match = form.fullmatch(block.text.strip().partition("\n")[0]) if isinstance(block, Paragraph) and is_line else None
    return match is not None and (hour_alone(match["length"]) or 0.0) >= MORNING_S


def _is_length(time: str) -> bool:
    """Whether a time is a length, and neither an hour nor metres."""
    is_hour = only_hours(time) or (hour_alone(time) or 0.0) >= MORNING_S
    return bool(time) and not is_hour and _METRES.search(time) is None


def _with_lines_put(blocks: Sequence[Paragraph | Table]) -> tuple[Paragraph | Table, ...]:
    """Return the blocks, lines that say but how long the title right above takes put behind it.

    Where several of these only say “Duration”, it is that of the titles which they stand below.
    """
    told = {at: length for at in range(1, len(blocks)) if (length := _told_of_above(blocks, at))}
    if len(told) < _FEWEST:
        return tuple(blocks)
    titles = {at: next(place for place in range(at - 1, -1, -1) if is_written(blocks[place])) for at in told}
    above = {
        at: _heading_above(blocks, titles[at]) for at, length in told.items() if _is_label(blocks[titles[at]], length)
    }
    above = above if len({*above.values(), -1}) > _FEWEST else {}
    put = {above.get(at, titles[at]): length for at, length in told.items()}
    gone = {*told, *(titles[at] for at in above)}
    found = ((at, block) for at, block in enumerate(blocks) if at not in gone)
    return tuple(
        replace(block, text=f"{block.text.strip().rstrip(' :')} ({put[at]})")
        if at in put and isinstance(block, Paragraph)
        else block
        for at, block in found
    )


def _is_label(title: Paragraph | Table, length: str) -> bool:
    """Whether a heading says no more than that a length stands below: “Duration”."""
    return isinstance(title, Paragraph) and title.level > 1 and bool(length_told(f"{title.text.strip(' :')}: {length}"))


def _heading_above(blocks: Sequence[Paragraph | Table], at: int) -> int:
    """Return the place of the heading that another stands below; its own where there is none without a time."""
    levels = [block.level if isinstance(block, Paragraph) else 0 for block in blocks[: at + 1]]
    place = next((place for place in range(at - 1, -1, -1) if 0 < levels[place] < levels[at]), at)
    block = blocks[place]
    return place if isinstance(block, Paragraph) and not timed_title(block.text)[1] else at


def _told_of_above(blocks: Sequence[Paragraph | Table], at: int) -> str:
    """Return the length that a line says of the title right above it and says nothing else."""
    block = blocks[at]
    if not isinstance(block, Paragraph) or block.level or len(block.text) > MAX_TIMED_LENGTH:
        return ""
    text = block.text.strip()
    length = length_told(CLOCK_FACE.sub("", text).strip()) or only_time(text)
    above = next(filter(is_written, reversed(blocks[max(at - 3, 0) : at])), None)
    if not _is_length(length) or "\n" in text or tells_total(text) or not isinstance(above, Paragraph):
        return ""
    below = next(filter(is_written, blocks[at + 1 : at + 4]), None)
    if isinstance(below, Table) or (below is not None and below.level > above.level > 0):  # it is of all that is below
        return ""
    is_within = block.is_item and above.is_item and block.depth <= above.depth
    is_title = (above.level > 1 or above.is_bold or (above.is_item and above.depth == 0)) and not is_within
    return length if is_title and "\n" not in above.text.strip() and not timed_title(above.text)[1] else ""
