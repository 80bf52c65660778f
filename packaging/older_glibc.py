"""Have a bundle run on an older system than the one it was built on: none of its files asks glibc for anything newer.

Qt's wheel is made for glibc 2.34; the system's Python and libraries ask for the one they were compiled with. What they
ask for that is newer is little: other names for old functions (those of C23 take ``0b`` too), newer versions of old
ones that tell otherwise of a fault, and a few that ``linux/older_glibc.c`` has too. So each newer symbol is asked for
under its older name, in any version, and a library made of that file comes along: where glibc has a function, its own
is found first. A symbol that is not known here stops the build.
"""

import struct
import subprocess
from pathlib import Path

from glibc import elf_files

FLOOR = (2, 34)
SOURCE = Path(__file__).parent / "linux" / "older_glibc.c"
LIBRARY = "libolder_glibc.so"
OLDER_TOO = frozenset({b"fmod", b"hypot"})
"""Functions of which glibc keeps the older version."""
COMES_ALONG = frozenset({b"_dl_find_object", b"arc4random", b"arc4random_buf", b"strlcat", b"strlcpy"})
"""Functions of ``older_glibc.c``."""
C23, C99 = b"__isoc23_", b"__isoc99_"
SCANNING = frozenset({b"fscanf", b"sscanf"})
"""Functions whose older name is C99's; that of the others is the plain one."""

_SYMBOL = struct.Struct("<IBBHQQ")
_NEEDED = struct.Struct("<HHIII")
_VERSION = struct.Struct("<IHHII")
_WEAK = 2
_ANY_VERSION = 1


def run_on_older(folder: Path) -> None:
    """Change the libraries of the bundle in ``folder``; Python's, which is loaded first, brings the one that is new."""
    for path in elf_files(folder):
        path.write_bytes(asking_for_less(path.read_bytes(), path.name))
    made = make_library(folder / "lib")
    (python,) = (folder / "lib").glob("libpython3.*.so*")
    subprocess.run(["patchelf", "--add-needed", made.name, str(python)], check=True)


def make_library(folder: Path) -> Path:
    """Compile ``older_glibc.c`` in ``folder``; return the library."""
    made = folder / LIBRARY
    options = [
        "-shared",
        "-fPIC",
        "-O2",
        "-Wall",
        "-Wextra",
        "-Werror",
        f"-Wl,-soname,{LIBRARY}",
        "-Wl,--build-id=none",
    ]
    subprocess.run(["cc", *options, "-s", str(SOURCE), "-o", str(made)], check=True)
    return made


def asking_for_less(data: bytes, name: str) -> bytes:
    """Return an ELF file that asks for no glibc newer than ``FLOOR``; raise ValueError where that is not known how."""
    made = bytearray(data)
    sections = _sections(data)
    if ".gnu.version_r" not in sections:
        return data
    symbols, versions, names = (sections[each][0] for each in (".dynsym", ".gnu.version", ".dynstr"))
    newer = _forgiven(made, sections[".gnu.version_r"][0], names)
    for number in range(sections[".gnu.version"][1] // 2):
        if struct.unpack_from("<H", made, versions + 2 * number)[0] not in newer:
            continue
        struct.pack_into("<H", made, versions + 2 * number, _ANY_VERSION)
        at = symbols + _SYMBOL.size * number
        offset = _SYMBOL.unpack_from(made, at)[0]
        asked = _text(made, names + offset)
        plain = asked.removeprefix(C23)
        if asked == plain and asked not in OLDER_TOO | COMES_ALONG:
            raise ValueError(f"{name} asks for {asked.decode()}, which older systems lack (packaging/older_glibc.py)")
        if plain in SCANNING:
            made[names + offset : names + offset + len(C99)] = C99
        elif asked != plain:
            struct.pack_into("<I", made, at, offset + len(C23))
    return bytes(made)


def _forgiven(made: bytearray, start: int, names: int) -> set[int]:
    """Have the loader not mind when the system lacks the newer versions; return their numbers."""
    newer = set()
    needed = start
    while True:
        _, count, _, first, following = _NEEDED.unpack_from(made, needed)
        at = needed + first
        for _ in range(count):
            hashed, flags, number, name, step = _VERSION.unpack_from(made, at)
            kind, _, numbers = _text(made, names + name).decode().partition("_")
            if kind == "GLIBC" and tuple(map(int, numbers.split("."))) > FLOOR:
                newer.add(number)
                _VERSION.pack_into(made, at, hashed, flags | _WEAK, number, name, step)
            at += step
        if following == 0:
            return newer
        needed += following


def _sections(data: bytes) -> dict[str, tuple[int, int]]:
    """Return where each section of an ELF file begins, and its size."""
    (table,) = struct.unpack_from("<Q", data, 0x28)
    size, count, named = struct.unpack_from("<HHH", data, 0x3A)
    heads = [struct.unpack_from("<IIQQQQ", data, table + size * number) for number in range(count)]
    return {_text(data, heads[named][4] + name).decode(): (start, length) for name, _, _, _, start, length in heads}


def _text(data: bytes | bytearray, start: int) -> bytes:
    return bytes(data[start : data.index(b"\0", start)])
