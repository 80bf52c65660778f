"""The bundle, made once for the whole run from the sources as they are, and desks to try it on."""

import tarfile
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
def unpacked(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive unpacked where a stranger might: a stick whose name has spaces and accents."""
    stick = tmp_path_factory.mktemp("stick") / "Clé d’Élodie" / "soirée café"
    with tarfile.open(archive) as tar:
        tar.extractall(stick, filter="fully_trusted")
    for folder in (stick, *stick.parents[:2]):
        folder.chmod(0o755)
    (folder,) = stick.iterdir()
    return folder


@pytest.fixture(params=["xorg", "sway"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    """Two screens, once under X11 and once under Wayland."""
    desk = (XorgDesk if request.param == "xorg" else SwayDesk)(tmp_path)
    yield desk
    desk.close()
