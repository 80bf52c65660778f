"""Nothing moves below the pointer of a host who goes through an import by mouse alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cafe_presenter.core.importing.document import Document, Paragraph
from stage import settle
from test_import_rows import AROUND, LEFT, SHIFT, click_choice, click_number, click_remark
from test_import_window import ROWS, Import, table

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
