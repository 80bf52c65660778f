import ast
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from types import FunctionType
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from PyInstaller.archive.readers import CArchiveReader

from bundle import ROOT, build, size_of, source_date
from bundle_contents import GLIBC, ICON_CHARMAP, ICON_FONT, OF_PRINTING, UNUSED_MODULES, icon_names, without_docstrings
from cafe_presenter.resources import guide_picture
from cafe_presenter.ui.show.note_list import NOTE_ICONS
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from components import PACKAGES, components
from glibc import elf_files, floor_of
from shiboken_support import FOLDER, support_archive

MAX_UNPACKED = 116_000_000
MAX_PACKED = 33_000_000
"""Below what is promised, 120 and 35 MB: a Python or a Qt of another release must fit too."""
LARGEST = {
    "base_library.zip",
    "cafe-presenter",
    "etree.cpython",
    "libQt6Core.so",
    "libQt6DBus.so",
    "libQt6Gui.so",
    "libQt6WaylandClient.so",
    "libQt6Widgets.so",
    "libX11.so",
    "libfreetype.so",
    "libglib-2.0.so",
    "libicudata.so",
    "libicui18n.so",
    "libicuuc.so",
    "libpython3",
    "libstdc++.so",
    "libzstd.so",
    "QtCore.abi3.so",
    "QtGui.abi3.so",
    "QtWidgets.abi3.so",
}
"""The largest files there may be. Another one has to be looked at before it is put on this list."""

SYSTEM_S = f"{GLIBC}|{OF_PRINTING}"
NEWEST_GLIBC = (2, 34)
"""What README promises: Debian 12, Ubuntu 22.04 and anything younger."""

FORBIDDEN = r"Qt6?(Network|Qml|Quick|OpenGL|Sql|Svg|Pdf)|libssl|libcrypto|libgtk|libgdk|_tkinter|libicu.*test|\.pyi$"

NETWORK = {
    *("_socket", "_ssl", "asyncio", "ftplib", "http", "imaplib", "nntplib", "poplib", "smtplib"),
    *("socket", "socketserver", "ssl", "telnetlib", "urllib.request", "webbrowser", "wsgiref", "xmlrpc"),
}
"""Modules of Python that speak to a network or ask another program to."""


def files_of(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]


def top_packages(bundle: Path) -> set[str]:
    reader = CArchiveReader(str(bundle / "lib" / "cafe-presenter"))
    modules = reader.open_embedded_archive("PYZ.pyz").toc
    return {name.split(".")[0] for name in modules} | {
        path.name for path in (bundle / "lib").iterdir() if path.is_dir()
    }


def imported_by(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
    return found


def test_no_module_that_the_program_imports_is_left_out() -> None:
    only_on_windows, extra = {"ctypes"}, ROOT / "src/cafe_presenter/pool"
    paths = [path for path in (ROOT / "src").rglob("*.py") if extra not in path.parents]
    imported = {name for path in paths for name in imported_by(path)}
    assert imported & set(UNUSED_MODULES) <= only_on_windows


def test_every_module_of_the_program_is_imported_without_those_that_are_left_out() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "every_module.py")]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (told.returncode, int(told.stdout or 0) > 200) == (0, True), told.stderr


def test_the_bundle_is_small(bundle: Path) -> None:
    assert size_of(bundle) <= MAX_UNPACKED


@pytest.mark.long
def test_the_archive_is_small_and_unpacks_to_the_bundle(archive: Path, bundle: Path, tmp_path: Path) -> None:
    assert archive.stat().st_size <= MAX_PACKED
    subprocess.run(["tar", "--extract", "--file", str(archive), "--directory", str(tmp_path)], check=True)
    unpacked = tmp_path / bundle.name
    assert [path.relative_to(unpacked) for path in files_of(unpacked)] == [
        path.relative_to(bundle) for path in files_of(bundle)
    ]
    assert os.access(unpacked / "cafe-presenter", os.X_OK)


def test_the_twenty_largest_files_are_all_known(bundle: Path) -> None:
    largest = sorted(files_of(bundle), key=lambda path: -path.stat().st_size)[:20]
    assert [path.name for path in largest if not path.name.startswith(tuple(LARGEST))] == []


def test_nothing_that_is_not_used_went_in(bundle: Path) -> None:
    assert [path.name for path in files_of(bundle) if re.search(FORBIDDEN, path.name)] == []


def test_no_module_that_speaks_to_a_network_went_in(bundle: Path) -> None:
    reader = CArchiveReader(str(bundle / "lib" / "cafe-presenter"))
    modules = set(reader.open_embedded_archive("PYZ.pyz").toc)
    modules |= {path.name.partition(".")[0] for path in files_of(bundle) if path.suffix in (".so", ".pyd")}
    assert {name for name in modules if name.partition(".")[0] in NETWORK or name in NETWORK} == set()


def test_the_extra_that_pools_evenings_stayed_out(bundle: Path) -> None:
    reader = CArchiveReader(str(bundle / "lib" / "cafe-presenter"))
    modules = set(reader.open_embedded_archive("PYZ.pyz").toc)
    assert [name for name in modules if "duckdb" in name or name.startswith("cafe_presenter.pool")] == []
    assert [path.name for path in files_of(bundle) if "duckdb" in path.name or path.suffix == ".sql"] == []


def test_no_symbolic_link_went_in_for_sticks_know_none(bundle: Path) -> None:
    assert [path for path in bundle.rglob("*") if path.is_symlink()] == []


def test_qt_speaks_french_and_english_alone(bundle: Path) -> None:
    assert {path.name for path in bundle.rglob("*.qm")} == {"qtbase_en.qm", "qtbase_fr.qm", "qt_fr.qm"}


def icons_of_commands() -> set[str]:
    buttons = [command.button for command in SHOW_COMMANDS if command.button is not None]
    return {name for button in buttons for name in (button.icon, button.icon_on) if name}


def test_every_icon_of_a_button_and_of_a_note_is_known_for_one() -> None:
    assert {*NOTE_ICONS.values(), *icons_of_commands()} <= set(icon_names())


def test_the_icon_font_holds_every_icon_and_nothing_more(bundle: Path) -> None:
    fonts = bundle / "lib" / "qtawesome" / "fonts"
    assert {path.name for path in fonts.iterdir()} == {ICON_FONT, ICON_CHARMAP}
    charmap = json.loads((fonts / ICON_CHARMAP).read_text("utf-8"))
    assert set(charmap) == set(icon_names())
    assert {*NOTE_ICONS.values(), *icons_of_commands()} <= set(charmap)
    assert {int(code, 16) for code in charmap.values()} == set(TTFont(fonts / ICON_FONT).getBestCmap())


def test_the_python_modules_of_shiboken_are_there_compiled(bundle: Path) -> None:
    folder = bundle / "lib" / FOLDER
    found = {str(path.relative_to(folder)) for path in files_of(folder)}
    inside = {name for name in support_archive().namelist() if name.endswith(".py")}
    assert found == {f"{name}c" for name in inside - {"signature_bootstrap.py"}}


def test_every_library_but_glibc_comes_along(bundle: Path) -> None:
    inside = {path.name for path in elf_files(bundle)}
    for path in elf_files(bundle):
        told = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True, check=True).stdout
        needed = re.findall(r"NEEDED\s+(\S+)", told)
        assert [name for name in needed if name not in inside and not re.match(SYSTEM_S, name)] == [], path


def test_the_bundle_runs_on_the_oldest_glibc_that_is_promised(bundle: Path) -> None:
    assert tuple(map(int, floor_of(bundle).split("."))) <= NEWEST_GLIBC


def test_every_python_package_that_ships_has_its_licence_looked_at(bundle: Path) -> None:
    ours = {"cafe_presenter", "resources", f"python{sys.version_info.major}.{sys.version_info.minor}"}
    named_otherwise = {"PyYAML": "yaml", "markdown-it-py": "markdown_it", "PySide6_Essentials": "PySide6"}
    looked_at = {named_otherwise.get(name, name.lower()) for name in PACKAGES}
    found = {name for name in top_packages(bundle) if not name.startswith("_")}
    assert found - ours - set(sys.stdlib_module_names) == looked_at


def test_every_component_has_a_licence_text_beside_it(bundle: Path) -> None:
    listed = (bundle / "licences" / "README.txt").read_text("utf-8")
    for part in components(bundle):
        (line,) = [line for line in listed.splitlines() if line.startswith(f"{part.name} {part.version}: ")]
        names = re.search(r"\(([^()]*)\)$", line)
        assert names is not None
        for name in names[1].split(", "):
            assert (bundle / "licences" / name).stat().st_size > 100, name


def test_qt_comes_with_its_licence_and_an_offer_of_its_source(bundle: Path) -> None:
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (bundle / "licences" / "LGPL-3.0.txt").read_text("utf-8")
    assert "source code" in (bundle / "licences" / "Qt.txt").read_text("utf-8")


def test_the_bill_of_materials_names_every_component(bundle: Path) -> None:
    bill = json.loads((bundle / "bill-of-materials.cdx.json").read_text("utf-8"))
    assert bill["bomFormat"] == "CycloneDX"
    assert bill["metadata"]["component"]["name"] == "cafe-presenter"
    assert {each["purl"] for each in bill["components"]} == {part.purl for part in components(bundle)}
    assert all(each["licenses"][0]["expression"] for each in bill["components"])


def test_the_bundle_brings_guides_decks_and_a_place_for_data(bundle: Path) -> None:
    assert {"guides", "decks", "licences", "LICENSE", "cafe-presenter-data"} <= {path.name for path in bundle.iterdir()}


def test_a_picture_of_the_guides_stands_once_and_the_help_finds_it(
    bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(bundle / "lib"), raising=False)
    folder = bundle / "guides" / "pictures"
    assert list(folder.glob("*.png"))
    assert all(guide_picture(path.name) == path for path in folder.iterdir())
    names = {path.name for path in folder.iterdir()}
    assert sum(path.name in names for path in files_of(bundle)) == len(names)


def test_code_without_docstrings_does_and_tells_the_same(tmp_path: Path) -> None:
    source = tmp_path / "some.py"
    source.write_text('class Some:\n    "A class."\n\n    def fail(self):\n        "Say."\n        return 1 / 0\n')
    code = compile(source.read_text(), "some.py", "exec")
    held: dict[str, Any] = {}
    FunctionType(without_docstrings(code, str(source)), held)()
    assert (held["Some"].__doc__, held["Some"].fail.__doc__) == ("A class.", None)
    with pytest.raises(ZeroDivisionError) as told:
        held["Some"]().fail()
    assert (told.traceback[-1].path, told.traceback[-1].lineno + 1) == ("some.py", 6)


@pytest.mark.long
def test_two_builds_are_the_same_to_the_byte(bundle: Path, tmp_path: Path) -> None:
    again = build(source_date(), tmp_path)
    different = [
        str(path.relative_to(bundle))
        for path in files_of(bundle)
        if path.read_bytes() != (again / path.relative_to(bundle)).read_bytes()
    ]
    assert different == []
    assert len(files_of(bundle)) == len(files_of(again))
