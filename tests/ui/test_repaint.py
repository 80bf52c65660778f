"""What does not change is not painted again: a laptop on its battery has better things to do."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from cafe_presenter.core.evening import decisions
from cafe_presenter.ui.kit.style import Figure
from cafe_presenter.ui.show.evening_bar import EveningBar
from cafe_presenter.ui.show.panels import TimeBar
from stage import Stage, screen_of, settle


class Painted(QObject):
    """Notes the widgets that are painted, innermost ones alone, and those that are laid out."""

    def __init__(self) -> None:
        super().__init__()
        self.widgets: set[QWidget] = set()
        self.laid_out: list[QObject] = []
        self.bar = QRegion()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name is Qt’s
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self.widgets.add(watched)
        if isinstance(event, QPaintEvent) and isinstance(watched, EveningBar):
            self.bar += event.region()
        if event.type() is QEvent.Type.LayoutRequest:
            self.laid_out.append(watched)
        return False

    @property
    def innermost(self) -> list[QWidget]:
        return [one for one in self.widgets if not any(one.isAncestorOf(other) for other in self.widgets - {one})]


@pytest.fixture
def painted(app: QApplication, stage: Stage) -> Iterator[Painted]:
    stage.store.decide(decisions.go_to_next)
    stage.pass_by(1.0)
    settle()
    watcher = Painted()
    app.installEventFilter(watcher)
    yield watcher
    app.removeEventFilter(watcher)


def test_a_second_paints_the_figures_that_change_and_the_bar_alone(stage: Stage, painted: Painted) -> None:
    before = {label: label.text() for label in stage.presenter.findChildren(QLabel)}
    stage.pass_by(1.0)
    settle()
    changed = {label for label, text in before.items() if label.isVisible() and label.text() != text}
    others = {one for one in painted.innermost if one not in changed}
    assert changed
    assert {type(one) for one in others} <= {TimeBar, EveningBar}


def test_a_second_lays_nothing_out(stage: Stage, painted: Painted) -> None:
    stage.pass_by(1.0)
    settle()
    painted.laid_out.clear()
    stage.pass_by(1.0)
    settle()
    assert painted.widgets
    assert painted.laid_out == []


def test_a_figure_that_grows_is_laid_out_and_whole(stage: Stage, painted: Painted) -> None:
    figure = next(each for each in stage.presenter.findChildren(Figure) if each.text() == "09:59")
    stage.store.decide(partial(decisions.add_minutes, minutes=50.0))
    stage.store.decide(partial(decisions.add_minutes, minutes=50.0))
    settle()
    assert figure.text() == "1:49:59"
    assert figure in painted.widgets
    assert figure.width() >= figure.fontMetrics().horizontalAdvance(figure.text())


def test_the_bar_is_painted_when_a_pixel_more_is_full(stage: Stage, painted: Painted) -> None:
    bar = next(each for each in stage.presenter.findChildren(TimeBar) if each.isVisible())
    before = bar.grab().toImage()
    painted.widgets.clear()
    stage.pass_by(20.0)
    settle()
    assert bar in painted.widgets
    assert bar.grab().toImage() != before


def test_time_that_stands_still_paints_nothing(stage: Stage, painted: Painted) -> None:
    stage.pass_by(0.2)
    settle()
    assert painted.innermost == []


def test_a_second_paints_nothing_of_the_wall(stage: Stage, painted: Painted) -> None:
    stage.pass_by(1.0)
    settle()
    assert stage.wall not in painted.widgets


def test_where_now_alone_moves_the_evening_is_painted_around_it_and_as_a_whole_would_be(
    stage: Stage, painted: Painted
) -> None:
    bar = next(each for each in stage.presenter.findChildren(EveningBar) if each.isVisible())
    stage.pass_by(30.0)
    settle()
    painted.bar = QRegion()
    mark = bar.marks()[0]
    while bar.marks()[0] == mark:
        stage.pass_by(1.0)
        settle()
    at = painted.bar.boundingRect()
    assert 0 < at.width() < bar.width() / 2
    assert mark is not None
    assert at.left() < mark < at.right()
    screen, place = screen_of(stage.presenter), bar.mapTo(bar.window(), QPoint(0, 0))
    shown = screen.grabWindow(bar.window().winId()).copy(QRect(place, bar.size())).toImage()
    bar.update()
    settle()
    assert screen.grabWindow(bar.window().winId()).copy(QRect(place, bar.size())).toImage() == shown
