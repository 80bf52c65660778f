"""The bare list that a document is: of questions, or, where it asks nothing, of the parts below “Programme”."""

import re
from collections.abc import Mapping
from dataclasses import replace

from cafe_presenter.core.importing.asking import begins_asking, bids, holds_question, is_question
from cafe_presenter.core.importing.asking_titles import untimed
from cafe_presenter.core.importing.columns import column_layout
from cafe_presenter.core.importing.discussed import discussed_list
from cafe_presenter.core.importing.document import Document, Paragraph, Table
from cafe_presenter.core.importing.found import Found, read_rows
from cafe_presenter.core.importing.labelled_cells import labelled_list
from cafe_presenter.core.importing.other_papers import is_form, is_interview
from cafe_presenter.core.importing.outlines import outline
from cafe_presenter.core.importing.question_list import prompt_list, question_list
from cafe_presenter.core.importing.question_titles import asked_titles
from cafe_presenter.core.importing.said_column import OF_COLUMN, column_list
from cafe_presenter.core.importing.scenes import scene_list
from cafe_presenter.core.importing.sessions import session_list
from cafe_presenter.core.importing.timed_titles import timed_title
from cafe_presenter.core.importing.topics import topic_list

LISTED = "import.from_list"
"""What is told of a table that was made of lines that ask."""
OF_TOPICS = "import.from_topics"
"""What is told of one made of topics to debate, some of which may ask."""
_MANY = 10
_MOST_LINES = 6000


def asked_in_list(document: Document) -> tuple[Found, ...]:
    """Return the bare list of questions that a document is, and say so; no table of it was ever made."""
    if len(document.blocks) > _MOST_LINES or is_form(document):
        return ()
    if is_interview([each.text for each in document.paragraphs if not each.level]):
        return ()
    document, lengths = _without_lengths(document)
    readers = (question_list, scene_list, discussed_list, prompt_list, asked_titles, labelled_list)
    asked = next((each for reader in readers if (each := reader(document)) is not None), None)
    asked = asked and (asked[0], _with_lengths(asked[1], lengths))
    topics = topic_list(document)
    is_more = topics is not None and (asked is None or len(topics[1].rows) > len(asked[1].rows))
    found = _read(document, topics, OF_TOPICS) if is_more else _read(document, asked, LISTED)
    found = found or _read(document, column_list(document), OF_COLUMN)
    texts = [row.cell(each.table.fields.index("question")) for each in found for row in each.table.rows]
    return () if len(texts) >= _MANY and len(set(texts)) <= len(texts) / 3 else found


def _read(document: Document, made: tuple[int, Table] | None, told: str) -> tuple[Found, ...]:
    """Return what was read in a table that was made of a list, of which ``made`` tells the place too."""
    if made is None:
        return ()
    before, table = made[0], replace(made[1], told=told)
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


def _with_lengths(table: Table, told: Mapping[int, str]) -> Table:
    if "duration" in table.fields or not any(row.line in told for row in table.rows):
        return table
    rows = (replace(row, cells=(*row.cells, told.get(row.line, ""))) for row in table.rows)
    return replace(table, rows=tuple(rows), fields=(*table.fields, "duration"))


def is_said_to_room(text: str) -> bool:
    """Whether a text asks, though its sign be forgotten, or bids people talk."""
    return holds_question(text) or bids(text) or begins_asking(text) or text.rstrip().endswith(("...", "…"))


def listed_run(document: Document) -> tuple[Found, ...]:
    """Return the parts below the title of the run, the headings that are one, or the topics of a table, and say so."""
    if len(document.blocks) > _MOST_LINES or is_form(document):
        return ()
    made = outline(document)
    found = _read(document, made, made[1].told) if made is not None else ()
    return found or _read(document, session_list(document), "import.doubt_sessions")
