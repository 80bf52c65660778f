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
def test_no_promise_is_without_a_test(language: str) -> None:
    rows = re.findall(r"^\| (.*) \| (.*) \|$", promises(language), re.MULTILINE)
    kept = [row for row in rows if row[0] not in ("promise", "promesse", "---") and row[0].count("|") == 0]
    assert len(kept) > 15
    assert [row[0] for row in kept if not NAMED.search(row[1])] == []


def test_both_languages_promise_the_same() -> None:
    assert NAMED.findall(promises("en")) == NAMED.findall(promises("fr"))
