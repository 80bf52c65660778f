import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from cafe_presenter.resources import resource
from deck_schema import schema, schema_text

DATA = Path(__file__).parent.parent / "data" / "decks"
BUNDLED = sorted(resource("decks").glob("*.yaml"))
TYPES = {"object": dict, "array": list, "string": str, "number": int | float, "integer": int}


def faults(value: Any, rule: dict[str, Any]) -> list[str]:
    """Return what in ``value`` breaks ``rule``: the few words of JSON Schema that the deck's uses."""
    if "$ref" in rule:
        return faults(value, schema()["$defs"][rule["$ref"].rpartition("/")[2]])  # type: ignore[index]
    found = []
    for branch in rule.get("allOf", []):
        found += faults(value, branch)
    if "anyOf" in rule and all(faults(value, branch) for branch in rule["anyOf"]):
        found.append(f"{value!r} fits no branch")
    kinds = rule.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(isinstance(value, TYPES[kind]) for kind in kinds):
        return [*found, f"{value!r} is no {kinds}"]
    if "enum" in rule and value not in rule["enum"]:
        found.append(f"{value!r} is not a choice")
    if "const" in rule and value != rule["const"]:
        found.append(f"{value!r} is not {rule['const']!r}")
    if isinstance(value, str) and not re.search(rule.get("pattern", ""), value):
        found.append(f"{value!r} is not of the pattern")
    if isinstance(value, int | float) and not rule.get("minimum", value) <= value <= rule.get("maximum", value):
        found.append(f"{value!r} is out of bounds")
    if isinstance(value, list):
        found += [fault for item in value for fault in faults(item, rule.get("items", {}))]
    if isinstance(value, dict):
        found += [f"{name} is missing" for name in rule.get("required", []) if name not in value]
        others = rule.get("additionalProperties", {})
        for name, item in value.items():
            found += faults(item, rule.get("properties", {}).get(name, others))
    return found


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
        {"thèmes": [{"question": "Q"}]},
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
