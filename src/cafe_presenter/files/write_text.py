"""A deck as a table for other people's tools: a web page that any word processor opens, and a csv."""

import csv
import io
from collections.abc import Callable, Mapping
from html import escape

from cafe_presenter.core.deck import Deck, Kind, Priority, Theme
from cafe_presenter.core.durations import duration_text
from cafe_presenter.core.fields import Scope, fields_of
from cafe_presenter.core.rows import OCCASION
from cafe_presenter.core.vocabulary import KINDS, PRIORITIES
from cafe_presenter.files.csv_guard import guarded

_HEART = ("theme", "question", "objective")
_COLUMNS = (*_HEART, "duration", "minimum", "kind", "priority", "follow_ups", "notes", "plain", "sources")
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
    used = [name for name in _COLUMNS if name in _HEART or any(row[name] for row in rows)]
    return [[_HEADERS[name][language] for name in used], *([row[name] for name in used] for row in rows)]


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
        "follow_ups": "\n".join(
            f"{each.when}{OCCASION}{each.text}" if each.when else each.text for each in theme.follow_ups
        ),
        "notes": theme.notes,
        "plain": theme.plain,
        "sources": "\n".join(
            source.text if not source.url or source.url in source.text else f"{source.text} {source.url}"
            for source in theme.sources
        ),
    }


def _front(deck: Deck) -> str:
    """Return the article as lines that the importer reads back."""
    article = deck.article
    if article is None:
        return ""
    language = 0 if deck.language.startswith("fr") else 1
    names = {field.name: (field.french.capitalize(), field.name.capitalize()) for field in fields_of(Scope.ARTICLE)}
    names["title"] = ("Article", "Article")
    lines = []
    for name in ("title", "author", "publisher", "date", "url"):
        if text := getattr(article, name):
            colon = ("\u00a0: ", ": ")[language]
            lines.append(f"<p>{escape(names[name][language])}{colon}{escape(text)}</p>\n")
    return "".join(lines)


def _row(cells: list[str], tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{_html(cell)}</{tag}>" for cell in cells) + "</tr>"


def _html(cell: str) -> str:
    """Return a cell as HTML that keeps every space and line break it was written with."""
    text = escape(cell, quote=False).replace("\n", "<br>")
    return f'<span style="white-space: pre-wrap">{text}</span>' if "  " in text or text != text.strip(" ") else text
