"""Patterns that are compiled when they are first used: what they answer is what ``re`` does."""

import re

import pytest

from cafe_presenter.core.base.patterns import pattern, patterns_when_used


def test_a_pattern_answers_as_one_that_is_compiled_at_once() -> None:
    later = pattern(r"(?P<hour>\d+) ?H", re.IGNORECASE)
    at_once = re.compile(r"(?P<hour>\d+) ?H", re.IGNORECASE)
    assert [match["hour"] for match in later.finditer("20 h, 21H")] == ["20", "21"]
    assert later.sub("…", "20 h") == at_once.sub("…", "20 h") == "…"
    assert (later.pattern, later.flags, later.groupindex) == (at_once.pattern, at_once.flags, at_once.groupindex)


def test_a_slip_in_a_pattern_is_told_when_it_is_used() -> None:
    slip = pattern("(")
    with pytest.raises(re.error):
        slip.match("(")


def test_patterns_are_compiled_at_once_again_after_the_block() -> None:
    with patterns_when_used():
        assert not isinstance(re.compile("later"), re.Pattern)
    assert isinstance(re.compile("at once"), re.Pattern)
