"""Zip packages made by hand, for what no office software would write."""

import io
import zipfile
from collections.abc import Mapping

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def package(parts: dict[str, str | bytes]) -> bytes:
    """Return a zip archive of ``parts``."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def word(body: str, styles: str = "", *, more: Mapping[str, str] | None = None) -> bytes:
    """Return a .docx with this body, and ``more`` parts by their names."""
    declarations = f'{WORD} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
        "_rels/.rels": f"<Relationships {RELATIONS}><Relationship Id='a' Type='{OFFICE}/officeDocument'"
        " Target='word/document.xml'/></Relationships>",
        "word/document.xml": f"<w:document {declarations}><w:body>{body}</w:body></w:document>",
    }
    if styles:
        parts["word/styles.xml"] = f"<w:styles {WORD}>{styles}</w:styles>"
        parts["word/_rels/document.xml.rels"] = (
            f"<Relationships {RELATIONS}><Relationship Id='s' Type='{OFFICE}/styles' Target='styles.xml'/>"
            "</Relationships>"
        )
    return package(parts | dict(more or {}))


def workbook(rows: str, strings: str = "", *, merges: str = "", columns: str = "", formats: str = "") -> bytes:
    """Return a .xlsx with one sheet of these rows."""
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    return package(
        {
            "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
            "_rels/.rels": f"<Relationships {RELATIONS}><Relationship Id='a' Type='{OFFICE}/officeDocument'"
            " Target='/xl/workbook.xml'/></Relationships>",
            "xl/workbook.xml": f"<workbook {main} xmlns:r='{OFFICE}'><sheets><sheet name='S' sheetId='1' r:id='r1'/>"
            "</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f"<Relationships {RELATIONS}>"
            f"<Relationship Id='r1' Type='{OFFICE}/worksheet' Target='worksheets/sheet1.xml'/>"
            f"<Relationship Id='r2' Type='{OFFICE}/sharedStrings' Target='sharedStrings.xml'/>"
            f"<Relationship Id='r3' Type='{OFFICE}/styles' Target='styles.xml'/></Relationships>",
            "xl/styles.xml": f"<styleSheet {main}><numFmts>{formats}</numFmts><cellXfs><xf numFmtId='200'/></cellXfs>"
            "</styleSheet>",
            "xl/sharedStrings.xml": f"<sst {main}>{strings}</sst>",
            "xl/worksheets/sheet1.xml": f"<worksheet {main}><cols>{columns}</cols><sheetData>{rows}</sheetData>{merges}"
            "</worksheet>",
        }
    )


def opendocument(content: str, *, before: str = "") -> bytes:
    """Return an .ods, .odt or .odp with this body, and what stands ``before`` it."""
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "style", "draw", "presentation")
    )
    return package(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f"<office:document-content {names}>{before}<office:body>{content}</office:body>"
            "</office:document-content>",
        }
    )


def slides(trees: list[str], *, shown: int = 1) -> bytes:
    """Return a .pptx of slides, shown so often, one after the other and round again."""
    ids = "".join(f"<p:sldId id='{256 + number}' r:id='r{number}'/>" for number in range(shown))
    targets = "".join(
        f"<Relationship Id='r{number}' Type='{OFFICE}/slide' Target='slides/slide{number % len(trees)}.xml'/>"
        for number in range(shown)
    )
    head = (
        "<p:sld xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main' "
        "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><p:cSld><p:spTree>"
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "ppt/presentation.xml": f"<p:presentation xmlns:p='p' xmlns:r='{OFFICE}'><p:sldIdLst>{ids}</p:sldIdLst>"
        "</p:presentation>",
        "ppt/_rels/presentation.xml.rels": "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/"
        f"relationships'>{targets}</Relationships>",
    }
    for number, tree in enumerate(trees):
        parts[f"ppt/slides/slide{number}.xml"] = f"{head}{tree}</p:spTree></p:cSld></p:sld>"
    return package(parts)
