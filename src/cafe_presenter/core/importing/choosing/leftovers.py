"""What of a document is in no place of its own in the deck: what is of its structure by its words, the rest counted."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from cafe_presenter.core.base.problem import Place, Problem, Severity, few, short
from cafe_presenter.core.deck.deck import Deck, Kind, Theme
from cafe_presenter.core.importing.asking.asking import holds_question, is_question, without_addresses
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, Table, below_titles
from cafe_presenter.core.importing.parts.asides import with_asides
from cafe_presenter.core.importing.parts.asking_titles import tells_total, untimed
from cafe_presenter.core.importing.parts.begun import begins_at, is_over
from cafe_presenter.core.importing.parts.names_below import behind_count
from cafe_presenter.core.importing.parts.paperwork import names_beside, names_practical
from cafe_presenter.core.importing.parts.text_parts import tells_on
from cafe_presenter.core.importing.parts.told_again import is_told_of
from cafe_presenter.core.importing.rows.seen import is_worth_telling, warning
from cafe_presenter.core.importing.rows.structure import asked_in_line, bold_between, like_parts, tells_time
from cafe_presenter.core.importing.rows.whereabouts import DeckTexts, folded, placed_texts
from cafe_presenter.core.importing.tables.layouts import ColumnLayout, says_nothing
from cafe_presenter.core.importing.tables.said_column import OF_COLUMN
from cafe_presenter.core.importing.tables.sessions import OF_SESSIONS
from cafe_presenter.core.importing.times.one_time import is_time, only_hours, only_time, starts_at
from cafe_presenter.core.importing.times.spans import told_length
from cafe_presenter.core.importing.times.timed_titles import for_each, timed_title
from cafe_presenter.core.importing.times.when_where import labels_of, tells_begin
from cafe_presenter.core.importing.words.whole_names import names_all

_MOST_SHOWN = 200
_MOST_NAMED = 4
_LONGEST_BETWEEN = 160
_LONGEST_TITLE = 90
_MOST_OVER, _LEAST_WITHIN, _FAR_LONGER = 1.2, 0.7, 1.5
"""Of a part, what its steps take at most together; what a title below it, and any line, takes that may be a part."""
_WORDS_OF_SUM = 3
"""Words of a title that tells how long all of it takes, at most: “Time for questions” is a part."""
_LEAST_PART_S = 120.0
_FEW_PARTS = 4
_MANY_LINES, _MOST_MISSING = 12, 2 / 3
"""Lines that are not in a deck, and what share of all they are, from which it is but little of its document."""


def not_in_deck(
    document: Document, deck: Deck, used: Table, *, layout: ColumnLayout, told: frozenset[int]
) -> list[Problem]:
    """Return what is told of the lines and cells that have no place of their own in the deck, nothing when all have.

    Titles like those of the parts, what asks and what tells a time are named, each kind in a sentence of its own,
    wherever they went; of what is nowhere in the deck all lines are counted, those named first. Rows of the table at
    the lines ``told`` were told one by one, other tables with their number of rows. ``texts`` are all that is meant.
    """
    written = [*_around(document, used), *_inside(used, layout, told), *_cut_off(used, layout.header)]
    placed = DeckTexts(placed_texts(deck), lines=len(written))
    whole = DeckTexts((*placed_texts(deck), *(theme.notes for theme in deck.themes)), lines=len(written))
    notes = [folded(theme.notes) for theme in deck.themes]
    noted = "".join(notes)
    retold = {
        title.text
        for title, below in pairwise(each for each in document.paragraphs if each.text.strip())
        if title.level and whole.tells(below.text)
        if is_told_of(title.text, deck.themes) or _leads_notes(below.text, [] if used.guessed else notes)
    }
    total_s = sum(theme.duration_s or 0.0 for theme in deck.themes)
    retold |= _reckoned(document, total_s)
    timing = layout.column("duration")  # its length is in the deck however it is told: “0:10–0:30 (20 min)”
    retold |= {row.cell(timing) for row in used.rows if timing is not None and is_time(row.cell(timing))}
    missing = [text for text in written if not whole.tells(text) and text not in retold]
    lost = {text.strip() for text in missing}
    like = like_parts(document, used, deck.themes)
    bold = [text for text in bold_between(document, used) if total_s and not begins_at(text)]
    titles = [text for text in dict.fromkeys((*like, *bold, *_between_asked(document, placed))) if text in lost]
    asking = [text.strip() for text in missing if (asked := asked_in_line(text)) and not whole.holds(asked)]
    timed = [
        text.strip() for text in written if text not in retold and tells_time(text, total_s or deck.duration_s or 0.0)
    ]
    timed = [text for text in timed if text in lost or _is_title_lost(text, placed, noted)]
    below = [text for text in like if _is_in_notes(text, placed, whole)]
    named = {
        "left_titles": titles,
        "left_asking": [text for text in asking if text not in titles],
        "left_times": [text for text in timed if text not in titles and text not in asking],
        "in_notes": [*dict.fromkeys([*below, *_parts_in_notes(document, deck.themes if used.guessed else ())])],
        "unseen": _unseen(document, deck.themes) if used.guessed or used.told or "notes" not in layout.columns else [],
    }
    problems = [_named(code, texts, document.file) for code, texts in named.items() if texts]
    if missing:
        first = dict.fromkeys((*titles, *asking, *timed))
        others = [text for text in missing if text.strip() not in first]
        params: dict[str, str | int] = {
            "count": len(missing),
            "of": sum(bool(text.strip()) for text in written),
            "start": _sections_of(document, others) or short((others or missing)[0]),
            "texts": "\n".join([*first, *others][:_MOST_SHOWN]),
        }
        problems.append(Problem("import.not_in_deck", Place(document.file), params, Severity.WARNING))
    return problems


def little_of_it(used: Table, document: Document, missing: Sequence[Problem]) -> list[Problem]:
    """Return a doubt when most lines and cells of a document are not in the deck that was guessed from one table."""
    tables = {id(used), *map(id, used.parts)}
    beside = sum(_written(table) for table in document.tables if id(table) not in tables)
    count = beside + sum(int(problem.params.get("count", 0)) for problem in missing)
    of = beside + max(_written(used), sum(int(problem.params.get("of", 0)) for problem in missing))
    is_little = count >= _MANY_LINES and count > _MOST_MISSING * of
    return [warning("import.doubt_little", Place(document.file), count=count, of=of)] if is_little else []


def _written(table: Table) -> int:
    """Return how many lines stand in the cells of a table."""
    return sum(bool(line.strip()) for row in table.rows for cell in row.cells for line in cell.split("\n"))


def _reckoned(document: Document, total_s: float) -> set[str]:
    """Return the items that tell how long each part takes, right above their sum, where all of the deck takes that."""
    found, run = set[str](), list[Paragraph]()
    for block in document.paragraphs if total_s else ():
        time = timed_title(block.text)[1]
        if tells_total(block.text) and told_length(time).duration_s == total_s == sum(_length_s(e.text) for e in run):
            found |= {each.text for each in run}
        if block.text.strip():
            run = [*run, block] if block.is_item and time else []
    return found


def _leads_notes(text: str, notes: Sequence[str]) -> bool:
    """Whether the notes of a part begin with a text, which stands below a title of that part."""
    own = folded(text)
    return bool(own) and any(each.startswith(own) for each in notes)


def _between_asked(document: Document, placed: DeckTexts) -> Iterator[str]:
    """Yield the short lines that ask nothing and stand between two which do, both of them in the deck."""
    lines = [block for block in document.paragraphs if block.text.strip()]
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        are_alike = not line.level and above.is_item == line.is_item == below.is_item
        is_short = are_alike and len(line.text) <= _LONGEST_BETWEEN and not holds_question(line.text)
        if is_short and all(is_question(each.text) and placed.tells(each.text) for each in (above, below)):
            yield line.text.strip()


def _sections_of(document: Document, lost: Sequence[str]) -> str:
    """Return the titles among lines that went nowhere, a few of them: whole sections of the document, most likely."""
    texts = {text.strip() for text in lost}
    titles = [block.text.strip() for block in document.paragraphs if block.level > 0 or block.is_bold]
    found = [short(text) for text in dict.fromkeys(titles) if text in texts and len(text) <= _LONGEST_TITLE]
    return few(found, _MOST_NAMED, between=" · ")


def _named(code: str, texts: Sequence[str], file: str) -> Problem:
    """Return a doubt about lines, with the first words of a few of them."""
    params: dict[str, str | int] = {
        "parts": len(texts),
        "start": few([short(text) for text in texts], _MOST_NAMED, between=" · "),
        "texts": "\n".join(texts[:_MOST_SHOWN]),
    }
    return Problem(f"import.doubt_{code}", Place(file), params, Severity.WARNING)


def _is_title_lost(text: str, placed: DeckTexts, noted: str) -> bool:
    """Whether the title of a line that tells a time is none in the deck, nor the line one of its notes."""
    title, time, _ = timed_title(text)
    is_of_all = tells_begin(text) or bool(labels_of(text))
    is_named = bool(time) and any(map(str.isalpha, title)) and not (is_time(title) or for_each(text) or is_of_all)
    is_lost = not any(map(placed.names, filter(None, (title, behind_count(title), untimed(text)))))
    return is_named and is_lost and folded(text) not in noted


def _is_in_notes(text: str, placed: DeckTexts, whole: DeckTexts) -> bool:
    return bool(folded(without_addresses(text))) and whole.tells(text) and not placed.tells(text)


def _parts_in_notes(document: Document, themes: Sequence[Theme]) -> Iterator[str]:
    """Yield the lines in the notes that begin with an hour, or take too long for what is a step of the part.

    That is longer than the part, or, below a heading, most of its time where no others make up the rest. Of few parts
    also the headings, where these are many.
    """
    titles = {block.text.strip() for block in document.paragraphs if 0 < block.level < TITLE_LEVEL}
    for theme in themes:
        lines = [line.strip() for line in theme.notes.split("\n") if line.strip()]
        lengths = [_length_s(line) for line in lines]
        headed = [length_s for line, length_s in zip(lines, lengths, strict=True) if line in titles and length_s]
        are_over = len(headed) == 1 or sum(headed) > _MOST_OVER * (theme.duration_s or 0.0)
        for line, length_s in zip(lines, lengths, strict=True):
            share = _LEAST_WITHIN if are_over and line in titles else _FAR_LONGER
            is_long = bool(theme.duration_s) and length_s >= max(share * (theme.duration_s or 0.0), _LEAST_PART_S)
            if is_long or ((begins_at(line) or only_hours(line)) and not is_over(line)):
                yield line
    if len(themes) < _FEW_PARTS:
        yield from _headings_in_notes(titles, themes)


def _headings_in_notes(titles: Collection[str], themes: Sequence[Theme]) -> list[str]:
    """Return the headings of the document in the notes of few parts, where they are as many as an evening has parts.

    “Option one (60 min)” holds all of it then. Those of what the host reads beforehand are none.
    """
    lines = [line.strip() for theme in themes for line in theme.notes.split("\n")]
    found = [line for line in lines if line in titles and not (names_beside(line) or names_practical(line))]
    return found if len(found) >= _FEW_PARTS else []


def _length_s(line: str) -> float:
    """Return how long a line says that something takes; “10–30 min” goes on from ten, and a sum is of several."""
    title, time, _ = timed_title(line)
    time = time or only_time(line)  # alone below what it is of: “Coding”, “40 minutes”
    is_sum = names_all(title) and len(title.split()) <= _WORDS_OF_SUM
    is_length = bool(time) and starts_at(time) is None and not is_sum
    return (told_length(time).duration_s or 0.0) if is_length else 0.0


def _unseen(document: Document, themes: Sequence[Theme]) -> list[str]:
    """Return what is asked in the notes alone of parts that ask nothing the public sees, the first of each part."""
    ranked = [(at, block, block.level) for at, block in enumerate(document.paragraphs)]
    asides = {line for _, block, _ in with_asides(ranked) if block.is_aside for line in block.text.split("\n")}
    asides |= {block.text.strip() for block in document.paragraphs if block.level}  # what is explained below it
    silent = [theme for theme in themes if not theme.question and theme.vote is None and theme.kind is not Kind.BREAK]
    lists = [[line for line in theme.notes.split("\n") if line not in asides] for theme in silent]
    asked = [[line.strip() for line in lines if asked_in_line(line) and not tells_on(line)] for lines in lists]
    return [lines[0] for lines in asked if lines]


def _around(document: Document, used: Table) -> Iterator[str]:
    """Yield the lines of text that are no part of the table that was taken, and those of tables nobody is told of."""
    is_typed = not used.is_banded and not any(block is used for block in document.blocks)
    own = {row.line for row in used.rows if row.line >= 0} if is_typed else set[int]()
    if own and not used.fields:  # cells may go on over the lines between
        own = set(range(min(own), max(own) + 1))
    for block in document.blocks:
        if isinstance(block, Table):
            is_part = block is used or any(block is part for part in used.parts)
            cells = [] if is_part or is_worth_telling(block) else [cell for row in block.rows for cell in row.cells]
            yield from (line for cell in cells for line in cell.split("\n"))
        elif block.line not in own:
            yield from block.text.split("\n")


def _inside(used: Table, layout: ColumnLayout, told: frozenset[int]) -> Iterator[str]:
    """Yield the lines in the cells of the table that was taken; its header only names, on every page of it."""
    header = layout.header
    names = {folded(cell) for cell in used.rows[header].cells} if header is not None else set[str]()
    below = used.rows[0 if header is None else header + 1 :]
    mute = {at for at, name in enumerate(layout.columns) if not name and says_nothing(at, below)}
    for row in below:
        for at, cell in enumerate(row.cells):
            if row.line not in told and at not in mute and folded(cell) not in names:
                yield from cell.split("\n")


def _cut_off(used: Table, header: int | None) -> Iterator[str]:
    """Yield what stands in the table that the one taken was made of, and nowhere in that one.

    What is first in one of which a column was taken names what it holds, and so does a header.
    """
    if used.guessed:
        return
    kept = folded("".join(cell for row in used.rows for cell in row.cells))
    names = [below_titles(part)[0] for part in used.parts] if used.told in (OF_COLUMN, OF_SESSIONS) else []
    named = used.rows[header].line if header is not None else None
    for row in (row for part in used.parts for row in part.rows if row not in names and row.line != named):
        yield from (line for cell in row.cells for line in cell.split("\n") if folded(line) not in kept)
