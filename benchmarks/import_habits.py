"""Print which habits of writing ``import`` reads as it reads the document they were put on: ``make import-habits``.

Each document of a folder is written anew, one habit at a time, and its deck compared with that of the original.
"""

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import read_document

type Row = tuple[str, str, float | None, str]
type Habit = Callable[[str], str]

_ITEM = re.compile(r"^([ \t]*)(?:([-*•])|\d{1,2}[.)])[ \t]+(?=\S)", re.MULTILINE)
_ASKED = re.compile(r"^([ \t]*(?:[-*•]|\d{1,2}[.)])[ \t]+)([^\n\"“«*]*\?)[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"^(#{2,6})[ \t]+(\S.*?)[ \t]*$", re.MULTILINE)
_MINUTES = re.compile(r"[ \t]*\((\d{1,3}) ?(?:min|minutes)\)(?=[ \t]*$)", re.MULTILINE)
_TIMED = re.compile(r"^(#{2,6} )(.*?) \((\d{1,3}) min(?:utes)?\)[ \t]*$", re.MULTILINE)
_HOUR = re.compile(r"(?<![\w:.,])([01]?\d|2[0-3])[:h]([0-5]\d)(?![\w:])")
_WRAPPED_AT = 72
_FEWEST = 3
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def _bullets(sign: str, text: str) -> str:
    return _ITEM.sub(lambda item: f"{item[1]}{sign} " if item[2] else item[0], text)


def _counted(form: Callable[[int], str], text: str) -> str:
    """Return a text whose items at the edge of the page are counted in a form, anew below each other line."""
    found, number = list[str](), 0
    for line in text.split("\n"):
        item = None if line.startswith((" ", "\t")) else _ITEM.match(line)
        number = number + 1 if item else number if not line.strip() or line[0] in " \t" else 0
        found.append(f"{form(number)} {line[item.end() :]}" if item and not item[2] else line)
    return "\n".join(found)


def _headings(form: str, text: str) -> str:
    """Return a text in which the headings of its one level below the title are written in a form."""
    levels = {heading[1] for heading in _HEADING.finditer(text)}
    return _HEADING.sub(lambda heading: form.format(heading[2]), text) if len(levels) == 1 else text


def _every(found: re.Pattern[str], form: str, text: str) -> str:
    """Return a text with a few things or more that are written in a form instead."""
    matches = [*found.finditer(text)]
    return found.sub(form, text) if len(matches) >= _FEWEST and "|" not in text else text


def _lines(form: str, text: str) -> str:
    return "\n".join(form.format(line) if line.strip() else line for line in text.split("\n"))


def _below(block: str, text: str) -> str:
    return f"{text.rstrip()}\n\n{block}\n"


def _wrapped(text: str) -> str:
    from textwrap import wrap

    lines = (
        wrap(line, _WRAPPED_AT) if line[:1].isalpha() and "\t" not in line else [line] for line in text.split("\n")
    )
    return "\n".join(part for found in lines for part in (found or [""]))


HABITS: dict[str, Habit] = {
    **{f"item {sign}": partial(_bullets, sign) for sign in ("*", "•", "–", "—", "·", "+", "➢", "►", "✓", "→", "\\-")},
    "1)": partial(_counted, "{})".format),
    "1 -": partial(_counted, "{} -".format),
    "1°": partial(_counted, "{}°".format),
    "(1)": partial(_counted, "({})".format),
    "1/": partial(_counted, "{}/".format),
    "#1": partial(_counted, "#{}".format),
    "1\\.": partial(_counted, "{}\\.".format),
    "**1.**": partial(_counted, "**{}.**".format),
    "①": partial(_counted, lambda number: chr(ord("①") + number - 1)),
    "1️⃣": partial(_counted, "{}\ufe0f\u20e3".format),
    "I.": partial(_counted, lambda number: f"{'X' * (number // 10)}{_ROMAN[number % 10]}."),
    "a)": partial(_counted, lambda number: f"{chr(ord('a') + (number - 1) % 26)})"),
    **{
        f"heading {form.format('Title')}": partial(_headings, form)
        for form in (
            *("**{}**", "## **{}**", "=== {} ===", "--- {} ---", "*** {} ***", "~ {} ~", "[{}]", ">>> {}"),
            *("##{}", "## {} ##", "🌱 {}"),
        )
    },
    **{
        f"minutes {form}": partial(_every, _MINUTES, form.replace("10", r"\1"))
        for form in (
            *(" [10']", " – 10 minutes", " : 10 min", " (approx. 10 mins)", " (env. 10 min)", " → 10 min", " / 10 min"),
            *(" {10 min}", " ⏱ 10 min", " *10 min*", " `10 min`"),
        )
    },
    "minutes before": partial(_every, _TIMED, r"\1\3 min – \2"),
    "minutes below": partial(_every, _TIMED, r"\1\2\n\nDurée : \3 min"),
    **{
        f"hour {name}": partial(_every, _HOUR, form)
        for name, form in {
            "18h30": r"\1h\2",
            "18u30": r"\1u\2",
            "18 h 30": r"\1 h \2",
            "18:30 Uhr": r"\1:\2 Uhr",
        }.items()
    },
    "question “”": partial(_every, _ASKED, r"\1“\2”"),
    "question *": partial(_every, _ASKED, r"\1*\2*"),
    "question **": partial(_every, _ASKED, r"\1**\2**"),
    "no-break spaces behind signs": partial(_every, re.compile(r"^(-|\d\.) ", re.MULTILINE), "\\1\xa0"),
    "two empty lines": lambda text: text.replace("\n\n", "\n\n\n"),
    "decomposed accents": partial(unicodedata.normalize, "NFD"),
    "carriage returns": lambda text: text.replace("\n", "\r"),
    "wrapped": _wrapped,
    "two spaces at the end": partial(_lines, "{}  "),
    "further in": partial(_lines, "    {}"),
    "quoted": partial(_lines, "> {}"),
    "in a fence": lambda text: f"```markdown\n{text.rstrip()}\n```\n",
    "front matter above": lambda text: f"---\ntitle: Soir\ndate: 2025-03-14\n---\n{text}",
    "a contact below": partial(_below, "Contact : claire@example.org, 01 23 45 67 89"),
    "a licence below": partial(_below, "---\n\n*CC BY-SA 4.0*"),
}
"""What people do, each as a text is written anew; a text that stays as it was has nothing to do it to."""


def rows_of(text: str, name: str) -> list[Row]:
    """Return what a deck shows of a text, signs and capitals aside, nothing where there is none."""
    try:
        deck, _ = deck_from_document(read_document(text.encode(), name))
    except CafeError:
        return []
    return [(_letters(each.theme), _letters(each.question), each.duration_s, each.kind) for each in deck.themes]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", text).casefold()))


def main(folder: Path) -> None:
    """Print of how many documents each habit leaves the deck as it is, the worst last; ``-v`` names the others."""
    kept, tried, lost = Counter[str](), Counter[str](), dict[str, list[str]]()
    for path in sorted([*folder.glob("*.md"), *folder.glob("*.txt")]):
        text = path.read_bytes().decode("utf-8", "replace")
        rows = rows_of(text, path.name)
        for name, habit in HABITS.items():
            if rows and (written := habit(text)) != text:
                tried[name] += 1
                kept[name] += (is_kept := rows_of(written, path.name) == rows)
                lost.setdefault(name, []).extend([] if is_kept else [path.name])
    for name in sorted(tried, key=lambda name: -kept[name] / tried[name]):
        print(f"{kept[name] / tried[name]:7.1%} of {tried[name]:4}  {name}")
        if "-v" in sys.argv:
            print("        ", *lost[name])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
