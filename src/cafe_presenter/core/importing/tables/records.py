"""Records: lines that say themselves what they are, “Thème : …”, and tables whose first column does."""

import re
from collections.abc import Iterable, Iterator, Sequence

from cafe_presenter.core.importing.asking.asking import holds_question, is_question
from cafe_presenter.core.importing.document.document import Paragraph, Table, TableRow
from cafe_presenter.core.importing.document.evidence import labelled
from cafe_presenter.core.importing.tables.columns import header_field
from cafe_presenter.core.importing.tables.layouts import CORE_FIELDS
from cafe_presenter.core.importing.times.one_time import is_time
from cafe_presenter.core.importing.words.column_words import THEME_COLUMN
from cafe_presenter.core.importing.words.header_words import other_name

LOOSE = ""
"""The column of text that belongs to no field of a record."""

_LABEL = re.compile(r"[^\w«“\"']{0,6}(?:\d{1,3}[.)]\s*)?([^:\uff1a\t|?!.]{1,60}?)[\s*_]*[:\uff1a]")
_NUMBERED = re.compile(r"[^\w«“\"']{0,6}([^\W\d][^:\t|?!.\d]{1,40}?\d{1,3})\s*(?:[.)]|[–—-](?!\d))\s*(?=\S)")
"""A number may stand for the colon: “Thème 2 – Travail”; “Min 0–10” is a time."""
_SPEECH = re.compile(r"[«“„\"][^»”“\"]*$")
"""A quote that ends behind the colon: what is said, and no label."""
_MAX_LABEL_LENGTH = 90
_COUNTED = re.compile(r"\b(?:n\s?[°ºo]\.?|numéro|no\.?)?\s*\d{1,3}\s*$", re.IGNORECASE)
_OF_OTHERS = frozenset(("question", "objective", "duration"))
_LISTS = frozenset(("follow_ups", "notes", "sources", "facts"))
_ANY_LABEL = re.compile(r"^[A-ZÀ-Ý][\w’' -]{1,24}\s?:\s")


def label(text: str) -> tuple[str, str] | None:
    """Return the field a line says it is and the rest of the line, None when it says nothing."""
    match = _LABEL.match(text, 0, _MAX_LABEL_LENGTH) or _NUMBERED.match(text, 0, _MAX_LABEL_LENGTH)
    if match is None or (match[1][0].isdecimal() and is_time(match[1])):  # “5 min: Welcome”
        return None
    if _SPEECH.match(match[1]):
        return None
    called = _COUNTED.sub("", match[1]).strip(" *_")
    rest = text[match.end() :].lstrip(" \t\xa0\u202f\n*_").rstrip(" ")
    name, plain = header_field(called)
    if not name and (other := other_name(called)) in _OF_OTHERS:  # “Frage: …”, “Objetivo: …”
        name, plain = other, True
    if not name and THEME_COLUMN.is_all_of(called):
        name, plain = "theme", True
    if name == "duration" and _COUNTED.search(match[1]) and not is_time(rest):  # “Temps 2 : la parole circule”
        return None
    return (name, rest) if name and plain else None


class _Records:
    """Records as they grow; ``is_told`` when the label above has its text, or other lines below it."""

    def __init__(self) -> None:
        self.records: list[tuple[int, dict[str, str], bool]] = []
        self._field = LOOSE
        self._first = ""
        self._labelled = ""
        self._last_fields: list[str] = []
        self.is_told = False

    def field(self, name: str, text: str, line: int) -> None:
        """Take a labelled line; a field that comes again begins the next record."""
        if not self._first:
            self._first = name
        current = self.records[-1][1] if self.records else None
        is_again = current is not None and name in current and name not in _LISTS
        if current is None or LOOSE in current or name == self._first or is_again:
            if current is not None:
                self._last_fields.append(self._field)
            same_theme = is_again and name not in (self._first, "theme")
            self.records.append((line, {}, same_theme))
            current = self.records[-1][1]
        current[name] = "\n".join(part for part in (current.get(name, ""), text) if part)
        self._field, self._labelled = name, current[name]
        self.is_told = bool(text)

    def rest(self, text: str, line: int, *, is_item: bool) -> None:
        """Take a line that goes on with the field above; an item that asks, below one that does, is a question too."""
        current = self.records[-1][1]
        self.is_told = True
        if is_item and self._field == "question" and is_question(text) and is_question(current.get("question", "")):
            self.records.append((line, {"question": text}, True))
            return
        name = "notes" if _ANY_LABEL.match(f"{text} ") else self._field
        current[name] = "\n".join(part for part in (current.get(name, ""), text) if part)

    def end(self) -> None:
        """Take back what goes on with the last field, where that field ends every record: it is what follows them."""
        ends_all = set(self._last_fields) == {self._field} and self._field not in _LISTS
        if ends_all and LOOSE not in self.records[-1][1]:
            self.records[-1][1][self._field] = self._labelled

    def loose(self, text: str, line: int) -> None:
        """Take a line that belongs to no field."""
        self.records.append((line, {LOOSE: text}, False))

    def table(self) -> Table | None:
        """Return the records as a table, None when none of them has both a theme and a question."""
        while self.records and LOOSE in self.records[-1][1]:
            self.records.pop()  # what follows the last record is no part of the table
        if not any("theme" in record and "question" in record for _, record, _ in self.records):
            return None
        fields = (*dict.fromkeys(name for _, record, _ in self.records for name in record if name), LOOSE)
        theme = fields.index("theme")
        rows = tuple(
            TableRow(tuple(record.get(name, "") for name in fields), line, frozenset([theme] if same else []))
            for line, record, same in self.records
        )
        return Table(rows, fields=fields)


def record_tables(lines: Sequence[tuple[int, Paragraph]]) -> Iterator[tuple[int, Table]]:
    """Yield the one table that the labelled lines of a document make."""
    records = _Records()
    start: int | None = None
    after_empty = False
    block, labels = -1, 0
    for index, paragraph in lines:
        text = paragraph.text.strip(" \t\r")
        found = label(text) if text else None
        if index != block:
            after_empty = after_empty or labels > 1  # where a paragraph holds a record, the next one is apart from it
            block, labels = index, 0
        labels += found is not None
        if found is not None and (records.records or found[0] in ("theme", "question")):
            start = index if start is None else start
            records.field(*found, paragraph.line)
        elif text and records.records:
            is_title = paragraph.level or (paragraph.is_bold and records.is_told and not holds_question(text))
            if is_title or (after_empty and not paragraph.is_item):
                records.loose(text, paragraph.line)
            else:
                records.rest(text, paragraph.line, is_item=paragraph.is_item)
        after_empty = not text
    records.end()
    table = records.table()
    if table is not None and start is not None:
        yield start, table


def card_tables(blocks: Sequence[Paragraph | Table]) -> Iterator[tuple[int, Table]]:
    """Yield the one table that tables with the names of the fields in their first column make."""
    records = _Records()
    start: int | None = None
    for index, block in enumerate(blocks):
        if not isinstance(block, Table) or not 2 <= block.width <= 40:
            continue
        names = [header_field(row.cell(0)) for row in block.rows]
        if sum(name in CORE_FIELDS and plain for name, plain in names) < 2 or not _is_card(names):
            continue
        start = index if start is None else start
        for column in range(1, block.width):
            _read_card(records, zip(block.rows, names, strict=True), column)
    table = records.table()
    if table is not None and start is not None:
        yield start, table


def _is_card(names: Sequence[tuple[str, bool]]) -> bool:
    return {"theme", "question"} <= {name for name, plain in names if plain}


def _read_card(records: _Records, rows: Iterable[tuple[TableRow, tuple[str, bool]]], column: int) -> None:
    for row, (name, plain) in rows:
        text = row.cell(column).strip(" \t\r\n")
        if not text:
            continue
        if name and plain:
            records.field(name, text, row.line)
        elif records.records:
            head = " ".join(row.cell(0).split())
            records.field("notes", labelled(head, text) if head else text, row.line)
