"""The deck format as a JSON Schema, so that an editor can complete and check while one types.

``.venv/bin/python packaging/deck_schema.py`` writes it into ``resources/deck.schema.json``; the program never needs it.
"""

import json
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path

from cafe_presenter.core.base.durations import MAX_DURATION_S
from cafe_presenter.core.deck.deck import MAX_OPTIONS, MIN_OPTIONS
from cafe_presenter.core.deck.field import Field, Scope, Value
from cafe_presenter.core.deck.fields import fields_of
from cafe_presenter.core.deck.vocabulary import KINDS, MAX_TURNS, PRIORITIES, SCALE_NAMES, TIMER_KINDS, VOTE_WAYS
from cafe_presenter.files.deck.deck_reader import MAX_THEMES, VERSION

FILE = Path(__file__).resolve().parent.parent / "resources" / "deck.schema.json"

type _Schema = dict[str, object]

_TEXT: _Schema = {"type": ["string", "number"]}
_DURATION: _Schema = {
    "anyOf": [{"type": "number", "minimum": 0, "maximum": MAX_DURATION_S / 60}, {"type": "string", "minLength": 1}]
}


def schema() -> dict[str, object]:
    """Return the JSON Schema (draft 2020-12) of a deck."""
    parts = {scope.value: _part(scope) for scope in Scope if scope is not Scope.DECK}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Café Presenter deck",
        **_part(Scope.DECK),
        "$defs": parts,
    }


def _part(scope: Scope) -> _Schema:
    declared = fields_of(scope)
    properties = {name: _property(field) for field in declared for name in field.names}
    # Another word for a required field fulfils it too; no other property is refused, the program only warns.
    required = [{"anyOf": [{"required": [name]} for name in field.names]} for field in declared if field.required]
    return {"type": "object", "properties": properties, **({"allOf": required} if required else {})}


def _property(field: Field) -> _Schema:
    return {"description": field.about, **_value(field.value)}


def _value(value: Value) -> _Schema:
    shapes: Mapping[Value, _Schema] = {
        Value.LINES: {"anyOf": [_TEXT, _list_of(_TEXT)]},
        Value.DURATION: _DURATION,
        Value.COUNT: {"type": "integer", "minimum": 1, "maximum": MAX_TURNS},
        Value.VERSION: {"const": VERSION},
        Value.LANGUAGE: {"type": "string", "minLength": 2},
        Value.FILE: {"type": "string", "pattern": r"^(?![/\\~]|[A-Za-z]:)(?!.*\.\.)"},
        Value.URL: {"type": "string", "pattern": "^https?://"},
        Value.KIND: {"enum": _spellings(KINDS.items())},
        Value.PRIORITY: {"enum": _spellings(PRIORITIES.items())},
        Value.TIMER_KIND: {"enum": _spellings(TIMER_KINDS.items())},
        Value.ARTICLE: {"anyOf": [_TEXT, _ref(Scope.ARTICLE)]},
        Value.THRESHOLDS: _ref(Scope.THRESHOLDS),
        Value.TIMER: {"anyOf": [{"enum": _spellings(TIMER_KINDS.items())}, _ref(Scope.TIMER)]},
        Value.IMAGE: {"anyOf": [{"type": "string"}, _ref(Scope.IMAGE)]},
        Value.THEMES: {**_list_of(_ref(Scope.THEME)), "minItems": 1, "maxItems": MAX_THEMES},
        Value.FOLLOW_UPS: _follow_ups(),
        Value.TRANSLATIONS: _named(_TEXT, _ref(Scope.TRANSLATION)),
        Value.SOURCES: {"anyOf": [_TEXT, _list_of({"anyOf": [_TEXT, _ref(Scope.SOURCE)]})]},
        Value.FACTS: {"anyOf": [_TEXT, _ref(Scope.FACT), _list_of({"anyOf": [_TEXT, _ref(Scope.FACT)]})]},
        Value.VOTE: {"anyOf": [_TEXT, _options(), _ref(Scope.VOTE)]},
        Value.OPTIONS: {"anyOf": [{"enum": list(SCALE_NAMES)}, _options()]},
        Value.VOTE_TRANSLATIONS: _named(_TEXT, _options(), _ref(Scope.VOTE_TRANSLATION)),
        Value.VOTE_WAY: {"enum": _spellings(VOTE_WAYS.items())},
    }
    return shapes.get(value, _TEXT)


def _options() -> _Schema:
    return {**_list_of(_TEXT), "minItems": MIN_OPTIONS, "maxItems": MAX_OPTIONS}


def _follow_ups() -> _Schema:
    by_occasion = _named(_TEXT, _list_of(_TEXT))
    return {"anyOf": [_TEXT, by_occasion, _list_of({"anyOf": [_TEXT, by_occasion]})]}


def _named(*values: _Schema) -> _Schema:
    return {"type": "object", "additionalProperties": {"anyOf": list(values)}}


def _list_of(item: _Schema) -> _Schema:
    return {"type": "array", "items": item}


def _ref(scope: Scope) -> _Schema:
    return {"$ref": f"#/$defs/{scope.value}"}


def _spellings(values: Iterable[tuple[StrEnum, tuple[str, ...]]]) -> list[str]:
    return list(dict.fromkeys(name for value, names in values for name in (value.value, *names)))


def schema_text() -> str:
    """Return the schema as it is shipped."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    FILE.write_text(schema_text(), "utf-8")
