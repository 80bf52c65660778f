"""What a word processor's two formats have in common: a zip of XML parts, the same every time it is written."""

import io
import zipfile
from collections.abc import Iterable
from html import escape  # that of xml.sax would bring what opens the network

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
    return escape(_on_one_line(text), quote=False)


def xml_attribute(text: str) -> str:
    """Return a text as the quoted value of an attribute."""
    return f'"{escape(_on_one_line(text))}"'


def _on_one_line(text: str) -> str:
    return " ".join(neutral(text).split("\n"))
