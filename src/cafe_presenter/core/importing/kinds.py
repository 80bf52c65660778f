"""What a part of an evening is for, from the words of its title: a welcome, a break, a closing, or just its title."""

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.deck.field import words
from cafe_presenter.core.deck.vocabulary import kind_named, loose

_FIRST: dict[Kind, tuple[str, ...]] = {
    Kind.WELCOME: words(
        "accueil, bienvenue, ouverture, introduction, intro, présentation, présentations, welcome, opening, "
        "arrival, check-in, greeting, Begrüßung, Willkommen, Einstieg, bienvenida, apertura, benvenuto, "
        "accoglienza, welkom, boas-vindas, abertura"
    ),
    Kind.BREAK: words(
        "pause, break, entracte, interval, déjeuner, repas, lunch, coffee, café, goûter, Pause, Mittagspause, "
        "descanso, pausa, pauze, intervalo, almoço, lanche, merenda, recreo, almuerzo, merienda, receso, intervallo, "
        "pranzo, dinner, tea, diner, dîner, collation, récréation, Kaffeepause, Mittagessen, koffiepauze"
    ),
    Kind.RULES: words("règles, cadre, charte, ground rules, rules, Regeln, reglas, regole"),
    Kind.CLOSING: words(
        "clôture, conclusion, fin, bilan, closing, close, wrap-up, wrap, farewell, conclude, end, check-out, "
        "debrief, merci, remerciements, Ende, Abschluss, Verabschiedung, cierre, chiusura, einde, afsluiting, fim, "
        "encerramento"
    ),
}
_WORDS = {kind: frozenset(loose(name) for name in names) for kind, names in _FIRST.items()}


def kind_of_stage(title: str, *, is_first: bool, is_last: bool) -> Kind:
    """Return the kind of a part that asks nothing: its title is shown unless the words in it say more.

    A welcome stands first and a closing last; elsewhere the same words name something else.
    """
    named = kind_named(title)
    spoken = loose(title).split()
    if named in (Kind.BREAK, Kind.RULES):
        return named
    if spoken and ((spoken[0] in _WORDS[Kind.BREAK] and len(spoken) < 5) or _WORDS[Kind.BREAK] & set(spoken[-1:])):
        return Kind.BREAK
    if is_first and _holds(spoken, Kind.WELCOME):
        return Kind.WELCOME
    if is_last and _holds(spoken, Kind.CLOSING):
        return Kind.CLOSING
    return Kind.RULES if " ".join(spoken[:2]) in _WORDS[Kind.RULES] or spoken[:1] == ["regle"] else Kind.FREE


def _holds(spoken: list[str], kind: Kind) -> bool:
    pairs = {" ".join(spoken[index : index + 2]) for index in range(len(spoken))}
    return bool(_WORDS[kind] & (set(spoken) | pairs))
