"""The bare list that a document is: of questions, or, where it asks nothing, of the parts below “Programme”."""

from dataclasses import replace

from cafe_presenter.core.base.problem import Place, Problem, short
from cafe_presenter.core.importing.asking import begins_asking, bids, holds_question
from cafe_presenter.core.importing.columns import column_layout
from cafe_presenter.core.importing.discussed import discussed_list
from cafe_presenter.core.importing.document import Document, Table
from cafe_presenter.core.importing.found import Found, read_rows
from cafe_presenter.core.importing.labelled_cells import labelled_list
from cafe_presenter.core.importing.other_papers import is_form
from cafe_presenter.core.importing.question_list import prompt_list, question_list
from cafe_presenter.core.importing.question_titles import asked_titles
from cafe_presenter.core.importing.scenes import scene_list
from cafe_presenter.core.importing.seen import warning
from cafe_presenter.core.importing.told_run import told_run

_MANY = 10
_MOST_LINES = 6000


def asked_in_list(document: Document) -> tuple[Found, ...]:
    """Return the bare list of questions that a document is, and say so; no table of it was ever made."""
    if len(document.blocks) > _MOST_LINES or is_form(document):
        return ()
    readers = (question_list, scene_list, discussed_list, prompt_list, asked_titles, labelled_list)
    made = next((each for reader in readers if (each := reader(document)) is not None), None)
    found = _read(document, made)
    if found is None:
        return ()
    table, reading = found.table, found.reading
    asked = [row.cell(table.fields.index("question")) for row in table.rows]
    if len(asked) >= _MANY and len(set(asked)) <= len(asked) / 3:
        return ()
    problems = [warning("import.from_list", Place(document.file), count=len(reading.themes))]
    mute = [theme.question for theme in reading.themes if not is_said_to_room(theme.question)]
    if mute:
        problems.append(warning("import.doubt_mute", Place(document.file), count=len(mute), start=short(mute[0], 80)))
    return (_with_problems(found, *problems),)


def _read(document: Document, made: tuple[int, Table] | None) -> Found | None:
    """Return what was read in a table that was made of a list, of which ``made`` tells the place too."""
    layout = column_layout(made[1]) if made is not None else None
    if made is None or layout is None:
        return None
    return Found(made[1], layout, read_rows(made[1], layout, document.file), made[0])


def _with_problems(found: Found, *problems: Problem) -> Found:
    return replace(found, reading=replace(found.reading, problems=(*problems, *found.reading.problems)))


def is_said_to_room(text: str) -> bool:
    """Whether a text asks, though its sign be forgotten, or bids people talk."""
    return holds_question(text) or bids(text) or begins_asking(text) or text.rstrip().endswith(("...", "…"))


def listed_run(document: Document) -> tuple[Found, ...]:
    """Return the list of parts that stands below the title of the run, and say so."""
    made = told_run(document) if len(document.blocks) <= _MOST_LINES and not is_form(document) else None
    if (found := _read(document, made)) is None:
        return ()
    return (_with_problems(found, warning("import.doubt_run", Place(document.file), count=len(found.reading.themes))),)
