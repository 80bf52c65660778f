"""Make a Debian package of the bundle that ``bundle.py`` has left in ``build``; see ``make deb``.

It needs no script at installation: the triggers of their owners bring desktop, MIME and icon caches up to date.
"""

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from bundle import DIST, NAME, ROOT, WORK, size_of, source_date
from cafe_presenter import __version__
from glibc import floor_of

LINUX = ROOT / "packaging" / "linux"
CONTROL = """\
Package: cafe-presenter
Version: {version}
Architecture: {architecture}
Maintainer: The Café Presenter authors <authors@cafe-presenter.invalid>
Installed-Size: {size_kb}
Depends: libc6 (>= {glibc})
Recommends: shared-mime-info, desktop-file-utils, hicolor-icon-theme
Section: education
Priority: optional
Description: evenings of questions on two screens
 Café Presenter turns a one-page table of questions into an evening: the wall,
 on the projector, shows one question, large and calm; the presenter window, on
 the laptop, shows the objective, the time that is left and what comes next.
 .
 Everything it needs is in the package: Python, Qt, fonts, example decks.
"""


def main() -> int:
    """Build the package; return the exit code."""
    (folder,) = WORK.glob(f"{NAME}-*-linux-*")
    DIST.mkdir(exist_ok=True)
    package = build_package(folder, DIST, epoch=source_date())
    print(f"{package.relative_to(ROOT)}: {package.stat().st_size / 1e6:.1f} MB")
    return 0


def build_package(folder: Path, target: Path, *, epoch: int, compression: str = "xz") -> Path:
    """Make the package of the bundle in ``folder`` and return it, in the folder ``target``."""
    stage = folder.parent / "deb"
    shutil.rmtree(stage, ignore_errors=True)
    lay_out(folder, stage, epoch=epoch)
    command = ["dpkg", "--print-architecture"]
    architecture = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    size_kb = size_of(stage) // 1024
    control = CONTROL.format(version=__version__, architecture=architecture, size_kb=size_kb, glibc=floor_of(folder))
    (stage / "DEBIAN").mkdir()
    (stage / "DEBIAN" / "control").write_text(control, "utf-8")
    for path in [*stage.rglob("*"), stage]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)
    package = target / f"{NAME}_{__version__}_{architecture}.deb"
    command = ["dpkg-deb", "--root-owner-group", f"-Z{compression}", "--build", str(stage), str(package)]
    env = os.environ | {"SOURCE_DATE_EPOCH": str(epoch)}
    subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL)
    return package


def lay_out(folder: Path, stage: Path, *, epoch: int) -> None:
    """Put the bundle and what a desktop wants to know of it where Debian has them."""
    program = stage / "usr" / "lib" / NAME
    shutil.copytree(folder, program, ignore=shutil.ignore_patterns("cafe-presenter-data", "licences", "LICENSE"))
    doc = stage / "usr" / "share" / "doc" / NAME
    shutil.copytree(folder / "licences", doc / "licences")
    listed = (folder / "licences" / "README.txt").read_text("utf-8")
    (doc / "copyright").write_text(f"{(ROOT / 'LICENSE').read_text('utf-8')}\n---\n\n{listed}", "utf-8")
    icons = stage / "usr" / "share" / "icons" / "hicolor"
    metainfo = "org.cafe_presenter.CafePresenter.metainfo.xml"
    for source, target in {
        LINUX / f"{NAME}.desktop": stage / "usr" / "share" / "applications" / f"{NAME}.desktop",
        LINUX / f"{NAME}.xml": stage / "usr" / "share" / "mime" / "packages" / f"{NAME}.xml",
        LINUX / metainfo: stage / "usr" / "share" / "metainfo" / metainfo,
        ROOT / "resources" / "icons" / f"{NAME}.svg": icons / "scalable" / "apps" / f"{NAME}.svg",
        ROOT / "resources" / "icons" / f"{NAME}.png": icons / "256x256" / "apps" / f"{NAME}.png",
    }.items():
        target.parent.mkdir(parents=True)
        text = source.read_bytes()
        if source.name == metainfo:
            day = datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%d")
            text = text.replace(b"@VERSION@", __version__.encode()).replace(b"@DATE@", day.encode())
        target.write_bytes(text)
    (stage / "usr" / "bin").mkdir()
    (stage / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")


if __name__ == "__main__":
    sys.exit(main())
