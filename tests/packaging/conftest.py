"""The bundle, made once for the whole run from the sources as they are, and desks to try it on."""

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


@pytest.fixture(scope="session")
def clean_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The least system there is, without Python, Qt or X: from wherever this system gets its packages."""
    root = tmp_path_factory.mktemp("clean") / "root"
    lists = sorted(Path("/etc/apt").glob("sources.list*"))
    sources = [str(path) for each in lists for path in ([each] if each.is_file() else sorted(each.iterdir()))]
    command = ["mmdebstrap", "--quiet", "--variant=essential", "--format=directory", "", str(root), *sources]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    return root


@pytest.fixture(params=["xorg", "sway"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    """Two screens, once under X11 and once under Wayland."""
    desk = (XorgDesk if request.param == "xorg" else SwayDesk)(tmp_path)
    yield desk
    desk.close()
