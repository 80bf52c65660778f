import json
from pathlib import Path

import pytest

from cafe_presenter.resources import resource
from tests.schemas import faults

KEPT = sorted((Path(__file__).parent.parent / "data/results").rglob("*.json"))
SCHEMA = json.loads(resource("results.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_results_that_were_handed_over_satisfy_the_schema(path: Path) -> None:
    assert faults(json.loads(path.read_text("utf-8")), SCHEMA) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"host": "Claire"},
        {"month": "2026-11-03"},
        {"department": "20"},
        {"people": 0},
        {"rehearsal": 1},
        {"deck": {"fingerprint": None, "title": "", "language": "fr"}},
        {"themes": [{}]},
        {"version": 2},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_results_with_anything_else_do_not(changes: dict[str, object]) -> None:
    sound = json.loads(KEPT[0].read_text("utf-8"))
    assert faults({**sound, **changes}, SCHEMA) != []
