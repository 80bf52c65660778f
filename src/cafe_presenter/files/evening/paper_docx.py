"""A page as a Word document (.docx, ECMA-376 part 1): headings, lists, tables and links as such, its language set.

Written by hand: language, heads of tables, links and right-to-left lines, each an element of its own, are most of it.
"""

from collections.abc import Iterator

from cafe_presenter.core.base.invisible import is_right_to_left
from cafe_presenter.core.evening.paper import (
    Logo,
    Paper,
    PaperBlock,
    PaperHeading,
    PaperLine,
    PaperList,
    PaperTable,
    bar,
    with_leads,
)
from cafe_presenter.files.evening.paper_parts import xml_attribute, xml_text, zipped

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = f"""{_XML}<Types xmlns="{_PACKAGE}/content-types">\
<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>\
<Override PartName="/word/styles.xml" ContentType="{_MAIN}.styles+xml"/>\
<Override PartName="/word/numbering.xml" ContentType="{_MAIN}.numbering+xml"/>\
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
</Types>"""
_PACKAGE_RELATIONS = f"""{_XML}<Relationships xmlns="{_PACKAGE}/relationships">\
<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>\
<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
</Relationships>"""
_NUMBERING = f"""{_XML}<w:numbering {_W}><w:abstractNum w:abstractNumId="0">\
<w:multiLevelType w:val="hybridMultilevel"/>\
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>\
<w:pPr><w:ind w:left="425" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum>\
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
EMU_PER_MM = 36_000
_GAP = '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>'
"""A table must not touch another: what parts them takes little room."""
_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1247" w:right="1247" w:bottom="1247" w:left="1247" w:header="709" w:footer="709" w:gutter="0"/>'
    "</w:sectPr>"
)


def paper_as_docx(paper: Paper) -> bytes:
    """Return the page as a Word document."""
    addresses = list(dict.fromkeys(line.url for block in paper.blocks for line in _lines(block) if line.url))
    parts = (part for block, leads in with_leads(paper.blocks) for part in _block(block, addresses, leads=leads))
    body = _logo(paper.logo) + "".join(parts)
    return zipped(
        (
            ("[Content_Types].xml", _TYPES),
            ("_rels/.rels", _PACKAGE_RELATIONS),
            ("docProps/core.xml", _core(paper)),
            ("word/document.xml", f"{_XML}<w:document {_W} {_R}><w:body>{body}{_PAGE}</w:body></w:document>"),
            ("word/styles.xml", _styles(paper.language)),
            ("word/numbering.xml", _NUMBERING),
            ("word/_rels/document.xml.rels", _relations(addresses, paper.logo)),
            *(((f"word/media/logo.{paper.logo.kind}", paper.logo.data),) if paper.logo is not None else ()),
        )
    )


def _lines(block: PaperBlock) -> tuple[PaperLine, ...]:
    return block.lines if isinstance(block, PaperList) else (block,) if isinstance(block, PaperLine) else ()


def _block(block: PaperBlock, addresses: list[str], *, leads: bool) -> Iterator[str]:
    match block:
        case PaperHeading():
            style = f'<w:pStyle w:val="Heading{block.level}"/>'
            yield _paragraph(style, _run(block.text), is_backward=is_right_to_left(block.text))
        case PaperLine():
            kept = "<w:keepNext/>" if leads else ""
            yield _paragraph(kept, _line(block, addresses), is_backward=block.is_backward)
        case PaperList():
            for line in block.lines:
                marked = '<w:pStyle w:val="ListBullet"/>'
                yield _paragraph(marked, _line(line, addresses), is_backward=line.is_backward)
        case PaperTable():
            yield from _table(block)


def _paragraph(properties: str, runs: str, *, is_backward: bool) -> str:
    direction = "<w:bidi/>" if is_backward else ""
    known = f"<w:pPr>{properties}{direction}</w:pPr>" if properties or direction else ""
    return f"<w:p>{known}{runs}</w:p>"


def _run(text: str, properties: str = "") -> str:
    if not text:
        return ""
    direction = "<w:rtl/>" if is_right_to_left(text) else ""
    known = f"<w:rPr>{properties}{direction}</w:rPr>" if properties or direction else ""
    return f'<w:r>{known}<w:t xml:space="preserve">{xml_text(text)}</w:t></w:r>'


def _line(line: PaperLine, addresses: list[str]) -> str:
    text = _run(line.text)
    if line.url:
        linked = _run(line.text, '<w:rStyle w:val="Hyperlink"/>')
        text = f'<w:hyperlink r:id="rId{addresses.index(line.url) + 3}" w:history="1">{linked}</w:hyperlink>'
    label = _run(f"{line.label} ", "<w:b/>") if line.label else ""
    return label + text + (_run(f" ({line.detail})", '<w:color w:val="4A4034"/>') if line.detail else "")


def _table(table: PaperTable) -> Iterator[str]:
    widths = [4200, *[1500] * (len(table.heads) - 1)] + ([2212] if table.shares else [])
    style = '<w:pStyle w:val="Caption"/>'
    yield _paragraph(style, _run(table.caption), is_backward=is_right_to_left(table.caption))
    yield (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"'
        ' w:noVBand="1"/></w:tblPr><w:tblGrid>'
    )
    yield "".join(f'<w:gridCol w:w="{width}"/>' for width in widths) + "</w:tblGrid>"
    heads = [_run(head, "<w:b/>") for head in table.all_heads]
    kept = "<w:keepNext/>" if table.stands_whole else ""
    cells = _cells(heads, widths, table.all_heads, properties=kept)
    yield f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"
    for number, row in enumerate(table.rows):
        runs = [_run(cell) for cell in row]
        if table.shares:
            shaded = '<w:sz w:val="14"/><w:szCs w:val="14"/><w:shd w:val="clear" w:color="auto" w:fill="1F1812"/>'
            runs.append(_run(bar(table.shares[number]), shaded))
        cells = _cells(runs, widths, row, properties=kept if number + 1 < len(table.rows) else "")
        yield f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
    yield f"</w:tbl><w:p><w:pPr>{_GAP}</w:pPr></w:p>"


def _cells(runs: list[str], widths: list[int], texts: tuple[str, ...], *, properties: str = "") -> str:
    shown = (*texts, *[""] * (len(runs) - len(texts)))
    return "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{_paragraph(properties, run, is_backward=is_right_to_left(text))}</w:tc>"
        for run, width, text in zip(runs, widths, shown, strict=True)
    )


def _core(paper: Paper) -> str:
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{xml_text(paper.title)}</dc:title><dc:language>{xml_text(paper.language)}</dc:language>"
        "</cp:coreProperties>"
    )


def _logo(logo: Logo | None) -> str:
    """Return the logo as a paragraph of its own (ECMA-376 part 1, 20.4.2.8)."""
    if logo is None:
        return ""
    wide, high = (round(side * EMU_PER_MM) for side in logo.size_mm)
    drawing, picture = f"{_DRAWING}/main", f"{_DRAWING}/picture"
    return (
        '<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"'
        f' xmlns:wp="{_DRAWING}/wordprocessingDrawing"><wp:extent cx="{wide}" cy="{high}"/>'
        f'<wp:docPr id="1" name="logo" descr={xml_attribute(logo.alt)}/><a:graphic xmlns:a="{drawing}">'
        f'<a:graphicData uri="{picture}"><pic:pic xmlns:pic="{picture}"><pic:nvPicPr>'
        '<pic:cNvPr id="1" name="logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdLogo"/>'
        '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{wide}" cy="{high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def _relations(addresses: list[str], logo: Logo | None) -> str:
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/hyperlink" Target={xml_attribute(address)}'
        ' TargetMode="External"/>'
        for number, address in enumerate(addresses, 3)
    )
    if logo is not None:
        links += f'<Relationship Id="rIdLogo" Type="{_RELATIONS}/image" Target="media/logo.{logo.kind}"/>'
    return (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATIONS}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId2" Type="{_RELATIONS}/numbering" Target="numbering.xml"/>{links}</Relationships>'
    )


def _styles(language: str) -> str:
    code = xml_attribute(language)
    fonts = '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="Georgia" w:cs="Times New Roman"/>'
    spacing = '<w:spacing w:after="100" w:line="276" w:lineRule="auto"/>'
    return (
        f"{_XML}<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}"
        f'<w:sz w:val="23"/><w:szCs w:val="23"/><w:lang w:val={code} w:eastAsia={code} w:bidi={code}/></w:rPr>'
        f"</w:rPrDefault><w:pPrDefault><w:pPr>{spacing}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        + "".join(_heading_style(level, size) for level, size in ((1, 40), (2, 28), (3, 24)))
        + '<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/>'
        '<w:pPr><w:keepNext/></w:pPr><w:rPr><w:color w:val="4A4034"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        '<w:rPr><w:color w:val="6F3800"/><w:u w:val="single"/></w:rPr></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
        '<w:pPr><w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/></w:pPr><w:tblPr><w:tblBorders>'
        '<w:bottom w:val="single" w:sz="4" w:space="0" w:color="DDD2BF"/>'
        '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="DDD2BF"/></w:tblBorders></w:tblPr></w:style>'
        "</w:styles>"
    )


def _heading_style(level: int, size: int) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>'
        f'<w:spacing w:before="{0 if level == 1 else 320}" w:after="80" w:line="240" w:lineRule="auto"/>'
        f'<w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f'<w:rPr><w:b/><w:bCs/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )
