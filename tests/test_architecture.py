"""The floors hold: core and files live without Qt, and each import contract breaks when it should."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CONTRACTS = {
    contract["id"]: contract["name"]
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
}

IMPORT_WITHOUT_QT = """
import importlib, pkgutil, sys
for name in ("PySide6", "shiboken6", "qtpy", "qtawesome"):
    sys.modules[name] = None
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    print(importlib.import_module(module.name).__name__)
"""

IMPORT_WITH_STANDARD_LIBRARY_ALONE = (
    """
import sys
sys.path = [entry for entry in sys.path if "site-packages" not in entry] + [sys.argv[2]]
"""
    + IMPORT_WITHOUT_QT
)

# Where an import is planted, what is planted, and the contract that has to name it.
PLANTED = [
    ("core/deck/deck.py", "import PySide6.QtCore", "qt-stays-above"),
    ("files/evening/journal.py", "import PySide6.QtCore", "qt-stays-above"),
    ("wording.py", "import PySide6.QtCore", "qt-stays-above"),
    ("core/deck/deck.py", "import cafe_presenter.files", "floors"),
    ("core/deck/deck.py", "import cafe_presenter.ui", "floors"),
    ("files/evening/journal.py", "import cafe_presenter.ui.store", "floors"),
    ("ui/store.py", "import cafe_presenter.files.evening.journal", "floors"),
    ("ui/store.py", "import cafe_presenter.app.app", "floors"),
    ("app/app.py", "import cafe_presenter.cli", "floors"),
    ("app/workshop.py", "import cafe_presenter.app.evening", "roof"),
    ("app/editing.py", "import cafe_presenter.app.workshop", "roof"),
    ("ui/desk/home.py", "import cafe_presenter.ui.show.toolbar", "rooms-of-ui"),
    ("ui/kit/lists.py", "import cafe_presenter.ui.wall.layout", "rooms-of-ui"),
    ("files/deck/deckfile.py", "import cafe_presenter.files.evening.journal", "rooms-of-files"),
    ("core/deck/deck.py", "import cafe_presenter.core.evening.plan", "rooms-of-core"),
    (
        "core/importing/times/spans.py",
        "import cafe_presenter.core.importing.parts.sections",
        "rooms-of-importing",
    ),
    ("core/deck/deck.py", "import yaml", "core-is-pure"),
    ("core/evening/session.py", "import time", "core-is-pure"),
    ("core/evening/session.py", "import cafe_presenter.wording", "core-is-pure"),
    ("files/evening/journal.py", "import cafe_presenter.wording", "files-speak-in-codes"),
    ("ui/store.py", "import socket", "no-network"),
    ("app/app.py", "import cafe_presenter.pool.command", "floors"),
    ("files/evening/journal.py", "import duckdb", "pool-alone-has-duckdb"),
    ("core/evening/events.py", "import cafe_presenter.core.evening.advance", "no-cycles"),
]

FIRST = list({each[2]: each for each in reversed(PLANTED)}.values())
"""One of each contract, the first."""

LAZILY = "\n\ndef planted() -> None:\n    {}\n"
FOR_THE_CHECKER = "\n\nfrom typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    {}\n"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def run(*command: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=60, check=False)


def broken_contracts(folder: Path) -> set[str]:
    command = "import sys; sys.path.insert(0, 'src'); from importlinter.cli import lint_imports_command as c; c()"
    result = run(sys.executable, "-c", command, "--no-logo", "--no-cache", cwd=folder)
    assert "Contracts: " in result.stdout, result.stdout + result.stderr
    return set(re.findall(r"^(.+) BROKEN$", result.stdout, re.MULTILINE))


@pytest.mark.parametrize("floor", ["core", "files"])
def test_a_floor_below_the_windows_imports_with_qt_blocked(floor: str) -> None:
    result = run(sys.executable, "-c", IMPORT_WITHOUT_QT, f"cafe_presenter.{floor}")
    assert result.returncode == 0, result.stderr
    assert f"cafe_presenter.{floor}." in result.stdout


def test_core_imports_with_the_standard_library_alone() -> None:
    script, source = IMPORT_WITH_STANDARD_LIBRARY_ALONE, str(ROOT / "src")
    result = run(sys.executable, "-I", "-S", "-c", script, "cafe_presenter.core", source)
    assert result.returncode == 0, result.stderr
    assert "cafe_presenter.core.deck.deck" in result.stdout


def test_the_contracts_hold(copy: Path) -> None:
    assert broken_contracts(copy) == set()


@pytest.mark.parametrize("form", ["{}\n", LAZILY, FOR_THE_CHECKER], ids=["plain", "lazy", "for the checker"])
def test_a_planted_import_is_named_however_it_is_written(copy: Path, form: str) -> None:
    with (copy / "src/cafe_presenter/core/deck/deck.py").open("a") as file:
        file.write(form.format("import PySide6.QtCore"))
    assert CONTRACTS["qt-stays-above"] in broken_contracts(copy)


@pytest.mark.parametrize(
    ("module", "planted", "contract"),
    [pytest.param(*each, marks=[] if each in FIRST else pytest.mark.long) for each in PLANTED],
)
def test_a_planted_import_breaks_its_contract(copy: Path, module: str, planted: str, contract: str) -> None:
    with (copy / "src/cafe_presenter" / module).open("a") as file:
        file.write(planted + "\n")
    assert CONTRACTS[contract] in broken_contracts(copy)


def test_every_contract_has_been_seen_to_break() -> None:
    assert {contract for _, _, contract in PLANTED} == set(CONTRACTS)


PLANTED_EVENT = '''

@dataclass(frozen=True, slots=True)
class Planted(Happened):
    """An event that nobody answers."""

    NAME = "planted"
'''


def types_of_advance(folder: Path) -> subprocess.CompletedProcess[str]:
    module = "src/cafe_presenter/core/evening/advance.py"
    return run(sys.executable, "-m", "mypy", "--cache-dir", str(folder / "types"), module, cwd=folder)


def test_an_event_that_nobody_answers_is_named_by_the_checker_of_types(copy: Path) -> None:
    clean = types_of_advance(copy)
    assert clean.returncode == 0, clean.stdout
    events = copy / "src/cafe_presenter/core/evening/events.py"
    source = events.read_text() + PLANTED_EVENT
    events.write_text(source.replace("type Event = (\n", "type Event = (\n    Planted\n    | "))
    refused = [line for line in types_of_advance(copy).stdout.splitlines() if "error:" in line]
    assert len(refused) == 1
    assert refused[0].startswith("src/cafe_presenter/core/evening/advance.py:")
    assert "Planted" in refused[0]
