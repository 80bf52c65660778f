"""A page as one HTML file: headings, lists and tables as such, its style inside, nothing fetched, printed well."""

from base64 import b64encode
from collections.abc import Iterator
from html import escape

from cafe_presenter.core.evening.paper import Logo, Paper, PaperBlock, PaperHeading, PaperLine, PaperList, PaperTable

_STYLE = """\
:root { color-scheme: light; }
body { font: 1.125rem/1.55 Literata, Georgia, "Liberation Serif", serif; color: #1f1812; background: #fff;
  max-width: 42rem; margin: 2.5rem auto; padding: 0 1.25rem; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.2rem 0 .5rem; }
p { margin: .35rem 0; }
ul { margin: .5rem 0; padding-inline-start: 1.4rem; }
li { margin: .3rem 0; }
a { color: #6f3800; }
small { font-size: .9em; color: #4a4034; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
caption { text-align: start; color: #4a4034; padding-bottom: .35rem; }
th, td { text-align: start; vertical-align: top; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid #ddd2bf; }
th, td { overflow-wrap: break-word; }
tbody th { font-weight: normal; }
td.bar { width: 35%; padding-inline-end: 0; }
td.bar span { display: block; height: .8em; margin-top: .4em; background: #1f1812; border-radius: 3px; }
img.logo { max-height: 4.5rem; max-width: 14rem; display: block; margin-bottom: 1.5rem; }
@page { margin: 2cm; }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 11pt; }
  h2, h3, p:has(+ table) { break-after: avoid; } table { break-inside: avoid; }
  a::after { content: " <" attr(href) ">"; font-size: .85em; }
  li, tr { break-inside: avoid; } td.bar span { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
"""
_PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def paper_as_html(paper: Paper) -> bytes:
    """Return the page as one file."""
    body = "\n".join((*_logo(paper.logo), *(line for block in paper.blocks for line in _block(block))))
    return html_page(paper.title, paper.language, body=body)


def html_page(title: str, language: str, *, body: str, style: str = "") -> bytes:
    """Return a page with its style inside, and ``style`` after it; ``body`` is HTML."""
    page = _PAGE.format(language=escape(language), title=escape(title), style=_STYLE + style, body=body)
    return page.encode()


def _logo(logo: Logo | None) -> Iterator[str]:
    if logo is not None:
        data = b64encode(logo.data).decode()
        yield f'<img class="logo" alt="{escape(logo.alt)}" src="data:image/{logo.kind};base64,{data}">'


def _block(block: PaperBlock) -> Iterator[str]:
    match block:
        case PaperHeading():
            yield f'<h{block.level} dir="auto">{escape(block.text)}</h{block.level}>'
        case PaperLine():
            yield f'<p dir="{_direction(block)}">{_line(block)}</p>'
        case PaperList():
            yield "<ul>"
            yield from (f'<li dir="{_direction(line)}">{_line(line)}</li>' for line in block.lines)
            yield "</ul>"
        case PaperTable():
            yield from _table(block)


def _direction(line: PaperLine) -> str:
    return "rtl" if line.is_backward else "ltr"


def _line(line: PaperLine) -> str:
    text = escape(line.text)
    if line.url:
        text = f'<a href="{escape(line.url)}" rel="noreferrer">{text}</a>'
    label = f"<strong>{escape(line.label)}</strong> " if line.label else ""
    return f"{label}{text}" + (f" <small>({escape(line.detail)})</small>" if line.detail else "")


def _table(table: PaperTable) -> Iterator[str]:
    yield f"<table>\n<caption>{escape(table.caption)}</caption>\n<thead>"
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in table.heads)
    bars = f'<th aria-hidden="true">{escape(table.bars)}</th>' if table.bars else "<td></td>"
    yield f"<tr>{heads}{bars if table.shares else ''}</tr>\n</thead>\n<tbody>"
    for number, (first, *rest) in enumerate(table.rows):
        cells = "".join(f"<td>{escape(cell)}</td>" for cell in rest)
        bar = ""
        if table.shares:
            width = f"width: {table.shares[number] * 100:.0f}%"
            bar = f'<td class="bar" aria-hidden="true"><span style="{width}"></span></td>'
        yield f'<tr><th scope="row" dir="auto">{escape(first)}</th>{cells}{bar}</tr>'
    yield "</tbody>\n</table>"
