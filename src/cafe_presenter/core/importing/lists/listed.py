"""The bare list that a document is: of questions, or, where it asks nothing, of the parts below “Programme”."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from cafe_presenter.core.importing.asking.asking import is_question
from cafe_presenter.core.importing.asking.counted_questions import counted_list
from cafe_presenter.core.importing.asking.one_line import with_questions_apart
from cafe_presenter.core.importing.asking.scenes import scene_list
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table
from cafe_presenter.core.importing.lists.activity_list import activity_list
from cafe_presenter.core.importing.lists.asked_anywhere import asked_anywhere
from cafe_presenter.core.importing.lists.asked_groups import grouped_list
from cafe_presenter.core.importing.lists.cases import case_list
from cafe_presenter.core.importing.lists.discussed import discussed_list
from cafe_presenter.core.importing.lists.question_list import prompt_list
from cafe_presenter.core.importing.lists.question_titles import asked_titles
from cafe_presenter.core.importing.lists.quiz_slides import quiz_rounds
from cafe_presenter.core.importing.lists.timed_groups import with_times_once
from cafe_presenter.core.importing.lists.topics import topic_list
from cafe_presenter.core.importing.outlines.hours_above import events_of_days
from cafe_presenter.core.importing.outlines.outlines import BELOW_TITLE, outline
from cafe_presenter.core.importing.outlines.slide_parts import OF_SLIDES, slide_list
from cafe_presenter.core.importing.outlines.worth import worth
from cafe_presenter.core.importing.papers.forms import has_blanks
from cafe_presenter.core.importing.papers.other_papers import is_interview
from cafe_presenter.core.importing.parts.asides import without_judged
from cafe_presenter.core.importing.parts.asking_titles import untimed
from cafe_presenter.core.importing.parts.half_day_lists import half_day_lists
from cafe_presenter.core.importing.parts.hours_in_prose import prose_with_hours
from cafe_presenter.core.importing.rows.found import LISTED, OF_TOPICS, Found, read_rows
from cafe_presenter.core.importing.tables.columns import column_layout
from cafe_presenter.core.importing.tables.dilemmas import dilemma_list
from cafe_presenter.core.importing.tables.labelled_cells import labelled_list
from cafe_presenter.core.importing.tables.said_column import OF_COLUMN, column_list
from cafe_presenter.core.importing.tables.sessions import OF_SESSIONS, session_list
from cafe_presenter.core.importing.times.timed_titles import timed_title

_MANY = 10
_MOST_LINES = 6000


def asked_in_list(document: Document) -> tuple[Found, ...]:
    """Return the bare list of questions that a document is, and say so; no table of it was ever made."""
    if len(document.blocks) > _MOST_LINES or has_blanks(document):
        return ()
    if is_interview([each.text for each in document.paragraphs if not each.level]):
        return ()
    document, lengths = _without_lengths(with_questions_apart(without_judged(document)))
    readers = (
        *(scene_list, case_list, discussed_list, asked_titles, labelled_list),
        *(activity_list, counted_list, _bare_list),
    )
    quiz = quiz_rounds(document)  # to others an answer would be the title above what is asked next
    made = [(LISTED, _with_lengths(reader(document), lengths)) for reader in readers] if quiz is None else []
    made += [(LISTED, quiz)]
    made += [(OF_TOPICS, topic_list(document)), (OF_COLUMN, column_list(document)), (OF_COLUMN, dilemma_list(document))]
    found = [each for told, table in made for each in _read(document, table, told)]
    best = max(found, key=worth, default=None)
    fields = [at for at, name in enumerate(best.table.fields) if name in ("question", "notes")] if best else []
    texts = [tuple(map(row.cell, fields)) for row in best.table.rows] if best else []  # “Where?”, of another picture
    is_copy = len(texts) >= _MANY and len(set(texts)) <= len(texts) / 3
    return () if best is None or is_copy else (best,)


def _bare_list(document: Document) -> tuple[int, Table] | None:
    """Return the table of a text that is a list: of questions, in groups or not, else of what makes people talk."""
    return grouped_list(document) or prompt_list(document)


def _read(document: Document, made: tuple[int, Table] | None, told: str) -> tuple[Found, ...]:
    """Return what was read in a table that was made of a list, of which ``made`` tells the place too."""
    if made is None:
        return ()
    before, table = made[0], with_times_once(replace(made[1], told=told))
    layout = column_layout(table)
    return (Found(table, layout, read_rows(table, layout, document.file), before),) if layout is not None else ()


def _without_lengths(document: Document) -> tuple[Document, dict[int, str]]:
    """Return a document, its questions without how long they take, “Who reads? (15 min)”, and that by their lines."""
    told, blocks = dict[int, str](), list[Paragraph | Table]()
    for block in document.blocks:
        blocks.append(block)
        if isinstance(block, Paragraph) and not block.level and "?" in block.text and "\n" not in block.text:
            time = timed_title(block.text)[1] if untimed(block.text) != block.text else ""
            text = re.sub(rf"\s*[(\[–-]?\s*{re.escape(time)}\s*[)\]]?\s*$", "", block.text) if time else ""
            if is_question(text):
                blocks[-1], told[block.line] = replace(block, text=text), time
    return (replace(document, blocks=tuple(blocks)), told) if told else (document, told)


def _with_lengths(made: tuple[int, Table] | None, told: Mapping[int, str]) -> tuple[int, Table] | None:
    if made is None or "duration" in made[1].fields or not any(row.line in told for row in made[1].rows):
        return made
    before, table = made
    rows = (replace(row, cells=(*row.cells, told.get(row.line, ""))) for row in table.rows)
    return before, replace(table, rows=tuple(rows), fields=(*table.fields, "duration"))


def listed_run(document: Document, asked: Sequence[Found] = ()) -> tuple[Found, ...]:
    """Return the parts below the title of the run, those of a table, of prose, of half-days, slides, days.

    Where nothing is ``asked`` elsewhere, what stands below one of them is asked for itself.
    """
    if len(document.blocks) > _MOST_LINES or has_blanks(document):
        return ()
    found = _read(document, prose_with_hours(document), BELOW_TITLE)
    made = None if found else outline(document, asks_within=not asked)
    found = found or _read(document, made, made[1].told if made else "")
    found = found or _read(document, session_list(document), OF_SESSIONS)
    found = found or _read(document, half_day_lists(document), BELOW_TITLE)
    found = found or _read(document, slide_list(document), OF_SLIDES)
    return found or _read(document, events_of_days(document), BELOW_TITLE)


def scattered(document: Document) -> tuple[Found, ...]:
    """Return all that a document asks, wherever it stands, of one in which nothing else was found."""
    return () if len(document.blocks) > _MOST_LINES else _read(document, asked_anywhere(document), LISTED)
