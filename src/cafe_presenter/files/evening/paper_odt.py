"""A page as an OpenDocument text (.odt, ODF 1.3 part 3): headings, lists, tables and links as such, its language set.

Written by hand: Qt's own writer makes a paragraph of every heading, and knows no language.
"""

import re
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

_TYPE = "application/vnd.oasis.opendocument.text"
_SPACES = re.compile(" {2,}")
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = (
    f'xmlns:office="{_OASIS}:office:1.0" xmlns:text="{_OASIS}:text:1.0" xmlns:table="{_OASIS}:table:1.0"'
    f' xmlns:style="{_OASIS}:style:1.0" xmlns:fo="{_OASIS}:xsl-fo-compatible:1.0" xmlns:meta="{_OASIS}:meta:1.0"'
    f' xmlns:svg="{_OASIS}:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
    f' xmlns:draw="{_OASIS}:drawing:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
)
_MANIFEST = f"""{_XML}<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.3">\
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{_TYPE}"/>\
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>\
<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>LOGO</manifest:manifest>"""
_BOLD = 'fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"'
_BACKWARD = "".join(
    f'<style:style style:name="Rtl{name}" style:family="paragraph" style:parent-style-name="{parent}">'
    '<style:paragraph-properties fo:text-align="right" style:writing-mode="rl-tb"/></style:style>'
    for name, parent in (("", "Text_20_body"), *((f"_{level}", f"Heading_20_{level}") for level in (1, 2, 3)))
)
_LEADS = "".join(
    f'<style:style style:name="{name}_Lead" style:family="paragraph" style:parent-style-name="Text_20_body">'
    f'<style:paragraph-properties fo:keep-with-next="always"{more}/></style:style>'
    for name, more in (("Text_20_body", ""), ("Rtl", ' fo:text-align="right" style:writing-mode="rl-tb"'))
)
_AUTOMATIC = f"""<office:automatic-styles>{_BACKWARD}{_LEADS}\
<style:style style:name="Strong" style:family="text"><style:text-properties {_BOLD}/></style:style>\
<style:style style:name="Quiet" style:family="text"><style:text-properties fo:color="#4a4034"/></style:style>\
<style:style style:name="Bar" style:family="text"><style:text-properties fo:background-color="#1f1812"\
 fo:font-size="7pt"/></style:style>\
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm"\
 fo:border-bottom="0.5pt solid #ddd2bf"/></style:style>\
<style:style style:name="Times" style:family="table"><style:table-properties style:width="17cm"\
 table:align="margins"/></style:style>\
<style:style style:name="Whole" style:family="table"><style:table-properties style:width="17cm"\
 table:align="margins" style:may-break-between-rows="false"/></style:style>\
<style:style style:name="Wide" style:family="table-column"><style:table-column-properties\
 style:column-width="7cm"/></style:style>\
<style:style style:name="Slim" style:family="table-column"><style:table-column-properties\
 style:column-width="2.5cm"/></style:style>\
<style:style style:name="Bars" style:family="table-column"><style:table-column-properties\
 style:column-width="5cm"/></style:style>\
<text:list-style style:name="Marks"><text:list-level-style-bullet text:level="1" text:bullet-char="•">\
<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">\
<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.5cm" fo:margin-left="0.75cm"/>\
</style:list-level-properties></text:list-level-style-bullet></text:list-style></office:automatic-styles>"""


def paper_as_odt(paper: Paper) -> bytes:
    """Return the page as an OpenDocument text."""
    parts = (part for block, leads in with_leads(paper.blocks) for part in _block(block, leads=leads))
    body = _logo(paper.logo) + "".join(parts)
    content = (
        f"{_XML}<office:document-content {_NAMES}>{_AUTOMATIC}"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped(
        (
            ("mimetype", _TYPE),
            ("META-INF/manifest.xml", _MANIFEST.replace("LOGO", _logo_entry(paper.logo))),
            ("content.xml", content),
            ("styles.xml", _styles(paper.language)),
            ("meta.xml", _meta(paper)),
            *(((f"Pictures/logo.{paper.logo.kind}", paper.logo.data),) if paper.logo is not None else ()),
        )
    )


def _logo(logo: Logo | None) -> str:
    if logo is None:
        return ""
    wide, high = logo.size_mm
    return (
        f'<text:p text:style-name="Text_20_body"><draw:frame draw:name="logo" text:anchor-type="as-char"'
        f' svg:width="{wide}mm" svg:height="{high}mm"><draw:image xlink:href="Pictures/logo.{logo.kind}"'
        ' xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
        f"<svg:title>{xml_text(logo.alt)}</svg:title></draw:frame></text:p>"
    )


def _logo_entry(logo: Logo | None) -> str:
    if logo is None:
        return ""
    path, kind = f"Pictures/logo.{logo.kind}", f"image/{logo.kind}"
    return f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'


def _block(block: PaperBlock, *, leads: bool) -> Iterator[str]:
    match block:
        case PaperHeading():
            style = f"Rtl_{block.level}" if is_right_to_left(block.text) else f"Heading_20_{block.level}"
            yield f'<text:h text:style-name="{style}" text:outline-level="{block.level}">{_plain(block.text)}</text:h>'
        case PaperLine():
            yield _paragraph(_line(block), is_backward=block.is_backward, leads=leads)
        case PaperList():
            yield '<text:list text:style-name="Marks">'
            for line in block.lines:
                yield f"<text:list-item>{_paragraph(_line(line), is_backward=line.is_backward)}</text:list-item>"
            yield "</text:list>"
        case PaperTable():
            yield from _table(block)


def _plain(text: str) -> str:
    """Return a text whose spaces all count: those after another are an element of their own."""
    return _SPACES.sub(lambda found: f' <text:s text:c="{len(found[0]) - 1}"/>', xml_text(text).replace("\t", " "))


def _paragraph(inside: str, *, is_backward: bool, leads: bool = False) -> str:
    style = ("Rtl" if is_backward else "Text_20_body") + ("_Lead" if leads else "")
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def _line(line: PaperLine) -> str:
    text = _plain(line.text)
    if line.url:
        text = f'<text:a xlink:type="simple" xlink:href={xml_attribute(line.url)}>{text}</text:a>'
    label = f'<text:span text:style-name="Strong">{_plain(line.label)}</text:span> ' if line.label else ""
    detail = f' <text:span text:style-name="Quiet">({_plain(line.detail)})</text:span>' if line.detail else ""
    return label + text + detail


def _table(table: PaperTable) -> Iterator[str]:
    caption = f'<text:span text:style-name="Quiet">{_plain(table.caption)}</text:span>'
    yield _paragraph(caption, is_backward=is_right_to_left(table.caption), leads=True)
    style = "Whole" if table.stands_whole else "Times"
    yield f'<table:table table:name={xml_attribute(table.caption)} table:style-name="{style}">'
    yield '<table:table-column table:style-name="Wide"/>'
    yield f'<table:table-column table:style-name="Slim" table:number-columns-repeated="{len(table.heads) - 1}"/>'
    yield '<table:table-column table:style-name="Bars"/>' if table.shares else ""
    heads = [f'<text:span text:style-name="Strong">{_plain(head)}</text:span>' for head in table.all_heads]
    yield f"<table:table-header-rows>{_row(heads, table.all_heads)}</table:table-header-rows>"
    for number, row in enumerate(table.rows):
        cells = [_plain(cell) for cell in row]
        if table.shares:
            cells.append(f'<text:span text:style-name="Bar">{bar(table.shares[number])}</text:span>')
        yield _row(cells, row)
    yield "</table:table>"


def _row(cells: list[str], texts: tuple[str, ...]) -> str:
    shown = (*texts, *[""] * (len(cells) - len(texts)))
    begin = '<table:table-cell table:style-name="Cell" office:value-type="string">'
    inside = "".join(
        f"{begin}{_paragraph(cell, is_backward=is_right_to_left(text))}</table:table-cell>"
        for cell, text in zip(cells, shown, strict=True)
    )
    return f"<table:table-row>{inside}</table:table-row>"


def _meta(paper: Paper) -> str:
    return (
        f"{_XML}<office:document-meta {_NAMES}><office:meta><dc:title>{xml_text(paper.title)}</dc:title>"
        f"<dc:language>{xml_text(paper.language)}</dc:language></office:meta></office:document-meta>"
    )


def _styles(language: str) -> str:
    code, _, country = language.partition("-")
    region = xml_attribute(country.upper() if len(country) == 2 else "none")
    spoken = " ".join(
        f"{name}language{kind}={xml_attribute(code)} {name}country{kind}={region}"
        for name, kind in (("fo:", ""), ("style:", "-asian"), ("style:", "-complex"))
    )
    headings = "".join(_heading_style(level, size) for level, size in ((1, 20), (2, 14), (3, 12)))
    return (
        f"{_XML}<office:document-styles {_NAMES}><office:styles>"
        '<style:default-style style:family="paragraph">'
        '<style:paragraph-properties fo:margin-bottom="0.15cm" fo:line-height="120%"/>'
        f"<style:text-properties fo:font-family=\"Georgia, 'Liberation Serif'\" {_sized('11.5pt')} {spoken}/>"
        "</style:default-style>"
        '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>'
        '<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph"'
        f' style:parent-style-name="Standard" style:class="text"/>{headings}</office:styles>'
        '<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties'
        ' fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin="2cm"/>'
        "</style:page-layout></office:automatic-styles>"
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/>'
        "</office:master-styles></office:document-styles>"
    )


def _sized(size: str) -> str:
    """Return the size of letters, for each of the three kinds of scripts that ODF knows."""
    return f'fo:font-size="{size}" style:font-size-asian="{size}" style:font-size-complex="{size}"'


def _heading_style(level: int, size: int) -> str:
    return (
        f'<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}" style:family="paragraph"'
        f' style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:class="text"'
        f' style:default-outline-level="{level}">'
        f'<style:paragraph-properties fo:margin-top="{0 if level == 1 else 0.6}cm" fo:margin-bottom="0.15cm"'
        ' fo:keep-with-next="always"/>'
        f"<style:text-properties {_sized(f'{size}pt')} {_BOLD}/></style:style>"
    )
