import pytest

from cafe_presenter.core.typesetting.legibility import metres, reading


def test_a_reader_stands_no_farther_than_two_hundred_letters() -> None:
    told = reading(0.05, 16 / 9, picture_width_m=1.6, room_depth_m=10)
    assert told.letter_m == pytest.approx(0.045)
    assert told.farthest_m == pytest.approx(9.0)


def test_the_published_example_of_the_standard_comes_out() -> None:
    """An image 1.5 m high whose elements are 3.5 % of it is read from 10.5 m.

    The worked example for basic decision making of the AETM's Audio Visual Design Guidelines, "Sizing the image".
    """
    told = reading(0.035, 16 / 9, picture_width_m=1.5 * 16 / 9, room_depth_m=10.5)
    assert told.farthest_m == pytest.approx(10.5)
    assert told.needed_width_m == pytest.approx(1.5 * 16 / 9)


def test_the_width_that_is_needed_lets_the_last_row_read() -> None:
    told = reading(0.05, 4 / 3, picture_width_m=1.0, room_depth_m=12)
    again = reading(0.05, 4 / 3, picture_width_m=told.needed_width_m, room_depth_m=12)
    assert again.farthest_m == pytest.approx(12)


@pytest.mark.parametrize(("text", "value"), [("12", 12.0), (" 2,5 ", 2.5), ("2.5 m", 2.5), ("3M", 3.0), (".5", 0.5)])
def test_metres_are_typed_as_people_type_them(text: str, value: float) -> None:
    assert metres(text) == value


@pytest.mark.parametrize("text", ["", "m", "twelve", "-3", "0", "1.2.3", "1e3", "201", "²", "."])
def test_what_is_no_length_of_a_room_is_none(text: str) -> None:
    assert metres(text) is None
