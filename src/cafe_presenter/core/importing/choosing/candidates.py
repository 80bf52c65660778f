"""The tables of a document that may become a deck: as they stand, put in order, or typed as text."""

from dataclasses import replace

from cafe_presenter.core.importing.choosing.typed_tables import typed_tables
from cafe_presenter.core.importing.document.document import MOST_DOCUMENT_LINES, Document, Table
from cafe_presenter.core.importing.parts.told_again import told_lines, with_details
from cafe_presenter.core.importing.tables.banded import with_bands, with_sections_noted, with_topics_below
from cafe_presenter.core.importing.tables.cards import with_cards
from cafe_presenter.core.importing.tables.clocked import (
    gone_on,
    with_breaks_timed,
    with_first_day,
    with_lone_cells_in_rows,
    with_one_clock,
    with_rest_of_rows,
    with_times_apart,
)
from cafe_presenter.core.importing.tables.day_column import with_first_of_days
from cafe_presenter.core.importing.tables.gone_on_bare import gone_on_bare
from cafe_presenter.core.importing.tables.joined import with_questions
from cafe_presenter.core.importing.tables.merged_down import with_parts_merged_down
from cafe_presenter.core.importing.tables.parallel_tracks import with_tracks_joined
from cafe_presenter.core.importing.tables.same_headers import under_one_header
from cafe_presenter.core.importing.tables.shifted_titles import with_titles_in_one_column
from cafe_presenter.core.importing.tables.side_by_side import side_by_side
from cafe_presenter.core.importing.tables.stacked_steps import with_lines_as_rows, with_steps_apart

_ORDERED = (
    with_bands,
    with_sections_noted,
    with_topics_below,
    with_parts_merged_down,
    with_cards,
    with_first_day,
    with_tracks_joined,
    with_first_of_days,
    with_one_clock,
    with_titles_in_one_column,
    with_times_apart,
    with_lone_cells_in_rows,
    with_rest_of_rows,
    with_breaks_timed,
    with_steps_apart,
    with_lines_as_rows,
)


def candidates(document: Document) -> list[tuple[int, Table]]:
    """Return the tables of a document, each with the number of blocks before it; one put in order has its parts."""
    real = [(at, block) for at, block in enumerate(document.blocks) if isinstance(block, Table)]
    real = [(at, table) for at, table in real if len(table.rows) <= MOST_DOCUMENT_LINES]
    places = {id(table): index for index, table in real}
    real += [
        (index, replace(made, parts=(table,)))
        for index, table in real
        for ordered in _ORDERED
        if (made := ordered(table)) is not None
    ]
    real += [(index, part) for index, table in [*real] if not table.parts for part in side_by_side(table)]
    joined = (*gone_on(document.blocks), *gone_on_bare(document.blocks), *under_one_header(document.blocks))
    real += [(places[id(table.parts[0])], table) for table in joined]
    typed = [
        (index, with_first_of_days(table) or with_one_clock(table) or with_times_apart(table) or table)
        for index, table in typed_tables(document.blocks)
    ]
    lines = told_lines(document) if real or typed else []
    real += [
        (index, replace(made, parts=(table,)))
        for index, table in [*real]
        if not table.parts
        for made in (with_questions(table, document), with_details(table, lines, index))
        if made is not None
    ]
    typed += [
        (index, replace(made, parts=(table,)))
        for index, table in [*typed]
        if not (table.parts or table.guessed) and (made := with_details(table, lines, index)) is not None
    ]
    short = [(at, table) for at, table in (*real, *typed) if len(table.rows) <= MOST_DOCUMENT_LINES]
    return sorted(short, key=lambda pair: pair[0])
