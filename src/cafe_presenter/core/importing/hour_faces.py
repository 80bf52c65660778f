"""Hours as many write them in West Africa, “08h:30”, “08H30mn”, “09h-00”: told from lengths by their order."""

import re
from itertools import pairwise

from cafe_presenter.core.importing.document import Document, texts_changed, written_texts

_FACE = (
    r"(?<![\d:.])(?P<hour>[01]?\d|2[0-4])[ \xa0]?[hH](?:(?P<sign>[ \xa0]?:[ \xa0]?|-)|[ \xa0])?(?P<minutes>[0-5][05])"
    r"(?P<unit>[ \xa0]?(?:mn|min|['’′]))?(?![\d:'’′]|[ \xa0]?[hH]\b|[^\W\d])"
)
_ANY = re.compile(_FACE)
_LED = re.compile(rf"^[^\w\n]*(?:(?:de|à|dès|vers)[ \xa0])?{_FACE}", re.MULTILINE | re.IGNORECASE)
_FEWEST = 3
_LEAST_LATER = 0.8
_MORNING = 6


def with_plain_hours(document: Document) -> Document:
    """Return a document whose hours are written “08h30”, where lines or cells begin with some later and later ones.

    What else looks like them is left, “1h30mn”: a length.
    """
    led = [match for text in written_texts(document) for match in _LED.finditer(text) if match["sign"] or match["unit"]]
    hours = [(int(match["hour"]), int(match["minutes"])) for match in led]
    later = sum(above < below for above, below in pairwise(hours))
    if len(hours) < _FEWEST or hours[0][0] < _MORNING or later < _LEAST_LATER * (len(hours) - 1):
        return document
    return texts_changed(document, lambda text: _ANY.sub(_plain, text))


def _plain(match: re.Match[str]) -> str:
    return f"{match['hour']}h{match['minutes']}" if int(match["hour"]) >= _MORNING else match[0]
