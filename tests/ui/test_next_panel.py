"""What comes next, told by its question where it has no title: as many lines as there is room for, cut at a word."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from cafe_presenter.core.deck.deck import Theme
from cafe_presenter.ui.kit.style import cut_by_word, font
from cafe_presenter.wording import Wording
from stage import DECK, Stage, settle

ASKED = "Peut-on aimer une machine qui écoute, répond, et ne se lasse jamais de nos histoires, même longues ?"


@pytest.fixture
def metrics(app: QApplication) -> QFontMetrics:
    del app
    return QFontMetrics(font(16))


def test_a_text_is_cut_at_a_word(metrics: QFontMetrics) -> None:
    for width in range(120, 700, 7):
        shown = cut_by_word(ASKED, metrics, width)
        assert metrics.horizontalAdvance(shown) <= width
        if shown != ASKED:
            rest = ASKED[len(shown) - 1 :]
            assert not rest[0].isalpha()


def test_a_word_longer_than_the_room_is_cut_within(metrics: QFontMetrics) -> None:
    assert cut_by_word("anticonstitutionnellement", metrics, 80).startswith("anti")


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768)], ids=str)
def test_a_theme_without_a_title_has_two_lines_for_its_question(app: QApplication, size: tuple[int, int]) -> None:
    del app
    untitled = Theme("", ASKED, duration_s=600.0)
    stage = Stage(replace(DECK, themes=(*DECK.themes[:2], untitled, *DECK.themes[3:])), wording=Wording("fr"))
    stage.presenter.showNormal()
    stage.presenter.resize(*size)
    stage.store.go_to(1)
    settle()
    panel = stage.presenter.page._next
    question = panel._question
    assert not panel._theme.isVisible()
    assert question.height() >= 2 * QFontMetrics(question.font()).lineSpacing()
    assert "jamais" in question.toolTip()
    stage.close()


@pytest.mark.parametrize("size", [(640, 390), (640, 370)])
def test_in_one_line_what_comes_next_is_cut_at_a_word(app: QApplication, size: tuple[int, int]) -> None:
    del app
    asked = replace(DECK, themes=tuple(replace(each, theme="", question=ASKED) for each in DECK.themes))
    stage = Stage(asked, wording=Wording("fr"))
    stage.presenter.showNormal()
    stage.presenter.resize(*size)
    settle()
    shown = stage.presenter.page._next._theme.text().removesuffix("…")
    assert ASKED.startswith(shown)
    assert 0 < len(shown) < len(ASKED)
    assert not ASKED[len(shown)].isalpha()
    stage.close()
