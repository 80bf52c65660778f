"""The wall to come is painted before its key, and is the wall that would be painted after it."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from cafe_presenter.core.evening import decisions
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.events import Cover, FollowUpShown
from cafe_presenter.core.evening.session import wall_view
from cafe_presenter.core.evening.view import WallView, with_hour
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.paint import wall_image
from cafe_presenter.ui.wall.prepainted import Ahead
from stage import Stage, wait_until

SIZE = QSize(1280, 720)
LOOK = Look()


def prepared(stage: Stage, size: QSize = SIZE, ratio: float = 1.0) -> Ahead:
    ahead = Ahead()
    ahead.prepare(stage.session, stage.store.now(), look=LOOK, size=size, ratio=ratio)
    return ahead


def next_view(stage: Stage) -> WallView:
    stage.store.decide(decisions.go_to_next)
    return wall_view(stage.session, stage.store.now())


def test_the_next_wall_is_painted_ahead_as_it_will_be(stage: Stage) -> None:
    ahead = prepared(stage)
    view = next_view(stage)
    assert ahead.frame(view, look=LOOK, size=SIZE, ratio=1.0) == wall_image(view, SIZE, look=LOOK)


def test_the_wall_shows_the_same_painted_ahead_or_not(stage: Stage) -> None:
    stage.store.decide(decisions.go_to_next)
    view = with_hour(next_view(stage), stage.store.clock_s())
    stage.store.decide(decisions.go_to_previous)
    kept = stage.wall._ahead
    wait_until(lambda: kept.frame(view, look=stage.wall.look, size=stage.wall.size(), ratio=1.0) is not None)
    stage.store.decide(decisions.go_to_next)
    shown = stage.wall.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    stage.wall._ahead = Ahead()
    assert shown == stage.wall.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_another_size_is_painted_anew(stage: Stage) -> None:
    ahead = prepared(stage)
    assert ahead.frame(next_view(stage), look=LOOK, size=QSize(800, 600), ratio=1.0) is None


def test_a_wall_that_takes_too_much_memory_is_not_painted_ahead(stage: Stage) -> None:
    size = QSize(1920, 1080)
    ahead = prepared(stage, size, ratio=2.0)
    assert ahead.frame(next_view(stage), look=LOOK, size=size, ratio=2.0) is None


def test_a_covered_wall_has_nothing_to_come(stage: Stage) -> None:
    stage.store.decide(partial(decisions.toggle_cover, cover=Cover.BLACK))
    ahead = prepared(stage)
    view = next_view(stage)
    assert ahead.frame(view, look=LOOK, size=SIZE, ratio=1.0) is None


def test_another_look_is_painted_anew(stage: Stage) -> None:
    ahead = prepared(stage)
    assert ahead.frame(next_view(stage), look=Look(), size=SIZE, ratio=1.0) is None


def test_what_a_list_may_bring_first_is_painted_ahead_as_it_will_be(stage: Stage) -> None:
    stage.store.go_to(3)
    stage.press(Qt.Key.Key_R)
    stage.press(Qt.Key.Key_Down)
    shown = wall_view(advance(stage.session, FollowUpShown(stage.store.now(), stage.session.item.theme.follow_ups[1])))
    kept, size = stage.wall._ahead, stage.wall.size()
    wait_until(lambda: kept.frame(shown, look=stage.wall.look, size=size, ratio=1.0) is not None)
    assert kept.frame(shown, look=stage.wall.look, size=size, ratio=1.0) == wall_image(
        shown, size, look=stage.wall.look
    )
    used: list[bool] = []
    stage.wall.view_changed.connect(
        lambda: used.append(kept.frame(shown, look=stage.wall.look, size=size, ratio=1.0) is not None)
    )
    stage.press(Qt.Key.Key_Return)
    assert wall_view(stage.session) == shown
    assert used == [True]  # while it was painted it was still there
    assert kept.expects_nothing
