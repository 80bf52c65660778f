"""What a site is told of a page, in lines between rules above its text: no line of it, but its title and its run."""

import re
from collections.abc import Iterator
from dataclasses import replace

from cafe_presenter.core.importing.asking.asking import is_question
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.times.one_time import hour_alone, is_time
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.times.when_where import names_title
from cafe_presenter.core.importing.words.column_words import THEME_COLUMN
from cafe_presenter.core.importing.words.event_words import EVENT, LESSON
from cafe_presenter.core.importing.words.notions import said
from cafe_presenter.core.importing.words.paper_words import OFTEN_ASKED
from cafe_presenter.core.importing.words.whole_names import names_only_paper
from cafe_presenter.files.deck.findings import Findings
from cafe_presenter.files.deck.yaml_tree import Mapping, Node, Scalar, Sequence, read_tree

_KEYS_OF_A_SITE = "layout|title|titre|titel|titolo|t[ií]tulo|date|author|tags|categories|permalink|slug|marp|paginate"
_WITHOUT_RULES = re.compile(
    r"\A\s*(?P<rule>)(?P<told>(?=(?:.+\n)*?title:)(?=(?:.+\n)*?(?:slug|category|permalink|layout):)"
    r"(?:(?:title|subtitle|date|modified|updated|authors?|tags|keywords|category|categories|slug|permalink|layout|lang"
    r"|status|summary|lead|description|template|url|save_as|cover|image|series|translation):.*\n){3,})[ \t]*\n",
    re.IGNORECASE,
)
"""What some sites are told stands above the text without any rule."""
FRONT_MATTER = re.compile(
    r"\A(?:#![^\n]*\n)?(?P<rule>---|\+\+\+)[ \t]*\r?\n"
    rf"(?P<told>(?:(?:#[^\n]*\n)*+|(?:(?:#[^\n]*)?[ \t\r]*\n)*+(?=(?:{_KEYS_OF_A_SITE})[ \t]*[:=]))"
    r"[\w\"'-]+[ \t]*[:=].*?\n)(?P=rule)[ \t]*\r?\n",
    re.DOTALL,
)
"""Remarks stand above, and empty lines where the first key is one of a site."""
_OF_A_SITE = re.compile(rf"^(?:{_KEYS_OF_A_SITE})\s*[:=]", re.MULTILINE)
_SITE_TITLE = re.compile(
    r"^(?:title|titre|titel|titolo|t[ií]tulo)[ \t]*[:=][ \t]*(?P<quote>[\"']?)(?P<title>\S.*?)(?P=quote)[ \t\r]*$",
    re.MULTILINE | re.IGNORECASE,
)
_TITLES = ("title", "titre", "titel", "titolo", "título", "titulo")
_BEHIND_TIME = re.compile(r"(?:\s?[—–|:-])?\s", re.ASCII)
_MARKS = re.compile(r"^\s*[-*+]\s+|\*\*|\s+$")
_WORDS = re.compile(r"_|(?<=[a-z])(?=[A-Z])")
"""What stands between the words of a key: “how_to”, “howTo”."""
_ITEM = re.compile(r"\s*[-*+]\s+\S")
_LONGEST, _LONGEST_ARTICLE = 50_000, 3
_FEWEST, _MOST = 3, 200
_TIME, _TITLE = "Horaire", "Thème"
"""What the columns of such a list are called that names none itself."""
_LEVEL = 2
"""Of the key above a list: it is read as the heading of it."""


def _front(text: str) -> re.Match[str] | None:
    """Return where it stands above a text, if what is said there is told a site."""
    front = FRONT_MATTER.match(text)
    return front if front is not None and _OF_A_SITE.search(front["told"]) else _WITHOUT_RULES.match(text)


def without_front_matter(text: str) -> str:
    """Return a text with empty lines for what a site is told of it above; cards between dashes stay."""
    front = _front(text)
    if front is None:
        return text
    return "\n" * front[0].count("\n") + text[front.end() :]


def with_front_matter(document: Document, text: str) -> Document:
    """Return the document of a text with what its site is told: its title, and the lists that say when what happens.

    The title counts where no one heading is the highest and the first, or it only says “Programme”, “Lesson title”.
    """
    front = _front(text)
    if front is None:
        return document
    is_yaml = front["rule"] == "---" and len(front["told"]) <= _LONGEST
    node = read_tree(front["told"], Findings("")) if is_yaml else None
    told = _SITE_TITLE.search(front["told"])
    title = told["title"].strip() if told is not None else ""
    title = _title_in(node) or title  # it may stand in the lines below as well
    written = [block for block in document.paragraphs if block.text.strip()]
    heads = [block for block in written if block.level in (1, TITLE_LEVEL)]
    is_within = len(heads) != 1 or any(block.level for block in written[: written.index(heads[0])])
    if title and (is_within or (_tells_nothing(heads[0].text) and not _tells_nothing(title))):
        document = replace(document, title=title)
    lists = [*_lists(node, "")]
    runs = [each for name, items in lists for each in _run(name, items)]
    is_all = sum(bool(block.text.strip()) for block in document.paragraphs) <= 1 and not document.tables
    if not runs and is_all:  # nothing is written but the questions
        runs = [each for name, items in lists for each in _asked(name, items)]
        document = replace(document, blocks=()) if title and runs else document
    elif not runs and not any(block.level or is_question(block.text) for block in written):  # no article
        runs = [
            each for name, items in lists if (asked := _asked(name, items)) for each in (_heading(name, items), *asked)
        ]
    if not (runs or written or document.tables):
        runs = [*_told_at_length(node)]
    if not runs:
        return document
    document = replace(document, title=title or document.title)
    last, first = front[0].count("\n"), min((each.line for each in document.paragraphs if each.text.strip()), default=0)
    more = last if first <= last else 0  # where paragraphs are counted, and not the lines of the file
    below = (replace(each, line=each.line + more) if isinstance(each, Paragraph) else each for each in document.blocks)
    return replace(document, blocks=(*runs, *below))


def _tells_nothing(title: str) -> bool:
    """Whether a title only says what the paper is, or what is to stand in its place: “Thema der Lektion”."""
    if names_only_paper(title) or names_title(title):
        return True
    words = [word for word in said(title) if len(word) > _LONGEST_ARTICLE]
    others = [word for word in words if not THEME_COLUMN.is_all_of(word)]
    return len(others) < len(words) and all(LESSON.is_all_of(word) or EVENT.is_all_of(word) for word in others)


def _title_in(node: Node | None) -> str:
    pairs = node.pairs if isinstance(node, Mapping) else ()
    named = (value for key, value in pairs if isinstance(key, Scalar) and key.text.casefold() in _TITLES)
    return next((" ".join(value.text.split()) for value in named if isinstance(value, Scalar)), "")


def _lists(node: Node | None, name: str) -> Iterator[tuple[str, tuple[Node, ...]]]:
    """Yield each list in a node, with the key that it stands below; a text of several lines is one of these."""
    if isinstance(node, Scalar) and "\n" in node.text.strip():
        lines = (_MARKS.sub("", line) for line in node.text.split("\n"))
        yield name, tuple(node._replace(text=line) for line in lines if line)
    elif isinstance(node, Sequence):
        yield name, node.items
    elif isinstance(node, Mapping):
        for key, value in node.pairs:
            yield from _lists(value, key.text if isinstance(key, Scalar) else "")


def _told_at_length(node: Node | None, name: str = "") -> Iterator[Paragraph]:
    """Yield each text of several lines as what stands below its key, where a page has no other text.

    Of a page that is put together of blocks each stands below the title of its own: ``name``.
    """
    if isinstance(node, Sequence):
        for block in node.items:
            yield from _told_at_length(block, _title_in(block))
    for key, value in node.pairs if isinstance(node, Mapping) else ():
        if not isinstance(value, Scalar):
            yield from _told_at_length(value)
        elif isinstance(key, Scalar) and "\n" in value.text.strip():
            yield _heading(name.rstrip(" :") or key.text, (value,))
            for line in filter(str.strip, value.text.split("\n")):
                yield Paragraph(_MARKS.sub("", line), value.at[0] + 1, is_item=_ITEM.match(line) is not None)


def _run(name: str, items: tuple[Node, ...]) -> list[Paragraph | Table]:
    """Return a list that says when what happens below its name; nothing for any other."""
    if not _FEWEST <= len(items) <= _MOST:
        return []
    rows = [(each.at[0] + 1, _told(each)) for each in items]
    names = list(dict.fromkeys(key for _, told in rows for key in told))
    if 2 * sum(any(map(is_time, told.values())) for _, told in rows) <= len(items):
        return []
    cells = ((line, tuple(told.get(key, "") for key in names)) for line, told in rows)
    heading = _heading(name, items)
    return [heading, Table((TableRow(tuple(names), heading.line), *(TableRow(told, line) for line, told in cells)))]


def _heading(name: str, items: tuple[Node, ...]) -> Paragraph:
    """Return the key above a list as the heading of it."""
    return Paragraph(_WORDS.sub(" ", name).capitalize(), max(1, items[0].at[0]), _LEVEL)


def _asked(name: str, items: tuple[Node, ...]) -> list[Paragraph]:
    """Return a list of which most asks as the items of one; nothing for any other, nor for what is often asked."""
    lines = [Paragraph(each.text, each.at[0] + 1, is_item=True) for each in items if isinstance(each, Scalar)]
    are_asked = len(lines) == len(items) and 2 * sum(is_question(each.text) for each in lines) > len(items)
    return lines if are_asked and _FEWEST <= len(items) <= _MOST and not OFTEN_ASKED.is_within(name) else []


def _told(node: Node) -> dict[str, str]:
    """Return what stands in each field of an item, all of a list or of further fields in one text.

    A line that tells its time has two: “18:45 — Welcome”; two numbers tell none, “12-13 years”.
    """
    if isinstance(node, Mapping):
        return {key.text: ", ".join(_texts(value)) for key, value in node.pairs if isinstance(key, Scalar)}
    text = ", ".join(_texts(node))
    hour, *rest = _BEHIND_TIME.split(text, maxsplit=1)
    if rest and hour_alone(hour) is not None:
        return {_TIME: hour, _TITLE: rest[0]}
    title, time, more = timed_title(text)
    return {_TIME: time, _TITLE: f"{title}: {more}" if more else title} if time else {_TITLE: text}


def _texts(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text
    else:
        for each in node.items if isinstance(node, Sequence) else (value for _, value in node.pairs):
            yield from _texts(each)
