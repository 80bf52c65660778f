"""Make what people on Windows get, on Linux: the zip and the installer; see ``make windows``.

PyInstaller runs under Wine there, by the Windows Python that ``wine.py`` makes, and does what it does on Windows:
``bundle.py``. Nothing of Wine's goes in.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from bundle import ROOT, source_date
from installer import make_installer
from wine import Wine, cache, held, make, windows_path

BUNDLE = ROOT / "packaging" / "bundle.py"


def main() -> int:
    """Make them all in ``dist/``; return the exit code."""
    build(ROOT / "build" / "bundle-windows", ROOT / "dist")
    installer = make_installer(ROOT / "dist")
    print(f"{installer.name}: {installer.stat().st_size / 1e6:.1f} MB")
    sums = write_sums(installer.with_name(installer.name.replace("-setup.exe", ".zip")), installer)
    print(sums.read_text("ascii"), end="")
    return 0


def write_sums(archive: Path, installer: Path) -> Path:
    """Write the checksums of both beside them, as ``sha256sum --check`` takes them; return the file."""
    sums = archive.with_suffix(".sha256")
    made = (f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in (archive, installer))
    sums.write_text("".join(made), "ascii")
    return sums


def build(work: Path, dist: Path) -> None:
    """Make the folder and the zip with Windows Python, in ``work`` and ``dist``."""
    env = os.environ | {"SOURCE_DATE_EPOCH": str(source_date())}
    folder = cache() / "windows"
    with held(folder):
        wine = make(folder, env)
        try:
            run_in(wine, env, windows_path(BUNDLE), windows_path(work), windows_path(dist))
        finally:
            wine.end(env)


def run_in(wine: Wine, env: dict[str, str], *words: str) -> None:
    """Run a script of Windows Python; it says itself what it does."""
    without_display = {name: value for name, value in env.items() if name != "DISPLAY"}
    subprocess.run(wine.python(*words), env=without_display | wine.env, check=True)


if __name__ == "__main__":
    sys.exit(main())
