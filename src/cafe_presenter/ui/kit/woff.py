"""Fonts packed for the web, unpacked: Qt on Windows takes none that is packed.

W3C, "WOFF File Format 1.0" (2012): the tables of an OpenType font, each packed with zlib where that makes it smaller.
"""

import struct
import zlib


def unpacked(data: bytes) -> bytes:
    """Return the OpenType font in a WOFF 1 file. Raises ValueError when the file is damaged."""
    try:
        return _unpacked(data)
    except (struct.error, zlib.error) as error:
        raise ValueError(str(error)) from error


def _unpacked(data: bytes) -> bytes:
    flavour, count = struct.unpack(">4x4s4xH", data[:14])
    power = count.bit_length() - 1
    entries = struct.pack(">4s4H", flavour, count, 16 << power, power, 16 * count - (16 << power))
    tables = b""
    for number in range(count):
        tag, start, packed, size, checksum = struct.unpack_from(">4s4I", data, 44 + 20 * number)
        table = data[start : start + packed]
        entries += struct.pack(">4s3I", tag, checksum, 12 + 16 * count + len(tables), size)
        tables += zlib.decompress(table) if packed < size else table
        tables += bytes(-size % 4)
    return entries + tables
