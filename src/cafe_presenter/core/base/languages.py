"""The language a text is written in, told by its smallest words."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt

_SMALL_WORDS = {
    "fr": "a le la les l du des de d un une est et en que qui pour dans sur pas nous vous avec ce cette il elle sont "
    "au aux ou où quel quelle comment pourquoi quoi notre vos par tour heure durée thème séance soirée atelier accueil "
    "clôture étape débat minutes bilan temps mais ne plus tout leur ses son sa si être faut doit peut chacun",
    "en": "a i the of and is are to in that it for with what how do does we our you this be can who which should from "
    "not why when have has they was will at by an if about day time minutes schedule topic theme break welcome lunch "
    "closing talk session morning afternoon evening or your my more but our their would could than every without only",
    "de": "der die das den dem des und ist sind ein eine nicht wie was mit von zu wir sich auf für man kann werden "
    "welche im am an es in auch oder ihr euch warum wer wo uhr zeit dauer thema frage fragen begrüßung abschluss runde "
    "minuten aber wenn nach bei mehr nur noch hat haben einen einem einer unser unsere zum zur vom gemeinsam",
    "es": "a el la los las un una y es que en de por para con qué cómo se del está son su cuál nos más pero como puede "
    "quién cuándo dónde tiempo hora tema bienvenida descanso cierre pregunta preguntas minutos al sin sobre si muy hay "
    "ha tu nuestra",
    "it": "a il lo la gli le un una è e che di in per con come cosa sono nel della si non quale più ci dei alla "
    "anche può del chi perché quando dove tempo ora tema benvenuto domanda domande minuti delle degli dal dalla ma se "
    "nostro senza",
    "pt": "a o os as um uma é e que em de por para com como são do da não se qual nos mais dos das pode seu ou quem "
    "onde quando tempo hora tema intervalo pergunta perguntas minutos ao na mas sem sua nossa ser",
    "nb": "og er det som på til av ikke hva hvordan vi kan med for en et den i dere jeg har om fra hvem hvor skal "
    "noe hvorfor tid velkommen spørsmål takk kveld",
    "da": "og er det som på til af ikke hvad hvordan vi kan med for en et den i jer jeg har om fra hvem hvor skal "
    "noget hvorfor tid velkommen spørgsmål tak aften velkomst",
    "sv": "och är det som på till av inte vad hur vi kan med för en ett den i ni jag har om från vem var ska något "
    "varför tid välkomna frågor",
    "nl": "de het een en van dat op zijn met voor wat hoe in is te of niet ook aan er maar wij we deze worden naar bij "
    "uit waarom wie waar jullie tijd welkom pauze vraag vragen minuten als nog hun ons onze jouw kan heeft",
    "pl": "a i w z na się nie do jest że jak co czy dla po od za przez który która które są oraz ale nas jego kto "
    "gdzie czas przerwa powitanie pytania",
    "cs": "jsou jako který která které kdo kde proč jsme není být nebo při ve čas přestávka přivítání závěr otázky "
    "otázka aby",
    "sk": "sú ako ktorý ktorá ktoré kde prečo sme byť alebo pri vo čas prestávka privítanie záver otázky otázka aby čo",
    "fi": "mitä mikä miten miksi kuka että kun tai ovat mistä missä olla hän aika tauko tervetuloa kysymys kysymykset",
    "hu": "az és hogy nem miért hogyan egy ez kell volt idő szünet perc kérdés kérdések mikor mire",
    "ro": "și să pentru cum sunt în sau timp pauză întrebare întrebări cine când unde încheiere ordinea",
    "tr": "ve bir bu için nasıl neden mı kim nerede saat süre soru sorular açılış kapanış",
    "id": "dan yang untuk dengan dari ini itu adalah tidak pada kita apa bagaimana mengapa siapa waktu acara",
    "lt": "ir kad kas kaip kodėl yra su iš į ar bet mes jūs mūsų šis ši po per prie apie laikas pertrauka kur",
    "lv": "un ka kas kā kāpēc ir ar no uz vai bet mēs jūs mūsu šis pēc par pie laiks jautājumi kur kad",
    "et": "ja et mis kuidas miks on ei see kui või me meie teie oma ka kes kus millal aeg paus küsimused",
    "hr": "u je da se na što kako zašto su za od sa ali mi naš ovo koji koja koje kada gdje tko vrijeme pitanja",
    "sl": "in je da se na kaj kako zakaj so za od ali mi naš to ki kateri kdaj kje kdo čas odmor vprašanja dobrodošli",
    "is": "og er að það sem á til ekki hvað hvernig við með fyrir en í af hvers hvar hver um tími hlé spurningar",
    "ca": "els amb és què dels més aquest aquesta ens temps preguntes benvinguda descans cloenda",
}
_SPOKEN_IN = {
    word: tuple(code for code, words in _SMALL_WORDS.items() if word in words.split())
    for every in _SMALL_WORDS.values()
    for word in every.split()
}
"""Small word → the languages that have it."""
_LETTERS = {
    "fr": "àâæçéèêëîïôœùû",
    "de": "äöüß",
    "es": "áéíñóúü¿¡",
    "it": "àèéìòù",
    "pt": "ãáâàçéêíóôõú",
    "nb": "æøåéô",
    "da": "æøåé",
    "sv": "åäöé",
    "nl": "éëïó",
    "pl": "ąćęłńóśźż",
    "cs": "áčďéěíňóřšťúůýž",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "fi": "äöå",
    "hu": "áéíóöőúüű",
    "ro": "ăâîșşțţ",
    "tr": "âçğıîöşüû",
    "ca": "àçéèíïóòúü·",
    "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūž",
    "et": "äõöüšž",
    "hr": "čćđšž",
    "sl": "čšž",
    "is": "áðéíóúýþæö",
}
"""The letters beyond those of English, and signs: a word with some tells as much as a small word those who have all."""
_TWINS = {"nb": "da", "da": "nb", "cs": "sk", "sk": "cs", "hr": "sl", "sl": "hr"}
"""Languages that have most small words in common."""
_SCRIPTS = {
    "ar": ("\u0600", "\u06ff"),
    "el": ("\u0370", "\u03ff"),
    "he": ("\u0590", "\u05ff"),
    "hi": ("\u0900", "\u097f"),
    "ja": ("\u3040", "\u30ff"),
    "ko": ("\uac00", "\ud7a3"),
    "ru": ("\u0400", "\u04ff"),
    "th": ("\u0e00", "\u0e7f"),
    "zh": ("\u4e00", "\u9fff"),
}
"""Language → first and last letter of the script that tells it; Japanese is told by its kana before its kanji."""
_OF_SCRIPT = {
    "ru": {"uk": "[іїєґ]", "mk": "[ѓќѕ]", "sr": "[јћђљњџ]", "ru": "[ыэё]", "bg": "ъ(?![еюя])"},
    "ar": {"ur": "[ٹڈڑے]", "fa": "[پچژگ]"},
}
"""For a script of several languages: letters of each that those above it in the list have not; else it is the first."""
_LINKING = (
    "le la les l du de des d un une et ou à au aux en par pour sur dans the a an of and or to by at in on for der die "
    "das den dem des ein eine und oder im am zu von für el los las del y e o il lo gli della di con het een van op met"
)
"""Articles and the like, in lower case, after which a text goes on."""
_JOINED = "et ou and or und oder y e en of ed"
"""Words, in lower case, with which a line goes on that nothing else begins."""
_JOINING = ("&", " +", " /")
_WORD = re.compile(r"[^\W\d_]+")
_WRITTEN = re.compile(r"[¿¡]?[^\W\d_]+(?:·[^\W\d_]+)?")
_NONE: Mapping[str, float] = {}
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")
_ENGLISH_TAKEN = (
    "session sessions talk break lunch workshop feedback brainstorming brainstorm meeting meetup team quiz podcast "
    "debriefing debrief timeline todo"
)
LENT = frozenset(_ENGLISH_TAKEN.split())
"""Words of English that other languages took over: each is but half a sign of it."""
_FEWEST, _LEAST_AHEAD = 3, 1.5
"""Words that tell a language, those of several a part for each, and how many times as many as tell the next."""
_MANY = 15
"""Words that tell the language of a text, from which the rest of its document need not be asked."""
_SHORT, _FEWEST_OF_SHORT, _FAR_AHEAD = 200, 1.3, 2
"""Words of a text that is short, and what tells its language."""
_LEAST_SHARE = 0.5
"""Of the signs on the wall, those of the language of a whole document, with which it is that of the wall too."""
_ENOUGH = 100_000
"""Signs of a text that tell its language: forty pages."""


def language_of(text: str, named: Mapping[str, float] = _NONE) -> str | None:
    """Return the code of the language, by its script or its small words; None when the text does not plainly tell.

    What is ``named`` there in a language, the parts of an evening as those who speak it call them, tells it as well.
    """
    text = _ADDRESS.sub(" ", text[:_ENOUGH]).casefold()
    return _script_of(text) or _plain(_signs_of(text, named), len(_WORD.findall(text)))


def language_within(text: str, whole: str, named: Mapping[str, float] = _NONE) -> str | None:
    """Return the language of a text that is a part of a ``whole``, which tells it where the text has few words.

    A text that plainly is in another language than the rest keeps its own.
    """
    own, signs = language_of(text, named), _signs_of(_ADDRESS.sub(" ", text[:_ENOUGH]).casefold(), named)
    if own is not None and (own not in signs or signs[own] >= _MANY):  # a script of its own, or many words
        return own
    told = language_of(whole, named)
    if own is None or told is None or own == told:
        return own or told
    is_alike = signs.get(told, 0.0) >= _LEAST_SHARE * signs[own]
    return told if is_alike or signs[own] < _FEWEST else own


def may_be_in(text: str, language: str) -> bool:
    """Whether a text that does not plainly tell its language has as many signs of one as of any other."""
    signs = _signs_of(_ADDRESS.sub(" ", text[:_ENOUGH]).casefold())
    return 0 < signs.get(language, 0.0) >= max(signs.values())


def _script_of(text: str) -> str | None:
    """Return the language whose script a text is written in, where that tells it."""
    letters = [letter for letter in text if letter.isalpha()]
    for code, (first, last) in _SCRIPTS.items():
        if sum(first <= letter <= last for letter in letters) > (0.1 if code == "ja" else 0.5) * len(letters):
            own = (name for name, has in _OF_SCRIPT.get(code, {}).items() if re.search(has, text))
            return next(own, code)
    return None


def _signs_of(text: str, named: Mapping[str, float] = _NONE) -> dict[str, float]:
    """Return how much a text tells of each language; a word said again and again tells less each time."""
    counts = {code: named.get(code, 0.0) for code in _SMALL_WORDS}
    for written, times in Counter(_WRITTEN.findall(text)).items():
        word = written.strip("¿¡")
        weight = sqrt(times) * (0.5 if word in LENT else 1.0)
        _add(counts, _SPOKEN_IN.get(word, ()), weight)
        if not written.isascii():
            beyond = {letter for letter in written if not letter.isascii()}
            _add(counts, tuple(code for code, letters in _LETTERS.items() if beyond.issubset(letters)), weight)
    return counts


def _add(counts: dict[str, float], codes: Sequence[str], weight: float) -> None:
    """Add what a word tells of the languages that have it; twins share none of it."""
    for code in codes:
        counts[code] += weight / len({*codes} - {_TWINS.get(code)})


def _plain(counts: Mapping[str, float], words: int) -> str | None:
    """Return the language that the signs of a text, of so many words, plainly tell."""
    best, *others = sorted(counts, key=lambda code: counts[code], reverse=True)
    second = next(code for code in others if code != _TWINS.get(best))
    is_plain = counts[best] >= _FEWEST and counts[best] >= _LEAST_AHEAD * counts[second]
    is_short = words <= _SHORT and counts[best] >= _FEWEST_OF_SHORT
    return best if is_plain or (is_short and counts[best] >= _FAR_AHEAD * counts[second]) else None


def breaks_off(text: str) -> bool:
    """Whether a text ends amid its sentence: with an article, “&” or the like, or a space before what follows."""
    words = _WORD.findall(text)
    if text != text.rstrip() or text.endswith(_JOINING):
        return True
    return bool(words) and words[-1] in _LINKING.split() and text.endswith(words[-1])


def goes_on_with(text: str) -> bool:
    """Whether a line goes on with the one above: it begins with “&” or “and”."""
    first = text.strip().partition(" ")[0]
    return first in ("&", "+", *_JOINED.split())
