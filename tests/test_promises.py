"""The promises of the guides: each names a test, the test is there, and both languages promise the same."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def promises(language: str) -> str:
    return (ROOT / "guides" / language / "promises.md").read_text("utf-8")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_test_that_keeps_a_promise_is_there(language: str) -> None:
    named = NAMED.findall(promises(language))
    assert len(named) > 30
    missing = [
        f"{path}::{name}"
        for path, name in named
        if not (ROOT / path).is_file()
        or not re.search(rf"^ *def {name}\(", (ROOT / path).read_text("utf-8"), re.MULTILINE)
    ]
    assert missing == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_promise_has_its_tests_by_its_number(language: str) -> None:
    promised = re.findall(r"^- .* \((\d+)\)$", promises(language), re.MULTILINE)
    kept = re.findall(r"^(\d+)\. `tests/", promises(language), re.MULTILINE)
    assert promised == kept == [str(number) for number in range(1, len(kept) + 1)]
    assert len(re.findall(r"^- ", promises(language), re.MULTILINE)) == len(promised)


def test_both_languages_promise_the_same() -> None:
    assert NAMED.findall(promises("en")) == NAMED.findall(promises("fr"))
