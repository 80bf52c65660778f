"""What in a value breaks a JSON Schema: the few words of it that our schemas use."""

import re
from typing import Any

TYPES = {
    "object": dict,
    "array": list,
    "string": str,
    "number": int | float,
    "integer": int,
    "boolean": bool,
    "null": type(None),
}


def faults(value: Any, rule: dict[str, Any], root: dict[str, Any] | None = None) -> list[str]:
    """Return what in ``value`` breaks ``rule``, whose definitions are in ``root``: itself at first."""
    root = root or rule
    found = []
    if "$ref" in rule:
        found += faults(value, root["$defs"][rule["$ref"].rpartition("/")[2]], root)
    for branch in rule.get("allOf", []):
        found += faults(value, branch, root)
    if "anyOf" in rule and all(faults(value, branch, root) for branch in rule["anyOf"]):
        found.append(f"{value!r} fits no branch")
    kinds = rule.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    is_flag = isinstance(value, bool)  # Python takes one for a number
    if kinds and not any(isinstance(value, TYPES[kind]) and (kind == "boolean" or not is_flag) for kind in kinds):
        return [*found, f"{value!r} is no {kinds}"]
    if "enum" in rule and value not in rule["enum"]:
        found.append(f"{value!r} is not a choice")
    if "const" in rule and value != rule["const"]:
        found.append(f"{value!r} is not {rule['const']!r}")
    if isinstance(value, str) and not re.search(rule.get("pattern", ""), value):
        found.append(f"{value!r} is not of the pattern")
    if isinstance(value, int | float) and not rule.get("minimum", value) <= value <= rule.get("maximum", value):
        found.append(f"{value!r} is out of bounds")
    if isinstance(value, str) and len(value) < rule.get("minLength", 0):
        found.append(f"{value!r} is too short")
    if isinstance(value, list):
        if not rule.get("minItems", 0) <= len(value) <= rule.get("maxItems", len(value)):
            found.append(f"{value!r} has too few or too many")
        found += [fault for item in value for fault in faults(item, rule.get("items", {}), root)]
    if isinstance(value, dict):
        found += [f"{name} is missing" for name in rule.get("required", []) if name not in value]
        others = rule.get("additionalProperties", {})
        for name, item in value.items():
            known = rule.get("properties", {})
            if name not in known and others is False:
                found.append(f"{name} is not known")
            else:
                found += faults(item, known.get(name, others), root)
    return found
