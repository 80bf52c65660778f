"""What people call the fields and values of a deck, in French and English, however they spell it.

``fields`` declares them once; YAML keys, table headers and the JSON Schema are all read through here.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.deck.deck import Kind, Priority, TimerKind, VoteWay
from cafe_presenter.core.deck.field import Field, Scope, words
from cafe_presenter.core.deck.fields import fields_of

KINDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.THEME: words("thème, question, débat, sujet, topic, debate, discussion"),
    Kind.MOVING_DEBATE: words("débat mouvant, débat en mouvement, moving debate"),
    Kind.POST_ITS: words("post-it, post-its, réflexion sur post-it, nuages, sticky notes, clouds"),
    Kind.WELCOME: words("accueil, bienvenue, ouverture, introduction, intro, mot d'accueil, présentation, opening"),
    Kind.RULES: words("règles, cadre, règles du jeu, règles de la discussion, charte, house rules, ground rules"),
    Kind.BREAK: words("pause, entracte, pause café, coffee break, interval, intermission"),
    Kind.FREE: words(
        "libre, temps libre, discussion libre, échange libre, expression libre, open, open floor, free discussion"
    ),
    Kind.CLOSING: words("clôture, conclusion, fin, bilan, mot de la fin, au revoir, end, wrap-up, farewell"),
}
PRIORITIES: Mapping[Priority, tuple[str, ...]] = {
    Priority.MUST: words(
        "indispensable, essentiel, essentielle, prioritaire, obligatoire, haute, high, essential, must have"
    ),
    Priority.SHOULD: words(
        "souhaitable, important, importante, normal, normale, moyenne, recommandé, medium, should have"
    ),
    Priority.COULD: words(
        "facultatif, facultative, optionnel, optionnelle, en option, bonus, si possible, s'il reste du temps, basse, "
        "low, optional, could have, if time, if time allows, nice to have"
    ),
}
TIMER_KINDS: Mapping[TimerKind, tuple[str, ...]] = {
    TimerKind.SILENCE: words(
        "silence, réflexion, réflexion silencieuse, temps de silence, écriture, post-it, silent reflection, writing, "
        "quiet"
    ),
    TimerKind.GO_ROUND: words("tour de table, tour de parole, round robin, round table"),
    TimerKind.SIDES: words("débat mouvant, camps, deux camps, côtés, pour et contre, moving debate, two sides"),
    TimerKind.ROUNDS: words("rotations, manches, tours, tables tournantes, world café, turns"),
}
VOTE_WAYS: Mapping[VoteWay, tuple[str, ...]] = {
    VoteWay.HANDS: words("mains levées, à main levée, mains, vote à main levée, show of hands"),
    VoteWay.STICKERS: words("gommettes, pastilles, autocollants, dots, dot voting"),
    VoteWay.SIDES: words("côtés, côtés de la salle, côtés de salle, camps, déplacement, sides of the room, corners"),
    VoteWay.SLIPS: words("bulletins, bulletins secrets, papiers, vote secret, à bulletin secret, ballots, secret"),
}
SCALE_NAMES = words("scale, échelle, échelle de 1 à 5, scale of 1 to 5, 1 à 5, 1 to 5, 1-5")
"""What stands for the five options of a scale."""
PALETTES: Mapping[str, tuple[str, ...]] = {
    "night": words("nuit, sombre, noir, dark"),
    "day": words("jour, clair, claire, light, bright"),
    "washed": words("délavé, délavée, pâle, projecteur faible, washed-out, pale"),
    "contrast": words("contraste, contraste élevé, fort contraste, high contrast"),
    "venue": words("lieu, salle, maison, house"),
}
FONTS: Mapping[str, tuple[str, ...]] = {
    "Atkinson Hyperlegible": words("Atkinson Hyperlegible, Atkinson, lisible, legible, défaut, default"),
    "OpenDyslexic": words("OpenDyslexic, Open Dyslexic, dyslexie, dyslexique, dys, dyslexia, dyslexic"),
    "Literata": words("Literata, serif, sérif, empattements, avec empattements"),
}
LANGUAGE_NAMES: Mapping[str, tuple[str, ...]] = {
    "fr": words("français, french"),
    "en": words("anglais, english"),
    "de": words("allemand, german, deutsch"),
    "es": words("espagnol, spanish, español, castellano"),
    "it": words("italien, italian, italiano"),
    "pt": words("portugais, portuguese, português"),
    "ar": words("arabe, arabic, العربية"),
    "uk": words("ukrainien, ukrainian, українська"),
    "br": words("breton, breton, brezhoneg"),
    "oc": words("occitan"),
}
"""Language code → names people write instead of the code."""

_APOSTROPHES = pattern(r"[\W_]+")
_SMALL_WORDS = frozenset(
    ("a", "an", "au", "aux", "d", "de", "des", "du", "l", "la", "le", "les", "of", "the", "un", "une")
)
_PARENTHESIS = pattern(r"\([^()]*\)|\[[^\[\]]*\]")
_WEB_ADDRESS = pattern(r"https?://[^\s/?#\[\]]+(?:[/?#]\S*)?", re.IGNORECASE)
"""Who needs the parts of an address asks ``urllib``, for which each start would wait."""
_LANGUAGE_CODE = pattern(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


@lru_cache(maxsize=4096)
def loose(text: str) -> str:
    """Return ``text`` without case, accents, plurals, punctuation or small words."""
    folded = unaccented(text).replace("œ", "oe").replace("æ", "ae")
    words = _APOSTROPHES.sub(" ", folded).split()
    words = [word for word in words if word not in _SMALL_WORDS] or words
    return " ".join(word[:-1] if len(word) > 3 and word[-1] in "sx" else word for word in words)


def unaccented(text: str) -> str:
    """Return ``text`` without case or accents."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in folded if not unicodedata.combining(letter))


def field_named(text: str, scope: Scope) -> Field | None:
    """Return the field that ``text`` names in ``scope``: a YAML key or a table header such as ``Durée (min)``."""
    names = _FIELD_NAMES[scope]
    found = names.get(loose(text))
    return found or names.get(loose(_PARENTHESIS.sub(" ", text)))


def likely(text: str, scope: Scope) -> str | None:
    """Return the field name the author probably meant by ``text``, in the language it looks like, or None."""
    spellings = {loose(name): name for field in reversed(fields_of(scope)) for name in reversed(field.names)}
    return _nearest(text, spellings)


def kind_named(text: str) -> Kind | None:
    """Return the kind of item that ``text`` names."""
    return _KIND_NAMES.get(loose(text))


def priority_named(text: str) -> Priority | None:
    """Return the priority that ``text`` names."""
    return _PRIORITY_NAMES.get(loose(text))


def timer_kind_named(text: str) -> TimerKind | None:
    """Return the shape of timer that ``text`` names."""
    return _TIMER_NAMES.get(loose(text))


def vote_way_named(text: str) -> VoteWay | None:
    """Return the way of voting that ``text`` names."""
    return _WAY_NAMES.get(loose(text))


def names_scale(text: str) -> bool:
    """Whether ``text`` stands for a scale from 1 to 5."""
    return loose(text) in map(loose, SCALE_NAMES)


def palette_named(text: str) -> str | None:
    """Return the palette of ``PALETTES`` that ``text`` names."""
    return _PALETTE_NAMES.get(loose(text))


def font_named(text: str) -> str | None:
    """Return the typeface of ``FONTS`` that ``text`` names."""
    return _FONT_NAMES.get(loose(text))


def likely_value[Named: str](text: str, values: Mapping[Named, tuple[str, ...]]) -> str | None:
    """Return the name of ``values``, such as ``KINDS``, that the author probably meant, or None."""
    spellings = {loose(name): name for value, names in values.items() for name in (str(value), *names)}
    return _nearest(text, spellings)


def language_code(text: str) -> str | None:
    """Return the BCP 47 code in ``fr``, ``pt_BR`` or ``français``; None when it names no language."""
    if (named := _LANGUAGES.get(loose(text))) is not None:
        return named
    code = text.strip().replace("_", "-")
    return code if _LANGUAGE_CODE.fullmatch(code) else None


MAX_TURNS = 500
"""Turns or people above which a number is taken for a slip."""
MAX_OCCASION_LENGTH = 40
"""Characters above which what stands before the text of a follow-up is hardly its occasion."""


def count_of(text: str) -> int | None:
    """Return a number of turns or people, None when it is none."""
    number = text.strip()
    if not number.isdecimal() or len(number) > 6:
        return None
    return int(number) if 1 <= int(number) <= MAX_TURNS else None


def web_address(text: str) -> str | None:
    """Return ``text`` when it is the whole address of a page on the web, else None."""
    return text if _WEB_ADDRESS.fullmatch(text) else None


def _nearest(text: str, spellings: Mapping[str, str]) -> str | None:
    import difflib  # for slips alone: the wall would wait for it

    close = difflib.get_close_matches(loose(text)[:80], list(spellings), n=1, cutoff=0.72)
    return spellings[close[0]] if close else None


def _index[Named](values: Iterable[tuple[Named, Iterable[str]]]) -> dict[str, Named]:
    return {loose(name): value for value, names in values for name in names}


_FIELD_NAMES = {scope: _index((field, field.names) for field in fields_of(scope)) for scope in Scope}
_KIND_NAMES = _index((kind, (kind.value, *names)) for kind, names in KINDS.items())
_PRIORITY_NAMES = _index((priority, (priority.value, *names)) for priority, names in PRIORITIES.items())
_TIMER_NAMES = _index((kind, (kind.value, *names)) for kind, names in TIMER_KINDS.items())
_WAY_NAMES = _index((way, (way.value, *names)) for way, names in VOTE_WAYS.items())
_PALETTE_NAMES = _index((name, (name, *others)) for name, others in PALETTES.items())
_FONT_NAMES = _index((name, (name, *others)) for name, others in FONTS.items())
_LANGUAGES = _index(LANGUAGE_NAMES.items())
