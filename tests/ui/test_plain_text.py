"""Words are words: whatever a deck says, no window takes it for HTML, fetches a picture or makes a link of it."""

from collections.abc import Iterator
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from cafe_presenter.core.base.problem import Place, Problem
from cafe_presenter.core.deck.deck import Article, Deck, FollowUp, Image, Kind, Source, Theme, Translation
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.draft.import_draft import begin_draft
from cafe_presenter.sentences import sentence
from cafe_presenter.ui.desk.editor import EditorWindow
from cafe_presenter.ui.desk.editor_commands import EDITOR_COMMANDS
from cafe_presenter.ui.desk.evening_card import Choice
from cafe_presenter.ui.desk.home import HomeWindow
from cafe_presenter.ui.desk.import_commands import IMPORT_COMMANDS
from cafe_presenter.ui.desk.import_window import ImportWindow
from cafe_presenter.ui.desk.past_list import PastEvening
from cafe_presenter.ui.kit.style import Text, plain_tip
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from cafe_presenter.wording import Wording
from stage import Stage, destroy_deleted, settle

MARK = "Zébulon"
RICH = (
    f'<b>{MARK}</b> <img src="file:///etc/hostname"> <a href="https://example.org/?{MARK}">là</a>'
    f" <script>{MARK}</script> &lt;{MARK}&gt; [{MARK}](file:///etc/passwd) " + "et la suite " * 20
)
HOSTILE = Deck(
    title=RICH,
    subtitle=RICH,
    venue=RICH,
    host=RICH,
    date=RICH,
    licence=RICH,
    article=Article(RICH, RICH, RICH, RICH, "https://example.org/", RICH),
    themes=(
        Theme(RICH, kind=Kind.WELCOME, objective=RICH),
        Theme(
            theme=RICH,
            question=RICH,
            objective=RICH,
            duration_s=600.0,
            notes=RICH,
            follow_ups=(FollowUp(RICH, RICH), FollowUp(RICH)),
            plain=RICH,
            translations=(Translation("en", RICH, RICH),),
            image=Image("<b>a.png", RICH),
            sources=(Source(RICH, "https://example.org/"),),
        ),
        Theme(RICH, RICH, RICH, 300.0),
    ),
)


def shown_by_tip(tip: str) -> str:
    """Return what a reader reads in a tooltip, which Qt takes for HTML when it looks like it."""
    return QTextDocumentFragment.fromHtml(tip).toPlainText() if tip.startswith("<qt>") else tip


def interpreted(root: QWidget) -> list[str]:
    """Return each place in a window that Qt reads, or would read, as more than words."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        name = type(widget).__name__
        if isinstance(widget, QLabel) and widget.textFormat() is not Qt.TextFormat.PlainText:
            found.append(f"{name}: a label of any format: {widget.text()[:40]}")
        if isinstance(widget, QMessageBox):
            found.append(f"{name}: a message box")
        if isinstance(widget, QTextEdit) and MARK in widget.toPlainText():
            found.append(f"{name}: a page of rich text")
        tips = (widget.toolTip(), widget.statusTip(), widget.whatsThis())
        found += [f"{name}: a tip: {tip[:60]}" for tip in tips if MARK in tip and not is_escaped(tip)]
        if isinstance(widget, QAbstractItemView):
            items = data_of(widget, Qt.ItemDataRole.ToolTipRole)
            found += [f"{name}: an item's tip" for tip in items if MARK in tip and not is_escaped(tip)]
    return found


def is_escaped(tip: str) -> bool:
    return "<" not in tip or (tip.startswith("<qt>") and "<" not in tip[4:-5])


def data_of(view: QAbstractItemView, role: int) -> list[str]:
    """Return what every item of a list or a table says."""
    model, found = view.model(), []
    for row in range(model.rowCount()):
        for column in count():
            if not (index := model.index(row, column)).isValid():
                break
            found.append(str(index.data(role) or ""))
    return found


def marks(root: QWidget) -> int:
    """Return how many widgets of a window show or tell something of the deck, so that an empty walk cannot pass."""
    widgets = root.findChildren(QWidget)
    texts = [each.text() for each in widgets if isinstance(each, QLabel)]
    texts += [each.toPlainText() for each in widgets if isinstance(each, QPlainTextEdit)]
    for view in widgets:
        if isinstance(view, QAbstractItemView):
            texts += data_of(view, Qt.ItemDataRole.DisplayRole)
    texts += [each.accessibleName() + each.accessibleDescription() for each in widgets]
    return sum(MARK in text for text in texts)


@pytest.fixture
def opened(app: QApplication) -> Iterator[list[QWidget]]:
    """Windows to be closed at the end."""
    del app
    windows: list[QWidget] = []
    yield windows
    for window in windows:
        window.hide()
        window.deleteLater()
    destroy_deleted()


def test_the_presenter_window_takes_words_for_words(app: QApplication) -> None:
    del app
    stage = Stage(HOSTILE)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_F5, Qt.Key.Key_Down, Qt.Key.Key_G):
        stage.press(key)
        settle()
        assert interpreted(stage.presenter) == []
        assert marks(stage.presenter) >= 5
    assert interpreted(stage.wall) == []
    stage.close()


def test_home_takes_words_for_words(opened: list[QWidget]) -> None:
    home = HomeWindow(
        (Choice(RICH, RICH, RICH, RICH, RICH), Choice(RICH, "/a", RICH)), Wording("fr"), commands=SHOW_COMMANDS
    )
    opened.append(home)
    home.add_past(PastEvening(RICH, RICH, "/b"))
    home.refuse(sentence(Problem("deck.unknown_key", Place(RICH), {"key": RICH}), Wording("fr")))
    home.show()
    settle()
    assert interpreted(home) == []
    assert marks(home) >= 3


def test_the_editor_takes_words_for_words(opened: list[QWidget]) -> None:
    editor = EditorWindow(HOSTILE, Wording("fr"), path=f"/<b>{MARK}.yaml", commands=EDITOR_COMMANDS)
    opened.append(editor)
    editor.show()
    for row in range(editor.list.count()):
        editor.list.setCurrentRow(row)
        settle()
        assert interpreted(editor) == []
    assert marks(editor) >= 5


def test_the_import_takes_words_for_words(opened: list[QWidget]) -> None:
    rows = (("Thème", "Question", "Objectif"), (RICH, RICH, RICH), ("", RICH, RICH))
    table = Table(tuple(TableRow(cells, line) for line, cells in enumerate(rows, start=1)), RICH)
    document = Document(f"/<b>{MARK}.odt", (Paragraph(RICH, 1, 1), table, table))
    window = ImportWindow(begin_draft(document), Wording("fr"), commands=IMPORT_COMMANDS)
    opened.append(window)
    window.show()
    settle()
    assert interpreted(window) == []
    assert marks(window) >= 3


def test_an_elided_text_keeps_its_signs_in_its_tip(opened: list[QWidget]) -> None:
    label = Text(20)
    opened.append(label)
    label.set_elided()
    label.resize(60, 30)
    label.show()
    label.setText(RICH)
    settle()
    assert label.toolTip()
    document = QTextDocument()
    document.setHtml(label.toolTip())
    assert document.toPlainText().split() == RICH.split()
    assert is_escaped(label.toolTip())


@pytest.mark.parametrize("text", ["a < b", "Et vous ?", "<b>", "a & b", "1 &lt; 2"])
def test_a_tip_reads_as_it_is_written(text: str) -> None:
    assert shown_by_tip(plain_tip(text)) == text


def test_the_walk_finds_what_it_looks_for(opened: list[QWidget]) -> None:
    window = QWidget()
    opened.append(window)
    QLabel(RICH, window)
    page = QTextBrowser(window)
    page.setHtml(RICH)
    window.setToolTip(RICH)
    assert len(interpreted(window)) == 3
