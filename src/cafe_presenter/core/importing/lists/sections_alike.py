"""Sections set as those that became parts, or that hold them all, and left out as they ask nothing: parts as well."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, TableRow
from cafe_presenter.core.importing.parts.outline_parts import OutlinePart, headed_parts
from cafe_presenter.core.importing.parts.paperwork import names_practical
from cafe_presenter.core.importing.parts.sections import section_at
from cafe_presenter.core.importing.rows.found import Found, read_rows
from cafe_presenter.core.importing.rows.headed_rows import HEADING_FIELDS, rows_in_order
from cafe_presenter.core.importing.rows.structure import is_beside, names_whole, rank_of
from cafe_presenter.core.importing.rows.whereabouts import folded
from cafe_presenter.core.importing.tables.columns import column_layout
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.closing_words import CLOSING, ENDING
from cafe_presenter.core.importing.words.run_words import opens_evening
from cafe_presenter.core.importing.words.without_room import is_beforehand

_BOLD_LEVEL = TITLE_LEVEL - 1
_FEWEST, _MOSTLY = 2, 0.6
_DURATION = HEADING_FIELDS.index("duration")
_QUESTION = HEADING_FIELDS.index("question")
_SHORTEST = 40
"""Letters below a section, at least: below others nothing is written yet."""
_MOST_BLOCKS = 1500
"""Blocks of a document above which it is a book and no evening."""
_MOST = 9
"""Sections that were left out, for each that was not: of more the deck is the few that matter."""


def with_sections_alike(found: Found, document: Document) -> Found | None:
    """Return what was made of a text, and the sections of the same level below the same titles that it left out.

    None where there are none. Where the parts tell their time, only those that tell theirs are parts too; what a host
    reads besides is none.
    """
    if not _is_of_text(found, document):
        return None
    names = {folded(theme.theme) for theme in found.reading.themes if theme.theme}
    lines = {*found.reading.lines}
    groups = [*_groups(document)]
    own = [part for group in groups for part in group if _is_own(part, names, lines)]
    if len(own) < _FEWEST:
        return None
    level, count = Counter(part.title.level for part in own).most_common(1)[0]
    titles = {title for part in own if part.title.level == level for title in _names_of(part)}
    named = sum(folded(theme.theme) in titles for theme in found.reading.themes)
    if count < _MOSTLY * len(own) or named < _MOSTLY * len(found.reading.themes):
        return None
    timed = sum(bool(timed_title(part.title.text)[1]) for part in own)
    are_timed = 2 * timed >= len(own)
    near = [group for group in groups if group[0].title.level == level and any(part in own for part in group)]
    again = Counter(folded(part.title.text) for group in groups for part in group)
    others = [part for group in near for part in group if part not in own and not _holds(part, lines)]
    others = [part for part in others if again[folded(part.title.text)] == 1]
    more = [part for part in others if not _is_none(part, are_timed=are_timed)]
    first, last = min(part.at for part in own), max(part.at for part in own)
    is_amid = any(first < part.at < last for part in more)
    more = [part for part in more if is_amid or _tells_time(part)]
    return _with(found, more, document) if 0 < len(more) <= _MOST * count else None


def with_ends_around(found: Found, document: Document) -> Found | None:
    """Return what was made of a text, and sections beside those that hold it, from one that opens to one that closes.

    “Opening prayer”, “The way”, below it all that is asked, “Closing”: the first and the last are parts as well.
    """
    lines = {*found.reading.lines}
    if found.lasts or not _is_of_text(found, document):
        return None
    for group in _groups(document):
        held = [at for at, part in enumerate(group) if part.title.line in lines or _holds(part, lines)]
        inside = {line.line for at in held for line in (group[at].title, *group[at].below)}
        if not held or not lines <= inside:
            continue
        first = next((at for at in range(held[0], -1, -1) if opens_evening(group[at].title.text)), None)
        last = next((at for at in range(held[-1], len(group)) if _closes(group[at].title.text)), None)
        if first is None or last is None:
            continue
        between = [group[at] for at in range(first, last + 1) if at not in held]
        more = [part for part in between if _asks_of_all(part) or not _is_none(part, are_timed=False)]
        return _with(found, more, document) if more else None
    return None


def _is_of_text(found: Found, document: Document) -> bool:
    """Whether something was made of the text of a document, and not of one of its tables, and it is no book."""
    table = found.table
    is_table = table.is_banded or not table.fields or any(block is table for block in document.blocks)
    return not is_table and len(document.blocks) <= _MOST_BLOCKS


def _asks_of_all(part: OutlinePart) -> bool:
    """Whether a section that is called as all of them are, “How it goes”, tells what is asked in each."""
    return names_whole(part.title.text) and any(row.cell(_QUESTION) for row in _rows_of(part))


def _closes(title: str) -> bool:
    return CLOSING.begins(title) or CLOSING.ends(title) or ENDING.begins(title)


def _groups(document: Document) -> Iterator[list[OutlinePart]]:
    """Yield the sections right below each title, and those below none; wholly bold lines are titles too."""
    blocks = [
        replace(each, level=_BOLD_LEVEL) if isinstance(each, Paragraph) and _is_bold_title(each) else each
        for each in document.blocks
    ]
    titles = (at for at, each in enumerate(blocks) if isinstance(each, Paragraph) and 0 < each.level < TITLE_LEVEL)
    yield from filter(None, (headed_parts(blocks, at) for at in (-1, *titles)))


def _is_bold_title(line: Paragraph) -> bool:
    """Whether a wholly bold line is a title: “What it takes:” is a label of what is told below, in the same section."""
    return not line.level and rank_of(line) > 0 and not line.text.rstrip().endswith(":")


def _names_of(part: OutlinePart) -> tuple[str, str]:
    text = part.title.text
    return folded(text), folded(timed_title(text)[0])


def _is_own(part: OutlinePart, names: Collection[str], lines: Collection[int]) -> bool:
    return part.title.line in lines or (_holds(part, lines) and any(name in names for name in _names_of(part)))


def _holds(part: OutlinePart, lines: Collection[int]) -> bool:
    return any(line.line in lines for line in part.below)


def _is_none(part: OutlinePart, *, are_timed: bool) -> bool:
    """Whether a section is no part: empty, of what is done or read besides, of all of it, or untimed among timed."""
    text = part.title.text.strip()
    is_odd = is_beside(text) or is_beforehand(timed_title(text)[0]) or names_whole(text) or text.endswith(":")
    is_odd = is_odd or names_practical(text)
    return is_odd or len(part.told) < _SHORTEST or (are_timed and not _tells_time(part))


def _tells_time(part: OutlinePart) -> bool:
    return any(row.cell(_DURATION) for row in _rows_of(part))


def _rows_of(part: OutlinePart) -> tuple[TableRow, ...]:
    """Return the rows of a part that asks nothing for sure; its name is whole: “Theme: the harbour”."""
    text = section_at(part.at, part.title, 0)
    return rows_in_order([replace(text, title=replace(text.title, is_part=True), body=[*text.body, *part.below])])


def _with(found: Found, more: Sequence[OutlinePart], document: Document) -> Found | None:
    """Return what was found, its rows and those of other parts in the order of the document."""
    fields = (*found.table.fields, *(name for name in HEADING_FIELDS if name not in found.table.fields))
    rows = [*found.table.rows]
    for part in more:
        at = next((at for at, each in enumerate(rows) if each.line > part.title.line), len(rows))
        told = (dict(zip(HEADING_FIELDS, row.cells, strict=True)) for row in _rows_of(part))
        rows[at:at] = [TableRow(tuple(cells.get(name, "") for name in fields), part.title.line) for cells in told]
    alike = frozenset(part.title.line for part in more)
    table = replace(found.table, rows=tuple(rows), fields=fields, alike=alike)
    layout = column_layout(table)
    if layout is None:
        return None
    before = min(found.before, *(part.at for part in more))
    return Found(table, layout, read_rows(table, layout, document.file), before)
