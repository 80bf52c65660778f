from dataclasses import replace

import pytest

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.draft.import_changes import ImportChanges, changes_of, with_changes
from cafe_presenter.core.importing.draft.import_draft import (
    ImportDraft,
    begin_draft,
    choose_table,
    edit_cell,
    outcome,
    set_minutes,
    set_role,
    toggle_rows_skipped,
)
from cafe_presenter.core.importing.draft.taken_lines import lines_in, take_lines

ROWS = (("Thème", "Question"), ("Amitié", "Une machine est-elle une amie ?"), ("Éthique", "Qui contrôle ?"))
TABLE = Table(tuple(TableRow(cells, line) for line, cells in enumerate(ROWS, start=1)))
TEXTS = ("Ma soirée", "Apporter des feutres", "", "Ranger les chaises", "Et demain ?", "Éteindre la lumière")
PARAGRAPHS = tuple(Paragraph(text, line) for line, text in enumerate(TEXTS, start=1) if text)
AROUND = Document("a.docx", (*PARAGRAPHS[:2], TABLE, *PARAGRAPHS[2:]))


def line_by_line(document: Document) -> ImportDraft:
    """Return the draft of a document of which the text is chosen, the last of all that is offered."""
    draft = begin_draft(document)
    return choose_table(draft, len(draft.found) - 1)


@pytest.fixture
def draft() -> ImportDraft:
    return begin_draft(AROUND)


def asked(draft: ImportDraft) -> list[tuple[str, str]]:
    return [(theme.question or theme.kind, theme.notes) for theme in outcome(draft).deck.themes]


def test_lines_come_in_the_order_of_the_document_whichever_is_taken_first(draft: ImportDraft) -> None:
    for text, role in ((TEXTS[5], "notes"), (TEXTS[3], "notes"), (TEXTS[4], "question"), (TEXTS[1], "notes")):
        draft, _ = take_lines(draft, (text,), role)
    assert asked(draft) == [
        (Kind.WELCOME, TEXTS[1]),
        (ROWS[1][1], ""),
        (ROWS[2][1], TEXTS[3]),
        (TEXTS[4], TEXTS[5]),
    ]
    assert outcome(draft).left_out == ()


def test_a_question_above_the_table_comes_first_and_the_header_stays_one(draft: ImportDraft) -> None:
    draft, rows = take_lines(draft, (TEXTS[1],), "question")
    assert (rows, draft.layout.header) == ((1,), 0)
    assert [question for question, _ in asked(draft)] == [TEXTS[1], ROWS[1][1], ROWS[2][1]]


def test_what_was_said_of_rows_goes_on_being_said_of_them(draft: ImportDraft) -> None:
    draft = set_minutes(toggle_rows_skipped(draft, (1,)), 2, 7)
    draft, _ = take_lines(draft, (TEXTS[1],), "question")
    assert [(theme.question, theme.duration_s) for theme in outcome(draft).deck.themes] == [
        (TEXTS[1], None),
        (ROWS[2][1], 420.0),
    ]


def test_a_line_that_was_taken_and_then_left_out_is_a_row_and_no_loss(draft: ImportDraft) -> None:
    draft, rows = take_lines(draft, (TEXTS[4],), "question")
    out = toggle_rows_skipped(draft, rows)
    assert TEXTS[4] not in outcome(out).left_out
    assert len(outcome(out).deck.themes) == 2


def test_what_was_taken_and_changed_is_put_back_on_the_same_document(draft: ImportDraft) -> None:
    taken, rows = take_lines(draft, (TEXTS[4], TEXTS[3]), "question")
    taken = set_role(edit_cell(taken, rows[1], 1, text="Et après ?"), rows[:1], "follow_ups")
    again = with_changes(begin_draft(AROUND), changes_of(taken))
    assert again == taken
    assert [each.text for each in outcome(again).deck.themes[1].follow_ups] == [TEXTS[3]]


@pytest.mark.parametrize("lines", [((-1, 3),), ((99, 3),), ((1, 999),), ((1, -3),), ((1, 0),), ((0, 9), (1, 9))])
def test_lines_that_have_no_place_in_a_document_do_no_harm(
    draft: ImportDraft, lines: tuple[tuple[int, int], ...]
) -> None:
    found = with_changes(draft, ImportChanges(lines=lines))
    assert len(lines_in(found)) <= 1
    outcome(found)


def test_a_line_of_a_list_goes_to_the_question_it_stands_below() -> None:
    texts = ("Nos sujets", "Faut-il rire ?", "Le rire de soi", "Peut-on tout dire ?", "Une limite", "Qui décide ?")
    document = Document("a.txt", tuple(Paragraph(text, line) for line, text in enumerate(texts, start=1)))
    draft = line_by_line(document)
    draft = replace(draft, skipped=frozenset())
    draft, _ = take_lines(draft, (texts[4],), "notes")
    notes = {theme.question: theme.notes for theme in outcome(draft).deck.themes}
    assert notes[texts[3]] == texts[4]


def test_a_text_shown_line_by_line_has_each_line_as_its_row_already() -> None:
    texts = ("Un soir d’été", "Que sème-t-on ?", "On apporte à boire.", "Qui arrose ?", "Merci.")
    document = Document("a.txt", tuple(Paragraph(text, line) for line, text in enumerate(texts, start=1)))
    draft = line_by_line(document)
    taken, rows = take_lines(draft, (texts[2],), "notes")
    assert len(rows) == 1
    assert {theme.question: theme.notes for theme in outcome(taken).deck.themes}[texts[1]] == texts[2]
