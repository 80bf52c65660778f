"""Reads the codes in a picture, as a telephone would: through libzbar, which no part of the program knows."""

import ctypes
import ctypes.util
from functools import cache

from PySide6.QtGui import QImage

_GREY = int.from_bytes(b"Y800", "little")


def read_codes(picture: QImage) -> list[str]:
    """Return what the codes of a picture say."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height = grey.width(), grey.height()
    data = b"".join(memoryview(grey.constScanLine(y)).tobytes()[:width] for y in range(height))  # type: ignore[arg-type]
    zbar = _library()
    scanner, image = zbar.zbar_image_scanner_create(), zbar.zbar_image_create()
    try:
        zbar.zbar_image_set_format(image, _GREY)
        zbar.zbar_image_set_size(image, width, height)
        zbar.zbar_image_set_data(image, data, len(data), None)
        zbar.zbar_scan_image(scanner, image)
        found, symbol = [], zbar.zbar_image_first_symbol(image)
        while symbol:
            found.append(zbar.zbar_symbol_get_data(symbol).decode())
            symbol = zbar.zbar_symbol_next(symbol)
        return found
    finally:
        zbar.zbar_image_destroy(image)
        zbar.zbar_image_scanner_destroy(scanner)


@cache
def _library() -> ctypes.CDLL:
    name = ctypes.util.find_library("zbar")
    assert name is not None, "libzbar is missing: see packaging/system-packages.sh"
    zbar = ctypes.CDLL(name)
    pointer, number, size = ctypes.c_void_p, ctypes.c_int, ctypes.c_ulong
    for function, result, arguments in (
        ("zbar_image_scanner_create", pointer, []),
        ("zbar_image_scanner_destroy", None, [pointer]),
        ("zbar_image_create", pointer, []),
        ("zbar_image_destroy", None, [pointer]),
        ("zbar_image_set_format", None, [pointer, size]),
        ("zbar_image_set_size", None, [pointer, ctypes.c_uint, ctypes.c_uint]),
        ("zbar_image_set_data", None, [pointer, ctypes.c_char_p, size, pointer]),
        ("zbar_scan_image", number, [pointer, pointer]),
        ("zbar_image_first_symbol", pointer, [pointer]),
        ("zbar_symbol_next", pointer, [pointer]),
        ("zbar_symbol_get_data", ctypes.c_char_p, [pointer]),
    ):
        getattr(zbar, function).restype = result
        getattr(zbar, function).argtypes = arguments
    return zbar
