"""Times in lines of their own, put to the title above or below: “Vote”, then “10 minutes”; “19:00”, then “Vote”."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from cafe_presenter.core.importing.asking.asking import holds_question
from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.document.sentence_ends import first_words
from cafe_presenter.core.importing.parts.asking_titles import MAX_TIMED_LENGTH, length_told, tells_total
from cafe_presenter.core.importing.parts.begun import begins_at
from cafe_presenter.core.importing.parts.text_parts import MAX_TITLE_LENGTH
from cafe_presenter.core.importing.parts.typed_marks import BOX
from cafe_presenter.core.importing.tables.records import label
from cafe_presenter.core.importing.tables.table_titles import CELL_BREAK
from cafe_presenter.core.importing.times.days import names_day
from cafe_presenter.core.importing.times.half_days import with_halves
from cafe_presenter.core.importing.times.one_time import (
    DASH,
    LENGTH,
    MORNING_S,
    hour_alone,
    only_hours,
    only_time,
    read_time,
)
from cafe_presenter.core.importing.times.spans import are_starts, spans
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.header_words import HOURS, other_name
from cafe_presenter.core.importing.words.whole_names import names_all

type _Lines = Sequence[tuple[int, Paragraph]]

_FEWEST = 3
_FEWEST_ITEMS = 2
_HEADER = 4
"""Lines above the first hour that may name the columns of a table, a cell a line."""
_LONGEST_LABELLED = 80
_MOSTLY = 0.75
_LENGTH_FIRST = re.compile(
    rf"({LENGTH})(?!{DASH}\d)\s+(?:(?:of|for|to|de|pour|für|zum?|di|per|para|voor)\s|d[’'])?\s*(?=[^\W\d])(?-i:(?![A-ZÀ-Ý]))",
    re.IGNORECASE,
)
"""“10 min vote: who is for it?”, “5 minutes to read”: a small letter follows the length."""
_LEADS_WITH_LENGTH = re.compile(LENGTH, re.IGNORECASE)
_NEEDS_LENGTH = re.compile(
    r"(?:al?|alla|allo|ai|agli|alle|à|aux?|ao|aos|del|dello|della|dei|degli|du|des|do|da|dos|das|por|par|pro|je|jeweils"
    r"|with|avec|mit|con|com|met|in|en|em|im|beim|at|on(?= (?:the|your|our|an?|each|this|that|what|how)\b)|by|from"
    r"|between|entre|zwischen|tussen|tra|before|after|avant"
    r"|après|each|every|chacune?|chaque|cada|ogni|elke?|per (?:person|pair|group|team|table|speaker|student|side))"
    r"(?!\w)",
    re.IGNORECASE,
)
"""What a length is part of the sentence before: “5 minutes with a neighbour”, “15 min par groupe”."""
_SINCE = re.compile(rf"\d{{1,3}}\s?{DASH}\s?\d{{1,3}}\s?min\w{{0,6}}\.?", re.IGNORECASE)
"""“5–15 min”."""
RECKONED = re.compile(
    r"[^?=\n]{0,90}\d[^?=\n]{0,90}=\s*[~≈]?\s*(?P<all>\d{1,3}\s?(?:min\w*|mn|h(?:\d\d)?|[’'′]))\W*", re.IGNORECASE
)
"""“5 minutes for each pair × 6 = 30min”, below the title of a part."""
_LENGTH_LAST = re.compile(rf"([^\n]{{3,100}}[\w)’”“»?!])\s+({LENGTH})", re.IGNORECASE)
"""“Walk to the wood and look for three leaves 30 min”."""


def told_below(block: Paragraph) -> tuple[str, str] | None:
    """Return the first line of a text with the time that the second tells, and what follows; else nothing.

    That line tells it alone, and no other does. Of an item it may reckon it, and is told as well.
    """
    title, *below = block.text.strip().split("\n")
    if not below or block.level or timed_title(title)[1] or label(title.strip()):
        return None
    reckoned = RECKONED.fullmatch(below[0].strip()) if len(below) == 1 and block.is_item else None
    if reckoned:
        return f"{title.strip()} ({reckoned['all']})", below[0]
    time, is_sentence = _time_of(replace(block, text=below[0])), title.rstrip().endswith((".", ",", ";"))
    if not time or is_sentence or len(title) > MAX_TIMED_LENGTH or holds_question(title):
        return None
    if any(_time_of(replace(block, text=line)) for line in (title, *below[1:])):
        return None
    return _with_time(title.strip().rstrip(":"), time), "\n".join(below[1:]).strip()


def _with_time(title: str, time: str) -> str:
    """Return a title with its time as it is written in one line: “Vote (10 min)”, “19:00 – Vote”."""
    title = title.rstrip(" .:–—-")
    return f"{time} – {title}" if hour_alone(time) is not None else f"{title} ({time})"


def with_lone_times(lines: _Lines) -> list[tuple[int, Paragraph]]:
    """Return the lines, each time that stands alone put to its title, where several do.

    It is the first item below an item; a line with a label below the first line of a few; or all of them stand right
    below short lines, or right above. A heading that is an hour takes its title from below, the items of a list that
    begin with their lengths have them at the end of their names.
    """
    found = _with_titles_of_headings(_with_hours_above_bold(_with_lengths_last(_with_items_of_hours(lines))))
    for pairs, fewest in (
        (_below_bold(found), _FEWEST_ITEMS),
        (_above_headings(found), _FEWEST),
        (_above_lists(found), _FEWEST),
        (_below_items(found), _FEWEST_ITEMS),
        (_labelled(found), _FEWEST),
        (_beside(found), _FEWEST),
    ):
        left = [(title, at) for title, at in pairs if found[at][1].text.strip()]  # two of them may see the same
        if len(left) >= fewest:
            found = _put_to_titles(found, left)
    return found


def _with_items_of_hours(lines: _Lines) -> list[tuple[int, Paragraph]]:
    """Return the lines, items that are an hour and no more with the first of those within, where several are.

    “- 19:00”, below it “- Welcome”, “- Rules”: what is told of the welcome stands below it.
    """
    said = [at for at, (_, line) in enumerate(lines) if line.text.strip()]
    pairs = [(at, title) for at, title in pairwise(said) if _holds_item(lines[at][1], lines[title][1])]
    hours = [lines[at][1].text.strip() for at, _ in pairs]
    begun = [read_time(text).start_s or 0.0 for text in with_halves(hours)]
    if len(pairs) < _FEWEST or not are_starts(begun):
        return [*lines]
    found = [*lines]
    for at, title in pairs:
        (index, hour), (below, first) = lines[at], lines[title]
        text = f"{hour.text.strip()} – {first.text.strip()}"
        found[at] = (index, replace(hour, text=""))
        found[title] = (below, replace(first, text=text, depth=hour.depth))
    return found


def _holds_item(line: Paragraph, below: Paragraph) -> bool:
    """Whether an item is an hour and no more, and another stands within it that is neither bold nor tells one."""
    is_within = line.is_item and below.is_item and below.depth > line.depth and not (below.level or below.is_bold)
    return is_within and _is_hour(line.text.strip()) and not timed_title(below.text)[1]


def _with_lengths_last(lines: _Lines) -> list[tuple[int, Paragraph]]:
    """Return the lines, the lengths of lists whose items all begin or end with one in brackets behind the name.

    “10 min vote: who is for it?” becomes “vote (10 min): who is for it?”, “walk to the wood 30 min” “… (30 min)”.
    So do plain lines that begin with theirs, one below the other.
    """
    found, plain = [*lines], _lines_of_lengths(lines)
    groups = groupby(range(len(lines)), key=lambda at: (lines[at][1].is_item, lines[at][1].depth))
    lists = [{at: text for at in group if (text := lines[at][1].text.strip())} for key, group in groups if key[0]]
    for items in (*lists, plain):
        first = {at: match for at, text in items.items() if (match := _LENGTH_FIRST.match(text))}
        last = {at: match for at, text in items.items() if (match := _LENGTH_LAST.fullmatch(text))}
        first, last = (  # neither “14h talk” nor “talk: 14h to 15h”
            {at: match for at, match in each.items() if (hour_alone(match[group_of]) or 0.0) < MORNING_S}
            for each, group_of in ((first, 1), (last, 2))
        )
        if items is plain or len(first) >= max(_FEWEST, _MOSTLY * len(items)):
            for at, match in first.items():
                found[at] = (lines[at][0], replace(lines[at][1], text=_with_length_last(items[at], match)))
        elif len(last) >= max(_FEWEST, _MOSTLY * len(items)):
            for at, match in last.items():
                found[at] = (lines[at][0], replace(lines[at][1], text=f"{match[1]} ({match[2]})"))
    return found


def _with_length_last(text: str, match: re.Match[str]) -> str:
    """Return a line with the length that it begins with behind its name: “vote (10 min): who is for it?”."""
    told = text[0 if _NEEDS_LENGTH.match(text, match.end(1) + 1) is not None else match.end() :]
    name, colon, rest = told.partition(": ")
    if name.count("(") > name.count(")"):  # “rules (reminder: no jokes)”
        name, colon, rest = told, "", ""
    return f"{name.rstrip()} ({match[1]}){colon}{rest}"


def _lines_of_lengths(lines: _Lines) -> dict[int, str]:
    """Return the plain lines that begin with a length and go on with a small letter, from the first such to the last.

    Most lines between do, none is a title by its letters or tells its time elsewhere: steps stand below such as do.
    """
    said = [(at, line, line.text.strip()) for at, (_, line) in enumerate(lines) if line.text.strip()]
    led = [place for place, (_, line, text) in enumerate(said) if not line.is_item and _LENGTH_FIRST.match(text)]
    among = said[led[0] : led[-1] + 1] if len(led) >= _FEWEST else []
    is_parted = any(line.level or line.is_bold or line.is_item for _, line, _ in among)
    others = [text for at, _, text in among if not _LENGTH_FIRST.match(text)]
    leading = [text for text in others if _LEADS_WITH_LENGTH.match(text)]
    around = [text for _, _, text in said[max(led[0] - 1, 0) : led[0]]] if among else []
    are_told = any(timed_title(text)[1] for text in (*around, *others) if text not in leading)
    if is_parted or are_told or len(led) + len(leading) < _MOSTLY * len(among):
        return {}
    return {at: text for at, _, text in among if text not in others}


def _put_to_titles(lines: _Lines, pairs: Sequence[tuple[int, int]]) -> list[tuple[int, Paragraph]]:
    """Return the lines, the times put to their titles; of a long text the first words are the title."""
    titles, times = dict(pairs), {time for _, time in pairs}
    found = list[tuple[int, Paragraph]]()
    for at, (index, line) in enumerate(lines):
        if at not in titles:
            found.append((index, replace(line, text="", level=0) if at in times else line))
            continue
        text, rest = BOX.sub("", line.text).strip().rstrip(":"), ""
        if len(text) > MAX_TITLE_LENGTH:
            first = first_words(text)
            text, rest = first, text[len(first) :].strip()
        text = _with_time(text, _time_of(replace(lines[titles[at]][1], level=0)))
        is_item = line.is_item and not lines[titles[at]][1].is_item < line.is_item
        found.append((index, replace(line, text=text, is_item=is_item)))
        found += [(index, replace(line, text=rest, is_item=False))] if rest else []
    return found


def _with_titles_of_headings(lines: _Lines) -> list[tuple[int, Paragraph]]:
    """Return the lines, headings that are an hour and no title with what stands below, where others have both."""
    hours = [line for _, line in lines if line.level and _is_hour(line.text.strip())]
    levels = {line.level for _, line in lines if line.level and begins_at(line.text)}
    levels = levels or ({line.level for line in hours} if len(hours) >= _FEWEST else set())
    said = [at for at, (_, line) in enumerate(lines) if line.text.strip()]
    pairs = [
        (title, at)
        for at, title in pairwise(said)
        if lines[at][1].level in levels and _is_hour(lines[at][1].text.strip()) and not lines[title][1].level
    ]
    risen = {lines[title][1].line: lines[at][1].level for title, at in pairs}
    return [
        (index, replace(line, level=risen.pop(line.line), is_item=False) if line.line in risen else line)
        for index, line in _put_to_titles([*lines], pairs)
    ]


def _time_of(line: Paragraph) -> str:
    """Return the time that is all a line says: “10 minutes”, “Durée : 10 min”."""
    text = line.text.strip()
    return (
        ""
        if line.level or tells_total(text)
        else only_time(text) or length_told(text) or (text if hour_alone(text) is not None else "")
    )


def _is_title(line: Paragraph, *, is_first: bool = False) -> bool:
    """Whether a line in no letters of its own may be the title of what the time beside it is told of.

    Where the time ``is_first`` it is, however long.
    """
    text = line.text.strip()
    is_long = len(text) > MAX_TIMED_LENGTH or text[-1:] in (".", ",", ";")
    if not text or line.level or line.is_bold or (is_long and not is_first) or "\n" in text or label(text):
        return False
    return not _time_of(line) and not timed_title(text)[1] and not holds_question(text)


def _above_headings(lines: _Lines) -> list[tuple[int, int]]:
    """Return the places of headings of one level and of the times that stand alone right above nearly all of them.

    Where the first heading stands above the first time, or a time below the last, each is told below its title; so is
    the last item of each list.
    """
    said = [at for at, (_, line) in enumerate(lines) if line.text.strip()]
    pairs = [(title, at) for at, title in pairwise(said) if lines[title][1].level and _time_of(lines[at][1])]
    if len(pairs) < _FEWEST:
        return []
    level = Counter(lines[title][1].level for title, _ in pairs).most_common(1)[0][0]
    pairs = [(title, at) for title, at in pairs if lines[title][1].level == level]
    alike = [at for at in said if lines[at][1].level == level and pairs[0][0] <= at <= pairs[-1][0]]
    before = next((at for at in reversed(said) if at < pairs[0][1]), None)
    is_below = before is not None and lines[before][1].level == level
    is_below = is_below or all(lines[at][1].is_item and lines[at - 1][1].is_item for _, at in pairs)  # of one list
    titles = [lines[title][1].text for title, _ in pairs]
    are_untimed = not any(timed_title(title)[1] or begins_at(title) for title in titles)
    after = [_time_of(lines[at][1]) for at in said if at > alike[-1]]
    is_below = is_below or any(time and hour_alone(time) is None for time in after)
    return pairs if len(pairs) >= _MOSTLY * len(alike) and are_untimed and not is_below else []


def _above_lists(lines: _Lines) -> list[tuple[int, int]]:
    """Return the places of what stands right below hours alone in their lines, later and later ones, above lists."""
    said = [at for at, (_, line) in enumerate(lines) if line.text.strip()]
    pairs = [(title, at) for at, title in pairwise(said) if _is_plain_hour(lines[at][1])]
    hours = [hour_alone(text) or 0.0 for text in with_halves([lines[at][1].text.strip() for _, at in pairs])]
    are_titles = all(not _time_of(lines[title][1]) and not lines[title][1].level for title, _ in pairs)
    are_above = any(lines[title][1].is_item for title, _ in pairs)
    return pairs if are_above and are_titles and are_starts(hours) else []


def _is_plain_hour(line: Paragraph) -> bool:
    return not line.level and not line.is_item and hour_alone(line.text.strip()) is not None


def _below_items(lines: _Lines) -> list[tuple[int, int]]:
    """Return the places of items and of the times right below them, which are items within."""
    return [
        (at, at + 1)
        for at, ((_, title), (_, below)) in enumerate(pairwise(lines))
        if title.is_item and below.is_item and below.depth > title.depth and _time_of(below) and _is_title(title)
    ]


def _below_bold(lines: _Lines) -> list[tuple[int, int]]:
    """Return the places of bold lines and of the times alone right below them, unless times stand right above both."""
    said = [at for at, (_, line) in enumerate(lines) if line.text.strip()]
    bold = [(title, at) for title, at in pairwise(said) if lines[title][1].is_bold and not lines[title][1].level]
    pairs = [
        (title, at)
        for title, at in bold
        if _time_of(lines[at][1]) and _is_title(replace(lines[title][1], is_bold=False)) and not lines[at][1].is_bold
    ]
    above = next((at for at in reversed(said) if pairs and at < pairs[0][0]), None)
    return [] if above is not None and _time_of(lines[above][1]) else pairs


def _labelled(lines: _Lines) -> list[tuple[int, int]]:
    """Return the places of titles, the first of lines that empty ones part from others, and of “Time: 10 min” below.

    Where most stand right above their times all do, and one may stand in a line that is apart.
    """
    are_apart = not any(not line.text.strip() for _, line in lines)  # as in Markdown: what is of one block is together
    key = (lambda at: (lines[at][0], False)) if are_apart else (lambda at: (0, not lines[at][1].text.strip()))
    groups = [[*group] for (_, is_empty), group in groupby(range(len(lines)), key=key) if not is_empty]
    found, right_above = list[tuple[int, int]](), list[tuple[int, int]]()
    for before, group in pairwise([[], *groups]):
        time = next((at for at in group if length_told(lines[at][1].text.strip())), None)
        if time is None or any(lines[at][1].level for at in group[1:]):
            continue
        above = before if time == group[0] and len(before) == 1 else group[: group.index(time)]
        if above and _is_title(lines[above[0]][1]):
            found.append((above[0], time))
        if above and _is_title(lines[above[-1]][1]):
            right_above.append((above[-1], time))
    return right_above if len({*found} & {*right_above}) >= _MOSTLY * max(len(found), len(right_above)) else found


def _beside(lines: _Lines) -> list[tuple[int, int]]:
    """Return the places of titles and of the times alone right below them, or right above; else empty lines aside."""
    times = [at for at, (_, line) in enumerate(lines) if _time_of(line) and not line.is_item]
    first_s, *others_s = [each.duration_s or 0.0 for each in spans([_time_of(lines[at][1]) for at in times])] or [0.0]
    times = times[1:] if len(others_s) >= _FEWEST and first_s == sum(others_s) else times  # that of all of them
    said = [at for at, (_, line) in enumerate(lines) if line.text.strip()]
    titled = {at for title, at in pairwise(said) if lines[title][1].level and not timed_title(lines[title][1].text)[1]}
    if len(titled.intersection(times)) >= _FEWEST:  # the headings right above them take as long
        times = [at for at in times if at not in titled]
    if 2 * sum(label(lines[at][1].text.strip()) is None for at in times) <= len(times):
        alone = set(times)
        titles = [(title, at) for title, at in pairwise(said) if at in alone and _is_title(lines[title][1])]
        are_short = all(len(lines[title][1].text) <= _LONGEST_LABELLED for title, _ in titles)
        return titles if len(titles) == len(times) and are_short else []
    is_led = _is_led(lines, said, times)
    every = range(len(lines))
    near = _pairs_among(lines, every, times, is_led=is_led)
    return _with_far(lines, near, times) if near else _pairs_among(lines, said, times, is_led=is_led)


def _with_far(lines: _Lines, near: Sequence[tuple[int, int]], times: Sequence[int]) -> list[tuple[int, int]]:
    """Return the titles and times that are neighbours, with those that only empty lines part from each other."""
    said = [at for at, (_, line) in enumerate(lines) if line.text.strip()]
    taken = {at for pair in near for at in pair}
    is_below = near[0][0] > near[0][1]
    far = ((last, first) if is_below else (first, last) for first, last in pairwise(said))
    far = ((title, at) for title, at in far if at in times and _is_title(lines[title][1]))
    return sorted([*near, *((title, at) for title, at in far if not taken & {title, at})])


def _is_led(lines: _Lines, said: Sequence[int], times: Sequence[int]) -> bool:
    """Whether hours lead what stands below them, as what stands above the first tells.

    That is the title of it all, or of a day, or there are names of columns, whose cells stand in lines of their own.
    """
    above = [lines[at][1] for at in said if times and at < times[0]][-_HEADER:]
    if not above or said[-1] == times[-1] or not all(_is_hour(lines[at][1].text.strip()) for at in times):
        return False
    text = above[-1].text.strip()
    is_named = any(other_name(line.text) == HOURS for line in above)
    return above[-1].level > 0 or names_all(text) or names_day(text) or is_named


def _pairs_among(lines: _Lines, places: Sequence[int], times: Sequence[int], *, is_led: bool) -> list[tuple[int, int]]:
    """Return the titles and times that are neighbours among the places, where most times have a title.

    The first time tells whether titles stand above. They stand below hours where each ``is_led`` by its hour, or where
    but a line stands between two of these, unless the last hour ends them.
    """
    alone = set(times)
    plain = ((title, at) for title, at in pairwise(places) if at in alone and not lines[title][1].is_item)
    above = [(title, at) for title, at in plain if _is_title(lines[title][1])]
    below = [(title, at) for at, title in pairwise(places) if at in alone and _is_title(lines[title][1], is_first=True)]
    between = sum(
        last in alone and first in alone for first, _, last in zip(places, places[1:], places[2:], strict=False)
    )
    is_plan = between >= _MOSTLY * (len(times) - 1) and all(_is_hour(lines[at][1].text.strip()) for at in times)
    is_above = bool(above) and above[0][1] == times[0] and not ((is_plan or is_led) and len(below) >= len(above))
    pairs = above if is_above else below
    return pairs if len(pairs) >= _MOSTLY * len(times) and not any(lines[at][1].is_item for at, _ in pairs) else []


def _is_hour(text: str) -> bool:
    return hour_alone(text) is not None or only_hours(text)


def _tells_from_when(text: str) -> bool:
    """Whether a line says from when to when, by the clock or in minutes since the beginning, and nothing else."""
    return only_hours(text) or _SINCE.fullmatch(text.strip()) is not None


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
        above = found[-1][1] if found else paragraph
        is_whole = names_day(above.text) or names_all(above.text)
        is_below_title = bool(found) and above.is_bold and not begins_at(above.text) and not is_whole
        if not paragraph.level and not is_below_title and _tells_from_when(paragraph.text):
            waiting = (index, paragraph)
        else:
            found.append((index, paragraph))
    return [*found, *([waiting] if waiting else [])]
