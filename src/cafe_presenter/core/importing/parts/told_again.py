"""The plan in short, then at length: “Vote (10 min)” in a list, and below it a heading “Vote” with how it is done."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby, takewhile

from cafe_presenter.core.deck.deck import Theme
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.asking import holds_question, unnumbered
from cafe_presenter.core.importing.document.document import ROW_LEVEL, TITLE_LEVEL, Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.parts.asking_titles import length_told
from cafe_presenter.core.importing.parts.names_below import behind_count, only_counts
from cafe_presenter.core.importing.parts.outline_parts import OutlinePart
from cafe_presenter.core.importing.parts.paperwork import names_beside
from cafe_presenter.core.importing.parts.part_rows import surely_asked
from cafe_presenter.core.importing.parts.sections import BOLD
from cafe_presenter.core.importing.parts.text_parts import MAX_TITLE_LENGTH, RankedLines, TextPart
from cafe_presenter.core.importing.tables.columns import column_layout, header_field
from cafe_presenter.core.importing.tables.layouts import is_number
from cafe_presenter.core.importing.tables.table_titles import cells_in_line
from cafe_presenter.core.importing.times.one_time import is_time
from cafe_presenter.core.importing.times.spans import spans, told_length
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.header_words import HOURS, other_name

_NOTES, _QUESTION = "Notes", "Question"
"""The names of columns, in both languages."""
_BEHIND_NAME = re.compile(r"\s?:\s")
"""“Wireframes: draw before you build”: a title at length begins with the one in short."""
_FEWEST = 2
_SHORTEST = 20
"""Letters below a title from which it is no line of a table of contents."""
_MOST_ROWS = 15
"""Rows of a table that a host reads in the notes."""
_LEAST_ALIKE = _MOSTLY = 0.5
"""Of the words of a title, those that a part is called by too; of titles beside each other, those that tell a part."""
_LEAST_OF_ONE = 0.3
"""Where one part alone is free between those around it."""
_FEWEST_UNNAMED, _NEARLY_ALL = 3, 0.75
_MOST_OF_PLURAL = 2
"""Letters in which a word and its plural differ at their ends."""
_SMALL_WORD = 3
"""Letters of a word that may only join others."""


def told_again(
    lines: RankedLines, titles: Sequence[str], own: frozenset[int], *, lengths: Sequence[float | None] = ()
) -> list[list[Paragraph]]:
    """Return for each of the titles of parts what stands below a later title of its name, where two or more have one.

    The parts themselves are the lines at the numbers ``own``. Where most of the titles beside each other are such, in
    the order of the parts, half of its words are enough for one: “Walking and meeting” tells “Walking, meeting, touch”;
    and where between others as many stand as parts do, that they take as long: ``lengths`` are those of the parts.
    So it is where all of them do that tell their time, one for each part.
    The items below “Talks” are shared out among the parts that are talks, where there are as many.
    """
    names, groups = [_name(title) for title in titles], _titles_beside(lines, max(own, default=0))
    shared, out = dict[int, list[Paragraph]](), set[int]()
    for at in (at for group in groups for at in group):
        if each_own := _shared_out(lines, at, titles):
            shared |= each_own
            out.add(at)
    groups = [[at for at in group if at not in out] for group in groups]
    counts, called = Counter(names), dict[int, int]()
    for at in sorted(at for group in groups for at in group):
        name = next((each for each in _names_of(lines[at][1].text) if counts[each] == 1), "")
        if name and names.index(name) not in called.values():
            called[at] = names.index(name)
    for group in groups:
        heads, known = [lines[at][1].text for at in group], [called.get(at, -1) for at in group]
        nearly = _as_long(heads, known, lengths) or _nearly_called(heads, titles, known, lengths=lengths)
        called |= dict(zip(group, nearly, strict=True)) if nearly else {}
    found = {place: _told_below(lines, at, titles[place]) for at, place in called.items() if place >= 0}
    found = found if sum(map(bool, found.values())) + bool(shared) >= _FEWEST else {}
    return [[*shared.get(place, []), *found.get(place, [])] for place in range(len(titles))]


def told_once(parts: Sequence[TextPart]) -> list[TextPart]:
    """Return parts, those below one title once where those below the next are called alike and take as long, in order.

    What is told at length stands first in each.
    """
    half = len(parts) // 2
    pairs = [*zip(parts[:half], parts[half:], strict=False)]
    is_twice = half >= _FEWEST_UNNAMED and len(parts) == 2 * half and parts[half - 1].parent != parts[half].parent
    if not is_twice or not all(_is_told_by(*pair) for pair in pairs):
        return [*parts]
    bodies = (sorted((first.body, again.body), key=_letters, reverse=True) for first, again in pairs)
    return [replace(part, body=[*long, *short]) for (part, _), (long, short) in zip(pairs, bodies, strict=True)]


def _letters(lines: Sequence[Paragraph]) -> int:
    return sum(len(line.text) for line in lines)


def _is_told_by(part: TextPart, again: TextPart) -> bool:
    names, times = [part.named[0], again.named[0]], [part.named[1], again.named[1]]
    lengths = [told_length(time).duration_s for time in times]
    are_alike = max(_likeness(*names), _likeness(*reversed(names))) >= _LEAST_ALIKE
    return are_alike and lengths[0] == lengths[1] is not None


def _shared_out(lines: RankedLines, at: int, titles: Sequence[str]) -> dict[int, list[Paragraph]]:
    """Return for each of the parts of one kind the item that tells it, below the title that names them all: “Talks”.

    Nothing where there are more or fewer items than parts, or more words in the title.
    """
    _, title, rank = lines[at]
    kinds = [word for word in _words_of(title.text) if len(word) > _SMALL_WORD]
    if len(kinds) != 1 or title.is_item:
        return {}
    places = [place for place, name in enumerate(titles) if _is_of_kind(kinds[0], name)]
    end = next((n for n in range(at + 1, len(lines)) if 0 < lines[n][2] <= rank), len(lines))
    below = [each for _, each, _ in lines[at + 1 : end] if each.text.strip()]
    top = min((each.depth for each in below), default=0)
    first = [n for n, each in enumerate(below) if each.depth == top]
    if len(places) < _FEWEST or len(first) != len(places) or not all(each.is_item for each in below):
        return {}
    ends = [*first[1:], len(below)]
    return {place: below[n:to] for place, n, to in zip(places, first, ends, strict=True)}


@lru_cache(maxsize=10_000)
def _is_of_kind(kind: str, name: str) -> bool:
    """Whether a word is one of a name in the plural, two letters at its end aside: “Talks”, “Interventi”."""
    return any(_are_alike(kind, word) for word in _words_of(name))


def _are_alike(word: str, other: str) -> bool:
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))
    return alike > _SMALL_WORD and alike >= max(len(word), len(other)) - _MOST_OF_PLURAL


def _titles_beside(lines: RankedLines, last: int) -> list[list[int]]:
    """Return the places of the titles behind the line ``last``, those of one rank below the same title together."""
    groups, above = defaultdict[tuple[int, int], list[int]](list), list[int]()
    for at, (_, title, rank) in enumerate(lines):
        if 0 < rank <= BOLD and not title.is_item:
            above = [each for each in above if lines[each][2] < rank]
            if title.line > last:
                groups[above[-1] if above else -1, rank].append(at)
            above.append(at)
    return [*groups.values()]


def _nearly_called(
    heads: Sequence[str], titles: Sequence[str], called: Sequence[int], *, lengths: Sequence[float | None]
) -> list[int]:
    """Return which part each of some titles tells, -1 for none, those included that are ``called`` so already.

    Nothing where these are not in order, or few of the titles tell one: where none is called so, nearly all have to.
    """
    found, order = [*called], [place for place in called if place >= 0]
    least = max(_FEWEST, _MOSTLY * len(heads)) if order else max(_FEWEST_UNNAMED, _NEARLY_ALL * len(heads))
    if order != sorted(order) or len(heads) < least:
        return []
    for at, head in enumerate(heads):
        first = max(found[:at], default=-1) + 1
        last = min((place for place in found[at + 1 :] if place >= 0), default=len(titles))
        alike = {place: _likeness(head, titles[place]) for place in range(first, last)} if found[at] < 0 else {}
        best = max(alike, key=lambda place: alike[place], default=-1)
        least_alike = _LEAST_ALIKE if len(alike) > 1 else _LEAST_OF_ONE
        found[at] = best if alike.get(best, 0.0) >= least_alike else found[at]
    if sum(place >= 0 for place in found) >= least and lengths:
        found = _with_lengths_alike(heads, found, lengths)
    return found if sum(place >= 0 for place in found) >= least else []


def _as_long(heads: Sequence[str], called: Sequence[int], lengths: Sequence[float | None]) -> list[int]:
    """Return which part each title tells where those with a time are as many as the parts, each as long as its own.

    One of them at least is called as its part is, and none as another.
    """
    places = [at for at, head in enumerate(heads) if timed_title(head)[1]]
    told = [told_length(timed_title(heads[at])[1]).duration_s for at in places]
    if len(told) < _FEWEST_UNNAMED or None in told or told != [*lengths] or len({*told}) == 1:
        return []
    found = dict(zip(places, range(len(places)), strict=True))
    known = {at: place for at, place in enumerate(called) if place >= 0 and at in found}
    return [found.get(at, called[at]) for at in range(len(heads))] if known and known.items() <= found.items() else []


def _with_lengths_alike(heads: Sequence[str], found: Sequence[int], lengths: Sequence[float | None]) -> list[int]:
    """Return which part each title tells, those included that stand between two as the parts do, each as long as one.

    Titles that tell no time stand for nothing between them.
    """
    told, times = [*found], [timed_title(head)[1] for head in heads]
    places = [at for at, time in enumerate(times) if time or told[at] >= 0]
    first = -1
    for is_told, group in groupby(places, key=lambda at: found[at] >= 0):
        between = [*group]
        if is_told:
            first = told[between[-1]]
            continue
        after = next((found[at] for at in places if at > between[-1]), len(lengths))
        own = [told_length(times[at]).duration_s for at in between]
        is_begun = first >= 0 or between[0] == places[0]
        if is_begun and None not in own and own == [*lengths[first + 1 : after]]:
            told = [first + 1 + between.index(at) if at in between else place for at, place in enumerate(told)]
    return told


@lru_cache(maxsize=10_000)  # beside each of many tables the same titles stand
def _likeness(title: str, name: str) -> float:
    """Return how many of the words of a title are said in a name, its first among them, and the same numbers."""
    words, others = _words_of(title), _words_of(name)
    first, *more = [word for word in words if len(word) > _SMALL_WORD] or [""]
    numbers = [{word for word in each if word.isdecimal()} for each in (words, others)]
    if not _is_said(first, others) or numbers[0] != numbers[1]:
        return 0.0
    return (1 + sum(_is_said(word, others) for word in more)) / (1 + len(more))


def are_called_so(names: Sequence[str], titles: Sequence[str]) -> bool:
    """Whether all the names are those of titles, in their order."""
    rest = iter(titles)
    return all(any(_likeness(title, name) >= _LEAST_ALIKE for title in rest) for name in names)


@lru_cache(maxsize=1000)
def _words_of(title: str) -> tuple[str, ...]:
    """Return the words a title is called by; each is compared with many."""
    return tuple(_name(behind_count(timed_title(title)[0]) or title).split())


def _is_said(word: str, others: Sequence[str]) -> bool:
    return word in others or any(_is_short(word, other) for other in others)


def _is_short(word: str, other: str) -> bool:
    """Whether one of two words is the other in short: “Intro”, “Introduction”."""
    return min(len(word), len(other)) > _SMALL_WORD and (word.startswith(other) or other.startswith(word))


def is_told_of(title: str, parts: Sequence[Theme]) -> bool:
    """Whether a heading that tells its time is that of a part which has its length and half its words."""
    length_s = told_length(timed_title(title)[1]).duration_s if timed_title(title)[1] else None
    alike = (each.theme for each in parts if length_s and each.duration_s == length_s)
    return any(_likeness(title, each) >= _LEAST_ALIKE for each in alike)


def _told_below(lines: RankedLines, at: int, called: str) -> list[Paragraph]:
    """Return what stands below a title, that first where it says more than the name of its part, or behind it."""
    _, title, rank = lines[at]
    name, words = _name(called), _words_of(called)
    below = lines[at + 1 :]
    end = next((n for n, (_, each, other) in enumerate(below) if 0 < other <= rank), None)
    told = [each for _, each, _ in below[:end] if each.text.strip()]
    whole, *pieces = _names_of(title.text)
    is_more = any(len(word) > _SMALL_WORD and not _is_said(word, words) for word in _words_of(title.text))
    told = [title, *told] if is_more or (name in pieces[:1] and name != whole) else told
    return told if sum(len(each.text) for each in told) >= _SHORTEST else []


def _names_of(title: str) -> tuple[str, ...]:
    """Return what a title may be known by: all of it, what stands before a colon, behind it, and behind a count."""
    return tuple(map(_name, (title, *_BEHIND_NAME.split(title, maxsplit=1), behind_count(title))))


def with_more_told(
    lines: RankedLines, parts: Sequence[TextPart], blocks: Sequence[Paragraph | Table]
) -> tuple[tuple[TextPart, ...], tuple[Table, ...]]:
    """Return parts with what stands below other titles of their names and in tables within them, and those tables."""
    own = frozenset(each.line for part in parts for each in (part.title, *part.body))
    more = told_again(lines, [part.named[0] for part in parts], own)
    behind, line = defaultdict[int, list[Table]](list), 0
    for block in blocks:
        if isinstance(block, Table):
            behind[line].append(block)
        elif block.text.strip():
            line = block.line
    found, tables = list[TextPart](), list[Table]()
    for part, below in zip(parts, more, strict=True):
        body, after = list[Paragraph](), [each.line for each in part.body]
        title, told = at_length(part.title, below)
        part_s = told_length(part.named[1]).duration_s or 0.0
        for each, line in zip((part.title, *part.body), (*after, -1), strict=True):
            held = behind.pop(each.line, []) if each.line != line else []
            held = [table for table in held if _is_for_host(table, part_s)]
            body += [each, *(row for table in held for row in _rows_of(table, each.line))]
            tables += held
        found.append(replace(part, title=title, body=[*body[1:], *told]))
    return tuple(found), tuple(tables)


def _is_for_host(table: Table, part_s: float = 0.0) -> bool:
    """Whether a table is one that the host reads in the notes: who does what, what helps, how a part goes.

    A run of its own is none, but for one that fills no more than the part that it stands in.
    """
    written = sum(len([*filter(str.strip, row.cells)]) > 0 for row in table.rows)
    if not _FEWEST < written <= _MOST_ROWS or table.width == 1:  # one that is filled in has a header alone
        return False
    layout = column_layout(table)
    column = layout.column("duration") if layout is not None and layout.is_run else None
    if layout is None or not layout.is_run or column is None:
        return layout is None or not layout.is_run
    times = spans([row.cell(column) for row in table.rows if is_time(row.cell(column))])
    return 0 < sum(each.duration_s or 0.0 for each in times) <= part_s


def _rows_of(table: Table, line: int) -> list[Paragraph]:
    """Return the rows of a table as lines that ask nobody in the room."""
    rows = (row for row in table.rows if not row.is_empty)
    return [Paragraph(cells_in_line(row.cells), line, ROW_LEVEL, is_aside=True) for row in rows]


def at_length(title: Paragraph, told: Sequence[Paragraph]) -> tuple[Paragraph, Sequence[Paragraph]]:
    """Return a title that only counts, “Game 1”, as the later one names it, and what is told below that."""
    name, named = timed_title(title.text)[0], told[0].text.strip() if told else ""
    if not only_counts(name) or not named.startswith(name) or len(named) > MAX_TITLE_LENGTH:
        return title, told
    return replace(title, text=title.text.replace(name, named, 1)), told[1:]


def told_lines(document: Document) -> RankedLines:
    """Return the lines of a document, the rows of tables that a host reads in the notes among them."""
    lines = list[tuple[int, Paragraph, int]]()
    for at, block in enumerate(document.blocks):
        held = [block] if isinstance(block, Paragraph) else _rows_of(block, 0) if _is_for_host(block) else []
        lines += [(at, each, max(each.level, 0)) for each in held]
    return lines


def with_details(table: Table, lines: RankedLines, place: int) -> Table | None:
    """Return a table that says when what happens with notes: what stands below headings that are called as its rows.

    ``lines`` are all of its document, ``place`` is the number of its block. None where fewer than two of its rows are
    told again. A table without a header says when each of its rows is.
    """
    if table.fields or table.width < _FEWEST or len(table.rows) <= _FEWEST:
        return None
    header, *below = table.rows
    named = {field for cell in header.cells for field in (header_field(cell)[0], other_name(cell))}
    is_bare = all(any(map(is_time, row.cells)) for row in table.rows)  # no header, each row tells its time
    if named.isdisjoint((HOURS, "duration")) and not is_bare:
        return None
    below = [*table.rows] if is_bare else below
    titles = [next((cell for cell in row.cells if not _is_time_or_number(cell)), "") for row in below]
    timing = [at for at, cell in enumerate(header.cells) if header_field(cell)[0] == "duration"]
    times = [next((row.cell(at) for at in timing or range(table.width) if is_time(row.cell(at))), "") for row in below]
    lengths = [span.duration_s for span in spans(times)]
    more = told_again([line for line in lines if line[0] > place], titles, frozenset(), lengths=lengths)
    if not any(more):  # the table may sum up what is told above it
        more = told_again([line for line in lines if line[0] < place], titles, frozenset(), lengths=lengths)
        if 2 * sum(map(bool, more)) < len(titles):
            return None
    else:
        more = [[*_told_above(lines, place, each), *each] if each else each for each in more]
    width, asks = table.width, "question" not in named and not is_bare
    head = (*header.cells, *[""] * (width - len(header.cells)), _NOTES, *[_QUESTION] * asks)
    rows = [] if is_bare else [replace(header, cells=head)]
    for row, title, again in zip(below, titles, more, strict=True):
        name, told = at_length(Paragraph(title, row.line), again)
        cells = [name.text if cell == title else cell for cell in row.cells]
        wall = surely_asked(OutlinePart(0, name, tuple(told))) if asks and told else None
        notes = "\n".join(each.text.strip() for at, each in enumerate(told) if wall is None or at != wall[0])
        beside = (notes, *[wall[1] if wall is not None else ""] * asks)
        rows.append(replace(row, cells=(*cells, *[""] * (width - len(cells)), *beside)))
    is_asked = asks and any(row.cells[-1] for row in rows[1:])
    return replace(table, rows=tuple(rows) if is_asked or not asks else tuple(map(_without_last, rows)))


def _without_last(row: TableRow) -> TableRow:
    return replace(row, cells=row.cells[:-1])


def _told_above(lines: RankedLines, place: int, told: Sequence[Paragraph]) -> list[Paragraph]:
    """Return what stands above the block ``place`` below the one heading called as that of what is ``told`` behind it.

    “The rules”, then the plan, in which they are read, and below it how: all is of one part.
    """
    at = next((at for at, (_, each, _) in enumerate(lines) if each is told[0]), 0)
    heads = [_name(each.text) for _, each, rank in lines[max(at - 1, 0) : at + 1] if 0 < rank <= BOLD]
    above = [line for line in lines if line[0] < place]
    alike = [at for at, (_, each, rank) in enumerate(above) if 0 < rank <= BOLD and _name(each.text) in heads[-1:]]
    return _told_below(above, alike[0], heads[-1]) if len(alike) == 1 and heads[-1] else []


def _is_time_or_number(cell: str) -> bool:
    return not any(map(str.isalnum, cell)) or is_number(cell) or is_time(cell)


def _name(title: str) -> str:
    return loose(unnumbered(timed_title(title)[0].strip(" :*_")))


def with_text_above(lines: RankedLines, parts: Sequence[TextPart]) -> tuple[TextPart, ...]:
    """Return parts, each first below a heading that holds some with what is told between the two, where several do.

    What is asked there is not told as the host's own. One that tells how long they all take is told by its name too.
    """
    own = {(part.title.line, part.title.text) for part in parts}
    found, held, above = dict[tuple[int, str], str](), list[int](), Paragraph("", 0)
    told = list[str]()
    for _, line, rank in lines:
        key = (line.line, line.text)
        if rank and key in own:
            is_first = 0 < above.level < rank and not names_beside(above.text)
            held += [above.level] if is_first else []
            found |= {key: "\n".join(told)} if is_first else {}
            above = Paragraph("", 0)
        elif rank:
            above, told = line, []
        elif line.text.strip() and not (holds_question(line.text) or length_told(line.text.strip())):
            told.append(line.text.strip())
    found = found if len(held) >= _FEWEST and len({*held}) == 1 else {}
    found = _named_above(lines, own) | found
    return tuple(replace(part, above=found.get((part.title.line, part.title.text), "")) for part in parts)


def _named_above(lines: RankedLines, own: Collection[tuple[int, str]]) -> dict[tuple[int, str], str]:
    """Return for each part that is the first below a heading with a time that heading, and what is told between.

    It stands behind another part: one above them all is that of the whole.
    """
    found, told, whole = dict[tuple[int, str], str](), list[str](), 0
    first = next((at for at, (_, line, _) in enumerate(lines) if (line.line, line.text) in own), len(lines))
    for _, line, rank in lines[first:]:
        key = (line.line, line.text)
        if rank and key in own:
            found |= {key: "\n".join(told)} if 0 < whole < rank else {}
            whole = 0
        elif 0 < rank <= whole:
            whole = 0
        if 0 < line.level < TITLE_LEVEL and key not in own and not whole and timed_title(line.text)[1]:
            whole, told = line.level, []
        if whole and line.text.strip():
            told.append(line.text.strip())
    return found
