"""Leave out of ICU's data what no function that Qt calls reads: half of the 32 MB.

Qt asks ICU for four things: converters, collation, upper and lower case, and time zones. The names of languages,
regions, currencies and units, spelt-out numbers, transliteration and the dictionaries that break lines are for others:
Qt brings its own (QLocale) or does without. What a time zone is called, the program says nowhere. ``tests/packaging``
looks at what Qt asks for.

The format of the data, a table of contents with names and offsets, is ICU's ``CmnD``
(``icu4c/source/common/ucmndata.h``).
"""

import re
import struct
import subprocess
from pathlib import Path

UNREAD = ("brkitr", "curr", "lang", "rbnf", "region", "translit", "unit", "zone")
"""Folders of the data that only other functions of ICU read."""

ASSEMBLY = """\
    .section .note.GNU-stack, "", @progbits
    .section .rodata
    .globl {symbol}
    .type {symbol}, @object
    .balign 16
{symbol}:
    .incbin "{data}"
    .size {symbol}, . - {symbol}
"""
_ALIGNED = 16


def cut_library(source: Path, folder: Path) -> Path:
    """Write a library like ``source``, an ELF ``libicudata.so``, with less data into ``folder``; return its path.

    Raises ValueError when ``source`` is of another format.
    """
    folder.mkdir(parents=True, exist_ok=True)
    listed = subprocess.run(["objdump", "-T", "-h", str(source)], capture_output=True, text=True, check=True).stdout
    symbol = re.search(r"\b(icudt\d+_dat)$", listed, re.MULTILINE)
    section = re.search(r"\.rodata\s+(\w+)\s+\w+\s+\w+\s+(\w+)", listed)
    if symbol is None or section is None:
        raise ValueError(f"{source} holds no data of ICU")
    size, offset = (int(each, 16) for each in section.groups())
    data = folder / "icu.dat"
    data.write_bytes(cut_data(source.read_bytes()[offset : offset + size]))
    assembly, made = folder / "icu.s", folder / source.name
    assembly.write_text(ASSEMBLY.format(symbol=symbol[1], data=data), "utf-8")
    options = ["-shared", "-nostdlib", f"-Wl,-soname,{source.name}", "-Wl,--build-id=none"]
    subprocess.run(["cc", *options, str(assembly), "-o", str(made)], check=True)
    return made


def cut_data(data: bytes) -> bytes:
    """Return a ``CmnD`` package without the folders that are not read; raise ValueError for another format."""
    header, magic, kind = *struct.unpack_from("<HH", data), data[12:16]
    if magic != 0x27DA or kind != b"CmnD":
        raise ValueError("this is no package of ICU data")
    (count,) = struct.unpack_from("<I", data, header)
    entries = [struct.unpack_from("<II", data, header + 4 + 8 * number) for number in range(count)]
    ends = [start for _, start in entries[1:]] + [len(data) - header]
    kept = []
    for (name_at, start), end in zip(entries, ends, strict=True):
        name = data[header + name_at : data.index(b"\0", header + name_at)]
        if not any(f"/{folder}/".encode() in name for folder in UNREAD):
            kept.append((name + b"\0", data[header + start : header + end]))
    return data[:header] + _packed(kept)


def _packed(items: list[tuple[bytes, bytes]]) -> bytes:
    """Return the table of contents of ``items``, names in their order, with the items after it."""
    names_at = 4 + 8 * len(items)
    start = names_at + sum(len(name) for name, _ in items)
    start += -start % _ALIGNED
    table, names, bodies = struct.pack("<I", len(items)), b"", []
    for name, item in items:
        table += struct.pack("<II", names_at + len(names), start)
        names += name
        bodies.append(item + b"\0" * (-len(item) % _ALIGNED))
        start += len(bodies[-1])
    head = table + names
    return head + b"\0" * (-len(head) % _ALIGNED) + b"".join(bodies)
