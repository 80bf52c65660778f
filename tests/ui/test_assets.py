import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo

from cafe_presenter.ui.assets import FAMILY, load_fonts, palette, palette_names
from cafe_presenter.ui.wall_layout import wall_font


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb``, WCAG 2.2."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, WCAG 2.2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", palette_names())
@pytest.mark.parametrize("role", ["text", "accent", "quiet"])
@pytest.mark.parametrize("behind", ["ground", "motif"])
def test_every_text_colour_reaches_seven_to_one(name: str, role: str, behind: str) -> None:
    colours = palette(name)
    assert contrast(getattr(colours, role), getattr(colours, behind)) >= 7.0


@pytest.mark.parametrize("name", palette_names())
def test_the_marks_of_other_themes_reach_three_to_one(name: str) -> None:
    assert contrast(palette(name).mark, palette(name).ground) >= 3.0


def test_night_and_day_are_bundled_and_night_comes_first() -> None:
    assert palette_names()[0] == "night"
    assert "day" in palette_names()


@pytest.mark.parametrize("name", ["", "mauve", "../night"])
def test_an_unknown_palette_is_the_default(name: str) -> None:
    assert palette(name) == palette("night")


def test_the_wall_is_set_in_the_bundled_family() -> None:
    load_fonts()
    assert FAMILY in QFontDatabase.families()
    assert QFontInfo(wall_font("no such family", bold=True)).family() == FAMILY
