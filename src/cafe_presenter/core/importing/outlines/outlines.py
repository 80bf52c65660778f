"""The run of an evening that tells no time and asks nothing: what is below “Agenda”, or from opening to closing."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.asking import is_question
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, Table, is_written
from cafe_presenter.core.importing.outlines.announced import announced_talks
from cafe_presenter.core.importing.outlines.game_sets import set_of_games
from cafe_presenter.core.importing.outlines.hours_above_lists import parts_below_hours
from cafe_presenter.core.importing.outlines.one_session import one_session, titles_at_head
from cafe_presenter.core.importing.outlines.only_list import only_list
from cafe_presenter.core.importing.outlines.parts_above import with_titles_above
from cafe_presenter.core.importing.outlines.run_measures import (
    FEWEST_PARTS,
    MOST_PARTS,
    NEARLY_ALL,
    are_nearly_all,
    are_of_room,
    are_short,
    are_staged,
    are_two_counted,
    are_two_ends,
    are_two_timed,
    are_two_told,
    is_chapter,
    is_run,
    may_be_plan,
)
from cafe_presenter.core.importing.outlines.service import counted_amid, order_of_service, titled_service
from cafe_presenter.core.importing.outlines.short_and_long import parts_told_twice
from cafe_presenter.core.importing.outlines.sketched import greeted_on_day
from cafe_presenter.core.importing.outlines.told_steps import (
    OF_STAGES,
    called_alike,
    number_behind,
    session_of,
    told_in_order,
)
from cafe_presenter.core.importing.papers.held import is_minuted, is_report
from cafe_presenter.core.importing.papers.other_papers import gives_advice
from cafe_presenter.core.importing.parts.names_below import with_names_told
from cafe_presenter.core.importing.parts.outline_parts import (
    OutlinePart,
    headed_parts,
    is_counted_title,
    is_title,
    listed_parts,
    opening_above,
    prose_parts,
    with_first_items,
    with_labels_below,
    with_last_apart,
    with_titles,
    without_title_page,
)
from cafe_presenter.core.importing.parts.paperwork import names_beside, names_practical
from cafe_presenter.core.importing.parts.part_rows import PART_FIELDS, row_of_part, rows_of_part, with_same_lengths
from cafe_presenter.core.importing.parts.told_again import at_length, told_again
from cafe_presenter.core.importing.times.days import days_of, names_day, names_half_day
from cafe_presenter.core.importing.words.bidding import SAYS_TALK
from cafe_presenter.core.importing.words.event_words import FOR_WHOM, WHO_COMES
from cafe_presenter.core.importing.words.kinds import kind_of_stage
from cafe_presenter.core.importing.words.lead_words import leads_to_course, leads_to_points
from cafe_presenter.core.importing.words.meeting_words import STANDING_ITEM
from cafe_presenter.core.importing.words.paper_words import OFTEN_ASKED
from cafe_presenter.core.importing.words.run_words import (
    called,
    closes_evening,
    is_introduction,
    is_of_other_paper,
    leads_to_run,
    may_name_run,
    names_course,
    names_plan,
    names_run,
    opens_evening,
    speaks_of_room,
    stage_number,
)

BELOW_TITLE = "import.doubt_run"
"""What is told of a table that was made of what stands below the title of a run."""
_FEWEST_HEADED = 4
_MOST_RUNS = 2
_BOLD_LEVEL = 9
_FEWEST_DAYS = 2
_LONGEST_BELOW, _LONGEST_CHAPTER = 1500, 4000
"""Letters below a title from which it is a chapter; below the title of a run they may be more."""
_MOST_OF_AGENDA = 4
_FEWEST_OTHERS = 2
_LEAST_TOLD, _MUCH_OF_ALL = 0.6, 0.4

type _Blocks = Sequence[Paragraph | Table]
type _Parts = list[OutlinePart]


_NAME = re.compile(r"[“«\"„]\s?([^“”«»\"„]{6,60}?)\W*[”»\"]")


def _without_kits(parts: _Parts) -> _Parts:
    """Return the parts of a run without what is told behind its closing of a game in it: “Cards of the Great Swap”."""
    closing = max((at for at, part in enumerate(parts) if closes_evening(part.title.text)), default=len(parts))
    names = {loose(name) for part in parts[:closing] for name in _NAME.findall(part.title.text)}
    behind = [title for part in parts[closing + 1 :] if (title := loose(part.title.text))]
    return parts[: closing + 1] if all(any(name in title for name in names) for title in behind) else parts


def outline(document: Document, *, asks_within: bool = False) -> tuple[int, Table] | None:
    """Return the table of the parts of the one run that a document is, and the number of blocks before it.

    What is asked below a part is asked for itself where the outline ``asks_within``.
    """
    blocks = with_titles(document.blocks)
    if is_report(document) or is_minuted(document):
        return None
    parts, told = _named(document, blocks), BELOW_TITLE
    if not parts:
        parts, told = announced_talks(blocks), BELOW_TITLE
    if not parts and not _is_often_asked(blocks):
        is_text = not any(may_be_plan(at, block) for at, block in enumerate(blocks))
        found = _told_twice(blocks) or only_list(document, blocks) or _staged(document, blocks) if is_text else []
        found = found or _in_bold(blocks) or order_of_service(blocks) or _told(blocks) or greeted_on_day(blocks)
        found = found or (_service(blocks) if is_text else []) or one_session(document, blocks)
        found = found or set_of_games(document, blocks)
        parts, told = _without_kits(found), OF_STAGES
    if not parts or any(parts[0].at < day <= parts[-1].at for day in days_of(blocks)):
        return None
    parts = with_names_told(with_labels_below(parts))
    lines = [(at, block, block.level) for at, block in enumerate(blocks) if isinstance(block, Paragraph)]
    own = frozenset(each.line for part in parts for each in (part.title, *part.below))
    more = told_again(lines, [part.title.text for part in parts], own)
    named = [at_length(part.title, told) for part, told in zip(parts, more, strict=True)]
    parts = [
        replace(part, title=title, below=(*part.below, *told)) for part, (title, told) in zip(parts, named, strict=True)
    ]
    above = (each for each in blocks[: parts[0].at] if isinstance(each, Paragraph) and not each.level)
    asks = not any(is_question(each.text) for each in above)  # that is asked in the part which talks
    rows = [row for part in parts for row in (rows_of_part(part, asks=asks) if asks_within else [row_of_part(part)])]
    rows = with_same_lengths(rows)
    places = {part.at for part in parts}
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

    Plain lines below one, “We meet at”, “11 o'clock”, are none beside the list that is below the other. A line that
    stands again is no title: each of several games has its “How it goes:”.
    """
    titles = [(at, block) for at, block in enumerate(blocks) if isinstance(block, Paragraph) and block.text.strip()]
    lines = Counter(loose(block.text) for _, block in titles if not block.level)
    titles = [(at, block) for at, block in titles if block.level or lines[loose(block.text)] == 1]
    named = [(-1, document.title), *((at, block.text.strip()) for at, block in titles)]
    runs = [at for at, title in named if names_run(title)]
    service = _service(blocks) if runs else []
    if counted_amid(service, blocks).intersection(runs):  # “5. Liturgy of vows” is one part of a wedding
        return service
    sure = [_below(blocks, at) for at in runs] if len(runs) <= MOST_PARTS else []
    is_whole = names_run(called(document.file)) or any(map(names_run, titles_at_head(document, blocks)))
    sure += [_in_all(blocks)] if is_whole and not any(sure) else []
    leads = [at for at, title in named if at >= 0 and _leads(title) and not names_run(title)]
    headings = {at for at, block in titles if block.level}
    led = [_below(blocks, at) if at in headings else _right_below(blocks, at) for at in leads]
    sure += [parts for parts in led if parts and are_short(parts)]
    found = [parts for parts in sure if is_run(parts, _LONGEST_CHAPTER) or _are_two_listed(parts)]
    agendas = [block for _, block in titles if block.level and names_run(block.text.strip())]
    if not found and not all(names_course(block.text.strip()) for block in agendas):
        return []  # that is where the evening is, though nobody can tell its parts
    if not found:
        leading = [at for at, block in titles if leads_to_course(block.text) and not _is_step(block)]
        courses = [*(at for at, title in named if at >= 0 and names_course(title)), *leading]
        told = [parts for at in courses for parts in (prose_parts(blocks, at), listed_parts(blocks, at))]
        found = [parts for parts in told if is_run(parts, _LONGEST_BELOW) and are_of_room(parts, is_all=True)]
    if not found and _count_others(blocks) < _FEWEST_OTHERS:
        likely = [_below(blocks, at) for at, title in named if may_name_run(title)]
        likely += [_below(blocks, -1)] if may_name_run(called(document.file)) else []
        found = [parts for parts in likely if is_run(parts, _LONGEST_BELOW) and are_short(parts)]
        found = [
            parts for parts in found if are_staged(parts) or are_of_room(parts, is_all=are_nearly_all(parts, blocks))
        ]
    if not found:
        plans = [_below(blocks, at) for at, title in named if at >= 0 and names_plan(title)]
        found = [
            parts
            for parts in plans
            if is_run(parts, _LONGEST_BELOW) and are_short(parts) and are_nearly_all(parts, blocks)
        ]
    is_sure = 0 < len(found) <= _MOST_RUNS
    best = max(found, key=lambda parts: (_is_marked(parts), are_staged(parts), len(parts))) if is_sure else []
    return _with_topics(best, blocks)


def _is_step(line: Paragraph) -> bool:
    """Whether a line is an item like any and leads to nothing: “Go on with the next process of the list.”."""
    return line.is_item and not line.text.rstrip().endswith(":")


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
    return [*parts[:-1], *topics] if FEWEST_PARTS <= len(topics) == len(behind) else parts


def _is_marked(parts: Sequence[OutlinePart]) -> bool:
    """Whether parts are items of a list, or headings, and no plain lines."""
    return all(part.title.is_item or part.title.level for part in parts)


def _below(blocks: _Blocks, at: int) -> _Parts:
    """Return what stands below the title of a run: its headings, the lists below those that name days, or its list."""
    title = blocks[at] if at >= 0 else Paragraph("", 0, TITLE_LEVEL)
    if not isinstance(title, Paragraph) or title.is_item:
        return []
    listed = listed_parts(blocks, at) if at >= 0 else []
    if days := (_of_days(blocks, at) if title.level else []) or parts_below_hours(blocks, at):
        return days
    is_above = title.level > 0 or (not listed and is_title(next(filter(is_written, blocks[at + 1 :]), title)))
    headed = headed_parts(blocks, at, is_beside=len(listed) < FEWEST_PARTS) if is_above else []
    within = [part for part in headed if _names(part.title.text)]
    if within and (found := _below(blocks, within[0].at)):  # “Meeting plan”, and below it “Flow”
        return found
    headed = [part for part in headed if part not in within and not _is_beside(part.title.text)]
    headed = with_last_apart([part for part in headed if part.below or not names_day(part.title.text)])
    headed = with_first_items(listed, headed) if headed and headed[0].title.level == title.level else headed
    is_whole = are_two_counted(headed) or are_two_timed([part for part in headed if part.title.level])
    if len(headed) >= max(FEWEST_PARTS, len(listed)) or is_whole:
        return [*opening_above(blocks, at, headed[0].at), *headed]
    names_list = title.level > 0 or title.is_bold or title.text.rstrip().endswith((":", "："))
    return listed if names_list else _right_below(blocks, at)


def _in_all(blocks: _Blocks) -> _Parts:
    """Return the headings of the highest level that has several, or two above lists, or the one list there is."""
    levels = sorted({block.level for block in blocks if isinstance(block, Paragraph) and 0 < block.level < TITLE_LEVEL})
    headed = [without_title_page(headed_parts(blocks, level=level), blocks) for level in levels]
    made = [[part for part in parts if not _is_beside(part.title.text)] for parts in headed]
    sure = [*(parts for parts in made if len(parts) >= FEWEST_PARTS), *filter(are_two_told, made)]
    sure = sure or [*filter(_are_two_listed, made)] or [parts for parts in headed if _ends_beside(parts)]
    titles = [at for at, block in enumerate(blocks) if isinstance(block, Paragraph) and block.level]
    return sure[0] if sure else listed_parts(blocks, titles[0] if len(titles) == 1 else -1)


def _ends_beside(parts: _Parts) -> bool:
    """Whether of headings above lists the last alone is of what stands beside a run: “Contact”, as a talk ends."""
    are_lists = all(line.is_item or line.level for part in parts for line in part.below)
    beside = [_is_beside(part.title.text) for part in parts]
    return len(parts) >= FEWEST_PARTS and are_lists and not any(beside[:-1])


def _are_two_listed(parts: _Parts) -> bool:
    """Whether parts are two headings, a list of several items below each, and some of these ask."""
    asking = sum(is_question(each.text) for part in parts for each in part.below)
    are_listed = (sum(each.is_item for each in part.below) >= FEWEST_PARTS for part in parts if part.title.level)
    return asking >= FEWEST_PARTS > len(parts) == sum(are_listed) > 1


def _right_below(blocks: _Blocks, at: int) -> _Parts:
    """Return the items of the list right below a line."""
    listed = listed_parts(blocks, at) if at >= 0 else []
    between = blocks[at + 1 : listed[0].at] if listed else ()
    return (
        [] if any(isinstance(each, Table) or (each.text.strip() and not each.is_aside) for each in between) else listed
    )


def _is_beside(title: str) -> bool:
    return names_beside(title) or names_practical(title) or any(each.is_all_of(title) for each in (FOR_WHOM, WHO_COMES))


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
    found = next((parts for parts in counted if _is_counted_run(parts)), [])
    ends = (parts for parts in made if are_two_ends(parts) and is_run(parts, _LONGEST_BELOW))
    return with_titles_above(found or next(ends, []), blocks)


def _session(document: Document, blocks: _Blocks, parts: _Parts) -> tuple[float, _Parts]:
    """Return how surely parts are one evening, and those of them that are its own."""
    first = parts[0].title if parts else Paragraph("", 0)
    above = [each.text for each in blocks if isinstance(each, Paragraph) and 0 < each.level < first.level]
    told = [(part.title.text.strip(), part.told) for part in parts]
    before = blocks[: parts[0].at] if parts else ()
    leads = (each.text for each in before if isinstance(each, Paragraph) and not each.level)
    above_all, lead = " · ".join((document.title, *above[-1:])), " ".join(filter(str.strip, leads))
    sure, places = session_of(told, above_all, lead, is_sheet=_is_sheet(blocks))
    found = [parts[at] for at in places]
    written = sum(len(each.text) for each in blocks if isinstance(each, Paragraph))
    whole = with_titles_above(found, blocks)
    is_much = sum(len(part.title.text) + len(part.told) for part in whole) >= _MUCH_OF_ALL * written
    ends = [found[0].title.text, found[-1].title.text] if found else ["", ""]
    is_whole = opens_evening(ends[0]) and not is_introduction(ends[0]) and closes_evening(ends[1])
    longest = _LONGEST_CHAPTER if is_whole else _LONGEST_BELOW  # a speech may be written out
    return (sure, whole) if is_much and is_run(found, longest) else (0.0, [])


def _is_sheet(blocks: _Blocks) -> bool:
    """Whether headings are of what whoever holds an evening reads beside it: “Material”, “Aims”."""
    return sum(names_beside(each.text) for each in blocks if is_title(each)) >= _FEWEST_OTHERS


def _is_counted_run(parts: _Parts) -> bool:
    is_likely = len(parts) >= FEWEST_PARTS and is_run(parts, _LONGEST_CHAPTER) and are_of_room(parts)
    return is_likely and sum(bool(part.told) for part in parts) >= _LEAST_TOLD * len(parts)


def _told_twice(blocks: _Blocks) -> _Parts:
    found = parts_told_twice(blocks)
    return found if is_run(found, _LONGEST_CHAPTER) and are_of_room(found) else []


def _counted(parts: _Parts) -> _Parts:
    """Return the parts whose titles count them, from the first on, few left out or counted twice."""
    counted = [part for part in parts if stage_number(part.title.text)] or called_alike(parts)
    numbers = [stage_number(part.title.text) or number_behind(part.title.text) for part in counted]
    is_whole = numbers[:1] == [1] and len(set(numbers)) >= NEARLY_ALL * max(len(numbers), numbers[-1])
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
    return found if len(found) >= _FEWEST_HEADED and is_run(found, _LONGEST_BELOW) else []


def _told(blocks: _Blocks) -> _Parts:
    """Return the one list of a document that tells the steps of an evening in sentences."""
    lists = [parts for parts in told_in_order(blocks) if len(parts) <= MOST_PARTS and is_run(parts, _LONGEST_BELOW)]
    return lists[0] if len(lists) == 1 else []


def _service(blocks: _Blocks) -> _Parts:
    """Return the parts of a service below titles of one level, whose words may be written out."""
    found = titled_service(blocks)
    return found if len(found) <= MOST_PARTS and not any(is_chapter(part, _LONGEST_CHAPTER) for part in found) else []
