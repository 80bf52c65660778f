"""Make the standalone bundle and its archive in ``dist/``; see ``make bundle``.

``bundle.py WORK DIST`` makes them elsewhere.

Two builds of one commit on one machine are the same to the byte: SOURCE_DATE_EPOCH, or else the date of the commit,
stands for every date, names are sorted, nobody owns anything.
"""

import os
import platform
import shutil
import subprocess
import sys
import tarfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from bill import bill, write_licences
from cafe_presenter import __version__
from components import components, ours
from older_glibc import run_on_older

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
NAME = "cafe-presenter"
MACHINE = {"amd64": "x86_64"}.get(platform.machine().lower(), platform.machine().lower())
SYSTEM = {"linux": "linux", "darwin": "macos", "win32": "windows"}[sys.platform]
WORK = ROOT / "build" / f"bundle-{SYSTEM}"
FIRST_PAGES = ROOT / "packaging" / "linux" / "first_pages.txt"
LAUNCHER = ROOT / "packaging" / "linux" / "launcher.c"
FIRST_ZIP_DATE = 315_532_800
"""1980: a zip knows no date before."""
DATA_README = """\
Tant que ce dossier est à côté du logiciel, tout ce que le logiciel garde est ici : réglages, soirées, sauvegardes.
Supprimez-le, et le logiciel gardera tout dans le dossier habituel de la personne qui l’utilise.

As long as this folder stands beside the program, everything the program keeps is in it: settings, evenings, backups.
Remove it, and the program keeps everything in the usual folder of whoever uses it.
"""


def main(work: Path = WORK, dist: Path = DIST) -> int:
    """Build the bundle in ``work`` and its archive in ``dist``; return the exit code."""
    epoch = source_date()
    folder = build(epoch, work)
    archive = dist / f"{folder.name}{'.tar.xz' if SYSTEM == 'linux' else '.zip'}"
    dist.mkdir(exist_ok=True)
    if SYSTEM == "linux":
        write_tar(folder, archive, epoch=epoch)
    else:
        write_zip(folder, archive, epoch=epoch)
    packed, unpacked = archive.stat().st_size / 1e6, size_of(folder) / 1e6
    print(f"{archive.name}: {packed:.1f} MB, {unpacked:.1f} MB unpacked")
    return 0


def source_date() -> int:
    """Return the moment every file of the bundle is dated, in seconds since 1970."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told is None:
        command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
        told = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    return int(told or 0)


def build(epoch: int, work: Path) -> Path:
    """Run PyInstaller in ``work`` and lay everything out; return the folder that is handed to people."""
    shutil.rmtree(work, ignore_errors=True)
    env = os.environ | {
        "SOURCE_DATE_EPOCH": str(epoch),
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": str(ROOT / "packaging"),
        "PYINSTALLER_CONFIG_DIR": str(work / "cache"),
        # A traceback names its lines all the same, not the place in each; and no module was compiled otherwise before.
        "PYTHONNODEBUGRANGES": "1",
        "PYTHONPYCACHEPREFIX": str(work / "compiled"),
        "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0",  # unpacking modules is 8 ms of a start, and the archive packs them
    }
    where = ["--distpath", str(work / "made"), "--workpath", str(work / "work")]
    spec = ROOT / "packaging" / "cafe-presenter.spec"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *where, str(spec)]
    subprocess.run(command, env=env, check=True)
    folder = work / f"{NAME}-{__version__}-{SYSTEM}-{MACHINE}"
    made = work / "made" / NAME
    if SYSTEM == "macos":  # untested: has not run on macOS yet
        folder.mkdir()
        made = made.with_name("Café Presenter.app")
        made.rename(folder / made.name)
    elif SYSTEM == "linux":
        folder.mkdir()
        made.rename(folder / "lib")
        run_on_older(folder)
        bring_first_pages(folder / "lib")
        make_launcher(folder / NAME)
    else:
        made.rename(folder)
    lay_out(folder, epoch)
    return folder


def make_launcher(program: Path) -> None:
    """Compile what a host starts: it trusts no library of the current folder, and becomes the program in ``lib``."""
    options = ["-static", "-Os", "-s", "-Wall", "-Wextra", "-Werror", "-Wl,--build-id=none"]
    subprocess.run(["musl-gcc", *options, str(LAUNCHER), "-o", str(program)], check=True)


def bring_first_pages(library: Path) -> None:
    """Put the list of what a start reads into ``library``, of those libraries that it is true of."""
    lines = FIRST_PAGES.read_text("utf-8").splitlines(keepends=True)
    known = [(library / name, int(size), line) for line in lines for name, size, _ in [line.split(maxsplit=2)]]
    true = [line for path, size, line in known if path.is_file() and path.stat().st_size == size]
    (library / FIRST_PAGES.name).write_text("".join(true), "utf-8")


def lay_out(folder: Path, epoch: int) -> None:
    """Put beside the program what people look for: guides, decks, licences, the folder for their data."""
    shutil.copytree(ROOT / "guides", folder / "guides")
    shutil.copytree(ROOT / "resources" / "decks", folder / "decks")
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE")
    parts = components(folder)
    write_licences(folder / "licences", parts)
    (folder / "bill-of-materials.cdx.json").write_text(bill(ours(), parts, epoch=epoch), "utf-8")
    (folder / "cafe-presenter-data").mkdir()
    (folder / "cafe-presenter-data" / "README.txt").write_text(DATA_README, "utf-8")


def write_tar(folder: Path, archive: Path, *, epoch: int) -> None:
    """Pack ``folder`` as a ``.tar.xz`` that depends on nothing but its files."""

    def plain(info: tarfile.TarInfo) -> tarfile.TarInfo:
        info.uid = info.gid = 0
        info.uname = info.gname = "root"
        info.mtime = epoch
        info.mode = 0o755 if info.isdir() or info.mode & 0o100 else 0o644
        return info

    with tarfile.open(archive, "w:xz", preset=9, format=tarfile.GNU_FORMAT) as tar:
        for path in [folder, *sorted(folder.rglob("*"))]:
            tar.add(path, str(path.relative_to(folder.parent)), recursive=False, filter=plain)


def write_zip(folder: Path, archive: Path, *, epoch: int) -> None:
    """Pack ``folder`` as a ``.zip`` that depends on nothing but its files."""
    date = datetime.fromtimestamp(max(epoch, FIRST_ZIP_DATE), UTC).timetuple()[:6]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        found = {path.relative_to(folder.parent).as_posix(): path for path in folder.rglob("*") if path.is_file()}
        for name, path in sorted(found.items()):
            info = zipfile.ZipInfo(name, date)
            info.create_system = 0  # as from Windows, wherever it was made
            info.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(info, path.read_bytes())


def size_of(folder: Path) -> int:
    """Return the bytes of the files of ``folder``."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
