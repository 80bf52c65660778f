"""What makes a deck doubtful: prose where a question should be, lines that are torn, themes that nobody wrote."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise

from cafe_presenter.core.base.bounds import MAX_TEXT_SIGNS, is_cut
from cafe_presenter.core.base.calendar_words import WEEKDAYS
from cafe_presenter.core.base.problem import Place, Problem, Severity, short
from cafe_presenter.core.deck.deck import Kind, Theme
from cafe_presenter.core.importing.asking.asking import holds_question
from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.words.event_words import SPEAKS_OF_PUBLIC

_BLANK = re.compile(r"(?<![/\w.])\[[^\W\d][^\[\]()]{1,40}\](?!\()|\{\{? ?[^\W\d][^{}]{1,40}\}\}?|_{3,}")
_NO_BLANK = frozenset(("sic", "x"))
"""Words in brackets that nobody is asked to fill in."""
_LONG_STATEMENT = 200
_LONGEST_TITLE = 110
_SENTENCE = re.compile(r"[.!…](?:\s|$)")
_A_DAY = re.compile(rf"\s*(?:{WEEKDAYS})\b", re.IGNORECASE)
"""“mercredi 24 avril”: it begins in small letters, and goes on with nothing."""
_ADDRESS = re.compile(r"\s*(?:https?://|www\.|[\w.+-]+@)\S", re.IGNORECASE)
_OPEN = re.compile(r"[\w,;:’'(–-]\s*$")
_LEAST_SHARE = 0.1
_LEAST_ASKING = 0.34
_MOST_LEFT_OUT = 0.34
_MOST_CARRIED = 0.5
_FEW = 3
_MOST_ITEMS = 60
"""Items that no evening gets through."""
_WORDS_OF_A_NAME = 2
_WORDS_OF_A_STATEMENT = 4
_MOST_TORN = 0.25
_FEWEST_WHOLES = 2
_SHORTEST_AGAIN = 20
_MOST_AGAIN = 0.34
"""Of the questions, those asked before under another theme, from which the same round is told of several people."""
_MOST_OF_PUBLIC = 0.6
"""Of the questions, those about who comes, above which they are those of whoever prepares an evening."""
_SUM_OFF = 0.1
_MOST_OF_IT = 0.8
_MOSTLY_TIMED = 0.7
"""Of the parts, those that tell their time, from which none needs a question."""


def doubts_of(
    themes: Sequence[Theme], told: Sequence[Problem], *, left_out: int, guessed: bool, by_clock: bool, file: str
) -> list[Problem]:
    """Return what a person has to look at before such a deck is shown, a sentence for each kind of doubt.

    Where its parts are told ``by_clock``, none of them is told twice.
    """
    asking = [theme for theme in themes if theme.question]
    carried = sum(problem.code == "import.theme_carried" for problem in told)
    numbered = sum(problem.code == "import.theme_numbered" for problem in told)
    found = [
        ("import.doubt_prose", _prose(asking), max(_LEAST_SHARE * len(asking), float(len(asking) > _FEW))),
        ("import.doubt_titles", [each.theme for each in themes if _is_long_title(each.theme)], 0.0),
        ("import.doubt_cut", [each.question for each in asking if is_cut(each.question, MAX_TEXT_SIGNS)], 0.0),
        ("import.doubt_torn", _torn(themes), max(1.0, _LEAST_SHARE * len(themes))),
        ("import.doubt_repeated", _repeated(themes), 0.0),
        ("import.doubt_unasked", _unasked(asking), _FEW),
        ("import.doubt_planning", _about_public(asking), max(float(_FEW), _MOST_OF_PUBLIC * len(asking))),
        ("import.doubt_blanks", _with_blanks(themes), 0.0),
        ("import.doubt_crowded", _crowded(themes), 0.0),
        ("import.doubt_wordless", _wordless(themes), 0.0),
        ("import.doubt_wholes", [] if by_clock else _wholes(themes), _FEWEST_WHOLES - 1),
    ]
    problems = [
        _doubt(code, file, count=len(which), start=short(which[0], 80))
        for code, which, most in found
        if len(which) > most
    ]
    if len(themes) > _MOST_ITEMS:
        problems.append(_doubt("import.doubt_many", file, count=len(themes)))
    if carried > _MOST_CARRIED * len(themes):
        problems.append(_doubt("import.doubt_carried", file, count=carried, rows=len(themes)))
    if numbered > _MOST_CARRIED * len(themes):
        problems.append(_doubt("import.doubt_numbered", file, count=numbered, rows=len(themes)))
    if left_out >= _FEW and left_out > _MOST_LEFT_OUT * (len(themes) + left_out):
        problems.append(_doubt("import.doubt_left_out", file, count=left_out, rows=len(themes)))
    timed = sum(bool(theme.duration_s) for theme in themes)
    if guessed and timed < _MOSTLY_TIMED * len(themes) and is_mostly_silent(themes):
        problems.append(_doubt("import.doubt_silent", file, count=len(_silent(themes)), rows=len(themes)))
    return problems


def is_mostly_silent(themes: Sequence[Theme]) -> bool:
    """Whether most parts of a deck ask nothing."""
    return len(_silent(themes)) > (1 - _LEAST_ASKING) * len(themes)


def _silent(themes: Sequence[Theme]) -> list[Theme]:
    return [theme for theme in themes if not theme.question and theme.kind is not Kind.BREAK]


def is_torn(paragraphs: Sequence[Paragraph], file: str) -> bool:
    """Whether lines end amid their sentences, as they do in a text that was copied from a PDF; not those of one."""
    if file.casefold().endswith(".pdf"):
        return False
    lines = [each for each in paragraphs if each.text.strip()]
    torn = sum(
        below.text.strip()[0].islower()
        and not (
            above.is_part
            or above.level
            or below.level
            or below.is_item
            or _A_DAY.match(below.text)
            or _ADDRESS.match(below.text)
        )
        and _OPEN.search(above.text) is not None
        for above, below in pairwise(lines)
    )
    return torn >= _FEW and torn >= _MOST_TORN * len(lines)


def _wordless(themes: Sequence[Theme]) -> list[str]:
    """Return the titles in which no word stands: “1–5”."""
    titles = dict.fromkeys(theme.theme for theme in themes if theme.theme)
    return [title for title in titles if not any(map(str.isalpha, title))]


def _prose(themes: Sequence[Theme]) -> list[str]:
    return [theme.question for theme in themes if _is_prose(theme.question)]


def _is_prose(text: str) -> bool:
    return not holds_question(text) and (len(text) > _LONG_STATEMENT or len(_SENTENCE.findall(text)) > _FEW)


def _is_long_title(text: str) -> bool:
    """Whether a title is a sentence, or longer than one is."""
    return len(text) > _LONGEST_TITLE and not holds_question(text)


def _torn(themes: Sequence[Theme]) -> list[str]:
    """Return the texts that begin amid a sentence which the row above has left open, as lines cut by a page do."""
    found = []
    for above, theme in pairwise(themes):
        if theme.duration_s and above.duration_s:  # each is a line of its own, with its time
            continue
        for before, text in ((above.question, theme.question), (above.theme, theme.theme)):
            is_rest = text[:1].islower() and len(text.split()) > _WORDS_OF_A_NAME and text != before
            if is_rest and _OPEN.search(before) and not holds_question(before[-2:]):
                found.append(text)
                break
    return found


def _unasked(themes: Sequence[Theme]) -> list[str]:
    """Return the questions when none of them asks or says anything: names of things, most likely."""
    texts = [theme.question for theme in themes]
    says = any(holds_question(text) or len(text.split()) > _WORDS_OF_A_STATEMENT for text in texts)
    return [] if says else texts


def _about_public(themes: Sequence[Theme]) -> list[str]:
    """Return the questions about those who come: “Who is your audience?” is asked of a host, and of no audience."""
    return [theme.question for theme in themes if SPEAKS_OF_PUBLIC.is_within(theme.question)]


def _crowded(themes: Sequence[Theme]) -> list[str]:
    """Return the parts with more questions than minutes: what they ask belongs to others, or their time does."""
    counted = [(theme, bool(theme.question) + len(theme.follow_ups)) for theme in themes if theme.duration_s]
    return [theme.theme for theme, asked in counted if asked > max(_FEW, (theme.duration_s or 0.0) / 60)]


def _wholes(themes: Sequence[Theme]) -> list[str]:
    """Return the titles that last as long as two parts or more right after them, when they are much of the deck.

    Twenty minutes before two times ten are common; when several such make up the deck, its time is told twice.
    """
    timed = [(theme.theme, theme.duration_s) for theme in themes if theme.duration_s]
    found, taken_s, at = [], 0.0, 0
    while at < len(timed):
        title, whole_s = timed[at]
        ends = accumulate(length_s for _, length_s in timed[at + 1 :])
        count = next((each for each, sum_s in enumerate(ends, start=1) if sum_s >= (1 - _SUM_OFF) * whole_s), 0)
        parts_s = sum(length_s for _, length_s in timed[at + 1 : at + 1 + count])
        if count > 1 and parts_s <= (1 + _SUM_OFF) * whole_s:
            found.append(title)
            taken_s += whole_s + parts_s
            at += count
        at += 1
    return found if taken_s >= _MOST_OF_IT * sum(length_s for _, length_s in timed) else []


def _with_blanks(themes: Sequence[Theme]) -> list[str]:
    """Return the texts for the wall in which something is still to be filled in: “[the topic]”, “___”."""
    texts = [text for each in themes for text in (each.theme, each.question, *(one.text for one in each.follow_ups))]
    return [text for text in texts if is_to_fill_in(text)]


def is_to_fill_in(text: str) -> bool:
    """Whether something in a text is still to be filled in."""
    return any(each[0].strip("[]") not in _NO_BLANK for each in _BLANK.finditer(text))


def _repeated(themes: Sequence[Theme]) -> list[str]:
    seen: set[tuple[str, str]] = set()
    again = []
    for theme in themes:
        pair = (theme.theme, theme.question)
        if theme.question and pair in seen:
            again.append(theme.question)
        seen.add(pair)
    texts = Counter(theme.question for theme in themes if len(theme.question) >= _SHORTEST_AGAIN)
    under_others = [text for text, count in texts.items() if count > 1 for _ in range(count - 1)]
    return again or (under_others if len(under_others) > _MOST_AGAIN * len(themes) else [])


def _doubt(code: str, file: str, **params: str | int) -> Problem:
    return Problem(code, Place(file), params, Severity.WARNING)
