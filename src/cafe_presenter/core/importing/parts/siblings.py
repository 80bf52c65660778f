"""Titles that tell no time among such as do: headings alike, items of one list. They are parts as the others are."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.deck.vocabulary import kind_named, loose
from cafe_presenter.core.importing.asking.asking import holds_question, is_question, unquoted
from cafe_presenter.core.importing.asking.question_labels import is_label_of_questions
from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.parts.asking_titles import length_told
from cafe_presenter.core.importing.parts.begun import begins_at, is_over
from cafe_presenter.core.importing.parts.text_parts import MAX_TITLE_LENGTH, RankedLines
from cafe_presenter.core.importing.tables.breaks_between import is_break_apart
from cafe_presenter.core.importing.tables.records import label
from cafe_presenter.core.importing.times.timed_titles import length_first, timed_title
from cafe_presenter.core.importing.words.bidding import SAYS_TALK
from cafe_presenter.core.importing.words.kinds import kind_of_stage, names_break
from cafe_presenter.core.importing.words.run_words import closes_evening, leads_to_run, names_run, opens_evening

_FEWEST = 3
_FEWEST_APART = 2
_REACH = 3
_QUOTES = ('"', "“", "«", "„")
_LEAST_TIMED = 0.6
_LEAST_TIMED_ABOVE = 0.5
"""Of titles in one list, where each of the others has a list of its own below."""
_LEAST_TIMED_HOLDING = 0.4
"""Where it is those which tell their time that have a list of their own, or the title above names a run."""
_LEAST_TIMED_WHOLE = 0.25
"""Where the first opens an evening and the last closes it: nobody tells how long the formalities of a meeting take."""
_REACH_OF_TIME = 3
"""Lines below a title that may tell how long it takes."""
_LONGEST_NAME = 60
_LONGEST_TIMED = 240
SIGNS = ("-", "*", "•", "–", "+")
_APART = (Kind.BREAK, Kind.WELCOME, Kind.CLOSING)
_COUNTED = re.compile(r"\W*(?:[^\W\d]+\s)?(?:n\s?[°o]\s*)?\d{1,2}\b")
_TYPED_NUMBER = re.compile(r"\s*(\d{1,2})[.)]\s+(?=\S)")
_COUNTED_WORD = re.compile(r"\W*([^\W\d]{3,})\s(?:n\s?[°o]\s*)?\d{1,2}\b")


def with_siblings(lines: RankedLines, *, bold: int, title: str = "") -> RankedLines:
    """Return the lines, such titles marked as parts, with the rank of those they stand among.

    ``bold`` is the rank of a line in bold letters, the last of those that headings have; ``title`` stands above all.
    """
    found = _with_set_apart(lines, bold)
    for at, rank in _breaks_between(lines):
        found[at] = (*found[at][:2], rank)
    for at, rank in _breaks_below(lines, bold):
        found[at] = (found[at][0], replace(found[at][1], is_part=True, level=rank), rank)
    for places in _counted_runs(lines):
        timed = [at for at in places if _is_timed(lines[at][1])]
        also = (*_asking_alone(lines, places, timed), *_told_alike(lines, places, timed))
        for at in also if len(timed) >= _FEWEST else ():
            text = found[at][1].text.rstrip(" .")
            found[at] = (found[at][0], replace(found[at][1], text=text, is_part=True), lines[timed[0]][2])
        for at, rank in _of_one_rank(lines, places, bold):
            found[at] = (*found[at][:2], rank)
    for every in [*_headings(lines, bold), *_bold_lines(lines, bold), *_lists(lines, bold)]:
        is_list = lines[every[0]][1].is_item
        places = _of_timed_lists(lines, every) if is_list else every
        timed = [at for at in places if _is_timed(lines[at][1]) or (not is_list and _is_told_below(lines, at))]
        first = [at for at in places if _with_time_first(lines[at][1].text) != lines[at][1].text]
        others = [at for at in places if at not in timed and _is_title(lines[at][1]) and not _holds_timed(lines, at)]
        others = _without_labels(lines, others)
        others += _asking_alone(lines, places, timed) if is_list else []
        closing = next((at for at in places if timed and at > timed[-1] and not is_list), None)
        is_counted = 2 * sum(_is_counted(lines[at][1]) for at in timed) > len(timed)
        if is_counted and not lines[places[0]][1].is_item:
            others = [at for at in others if _is_counted(lines[at][1]) or at == closing]
        are_above = all(_is_above_list(lines, at) for at in others)
        least = _LEAST_TIMED_ABOVE if are_above else _LEAST_TIMED
        are_holding = is_list and all(_is_above_list(lines, at) for at in timed)
        fewest, least = (_FEWEST_APART, _LEAST_TIMED_HOLDING) if are_holding else (_FEWEST, least)
        least = _LEAST_TIMED_HOLDING if is_list and _is_below_run(lines, every[0], title) else least
        least = _LEAST_TIMED_WHOLE if is_list and _is_whole(lines, every) else least
        ends = [at for at in places if at not in timed and is_over(lines[at][1].text)]
        if len(timed) < fewest or len({*timed, *first}) < least * (len(places) - len(ends)):
            continue
        rank = next((lines[at][2] for at in timed if lines[at][2]), 0)
        last = next((at for at in places if at > timed[-1] and _is_closing(lines[at][1])), timed[-1])
        counted = [*takewhile(lambda at: _TYPED_NUMBER.match(lines[at][1].text), places[places.index(timed[0]) :])]
        if is_counted and rank == bold:
            _tell_more(found, (timed[0], last), bold)
        for at in others:
            is_said = at > last and (_is_said_below(lines, at) or (at == closing and _closes(lines[at][1])))
            is_said = is_said or _is_counted_alike(lines[at][1], lines[timed[-1]][1])
            is_said = is_said or (at in counted and _counts_on([lines[each][1] for each in counted]))
            if is_list or timed[0] < at < last or is_said:
                index, paragraph, own = found[at]
                text = _with_time_first(paragraph.text)
                found[at] = (index, replace(paragraph, text=text, is_part=True), own or rank)
        for at in timed:
            index, paragraph, own = found[at]
            if is_list and not own and len(paragraph.text) <= _LONGEST_TIMED and not holds_question(paragraph.text):
                found[at] = (index, paragraph, rank)
    return found


def part_beside(lines: RankedLines, lengths: Mapping[int, float], *, bold: int) -> int | None:
    """Return the place of the last heading that tells its time where it is a part, though below the one above.

    Deeper than all others that do, it stands below many alike which tell none, or closes the evening, and would leave
    what it stands below less than itself.
    """
    timed = sorted(at for at in lengths if 0 < lines[at][2] < bold)
    if len(timed) < _FEWEST:
        return None
    above, last = timed[-2:]
    rank, between = lines[last][2], [rank for _, _, rank in lines[above + 1 : last] if 0 < rank < bold]
    is_deepest = all(lines[at][2] < rank for at in timed[:-1]) and between.count(rank) == len(between)
    closes = kind_of_stage(timed_title(lines[last][1].text)[0], is_last=True) is Kind.CLOSING
    return last if is_deepest and (closes or len(between) >= _FEWEST) and 2 * lengths[last] > lengths[above] else None


def _tell_more(found: list[tuple[int, Paragraph, int]], ends: tuple[int, int], bold: int) -> None:
    """Take the rank from bold lines between counted ones which are not counted: they tell more of the one above.

    One that tells its time, or is a break or a closing, is a part all the same.
    """
    for at in range(ends[0] + 1, ends[1]):
        index, paragraph, rank = found[at]
        kind = kind_of_stage(paragraph.text.strip())
        if rank == bold and not (_is_counted(paragraph) or _is_timed(paragraph) or kind in _APART):
            found[at] = (index, paragraph, 0)


def _with_set_apart(lines: RankedLines, bold: int) -> list[tuple[int, Paragraph, int]]:
    """Return the lines of a plain text, the names right above a list, each after an empty line, marked as parts.

    They stand between such lines as tell their time; of those in quotes some text below is enough. Below the last of
    these, what says that questions follow is set apart from it: “Questions”, and a list.
    """
    found = [*lines]
    fresh = [at for at, (_, each, _) in enumerate(lines) if each.text.strip() and not each.is_item]
    fresh = [at for at in fresh if not at or not any(map(str.isalnum, lines[at - 1][1].text))]
    timed = [at for at in fresh if lines[at][2] and _is_timed(lines[at][1])]
    if len(timed) < _FEWEST_APART or any(0 < rank <= bold for _, _, rank in lines):
        return found
    named = [at for at in fresh if timed[0] < at < timed[-1] and not lines[at][2] and _is_name_above(lines, at)]
    are_quoted = any(lines[at][1].text.lstrip().startswith(_QUOTES) for at in named)
    for at in named if are_quoted or len(named) >= _FEWEST_APART else ():
        index, paragraph, _ = found[at]
        found[at] = (
            index,
            replace(paragraph, text=unquoted(paragraph.text.strip(" ,")), is_part=True),
            lines[timed[0]][2],
        )
    for at in fresh:
        is_below = timed[-1] < at < len(lines) - 1 and _is_name_above(lines, at)
        if is_below and is_label_of_questions(lines[at][1].text, is_title=True):
            found[at] = (*lines[at][:2], bold)
    return found


def _breaks_between(lines: RankedLines) -> Iterator[tuple[int, int]]:
    """Yield the places of breaks set apart between plain titles that count and tell their time, and the rank of these.

    A break is counted by nobody: “3) In groups (45 min)”, a list below, “Break (10 min)”, “4) Plenary (30 min)”.
    """
    plain = [at for at, (_, each, rank) in enumerate(lines) if rank and not each.level and not each.is_item]
    counted = [at for at in plain if _is_timed(lines[at][1]) and _is_counted(lines[at][1])]
    for above, below in pairwise(counted):
        rank = lines[above][2]
        for at in range(above + 1, below) if rank == lines[below][2] else ():
            _, line, own = lines[at]
            is_apart = own > rank and not line.is_item and not any(map(str.isalnum, lines[at - 1][1].text))
            if is_apart and _is_timed(line) and kind_of_stage(line.text.strip()) is Kind.BREAK:
                yield at, rank


def _breaks_below(lines: RankedLines, bold: int) -> Iterator[tuple[int, int]]:
    """Yield the places of breaks in plain lines of their own between headings that tell their time, and their rank."""
    written = [at for at, (_, each, _) in enumerate(lines) if each.text.strip()]
    headed = [at for at in written if 0 < lines[at][2] < bold and _is_timed(lines[at][1])]
    for above, below in pairwise(headed):
        at = max(at for at in written if at < below)
        _, line, rank = lines[at]
        is_between = at > above and not rank and not _is_timed(line) and lines[above][2] == lines[below][2]
        if is_between and is_break_apart(line, lines[above][1]):
            yield at, lines[below][2]


def _is_name_above(lines: RankedLines, at: int) -> bool:
    """Whether a short line is the name of what stands right below it: a list, or any text below a name in quotes."""
    text, below = lines[at][1].text.strip(" ,"), lines[at + 1][1]
    is_quoted = unquoted(text) != text
    is_short = len(text) <= _LONGEST_NAME and not holds_question(text) and any(map(str.isalnum, text))
    return is_short and bool(below.text.strip()) and (is_quoted or (below.is_item and text[-1:].isalnum()))


def _without_labels(lines: RankedLines, places: Sequence[int]) -> list[int]:
    """Return the places without lines that begin alike, “In focus: …”: they tell more of the parts above them."""
    names = {at: _called(lines[at][1]) for at in places}
    again = Counter(names.values())
    return [at for at in places if not names[at] or again[names[at]] == 1]


def _asking_alone(lines: RankedLines, places: Sequence[int], timed: Sequence[int]) -> list[int]:
    """Return the places of items that ask, one by one, among such as tell their time: “What do we take home?”.

    Several in a row, and one right behind a talk, are asked in the part above, unless what is has a list of its own.
    """
    asking = [at for at in places if _asks(lines[at][1])]
    if all(_is_above_list(lines, at) for at in timed):
        return asking
    apart = [
        at
        for above, at, below in zip([-1, *places], places, [*places[1:], -1], strict=False)
        if at in asking and above in timed and below not in asking and not SAYS_TALK.search(lines[above][1].text)
    ]
    return apart if len(asking) == len(apart) and 2 * len(apart) <= len(timed) else []


def _told_alike(lines: RankedLines, places: Sequence[int], timed: Sequence[int]) -> list[int]:
    """Return the places of numbered lines that tell no time where most of the others do: “6. Closing, with wine.”."""
    if len(timed) < _LEAST_TIMED * len(places):
        return []
    bare = [at for at in places if at > timed[0] and at not in timed and not holds_question(lines[at][1].text)]
    return [at for at in bare if len(text := lines[at][1].text.strip()) <= MAX_TITLE_LENGTH and text[-1:] not in ":,;"]


def _counted_runs(lines: RankedLines) -> Iterator[Sequence[int]]:
    """Yield the places of lines with typed numbers that go up by one: “1. Welcome (5 min)”, “2. Who decides?”."""
    run, last = list[int](), 0
    for at, (_, paragraph, _) in enumerate(lines):
        match = _TYPED_NUMBER.match(paragraph.text) if not paragraph.is_item and not paragraph.level else None
        if match is not None:
            if int(match[1]) != last + 1 and run:
                yield run
                run = []
            run, last = [*run, at], int(match[1])
    yield run


def _of_one_rank(lines: RankedLines, places: Sequence[int], bold: int) -> Iterator[tuple[int, int]]:
    """Yield the places of counted lines that all tell their time, with one rank: whether a line is short or long."""
    ranks = {lines[at][2] for at in places if _is_timed(lines[at][1])}
    if all(_is_timed(lines[at][1]) for at in places) and len(ranks) > 1 and min(ranks) > bold:
        yield from ((at, min(ranks)) for at in places)


def _asks(line: Paragraph) -> bool:
    """Whether the first line of an item is a question, and short enough for a title."""
    first = line.text.strip().partition("\n")[0]
    return len(first) <= MAX_TITLE_LENGTH and is_question(first) and not timed_title(first)[1]


def _called(line: Paragraph) -> str:
    """Return what stands before the colon of a line, breaks aside, of which there are several."""
    name, colon, _ = line.text.strip().partition(": ")
    is_break = names_break(name)
    return loose(name) if colon and not is_break else ""


def _is_timed(line: Paragraph) -> bool:
    return bool(timed_title(line.text)[1])


def _is_told_below(lines: RankedLines, at: int) -> bool:
    """Whether a line near below a title says how long it takes: “Aim: to meet”, “Time: 10 minutes”."""
    own = takewhile(lambda line: not line[2], lines[at + 1 : at + 1 + _REACH_OF_TIME])
    return any(length_told(each.text.strip()) for _, each, _ in own)


def _is_said_below(lines: RankedLines, at: int) -> bool:
    """Whether all that stands right below a title is said to the room: it is in quotes."""
    below = [*takewhile(lambda each: not each[2], lines[at + 1 :])]
    texts = [each.text.strip() for _, each, _ in below if each.text.strip()]
    return bool(texts) and all(unquoted(text) != text for text in texts)


def _with_time_first(text: str) -> str:
    """Return a title with the length that stands first in what it goes on to tell: “Vote: 3 min each, by hands”."""
    name, colon, rest = text.strip().partition(": ")
    time, told = length_first(rest) if colon else ("", "")
    return f"{name} ({time}): {told}".rstrip(": ") if time else text


def _of_timed_lists(lines: RankedLines, places: Sequence[int]) -> Sequence[int]:
    """Return the places of items without those of other lists, of several each, around those that tell their times.

    A line that is no item parts them: “What you need”, and three things, “Programme”, and what happens when.
    """
    timed = [n for n, at in enumerate(places) if _is_timed(lines[at][1])] or [0]
    parted = [n for n in range(1, len(places)) if _are_parted(lines, places[n - 1], places[n])]
    start = max((n for n in parted if n <= timed[0]), default=0)
    end = min((n for n in parted if n > timed[-1] and _is_led(lines, places[n])), default=len(places))
    return places[start if start > 1 else 0 : end if end < len(places) - 1 else len(places)]


def _are_parted(lines: RankedLines, at: int, below: int) -> bool:
    return any(not each.is_item and each.text.strip() for _, each, _ in lines[at + 1 : below])


def _is_led(lines: RankedLines, at: int) -> bool:
    """Whether the line right above an item is none: it leads to a list of its own."""
    above = next((each for _, each, _ in reversed(lines[:at]) if each.text.strip()), None)
    return above is not None and not above.is_item


def _is_below_run(lines: RankedLines, at: int, title: str) -> bool:
    """Whether the line right above the first item of a list names the run of an evening: all of its items are parts."""
    above = next((each.text.strip() for _, each, _ in reversed(lines[:at]) if each.text.strip()), title)
    return names_run(above) or leads_to_run(above)


def _is_whole(lines: RankedLines, places: Sequence[int]) -> bool:
    """Whether the first item of a list opens an evening and the last closes it: “Call to order”, …, “Adjournment”."""
    first, last = (lines[at][1] for at in (places[0], places[-1]))
    return opens_evening(_untimed(first).text) and closes_evening(_untimed(last).text) and not holds_question(last.text)


def _is_closing(line: Paragraph) -> bool:
    return kind_named(line.text.strip()) is Kind.CLOSING


def _closes(line: Paragraph) -> bool:
    """Whether a title is that of the end of an evening, and of what people do then: “End of the game & debriefing”."""
    return kind_of_stage(line.text.strip(), is_last=True) is Kind.CLOSING


def _is_counted(line: Paragraph) -> bool:
    """Whether a title begins with its number, or a word with one: “Module 2 : Vote”."""
    hours = begins_at(line.text)
    return not hours and _COUNTED.match(line.text) is not None


def _is_counted_alike(line: Paragraph, other: Paragraph) -> bool:
    """Whether two titles begin with one word and their numbers: “Module 2”, “Module 3”."""
    words = [match[1].casefold() for each in (line, other) if (match := _COUNTED_WORD.match(each.text))]
    return len(words) > 1 and words[0] == words[1]


def _counts_on(titles: Sequence[Paragraph]) -> bool:
    """Whether headings are typed with their numbers, one more each, and none before the last closes: “4) Chairs”."""
    found = [_TYPED_NUMBER.match(each.text) for each in titles if each.level]
    numbers = [int(match[1]) for match in found if match is not None]
    return numbers == [*range(1, len(titles) + 1)] and not any(map(_closes, map(_untimed, titles[:-1])))


def _untimed(line: Paragraph) -> Paragraph:
    return replace(line, text=timed_title(line.text)[0])


def _holds_timed(lines: RankedLines, at: int) -> bool:
    """Whether the items right below one tell their times: it is what they are about."""
    depth = lines[at][1].depth
    within = takewhile(lambda each: each[1].is_item and each[1].depth > depth, lines[at + 1 :])
    return lines[at][1].is_item and any(_is_timed(each) for _, each, _ in within)


def _is_title(line: Paragraph) -> bool:
    """Whether a line may be the name of something, or begins with one: “Vote: everybody …”."""
    text = line.text.strip()
    name, colon, _ = text.partition(": ")
    if is_over(text) or text.startswith(SIGNS):  # what a list within it begins with
        return False
    if colon and len(name) <= _LONGEST_NAME and not holds_question(name):
        return True
    return len(text.partition("\n")[0]) <= MAX_TITLE_LENGTH and text[-1:] not in ".,;" and not holds_question(text)


def _is_above_list(lines: RankedLines, at: int) -> bool:
    """Whether a list of its own stands right below an item, or below the one line that tells more of it."""
    near = lines[at + 1 : at + _REACH]
    below = next((each for _, each, rank in near if each.is_item or rank or not each.text.strip()), None)
    return below is not None and below.is_item and below.depth > lines[at][1].depth


def _headings(lines: RankedLines, bold: int) -> Iterator[Sequence[int]]:
    """Yield the places of titles alike below one heading."""
    open_ = defaultdict[int, list[int]](list)
    for at, (_, paragraph, rank) in enumerate(lines):
        if 0 < rank < bold and not paragraph.is_item:  # who speaks is set in bold letters as well
            for deeper in [each for each in open_ if each > rank]:
                yield open_.pop(deeper)
            open_[rank].append(at)
    yield from open_.values()


def _bold_lines(lines: RankedLines, bold: int) -> Iterator[Sequence[int]]:
    """Yield the places of the lines in bold letters between two headings, where each is said but once.

    “Instructions” below every title is none, neither is one that leads to what follows, or stands right below another.
    """
    ranks = [(at, rank if 0 < rank <= bold else 0) for at, (_, each, rank) in enumerate(lines) if each.text.strip()]
    around = zip([(0, 0), *ranks], ranks, ranks[1:], strict=False)
    apart = {at for (_, above), (at, _), (_, below) in around if not above and not below}
    said = Counter(paragraph.text.strip() for _, paragraph, rank in lines if rank == bold)
    open_ = list[int]()
    for at, (_, paragraph, rank) in enumerate(lines):
        if 0 < rank < bold and open_:
            yield open_
            open_ = []
        text = paragraph.text.strip()
        is_label = text.endswith(":") or said[text] > 1 or label(text) is not None
        if (
            rank == bold
            and not paragraph.is_item
            and (_is_timed(paragraph) or ((at in apart or _is_counted(paragraph)) and not is_label))
        ):
            open_.append(at)
    if open_:
        yield open_


def _lists(lines: RankedLines, bold: int) -> Iterator[Sequence[int]]:
    """Yield the places of the items of each list, what stands between them left out; a title ends one."""
    open_ = defaultdict[int, list[int]](list)
    for at, (_, paragraph, rank) in enumerate(lines):
        if not paragraph.text.strip():
            continue
        is_title = not paragraph.is_item and 0 < rank <= bold
        if is_title or paragraph.is_item:
            for deeper in [each for each in open_ if is_title or each > paragraph.depth]:
                yield open_.pop(deeper)
        if paragraph.is_item:
            open_[paragraph.depth].append(at)
    yield from open_.values()
