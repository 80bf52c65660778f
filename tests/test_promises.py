"""The promises of the guides: each has tests that are there, both languages promise the same, and no day is made up."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from promises import Kept, kept_by, passing, with_day

ROOT = Path(__file__).parent.parent
MARKED = re.compile(r"^\| .*`tests/.*\|$", re.MULTILINE)
SAMPLE = "| 1 | `tests/a.py::test_a` | – |\n| 2 | `tests/b.py::test_b` | 2026-11-01 |\n"


def promises(language: str) -> str:
    return (ROOT / "guides" / language / "promises.md").read_text("utf-8")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_test_that_keeps_a_promise_is_there(language: str) -> None:
    kept = kept_by(promises(language))
    assert len(kept) == len(MARKED.findall(promises(language))) > 30
    missing = [
        each.test
        for each in kept
        if not (path := ROOT / each.test.partition("::")[0]).is_file()
        or not re.search(rf"^ *def {each.test.partition('::')[2]}\(", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert missing == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_promise_has_its_tests_by_its_number(language: str) -> None:
    promised = [int(number) for number in re.findall(r"^- .* \((\d+)\)$", promises(language), re.MULTILINE)]
    kept = [each.promise for each in kept_by(promises(language))]
    assert promised == sorted(set(kept)) == list(range(1, len(promised) + 1))
    assert kept == sorted(kept)
    assert len(re.findall(r"^- ", promises(language), re.MULTILINE)) == len(promised)


def test_both_languages_promise_the_same_and_saw_the_same() -> None:
    assert kept_by(promises("en")) == kept_by(promises("fr"))


def test_no_test_was_seen_on_a_day_to_come() -> None:
    days = [date.fromisoformat(each.seen) for each in kept_by(promises("en")) if each.seen != "–"]
    assert max(days, default=date.min) <= datetime.now(UTC).date()


def test_a_day_is_noted_where_a_test_was_seen_to_pass_and_nowhere_else() -> None:
    seen = with_day(SAMPLE, {"tests/a.py::test_a"}, "2026-11-28")
    assert kept_by(seen) == [Kept(1, "tests/a.py::test_a", "2026-11-28"), Kept(2, "tests/b.py::test_b", "2026-11-01")]


def test_a_test_that_fails_is_not_seen_to_pass(tmp_path: Path) -> None:
    (tmp_path / "test_x.py").write_text(
        "import pytest\ndef test_a(): pass\n@pytest.mark.parametrize('n', [0, 1])\ndef test_b(n): assert n\n"
        "@pytest.mark.skip\ndef test_c(): pass\n"
    )
    tests = {f"test_x.py::test_{name}" for name in "abc"}
    assert passing(tests, root=tmp_path) == {"test_x.py::test_a"}
