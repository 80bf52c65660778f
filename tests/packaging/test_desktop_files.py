import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

from cafe_presenter import __version__

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
METAINFO = "org.cafe_presenter.CafePresenter.metainfo.xml"


def check(*command: str) -> None:
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr


def test_the_desktop_entry_is_valid() -> None:
    check("desktop-file-validate", "--warn-kde", str(LINUX / "cafe-presenter.desktop"))


def test_the_appstream_metadata_are_valid(tmp_path: Path) -> None:
    text = (LINUX / METAINFO).read_text("utf-8").replace("@VERSION@", __version__).replace("@DATE@", "2026-01-31")
    (tmp_path / METAINFO).write_text(text, "utf-8")
    # The project has no page of its own to name.
    check("appstreamcli", "validate", "--no-net", "--override=url-homepage-missing=info", str(tmp_path / METAINFO))


def test_decks_are_known_by_both_of_their_endings(tmp_path: Path) -> None:
    (tmp_path / "packages").mkdir()
    shutil.copy(LINUX / "cafe-presenter.xml", tmp_path / "packages")
    check("update-mime-database", str(tmp_path))
    globs = (tmp_path / "globs2").read_text("utf-8").splitlines()
    kind = "application/vnd.cafe-presenter.deck+yaml"
    assert f"80:{kind}:*.cafe.yaml" in globs
    assert f"80:{kind}:*.cafe" in globs


def test_the_desktop_entry_opens_the_type_that_the_endings_stand_for() -> None:
    entry = (LINUX / "cafe-presenter.desktop").read_text("utf-8").splitlines()
    assert "MimeType=application/vnd.cafe-presenter.deck+yaml;" in entry
    assert "Exec=cafe-presenter %f" in entry


def test_a_wheel_brings_the_entry_with_the_id_of_the_windows_and_its_icon(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with ZipFile(wheel) as opened:
        shared = {Path(name) for name in opened.namelist() if "/share/" in name}
    (entry,) = (path for path in shared if path.parent.name == "applications")
    source = (ROOT / "src" / "cafe_presenter" / "app" / "app.py").read_text("utf-8")
    assert f'setDesktopFileName("{entry.stem}")' in source
    (icon,) = (path for path in shared if "icons" in path.parts)
    assert f"Icon={icon.stem}" in (LINUX / "cafe-presenter.desktop").read_text("utf-8").splitlines()
