"""Where the links in the notes lead: the address of each behind its words, as its document tells it to a browser."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.deck.deck import Theme
from cafe_presenter.core.importing.document.document import Link
from cafe_presenter.core.importing.rows.whereabouts import folded, texts_of_item

_LONGEST = 160
"""Signs of an address above which nobody types it."""
_MOST_LINKS, _MOST_WORK = 500, 200_000
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)


def with_addresses(themes: Sequence[Theme], links: Sequence[Link]) -> tuple[Theme, ...]:
    """Return items of a deck, each link in their notes with its address, “the form (https://…)”, where one is meant."""
    known = [link for link in links[:_MOST_LINKS] if len(link.address) <= _LONGEST and not _says_it(link)]
    lines = sum(theme.notes.count("\n") + 1 for theme in themes)
    if not known or lines * len(known) > _MOST_WORK:
        return tuple(themes)
    return tuple(replace(theme, notes=_with_links(theme, known)) if theme.notes else theme for theme in themes)


def _says_it(link: Link) -> bool:
    """Whether the words of a link are its address, in short perhaps: “example.org/form”."""
    return _SCHEME.sub("", link.text).rstrip("/") == _SCHEME.sub("", link.address).rstrip("/") or "://" in link.text


def _with_links(theme: Theme, links: Sequence[Link]) -> str:
    said, told, found = folded("".join(texts_of_item(theme))), set[str](), list[str]()
    for written in theme.notes.split("\n"):
        line, own = written, [link for link in links if link.text in written and _stands_in(written, link)]
        for text in dict.fromkeys(link.text for link in own):
            address = _address_of([link for link in own if link.text == text], said)
            place = re.search(rf"(?<!\w){re.escape(text)}(?!\w)", line)
            if address and place and address not in told and folded(address) not in said:
                line = f"{line[: place.end()]} ({address}){line[place.end() :]}"
                told.add(address)
        found.append(line)
    return "\n".join(found)


def _address_of(alike: Sequence[Link], said: str) -> str:
    """Return where links of the same words lead; of several places that below what the item says as well, if any."""
    if len({link.address for link in alike}) > 1:
        alike = [link for link in alike if link.above and folded(link.above) in said]
    addresses = {link.address for link in alike}
    return alike[0].address if len(addresses) == 1 else ""


def _stands_in(line: str, link: Link) -> bool:
    own = folded(line)
    return any(
        (each := folded(beside)) and (own in each or (each in own and _is_meant(line, link, beside)))
        for beside in link.beside.split("\n")
    )


def _is_meant(line: str, link: Link, beside: str) -> bool:
    """Whether a line that says what stands around a link is meant, and does not say the word that it is by chance.

    A word that stands alone in its paragraph, “[requests](…)”, may be one of any other: there the line ends in it,
    behind what it is, “Slides: handout”.
    """
    if folded(beside) != folded(link.text) or " " in link.text.strip():
        return True
    return re.search(rf"(?:^|[^\w\s]\s?){re.escape(link.text)}\W*$", line.strip()) is not None
