"""Tables of one row that stand for headings, “Accueil | 15 min”: what stands between them is below one."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.importing.document.document import ROW_LEVEL, Paragraph, Table, TableRow
from cafe_presenter.core.importing.tables.columns import column_layout
from cafe_presenter.core.importing.times.timed_titles import timed_title

type _Block = Paragraph | Table

CELL_BREAK = " | "
"""What parts the cells of a row that became a line."""
_FEWEST = 2
_COUNT = re.compile(r"^\d{1,2}\s+(?=[^\W\d])")
"""A number before a title that no point parts from it."""
_WRONG = re.compile(
    r"\W*(?:(?:common |typical |likely )?(?:issues?|problems?|symptoms?|challenges?|objections?|difficult\w+|mistakes?)"
    r"|errors?|concerns?|situations?|if\b|when\b|problèmes?|difficultés?|blocages?|si\b|probleme?\b|schwierigkeit\w*"
    r"|einw[aä]nde?|wenn\b|problem[ai]s?|dificultad\w*|obst[aá]culos?|difficoltà|se\b|proble(?:em|men)|als\b"
    r"|dificuldades?)",
    re.IGNORECASE,
)
_REPLY = re.compile(
    r"\b(?:respon[sd]\w*|reply|replies|solutions?|fix|remed\w+|answers?|say|do|then|réponses?"
    r"|que (?:dire|faire)|remèdes?|réaction|reaktion\w*|antwort\w*|lösung\w*|dann|respuestas?|soluci[oó]n\w*"
    r"|rispost[ae]|soluzion\w*|oplossing\w*|antwoord\w*|respostas?|soluç\w+|qué hacer|cosa fare)\b",
    re.IGNORECASE,
)
_FEWEST_PARTS = 3
"""Titles that tell their time, in cells and around them, which make a plan of what is set in a table."""
_MOST_ROWS = 40
"""Rows of a table within a part; a longer one is no part of it."""


def titles_and_rows(blocks: Sequence[_Block]) -> tuple[list[_Block], tuple[Table, ...]]:
    """Return the blocks with their tables as lines from the first title that tells its time on, and those tables.

    Titles are tables of one row, or lines between tables with one header. Blocks without come back as they are.
    """
    blocks, opened = _opened(blocks)
    heads = Counter(block.rows[0].cells for block in blocks if isinstance(block, Table) and len(block.rows) > 1)
    are_parts = any(count > 1 for count in heads.values())
    titles = [index for index, block in enumerate(blocks) if _is_timed(block, lines_too=are_parts)]
    if len(titles) < _FEWEST or not (are_parts or any(isinstance(blocks[index], Table) for index in titles)):
        return list(blocks), opened
    are_numbered = all(_COUNT.match(_title(blocks[index])) for index in titles)
    taken, lines, line = [], list[_Block](), 0
    for index, block in enumerate(blocks):
        line = block.line if isinstance(block, Paragraph) else line
        if index in titles:
            text = _COUNT.sub("", _title(block)) if are_numbered else _title(block)
            lines.append(replace(block, text=text) if isinstance(block, Paragraph) else _heading(text, line))
            taken += [block] if isinstance(block, Table) else []
        elif isinstance(block, Paragraph) or index < titles[0] or len(block.rows) > _MOST_ROWS:
            lines.append(block)
        else:
            taken.append(block)
            lines.append(_as_line(block, line, names_columns=heads[block.rows[0].cells] > 1))
    return lines, (*opened, *taken)


def _opened(blocks: Sequence[_Block]) -> tuple[list[_Block], tuple[Table, ...]]:
    """Return the blocks with the tables that only place a plan on the page as its lines, and those tables.

    Their cells begin with a title and its time, “Accueil (5 min)”, and no column says what it holds.
    """
    plans = {
        at: block
        for at, block in enumerate(blocks)
        if isinstance(block, Table) and len(block.rows) > 1 and any(map(_timed_line, block.rows))
    }
    plans = {at: table for at, table in plans.items() if not _names_columns(table)}
    own = sum(bool(_timed_line(row)) for table in plans.values() for row in table.rows)
    around = sum(
        isinstance(block, Paragraph) and block.is_bold and _is_timed(block, lines_too=True) for block in blocks
    )
    are_all = not around and any(column_layout(table) is not None for table in plans.values())
    if not plans or own + around < _FEWEST_PARTS or are_all:
        return list(blocks), ()
    found, line = list[_Block](), 0
    for at, block in enumerate(blocks):
        line = block.line if isinstance(block, Paragraph) else line
        found += [each for row in plans[at].rows for each in _lines_of(row, line)] if at in plans else [block]
    return found, tuple(plans.values())


def _names_columns(table: Table) -> bool:
    """Whether a table says what its columns hold, and when its rows are elsewhere than in their titles."""
    layout = column_layout(table)
    return layout is not None and not (layout.is_run and "duration" not in layout.columns)


def _timed_line(row: TableRow) -> str:
    """Return the first line of a row when it is a title with the time it takes."""
    first = next((cell.strip() for cell in row.cells if cell.strip()), "").partition("\n")[0]
    return first if timed_title(first)[1] else ""


def _lines_of(row: TableRow, line: int) -> list[Paragraph]:
    """Return a row as paragraphs: the title in its first cell, then what else stands in it, cell by cell."""
    written = [text.strip() for cell in row.cells for text in cell.split("\n") if text.strip()]
    if not _timed_line(row):
        return [Paragraph("\n".join(written), line, ROW_LEVEL)]
    return [_heading(written[0], line), *(Paragraph(text, line) for text in written[1:])]


def _is_timed(block: _Block, *, lines_too: bool) -> bool:
    """Whether a block is a title with the time it takes."""
    return (lines_too or isinstance(block, Table)) and bool(timed_title(_title(block))[1])


def _title(block: _Block) -> str:
    """Return what a line says, or a table of one row, its cells parted by a bar; nothing of a longer one."""
    if isinstance(block, Paragraph):
        return block.text.strip()
    return cells_in_line(block.rows[0].cells) if len(block.rows) == 1 else ""


def _heading(text: str, line: int) -> Paragraph:
    return Paragraph(text, line, is_bold=True)


def _as_line(table: Table, line: int, *, names_columns: bool) -> Paragraph:
    """Return a table as a paragraph, a line for each row; a first row that other tables have too only names columns."""
    rows = table.rows[1:] if names_columns else table.rows
    said = "\n".join(cells_in_line(row.cells) for row in rows if not row.is_empty)
    return Paragraph(said, line, ROW_LEVEL, is_aside=is_for_support(table) or _is_to_fill_in(table))


def is_for_support(table: Table) -> bool:
    """Whether a table says what whoever leads replies when something goes wrong: “Issue”, “Response”."""
    first, *others = table.rows[0].cells
    return bool(others) and _WRONG.match(first.strip()) is not None and any(_REPLY.search(each) for each in others)


def _is_to_fill_in(table: Table) -> bool:
    """Whether a table asks in the heads of several columns, beside a name, and has only boxes and gaps below them.

    Where all of its heads ask it is a board that the room fills.
    """
    head, *rows = table.rows
    asking = [at for at, cell in enumerate(head.cells) if cell.strip().endswith("?")]
    are_open = not any(any(map(str.isalnum, row.cell(at))) for row in rows for at in asking)
    return _FEWEST <= len(asking) < len(head.cells) and are_open


def cells_in_line(cells: Sequence[str]) -> str:
    """Return cells in one line, those in which something is written."""
    return CELL_BREAK.join(" ".join(cell.split()) for cell in cells if cell.strip())
