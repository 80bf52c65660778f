import itertools
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QSize
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QImage
from PySide6.QtWidgets import QApplication

from cafe_presenter.app.look import all_typefaces, first_look
from cafe_presenter.core.base.colours import BUNDLED_PALETTES, DEFICIENCIES, Palette, as_seen, contrast
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.deck.vocabulary import FONTS, PALETTES
from cafe_presenter.core.evening.view import WallKind, WallView
from cafe_presenter.ui.kit.fonts import FALLBACK, FAMILIES, FAMILY, load_family
from cafe_presenter.ui.wall.layout import lay_out
from cafe_presenter.ui.wall.look import VENUE, Look, decoded
from cafe_presenter.ui.wall.paint import wall_image
from cafe_presenter.ui.wall.wall_sheet import box_of, wall_font

VIEW = WallView(
    WallKind.QUESTION, heading="Enjeux éthiques", text="Qui contrôle les algorithmes ?", footer="Café IA", mark=(2, 6)
)


LOOK = Look()


def drawn(width: int, height: int) -> QImage:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor("#3366aa"))
    return picture


def png(width: int, height: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    drawn(width, height).save(buffer, "PNG")  # type: ignore[call-overload]  # the stub says bytes, and bytes are refused
    return bytes(buffer.data().data())


def painted(view: WallView, box: str, ground: str) -> str:
    """The colour inside a part of the wall that stands out most from its ground, taken from pixels."""
    picture, layout = wall_image(view, QSize(1920, 1080), look=LOOK), lay_out(view, 16 / 9, look=LOOK)
    scale = 1.08
    part = box_of(layout, box)
    xs = range(int(part.left() * scale), int(part.right() * scale))
    ys = range(int(part.top() * scale), int(part.bottom() * scale))
    return max({picture.pixelColor(x, y).name() for x in xs for y in ys}, key=lambda seen: contrast(seen, ground))


@pytest.mark.parametrize("name", BUNDLED_PALETTES)
@pytest.mark.parametrize("role", ["text", "accent", "quiet"])
@pytest.mark.parametrize("behind", ["ground", "motif"])
def test_every_text_colour_reaches_seven_to_one(name: str, role: str, behind: str) -> None:
    colours = LOOK.palette(name)
    assert contrast(getattr(colours, role), getattr(colours, behind)) >= 7.0


@pytest.mark.parametrize("name", BUNDLED_PALETTES)
def test_the_marks_of_other_themes_reach_three_to_one(name: str) -> None:
    assert contrast(LOOK.palette(name).mark, LOOK.palette(name).ground) >= 3.0


def test_night_and_day_are_bundled_and_night_comes_first() -> None:
    assert next(iter(BUNDLED_PALETTES)) == "night"
    assert "day" in BUNDLED_PALETTES


@pytest.mark.parametrize("name", ["", "mauve", "../night"])
def test_an_unknown_palette_is_the_default(name: str) -> None:
    assert LOOK.palette(name) == LOOK.palette("night")


def test_the_wall_is_set_in_the_bundled_family() -> None:
    assert FAMILY in QFontDatabase.families()
    assert QFontInfo(wall_font(LOOK.typeface("no such family"), bold=True)).family() == FAMILY


@pytest.mark.parametrize("name", BUNDLED_PALETTES)
@pytest.mark.parametrize("box", ["question", "heading", "footer"])
def test_every_word_reaches_seven_to_one_in_the_pixels(name: str, box: str) -> None:
    view = replace(VIEW, palette=name)
    ground = wall_image(view, QSize(1920, 1080), look=LOOK).pixelColor(5, 5).name()
    assert contrast(painted(view, box, ground), ground) >= 7.0


@pytest.mark.parametrize("name", BUNDLED_PALETTES)
@pytest.mark.parametrize(("deficiency", "role"), [*itertools.product(DEFICIENCIES, ["text", "accent", "quiet"])])
def test_words_stay_readable_to_eyes_without_one_kind_of_cone(name: str, deficiency: str, role: str) -> None:
    colours = LOOK.palette(name)
    assert contrast(as_seen(getattr(colours, role), deficiency), as_seen(colours.ground, deficiency)) >= 7.0


@pytest.mark.parametrize("name", BUNDLED_PALETTES)
@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_marks_stay_visible_to_eyes_without_one_kind_of_cone(name: str, deficiency: str) -> None:
    colours = LOOK.palette(name)
    assert contrast(as_seen(colours.mark, deficiency), as_seen(colours.ground, deficiency)) >= 3.0


def test_the_mark_of_the_theme_on_show_has_another_shape_and_not_another_colour_alone() -> None:
    accents = [shape.rect for shape in lay_out(VIEW, 16 / 9, look=LOOK).shapes if shape.colour == "accent"]
    others = [shape.rect for shape in lay_out(VIEW, 16 / 9, look=LOOK).shapes if shape.colour == "mark"]
    assert max(rect[2] for rect in others) * 3 <= min(rect[2] for rect in accents if rect[3] == others[0][3])


def test_the_palettes_come_round() -> None:
    seen = [""]
    for _ in BUNDLED_PALETTES:
        seen.append(LOOK.next_palette(seen[-1]))
    assert seen[1:] == ["day", "washed", "contrast", "night"]


def test_a_palette_may_be_named_in_french() -> None:
    assert LOOK.palette("Délavé") == LOOK.palette("washed")


def test_the_typefaces_come_round() -> None:
    seen = [LOOK.next_typeface("")]
    while seen[-1] != FAMILY:
        seen.append(LOOK.next_typeface(seen[-1]))
    assert sorted(seen) == sorted(FAMILIES)


@pytest.mark.parametrize("family", FAMILIES)
def test_every_typeface_is_drawn_with_its_own_file(family: str) -> None:
    assert QFontInfo(wall_font(LOOK.typeface(family.upper()), bold=True)).family() == family


def test_the_venue_s_palette_is_the_default_while_there_is_one() -> None:
    colours = Palette("#000000", "#000000", "#ffffff", "#ffffff", "#ffffff", "#ffffff")
    look = Look(palettes={VENUE: colours, **BUNDLED_PALETTES})
    assert look.palette("") == look.palette("lieu") == colours
    assert look.next_palette("contrast") == "venue"


def test_a_logo_stands_on_the_title_and_not_on_questions() -> None:
    look = Look(logo=drawn(400, 100))
    title = WallView(WallKind.TITLE, text="Une amie", detail="Un Café IA")
    rect = lay_out(title, 4 / 3, look=look).picture
    assert rect is not None
    assert rect[2] / rect[3] == pytest.approx(4.0)
    assert lay_out(VIEW, 4 / 3, look=replace(look, logo=None)).picture is None


@pytest.mark.parametrize("aspect", [4 / 3, 1.6, 16 / 9, 0.6, 2.4])
@pytest.mark.parametrize("shape", [(400, 100), (100, 100), (100, 400)])
def test_a_picture_takes_less_than_a_third_of_the_wall(shape: tuple[int, int], aspect: float) -> None:
    look = Look(pictures={"a.png": drawn(*shape)})
    view = WallView(WallKind.QUESTION, heading="Un thème", text="Qui décide ? " * 6, mark=(1, 2), picture="a.png")
    layout = lay_out(view, aspect, look=look)
    assert layout.picture is not None
    assert layout.picture[2] * layout.picture[3] < layout.width * 1000 / 3
    boxes = [box_of(layout, name) for name, _ in layout.boxes]
    assert not any(a.intersects(b) for a, b in itertools.combinations(boxes, 2))


def test_what_is_no_picture_is_refused() -> None:
    assert decoded(b"\x89PNG\r\n\x1a\n" + b"x" * 50) is None


def test_a_picture_that_claims_to_fill_the_memory_is_refused() -> None:
    header = bytearray(png(1, 1))
    header[16:24] = (60_000).to_bytes(4, "big") * 2
    assert decoded(bytes(header)) is None


def test_pictures_together_keep_to_their_share_of_the_memory() -> None:
    kept = decoded(png(1000, 500), 200_000)
    assert kept is not None
    assert kept.width() * kept.height() <= 200_000
    assert kept.width() / kept.height() == pytest.approx(2, abs=0.05)


def test_a_picture_as_thin_as_a_line_is_kept() -> None:
    assert decoded(png(9000, 1)) is not None


@pytest.mark.parametrize(
    ("written", "known"),
    [("nuit", "night"), ("Jour", "day"), ("sombre", "night"), ("délavée", "washed"), ("contraste élevé", "contrast")],
)
def test_a_palette_has_french_names(written: str, known: str) -> None:
    assert LOOK.palette(written) == LOOK.palette(known)


@pytest.mark.parametrize(("written", "known"), [("dyslexie", "OpenDyslexic"), ("serif", "Literata"), ("Arial", FAMILY)])
def test_a_typeface_is_known_by_what_it_is_for(app: QApplication, written: str, known: str) -> None:
    del app
    assert LOOK.typeface(written) == known


def test_every_bundled_palette_and_typeface_has_a_name_in_decks() -> None:
    assert set(PALETTES) - {"venue"} == set(BUNDLED_PALETTES)
    assert tuple(FONTS) == FAMILIES


@pytest.fixture
def no_fonts(app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A program whose font files are gone."""
    del app
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    load_family.cache_clear()
    yield
    load_family.cache_clear()


def test_typefaces_that_are_missing_are_told_and_another_is_shown(no_fonts: None) -> None:
    del no_fonts
    look, problems = first_look(Deck(font="dys"), None, None)
    assert [problem.params["font"] for problem in problems] == [FAMILY, FALLBACK, "OpenDyslexic"]
    assert look.typeface("dys") == FAMILY
    assert all_typefaces((look, ()))[0].next_typeface("") == FAMILY


def test_a_wall_is_painted_though_its_typeface_is_missing(no_fonts: None) -> None:
    del no_fonts
    view = replace(VIEW, font="Literata")
    assert wall_image(view, QSize(320, 180), look=Look()).pixelColor(5, 5).name() == LOOK.palette("").ground


@pytest.mark.parametrize("kind", WallKind)
@pytest.mark.parametrize(
    "look",
    [Look(), Look(pictures={"a.png": QImage()}, logo=QImage()), Look(palettes={}, typefaces=())],
    ids=["not there", "without a pixel", "nothing at all"],
)
def test_a_wall_is_painted_though_its_picture_its_palette_or_its_typeface_is_missing(
    kind: WallKind, look: Look
) -> None:
    view = replace(VIEW, kind=kind, picture="a.png", palette="velours", font="Garamond")
    image = wall_image(view, QSize(320, 180), look=look)
    shown = wall_image(replace(VIEW, kind=kind), QSize(320, 180), look=LOOK)
    assert image == shown
