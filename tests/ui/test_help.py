import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from cafe_presenter.resources import guides
from cafe_presenter.ui.kit.help import Help
from key_card import card
from stage import Stage, named, settle


def opened(stage: Stage) -> Help:
    stage.show.obey(named("help"))
    settle()
    found = stage.presenter.findChild(Help)
    assert isinstance(found, Help)
    return found


def test_the_guides_open_and_close_and_leave_the_wall_alone(stage: Stage) -> None:
    position = stage.store.session.position
    shown = opened(stage)
    assert shown.isVisible()
    assert "Three things to remember" in shown.page.toPlainText()
    QTest.keyClick(stage.presenter.windowHandle(), Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert stage.store.session.position == position


def test_a_word_is_found_again_from_the_top(stage: Stage) -> None:
    shown = opened(stage)
    shown.field.setText("clicker")
    assert shown.find_next()
    first = shown.page.textCursor().position()
    while shown.find_next() and shown.page.textCursor().position() != first:
        pass
    assert shown.page.textCursor().position() == first


def test_a_word_that_is_nowhere_is_said_to_be(stage: Stage) -> None:
    shown = opened(stage)
    shown.field.setText("xyzzy")
    assert not shown.find_next()
    assert "xyzzy" in shown._hint.text()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_guide_is_there_in_both_languages(language: str) -> None:
    names = [path.name for path in sorted(guides(language).glob("*.md"))]
    assert names == [path.name for path in sorted(guides("en").glob("*.md"))]
    assert len(names) == 8


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_key_card_is_that_of_the_keys(language: str) -> None:
    assert (guides(language) / "6-keys.md").read_text("utf-8") == card(language), "run make i18n"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_picture_of_the_guides_is_there(language: str) -> None:
    for path in guides(language).glob("*.md"):
        for part in path.read_text("utf-8").split("](")[1:]:
            assert (path.parent / part.partition(")")[0]).is_file()


def test_the_contents_name_every_guide_and_a_click_leads_there(stage: Stage) -> None:
    panel = opened(stage)
    listed = [panel.contents.item(row).text() for row in range(panel.contents.count())]
    titles = [path.read_text("utf-8").partition("\n")[0].removeprefix("# ") for path in guides("en").glob("*.md")]
    assert set(titles) <= set(listed)
    row = listed.index("Check the room")
    panel.contents.scrollToItem(panel.contents.item(row))
    place = panel.contents.visualItemRect(panel.contents.item(row)).center()
    QTest.mouseClick(panel.contents.viewport(), Qt.MouseButton.LeftButton, pos=place)
    top = panel.page.cursorForPosition(QPoint(20, 12)).block().text()
    assert top == "Check the room"


@pytest.mark.parametrize(("width", "larger", "is_beside"), [(1024, 0, True), (1366, 0, True), (1024, 0.8, False)])
def test_the_contents_stand_beside_the_guides_where_both_can_be_read(
    stage: Stage, width: int, larger: float, *, is_beside: bool
) -> None:
    stage.presenter.resize(width, 768)
    stage.presenter.magnify(larger)
    panel = opened(stage)
    settle()
    assert panel.contents.isVisible() is is_beside


def test_a_click_finds_the_word_as_enter_does(stage: Stage) -> None:
    panel = opened(stage)
    panel.field.setText("projector")
    (find,) = [each for each in panel.findChildren(QPushButton) if each.text() == "Find (Enter)"]
    QTest.mouseClick(find, Qt.MouseButton.LeftButton)
    assert panel.page.textCursor().selectedText().casefold() == "projector"


def test_a_line_of_the_guides_is_read_with_ease(stage: Stage) -> None:
    page = opened(stage).page
    block, longest = page.document().begin(), 0
    while block.isValid():
        lines = block.layout()
        for number in range(lines.lineCount()):
            longest = max(longest, lines.lineAt(number).textLength())
        block = block.next()
    assert 50 <= longest <= 100  # letters are narrower than the average in some words
    assert page.horizontalScrollBar().maximum() == 0
