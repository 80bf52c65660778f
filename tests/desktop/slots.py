"""Every function of the program that Qt calls: what is connected to a signal, and what overrides an event of Qt's."""

import ast
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "cafe_presenter"
BEFORE_A_SHOW = ("desk.py", "home.py", "editor.py", "editor_fields.py", "editor_wall.py", "import_window.py")
NOT_CALLED_IN_A_SHOW = (*BEFORE_A_SHOW, "import_table.py", "workshop.py", "pictures.py")


def slots() -> list[str]:
    """Return ``Class.function`` of each that a show may call, in order."""
    trees = [ast.parse(path.read_bytes()) for path in sorted(SOURCE.rglob("*.py"))]
    connected = {
        node.args[0].attr
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
        and isinstance(node.args[0], ast.Attribute)
    }
    return sorted(
        f"{owner.name}.{function.name}"
        for path in sorted(SOURCE.rglob("*.py"))
        if path.name not in NOT_CALLED_IN_A_SHOW
        for owner in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(owner, ast.ClassDef)
        for function in owner.body
        if isinstance(function, ast.FunctionDef) and (function.name in connected or is_override(function.name))
    )


def is_override(name: str) -> bool:
    """Whether a function has one of Qt's own names: every other is in lower case."""
    return name.endswith("Event") or name == "eventFilter"
