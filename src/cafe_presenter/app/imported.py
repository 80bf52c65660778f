"""An import on the command line: the text of the deck, its remarks with the path once, its columns lined up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.base.problem import CafeError, Place, Problem, Severity, few, short
from cafe_presenter.core.importing.choosing.other_readings import other_readings_told
from cafe_presenter.core.importing.choosing.table import chosen_deck, tables_in, ways_to_read
from cafe_presenter.core.importing.document.document import Document
from cafe_presenter.core.importing.document.remarks import is_doubt, said_once
from cafe_presenter.core.importing.draft.import_draft import WELCOME_ROW, Outcome, begin_draft, outcome
from cafe_presenter.core.importing.rows.found import Found
from cafe_presenter.core.importing.tables.layouts import CORE_FIELDS, KEPT, NUMBERS
from cafe_presenter.files.deck.deck_writer import write_deck
from cafe_presenter.files.deck.deckfile import read_deck
from cafe_presenter.files.documents.importer import load_document
from cafe_presenter.import_sentences import column_name
from cafe_presenter.sentences import sentence
from cafe_presenter.wording import Wording

_SAID_BY_COLUMNS = "import.kept_in_notes"
_WITHOUT_KEYS = {
    "import.numbered": "import.numbered_alone",
    "import.not_recognised": "import.taken_anyway",
    "import.not_recognised_alone": "import.taken_anyway",
}
"""What is said of the same on a command line."""
_WITHOUT_PARTS = {"import.in_window": "import.no_parts"}
"""What is said instead where nothing is to be taken anyway."""
_WANTED = (*CORE_FIELDS, "duration")
_MAX_HEADER = 32
_MAX_COLUMNS = 8
"""Columns told one by one; those that went to the notes or nowhere come last."""
_INDENT = "  "
_MOST_NAMED = 4
"""Lines that are in no part of the deck, of which the first words are told."""


@dataclass(frozen=True, slots=True)
class Imported:
    """The text of the deck, the lines to print beside it, and whether it is to be looked over."""

    text: bytes
    lines: tuple[str, ...]
    is_doubtful: bool


def imported(source: str, number: int | None, wording: Wording, *, anyway: bool = False) -> Imported:
    """Return what becomes of the document at ``source``; ``number`` chooses among its tables, from 1.

    One that nobody is sure of becomes what the import window shows of it at first, if it is to be taken ``anyway``.
    Raises CafeError when there is no evening, or no document.
    """
    document = replace(load_document(source, waits=True), language=wording.language)
    draft, tables = None, tables_in(document)
    try:
        chosen, deck, problems = chosen_deck(document, number, tables=tables)
        is_told = number is None and any(map(is_doubt, problems))
        problems = (*problems, *(_told_beside(document, tables, chosen.reading.lines) if is_told else ()))
    except CafeError as refusal:
        if number is not None:
            raise
        draft = begin_draft(document)
        shown = outcome(draft)
        if not shown.deck.themes:
            told = [replace(each, code=_WITHOUT_PARTS.get(each.code, each.code)) for each in refusal.problems]
            raise CafeError([*told, *_told_beside(document, tables, ())]) from None
        if not anyway:
            raise CafeError([*refusal.problems, *_told_beside(document, tables, ())]) from None
        chosen, deck = draft.found[draft.number], shown.deck
        taken = [draft.table.rows[at].line for at in shown.rows if at != WELCOME_ROW]
        problems = (*shown.problems, *_left_out(shown, source), *_told_beside(document, tables, taken))
    text = write_deck(deck)
    read_deck(text, source)  # a deck that this program would refuse is never handed over
    columns = _column_lines(chosen, wording) if problems and not (draft is not None and draft.is_text) else []
    told = [_without_keys(each) for each in problems if not (columns and each.code == _SAID_BY_COLUMNS)]
    lines = (*remark_lines(told, source, wording), *columns)
    return Imported(text.encode(), lines, draft is not None or any(map(is_doubt, problems)))


def _told_beside(document: Document, tables: Sequence[Found], taken: Sequence[int]) -> list[Problem]:
    """Return what is told of the other ways to read a document of which nobody is sure; see `other_readings_told`."""
    in_order, others = ways_to_read(document, tables)
    return other_readings_told(others, document.file, first=len(in_order) + 1, taken=taken)


def _left_out(shown: Outcome, source: str) -> list[Problem]:
    """Return what is told of the lines that are in no part of a deck taken anyway: the window has them in its table."""
    if not shown.left_out or any(each.code == "import.not_in_deck" for each in shown.problems):
        return []
    first = few([short(line) for line in shown.left_out], _MOST_NAMED, between=" · ")
    params: dict[str, str | int] = {"count": len(shown.left_out), "start": first}
    return [Problem("import.not_in_deck", Place(source), params, Severity.WARNING)]


def _without_keys(problem: Problem) -> Problem:
    """Return the problem without the keys of the window, which do nothing on a command line."""
    return replace(problem, code=_WITHOUT_KEYS.get(problem.code, problem.code))


def remark_lines(problems: Sequence[Problem], source: str, wording: Wording) -> list[str]:
    """Return a line for each remark about the document at ``source``, whose path is said once."""
    lines = []
    for problem in said_once(problems):
        file, line = problem.where.file, problem.where.line
        text = sentence(problem, wording)
        if line is not None:
            text = wording.text("line {line}: {sentence}", line=line, sentence=text)
        about = file.removeprefix(source).strip()
        lines.append(f"{neutral(about)} {text}" if about else text)
    path = neutral(source)
    if len(lines) == 1:
        return [f"{path}: {lines[0]}"]
    return [f"{path}:", *(_INDENT + line for text in lines for line in text.split("\n"))] if lines else []


def _column_lines(found: Found, wording: Wording) -> list[str]:
    """Return what each column was taken for, and what none holds; nothing where the source has no columns."""
    layout = found.layout
    if found.table.fields:
        return []
    header = found.table.rows[layout.header] if layout.header is not None else None
    told = []
    for column, name in enumerate(layout.columns):
        written = neutral(short(header.cell(column), _MAX_HEADER)) if header is not None else ""
        if written or name:
            told.append((name in ("", KEPT, NUMBERS), column, written or str(column + 1), _meaning(name, wording)))
    shown = sorted(sorted(told)[:_MAX_COLUMNS], key=lambda each: each[1])  # fields before what is only kept
    pairs = [(written, meaning) for _, _, written, meaning in shown]
    if len(told) > len(shown):
        more = wording.text("{count} more, in the notes or not used", count=len(told) - len(shown))
        pairs.append(("…", more))
    missing = [column_name(name, wording) for name in _WANTED if name not in layout.columns]
    if missing:
        pairs.append((wording.text("(missing)"), ", ".join(missing)))
    width = max(len(written) for written, _ in pairs)
    title = wording.text("What was understood, column by column:")
    return [_INDENT + title, *(f"{_INDENT * 2}{written:<{width}}  →  {meaning}" for written, meaning in pairs)]


def _meaning(name: str, wording: Wording) -> str:
    if name == NUMBERS:
        return wording.text("not used: it numbers the rows")
    if name == KEPT:
        return wording.text("notes, under its name")
    return column_name(name, wording) if name else wording.text("not used: it is empty, or the same in every row")
