"""Titles that ask, and lines that are a question with the time it takes: “Check-in: how are you? (2 min)”."""

import re
from collections.abc import Iterable

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.importing.asking.asking import holds_question, is_question, questions_in
from cafe_presenter.core.importing.tables.records import label
from cafe_presenter.core.importing.times.one_time import LENGTH, is_time
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.length_words import EACH

_LENGTH_NAME = (
    r"(?:durée|temps|duration|time|timing|length|estimated|total|dauer|zeit(?:umfang|rahmen|raum|bedarf|ansatz)?"
    r"|duración|tiempo|durata|tempo|duur|tijd|duração|czas|čas|trvání|trvanie|tid|varaktighet|varighe[dt]|kesto|aika"
    r"|idő(?:tartam)?|durată|timp|время|длительность|продолжительность|час|тривалість|χρόνος|διάρκεια|süre(?:si)?"
    r"|durada)\b"
)
_LENGTH_OF = re.compile(
    rf"\W*(?:(?:suggested|estimated|total|approximate|class)\s+)?{_LENGTH_NAME}(?!\s\d{{1,2}}\s?:\s*[^\W\d])"
    r"(?:[^:]{0,40}:|\s*(?:(?:ca|env|approx)\.?|circa|environ|about|etwa|[~≈±])?\s*"
    r"(?=\d{1,3}\s?(?:[-–]\s?\d{1,3}\s?)?(?:[^\W\d]|['’′])))",
    re.IGNORECASE,
)
"""“Durée : 20 min”, “Dauer ca. 15 Min.”; “Temps 2 : la parole circule” is the name of a part."""
_OF_OTHERS = re.compile(
    r"\W*(?:suggested |approximate )?(?:total|estimated)\s+(?!time|duration|minutes|length|de temps|du temps|min\b)\w",
    re.IGNORECASE,
)
"""“Total voices: 63” is no length."""
_OF_ALL = re.compile(
    r"\W*(?:(?:\w+ )?total\w*|(?:ins)?gesamt\w*|totaal|en tout|summe|in all|overall)\b"
    r"(?: (?:estimated|estimée?|geschätzt))?(?: (?:time|duration|length))?\W*[:=]?\W*\d",
    re.IGNORECASE,
)
"""“Total: 100 min”: the length of all parts, wherever it stands."""
_TITLE_AND_QUESTION = re.compile(
    r"(.{3,60}?)\s*(?:\s(?:[–—-]|(?:[-=]>|[→⇒➔➜])(?![^?]*:\s))|[:;])\s+(.+(?:[?？]|[\u0370-\u03ff\u1f00-\u1fff]\W?[;\u037e])\W*)",
    re.DOTALL,
)
_MAX_LINE_LENGTH = 260
MAX_TIMED_LENGTH = 130
"""Signs above which a line that tells a time is no title."""
_OPENING_QUOTES = ("“", "«", "„", '"')
_LEADS_TO_QUOTE = ' ,:;–—-\xa0\u202f“«„"'
_LEAST_NAMED, _LONGEST_NAMED = 3, 60
_REACH_OF_TIME = 5
"""Lines below a title that may tell how long it takes."""
_FACT = re.compile(r"\W*[^\W\d][^:?!.\n]{1,30}:\s+(?=\S)")
"""What a line says of itself: “Material: chairs”."""
_LEAST_LETTERS = 12
"""Letters beside a time at most, where it stands at an end of its line: “(about 5 min each)”."""

_TOLD_ON = pattern(rf"(?P<length>{LENGTH})(?P<more>[\s,(][^\n]{{2,60}})", re.IGNORECASE)
"""“20–30 minutes for 15–20 people.”, “30–45 min (depending on the size of the group)”."""
_LENGTH_IN = pattern(LENGTH, re.IGNORECASE)

_TIMED_AND_TOLD = pattern(rf"(?P<asked>.+\?)\s*[(\[]{LENGTH}[)\]]\s*[–—,-]?\s*[^?]{{4,80}}", re.IGNORECASE)
"""“What moved you? Why? (10 min) – in groups of four”."""

_OF_EACH_EVENING = re.compile(
    r"\b(?:per|each|every|par|chaque|pro|je|jede[rsn]?|por|cada|ogni|elke?|iedere?)\s"
    r"(?:sessions?|meetings?|evenings?|lessons?|séances?|rencontres?|réunions?|soirées?|cours|treffen|sitzung|abend|stunde"
    r"|encontros?|sesi[óo]n|reuni[óo]n|clase|aula|incontro|riunione|lezione|bijeenkomst|les|avond)\b",
    re.IGNORECASE,
)
"""“3 hours each session” is the length of an evening, and of none of its parts."""


def titled_question(title: str) -> tuple[str, str]:
    """Return the parts of a title that names something and asks, “Check-in: how are you?”; the first may be empty."""
    match = _TITLE_AND_QUESTION.fullmatch(title)
    if match is None or holds_question(match[1]) or not questions_in(match[2]):
        return "", title
    return match[1], with_capital(match[2])


def with_capital(question: str) -> str:
    """Return a question that stood behind its name, “Débat : faut-il…?”, with a capital in front; “iPhone?” stays."""
    return question if question[1:2].isupper() else question[:1].upper() + question[1:]


def asked_below(cell: str) -> tuple[str, ...]:
    """Return the questions that are all that stands in a cell below a line which leads to them: “Look back:”."""
    first, *others = (line.strip(" -–•\t") for line in cell.strip().split("\n"))
    asked = tuple(filter(None, others))
    return asked if first.endswith((":", "：")) and not holds_question(first) and all(map(is_question, asked)) else ()


def asked_in_title(text: str) -> tuple[str, str] | None:
    """Return a title with its time and the question on the same line.

    “15:16 – 15:18  Check-in – How are you?”, “Check-in: How are you? (2 min)”, “Check-in (2 min): How are you?”.
    """
    title, time, rest = timed_title(text) if len(text) <= _MAX_LINE_LENGTH else ("", "", "")
    if not time:
        return None
    if rest:
        asks = is_question(rest) or questions_in(rest)  # “« What did you see? » Let people tell.”
        return (f"{time} | {title}", with_capital(rest)) if asks and not holds_question(title) else None
    named, asked = titled_question(title)
    named, asked = (named, asked) if named else _quoted_amid(title)
    return (f"{time} | {named}", asked) if named and _is_around(time, text) else None


def _quoted_amid(title: str) -> tuple[str, str]:
    """Return what stands before the one question that a title quotes, “then the big one, “Who pays?”, in pairs”.

    The rest is from its quote on; both are empty where it quotes none, or names nothing before.
    """
    asked = questions_in(title)
    before, _, behind = title.partition(asked[0]) if len(asked) == 1 else ("", "", "")
    name = before.rstrip(_LEADS_TO_QUOTE)
    is_quoted = before.rstrip().endswith(_OPENING_QUOTES) and _LEAST_NAMED <= len(name) <= _LONGEST_NAMED
    return (name, before[len(name) :].lstrip(" ,:;–—-\xa0") + asked[0] + behind) if is_quoted else ("", "")


def is_timed_and_asks(text: str) -> bool:
    """Whether a line is a question and the time it takes, or a short title that holds one: “Roles/who?/Tools 4 min”."""
    title, time, rest = timed_title(text) if len(text) <= _MAX_LINE_LENGTH else ("", "", "")
    is_asked = is_question(title) and bool(questions_in(title))
    return bool(time) and not rest and _is_around(time, text) and (is_asked or len(text) <= MAX_TIMED_LENGTH)


def _is_around(time: str, text: str) -> bool:
    """Whether a time stands at the beginning or at the end of a line, and not amid it."""
    before, _, after = text.partition(time)
    return min(sum(map(str.isalpha, before)), sum(map(str.isalpha, after))) <= _LEAST_LETTERS


def untimed(text: str) -> str:
    """Return a question without the time that it takes and how it is talked about; any other line as it is."""
    title, time, rest = timed_title(text)
    if time and not rest and is_question(title):
        return title
    match = _TIMED_AND_TOLD.fullmatch(text)
    return match["asked"] if match is not None and is_question(match["asked"]) else text


def length_told(text: str) -> str:
    """Return how long a line says that something is: “Durée : 20 min”; nothing of another."""
    match = _LENGTH_OF.match(text)
    told = text[match.end() :] if match else text.partition(":")[2] if tells_length(text) else ""
    is_count = match is not None and told.strip(" *_").isdecimal() and _OF_OTHERS.match(text) is not None
    if _OF_EACH_EVENING.search(told) or is_count:
        return ""
    told = told.strip(" *_")
    match = _TOLD_ON.fullmatch(told) if not is_time(told) else None
    if match is not None and not (EACH.is_within(match["more"]) or _LENGTH_IN.search(match["more"])):
        return match["length"]
    return told if is_time(told) else ""


def length_near(below: Iterable[str]) -> str:
    """Return how long one of the first lines below a title says that it takes; “Aim: to meet” is none of these."""
    count = 0
    for text in below:
        told = length_told(text) if not tells_total(text) else ""
        count += _FACT.match(text) is None
        if told or count >= _REACH_OF_TIME:
            return told
    return ""


def tells_total(text: str) -> bool:
    """Whether a line says how long all parts are together: “Total: 100 min”."""
    return _OF_ALL.match(text) is not None


def tells_length(text: str) -> bool:
    """Whether a line says how long something is and not what: “Durée : 20 min”."""
    told = label(text)
    return (told is not None and told[0] in ("duration", "minimum")) or _LENGTH_OF.match(text) is not None
