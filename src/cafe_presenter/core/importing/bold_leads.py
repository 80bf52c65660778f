"""Titles that stand bold at the beginning of their paragraphs, “**Round 1.** Who decides?”: each a line of its own."""

import re
from dataclasses import replace

from cafe_presenter.core.importing.counted_questions import counted_question
from cafe_presenter.core.importing.document import Document, Paragraph, Table, is_written
from cafe_presenter.core.importing.one_time import LENGTH, is_time
from cafe_presenter.core.importing.records import label
from cafe_presenter.core.importing.timed_titles import timed_title
from cafe_presenter.core.importing.when_where import field_of_deck

_FEWEST = 3
_LONGEST = 80
_MOSTLY = 0.8
_ENDS = re.compile(r"[)\]”»\"]{0,2}[^\w\s\"“”«»()\[\]]+[)\]”»\"]{0,2}")
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
    timed = {at: lead for at, lead in leads.items() if timed_title(lead[0])[1]}
    is_run = len(timed) >= _FEWEST and not any(
        at in leads.keys() - timed.keys() or (isinstance(block := document.blocks[at], Paragraph) and block.level)
        for at in range(min(timed), max(timed))
    )
    leads = timed if is_run else leads
    between = document.blocks[min(leads, default=0) : max(leads, default=0) + 1]
    is_list = all(isinstance(block, Table) or block.is_item or not block.text.strip() for block in between)
    names = {title.casefold() for title, _ in leads.values()}
    if is_list or len(leads) < _FEWEST or len(names) < _MOSTLY * len(leads):
        return document
    if not is_run and (timed or any(titles[front:])):
        return document
    if not is_run and any(is_time(title) or _TIMED.match(told) for title, told in leads.values()):
        return document
    blocks = list[Paragraph | Table]()
    for at, block in enumerate(document.blocks):
        if isinstance(block, Paragraph) and at in leads:
            title, told = leads[at]
            blocks.append(replace(block, text=title, is_item=False, depth=0, is_bold=True, is_part=True, led=0))
            blocks.append(replace(block, text=told, is_item=False, depth=0, led=0))
        else:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks))


def bold_lead(block: Paragraph | Table) -> tuple[str, str] | None:
    """Return the title that a paragraph begins with in bold letters, and what it goes on to tell."""
    if isinstance(block, Table) or not block.led or block.led > _LONGEST or block.level or counted_question(block):
        return None
    letters = [at for at, letter in enumerate(block.text, start=1) if letter.isalnum()]
    sign = _ENDS.match(block.text, letters[block.led - 1]) if block.led <= len(letters) else None
    if sign is None:
        return None
    title, told = block.text[: sign.end()].strip(), block.text[sign.end() :].strip()
    is_title = "\n" not in title and len(title) <= _LONGEST and title[-1] not in ",;/-" and not label(title)
    name = _SIGNS.sub("", title).rstrip(".: ")
    return (name, told) if is_title and any(map(str.isalnum, told)) and not field_of_deck(name) else None
