"""What is wrong with one file of results, after its JSON Schema: slow, and only for what the database turned away."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from cafe_presenter.core.base.problem import Place, Problem, short
from cafe_presenter.core.evening.results_format import RESULTS_FORMAT, RESULTS_VERSION
from cafe_presenter.resources import resource

_TYPES: Mapping[str, tuple[type, ...]] = {
    "null": (type(None),),
    "boolean": (bool,),
    "integer": (int,),
    "string": (str,),
    "array": (list,),
    "object": (dict,),
}
_COLUMNS = {"boolean": "BOOLEAN", "integer": "INTEGER", "string": "VARCHAR"}

type _Slip = tuple[str, str]
"""Where in the file, and what stands there."""


@cache
def schema() -> dict[str, Any]:
    """Return the JSON Schema of results."""
    found: dict[str, Any] = json.loads(resource("results.schema.json").read_text("utf-8"))
    return found


def columns() -> str:
    """Return the fields of the schema with the types of the database, as its ``from_json`` wants them."""
    return json.dumps(_column(schema()))


def what_is_wrong(text: str, where: Place) -> Problem:
    """Return the first thing that is wrong with a text that is not the results of an evening."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return Problem("pool.not_json", where)
    if not isinstance(told, dict) or told.get("format") != RESULTS_FORMAT:
        return Problem("pool.not_results", where)
    version = told.get("version")
    if version != RESULTS_VERSION:
        return Problem("pool.other_version", where, {"version": short(str(version), 20), "known": RESULTS_VERSION})
    for place, found in _slips(told, schema(), ""):
        return Problem("pool.wrong_field", where, {"field": place, "found": found})
    return Problem("pool.too_large_number", where)


def _resolved(rule: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a rule with what it refers to."""
    name = rule.get("$ref", "").removeprefix("#/$defs/")
    return {**rule, **schema()["$defs"][name]} if name else rule


def _column(rule: Mapping[str, Any]) -> Any:
    rule = _resolved(rule)
    if "properties" in rule:
        return {name: _column(each) for name, each in rule["properties"].items()}
    if "items" in rule:
        return [_column(rule["items"])]
    for each in rule.get("anyOf", ()):
        if (column := _column(each)) is not None:
            return column
    values = [rule["const"]] if "const" in rule else [each for each in rule.get("enum", ()) if each is not None]
    if values:
        return "INTEGER" if isinstance(values[0], int) else "VARCHAR"
    kinds = rule["type"] if isinstance(rule["type"], list) else [rule["type"]]
    return next((_COLUMNS[kind] for kind in kinds if kind in _COLUMNS), None)


def _slips(value: Any, rule: Mapping[str, Any], place: str) -> Iterator[_Slip]:
    """Yield where a value breaks a rule; fields that the schema does not know are passed over."""
    rule = _resolved(rule)
    if "anyOf" in rule:
        if all(any(_slips(value, each, place)) for each in rule["anyOf"]):
            yield place, short(json.dumps(value, ensure_ascii=False), 30)
        return
    if not _fits(value, rule):
        yield place or "{}", short(json.dumps(value, ensure_ascii=False), 30)
        return
    if isinstance(value, dict):
        for name in rule.get("required", ()):
            if name not in value:
                yield _below(place, name), "–"
        for name, each in rule.get("properties", {}).items():
            if name in value:
                yield from _slips(value[name], each, _below(place, name))
    elif isinstance(value, list) and "items" in rule:
        for number, each in enumerate(value, 1):
            yield from _slips(each, rule["items"], f"{place}[{number}]")


def _below(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def _fits(value: Any, rule: Mapping[str, Any]) -> bool:
    kinds = rule.get("type", [])
    types = [each for kind in ([kinds] if isinstance(kinds, str) else kinds) for each in _TYPES[kind]]
    if types and type(value) not in types:
        return False
    if "const" in rule and value != rule["const"]:
        return False
    if "enum" in rule and value not in rule["enum"]:
        return False
    if isinstance(value, str):
        return len(value) >= rule.get("minLength", 0) and bool(re.search(rule.get("pattern", ""), value))
    if isinstance(value, list):
        return bool(rule.get("minItems", 0) <= len(value) <= rule.get("maxItems", len(value)))
    if type(value) is int:
        return bool(rule.get("minimum", value) <= value <= rule.get("maximum", value))
    return True
