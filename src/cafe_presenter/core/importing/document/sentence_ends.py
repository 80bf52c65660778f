"""Where a sentence ends, not behind a short form, “Prof. Ortiz”, “Art. 5”; and the first words of a long text."""

import re

from cafe_presenter.core.deck.field import words

_SHORT = words(
    "Prof, prof, Dr, dr, Mr, Mrs, Ms, St, Ste, Sr, Sra, Dra, Ing, Mag, Dipl, Rev, Hon, Gen, Sen, Mgr, Abs, Art, art, "
    "Nr, nr, No, núm, num, Kap, chap, cap, vol, bzw, incl, inkl, ca, env, approx, vs, ggf, evtl, sog"
)
NO_SHORT_FORM = "".join(rf"(?<!\b{each})" for each in _SHORT) + r"(?<!\b[^\W\d_])"
"""What a full stop does not stand behind that ends a sentence."""
SENTENCE_END = rf"(?:[!?]|{NO_SHORT_FORM}\.(?!\s+\d))(?=\s)"
BETWEEN_QUOTES = r"\"[^\"\n]{1,120}\"(?!\w)|“[^“”\n]{1,120}”|„[^„“”\n]{1,120}[“”]|«[^«»\n]{1,120}»"
"""All that stands in quotation marks: no title ends amid that."""
_PIECE = rf"(?>{BETWEEN_QUOTES}|.)"
_SENTENCE = rf"{_PIECE}{{1,140}}?(?<=.{{8}})(?:{SENTENCE_END}|[:;](?=\s)|\s[–—-]\s)"
_PART = rf"{_PIECE}{{1,90}}(?<=.{{20}}),(?=\s)"
_GOES_ON = (
    r"(?:pour|afin|qui|que|où|dont|et|to|so that|which|that|who|where|and|um|damit|und|para|quien|donde|y|per|che|dove"
    r"|om|zodat|waar|en|onde|e)\b"
)
_OF_CLAUSE = ("ce", "celui", "celle", "ceux", "celles", "those", "lo", "aquello", "quello", "ciò", "aquilo")
"""What a clause begins with, and no title ends on: “… on cards those | who”, “… sur des post-it ce | que”."""
_NOT_ITS_BEGIN = "".join(rf"(?<!\s{each})" for each in _OF_CLAUSE)
_CLAUSE = (
    rf"{_PIECE}{{19,89}}[^\s,;:–—-]{_NOT_ITS_BEGIN}"
    rf"(?=\s(?:(?:{'|'.join(_OF_CLAUSE)})\s(?=qu|dont|où|wh|che))?{_GOES_ON})"
)
"""What stands before the last word, of those there is room for, with which the sentence goes on."""
_FORMS = tuple(
    re.compile(form, re.DOTALL)
    for form in (_SENTENCE, _PART, r"[^()]{20,90}(?=\s\()", r".{20,140}\Z", _CLAUSE, r".{20,90}(?=\s)")
)

_QUOTED = re.compile(r"[^.?!:“«„\"]{3,60}\.\s+[“«„\"]")
"""“RUTH Ann. “On wells””."""


def is_talk_of(text: str) -> bool:
    """Whether a text is who gives a talk and what it is called, in quotation marks: one title, however long."""
    return _QUOTED.match(text) is not None


def first_words(text: str, longest: int = 0) -> str:
    """Return the title of a long text: its first sentence; where it is longer than ``longest`` less than that.

    That is what ends with a comma, what stands before a bracket, all of it, what ends before a clause, or as many words
    as there is room for.
    """
    if is_talk_of(text):
        return text
    forms = _FORMS if len(text) > longest else _FORMS[:1]
    found = next(filter(None, (form.match(text) for form in forms)), None)
    return found[0] if found else text
