"""A report as one HTML file, made as the page of an evening is: nothing fetched, nothing run, printed well."""

from collections.abc import Iterator
from html import escape

from cafe_presenter.files.evening.paper_html import html_page
from cafe_presenter.pool.picture import svg_of
from cafe_presenter.pool.report import Report, ReportSection, ReportTable
from cafe_presenter.pool.teller import told_number

_STYLE = (
    """\
:root { color-scheme: light dark; --ink: #1f1812; --soft: #4a4034; --paper: #fff; --line: #ddd2bf; --link: #6f3800;
  --look0: #8a4b12; --look1: #d79a5b; --look2: #efdcc3; --look3: #5b6770; --look4: #9aa7b0; --look5: #d5dce1;
  --on0: #fff; --on1: #1f1812; --on2: #1f1812; --on3: #fff; --on4: #1f1812; --on5: #1f1812; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #f1e9dd; --soft: #c9bca9; --paper: #17130f;
  --line: #4a4034; --link: #f0b67d; --look0: #e39a52; --look1: #95602c; --look2: #4d3820; --look3: #93a3af;
  --look4: #5d6b75; --look5: #353f46; --on0: #17130f; --on1: #fff; --on2: #fff; --on3: #17130f; --on4: #fff;
  --on5: #fff; } }
body { color: var(--ink); background: var(--paper); max-width: 54rem; }
a { color: var(--link); }
nav ul { padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
figure { margin: 1rem 0; }
figcaption, caption { color: var(--soft); }
caption { font-weight: bold; }
th, td { border-color: var(--line); }
td { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.words { text-align: start; white-space: normal; }
thead th:not(:first-child) { text-align: end; }
thead th.words { text-align: start; }
tbody th { min-width: 5rem; }
.scroll { overflow-x: auto; }
.scroll:focus-visible, a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.wide { font-size: .85em; }
svg text { fill: var(--ink); font-size: 15px; }
svg .small, svg .none { font-size: 13px; fill: var(--soft); }
svg .none, svg [class^=on] { text-anchor: middle; }
svg .end { text-anchor: end; }
svg [class^=on] { font-size: 13px; }
svg rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
svg .grid { stroke: var(--line); }
svg .mark0 { stroke: var(--soft); stroke-width: 2; stroke-dasharray: 3 2; }
svg .mark1 { stroke: var(--ink); stroke-width: 4; }
"""
    + "".join(
        f"svg .look{each} {{ fill: var(--look{each}); }} svg .on{each} {{ fill: var(--on{each}); }}\n"
        for each in range(6)
    )
    + """\
@media (max-width: 27rem) { svg text { font-size: 12px; } svg .small, svg .none, svg [class^=on] { font-size: 10px; } }
@media print { body { max-width: none; } nav { display: none; } .scroll { overflow: visible; }
  .wide { font-size: 7.5pt; }
  figure, thead, tr { break-inside: avoid; } h2, section > p, caption, figcaption { break-after: avoid; }
  section { break-before: page; } section:first-of-type { break-before: auto; }
  table { font-size: 9pt; } th, td { padding-block: .15rem; } tbody th { min-width: 0; } }
"""
)


def report_as_html(report: Report, contents: str) -> bytes:
    """Return the report as one file; ``contents`` is what its list of sections is called."""
    links = "".join(f'<li><a href="#{each.key}">{escape(each.heading)}</a></li>' for each in report.sections)
    body = [f"<h1>{escape(report.title)}</h1>", *(f"<p>{escape(line)}</p>" for line in report.lines)]
    body.append(f'<nav aria-label="{escape(contents)}"><ul>{links}</ul></nav>')
    body += [line for section in report.sections for line in _section(section, report)]
    return html_page(report.title, report.language, style=_STYLE, body="\n".join(body))


def _section(section: ReportSection, report: Report) -> Iterator[str]:
    yield f'<section id="{section.key}" aria-labelledby="{section.key}-head">'
    yield f'<h2 id="{section.key}-head">{escape(section.heading)}</h2>'
    yield from (f"<p>{escape(line)}</p>" for line in section.lines)
    if section.picture is not None and not section.picture.is_bare:
        caption = f"<figcaption>{escape(section.picture.title)}</figcaption>"
        yield f"<figure>{svg_of(section.picture, section.key)}{caption}</figure>"
    for number, table in enumerate(section.tables):
        if table.rows:
            yield from _table(table, f"{section.key}-{number}", report)
        else:
            yield f"<p><strong>{escape(table.caption)}</strong><br>{escape(report.too_few)}</p>"
    yield "</section>"


def _table(table: ReportTable, name: str, report: Report) -> Iterator[str]:
    wide = " wide" if len(table.heads) > 6 else ""
    are_words = [any(isinstance(row[place], str) for row in table.rows) for place in range(len(table.heads))]
    yield f'<div class="scroll{wide}" role="region" aria-labelledby="{name}" tabindex="0">'
    yield f'<table>\n<caption id="{name}">{escape(table.caption)}</caption>\n<thead>'
    heads = "".join(
        f'<th scope="col"{" class=words" if words else ""}>{escape(head)}</th>'
        for head, words in zip(table.heads, are_words, strict=True)
    )
    yield f"<tr>{heads}</tr>\n</thead>\n<tbody>"
    for first, *rest in table.rows:
        cells = "".join(_cell(cell, report) for cell in rest)
        yield f'<tr><th scope="row" dir="auto">{escape(_told(first, report))}</th>{cells}</tr>'
    yield "</tbody>\n</table></div>"


def _cell(cell: str | int | None, report: Report) -> str:
    words = ' class="words" dir="auto"' if isinstance(cell, str) else ""
    return f"<td{words}>{escape(_told(cell, report))}</td>"


def _told(cell: str | int | None, report: Report) -> str:
    if isinstance(cell, int):
        return told_number(cell, report.language).replace("-", "−")
    return report.hidden if cell is None else cell
