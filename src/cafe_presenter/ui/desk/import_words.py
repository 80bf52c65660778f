"""What the columns and the rows of an imported table may hold, and what each is called."""

from collections.abc import Collection, Mapping

from cafe_presenter.core.base.problem import Problem
from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.deck.field import Scope
from cafe_presenter.core.deck.fields import fields_of
from cafe_presenter.core.importing.draft.import_draft import ImportDraft
from cafe_presenter.core.importing.draft.row_roles import ROW_ROLES
from cafe_presenter.core.importing.rows.row_cuts import shown_role
from cafe_presenter.core.importing.tables.layouts import KEPT, NUMBERS
from cafe_presenter.sentences import sentence
from cafe_presenter.wording import N_, Wording

MEANINGS = (
    *("theme", "question", "objective", "follow_ups", "notes", "duration", "minimum", "kind", "priority"),
    *("plain", "sources", "facts", "vote"),
)
OTHER_MEANINGS = {"": N_("left out"), NUMBERS: N_("row numbers")}
ROW_MEANINGS = {
    "": N_("As its columns say"),
    "theme": N_("Theme, or part of the evening"),
    "question": N_("Question"),
    "objective": N_("Objective of the part above"),
    "follow_ups": N_("Follow-up of the part above"),
    "notes": N_("Note for the part above"),
    "theme+notes": N_("Theme, what follows into its notes"),
    "question+notes": N_("Question, the rest into its notes"),
    "header": N_("Header of the table"),
}


def kind_words(text: str, kind: Kind | None, wording: Wording) -> str:
    """Return what the cell of a kind says, its ``text`` by the name a host knows; without, what its part is for.

    ``kind`` is that of the part which comes from the row, if one does; a part like any has nothing said of it.
    """
    if text in set(Kind):
        return wording.kind_name(kind or Kind(text))
    return text if text or kind in (None, Kind.THEME, Kind.FREE) else wording.kind_name(kind)


def cell_words(draft: ImportDraft, row: int, column: int, *, kinds: Mapping[int, Kind], wording: Wording) -> str:
    """Return what a cell says; the kind of a part, which no document spells as a program does, in its name."""
    text = draft.said(row, column)
    is_kind = column == draft.layout.column("kind") and row != draft.layout.header
    return kind_words(text, kinds.get(row), wording) if is_kind else text


def column_words(draft: ImportDraft, name: str, wording: Wording) -> str:
    """Return what a column of a draft is called: what it holds, its lines where each has a meaning of its own."""
    if name == KEPT and draft.is_text and draft.roles:
        return wording.text("Line by line")
    is_known = name != KEPT or bool(draft.recognised) or "question" in draft.layout.columns
    return meaning_words(name, wording) if is_known else wording.text("to be named")


def meaning_words(name: str, wording: Wording) -> str:
    """Return what a column is called that holds the field of this name, notes below its own name too."""
    name = "notes" if name == KEPT else name
    if name in OTHER_MEANINGS:
        return wording.text(OTHER_MEANINGS[name])
    name, _, language = name.partition(":")
    field = next(each for each in fields_of(Scope.THEME) if each.name == name)
    words = (field.french if wording.language == "fr" else name.replace("_", "-")).capitalize()
    return f"{words} ({language})" if language else words


def mark_words(wording: Wording) -> dict[str, str]:
    """Return what is said beside the number of a row that means something by itself, or is left out."""
    return {"": wording.text("Left out"), **{name: meaning_words(shown_role(name), wording) for name in ROW_ROLES}}


def role_words(name: str, wording: Wording, *, is_line: bool = False) -> str:
    """Return what a whole row is called that means this; nothing else says it of the line of a text."""
    return wording.text("In no part" if is_line and not name else ROW_MEANINGS[name])


def number_words(line: int, wording: Wording) -> str:
    """Return what the number beside a row says: a line of the document, or one that was taken in."""
    if line < 0:
        return wording.text("A line of the document that you took in")
    return wording.text("Line {line} of the document", line=line)


def remark_words(problem: Problem, rows: Collection[int], wording: Wording) -> str:
    """Return a remark, with the number of its row where it is about one of ``rows``, lines of the table."""
    line, said = problem.where.line or 0, sentence(problem, wording)
    return wording.text("Row {row}. ", row=line) + said if line > 0 and line in rows else said
