"""What a part of an evening is for, from the words of its title: a welcome, a break, a closing, or just its title."""

import re

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.deck.field import words
from cafe_presenter.core.deck.vocabulary import kind_named, loose

_FIRST: dict[Kind, tuple[str, ...]] = {
    Kind.WELCOME: words(
        "accueil, bienvenue, ouverture, introduction, intro, présentation, présentations, welcome, opening, "
        "arrival, check-in, greeting, Begrüßung, Willkommen, Einstieg, bienvenida, apertura, benvenuto, "
        "accoglienza, welkom, boas-vindas, abertura, powitanie, otwarcie, velkomst, velkommen, åbning, ankomst, "
        "välkommen, välkomna, inledning, avaus, tervetuloa, úvod, zahájení, přivítání, megnyitó, deschidere"
    ),
    Kind.BREAK: words(
        "pause, break, entracte, interval, déjeuner, repas, lunch, coffee, café, goûter, Pause, Mittagspause, "
        "descanso, pausa, pauze, intervalo, almoço, lanche, merenda, recreo, almuerzo, merienda, receso, intervallo, "
        "pranzo, dinner, tea, diner, dîner, collation, récréation, Kaffeepause, Mittagessen, koffiepauze, "
        "przerwa, přestávka, prestávka, szünet, tauko, paus, antrakt, antract, mola, pauză, "
        "istirahat, перерыв, 休息, 茶歇, 午餐, 休憩"
    ),
    Kind.RULES: words("règles, cadre, charte, ground rules, rules, Regeln, reglas, regole"),
    Kind.CLOSING: words(
        "clôture, conclusion, fin, bilan, closing, close, wrap-up, wrap, farewell, conclude, end, check-out, "
        "debrief, merci, remerciements, Ende, Abschluss, Verabschiedung, cierre, chiusura, einde, afsluiting, fim, "
        "encerramento, zakończenie, podsumowanie, afslutning, avslutning, päätös, lopetus, závěr, ukončení, zárás, "
        "încheiere"
    ),
}
_WORDS = {kind: frozenset(loose(name) for name in names) for kind, names in _FIRST.items()}
_AMID = frozenset(
    loose(word)
    for word in words(
        "including, incl, inclus, incluant, compris, with, avec, mit, con, com, met, after, après, nach, depuis, "
        "since, before, avant, vor, until, till, bis, jusqu, from, returns, return, back, retour, reprise, during, "
        "pendant, während, without, sans, ohne, no"
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
_FEW = 5
"""Words of a title that is wholly about what one of them names, fewer than these."""


def kind_of_stage(title: str, *, is_first: bool, is_last: bool) -> Kind:
    """Return the kind of a part that asks nothing: its title is shown unless the words in it say more.

    A welcome stands first and a closing last; elsewhere the same words name something else.
    """
    named = kind_named(title)
    spoken = loose(_ASIDE.sub(" ", title)).split() or loose(title).split()
    if named in (Kind.BREAK, Kind.RULES):
        return named
    opens = is_first and spoken[:1] and spoken[0] in _WORDS[Kind.WELCOME]  # “Accueil et café”
    if _is_break(spoken) and not opens:
        return Kind.BREAK
    if is_first and _is_about(spoken, Kind.WELCOME) and not _opens_a_matter(spoken):
        return Kind.WELCOME
    if is_last and _is_about(spoken, Kind.CLOSING):
        return Kind.CLOSING
    return Kind.RULES if " ".join(spoken[:2]) in _WORDS[Kind.RULES] or spoken[:1] == ["regle"] else Kind.FREE


def shown_kind(title: str, *, is_first: bool, is_last: bool) -> Kind:
    """Return the kind of a part that only shows its title, whatever it is called."""
    kind = kind_of_stage(title, is_first=is_first, is_last=is_last)
    return Kind.FREE if kind is Kind.THEME else kind


def names_break(title: str) -> bool:
    """Whether a title is that of a break, wherever it stands."""
    return kind_of_stage(title, is_first=False, is_last=False) is Kind.BREAK


def _is_break(spoken: list[str]) -> bool:
    """Whether a title begins with a break, or is a short one that ends with it: “Comfort break”."""
    if spoken[:1] == ["break"] and spoken[1:2] in (["out"], ["into"], ["up"], ["down"]):  # “Break-out groups”
        return False
    if spoken[:1] and spoken[0] in _WORDS[Kind.BREAK] and len(spoken) < _FEW:
        return True
    return bool(_WORDS[Kind.BREAK] & set(spoken[-1:])) and not _AMID & set(spoken)


def _is_about(spoken: list[str], kind: Kind) -> bool:
    """Whether a title begins with a word of a kind, or is a short one that holds it; none that only leads to it."""
    pairs = [" ".join(spoken[index : index + 2]) for index in range(len(spoken))]
    if _WORDS[kind] & {*spoken[:1], *pairs[:1]}:
        return True
    return len(spoken) < _FEW and bool(_WORDS[kind] & {*spoken, *pairs}) and not _AMID & set(spoken)


def _opens_a_matter(spoken: list[str]) -> bool:
    """Whether a title is that of a first lesson on something, “Introduction to R”, and not of the evening itself."""
    leads = spoken[:1] == ["introduction"] and bool(_TO_A_MATTER & set(spoken[1:2]))
    return leads and not _OF_THE_EVENING & set(spoken)
