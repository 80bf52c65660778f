"""PDF: the texts of its pages with their places, and the lines drawn around them; what it would run is never run.

pypdf reads the file: Python alone, with bounds of its own for every filter. ``pdf_pages`` says what its pages hold.
"""

import io
import logging
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from time import thread_time
from typing import TYPE_CHECKING, Any

from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.core.importing.document.document import Document, is_written
from cafe_presenter.core.importing.parts.nested import as_numbered_lines, with_depths, with_numbers_as_items
from cafe_presenter.files.documents.blocks import Blocks
from cafe_presenter.files.documents.pdf_ink import MAX_PIECES, Matrix, PageInk, turned
from cafe_presenter.files.documents.pdf_lines import Piece, Rule
from cafe_presenter.files.documents.pdf_pages import put_pages
from cafe_presenter.files.documents.xml_tree import bomb

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MAX_PDF_BYTES = 24 * 1024 * 1024
MAX_PAGES = 300
MAX_OBJECTS = 150_000
MAX_SECONDS = 4.0
"""Of the processor, for others may keep it busy; a page with a table takes a twentieth of a second."""
_MAX_STREAM_BYTES = 6 * 1024 * 1024
_MAX_PAGE_BYTES = 800_000
"""Drawing instructions of one page; each becomes an object of fifty bytes or more."""
_MAX_LINES = 2_000
"""Of one page: the longest that there are, a whole site on one, have a thousand."""
_MAX_ELEMENTS = 50_000
_DEEDS = ("/JavaScript", "/Launch", "/SubmitForm", "/ImportData")
_TYPED_RULE = re.compile(r"\s*_{10,}\s*")
"""A line across the page, of signs that are typed: it is of none of the texts beside it."""
_DEEPEST_ACTION = 3
_MOST_NAMES = 100
_KEYS_OF_NAMES = frozenset(("/Names", "/Kids", "/Limits"))
_SHAPES_OF_SLIDES, _OFF = (4 / 3, 16 / 10, 16 / 9), 0.01
"""How much wider than high the slides of all offices are, and what they may differ from it; paper is in no such way."""
_WHOLE = 0.97
"""Of the page, from how far a line goes on it that is no part of a table."""
_RUNS = ("/JavaScript", "/JS", "/Launch", "/EmbeddedFiles", "/EmbeddedFile", "/RichMedia", "/Movie")


def read_pdf(data: bytes, file: str = "") -> Document:
    """Return the paragraphs and tables of a PDF; ``file`` names it in the problems.

    Raises CafeError when it is locked, damaged, too large, made to be run, or nothing but pictures.
    """
    from pypdf import PdfReader, apply_configuration  # loaded only when a PDF is read
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

    if len(data) > MAX_PDF_BYTES:
        raise CafeError(Problem("import.too_large", Place(file), {"limit": MAX_PDF_BYTES // 1024 // 1024}))
    if data.count(b" obj") > MAX_OBJECTS or data.count(b"<<") > 4 * MAX_OBJECTS:
        raise bomb(file, f"> {MAX_OBJECTS} objects")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong is told here, in one sentence
    filters = ("zlib", "lzw", "run_length", "array_based_stream", "brotli", "jbig2")
    limits: dict[str, Any] = {f"{name}_maximum_output_length": _MAX_STREAM_BYTES for name in filters}
    limits |= {"maximum_declared_stream_length": MAX_PDF_BYTES, "array_maximum_element_count": _MAX_ELEMENTS}
    limits |= {"dictionary_maximum_element_count": _MAX_ELEMENTS, "zlib_maximum_recovery_input_length": 200_000}
    try:
        with apply_configuration(**limits), _shallow(file):
            return _read(
                PdfReader(io.BytesIO(data), root_object_recovery_limit=2_000, xref_stream_maximum_entries=MAX_OBJECTS),
                file,
            )
    except (DependencyError, FileNotDecryptedError) as error:
        raise CafeError(Problem("import.locked", Place(file))) from error
    except (
        PyPdfError,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        ImportError,  # a font is read by a module that pypdf may move
        ArithmeticError,
        OSError,
        AssertionError,
        NotImplementedError,
    ) as error:
        raise CafeError(Problem("import.damaged", Place(file))) from error


@contextmanager
def _shallow(file: str) -> Iterator[None]:
    try:
        yield
    except RecursionError as error:  # an object that holds itself
        raise bomb(file, "nested without end") from error
    except MemoryError as error:
        raise bomb(file, "memory") from error


def _read(reader: "PdfReader", file: str) -> Document:
    end = thread_time() + MAX_SECONDS

    def check_time() -> None:
        if thread_time() > end:
            raise bomb(file, f"> {MAX_SECONDS} s")

    if reader.is_encrypted and not reader.decrypt(""):
        raise CafeError(Problem("import.locked", Place(file)))
    count = len(reader.pages)
    if count > MAX_PAGES:
        raise bomb(file, f"{count} pages")
    if _is_to_be_run(reader):
        raise CafeError(Problem("import.pdf_runs", Place(file)))
    pages, has_pictures, pieces = [], False, 0
    fonts: dict[Any, Any] = {}
    for page in reader.pages:
        check_time()
        texts, rules = _look_at(page, partial(PageInk, check_time, fonts), file)
        pieces += len(texts)
        if pieces > MAX_PIECES:
            raise bomb(file, f"> {MAX_PIECES} texts")
        has_pictures = has_pictures or "/XObject" in (page.get("/Resources") or {})
        pages.append((texts, rules))
    if not any(texts for texts, _ in pages):
        raise CafeError(Problem("import.pdf_scan" if has_pictures else "import.empty", Place(file)))
    blocks = Blocks(file, is_exact=False)
    put_pages(pages, blocks, check_time)
    document = replace(blocks.document(), slides=count if _are_slides(reader.pages) else 0)
    document = with_depths(replace(document, blocks=tuple(as_numbered_lines(document.blocks))))
    written = with_numbers_as_items(document.blocks)  # what stands apart has told what it could
    return replace(document, blocks=tuple(each for each in written if is_written(each)))


def _are_slides(pages: Sequence["PageObject"]) -> bool:
    """Whether all pages have the shape of a screen: they were shown, and never meant for paper."""
    sizes = {(float(page.mediabox.width), float(page.mediabox.height)) for page in pages}
    shapes = [width / max(height, 1.0) for width, height in sizes]
    return all(any(abs(shape - each) <= _OFF * each for each in _SHAPES_OF_SLIDES) for shape in shapes)


def _is_to_be_run(reader: "PdfReader") -> bool:
    """Whether a PDF holds programs or other files: its catalogue says so, or one of its pages.

    A name for them is none where nothing stands behind it, as a web office writes it into each of its slides.
    """
    root: Any = reader.trailer["/Root"]
    root = root.get_object()
    names = root.get("/Names")
    names = names.get_object() if hasattr(names, "get_object") else names
    names = names if hasattr(names, "keys") else {}
    if any(key in names and _is_filled(names[key]) for key in _RUNS) or "/AF" in root:
        return True
    actions = [root.get("/OpenAction"), root.get("/AA"), *(page.get("/AA") for page in reader.pages)]
    return any(_runs(each.get_object(), 0) for each in actions if each is not None)


def _is_filled(tree: Any) -> bool:
    """Whether a tree of names holds anything; what is no such tree, or a large one, does."""
    from pypdf.generic import is_null_or_none

    left, seen = [tree], 0
    while left and seen <= _MOST_NAMES:
        tree, seen = left.pop(), seen + 1
        if is_null_or_none(tree):
            continue
        tree = tree.get_object()
        if not hasattr(tree, "keys") or not _KEYS_OF_NAMES.issuperset(tree):
            return True
        lists = (tree.get(key) for key in ("/Names", "/Kids"))
        named, below = (() if is_null_or_none(each) else each.get_object() for each in lists)
        if len(named) > _MOST_NAMES or not all(map(is_null_or_none, named[1::2])):
            return True
        left += below[: _MOST_NAMES + 1]
    return bool(left)


def _runs(action: Any, depth: int) -> bool:
    if depth > _DEEPEST_ACTION or not hasattr(action, "keys"):
        return False
    if any(key in action for key in _RUNS) or action.get("/S") in _DEEDS:
        return True
    return any(_runs(each.get_object(), depth + 1) for each in action.values() if hasattr(each, "get_object"))


def _look_at(page: "PageObject", look: Callable[[Matrix], PageInk], file: str) -> tuple[list[Piece], list[Rule]]:
    """Return the texts of a page and the lines drawn on it, both in points from its lower left corner."""
    from pypdf.generic import ContentStream

    written = page.get("/Contents")
    if written is None or page.get_contents() is None:
        return [], []
    content = ContentStream(written.get_object(), page.pdf, "bytes")
    if len(content.get_data()) > _MAX_PAGE_BYTES:
        raise bomb(file, f"> {_MAX_PAGE_BYTES} bytes a page")
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    ink = look(turned(page.rotation, width, height))
    ink.run(content, page.get("/Resources") or {})
    pieces = [piece for piece in ink.pieces() if not _TYPED_RULE.fullmatch(piece.text)]
    if len({round(piece.y) for piece in pieces}) > _MAX_LINES:
        raise bomb(file, f"> {_MAX_LINES} lines a page")
    return pieces, [rule for rule in ink.rules if not _is_ground(rule, width, height)]


def _is_ground(rule: Rule, width: float, height: float) -> bool:
    """Whether a line is a side of the page itself, which is filled before all else."""
    longest = max(abs(rule.x - rule.to_x), abs(rule.y - rule.to_y))
    is_at_the_edge = rule.is_ground and (max(rule.x, rule.to_x) <= 1 or min(rule.x, rule.to_x) >= width - 1)
    return is_at_the_edge or longest > _WHOLE * max(width, height)
