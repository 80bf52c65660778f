"""Text that was copied from a PDF, set right where that is safe: lines put together, words whole, no page numbers."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from unicodedata import normalize

from cafe_presenter.core.deck.field import words
from cafe_presenter.core.importing.document.line_marks import POINTS
from cafe_presenter.core.importing.times.one_time import CLOCK, only_hours, only_time
from cafe_presenter.core.importing.words.talk_words import ASKING, QUESTIONS

_SHAPES = re.compile("[\u2f00-\u2fd5\uf900-\ufdff\ufe70-\ufefc]+")
"""What a PDF sets as one sign, or in the shape that a letter has in its place: “ﬁ”, “⼀”."""
_UNKNOWN = "\ufffd"
"""What stands for a sign that nobody knows, a picture most likely."""
_PAGE_NUMBER = re.compile(r"[^\w?]*(?:page\s*)?\d{1,4}(?:\s*(?:/|of|sur|de)\s*\d{1,4})?[^\w?]*", re.IGNORECASE)
_PAGE_OF = re.compile(
    r"\W*(?:page|seite|p[áa]gina|pagina|strona|strana|sida|side|sivu|oldal|страница|сторінка|σελίδα|sayfa|pàgina)\s*"
    r"(?P<page>\d{1,3})\s*(?:/|of|sur|von|de|di|van|z|ze|av|af|из|з|από)\s*\d{1,3}\W*",
    re.IGNORECASE,
)
_ITEM = re.compile(rf"\s*(?:[-–—*{POINTS}]|\d{{1,2}}[.)]|[a-z][.)])\s+\S")
_COLUMNS = re.compile(r"\S(?: {3,}|\t)\S|\|")
_LABEL = re.compile(r"[^:?!.]{2,40}?\s?:(?:\s|$)")
_CUT = re.compile(r"([^\W\d_]+)[-\u00ad]$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_AT_AN_HOUR = re.compile(rf"(?:[^\W\d]{{1,4}}\.?\s)?(?:{CLOCK}|(?<=\s)\d{{1,2}},[0-5]\d(?!\d))", re.IGNORECASE)
"""“ab 17:15 Uhr Ankommen”, “ore 9,30: saluti”: it begins in small letters, and goes on with nothing."""
_DIGITS = re.compile(r"\d+")
_ENDS = (".", "?", "!", "…", ":", ";", "»", "”")
_KEEPS_HYPHEN = frozenset(
    words(
        "peut, celui, celle, ceux, celles, est, sont, dit, vis, au, là, ci, mi, non, quasi, semi, sous, demi, grand, "
        "grands, grande, après, avant, arrière, contre, entre, self, well, long, short, high, low"
    )
)
"""What stands before a hyphen that is its own, and no sign that the line was full."""
_AFTER_HYPHEN = frozenset(
    words(
        "ce, ci, là, il, elle, ils, elles, on, je, tu, nous, vous, moi, toi, lui, leur, les, la, le, y, en, t, même, "
        "mêmes, être"
    )
)
_NUMBER = re.compile(r"(\d{1,2})[.)]\s+\S")
_SITE = re.compile(r"(?:[a-z\d-]{1,60}\.){1,4}[a-z]{2,12}")
"""“example.org”, alone in a line: what a page shows amid a sentence of where it has that from, copied with it."""
_ENDS_A_PIECE = tuple(".,;:!?)")
_FEWEST_SITES = 2
_FEWEST = 3
_MOST_BELOW = 12
_LEAST_TORN = 0.12
_LEAST_WIDTH = 42
_WIDEST = 100
"""Signs in a line, at most, of a text whose lines were broken to fit."""
_OFTEN = 3
_LONGEST_HEAD = 80


@dataclass
class _Joined:
    """Lines put together, each with the number of its first."""

    lines: list[tuple[int, str]] = field(default_factory=list)
    joined: int = 0


@dataclass(frozen=True, slots=True)
class SetRight:
    """The lines of a text with their numbers; how many were put together, and how many page numbers were left out."""

    lines: tuple[tuple[int, str], ...]
    joined: int = 0
    left_out: int = 0


def as_letters(text: str) -> str:
    """Return a text in the letters that people type, whatever shape a PDF gives them."""
    if text.isascii():
        return text
    return _SHAPES.sub(lambda found: normalize("NFKC", found[0]), text.replace(_UNKNOWN, ""))


def set_right(lines: Sequence[str]) -> SetRight:
    """Return the lines of a text that was copied from a PDF put together; other texts come back as they are."""
    told = _with_sites_within(lines)
    written = [(number, as_letters(line.replace("\f", " ").strip())) for number, line in told]
    full = [line for _, line in written if line]
    width = sorted(map(len, full))[len(full) * 9 // 10] if full else 0
    if width < _LEAST_WIDTH or any(_COLUMNS.search(line) for line in full) or not _is_broken(full):
        return SetRight(_with_questions_whole(_without_page_numbers(told)))
    short = [line for line in full if len(line) <= _LONGEST_HEAD and "?" not in line]
    heads = Counter(_DIGITS.sub("#", line) for line in short if not only_time(line.rpartition(":")[2]))
    kept = [
        (number, line)
        for number, line in written
        if not line or only_hours(line) or not (_PAGE_NUMBER.fullmatch(line) or heads[_DIGITS.sub("#", line)] >= _OFTEN)
    ]
    gone = {number for number, _ in written} - {number for number, _ in kept}
    whole = _put_together(_without_page_ends(kept, gone), width)
    return SetRight(tuple(whole.lines), whole.joined, len(written) - len(kept))


def _with_sites_within(lines: Sequence[str]) -> tuple[tuple[int, str], ...]:
    """Return the lines of a text with their numbers, sentences in several of which a site stands put together."""
    sites = [_SITE.fullmatch(line.strip()) is not None for line in lines]
    pairs = zip(sites, lines[1:], strict=False)
    if sum(is_site and below.lstrip().startswith(_ENDS_A_PIECE) for is_site, below in pairs) < _FEWEST_SITES:
        return tuple(enumerate(lines, start=1))
    found, waiting = list[tuple[int, str]](), list[tuple[int, str]]()
    for (number, line), is_site in zip(enumerate(lines, start=1), sites, strict=True):
        if is_site and found and found[-1][1].strip():
            waiting.append((number, line))
            continue
        rest = line.lstrip()
        if waiting and (rest.startswith(_ENDS_A_PIECE) or rest[:1].islower()):
            first, above = found[-1]
            named = ", ".join(dict.fromkeys(site.strip() for _, site in waiting))
            between = "" if rest.startswith(_ENDS_A_PIECE) else " "
            found[-1] = first, f"{above} ({named}){between}{rest}"
        else:
            found += [*waiting, (number, line)]
        waiting = []
    return (*found, *waiting)


def _without_page_numbers(lines: tuple[tuple[int, str], ...]) -> tuple[tuple[int, str], ...]:
    """Return the lines of a text without those that count its pages, “Page 2/3”, where several do."""
    counted = {number: match for number, line in lines if (match := _PAGE_OF.fullmatch(line.strip()))}
    pages = [int(match["page"]) for match in counted.values()]
    is_told = len(pages) > 1 and all(above < below for above, below in pairwise(pages))
    return tuple(line for line in lines if line[0] not in counted) if is_told else lines


def _with_questions_whole(lines: Sequence[tuple[int, str]]) -> tuple[tuple[int, str], ...]:
    """Return the lines of a text, a question that was broken to fit, of which there may be but one, in one line again.

    It ends in small letters right below a line that is as long as any, and so full that no word of it found room.
    """
    width = max((len(line.rstrip()) for _, line in lines), default=0)
    found, last = list[tuple[int, str]](), ""
    for number, line in lines:
        text = line.strip()
        is_rest = len(last) >= _LEAST_WIDTH and width <= _WIDEST and text[:1].islower() and "?" in text
        is_rest = is_rest and not last.endswith((*_ENDS, "?")) and not is_at_hour(text)
        if is_rest and len(last) + 1 + len(text.split(maxsplit=1)[0]) > width:
            first, above = found[-1]
            found[-1] = first, f"{above.rstrip()} {text}"
        else:
            found.append((number, line))
        last = line.rstrip()
    return tuple(found)


def _is_broken(lines: Sequence[str]) -> bool:
    """Whether lines end amid their sentences, and the next begin there."""
    pairs = pairwise(lines)
    broken = sum(below[0].islower() and not above.endswith(_ENDS) for above, below in pairs)
    return broken >= _FEWEST and broken >= _LEAST_TORN * len(lines)


def _without_page_ends(lines: Sequence[tuple[int, str]], gone: set[int]) -> list[tuple[int, str]]:
    """Return the lines without the empty ones around a page number, where a sentence goes on over the page."""
    kept: list[tuple[int, str]] = []
    for index, (number, line) in enumerate(lines):
        if not line:
            above = next((each for each, text in reversed(kept) if text), 0)
            after = next(((each, text) for each, text in lines[index:] if text), None)
            is_page_end = after is not None and gone & set(range(above + 1, after[0])) and after[1][0].islower()
            if is_page_end:
                continue
        kept.append((number, line))
    return kept


def _put_together(lines: Sequence[tuple[int, str]], width: int) -> _Joined:
    found = _Joined()
    last = ""
    seen = words_in([line for _, line in lines])
    within = _within_items(lines, width)
    for number, line in lines:
        if last and line and (number in within or _goes_on(last, line, width)):
            first, above = found.lines[-1]
            found.lines[-1] = (first, with_next(above, line, seen))
            found.joined += 1
        else:
            found.lines.append((number, line))
        last = line
    return found


def _goes_on(above: str, line: str, width: int) -> bool:
    """Whether a line goes on with the one above: it begins amid a sentence, or its first word found no room there."""
    is_label = (named := _LABEL.match(line)) is not None and (not line[0].islower() or _names_question(named[0]))
    if _ITEM.match(line) or is_label or is_at_hour(line):
        return False
    if _CUT.search(above):
        return True
    if line[0].islower() and not above.endswith((".", "!", "…", "?")):
        return True
    return not above.endswith(_ENDS) and len(above) + 1 + len(line.split(maxsplit=1)[0]) > width


def _names_question(label: str) -> bool:
    """Whether a label says that a question stands behind it, “pergunta:”."""
    return QUESTIONS.is_all_of(label) or ASKING.is_all_of(label)


def is_at_hour(line: str) -> bool:
    """Whether a line begins with an hour, though the word before it is in small letters: “ab 17:15 Uhr Ankommen”."""
    return _AT_AN_HOUR.match(line) is not None


def _within_items(lines: Sequence[tuple[int, str]], width: int) -> set[int]:
    """Return the numbers of lines that stand below a full one with its number and above the next number.

    A sentence of theirs may end where a line does.
    """
    places = [at for at, (_, line) in enumerate(lines) if _NUMBER.match(line)]
    found = set[int]()
    for at, end in pairwise(places):
        first, after = (_NUMBER.match(lines[place][1]) for place in (at, end))
        below = [line for _, line in lines[at + 1 : end]]
        is_next = first is not None and after is not None and int(after[1]) == int(first[1]) + 1
        is_short = is_next and 0 < len(below) <= _MOST_BELOW and all(below)
        if is_short and _goes_on(lines[at][1], below[0], width):
            found |= {number for number, line in lines[at + 1 : end] if not (_ITEM.match(line) or line.endswith(":"))}
    return found


def words_in(lines: Sequence[str]) -> set[str]:
    """Return the words of a text, each once, in small letters, with their hyphens."""
    return {word.casefold() for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line)}


def parts_words(lines: Sequence[str]) -> bool:
    """Whether a text is set with words cut at the ends of its lines, and not only ended at hyphens of their own."""
    return sum(_CUT.search(line) is not None for line in lines) >= _FEWEST


def with_next(above: str, line: str, seen: set[str]) -> str:
    """Return a line with the next; a word cut at its hyphen is whole again, one that has a hyphen keeps it."""
    cut = _CUT.search(above)
    rest = _FIRST_WORD.match(line)
    if cut is None or rest is None:
        return f"{above} {line}"
    head, tail = cut[1].casefold(), rest[0].casefold()
    is_own = f"{head}-{tail}" in seen or head in _KEEPS_HYPHEN or tail in _AFTER_HYPHEN or not line[0].islower()
    if above.endswith("\u00ad") or (f"{head}{tail}" in seen and f"{head}-{tail}" not in seen) or not is_own:
        return above[:-1] + line
    return above + line
