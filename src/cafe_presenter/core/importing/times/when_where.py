"""When and where an evening is, as a line of its first page tells: “jeudi 3 décembre, 18 h 30, salle Colette”."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, islice

from cafe_presenter.core.base.calendar_words import IN_FIGURES, MONTHS, ORDINAL, WEEKDAYS
from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.base.time_units import AT
from cafe_presenter.core.deck.field import Scope
from cafe_presenter.core.deck.vocabulary import field_named, loose
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow, is_written
from cafe_presenter.core.importing.times.days import names_day
from cafe_presenter.core.importing.times.one_time import hour_alone, only_hours
from cafe_presenter.core.importing.words.column_words import DATE_COLUMN, DURATION_COLUMN, HOURS_COLUMN, STAGE_COLUMN
from cafe_presenter.core.importing.words.event_words import BESIDE_PLAN, EVENT
from cafe_presenter.core.importing.words.host_words import HOST_PAPER
from cafe_presenter.core.importing.words.label_words import DATE_LABEL, HOST_LABEL, VENUE_LABEL
from cafe_presenter.core.importing.words.notions import said

_DATE = re.compile(
    rf"(?:(?:le|on|ce|am|den|el|il|op|em|dnia|w)\s+)?(?:{WEEKDAYS}\s+)?(?:den\s+)?"
    rf"(?:\d{{1,2}}{ORDINAL}\s+(?:of\s+|de\s+)?{MONTHS}|{MONTHS}\s+\d{{1,2}}{ORDINAL}|{IN_FIGURES})"
    r"(?:\s+(?:de\s+)?20\d\d)?(?:\s?(?:r\.|г\.|р\.))?",
    re.IGNORECASE,
)
_BESIDE_DATE = re.compile(rf"{WEEKDAYS}|20\d\d", re.IGNORECASE)
"""What a comma may part from the day and the month."""
HOUR_TOLD = r"\d{1,2}(?:\s?h(?:\s?\d{2})?|[:.]\d{2})(?:\s?(?:am|pm|uhr|uur|hs))?|\d{1,2}\s?(?:am|pm|uhr|uur)"
"""The pattern of an hour that says by a sign, or a word, that it is one: “19h”, “7 pm”, without case."""
_AT = rf"(?:{AT}|de|from|von)"
_HOUR = re.compile(
    rf"(?:{_AT}\s+)?(?:{HOUR_TOLD})(?:\s*(?:[–—-]|à|to|bis|a|tot|do)\s*(?:{HOUR_TOLD}))?(?:\s?(?:ч|год)\.?)?",
    re.IGNORECASE,
)
_LEADS_TO_PLACE = re.compile(
    r"(?:au|aux|im|in der|en el|en la|nel|nella|in het|no|na)\s+|(?:(?:à|dans|at|in)\s+)?(?:la\s+|le\s+|l[’']|the\s+)?",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:(?:grande|petite|the|main)\s+)?(?:salle|médiathèque|bibliothèque|librairie|café|bar|brasserie|mairie|maison"
    r"|centre|foyer|espace|auditorium|amphithéâtre|amphi|mjc|tiers[- ]lieu|théâtre|cinéma|musée|école|collège|lycée"
    r"|ludothèque|halle|room|hall|library|town hall|village hall|community centre|school|bookshop"
    r"|gemeindehaus|gemeindezentrum|pfarrheim|pfarrsaal|bürgerhaus|rathaus|bibliothek|stadtbücherei|schule|aula|saal"
    r"|biblioteca|centro|casa|librería|ayuntamiento|escuela|sala|salón|municipio|libreria|scuola|oratorio|escola"
    r"|buurthuis|bibliotheek|wijkcentrum|dorpshuis|zaal|biblioteka|świetlica|dom kultury|szkoła|knihovna|knižnica"
    r"|kulturní dům|bibliotek(?:et)?|församlingshem(?:met)?|medborgarhuset|forsamlingshus(?:et)?|grendehuset|kirjasto"
    r"|seurakuntatalo|könyvtár|művelődési ház|школа|библиотека|бібліотека|βιβλιοθήκη|kütüphane|"
    r"\d{1,4}(?:\s?(?:bis"
    r"|ter))?,?\s+(?:rue|avenue|place|boulevard|quai|chemin|allée|impasse))\b",
    re.IGNORECASE,
)
_PARTS = re.compile(
    rf"\s*[,;·•|]\s*|\s+[–—-]\s+|\s+(?={_AT}\s+\d{{1,2}}\s?(?:[h:.]|am|pm|uhr|uur))"
    r"|\s+(?=(?:au|aux|(?:à|dans)\s+la|(?:at|in)\s+the)\s|à\s+l[’'])",
    re.IGNORECASE,
)
_LONGEST = 120
_LONGEST_NAME = 40
_LABEL = re.compile(r"([^:?\n]{2,40}?)\s*(?:\?\s*:?(?=\s)|:)\s*(\S.*)")
"""“Lieu : Lyon”, “Où ? À Lyon”."""
_BEGINS = re.compile(r"\W*([^:?\n]{2,30}?)\s*(?:\?\s*:?|:)\s+(\S.*)")
_BETWEEN = re.compile(r"\s+[|•·–—]\s+|\t+|\s*;\s+")
"""What parts several labels of one line."""
_PARTING = " \t|•·–—;"
_ABOVE_LABELS = (VENUE_LABEL, HOST_LABEL, DATE_LABEL, DATE_COLUMN, HOURS_COLUMN)
_NEXT_LABEL = pattern(rf"(?<=\S)\s+(?=(?:{'|'.join(each.pattern for each in _ABOVE_LABELS)})\s?:\s)", re.IGNORECASE)
"""“Lugar: la plaza Fecha: 3 de mayo Hora: 18:00”, lines of a page that run on."""
_SAID_ABOVE = ("venue", "host", "date", "next_date", "duration")
_TITLE = frozenset(
    ("title", "titre", "intitule", "titel", "titulo", "titolo", "tytul", "nazev", "nazov", "otsikko", "cim")
)
_LABELS = (
    ("venue", VENUE_LABEL),
    ("host", HOST_LABEL),
    ("date", DATE_LABEL),
    ("date", DATE_COLUMN),
    ("duration", DURATION_COLUMN),
)
"""What is told of an evening above it, in the languages that a deck has no names of fields in."""


def names_title(name: str) -> bool:
    """Whether a label is that of what an evening is called: “Activity title”, “Titre de la séance”."""
    beside = [word for word in said(name) if word not in _TITLE]
    others = (EVENT, BESIDE_PLAN, STAGE_COLUMN)
    return len(beside) < len(said(name)) and all(any(each.is_all_of(word) for each in others) for word in beside)


def field_of_deck(name: str) -> str:
    """Return the field of a deck that a label names in any language, “Ort”; nothing for any other."""
    field = field_named(name, Scope.DECK)
    labels = (label for label, notion in _LABELS if loose(name) in notion.loosely)
    return field.name if field is not None else next(labels, "title" if names_title(name) else "")


def labels_in(table: Table) -> list[tuple[int, str]]:
    """Return the lines and texts of a table that tells one thing a row, or beside each other: “Lieu | Lyon”.

    More than half of what it tells is of the evening, and every row tells something. In the sheet of a lesson, with its
    aims and its materials, only the title is told so.
    """
    found = list[tuple[int, str]]()
    for row in table.rows:
        cells = [cell.strip(" :") for cell in row.cells]
        pairs = [(name, text) for name, text in zip(cells[::2], cells[1::2], strict=False) if name and text]
        if not row.is_empty and (
            not pairs or len(row.cells) % 2 or any(len(name) > _LONGEST_NAME for name, _ in pairs)
        ):
            return []
        found += [(row.line, f"{name} : {text}") for name, text in pairs]
    known = [each for each in found if field_of_deck(each[1].partition(" : ")[0]) in _SAID_ABOVE]
    names = [text.partition(" : ")[0] for _, text in found]
    is_sheet = sum(map(HOST_PAPER.is_all_of, names)) > 1
    titles = [each for at, each in enumerate(found) if names_title(names[at]) and (at or is_sheet)]
    return known if 2 * len(known) > len(found) else titles if known or is_sheet else []


def told_in(row: TableRow) -> list[str]:
    """Return what the cells of a row above the header tell, a label with what stands beside it: “Date: | 12 May”.

    What stands beside “Workshop:” is its name.
    """
    found, label = list[str](), ""
    for cell in (each.strip() for each in row.cells if each.strip()):
        if label:
            found[-1] = cell if EVENT.is_all_of(label) else f"{label} {cell}"
        else:
            found.append(cell)
        label = cell if cell.endswith(":") and not label else ""
    return found


def labels_of(line: str) -> list[str]:
    """Return what each label of a line tells, of which most name a field of a deck: “Lieu : Lyon | Où ? À Lyon”.

    Where tabs part them they may be any, as those of a form are.
    """
    run_on = [piece.rstrip(_PARTING) for piece in _NEXT_LABEL.split(line.strip())]
    told = run_on if len(run_on) > 1 and all(map(_LABEL.fullmatch, run_on)) else _BETWEEN.split(line.strip())
    pieces = [match for piece in told if (match := _LABEL.fullmatch(piece))]
    known = sum(field_of_deck(match[1]) in _SAID_ABOVE or EVENT.is_all_of(match[1]) for match in pieces)
    is_all = len(pieces) == len(told)
    is_form = 2 * known >= len(pieces) or (len(pieces) > 1 and "\t" in line)
    return [_as_label(match) for match in pieces] if is_all and is_form else []


def _as_label(match: re.Match[str]) -> str:
    """Return what a label tells behind a colon, as it is written where it has one: “Lieu : Lyon”, “Kreis: Kafka”."""
    is_as_written = match[0].removeprefix(match[1]).lstrip().startswith(":")
    return match[0] if is_as_written else f"{match[1]} : {match[2]}"


def with_labels_above(document: Document) -> Document:
    """Return a document whose first lines or items that tell when, where and for whom are of no list below them.

    They stand one after the other, each with its label, right above what is no heading: “Lieu : Lyon”. Those that come
    again are of parts, or of several evenings.
    """
    blocks, found = document.blocks, list[list[int]]()
    for is_label, group in groupby(range(len(blocks)), key=lambda at: bool(_label_names(blocks[at]))):
        places = [*group] if is_label else []
        names = [name for at in places for name in _label_names(blocks[at])]
        fields = [field_of_deck(name) for name in names]
        known = sum(
            field in _SAID_ABOVE or loose(name) in HOST_PAPER.loosely for field, name in zip(fields, names, strict=True)
        )
        is_known = 2 * known >= len(names) or {"venue", "duration"}.issubset(fields)  # where and when
        if len(names) > 1 and is_known and {"venue", "date"}.intersection(fields):
            found.append(places)
    above = frozenset(found[0] if len(found) == 1 and not _ends_list(blocks, found[0][-1]) else ())
    return replace(
        document,
        blocks=tuple(
            replace(block, is_item=False, depth=0, led=0, is_aside=True)
            if at in above and isinstance(block, Paragraph)
            else block
            for at, block in enumerate(blocks)
        ),
    )


def _label_names(block: Paragraph | Table) -> list[str]:
    """Return the labels that the lines of a paragraph begin with, nothing where one has none."""
    if isinstance(block, Table) or block.level or block.depth:
        return []
    found = [_LABEL.fullmatch(line.strip()) for line in block.text.strip().split("\n")]
    names = [match[1].strip(" *_") for match in found if match is not None]
    return names if len(names) == len(found) and not any(map(str.isdecimal, "".join(names))) else []


def _ends_list(blocks: Sequence[Paragraph | Table], at: int) -> bool:
    """Whether a heading, a table or nothing follows a block."""
    below = (block for block in islice(blocks, at + 1, None) if is_written(block))
    after = next(below, None)
    return not isinstance(after, Paragraph) or after.level > 0


def tells_begin(text: str) -> bool:
    """Whether a line says by a label when all of it is, “Quand ? Samedi 3 mai, 19h”, “Début : 14h”.

    What is called a date names its day as well: “Date: Tuesday 14 October, 9:30–12:30 (3h)”.
    """
    match = _BEGINS.match(text)
    if match is None:
        return False
    name, told = match[1], match[2]
    if HOURS_COLUMN.is_all_of(name) and (hour_alone(told) is not None or only_hours(told) or names_day(told)):
        return True
    is_date = DATE_LABEL.is_all_of(name) or DATE_COLUMN.is_all_of(name)
    return is_date and (names_day(told) or _DATE.match(told) is not None)


def is_day(text: str) -> bool:
    """Whether a text says no more than a day, be it in a sentence: “le 12 mai”."""
    return _DATE.fullmatch(text.strip(" .*_")) is not None


def when_and_where(line: str) -> tuple[str, str]:
    """Return the date, with its hour, and the place that a line tells which tells nothing else; else nothing.

    A date alone may be that of anything: one of another paper, of a letter.
    """
    if len(line) > _LONGEST:
        return "", ""
    parts = list[str]()
    for part in filter(None, _PARTS.split(line.strip(" .*_()"))):
        is_until = bool(parts) and _HOUR.fullmatch(f"{parts[-1]} {part}") is not None  # “de 17h”, “à 19h”
        if is_until:
            parts[-1] += f" {part}"
        else:
            parts.append(part)
    dates = [part for part in parts if _DATE.fullmatch(part)]
    beside = [part for part in parts if _BESIDE_DATE.fullmatch(part)]
    hours = [part for part in parts if _HOUR.fullmatch(part)]
    places = [place for part in parts if (place := _place(part))]
    is_all = len(dates) + len(beside) + len(hours) + len(places) == len(parts)
    if not is_all or len(dates) != 1 or len(hours) > 1 or not (hours or places):
        return "", ""
    when = [part for part in parts if part in dates or part in beside or part in hours]
    return ", ".join(when), ", ".join(places)


def _place(part: str) -> str:
    """Return a place without what leads to it, nothing for any other text."""
    lead = _LEADS_TO_PLACE.match(part)
    bare = part[lead.end() :] if lead is not None and not _PLACE.match(part) else part
    return bare if _PLACE.match(bare) else ""
