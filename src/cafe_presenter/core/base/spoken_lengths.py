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
        "cinquante fifty fünfzig cincuenta cinquanta vijftig cinquenta": 50.0,
        "soixante sixty sechzig sesenta sessanta zestig sessenta": 60.0,
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


_SPOKEN = {
    phrase: float(minutes)
    for minutes, phrases in {
        15: "en kvart, et kvarter, kvarter, čtvrt hodiny, čtvrthodina, štvrť hodiny, štvrťhodina, kwadrans, "
        "negyed óra, vartti, çeyrek saat, un sfert de oră, un quart d’hora, ένα τέταρτο, четверть часа, "
        "чверть години, een kwartier",
        30: "en halv timme, en halvtimme, en halv time, pół godziny, půl hodiny, půlhodina, pol hodiny, polhodina, "
        "fél óra, puoli tuntia, yarım saat, o jumătate de oră, jumătate de oră, mitja hora, μισή ώρα, полчаса, "
        "пів години, півгодини",
        45: "tre kvart, tre kvarter, tři čtvrtě hodiny, tri štvrte hodiny, trzy kwadranse, háromnegyed óra, "
        "kolme varttia, üç çeyrek, trei sferturi de oră, tres quarts d’hora, τρία τέταρτα, три четверти часа, "
        "три чверті години, drie kwartier",
        60: "en timme, en time, én time, hodina, hodinu, godzina, godzinę, egy óra, tunti, yksi tunti, bir saat, "
        "o oră, μία ώρα, μια ώρα, час, один час, година, одна година",
        90: "halvannan timme, en och en halv timme, halvanden time, halvannen time, półtorej godziny, hodina a půl, "
        "hodinu a půl, hodina a pol, hodinu a pol, másfél óra, puolitoista tuntia, bir buçuk saat, "
        "o oră și jumătate, una hora i mitja, μιάμιση ώρα, полтора часа, півтори години",
    }.items()
    for phrase in phrases.split(", ")
}
"""Minutes in lengths as other languages say them, in a line that ends so: no word of these is a number by itself."""


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
_ABOUT = r"(?:(?:ca|env|approx|aprox)\.|circa|environ|about|around|etwa|ungefähr|unos|ongeveer|omkring|około|asi)"
_LAST = pattern(
    rf"(?P<before>\s?[:–—|,-]\s+(?:{_ABOUT}\s)?)(?P<length>{any_of([*_COUNTS])}{_GAP}{_UNIT}|{any_of(_SPOKEN)})(?=[\s.*_]*\Z)",
    re.IGNORECASE,
)
"""“Lunch – one hour”, “Fika – en halv timme”."""
_ENDS_SO = pattern(
    rf"(?:{any_of({phrase.rpartition(' ')[2] for phrase in (*_UNITS, *_SPOKEN)})})[\s.*_]*\Z", re.IGNORECASE
)
_BETWEEN = pattern(
    rf"\b(?:entre|between|zwischen|tussen|tra|fra)\s(\d{{1,3}})\s(?:et|and|und|en|y|e)\s(\d{{1,3}}\s?{_UNIT})",
    re.IGNORECASE,
)
_NUMBER = rf"{any_of([*_COUNTS])}(?:[\s-](?:et[\s-])?{any_of([*_COUNTS])})?(?!\w)"
_IN_WORDS = pattern(
    rf"(?<![\w-])(?:(?:entre|between|zwischen|tussen|tra|fra)\s)?(?P<least>{_NUMBER})"
    rf"(?:\s(?:et|à|a|and|to|bis|und|en|y|e|o|ou|or|oder)\s(?P<most>{_NUMBER}))?\s(?P<unit>{_UNIT})",
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
_LONGEST_LAST = 40
"""Signs at the end of a text in which the word stands by which a length is seen there."""
_ADDED = "¼½¾/"
"""What is written so is added to the number before it, “1 ½ h”; “trois quarts” are three."""


def spoken_length(text: str) -> float | None:
    """Return the seconds in ``une heure et demie``, ``anderthalb Stunden``, ``two minutes``; None for anything else."""
    return _seconds(text) if _WHOLE.fullmatch(text) else None


def with_figures(text: str) -> str:
    """Return a text with the lengths in it that are said in words as ``90 min``, “between 20 and 40 min” as a range."""
    if _ENDS_SO.search(text[-_LONGEST_LAST:]):
        text = _LAST.sub(_with_last_in_figures, text)
    if not _HINT.search(text):
        return text
    text = _BETWEEN.sub(r"\1–\2", text)
    return _WITHIN.sub(lambda match: f"{_seconds(match[0]) / 60:.6g} min", text)


def sentence_in_figures(text: str) -> str:
    """Return a sentence with the lengths in it that are said in words in figures: “between five and ten minutes”.

    One alone, “in a minute”, stays: it is said of anything, and “half an hour” is none. So does what is no sum, as
    “quatre-vingt” is: four times twenty.
    """
    return _IN_WORDS.sub(_with_words_in_figures, text)


def _with_words_in_figures(match: re.Match[str]) -> str:
    words = filter(None, match.group("least", "most"))
    parts = [[_COUNTS[word] for word in re.split(r"[\s-]", each.casefold()) if word in _COUNTS] for each in words]
    counts = [*map(sum, parts)]
    is_none = counts == [1.0] or any(each[0] < each[-1] for each in parts)
    return match[0] if is_none else f"{'–'.join(f'{count:g}' for count in counts)} {match['unit']}"


def _with_last_in_figures(match: re.Match[str]) -> str:
    spoken = _SPOKEN.get(match["length"].casefold().replace("'", "’"))
    minutes = spoken if spoken is not None else _seconds(match["length"]) / 60
    return f"{match['before']}{minutes:.6g} min"


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
