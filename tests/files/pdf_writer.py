"""PDF files written by hand, so that a test says exactly what is in them: pages of instructions, and what it likes."""

import zlib
from collections.abc import Sequence

from pypdf.generic._font import Font

type Words = Sequence[tuple[float, float, str]]

PAGE = (
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R/B 4 0 R>>{more}>>"
    "/Contents {content} 0 R{about}>>"
)
FONT = "<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>"


def pdf_of(
    pages: Sequence[bytes], *, catalogue: str = "", resources: str = "", about: str = "", others: Sequence[bytes] = ()
) -> bytes:
    """Return a PDF whose pages hold these instructions; ``about`` is said of each page.

    ``others`` are the objects from number 5 on.
    """
    first = 5 + len(others)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        f"<</Type/Catalog/Pages 2 0 R{catalogue}>>".encode(),
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        FONT.format(name="Helvetica").encode(),
        FONT.format(name="Helvetica-Bold").encode(),
        *others,
    ]
    for number, page in enumerate(pages):
        objects.append(PAGE.format(content=first + 2 * number + 1, more=resources, about=about).encode())
        objects.append(stream(page))
    return written(objects)


def stream(data: bytes, about: str = "/Filter/FlateDecode") -> bytes:
    """Return a stream object."""
    packed = zlib.compress(data) if "Flate" in about else data
    return f"<<{about}/Length {len(packed)}>>stream\n".encode() + packed + b"\nendstream"


def written(objects: Sequence[bytes], trailer: str = "") -> bytes:
    """Return a whole file of these objects, numbered from 1, the first of which is the catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + each + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def words(*told: tuple[float, float, str], size: float = 11, font: str = "F") -> bytes:
    """Return the instructions that set texts at their places."""
    lines = [b"BT /%s %g Tf" % (font.encode(), size)]
    for x, y, text in told:
        escaped = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        lines.append(b"1 0 0 1 %g %g Tm (%s) Tj" % (x, y, escaped))
    return b"\n".join([*lines, b"ET\n"])


def frame(columns: Sequence[float], rows: Sequence[float]) -> bytes:
    """Return the instructions that draw the lines of a table."""
    across = [b"%g %g m %g %g l S" % (columns[0], y, columns[-1], y) for y in rows]
    down = [b"%g %g m %g %g l S" % (x, rows[0], x, rows[-1]) for x in columns]
    return b"\n".join([*across, *down, b""])


def set_width(text: str, font: str = "Helvetica") -> float:
    """Return how wide ``words`` sets a text."""
    return Font.from_core_font_name(f"/{font}").get_text_width(text) / 1000 * 11
