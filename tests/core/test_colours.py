import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafe_presenter.core.base.colours import Palette, as_seen, colour, contrast, lifted, readable

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)


@pytest.mark.parametrize(
    ("text", "read"), [("#ABC", "#aabbcc"), ("1a1411", "#1a1411"), ("rouge", None), ("#12345", None)]
)
def test_a_colour_is_read_as_people_write_it(text: str, read: str | None) -> None:
    assert colour(text) == read


@given(st.tuples(*[colours] * 6))
def test_whatever_a_venue_chooses_can_be_read(chosen: tuple[str, ...]) -> None:
    fixed, _ = readable(Palette(*chosen))
    for role in ("text", "accent", "quiet"):
        assert contrast(getattr(fixed, role), fixed.ground) >= 7.0
        assert contrast(getattr(fixed, role), fixed.motif) >= 7.0
    assert contrast(fixed.mark, fixed.ground) >= 3.0


@given(st.tuples(*[colours] * 6))
def test_a_correction_is_told_for_each_colour_that_changed_and_made_once(chosen: tuple[str, ...]) -> None:
    palette = Palette(*chosen)
    fixed, corrections = readable(palette)
    assert (fixed == palette) is (corrections == ())
    assert readable(fixed) == (fixed, ())


def test_a_colour_keeps_as_much_of_itself_as_it_can() -> None:
    assert lifted("#cc0000", ("#000000",), 3.0) == "#cc0000"
    assert lifted("#cc0000", ("#000000",), 7.0).startswith("#")
    red, green = (int(lifted("#cc0000", ("#000000",), 7.0)[place : place + 2], 16) for place in (1, 3))
    assert red > green + 60


def test_red_and_green_are_alike_without_red_cones_and_grey_is_grey_to_all() -> None:
    assert contrast(as_seen("#808080", "tritanopia"), "#808080") < 1.1
    apart = contrast("#b00000", "#5c5c00")
    assert contrast(as_seen("#b00000", "protanopia"), "#000000") < contrast("#b00000", "#000000")
    assert apart > 1.0
