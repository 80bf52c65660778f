"""One door for every document: what is inside decides how it is read, never the ending of its name."""

import errno
import json
import os
import re
import stat
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from cafe_presenter.core.base.bounds import MAX_FIELD_SIGNS
from cafe_presenter.core.base.invisible import neutral, unseen
from cafe_presenter.core.base.problem import CafeError, Place, Problem, Severity, few, short
from cafe_presenter.core.importing.choosing.plans_in_cells import with_plans_in_cells
from cafe_presenter.core.importing.choosing.table import tables_in
from cafe_presenter.core.importing.choosing.typed_tables import tables_of_cells
from cafe_presenter.core.importing.document.document import (
    ROW_LEVEL,
    Document,
    Paragraph,
    Table,
    overlong,
    texts_changed,
)
from cafe_presenter.core.importing.lists.sections_around import sections_around
from cafe_presenter.core.importing.outlines.worth import worth
from cafe_presenter.files.disk.safe_io import open_regular
from cafe_presenter.files.documents.asciidoc import from_asciidoc
from cafe_presenter.files.documents.drawn_boxes import from_boxes
from cafe_presenter.files.documents.formulas import with_plain_formulas
from cafe_presenter.files.documents.front_matter import with_front_matter, without_front_matter
from cafe_presenter.files.documents.ooxml import main_part
from cafe_presenter.files.documents.org import from_org
from cafe_presenter.files.documents.read_calendar import is_calendar, read_calendar
from cafe_presenter.files.documents.read_chat import plan_in_chat
from cafe_presenter.files.documents.read_markup import read_html, read_markdown
from cafe_presenter.files.documents.read_odf import read_odf_parts, read_odf_tree
from cafe_presenter.files.documents.read_pdf import read_pdf
from cafe_presenter.files.documents.read_rtf import read_rtf
from cafe_presenter.files.documents.read_sheet import names_inside, read_xls, read_xlsx
from cafe_presenter.files.documents.read_slides import read_slides
from cafe_presenter.files.documents.read_text import decoded_document, read_plain, with_cells_parted
from cafe_presenter.files.documents.read_word import read_word
from cafe_presenter.files.documents.restructured import from_restructured
from cafe_presenter.files.documents.ruled_tables import with_bars
from cafe_presenter.files.documents.tidy import bare, tidied, with_lists_at_edge
from cafe_presenter.files.documents.xml_tree import Parts, xml_root

MAX_DOCUMENT_BYTES = 64 * 1024 * 1024
"""Size above which a document is refused; one with pictures takes a few MiB."""
MAX_TEXT_BYTES = 4 * 1024 * 1024
"""Size above which a text is refused: a thousand pages."""
MAX_PAGE_BYTES = 4 * MAX_TEXT_BYTES
"""Characters of a copied page above which it is refused: programs put whole style sheets and pictures in it."""

_FAR_MORE = 1.2
"""How much more another reading must be worth than the one by the marks of the document."""
_MAX_NAMED = 8
_MAX_MARKDOWN_LENGTH = 150_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_COMPOUND = {
    "EncryptedPackage": "import.locked",
    "WordDocument": "import.old_word",
    "PowerPoint Document": "import.old_powerpoint",
}
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ")
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_PAGE = re.compile(
    r"\s*(?:Version:[\d.]+\s+StartHTML:|(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*+-->\s*+)*+<(?:!doctype\s+html|html|head|body|meta)\b)",
    re.IGNORECASE | re.DOTALL,
)
_HTML = re.compile(
    r"\s*(?:<!--(?:(?!-->).)*+-->\s*+)*+"
    r"<(?:table|div|p|h[1-6]|ul|ol|span|article|section|main|b|center|font|style|title|header|nav|aside|figure|a|img|br|hr|em|strong|form|link)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAGS = re.compile(r"</(?:p|h[1-6]|li|td|th|div|ul|ol|dl|dd|table|section|article|main|body|span)\s*>", re.IGNORECASE)
"""What only a web page has: a file that is called one may begin with anything."""
_COUNTED = re.compile(r"^ {0,3}\d{1,2}\. \S", re.MULTILINE)
_FEWEST_TAGS, _FEWEST_COUNTED = 3, 2
"""Ends of elements from which lines are set as parts of a page are, whatever stands above them."""
_TEMPLATE = re.compile(
    r"\{[%#][^{}]{0,2000}+(?<=[%#])\}|\{\{[^{}]{0,500}+\}\}|<\?(?:php\b|=)(?:[^?]|\?(?!>)){0,2000}+\?>"
)
"""“{% block content %}”, “{{ page.title }}”, “<?= $title ?>”: what a program was to put there."""
_DECK = re.compile(r"^[\"']?version[\"']?\s*:\s*[\"']?\d", re.MULTILINE)
_THEMES = re.compile(r"^[\"']?th[eè]mes[\"']?\s*:", re.MULTILINE)
_MAIL = re.compile(r"^(?:MIME-Version|Content-Type|Message-ID|Return-Path|Received):", re.MULTILINE | re.IGNORECASE)
_MARKDOWN = re.compile(
    r"^(?:#{1,6}[ \t]+\S|#{2,6}[^\s#]|[ \t]*+\|?[ \t]*+:?-{3,}+:?[ \t]*+\|[ \t|:-]*+$|---[ \t]*\n\w+:|.*\*\*\S.*\*\*)",
    re.MULTILINE,
)
_UNDERLINED = re.compile(r"^\w.*\n(?:={3,}|-{3,})[ \t]*$", re.MULTILINE)
"""A heading as Markdown has it besides; in plain text such a line may part anything."""
_CONVERTED = re.compile(
    r"(?<![«\d])<span(?: class=[\"']Apple-converted-space[\"'])?>(?:&nbsp;|&#160;|\u00a0)</span>"
    r"(?!(?:<[^>]*>)*+[;:!?»%€])"
)
"""A space beside bold text or a link, as Chromium and Safari copy it; where French wants a no-break one it stays."""
_DRAWN = str.maketrans({"\uf0e0": "→", "\uf0e8": "➔", "\uf0df": "←", "\uf04a": "☺", "\uf0fc": "✓"})
"""Signs of the font Wingdings that offices set for “-->”, “:)” as they are typed: no other font has them there."""
_LINE_BREAK = re.compile(r"[ \t]{0,8}<br\s?/?>[ \t]{0,8}", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def load_document(source: str, *, waits: bool = False) -> Document:
    """Return the document at the path ``source``, or on standard input when it is ``-``.

    A command line ``waits`` for what a pipe will bring, a window does not.

    Raises CafeError when it cannot be opened or is no document that can be read.
    """
    if source == "-" and sys.stdin is None:  # closed by whoever started the program
        raise CafeError(Problem("import.empty", Place(source)))
    if source == "-":
        return read_document(sys.stdin.buffer.read(MAX_DOCUMENT_BYTES + 1), "-")
    path = Path(source)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise CafeError(Problem("import.is_a_folder", Place(source)))
        with path.open("rb") if waits else open_regular(path) as stream:
            data = stream.read(MAX_DOCUMENT_BYTES + 1)
    except OSError as error:
        if error.errno == errno.ENODEV:
            raise CafeError(Problem("import.not_a_file", Place(source))) from error
        if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP):
            raise CafeError(Problem("deck.not_found", Place(source))) from error
        reason = error.strerror or os.strerror(error.errno or errno.EIO)
        raise CafeError(Problem("deck.cannot_open", Place(source), {"reason": reason})) from error
    except ValueError as error:  # a NUL in the path
        raise CafeError(Problem("deck.not_found", Place(source))) from error
    return read_document(data, source)


def read_document(data: bytes, name: str = "") -> Document:
    """Return what is in the bytes of a document; ``name`` names it in the problems.

    Raises CafeError when it is of a kind that cannot be read, damaged, locked, too large or hostile.
    """
    return _prepared(_read(data, name))


def _prepared(document: Document) -> Document:
    """Return a document with all that only the whole of it tells, however it came in."""
    seen = _seen(with_cells_parted(_bounded(document)))
    if overlong(seen):  # its lines are taken as they stand
        return seen
    return with_plans_in_cells(seen)


def _read(data: bytes, name: str) -> Document:
    place = Place(name)
    if len(data) > MAX_DOCUMENT_BYTES:
        raise CafeError(Problem("import.too_large", place, {"limit": MAX_DOCUMENT_BYTES // 1024 // 1024}))
    if not data.strip():
        raise CafeError(Problem("import.empty", place))
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return texts_changed(_read_zip(data, name), lambda text: text.translate(_DRAWN))
    if data.startswith(_OLE):
        return _read_compound(data, name)
    if data.lstrip()[:6].startswith(b"{\\rtf"):
        return read_rtf(data.lstrip(), name)
    if b"%PDF-" in data[:1024]:
        return read_pdf(data, name)
    if (code := _refused(data)) is not None:
        raise CafeError(Problem(code, place))
    if len(data) > MAX_TEXT_BYTES:
        raise CafeError(Problem("import.too_large", place, {"limit": MAX_TEXT_BYTES // 1024 // 1024}))
    if b"office:document" in data[:2000].replace(b"\x00", b""):
        return read_odf_tree(xml_root(data, name), name)
    declared = _DECLARED.search(data[:2048])
    text, guessed = decoded_document(data, declared[1].decode("ascii") if declared else "")
    return read_text(text, name, guessed=guessed)


def _is_page(text: str, name: str) -> bool:
    """Whether a text is part of a web page, which Markdown may be set in unless its name says that it is a page."""
    is_named = name.lower().endswith((".html", ".htm", ".xhtml", ".php"))
    return (is_named and _TAGS.search(text) is not None) or (
        _HTML.match(text) is not None and (is_named or not (_MARKDOWN.search(text) or _is_counted(text)))
    )


def _is_counted(text: str) -> bool:
    """Whether a text that begins with a tag has a list in it that Markdown counts: “<h2>Plan</h2>”, and “1. Hello”."""
    return _HTML.match(text) is not None and len(_COUNTED.findall(text)) >= _FEWEST_COUNTED


def read_text(text: str, name: str = "", *, guessed: str = "") -> Document:
    """Return what is in a text: a web page, Markdown, cells with separators, or lines.

    Raises CafeError when it is a text for programs, or a deck already.
    """
    text = text.removeprefix("\ufeff")
    if len(_CONTROL.findall(text[:20_000])) > 3:
        raise CafeError(Problem("import.unknown_kind", Place(name)))
    if _PAGE.match(text) or _is_page(text, name):
        page = _TEMPLATE.sub("", without_front_matter(text))
        return with_front_matter(read_html(page, name), text)
    if _DECK.search(text) and _THEMES.search(text):
        raise CafeError(Problem("import.a_deck", Place(name)))
    if _is_json(text):
        raise CafeError(Problem("import.data_file", Place(name), {"kind": "JSON"}))
    if text.lstrip().startswith("<?xml"):
        raise CafeError(Problem("import.data_file", Place(name), {"kind": "XML"}))
    if len(_MAIL.findall(text[:4000])) > 1:
        raise CafeError(Problem("import.mail", Place(name)))
    if is_calendar(text):
        return read_calendar(text, name)
    if (chat := plan_in_chat(text)) is not None:
        return _with_others(read_text(chat[0], name, guessed=guessed), chat[1])
    told, text = text, with_plain_formulas(without_front_matter(text))
    if told != text or "{%" in text:
        text = _TEMPLATE.sub(lambda match: "\n" * match[0].count("\n"), text)
    if _is_page(text, name):
        return read_html(text, name)
    plain = read_plain(text, name, guessed=guessed)
    if plain.tables and name.lower().endswith((".csv", ".tsv")):  # “# Second half” is a row there
        return plain
    text = from_asciidoc(from_boxes(bare(with_bars(text))))
    text = from_restructured(from_org(text, is_named=name.lower().endswith(".org")))
    is_underlined = name.lower().endswith((".md", ".markdown")) and _UNDERLINED.search(text)
    written = tidied(text)
    if not plain.tables:
        plain = read_plain(written, name, guessed=guessed)
    is_marked = _MARKDOWN.search(text) or _is_counted(text) or is_underlined or len(_TAGS.findall(text)) >= _FEWEST_TAGS
    if len(text) > _MAX_MARKDOWN_LENGTH or not is_marked:
        return with_front_matter(plain, told)
    return with_front_matter(_likelier(read_markdown(with_lists_at_edge(written), name), plain), told)


def _with_others(plan: Document, others: Mapping[int, str]) -> Document:
    """Return the plan of a chat with its other lines, by their places: what people said to each other asks no room."""
    said = (Paragraph(text, at + 1, ROW_LEVEL, is_aside=True) for at, text in others.items())
    return replace(plan, blocks=tuple(sorted((*plan.blocks, *said), key=_line)))


def _line(block: Paragraph | Table) -> int:
    return block.line if isinstance(block, Paragraph) else next((row.line for row in block.rows), 0)


def read_clipboard(html: str | None, text: str | None) -> Document:
    """Return what was copied: the HTML when there is a table in it, else the text.

    Raises CafeError when there is neither, or more than a document may hold.
    """
    if len(html or "") > MAX_PAGE_BYTES or len(text or "") > MAX_TEXT_BYTES:
        raise CafeError(Problem("import.too_large", Place(""), {"limit": MAX_TEXT_BYTES // 1024 // 1024}))
    if not (html or "").strip() and not (text or "").strip():
        raise CafeError(Problem("import.clipboard_empty"))
    page = read_html(_CONVERTED.sub(" ", html)) if html and html.strip() else None
    if page is not None and (tables_in(page) or not (text or "").strip()):
        return _prepared(page)
    lines = read_text(text or "")
    return _prepared(lines if page is None else _likelier(page, lines))


def _bounded(document: Document) -> Document:
    """Return a document, its paragraphs as long as a text of a deck may be, with a warning that names what was cut."""
    long = [each.text for each in document.paragraphs if len(each.text) > MAX_FIELD_SIGNS]
    if not long:
        return document
    blocks = tuple(
        replace(block, text=block.text[:MAX_FIELD_SIGNS]) if isinstance(block, Paragraph) else block
        for block in document.blocks
    )
    params: dict[str, str | int] = {"count": len(long), "limit": MAX_FIELD_SIGNS, "start": short(long[0], 60)}
    warning = Problem("import.cut", Place(document.file), params, Severity.WARNING)
    return replace(document, blocks=blocks, problems=(*document.problems, warning))


def _seen(document: Document) -> Document:
    """Return a document without the characters nobody sees, with a warning that names those of them that went.

    A line break of a page, typed in a cell or a line, is one.
    """
    gone: dict[str, None] = {}

    def seen(text: str) -> str:
        gone.update((f"U+{ord(text[index]):04X}", None) for index, _ in unseen(text))
        return _LINE_BREAK.sub("\n", neutral(text))

    blocks = tuple(
        replace(block, text=seen(block.text))
        if isinstance(block, Paragraph)
        else replace(
            block,
            name=seen(block.name),
            rows=tuple(replace(row, cells=tuple(seen(cell) for cell in row.cells)) for row in block.rows),
        )
        for block in document.blocks
    )
    document = replace(document, blocks=blocks)
    if not gone:
        return document
    params = {"characters": few(list(gone), _MAX_NAMED)}
    warning = Problem("import.unseen_characters", Place(document.file), params, Severity.WARNING)
    return replace(document, problems=(*document.problems, warning))


def _likelier(first: Document, second: Document) -> Document:
    """Return the reading in which the table shows best, the first when they are alike or the other is but guessed.

    So it is when the first has that table too, and took another before it, or where the table is one of its sections.
    """
    first, second = _bounded(first), _bounded(second)
    headed = any(each.level or each.is_bold or each.led for each in first.paragraphs)  # to the other, marks are words
    if headed and not second.tables and all(table.guessed for _, table in tables_of_cells(second.blocks)):
        return first
    other = next(iter(tables_in(second)), None)
    if other is None or (headed and (other.table.guessed or sections_around(other, first) is not None)):
        return first
    best = next(iter(tables_in(first)), None)
    if best is None:
        return second
    names = {theme.theme for theme in other.reading.themes}
    is_known = any(names <= {cell.strip() for row in each.rows for cell in row.cells} for each in first.tables)
    is_far_more = not other.table.guessed and not is_known and worth(other) > _FAR_MORE * worth(best)
    return second if is_far_more else first


def _read_zip(data: bytes, name: str) -> Document:
    parts = Parts(data, name)
    if "mimetype" in parts.names and b"opendocument" in parts.read("mimetype")[:200]:
        if "META-INF/manifest.xml" in parts.names and b"encryption-data" in parts.read("META-INF/manifest.xml"):
            raise CafeError(Problem("import.locked", Place(name)))
        if "content.xml" not in parts.names:
            raise CafeError(Problem("import.damaged", Place(name)))
        return read_odf_parts(parts, name)
    main = main_part(parts) if "[Content_Types].xml" in parts.names else ""
    folders = {part.partition("/")[0] for part in ((main,) if main in parts.names else parts.names)}
    if main.endswith(".bin"):
        raise CafeError(Problem("import.unknown_kind", Place(name)))
    readers = {"word": read_word, "xl": read_xlsx, "ppt": read_slides}
    for folder, read in readers.items():
        if folder in folders and "[Content_Types].xml" in parts.names:
            return read(parts, name)
    raise CafeError(Problem("import.archive", Place(name)))


def _read_compound(data: bytes, name: str) -> Document:
    """Read an Excel workbook of before 2007, or say what else is in the container it shares with other programs."""
    names = names_inside(data)
    if not names:
        raise CafeError(Problem("import.damaged", Place(name)))
    for inside, code in _COMPOUND.items():
        if inside in names:
            raise CafeError(Problem(code, Place(name)))
    if names & {"Workbook", "Book"}:
        return read_xls(data, name)
    raise CafeError(Problem("import.unknown_kind", Place(name)))


def _refused(data: bytes) -> str | None:
    """Return the code of the refusal for what plainly is no text."""
    if data.startswith(_PICTURES) or data[8:12] == b"WEBP" or data[4:12] in (b"ftypheic", b"ftypavif", b"ftypmif1"):
        return "import.picture"
    return "import.archive" if data.startswith(_ARCHIVES) else None


def _is_json(text: str) -> bool:
    if text.lstrip()[:1] not in ("{", "["):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
