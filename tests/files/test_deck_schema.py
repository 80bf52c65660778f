import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from cafe_presenter.resources import resource
from deck_schema import schema, schema_text
from tests.schemas import faults

DATA = Path(__file__).parent.parent / "data" / "decks"
BUNDLED = sorted(resource("decks").glob("*.yaml"))


def typed_by_an_editor(path: Path) -> Any:
    # Editors read YAML 1.2, where a date and an hour are texts.
    return json.loads(json.dumps(yaml.safe_load(path.read_text("utf-8")), default=str))


@pytest.mark.parametrize(
    "path", [*BUNDLED, DATA / "v1" / "full.yaml", DATA / "v1" / "minimal.yaml"], ids=lambda p: p.stem
)
def test_a_sound_deck_satisfies_the_schema(path: Path) -> None:
    assert faults(typed_by_an_editor(path), schema()) == []


@pytest.mark.parametrize(
    "deck",
    [
        {"version": 1, "title": "T"},
        {"version": 2, "themes": [{"theme": "A"}]},
        {"themes": []} | {"themes": "A"},
        {"thèmes": [{"question": ["Q"]}]},
        {"themes": [{"theme": "A", "duration": -1}]},
        {"themes": [{"theme": "A", "kind": "quinoa"}]},
        {"themes": [{"theme": "A", "image": {"file": "../a.png"}}]},
        {"themes": [{"theme": ["A"]}]},
    ],
)
def test_a_deck_with_a_fault_does_not(deck: dict[str, object]) -> None:
    assert faults(deck, schema()) != []


def test_the_schema_that_is_shipped_is_the_one_the_vocabulary_gives() -> None:
    kept = resource("deck.schema.json").read_text("utf-8")
    assert kept == schema_text(), "write it again: .venv/bin/python packaging/deck_schema.py"
