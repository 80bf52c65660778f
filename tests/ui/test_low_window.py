"""A laptop at 200 % has a window of 640 × 390: what a host needs is whole there, and every button within reach."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QWidget

from cafe_presenter.core.deck.deck import Theme, Timer, TimerKind, Vote
from cafe_presenter.core.evening.events import EndSet
from cafe_presenter.core.evening.view import item_view
from cafe_presenter.ui.input.question_bar import AnswerButton
from cafe_presenter.ui.kit.lists import ListPanel
from cafe_presenter.ui.kit.style import SOON, Text, font
from cafe_presenter.ui.show.count_panel import CountPanel
from cafe_presenter.ui.show.side_shares import SideNeeds, shares
from cafe_presenter.ui.show.tray import CommandButton
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.thumbnail import Thumbnail
from cafe_presenter.wording import Wording
from looks import cut
from stage import DECK, Stage, named, settle

VOTE = Vote(options=("Oui", "Plutôt oui", "Plutôt non", "Non", "Ne sait pas", "Autre"))
ASKED = "Qui contrôle les algorithmes, et au nom de quoi, quand ils décident pour nous ?"
THEMES: tuple[Theme, ...] = (
    *DECK.themes[:2],
    replace(DECK.themes[3], question=ASKED, timer=Timer(TimerKind.GO_ROUND, 30.0, 12), vote=VOTE),
    *DECK.themes[4:],
)
PULLED = "Le projecteur n’est plus là : la salle ne voit plus rien. Rebranchez le câble ; le mur revient tout seul."
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


def test_what_ends_on_time_is_asked_whole(low: Stage) -> None:
    low.store.dispatch(EndSet(low.store.now(), 14 * 60))
    low.pass_by(1)
    settle()
    bar = low.presenter._bar
    parts = [each for each in bar.findChildren(QWidget) if each.isVisible() and not each.findChildren(QWidget)]
    assert len([each for each in parts if isinstance(each, AnswerButton)]) == 3
    assert [each for each in parts if not is_whole(each)] == []
    assert cut(bar) == []


@pytest.mark.parametrize("name", ["add_question", "set_end"])
def test_a_line_to_type_in_has_half_the_bar_at_least(low: Stage, name: str) -> None:
    low.store.dispatch(EndSet(low.store.now(), 40 * 60))
    low.show.obey(named(name))
    settle()
    entry = low.presenter.entry
    assert entry.field.width() * 2 > entry.width()
    assert cut(entry) == []
    assert [each for each in entry.findChildren(QAbstractButton) if each.isVisible() and not is_whole(each)] == []


@pytest.mark.parametrize("larger", [0.2, 0.3])
def test_larger_letters_break_no_word_and_leave_a_message_its_width(low: Stage, larger: float) -> None:
    low.presenter.say("screen", PULLED, ("retry", "Réessayer le projecteur"), ("wall_alone", "Mur sur le portable"))
    low.presenter.magnify(larger)
    settle()
    page = low.presenter.page
    for each in (page._soon._label, page._soon._minutes, page._preview._label):
        assert each.height() < 2 * QFontMetrics(each.font()).height()
        assert each.width() >= QFontMetrics(each.font()).horizontalAdvance(each.text())
    words = page.notice._text
    assert words.height() <= 3 * QFontMetrics(words.font()).lineSpacing()


@pytest.mark.parametrize("larger", [0.0, 0.3])
def test_answers_are_counted_in_sight_below_a_message(low: Stage, larger: float) -> None:
    low.presenter.say("screen", PULLED, ("retry", "Réessayer le projecteur"), ("wall_alone", "Mur sur le portable"))
    low.presenter.magnify(larger)
    low.show.obey(named("count"))
    settle()
    panel = next(each for each in low.presenter.findChildren(CountPanel) if each.isVisible())
    assert all(is_whole(field) for field in panel.fields[: 2 if low.presenter.height() >= 390 else 1])


def test_what_is_to_come_is_labelled_whole_beside_a_small_wall(app: object) -> None:
    del app
    wall = Thumbnail("apparaîtra :")
    wall.resize(230, 40)  # the letters of Windows are a little wider
    welcome = item_view(DECK, DECK.themes[0], None)
    wall.show_view(welcome, QSize(1920, 1080), SOON, look=Look(), coming=item_view(DECK, DECK.themes[1], (1, 3)))
    room = wall.label_room(QFontMetrics(font(11.0, bold=True)))
    assert QRectF(wall.rect()).contains(room)
    assert not any(room.intersects(each) for each in (wall.box(), wall.coming_box()))


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
