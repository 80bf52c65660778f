"""Make the standalone bundle and its archive in ``dist/``; see ``make bundle``.

Two builds of one commit on one machine are the same to the byte: SOURCE_DATE_EPOCH, or else the date of the commit,
stands for every date, names are sorted, nobody owns anything.
"""

import os
import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from cafe_presenter import __version__

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "build" / "bundle"
DIST = ROOT / "dist"
NAME = "cafe-presenter"
DATA_README = """\
Tant que ce dossier est à côté du programme, tout ce que le programme garde est ici : réglages, soirées, sauvegardes.
Supprimez-le, et le programme gardera tout dans le dossier habituel de la personne qui l’utilise.

As long as this folder stands beside the program, everything the program keeps is in it: settings, evenings, backups.
Remove it, and the program keeps everything in the usual folder of whoever uses it.
"""


def main() -> int:
    """Build the bundle and its archive; return the exit code."""
    epoch = source_date()
    folder = build(epoch)
    archive = DIST / f"{folder.name}.tar.xz"
    write_archive(folder, archive, epoch=epoch)
    print(
        f"{archive.relative_to(ROOT)}: {archive.stat().st_size / 1e6:.1f} MB, {size_of(folder) / 1e6:.1f} MB unpacked"
    )
    return 0


def source_date() -> int:
    """Return the moment every file of the bundle is dated, in seconds since 1970."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told is None:
        command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
        told = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    return int(told or 0)


def build(epoch: int) -> Path:
    """Run PyInstaller and lay everything out; return the folder that is handed to people."""
    shutil.rmtree(WORK, ignore_errors=True)
    env = os.environ | {
        "SOURCE_DATE_EPOCH": str(epoch),
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": str(ROOT / "packaging"),
        "PYINSTALLER_CONFIG_DIR": str(WORK / "cache"),
    }
    where = ["--distpath", str(WORK / "made"), "--workpath", str(WORK / "work")]
    spec = ROOT / "packaging" / "cafe-presenter.spec"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *where, str(spec)]
    subprocess.run(command, env=env, check=True)
    system = {"linux": "linux", "darwin": "macos", "win32": "windows"}[sys.platform]
    folder = WORK / f"{NAME}-{__version__}-{system}-{platform.machine().lower()}"
    (WORK / "made" / NAME).rename(folder)
    lay_out(folder)
    return folder


def lay_out(folder: Path) -> None:
    """Put beside the program what people look for: the guides, the decks, the licence, the folder for their data."""
    shutil.copytree(ROOT / "guides", folder / "guides")
    shutil.copytree(ROOT / "resources" / "decks", folder / "decks")
    shutil.copy(ROOT / "LICENSE", folder / "LICENSE")
    (folder / "cafe-presenter-data").mkdir()
    (folder / "cafe-presenter-data" / "README.txt").write_text(DATA_README, "utf-8")


def write_archive(folder: Path, archive: Path, *, epoch: int) -> None:
    """Pack ``folder`` as a ``.tar.xz`` that depends on nothing but its files."""
    archive.parent.mkdir(exist_ok=True)

    def plain(info: tarfile.TarInfo) -> tarfile.TarInfo:
        info.uid = info.gid = 0
        info.uname = info.gname = "root"
        info.mtime = epoch
        info.mode = 0o755 if info.isdir() or info.mode & 0o100 else 0o644
        return info

    with tarfile.open(archive, "w:xz", preset=9, format=tarfile.GNU_FORMAT) as tar:
        for path in [folder, *sorted(folder.rglob("*"))]:
            tar.add(path, str(path.relative_to(folder.parent)), recursive=False, filter=plain)


def size_of(folder: Path) -> int:
    """Return the bytes of the files of ``folder``."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


if __name__ == "__main__":
    sys.exit(main())
