"""Titles and the times beside them: “Vote (5–7 min)”, “[5 min] Vote”, “19h00-19h15 Vote”, “0:05 | Vote”."""

import re
from collections.abc import Sequence
from functools import lru_cache

from cafe_presenter.core.base.spoken_lengths import with_figures
from cafe_presenter.core.importing.times.one_time import (
    ABOUT,
    ABOUT_BEHIND,
    AT_LEAST,
    CLOCK,
    CLOCK_FACE,
    DASH,
    FROM_TO,
    LENGTH,
    OCLOCK,
    ONLY_HOURS,
    ONLY_TIME,
    REST,
    SIGNS_BEHIND,
    TIME_EDGES,
    only_hours,
    only_time,
    read_time,
)
from cafe_presenter.core.importing.words.length_words import EACH
from cafe_presenter.core.importing.words.programme_words import OF_SERIES

_FIRST_OR_LAST = (
    r"(?:(?:the |les |die |los |las |le |gli |i |de )?(?:first|last|premières|dernières|ersten|letzten|primer[oa]s"
    r"|últim[oa]s|prim[ei]|ultim[ei]|primeir[oa]s|eerste|laatste)\s+)?"
)
_BRACKETED = re.compile(
    rf"[*_]*[(\[]\s*{_FIRST_OR_LAST}(?:(?!{FROM_TO}|{LENGTH})[^()\[\]]{{1,40}}(?:[,;:]\s*|(?<=[^\W\d])\s[–—·|/-]\s))?((?:{FROM_TO}|{LENGTH}|{REST}))(?:[^()\[\]]{{0,40}}|\s?[-–—,;:·|=]\s[^()\[\]]{{0,120}})[)\]][*_]*",
    re.IGNORECASE,
)
"""“(5 min)”, “(optionnel, 5 min)”, “(in pairs – 5 min)”, “(first 5 minutes)”; of two lengths the first,
“(30 min : 15 min chacun)”."""
_BRACKETED_HOURS = re.compile(rf"\s*[`*_]*[(\[]\s*{FROM_TO}\s*[)\]][`*_]*\s*$", re.IGNORECASE)
_SINCE_START = re.compile(r"T\s?[+-]\s?\d{1,2}:\d{2}\s*(?:[|:–—·-]\s*)?(?=\S)")
"""“T+0:05 News (10 min)”."""
_MINUTES = rf"min(?:ut[eo]?s?|s)?\.?\s+(?P<minutes>\d{{1,3}}{DASH}\d{{1,3}})"
"""“Minutes 0–10: Welcome”, and “MIN 0–10 Welcome”: a capital parts them, as in “10 min Welcome”."""
_SHARED = (
    r"(?P<shared>\s?/\s?(?:pers(?:on(?:ne|a|e)?)?|pessoa|persoon|os(?:oba|ob[ęy])?|participante?|élève|student|pupil"
    r"|teilnehmer(?:in)?|schüler(?:in)?|groupe?|gruppe|grupo|gruppo|groep|grup[aęy]|skupin[au]|team|équipe|equipo|squadra"
    r"|pair|binôme|paar|pareja|coppia|dupla|speaker|intervenant|orador|relatore|tour|round|runde)(?!\w)\.?)?"
)
"""“2 min / group”: whose time it is."""
ONE_GAP = r"(?:\t|\s{3})(?!.*\S(?:\t|\s{3}))"
"""What parts a time from its title, and no third column from both."""
_LEADING = re.compile(
    rf"(?P<hours>{FROM_TO})\s*(?:{SIGNS_BEHIND}\s*)?(?=\S)"
    rf"|(?P<signed>\d{{1,3}}\s?['’′])\s?(?=[^\W\d])(?!(?:s|ern?)\b)"
    rf"|(?:⏱️?\s*)?(?:{_MINUTES}|(?P<length>{LENGTH}){_SHARED})"
    rf"(?:\s*(?:[|:–—·]|-(?=\s)|{ONE_GAP})\s*(?=\S)|(?(minutes)\s+|[ \xa0])(?-i:(?=[A-ZÀ-Ý])))",
    re.IGNORECASE,
)
_HOW = (
    r"(?!(?:à|a|zu|te|en|in|im|i|w|v|ve) (?:pied|piedi|pie|pé|fuß|voet|voiture|train|bus|tram|métro|vélo|auto|zug|coche"
    r"|tren|treno|carro|trein|fiets|bici\w*|total|all|tout)\b)"
    r"(?:in|en|em|im|auf|zu|à|au|aux|op|i|w|we|v|ve|as|als|som|parban|σε|в|у)\s[^\W\d][^()\[\]\d:?!.,;–—]{2,26}"
)
"""“20 min in pairs”, “20 min en plénière”: how it is done; what is so far on foot is a way."""
_TRAILING = re.compile(
    rf"(?:\s*(?:[|:·]|(?:(?<!\d)[.,]|[.,](?!\d))(?<!\bca.)(?<!\benv.)(?<!\bmax.)|(?<!\d)[–—-]|(?=⏱))|\s{{3,}}"
    rf"|(?<=\w)\s+(?={ABOUT}\s*\d{{1,3}}\s+[–—-]\s+\d))\s*(?:⏱️?\s*)?((?:{FROM_TO}|{LENGTH})){_SHARED}"
    r"(?:\s(?:in |au )?(?:total|max(?:imum)?\b|insgesamt)"
    rf"|\s(?:with|including|incl\.|avec|mit|con|met)\s[^()\d]{{2,30}}|\s(?P<how>{_HOW}))?[\s*_]*"
    r"(?:\((?P<aside>[^()]{2,100})\)[\s*_]*)?[.:]?\s*$",
    re.IGNORECASE,
)
"""“… – 6 min (Anna)”: who does it is said behind the time."""
_BARE = re.compile(
    rf"(?<=[\w)’”»?!])\s+({FROM_TO}|{LENGTH})\s*(?:\((?P<aside>[^()]{{2,60}})\))?[.:]?\s*$", re.IGNORECASE
)
_AT_LEAST = re.compile(AT_LEAST, re.IGNORECASE)
_BARE_LEAD = re.compile(rf"({LENGTH})\s+(?:(?:of|for|de)\s+|d[’']\s*)?([^\W\d][\w’'-]*(?:\s+[\w’'-]+)?)", re.IGNORECASE)
"""“5 min break”, “10 minutes de pause”."""
_LENGTH_FIRST = re.compile(rf"({LENGTH})(?:\s+(?:each|chacune?|je|per \w+|par \w+))?\s*(?:[.,;–—]|$)\s*", re.IGNORECASE)
_LEADS_TO_BARE = re.compile(
    r"(?:(?<![\w-])(?:for|in|of|within|about|around|after|every|each|last|next|(?:the|for) first|another|than|least"
    r"|most|to|and|or|takes?|spend|allow|at|from|following|pendant|durant|en|de|à|après|dans|sous|environ|les|des|par"
    r"|toutes|chaque|prend|dure|ou|et|plus|moins|prochaines?|suivantes?|für|von|nach|etwa|ca|alle|und|oder|nächsten"
    r"|durante|por|próximos|di|per|circa|prossimi|ogni|van|na|elke|komende|volgende|em|cerca)|\d)\s*$",
    re.IGNORECASE,
)
_LEAST_BESIDE_TIME = 2
_LONGEST_BARE = 70
_MOST_WORDS = 7
"""“Icebreaker 10 min”: nothing parts the time from a short title, and no word before leads to it."""
_LAST_HOUR = re.compile(rf"(?<=\S)\s*(?:[|,–—]|-\s)\s*(?:à\s+|at\s+)?{CLOCK}\s*$", re.IGNORECASE)
_HOUR_BEFORE = re.compile(rf"(?<=\w)\s+{CLOCK}\s*$", re.IGNORECASE)
"""“Break 10:30 (15 min) - Anna”: when it begins, before how long it takes."""
_FIRST_HOUR = re.compile(rf"{CLOCK}\s*(?:[|:–—-]\s*)?(?=[^\W\d])", re.IGNORECASE)
_LEADING_HOURS = re.compile(FROM_TO, re.IGNORECASE)
_EACH = re.compile(rf"\d.*(?:\b{EACH.pattern}\b|\s?/\s?[^\W\d])", re.IGNORECASE)
_AHEAD = re.compile(
    rf"{LENGTH}\s(?:antes|before|ahead|earlier|avant|vorher|vor\b|prima|vooraf|van tevoren|före|før|przed)",
    re.IGNORECASE,
)
"""“(10 min before we begin)”: when something is done, and not how long it takes."""
_PLURAL = re.compile(r"(?<=[a-z] )[1-9]s", re.IGNORECASE)
"""“Crazy 8s”: several, and no seconds."""
_IN_THREES = re.compile(
    r"\b(?:groups?|teams?|trios?|in|of)\s*[*_]*[(\[]?(?:(?:in|of)\s)?[2-9]s\b[^()\[\]]*[)\]][*_]*$", re.IGNORECASE
)
"""“Small groups (3s)”, “Talk (in 3s)”: how many talk together, and no seconds."""
_NUMBERING = re.compile(r"(?:\d{1,2}[.)](?:\d{1,2}[.)]?)?|[IVX]{1,4}[.)])\s+(?=\S)")
_COUNTED = re.compile(r"\d{1,2}\s+[-–—]\s+(?=[^\W\d])")
"""“4 - The library”: it begins no heading by itself, “5 - sometimes more”, and is no part of one that is."""
_NUMBERS = re.compile(rf"^(?!{OF_SERIES})(?:{_NUMBERING.pattern}|{_COUNTED.pattern})")
"""What only counts a title: “2. část: Druhá” is called so."""
_KEYCAP = re.compile(r"(?<![(\[])\d{1,2}(?:\ufe0f\u20e3?|\u20e3)\s*(?:[-–—:.)]\s*)?(?=\S)")
"""A number drawn as a key, “2️⃣”, before a title."""
_DOTTED_HOUR = re.compile(rf"\d{{1,2}}\.\d{{2}}(?:{OCLOCK}|{DASH}\d)", re.IGNORECASE)
"""“19.30 Uhr”, “19.30–20.00”: no number of a title."""
_MARK = re.compile(r"#{1,6}\s+")
_COLON = re.compile(r"\s*[*_]*\s*(?::\s*[*_]*\s*(?=\S)|\.[*_]*\s+(?=[“«\"„¿¡]?\s?[A-ZÀ-Ý]))")
"""“Vote (5 min): by hands”, “Vote (5 min). By hands”."""
_BEHIND_TIME = re.compile(r"^[ .:]*(?:[–—-]\s+)?")
_GAP = re.compile(r"\s{4,}")
_BOX = re.compile(r"\[[ xX]?\]|[☐☑❏❑]")
"""“✅ Vote (5 min)” is no box: people adorn their titles with that sign."""
_WRAPPED = re.compile(r"(?:\(\((.+)\)\)|\[\[(.+)\]\]|([=~*#+_–—-])\3+\s*(.+?)\s*\3{2,}):?")
"""What people put round a heading where nothing else sets it apart: “((Work))”, “== Work ==”."""
_ASIDES = re.compile(r"\([^()]*\)")
_LENGTHS = re.compile(LENGTH, re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,;·|]\s*|\s[–—/-]\s")
_PLUS = re.compile(r"\+\s*[^,;()\[\]+]*[^\W\d_]{4}[^,;()\[\]+]*")
"""“(85 min + 15 min break)”."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_BRACKET_EDGES, _DASHES = " ()[]*_", "-–—"
_LEAST_TURNS = 4
_LONGEST_LEAD = 130
_FEWEST_LETTERS = 3
_SHORTEST_LEAD = 3
_CALLED = re.compile(
    r"(?<=[\w)])\s*[,:;–—-]\s*(?:durée|duration|dauer|duración|durata|duur|duração|czas(?: trwania)?|délka|varighed"
    r"|varighet|kesto|időtartam|durată)\W*$",
    re.IGNORECASE,
)
"""What the time is called behind a title: “Theory, duration: 10 min”."""
_LONGEST_TITLE = 600
"""Signs above which a text is no title: where a time may begin is looked for at each of them."""


def timed_title(text: str) -> tuple[str, str, str]:
    """Return a title without its time and its number, that time, and what a colon behind the time adds to the title.

    Each is empty where nothing is written of it: “Vote (5 min) : on lève la main” has all three.
    """
    return _timed(text) if len(text) <= _LONGEST_TITLE else (text.strip(), "", "")


@lru_cache(16_384)  # what is told of a deck asks again at each change of it
def _timed(text: str) -> tuple[str, str, str]:
    figures = with_figures(text)
    found = timed_title(figures) if figures != text else (text, "", "")
    if found[1] and found[0] in text and found[1] not in text and found[2] in text:
        return found
    if figures != text and not found[1]:  # what looks like a time is half of none
        return text.strip(), "", ""
    written, times, rest = _MARK.sub("", _unwrapped(text.strip())), list[str](), ""
    written = ABOUT_BEHIND.sub(r"\g<length>", written)
    written = _GAP.sub("   ", CLOCK_FACE.sub("", written).strip(TIME_EDGES))  # more blanks are slow to search
    written = _uncounted(_KEYCAP.sub("", written))
    if _BOX.match(written) or ONLY_TIME.fullmatch(written):  # to be ticked off, or a time that names no part
        return text.strip(), "", ""
    for pattern in (_BRACKETED, _LEADING, _TRAILING):
        if times and ONLY_HOURS.fullmatch(written):  # “9h30 à 10h45 (75 min)”
            return written, times[0], rest
        match = pattern.match(written) if pattern is _LEADING else pattern.search(written)
        if match is None:
            continue
        before, after = written[: match.start()], written[match.end() :]
        if pattern is _TRAILING and (beside := match["aside"] or match["how"]):
            rest = rest or beside.strip()
        if pattern is _BRACKETED and before.strip(TIME_EDGES) and (colon := _COLON.match(after)):
            after, rest = "", after[colon.end() :].strip()
        if pattern is _BRACKETED and (
            _AHEAD.search(match[0])
            or _tells_turns(match[0], written)
            or _tells_share(match[0], before)
            or _IN_THREES.search(written, 0, match.end())
        ):
            continue
        hour = _HOUR_BEFORE.search(before) if pattern is _BRACKETED and not only_hours(before) else None
        before = before[: hour.start()] if hour and not _LEADS_TO_BARE.search(before[: hour.start()]) else before
        gap = "" if after.startswith(",") else " "
        left = f"{before.rstrip()}{gap}{after}".strip(TIME_EDGES + ".")
        if _ASIDES.sub("", left).strip(TIME_EDGES):  # “(CET)” is no title
            time = _whole_first(next(group for group in match.groups() if group))
            rest = rest or (_said_beside(match[0], time) if pattern is _BRACKETED else "")
            shared = match[0].strip(" ()[]*_") if pattern is _BRACKETED else time + (match["shared"] or "")
            times.append(shared if _EACH.search(shared) else time)
            written = left
    if lead := _BARE_LEAD.fullmatch(written):
        times.append(lead[1])
        written = lead[2]
    bare = _BARE.search(written) if not times and len(_ASIDES.sub("", written)) <= _LONGEST_BARE else None
    if (
        bare is not None
        and not _PLURAL.match(written, bare.start(1))
        and _is_bare_title(written[: bare.start()], bare[1])
    ):
        times.append(bare[1])
        rest = rest or (bare["aside"] or "").strip()
        written = written[: bare.start()].strip(TIME_EDGES)
    written = _without_hours(_CALLED.sub("", written), times[0]) if times else written
    written = _NUMBERS.sub("", written, count=1)
    return " ".join(written.split()).strip(TIME_EDGES) or _unwrapped(text.strip()), times[0] if times else "", rest


def _whole_first(time: str) -> str:
    """Return the first of two lengths, told as a range, where it is longer: “30 min - 10 min” begins with the whole."""
    whole, dash, step = time.partition(" - ")
    length_s, step_s = (read_time(each).length_s or 0.0 for each in (whole, step))
    return whole if dash and length_s > step_s > 0 else time


def _said_beside(bracket: str, time: str) -> str:
    """Return what else brackets say than the time that they tell: “(in pairs, 5 min)”."""
    behind = bracket.partition(time)[2].strip(_BRACKET_EDGES)
    if behind[:1] in _DASHES and _LENGTHS.search(behind):  # “(30 min - 10 min to read + 20 min to talk)”
        return behind.strip(_BRACKET_EDGES + _DASHES)
    more = [each.strip(" ()[]*_") for each in _PLUS.findall(bracket.replace(time, ""))]  # “10+ minutes” are ten
    pieces = (piece.strip() for piece in _BETWEEN.split(_PLUS.sub("", bracket).strip(" ()[]*_")) if time not in piece)
    # “including a break of 10 min” is said, “90 min in all” is a time
    least = ((piece, _LEAST_BESIDE_TIME if _LENGTHS.search(piece) else 1) for piece in pieces if ":" not in piece)
    said = (piece for piece, fewest in least if len(_WORD.findall(_LENGTHS.sub("", piece))) >= fewest)
    return ", ".join((*said, *more))


def _tells_turns(time: str, title: str) -> bool:
    """Whether a time in brackets is only that of each turn: “20:30–21:00 Reports (5 min per group)”.

    So is one that fills little of the hours before: “20:30–21:00 Pitches (2 min)”.
    """
    hours, length = _LEADING_HOURS.match(title), _LENGTHS.search(time)
    if hours is None or length is None:
        return hours is not None and _EACH.search(time) is not None
    whole, each_s = read_time(hours[0]), read_time(length[0]).length_s or 0.0
    is_little = 0 < _LEAST_TURNS * each_s < (whole.end_s or 0.0) - (whole.start_s or 0.0)
    return is_little or _EACH.search(time) is not None


def _tells_share(time: str, before: str) -> bool:
    """Whether a time in brackets is one of several that share the hours before: “14–15 h (10 min alone, 50 all)”."""
    hours = _TRAILING.search(before)
    return hours is not None and only_hours(hours[1]) and len(_LENGTHS.findall(time)) > 1


def _without_hours(title: str, time: str) -> str:
    """Return a title without when it begins, beside how long it takes: “(5 min) [0:00–0:05]”, “00:05 Vote (5 min)”."""
    title = _SINCE_START.sub("", _BRACKETED_HOURS.sub("", _LAST_HOUR.sub("", title)))
    hour = None if only_hours(time) else _FIRST_HOUR.match(title)
    return title[hour.end() :] if hour else title


def _uncounted(title: str) -> str:
    """Return a title without a number before its hours: “1. 10:00–10:15 Welcome”."""
    counted = _NUMBERS.match(title)
    return title[counted.end() :] if counted and _LEADING_HOURS.match(title, counted.end()) else title


def length_first(text: str) -> tuple[str, str]:
    """Return the length that a text begins with and what follows, “3 min each, one after the other”; else nothing."""
    figures = with_figures(text).strip()
    match = _LENGTH_FIRST.match(figures)
    return (match[1], figures[match.end() :].strip()) if match and figures[match.end() :] in text else ("", text)


def for_each(text: str) -> bool:
    """Whether a time in brackets is that of each person or group: “(3 min each)”."""
    match = _BRACKETED.search(text) if len(text) <= _LONGEST_TITLE else None
    return match is not None and _EACH.search(match[0]) is not None


def timed_lead(text: str) -> tuple[str, str] | None:
    """Return the title that a long text begins with, with its time, and what follows: “Vote (5 min). Everybody …”."""
    match = _BRACKETED.search(text, 0, _LONGEST_LEAD)
    if match is None or "\n" in text[: match.end()] or len(text[: match.start()].strip(TIME_EDGES)) < _SHORTEST_LEAD:
        return None
    title, end, told = text[: match.start()].partition(". ")
    follows = f"{told if end else ''} {_BEHIND_TIME.sub('', text[match.end() :])}".strip()
    return f"{title.strip(TIME_EDGES)} ({match[1]})", follows


def _is_bare_title(text: str, time: str) -> bool:
    """Whether what stands before a time that nothing parts from it is a title, and no sentence that leads to it.

    “Step 4 ca. 5 min”: a number before it is none of a time that begins with a word.
    """
    title = text if time[0].isdecimal() else text.rstrip("0123456789 ")
    if _AT_LEAST.match(time):  # “Wait at least 10 min”
        return False
    return sum(any(map(str.isalpha, word)) for word in text.split()) <= _MOST_WORDS and not _LEADS_TO_BARE.search(title)


def leads_to_length(text: str) -> bool:
    """Whether a text ends in a word that leads to the length behind it: “Talk in pairs for”."""
    return _LEADS_TO_BARE.search(text) is not None


def _unwrapped(text: str) -> str:
    """Return a title without what was put round it."""
    match = _WRAPPED.fullmatch(text)
    return (match[1] or match[2] or match[4]) if match else text


def timed_titles(cells: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return each cell without its time, and that time, where most have one: “1. Accueil (15 min)”; else nothing.

    The first line of a cell, or the second, may say nothing but its time.
    """
    heads = [cell.strip().partition("\n") for cell in cells]
    read = [_by_lines(head, rest) for head, _, rest in heads]
    if sum(bool(found[1]) for found, _, _ in read) <= len(cells) / 2:
        return ()
    return tuple(
        ("\n".join(part for part in ((found[0] if found[1] else head), found[2], rest) if part), found[1])
        for found, head, rest in read
    )


def _by_lines(head: str, rest: str) -> tuple[tuple[str, str, str], str, str]:
    """Return the title and time of the first line of a cell, where one of two is its time both, that line, the rest."""
    found, (second, _, below) = timed_title(head), rest.partition("\n")
    if _is_named(second) and (time := only_time(head)):
        return (second.strip(), time, ""), second, below
    if found[1] or not _is_named(head) or not (time := only_time(second)):
        return found, head, rest
    return (found[0], time, ""), head, below


def _is_named(line: str) -> bool:
    return sum(map(str.isalpha, line)) >= _FEWEST_LETTERS  # “IV” counts


def numbered(text: str) -> bool:
    """Whether a title begins with its number: “2. Background”."""
    text = text.strip(TIME_EDGES)
    return _NUMBERING.match(text) is not None and not _DOTTED_HOUR.match(text)
