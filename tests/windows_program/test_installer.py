"""The installer in, the program run, the installer out: silently, as a library's computers are set up."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.bundled import TITLE
from tests.desktop.desk import Shows
from tests.desktop.lab import wait_until
from tests.desktop.windows import WindowsDesk
from tests.windows_program.conftest import Start

LISTED = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\cafe-presenter"
TYPES = r"HKCU\Software\Classes\Applications\Café Presenter.exe\SupportedTypes"
REFUSED = 2


def run(desk: WindowsDesk, *command: str | Path) -> subprocess.CompletedProcess[bytes]:
    words = [str(word) for word in command]
    return subprocess.run(["wine", *words], env=desk.env, capture_output=True, timeout=240, check=False)


def uninstall(desk: WindowsDesk, home: Path, *options: str) -> None:
    """Uninstall; the uninstaller goes on as a copy of itself, so that it can erase itself."""
    run(desk, home / "uninstall.exe", "/S", *options)
    wait_until(lambda: not home.exists(), 120, what="the folder of the program to be gone")


@pytest.fixture
def local(desk: WindowsDesk) -> Path:
    """Where Windows keeps what is one person's and stays on this computer."""
    (folder,) = Path(desk.env["WINEPREFIX"]).glob("drive_c/users/*/AppData/Local")
    return folder


@pytest.fixture
def home(desk: WindowsDesk, installer: Path, local: Path) -> Iterator[Path]:
    """The folder the program was installed in, silently; it is uninstalled afterwards with all that it kept."""
    told = run(desk, installer, "/S")
    assert told.returncode == 0, told
    folder = local / "Programs" / "cafe-presenter"
    yield folder
    if folder.exists():
        uninstall(desk, folder, "/ERASE")


def test_it_is_found_listed_and_offered_and_opens_nothing_by_itself(desk: WindowsDesk, home: Path, local: Path) -> None:
    assert (home / "Café Presenter.exe").is_file()
    assert not (home / "cafe-presenter-data").exists()  # evenings belong to who uses it, not to the program's folder
    menu = local.parent / "Roaming" / "Microsoft" / "Windows" / "Start Menu" / "Programs"
    assert (menu / "Café Presenter.lnk").is_file()
    assert b"DisplayVersion" in run(desk, "reg", "query", LISTED).stdout
    assert b".yaml" in run(desk, "reg", "query", TYPES).stdout
    for ending in (".yaml", ".docx"):
        assert run(desk, "reg", "query", rf"HKCU\Software\Classes\{ending}").returncode != 0
    uninstall(desk, home)
    assert not (menu / "Café Presenter.lnk").exists()
    assert run(desk, "reg", "query", LISTED).returncode != 0
    assert run(desk, "reg", "query", TYPES).returncode != 0


def test_it_is_neither_replaced_nor_taken_away_while_it_runs(
    desk: WindowsDesk, home: Path, installer: Path, start: Start, shows: Shows
) -> None:
    evening = start(home / "Café Presenter.exe", str(min((home / "decks").glob("*.yaml"))))
    shows(desk.projector, TITLE)
    before = (home / "uninstall.exe").stat().st_mtime_ns
    assert run(desk, installer, "/S").returncode == REFUSED
    assert run(desk, home / "uninstall.exe", "/S", rf"_?={_windows(home)}").returncode == REFUSED
    assert (home / "uninstall.exe").stat().st_mtime_ns == before
    assert (home / "Café Presenter.exe").is_file()
    assert evening.running


def test_evenings_stay_when_it_is_uninstalled_unless_they_are_to_go_too(
    desk: WindowsDesk, home: Path, installer: Path, local: Path
) -> None:
    kept = local / "cafe-presenter" / "settings.json"
    kept.parent.mkdir(exist_ok=True)
    kept.write_text("{}", "utf-8")
    uninstall(desk, home)
    assert kept.is_file()
    assert run(desk, installer, "/S").returncode == 0
    uninstall(desk, home, "/ERASE")
    assert not kept.exists()


def test_what_somebody_put_into_its_folder_stays(desk: WindowsDesk, home: Path) -> None:
    own = home / "decks" / "à moi.yaml"
    own.write_text("version: 1\n", "utf-8")
    run(desk, home / "uninstall.exe", "/S")
    wait_until(lambda: not (home / "Café Presenter.exe").exists(), 120, what="the program to be gone")
    wait_until(lambda: [path for path in home.rglob("*") if path.is_file()] == [own], 60, what="one file to be left")
    own.unlink()
    own.parent.rmdir()
    home.rmdir()


def test_installed_again_it_has_nothing_of_before_that_is_no_more(
    desk: WindowsDesk, home: Path, installer: Path
) -> None:
    assert run(desk, installer, "/S").returncode == 0
    assert (home / "Café Presenter.exe").is_file()
    assert (home / "uninstall.exe").is_file()


def _windows(path: Path) -> str:
    return "C:" + str(path).partition("drive_c")[2].replace("/", "\\")
