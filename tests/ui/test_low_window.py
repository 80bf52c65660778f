"""A laptop at 200 % has a window of 640 × 390: what a host needs is whole there, and every button within reach."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from cafe_presenter.core.deck.deck import Theme, Timer, TimerKind, Vote
from cafe_presenter.ui.kit.lists import ListPanel
from cafe_presenter.ui.kit.style import Text
from cafe_presenter.ui.show.side_shares import SideNeeds, shares
from cafe_presenter.ui.show.tray import CommandButton
from cafe_presenter.wording import Wording
from stage import DECK, Stage, named, settle

VOTE = Vote(options=("Oui", "Plutôt oui", "Plutôt non", "Non", "Ne sait pas", "Autre"))
ASKED = "Qui contrôle les algorithmes, et au nom de quoi, quand ils décident pour nous ?"
THEMES: tuple[Theme, ...] = (
    *DECK.themes[:2],
    replace(DECK.themes[3], question=ASKED, timer=Timer(TimerKind.GO_ROUND, 30.0, 12), vote=VOTE),
    *DECK.themes[4:],
)
SIZES = [(640, 390), (640, 370), (800, 600)]


@pytest.fixture(params=SIZES, ids=str)
def low(app: object, request: pytest.FixtureRequest) -> Iterator[Stage]:
    """A go-round that is voted on, in a low window."""
    del app
    stage = Stage(replace(DECK, themes=THEMES), wording=Wording("fr"))
    stage.presenter.showNormal()
    stage.presenter.resize(*request.param)
    stage.presenter.page.show_icons()
    stage.store.go_to(2)
    stage.pass_by(20)
    settle()
    assert (stage.presenter.width(), stage.presenter.height()) == request.param
    yield stage
    stage.close()


def where(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def is_whole(widget: QWidget) -> bool:
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def test_question_time_turn_and_what_comes_next_are_whole(low: Stage) -> None:
    page = low.presenter.page
    question = next(each for each in page.findChildren(Text) if "algorithmes" in each.text() and each.isVisible())
    parts = [question, page._timer, page._turn, page._next, page._preview._state]
    objective = next(each for each in page.findChildren(Text) if each.text() == "Nommer les acteurs")
    for part in (*parts, objective, page._next._theme):
        assert is_whole(part), part
    for part in parts:
        assert part.height() >= part.minimumSizeHint().height()
    rects = [where(part, low.presenter) for part in parts]
    assert not [(one, two) for one in rects for two in rects if one is not two and one.intersects(two)]
    inside = [where(each, page) for each in page._timer.findChildren(QWidget) if each.isVisible()]
    figure = where(page._timer._big, page)
    assert not [each for each in inside if each != figure and each.intersects(figure)]


@pytest.mark.parametrize(
    "name", ["next", "previous", "note", "follow_up", "count", "turn_over", "black", "cheat_sheet"]
)
def test_buttons_are_whole(low: Stage, name: str) -> None:
    assert is_whole(low.button(named(name)))
    buttons = [each for each in low.presenter.findChildren(CommandButton) if each.isVisible()]
    assert all(is_whole(each) for each in buttons)


@pytest.mark.parametrize("name", ["count", "note", "post_its", "seats", "follow_up", "settings", "check", "screens"])
def test_the_buttons_of_a_panel_are_whole(low: Stage, name: str) -> None:
    low.show.obey(named(name))
    settle()
    panel = next(each for each in low.presenter.findChildren(ListPanel) if each.isVisible())
    buttons = [each for each in panel.findChildren(QAbstractButton) if each.isVisible()]
    outside = [each for each in buttons if not is_whole(each) and not is_scrolled(each)]
    assert outside == []
    field = low.presenter.key_target()
    assert field is not None
    assert is_whole(field)


def is_scrolled(widget: QWidget) -> bool:
    """Tell whether a widget stands in what scrolls it into sight."""
    parent = widget.parentWidget()
    while parent is not None and parent.objectName() != "qt_scrollarea_viewport":
        parent = parent.parentWidget()
    return parent is not None


def test_the_count_is_kept_by_its_button(low: Stage) -> None:
    low.show.obey(named("count"))
    settle()
    for digit in "12":
        low.press(Qt.Key(ord(digit)))
    keep = next(each for each in low.presenter.findChildren(QAbstractButton) if each.text() == "Garder le compte")
    low.click(keep)
    assert low.session.gathered.counts[0].votes[0] == 12


def needs(room: int, *, has_turn: bool = False, said: int = 0) -> SideNeeds:
    return SideNeeds(room, said, 143, 55, has_turn, coming=61, line=29, wished=143, least=64, label=20, figure_gives=30)


def test_what_comes_next_is_told_whatever_the_height() -> None:
    for room in range(225, 700):
        for has_turn in (False, True):
            found = shares(needs(room, has_turn=has_turn))
            used = 143 - found.lacking + (55 if has_turn else 0) + found.wall + (29 if found.is_line else 61)
            assert used <= room
            assert found.lacking <= 30
            assert found.has_picture or room < 330


def test_the_small_wall_keeps_its_size_whatever_stands_below_it() -> None:
    for room in range(400, 700):
        assert shares(needs(room)).wall == shares(needs(room, has_turn=True)).wall
