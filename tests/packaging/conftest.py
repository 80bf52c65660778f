"""The bundle, made once for the whole run from the sources as they are, and desks to try it on."""

import platform
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bundle import build, source_date, write_tar
from tests.desktop.desk import Desk
from tests.desktop.sway import SwayDesk
from tests.desktop.xorg import XorgDesk

BEFORE = {"trixie": "bookworm", "noble": "jammy"}
"""The release of Debian or Ubuntu before one that bundles are made on: the oldest that the program has to run on."""


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that people are handed."""
    return build(source_date(), tmp_path_factory.mktemp("bundle"))


@pytest.fixture(scope="session")
def archive(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as the archive that people download."""
    path = tmp_path_factory.mktemp("archive") / f"{bundle.name}.tar.xz"
    write_tar(bundle, path, epoch=source_date())
    return path


@pytest.fixture(scope="session")
def unpacked(bundle: Path) -> Iterator[Path]:
    """The bundle where a stranger might have it: on a stick whose name has spaces and accents."""
    # Not in pytest's own folder, which no other user may enter.
    with tempfile.TemporaryDirectory(prefix="stick-") as stick:
        Path(stick).chmod(0o755)
        folder = Path(stick) / "Clé d’Élodie" / "soirée café" / bundle.name
        shutil.copytree(bundle, folder)
        yield folder


@pytest.fixture(scope="session", params=["this system", pytest.param("the one before", marks=pytest.mark.long)])
def clean_root(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The least system there is, without Python, Qt or X: from wherever this system gets its packages."""
    folder = tmp_path_factory.mktemp("clean")
    lists = sorted(Path("/etc/apt").glob("sources.list*"))
    sources = [path for each in lists for path in ([each] if each.is_file() else sorted(each.iterdir()))]
    if request.param == "the one before":
        release = platform.freedesktop_os_release()["VERSION_CODENAME"]
        assert release in BEFORE, f"which release comes before {release}?"
        sources = of_release(sources, release, BEFORE[release], folder)
    root = folder / "root"
    command = ["mmdebstrap", "--quiet", "--variant=essential", "--format=directory", "", str(root), *map(str, sources)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    return root


def of_release(sources: list[Path], release: str, other: str, folder: Path) -> list[Path]:
    """Write the sources that are of ``release`` into ``folder`` as those of ``other``."""
    made = []
    for path in sources:
        text = path.read_text("utf-8")
        if re.search(rf"\b{release}\b", text):
            made.append(folder / path.name)
            made[-1].write_text(re.sub(rf"\b{release}\b", other, text), "utf-8")
    return made


@pytest.fixture(params=["xorg", "sway"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    """Two screens, once under X11 and once under Wayland."""
    desk = (XorgDesk if request.param == "xorg" else SwayDesk)(tmp_path)
    yield desk
    desk.close()
