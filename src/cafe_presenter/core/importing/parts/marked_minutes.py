"""Minutes that several headings alike tell without naming them, “Vote [10]”, or at the foot of their sections."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from math import prod

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.importing.document.document import ROW_LEVEL, TITLE_LEVEL, Paragraph, Table
from cafe_presenter.core.importing.times.one_time import begin_of, only_hours, only_time
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.kinds import kind_of_stage

type _Blocks = Sequence[Paragraph | Table]

_SUM = r"\d{1,3}(?:\s?[x×]\s?\d{1,2})?"
_BARE = re.compile(rf"(?<!\s)\s*[\[(]\s*({_SUM}(?:\s*\+\s*{_SUM}){{0,3}})\s*[\])]\s*:?\s*$")
_FOOTNOTE = re.compile(r"(?<=\w)\[\d{1,2}\]\s*:?\s*$")
"""“Everybody takes a card[4]”."""
_NAMED = re.compile(r"[\[(]\s*\d{1,3}\s?(?:min|mn|[’'′])[^()\[\]]{0,8}[\])]\s*$", re.IGNORECASE)
_FOOT = re.compile(r"\W*?(\d[^()\[\]]{0,14}?)[\s*_]*(?:[(\[](?P<aside>[^()\[\]]{0,80})[)\]])?[\s*_.]*")
_FEWEST = 3
_LONGEST_PLAIN = 60
_MOST_MINUTES = 240
_OF_EVENING = (Kind.WELCOME, Kind.BREAK, Kind.CLOSING)
_ROUND = 5


def without_bare_minutes(title: str) -> str:
    """Return a title without the bare number in brackets at its end: “Vote [10]”."""
    return _BARE.sub("", title)


def bare_minutes(title: str) -> int:
    """Return the bare number in brackets at the end of a title, “Vote [10]”; 0 where there is none."""
    match = _BARE.search(title.strip(" *_"))
    return int(match[1]) if match is not None and match[1].isdecimal() else 0


def with_marked_minutes(blocks: _Blocks) -> list[Paragraph | Table]:
    """Return the blocks, headings with the minutes that most of them tell in one of these ways."""
    found = [*blocks]
    levels = _by_level(found)
    titles = [place for places in levels.values() for place in places] or _bold_places(found) or _plain_places(found)
    told = _in_brackets(found, sorted(titles)) | _among_named(found, _item_places(found))
    for places in () if told else levels.values():
        told |= _at_the_foot(found, places)
    for places in () if told else levels.values():
        told |= _alike_below(found, places)
    for places in () if told else _lists(found):
        told |= _in_list(found, places)
    for place, (time, foot) in told.items():
        found[place] = _with_text(found[place], f"{without_bare_minutes(_text(found[place]))} ({time})")
        if foot is not None:
            found[foot] = _told_above(found[foot])
    return found


def _said_beside(foot: str) -> str:
    """Return what a last line says in brackets besides its minutes: “10 min (bring the chairs in)”."""
    match = _FOOT.fullmatch(foot.strip())
    aside = (match["aside"] or "").strip() if match is not None else ""
    return "" if only_time(aside) else aside


def _told_above(foot: Paragraph | Table) -> Paragraph | Table:
    """Return a line whose time is told in its title: what it says besides, or all of it where that is in words."""
    if isinstance(foot, Paragraph) and _FOOT.fullmatch(foot.text.strip()) is None:
        return replace(foot, level=ROW_LEVEL)
    return _with_text(foot, _said_beside(_text(foot)))


def _with_text(block: Paragraph | Table, text: str) -> Paragraph | Table:
    return replace(block, text=text) if isinstance(block, Paragraph) else block


def _by_level(blocks: _Blocks) -> dict[int, list[int]]:
    """Return the places of the headings of each level."""
    found = defaultdict[int, list[int]](list)
    for place, block in enumerate(blocks):
        if isinstance(block, Paragraph) and 0 < block.level < TITLE_LEVEL and block.text.strip():
            found[block.level].append(place)
    return found


def _bold_places(blocks: _Blocks) -> list[int]:
    """Return the places of what stands for headings where there is none: lines in bold letters."""
    return [at for at, block in enumerate(blocks) if isinstance(block, Paragraph) and block.is_bold]


def _plain_places(blocks: _Blocks) -> list[int]:
    """Return the places of short plain lines below an empty one."""
    plain = [isinstance(block, Paragraph) and not block.is_item for block in blocks]
    return [
        at
        for at, block in enumerate(blocks)
        if plain[at] and 0 < len(text := _text(block).strip()) <= _LONGEST_PLAIN and not text.endswith((".", "?", ":"))
        if not at or not _text(blocks[at - 1]).strip()
    ]


def _item_places(blocks: _Blocks) -> list[int]:
    return [at for at, block in enumerate(blocks) if isinstance(block, Paragraph) and block.is_item]


def _among_named(blocks: _Blocks, places: Sequence[int]) -> dict[int, tuple[str, int | None]]:
    """Return the minutes of lines that end in a bare number where others name theirs: “(10)” among “(10 min)”."""
    named = [place for place in places if _NAMED.search(_text(blocks[place]))]
    depths = {_depth(blocks[place]) for place in named}
    alike = [(place, _text(blocks[place])) for place in places if _depth(blocks[place]) in depths]
    bare = {place: match for place, text in alike if (match := _BARE.search(text)) and not _FOOTNOTE.search(text)}
    are_few = len(named) >= _FEWEST and len(bare) < _FEWEST
    return {place: (f"{sum(map(_minutes, match[1].split('+')))} min", None) for place, match in bare.items() if are_few}


def _depth(block: Paragraph | Table) -> int:
    return block.depth if isinstance(block, Paragraph) else 0


def _in_brackets(blocks: _Blocks, places: Sequence[int]) -> dict[int, tuple[str, int | None]]:
    """Return the minutes of headings that end in a bare number, most of them round: others count, or are of notes."""
    bare = {place: match for place in places if (match := _BARE.search(_text(blocks[place])))}
    minutes = {place: sum(map(_minutes, match[1].split("+"))) for place, match in bare.items()}
    if len(minutes) < _FEWEST:
        return _among_named(blocks, places)
    first, last = min(minutes), max(minutes)
    if 2 * len(minutes) <= sum(first <= place <= last for place in places):
        return {}
    are_round = 2 * sum(each % _ROUND == 0 for each in minutes.values()) > len(minutes)
    if not are_round or not all(0 < each <= _MOST_MINUTES for each in minutes.values()):
        return {}
    return {place: (f"{each} min", None) for place, each in minutes.items()}


def _lists(blocks: _Blocks) -> list[list[int]]:
    """Return the places of the items of each list, without those within an item."""
    found, is_open = list[list[int]](), False
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.is_item:
            found += [] if is_open else [[]]
            is_open = True
            found[-1] += [at] if not block.depth else []
        elif _text(block).strip() or isinstance(block, Table):
            is_open = False
    return found


def _in_list(blocks: _Blocks, places: Sequence[int]) -> dict[int, tuple[str, int | None]]:
    """Return the minutes of a list whose items all end in a bare number, one of them as only an evening has it."""
    found = _in_brackets(blocks, places)
    titles = (without_bare_minutes(_text(blocks[place])).strip() for place in places)
    is_of_evening = len(found) == len(places) and any(kind_of_stage(title) in _OF_EVENING for title in titles)
    return found if is_of_evening else {}


def _minutes(written: str) -> int:
    """Return the minutes of a part of a sum, “4x12” among them."""
    return prod(int(each) for each in re.findall(r"\d+", written))


def _at_the_foot(blocks: _Blocks, places: Sequence[int]) -> dict[int, tuple[str, int | None]]:
    """Return the minutes that the last lines of sections tell where no heading does: “30 min (8:00–8:30)”.

    Where one stands above the first of them, and none in the last, each is of the heading below; so are those from
    when to when of which the last section has none.
    """
    if any(timed_title(_text(blocks[place]))[1] for place in places):
        return {}
    above = next((text for block in reversed(blocks[: places[0]]) if (text := _text(block).strip())), "")
    if only_time(above) and not only_time(_text(blocks[_last_of(blocks, places[-1])]).strip()):
        return {}
    found: dict[int, tuple[str, int | None]] = {}
    bare: dict[int, tuple[str, int | None]] = {}
    for place in places:
        foot = _last_of(blocks, place)
        match = _FOOT.fullmatch(_text(blocks[foot]).strip()) if foot > place else None
        if match is not None and begin_of(match[1]) is not None and not only_hours(match[1]):
            return {}  # the hour at which what stands below begins
        if match is not None and (time := only_time(match[1])):
            found[place] = (time, foot)
        elif match is not None and match[1].isdecimal():
            bare[place] = (f"{match[1]} min", foot)
    found |= bare if 2 * len(bare) < len(found) else {}
    from_when = [place for place, (time, _) in found.items() if only_hours(time)]
    if places[-1] not in from_when and len(from_when) >= len(found) - (places[-1] in found) >= _FEWEST:
        return {}
    steps = sum(foot - place > 1 for place, (_, foot) in found.items() if foot is not None)
    return found if len(found) >= _FEWEST and 2 * len(found) > len(places) and 2 * steps > len(found) else {}


def _alike_below(blocks: _Blocks, places: Sequence[int]) -> dict[int, tuple[str, int | None]]:
    """Return the hours that one line below most headings tells in the same words: “Talk from 2 to 3 pm”.

    Nothing else there tells a time, and no heading does.
    """
    if any(timed_title(_text(blocks[place]))[1] for place in places):
        return {}
    found = dict[int, tuple[str, tuple[str, int | None]]]()
    for place in places:
        section = range(place + 1, _last_of(blocks, place, in_lists=True) + 1)
        timed = [(at, title, time) for at in section for title, time, _ in [timed_title(_text(blocks[at]))] if time]
        if len(timed) == 1 and only_hours(timed[0][2]):
            found[place] = (timed[0][1].casefold(), (timed[0][2], timed[0][0]))
    names = {name for name, _ in found.values()}
    is_most = len(found) >= _FEWEST and 2 * len(found) > len(places)
    return {place: told for place, (_, told) in found.items()} if is_most and len(names) == 1 else {}


def _last_of(blocks: _Blocks, place: int, *, in_lists: bool = False) -> int:
    """Return the place of the last written line before the next heading; that of the heading when there is none.

    Unless it may be ``in_lists``, an item is none.
    """
    last = place
    is_item = True
    for at, block in enumerate(blocks[place + 1 :], start=place + 1):
        if not isinstance(block, Paragraph) or block.level:
            break
        if block.text.strip():
            last, is_item = at, block.is_item
    return place if is_item and not in_lists else last


def _text(block: Paragraph | Table) -> str:
    return block.text if isinstance(block, Paragraph) else ""
