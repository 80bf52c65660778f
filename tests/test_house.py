"""The house stays easy to find one's way in: where modules stand, what is called what, how long anything may be."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import rooms

SOURCE = Path(__file__).parent.parent / "src/cafe_presenter"
AT_THE_ROOT = {"__init__", "__main__", "cli", "wording", "sentences", "import_sentences", "resources", "startup"}
MAX_LINES_A_FILE = 450
MAX_LINES_A_FUNCTION = 60
BROAD = {"BaseException", "Exception"}
BROAD_HANDLERS = {"files/disk/safe_io.py", "ui/kit/boundaries.py"}
"""Where every fault is caught: a temporary file is taken away and the fault raised again; a paint goes on."""

type Tree = tuple[str, ast.Module]


def trees() -> Iterator[Tree]:
    for path in sorted(SOURCE.rglob("*.py")):
        yield path.relative_to(SOURCE).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def public_names(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.TypeAlias(name=ast.Name(id=name)):
                names = [name]
            case ast.Assign(targets=targets):
                names = [target.id for target in targets if isinstance(target, ast.Name)]
            case ast.AnnAssign(target=ast.Name(id=name)):
                names = [name]
            case _:
                names = []
        yield from (name for name in names if not name.startswith("_"))


def test_no_module_stands_at_the_root_but_the_doors() -> None:
    assert {path.stem for path in SOURCE.glob("*.py")} == AT_THE_ROOT


def test_no_two_modules_have_the_same_public_name() -> None:
    homes = defaultdict(list)
    for where, tree in trees():
        for name in public_names(tree):
            homes[name].append(where)
    twice = {name: places for name, places in homes.items() if len(places) > 1}
    assert twice == {"main": ["__main__.py", "cli.py"]}  # one is the door of the other


def test_every_package_and_module_says_what_it_is() -> None:
    assert [where for where, tree in trees() if not ast.get_docstring(tree)] == []


def test_no_file_is_too_long_to_be_read_at_once() -> None:
    lines = {path.relative_to(SOURCE).as_posix(): len(path.read_bytes().splitlines()) for path in SOURCE.rglob("*.py")}
    assert {where: count for where, count in lines.items() if count > MAX_LINES_A_FILE} == {}


def test_no_function_is_too_long_to_be_read_at_once() -> None:
    long = {
        f"{where}: {node.name}": node.end_lineno - node.lineno + 1
        for where, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.end_lineno is not None
    }
    assert {name: count for name, count in long.items() if count > MAX_LINES_A_FUNCTION} == {}


def test_every_fault_is_caught_in_two_places_alone() -> None:
    broad = [
        where
        for where, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or BROAD & set(re.findall(r"\w+", ast.unparse(node.type))))
    ]
    assert sorted(broad) == sorted(BROAD_HANDLERS)


def test_the_rooms_of_architecture_are_those_of_the_source() -> None:
    """``make rooms`` writes them anew."""
    page = rooms.PAGE.read_text(encoding="utf-8")
    assert rooms.with_table(page) == page
