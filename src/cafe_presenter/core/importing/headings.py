"""Headings, or short lines, each with a question below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from cafe_presenter.core.importing.columns import holds_question
from cafe_presenter.core.importing.document import TITLE_LEVEL, Paragraph, Table, TableRow
from cafe_presenter.core.importing.records import label

type _Lines = Sequence[tuple[int, Paragraph]]

HEADING_FIELDS = (
    "theme",
    "question",
    "objective",
    "duration",
    "follow_ups",
    "notes",
    "sources",
    "kind",
    "priority",
    "plain",
)
_LEAST_SHARE = 0.6
_MAX_TITLE_LENGTH = 90


@dataclass(slots=True)
class _Section:
    index: int
    title: Paragraph
    body: list[Paragraph] = field(default_factory=list)


def headed_tables(blocks: Sequence[Paragraph | Table]) -> Iterator[tuple[int, Table]]:
    """Yield the table that the headings of a document make with the questions below, when most have one."""
    lines = [pair for index, block in enumerate(blocks) for pair in _split(index, block)]
    levels = {paragraph.level for _, paragraph in lines if paragraph.text.strip()} - {0, TITLE_LEVEL}
    sections = [_sections(lines, level) for level in sorted(levels)] or [_groups(lines)]
    found = max(sections, key=lambda each: sum(_asks_below(section) for section in each), default=[])
    asking = sum(_asks_below(section) for section in found)
    written = [section for section in found if section.body]
    if asking < 2 or asking < _LEAST_SHARE * len(written):
        return
    found = found[next(index for index, section in enumerate(found) if section.body) :]  # what is before is a title
    rows = [row for section in found for row in _rows(section)]
    yield found[0].index, Table(tuple(rows), fields=HEADING_FIELDS, guessed=True)


def _split(index: int, block: Paragraph | Table) -> list[tuple[int, Paragraph]]:
    """Return a paragraph as it stands, or by its lines when one of them says what it is."""
    if isinstance(block, Table):
        return [(index, Paragraph("", 0))]
    lines = block.text.split("\n")
    if any(label(line.strip()) for line in lines[1:]):
        return [(index, replace(block, text=line)) for line in lines]
    return [(index, block)]


def _sections(lines: _Lines, level: int) -> list[_Section]:
    sections: list[_Section] = []
    inside = False
    for index, paragraph in lines:
        if not paragraph.text.strip():
            continue
        if paragraph.level == level:
            sections.append(_Section(index, paragraph))
            inside = True
        elif 0 < paragraph.level < level or paragraph.level == TITLE_LEVEL:
            inside = False
        elif inside:
            sections[-1].body.append(paragraph)
    return sections


def _groups(lines: _Lines) -> list[_Section]:
    """Return the groups of lines that empty lines part, when their first line is short enough for a title."""
    sections: list[_Section] = []
    fresh = True
    for index, paragraph in lines:
        text = paragraph.text.strip()
        if not text:
            fresh = True
        elif fresh:
            sections.append(_Section(index, paragraph))
            fresh = False
        else:
            sections[-1].body.append(paragraph)
    for section in sections:
        if not section.body and "\n" in section.title.text.strip():  # all in one paragraph, line by line
            first, *rest = section.title.text.strip().split("\n")
            section.body = [replace(section.title, text=text) for text in rest if text.strip()]
            section.title = replace(section.title, text=first)
    return [section for section in sections if section.body and _is_title(section)]


def _is_title(section: _Section) -> bool:
    title, first = section.title.text.strip(), section.body[0].text.strip()
    return len(title) <= _MAX_TITLE_LENGTH and title[-1] not in ",;" and not first[0].islower() and "\t" not in title


def _asks_below(section: _Section) -> bool:
    """Whether the first thing below a heading is a question, or a line that says it is one."""
    labelled = [found for paragraph in section.body if (found := label(paragraph.text.strip()))]
    if any(name == "question" for name, _ in labelled):
        return True
    return bool(section.body) and not section.body[0].level and holds_question(section.body[0].text)


def _rows(section: _Section) -> list[TableRow]:
    """Return the row of a section, or one for each question of a bare list of questions."""
    line = section.title.line
    title = section.title.text.strip()
    asking = [paragraph for paragraph in section.body if paragraph.is_item and holds_question(paragraph.text)]
    if len(asking) > 1 and section.body[0] is asking[0] and not label(asking[0].text):
        rest = "\n".join(paragraph.text.strip() for paragraph in section.body if paragraph not in asking)
        questions = [{"theme": "", "question": each.text.strip()} for each in asking]
        questions[0]["theme"] = title
        questions[-1]["notes"] = rest
        lines = [each.line for each in asking]
        return [_row(cells, at, merged=not cells["theme"]) for cells, at in zip(questions, lines, strict=True)]
    cells: dict[str, str] = {"theme": title}
    for paragraph in section.body:
        text = paragraph.text.strip()
        name, rest = label(text) or ("", text)
        if name and name not in HEADING_FIELDS:  # a translation has no column here
            name, rest = "notes", text
        if not name:
            name = _place_of(paragraph, cells)
        elif name in cells and name in ("theme", "question", "objective"):
            name, rest = "notes", text
        cells[name] = "\n".join(part for part in (cells.get(name, ""), rest) if part)
    return [_row(cells, line, merged=False)]


def _place_of(paragraph: Paragraph, cells: dict[str, str]) -> str:
    if "question" not in cells and not paragraph.level:
        return "question"
    return "follow_ups" if holds_question(paragraph.text) and paragraph.is_item else "notes"


def _row(cells: dict[str, str], line: int, *, merged: bool) -> TableRow:
    return TableRow(tuple(cells.get(name, "") for name in HEADING_FIELDS), line, frozenset([0] if merged else []))
