"""The Debian package, and the bundle, in a system that has nothing."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from bundle import source_date
from cafe_presenter import __version__
from deb import build_package
from tests.desktop.bundled import TITLE
from tests.desktop.lab import Program, is_read, wait_until
from tests.desktop.xorg import XorgDesk

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root can enter another system")

INTO = 'mount --rbind /proc "$1/proc" && exec chroot "$@"'


def inside(root: Path, *words: str) -> list[str]:
    return ["unshare", "--mount", "sh", "-c", INTO, "sh", str(root), *words]


def told_inside(root: Path, *words: str) -> str:
    env = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "LANGUAGE": "fr"}
    told = subprocess.run(inside(root, *words), env=env, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr
    return told.stdout


@pytest.fixture(scope="session")
def installed(bundle: Path, clean_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    package = build_package(bundle, tmp_path_factory.mktemp("deb"), epoch=source_date(), compression="none")
    (clean_root / "cafe.deb").write_bytes(package.read_bytes())
    told_inside(clean_root, "dpkg", "-i", "/cafe.deb")
    return clean_root


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[XorgDesk]:
    desk = XorgDesk(tmp_path)
    yield desk
    desk.close()


def test_a_clean_root_has_neither_python_nor_qt(clean_root: Path) -> None:
    found = [
        path for name in ("python3*", "libQt6*", "libX11*", "libGL*") for path in clean_root.glob(f"usr/**/{name}")
    ]
    assert [path for path in found if "cafe-presenter" not in str(path)] == []


def test_the_package_installs_the_program_on_the_path(installed: Path) -> None:
    assert told_inside(installed, "cafe-presenter", "--version").strip() == f"Café Presenter {__version__}"


def test_the_package_tells_the_desktop_all_it_wants_to_know(installed: Path) -> None:
    listed = told_inside(installed, "dpkg", "-L", "cafe-presenter").splitlines()
    for path in (
        "/usr/share/applications/cafe-presenter.desktop",
        "/usr/share/mime/packages/cafe-presenter.xml",
        "/usr/share/metainfo/org.cafe_presenter.CafePresenter.metainfo.xml",
        "/usr/share/icons/hicolor/scalable/apps/cafe-presenter.svg",
        "/usr/share/doc/cafe-presenter/copyright",
    ):
        assert path in listed


def test_the_installed_program_shows_its_deck_on_a_projector(installed: Path, desk: XorgDesk, tmp_path: Path) -> None:
    (deck,) = [path.name for path in (installed / "usr/lib/cafe-presenter/decks").glob("01*.yaml")]
    words = ["cafe-presenter", "--lang", "fr", f"/usr/lib/cafe-presenter/decks/{deck}", "--data-dir", "/root/data"]
    env = {**desk.env, "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
    program = Program(inside(installed, *words), env, log=tmp_path / "program.log")
    try:
        wait_until(lambda: is_read(TITLE, desk.shot(desk.projector, tmp_path / "wall.png")), 30, what=program.said)
    finally:
        program.stop()


def test_the_package_leaves_nothing_behind(installed: Path) -> None:
    told_inside(installed, "dpkg", "-r", "cafe-presenter")
    assert not (installed / "usr/lib/cafe-presenter").exists()
    assert not (installed / "usr/bin/cafe-presenter").exists()
    assert told_inside(installed, "dpkg-query", "-W", "-f", "${Package}\n").find("cafe-presenter") < 0
