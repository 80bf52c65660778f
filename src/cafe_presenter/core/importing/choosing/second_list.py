"""What a document asks beside what was taken of it: a second list, of the same evening most likely."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise
from statistics import median

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.asking import holds_question, is_question, unnumbered
from cafe_presenter.core.importing.asking.one_line import with_questions_apart
from cafe_presenter.core.importing.asking.question_labels import is_label_of_questions
from cafe_presenter.core.importing.choosing.asked_within import asked_within, name_of
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.lists.cases import unlabelled
from cafe_presenter.core.importing.lists.discussed import WRITTEN
from cafe_presenter.core.importing.lists.listed import asked_in_list
from cafe_presenter.core.importing.outlines.outlines import BELOW_TITLE
from cafe_presenter.core.importing.outlines.told_steps import OF_STAGES
from cafe_presenter.core.importing.papers.doubts import is_to_fill_in
from cafe_presenter.core.importing.parts.asides import is_for_host
from cafe_presenter.core.importing.parts.outline_parts import is_title, with_titles
from cafe_presenter.core.importing.parts.paperwork import names_beside, names_words
from cafe_presenter.core.importing.rows.found import ELSEWHERE, LISTED, Found, read_rows
from cafe_presenter.core.importing.rows.structure import said_to_room
from cafe_presenter.core.importing.rows.whereabouts import folded, only_leads, texts_of_item
from cafe_presenter.core.importing.tables.said_column import OF_COLUMN
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.bidding import SAYS_TALK
from cafe_presenter.core.importing.words.run_words import closes_evening, opens_evening
from cafe_presenter.core.importing.words.talk_words import REFLECTION

_MOST_LISTS = 4
_LEAST = 3
"""Questions of a second list, and of the first, from which one is no accident."""
_LEAST_BESIDE = 0.4
"""Of the first list, what a second one has at least: a few lines that ask elsewhere are no list of the evening."""
_FEWEST_STEPS = 4
"""Parts of a run behind which lists below titles of their own are asked in it."""
_LEAST_HELD = 0.7
"""Of a list, what timed parts ask too, from which they are the same."""
_LEAST_TIMED = 0.8
"""Of the parts of a plan, those that tell their time."""
_MOST_TIMED = 0.25
"""Of a list beside it, those of which one is told as well: “Debrief (5 min): …”."""
_LEAST_EVENING_S = 30 * 60.0
_LEAST_EACH_S = 3 * 60.0
"""What a question takes at least that a room talks about."""
_LONGEST_BELOW = 250
"""Letters below a question, usually, that a host is told; more are its answer, or an article."""
_LABELLED = re.compile(r"[^:?]{1,40}:\s")
_FEWEST_SAID = 2
_OF_HOST = (is_for_host, names_beside, names_words)
_REACH = 3
"""Lines above a list that may say that it is not for the room."""
_MOST_MORE = 2
"""Words of the title of a list beside the name of the part in which it is asked."""
_FIELDS = ("theme", "question", "notes", "follow_ups", "duration")
_ADDED = {"theme": "Thème", "duration": "Durée", "question": "Question", "follow_ups": "Relances", "notes": "Notes"}


def all_asked_in_lists(document: Document) -> tuple[Found, ...]:
    """Return the bare list of questions that a document is, all its lists as one, in their order.

    Each has the heading above it for its theme, unless it names its own.
    """
    return tuple(_with_leading(_with_others(found, document), document) for found in asked_in_list(document))


def _with_leading(found: Found, document: Document) -> Found:
    """Return a list with the question that leads it, right below the heading of it all: “What is this square for?”.

    The heading is not that of the document, and all that is asked has a theme.
    """
    first = min(row.line for row in found.table.rows)
    above = [each for each in document.paragraphs if each.line < first and each.text.strip()]
    pairs = [(title, line) for title, line in pairwise(above[1:]) if 0 < title.level < TITLE_LEVEL]
    title, line = pairs[-1] if pairs else (Paragraph("", 0), Paragraph("", 0))
    asked = [each.line for each in above if holds_question(each.text)]
    is_led = asked == [line.line] and is_question(line.text) and not (line.is_item or line.level or line.is_bold)
    if not is_led or "theme" not in found.table.fields or is_for_host(title.text) or names_beside(title.text):
        return found
    cells = {"theme": title.text.strip(" :"), "question": line.text.strip()}
    rows = (TableRow(tuple(cells.get(name, "") for name in found.table.fields), line.line), *found.table.rows)
    table = replace(found.table, rows=rows)
    return replace(found, table=table, reading=read_rows(table, found.layout, document.file))


def _with_others(found: Found, document: Document) -> Found:
    lists, rest = [found], document
    while len(lists) < _MOST_LISTS:
        rest = _without(rest, lists[-1])
        second = next(iter(asked_in_list(rest)), None)
        if second is None or not _is_beside(found, second):
            break
        lists.append(second)
    if len(lists) == 1:
        return found
    headings = _headings(document)
    rows = [row for each in lists for row in _named_rows(each.table, headings)]
    table = Table(tuple(sorted(rows, key=lambda row: row.line)), fields=_FIELDS, told=found.table.told)
    layout = replace(found.layout, columns=_FIELDS)
    before = min(each.before for each in lists)
    return Found(table, layout, read_rows(table, layout, document.file), before)


def with_talk(found: Found, document: Document, beside: Sequence[Found] = ()) -> Found:
    """Return the parts of an evening with the list that is asked when its room talks: in that part, or behind them.

    The title of the list says that it is, or names a part, “Look back questions”; a sheet of
    exercises, or what people may object, is none. What stands ``beside`` would be the deck if there were no parts: it
    is asked where most of these ask nothing.
    """
    if beside and 2 * sum(bool(theme.question) for theme in found.reading.themes) < len(found.reading.themes):
        return _with_all_of(found, beside[0], document)
    second = next(iter(asked_in_list(_without(document, found))), None)
    if second is None:
        asked_above = _with_question_above(found, document)
        return asked_above if asked_above is not found else _with_said_behind(found, document)
    line = second.table.rows[0].line
    written = [each for each in document.paragraphs if each.line < line and each.text.strip()]
    titles = [each for each in reversed(written) if _is_title(each)]
    asked = [text for _, text in _asked_in(second)]
    headings = (each for each in titles if each.level)
    near = (*titles[:1], *islice(headings, 1))  # “Debrief”, and below it in bold letters “Questions to ask”
    parts = [theme.theme for theme in found.reading.themes if not theme.question]
    said = (each for each in near if SAYS_TALK.search(each.text) or any(_names(each.text, part) for part in parts))
    title = next(said, None) or next((each for each in near if _is_guided(each, asked[0], document)), None)
    held = _held(found)
    if title is None or not all(map(is_question, asked)) or any(folded(text) in held for text in asked):
        return found
    is_not_asked = any(is_for_host(each.text) or WRITTEN.search(each.text) for each in (title, *written[-_REACH:]))
    if is_not_asked or names_words(title.text):
        return found
    name, time, _ = timed_title(title.text)
    told = {"notes": _told_beside(title, {*map(folded, asked)}, document)} if time else {}
    title_cells = {"theme": unnumbered(name), "duration": time, **told}
    return _with_asked(found, title_cells, _asked_in(second), document=document)


def _is_guided(title: Paragraph, asked: str, document: Document) -> bool:
    """Whether a list stands right below “Guiding questions:”, or the like, in a guide to what people reflect on."""
    lines = pairwise(with_questions_apart(document).paragraphs)
    lead = next((above.text for above, below in lines if folded(below.text) == folded(asked)), "")
    return REFLECTION.is_within(title.text) and is_label_of_questions(lead, is_title=False)


def _with_question_above(found: Found, document: Document) -> Found:
    """Return the parts of an evening that asks nothing, its talk with the one question that stands below its title."""
    above = [each for each in document.paragraphs if each.line < found.reading.lines[0] and each.text.strip()]
    asked = [(each.line, each.text.strip()) for each in above if not each.level and holds_question(each.text)]
    near = {each.line for each in above[1:_REACH] if is_question(each.text) and not _LABELLED.match(each.text)}
    is_near = len(asked) == 1 and asked[0][0] in near
    talks = any(SAYS_TALK.search(theme.theme) for theme in found.reading.themes)
    if not is_near or not talks or any(theme.question for theme in found.reading.themes):
        return found
    return _with_asked(found, {"theme": "", "duration": ""}, asked, document=document)


def _with_said_behind(found: Found, document: Document) -> Found:
    """Return the parts of an evening that asks nothing, and what is said to the room below one title behind them.

    Each line says how it is done, and what is asked in quotes: “In a circle: “Whom would you thank?””.
    """
    themes, last = found.reading.themes, max(found.reading.lines)
    if sum(bool(theme.duration_s) for theme in themes) < _LEAST or any(theme.question for theme in themes):
        return found
    below, title = dict[int, list[tuple[int, str]]](), Paragraph("", 0)
    for each in document.paragraphs:
        title = each if 0 < each.level < TITLE_LEVEL else title
        said = [] if title is each else [*filter(None, map(said_to_room, each.text.split("\n")))]
        is_of_host = any(names(title.text) for names in _OF_HOST) or WRITTEN.search(title.text) is not None
        if said and title.line > last and not is_of_host:
            below.setdefault(title.line, []).extend((each.line, text) for text in said)
    line, asked = next(iter(below.items()), (0, []))
    if len(below) != 1 or len(asked) < _FEWEST_SAID:
        return found
    name = next(each.text.strip() for each in document.paragraphs if each.line == line)
    first, *others = [text for _, text in asked]
    title_cells = {"theme": unnumbered(name), "duration": "", "follow_ups": "\n".join(others)}
    return _with_asked(found, title_cells, [(asked[0][0], first)], document=document)


def _asked_in(found: Found) -> list[tuple[int, str]]:
    """Return the questions of a list, each with its line; where they are one part, what follows its first as well."""
    lines, themes = found.reading.lines, found.reading.themes
    after = [each.text for each in themes[0].follow_ups] if len(themes) == 1 else []
    asked = [(line, theme.question) for line, theme in zip(lines, themes, strict=True)]
    return [*asked, *((lines[0], text) for text in after)]


def _told_beside(title: Paragraph, asked: Collection[str], document: Document) -> str:
    """Return what else stands below the title of a list that is asked, what is drawn or typed for programs left out."""
    below = list[str]()
    for each in document.paragraphs:
        if each.line > title.line and 0 < each.level <= (title.level or TITLE_LEVEL):
            break
        if each.line > title.line and folded(each.text) not in asked and not (each.is_aside or only_leads(each.text)):
            below.append(each.text.strip())
    return "\n".join(filter(None, below))


def tells_when(found: Found, listed: Found) -> bool:
    """Whether parts that all take their time and ask, or those of an evening, ask most of a list as well.

    The list knows neither of times nor of parts that ask nothing, unless it names them all; what all take their time
    may hold it anywhere. Titles that ask just the same, below as many names, tell what stands where as well as it does.
    So does the plan of an evening, by the times of its parts: what is asked in it is asked within them, or behind.
    """
    themes, is_evening = found.reading.themes, found.table.told == OF_STAGES
    said = folded("".join(text for theme in themes for text in (theme.question, *(e.text for e in theme.follow_ups))))
    asked = [folded(theme.question) for theme in listed.reading.themes if theme.question]
    names, parts = ({loose(theme.theme) for theme in each.reading.themes} for each in (listed, found))
    shown = folded("".join(theme.question for theme in themes))
    is_same = len(themes) == len(asked) and len(parts) >= len(names)
    if found.table.guessed and is_same and all(each in shown for each in asked):
        return True
    timed = sum(bool(theme.duration_s) for theme in listed.reading.themes)
    if _is_plan(found) and timed <= _MOST_TIMED * len(listed.reading.themes):
        return not _is_for_one(found, listed)
    are_timed = len(themes) > 1 and all(theme.duration_s and theme.question for theme in themes)
    is_evening = is_evening and not (listed.table.told == LISTED and names >= parts)
    if not (are_timed or is_evening) or timed:
        return False
    held = _held(found) if are_timed else said
    return sum(each in held for each in asked) >= _LEAST_HELD * len(asked)


def _is_for_one(plan: Found, listed: Found) -> bool:
    """Whether a plan that asks nothing is how each of many questions in groups above is talked about, not all of them.

    “Group format (30 minutes)” behind three lists of five: all of them would have two minutes each.
    """
    themes, asked = plan.reading.themes, listed.reading.themes
    is_behind = max(listed.reading.lines) < min(plan.reading.lines)
    are_groups = 1 < len({theme.theme for theme in asked}) < len(asked)
    is_silent = not any(theme.question for theme in themes)
    is_short = sum(theme.duration_s or 0.0 for theme in themes) < _LEAST_EACH_S * len(asked)
    return is_behind and are_groups and is_silent and is_short


def _is_plan(found: Found) -> bool:
    """Whether several parts, of which nearly all tell their time, take as long as an evening does at least."""
    themes = found.reading.themes
    timed = [theme.duration_s for theme in themes if theme.duration_s]
    told = len(timed) + sum(theme.kind is Kind.BREAK and not theme.duration_s for theme in themes)
    is_most = len({theme.theme for theme in themes}) >= _LEAST and told >= _LEAST_TIMED * len(themes)
    return is_most and sum(timed) >= _LEAST_EVENING_S


def within_run(run: Found, listed: Found, document: Document) -> Found | None:
    """Return the parts of a run with a list in the place of the one part that it stands in, “Discussion”; else None.

    What else is told below its title goes into the notes of the first question, below that title where the questions
    have names of their own. A list below a title of its own that stands behind the run is behind it in the deck too.
    """
    lines = [row.line for row in listed.table.rows]
    begins = [row.line for row in run.table.rows]
    at = sum(line < min(lines) for line in begins) - 1
    if at < 0 or any(begins[at] < line <= max(lines) for line in begins[at + 1 :]):
        return None
    titles = {each.line: each.text for each in with_titles(document.blocks) if is_title(each)}
    own = [line for line in titles if begins[at] < line < min(lines)]
    is_timed = any(theme.duration_s for theme in run.reading.themes)
    part = dict(zip(run.table.fields, run.table.rows[at].cells, strict=False))
    held, wanted = _held(listed), [folded(theme.question) for theme in listed.reading.themes]
    is_below = not own and all(each in folded(part["notes"]) for each in wanted)  # within an item of the run
    names_of_run = [theme.theme for theme in run.reading.themes]
    is_staged = bool(own) and opens_evening(names_of_run[0]) and closes_evening(names_of_run[-1])
    is_behind = bool(own) and at == len(begins) - 1 and not is_timed
    if not (is_below or is_staged or titles.keys() >= {*begins}) or (own and not is_behind):
        return _with_all_of(run, listed, document) if is_behind and _is_whole_run(run) else None
    fields = (*run.table.fields, "question", "follow_ups")
    part = {"theme": titles[own[-1]].strip(" :"), "notes": ""} if own else part
    told = [
        line
        for line in part["notes"].split("\n")
        if (letters := folded(line)) not in held and not (only_leads(line) or any(each in letters for each in wanted))
    ]
    names = [theme.theme for theme in listed.reading.themes]
    is_named = listed.table.guessed or ("theme" in listed.table.fields and 1 < len(set(names)) == len(names))
    if is_named and part["theme"] not in names:
        told = [part["theme"], *told]
    asked = list[TableRow]()
    for theme, line in zip(listed.reading.themes, lines, strict=True):
        cells = {
            "theme": theme.theme if is_named else part["theme"],
            "question": theme.question,
            "follow_ups": "\n".join(each.text for each in theme.follow_ups),
            "notes": "\n".join(filter(None, (*told, theme.notes))),
        }
        told = []
        asked.append(TableRow(tuple(cells.get(field, "") for field in fields), line))
    rows = [_wider(row, fields, {}) for row in run.table.rows]
    rows = [*rows[: at + bool(own)], *asked, *rows[at + 1 :]]
    table = replace(run.table, rows=tuple(rows), fields=fields, told=OF_STAGES)
    layout = replace(run.layout, columns=fields)
    return replace(run, table=table, layout=layout, reading=read_rows(table, layout, document.file))


def _is_whole_run(run: Found) -> bool:
    """Whether several parts that ask nothing stand below the title of a run: what is asked behind is of them all."""
    silent = [theme for theme in run.reading.themes if not theme.question]
    return run.table.told == BELOW_TITLE and len(silent) == len(run.reading.themes) >= _FEWEST_STEPS


def _with_asked(found: Found, title: dict[str, str], asked: Sequence[tuple[int, str]], *, document: Document) -> Found:
    """Return the parts with what is asked in the one of them that is a talk, else in others behind them."""
    pairs = zip(found.reading.themes, found.reading.lines, strict=True)
    silent = [(theme.theme, at) for theme, at in pairs if not theme.question]
    talks = [at for part, at in silent if _names(title["theme"], part)] or [
        at for part, at in silent if SAYS_TALK.search(part)
    ]
    talks = [at for at in talks[-1:] if not title["duration"] and [*found.reading.lines].count(at) == 1]
    columns = _columns_with(found, without=() if title.get("notes") else ("notes",))
    first = next((text for _, text in asked if not is_to_fill_in(text)), asked[0][1])
    after = [text for _, text in asked if text != first] or [title.get("follow_ups", "")]
    whole = {"question": first, "follow_ups": "\n".join(after)}
    shown = {**whole, "kind": Kind.THEME.value}
    rows = [_wider(row, columns, shown if row.line in talks else {}) for row in found.table.rows]
    if title["duration"]:
        rows.append(_wider(TableRow((), asked[0][0]), columns, whole | title))
    elif not talks:
        rows += [_wider(TableRow((), line), columns, {**title, "question": text}) for line, text in asked]
    return _of_rows(found, rows, columns, document=document)


def _with_all_of(found: Found, listed: Found, document: Document) -> Found:
    """Return the parts with what a list asks beside them: in their one talk that asks nothing, or else behind them.

    Lists with names of their own keep these; what stands below a heading that is called as a part is, is asked in it.
    """
    themes = found.reading.themes
    shown = folded("".join(text for theme in themes for text in (theme.question, *(e.text for e in theme.follow_ups))))
    pairs = zip(listed.reading.lines, listed.reading.themes, strict=True)
    more = [(line, theme) for line, theme in pairs if theme.question and folded(theme.question) not in shown]
    if len(more) < _LEAST:
        return found
    if len({theme.theme for _, theme in more}) == 1 and not any(theme.notes for _, theme in more):
        asked = [(line, theme.question) for line, theme in more]
        return _with_asked(found, {"theme": more[0][1].theme, "duration": ""}, asked, document=document)
    columns, within = _columns_with(found), asked_within(found, more, _headings(document))
    rows = [_wider(row, columns, within.get(name_of(row, found), {})) for row in found.table.rows]
    placed = folded("".join(text for cells in within.values() for text in cells.values()))
    for line, theme in more:
        if folded(theme.question) in placed:
            continue
        after = "\n".join(each.text for each in theme.follow_ups)
        name = unnumbered(theme.theme)
        cells = {"theme": name, "question": theme.question, "follow_ups": after, "notes": theme.notes}
        rows.append(_wider(TableRow((), line), columns, cells))
    return _of_rows(found, rows, columns, document=document)


def _columns_with(found: Found, without: Collection[str] = ()) -> list[str]:
    """Return what the columns of parts hold, with those that a list beside them needs."""
    columns = [*found.layout.columns, *[""] * (found.table.width - len(found.layout.columns))]
    return columns + [field for field in _ADDED if field not in (*columns, *without)]


def _of_rows(found: Found, rows: list[TableRow], columns: Sequence[str], *, document: Document) -> Found:
    """Return what was found with other rows, as wide as the columns."""
    if found.layout.header is not None:
        header, width = found.table.rows[found.layout.header], found.table.width
        names = {field: name for field, name in _ADDED.items() if field in columns[width:]}
        rows[found.layout.header] = _wider(header, columns, names)
    is_of_document = any(table is found.table for table in document.tables)
    parts = (found.table,) if is_of_document else found.table.parts
    fields = tuple(columns) if found.table.fields else ()
    table = replace(found.table, rows=tuple(rows), fields=fields, parts=parts, told=ELSEWHERE)
    layout = replace(found.layout, columns=tuple(columns))
    return replace(found, table=table, layout=layout, reading=read_rows(table, layout, document.file))


def _names(title: str, part: str) -> bool:
    """Whether the title of a list is the name of a part, and little more."""
    own, others = loose(part).split(), loose(title).split()
    return 0 < len(own) < len(others) <= len(own) + _MOST_MORE and {*own} <= {*others}


def _wider(row: TableRow, columns: Sequence[str], cells: dict[str, str]) -> TableRow:
    """Return a row as wide as the columns, with what the cells of some fields hold."""
    own = [*row.cells, *[""] * (len(columns) - len(row.cells))]
    return replace(row, cells=tuple(cells.get(field, own[at]) for at, field in enumerate(columns)))


def _is_beside(found: Found, second: Found) -> bool:
    """Whether a second list is as much of an evening as the first: it asks, is long enough, and is not answered.

    A table beside lists of a text is what these ask about, or what is written on a sheet.
    """
    if (found.table.told == OF_COLUMN) != (second.table.told == OF_COLUMN):
        return False
    first, other = found.reading.themes, second.reading.themes
    are_asking = all(holds_question(theme.question) for theme in other)
    are_open = median(len(theme.notes) for theme in other) <= _LONGEST_BELOW
    are_many = min(len(first), len(other)) >= _LEAST and len(other) >= _LEAST_BESIDE * len(first)
    return are_asking and are_many and are_open


def _named_rows(table: Table, headings: Sequence[Paragraph]) -> Iterator[TableRow]:
    """Yield the rows of a list with a cell for each of the fields, below their heading where they name no theme."""
    for row in table.rows:
        cells = dict(zip(table.fields, row.cells, strict=False))
        above = [each for each in headings if each.line < row.line][-1:]
        named = cells.get("theme", "") or next((timed_title(each.text)[0] for each in above), "")
        yield TableRow((named, *(cells.get(field, "") for field in _FIELDS[1:])), row.line)


def _headings(document: Document) -> list[Paragraph]:
    return [each for each in document.paragraphs if 0 < each.level < TITLE_LEVEL]


def _is_title(line: Paragraph) -> bool:
    is_bold = line.is_bold and not line.is_item and not holds_question(line.text)
    return 0 < line.level < TITLE_LEVEL or is_bold


def _without(document: Document, found: Found) -> Document:
    """Return a document, its headings kept, without the tables and the lines that what was found holds."""
    used = {id(found.table), *map(id, found.table.parts)}
    held = _held(found)
    blocks = tuple(
        Paragraph("", 0)
        if id(block) in used
        else replace(block, text="")
        if isinstance(block, Paragraph) and not _is_kept(block, found, held)
        else block
        for block in document.blocks
    )
    return replace(document, blocks=blocks)


def _held(found: Found) -> str:
    """Return the letters of all that the items say."""
    return folded("".join(text for theme in found.reading.themes for text in texts_of_item(theme)))


def _is_kept(block: Paragraph, found: Found, held: str) -> bool:
    if any(row.line == block.line for row in found.table.rows) and found.table.fields:
        return False
    lines = (line for line in block.text.split("\n") if line.strip())
    return block.level > 0 or any(folded(unlabelled(line)) not in held for line in lines)
