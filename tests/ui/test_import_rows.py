"""Several rows of an import at once: picked by mouse and by keys, then named, left out, or joined."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QStyleOptionViewItem, QTableWidget

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.importing.document.document import Document, Paragraph
from stage import settle, wait_until
from test_import_window import CTRL, ROWS, Import, choose, table

SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def imported(app: QApplication) -> Iterator[Import]:
    del app
    held = Import(size=(1024, 768))
    yield held
    held.close()


def click_number(imported: Import, row: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Click the number beside a row."""
    side = imported.window.table.verticalHeader()
    at = QPoint(4, side.sectionViewportPosition(row) + 4)
    QTest.mouseClick(side.viewport(), LEFT, keys, at)


def test_a_click_on_its_number_picks_a_row(imported: Import) -> None:
    click_number(imported, 2)
    assert imported.window.table.picked_rows == (2,)
    assert imported.window.items.currentRow() == 1


def test_a_click_on_the_head_of_a_column_picks_none_of_the_other_rows(imported: Import) -> None:
    click_number(imported, 2)
    head = imported.window.table.horizontalHeader()
    QTest.mouseClick(head.viewport(), LEFT, pos=QPoint(head.sectionViewportPosition(1) + 9, 9))
    wait_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert len(imported.window.table.picked_rows) == 1
    assert imported.window.table.currentColumn() == 1


def click_choice(name: str) -> None:
    """Click what is called so in the list that opened."""
    wait_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(each for each in menu.actions() if each.text() == name)
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    settle()


def test_two_columns_change_places_when_the_head_of_one_is_clicked(imported: Import) -> None:
    head = imported.window.table.horizontalHeader()
    QTest.mouseClick(head.viewport(), LEFT, pos=QPoint(head.sectionViewportPosition(2) + 9, 9))
    click_choice("Question")
    assert imported.questions == [row[2] for row in ROWS[1:]]
    assert [each.objective for each in imported.deck.themes] == [row[1] for row in ROWS[1:]]
    model = imported.window.table.model()
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert heads == ["Theme ▾", "Objective ▾", "Question ▾"]


def test_rows_picked_by_their_numbers_are_left_out_at_once_and_taken_up_again(imported: Import) -> None:
    click_number(imported, 2)
    click_number(imported, 3, SHIFT)
    imported.click("Leave 2 rows out")
    assert imported.questions == [ROWS[1][1]]
    assert imported.reads("2 rows left out by you")
    imported.click("Take 2 rows up again")
    assert len(imported.questions) == 3


def test_rows_that_stand_apart_are_picked_with_control(imported: Import) -> None:
    click_number(imported, 1)
    click_number(imported, 3, CTRL)
    imported.press(Qt.Key.Key_Delete, CTRL)
    assert imported.questions == [ROWS[2][1]]
    assert imported.window.table.picked_rows == (1, 3)


def test_rows_are_picked_by_keys_alone_and_given_a_meaning(imported: Import) -> None:
    imported.pick(2)
    imported.press(Qt.Key.Key_Down, SHIFT)
    choose(imported, Qt.Key.Key_R, "Follow-up of the part above")
    assert imported.questions == [ROWS[1][1]]
    assert len(imported.deck.themes[0].follow_ups) == 5
    choose(imported, Qt.Key.Key_R, "As its columns say")
    assert len(imported.questions) == 3


def test_a_row_that_says_two_things_may_be_a_question_whose_rest_is_a_note(imported: Import) -> None:
    imported.pick(1)
    imported.type("Everybody picks a game. Which one?")
    imported.press(Qt.Key.Key_Return)
    imported.pick(1)
    choose(imported, Qt.Key.Key_R, "Question, the rest into its notes")
    assert imported.questions[0] == "Which one?"
    assert imported.deck.themes[0].notes == "Everybody picks a game."


def ink_of(imported: Import, row: int) -> QColor:
    """Return the colour in which the first cell of a row is written."""
    cell = imported.window.table.item(row, 0)
    assert cell is not None
    return cell.foreground().color()


def test_a_title_that_is_cut_is_as_bright_as_one_that_is_whole(imported: Import) -> None:
    imported.pick(1)
    choose(imported, Qt.Key.Key_R, "Theme, or part of the evening")
    bright = ink_of(imported, 1)
    imported.pick(2)
    choose(imported, Qt.Key.Key_R, "Question")
    assert ink_of(imported, 2) != bright
    imported.pick(2, 0)
    imported.type("Game: pick one")
    imported.press(Qt.Key.Key_Return)
    imported.pick(2)
    choose(imported, Qt.Key.Key_R, "Theme, what follows into its notes")
    assert ink_of(imported, 2) == bright


def test_a_row_that_says_one_thing_is_not_offered_in_two(imported: Import) -> None:
    click_number(imported, 2)
    imported.press(Qt.Key.Key_R, CTRL)
    wait_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Question, the rest into its notes" not in [each.text() for each in menu.actions()]
    QTest.keyClick(menu, Qt.Key.Key_Escape)


def test_letting_go_of_the_button_that_opened_the_list_chooses_nothing(imported: Import) -> None:
    at = imported.window.table.visualRect(imported.window.table.model().index(2, 1)).center()
    place = imported.window.table.viewport().mapToGlobal(at)
    QApplication.sendEvent(
        imported.window.table.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, place)
    )
    wait_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    before = imported.window.draft
    QTest.mouseRelease(menu, Qt.MouseButton.RightButton, pos=menu.actionGeometry(menu.actions()[1]).center())
    assert menu.isVisible()
    assert imported.window.draft == before
    QTest.keyClick(menu, Qt.Key.Key_Escape)


def test_a_double_click_on_a_part_edits_what_it_comes_from(imported: Import) -> None:
    items = imported.window.items
    at = items.visualItemRect(items.item(1)).center()
    QTest.mouseClick(items.viewport(), LEFT, pos=at)
    QTest.mouseDClick(items.viewport(), LEFT, pos=at)
    wait_until(lambda: imported.window.table.state() is QTableWidget.State.EditingState)
    assert imported.window.table.currentRow() == 2


def test_a_button_of_minutes_goes_on_while_it_is_held_down(imported: Import) -> None:
    imported.pick(1)
    before = imported.window.items.planned_s(0)
    more = imported.button("+1 min")
    QTest.mousePress(more, LEFT)
    wait_until(lambda: imported.window.items.planned_s(0) >= before + 3 * 60)
    QTest.mouseRelease(more, LEFT)


def test_rows_swept_with_the_mouse_become_one(imported: Import) -> None:
    shown = imported.window.table
    first, last = (shown.visualRect(shown.model().index(row, 1)).center() for row in (1, 3))
    QTest.mousePress(shown.viewport(), LEFT, pos=first)
    QTest.mouseMove(shown.viewport(), last)
    QTest.mouseRelease(shown.viewport(), LEFT, pos=last)
    imported.click("Join 3 rows")
    assert imported.questions == ["\n".join(row[1] for row in ROWS[1:])]
    assert shown.picked_rows == (1,)


def test_rows_that_were_joined_leave_no_gap_and_are_parted_again(imported: Import) -> None:
    shown = imported.window.table
    imported.pick(3)
    imported.click("Join above")
    assert shown.isRowHidden(3)
    assert shown.picked_rows == (2,)
    click_number(imported, 1)
    click_number(imported, 2, SHIFT)
    assert imported.button("Join 2 rows").isVisible()
    imported.pick(2)
    imported.click("Cut apart again")
    assert not shown.isRowHidden(3)
    assert imported.questions == [row[1] for row in ROWS[1:]]
    assert imported.button("Join above").isVisible()


def test_a_row_that_is_left_out_says_so_whatever_it_is(imported: Import) -> None:
    imported.pick(2)
    choose(imported, Qt.Key.Key_R, "Follow-up of the part above")
    imported.click("Leave row out")
    imported.pick(1)
    imported.click("Leave row out")
    heads = [imported.window.table.verticalHeaderItem(row).text() for row in (1, 2, 3)]
    assert heads == ["6\nLeft out", "7\nLeft out", "! 8"]
    imported.pick(2)
    imported.click("Take row up again")
    assert imported.window.table.verticalHeaderItem(2).text() == "! 7\nFollow-ups"


def test_the_button_of_a_row_that_is_left_out_takes_it_up_again(imported: Import) -> None:
    imported.pick(2)
    button = imported.window._buttons["skip"]
    imported.click("Leave row out")
    assert button.text().startswith("Take row up again")
    assert button.accessibleName() == "Take row up again (Ctrl+Del)"
    assert button.toolTip() == "Take row up again (Ctrl+Del)"
    imported.pick(1)
    assert button.text().startswith("Leave row out")
    imported.pick(2)
    imported.click("Take row up again")
    assert len(imported.questions) == 3


def test_a_key_held_while_a_change_is_taken_back_picks_no_other_row(imported: Import) -> None:
    imported.pick(2)
    imported.press(Qt.Key.Key_Delete, CTRL)
    imported.press(Qt.Key.Key_Z, CTRL)
    assert imported.window.table.picked_rows == (2,)


def click_remark(imported: Import, start: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Click the first remark, or line, that begins so."""
    shown = imported.window.warnings
    row = next(row for row in range(shown.count()) if shown.item(row).text().startswith(start))
    shown.scrollToItem(shown.item(row))
    QTest.mouseClick(shown.viewport(), LEFT, keys, shown.visualItemRect(shown.item(row)).center())


AROUND = Document(
    "/home/moi/a.docx",
    (
        Paragraph("Ma soirée", 1),
        Paragraph("Apporter des feutres", 2),
        table(*ROWS),
        Paragraph("Ranger les chaises", 3),
        Paragraph("Et demain ?", 4),
        Paragraph("Éteindre la lumière", 5),
    ),
)


@pytest.fixture
def around(app: QApplication) -> Iterator[Import]:
    del app
    held = Import(AROUND, (1024, 768))
    yield held
    held.close()


def test_a_line_below_the_table_goes_to_the_notes_of_the_part_above_it(around: Import) -> None:
    click_remark(around, "“Ranger")
    around.click("To the notes")
    assert around.deck.themes[-1].notes == "Ranger les chaises"
    assert around.window.table.verticalHeaderItem(4).text() == "+\nNotes"
    assert around.window.table.verticalHeaderItem(4).toolTip() == "A line of the document that you took in"
    assert (around.window.table.currentRow(), around.window.items.currentRow()) == (4, 2)


def test_a_line_above_the_table_goes_to_the_notes_of_the_welcome(around: Import) -> None:
    click_remark(around, "“Apporter")
    around.click("To the notes")
    assert (around.deck.themes[0].kind, around.deck.themes[0].notes) == (Kind.WELCOME, "Apporter des feutres")
    assert around.window.items.currentRow() == 0


def test_a_line_becomes_a_question_at_its_place_and_is_taken_back(around: Import) -> None:
    click_remark(around, "“Et demain ?")
    around.click("Is a question")
    assert around.questions[-1] == "Et demain ?"
    click_remark(around, "“Éteindre")
    around.click("To the notes")
    assert around.deck.themes[-1].notes == "Éteindre la lumière"
    click_remark(around, "“Ranger")
    around.click("To the notes")
    assert around.deck.themes[-2].notes == "Ranger les chaises"
    for _ in range(3):
        around.press(Qt.Key.Key_Z, CTRL)
    assert around.questions == [row[1] for row in ROWS[1:]]


def test_a_line_becomes_a_part_at_its_place_and_takes_what_stands_below_it(around: Import) -> None:
    click_remark(around, "“Ranger")
    around.click("Is a part")
    part = around.deck.themes[-1]
    assert (part.kind, part.theme, part.question) == (Kind.FREE, "Ranger les chaises", "")
    click_remark(around, "“Éteindre")
    around.click("To the notes")
    assert around.deck.themes[-1].notes == "Éteindre la lumière"
    assert around.questions[:-1] == [row[1] for row in ROWS[1:]]


def test_a_line_goes_to_the_question_above_it_that_was_a_line_itself(app: QApplication) -> None:
    del app
    above = [Paragraph(text, line) for line, text in enumerate(("Ma soirée", "Qui sommes-nous ?", "Un tour", "Ranger"))]
    held = Import(Document("a.odt", (*above, table(*ROWS))), (1024, 768))
    click_remark(held, "“Qui sommes")
    held.click("Is a question")
    click_remark(held, "“Un tour")
    held.click("To the notes")
    assert held.questions == ["Qui sommes-nous ?", *(row[1] for row in ROWS[1:])]
    assert held.deck.themes[0].notes == "Un tour"
    assert held.window.items.currentRow() == 0
    held.close()


def test_several_lines_are_taken_at_once(around: Import) -> None:
    click_remark(around, "“Ranger")
    click_remark(around, "“Éteindre", CTRL)
    around.click("To the notes")
    assert around.deck.themes[-1].notes == "Ranger les chaises\nÉteindre la lumière"
    around.click("All to the notes")
    assert around.deck.themes[0].notes == "Apporter des feutres"
    assert around.deck.themes[-1].notes == "Ranger les chaises\nEt demain ?\nÉteindre la lumière"
    assert not around.window.left_out


def test_a_line_that_was_taken_is_left_out_and_changed_like_any_row(around: Import) -> None:
    click_remark(around, "“Et demain ?")
    around.click("Is a question")
    around.click("Leave row out")
    assert around.questions == [row[1] for row in ROWS[1:]]
    around.click("Take row up again")
    around.pick(4, 1)
    around.type("Et ensuite ?")
    assert around.questions[-1] == "Et ensuite ?"


BLANK = (ROWS[0], ("Amitié", "Qui est là ?", "Ressentir"), ("Ville", "Que faire à [Nom de la ville] ?", "Nommer"))


def test_a_remark_leads_to_its_cell_at_a_click_and_enter_begins_there(app: QApplication) -> None:
    del app
    held = Import(Document("/home/moi/a.odt", (Paragraph("Ma soirée", 1), table(*BLANK))), (1024, 768))
    click_remark(held, "Texts with something to fill in")
    assert (held.window.table.currentRow(), held.window.table.currentColumn()) == (2, 1)
    assert held.window.items.currentRow() == 1
    held.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is held.window.table
    held.close()


def test_a_remark_about_the_title_leads_there(app: QApplication) -> None:
    del app
    held = Import(Document("", (table(*ROWS),)), (1024, 768))
    click_remark(held, "No title was found")
    held.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is held.window.title
    held.close()


def test_an_evening_of_half_a_day_is_called_long(app: QApplication) -> None:
    del app
    rows = [(f"Thème {number}", f"Pourquoi {number} ?", "20 min") for number in range(1, 14)]
    held = Import(
        Document("/home/moi/a.odt", (Paragraph("Ma soirée", 1), table(("Thème", "Question", "Durée"), *rows)))
    )
    assert held.remarks[0].startswith("The evening takes 4\u00a0h\u00a020, longer than people stay.")
    held.pick(1)
    held.press(Qt.Key.Key_Delete, CTRL)
    assert held.remarks == []
    held.close()


def test_a_column_has_one_name_for_the_notes_and_keeps_its_own_before_them(imported: Import) -> None:
    imported.pick(1, 2)
    imported.press(Qt.Key.Key_L, CTRL)
    wait_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [each.text() for each in menu.actions()].count("Notes") == 1
    assert len({each.text() for each in menu.actions()}) == len(menu.actions())
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    choose(imported, Qt.Key.Key_L, "Notes")
    assert imported.deck.themes[0].notes == "Objectif : Ressentir"
    assert imported.window.table.model().headerData(2, Qt.Orientation.Horizontal) == "Notes ▾"


def test_each_table_of_the_list_is_named_whole(app: QApplication) -> None:
    del app
    rows = [
        (f"Un thème assez long pour être coupé, le {number}e", f"Une question {number} ?", "") for number in range(9)
    ]
    two = (table(ROWS[0], *rows), Paragraph("Entre les deux, une ligne de texte", 30), table(*ROWS, first=40))
    held = Import(Document("/home/moi/a.odt", two), (1024, 768))
    choice = held.window.choice
    QTest.mouseClick(choice, LEFT)
    wait_until(choice.view().isVisible)
    view = choice.view()
    for row in range(choice.count()):
        index = view.model().index(row, 0)
        option = QStyleOptionViewItem()
        view.initViewItemOption(option)
        assert view.visualRect(index).height() >= view.itemDelegate().sizeHint(option, index).height()
        closed = choice.fontMetrics().horizontalAdvance(choice.itemText(row))
        assert closed < choice.width() - 40
    choice.hidePopup()
    held.close()


def test_no_column_widens_when_a_row_is_left_out(app: QApplication) -> None:
    del app
    rows = [(f"Thème {number}", f"Pourquoi {number} ?", "20 min") for number in range(1, 14)]
    held = Import(Document("a.odt", (table(("Thème", "Question", "Durée"), *rows),)), (1024, 768), "fr")
    settle()
    wide = held.window.table.width()
    held.click("Laisser la ligne de côté")
    settle()
    assert held.window.table.width() == wide
    held.close()


def test_each_wall_of_the_deck_is_seen_whole_beside_its_words(around: Import) -> None:
    click_remark(around, "“Apporter")
    around.click("To the notes")
    items = around.window.items
    high = [items.visualItemRect(items.item(row)).height() for row in range(items.count())]
    assert items.item(0).text() == "Welcome\u00a0· 5\u00a0min"
    assert min(high) >= items.iconSize().height()


def test_rows_are_swept_by_their_numbers(imported: Import) -> None:
    side = imported.window.table.verticalHeader()
    places = [QPoint(4, side.sectionViewportPosition(row) + 4) for row in (1, 2, 3)]
    QTest.mousePress(side.viewport(), LEFT, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(side.viewport(), place)
    QTest.mouseRelease(side.viewport(), LEFT, pos=places[-1])
    imported.click("Leave 3 rows out")
    assert imported.questions == []


@pytest.mark.parametrize("by_key", [False, True])
def test_a_remark_about_lines_that_are_lost_picks_them_to_be_taken_in(around: Import, *, by_key: bool) -> None:
    said = "Lines that ask, and are not in the deck (1)"
    if by_key:
        around.window.warnings.setFocus()
        around.press(Qt.Key.Key_G, CTRL)
        while not around.window.warnings.currentItem().text().startswith(said):
            around.press(Qt.Key.Key_G, CTRL)
        around.press(Qt.Key.Key_Return)
    else:
        click_remark(around, said)
    assert around.window.picked_lines == ("Et demain ?",)
    around.click("Is a question")
    assert around.questions[-1] == "Et demain ?"


@pytest.mark.parametrize("row", [2, 3])
def test_the_other_button_asks_what_a_row_is_with_those_that_are_picked(imported: Import, row: int) -> None:
    click_number(imported, 1)
    click_number(imported, 2, SHIFT)
    side = imported.window.table.verticalHeader()
    place = QPoint(4, side.sectionViewportPosition(row) + 4)
    wanted = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, side.viewport().mapToGlobal(place))
    QApplication.sendEvent(side.viewport(), wanted)
    wait_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert imported.window.table.picked_rows == ((1, 2) if row == 2 else (3,))
    QTest.keyClick(menu, Qt.Key.Key_Escape)


@pytest.fixture(params=["en", "fr"])
def agenda(app: QApplication, request: pytest.FixtureRequest) -> Iterator[Import]:
    del app
    items = ("Accueil (5 min)", "Lire à voix haute (10 min)", "Merci et au revoir")
    lines = [Paragraph(text, line, is_item=True) for line, text in enumerate(items, start=2)]
    held = Import(Document("a.md", (Paragraph("Programme", 1, level=1), *lines)), (1024, 768), request.param)
    yield held
    held.close()


def test_what_a_part_is_for_is_told_beside_its_wall_and_a_change_of_it_is_seen(agenda: Import) -> None:
    def told(row: int) -> list[str]:
        return agenda.window.items.item(row).text().split("\n")[1:]

    welcome, closing = map(agenda.window.wording.kind_name, (Kind.WELCOME, Kind.CLOSING))
    assert [told(row) for row in range(3)] == [[welcome], [], [closing]]  # a part like any is told by its number
    agenda.pick(0)
    agenda.press(Qt.Key.Key_Delete, CTRL)
    agenda.pick(1)
    assert [told(row) for row in range(2)] == [[], [closing]]


def test_an_empty_cell_says_what_its_part_is_taken_for(app: QApplication) -> None:
    del app
    rows = [("Accueil", "5 min", ""), ("Lire", "10 min", ""), ("Pause thé", "10 min", ""), ("Fin", "5 min", "clôture")]
    held = Import(Document("a.odt", (Paragraph("Ma soirée", 1), table(("Étape", "Durée", "Type"), *rows))), (1024, 768))
    model = held.window.table.model()
    assert held.window.draft.layout.columns[2] == "kind"
    assert [model.index(row, 2).data() for row in range(5)] == ["Type", "Welcome", "", "Break", "clôture"]
    held.close()


@pytest.mark.parametrize("way", ["click", "double click", "key"])
def test_a_kind_is_chosen_from_a_list_in_the_language_of_the_host(agenda: Import, way: str) -> None:
    shown, column = agenda.window.table, agenda.window.draft.layout.column("kind")
    assert column is not None
    place = shown.visualRect(shown.model().index(1, column)).center()
    if way == "key":
        agenda.pick(1, column)
        agenda.press(Qt.Key.Key_Return)
    else:
        QTest.mouseClick(shown.viewport(), LEFT, pos=place)
    wait_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = [agenda.window.wording.kind_name(kind) for kind in Kind]
    assert [each.text() for each in menu.actions()] == names
    assert menu.activeAction().text() == agenda.window.wording.kind_name(Kind.FREE)
    if way == "double click":
        QTest.mousePress(menu, LEFT, pos=menu.mapFromGlobal(shown.viewport().mapToGlobal(place)))
    click_choice(agenda.window.wording.kind_name(Kind.BREAK))
    assert [theme.kind for theme in agenda.deck.themes] == [Kind.WELCOME, Kind.BREAK, Kind.CLOSING]
    assert QApplication.activePopupWidget() is None


def test_the_name_of_the_column_of_kinds_is_no_kind(app: QApplication) -> None:
    del app
    rows = [(*cells, kind) for cells, kind in zip(ROWS, ("Type", "Thème", "Pause", ""), strict=True)]
    held = Import(Document("a.odt", (table(*rows),)), (1024, 768))
    shown = held.window.table
    QTest.mouseClick(shown.viewport(), LEFT, pos=shown.visualRect(shown.model().index(0, 3)).center())
    settle()
    assert QApplication.activePopupWidget() is None
    held.close()
