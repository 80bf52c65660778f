"""What a word processor's two formats have in common: a zip of XML parts, the same every time it is written."""

import io
import zipfile
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from cafe_presenter.core.base.invisible import neutral

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def zipped(parts: Iterable[tuple[str, str | bytes]]) -> bytes:
    """Return a zip with named parts in their order; the type of an OpenDocument text must come first and plain."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in parts:
            info = zipfile.ZipInfo(name, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, text.encode() if isinstance(text, str) else text)
    return stream.getvalue()


def xml_text(text: str) -> str:
    """Return a text as it stands between tags: on one line, without what XML has no sign for."""
    return escape(" ".join(neutral(text).split("\n")))


def xml_attribute(text: str) -> str:
    """Return a text as the quoted value of an attribute."""
    return quoteattr(neutral(text))
