"""Headings, bold lines, labels or short lines, each with what is asked below, or with the time it takes."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from cafe_presenter.core.base.durations import MAX_DURATION_S
from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.importing.asking.asking import is_question, questions_in
from cafe_presenter.core.importing.asking.signatures import unsigned
from cafe_presenter.core.importing.asking.within import with_follow_ups
from cafe_presenter.core.importing.document.document import Paragraph, Table
from cafe_presenter.core.importing.outlines.asked_beside import asked_right_above, talk_behind
from cafe_presenter.core.importing.outlines.run_measures import FEWEST_PARTS
from cafe_presenter.core.importing.outlines.told_steps import OF_STAGES, asking_session
from cafe_presenter.core.importing.papers.other_papers import is_interview, is_reading_list
from cafe_presenter.core.importing.parts.asides import tell_aims, with_asides
from cafe_presenter.core.importing.parts.asking_titles import length_told, tells_length
from cafe_presenter.core.importing.parts.begun import begins_at
from cafe_presenter.core.importing.parts.ends_beside import belongs, furthest, with_end, with_rounds
from cafe_presenter.core.importing.parts.guides import without_advice
from cafe_presenter.core.importing.parts.names_below import behind_count, with_names_above, with_names_below
from cafe_presenter.core.importing.parts.nested import nested_parts
from cafe_presenter.core.importing.parts.paperwork import below_run, of_one_evening, without_paperwork
from cafe_presenter.core.importing.parts.scenarios import with_scenarios_named
from cafe_presenter.core.importing.parts.sections import (
    LABELLED,
    TIMED,
    ranked_lines,
    sections_at,
    without_text_behind,
)
from cafe_presenter.core.importing.parts.set_apart import groups_of
from cafe_presenter.core.importing.parts.spine import Spine, spines_of
from cafe_presenter.core.importing.parts.text_parts import RankedLines, TextPart
from cafe_presenter.core.importing.parts.told_again import told_once, with_more_told, with_text_above
from cafe_presenter.core.importing.rows.headed_rows import (
    HEADING_FIELDS,
    listed_questions,
    long_list,
    rows_in_order,
    with_sure_walls,
)
from cafe_presenter.core.importing.tables.table_titles import titles_and_rows
from cafe_presenter.core.importing.times.days import each_day, names_day
from cafe_presenter.core.importing.times.one_time import only_hours
from cafe_presenter.core.importing.times.spans import first_day, spans, told_length
from cafe_presenter.core.importing.times.timed_titles import numbered, timed_title
from cafe_presenter.core.importing.words.kinds import kind_of_stage, names_rules
from cafe_presenter.core.importing.words.run_words import closes_evening, names_run, opens_evening, stage_number
from cafe_presenter.core.importing.words.whole_names import names_all
from cafe_presenter.core.importing.words.without_room import is_afterwards

_LEAST_SHARE = 0.6
_LEAST_TIMED = 3
_NEARLY_ALL = 0.85
_MOST_OF_FEW = 0.6
_MOSTLY = 0.8
"""Of the parts that tell their time, from which one without is only said beside them."""
_LEAST_OF_WHOLE = 0.6
"""Of all the parts whose titles tell their time, what lasts longer is no part beside them."""
_SUM_OFF = 0.2
_EXACTLY = 0.02
_LEAST_OF_LINES = 0.3
_LEAST_ASKING = 0.15
_MOST_PARTS = 40
_MOST_DAYS = 5
_LONGEST_DAY = 1.5
"""Of the longest evening, what a day takes whose parts tell their hours, its breakfast and dinner with it."""
_MOST_LINES = 6000
"""Lines above which a text is a book and no evening."""
_MAX_PART_LENGTH = 4000
"""Characters below a title with its time, usually; more are a chapter."""
_FEW_LINES = 12
_LEAST_ASKED = 2
"""Questions in one of two parts from which it is what people talk about."""
_FEWEST_SLIDES = 3
_LONGEST_FRONT = 120
"""Letters below the title of it all, where every other title has a question below."""
_MAX_BODY_LENGTH = 1200
_LEAST_OF_TIME = 0.8
_LEAST_EVENING_S = 3600.0
"""Of two parts that ask nothing, how long they take together at least."""
_FAR_MORE = 4
"""Questions of lists for each that is asked in passing, from which that one is not the room's."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """Parts that may be those of an evening; ``adds_up`` when a title of theirs told beforehand how long they take.

    Of those that surely are, ``is_session``, one may be the only one that is a list of questions.
    """

    sections: tuple[TextPart, ...]
    adds_up: bool = False
    is_session: bool = False

    @property
    def total_s(self) -> float:
        """How long all of it takes."""
        return _total_s(self.sections)

    @property
    def questions(self) -> int:
        """How many questions all of it asks."""
        return sum(len(each.asked) for each in self.sections)

    @property
    def is_staged(self) -> bool:
        """Whether it goes from an opening to a closing."""
        first, *_, last = (behind_count(each.named[0]) or each.named[0] for each in self.sections)
        return opens_evening(first) and closes_evening(last)

    @property
    def score(self) -> tuple[bool, int]:
        """How much it looks like what is wanted."""
        return self.adds_up, sum(2 * bool(each.asked) + bool(each.named[1]) for each in self.sections)


def headed_tables(blocks: Sequence[Paragraph | Table]) -> Iterator[tuple[int, Table]]:
    """Yield the table that the headings of each day in a document make with the questions or the times below them."""
    if sum(isinstance(block, Paragraph) and bool(block.text.strip()) for block in blocks) > _MOST_LINES:
        return
    for start, day in each_day(blocks):
        yield from ((start + index, table) for index, table in _headed_table(day))


def _headed_table(blocks: Sequence[Paragraph | Table]) -> Iterator[tuple[int, Table]]:
    """Yield the table that the headings of a day make with what is below them."""
    written = unsigned(blocks)
    blocks, parts = titles_and_rows(written)
    lines = _lines_of(blocks)
    texts = [each for _, each, _ in lines if not each.level]
    if is_reading_list([each for each in texts if questions_in(each.text)]) or is_interview([e.text for e in texts]):
        return
    ranks = sorted({rank for _, _, rank in lines} - {0, TIMED})
    told_s = _told_s(lines)
    readings = _timed_readings(blocks, lines, told_s)
    if not readings:
        every = [sections_at(lines, rank) for rank in ranks]
        titles = [each.text.strip() for _, each, rank in lines if rank]
        is_named = any(names_run(title) and not stage_number(title) for title in titles)
        staged = [found for each in every if not is_named and (found := _session(lines, each))]
        asked = [found for each in every if (found := _asked(each))]
        most = max((found.questions for found in asked), default=0)
        readings = [found for found in staged if found.questions >= most] or asked
    if not readings and (found := _asked(groups_of(lines))):
        readings = [_asked(groups_of(lines, are_ended=True)) or found]
    if not readings and (parts_below := nested_parts(lines)):
        readings = [_Reading(tuple(parts_below))]
    if not readings:
        readings = _asked_below_one(lines, ranks)
    if readings:
        reading = max(readings, key=lambda each: each.score)
        best = with_names_above(lines, with_text_above(lines, reading.sections))
        best = (
            *asked_right_above(lines, best),
            *with_scenarios_named(lines, best),
            *talk_behind(lines, best),
        )
        best, told = with_more_told(lines, with_names_below(without_text_behind(best)), blocks)
        best = with_sure_walls(best)
        rows = rows_in_order(best, lists={id(each) for each in best if reading.is_session and long_list(each)})
        picked = frozenset(section.title.line for section in best if section.is_picked)
        yield (
            _place_among(written, blocks, best[0].index),
            Table(
                rows,
                fields=HEADING_FIELDS,
                guessed=True,
                parts=(*parts, *told),
                picked=picked,
                told=OF_STAGES if reading.is_session else "",
            ),
        )


def _place_among(written: Sequence[Paragraph | Table], lines: Sequence[Paragraph | Table], at: int) -> int:
    """Return the place of the block that a line was made of, where tables were taken apart into lines."""
    places = {id(block): place for place, block in enumerate(written)}
    above = next((each for each in range(at, -1, -1) if id(lines[each]) in places), None)
    return min(places[id(lines[above])] + (above < at), len(written) - 1) if above is not None else 0


def _lines_of(blocks: Sequence[Paragraph | Table], start: int = 0, title: str = "") -> RankedLines:
    """Return the lines of some blocks, the first of which is the number ``start`` of the document, below a title."""
    lines = with_asides(with_follow_ups(of_one_evening(without_advice(ranked_lines(blocks, title)))))
    return [(index + start, line, rank) for index, line, rank in lines]


def _timed_readings(blocks: Sequence[Paragraph | Table], lines: RankedLines, told_s: float) -> list[_Reading]:
    """Return the parts that tell their time and are those of the evening: where an agenda is, no other is.

    That is what stands below the one title of a run that holds any. Else it is all of them, unless what stands below
    one title alone goes from an opening to a closing, and they do not.
    """
    titles = [at for at, (_, _, rank) in enumerate(lines) if 0 < rank <= LABELLED]
    named = [at for at in titles if names_run(lines[at][1].text.strip())]
    named = sorted({*named} - _within_parts(lines)) if named else []
    runs = [_below(blocks, lines, at) for at in named] if len(named) <= _MOST_PARTS else []
    timed = [run for run in runs if any(map(_tells_time, run))]
    if len(timed) == 1 and (found := _surest_of(timed[0], told_s)):
        return found
    whole = _surest_of(lines, told_s)
    if any(each.adds_up or each.is_staged for each in whole):
        return whole
    if len(timed) == 1:  # what the title of the run tells, and what tells a time elsewhere, are not one evening
        own = {index for index, _, _ in timed[0]}
        whole = [
            each
            for each in whole
            if len(each.sections) >= FEWEST_PARTS or all(part.index in own for part in each.sections)
        ]
    held = [at for at in titles if sum(_tells_time(lines[each]) for each in below_run(lines, at)) >= _LEAST_TIMED]
    held = held if len(held) <= _MOST_PARTS else []
    every = [found for at in held for found in _surest_of(_below(blocks, lines, at), told_s)]
    staged = {each.sections[0].title.line: each for each in every if each.is_staged}
    return [*staged.values()] if len(staged) == 1 else whole


def _below(blocks: Sequence[Paragraph | Table], lines: RankedLines, at: int) -> RankedLines:
    """Return the lines below a title, read as though there were no others."""
    below = below_run(lines, at)
    if not below:
        return []
    first, last = lines[below[0]][0], lines[below[-1]][0]
    return _lines_of(blocks[first : last + 1], first, lines[at][1].text.strip())


def _within_parts(lines: RankedLines) -> set[int]:
    """Return the places of what stands below one of several titles that tell their time: “How it goes” of one part."""
    times = [line[2] > 0 and _tells_time(line) and not names_day(line[1].text) for line in lines]
    several = Counter(line[2] for line, is_timed in zip(lines, times, strict=True) if is_timed)
    found, above = set[int](), list[tuple[int, bool]]()
    for at, (line, is_timed) in enumerate(zip(lines, times, strict=True)):
        while line[2] and above and above[-1][0] >= line[2]:
            above.pop()
        if any(is_part for _, is_part in above):
            found.add(at)
        if line[2]:
            above.append((line[2], is_timed and several[line[2]] > 1))
    return found


def _tells_time(line: tuple[int, Paragraph, int]) -> bool:
    return (line[2] > 0 and bool(timed_title(line[1].text)[1])) or begins_at(line[1].text)


def _surest_of(lines: RankedLines, told_s: float) -> list[_Reading]:
    """Return the parts that tell their time in some lines, if any do: what adds up to all, or is long and staged."""
    readings = [found for spine in spines_of(lines, told_s) if (found := _timed(spine, told_s))]
    longest = max((each.total_s for each in readings), default=0.0)
    long = [each for each in readings if each.adds_up or each.total_s >= _LEAST_OF_TIME * longest]
    several = [each for each in long if len(each.sections) >= _LEAST_TIMED or each.adds_up]
    return sorted(several or long, key=lambda each: (each.adds_up, each.is_staged), reverse=True)[:1]


def _told_s(lines: RankedLines) -> float:
    """Return how long the whole takes, as a line above its parts tells: “Durée : 90 minutes”; 0 where none does.

    The one heading above all others is that of the whole, whatever it is called: “Guided exercise (11:00–12:00)”.
    """
    ranks = [rank for _, _, rank in lines if rank]
    for _, paragraph, rank in lines:
        title, time, _ = timed_title(paragraph.text)
        if rank and time:
            is_all = names_all(title) or (rank == ranks[0] == min(ranks) and ranks.count(rank) == 1)
            return spans([time])[0].duration_s or 0.0 if is_all else 0.0
        told = next(filter(tells_length, paragraph.text.split("\n")), "")
        if told:
            return told_length(length_told(told)).duration_s or 0.0
    return 0.0


def _total_s(sections: Sequence[TextPart]) -> float:
    return sum(each.duration_s or 0.0 for each in spans([each.named[1] for each in sections]))


def _timed(spine: Spine, told_s: float) -> _Reading | None:
    """Return the parts of a spine that are those of an evening, with what asks between them.

    ``told_s`` is how long all of it takes, where a line above says so.
    """
    total_s, sections = told_s or spine.told_s, with_rounds(without_paperwork(spine.parts))
    written = [each for each in sections if each.body or each.named[1] or each.title.is_part]
    timed = _timed_together(written)
    if len(timed) < 2:
        return None
    between = written[furthest(written, timed[0], step=-1) : furthest(written, timed[-1], step=1) + 1]
    only = [each for each in between if each.named[1] or belongs(each)]
    kept = [each for each in between if each.named[1] or belongs(each) or each.asks_near]
    is_exact = _EXACTLY * total_s > abs(total_s - _total_s(only))
    if is_exact or len(kept) > 2 * len(timed) or len(timed) >= max(_LEAST_TIMED, _MOSTLY * len(kept)):
        kept = only
    kept = told_once(kept[: first_day([each.named[1] for each in kept])])
    last = max((at for at, each in enumerate(kept) if each.title.level == kept[0].title.level), default=-1)
    kept = [*map(with_end, kept[: last + 1] if kept and closes_evening(kept[last].named[0]) else kept)]
    told = len(between) - sum(map(belongs, between)) + sum(belongs(written[at]) for at in timed)
    all_timed = is_exact or len(timed) >= (_NEARLY_ALL if len(timed) > 2 else _MOST_OF_FEW) * told
    if not _is_evening(kept, all_timed=all_timed, adds_up=_SUM_OFF * total_s > abs(total_s - _total_s(kept))):
        return None
    return _Reading(tuple(kept), adds_up=_EXACTLY * total_s > abs(total_s - _total_s(kept)))


def _timed_together(written: Sequence[TextPart]) -> list[int]:
    """Return where parts that tell a time are, without one alone below a title where many are below another.

    One above titles that are all numbered, itself without a number, is as long as they are.
    """
    timed = [index for index, each in enumerate(written) if each.named[1]]
    groups = Counter(written[index].parent for index in timed)
    most = max(groups.values(), default=0)
    if len(groups) > 1 and [*groups.values()].count(1) == len(groups) - 1 < most >= _LEAST_TIMED:
        timed = [at for at in timed if groups[written[at].parent] > 1]
    first, others = written[timed[0]] if timed else None, [written[at] for at in timed[1:]]
    are_numbered = len(others) > 1 and all(numbered(each.title.text) for each in others)
    if first is None or not are_numbered or numbered(first.title.text):
        return timed
    sum_s = _total_s(others)
    is_of_all = sum_s * _LEAST_OF_WHOLE <= _total_s([first]) <= sum_s / _LEAST_OF_WHOLE
    return timed[1:] if is_of_all else timed


def _asked(sections: Sequence[TextPart]) -> _Reading | None:
    """Return the sections of a document when most ask right below their titles."""
    sections = [each for each in without_paperwork(sections) if each.asked or not is_afterwards(each.named[0])]
    every, sections = sections, _without_prose(sections)
    written = [each for each in sections if each.body or each.named[1]]
    asking = [each for each in written if each.asks_near or _asks_at_length(each)]
    least = 2 if len(sections) == len(every) else 1  # a list beside prose
    if len(asking) < max(least, _LEAST_SHARE * len(written)):
        return None
    lines, asked = sum(len(each.body) for each in written), sum(len(each.asked) for each in asking)
    if lines > _FEW_LINES and asked < _LEAST_OF_LINES * lines:
        return None
    told = (each.text for one in written for each in one.body if not (each.is_item and is_question(each.text)))
    if sum(map(len, told)) > _MAX_BODY_LENGTH * len(written):
        return None
    first = next(index for index, each in enumerate(sections) if each.body)
    is_front = not sections[first].asked and len(asking) >= max(_FEWEST_SLIDES, len(written) - 2)
    is_front = is_front and sum(len(each.text) for each in sections[first].body) <= _LONGEST_FRONT
    is_front = is_front and not names_rules(sections[first].named[0])
    if is_front or (len(asking) > _FEWEST_SLIDES and tell_aims(*sections[first].body)):  # a slide of its own
        first += 1
    return _Reading(tuple(sections[first:]))  # what is before is a title


def _asked_below_one(lines: RankedLines, ranks: Sequence[int]) -> list[_Reading]:
    """Return the several sections below one title that all ask, where those of no other do: “Our evenings”."""
    found = list[_Reading]()
    for rank in ranks:
        groups = defaultdict[int, list[TextPart]](list)
        for each in sections_at(lines, rank):
            groups[each.parent].append(each)
        several = (
            group for group in groups.values() if len(group) >= _FEWEST_SLIDES and all(one.asks_near for one in group)
        )
        found += [reading for group in several if (reading := _asked(group))]
    return found if len(found) == 1 else []


def _session(lines: RankedLines, sections: Sequence[TextPart]) -> _Reading | None:
    """Return the parts that are those of an evening where some ask, all of them parts whether they ask or not."""
    found = asking_session(lines, sections)
    parts = tuple(replace(each, title=replace(each.title, is_part=True)) for each in found)
    return _Reading(parts, is_session=True) if parts else None


def _without_prose(sections: Sequence[TextPart]) -> list[TextPart]:
    """Return the sections, those of prose that ask in passing left out where the lists of the others ask far more."""
    told = {id(each) for each in sections if each.asks_in_passing}
    listed = sum(len(listed_questions(each, several=True)) for each in sections)
    return [each for each in sections if id(each) not in told] if listed >= _FAR_MORE * len(told) else [*sections]


def _asks_at_length(section: TextPart) -> bool:
    """Whether the lists below a title end in questions, several in a row, after what else is listed there."""
    places = [place for place, _ in section.asked if section.body[place].is_item]
    return len(places) >= _LEAST_ASKED and places[-1] - places[0] < 2 * len(places)


def _is_evening(timed: Sequence[TextPart], *, all_timed: bool, adds_up: bool) -> bool:
    """Whether parts with their times are those of one evening: some ask, or all that happens has its time.

    Long parts are chapters, unless their times add up to what is said of the whole.
    """
    if not timed or len(timed) > _MOST_PARTS or not 0 < _total_s(timed) <= _MOST_DAYS * MAX_DURATION_S:
        return False
    are_hours = sum(only_hours(each.named[1]) for each in timed) >= _MOSTLY * len(timed)
    days = {each.parent: [one for one in timed if one.parent == each.parent] for each in timed}
    if len(days) > _MOST_DAYS and _total_s(timed) > MAX_DURATION_S:
        return False
    if max(map(_total_s, days.values())) > (_LONGEST_DAY if are_hours else 1) * MAX_DURATION_S:
        return False
    if not adds_up and median(sum(len(line.text) for line in each.body) for each in timed) > _MAX_PART_LENGTH:
        return False
    asking = sum(bool(each.asked) for each in timed)
    if all_timed and (len(timed) >= _LEAST_TIMED or _are_two_of_evening(timed)):
        return True
    asks_much = max((len(each.asked) for each in timed), default=0) >= _LEAST_ASKED
    return asking >= _LEAST_ASKING * len(timed) and (
        asking > 1 or len(timed) >= _LEAST_TIMED or (all_timed and asks_much)
    )


def _are_two_of_evening(timed: Sequence[TextPart]) -> bool:
    """Whether two headings are all of an evening: people are welcomed below the one, and work below the other."""
    first, *others = timed
    are_headings = len(others) == 1 and all(each.title.level and each.body for each in timed)
    is_welcome = kind_of_stage(first.named[0], is_first=True) is Kind.WELCOME
    return are_headings and is_welcome and _total_s(timed) >= _LEAST_EVENING_S
