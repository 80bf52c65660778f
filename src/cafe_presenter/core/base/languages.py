"""The language a text is written in, told by its smallest words."""

import re

_SMALL_WORDS = {
    "fr": "le la les des une est et que qui pour dans sur pas nous vous avec ce cette il elle sont au aux ou quel",
    "en": "the of and is are to in that it for with what how do does we our you this be can who which should from not "
    "why when day schedule topic break morning afternoon evening",
    "de": "der die das und ist ein eine nicht wie was mit von zu den wir sich auf für man kann werden welche dem sind",
    "es": "el los las una y es que en por para con qué cómo se del está son su cuál nos más pero como puede",
    "it": "il lo gli una è e che di per con come cosa sono nel della si non quale più ci dei alla anche può",
    "pt": "o os as uma é e que em por para com como são do da não se qual nos mais dos das pode seu",
    "nb": "og er det som på til av ikke hva hvordan vi kan med for en et den dere jeg har om fra hvem hvor skal noe",
    "da": "og er det som på til af ikke hvad hvordan vi kan med for en et den jer jeg har om fra hvem hvor skal noget",
    "sv": "och är det som på till av inte vad hur vi kan med för en ett den ni jag har om från vem var ska något",
    "nl": "het een van dat op zijn met voor wat hoe niet ook aan er maar wij deze worden naar bij uit waarom jullie",
    "pl": "w z na się nie do jest że jak co czy dla po od za przez który która które są oraz ale nas jego kto gdzie",
}
_LETTERS = {"de": "äöüß", "es": "ñ¿¡", "pt": "ãõ", "nb": "øå", "da": "øå", "sv": "åäö", "pl": "ąęłśźż"}
"""Letters that few other languages have: a word with one of them tells as much as a small word."""
_TWINS = {"nb": "da", "da": "nb"}
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
_FEWEST_WORDS = 4
_FEW_TITLES = 80
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
    counts = dict.fromkeys(_SMALL_WORDS, 0)
    lists = {code: frozenset(small.split()) for code, small in _SMALL_WORDS.items()}
    for word in words:
        for code, small in lists.items():
            counts[code] += word in small
        for code, own in _LETTERS.items() if not word.isascii() else ():
            counts[code] += not set(own).isdisjoint(word)
    best, *others = sorted(counts, key=lambda code: counts[code], reverse=True)
    second = next(code for code in others if code != _TWINS.get(best))
    if counts[best] < _FEWEST_WORDS:  # a few titles hold few small words: two, and none of another language
        return best if len(words) < _FEW_TITLES and counts[best] > 1 and counts[second] <= 1 else None
    return best if counts[best] >= 1.5 * counts[second] else None


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
