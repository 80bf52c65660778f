"""XML and zip archives from strangers, read within bounds: nothing is fetched, no entity is followed."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from cafe_presenter.core.base.problem import CafeError, Place, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_PART_BYTES = 12 * 1024 * 1024
"""Size of one part of an archive, unpacked, above which it is refused: its tree takes about ten times that."""
MAX_SUM_BYTES = 24 * 1024 * 1024
MAX_XML_PARTS = 20_000
MAX_NODES = 1_500_000
MAX_ATTRIBUTES = 1_000
"""Of one element; no document has a tenth."""
"""Elements and attributes in one part; each takes about a hundred bytes."""
MAX_XML_DEPTH = 160
MAX_CELLS = 200_000
"""Cells with text in one document above which it is refused."""

_DOCTYPE = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)")


class Parts:
    """The parts of a zip archive, each unpacked when it is asked for and no further than the bounds.

    Raises CafeError ``import.damaged`` or ``import.bomb``.
    """

    def __init__(self, data: bytes, file: str) -> None:
        self._file = file
        self._left = MAX_SUM_BYTES
        if data.count(b"PK\x01\x02") > MAX_XML_PARTS:  # counted before each becomes an object
            raise bomb(file, f"> {MAX_XML_PARTS} parts")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
            raise self._damaged() from error
        self.names = frozenset(self._archive.namelist())

    def read(self, name: str) -> bytes:
        """Return a part unpacked."""
        try:
            part = self._archive.getinfo(name)
            if part.flag_bits & 1:
                raise CafeError(Problem("import.locked", Place(self._file)))
            if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise self._damaged()  # no office writes another, and LZMA takes the memory it asks for
            limit = min(MAX_PART_BYTES, self._left)
            with self._archive.open(name) as stream:
                data = stream.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, OSError, EOFError, KeyError) as error:
            raise self._damaged() from error
        if len(data) > limit:
            raise bomb(self._file, f"{name}: > {limit // 1024 // 1024} MiB")
        self._left -= len(data)
        return data

    def tree(self, name: str) -> "Element":
        """Return the root of a part that is XML."""
        return xml_root(self.read(name), self._file)

    def _damaged(self) -> CafeError:
        return CafeError(Problem("import.damaged", Place(self._file)))


def xml_root(data: bytes, file: str) -> "Element":
    """Return the root of an XML text.

    Raises CafeError ``import.entities`` for a DOCTYPE, which no office document has, else ``import.damaged`` or
    ``import.bomb``.
    """
    from lxml import etree  # loaded only when a document is read: 10 MB that an evening does not need

    if len(data) > MAX_PART_BYTES:
        raise bomb(file, f"> {MAX_PART_BYTES // 1024 // 1024} MiB")
    if data.count(b"<") + data.count(b"=") > MAX_NODES:
        raise bomb(file, f"> {MAX_NODES} nodes")
    if _DOCTYPE.search(data):
        raise CafeError(Problem("import.entities", Place(file)))
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,  # libxml2 then refuses what is nested deeper than 256 or longer than 10 million characters
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return shallow(etree.fromstring(data, parser), file)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise CafeError(Problem("import.damaged", Place(file))) from error


def shallow(root: "Element", file: str) -> "Element":
    """Return ``root``; raises CafeError ``import.bomb`` when it is nested deeper than any document is."""
    depth = 0
    element: Element | None = root
    while element is not None:
        if len(element.attrib) > MAX_ATTRIBUTES:
            raise bomb(file, f"> {MAX_ATTRIBUTES} attributes")
        if len(element) and depth < MAX_XML_DEPTH:
            element, depth = element[0], depth + 1
            continue
        if len(element):
            raise bomb(file, f"deeper than {MAX_XML_DEPTH}")
        while element is not None and element.getnext() is None and element is not root:
            element, depth = element.getparent(), depth - 1
        element = None if element is None or element is root else element.getnext()
    return root


def bomb(file: str, what: str) -> CafeError:
    """Return the refusal of a document that would take too much memory."""
    return CafeError(Problem("import.bomb", Place(file), {"what": what}))


def element_name(element: "Element") -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def attribute(element: "Element", name: str) -> str:
    """Return an attribute whatever its namespace, empty when there is none."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def child(element: "Element", name: str) -> "Element | None":
    """Return the first child of a name, whatever its namespace."""
    return next((each for each in element if element_name(each) == name), None)


def children(element: "Element", name: str) -> "Iterator[Element]":
    """Yield the children of a name, whatever their namespace."""
    return (each for each in element if element_name(each) == name)


def names(text: str) -> frozenset[str]:
    """Return the names in a list written with spaces."""
    return frozenset(text.split())


def whole(text: str) -> int | None:
    """Return a whole number written in digits, or None: one of nine digits or more is nothing a document means.

    Python refuses to read numbers of thousands of digits at all, so that their length comes first.
    """
    return int(text) if len(text) < 9 and text.isdecimal() else None


class Inherited[Value]:
    """What styles say of one matter, each what the nearest says of those it is based on; None where none does.

    ``own`` is what a style of a name says itself, ``parent`` the name of the one it is based on, empty for none. Each
    is asked once: a document may have thousands, each based on the one before, or round and round.
    """

    def __init__(self, own: Callable[[str], Value | None], parent: Callable[[str], str]) -> None:
        self._own = own
        self._parent = parent
        self._known: dict[str, Value | None] = {}

    def of(self, name: str) -> Value | None:
        """Return what the style ``name`` says."""
        path, said = list[str](), None
        while name and name not in self._known and said is None:
            self._known[name] = None
            path.append(name)
            said, name = self._own(name), self._parent(name)
        said = self._known.get(name) if said is None else said
        self._known.update(dict.fromkeys(path, said))
        return said


def is_on(element: "Element | None") -> bool:
    """Whether a switch such as ``<w:vanish/>`` is on."""
    return element is not None and attribute(element, "val") not in ("0", "false", "off", "none")
