"""Files of dates for a calendar, ``.ics``: the events of a day are the parts of its evening.

A few properties of RFC 5545 are read: a library that knows all of them, and the time zones of the world, would be
fifty times as long.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.core.importing.asking.asking import is_question
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow

_FIELDS = ("theme", "question", "duration", "notes")
_BEGIN = re.compile(r"\s*BEGIN:VCALENDAR\s", re.IGNORECASE)
_PROPERTY = re.compile(r"(?P<name>[A-Za-z-]+)(?:;(?:[^\":;]|\"[^\"]*\")*+)*+:(?P<value>.*)")
_ESCAPED = re.compile(r"\\([nN,;\\])")
_TIME = re.compile(r"\d{8}T\d{6}(?=Z?\Z)")
_LENGTH = re.compile(r"P(?:(?P<days>\d{1,3})D)?(?:T(?:(?P<hours>\d{1,3})H)?(?:(?P<minutes>\d{1,4})M)?(?:\d{1,6}S)?)?")
_FEWEST = 2
"""Events of one day, from which they are the parts of an evening: one alone is an appointment."""
_MOST_DAYS, _MOST_EVENTS = 14, 300
"""Of one meeting; the calendar of a year has more."""


@dataclass(frozen=True, slots=True)
class _Event:
    """What is to happen, from when on, and for how long where that is told."""

    begin: datetime
    line: int
    title: str
    place: str
    told: str
    length: timedelta | None


def is_calendar(text: str) -> bool:
    """Whether a text is a file of dates for a calendar."""
    return _BEGIN.match(text) is not None


def read_calendar(text: str, name: str = "") -> Document:
    """Return the events of each day as a table: what happens, how long, and what is told of it.

    Those of no hour, or called off, stand below them all as lines.

    Raises CafeError ``import.calendar`` where no day has several, or where there are too many for one meeting.
    """
    title, events, left = "", list[_Event](), list[Paragraph]()
    held, within, line = dict[str, str](), 0, 0
    for at, key, value in _properties(text):
        if key == "BEGIN":
            within = within + 1 if within or value.upper() == "VEVENT" else 0
            held, line = ({}, at) if within == 1 else (held, line)
        elif key == "END" and within:
            within -= 1
            if not within and (event := _event(held, line)) is not None:
                events.append(event)
            elif not within:
                left.append(Paragraph(_plain(held.get("SUMMARY", "")), line))
        elif within == 1:
            held[key] = value
        elif not within and key == "X-WR-CALNAME":
            title = _plain(value)
    days = [(day, [*own]) for day, own in groupby(sorted(events, key=lambda each: each.begin), key=_day)]
    is_much = len(events) > _MOST_EVENTS or len(days) > _MOST_DAYS
    if is_much or not any(len(own) >= _FEWEST for _, own in days):
        raise CafeError(Problem("import.calendar", Place(name), {"days": _MOST_DAYS}))
    place = events[0].place if len({each.place for each in events}) == 1 else ""
    blocks = list[Paragraph | Table]()
    for day, own in days:
        blocks += [Paragraph(day.isoformat(), own[0].line, 1)] if len(days) > 1 else []
        blocks.append(Table(tuple(_rows(own, place)), fields=_FIELDS))
    return Document(name, (*blocks, *left), title=title)


def _properties(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield the properties of a calendar: the line where each begins, its name, and its value."""
    unfolded = list[tuple[int, list[str]]]()
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith((" ", "\t")) and unfolded:
            unfolded[-1][1].append(line[1:])
        else:
            unfolded.append((number, [line]))
    for number, pieces in unfolded:
        if (match := _PROPERTY.fullmatch("".join(pieces))) is not None:
            yield number, match["name"].upper(), match["value"].strip()


def _event(held: Mapping[str, str], line: int) -> _Event | None:
    """Return an event; None of one without a name or an hour, or that is called off."""
    title, place, told = (_plain(held.get(key, "")) for key in ("SUMMARY", "LOCATION", "DESCRIPTION"))
    begin, end = _time(held.get("DTSTART", "")), _time(held.get("DTEND", ""))
    if not title or begin is None or held.get("STATUS", "").upper() == "CANCELLED":
        return None
    told = told.removeprefix(title).strip()
    return _Event(
        begin, line, title, place, told, end - begin if end is not None else _length(held.get("DURATION", ""))
    )


def _plain(value: str) -> str:
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value).strip()


def _time(written: str) -> datetime | None:
    """Return a time of the clock, in whatever zone it is: all in a file are mostly of one."""
    match = _TIME.match(written)
    try:
        return datetime.strptime(match[0], "%Y%m%dT%H%M%S") if match is not None else None  # noqa: DTZ007
    except ValueError:  # the 40th of May
        return None


def _length(written: str) -> timedelta | None:
    match = _LENGTH.fullmatch(written)
    if match is None:
        return None
    days, hours, minutes = (int(match[key] or 0) for key in ("days", "hours", "minutes"))
    return timedelta(days=days, hours=hours, minutes=minutes)


def _day(event: _Event) -> date:
    return event.begin.date()


def _rows(events: Sequence[_Event], place: str) -> Iterator[TableRow]:
    """Yield the rows of the events of a day; a ``place`` that all of the file have is told with the first."""
    for at, each in enumerate(events):
        minutes = round(each.length.total_seconds() / 60) if each.length is not None else 0
        where = each.place if not place or not at else ""
        notes = "\n".join(filter(None, (each.told, where)))
        name, _, asked = each.title.rpartition(": ")
        name, asked = (name.strip(), asked) if name and is_question(asked) else (each.title, "")
        yield TableRow((name, asked, f"{minutes} min" if minutes > 0 else "", notes), each.line)
