"""What stands in parts within a cell of a table: facts, sources and which belongs to which fact, a vote."""

import re
from collections.abc import Sequence
from dataclasses import fields, replace
from itertools import pairwise, repeat

from cafe_presenter.core.deck.dates import latest_date
from cafe_presenter.core.deck.deck import MAX_OPTIONS, MIN_OPTIONS, Fact, FollowUp, Source, Vote, VoteWay
from cafe_presenter.core.deck.facts import has_source
from cafe_presenter.core.deck.field import Scope
from cafe_presenter.core.deck.vocabulary import MAX_OCCASION_LENGTH, field_named, vote_way_named
from cafe_presenter.core.importing.document.line_marks import POINTS

CELL_EDGES = " \t\r\n"
PART = " → "
OCCASION = PART
"""What parts the occasion of a follow-up from its text in a table: a colon is too common in questions."""
NO_PART = "–"
_BULLET = re.compile(rf"^(?:[-–—*o{POINTS}]\s+|\d{{1,2}}[.)]\s+)")
_MARK = re.compile(rf"^[-–—{POINTS}]\s+(?=\S)")
_ADDRESS = re.compile(r"https?://[^\s<>()\[\]]+[^\s<>()\[\].,;:!?]")
_PICTURE = re.compile(r"[\w./:%-]+\.(?:png|jpe?g|gif|svg|webp|avif)", re.IGNORECASE)
_PAGE = re.compile(r"(?!\w+:)[\w./%-]+/[\w.%-]+\.(?:html?|php|md)", re.IGNORECASE)
"""Another page of the same site."""
_BEFORE_COLON = "\u2004"
"""A space that nobody types: what stands behind it and a colon was labelled here."""
_PART_OF_DAY = re.compile(r"0[.,](?:\d{4,18}|[1368][27]5)")
"""“0.0104166…”, a quarter of an hour, “0.125”, three hours."""
_DAY_MINUTES, _EXACTLY = 24 * 60, 0.01
_DATED = re.compile(r"(.+?)(?:,\s*|\s*\()(\d[^,()]{3,19})\)?")
"""“Insee, 2024”, “Insee (12 mars 2024)”: who says so, and when."""


def begins_item(line: str) -> bool:
    """Whether a line begins with a sign of a list, which is no part of its text."""
    return _BULLET.match(line) is not None


def without_mark(text: str) -> str:
    """Return a text without the sign of a list before it; several items of a list stay as they are."""
    first, *others = text.split("\n")
    return text if any(map(_MARK.match, others)) else "\n".join((_MARK.sub("", first, count=1), *others))


def items_in(text: str) -> list[str]:
    """Return the lines of a list; where the first has a bullet, one without goes on with the line above."""
    lines = [line.strip(CELL_EDGES) for line in text.split("\n") if line.strip(CELL_EDGES)]
    if not lines or not _BULLET.match(lines[0]):
        return lines
    items: list[str] = []
    for line in lines:
        if _BULLET.match(line):
            items.append(_BULLET.sub("", line))
        else:
            items[-1] += f"\n{line}"
    return [item for item in items if item]


def noted(name: str, text: str) -> str:
    """Return a cell for the notes, below the name of its column where that says more than “Notes”.

    A dash alone and the file of a picture are nothing to be read, and a part of a day is told in minutes, as a
    spreadsheet means.
    """
    if not text.strip(" -–—") or _PICTURE.fullmatch(text):
        return ""
    minutes = float(text.replace(",", ".")) * _DAY_MINUTES if _PART_OF_DAY.fullmatch(text) else 0.0
    text = f"{minutes:.0f} min" if minutes and abs(minutes - round(minutes)) < _EXACTLY else text
    field = field_named(name, Scope.THEME) if name else None
    return labelled(name, text) if name and (field is None or field.name != "notes") else text


def labelled(name: str, text: str) -> str:
    """Return what stands under a name, behind it: the space before the colon is of French alone, and may go again."""
    return f"{name}{_BEFORE_COLON}: {text}"


def with_labels_in(language: str, notes: str) -> str:
    """Return notes whose labels end as those of a language do: “Lieu : Lyon”, “Place: Lyon”."""
    return notes.replace(f"{_BEFORE_COLON}: ", " : " if language == "fr" else ": ")


def sources_in(text: str) -> tuple[Source, ...]:
    """Return the sources of a cell, one a line; pictures and pages of the site it was taken from are none."""
    return tuple(_source(line) for line in items_in(text) if not (_PICTURE.fullmatch(line) or _PAGE.fullmatch(line)))


def _source(line: str) -> Source:
    """Return a source and its address, which stands apart from its name in angle brackets (RFC 3986, appendix C)."""
    found = _ADDRESS.search(line)
    if found is None:
        return Source(line)
    apart = line.endswith(f" <{found[0]}>")
    return Source(line[: found.start() - 2] if apart else line, found[0])


def facts_in(text: str) -> tuple[Fact, ...]:
    """Return the facts of a cell, one a line."""
    return tuple(_fact(line) for line in items_in(text))


def _fact(line: str) -> Fact:
    """Return a fact and who says so: its parts in the order of the fields, or a sentence and an address in it."""
    text, *parts = [part.strip(CELL_EDGES) for part in line.split(PART)]
    if parts and text and len(parts) < len(fields(Fact)):
        return Fact(text, *("" if part == NO_PART else part for part in parts))
    found = _ADDRESS.search(line)
    return Fact(line) if found is None else Fact(_without(line, found[0]) or line, url=found[0])


def vote_in(text: str) -> Vote | None:
    """Return the vote of a cell: how it is given, what is asked and its answers; or its answers, one a line."""
    if not text:
        return None
    lines = items_in(text)
    if MIN_OPTIONS <= len(lines) <= MAX_OPTIONS:
        return Vote(options=tuple(dict.fromkeys(lines)))
    first, *parts = [part.strip(CELL_EDGES) for part in " ".join(lines).split(PART)]
    way = vote_way_named(first)
    if way is None:
        first, parts = NO_PART, [first, *parts]
    question, *options = parts or [NO_PART]
    found = tuple(dict.fromkeys(option for option in options if option))[:MAX_OPTIONS]
    asked = "" if question == NO_PART else question
    return Vote(asked, found if len(found) >= MIN_OPTIONS else (), way or VoteWay.HANDS)


def source_column(columns: Sequence[str]) -> int | None:
    """Return the column of sources right after one of facts, in which somebody wrote whose each fact is.

    An export has the sources of the theme before its facts: those stay the theme's.
    """
    pairs = enumerate(pairwise(columns), start=1)
    return next((column for column, pair in pairs if pair == ("facts", "sources")), None)


def cited(facts: tuple[Fact, ...], sources: tuple[Source, ...]) -> tuple[tuple[Fact, ...], tuple[Source, ...]]:
    """Give the facts without a source those beside them: one for all, or one each; return what is left, too."""
    bare = [fact for fact in facts if not has_source(fact)]
    if not bare or len(sources) not in (1, len(bare)):
        return facts, sources
    given = repeat(sources[0]) if len(sources) == 1 else iter(sources)
    return tuple(fact if has_source(fact) else _said_by(fact, next(given)) for fact in facts), ()


def _said_by(fact: Fact, source: Source) -> Fact:
    name = _without(source.text, source.url) if source.url else source.text
    dated = _DATED.fullmatch(name)
    publisher, date = (dated[1], dated[2]) if dated is not None and latest_date(dated[2]) else (name, "")
    return replace(fact, publisher=publisher, date=date or fact.date, url=source.url)


def _without(line: str, address: str) -> str:
    return line.replace(address, "").strip(" <>()[],;:–—-\n")


def listed_follow_ups(text: str) -> tuple[FollowUp, ...]:
    """Return what a cell says to ask after a question, a line each, which may tell its occasion first."""
    return tuple(_follow_up(line) for line in items_in(text))


def _follow_up(line: str) -> FollowUp:
    when, arrow, text = line.partition(OCCASION)
    return FollowUp(text, when) if arrow and when and text and len(when) <= MAX_OCCASION_LENGTH else FollowUp(line)
