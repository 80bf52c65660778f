"""A deck as a table for other people's tools: a web page that any word processor opens, and a csv."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from html import escape

from cafe_presenter.core.base.durations import duration_text
from cafe_presenter.core.deck.deck import Deck, Fact, Kind, Priority, Theme, Vote
from cafe_presenter.core.deck.field import Scope
from cafe_presenter.core.deck.fields import fields_of
from cafe_presenter.core.deck.vocabulary import KINDS, PRIORITIES, VOTE_WAYS
from cafe_presenter.core.importing.document.evidence import NO_PART, OCCASION, PART, begins_item
from cafe_presenter.core.importing.tables.layouts import CORE_FIELDS
from cafe_presenter.files.documents.csv_guard import guarded, is_live

_COLUMNS = (
    *(*CORE_FIELDS, "duration", "minimum", "kind", "priority", "follow_ups", "notes", "plain", "sources", "facts"),
    "vote",
)
_EVENING = ("subtitle", "venue", "host", "date", "next_date", "licence")
_ARTICLE = ("title", "author", "publisher", "date", "url", "summary")
_HEADERS = {
    "theme": ("Thème", "Theme"),
    "question": ("Question de relance", "Question"),
    "objective": ("Objectif pédagogique", "Objective"),
    "duration": ("Durée (min)", "Duration (min)"),
    "minimum": ("Durée minimale", "Minimum duration"),
    "kind": ("Type", "Kind"),
    "priority": ("Priorité", "Priority"),
    "follow_ups": ("Relances", "Follow-ups"),
    "notes": ("Notes", "Notes"),
    "plain": ("Facile à lire", "Easy read"),
    "sources": ("Sources", "Sources"),
    "facts": ("Repères", "Facts"),
    "vote": ("Vote", "Vote"),
}
_PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title}</title>
</head>
<body>
<h1>{title}</h1>
{front}<table border="1">
{rows}
</table>
</body>
</html>
"""


def deck_as_html(deck: Deck) -> bytes:
    """Return the deck as a web page: title, article, and a table with a row for each item."""
    head, *rows = _table(deck)
    lines = ["<thead>", _row(head, "th"), "</thead>", "<tbody>", *(_row(row, "td") for row in rows), "</tbody>"]
    page = _PAGE.format(
        language=escape(deck.language), title=escape(deck.title), front=_front(deck), rows="\n".join(lines)
    )
    return page.encode()


def deck_as_csv(deck: Deck) -> bytes:
    """Return the deck as a csv with a byte order mark, which Excel needs to see UTF-8; no cell is ever computed."""
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=_separator(deck)).writerows([guarded(cell) for cell in row] for row in _table(deck))
    return ("\ufeff" + stream.getvalue()).encode()


WRITERS: Mapping[str, Callable[[Deck], bytes]] = {"html": deck_as_html, "csv": deck_as_csv}
"""Ending of a file → what writes it."""


def _separator(deck: Deck) -> str:
    # Excel parts cells with the list separator of its country: a semicolon where the comma is for decimals.
    return "," if deck.language.startswith("en") else ";"


def _table(deck: Deck) -> list[list[str]]:
    """Return a header and the rows; a column nobody filled in is left out."""
    language = 0 if deck.language.startswith("fr") else 1
    rows = [_cells(theme, language) for theme in deck.themes]
    known = (*_COLUMNS, *dict.fromkeys(name for row in rows for name in row if ":" in name))
    used = [name for name in known if name in CORE_FIELDS or any(row.get(name) for row in rows)]
    return [[_header(name, language) for name in used], *([row.get(name, "") for name in used] for row in rows)]


def _header(name: str, language: int) -> str:
    name, _, code = name.partition(":")
    return f"{_HEADERS[name][language]} ({code})" if code else _HEADERS[name][language]


def _cells(theme: Theme, language: int) -> dict[str, str]:
    kind = "" if theme.kind is Kind.THEME else (KINDS[theme.kind][0], theme.kind.value)[language]
    priority = (
        "" if theme.priority is Priority.SHOULD else (PRIORITIES[theme.priority][0], theme.priority.value)[language]
    )
    return {
        "theme": theme.theme,
        "question": theme.question,
        "objective": theme.objective,
        "duration": "" if theme.duration_s is None else duration_text(theme.duration_s),
        "minimum": "" if theme.minimum_s is None else duration_text(theme.minimum_s),
        "kind": kind,
        "priority": priority,
        "follow_ups": _listed(
            f"{each.when}{OCCASION}{each.text}" if each.when else each.text for each in theme.follow_ups
        ),
        "notes": theme.notes,
        "plain": theme.plain,
        "sources": _listed(
            source.text if not source.url or source.url in source.text else f"{source.text} <{source.url}>"
            for source in theme.sources
        ),
        "facts": _listed(_fact_line(fact) for fact in theme.facts),
        "vote": _vote_line(theme.vote, language) if theme.vote is not None else "",
        **{f"theme:{each.language}": each.theme for each in theme.translations},
        **{f"question:{each.language}": each.question for each in theme.translations},
    }


def _fact_line(fact: Fact) -> str:
    """Return a fact as a line: its parts in the order of the fields, those that are missing as a dash."""
    parts = [getattr(fact, field.name) for field in fields(fact)]
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return PART.join(part or NO_PART for part in parts)


def _vote_line(vote: Vote, language: int) -> str:
    """Return a vote as a line: how it is given, what is asked, a dash where that is the theme's, and its answers."""
    way = (VOTE_WAYS[vote.way][0], vote.way.value)[language]
    asked, *options = (" ".join(each.split()) for each in (vote.question, *vote.options))
    return PART.join((way, asked or NO_PART, *options))


def _listed(items: Iterable[str]) -> str:
    """Return one item a line, with bullets where one has several lines or begins with a sign of a list."""
    lines = list(items)
    marked = any("\n" in line or begins_item(line) for line in lines)
    return "\n".join(f"• {line}" if marked else line for line in lines)


def _front(deck: Deck) -> str:
    """Return the evening and its article as lines that the importer reads back."""
    french = deck.language.startswith("fr")
    found: list[tuple[str, str]] = []
    for scope, values, names in (
        (Scope.DECK, deck, [name for name in _EVENING if name != "date" or deck.article is None]),
        (Scope.ARTICLE, deck.article, _ARTICLE),
    ):
        said = {field.name: field.french if french else field.name for field in fields_of(scope)}
        if scope is Scope.ARTICLE:
            said["title"] = "article"
        found += [(said[name], text) for name in names if (text := getattr(values, name, ""))]
    if deck.duration_s is not None:
        found.append(("durée" if french else "duration", duration_text(deck.duration_s)))
    colon = "\u00a0: " if french else ": "
    return "".join(f"<p>{escape(name.capitalize())}{colon}{_html(text)}</p>\n" for name, text in found)


def left_out(deck: Deck, kind: str) -> tuple[str, ...]:
    """Return the names of the filled fields that a table of this kind, ``html`` or ``csv``, cannot hold."""
    names = [name for name in ("timer", "image") if any(getattr(theme, name) for theme in deck.themes)]
    votes = [theme.vote for theme in deck.themes if theme.vote is not None]
    names += [f"vote.{name}" for name in ("plain", "translations") if any(getattr(vote, name) for vote in votes)]
    lost = ["end", "palette", "font", "follow_ups"]
    if kind == "csv":
        lost += ["title", "article", *_EVENING]
    elif deck.article is not None:
        lost += ["date"]
    if kind == "csv" and deck.duration_s is not None:
        names.append("duration")
    return (*names, *(name for name in lost if getattr(deck, name)))


def _row(cells: list[str], tag: str) -> str:
    """Return a row; Excel computes a page it opens or is pasted, except cells that say they are text."""
    text = " style='mso-number-format:\"\\@\"'"
    return "<tr>" + "".join(f"<{tag}{text if is_live(cell) else ''}>{_html(cell)}</{tag}>" for cell in cells) + "</tr>"


def _html(cell: str) -> str:
    """Return a cell as HTML that keeps every space and line break it was written with."""
    text = escape(cell, quote=False).replace("\n", "<br>")
    return f'<span style="white-space: pre-wrap">{text}</span>' if "  " in text or text != text.strip(" ") else text
