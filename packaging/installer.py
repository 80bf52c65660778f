"""Make the installer for Windows of the folder that ``bundle.py`` has left in ``build``; see ``make windows``."""

import os
import subprocess
import sys
from pathlib import Path

from bundle import DIST, NAME, ROOT, size_of, source_date
from cafe_presenter import __version__
from cafe_presenter.core.deck.deck import DOCUMENT_ENDINGS

SCRIPT = ROOT / "packaging" / "nsis" / "installer.nsi"
SIDE = SCRIPT.with_name("side.bmp")
ICON = ROOT / "packaging" / "icons" / "cafe-presenter.ico"
WORK = ROOT / "build" / "bundle-windows"
ENDINGS = (".yaml", ".yml", *DOCUMENT_ENDINGS)
"""How the names of files end that the program opens."""
PORTABLE = "cafe-presenter-data"
"""Not installed: with it, the evenings would be kept in the folder of the program, and go with it."""


def main() -> int:
    """Make the installer; return the exit code."""
    installer = make_installer(DIST)
    print(f"{installer.name}: {installer.stat().st_size / 1e6:.1f} MB")
    return 0


def make_installer(dist: Path, work: Path = WORK) -> Path:
    """Have NSIS make the installer in ``dist`` of the folder in ``work``; return it."""
    (folder,) = (path for path in work.glob(f"{NAME}-*-windows-*") if path.is_dir())
    installer = dist.resolve() / f"{folder.name}-setup.exe"
    (work / "files.nsh").write_text(commands(folder), "utf-8-sig")
    values = {
        "VERSION": __version__,
        "TARGET": installer,
        "NAME": installer.name,
        "ICON": ICON,
        "SIDE": SIDE,
        "SIZE_KB": size_of(folder) // 1024,
    }
    defined = [f"-D{name}={value}" for name, value in values.items()]
    command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", "-NOCD", *defined, str(SCRIPT)]
    subprocess.run(command, cwd=work, env=os.environ | {"SOURCE_DATE_EPOCH": str(source_date())}, check=True)
    return installer


def commands(folder: Path) -> str:
    """Return the commands of NSIS for each file of ``folder``, in an order that no disk decides."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and PORTABLE not in path.parts]
    by_folder: dict[Path, list[Path]] = {}
    for path in files:
        by_folder.setdefault(path.parent.relative_to(folder), []).append(path)
    install, remove = [], [f'Delete "$INSTDIR{_below(path.relative_to(folder))}"' for path in files]
    for inner, inside in by_folder.items():
        install += [f'SetOutPath "$INSTDIR{_below(inner)}"', *(f'File "{path}"' for path in inside)]
    inner_folders = {parent for inner in by_folder for parent in (inner, *inner.parents)} - {Path()}
    remove += [f'RMDir "$INSTDIR{_below(inner)}"' for inner in sorted(inner_folders, reverse=True)]
    opened = [f'WriteRegStr HKCU "${{CLASS}}\\SupportedTypes" "{ending}" ""' for ending in ENDINGS]
    macros = {"InstallFiles": install, "RemoveFiles": remove, "OpenWith": opened}
    return "".join(f"!macro {name}\n{'\n'.join(lines)}\n!macroend\n" for name, lines in macros.items())


def _below(path: Path) -> str:
    return "".join(f"\\{part}" for part in path.parts)


if __name__ == "__main__":
    sys.exit(main())
