"""Spreadsheets: sheets, merged cells, hidden parts, numbers as they are shown."""

from pathlib import Path

import pytest

from cafe_presenter.core.base.problem import Problem
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import load_document, read_document
from tests.files.packages import opendocument, workbook

DOCUMENTS = Path(__file__).parent.parent / "data" / "documents"
SHEETS = ["feuille.xlsx", "feuille.ods", "sources/feuille.fods"]


def deck_of(name: str) -> tuple[Deck, list[Problem]]:
    deck, problems = deck_from_document(load_document(str(DOCUMENTS / name)))
    return deck, list(problems)


@pytest.mark.parametrize("name", SHEETS)
def test_the_right_sheet_is_read_with_merged_themes_and_line_breaks(name: str) -> None:
    deck, _ = deck_of(name)
    assert [(each.theme, each.question) for each in deck.themes] == [
        ("Travail", "Que fera-t-on de nos journées ?\nEt de nos soirées ?"),
        ("Travail", "Qui paie ?"),
        ("Savoir", "Que croire ?"),
    ]
    assert deck.title == "Café IA de mars"


@pytest.mark.parametrize("name", SHEETS)
def test_durations_are_read_from_hours_numbers_and_what_formulas_last_gave(name: str) -> None:
    deck, _ = deck_of(name)
    assert [each.duration_s for each in deck.themes] == [600, 720, 420]


@pytest.mark.parametrize("name", SHEETS)
def test_hidden_rows_and_sheets_and_other_sheets_are_told(name: str) -> None:
    _, problems = deck_of(name)
    assert [problem.code for problem in problems] == [
        "import.hidden_row",
        "import.hidden_sheet",
        "import.kept_in_notes",
        "import.other_table_unread",
    ]


def test_an_old_workbook_is_read_and_a_formula_without_its_result_is_told() -> None:
    deck, problems = deck_of("feuille.xls")  # LibreOffice wrote 0 where the formula gives a text
    assert [(each.theme, each.question, each.duration_s) for each in deck.themes] == [
        ("Travail", "Que fera-t-on de nos journées ?\nEt de nos soirées ?", 600),
        ("Travail", "Qui paie ?", 720),
    ]
    assert [problem.where.line for problem in problems if problem.code == "import.no_words"] == [7]


def test_a_csv_of_a_sheet_is_read() -> None:
    deck, _ = deck_of("feuille.csv")
    assert [each.question for each in deck.themes] == [
        "Que fera-t-on de nos journées ?\nEt de nos soirées ?",
        "Qui paie ?",
        "Ligne masquée ?",
        "Que croire ?",
    ]


def cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


HEAD = f'<row r="1">{cell("A1", "Thème")}{cell("B1", "Question")}{cell("C1", "Objectif")}</row>'


def test_one_cell_at_the_last_row_and_column_costs_nothing() -> None:
    far = f'<row r="1048576">{cell("XFD1048576", "loin")}</row>'
    rows = f'{HEAD}<row r="2">{cell("A2", "A")}{cell("B2", "B ?")}{cell("C2", "C")}</row>{far}'
    deck, problems = deck_from_document(read_document(workbook(rows), "f"))
    assert [each.question for each in deck.themes] == ["B ?"]
    assert [problem.where.line for problem in problems if problem.code == "import.no_question"] == [1048576]


def test_rich_text_escapes_and_reading_aids_of_xlsx_are_read_as_shown() -> None:
    strings = (
        '<si><r><t xml:space="preserve">un </t></r><r><t>mot_x000D_</t></r><rPh><t>aide</t></rPh></si>'
        "<si><t>Où ?</t></si>"
    )
    rows = f'{HEAD}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>'
    deck, _ = deck_from_document(read_document(workbook(rows, strings), "f"))
    assert (deck.themes[0].theme, deck.themes[0].question) == ("un mot", "Où ?")


def test_a_formula_is_read_as_what_it_last_gave() -> None:
    rows = f'{HEAD}<row r="2">{cell("A2", "A")}<c r="B2" t="str"><f>SHELL("rm")</f><v>Où ?</v></c></row>'
    deck, _ = deck_from_document(read_document(workbook(rows), "f"))
    assert deck.themes[0].question == "Où ?"


def test_a_merged_range_of_the_whole_sheet_costs_nothing() -> None:
    rows = f'{HEAD}<row r="2">{cell("A2", "A")}{cell("B2", "B ?")}</row><row r="3">{cell("B3", "D ?")}</row>'
    merges = '<mergeCells><mergeCell ref="A2:A1048576"/></mergeCells>'
    deck, _ = deck_from_document(read_document(workbook(rows, merges=merges), "f"))
    assert [(each.theme, each.question) for each in deck.themes] == [("A", "B ?"), ("A", "D ?")]


def test_empty_rows_and_columns_to_the_end_of_an_ods_cost_nothing() -> None:
    def row(*cells: str) -> str:
        inside = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in cells)
        return f"<table:table-row>{inside}<table:table-cell table:number-columns-repeated='16380'/></table:table-row>"

    empty = (
        "<table:table-row table:number-rows-repeated='1048570'>"
        "<table:table-cell table:number-columns-repeated='16384'/></table:table-row>"
    )
    table = row("Thème", "Question", "Objectif") + row("A", "B ?", "C") + empty + row("D", "E ?", "F")
    body = f"<office:spreadsheet><table:table table:name='S'>{table}</table:table></office:spreadsheet>"
    deck, _ = deck_from_document(read_document(opendocument(body), "f"))
    assert [each.question for each in deck.themes] == ["B ?", "E ?"]


@pytest.mark.parametrize("separator", [";", ","])
def test_lines_of_a_csv_that_a_sheet_holds_in_one_column_are_its_rows(separator: str) -> None:
    told = (("Heure", "Étape", "Qui"), ("18h00", "Accueil", ""), ("18h10", "Le puits", "Nora"), ("18h50", "Soupe", ""))
    cells = (f"<c t='inlineStr'><is><t>{separator.join(each)}</t></is></c>" for each in (*told, ("19h30", "Fin", "")))
    deck, _ = deck_from_document(read_document(workbook("".join(f"<row>{cell}</row>" for cell in cells)), "f.xlsx"))
    named = [(each.theme, each.duration_s and each.duration_s / 60) for each in deck.themes]
    assert named == [("Accueil", 10), ("Le puits", 40), ("Soupe", 40), ("Fin", None)]
