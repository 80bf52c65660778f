"""Lengths said in words, and with a half or a quarter: “une heure et demie”, “anderthalb Stunden”, “half an hour”."""

import re
from collections.abc import Mapping

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.base.time_units import DUTCH_HOUR, HOUR_WORDS, MINUTE_WORDS, any_of


def _apart(groups: Mapping[str, float]) -> dict[str, float]:
    return {word: value for words, value in groups.items() for word in words.split()}


_COUNTS = _apart(
    {
        "un une uno una um uma ein eine einer one a an een": 1.0,
        "anderthalb eineinhalb anderhalf anderhalve": 1.5,
        "deux two zwei dos due twee dois duas": 2.0,
        "zweieinhalb": 2.5,
        "trois three drei tres tre drie três": 3.0,
        "quatre four vier cuatro quattro quatro": 4.0,
        "cinq five fünf cinco cinque vijf": 5.0,
        "six sechs seis sei zes": 6.0,
        "sept seven sieben siete sette zeven sete": 7.0,
        "huit eight acht ocho otto oito": 8.0,
        "neuf nine neun nueve nove negen": 9.0,
        "dix ten zehn diez dieci tien dez": 10.0,
        "douze twelve zwölf doce dodici twaalf doze": 12.0,
        "quinze fifteen fünfzehn quince quindici vijftien": 15.0,
        "vingt twenty zwanzig veinte venti twintig vinte": 20.0,
        "trente thirty dreißig dreissig treinta trenta dertig trinta": 30.0,
        "quarante forty vierzig cuarenta quaranta veertig quarenta": 40.0,
    }
)
_FRACTIONS = _apart(
    {
        "¾ 3/4 dreiviertel": 0.75,
        "½ 1/2 demi demie half halve halb halbe halben mezz mezzo mezza medio media meio meia": 0.5,
        "¼ 1/4 quart quarts quarter quarters viertel cuarto cuartos quarto quarti quartos kwart": 0.25,
    }
)
_UNITS = {**dict.fromkeys([*HOUR_WORDS, DUTCH_HOUR], 3600.0), "kwartier": 900.0, **dict.fromkeys(MINUTE_WORDS, 60.0)}


_GAP = r"(?:[\s-]{1,3}|['’]\s?|(?<=[\d¼½¾])|(?=[¼½¾])|(?<=halb)|(?<=viertel))"
_COUNT = rf"(?:\d{{1,3}}|{any_of([*_COUNTS])}(?!\w))"
_UNIT = rf"{any_of([*_UNITS])}(?!\w)"
_PART = rf"(?:{_COUNT}{_GAP})?{any_of([*_FRACTIONS])}"
_AND = rf"{_GAP}(?:(?:et|and|und|en|y|e){_GAP})?"
_OF = rf"{_GAP}(?:(?:of|de|d){_GAP})?(?:an?{_GAP})?"
_MIXED = any_of([word for word, count in _COUNTS.items() if count % 1])
_HALVED = (
    rf"(?<![\w.,/])(?:{_PART}{_OF}{_UNIT}|{_COUNT}{_AND}{_PART}{_GAP}{_UNIT}"
    rf"|(?:{_COUNT}{_GAP})?{_UNIT}\.?{_AND}{_PART}|{_MIXED}{_GAP}{_UNIT})(?![\w/])"
)
_WHOLE = pattern(rf"{_HALVED}|{_COUNT}{_GAP}{_UNIT}\.?", re.IGNORECASE)
_WITHIN = pattern(
    rf"{_HALVED}|(?<=[(\[]){_COUNT}{_GAP}{_UNIT}(?=[)\]])|\A{any_of([*_COUNTS])}{_GAP}{_UNIT}(?=\s?[:–—])",
    re.IGNORECASE,
)
_BETWEEN = pattern(
    rf"\b(?:entre|between|zwischen|tussen|tra|fra)\s(\d{{1,3}})\s(?:et|and|und|en|y|e)\s(\d{{1,3}}\s?{_UNIT})",
    re.IGNORECASE,
)
_HINT = pattern(
    r"entre |between|zwischen|tussen|\b[tf]ra \d"
    r"|demi|hal[bfv]|mezz|medi[oa]|mei[oa]|quart|viertel|cuart|kwart|[¼½¾]|\d/\d|[(\[][^\W\d]+\s[^\W\d]+[)\]]|[(\[][1-5]\s?uur[)\]]"
    r"|\A[^\W\d]{2,8}\s[^\W\d]{3,8}\s?[:–—]",
    re.IGNORECASE,
)
"""What stands in every text that says a length so: most have none, and need not be searched."""
_TOKENS = pattern(r"\d/\d|\d+|[¼½¾]|halb(?=st)|(?:drei)?viertel(?=st)|[^\W\d]+")
_ADDED = "¼½¾/"
"""What is written so is added to the number before it, “1 ½ h”; “trois quarts” are three."""


def spoken_length(text: str) -> float | None:
    """Return the seconds in ``une heure et demie``, ``anderthalb Stunden``, ``two minutes``; None for anything else."""
    return _seconds(text) if _WHOLE.fullmatch(text) else None


def with_figures(text: str) -> str:
    """Return a text with the lengths in it that are said in words as ``90 min``, “between 20 and 40 min” as a range."""
    if not _HINT.search(text):
        return text
    text = _BETWEEN.sub(r"\1–\2", text)
    return _WITHIN.sub(lambda match: f"{_seconds(match[0]) / 60:.6g} min", text)


def _seconds(text: str) -> float:
    """Return the seconds of a length: parts of its unit before it or behind it, added to whole ones."""
    total, count, unit_s = 0.0, None, 0.0
    has_part = False
    for token in _TOKENS.findall(text.casefold()):
        if (part := _FRACTIONS.get(token)) is not None:
            is_added = token[0] in _ADDED or "/" in token
            total += (count or 0.0) + part if is_added else (count or 1.0) * part
            count, has_part = None, True
        elif (value := _COUNTS.get(token, float(token) if token.isdecimal() else None)) is not None:
            count = value
        elif token in _UNITS:
            unit_s = _UNITS[token]
            total += 0.0 if has_part else count or 1.0
            count = None
        else:  # “et”, “and”
            total, count = total + (count or 0.0), None
    return total * unit_s
