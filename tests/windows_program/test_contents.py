"""What is in the zip, and what is not: nothing of Wine, nothing twice, nothing that is not used."""

import json
import os
import re
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path, PureWindowsPath

from bundle import source_date
from bundle_contents import RUNTIME, file_version
from modules_beside import MODULES
from windows_bundle import build

MAX_PACKED = 30_000_000
MAX_UNPACKED = 73_000_000
MAX_PROGRAM = 1_000_000
MAX_INSTALLER = 21_000_000

WINES_OWN = (b"Wine builtin DLL", b"Wine placeholder DLL")
"""What Wine writes into the head of each library of its own."""
PROGRAMS = {"Café Presenter.exe": "Café Presenter", "cafe-presenter.exe": "Café Presenter (console)"}


def libraries(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in (".dll", ".pyd", ".exe")]


def test_nothing_of_wine_nor_what_stands_in_for_windows_went_in(unpacked: Path) -> None:
    assert libraries(unpacked)
    for path in libraries(unpacked):
        assert path.name.lower() not in ("icuuc.dll", "mscms.dll")
        assert not any(mark in path.read_bytes()[:4096] for mark in WINES_OWN), path


def test_neither_d_bus_nor_a_socket_went_in(unpacked: Path) -> None:
    names = [path.name.lower() for path in libraries(unpacked)]
    assert [name for name in names if "dbus" in name or "socket" in name or "ssl" in name or "network" in name] == []


def test_each_library_of_the_runtime_is_there_once(unpacked: Path) -> None:
    names = [path.name.lower() for path in libraries(unpacked) if RUNTIME.match(path.name)]
    assert {"msvcp140.dll", "vcruntime140.dll", "vcruntime140_1.dll"} <= set(names)
    assert len(names) == len(set(names))


def test_both_programs_say_who_made_them_and_what_they_are_called(unpacked: Path) -> None:
    for name, description in PROGRAMS.items():
        data = (unpacked / name).read_bytes()
        said = {"CompanyName": "The Café Presenter authors", "OriginalFilename": name, "FileDescription": description}
        for key, value in said.items():
            at = data.index(f"{key}\0".encode("utf-16-le"))
            assert f"{value}\0".encode("utf-16-le") in data[at : at + 200], (name, key)


def test_the_bill_of_materials_names_what_is_there(unpacked: Path) -> None:
    bill = json.loads((unpacked / "bill-of-materials.cdx.json").read_text("utf-8"))
    named = {each["name"]: each["version"] for each in bill["components"]}
    runtime = ".".join(map(str, file_version(unpacked / "lib" / "vcruntime140.dll")))
    assert named["Microsoft Visual C++ runtime"] == runtime
    assert "libffi" in named
    assert (unpacked / "lib" / "libffi-8.dll").is_file()
    assert "ICU" not in named
    licence = (unpacked / "licences" / "libffi.LICENSE.txt").read_text("utf-8")
    assert "Microsoft Distributable Code" in licence
    assert "libffi - Copyright" in licence


def test_qt_comes_with_the_licence_it_is_used_under_and_not_with_the_one_that_is_bought(unpacked: Path) -> None:
    listed = (unpacked / "licences" / "README.txt").read_text("utf-8")
    for name in ("PySide6_Essentials", "shiboken6", "Qt"):
        assert re.search(
            rf"^{name} [\d.]+: LGPL-3\.0-only \(Qt\.txt, LGPL-3\.0\.txt, GPL-3\.0\.txt\)$", listed, re.MULTILINE
        )
    assert [path.name for path in (unpacked / "licences").iterdir() if "Commercial" in path.name] == []


def test_the_zip_depends_on_nothing_but_its_files(archive: Path) -> None:
    with zipfile.ZipFile(archive) as files:
        entries = files.infolist()
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert len({entry.date_time for entry in entries}) == 1
    assert datetime(*entries[0].date_time, tzinfo=UTC).timestamp() <= source_date() + 1
    assert {PureWindowsPath(entry.filename).parts[0] for entry in entries} == {archive.stem}


def test_the_modules_that_both_programs_read_are_there_once(unpacked: Path) -> None:
    assert max((unpacked / name).stat().st_size for name in PROGRAMS) <= MAX_PROGRAM
    assert (unpacked / "lib" / MODULES).stat().st_size > MAX_PROGRAM


def test_zip_folder_and_installer_are_small(archive: Path, unpacked: Path, installer: Path) -> None:
    assert archive.stat().st_size <= MAX_PACKED
    assert sum(path.stat().st_size for path in unpacked.rglob("*") if path.is_file()) <= MAX_UNPACKED
    assert installer.stat().st_size <= MAX_INSTALLER


def test_the_checksums_are_those_of_zip_and_installer(archive: Path, installer: Path) -> None:
    sums = archive.with_suffix(".sha256")
    told = subprocess.run(
        ["sha256sum", "--check", sums.name], cwd=sums.parent, capture_output=True, text=True, check=True
    )
    assert told.stdout.split("\n")[:2] == [f"{archive.name}: OK", f"{installer.name}: OK"]


def test_two_builds_are_the_same_to_the_byte(archive: Path, tmp_path: Path) -> None:
    assert "SOURCE_DATE_EPOCH" in os.environ or (Path(__file__).parents[2] / ".git").exists()
    build(tmp_path / "work", tmp_path / "dist")
    assert (tmp_path / "dist" / archive.name).read_bytes() == archive.read_bytes()
