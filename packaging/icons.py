"""Draw ``resources/icons/cafe-presenter.svg`` as PNG and as icons of Windows and macOS: run it after a change."""

import os
import struct
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[1]
ICON = ROOT / "resources" / "icons" / "cafe-presenter.svg"
GROUND = "#efe6d8"
WINDOWS_SIZES = (16, 24, 32, 48, 64, 256)
MACOS_KINDS = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512}


def main() -> None:
    """Write the pictures."""
    application = QGuiApplication([])
    ICON.with_suffix(".png").write_bytes(png(256))
    folder = ROOT / "packaging" / "icons"
    (folder / "cafe-presenter.ico").write_bytes(windows_icon({size: png(size) for size in WINDOWS_SIZES}))
    (folder / "cafe-presenter.icns").write_bytes(macos_icon({kind: png(size) for kind, size in MACOS_KINDS.items()}))
    side_picture().save(str(ROOT / "packaging" / "nsis" / "side.bmp"))
    del application


def side_picture() -> QImage:
    """Return the picture beside the words of the installer for Windows, in the size that NSIS has for it."""
    image = QImage(164, 314, QImage.Format.Format_RGB888)
    image.fill(QColor(GROUND))
    with QPainter(image) as painter:
        QSvgRenderer(str(ICON)).render(painter, QRectF(26, 40, 112, 112))
    return image


def png(size: int) -> bytes:
    """Return the icon as a square PNG of ``size`` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    with QPainter(image) as painter:
        QSvgRenderer(str(ICON)).render(painter)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # a QBuffer is a QIODevice, and the format is a str
    return bytes(buffer.data().data())


def windows_icon(pictures: dict[int, bytes]) -> bytes:
    """Return an ``.ico`` of PNG pictures by their size."""
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    start = len(head) + 16 * len(pictures)
    for size, picture in pictures.items():
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), start + len(body))
        body += picture
    return head + body


def macos_icon(pictures: dict[bytes, bytes]) -> bytes:
    """Return an ``.icns`` of PNG pictures by the name macOS gives to each size."""
    body = b"".join(kind + struct.pack(">I", len(picture) + 8) + picture for kind, picture in pictures.items())
    return b"icns" + struct.pack(">I", len(body) + 8) + body


if __name__ == "__main__":
    main()
