"""Days as a French host reads them: the first of a month is “1er”."""

from datetime import UTC, datetime

import pytest

from cafe_presenter.ui.kit.days import long_date, long_day, short_day

FIRST, ELEVENTH = datetime(2026, 12, 1, 12, tzinfo=UTC), datetime(2026, 12, 11, 12, tzinfo=UTC)


def test_the_first_of_a_month_is_no_number_like_the_others() -> None:
    assert short_day(FIRST, "fr", FIRST) == "1er décembre"
    assert long_day(FIRST, "fr") == "mardi 1er décembre 2026"
    assert long_date("2026-05-01", "fr") == "1er mai 2026"


@pytest.mark.parametrize(("language", "written"), [("fr", "11 décembre"), ("en", "December 11")])
def test_other_days_are_numbers(language: str, written: str) -> None:
    assert short_day(ELEVENTH, language, FIRST) == written
    assert short_day(FIRST, "en", FIRST) == "December 1"
