"""Hours that stand above the lists of a run, “15:30:”, “16:00: the meeting begins”: what is listed are its parts."""

from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.importing.document.document import Paragraph, Table
from cafe_presenter.core.importing.parts.outline_parts import OutlinePart
from cafe_presenter.core.importing.times.one_time import hour_alone
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.notions import Notion

_EDGES = " \t\xa0:–—-*_"
_FEWEST_HOURS = 2
_BEGINS = Notion("""
fr: début, commencement, ouverture
en: start, beginning, opening, begin
de: Beginn, Start, Anfang, Eröffnung
es: inicio, comienzo, apertura
it: inizio, apertura
pt: início, começo, abertura
nl: begin, aanvang, start, opening
pl: początek, rozpoczęcie, otwarcie
cs: začátek, zahájení
sk: začiatok, otvorenie
sv: början, start, öppnande
da: begyndelse, start, åbning
no: begynnelse, start, åpning
fi: alku, aloitus, avaus
hu: kezdet, kezdés, megnyitó
ro: început, începerea, deschidere, deschiderea
ru: начало, открытие
uk: початок, відкриття
el: έναρξη, αρχή
tr: başlangıç, açılış
ca: inici, començament, obertura
""")
"""What is said beside an hour that names no part: “16:00: beginning of the general meeting”."""


def parts_below_hours(blocks: Sequence[Paragraph | Table], title: int) -> list[OutlinePart]:
    """Return the items of the lists below a title, each list below the hour at which it begins, up to other text.

    One hour at least says no more than that: where all name something, they are the parts. How long each of several
    takes nobody knows, their hour is noted with the first; one alone takes all the time until the next.
    """
    groups = list[tuple[Paragraph, list[OutlinePart]]]()
    for at in range(title + 1, len(blocks)):
        block = blocks[at]
        if isinstance(block, Table) or block.level:
            break
        if not block.text.strip():
            continue
        if block.is_item and not groups:
            return []
        if not block.is_item and not _tells_hour(block.text):
            break
        if not block.is_item:
            groups.append((block, []))
        elif block.depth and groups[-1][1]:
            last = groups[-1][1][-1]
            groups[-1][1][-1] = replace(last, below=(*last.below, block))
        else:
            groups[-1][1].append(OutlinePart(at, block))
    is_run = len(groups) >= _FEWEST_HOURS and all(parts for _, parts in groups)
    if not is_run or not any(_bare_hour(hour.text) for hour, _ in groups):
        return []
    ends = [*(_bare_hour(hour.text) for hour, _ in groups[1:]), ""]
    timed = [_with_hour(hour, parts, end) for (hour, parts), end in zip(groups, ends, strict=True)]
    return [part for parts in timed for part in parts]


def _with_hour(hour: Paragraph, parts: Sequence[OutlinePart], ended: str) -> list[OutlinePart]:
    """Return the parts of a list with the hour above it, and the next."""
    first, *others = parts
    begun = _bare_hour(hour.text)
    if begun and ended and not others:
        return [replace(first, title=replace(first.title, text=f"{begun}–{ended} {first.title.text.strip()}"))]
    return [replace(first, below=(replace(hour, text=hour.text.strip(_EDGES)), *first.below)), *others]


def _tells_hour(text: str) -> bool:
    title, time, _ = timed_title(text)
    return bool(_bare_hour(text)) or (hour_alone(time) is not None and _BEGINS.begins(title))


def _bare_hour(text: str) -> str:
    """Return the hour that a line is and no more; nothing for any other."""
    bare = text.strip(_EDGES)
    return bare if hour_alone(bare) is not None else ""
