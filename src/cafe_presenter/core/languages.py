"""The language a text is written in, told by its smallest words."""

import re

_SMALL_WORDS = {
    "fr": "le la les des une est et que qui pour dans sur pas nous vous avec ce cette il elle sont au aux ou quel",
    "en": "the of and is are to in that it for with what how do does we our you this be can who which should from not",
    "de": "der die das und ist ein eine nicht wie was mit von zu den wir sich auf für man kann werden welche dem sind",
    "es": "el los las una y es que en por para con qué cómo se del está son su cuál nos más pero como puede",
    "it": "il lo gli una è e che di per con come cosa sono nel della si non quale più ci dei alla anche può",
    "pt": "o os as uma é e que em por para com como são do da não se qual nos mais dos das pode seu",
}
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str | None:
    """Return ``fr``, ``en``, ``de``, ``es``, ``it`` or ``pt``; None when the text does not plainly tell."""
    words = _WORD.findall(text.casefold())
    counts = dict.fromkeys(_SMALL_WORDS, 0)
    lists = {code: frozenset(small.split()) for code, small in _SMALL_WORDS.items()}
    for word in words:
        for code, small in lists.items():
            counts[code] += word in small
    best, second = sorted(counts, key=lambda code: counts[code], reverse=True)[:2]
    return best if counts[best] >= 4 and counts[best] >= 1.5 * counts[second] else None
