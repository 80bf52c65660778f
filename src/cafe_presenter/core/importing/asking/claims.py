"""Sentences that claim something, “Phones should stay at home”, as people argue about where nothing asks."""

import re
from collections.abc import Sequence

from cafe_presenter.core.importing.asking.asking import bids, holds_question

_CLAIMS = re.compile(
    r"\b(?:is|are|isn[’']t|aren[’']t|has|have|can(?:not)?|can[’']t|will|does|do|don[’']t|makes?|brings?|faces?|changes?"
    r"|zijn|heeft|hebben|kan|kunnen|wordt|worden|doet|ist|sind|hat|haben|kann|können|wird|werden"
    r"|est|sont|a|ont|peut|peuvent|rend(?:ent)?|es|son|tiene|puede|hace|è|sono|ha|hanno|può|é|são|tem|pode"
    r"|er|har|bliver|är|blir|jest|są|może|mają|je|jsou)\b",
    re.IGNORECASE,
)
_OUGHT = re.compile(
    r"\b(?:should|shouldn[’']t|must|ought|moet(?:en)?|mag|mogen|zou(?:den)?|soll(?:te)?n?|muss|müssen|darf|dürfen"
    r"|doit|doivent|devrai(?:t|ent)|faut|faudrait|deben?|deber[íi]an?|hay que|dev(?:e|ono|em)|dovrebbe(?:ro)?|bisogna"
    r"|deveriam?|skal|bør|må|ska|skall|bör|måste|powin\w+|należy|musi(?:my)?|trzeba|měl[aiy]? by)\b",
    re.IGNORECASE,
)
"""What a sentence says, and what it says ought to be, as most of those people argue about do somewhere."""
HOUSE = re.compile(
    r"(?:^\W*|[.!?…:”»]\s+)(?P<said>(?:(?i:this house(?! (?:was|has|had|needs|is)\b)|dieses haus"
    r"|cette (?:assemblée|chambre) (?!est|a)|esta (?:casa|câmara|cámara) (?!es|fue|tiene)|questa (?:camera|assemblea)"
    r"|deze kamer)|(?:TH(?:BT|[WSROP])?|DH[WGBU]?)\b(?!\W*[=:]))\b.{6,})$",
    re.DOTALL,
)
"""What a motion begins with wherever debates are held by rules: “This house would …”, “THBT …”, “Dieses Haus …”."""
_FEWEST, _LONGEST = 5, 160
_NEARLY_ALL, _LEAST_OUGHT = 0.8, 0.15


def claims_something(text: str) -> bool:
    """Whether a text says that something is so, or ought to be, and neither asks nor bids people do anything."""
    is_said = _CLAIMS.search(text) is not None or _OUGHT.search(text) is not None
    return is_said and not (holds_question(text) or bids(text))


def are_claims(texts: Sequence[str], *, fewest: int = _FEWEST, least: float = _NEARLY_ALL) -> bool:
    """Whether lines say each something in a sentence, and some what ought to be; what asks or bids claims nothing."""
    if len(texts) < fewest or any(len(text) > _LONGEST or text.endswith(":") for text in texts):
        return False
    claims = [text for text in texts if claims_something(text)]
    ought = sum(_OUGHT.search(text) is not None for text in claims)
    return len(claims) >= least * len(texts) and ought >= _LEAST_OUGHT * len(texts)
