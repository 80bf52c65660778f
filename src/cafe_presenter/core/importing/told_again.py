"""The plan in short, then at length: “Vote (10 min)” in a list, and below it a heading “Vote” with how it is done."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking import holds_question, unnumbered
from cafe_presenter.core.importing.asking_titles import length_told
from cafe_presenter.core.importing.columns import header_field, is_number
from cafe_presenter.core.importing.document import Document, Paragraph, Table
from cafe_presenter.core.importing.header_words import HOURS, other_name
from cafe_presenter.core.importing.names_below import only_counts
from cafe_presenter.core.importing.one_time import is_time
from cafe_presenter.core.importing.paperwork import names_beside
from cafe_presenter.core.importing.sections import BOLD
from cafe_presenter.core.importing.text_parts import MAX_TITLE_LENGTH, RankedLines, TextPart
from cafe_presenter.core.importing.timed_titles import timed_title

_NOTES = "Notes"
"""The name of a column, in both languages."""
_BEHIND_NAME = re.compile(r"\s?:\s")
"""“Wireframes: draw before you build”: a title at length begins with the one in short."""
_FEWEST = 2
_SHORTEST = 20
"""Letters below a title from which it is no line of a table of contents."""


def told_again(lines: RankedLines, titles: Sequence[str], own: frozenset[int]) -> list[list[Paragraph]]:
    """Return for each of the titles of parts what stands below a later title of its name, where two or more have one.

    The parts themselves are the lines at the numbers ``own``.
    """
    names, last = [_name(title) for title in titles], max(own, default=0)
    counts = Counter(names)
    found = dict[str, list[Paragraph]]()
    for at, (_, title, rank) in enumerate(lines):
        is_title = 0 < rank <= BOLD and title.line > last and not title.is_item
        both = (_name(title.text), _name(_BEHIND_NAME.split(title.text)[0])) if is_title else ()
        name = next((each for each in both if each in counts), "")
        if name and counts[name] == 1 and name not in found:
            below = lines[at + 1 :]
            end = next((n for n, (_, each, other) in enumerate(below) if 0 < other <= rank), None)
            told = [each for _, each, _ in below[:end] if each.text.strip()]
            told = told if name == _name(title.text) else [title, *told]  # what it says behind the name
            found[name] = told if sum(len(each.text) for each in told) >= _SHORTEST else []
    is_told = sum(map(bool, found.values())) >= _FEWEST
    return [found.get(name, []) if is_told else [] for name in names]


def at_length(title: Paragraph, told: Sequence[Paragraph]) -> tuple[Paragraph, Sequence[Paragraph]]:
    """Return a title that only counts, “Game 1”, as the later one names it, and what is told below that."""
    name, named = timed_title(title.text)[0], told[0].text.strip() if told else ""
    if not only_counts(name) or not named.startswith(name) or len(named) > MAX_TITLE_LENGTH:
        return title, told
    return replace(title, text=title.text.replace(name, named, 1)), told[1:]


def with_more_told(lines: RankedLines, parts: Sequence[TextPart]) -> tuple[TextPart, ...]:
    """Return parts with what stands below other titles of their names."""
    own = frozenset(each.line for part in parts for each in (part.title, *part.body))
    more = told_again(lines, [part.named[0] for part in parts], own)
    named = [at_length(part.title, told) for part, told in zip(parts, more, strict=True)]
    return tuple(
        replace(part, title=title, body=[*part.body, *told]) for part, (title, told) in zip(parts, named, strict=True)
    )


def with_details(table: Table, document: Document) -> Table | None:
    """Return a table that says when what happens with notes: what stands below headings that are called as its rows.

    None where it has notes of its own, or fewer than two of its rows are told again.
    """
    if table.fields or table.width < _FEWEST or len(table.rows) <= _FEWEST:
        return None
    header, *below = table.rows
    named = {field for cell in header.cells for field in (header_field(cell)[0], other_name(cell))}
    if named.isdisjoint((HOURS, "duration")) or "notes" in named:
        return None
    place = next((at for at, block in enumerate(document.blocks) if block is table), len(document.blocks))
    after = [(at, each, each.level) for at, each in enumerate(document.blocks[place:]) if isinstance(each, Paragraph)]
    titles = [next((cell for cell in row.cells if not _is_time_or_number(cell)), "") for row in below]
    more = told_again(after, titles, frozenset())
    if not any(more):
        return None
    width, rows = (
        table.width,
        [replace(header, cells=(*header.cells, *[""] * (table.width - len(header.cells)), _NOTES))],
    )
    for row, title, lines in zip(below, titles, more, strict=True):
        name, told = at_length(Paragraph(title, row.line), lines)
        cells = [name.text if cell == title else cell for cell in row.cells]
        notes = "\n".join(each.text.strip() for each in told)
        rows.append(replace(row, cells=(*cells, *[""] * (width - len(cells)), notes)))
    return replace(table, rows=tuple(rows))


def _is_time_or_number(cell: str) -> bool:
    return not cell.strip() or is_number(cell) or is_time(cell)


def _name(title: str) -> str:
    return loose(unnumbered(timed_title(title)[0].strip(" :*_")))


def with_text_above(lines: RankedLines, parts: Sequence[TextPart]) -> tuple[TextPart, ...]:
    """Return parts, each first below a heading that holds some with what is told between the two, where several do.

    What is asked there is not told as the host's own.
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
    if len(held) < _FEWEST or len({*held}) > 1:
        return tuple(parts)
    return tuple(replace(part, above=found.get((part.title.line, part.title.text), "")) for part in parts)
