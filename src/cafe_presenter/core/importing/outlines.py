"""The run of an evening that tells no time and asks nothing: what is below “Agenda”, or from opening to closing."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from statistics import median

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.announced import announced_talks
from cafe_presenter.core.importing.bidding import SAYS_TALK
from cafe_presenter.core.importing.days import days_of, names_day, names_half_day
from cafe_presenter.core.importing.document import TITLE_LEVEL, Document, Paragraph, Table
from cafe_presenter.core.importing.evening_words import OTHER_BUSINESS, STANDING_ITEM
from cafe_presenter.core.importing.held import is_minuted, is_report
from cafe_presenter.core.importing.kinds import kind_of_stage
from cafe_presenter.core.importing.lead_words import leads_to_points
from cafe_presenter.core.importing.other_papers import gives_advice
from cafe_presenter.core.importing.outline_parts import (
    PART_FIELDS,
    OutlinePart,
    headed_parts,
    is_counted_title,
    listed_parts,
    opening_above,
    prose_parts,
    row_of_part,
    with_first_items,
    with_labels_below,
    with_last_apart,
    with_titles,
    without_beside,
)
from cafe_presenter.core.importing.paper_words import OFTEN_ASKED
from cafe_presenter.core.importing.paperwork import names_beside, names_practical
from cafe_presenter.core.importing.programme_words import COURSE_PART
from cafe_presenter.core.importing.run_words import (
    called,
    closes_evening,
    is_introduction,
    is_of_other_day,
    is_of_other_paper,
    leads_to_run,
    may_name_run,
    moment_word,
    names_course,
    names_plan,
    names_run,
    opens_evening,
    speaks_of_room,
    stage_number,
)
from cafe_presenter.core.importing.service import counted_amid, order_of_service, titled_service
from cafe_presenter.core.importing.timed_titles import timed_title
from cafe_presenter.core.importing.told_again import at_length, told_again
from cafe_presenter.core.importing.told_steps import OF_STAGES, called_alike, number_behind, session_of, told_in_order

BELOW_TITLE = "import.doubt_run"
"""What is told of a table that was made of what stands below the title of a run."""
_FEWEST, _FEWEST_HEADED, _MOST = 3, 4, 30
_MOST_RUNS = 2
_BOLD_LEVEL = 9
_MOST_ALIKE = 3
_FEWEST_DAYS = 2
_FEWEST_STANDING = 2
"""Items that all meetings have, from which a list is the agenda of one."""
_LONGEST_HEADING = 90
_LONGEST_BELOW, _LONGEST_CHAPTER = 1500, 4000
"""Letters below a title from which it is a chapter; below the title of a run they may be more."""
_LEAST_PROSE = 300
"""Letters of what is told below a heading at length."""
_USUAL_ITEM = 80
"""Letters of an item, usually, from which a list tells how something is done."""
_LEAST_OF_ROOM, _MUCH_OF_ROOM = 0.25, 0.5
"""Of the parts, those that speak of people in a room."""
_MOST_OF_AGENDA = 4
_SURE_STAGES = 2
"""Of opening, pause and closing, as many as only an evening has."""
_FEWEST_OTHERS = 2
_NEARLY_ALL, _LEAST_TOLD, _MUCH_OF_ALL = 0.8, 0.6, 0.4
_NAME = re.compile(r"([^:.?!]{2,60}?)\s?:\s+(\S.*)", re.DOTALL)

type _Blocks = Sequence[Paragraph | Table]
type _Parts = list[OutlinePart]


def outline(document: Document) -> tuple[int, Table] | None:
    """Return the table of the parts of the one run that a document is, and the number of blocks before it."""
    blocks = with_titles(document.blocks)
    if is_report(document) or is_minuted(document):
        return None
    parts, told = _named(document, blocks), BELOW_TITLE
    if not parts:
        parts, told = announced_talks(blocks), BELOW_TITLE
    if not parts and not _is_often_asked(blocks):
        found = [] if document.tables else _only_list(blocks) or _staged(document, blocks)
        found = found or _in_bold(blocks) or order_of_service(blocks) or _told(blocks)
        parts, told = found or ([] if document.tables else _service(blocks)), OF_STAGES
    if not parts or any(parts[0].at < day <= parts[-1].at for day in days_of(blocks)):
        return None
    parts = with_labels_below(parts)
    lines = [(at, block, block.level) for at, block in enumerate(blocks) if isinstance(block, Paragraph)]
    own = frozenset(each.line for part in parts for each in (part.title, *part.below))
    more = told_again(lines, [part.title.text for part in parts], own)
    named = [at_length(part.title, told) for part, told in zip(parts, more, strict=True)]
    parts = [
        replace(part, title=title, below=(*part.below, *told)) for part, (title, told) in zip(parts, named, strict=True)
    ]
    rows, places = [*map(row_of_part, parts)], {part.at for part in parts}
    used = tuple(block for at, block in enumerate(blocks) if isinstance(block, Table) and at in places)
    fields: Sequence[str] = PART_FIELDS
    if not any(row.cells[1] for row in rows):
        rows = [replace(row, cells=(row.cells[0], *row.cells[2:])) for row in rows]
        fields = (PART_FIELDS[0], *PART_FIELDS[2:])
    return parts[0].at, Table(tuple(rows), fields=tuple(fields), told=told, parts=used)


def _is_often_asked(blocks: _Blocks) -> bool:
    """Whether the title of a document says that it answers what is often asked."""
    first = next((block for block in blocks if isinstance(block, Paragraph) and block.level), None)
    return first is not None and OFTEN_ASKED.begins(first.text)


def _named(document: Document, blocks: _Blocks) -> _Parts:
    """Return the parts below the title of the run; of two runs the longer, of more none is that of this evening.

    Plain lines below one, “We meet at”, “11 o'clock”, are none beside the list that is below the other.
    """
    titles = [(at, block) for at, block in enumerate(blocks) if isinstance(block, Paragraph) and block.text.strip()]
    named = [(-1, document.title), *((at, block.text.strip()) for at, block in titles)]
    runs = [at for at, title in named if names_run(title)]
    service = _service(blocks) if runs else []
    if counted_amid(service, blocks).intersection(runs):  # “5. Liturgy of vows” is one part of a wedding
        return service
    sure = [_below(blocks, at) for at in runs] if len(runs) <= _MOST else []
    sure += [_in_all(blocks)] if names_run(called(document.file)) and not any(sure) else []
    leads = [at for at, title in named if at >= 0 and _leads(title) and not names_run(title)]
    headings = {at for at, block in titles if block.level}
    led = [_below(blocks, at) if at in headings else _right_below(blocks, at) for at in leads]
    sure += [parts for parts in led if parts and _are_short(parts)]
    found = [parts for parts in sure if _is_run(parts, _LONGEST_CHAPTER)]
    agendas = [block for _, block in titles if block.level and names_run(block.text.strip())]
    if not found and not all(names_course(block.text.strip()) for block in agendas):
        return []  # that is where the evening is, though nobody can tell its parts
    if not found:
        courses = [at for at, title in named if at >= 0 and names_course(title)]
        told = [parts for at in courses for parts in (prose_parts(blocks, at), listed_parts(blocks, at))]
        found = [parts for parts in told if _is_run(parts, _LONGEST_BELOW) and _is_of_room(parts, is_all=True)]
    if not found and _count_others(blocks) < _FEWEST_OTHERS:
        likely = [_below(blocks, at) for at, title in named if may_name_run(title)]
        likely += [_below(blocks, -1)] if may_name_run(called(document.file)) else []
        found = [parts for parts in likely if _is_run(parts, _LONGEST_BELOW) and _are_short(parts)]
        found = [parts for parts in found if _is_staged(parts) or _is_of_room(parts, is_all=_are_all(parts, blocks))]
    if not found:
        plans = [_below(blocks, at) for at, title in named if at >= 0 and names_plan(title)]
        found = [
            parts for parts in plans if _is_run(parts, _LONGEST_BELOW) and _are_short(parts) and _are_all(parts, blocks)
        ]
    best = max(found, key=lambda parts: (_is_marked(parts), len(parts))) if 0 < len(found) <= _MOST_RUNS else []
    return _with_topics(best, blocks)


def _leads(line: str) -> bool:
    return leads_to_run(line) or leads_to_points(line)


def _with_topics(parts: _Parts, blocks: _Blocks) -> _Parts:
    """Return a short agenda, the talk that it ends with as its topics: headings behind it, each above a list."""
    is_short = 0 < len(parts) <= _MOST_OF_AGENDA and all(part.title.is_item and not part.below for part in parts)
    if not is_short or not SAYS_TALK.search(parts[-1].title.text):
        return parts
    levels = [each.level for each in blocks[: parts[0].at] if isinstance(each, Paragraph) and each.level]
    behind = [part for part in headed_parts(blocks, level=levels[-1]) if part.at > parts[-1].at] if levels else []
    topics = [part for part in behind if any(each.is_item for each in part.below) and not _is_beside(part.title.text)]
    return [*parts[:-1], *topics] if _FEWEST <= len(topics) == len(behind) else parts


def _is_marked(parts: Sequence[OutlinePart]) -> bool:
    """Whether parts are items of a list, or headings, and no plain lines."""
    return all(part.title.is_item or part.title.level for part in parts)


def _below(blocks: _Blocks, at: int) -> _Parts:
    """Return what stands below the title of a run: its headings, the lists below those that name days, or its list."""
    title = blocks[at] if at >= 0 else Paragraph("", 0, TITLE_LEVEL)
    if not isinstance(title, Paragraph) or title.is_item:
        return []
    listed = listed_parts(blocks, at) if at >= 0 else []
    if days := _of_days(blocks, at) if title.level else []:
        return days
    headed = headed_parts(blocks, at, is_beside=len(listed) < _FEWEST) if title.level else []
    within = [part for part in headed if _names(part.title.text)]
    if within and (found := _below(blocks, within[0].at)):  # “Meeting plan”, and below it “Flow”
        return found
    headed = [part for part in headed if part not in within and not _is_beside(part.title.text)]
    headed = with_last_apart([part for part in headed if part.below or not names_day(part.title.text)])
    headed = with_first_items(listed, headed) if headed and headed[0].title.level == title.level else headed
    if len(headed) >= max(_FEWEST, len(listed)) or _are_two_counted(headed):
        return [*opening_above(blocks, at, headed[0].at), *headed]
    is_title = title.level > 0 or title.is_bold or title.text.rstrip().endswith((":", "："))
    return listed if is_title else _right_below(blocks, at)


def _in_all(blocks: _Blocks) -> _Parts:
    """Return the headings of the highest level that has several, or the one list there is."""
    levels = sorted({block.level for block in blocks if isinstance(block, Paragraph) and 0 < block.level < TITLE_LEVEL})
    headed = (headed_parts(blocks, level=level) for level in levels)
    made = [[part for part in parts if not _is_beside(part.title.text)] for parts in headed]
    sure = [*(parts for parts in made if len(parts) >= _FEWEST), *filter(_are_two_told, made)]
    return sure[0] if sure else listed_parts(blocks, -1)


def _right_below(blocks: _Blocks, at: int) -> _Parts:
    """Return the items of the list right below a line."""
    listed = listed_parts(blocks, at) if at >= 0 else []
    between = blocks[at + 1 : listed[0].at] if listed else ()
    return (
        [] if any(isinstance(each, Table) or (each.text.strip() and not each.is_aside) for each in between) else listed
    )


def _is_beside(title: str) -> bool:
    return names_beside(title) or names_practical(title)


def _names(title: str) -> bool:
    if STANDING_ITEM.is_within(title):  # “§ 5 Approval of the agenda”
        return False
    return names_run(title.strip()) or may_name_run(title.strip())


def _of_days(blocks: _Blocks, at: int) -> _Parts:
    """Return the items of the lists below a title that stand below days or halves of them, “Day 1”, “Afternoon”."""
    below = (block.level for block in blocks[at:] if isinstance(block, Paragraph))
    for level in sorted({level for level in below if 0 < level < TITLE_LEVEL}):
        days = headed_parts(blocks, at, level=level, is_beside=True)
        titles = [part.title.text.strip() for part in days]
        if len(days) >= _FEWEST_DAYS and all(names_half_day(title) or names_day(title) for title in titles):
            return [part for day in days for part in listed_parts(blocks, day.at)]
    return []


def _is_run(parts: Sequence[OutlinePart], longest: int) -> bool:
    """Whether parts are as many as those of an evening, and neither weeks, months, chapters nor those of a manual."""
    titles = [part.title.text for part in parts]
    are_few = len(parts) < _FEWEST and not (_are_two_counted(parts) or _are_two_told(parts))
    if are_few or len(parts) > _MOST or any(map(partial(_is_chapter, longest=longest), parts)):
        return False
    others = sum(map(is_of_other_day, titles))
    is_headed = any(part.title.level for part in parts)
    is_short = not is_headed or all(len(title) <= _LONGEST_HEADING or timed_title(title)[1] for title in titles)
    is_manual = is_headed and sum(map(is_of_other_paper, titles)) >= _FEWEST_OTHERS
    is_manual = is_manual or (
        is_headed and all(COURSE_PART.begins(title) and not timed_title(title)[1] for title in titles)
    )
    alike = Counter(loose(title.partition(":")[0]) for title in titles)
    are_alike = alike.most_common(1)[0][1] > max(_MOST_ALIKE, len(parts) / 3)  # “Tags: …” below each
    return is_short and not (is_manual or are_alike) and (others < _FEWEST or 3 * others < len(parts))


def _are_two_counted(parts: Sequence[OutlinePart]) -> bool:
    """Whether parts are the two of an evening that has no more, “First phase”, “Second phase”."""
    return [stage_number(part.title.text) for part in parts] == [1, 2]


def _are_two_told(parts: Sequence[OutlinePart]) -> bool:
    """Whether parts are the two of an evening whose headings tell at length what happens then, in prose."""
    return len(parts) == _FEWEST - 1 and all(part.title.level and part.prose >= _LEAST_PROSE for part in parts)


def _is_chapter(part: OutlinePart, longest: int) -> bool:
    return part.prose > longest or len(part.told) > 2 * longest


def _are_short(parts: Sequence[OutlinePart]) -> bool:
    """Whether titles are, or what names the items, “Poll: we ask how many agree”."""
    names = (_NAME.match(part.title.text.strip()) for part in parts)
    lengths = (len(name[1] if name else part.title.text) for name, part in zip(names, parts, strict=True))
    return median(lengths) <= _USUAL_ITEM


def _are_all(parts: Sequence[OutlinePart], blocks: _Blocks, least: float = _NEARLY_ALL) -> bool:
    """Whether parts are nearly all that is written in a document, or at ``least`` so much of it."""
    written = sum(1 if isinstance(block, Table) else bool(block.text.strip()) for block in blocks)
    return sum(1 + len(part.below) for part in parts) >= least * written


def _is_of_room(parts: Sequence[OutlinePart], *, is_all: bool = False) -> bool:
    """Whether parts speak of people in a room, fewer of them where an evening opens, closes or pauses there.

    Fewer are enough as well where there is nothing but them, ``is_all``.
    """
    spoken = sum(speaks_of_room(f"{part.title.text}\n{part.told}") for part in parts)
    return spoken >= (_LEAST_OF_ROOM if is_all or _stages(parts) else _MUCH_OF_ROOM) * len(parts)


def _is_staged(parts: Sequence[OutlinePart]) -> bool:
    """Whether parts open and close, or pause, as only an evening does."""
    return _stages(parts) >= _SURE_STAGES


def _stages(parts: Sequence[OutlinePart]) -> int:
    """Return how much of opening, rules, pausing and closing parts have."""
    titles = [part.title.text for part in parts]
    last = len(titles) - 1
    kinds = {kind_of_stage(title, is_first=not at, is_last=at == last) for at, title in enumerate(titles)}
    is_opened = opens_evening(titles[0]) and not is_introduction(titles[0])
    return is_opened + any(map(closes_evening, titles[-2:])) + len(kinds & {Kind.BREAK, Kind.RULES})


def _count_others(blocks: _Blocks) -> int:
    headings = (block for block in blocks if isinstance(block, Paragraph) and block.level)
    return sum(is_of_other_paper(block.text) for block in headings)


def _staged(document: Document, blocks: _Blocks) -> _Parts:
    """Return the headings of one level that are the parts of an evening, or that count its parts from one on."""
    if _count_others(blocks) >= _FEWEST_OTHERS or gives_advice(document):
        return []
    levels = {block.level for block in blocks if isinstance(block, Paragraph) and 0 < block.level < TITLE_LEVEL}
    made = [headed_parts(blocks, level=level) for level in sorted(levels)]
    found = max((_session(document, blocks, parts) for parts in made), key=lambda pair: pair[0], default=(0.0, []))[1]
    if found:
        return found
    counted = (_counted(parts) for parts in made)
    return next((parts for parts in counted if _is_counted_run(parts)), [])


def _session(document: Document, blocks: _Blocks, parts: _Parts) -> tuple[float, _Parts]:
    """Return how surely parts are one evening, and those of them that are its own."""
    first = parts[0].title if parts else Paragraph("", 0)
    above = [each.text for each in blocks if isinstance(each, Paragraph) and 0 < each.level < first.level]
    told = [(part.title.text.strip(), part.told) for part in parts]
    sure, places = session_of(told, " · ".join((document.title, *above[-1:])))
    found = [parts[at] for at in places]
    written = sum(len(each.text) for each in blocks if isinstance(each, Paragraph))
    is_much = sum(len(part.title.text) + len(part.told) for part in found) >= _MUCH_OF_ALL * written
    ends = [found[0].title.text, found[-1].title.text] if found else ["", ""]
    is_whole = opens_evening(ends[0]) and not is_introduction(ends[0]) and closes_evening(ends[1])
    longest = _LONGEST_CHAPTER if is_whole else _LONGEST_BELOW  # a speech may be written out
    return (sure, found) if is_much and _is_run(found, longest) else (0.0, [])


def _is_counted_run(parts: _Parts) -> bool:
    is_run = len(parts) >= _FEWEST and _is_run(parts, _LONGEST_CHAPTER) and _is_of_room(parts)
    return is_run and sum(bool(part.told) for part in parts) >= _LEAST_TOLD * len(parts)


def _only_list(blocks: _Blocks) -> _Parts:
    """Return the items of the list that a document is, where the first opens an evening and another closes it.

    That of a meeting has what all of them have: “Apologies”, “Matters arising”, “Any other business”. Of a longer
    document it is the one list that opens and closes, or pauses, as only an evening does.
    """
    titles = [at for at, block in enumerate(blocks) if isinstance(block, Paragraph) and block.level]
    lists = [listed_parts(blocks, at) for at in titles or (-1,)]
    staged = [parts for parts in lists if _is_list_of_stages(parts)]
    if len(staged) == 1:
        return staged[0]
    parts = lists[-1]
    if len(parts) < _FEWEST_HEADED or not _is_run(parts, _LONGEST_BELOW) or not _are_all(parts, blocks, _LEAST_TOLD):
        return []
    texts = [part.title.text for part in parts]
    kinds = {kind_of_stage(text, is_last=at == len(texts) - 1) for at, text in enumerate(texts)}
    is_opened = opens_evening(texts[0]) and not is_introduction(texts[0])
    is_closed = any(map(closes_evening, texts[-2:])) or not kinds.isdisjoint((Kind.BREAK, Kind.CLOSING))
    standing = sum(map(STANDING_ITEM.is_within, texts))
    is_meeting = standing + any(map(OTHER_BUSINESS.ends, texts[-2:])) >= _FEWEST_STANDING
    is_evening = is_opened and is_closed and _are_all(parts, blocks) and _is_of_room(parts, is_all=True)
    return parts if is_evening or (is_meeting and (is_opened or is_closed)) else []


def _is_list_of_stages(parts: _Parts) -> bool:
    """Whether a list opens and closes, or pauses, and says of people in a room what they do between.

    So is one whose items are all called a part, “Phase d’écoute”, “Phase d’échange”.
    """
    is_run = _is_run(parts, _LONGEST_BELOW) and _are_short(parts)
    if is_run and _of_moments(parts) == parts and _is_of_room(parts):
        return True
    kinds = {kind_of_stage(part.title.text) for part in parts}
    is_staged = is_run and len(parts) >= _FEWEST_HEADED and _is_staged(parts)
    is_begun = is_staged and (opens_evening(parts[0].title.text) or Kind.RULES in kinds)
    return is_begun and any(speaks_of_room(part.title.text) for part in parts)


def _of_moments(parts: _Parts) -> _Parts:
    """Return the parts from the first on which begins as most do, “Temps de l’accueil”, “Temps de la parole”."""
    words = [moment_word(part.title.text) for part in parts]
    word, count = Counter(filter(None, words)).most_common(1)[0] if any(words) else ("", 0)
    found = without_beside(parts[words.index(word) :]) if word else []
    return found if count >= max(_FEWEST, _MUCH_OF_ROOM * len(parts)) else []


def _counted(parts: _Parts) -> _Parts:
    """Return the parts whose titles count them, from the first on, few left out or counted twice."""
    counted = [part for part in parts if stage_number(part.title.text)] or called_alike(parts)
    numbers = [stage_number(part.title.text) or number_behind(part.title.text) for part in counted]
    is_whole = numbers[:1] == [1] and len(set(numbers)) >= _NEARLY_ALL * max(len(numbers), numbers[-1])
    if not is_whole or numbers != sorted(numbers):
        return []
    after = parts[parts.index(counted[-1]) + 1 :][:1]
    return [*counted, *(part for part in after if _closes(part))]


def _closes(part: OutlinePart) -> bool:
    return kind_of_stage(part.title.text, is_last=True) is Kind.CLOSING


def _in_bold(blocks: _Blocks) -> _Parts:
    """Return the parts that bold lines count, “Exercise 1: …”, where a title says that it is for people in a room."""
    titles = [block.text for block in blocks if isinstance(block, Paragraph) and block.level]
    lines = [
        replace(block, level=_BOLD_LEVEL) if isinstance(block, Paragraph) and is_counted_title(block) else block
        for block in blocks
    ]
    found = _counted(headed_parts(lines, level=_BOLD_LEVEL)) if any(map(speaks_of_room, titles)) else []
    return found if len(found) >= _FEWEST_HEADED and _is_run(found, _LONGEST_BELOW) else []


def _told(blocks: _Blocks) -> _Parts:
    """Return the one list of a document that tells the steps of an evening in sentences."""
    lists = [parts for parts in told_in_order(blocks) if len(parts) <= _MOST and _is_run(parts, _LONGEST_BELOW)]
    return lists[0] if len(lists) == 1 else []


def _service(blocks: _Blocks) -> _Parts:
    """Return the parts of a service below titles of one level, whose words may be written out."""
    found = titled_service(blocks)
    return found if len(found) <= _MOST and not any(_is_chapter(part, _LONGEST_CHAPTER) for part in found) else []
