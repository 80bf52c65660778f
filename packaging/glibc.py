"""The oldest glibc a bundle runs on: the newest symbol version that any of its files asks for."""

import re
import subprocess
from pathlib import Path


def elf_files(folder: Path) -> list[Path]:
    """Return the programs and libraries under ``folder``, sorted."""
    return [path for path in sorted(folder.rglob("*")) if path.is_file() and _is_elf(path)]


def floor_of(folder: Path) -> str:
    """Return the oldest glibc, such as ``2.34``, that every file under ``folder`` runs on."""
    return ".".join(map(str, max(_asked_by(path) for path in elf_files(folder))))


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _asked_by(path: Path) -> tuple[int, ...]:
    told = subprocess.run(["objdump", "-T", str(path)], capture_output=True, text=True, check=False).stdout
    versions = re.findall(r"GLIBC_([\d.]+)", told)
    return max((tuple(map(int, each.split("."))) for each in versions), default=(2, 0))
