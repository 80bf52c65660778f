"""What a part of an evening is for, from the words of its title: a welcome, a break, a closing, or just its title."""

import re
from collections.abc import Sequence

from cafe_presenter.core.deck.deck import Kind, Theme
from cafe_presenter.core.deck.field import words
from cafe_presenter.core.deck.vocabulary import kind_named, loose
from cafe_presenter.core.importing.evening_words import (
    BEGINNING,
    BREAK,
    CLOSING,
    ENDING,
    MEAL,
    NEVER_A_BREAK,
    OPENING,
    SETTING_UP,
)
from cafe_presenter.core.importing.notions import Notion, said

_RULES = Notion("""
fr: règle, cadre, charte
en: ground rules, house rules, rules
de: Regeln, Gesprächsregeln, Spielregeln, Hausregeln
es: reglas
it: regole
pt: regras
nl: regels, spelregels, afspraken
pl: zasady
cs: pravidla
sk: pravidlá
sv: regler, spelregler
da: regler, spilleregler
no: regler, spilleregler
fi: säännöt, pelisäännöt
hu: szabályok
ro: reguli
ru: правила
uk: правила
el: κανόνες
tr: kurallar
ca: regles, normes
""")
_AMID = frozenset(
    loose(word)
    for word in words(
        "including, incl, inclus, incluant, compris, with, avec, mit, con, com, met, after, après, nach, depuis, "
        "since, before, avant, vor, until, till, bis, jusqu, from, returns, return, back, retour, reprise, during, "
        "pendant, während, without, sans, ohne, no, about, über"
    )
)
"""Words that lead to a break within something else: “Explore the data, including comfort break”."""
_TO_A_MATTER = frozenset(loose(word) for word in words("to, à, au, aux, into, zu, zur, zum, in, alla, al, ao"))
"""“Introduction to R” opens no evening."""
_OF_THE_EVENING = frozenset(
    loose(word)
    for word in words(
        "evening, soirée, session, séance, workshop, atelier, meeting, réunion, day, journée, event, group, "
        "Abend, Workshop, Treffen, taller, sesión, serata, incontro"
    )
)
_ASIDE = re.compile(r"[(\[][^()\[\]]*[)\]]")
_NAME_ENDS = re.compile(r":|[.!]\s")
"""“Break: we stretch our legs, then …”, “Lunch! Come and eat with us.”."""
_FEW = 5
"""Words of a title that is wholly about what one of them names, fewer than these."""


def kind_of_stage(title: str, *, is_first: bool, is_last: bool) -> Kind:
    """Return the kind of a part that asks nothing: its title is shown unless the words in it say more.

    A welcome stands first and a closing last; elsewhere the same words name something else.
    """
    named = kind_named(title)
    bare = _ASIDE.sub(" ", title)
    text = bare if said(bare) else title
    if named in (Kind.BREAK, Kind.RULES):
        return named
    opens = is_first and (OPENING.begins(text) or BEGINNING.begins(text))  # “Accueil et café”
    if _is_break(text) and not opens:
        return Kind.BREAK
    if is_first and _is_about(text, OPENING, BEGINNING) and not (_opens_a_matter(text) or SETTING_UP.is_within(text)):
        return Kind.WELCOME
    if is_last and (_is_about(text, CLOSING, ENDING) or CLOSING.ends(text)):
        return Kind.CLOSING
    return Kind.RULES if _RULES.is_all_of(" ".join(said(text)[:2])) or said(text)[:1] == ("regles",) else Kind.FREE


def only_set_up(themes: Sequence[Theme]) -> bool:
    """Whether parts do no more than make the room ready, or there is none yet: the next one may welcome people."""
    return all(SETTING_UP.is_within(theme.theme) for theme in themes)


def shown_kind(title: str, *, is_first: bool, is_last: bool) -> Kind:
    """Return the kind of a part that only shows its title, whatever it is called."""
    kind = kind_of_stage(title, is_first=is_first, is_last=is_last)
    return Kind.FREE if kind is Kind.THEME else kind


def names_break(title: str) -> bool:
    """Whether a title is that of a break, wherever it stands."""
    return kind_of_stage(title, is_first=False, is_last=False) is Kind.BREAK


def names_rules(title: str) -> bool:
    """Whether a title is that of the rules of a talk or a game."""
    return kind_of_stage(title, is_first=False, is_last=False) is Kind.RULES


def _is_break(title: str) -> bool:
    """Whether a title begins with a break or a meal, or is a short one that ends with it: “Comfort break”."""
    if NEVER_A_BREAK.is_within(title) or CLOSING.begins(title):
        return False
    name = _NAME_ENDS.split(title, maxsplit=1)[0]
    if len(said(name)) < _FEW and (BREAK.begins(name) or MEAL.begins(name)):
        return True
    return (BREAK.ends(title) or MEAL.ends(title)) and not _is_amid(title)


def _is_about(title: str, *notions: Notion) -> bool:
    """Whether a title begins with one of some notions, or is a short one that says it; none that only leads to it."""
    if any(notion.begins(title) for notion in notions):
        return True
    return len(said(title)) < _FEW and any(notion.is_within(title) for notion in notions) and not _is_amid(title)


def _is_amid(title: str) -> bool:
    return not _AMID.isdisjoint(loose(title).split())


def _opens_a_matter(title: str) -> bool:
    """Whether a title is that of a first lesson on something, “Introduction to R”, and not of the evening itself."""
    spoken = said(title)
    leads = BEGINNING.is_all_of("".join(spoken[:1])) and not _TO_A_MATTER.isdisjoint(spoken[1:2])
    return leads and _OF_THE_EVENING.isdisjoint(loose(title).split())
