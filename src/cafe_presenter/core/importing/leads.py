"""Paragraphs that lead with a title and its time and go on at length, “Welcome (10 min). Everybody …”, cut there."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.importing.asking import holds_question
from cafe_presenter.core.importing.asking_titles import MAX_TIMED_LENGTH, asked_in_title
from cafe_presenter.core.importing.document import Paragraph
from cafe_presenter.core.importing.one_time import LENGTH
from cafe_presenter.core.importing.timed_titles import timed_title

_TITLE = re.compile(
    r"\W*(?P<time>\d[^|:\n]{0,24}?)\s*(?:[|:·]|[–—-]\s)\s*(?P<title>[^\d\W][^:.?!\n]{2,80}?)\s*[:.]\s+(?=\S)"
)
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
_FEWEST = 3
_LONGEST = 3000
"""Letters above which a paragraph is an article, whatever it leads with."""


def with_leads_cut(lines: Sequence[tuple[int, Paragraph]]) -> list[tuple[int, Paragraph]]:
    """Return the lines, long ones or such as ask cut behind their time and title, where several lead with both.

    Where no heading tells a time, what leads with its title may be any paragraph.
    """
    leads = {at: lead for at, (_, line) in enumerate(lines) if (lead := _lead(line)) is not None}
    if not any(line.level and timed_title(line.text)[1] for _, line in lines):
        plain = {at: lead for at, (_, line) in enumerate(lines) if at not in leads and (lead := _plain_lead(line))}
        leads |= plain if len(plain) >= _FEWEST else {}
    if len(leads) < _FEWEST or not any(_is_long(lines[at][1]) for at in leads):
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


def _plain_lead(line: Paragraph) -> tuple[str, str] | None:
    """Return the title that a paragraph leads with, its time behind it, and what it goes on to tell."""
    if line.level or line.is_bold or len(line.text) > _LONGEST or not _is_long(line):
        return None
    matches = (match for form in _PLAIN if (match := form.fullmatch(line.text.strip())))
    match = next((each for each in matches if timed_title(f"{each['title']} {each['time']}")[1]), None)
    return (f"{match['title'].strip(' .:–—-')} ({match['time']})", match["told"]) if match else None


def _is_long(line: Paragraph) -> bool:
    """Whether a line is no title as it stands."""
    return len(line.text) > MAX_TIMED_LENGTH or (holds_question(line.text) and asked_in_title(line.text) is None)
