import shutil
import subprocess
from pathlib import Path

from cafe_presenter import __version__

LINUX = Path(__file__).parents[2] / "packaging" / "linux"
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
