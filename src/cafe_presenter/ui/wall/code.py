"""The QR code of an address, made on this machine: dark and light modules, without the quiet zone around them."""

import importlib.util
import sys
from functools import lru_cache

from PySide6.QtGui import QImage

QUIET_MODULES = 4
"""Width of the light zone that a code keeps on each side, in modules (ISO/IEC 18004, 9.1)."""
MAX_CODE_SIGNS = 2_331
"""What the largest code holds; a longer address would be encoded whole before it is refused."""
DARK, LIGHT = 0xFF000000, 0xFFFFFFFF


@lru_cache(maxsize=16)
def code_of(address: str) -> QImage | None:
    """Return the code of an address, a pixel a module; None when it is empty, or more than a code can hold."""
    if not 0 < len(address) <= MAX_CODE_SIGNS:
        return None
    _know_segno()
    from segno import encoder  # 14 ms, which only the first fact with an address waits for

    try:
        code = encoder.encode(plain_address(address), error="m", micro=False, boost_error=True)  # type: ignore[no-untyped-call]
    except (encoder.DataOverflowError, ValueError):
        return None
    side = len(code.matrix)
    image = QImage(side, side, QImage.Format.Format_RGB32)
    for y, row in enumerate(code.matrix):
        for x, module in enumerate(row):
            image.setPixel(x, y, DARK if module else LIGHT)
    return image


def plain_address(address: str) -> str:
    """Return an address in ASCII, as a browser sends it: readers of codes guess at any other sign, and wrongly."""
    from urllib.parse import quote, urlsplit, urlunsplit  # as above

    parts = urlsplit(address)
    host = parts.netloc
    try:
        host = host if host.isascii() else host.encode("idna").decode()
    except UnicodeError:
        host = quote(host)
    safe = "/:;,@!$&'()*+=~%?-._[]"
    return urlunsplit((parts.scheme, host, *(quote(part, safe) for part in (parts.path, parts.query, parts.fragment))))


def _know_segno() -> None:
    """Have the parts of segno imported by themselves.

    WORKAROUND: its front imports what writes files of twenty kinds, and so ``urllib.request``: 70 ms for nothing, and a
    bundle has no such module.
    """
    if "segno" not in sys.modules:
        spec = importlib.util.find_spec("segno")
        if spec is None:
            raise ModuleNotFoundError("segno")
        sys.modules["segno"] = importlib.util.module_from_spec(spec)
