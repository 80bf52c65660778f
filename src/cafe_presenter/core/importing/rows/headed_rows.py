"""The rows that a part of a text makes: one, or one for each question of the list that it is."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.deck.deck import Kind, counted_name
from cafe_presenter.core.deck.vocabulary import kind_named, priority_named
from cafe_presenter.core.importing.asking.asking import (
    begins_asking,
    bids,
    holds_question,
    is_explained,
    is_question,
    led_questions,
    only_follows,
    questions_in,
    unquoted,
)
from cafe_presenter.core.importing.asking.names import name_below, names_of
from cafe_presenter.core.importing.asking.question_labels import is_label_of_questions
from cafe_presenter.core.importing.asking.within import is_numbered
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Paragraph, TableRow
from cafe_presenter.core.importing.papers.other_papers import is_reference
from cafe_presenter.core.importing.parts.asides import is_for_host
from cafe_presenter.core.importing.parts.asking_titles import length_told, titled_question, with_capital
from cafe_presenter.core.importing.parts.names_below import only_counts
from cafe_presenter.core.importing.parts.paperwork import is_paperwork
from cafe_presenter.core.importing.parts.ruled import is_rule
from cafe_presenter.core.importing.parts.text_parts import Grade, TextPart
from cafe_presenter.core.importing.parts.typed_marks import BOX
from cafe_presenter.core.importing.rows.whereabouts import FEW_BESIDE, folded, only_leads
from cafe_presenter.core.importing.tables.records import label
from cafe_presenter.core.importing.times.days import is_date
from cafe_presenter.core.importing.times.one_time import only_time
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.column_words import ANSWER_COLUMN, THEME_COLUMN
from cafe_presenter.core.importing.words.kinds import kind_of_stage, names_break, names_rules
from cafe_presenter.core.importing.words.lead_words import CHOOSE_ONE
from cafe_presenter.core.importing.words.run_words import is_introduction, opens_evening
from cafe_presenter.core.importing.words.without_room import is_beforehand

_REACH = 3
"""Lines below a title that may tell its aim, however they are set."""
_LONGEST_STATEMENT = 200
_EDGES = " \t\xa0\u202f;,"
"""What ends an item of a list that goes on, and no title."""
_PROMPT = re.compile(r"\W*prompts?\b", re.IGNORECASE)
_DONE_AFTERWARDS = re.compile(r"\W*follow[- ]?ups?\s?:", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!…](?:\s|$)")
_TO_DO = re.compile(
    r"\W*(?:to ?do|tb[acd]|wip|coming soon|(?:still )?to (?:come|be (?:written|done|added|defined|confirmed))|n/?a|xxx+"
    r"|à (?:faire|compléter|venir|préciser|définir|rédiger)|(?:noch )?offen|folgt|kommt noch|in arbeit|por hacer"
    r"|pendiente|da (?:fare|completare)|a fazer|por definir|nog te doen|volgt)?\W*",
    re.IGNORECASE,
)
"""What stands where nothing is written yet."""
_LINES_OF_VERSE = 3
_GREETS = re.compile(
    r"\W*(?:hello|hi|good (?:morning|afternoon|evening)|welcome|thank|bonjour|bonsoir|bienvenue|merci|guten|hallo|danke"
    r"|willkommen|herzlich|hola|buen[ao]s|gracias|bienvenid[oa]s|buon(?:giorno|asera)|ciao|grazie|benvenut[ie]|welkom"
    r"|olá|bo[am] |obrigad[oa]|bem-vind[oa]s)\b",
    re.IGNORECASE,
)
"""What is said to those who have come, and talked about by nobody."""
_COUNT = re.compile(r"^\d{1,2}\s+(?=[^\W\d])")
"""A number before a title that no point parts from it."""
_MOST_SENTENCES = 2
_NEARLY_ALL, _FEWEST_OTHERS = 0.8, 2
"""Of the other parts of a run, those that ask, from which what a host may only wonder is asked as well."""
_LEAST_ASKED = 2
"""Questions in one of two parts from which it is what people talk about."""
_LEAST_LISTED = 3
"""Questions below an untimed title that are asked one by one, whatever stands between them."""
_MAX_LABEL_LENGTH = 60
_MOST_OF_BREAK = 3
"""Words that a break is called by, at most."""
_LONGEST_SHOWN = 80
_LONG_NAMED = re.compile(r"(?P<name>[^?]{12,80}?)\s*\((?P<aside>[^()?]+)\)")
"""A title that is too long for the wall, and what it tells in brackets at its end."""
_LEADS = ' \t\xa0*_:,“„«"–—-'
"""What stands between a question and what leads to it."""
HEADING_FIELDS = (
    "theme",
    "question",
    "objective",
    "duration",
    "follow_ups",
    "notes",
    "sources",
    "facts",
    "kind",
    "priority",
    "plain",
)
_KNOWN = {"kind": kind_named, "priority": priority_named}
"""Fields that hold one of a few words, and who knows these."""


def with_sure_walls(parts: Sequence[TextPart]) -> tuple[TextPart, ...]:
    """Return the parts of a run of show, those silent whose question is the host's own, and none of the room.

    Where nearly all others ask that are no welcome, break or closing, it is asked as well. Parts that tell no time are
    a list of questions.
    """
    last, asking = len(parts) - 1, list[bool]()
    own = [each.is_own and (bool(each.named[1]) or each.title.is_part) for each in parts]
    for at, each in enumerate(parts):
        asks = each.on_wall is not None and not each.is_picked
        kind = kind_of_stage(each.named[0], is_first=not at, is_last=at == last)
        asking += [asks] if asks or (kind in (Kind.FREE, Kind.THEME) and not own[at]) else []
    if sum(asking) >= max(_NEARLY_ALL * len(asking), _FEWEST_OTHERS):
        return tuple(parts)
    return tuple(replace(each, is_silent=True) if is_own else each for each, is_own in zip(parts, own, strict=True))


def rows_in_order(parts: Sequence[TextPart], *, lists: Collection[int] = ()) -> tuple[TableRow, ...]:
    """Return the rows of all parts of a text; parts with these ``id`` are lists, and so are those that ask at length.

    Where several parts are lists of questions, each of these is asked for itself.
    """
    long = {id(each) for each in parts if long_list(each)}
    several = sum(id(each) in long or bool(listed_questions(each, several=False)) for each in parts) > 1
    listing = {id(each) for each in parts if several} | {*lists}
    each_row = [_part_rows(each, several=id(each) in listing, is_last=each is parts[-1]) for each in parts]
    rows = _with_numbers([row for found in _with_own_names(each_row) for row in found])
    return tuple(replace(row, cells=tuple(map(_without_boxes, HEADING_FIELDS, row.cells))) for row in rows)


def _with_own_names(each_row: Sequence[list[TableRow]]) -> Sequence[list[TableRow]]:
    """Return the rows of parts, those of the lists of questions called as these are: “Wages: Who earns more?”."""
    theme, question = map(HEADING_FIELDS.index, ("theme", "question"))
    listed = [row for rows in each_row for row in rows if len(rows) > 1]
    texts = [row.cells[question] for row in listed]
    named = {id(row): told for row, text, told in zip(listed, texts, names_of(texts), strict=True) if told[0]}
    if not named:
        return each_row

    def called(row: TableRow, title: str) -> TableRow:
        name, text = named.get(id(row), ("", row.cells[question]))
        cells = [*row.cells]
        cells[theme], cells[question] = name_below(title, name), text
        return replace(row, cells=tuple(cells), merged=row.merged - {theme})

    return [[called(row, rows[0].cells[theme]) for row in rows] if len(rows) > 1 else rows for rows in each_row]


def _without_boxes(field: str, cell: str) -> str:
    """Return what the room sees of a cell: to be ticked off are only lines of the host's own notes."""
    return cell if field == "notes" else BOX.sub("", cell)


def _part_rows(section: TextPart, *, several: bool, is_last: bool) -> list[TableRow]:
    """Return the row of a section, or one for each question of a bare list of questions.

    ``several`` sections have a list of them. What is told above it stands in the notes of the first.
    """
    rows = _rows_of(section, several=several, is_last=is_last)
    if not rows or not section.above:
        return rows
    notes = HEADING_FIELDS.index("notes")
    told = "\n".join(filter(None, (section.above, rows[0].cells[notes])))
    return [replace(rows[0], cells=(*rows[0].cells[:notes], told, *rows[0].cells[notes + 1 :])), *rows[1:]]


def _shown(section: TextPart, asked: tuple[int, str]) -> str:
    """Return a question as the room sees it: with a capital in front, where something in its line leads to it."""
    place, question = asked
    return with_capital(question) if led_questions(section.body[place].text) else question


def _rows_of(section: TextPart, *, several: bool, is_last: bool) -> list[TableRow]:
    title, time = section.named
    listed = listed_questions(section, several=several)
    if listed and not time:
        return _listed_rows(section, listed)
    named_long = _LONG_NAMED.fullmatch(title) if len(title) > _LONGEST_SHOWN else None
    title, aside = (named_long["name"], named_long["aside"]) if named_long else (title, "")
    cells = {"theme": title.rstrip(_EDGES), "duration": time}
    wall = section.on_wall
    asked = dict.fromkeys(_shown(section, pair) for pair in section.asked)
    cells["question"] = _shown(section, wall) if wall else ""
    cells["follow_ups"] = "\n".join(question for question in asked if question != cells["question"])
    told = defaultdict[str, list[str]](list, notes=[aside])
    for place, paragraph in enumerate(section.body):
        name, text = _place_of(section, place, paragraph)
        is_led_to_wall = place + 1 in section.by_place and only_leads(text)
        is_title = not place and text == title  # the hours above have it for their title
        if not (is_title or is_led_to_wall or is_rule(text)):
            told[name].append(text)
    cells |= {name: "\n".join(filter(None, (cells.get(name, ""), *texts))) for name, texts in told.items() if name}
    stage = kind_of_stage(title.rpartition(",")[0], is_first=True, is_last=True)  # “Welcome, when is lunch?”
    is_named = (time or section.title.is_part) and " " in title and stage in (Kind.FREE, Kind.THEME)
    is_break = _is_open_break(title)
    asks = is_named and is_question(title) and questions_in(title) and not is_break
    named, asked_there = titled_question(_COUNT.sub("", title)) if asks else ("", "")
    is_amid = wall is not None and len(section.body[wall[0]].text) > 2 * len(wall[1])
    if asks and (wall is None or (time and is_amid)):
        others = [question for question in asked if question != asked_there]
        cells |= {"theme": named, "question": asked_there, "follow_ups": "\n".join(others)}
    elif asks and not named and wall and len(asked) > 1 and section.grade(wall) is not Grade.TOLD:
        others = [question for question in asked if question != asked_there]  # several follow: it is what all are of
        cells |= {"theme": asked_there, "question": asked_there, "follow_ups": "\n".join(others)}
    names_kind = kind_named(title) not in (None, Kind.THEME)  # “Débat” is a part like any
    if cells["question"] == "" and section.title.is_part and not time and not names_kind:
        cells["kind"] = Kind.BREAK if is_break else kind_of_stage(title, is_last=is_last)  # it is named for what it is
    is_bare = cells["question"] == "" and not time and not kind_named(title)
    if is_bare and not section.title.is_part and any(map(is_reference, section.body[:1])):  # what is to be read
        return []
    if is_bare and not section.title.is_part:  # a statement, where the others ask
        if len(section.body) > 1 and (section.body[0].is_item or all(map(is_numbered, section.body[:2]))):  # of things
            return []
        if section.body and section.body[0].text.strip().count("\n") >= _LINES_OF_VERSE - 1:  # a song, read out
            return []
        first, _, rest = cells.get("notes", "").partition("\n")
        if first.endswith(":") or is_paperwork(first.partition(":")[0]) or is_beforehand(title) or not _is_said(first):
            return []
        if names_rules(title):
            cells |= {"question": cells["notes"], "notes": "", "kind": Kind.RULES}
        elif any(_TO_DO.fullmatch(each) for each in (first, rest) if each):
            return []
        elif first and opens_evening(title) and not is_introduction(title):  # what is told there is the host's
            cells["kind"] = Kind.WELCOME
        else:
            cells |= {"question": unquoted(first), "notes": rest}
    return [_row(cells, section.title.line, merged=False)]


def _is_open_break(title: str) -> bool:
    """Whether a title is that of a break of which something is still to be settled: “Group dinner? where?”."""
    first, *more = title.split("?")
    is_short = len(first.split()) <= _MOST_OF_BREAK and any(map(str.strip, more))
    return is_short and names_break(first) and not begins_asking(first)


def _heads_of(section: TextPart, places: Sequence[int]) -> list[int | None]:
    """Return for each question the place of the heading between it and the one above, which names it and what follows.

    One that says that questions, or topics, stand below names nothing, unless most others set alike do; nor does the
    only one of a section that is named right above it, “Monday: the well”, “John 4,1-14”.
    """
    heads = [
        next((at for at in range(place - 1, above - 1, -1) if _is_head(section.body, at)), None)
        for above, place in pairwise((0, *places))
    ]
    bare = {at for at in heads if at is not None and _is_bare(section.body[at].text)}
    others = [section.body[at].level for at in heads if at is not None and at not in bare]
    named = {*others} - {0} if len(others) > len(bare) else set[int]()
    found = [None if at in bare and section.body[at].level not in named else at for at in heads]
    is_named = section.title.level > 0 and _names_section(section.named[0])
    return [None] * len(found) if is_named and found[0] == 0 and not any(found[1:]) else found


def _is_bare(title: str) -> bool:
    return is_label_of_questions(title, is_title=True) or THEME_COLUMN.is_all_of(title.strip(" :"))


def _names_section(title: str) -> bool:
    """Whether a title names a section shortly: it neither asks, nor only counts, nor is a day, or “Questions”."""
    is_bare = only_counts(title) or is_date(title) or is_label_of_questions(title, is_title=True)
    return 0 < len(title) <= _MAX_LABEL_LENGTH and not (is_bare or holds_question(title))


def _is_head(body: Sequence[Paragraph], at: int) -> bool:
    """Whether a line is a heading, short and in bold letters as one, or a label between two lists: “From the slides:”.

    What it tells of itself, “Goal: …”, is none.
    """
    line, text = body[at], body[at].text.strip()
    if line.level:
        return line.level < TITLE_LEVEL
    if line.is_item or len(text) > _MAX_LABEL_LENGTH or holds_question(text) or label(text) is not None:
        return False
    around = [each.is_item for each in body[max(at - 1, 0) : at + 2]]
    is_between = text.endswith(":") and around == [True, False, True] and not is_for_host(text)
    return is_between if text.endswith(":") else line.is_bold


def _is_said(text: str) -> bool:
    """Whether a line may be a statement that a room talks about: a sentence or two, and no paragraph."""
    is_short = len(text) <= _LONGEST_STATEMENT and len(_SENTENCE.findall(text)) <= _MOST_SENTENCES
    return holds_question(text) or (is_short and not _GREETS.match(text))


def _listed_rows(section: TextPart, listed: Sequence[tuple[int, str]]) -> list[TableRow]:
    """Return a row for each question of a list, with what is asked after it; the rest are the notes of the nearest."""
    places = {place for place, _ in listed}
    places |= {place for place, _ in section.asked if place in section.nested}
    heads = _heads_of(section, [place for place, _ in listed])
    places |= {at for at in heads if at is not None}
    after = [
        (at, each.text.partition(":")[2].strip()) for at, each in enumerate(section.body) if only_follows(each.text)
    ]
    after = [(at, asked) for at, asked in after if asked and at > listed[0][0]]
    places |= {at for at, _ in after}
    told_below = _answers(section.body, {place for place, _ in listed})
    beside = places.union(*told_below.values())
    others = {at: each.text.strip() for at, each in enumerate(section.body) if at not in beside}
    aims = [found[1] for text in others.values() if (found := label(text)) and found[0] == "objective" and found[1]]
    rest = {at: text for at, text in others.items() if not (found := label(text)) or found[1] not in aims}
    above, below = _told_beside(section.body, [place for place, _ in listed], rest)
    questions = [{"theme": "", "question": question, "objective": "\n".join(aims)} for _, question in listed]
    for cells, (place, question), head in zip(questions, listed, heads, strict=True):
        told = section.body[place].text.partition(question)[2].strip()
        answers = [section.body[at].text.strip() for at in told_below[place] if at not in places]
        own = [told] if any(map(str.isalnum, told)) else []
        cells["notes"] = "\n".join(filter(None, [*above[place], *own, *answers, *below[place]]))
        cells["theme"] = timed_title(section.body[head].text)[0] if head is not None else ""
    questions[0]["theme"] = questions[0]["theme"] or section.named[0]
    nested, at_places = [pair for pair in section.asked if pair[0] in section.nested], [place for place, _ in listed]
    for place, question in sorted([*nested, *after]):
        cells = questions[max(bisect_left(at_places, place) - 1, 0)]
        cells["follow_ups"] = "\n".join(filter(None, (cells.get("follow_ups", ""), question)))
    numbers = [section.body[place].line for place, _ in listed]
    return [_row(cells, at, merged=not cells["theme"]) for cells, at in zip(questions, numbers, strict=True)]


def _told_beside(
    body: Sequence[Paragraph], asked: Sequence[int], told: Mapping[int, str]
) -> tuple[Mapping[int, list[str]], Mapping[int, list[str]]]:
    """Return what is told above and below each question of a list, by its place.

    Text between the items of few of them leads to those below it; whatever else stands between two is of the first, as
    an answer is.
    """
    above, below = defaultdict[int, list[str]](list), defaultdict[int, list[str]](list)
    answered = {bisect_left(asked, at) for at, text in told.items() if ANSWER_COLUMN.begins(text.partition(":")[0])}
    text_at = {bisect_left(asked, at) for at in told if not body[at].is_item}.difference((0, len(asked)), answered)
    leads = {0}.union(each for each in text_at if body[asked[each - 1]].is_item and 2 * len(text_at) < len(asked))
    led = set[int]()
    for at, text in told.items():
        number = bisect_left(asked, at)
        led |= {number} if number in leads and not body[at].is_item else set()
        (above[asked[number]] if number == 0 or number in led else below[asked[number - 1]]).append(text)
    return above, below


def _answers(body: Sequence[Paragraph], asked: Collection[int]) -> Mapping[int, list[int]]:
    """Return the places of the items within those that ask, by the places of these."""
    found, owner = {place: list[int]() for place in asked}, -1
    for at, each in enumerate(body):
        owner = at if at in asked else owner if each.is_item and each.depth > body[owner].depth else -1
        if owner not in (-1, at) and body[owner].is_item:
            found[owner].append(at)
    return found


def _with_numbers(rows: Sequence[TableRow]) -> list[TableRow]:
    """Return the rows with a number for a theme where a title is a question; it is one word in both languages."""
    found, count = list[TableRow](), 0
    for row in rows:
        is_unnamed = not row.cells[0] and 0 not in row.merged
        count += is_unnamed
        found.append(replace(row, cells=(counted_name(count), *row.cells[1:])) if is_unnamed else row)
    return found


def listed_questions(section: TextPart, *, several: bool) -> list[tuple[int, str]]:
    """Return the questions of a section that is a list of them, with the places of their lines.

    A list is bare, or long and not the only one; or something stands between its parts. One of which a single question
    is chosen is what its part of an evening asks.
    """
    asking = [pair for pair in section.asked if not label(section.body[pair[0]].text.strip())]
    asking = [pair for pair in asking if pair[0] not in section.nested]
    places = {place for place, _ in asking}
    if len(places) < len(asking) or len(asking) < 2:
        return []
    are_items = all(section.body[place].is_item for place in places)
    lead = section.body[min(places) - 1] if min(places) else section.title
    if section.title.is_part and CHOOSE_ONE.is_within(lead.text):
        return []
    above = section.body[0].text.strip(" *_")
    is_led = min(places) == 1 and (_is_label(above) or (holds_question(above) and is_explained(above)))
    beside = section.nested | {at for at, each in enumerate(section.body) if only_follows(each.text)}
    is_bare = (0 in places or is_led) and (are_items or len(places) == len(section.body) - len(beside))
    reach = long_list(section, least=_LEAST_ASKED if several else _LEAST_LISTED)
    return asking if is_bare or (reach and (several or reach > len(asking))) else []


def _is_label(text: str) -> bool:
    return text.endswith(":") and len(text) <= _MAX_LABEL_LENGTH


def long_list(section: TextPart, least: int = _LEAST_LISTED) -> int:
    """Return how many lines a long list of questions goes over, with what stands in it; 0 when there is none."""
    places = [place for place, _ in section.asked if place not in section.nested]
    are_alike = all(section.body[place].is_item for place in places) or all(
        is_question(section.body[place].text) for place in range(min(places, default=0), max(places, default=-1) + 1)
    )
    is_long = len(places) >= least and are_alike
    return max(places) - min(places) + 1 if is_long else 0


def _place_of(section: TextPart, place: int, paragraph: Paragraph) -> tuple[str, str]:
    """Return the field a line below a heading goes to, and its text; nothing where all of it is a question."""
    text = paragraph.text.strip()
    name, rest = label(text) or ("", text)
    if name == "question" and paragraph.is_aside:
        return "notes", rest
    if name == "duration" and rest and not length_told(text):  # “Timing: after the film”
        return "notes", text
    if name in ("question", "duration") or (not place and (only_time(text) or length_told(text))):
        return "", ""
    if name in _KNOWN and _KNOWN[name](rest) is None:  # “Type: a long name”
        return "notes", text
    if name == "follow_ups" and not _is_sent(text):
        return "notes", text
    is_within = name == "objective" and place > _REACH and paragraph.text[:1].isspace()  # of a line above it
    if name in HEADING_FIELDS and name != "theme" and not is_within and (name != "objective" or rest):
        return name, rest
    asked = section.by_place.get(place, [])
    if asked and (aside := text.partition(asked[-1])[2].strip()).startswith("("):
        return "notes", text if only_time(aside) else aside  # how long that one question is asked
    if asked and len(text) - sum(map(len, asked)) <= _MAX_LABEL_LENGTH:
        lead, behind = text.partition(asked[0])[0].strip(_LEADS), folded(text.rpartition(asked[-1])[2])
        if behind and len(folded(lead)) + len(behind) > FEW_BESIDE:  # “On the board: “Who decides?” Note all.”
            return "notes", text
        return ("notes", lead) if len(folded(lead)) > FEW_BESIDE else ("", "")  # “In threes, on paper: …”
    return ("follow_ups", text) if only_follows(text) and _is_sent(text) else ("notes", text)


def _is_sent(text: str) -> bool:
    """Whether what may be asked stands behind “Follow-up:”; behind “Prompt:” it asks, or a machine is told it.

    What is done when all is over is called so as well: “Follow-up: a call within a week”.
    """
    rest = text.partition(":")[2].strip(" *_")
    is_sure = not (_PROMPT.match(text) or _DONE_AFTERWARDS.match(text))
    return bool(rest) and (is_sure or holds_question(rest) or bids(rest) or begins_asking(rest))


def _row(cells: dict[str, str], line: int, *, merged: bool) -> TableRow:
    return TableRow(tuple(cells.get(name, "") for name in HEADING_FIELDS), line, frozenset([0] if merged else []))
