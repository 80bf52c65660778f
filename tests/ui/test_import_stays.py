"""Nothing moves below the pointer of a host who goes through an import by mouse alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cafe_presenter.core.importing.document.document import Document, Paragraph, Table
from cafe_presenter.ui.desk.desk_window import ExactText
from stage import settle
from test_import_rows import AROUND, LEFT, SHIFT, click_choice, click_number, click_remark
from test_import_window import CTRL, ROWS, Import, table

FEW = Document("/home/moi/a.docx", (Paragraph("Ma soirée", 1), table(*ROWS)))


@pytest.fixture(params=["fr", "en"])
def around(app: QApplication, request: pytest.FixtureRequest) -> Iterator[Import]:
    del app
    held = Import(AROUND, (1024, 768), request.param)
    yield held
    held.close()


def places(imported: Import) -> dict[str, QRect]:
    """Return where each button of the window stands."""
    settle()
    window = imported.window
    shown = {name: each for name, each in window._buttons.items() if each.isVisible()}
    return {name: QRect(each.mapTo(window, each.rect().topLeft()), each.size()) for name, each in shown.items()}


def press(imported: Import, name: str) -> None:
    """Click the button of a command."""
    QTest.mouseClick(imported.window._buttons[name], LEFT)


def test_no_button_moves_while_rows_are_picked_named_left_out_and_joined(around: Import) -> None:
    text = around.window.wording.text
    before = places(around)
    click_number(around, 1)
    click_number(around, 3, SHIFT)
    assert places(around) == before
    press(around, "skip")
    assert places(around) == before
    press(around, "undo")
    press(around, "join")
    assert places(around) == before
    press(around, "undo")
    press(around, "row")
    click_choice(text("Question"))
    assert places(around) == before


def test_no_button_moves_while_lines_are_taken_until_none_is_left(around: Import) -> None:
    before = places(around)
    click_remark(around, around.window.wording.text("“{text}”", text="Ranger les chaises"))
    press(around, "take_line")
    assert places(around) == before
    press(around, "take_lines")
    assert not around.window.left_out
    assert places(around) == before


def test_no_buttons_are_offered_for_lines_where_none_is_left_out(app: QApplication) -> None:
    del app
    held = Import(FEW, (1024, 768))
    assert "take_lines" not in places(held)
    held.close()


LINES = ("Ouvrir les volets", "Poser les tasses", "Compter les chaises", "Fermer à clé", "Rendre les clés", "Saluer")


@pytest.fixture
def long(app: QApplication) -> Iterator[Import]:
    del app
    rows = [(f"Thème {number}", f"Pourquoi le {number}e ?", "") for number in range(1, 12)]
    below = [Paragraph(text, line) for line, text in enumerate(LINES, start=40)]
    blocks: list[Paragraph | Table] = [Paragraph("Ma soirée", 1), table(ROWS[0], *rows), *below]
    held = Import(Document("/home/moi/a.docx", tuple(blocks)), (1024, 768))
    yield held
    held.close()


def top_of(imported: Import, line: str) -> int:
    """Return where a line stands in the list of what is to be checked."""
    shown = imported.window.warnings
    item = next(item for item in map(shown.item, range(shown.count())) if line in item.text())
    return shown.visualItemRect(item).top()


def test_the_line_below_one_that_was_taken_stands_where_that_was(long: Import) -> None:
    click_remark(long, f"“{LINES[2]}")
    before = top_of(long, LINES[2])
    assert long.window.warnings.verticalScrollBar().value() > 0
    press(long, "take_line")
    settle()
    assert top_of(long, LINES[3]) == before
    press(long, "undo")
    settle()
    assert top_of(long, LINES[2]) == before


@pytest.fixture
def doubted(app: QApplication) -> Iterator[Import]:
    del app
    texts = (f"Qui lit le {number}e livre ? Dites le nom de [celui qui le lit]" for number in range(1, 4))
    rows = [("Lire", text, "") if number % 2 else ("", text, "") for number, text in enumerate(texts)]
    held = Import(Document("", (table(ROWS[0], *rows, ("", "Un mot", ""), ("Fin", "Un autre", "")),)), (1024, 768))
    yield held
    held.close()


def test_what_is_mended_goes_and_all_else_to_be_checked_stays_in_its_order(doubted: Import) -> None:
    before = doubted.remarks
    assert len(before) > 3
    doubted.pick(4)
    press(doubted, "skip")
    after = doubted.remarks
    assert [each for each in before if each in after] == [each for each in after if each in before]
    new = [each for each in after if each not in before]
    assert after[len(after) - len(new) :] == new


@pytest.mark.parametrize("looked_at", [1, 2])
def test_the_key_goes_on_behind_the_last_one_whether_that_is_mended_or_not(doubted: Import, looked_at: int) -> None:
    shown, before = doubted.window.warnings, doubted.remarks
    for _ in range(looked_at):
        doubted.press(Qt.Key.Key_G, CTRL)
    doubted.window.title.setFocus()
    QTest.keyClicks(doubted.window.title, "x")
    assert doubted.remarks == before[1:]
    doubted.press(Qt.Key.Key_G, CTRL)
    assert shown.currentItem().text() == before[looked_at]


def test_a_line_that_is_picked_leads_to_the_row_it_would_come_behind(long: Import) -> None:
    long.pick(1)
    click_remark(long, f"“{LINES[4]}")
    shown = long.window.table
    assert shown.currentRow() == 11
    assert shown.viewport().rect().contains(shown.visualRect(shown.model().index(11, 1)).center())
    assert long.window.items.currentRow() == 10
    assert long.window.picked_lines == (LINES[4],)


MANY = ("Thème", "Question", "Durée", "Relances", "Notes", "Type")
LONG = "Les listes d’envoi : l’une pour annoncer, l’autre pour discuter de tout, vêtements, dons et suites"


@pytest.fixture(params=["fr", "en"])
def wide(app: QApplication, request: pytest.FixtureRequest) -> Iterator[Import]:
    del app
    rows = [
        ("Commissions", f"Qui transporte {number} ?", "20 min", "", f"{LONG} ({number})", "") for number in range(9)
    ]
    blocks: list[Paragraph | Table] = [Paragraph("Ma soirée", 1), table(MANY, *rows)]
    held = Import(Document("/home/moi/a.docx", tuple(blocks)), (1024, 768), request.param)
    settle()
    yield held
    held.close()


def test_of_many_columns_all_are_seen_with_three_rows_and_short_words_whole(wide: Import) -> None:
    shown = wide.window.table
    cells = [[shown.visualRect(shown.model().index(row, column)) for column in range(6)] for row in range(4)]
    assert all(shown.viewport().rect().contains(cell) for row in cells for cell in row)
    for column, word in ((0, "Commissions"), (1, "transporte")):
        assert shown.fontMetrics().horizontalAdvance(word) < shown.columnWidth(column) - 10


def test_a_row_that_is_cut_is_as_high_as_one_of_four_lines(app: QApplication) -> None:
    del app
    rows = [(theme, "Pourquoi ?", notes) for theme, notes in (("Un", "a\nb\nc\nd"), ("Deux", f"{LONG}\n" * 5))]
    held = Import(Document("/home/moi/a.docx", (table(("Thème", "Question", "Notes"), *rows),)), (1024, 768))
    shown = held.window.table
    assert shown.rowHeight(1) == shown.rowHeight(2) > 2 * shown.rowHeight(0)
    held.close()


def test_no_column_moves_when_a_row_is_named(wide: Import) -> None:
    head = wide.window.table.horizontalHeader()
    before = [head.sectionViewportPosition(column) + head.x() for column in range(6)]
    click_number(wide, 2)
    press(wide, "row")
    click_choice(wide.window.wording.text("Follow-up of the part above"))
    settle()
    mark = wide.window.table.verticalHeaderItem(2)
    assert mark is not None
    assert "\n" in mark.text()
    assert [head.sectionViewportPosition(column) + head.x() for column in range(6)] == before


def test_where_not_even_the_heads_have_room_no_word_is_broken(app: QApplication) -> None:
    del app
    heads = ("Thème", "Question", *(f"Colonne {number}" for number in range(8)))
    rows = [("Commissions", "Qui transporte ?", *["retransmissions"] * 8)] * 4
    held = Import(Document("/home/moi/a.docx", (table(heads, *rows),)), (1024, 768))
    shown = held.window.table
    wanted = shown.fontMetrics().horizontalAdvance("retransmissions")
    assert min(shown.columnWidth(column) for column in range(2, 10)) > wanted
    held.close()


def test_a_long_cell_is_edited_in_a_field_that_shows_all_of_it_within_the_table(wide: Import) -> None:
    shown = wide.window.table
    place = shown.visualRect(shown.model().index(3, 4)).center()
    QTest.mouseClick(shown.viewport(), LEFT, pos=place)
    QTest.mouseDClick(shown.viewport(), LEFT, pos=place)
    settle()
    editor = QApplication.focusWidget()
    assert isinstance(editor, ExactText)
    assert editor.toPlainText() == shown.model().index(3, 4).data()
    assert editor.verticalScrollBar().maximum() == 0
    assert shown.viewport().rect().contains(editor.geometry())


def test_a_long_question_leaves_the_parts_around_it_in_sight(wide: Import) -> None:
    wide.pick(2)
    wide.type("Et encore, et encore " * 40)
    items = wide.window.items
    high = items.visualItemRect(items.item(1)).height()
    assert items.item(1).text().endswith("…")
    assert 3 * high < 2 * items.viewport().height()
