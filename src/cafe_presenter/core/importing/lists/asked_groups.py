"""Lists of questions in groups: of a text most lines ask, and what stands before several that do names a theme."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.asking import begins_asking, bids, holds_question, only_follows, unnumbered
from cafe_presenter.core.importing.asking.names import have_names, names_of
from cafe_presenter.core.importing.asking.question_labels import bids_to_ask, is_label_of_questions
from cafe_presenter.core.importing.asking.signatures import unsigned
from cafe_presenter.core.importing.asking.within import asked_after, is_in_list, is_numbered
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.lists.discussed import WRITTEN, gone_on_from
from cafe_presenter.core.importing.lists.question_list import (
    ASKED_FIELDS,
    LONGEST_ASKED,
    AskedLine,
    answered_alone,
    asked_rows,
    asks_in_list,
    made_whole,
    may_stand_above,
    without_answers,
    written_lines,
)
from cafe_presenter.core.importing.papers.other_papers import is_reading_list
from cafe_presenter.core.importing.parts.asides import is_for_host, tell_aims
from cafe_presenter.core.importing.parts.marked_lists import with_lists_marked
from cafe_presenter.core.importing.tables.records import label
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.paper_words import OFTEN_ASKED
from cafe_presenter.core.importing.words.talk_words import QUESTIONS

_LONGEST_TITLE = 90
_FEWEST = 4
_FEWEST_BELOW = 2
"""Lines that ask below a title."""
_NEAR = 3
"""Lines below a title among which several ask."""
_MOST_BESIDE = 2
"""Lines that tell something of a group, between its title and what it asks."""
_MOSTLY, _LEAST_ASKING = 0.5, 0.7
_MOST_ABOVE = 4
_MOST_OTHERS = 0.25
"""Of the lines of the groups, what may stand beside them all: an introduction, a farewell, where they are from."""
_MOST_AMID = 0.2
"""Of the lines of the groups, what may stand amid them and is not asked."""
_ENDS = re.compile(r"[.!…;,]\W*$")
_SENTENCE_WITHIN = re.compile(r"[.!…;:]\s")


@dataclass(frozen=True, slots=True)
class _Group:
    """What asks below one title, what is told between the two, how many lines behind it, and amid, are none of it."""

    title: str
    lines: tuple[AskedLine, ...]
    told: tuple[str, ...]
    behind: int
    amid: int


def grouped_list(document: Document) -> tuple[int, Table] | None:
    """Return the table of the questions of a text that is a list of them, each below the title of its group."""
    lines, answers = without_answers(_whole_lines(document))
    titles = _titles(lines)
    if len(titles) > 1 and any(_is_of_other_paper(lines[at][2]) for at in titles):
        return None
    first = next((at for at, line in enumerate(lines) if _is_asked(line)), len(lines))
    if not titles or first < titles[0]:  # below no title: what stands amid those that ask is none either
        titles = [at for at in titles if not _is_amid(lines, at)]
    places = titles if titles and titles[0] < first else [first, *titles]
    ends, named_at = [*places[1:], len(lines)], frozenset(titles)
    every = [
        _group(lines[at] if at in named_at else None, lines[at + (at in named_at) : end])
        for at, end in zip(places, ends, strict=True)
    ]
    above = _told_apart(lines, titles)
    every = [replace(each, title=above.get(at, each.title)) for at, each in zip(places, every, strict=True)]
    headed = any(lines[at][1].level for at in titles[1:])
    least = _FEWEST_BELOW if headed else 1
    groups = [each for each in every if len(each.lines) >= least and not _is_beside(each.title)]
    inner = [line for each in groups for line in each.lines]
    held = {id(line) for line in (*inner, *(lines[at] for at in titles))}
    beside = [text for line in lines if id(line) not in held for text in line[2:]]
    if not groups or not may_stand_above(lines[: places[0]], inner) or any(map(answered_alone, beside)):
        return None
    bare = sum(not each.lines and not each.behind for each in every)  # titles above others
    others = len(lines) - len(inner) - bare - sum(bool(each.title) + bool(each.told) for each in groups)
    if sum(each.amid for each in groups) > _MOST_AMID * len(inner):
        return None
    is_bare = len(groups) == 1 and others <= places[0]  # nothing but what stands above
    kept = made_whole(inner)
    if not _mostly_ask(kept, is_bare=is_bare) or others > _MOST_ABOVE + _MOST_OTHERS * len(inner):
        return None
    named = {block.line: each.title for each in groups for _, block, _ in each.lines}
    told = {each.lines[0][1].line: each.told for each in groups}
    if len({block.depth for _, block, _ in kept}) > 1 and not asked_after([block for _, block, _ in kept]):
        return None  # items that name what those within them ask
    asked = asked_rows(kept, answers)
    names = names_of([row.cells[0] for row in asked])
    rows = [
        _named(replace(row, cells=(text, *row.cells[1:])), name or named[row.line], told.get(row.line, ()))
        for row, (name, text) in zip(asked, names, strict=True)
    ]
    headings = [at for at in titles if lines[at][1].level]
    is_theme = len(headings) > 1 and not is_label_of_questions(groups[0].title, is_title=True)
    if len(groups) > 1 or is_theme or any(name for name, _ in names):
        return inner[0][0], Table(tuple(rows), fields=("theme", *ASKED_FIELDS))
    return inner[0][0], Table(tuple(replace(row, cells=row.cells[1:]) for row in rows), fields=ASKED_FIELDS)


def _told_apart(lines: Sequence[AskedLine], titles: Sequence[int]) -> dict[int, str]:
    """Return what stands above headings that come again below several others, “Topics”: it names their questions."""
    above, found = list[tuple[int, str]](), dict[int, tuple[str, str]]()
    for at in titles:
        _, block, text = lines[at]
        if block.level:
            above = [each for each in above if each[0] < block.level]
            found |= {at: (loose(text), above[-1][1])} if above else {}
            above.append((block.level, unnumbered(text).strip(" :*_")))
    under = defaultdict[str, list[str]](list)
    for own, name in found.values():
        under[own].append(name)
    apart = {own for own, names in under.items() if len({*names}) == len(names) > 1}
    return {at: name for at, (own, name) in found.items() if own in apart}


def _named(row: TableRow, title: str, told: Sequence[str]) -> TableRow:
    """Return the row of a question below the title of its group, in its notes what is told of that too."""
    asked, notes, after = row.cells
    return replace(row, cells=(title, gone_on_from(title, asked), "\n".join(filter(None, (*told, notes))), after))


def _mostly_ask(lines: Sequence[AskedLine], *, is_bare: bool) -> bool:
    """Whether most lines of a list ask by their sign, and nearly all others bid people talk; none is long or read.

    Two are enough where nothing stands beside them, and they may bid people talk as well.
    """
    asking = [block for _, block, text in lines if holds_question(text)]
    told = sum(_is_asked(line) or bids(line[2]) for line in lines)
    least = _FEWEST_BELOW if is_bare else max(_FEWEST, _MOSTLY * len(lines))
    are_many = (told if is_bare else len(asking)) >= least and told >= _LEAST_ASKING * len(lines)
    return are_many and not is_reading_list(asking) and all(len(text) <= LONGEST_ASKED for _, _, text in lines)


def _is_beside(title: str) -> bool:
    """Whether what asks below a title is not for the room, or comes after any question: “Possible follow-ups”."""
    return is_for_host(title) or only_follows(f"{title}:")


def _whole_lines(document: Document) -> list[AskedLine]:
    """Return the lines of a document, those below “Follow-ups:” known as such, a hint in brackets with its question."""
    known = dict(with_lists_marked([*enumerate(unsigned(document.blocks))]))
    blocks = tuple(known.get(at, Paragraph("", 0)) for at in range(len(document.blocks)))
    found = list[AskedLine]()
    for line in written_lines(replace(document, blocks=blocks)):
        is_hint = line[2].startswith("(") and line[2].endswith(")") and not line[1].level
        if is_hint and found and _is_asked(found[-1]):
            found[-1] = (*found[-1][:2], f"{found[-1][2]} {line[2]}")
        else:
            found.append(line)
    return found


def _titles(lines: Sequence[AskedLine]) -> list[int]:
    """Return the places of the headings, and of other short lines that do not ask and stand before several that do."""
    sure = {at for at, (_, block, _) in enumerate(lines) if block.level or _is_title(lines, at)}
    asking = Counter(_set_within(line[1]) for line in lines if is_in_list(line[1]) and _is_asked(line))
    named = Counter(_set_within(lines[at][1]) for at in sure if is_in_list(lines[at][1]))
    sure -= {at for at in sure if 0 < named[form := _set_within(lines[at][1])] <= asking[form]}  # whom the others ask
    forms = {_form(lines[at]) for at in sure} - {(False, False, False)}
    return [
        at for at in range(len(lines)) if at in sure or (_form(lines[at]) in forms and _is_title(lines, at, least=1))
    ]


def _form(line: AskedLine) -> tuple[bool, bool, bool]:
    """Return what tells a plain line for a title: bold letters, a colon, capitals."""
    return line[1].is_bold, line[2].endswith(":"), line[2].isupper()


def _is_title(lines: Sequence[AskedLine], at: int, *, least: int = _FEWEST_BELOW) -> bool:
    _, block, text = lines[at]
    asks_itself = holds_question(text) or bids(text) or begins_asking(text)
    names = block.is_bold and not block.is_item and any(each.is_item for _, each, _ in lines[at + 1 : at + 2])
    is_told = _is_sentence(text) and not is_label_of_questions(text, is_title=True)
    if len(text) > _LONGEST_TITLE or (asks_itself and not names) or is_told or label(text) or bids_to_ask(text):
        return False
    below = lines[at + 1 : at + 1 + _MOST_BESIDE + _NEAR]
    told = [*takewhile(lambda line: not _is_asked(line) and not line[1].level, below)]
    below = [*takewhile(lambda line: not _is_set_as(block, line[1]), below[len(told) : len(told) + _NEAR])]
    is_led = len(told) <= _MOST_BESIDE and sum(map(_is_asked, below)) >= least
    first = below[0][1] if below else block
    is_apart = not is_in_list(block) or _set(block) != _set(first) or first.depth > block.depth
    return is_led and is_apart and not any(_is_short(line[2]) and not _asks_first(line) for line in told)


def _is_set_as(title: Paragraph, line: Paragraph) -> bool:
    """Whether a line is set as a title above it is: it names what stands below it, though it asks."""
    return line.level > 0 or (title.is_bold and line.is_bold and not line.is_item)


def _set(line: Paragraph) -> tuple[bool, bool, bool]:
    """Return how a line is set: as an item, in bold letters, behind a number."""
    return line.is_item, line.is_bold, is_numbered(line)


def _set_within(line: Paragraph) -> tuple[bool, bool, bool, int]:
    """Return how a line is set, and how deep within a list."""
    return *_set(line), line.depth


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and not _is_sentence(text)


def _is_sentence(text: str) -> bool:
    return _ENDS.search(text) is not None


def _is_asked(line: AskedLine) -> bool:
    _, block, text = line
    is_told = ":" in text and is_for_host(text.partition(":")[0])  # “To observe: …”
    leads = text.endswith(":") and not block.is_item and QUESTIONS.is_within(text)  # “Talk, with questions like:”
    return not (is_told or leads) and (asks_in_list(block, text) or (is_numbered(block) and holds_question(text)))


def _asks_first(line: AskedLine) -> bool:
    """Whether a short line asks in its first sentence, and says something more: “Who fasts? (Tea is no meal.)”."""
    first, _, rest = line[2].partition("?")
    is_plain = not line[1].level and len(line[2]) <= _LONGEST_TITLE and 0 < len(rest.strip()) <= len(first)
    return is_plain and holds_question(f"{first}?") and not _SENTENCE_WITHIN.search(first)


def _is_of_other_paper(title: str) -> bool:
    """Whether a title tells how long its part takes, or that questions are answered below, or in writing."""
    return bool(timed_title(title)[1]) or OFTEN_ASKED.is_within(title) or WRITTEN.search(title) is not None


def _group(named: AskedLine | None, below: Sequence[AskedLine]) -> _Group:
    """Return what asks below a title: from the first of it on to the last."""
    title = unnumbered(named[2]).strip(" :*_") if named else ""
    last = max((at for at, line in enumerate(below) if _is_prose(line)), default=-1)
    told = [
        *below[: last + 1],
        *takewhile(lambda line: not (_is_asked(line) or _asks_first(line)), below[last + 1 :]),
    ]
    rest = below[len(told) :]
    leads = [at for at, (_, block, _) in enumerate(told) if not block.is_item]
    if leads and tell_aims(*(block for _, block, _ in (*told[leads[-1] :], *rest))):
        return _Group(title, (), (), len(below), 0)
    behind = 0
    while behind < len(rest) and not _is_of_group(rest, len(rest) - 1 - behind):
        behind += 1
    kept = [line for at, line in enumerate(rest[: len(rest) - behind]) if _is_asked(line) or _is_of_group(rest, at)]
    amid = len(rest) - behind - len(kept)
    return _Group(title, tuple(kept), tuple(text for _, _, text in told), behind, amid)


def _is_prose(line: AskedLine) -> bool:
    return len(line[2]) > 2 * _LONGEST_TITLE and not holds_question(line[2]) and not bids(line[2])


def _is_of_group(lines: Sequence[AskedLine], at: int) -> bool:
    """Whether a line of a group asks, or is set as those that do and bids people talk, or is an item as they are."""
    _, block, text = lines[at]
    if _is_asked(lines[at]):
        return True
    above = lines[at - 1][1] if at else block
    is_alike = block.is_item == above.is_item and not label(text)
    are_named = len(around := lines[max(at - 1, 0) : at + 2]) > _FEWEST_BELOW and have_names([e for _, e, _ in around])
    is_said = block.is_item or is_numbered(block) or bids(text) or _asks_first(lines[at]) or are_named
    return is_alike and (is_said or (text[-1].isalnum() and _is_amid(lines, at)))


def _is_amid(lines: Sequence[AskedLine], at: int) -> bool:
    """Whether a plain line stands right between two that ask, as one of them whose sign was forgotten."""
    around = lines[max(at - 1, 0) : at + 2]
    numbers = [block.line for _, block, _ in around]
    is_near = len(around) > _FEWEST_BELOW and numbers == [*range(numbers[0], numbers[0] + len(numbers))]
    is_plain = not (lines[at][1].level or lines[at][1].is_bold or lines[at][2].endswith(":"))
    return is_near and is_plain and _is_asked(around[0]) and _is_asked(around[-1])
