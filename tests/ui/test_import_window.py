from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListWidget,
    QMenu,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from cafe_presenter.core.deck.deck import Deck, Kind, Theme
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.draft.import_draft import begin_draft, toggle_rows_skipped
from cafe_presenter.core.typesetting.typography import SOFT_HYPHEN
from cafe_presenter.ui.desk.desk_window import AfterSave, ExactText
from cafe_presenter.ui.desk.file_names import dated_name, file_name
from cafe_presenter.ui.desk.import_commands import IMPORT_COMMANDS
from cafe_presenter.ui.desk.import_walls import WallList
from cafe_presenter.ui.desk.import_window import ImportWindow
from cafe_presenter.ui.kit.style import Text, plain_tip
from cafe_presenter.wording import Wording
from file_chooser import choose_file
from looks import clipped
from stage import DeskBench, reads, settle, wait_until

CTRL = Qt.KeyboardModifier.ControlModifier
ROWS = (
    ("Thème", "Question", "Objectif"),
    ("Amitié", "Une machine\u00a0: est-elle une amie\u202f?", "Ressentir"),
    ("Éthique", "Qui contrôle ?", "Nommer"),
    ("", "Et qui paie ?", "Chercher"),
)


def table(*rows: tuple[str, ...], name: str = "", first: int = 5) -> Table:
    return Table(tuple(TableRow(cells, line) for line, cells in enumerate(rows, start=first)), name)


ONE = Document("/home/moi/synthèse.odt", (Paragraph("Ma soirée", 1), table(*ROWS)))
TWO = Document("/home/moi/a.ods", (table(*ROWS, name="Une"), table(*ROWS[:2], name="Autre", first=20)))


class Import(DeskBench[ImportWindow]):
    """An import window and what was asked of it."""

    def __init__(self, document: Document = ONE, size: tuple[int, int] = (1280, 720), language: str = "en") -> None:
        super().__init__(ImportWindow(begin_draft(document), Wording(language), commands=IMPORT_COMMANDS), size)

    @property
    def deck(self) -> Deck:
        return self.window._outcome.deck

    @property
    def questions(self) -> list[str]:
        return [theme.question for theme in self.deck.themes]

    @property
    def remarks(self) -> list[str]:
        return [self.window.warnings.item(row).text() for row in range(self.window.warnings.count())]

    def pick(self, row: int, column: int = 1) -> None:
        self.window.table.pick_cell(row, column)

    def button(self, label: str) -> QPushButton:
        return next(each for each in self.window.findChildren(QPushButton) if each.text().startswith(label))

    def click(self, label: str) -> None:
        QTest.mouseClick(self.button(label), Qt.MouseButton.LeftButton)

    def type(self, text: str) -> None:
        """Fill the picked cell anew."""
        QTest.keyClicks(self.window.table, text[0])
        editor = QApplication.focusWidget()
        assert editor is not None
        QTest.keyClicks(editor, text[1:])
        self.press(Qt.Key.Key_Return)


@pytest.fixture
def imported(app: QApplication) -> Iterator[Import]:
    del app
    held = Import()
    yield held
    held.close()


def test_the_table_stands_beside_its_deck(imported: Import) -> None:
    model = imported.window.table.model()
    cells = [[model.index(row, column).data() for column in range(3)] for row in range(4)]
    assert cells == [list(row) for row in ROWS]
    assert imported.window.items.count() == 3
    assert imported.window.title.text() == "Ma soirée"


def test_a_doubt_is_told_with_its_row_and_marked_there(imported: Import) -> None:
    told = [imported.window.warnings.item(index).text() for index in range(imported.window.warnings.count())]
    assert len(told) == 1
    assert told[0].startswith("Row 8. This row has no theme")
    model = imported.window.table.model()
    heads = [model.headerData(row, Qt.Orientation.Vertical) for row in range(4)]
    assert heads == ["5", "6", "7", "! 8"]


def test_control_and_g_goes_to_the_next_doubtful_row(imported: Import) -> None:
    imported.press(Qt.Key.Key_G, CTRL)
    assert imported.window.table.currentRow() == 3


def test_a_row_and_its_theme_are_picked_together(imported: Import) -> None:
    imported.pick(2)
    assert imported.window.items.currentRow() == 1
    imported.window.items.setCurrentRow(2)
    assert imported.window.table.currentRow() == 3


def test_control_and_del_leaves_a_row_out_and_takes_it_again(imported: Import) -> None:
    imported.pick(2)
    imported.press(Qt.Key.Key_Delete, CTRL)
    assert imported.questions == [ROWS[1][1], ROWS[3][1]]
    imported.press(Qt.Key.Key_Delete, CTRL)
    assert len(imported.questions) == 3


def test_control_and_j_joins_a_row_to_the_one_above(imported: Import) -> None:
    imported.pick(3)
    imported.press(Qt.Key.Key_J, CTRL)
    assert imported.questions == [ROWS[1][1], "Qui contrôle ?\nEt qui paie ?"]


def test_control_and_h_makes_a_row_the_header(imported: Import) -> None:
    imported.pick(1)
    imported.press(Qt.Key.Key_H, CTRL)
    assert imported.questions == [ROWS[2][1], ROWS[3][1]]


def choose(imported: Import, key: Qt.Key, name: str) -> None:
    """Open a list with its key and choose a line of it by keys alone."""
    imported.press(key, CTRL)
    wait_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _ in menu.actions():
        if menu.activeAction().text() == name:
            break
        QTest.keyClick(menu, Qt.Key.Key_Down)
    assert menu.activeAction().text() == name
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle()
    imported.window.activateWindow()  # no window manager does it here
    wait_until(lambda: QApplication.focusWidget() is not None)


@pytest.fixture
def unread(app: QApplication) -> Iterator[Import]:
    del app
    lines = ("Une soirée", "Confiance", "En qui a-t-on confiance", "Nommer", "Vérité", "Que croire")
    held = Import(Document("/home/moi/notes.odt", tuple(Paragraph(text, at) for at, text in enumerate(lines, start=1))))
    yield held
    held.close()


def test_a_text_that_is_not_recognised_is_shown_line_by_line_with_what_to_do(unread: Import) -> None:
    assert unread.window.table.rowCount() == 6
    assert "No evening was recognised for sure" in unread.window.warnings.item(0).text()
    assert "Pick the lines that are questions or parts by their numbers" in unread.window.items.item(0).text()
    assert not unread.window._buttons["edit"].isEnabled()


def test_the_deck_grows_as_columns_and_rows_are_named(unread: Import) -> None:
    unread.pick(1, 0)
    choose(unread, Qt.Key.Key_L, "Question")
    assert len(unread.questions) == 6
    for row, name in (
        (1, "Theme, or part of the evening"),
        (3, "Objective of the part above"),
        (4, "Theme, or part of the evening"),
    ):
        unread.pick(row, 0)
        choose(unread, Qt.Key.Key_R, name)
    unread.pick(0, 0)
    unread.press(Qt.Key.Key_Delete, CTRL)
    assert [(each.theme, each.question, each.objective) for each in unread.deck.themes] == [
        ("Confiance", "En qui a-t-on confiance", "Nommer"),
        ("Vérité", "Que croire", ""),
    ]
    assert unread.deck.title == "Une soirée"
    assert unread.window.table.model().headerData(4, Qt.Orientation.Vertical) == "5 Theme"


def test_undo_and_redo(imported: Import) -> None:
    imported.pick(1)
    imported.press(Qt.Key.Key_Delete, CTRL)
    imported.press(Qt.Key.Key_Z, CTRL)
    assert len(imported.questions) == 3
    imported.press(Qt.Key.Key_Y, CTRL)
    assert len(imported.questions) == 2


def test_control_and_l_changes_what_a_column_means_by_keys_alone(imported: Import) -> None:
    imported.pick(1, 2)
    imported.press(Qt.Key.Key_L, CTRL)
    wait_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction().text() == "Objective"
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle()
    assert imported.questions == ["Ressentir", "Nommer", "Chercher"]
    assert imported.window.table.model().headerData(2, Qt.Orientation.Horizontal) == "Question ▾"


def open_editor(imported: Import) -> ExactText:
    imported.press(Qt.Key.Key_F2)
    settle()
    editor = QApplication.focusWidget()
    assert isinstance(editor, ExactText)
    return editor


def test_a_cell_is_edited_without_losing_a_space(imported: Import) -> None:
    imported.pick(1)
    editor = open_editor(imported)
    QTest.keyClick(editor, Qt.Key.Key_End)
    QTest.keyClicks(editor, " Oui")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()
    assert imported.questions[0] == ROWS[1][1] + " Oui"


@pytest.mark.parametrize("typed", ["c", "R", "s", "j", "h", "w", "+", "-", "=", "7", "Oui"])
def test_what_is_typed_on_a_cell_fills_it_and_is_no_command(imported: Import, typed: str) -> None:
    imported.pick(2)
    QTest.keyClicks(imported.window.table, typed[0])
    settle()
    editor = QApplication.focusWidget()
    assert isinstance(editor, ExactText)
    QTest.keyClicks(editor, typed[1:])
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()
    rows = [tuple(row.cell(column) for column in range(3)) for row in imported.window.draft.table.rows]
    assert rows == [*ROWS[:2], (ROWS[2][0], typed, ROWS[2][2]), *ROWS[3:]]


def test_what_is_typed_in_a_cell_is_kept_before_a_command_is_carried_out(imported: Import) -> None:
    imported.pick(2)
    editor = open_editor(imported)
    QTest.keyClicks(editor, "Autre")
    imported.press(Qt.Key.Key_J, CTRL)
    settle()
    assert imported.questions == [f"{ROWS[1][1]}\nAutre", ROWS[3][1]]


def test_shift_enter_begins_a_line_in_a_cell(imported: Import) -> None:
    imported.pick(2)
    editor = open_editor(imported)
    QTest.keyClick(editor, Qt.Key.Key_End)
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(editor, "Sc")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()
    assert imported.questions[1] == "Qui contrôle ?\nSc"


def test_escape_leaves_a_cell_as_it_was(imported: Import) -> None:
    imported.pick(2)
    editor = open_editor(imported)
    QTest.keyClicks(editor, "Autre")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    settle()
    assert imported.questions[1] == ROWS[2][1]
    assert imported.left == 0


def test_letters_typed_in_the_title_are_letters(imported: Import) -> None:
    imported.window.title.setFocus()
    imported.window.title.selectAll()
    QTest.keyClicks(imported.window.title, "Scjhw")
    assert imported.deck.title == "Scjhw"
    assert len(imported.questions) == 3


def test_a_file_held_over_the_title_is_left_to_the_window(imported: Import) -> None:
    assert not imported.window.title.acceptDrops()
    assert imported.window.acceptDrops()


def test_to_read_it_another_way_is_no_change_that_could_be_lost(app: QApplication) -> None:
    del app
    held = Import(TWO)
    held.window.read_as(1)
    assert not held.window.has_unsaved
    held.window.take_up(toggle_rows_skipped(held.window.draft, (1,)))
    held.window.read_as(0)
    assert held.window.has_unsaved


def test_what_is_to_be_checked_of_another_reading_is_seen_from_its_first_line(app: QApplication) -> None:
    del app
    doubtful = tuple(("Thème", "x " * (at + 9), "") for at in range(30))
    many = Document(
        "/home/moi/a.ods", (table(*ROWS, *doubtful, name="Une"), table(*ROWS, *doubtful, name="Autre", first=90))
    )
    held = Import(many)
    held.window.warnings.scrollToBottom()
    assert held.window.warnings.verticalScrollBar().value() > 0
    held.window.read_as(1)
    assert held.window.warnings.verticalScrollBar().value() == 0


def test_a_button_that_does_nothing_looks_so_while_it_is_asked_whether_to_leave(app: QApplication) -> None:
    del app
    held = Import(Document("/home/moi/a.ods", (table(("Farbe", "Rolle"), ("Rot", "Eltern"), ("Blau", "Kinder")),)))
    save = held.window._buttons["edit"]
    assert not save.isEnabled()
    held.window.take_up(toggle_rows_skipped(held.window.draft, (1,)))
    faint = save.palette().buttonText().color()
    held.window.ask_to_leave()
    settle()
    assert save.property("yields")
    assert save.palette().buttonText().color() == faint


def test_the_other_tables_can_be_chosen(app: QApplication) -> None:
    del app
    held = Import(TWO)
    names = [held.window.choice.itemText(index) for index in range(held.window.choice.count())]
    assert [name.partition(" ·")[0] for name in names] == ["Une", "Autre"]
    held.window.read_as(1)
    assert held.questions == [ROWS[1][1]]
    held.close()


def test_a_button_reads_the_document_in_one_way_after_the_other_and_then_in_the_first_again(app: QApplication) -> None:
    del app
    lines = ("Le moulin", "Qui moud ?", "", "La digue", "Qui veille ?", "", "Le pont", "Que garder ?")
    held = Import(Document("a.txt", tuple(Paragraph(text, line) for line, text in enumerate(lines, start=1))))
    ways, seen = held.window.choice.count(), list[list[str]]()
    for _ in range(ways):
        seen.append([theme.theme or theme.question for theme in held.deck.themes])
        held.click("Read another way")
    assert held.window.choice.currentIndex() == 0
    assert [theme.theme for theme in held.deck.themes] == seen[0] == ["Le moulin", "La digue", "Le pont"]
    assert ways > 2
    assert len({*map(tuple, seen)}) > 1
    held.close()


def test_what_was_made_of_headings_is_called_no_table(app: QApplication) -> None:
    del app
    lines = ("Confiance", "À qui ?", "", "Vérité", "Que croire ?")
    held = Import(Document("a.txt", tuple(Paragraph(text, line) for line, text in enumerate(lines, start=1))))
    names = [held.window.choice.itemText(index) for index in range(held.window.choice.count())]
    parts = ["The headings, with what is below them", "À qui ?", "The text, line by line"]
    assert [name.partition(" ·")[0] for name in names] == parts
    assert not reads(held.window, "Table 1")
    held.close()


@pytest.fixture
def listed(app: QApplication) -> Iterator[Import]:
    del app
    items = ("Accueil (5 min)", "Lire à voix haute (10 min)", "Merci et au revoir")
    title = Paragraph("Programme", 1, level=1)
    lines = [Paragraph(text, line, is_item=True) for line, text in enumerate(items, start=2)]
    held = Import(Document("a.md", (title, *lines)))
    yield held
    held.close()


def test_a_list_is_called_no_table(listed: Import) -> None:
    assert listed.window.choice.itemText(0).startswith("The list, item by item")
    assert [theme.theme for theme in listed.deck.themes] == ["Accueil", "Lire à voix haute", "Merci et au revoir"]


def test_the_kinds_of_parts_are_told_in_words_and_mended_in_words(listed: Import) -> None:
    column = listed.window.draft.layout.column("kind")
    assert column is not None
    cells = [listed.window.table.item(row, column) for row in range(3)]
    shown = [cell.text() for cell in cells if cell is not None]
    assert shown == ["Welcome", "Open floor", "Closing"]
    listed.pick(1, column)
    listed.type("Break")
    assert [theme.kind for theme in listed.deck.themes] == [Kind.WELCOME, Kind.BREAK, Kind.CLOSING]
    listed.pick(0, column)
    listed.type("Open floor")
    assert [theme.kind for theme in listed.deck.themes] == [Kind.FREE, Kind.BREAK, Kind.CLOSING]


def test_saving_hands_the_deck_over_with_a_path_beside_the_source(
    imported: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = choose_file(monkeypatch, "/home/moi/ici.yaml")
    imported.press(Qt.Key.Key_S, CTRL)
    imported.press(Qt.Key.Key_F5)
    assert [path.name for path, _ in asked] == ["ma-soirée.yaml"] * 2
    folder = Path("/home/moi").absolute()  # or what there is of it
    assert asked[0][0].parent in (folder, *folder.parents)
    deck = imported.deck
    here = str(Path("/home/moi/ici.yaml"))
    assert imported.saved == [(deck, here, AfterSave.EDIT), (deck, here, AfterSave.SHOW)]


def test_leaving_the_file_dialog_saves_nothing(imported: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    choose_file(monkeypatch, "")
    imported.press(Qt.Key.Key_S, CTRL)
    assert imported.saved == []


def test_a_deck_without_themes_cannot_be_saved(imported: Import) -> None:
    for row in (1, 2, 3):
        imported.pick(row)
        imported.press(Qt.Key.Key_Delete, CTRL)
    assert not imported.window._buttons["edit"].isEnabled()


def test_escape_leaves_at_once_when_nothing_was_changed(imported: Import) -> None:
    imported.press(Qt.Key.Key_Escape)
    assert imported.left == 1


def test_escape_asks_first_when_something_was_changed(imported: Import) -> None:
    imported.press(Qt.Key.Key_Delete, CTRL)
    imported.press(Qt.Key.Key_Escape)
    assert imported.left == 0
    assert reads(imported.window, "Leave this import? What you changed here is not kept.")
    imported.press(Qt.Key.Key_Tab)
    imported.press(Qt.Key.Key_Space)
    assert imported.left == 1


def test_escape_stays_when_it_was_asked_whether_to_leave(imported: Import) -> None:
    imported.press(Qt.Key.Key_Delete, CTRL)
    imported.press(Qt.Key.Key_Escape)
    imported.press(Qt.Key.Key_Escape)
    assert imported.left == 0
    assert not reads(imported.window, "Leave this import? What you changed here is not kept.")
    assert QApplication.focusWidget() is imported.window.table


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("L’IA, une amie ?", "l-ia-une-amie"),
        ("", "cafe"),
        ("../../etc", "etc"),
        ("Ünï 2\u00a0:", "ünï-2"),
        ("CON", "cafe-con"),
        ("COM¹", "cafe-com¹"),
        ("Con !", "cafe-con"),
        ("lpt9", "cafe-lpt9"),
        ("Comté", "comté"),
        (
            "Ordre du jour de l’Assemblée générale de l’AFS du 16 décembre 2017",
            "ordre-du-jour-de-l-assemblée-générale-de-l-afs-du-16",
        ),
        ("x" * 90, "x" * 60),
    ],
)
def test_a_file_is_named_after_the_title(title: str, name: str) -> None:
    assert file_name(title) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("L’IA, une amie\u202f?", "2026-11-28 L’IA, une amie"),
        ("« Qui\u00a0décide\u00a0?\u00a0»", "2026-11-28 « Qui décide »"),
        ('../..\\etc: <a|b> "c"*.', "2026-11-28 .. .. etc a b c"),
        ("CON", "2026-11-28 CON"),
        ("\u202egpj.exe\n\x00x", "2026-11-28 gpj.exe x"),
        ("हिन्दी और विज्ञान", "2026-11-28 हिन्दी और विज्ञान"),
        ("", "2026-11-28"),
    ],
)
def test_a_file_to_be_sent_is_named_by_the_day_and_the_title(title: str, name: str) -> None:
    assert dated_name(date(2026, 11, 28), title) == name


@pytest.mark.parametrize("sign", ["a", "é", "ह", "𝄞"])
def test_a_name_of_any_script_has_room_in_a_folder(sign: str, tmp_path: Path) -> None:
    (tmp_path / f"{dated_name(date(2026, 11, 28), sign * 10_000)}.docx").touch()


@pytest.mark.parametrize("size", [(880, 560), (1024, 768), (1280, 720), (1920, 1080)], ids=str)
def test_nothing_of_the_import_window_is_clipped(app: QApplication, size: tuple[int, int]) -> None:
    del app
    held = Import(TWO, size)
    settle()
    faults, held_size = clipped(held.window), held.window.size().toTuple()
    held.close()
    assert faults == []
    assert held_size == size


def ink_below(view: QAbstractItemView, index: QModelIndex, size: QSize) -> bool:
    """Tell whether an item drawn with room to spare would go on below the height it has."""
    picture = QImage(size.width(), size.height() + 60, QImage.Format.Format_RGB32)
    picture.fill(0)
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect = picture.rect()
    painter = QPainter(picture)
    view.itemDelegate().paint(painter, option, index)
    painter.end()
    ground = picture.pixel(size.width() // 2, size.height() + 50)
    rows = range(size.height(), size.height() + 50)
    return any(picture.pixel(x, y) != ground for y in rows for x in range(4, size.width() - 4))


@pytest.mark.parametrize("width", range(880, 1300, 70))
def test_every_word_of_the_deck_and_of_the_table_is_seen(app: QApplication, width: int) -> None:
    del app
    rows = (
        ("Thème", "Question", "Objectif"),
        (
            "IA : alliée ou menace ?",
            "L'article parle d'une IA qui se présente comme une amie. La percevez-vous ainsi ?",
            "Voir",
        ),
        ("Pouvoir des géants technologiques", "Qui contrôle les algorithmes ? Comment éviter les biais ?", "Discuter"),
    )
    held = Import(Document("/home/moi/a.odt", (table(*rows),)), (width, 620))
    settle()
    items, cells = held.window.items, held.window.table
    for row in range(items.count()):
        assert not ink_below(items, items.model().index(row, 0), items.visualItemRect(items.item(row)).size())
    for row in range(3):
        for column in range(3):
            size = QSize(cells.columnWidth(column) - 1, cells.rowHeight(row) - 1)
            assert not ink_below(cells, cells.model().index(row, column), size)
    held.close()


def test_each_row_is_seen_as_the_wall_it_becomes(imported: Import) -> None:
    items = imported.window.items

    def inks() -> list[int]:
        pictures = [items.item(row).icon().pixmap(items.iconSize()).toImage() for row in range(items.count())]
        return [picture.pixelColor(picture.width() // 2, 4).alpha() for picture in pictures]

    wait_until(lambda: min(inks()) == 255)
    assert len(inks()) == 3


def test_the_length_of_the_evening_is_told_and_each_theme_has_its_minutes(imported: Import) -> None:
    assert imported.reads("3 themes · 30 min")
    assert imported.window.items.item(0).text().split("\n")[0].endswith("\u00a0· 10\u00a0min")


def test_what_is_to_be_checked_folds_away_when_there_is_nothing(app: QApplication) -> None:
    del app
    rows = (ROWS[0], ("Amitié", "Une machine est-elle une amie ?", "Ressentir"), ("Éthique", "Qui paie ?", "Nommer"))
    held = Import(Document("/home/moi/a.odt", (Paragraph("Ma soirée", 1), table(*rows))))
    assert [held.window.warnings.item(row).text() for row in range(held.window.warnings.count())] == []
    assert not held.window.warnings.isVisible()
    assert held.reads("Every row was understood.")
    held.close()


def test_what_stands_outside_the_table_is_told_and_can_be_seen(app: QApplication) -> None:
    """Rows and paragraphs are counted each for themselves, so that a paragraph may have the number of a row."""
    del app
    rows = (ROWS[0], ("Amitié", "Une machine est-elle une amie ?", "Ressentir"), ("Éthique", "Qui paie ?", "Nommer"))
    around = (
        Paragraph("Médiathèque, vendredi à 20 h", 2),
        table(*rows, first=1),
        Paragraph("On écoute sans couper.", 3),
    )
    held = Import(Document("/home/moi/a.docx", (Paragraph("Ma soirée", 1), *around)))
    told = [held.window.warnings.item(row).text() for row in range(held.window.warnings.count())]
    said = "2 lines of the document are not in the deck. They can be questions, parts, or notes for what is above them:"
    assert told == [said, "“Médiathèque, vendredi à 20 h”", "“On écoute sans couper.”"]
    assert not held.reads("Every row was understood.")
    held.window.choice.setFocus()
    held.press(Qt.Key.Key_End)
    model = held.window.table.model()
    seen = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert seen == ["Ma soirée", "Médiathèque, vendredi à 20 h", "On écoute sans couper."]
    held.close()


def test_parts_that_are_no_theme_have_no_number(app: QApplication) -> None:
    del app
    walls = WallList(Wording("fr"))
    themes = (
        Theme("Accueil\n\u00a0", kind=Kind.WELCOME, duration_s=300.0),
        Theme("Égalité", "Qui ?", duration_s=600.0),
        Theme("Pause", kind=Kind.BREAK, duration_s=300.0),
        Theme("Demain", "Quoi ?", duration_s=600.0),
    )
    walls.show_deck(Deck("Une soirée", themes=themes), "")
    names = [walls.item(row).text().splitlines()[0].partition("\u00a0· ")[0] for row in range(walls.count())]
    assert names == ["Accueil", "1. Égalité", "Pause", "2. Demain"]


def test_minutes_are_given_beside_the_small_walls_and_taken_back(imported: Import) -> None:
    imported.pick(2)
    imported.press(Qt.Key.Key_Up, CTRL)
    imported.press(Qt.Key.Key_Up, CTRL)
    assert [theme.duration_s for theme in imported.deck.themes] == [None, 720.0, None]
    assert imported.reads("3 themes · 32 min")
    assert imported.window.items.currentRow() == 1
    imported.window._buttons["less"].click()
    assert imported.deck.themes[1].duration_s == 660.0
    imported.press(Qt.Key.Key_Delete, CTRL)
    assert len(imported.deck.themes) == 2
    imported.press(Qt.Key.Key_Delete, CTRL)
    assert imported.deck.themes[1].duration_s == 660.0
    imported.press(Qt.Key.Key_Z, CTRL)
    imported.press(Qt.Key.Key_Z, CTRL)
    imported.press(Qt.Key.Key_Z, CTRL)
    assert [theme.duration_s for theme in imported.deck.themes] == [None, None, None]


BOOK = "Une page de plus. " * 100_000


def test_of_a_book_pasted_into_a_cell_the_beginning_is_taken_and_that_is_told(imported: Import) -> None:
    QApplication.clipboard().setText(BOOK)
    imported.pick(1)
    imported.press(Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, ExactText)
    QTest.keyClick(field, Qt.Key.Key_V, CTRL)
    assert reads(imported.window, f"What you pasted has {len(BOOK)} signs: the first 199")
    QTest.keyClick(field, Qt.Key.Key_Return)
    (question, *_) = imported.questions
    assert BOOK.startswith(question)
    assert 19_900 < len(question) <= 20_000


def test_what_is_pasted_again_and_again_into_a_cell_stays_within_its_bounds(imported: Import) -> None:
    QApplication.clipboard().setText(BOOK)
    imported.pick(1)
    imported.press(Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, ExactText)
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_V, CTRL)
    assert len(field.exact_text()) <= 20_000


def test_a_page_of_text_is_pasted_whole(imported: Import) -> None:
    page = "Une ligne\nà côté\u00a0!\n" * 150
    QApplication.clipboard().setText(page)
    imported.pick(1)
    imported.press(Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, ExactText)
    QTest.keyClick(field, Qt.Key.Key_V, CTRL)
    assert field.exact_text() == page
    assert not reads(imported.window, "What you pasted has")


READING_LINES = (
    "Lire encore ?",
    "jeudi 3 décembre, 18 h 30, salle Colette",
    "Bonsoir à tous. Ce soir on en parle simplement, sans être savant.",
    "Pourquoi lit-on ? (15 min)",
    "Qu’est-ce qui vous fait ouvrir un livre ?",
    "Les écrans et nous (20 min)",
    "Lisez-vous moins depuis que vous avez un téléphone ?",
    "Les enfants (15 min)",
    "Faut-il obliger un enfant à lire ?",
)
READING = Document(
    "/home/moi/lire.docx", tuple(Paragraph(text, line) for line, text in enumerate(READING_LINES, start=1))
)


@pytest.fixture
def reading(app: QApplication) -> Iterator[Import]:
    del app
    held = Import(READING, (1024, 640))
    yield held
    held.close()


def click_item(view: QListWidget, row: int) -> None:
    view.scrollToItem(view.item(row))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualItemRect(view.item(row)).center())


def test_a_question_that_the_host_corrects_is_not_told_as_left_out(reading: Import) -> None:
    before = reading.remarks
    reading.pick(1, reading.window.draft.layout.columns.index("question"))
    reading.type("Lisez-vous moins depuis que vous avez un smartphone ?")
    assert "Lisez-vous moins depuis que vous avez un smartphone ?" in reading.questions
    assert reading.remarks == before


def test_a_row_that_the_host_leaves_out_is_told_as_such_and_as_no_loss(reading: Import) -> None:
    before = reading.remarks
    reading.pick(2)
    reading.click("Leave row out")
    (changed,) = (each for each in reading.remarks if each not in before)
    assert changed.endswith("became the parts of the evening (2). Questions found below them: 2.")
    assert reading.reads("1 row left out by you")


def test_what_is_said_to_begin_with_is_a_part_whose_minutes_can_be_given(reading: Import) -> None:
    assert reading.deck.themes[0].notes == READING_LINES[2]
    click_item(reading.window.items, 0)
    reading.click("−1 min")
    reading.click("−1 min")
    assert (reading.window.items.currentRow(), reading.deck.themes[0].duration_s) == (0, 180.0)


def test_the_minutes_given_beside_the_walls_stand_in_the_table_too(reading: Import) -> None:
    column = reading.window.draft.layout.columns.index("duration")
    reading.pick(1, column)
    reading.click("+1 min")
    shown = reading.window.table
    assert shown.model().index(1, column).data() == "21 min"
    reading.type("25")
    assert (shown.model().index(1, column).data(), reading.deck.themes[2].duration_s) == ("25", 1500.0)


def test_a_wall_that_is_picked_brings_its_theme_and_its_question_into_sight(reading: Import) -> None:
    shown = reading.window.table
    reading.pick(0, shown.columnCount() - 1)
    click_item(reading.window.items, 3)
    columns = [reading.window.draft.layout.columns.index(name) for name in ("theme", "question")]
    cells = [shown.visualRect(shown.model().index(2, column)) for column in columns]
    assert [shown.viewport().rect().contains(cell.topLeft()) for cell in cells] == [True, True]
    assert shown.currentRow() == 2


def test_the_number_beside_a_row_says_what_it_is(reading: Import) -> None:
    assert reading.window.table.verticalHeaderItem(1).toolTip() == "Line 6 of the document"


def test_what_was_changed_in_one_table_is_there_again_after_a_look_at_another(app: QApplication) -> None:
    del app
    held = Import(TWO)
    held.window.take_up(toggle_rows_skipped(held.window.draft, (2,)))
    left = held.questions
    held.window.read_as(1)
    assert held.questions != left
    held.window.read_as(0)
    assert held.questions == left
    held.close()


def test_a_table_of_which_nothing_is_shown_is_not_called_understood(app: QApplication) -> None:
    del app
    held = Import(Document("a.ods", (table(("Platz", "Name"), ("10", "Wer sind wir"), ("20", "Was ist KI")),)))
    assert not reads(held.window, "✓ Every row was understood.")
    held.close()


def test_where_columns_are_hidden_no_word_of_the_others_is_broken(app: QApplication) -> None:
    del app
    rows = (
        ("Thème", "Question de relance", "Objectif", "Durée", "Minimum", "Priorité", "Notes pour l’animation"),
        ("Éthique", "Qui contrôle les algorithmes ?", "Nommer", "10", "5", "indispensable", "Laisser parler"),
    )
    held = Import(Document("/home/moi/a.odt", (table(*rows),)), (1009, 720), "fr")
    settle()
    cells = held.window.table
    assert cells.horizontalScrollBar().maximum() > 0
    for row, column in ((0, 6), (1, 1)):
        option = QStyleOptionViewItem()
        cells.initViewItemOption(option)
        option.rect = cells.visualRect(cells.model().index(row, column))
        delegate = cells.itemDelegate()
        assert isinstance(delegate, QStyledItemDelegate)
        delegate.initStyleOption(option, cells.model().index(row, column))
        assert SOFT_HYPHEN not in option.text
    held.close()


def test_a_long_name_of_a_file_is_told_by_both_its_ends(app: QApplication) -> None:
    del app
    name = f"Synthèse {'d’un café ' * 20}2026-11-14.odt"
    held = Import(Document(f"/home/moi/{name}", (table(*ROWS),)), (1009, 720))
    settle()
    (told,) = [each for each in held.window.findChildren(Text) if each.text().startswith("From Synth")]
    assert "…" in told.text()
    assert told.text().endswith("2026-11-14.odt")
    assert told.toolTip() == f"From {name}"
    held.close()


def test_a_cell_that_shows_a_part_of_its_text_tells_all_of_it_under_the_mouse(app: QApplication) -> None:
    del app
    long = "Qui contrôle ce que nous lisons ? " * 20
    held = Import(Document("/home/moi/a.odt", (table(ROWS[0], ("Éthique", long, "Nommer")),)))
    settle()
    cells = held.window.table

    def tip(column: int) -> str:
        at = cells.visualRect(cells.model().index(1, column)).center()
        port = cells.viewport()
        QApplication.sendEvent(port, QHelpEvent(QHelpEvent.Type.ToolTip, at, port.mapToGlobal(at)))
        return QToolTip.text()

    assert tip(2) == ""
    assert tip(1) == plain_tip(long)
    held.close()
