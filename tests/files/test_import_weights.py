"""The weights of the signs of titles are found again in documents that were made by them."""

from math import sumprod
from random import Random

import pytest

from cafe_presenter.core.importing.outlines.title_groups import WEIGHTS, Signs
from import_weights import Judged, fitted, picked, solved


def test_numbers_are_found_by_what_their_rows_add_up_to() -> None:
    assert solved([[0, 1, 1], [2, 0, 1], [1, 1, 0]], [5, 5, 3]) == [1, 2, 3]


def test_the_weights_by_which_groups_were_judged_are_found_again() -> None:
    chance = Random(7)
    documents: list[Judged] = []
    for easy in range(400):  # one document is liker to all that is told than another: that says nothing of its groups
        signs = [Signs(*(chance.random() for _ in Signs._fields)) for _ in range(20)]
        documents.append([(each, easy + sumprod(WEIGHTS, each)) for each in signs])
    found = fitted(documents)
    for name, value, true in zip(Signs._fields, found, WEIGHTS, strict=True):
        assert value == pytest.approx(true, rel=0.15), name
    assert picked(documents, found) == pytest.approx(picked(documents, WEIGHTS), abs=0.01)


def test_what_is_never_seen_weighs_nothing() -> None:
    timed = Signs(*(0.0 for _ in Signs._fields))
    found = fitted([[(timed._replace(timed=share / 10), share / 10) for share in range(10)]])
    assert found.timed > 0
    assert {*found[1:]} == {0.0}
