"""Titles that stand bold at the beginning of their paragraphs, “**Round 1.** Who decides?”: each a line of its own."""

import re
from collections.abc import Mapping
from dataclasses import replace

from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.asking import is_question
from cafe_presenter.core.importing.asking.counted_questions import counted_question
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, is_written
from cafe_presenter.core.importing.parts.asking_titles import with_capital
from cafe_presenter.core.importing.parts.begun import begins_at
from cafe_presenter.core.importing.tables.records import label
from cafe_presenter.core.importing.times.one_time import LENGTH, is_time, only_time
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.times.when_where import field_of_deck

_FEWEST = 3
_LONGEST = 80
_MOSTLY = 0.8
_ENDS = re.compile(r"[)\]”»\"]{0,2}[^\w\s\"“”«»()\[\]]+[)\]”»\"]{0,2}")
_ENDS_TIMED = re.compile(r"\s+(?:[:–—|]|-(?=\s))|(?=\s+[“«\"¿¡]?\s?[A-ZÀ-Ý])")
"""“18:00 **Welcome** – find a seat”, “18:00 **Welcome** Find a seat”: where an hour leads, letters alone part both."""
_BEGINS = re.compile(r"[“«\"„¿¡]?\s?[A-ZÀ-Ý]")
_SIGNS = re.compile(r"^[^\w“«\"„¿¡(\[]+")
_TIMED = re.compile(rf"\W*{LENGTH}", re.IGNORECASE)


def with_bold_leads_apart(document: Document) -> Document:
    """Return a document whose paragraphs that begin with bold titles are cut behind them, where several do.

    No heading stands below its first lines, few titles are told again, as those who speak are, and none tells a time;
    or several do in a row, “**5 minutes: read.** Take a card.”.
    The items of a list keep their names, and so does what tells when and where the evening is, “**Place:** Lyon”.
    """
    written = [block for block in document.blocks if is_written(block)]
    titles = [isinstance(block, Paragraph) and block.level > 0 for block in written]
    front = titles.index(False) if False in titles else len(titles)
    leads = {at: lead for at, block in enumerate(document.blocks) if (lead := bold_lead(block))}
    timed = {at: lead for at, lead in leads.items() if _tells_time(lead[0])}
    is_run = len(timed) >= _FEWEST and not any(
        at in leads.keys() - timed.keys() or (isinstance(block := document.blocks[at], Paragraph) and block.level)
        for at in range(min(timed), max(timed))
    )
    leads = timed if is_run else leads
    between = document.blocks[min(leads, default=0) : max(leads, default=0) + 1]
    is_list = all(isinstance(block, Table) or block.is_item or not block.text.strip() for block in between)
    names = {title.casefold() for title, _ in leads.values()}
    again = _told_again(document, leads)
    if len(again) >= _FEWEST:
        return _cut(document, again, is_part=False)
    if is_list or len(leads) < _FEWEST or len(names) < _MOSTLY * len(leads):
        return document
    if not is_run and (timed or any(titles[front:])):
        return document
    if not is_run and any(is_time(title) or _TIMED.match(told) for title, told in leads.values()):
        return document
    return _cut(document, leads, is_part=True)


def _cut(document: Document, leads: Mapping[int, tuple[str, str]], *, is_part: bool) -> Document:
    blocks = list[Paragraph | Table]()
    for at, block in enumerate(document.blocks):
        if isinstance(block, Paragraph) and at in leads:
            title, told = leads[at]
            bare = replace(block, is_item=False, depth=0, led=0)
            blocks.append(replace(bare, text=title, is_bold=True, is_part=is_part))
            blocks.append(replace(bare, text=with_capital(told) if is_question(told) else told))
        else:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks))


def _told_again(document: Document, leads: Mapping[int, tuple[str, str]]) -> dict[int, tuple[str, str]]:
    """Return the paragraphs that begin in bold letters with the names of parts which other lines tell the times of.

    No sign parts the two: “Lunch .... 30 min” stands in a list, and below it “**Lunch** Soup from the garden”.
    """
    lines = [line for block in document.paragraphs for line in block.text.split("\n")]
    timed = {_name(title) for line in lines for title, time, _ in (timed_title(line),) if time and not label(line)}
    found = dict[int, tuple[str, str]]()
    for at, block in enumerate(document.blocks):
        if isinstance(block, Paragraph) and block.led and not (block.level or at in leads):
            title, told = block.text[: block.led_end].strip(), block.text[block.led_end :].strip()
            if _name(title) in timed and not timed_title(block.text)[1] and _BEGINS.match(told):
                found[at] = (title, told)
    return found


def _tells_time(title: str) -> bool:
    return bool(timed_title(title)[1]) or (begins_at(title) and not only_time(title))


def _name(title: str) -> str:
    return loose(title.strip(" .:"))


def bold_lead(block: Paragraph | Table) -> tuple[str, str] | None:
    """Return the title that a paragraph begins with in bold letters, and what it goes on to tell."""
    if isinstance(block, Table) or not block.led or block.led > _LONGEST or block.level or block.is_aside:
        return None
    if counted_question(block):
        return None
    end = block.led_end
    is_timed = begins_at(block.text[:end]) and not only_time(block.text[:end])
    sign = _ENDS.match(block.text, end) or (_ENDS_TIMED.match(block.text, end) if is_timed else None)
    if sign is None:
        return None
    title, told = block.text[: sign.end()].strip(), block.text[sign.end() :].strip()
    is_title = "\n" not in title and len(title) <= _LONGEST and title[-1] not in ",;/-" and not label(title)
    name = _SIGNS.sub("", title).rstrip(".: ")
    return (name, told) if is_title and any(map(str.isalnum, told)) and not field_of_deck(name) else None
