"""The bare list that a document is: of questions, or, where it asks nothing, of the parts below “Programme”."""

from dataclasses import replace

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
from cafe_presenter.core.importing.staged_run import staged_run
from cafe_presenter.core.importing.told_run import told_run
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
    readers = (question_list, scene_list, discussed_list, prompt_list, asked_titles, labelled_list)
    asked = next((each for reader in readers if (each := reader(document)) is not None), None)
    topics = topic_list(document)
    is_more = topics is not None and (asked is None or len(topics[1].rows) > len(asked[1].rows))
    found = _read(document, topics, OF_TOPICS) if is_more else _read(document, asked, LISTED)
    texts = [row.cell(each.table.fields.index("question")) for each in found for row in each.table.rows]
    return () if len(texts) >= _MANY and len(set(texts)) <= len(texts) / 3 else found


def _read(document: Document, made: tuple[int, Table] | None, told: str) -> tuple[Found, ...]:
    """Return what was read in a table that was made of a list, of which ``made`` tells the place too."""
    if made is None:
        return ()
    before, table = made[0], replace(made[1], told=told)
    layout = column_layout(table)
    return (Found(table, layout, read_rows(table, layout, document.file), before),) if layout is not None else ()


def is_said_to_room(text: str) -> bool:
    """Whether a text asks, though its sign be forgotten, or bids people talk."""
    return holds_question(text) or bids(text) or begins_asking(text) or text.rstrip().endswith(("...", "…"))


def listed_run(document: Document) -> tuple[Found, ...]:
    """Return the list of parts that stands below the title of the run, or the headings that are one, and say so."""
    if len(document.blocks) > _MOST_LINES or is_form(document):
        return ()
    return _read(document, told_run(document), "import.doubt_run") or _read(
        document, staged_run(document), "import.doubt_stages"
    )
