"""Clouds of post-its on the wall: every one on some page, none clipped, none below what the last row reads."""

from dataclasses import replace
from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QApplication

from cafe_presenter.core.base.colours import BUNDLED_PALETTES, contrast
from cafe_presenter.core.evening.view import WallKind, WallView
from cafe_presenter.ui.wall.cloud_layout import page_count
from cafe_presenter.ui.wall.layout import lay_out
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.paint import wall_image
from cafe_presenter.ui.wall.wall_sheet import HEIGHT, WallLayout, segments
from test_room_walls import DRAWN_LANGUAGES, WORDS, edges_are_bare
from tests import systems
from tests.rarely import rarely

LOOK = Look()
SIZES = ((1920, 1080), (1024, 768), (800, 600))
OFTEN = rarely(SIZES, but=SIZES[::2])
"""The second has the lines of the third."""
DRAWN = [each for each in WORDS if each != "hi" or not systems.BUNDLED_FONTS_ALONE]
CROWDS = ((1, 1), (7, 3), (19, 6), (60, 5), (200, 12))


def clouds_of(post_its: int, clouds: int, language: str) -> WallView:
    said, option = WORDS[language]
    words = (option, said, f"{option} {said}", option[:4])
    found = tuple(
        (f"{option} {cloud}", tuple(f"{number} {words[number % 4]}" for number in range(cloud, post_its, clouds)))
        for cloud in range(clouds)
    )
    return WallView(WallKind.CLOUDS, heading=said, clouds=found, language=language)


def pages_of(view: WallView, size: tuple[int, int]) -> list[WallView]:
    return [replace(view, page=page) for page in range(page_count(view, size[0] / size[1], look=LOOK))]


def letters(layout: WallLayout) -> str:
    return "".join(part for line in layout.lines for part in segments(line.text))


def plain(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def assert_whole(view: WallView, size: tuple[int, int]) -> None:
    """Check that every post-it of a view stands on one of its pages, inside the wall and on no other."""
    layouts = [lay_out(each, size[0] / size[1], look=LOOK) for each in pages_of(view, size)]
    shown = plain("".join(map(letters, layouts)))
    for text in chain.from_iterable(texts for _, texts in view.clouds):
        assert plain(text) in shown, text
    for layout in layouts:
        cards = [QRectF(*shape.rect) for shape in layout.shapes if shape.colour == "motif"]
        notes = [QRectF(*shape.rect) for shape in layout.shapes if shape.pattern == "note"]
        wall = QRectF(0.07 * layout.width, 0, 0.86 * layout.width, 0.93 * HEIGHT)
        assert all(wall.contains(card) for card in cards)
        assert all(any(card.contains(note) for card in cards) for note in notes)
        for group in (cards, notes):
            assert not any(one.intersects(other) for one, other in combinations(group, 2))


@pytest.mark.parametrize("size", OFTEN, ids=str)
@pytest.mark.parametrize("language", DRAWN_LANGUAGES)
def test_every_post_it_stands_on_a_page_and_is_inside_the_wall(
    app: QApplication, language: str, size: tuple[int, int]
) -> None:
    del app
    for post_its, clouds in CROWDS:
        assert_whole(clouds_of(post_its, clouds, language), size)


@settings(max_examples=15)
@given(
    post_its=st.integers(1, 200),
    clouds=st.integers(1, 12),
    language=st.sampled_from(DRAWN),
    size=st.sampled_from(SIZES),
)
def test_any_number_of_post_its_in_any_number_of_clouds_is_whole(
    app: QApplication, post_its: int, clouds: int, language: str, size: tuple[int, int]
) -> None:
    del app
    assert_whole(clouds_of(post_its, clouds, language), size)


@pytest.mark.parametrize("size", OFTEN, ids=str)
def test_no_post_it_is_too_small_for_the_last_row(app: QApplication, size: tuple[int, int]) -> None:
    del app
    for post_its, clouds in CROWDS:
        for each in pages_of(clouds_of(post_its, clouds, "fr"), size):
            layout = lay_out(each, size[0] / size[1], look=LOOK)
            least = 0.044 * min(HEIGHT, 0.72 * layout.width)
            assert all(line.size >= least for line in layout.lines if line.colour == "text")


@pytest.mark.parametrize("size", OFTEN, ids=str)
@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize(
    ("crowds", "pages"),
    [(((1, 1), (19, 6), (60, 5)), 2), pytest.param(CROWDS, None, marks=pytest.mark.long)],
    ids=["few", "all"],
)
def test_nothing_is_clipped_at_the_edges_nor_drawn_beside_its_card(
    app: QApplication, language: str, size: tuple[int, int], crowds: tuple[tuple[int, int], ...], pages: int | None
) -> None:
    del app
    for post_its, clouds in crowds:
        for each in pages_of(clouds_of(post_its, clouds, language), size)[:pages]:
            assert edges_are_bare(each, size)
            image = wall_image(each, QSize(*size), look=LOOK)
            ground, scale = image.pixel(0, 0), size[1] / HEIGHT
            layout = lay_out(each, size[0] / size[1], look=LOOK)
            cards = [QRectF(*shape.rect).adjusted(-2, -2, 2, 2) for shape in layout.shapes if shape.colour == "motif"]
            top = min(card.top() for card in cards)
            for y in range(int(top * scale), int(0.86 * size[1]), 7):
                for x in range(0, size[0], 5):
                    if image.pixel(x, y) != ground:
                        assert any(card.contains(x / scale, y / scale) for card in cards), (x, y)


def test_few_post_its_are_large_and_one_cloud_alone_larger_than_all(app: QApplication) -> None:
    del app
    view = clouds_of(19, 6, "fr")
    alone = replace(view, clouds=((view.clouds[0][0], view.clouds[0][1][:3]),))
    layouts = [lay_out(each, 16 / 9, look=LOOK) for each in (view, alone)]
    sizes = [min(line.size for line in layout.lines if line.colour == "text") for layout in layouts]
    assert sizes[1] > 1.2 * sizes[0]


@pytest.mark.parametrize("palette", BUNDLED_PALETTES)
def test_words_on_a_post_it_keep_their_contrast(app: QApplication, palette: str) -> None:
    del app
    view = replace(clouds_of(3, 1, "fr"), palette=palette)
    image = wall_image(view, QSize(1920, 1080), look=LOOK)
    layout = lay_out(view, 16 / 9, look=LOOK)
    note = next(QRectF(*shape.rect) for shape in layout.shapes if shape.pattern == "note")
    spot = note.bottomRight() * 1.08
    ground = image.pixelColor(int(spot.x() - 12), int(spot.y() - 12)).name()
    assert contrast(LOOK.palette(palette).text, ground) >= 7.0


def test_a_page_that_is_no_more_shows_the_last(app: QApplication) -> None:
    del app
    view = clouds_of(19, 6, "fr")
    pages = page_count(view, 16 / 9, look=LOOK)
    far, last = (lay_out(replace(view, page=page), 16 / 9, look=LOOK) for page in (99, pages - 1))
    assert far.lines == last.lines
