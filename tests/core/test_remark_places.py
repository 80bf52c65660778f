import pytest

from cafe_presenter.core.base.problem import Place, Problem
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.draft.import_draft import (
    WELCOME_ROW,
    ImportDraft,
    begin_draft,
    outcome,
    toggle_rows_skipped,
)
from cafe_presenter.core.importing.draft.remark_places import place_told

ROWS = (
    ("Titre", "Ce qu’on demande", "Reste"),
    ("Amitié", "Qui est là ?", "Un mot"),
    ("Ville", "Que faire à [Nom de la ville] ?", "x"),
    ("Éthique", "Qui décide ?", ""),
)


@pytest.fixture
def draft() -> ImportDraft:
    table = Table(tuple(TableRow(cells, line) for line, cells in enumerate(ROWS, start=5)))
    return begin_draft(Document("a.odt", (Paragraph("Ma soirée", 1), table)))


def told(draft: ImportDraft, code: str) -> Problem:
    return next(problem for problem in outcome(draft).problems if problem.code == code)


def test_a_remark_without_a_row_leads_to_the_cell_that_it_quotes(draft: ImportDraft) -> None:
    assert place_told(draft, told(draft, "import.doubt_blanks")) == (2, 1)


def test_a_remark_about_a_column_leads_to_its_head(draft: ImportDraft) -> None:
    assert place_told(draft, told(draft, "import.question_guessed")) == (0, 1)


def test_a_remark_about_a_row_leads_there_and_to_the_cell_that_it_quotes(draft: ImportDraft) -> None:
    assert place_told(draft, Problem("import.no_theme", Place("", 7))) == (2, None)
    assert place_told(draft, Problem("import.clock_length", Place("", 8), {"value": "Qui décide"})) == (3, 1)


def test_a_row_that_is_left_out_is_led_to_by_no_quote(draft: ImportDraft) -> None:
    problem = told(draft, "import.doubt_blanks")
    assert place_told(toggle_rows_skipped(draft, (2,)), problem) is None


def test_what_is_in_the_welcome_leads_to_it(draft: ImportDraft) -> None:
    assert place_told(draft, Problem("import.in_welcome", params={"start": "Amitié"})) == (WELCOME_ROW, None)
