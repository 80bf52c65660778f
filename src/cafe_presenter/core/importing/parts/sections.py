"""The parts that headings, bold lines, labels, short or timed lines make of a text, each with what stands below."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from cafe_presenter.core.base.spoken_lengths import spoken_length
from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.importing.asking.asking import holds_question, is_question
from cafe_presenter.core.importing.asking.question_labels import says_to_discuss
from cafe_presenter.core.importing.asking.within import asking_labels
from cafe_presenter.core.importing.document.document import ROW_LEVEL, TITLE_LEVEL, Paragraph, Table, is_written
from cafe_presenter.core.importing.document.line_marks import POINTS
from cafe_presenter.core.importing.document.sentence_ends import first_words
from cafe_presenter.core.importing.papers.other_papers import is_reference
from cafe_presenter.core.importing.parts.asking_titles import (
    MAX_TIMED_LENGTH,
    asked_in_title,
    is_timed_and_asks,
    length_told,
    tells_length,
    tells_total,
)
from cafe_presenter.core.importing.parts.begun import begins_at, begun_and_ended, is_head, is_over, is_then
from cafe_presenter.core.importing.parts.ends_beside import with_bold_ends
from cafe_presenter.core.importing.parts.hours_shared import with_hours_shared
from cafe_presenter.core.importing.parts.leads import with_leads_cut
from cafe_presenter.core.importing.parts.lone_times import RECKONED, told_below, with_lone_times
from cafe_presenter.core.importing.parts.marked_minutes import with_marked_minutes
from cafe_presenter.core.importing.parts.siblings import with_siblings
from cafe_presenter.core.importing.parts.text_parts import RankedLines, TextPart
from cafe_presenter.core.importing.tables.breaks_between import with_breaks_between
from cafe_presenter.core.importing.tables.records import label
from cafe_presenter.core.importing.times.days import names_day, names_half_day
from cafe_presenter.core.importing.times.one_time import LENGTH, ONLY_HOURS, end_of, only_hours, only_time
from cafe_presenter.core.importing.times.timed_titles import for_each, numbered, timed_lead, timed_title
from cafe_presenter.core.importing.words.kinds import kind_of_stage
from cafe_presenter.core.importing.words.programme_words import COUNTED_PART

BOLD, LABELLED, TIMED = 11, 12, 13
"""Ranks of what stands for a heading: a wholly bold line, “Label :” or “2. Label”, a line with the time it takes."""
_MAX_LABEL_LENGTH = 60
_BULLET = re.compile(rf"\s*[{POINTS}*–-]\s+(?=\S)")
_NAME = re.compile(r"([^:?]{3,60}?)\s?:\s+(?=\S)")
"""What a title is called, before what it goes on to tell: “Vote: everybody …”."""
_OPEN_QUOTE = re.compile(r"^[^\"]*(?:\"[^\"]*\"[^\"]*){0,20}\"[^\"]*$|(?<!\w)“[^”]*$|«[^»]*$|„[^“”]*$")
_SHORT_NAME = re.compile(r"[^.!?;]{3,45}")
_IN_BRACKETS = re.compile(r"\([^()]{20,}\)")
"""What explains a title, however long, and is no more of it: “Press (the circle says who has the floor) – 5 min”."""
_TWO_SENTENCES = re.compile(r"[^\W\d_]{3,}[.!?…]\s+[A-ZÀ-Ý¿¡]")
"""“Ann reports. Then all may speak:” leads to what is said, and names nothing."""
_FEWEST_LABELS = 2
_FEWEST_MIXED = _FEWEST_BARE = 3
"""Parts by the clock, some of them bold and some not, among which a bold line is no title above others."""
_FEWEST_LINKED = 4
_LEAST_CAPITALS = 4
_MOST_CAPITAL = 0.5
_LENGTHS = re.compile(rf"\(\s*{LENGTH}\s*\)", re.IGNORECASE)


def _split(index: int, block: Paragraph | Table, *, leads: bool, is_titled: bool) -> list[tuple[int, Paragraph]]:
    """Return a paragraph as it stands, or by its lines when one of them says what it is.

    Where an item ``leads`` with its title and time, what follows them is a line of its own. One that ``is_titled`` has
    its title right above.
    """
    if isinstance(block, Table):
        return [(index, Paragraph("", 0))]
    asks = holds_question(block.text) and asked_in_title(block.text) is None
    is_long = len(block.text) > MAX_TIMED_LENGTH or "\n" in block.text or asks
    if leads and is_long and block.is_item and not block.level and (lead := timed_lead(block.text)):
        return [(index, replace(block, text=lead[0])), (index, replace(block, text=lead[1], is_item=False))]
    lines = block.text.split("\n")
    if told := told_below(block):
        below = [replace(block, text=told[1], is_item=False, is_bold=False)] if told[1] else []
        return [(index, replace(block, text=told[0])), *((index, each) for each in below)]
    if len(lines) > 1 and not block.level and only_time(lines[0]):  # “5 mins”, and what happens then
        return [
            (index, replace(block, text=line, is_bold=not place and not is_titled)) for place, line in enumerate(lines)
        ]
    if (
        block.level == ROW_LEVEL
        or any(label(line.strip()) or timed_title(line)[1] or begins_at(line) for line in lines[1:])
        or sum(map(is_question, lines)) > 1
        or (len(lines) > 1 and length_told(lines[0].strip()))
    ):
        is_run_on = block.is_item and not begins_at(lines[0])  # Markdown puts what follows an item to it
        return [
            (index, _as_item(replace(block, text=line, is_item=block.is_item and not (is_run_on and begins_at(line)))))
            for line in lines
        ]
    if _is_head(lines, block):
        rest = replace(block, text="\n".join(lines[1:]), is_item=False, is_bold=False)
        return [(index, replace(block, text=lines[0])), (index, rest)]
    return [(index, block)]


def _is_head(lines: Sequence[str], block: Paragraph) -> bool:
    """Whether the first line of a text is a title with its time, and what begins below it a sentence of its own."""
    if not lines[1:] or block.level or label(lines[0].strip()) or tells_length(lines[0]):
        return False
    return is_head(*lines[:2]) and not timed_title(lines[0])[0][:1].islower()


def _as_item(line: Paragraph) -> Paragraph:
    """Return a line that tells a time as an item of a list where it begins with the sign of one."""
    bullet = _BULLET.match(line.text) if timed_title(line.text)[1] else None
    return line if bullet is None else replace(line, text=line.text[bullet.end() :], is_item=True)


def _rank(paragraph: Paragraph) -> int:
    """Return the level of a heading, the rank of what stands for one, 0 for anything else."""
    text = paragraph.text.strip()
    if not any(map(str.isalnum, text)) or paragraph.level in (TITLE_LEVEL, ROW_LEVEL):
        return 0
    if paragraph.is_part:
        return paragraph.level or (BOLD if paragraph.is_bold else TIMED)
    if paragraph.level:
        return paragraph.level
    if MAX_TIMED_LENGTH < len(text) <= 2 * MAX_TIMED_LENGTH and text[0].isdigit() and ONLY_HOURS.match(text):
        return TIMED
    if holds_question(text):
        return TIMED if asked_in_title(text) or is_timed_and_asks(text) else 0
    if tells_length(text) or tells_total(text) or _is_objective(text) or RECKONED.fullmatch(text):
        return 0
    if paragraph.is_bold and len(text) <= MAX_TIMED_LENGTH:
        return BOLD
    if len(text) <= _MAX_LABEL_LENGTH and not paragraph.is_item and (text.endswith(":") or numbered(text)):
        return 0 if label(text) or (text.endswith(":") and _TWO_SENTENCES.search(text)) else LABELLED
    time = timed_title(text)[1] if len(_IN_BRACKETS.sub("", text)) <= MAX_TIMED_LENGTH else ""
    is_led = only_hours(time) and text.startswith(time)
    time = "" if len(_LENGTHS.findall(text)) > 1 else time  # “The Kid (68 min) and One Week (25 min)”: what is shown
    return TIMED if time and (is_led or not is_reference(paragraph)) else 0


def _is_told_in_bold(line: Paragraph) -> bool:
    """Whether a bold line is no title of its own among parts of which some are bold and some are not: “Abstract:”."""
    text = line.text.strip()
    is_named = names_day(text) or names_half_day(text) or kind_of_stage(text) is not Kind.FREE
    return not line.level and not line.is_part and not timed_title(text)[1] and not is_named


def _is_objective(text: str) -> bool:
    """Whether a line tells what the part above it is for, and is the title of none."""
    name, rest = label(text) or ("", "")
    return name == "objective" and bool(rest) and not timed_title(text)[1]


def _below_titles(blocks: Sequence[Paragraph | Table]) -> set[int]:
    """Return the places of the blocks right below a heading, or a bold line, that tells no time."""
    written = [at for at, block in enumerate(blocks) if is_written(block)]
    return {
        below
        for at, below in pairwise(written)
        if isinstance(above := blocks[at], Paragraph)
        and (above.level or above.is_bold)
        and not timed_title(above.text)[1]
    }


def ranked_lines(blocks: Sequence[Paragraph | Table], title: str = "") -> RankedLines:
    """Return the lines of a document, each with the level of a heading, the rank of what stands for one, or 0.

    They may be those below a ``title`` alone.
    """
    blocks = with_marked_minutes(blocks)
    headings = [block for block in blocks if isinstance(block, Paragraph) and block.level]
    leads = not any(timed_title(heading.text)[1] for heading in headings)
    titled = _below_titles(blocks)
    split = (_split(at, block, leads=leads, is_titled=at in titled) for at, block in enumerate(blocks))
    lines = with_lone_times(with_leads_cut([pair for pairs in split for pair in pairs]))
    lines = _as_one_list(lines)
    ended = _begun_headings(lines) or begun_and_ended([paragraph.text for _, paragraph in lines])
    ended = with_hours_shared(lines, ended)
    plain = any(not lines[at][1].is_bold for at in ended)
    is_mixed = plain and len(ended) >= _FEWEST_MIXED and any(lines[at][1].is_bold for at in ended)
    first_line = lines[min(ended)][1].line if is_mixed else 0
    are_headings = all(lines[at][1].level for at in ended)
    among = (at for at, (_, each) in enumerate(lines) if at not in ended and (each.level or not are_headings))
    others = sum(bool(timed_title(lines[at][1].text)[1]) for at in among)
    steps = set[int]()
    if 2 * others <= len(ended):
        first, built = min(ended, default=0), list[tuple[int, Paragraph]]()
        for at, (number, each) in enumerate(_with_end_below(lines, ended)):
            is_beside = (each.is_item, each.depth) == (lines[first][1].is_item, lines[first][1].depth)
            is_step = at not in ended and at > first and not each.level and not each.is_bold
            is_step = is_step and (not is_beside or for_each(each.text))
            steps |= {len(built)} if is_step and ended and not only_hours(timed_title(each.text)[1]) else set()
            built += [
                (index, replace(line, is_bold=line.is_bold and not (plain and at in ended)))  # one is as the others
                for index, line in _ended(number, each, ended.get(at, ""))
            ]
        lines = built
    lines = with_breaks_between(lines)
    ranks = [_rank(paragraph) for _, paragraph in lines]  # between hours, a length is that of a step
    ranks = [0 if at in steps and rank == TIMED else rank for at, rank in enumerate(ranks)]
    if is_mixed:
        ranks = [
            0 if rank == BOLD and each.line > first_line and _is_told_in_bold(each) else rank
            for rank, (_, each) in zip(ranks, lines, strict=True)
        ]
    written = [(index, paragraph, rank) for (index, paragraph), rank in zip(lines, ranks, strict=True)]
    ranked = _with_capitals(_with_bare_labels(_with_asking_labels(_within_items(_alike_in_lists(written)))))
    return with_siblings(with_bold_ends(ranked, bold=BOLD, timed=TIMED), bold=BOLD, title=title)


def _begun_headings(lines: Sequence[tuple[int, Paragraph]]) -> dict[int, str]:
    """Return the headings that say when a part begins, each with the hour of the next; lines below have their own."""
    return begun_and_ended([each.text if each.level else "" for _, each in lines])


def _with_end_below(lines: Sequence[tuple[int, Paragraph]], ended: Mapping[int, str]) -> list[tuple[int, Paragraph]]:
    """Return the lines, a last heading that says that all is over told in the part right above, which ends there."""
    written = [at for at, (_, each) in enumerate(lines) if each.text.strip()]
    headings = [at for at in written if lines[at][1].level]
    found = [*lines]
    if len(headings) > 1 and headings[-1] == written[-1] and is_over(ended.get(written[-1], "")):
        index, last = lines[written[-1]]
        found[written[-1]] = (index, replace(last, level=0) if headings[-2] in ended else last)
    return found


def _alike_in_lists(lines: RankedLines) -> RankedLines:
    """Return the lines, a wholly bold item that tells its time counted as those beside it of which only names are."""
    found = [*lines]
    for key, group in groupby(range(len(lines)), key=lambda at: lines[at][2] and not lines[at][1].is_item):
        items = [at for at in group if not key and lines[at][1].is_item and lines[at][2] in (BOLD, TIMED)]
        timed = [at for at in items if timed_title(lines[at][1].text)[1]]
        depths = {lines[at][1].depth for at in timed if lines[at][2] == TIMED}
        for at in timed:
            index, each, _ = lines[at]
            found[at] = (index, each, TIMED if each.depth in depths else lines[at][2])
    return found


def _within_items(lines: RankedLines) -> RankedLines:
    """Return the lines, bold items within one that tells its time counted as what it holds, and as no titles above.

    What goes on in an item that is a title is prose below it.
    """
    found, depth, above = list[tuple[int, Paragraph, int]](), -1, -1
    for index, paragraph, rank in lines:
        if paragraph.goes_on and paragraph.depth == above + 1:
            found.append((index, replace(paragraph, is_item=False), 0))
            continue
        if paragraph.text.strip():
            above = paragraph.depth if paragraph.is_item and rank else above if paragraph.is_item else -1
        is_within = paragraph.is_item and -1 < depth < paragraph.depth
        if paragraph.is_item and not is_within:
            depth = paragraph.depth if rank == TIMED else -1
        elif rank and not paragraph.is_item:
            depth = -1
        found.append((index, paragraph, 0 if is_within and rank == BOLD else rank))
    return found


def _as_one_list(lines: Sequence[tuple[int, Paragraph]]) -> list[tuple[int, Paragraph]]:
    """Return the lines, those that say from when to when one after the other all plain where some are bold.

    The bold ones are no titles above the others: each begins when the line above ends.
    """
    told = {at: time for at, (_, each) in enumerate(lines) if only_hours(time := timed_title(each.text)[1])}
    bold = [lines[at][1].is_bold for at in told]
    loose = [not below.startswith(end_of(above) or "?") for above, below in pairwise(told.values())]
    is_apart = any(
        is_bold and apart for is_bold, apart in (*zip(bold, loose, strict=False), *zip(bold[1:], loose, strict=True))
    )
    if len(told) < _FEWEST_LINKED or not any(bold) or all(bold) or is_apart:
        return [*lines]
    return [(index, replace(each, is_bold=each.is_bold and at not in told)) for at, (index, each) in enumerate(lines)]


def _with_capitals(lines: RankedLines) -> RankedLines:
    """Return the lines, short ones in capitals counted as bold ones where nothing else is set apart from the text."""
    written = [at for at, (_, paragraph, _) in enumerate(lines) if paragraph.text.strip()]
    capital = {at for at in written if not lines[at][2] and _is_capital(lines[at][1])}
    is_plain = not any(rank in range(1, LABELLED) for _, _, rank in lines)
    if not is_plain or len(capital) < _FEWEST_LABELS or len(capital) > _MOST_CAPITAL * len(written):
        return lines
    if any(below in capital for at, below in pairwise(written) if at in capital):
        return lines
    return [(index, each, BOLD if at in capital else rank) for at, (index, each, rank) in enumerate(lines)]


def _is_capital(paragraph: Paragraph) -> bool:
    text = paragraph.text.strip()
    letters = sum(map(str.isalpha, text))
    return text.isupper() and letters >= _LEAST_CAPITALS and len(text) <= _MAX_LABEL_LENGTH and not paragraph.is_item


def _with_asking_labels(lines: RankedLines) -> RankedLines:
    """Return the lines, a bold one that asks right above a list counted as a label where others in bold are."""
    places = [at for at, (_, paragraph, _) in enumerate(lines) if paragraph.text.strip()]
    asking = {places[at] for at in asking_labels([lines[place][1] for place in places])}
    return [(index, each, rank or BOLD * (at in asking)) for at, (index, each, rank) in enumerate(lines)]


def _with_bare_labels(lines: RankedLines) -> RankedLines:
    """Return the lines, a short one above a list counted as a label where others there are: “Work:”, “Home”."""
    written = [at for at, (_, paragraph, _) in enumerate(lines) if paragraph.text.strip()]
    above = [at for at, below in pairwise(written) if lines[below][1].is_item and not lines[at][1].is_item]
    if sum(lines[at][2] == LABELLED for at in above) < _FEWEST_LABELS:
        return lines
    bare = {at for at in above if not lines[at][2] and _is_bare_label(lines[at][1])}
    return [(index, each, LABELLED if at in bare else rank) for at, (index, each, rank) in enumerate(lines)]


def _is_bare_label(paragraph: Paragraph) -> bool:
    text = paragraph.text.strip()
    return not paragraph.level and len(text) <= _MAX_LABEL_LENGTH and text[-1].isalnum() and not holds_question(text)


def _ended(index: int, paragraph: Paragraph, text: str) -> list[tuple[int, Paragraph]]:
    """Return a line with the text that says how long it takes; of a long one the first sentence, and the rest below."""
    if text.startswith("\n"):
        return [(index, replace(paragraph, text=text.strip(), is_item=False))]
    first = first_words(text) if len(text) > MAX_TIMED_LENGTH else text
    is_part = not timed_title(text)[1] and not is_over(first)
    if first != text:
        title, rest = first.strip(" ,;:–—-").removesuffix("."), text[len(first) :].strip()
        below = replace(paragraph, text=rest, level=0, is_bold=False, is_item=False)
        return [(index, replace(paragraph, text=title, is_part=is_part)), (index, below)]
    if not text:
        return [(index, paragraph)]
    return [(index, replace(paragraph, text=text, is_part=is_part))]


def sections_at(lines: RankedLines, rank: int) -> list[TextPart]:
    """Return the parts that the titles of a rank make; a higher title ends one."""
    sections: list[TextPart] = []
    inside, parent = False, 0
    for index, paragraph, own in lines:
        if not paragraph.text.strip():
            continue
        if own == rank:
            sections.append(section_at(index, paragraph, parent))
            inside = True
        elif 0 < own < rank or paragraph.level == TITLE_LEVEL:
            inside, parent = False, index
        elif inside:
            sections[-1].body.append(paragraph)
    return sections


def without_text_behind(sections: Sequence[TextPart]) -> list[TextPart]:
    """Return the parts that the items of lists make, the last of each without what stands behind its list.

    It asks nothing and is no time, and no other item has any text below it. What asks there, “Who brings the tea?”, is
    the host's own, unless a label says that it is asked, or the last item that people talk.
    """
    found = list[TextPart]()
    for _, group in groupby(sections, key=lambda each: (each.parent, each.title.is_item)):
        *others, last = group
        behind = [at for at, each in enumerate(last.body) if _is_behind(last, each)]
        is_listed = last.title.is_item or (not last.title.level and numbered(last.title.text))
        are_bare = is_listed and len(others) > 1 and bool(behind)
        are_bare = are_bare and not any(_is_behind(part, each) for part in others for each in part.body)
        text = last.body[behind[0] :] if are_bare else []
        asks = any(holds_question(each.text) for each in text)
        is_cut = bool(text) and not (asks or any(only_time(each.text) for each in text))
        is_own = asks and len(others) >= _FEWEST_BARE and not says_to_discuss(last.title.text)
        if is_own and not any(label(each.text.strip()) for each in text):
            last = replace(last, body=[*last.body[: behind[0]], *(replace(each, is_aside=True) for each in text)])
        found += [*others, replace(last, body=last.body[: behind[0]]) if is_cut else last]
    return found


def _is_behind(part: TextPart, line: Paragraph) -> bool:
    return not line.is_item and not line.level and line.line > part.title.line


def _is_one_name(name: str, below: str) -> bool:
    """Whether what stands around a colon is one name: “Step 2: the walk”, “Stage: facts”, “Five minutes: read”.

    So it is where a quotation begins before it: ““Work: why peace?” (hall)”.
    """
    is_counted = name[-1].isdecimal() and _SHORT_NAME.fullmatch(below) is not None
    is_led = COUNTED_PART.is_all_of(name) or spoken_length(name) is not None
    return is_counted or is_led or _OPEN_QUOTE.search(name) is not None


def section_at(index: int, paragraph: Paragraph, parent: int) -> TextPart:
    """Return the part that a title begins, what a line says besides its title already below it."""
    asked = None if paragraph.level else asked_in_title(paragraph.text)  # a heading is a name, though it asks
    title, rest = asked or (paragraph.text, timed_title(paragraph.text)[2])
    named = _NAME.match(title) if paragraph.is_part and not asked else None
    below = title[named.end() :].strip() if named else ""
    if named is not None and not _is_one_name(named[1], below):
        title, rest = (below, "") if is_then(named[1]) else (named[1], below)
    body = [Paragraph(rest, paragraph.line)] if rest else []
    return TextPart(index, replace(paragraph, text=title), body, parent)
