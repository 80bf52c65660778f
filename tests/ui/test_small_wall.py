"""The small wall on the laptop is the wall: its lines, its pixels scaled, of one size while an evening runs."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from cafe_presenter.core.deck.deck import Timer, TimerKind
from cafe_presenter.core.evening.events import Cover, Covered, TimerShaped
from cafe_presenter.core.evening.session import begin, view_at, wall_view
from cafe_presenter.files.deck.deckfile import load_deck
from cafe_presenter.ui.kit.style import GOOD
from cafe_presenter.ui.wall.layout import lay_out
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.paint import wall_image
from cafe_presenter.ui.wall.thumbnail import Thumbnail
from stage import Stage, difference, settle

ROOT = Path(__file__).parents[2]
DECKS = [*sorted((ROOT / "resources" / "decks").glob("*.yaml")), *sorted((ROOT / "tests/data/decks").rglob("*.yaml"))]
WALLS = [(1920, 1080), (1024, 768)]
WIDTHS = [120, 199, 253, 312, 336, 471, 640]


@pytest.mark.parametrize("wall", WALLS, ids=str)
@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem[:20])
def test_the_small_wall_breaks_the_very_lines_of_the_wall_at_every_size(
    app: QApplication, path: Path, wall: tuple[int, int]
) -> None:
    del app
    session, look = begin(load_deck(path)[0]), Look()
    small = Thumbnail()
    for index in range(len(session.agenda)):
        view = view_at(session, index)
        whole = lay_out(view, wall[0] / wall[1], look=look)
        small.show_view(view, QSize(*wall), GOOD, look=look)
        for width in WIDTHS:
            small.resize(width, width)
            box = small.box()
            assert lay_out(view, box.width() / box.height(), look=look) == whole, (index, width)
    small.deleteLater()


@pytest.mark.parametrize("wall", WALLS, ids=str)
@pytest.mark.parametrize("path", DECKS[:3], ids=lambda path: path.stem[:20])
def test_the_small_wall_has_the_pixels_of_the_wall_scaled(app: QApplication, path: Path, wall: tuple[int, int]) -> None:
    del app
    session, look, size = begin(load_deck(path)[0]), Look(), QSize(*wall)
    small = Thumbnail()
    small.resize(484, 484)
    for index in range(len(session.agenda)):
        view = view_at(session, index)
        small.show_view(view, size, GOOD, look=look)
        box = small.box().toRect()
        shrunk = wall_image(view, size, look=look).scaled(
            box.size(), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        assert difference(small.grab(box).toImage(), shrunk) < 3, index
    small.deleteLater()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (1920, 1080)], ids=str)
def test_the_small_wall_keeps_its_size_while_an_evening_runs(stage: Stage, size: tuple[int, int]) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(*size)
    settle()
    picture = stage.presenter.findChild(Thumbnail)
    assert isinstance(picture, Thumbnail)
    seen = {picture.size().toTuple()}
    for position in range(len(stage.session.agenda)):
        stage.store.go_to(position)
        stage.store.dispatch(TimerShaped(stage.store.now(), Timer(TimerKind.SIDES)))
        settle()
        seen.add(picture.size().toTuple())
        stage.store.dispatch(Covered(stage.store.now(), Cover.BLACK))
        stage.pass_by(700)
        settle()
        seen.add(picture.size().toTuple())
    assert len(seen) == 1


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)], ids=str)
@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_H], ids=["black", "holding view"])
def test_what_is_to_come_covers_nothing_of_what_the_public_sees(
    stage: Stage, size: tuple[int, int], key: Qt.Key
) -> None:
    stage.presenter.showNormal()
    stage.presenter.resize(*size)
    stage.store.go_to(1)
    stage.press(key)
    settle()
    picture = stage.presenter.findChild(Thumbnail)
    assert isinstance(picture, Thumbnail)
    box = picture.box().toRect()
    assert not picture.coming_box().toRect().intersects(box)
    wall = wall_image(wall_view(stage.session), QSize(1920, 1080), look=Look()).scaled(
        box.size(), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    assert (
        difference(
            picture.grab(box.adjusted(2, 2, -2, -2)).toImage(), wall.copy(2, 2, box.width() - 4, box.height() - 4)
        )
        < 3
    )
