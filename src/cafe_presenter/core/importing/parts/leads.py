"""Paragraphs that lead with a title and its time and go on at length, “Welcome (10 min). Everybody …”, cut there."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from cafe_presenter.core.importing.asking.asking import holds_question
from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.parts.asking_titles import MAX_TIMED_LENGTH, asked_in_title
from cafe_presenter.core.importing.times.one_time import CLOCK, DASH, LENGTH
from cafe_presenter.core.importing.times.timed_titles import timed_title

_TITLE = re.compile(
    r"\W*(?P<time>\d[^|:\n]{0,24}?)\s*(?:[|:·]|[–—-]\s)\s*(?P<title>[^\d\W][^:.?!\n]{2,80}?)\s*[:.]\s+(?=\S)"
)
_HOUR = re.compile(
    rf"\W*(?P<time>{CLOCK}(?:{DASH}{CLOCK})?)\s*(?:[|:·–—-]\s*)?(?P<title>[^\d\W][^:.?!–—\n]{{2,80}}?)"
    r"(?:\s?:|\s[–—-])\s+(?P<told>\S[^\n]*[.!…])\s*",
    re.IGNORECASE,
)
"""“18:00 Welcome: people find a seat.”"""
_TOLD = r"(?P<told>(?=[“«\"„¿¡]?\s?(?-i:[A-ZÀ-Ý])).+)"
_TIME = rf"(?P<time>{LENGTH})"
_CALLED = r"(?:durée|temps|time|duration|dauer|zeit|duración|tiempo|durata|tempo|duur|tijd|duração|czas)(?:\s*:)?\s*"
_PLAIN = tuple(
    re.compile(form, re.IGNORECASE | re.DOTALL)
    for form in (
        rf"(?P<title>[^\n(\[?!]{{2,80}}?)\s*[(\[]\s*(?:{_CALLED})?{_TIME}[^()\[\]\d]{{0,24}}[)\]]\s*(?:[.:–—-]+\s*)?{_TOLD}",
        rf"(?P<title>[^\n?!]{{2,80}}?)\s*(?:[–—|:,.]|\s-)\s*(?:{_CALLED})?{_TIME}\s*(?:[.:–—|]|-\s)\s*{_TOLD}",
        rf"(?P<title>[^\n:.?!(]{{2,60}}?)\s?:\s+(?P<told>\S.+?)\s*[(\[]{_TIME}[)\]]\W*",
    )
)
"""“Welcome (10 min). Everybody …”, “Welcome – 10 min – Everybody …”, “Welcome: everybody … (10 min)”."""
_BEGUN = re.compile(rf"\W*{CLOCK}", re.IGNORECASE)
_FEWEST = 3
_LONGEST = 3000
"""Letters above which a paragraph is an article, whatever it leads with."""


def with_leads_cut(lines: Sequence[tuple[int, Paragraph]]) -> list[tuple[int, Paragraph]]:
    """Return the lines, long ones or such as ask cut behind their time and title, where several lead with both.

    Where no heading tells a time, what leads with its title may be any paragraph; and lines may be short of which most
    go on with a sentence.
    """
    leads = {at: lead for at, (_, line) in enumerate(lines) if (lead := _lead(line)) is not None}
    if not any(line.level and timed_title(line.text)[1] for _, line in lines):
        plain = {at: lead for at, (_, line) in enumerate(lines) if at not in leads and (lead := _plain_lead(line))}
        long = {at: lead for at, lead in plain.items() if _is_long(lines[at][1])}
        leads |= plain if _are_sentences(plain) else long if len(long) >= _FEWEST else {}
        begun = {at: lead for at, (_, line) in enumerate(lines) if (lead := _begun_lead(line))}
        leads = begun if len(begun) > len(leads) and 2 * len(begun) > _hours(lines) else leads
    if len(leads) < _FEWEST or not (_are_sentences(leads) or any(_is_long(lines[at][1]) for at in leads)):
        return [*lines]
    found = list[tuple[int, Paragraph]]()
    for at, (index, line) in enumerate(lines):
        title, told = leads.get(at, ("", ""))
        if not title:
            found.append((index, line))
        else:
            found.append((index, replace(line, text=title)))
            found.append((index, replace(line, text=told, is_item=False, is_bold=False)))
    return found


def _lead(line: Paragraph) -> tuple[str, str] | None:
    """Return the time and the title that a line leads with, and what it goes on to tell."""
    match = None if line.level else _TITLE.match(line.text)
    if match is None or timed_title(f"{match['time']} | {match['title']}")[1] != match["time"]:
        return None
    return f"{match['time']} | {match['title']}", line.text[match.end() :]


def _may_lead(line: Paragraph) -> bool:
    """Whether a line is plain, no article, and asks nothing behind its title."""
    return not (line.level or line.is_bold or len(line.text) > _LONGEST or asked_in_title(line.text))


def _plain_lead(line: Paragraph) -> tuple[str, str] | None:
    """Return the title that a paragraph leads with, its time behind it, and what it goes on to tell."""
    if not _may_lead(line):
        return None
    matches = (match for form in _PLAIN if (match := form.fullmatch(line.text.strip())))
    match = next((each for each in matches if timed_title(f"{each['title']} {each['time']}")[1]), None)
    return (f"{match['title'].strip(' .:–—-')} ({match['time']})", match["told"]) if match else None


def _begun_lead(line: Paragraph) -> tuple[str, str] | None:
    """Return the hour and the title that a line leads with, and the sentence that it goes on with."""
    match = _HOUR.fullmatch(line.text) if _may_lead(line) else None
    return (f"{match['time'].strip()} – {match['title']}", match["told"]) if match else None


def _hours(lines: Sequence[tuple[int, Paragraph]]) -> int:
    """Return how many lines begin with an hour."""
    return sum(_BEGUN.match(line.text) is not None for _, line in lines if not line.level)


def _are_sentences(leads: Mapping[int, tuple[str, str]]) -> bool:
    """Whether most of what lines go on with are sentences."""
    ended = sum(told.rstrip(' *_”»"').endswith((".", "!", "…")) for _, told in leads.values())
    return len(leads) >= _FEWEST and 2 * ended > len(leads)


def _is_long(line: Paragraph) -> bool:
    """Whether a line is no title as it stands."""
    return len(line.text) > MAX_TIMED_LENGTH or (holds_question(line.text) and asked_in_title(line.text) is None)
