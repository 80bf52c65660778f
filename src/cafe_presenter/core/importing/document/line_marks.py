"""The signs of a list and the counters that people type before their lines, each written in one way: “- ”, “1. ”.

Whatever reads a text after this knows one sign of a list and one form of a number.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import groupby, pairwise

_BLANK = r"[ \t\xa0\u202f]"
_INDENT = r"(?P<indent>[ \t\xa0]{0,40})"
POINTS = "•·▪◦‣\uf0b7\uf0a7\uf0d8\uf076"
"""Signs that lead an item and are nothing else at the beginning of a line, as dashes and stars may be.

Those without a name are what the points of Word become when they are copied out of a page.
"""
_SIGNS = f"{POINTS}▫●○■□►▸▶➢❖◆◇"
_DASHES = "+–—→➔➜✓✔✗★☆"
"""Signs that lead other lines as well: those of a list where two lines or more begin with one of them."""
_POINT = re.compile(rf"{_INDENT}(?P<sign>[{_SIGNS}])\ufe0f?{_BLANK}*(?=[^\s{_SIGNS}])")
_TYPED = re.compile(
    rf"{_INDENT}(?P<sign>[{_DASHES}]|\\[-*+]|o(?={_BLANK}+[^\W\d_a-zà-ÿ])|o(?={_BLANK}+[«“\"„¿])|[-*](?=\xa0))\ufe0f?{_BLANK}+(?=\S)"
)
_GLUED = re.compile(rf"{_INDENT}(?P<sign>-)(?=[^\W\d_]|[«“\"„¿])")
_FEWEST = {"-": 3, "o": 3}
_FEWEST_TYPED = 2
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi")
_HAN = "一二三四五六七八九十"
"""Figures of Chinese and Japanese, from one to ten."""
_COUNTER = re.compile(
    rf"{_INDENT}(?P<bold>\*\*|__)?(?P<before>[(（]|\[|#|[nN]\s?°\s?|[nN]o\.?\s)?(?P<number>(?:\d\ufe0f?\u20e3)+|[①-⑳]|[❶-❿]|[➀-➓]"
    rf"|\d{{1,2}}|[{_HAN}]{{1,3}}|[IVX]{{1,5}}|[ivx]{{1,5}}|[a-zA-Z])(?P<after>\\?[.)]|[、．）]|\]|\.?[°º](?!\s?[CFK]\b)|/|\.\)|{_BLANK}?[-–—:]|\.[-–—]|)(?(bold)(?P=bold)[.:)]?)"
    rf"(?P<gap>{_BLANK}*)(?=[^\s\d.,:;)\]-])"
)
"""“1°”, “1/”, “(1)”, “#1”, “1 –”, “①”, “1️⃣”, “a)”, “IV.”, “一、”, “（一）”; what Markdown sees none in, “1\\.”."""
_GLUED_BEHIND = (".", ")", "-", "/", "°", "\\.", "\\)", "、", "．", "）")
_BEHIND_NAMES, _FEWEST_LETTERS = (":", "-"), 4
"""Signs behind a letter that may be a name as well, “A: Where were you?”, and how many letters surely count."""
_DECIMAL = re.compile(r"[ \t]{0,40}\d{1,2}[.)][ \t]")

_TWICE_COUNTED = re.compile(rf"{_INDENT}(?P<group>\d{{1,2}})\.(?P<number>\d{{1,2}})[.)]?{_BLANK}+(?=[^\W\d_]|[«“\"„¿])")
_ASKED = re.compile(r"[?？؟][\s*_”»\")]*$")
_FEWEST_ASKED = 3
_ASKING_ITEM = re.compile(r"[ \t]{0,8}(?:[-*+]|\d{1,3}[.)])[ \t]+\S.{4,300}[?？؟][\s*_”»\")]*")
_SIGNED = re.compile(r"[ \t]*(?:[-*+>|][ \t]|\d{1,3}\))")
_MARKED = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]")
_LISTED = re.compile(rf"([{_SIGNS}*–—-])\ufe0f?{_BLANK}+(?=\S)")
_FEWEST_WITHIN = 2
_FEWEST_ANSWERS = 3
_NEARLY_ALL = 0.8
_FURTHER_IN = 2
"""Blanks before a line from which it stands within the item above."""

type _Mark = tuple[int, int, re.Match[str]]
"""The place of a line, the number that counts it, and how that is written."""


def roman(text: str) -> int:
    """Return the number that Roman figures are, up to sixteen; 0 for anything else."""
    return _ROMAN.index(text.lower()) + 1 if text.lower() in _ROMAN else 0


def with_plain_marks(lines: Sequence[str]) -> list[str]:
    """Return lines, as many as they were, with the signs and counters before them written in one way."""
    return _with_answers_marked(with_plain_counters(_with_plain_signs(lines)))


def _with_plain_decimals(lines: Sequence[str]) -> list[str]:
    """Return lines with “1. ” for “2.1 ” before what asks, where all lines counted so ask, and count on from the first.

    The first figure is that of the title above.
    """
    marks = {at: mark for at, line in enumerate(lines) if (mark := _TWICE_COUNTED.match(line)) and _is_free(line)}
    figures = [(0, 0), *((int(mark["group"]), int(mark["number"])) for mark in marks.values())]
    counts_on = (after in ((group, number + 1), (group + 1, 1)) for (group, number), after in pairwise(figures))
    are_asked = all(_ASKED.search(lines[at]) for at in marks)
    if len(marks) < _FEWEST_ASKED or not are_asked or not all(counts_on):
        return [*lines]
    return [
        f"{mark['indent']}{mark['number']}. {line[mark.end() :]}" if (mark := marks.get(at)) else line
        for at, line in enumerate(lines)
    ]


def _with_answers_marked(lines: Sequence[str]) -> list[str]:
    """Return lines with “- ” for the one line, set further in, below each of a list where nearly all that ask have one.

    It answers the question, and is an item within it; one whose own sign was forgotten has it as well.
    """
    found, asking = [*lines], [at for at, line in enumerate(lines) if _ASKING_ITEM.fullmatch(line)]
    if sum(_is_answered(lines, at) for at in asking) < max(_FEWEST_ANSWERS, _NEARLY_ALL * len(asking)):
        return found
    outer = {_indent(lines[at]) for at in asking}
    for at, line in enumerate(lines[asking[0] : asking[-1] + 1], start=asking[0]):
        if _indent(line) in outer and _is_answered(lines, at):
            below = lines[at + 1].lstrip()
            found[at] = line if _MARKED.match(line) else f"- {line.lstrip()}"
            found[at + 1] = f"{lines[at + 1][: -len(below)]}- {below}"
    return found


def _is_answered(lines: Sequence[str], at: int) -> bool:
    """Whether one line alone stands below another, set further in, and neither asks nor has the sign of a list."""
    below, after = (*lines[at + 1 : at + 3], "", "")[:2]
    inner = _indent(lines[at]) + _FURTHER_IN
    is_bare = bool(below.strip()) and not _SIGNED.match(below) and not below.rstrip().endswith("?")
    return is_bare and _indent(below) >= inner and not (after.strip() and _indent(after) >= inner)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def signs_within(signs: Sequence[str | None]) -> set[int]:
    """Return the places of lines whose sign is of a list within that of the sign above: “- Vote”, “• by hands”.

    ``signs`` are those of lines, empty of an empty one, None of any that is no item. The first of a list is the outer
    one, and others stand right below it twice at least.
    """
    found = set[int]()
    for is_list, group in groupby(enumerate(signs), key=lambda pair: pair[1] is not None):
        marked = [(at, sign) for at, sign in group if is_list and sign]
        outer = marked[0][1] if marked else ""
        inner = {at for at, sign in marked if sign != outer}
        below = sum(above[1] == outer and at in inner for above, (at, _) in pairwise(marked))
        found |= inner if below >= _FEWEST_WITHIN else set()
    return found


def _sign_at_edge(line: str) -> str | None:
    """Return the sign that a line not set in begins with, empty for an empty line, None for any other."""
    mark = _LISTED.match(line)
    is_item = mark is not None and _is_free(line[mark.end() :])
    return mark[1] if mark is not None and is_item else None if line.strip() else ""


def _with_plain_signs(lines: Sequence[str]) -> list[str]:
    """Return lines with “- ” for the signs of lists, those of a list within another set in."""
    within = signs_within([*map(_sign_at_edge, lines)])
    found = [f"  {line}" if at in within else line for at, line in enumerate(lines)]
    for pattern in (_POINT, _TYPED, _GLUED):
        marks = {at: mark for at, line in enumerate(found) if (mark := pattern.match(line)) and _is_free(line)}
        is_listed = any(line.startswith("- ") for line in found)
        counts = Counter(mark["sign"] for mark in marks.values())
        for at, mark in marks.items():
            if mark["sign"] == "o" and not mark["indent"] and is_listed:  # within the item above
                found[at] = f"  - {found[at][mark.end() :]}"
            elif pattern is _POINT or counts[mark["sign"]] >= _FEWEST.get(mark["sign"], _FEWEST_TYPED):
                found[at] = f"{mark['indent']}- {found[at][mark.end() :]}"
    return found


def _is_free(line: str) -> bool:
    """Whether a line is none of a table."""
    return "|" not in line and "\t" not in line.strip()


def with_plain_counters(lines: Sequence[str]) -> list[str]:
    """Return lines with “1. ” for whatever counts them, where they are counted in order from the first on.

    Letters and Roman figures count parts of what is numbered, and stay, where anything else is. Those further in than
    others count what is within, “II. Ways”, “   A. By boat”: they are items of a list. Chinese figures are Roman where
    others count as well.
    """
    lines = _with_plain_decimals(lines)
    found, is_numbered = [*lines], any(map(_DECIMAL.match, lines))
    forms = defaultdict[tuple[str, ...], list[_Mark]](list)
    for at, line in enumerate(lines):
        if (match := _COUNTER.match(line)) is None or not _is_free(line) or _DECIMAL.match(line):
            continue
        for kind, number in _readings(match["number"]):
            if _is_counter(match, kind):
                form = (kind, match["indent"], match["before"] or "", _plain_sign(match["after"]), match["bold"] or "")
                forms[form].append((at, number, match))
    is_numbered |= any(kind not in ("letter", "roman", "han") for kind, *_ in forms)
    edge = min((len(indent) for _, indent, *_ in forms), default=0)
    for (kind, _, _, sign, _), marks in forms.items():
        counted = _in_order(marks)
        if kind == "letter" and sign in _BEHIND_NAMES and not _are_one_run(marks):
            continue
        is_kept = any("\\" in match["after"] for _, _, match in marks) and len(counted) < len(marks)  # lists in lists
        if is_kept or (is_numbered and kind in ("letter", "roman")):
            continue
        is_outer = kind == "han" and is_numbered
        for at, number, match in counted:
            count = _ROMAN[number - 1].upper() if is_outer and number <= len(_ROMAN) else number
            is_within = kind in ("letter", "roman") and len(match["indent"]) >= edge + _FURTHER_IN
            found[at] = f"{match['indent']}{'-' if is_within else f'{count}.'} {lines[at][match.end() :]}"
    return found


def _plain_sign(sign: str) -> str:
    """Return the sign behind a number with its dash as it is typed, and nothing around it."""
    return sign.strip("\\ \xa0\u202f").replace("–", "-").replace("—", "-")


def _readings(number: str) -> list[tuple[str, int]]:
    """Return what a counter may say: the kind of its figures, and the number."""
    if "\u20e3" in number:
        return [("key", int("".join(filter(str.isdecimal, number))))]
    if number.isdecimal() and number.isascii():
        return [("figure", int(number))]
    if number[0] in _HAN:
        return [("han", figure)] if (figure := _figure(number)) else []
    for first in "①❶➀":
        if ord(first) <= ord(number[0]) < ord(first) + 20:
            return [("ring", ord(number[0]) - ord(first) + 1)]
    found = [("roman", figure)] if (figure := roman(number)) else []
    return [*found, *([("letter", ord(number.lower()) - ord("a") + 1)] if len(number) == 1 else [])]


def _figure(number: str) -> int:
    """Return the number that Chinese figures are, up to ninety-nine; 0 where they are none: “十二”, “二十一”."""
    tens, ten, ones = number.rpartition("十")
    if len(tens) > 1 or len(ones) > 1 or tens == "十":
        return 0
    tens_told = _HAN.index(tens) + 1 if tens else int(bool(ten))
    return 10 * tens_told * bool(ten) + (_HAN.index(ones) + 1 if ones else 0)


def _is_counter(match: re.Match[str], kind: str) -> bool:
    """Whether a sign stands behind a number that says it counts; a figure in a ring or on a key needs none."""
    if kind in ("key", "ring"):
        return True
    if kind == "han":
        return match["after"] in ("、", "．", "）", ".")
    if kind == "figure":
        return bool(match["after"] or match["before"] == "#") and bool(match["gap"] or match["after"] in _GLUED_BEHIND)
    sign = _plain_sign(match["after"])
    is_sign = sign in (".", ")", "]", ".-") or (kind == "letter" and sign in _BEHIND_NAMES)
    return is_sign and bool(match["gap"])


def _in_order(marks: Sequence[_Mark]) -> list[_Mark]:
    """Return the marks that count from one on, each one more than the last, at least two of them."""
    runs = list[list[_Mark]]()
    for mark in marks:
        if runs and mark[1] == runs[-1][-1][1] + 1:
            runs[-1].append(mark)
        else:
            runs.append([mark])
    counted = [run for run in runs if run[0][1] == 1]
    sure = sum(len(run) > 1 + all(_is_weak(match) for _, _, match in run) for run in counted)
    least = 3 - min(sure, 2)  # beside others a short one is a list as well, beside two of them a single line
    return [mark for run in counted if sure and len(run) >= least for mark in run]


def _are_one_run(marks: Sequence[_Mark]) -> bool:
    """Whether all letters count on from the first, and none comes again, as those of who speaks or answers do."""
    return len(marks) >= _FEWEST_LETTERS and [number for _, number, _ in marks] == [*range(1, len(marks) + 1)]


def _is_weak(match: re.Match[str]) -> bool:
    """Whether it may be an initial, a fraction, a rank: “A. Camus”, “II. Reich”, “1/x”; two of these are no list."""
    number = match["number"]
    is_letter = match["after"] == "." and number.isalpha() and (len(number) == 1 or number == "II")
    is_glued = not match["gap"] and match["after"] not in ("、", "．")
    return match["number"].isascii() and (is_letter or is_glued or match["before"] == "#")
