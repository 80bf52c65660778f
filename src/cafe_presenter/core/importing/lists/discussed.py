"""Lists of questions in a text which says that a room is to talk about them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile
from typing import TypeGuard

from cafe_presenter.core.deck.deck import counted_name
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.asking import (
    aside_behind,
    asked_and_told,
    begins_asking,
    bids,
    bids_somewhere,
    holds_question,
    is_question,
    only_follows,
    opening_question,
    questions_in,
    unnumbered,
    unquoted,
    without_addresses,
)
from cafe_presenter.core.importing.asking.names import (
    bids_or_named,
    group_names,
    have_names,
    name_below,
    names_in,
    told_above,
)
from cafe_presenter.core.importing.asking.question_labels import bids_to_ask, is_label_of_questions, says_to_discuss
from cafe_presenter.core.importing.asking.signatures import unsigned
from cafe_presenter.core.importing.asking.within import (
    asked_after,
    completed,
    is_numbered,
    numbers_typed,
    within_bold,
    within_numbers,
)
from cafe_presenter.core.importing.document.document import (
    TITLE_LEVEL,
    Document,
    Paragraph,
    Table,
    TableRow,
    headings_above,
    is_written,
)
from cafe_presenter.core.importing.parts.asides import is_for_host, tell_aims
from cafe_presenter.core.importing.parts.label_above import in_one, is_direction, names_above, subject_of
from cafe_presenter.core.importing.parts.marked_lists import with_lists_marked
from cafe_presenter.core.importing.parts.typed_marks import BOX
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.talk_words import QUESTIONS

type _Run = tuple[int, list[Paragraph], int]


@dataclass(frozen=True, slots=True)
class _Discussed:
    """A list of questions: the number of its first block, the line above it, the heading above it, its items.

    ``lead`` is the line that says what it is for; ``after`` is what is asked after each of the items; ``groups`` are
    the names of the items that others stand within, by the lines of these, and ``told`` what such say that name
    nothing; ``headed`` is a heading right above,
    ``numbers`` are the first and last typed there.
    """

    index: int
    name: str
    heading: str
    items: tuple[Paragraph, ...]
    lead: str
    after: tuple[tuple[str, ...], ...]
    groups: Mapping[int, str]
    told: Mapping[int, str]
    headed: Paragraph
    kin: tuple[int, bool, int]
    numbers: tuple[int, int]
    is_whole: bool


_FIELDS = ("theme", "question", "notes", "follow_ups")
_MOST = 1000
_LONGEST_NAME = 60
_LONGEST = 320
_LEAST_ASKING = 0.8
_LEAST_DISCUSSED = 3
_LEAST_BESIDE = 0.25
"""Of a list, what asks beside lines that bid people talk."""
_REACH, _FAR = 3, 20
"""Lines above a list that may say what it is for, and lines around one in which nobody else is called as it is."""
_LONGEST_ITEM = 500
LONGEST_LEAD = 1000
_LED = re.compile(r"[^:>“«\"]{2,60}[:>]\s*([“«\"].+[”»\"])")
"""“First round: “Who decides?””, and a quote as Markdown has it: “Habits > “…””."""
_LABELLED = re.compile(r"\W*[^\W\d][\w’' -]{1,24}:[\s*_]+\w")
_ORIGIN = re.compile(
    r"\b(?:(?:adapted|taken|drawn|borrowed) from\b|d[’']après\b|(?:tirée?|inspirée?|adaptée?)s? d).*", re.IGNORECASE
)
"""Where a list is from, which does not say how it is answered here."""
_STEM = re.compile(r"[^.?!:]{8,80}?\s*(?:\.\.\.|…)")
"""“What is one thing you…”, which each item of the list below goes on with."""
_COUNT = re.compile(r"\d+(?:\.\d+)*")
_MOSTLY_ASKING = 0.5
_FEWEST_ALIKE = 3
_MOST_LISTS = 6
"""Lists above which it is a book of questions."""
_MOST_ALIKE = 20
"""Of lists below lines that say the same, “Discussion prompts”: the headings above name them."""
WRITTEN = re.compile(
    r"\b(?:(?:an?|by|in|per|via|your|par|un|une|votre|ton|send\w*|envoye\w*) (?:e-?mail|mail|courriel)"
    r"|on (?:a )?(?:separate )?(?:paper|sheet)|in writing|by writing|par écrit|écri(?:vez|re)"
    r"|rédige[rz]?|submit|(?:copy|exercise )book|questionnaire|survey|sondage|quiz|enquête|homework|schriftlich"
    r"|por escrito|per iscritto|(?:full|complete) sentences)\b",
    re.IGNORECASE,
)
"""What it says when somebody is to answer them alone."""


def discussed_list(document: Document) -> tuple[int, Table] | None:
    """Return the table of the lists of questions that the line or the heading above says are to be discussed.

    One list has a theme where a title says what it is about; each of a few has what stands above it. What only follows
    a question does so in the deck.
    """
    written = [(index, block) for index, block in enumerate(unsigned(document.blocks)) if is_written(block)]
    written = with_lists_marked(written)
    first = [block for _, block in written[:1] if isinstance(block, Paragraph)]
    titles = [line for line in first if line.level in (1, TITLE_LEVEL) or (line.is_bold and not line.level)]
    lists = _lists_to_discuss(written, titles)
    found = _long_or_beside(lists)
    if titles and len(found) > _MOST_LISTS:
        lists = _lists_to_discuss(written)
        found = _long_or_beside(lists)
    names = Counter(each.name for each in found)
    leads = Counter(each.lead for each in found)
    are_alike = bool(found) and (max(names.values()) > 1 or max(leads.values()) >= _FEWEST_ALIKE)
    if not 0 < len(found) <= (_MOST_ALIKE if are_alike else _MOST_LISTS):
        return None
    found = _with_kin(found, lists, Counter(block.text.strip() for _, block in written if _is_heading(block)))
    is_alone = len(found) == 1
    about = subject_of(found[0].headed, titles) if is_alone else ""
    time = timed_title(found[0].headed.text)[1] if is_alone else ""
    named, groups = names_in([[each.text for each in one.items] for one in found]), found[0].groups if is_alone else {}
    are_named, rows = bool(groups) or any(name for name, _ in named[0]), list[TableRow]()
    for each, names_here in zip(found, named, strict=True):
        is_label = names[each.name] > 1 or (leads[each.lead] > 1 and each.lead.strip(" \t:") == each.name)
        is_led = says_to_discuss(each.heading) and QUESTIONS.is_within(each.name) and each.lead == f"{each.name}:"
        is_label = is_label or bids_to_ask(each.name) or is_led
        heading = about if is_alone else each.heading if is_label else each.name
        for item, after, (own, said) in zip(each.items, each.after, names_here, strict=True):
            name = own or groups.get(item.line, "")
            if rows and item is not each.items[0] and only_follows(said):
                *cells, follow_ups = rows[-1].cells
                rows[-1] = replace(rows[-1], cells=(*cells, "\n".join(filter(None, (follow_ups, said)))))
            elif is_alone or each.is_whole or holds_question(said) or bids_somewhere(said):
                asks, told = asked_and_told(said)
                told = "\n".join(filter(None, (each.told.get(item.line, ""), told)))
                asks = gone_on_from(each.name, _asked(asks))
                lone = name or (counted_name(len(rows) + 1) if are_named else heading)
                theme = lone if is_alone else name_below(heading, name)
                rows.append(TableRow((theme, asks, told, "\n".join(after)), item.line))
    if rows and time:
        return found[0].index, Table((in_one(rows, time),), fields=(*_FIELDS, "duration"))
    if any(row.cells[0] for row in rows):
        return found[0].index, Table(tuple(rows), fields=_FIELDS)
    alone = tuple(replace(row, cells=row.cells[1:]) for row in rows)
    return found[0].index, Table(alone, fields=_FIELDS[1:])


def _lists_to_discuss(
    written: Sequence[tuple[int, Paragraph | Table]], titles: Sequence[Paragraph] = ()
) -> list[_Discussed]:
    """Return the lists that what stands above says are to be discussed, and others of which all asks, without a lead.

    ``titles`` stand above all.
    """
    found: list[_Discussed] = []
    higher = [*headings_above([block for _, block in written])]
    runs = [*_runs(written)]
    whole = _asked_together(written, higher, runs)
    ended = 0
    for start, run, length in runs:
        items = [item for item in run if without_addresses(item.text).strip() and not is_direction(item)]
        items = [*dropwhile(lambda item: only_follows(item.text), items)]  # of a question that is no item
        groups, leads = group_names(items), told_above(items)
        items, after = (items, ((),) * len(items)) if start in whole else _items_of(items)
        near = [block for _, block in written[max(start - _REACH, 0) : start] if isinstance(block, Paragraph)]
        above = [*titles, *(each for each in higher[start] if each not in titles and each not in near), *near]
        chain = higher[start]
        is_next = bool(found) and ended == start and above[-1].is_item and is_question(above[-1].text)
        numbers = numbers_typed([block for _, block in written[start : start + length]])
        goes_on = is_next or (found and ended == start - 1 and is_direction(above[-1]))
        goes_on = goes_on or (found and numbers[0] > 1 and numbers[0] == found[-1].numbers[1] + 1)
        if above and not found and tell_aims(above[-1], *run):
            items = []
        lead = (_lead(above) or (found[-1].lead if goes_on else "")) if items else ""
        is_asked = bool(lead) or (all(map(_is_asking_item, items)) and _may_be_asked([*chain, *above[-1:]]))
        if above and 0 < len(items) <= _MOST and is_asked:
            name, heading = names_above(above, chain)
            kin = _kin_of(above, chain)
            name = name if lead or not kin[0] else timed_title(chain[-1].text)[0]
            if is_next:  # it goes on with the list above
                name, heading = found[-1].name, found[-1].heading
            headed = next((each for each in reversed(near) if each.level), Paragraph("", 0))
            told = (lead, after, groups, leads, headed, kin, numbers, start in whole)
            found.append(_Discussed(written[start][0], name, heading, tuple(items), *told))
            ended = start + length if lead else ended
    return found


def _asked_together(
    written: Sequence[tuple[int, Paragraph | Table]], higher: Sequence[tuple[Paragraph, ...]], runs: Sequence[_Run]
) -> frozenset[int]:
    """Return where the lists below headings of one title, “Questions”, begin: most of all asks, others set a task."""
    alike = defaultdict[tuple[Paragraph, ...], dict[int, list[Paragraph]]](dict)
    for start, run, _ in runs:
        chain = higher[start]
        first = written[start][1]
        is_title = isinstance(first, Paragraph) and first.level > 0
        is_led = not is_title and any(is_label_of_questions(each.text, is_title=True) for each in chain[:-1])
        if is_led and _may_be_asked(chain) and all(map(_is_asked_or_set, run)):  # prose among them asks nothing
            alike[chain[:-1]][start] = run
    found = set[int]()
    for lists in alike.values():
        asking = [[holds_question(item.text) or bids(item.text) for item in run] for run in lists.values()]
        if len(lists) > 1 and all(map(any, asking)) and sum(map(sum, asking)) > _MOSTLY_ASKING * sum(map(len, asking)):
            found |= lists.keys()
    return frozenset(found)


def _is_asked_or_set(item: Paragraph) -> bool:
    is_told = holds_question(item.text) or bids(item.text) or item.text.rstrip().endswith((".", "!"))
    return is_told and item.is_item and not item.depth


def _kin_of(above: Sequence[Paragraph], chain: Sequence[Paragraph]) -> tuple[int, bool, int]:
    """Return how the line that names a list is set, a short one right above it or its heading, and what is above it."""
    last = above[-1] if above else Paragraph("", 0)
    is_label = not last.level and len(last.text) <= _LONGEST_NAME and (last.is_bold or last.text.rstrip().endswith(":"))
    if is_label or not chain:
        return 0, last.is_bold if is_label else False, chain[-1].line if chain else 0
    return chain[-1].level, False, chain[-2].line if len(chain) > 1 else 0


def _may_be_asked(above: Sequence[Paragraph]) -> bool:
    """Whether nothing above a list says that it is for the host, or to be answered alone."""
    return not any(WRITTEN.search(each.text) or is_for_host(each.text) for each in above)


def _is_heading(block: Paragraph | Table) -> TypeGuard[Paragraph]:
    return isinstance(block, Paragraph) and 0 < block.level < TITLE_LEVEL


def _with_kin(kept: Sequence[_Discussed], lists: Sequence[_Discussed], titles: Mapping[str, int]) -> list[_Discussed]:
    """Return the lists that are kept, with those below lines like theirs of which all asks: “Warm-up”, “Main part”.

    ``titles`` count the headings: one that stands above lists which ask nothing as well, “Activities”, names none.
    """
    kins = {each.kin for each in kept}
    asking = [each for each in lists if all(map(_is_asking_item, each.items))]
    names = Counter(each.name for each in asking)
    beside = [each for each in asking if each.kin in kins and titles.get(each.name, 0) <= names[each.name]]
    return [each for each in lists if each in kept or (each.name and each in beside)]


def _runs(written: Sequence[tuple[int, Paragraph | Table]]) -> Iterator[_Run]:
    """Yield where each run of items begins, its items, and over how many blocks it goes; any other block alone."""
    start = 0
    while start < len(written):
        items, length = _run_from(start, written)
        yield start, items, length
        start += max(length, 1)


def _run_from(start: int, written: Sequence[tuple[int, Paragraph | Table]]) -> tuple[list[Paragraph], int]:
    """Return the items from a place on, each with what stands in brackets right below it, and how many blocks."""
    items, length = list[Paragraph](), 0
    for place, (_, block) in enumerate(written[start:], start):
        item = _item(block)
        if (
            items
            and isinstance(block, Paragraph)
            and not block.is_item
            and _is_below(items[-1], block, written[place + 1 :])
        ):
            items[-1] = replace(items[-1], text=f"{items[-1].text} {block.text.strip()}")
        elif (
            items
            and item is None
            and isinstance(block, Paragraph)
            and _is_among(items[-1], block, written, place=place)
        ):
            items.append(block)
        elif item is None or (items and item.depth < items[0].depth):
            break
        else:
            items.append(item)
        length += 1
    first = written[start][1]
    is_typed = bool(items) and isinstance(first, Paragraph) and is_numbered(first)
    return within_numbers(items) if is_typed else items, length


def _is_among(
    item: Paragraph, line: Paragraph, written: Sequence[tuple[int, Paragraph | Table]], *, place: int
) -> bool:
    """Whether a plain line has a name before it as those beside it, which ask, “Villain: name one.”; nobody speaks."""
    after = next((_item(block) for _, block in written[place + 1 : place + 2]), None)
    if after is None or line.level or line.is_item or line.is_bold or item.is_item or len(line.text) > _LONGEST:
        return False
    around = [
        block.text.strip() for _, block in written[max(place - _FAR, 0) : place + _FAR] if isinstance(block, Paragraph)
    ]
    names = [each.text.strip().partition(":")[0] + ":" for each in (item, line, after)]
    return have_names([item, line, after]) and all(sum(text.startswith(name) for text in around) == 1 for name in names)


def _is_below(item: Paragraph, line: Paragraph, rest: Sequence[tuple[int, Paragraph | Table]]) -> bool:
    """Whether a line in brackets belongs to the question right above it: “(Psalm 119:30)”, and the list goes on."""
    text = line.text.strip()
    is_asked = holds_question(item.text) or bids(item.text)
    is_aside = text.startswith("(") and text.endswith(")") and "(" not in text[1:] and not line.level and is_asked
    return is_aside and line.line == item.line + 1 and (not rest or _item(rest[0][1]) is not None)


def _long_or_beside(lists: Sequence[_Discussed]) -> list[_Discussed]:
    """Return the lists that are long enough to be one, and the shorter ones below the same line."""
    lists = [each for each in lists if each.lead]
    gone_on = _gone_on(lists)
    long = [each for each in lists if len(each.items) >= _LEAST_DISCUSSED]
    named = [name for each in long for name in (each.lead, each.name) if says_to_discuss(name)]
    leads = set(map(_uncounted, named)) if len(long) > 1 else set[str]()
    return [
        each
        for each in lists
        if len(each.items) >= _LEAST_DISCUSSED
        or each.is_whole
        or each in gone_on
        or (_uncounted(each.lead) in leads and all(map(_is_asking_item, each.items)))
    ]


def _gone_on(lists: Sequence[_Discussed]) -> list[_Discussed]:
    """Return the lists whose numbers go on over what stands between them, “2)” and “3)”, and together are long."""
    found, run = list[_Discussed](), list[_Discussed]()
    for each in (*lists, None):
        if run and (each is None or not each.numbers[0] or each.numbers[0] != run[-1].numbers[1] + 1):
            found += run if len(run) > 1 and sum(len(one.items) for one in run) >= _LEAST_DISCUSSED else []
            run = []
        run += [each] if each is not None else []
    return found


def _is_asking_item(item: Paragraph) -> bool:
    return item.is_item and is_question(aside_behind(item.text)[0])


def _uncounted(lead: str) -> str:
    """Return what leads to a list without the numbers in it: “Activity 3.4: Discussion questions”."""
    return _COUNT.sub("", loose(lead))


def _lead(above: Sequence[Paragraph]) -> str:
    """Return the line above a list that says a room is to talk about it; nothing where somebody is to write."""
    if any(WRITTEN.search(_ORIGIN.sub("", each.text)) for each in above):
        return ""
    told = (each.text for each in reversed(above) if len(each.text) <= LONGEST_LEAD and says_to_discuss(each.text))
    return next(told, "")


def _item(block: Paragraph | Table) -> Paragraph | None:
    """Return an item of a list, or a line that asks or begins with its number, without it; None for anything else."""
    if not isinstance(block, Paragraph) or block.level or _is_bold_title(block):
        return None
    text = unnumbered(BOX.sub("", block.text.strip(), count=1))
    is_item = (
        block.is_item or text != block.text.strip() or (is_question(aside_behind(text)[0]) and len(text) <= _LONGEST)
    )
    return replace(block, text=text) if is_item else None


def _is_bold_title(line: Paragraph) -> bool:
    """Whether a bold line names what stands below it; an item “Note: …” says all there is to it."""
    is_told = line.is_item and _LABELLED.match(line.text) is not None
    return line.is_bold and (line.is_part or not holds_question(line.text)) and not is_told


def _without_answers(items: Sequence[Paragraph]) -> list[Paragraph]:
    """Return a list without those within it, where these ask little: answers to choose from, or what people replied."""
    depth = min((item.depth for item in items), default=0)
    within = [item for item in items if item.depth > depth]
    asking = sum(is_question(item.text) or bool(opening_question(item.text)) for item in within)
    return [item for item in items if item.depth == depth] if 2 * asking < len(within) else list(items)


def _items_of(items: Sequence[Paragraph]) -> tuple[list[Paragraph], tuple[tuple[str, ...], ...]]:
    """Return the items of a list that ask, and what the items below each of them ask, where nearly all do."""
    items = completed(within_bold(items))
    pairs = asked_after(items)
    kept = _asking_items([item for item, _ in pairs] if pairs else _without_answers(items))
    after = {id(item): asked for item, asked in pairs}
    return kept, tuple(after.get(id(item), ()) for item in kept)


def gone_on_from(above: str, text: str) -> str:
    """Return the question that an item makes with what stands above its list, when that breaks off; else the item."""
    if not begins_asking(above) or _STEM.fullmatch(above) is None:
        return text
    return f"{above.rstrip('.… ')} {text[:1].lower()}{text[1:]}"


def _asked(text: str) -> str:
    """Return the one question of an item without what leads to it; else all of it."""
    found = questions_in(text)
    if not found and (quoted := _LED.fullmatch(text)):
        return unquoted(quoted[1])
    return found[0] if len(found) == 1 else unquoted(text)


def _asking_items(items: Sequence[Paragraph]) -> list[Paragraph]:
    """Return a list of which nearly all asks, or bids people talk where some asks; of one that mostly asks, what does.

    Of any other nothing.
    """
    short = [each for each in items if len(each.text) <= _LONGEST_ITEM or _ends_in_question(each.text)]
    asking = [each for each in short if holds_question(each.text)]
    bidding = [each for each in short if not holds_question(each.text) and bids_or_named(each.text)]
    told = len(asking) + len(bidding) * (len(asking) >= _LEAST_BESIDE * len(items))
    if told >= _LEAST_ASKING * len(items):
        return list(items)
    if len(asking) <= _MOSTLY_ASKING * len(items):
        return []
    asked = [
        each for each in asking if is_question(each.text) or opening_question(each.text) or questions_in(each.text)
    ]
    return [each for each in items if each in asked or bids_or_named(each.text)]


def _ends_in_question(text: str) -> bool:
    """Whether a long item tells something, and then asks."""
    asked, told = asked_and_told(text)
    return len(text) <= LONGEST_LEAD and bool(told) and is_question(asked)
