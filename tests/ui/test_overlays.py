from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget, QWidget

from cafe_presenter.core.deck.deck import Theme
from cafe_presenter.core.evening.events import Skipped
from cafe_presenter.ui.kit.notices import Notice
from cafe_presenter.ui.show.overlays import Overview
from stage import DECK, SIDES, Side, Stage, key_event, reads, settle, words

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(stage: Stage, row: int, *, on: Side = "presenter") -> QListWidget:
    """Open the overview and choose a row."""
    stage.press(Key.Key_G, on=on)
    panel = stage.presenter.findChild(Overview)
    assert isinstance(panel, Overview)
    while panel.list.currentRow() < row:
        stage.press(Key.Key_Down, on=on)
    return panel.list


def rows(items: QListWidget) -> list[str]:
    return [items.item(row).text().splitlines()[0] for row in range(items.count())]


def is_skipped(stage: Stage, position: int) -> bool:
    return stage.session.agenda[position].skipped


@pytest.mark.parametrize("side", SIDES)
def test_x_takes_an_item_out_and_brings_it_back(stage: Stage, side: Side) -> None:
    items = opened(stage, 2, on=side)
    stage.press(Key.Key_X, on=side)
    assert is_skipped(stage, 2)
    assert "skipped" in rows(items)[2]
    assert items.currentRow() == 2
    stage.press(Key.Key_X, on=side)
    assert not is_skipped(stage, 2)
    assert "skipped" not in rows(items)[2]


def test_x_held_down_takes_out_once(stage: Stage) -> None:
    opened(stage, 2)
    stage.press(Key.Key_X)
    stage.send(key_event("x", key=Key.Key_X, repeated=True))
    assert is_skipped(stage, 2)
    assert sum(isinstance(event, Skipped) for event in stage.notebook.events) == 1


@pytest.mark.parametrize("side", SIDES)
def test_ctrl_with_an_arrow_moves_the_chosen_item(stage: Stage, side: Side) -> None:
    items = opened(stage, 3, on=side)
    stage.press(Key.Key_Up, CONTROL, on=side)
    assert [item.id for item in stage.session.agenda] == [0, 1, 3, 2, 4, 5]
    assert items.currentRow() == 2
    stage.press(Key.Key_Down, CONTROL, on=side)
    assert [item.id for item in stage.session.agenda] == [0, 1, 2, 3, 4, 5]
    assert items.currentRow() == 3


def test_the_welcome_keeps_its_place_and_the_last_goes_no_further(stage: Stage) -> None:
    opened(stage, 1)
    stage.press(Key.Key_Up, CONTROL)
    stage.press(Key.Key_Up)
    stage.press(Key.Key_Down, CONTROL)
    assert stage.notebook.events == []


def test_a_change_in_the_overview_is_undone_while_it_is_open(stage: Stage) -> None:
    items = opened(stage, 2)
    stage.press(Key.Key_X)
    stage.press(Key.Key_Z, CONTROL)
    assert "skipped" not in rows(items)[2]


def test_apostrophes_and_spaces_are_those_of_the_wall(app: QApplication) -> None:
    del app
    theme = Theme("L'IA : amie ?", "L'article dit-il vrai ?", "", 600.0)
    stage = Stage(replace(DECK, title="L'IA", themes=(theme, theme)))
    stage.press(Key.Key_G)
    told = "1. L’IA\u00a0: amie\u00a0? — 10\u00a0min\nL’article dit-il vrai\u00a0?"
    assert stage.presenter._overview.list.item(1).text().replace("\u202f", "\u00a0") == told
    assert "L’IA" in words(stage.presenter)
    bar = stage.presenter.page.bar
    tip = bar.tip_at(bar.boxes()[1][0].center().toPoint()).replace("\u202f", "\u00a0")
    assert tip == "1 · L’IA\u00a0: amie\u00a0?, 10\u00a0min"
    stage.close()


def test_the_strip_and_what_comes_next_follow(stage: Stage) -> None:
    stage.press(Key.Key_Right)
    opened(stage, 2)
    stage.press(Key.Key_X)
    stage.press(Key.Key_Escape)
    assert reads(stage.presenter, "Éthique <b>&")
    stage.press(Key.Key_Right)
    assert stage.session.position == 3


@pytest.mark.parametrize("key", [Key.Key_G, Key.Key_F1, Key.Key_F9, Key.Key_F10], ids=lambda key: key.name)
def test_a_notice_stays_in_sight_whatever_is_open(stage: Stage, key: Key) -> None:
    notice = stage.presenter.findChild(Notice)
    assert isinstance(notice, Notice)
    stage.press(key)

    def shown(widget: QWidget) -> bool:
        middle = widget.mapTo(stage.presenter, widget.rect().center())
        found = stage.presenter.childAt(middle)
        return found is not None and (found is widget or widget.isAncestorOf(found))

    stage.presenter.say("screen", "The projector is gone.")
    settle()
    assert shown(notice)
    stage.presenter.say("screen", "")
    settle()
    stage.presenter.say("fault", "Something went wrong.")
    stage.presenter.magnify(2.0)
    settle()
    assert shown(notice)


def test_large_text_is_scrolled_up_to_a_new_notice(stage: Stage) -> None:
    stage.presenter.magnify(2.0)
    settle()
    bar = stage.presenter.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    stage.presenter.say_briefly("Noted.")
    assert bar.value() > 0
    stage.presenter.say("screen", "The projector is gone.")
    assert bar.value() == 0
    bar.setValue(bar.maximum())
    stage.presenter.say("screen", "The projector is gone.")
    assert bar.value() > 0
