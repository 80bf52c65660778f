"""The language a text is written in, told by its smallest words."""

import re

_SMALL_WORDS = {
    "fr": "a le la les l du des de d un une est et en que qui pour dans sur pas nous vous avec ce cette il elle sont "
    "au aux ou où quel quelle comment pourquoi quoi notre vos par tour heure durée thème séance soirée atelier accueil "
    "clôture étape débat minutes bilan",
    "en": "a i the of and is are to in that it for with what how do does we our you this be can who which should from "
    "not why when have has they was will at by an if about day time minutes schedule topic theme break welcome lunch "
    "closing talk session morning afternoon evening",
    "de": "der die das den dem des und ist sind ein eine nicht wie was mit von zu wir sich auf für man kann werden "
    "welche im am an es in auch oder ihr euch warum wer wo uhr zeit dauer thema frage fragen begrüßung abschluss runde "
    "minuten",
    "es": "a el la los las un una y es que en de por para con qué cómo se del está son su cuál nos más pero como puede "
    "quién cuándo dónde tiempo hora tema bienvenida descanso cierre pregunta preguntas minutos",
    "it": "a il lo la gli le un una è e che di in per con come cosa sono nel della si non quale più ci dei alla "
    "anche può del chi perché quando dove tempo ora tema benvenuto domanda domande minuti",
    "pt": "a o os as um uma é e que em de por para com como são do da não se qual nos mais dos das pode seu ou quem "
    "onde quando tempo hora tema intervalo pergunta perguntas minutos",
    "nb": "og er det som på til av ikke hva hvordan vi kan med for en et den i dere jeg har om fra hvem hvor skal "
    "noe hvorfor tid velkommen spørsmål takk kveld",
    "da": "og er det som på til af ikke hvad hvordan vi kan med for en et den i jer jeg har om fra hvem hvor skal "
    "noget hvorfor tid velkommen spørgsmål tak aften velkomst",
    "sv": "och är det som på till av inte vad hur vi kan med för en ett den i ni jag har om från vem var ska något "
    "varför tid välkomna frågor",
    "nl": "de het een en van dat op zijn met voor wat hoe in is te of niet ook aan er maar wij we deze worden naar bij "
    "uit waarom wie waar jullie tijd welkom pauze vraag vragen minuten",
    "pl": "a i w z na się nie do jest że jak co czy dla po od za przez który która które są oraz ale nas jego kto "
    "gdzie czas przerwa powitanie pytania",
    "cs": "jsou jako který která které kdo kde proč jsme není být nebo při ve čas přestávka přivítání závěr otázky "
    "otázka aby",
    "sk": "sú ako ktorý ktorá ktoré kde prečo sme byť alebo pri vo čas prestávka privítanie záver otázky otázka aby čo",
    "fi": "mitä mikä miten miksi kuka että kun tai ovat mistä missä olla hän aika tauko tervetuloa kysymys kysymykset",
    "hu": "az és hogy nem miért hogyan egy ez kell volt idő szünet perc kérdés kérdések mikor mire",
    "ro": "și să pentru cum sunt în sau timp pauză întrebare întrebări cine când unde încheiere ordinea",
    "tr": "ve bir bu için nasıl neden mı kim nerede saat süre soru sorular açılış kapanış",
    "ca": "els amb és què dels més aquest aquesta ens temps preguntes benvinguda descans cloenda",
}
_SPOKEN_IN = {
    word: tuple(code for code, words in _SMALL_WORDS.items() if word in words.split())
    for every in _SMALL_WORDS.values()
    for word in every.split()
}
"""Small word → the languages that have it."""
_LETTERS = {
    "de": "äöüß",
    "es": "ñ¿¡",
    "pt": "ãõ",
    "nb": "øå",
    "da": "øå",
    "sv": "åäö",
    "pl": "ąęłśźż",
    "cs": "ěřů",
    "hu": "őű",
    "ro": "șță",
    "tr": "ğış",
}
"""Letters that few other languages have: a word with one of them tells as much as a small word."""
_TWINS = {"nb": "da", "da": "nb", "cs": "sk", "sk": "cs"}
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
_UKRAINIAN = frozenset("іїєґ")
_LINKING = (
    "le la les l du de des d un une et ou à au aux en par pour sur dans the a an of and or to by at in on for der die "
    "das den dem des ein eine und oder im am zu von für el los las del y e o il lo gli della di con het een van op met"
)
"""Articles and the like, in lower case, after which a text goes on."""
_JOINED = "et ou and or und oder y e en of ed"
"""Words, in lower case, with which a line goes on that nothing else begins."""
_JOINING = ("&", " +", " /")
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST, _LEAST_AHEAD = 3, 1.5
"""Words that tell a language, those of several a part for each, and how many times as many as tell the next."""
_SHORT, _FEWEST_OF_SHORT, _FAR_AHEAD = 200, 1.3, 2
"""Words of a text that is short, and what tells its language."""
_ENOUGH = 100_000
"""Signs of a text that tell its language: forty pages."""


def language_of(text: str) -> str | None:
    """Return the code of the language, by its script or its small words; None when the text does not plainly tell."""
    text = text[:_ENOUGH].casefold()
    letters = [letter for letter in text if letter.isalpha()]
    for code, (first, last) in _SCRIPTS.items():
        if sum(first <= letter <= last for letter in letters) > (0.1 if code == "ja" else 0.5) * len(letters):
            return "uk" if code == "ru" and _UKRAINIAN & set(letters) else code
    words = _WORD.findall(text)
    counts = dict.fromkeys(_SMALL_WORDS, 0.0)
    for word in words:
        for code in (found := _SPOKEN_IN.get(word, ())):
            counts[code] += 1 / len({*found} - {_TWINS.get(code)})
        for code, own in _LETTERS.items() if not word.isascii() else ():
            counts[code] += not set(own).isdisjoint(word)
    best, *others = sorted(counts, key=lambda code: counts[code], reverse=True)
    second = next(code for code in others if code != _TWINS.get(best))
    is_plain = counts[best] >= _FEWEST and counts[best] >= _LEAST_AHEAD * counts[second]
    is_short = len(words) <= _SHORT and counts[best] >= _FEWEST_OF_SHORT
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
