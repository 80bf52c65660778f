"""What a part of an evening is for, from the words of its title: a welcome, a break, a closing, or just its title."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from cafe_presenter.core.deck.deck import Deck, Kind, Theme
from cafe_presenter.core.deck.field import words
from cafe_presenter.core.deck.vocabulary import kind_named, loose, unaccented
from cafe_presenter.core.importing.document.document import Table
from cafe_presenter.core.importing.words.break_words import BREAK, MEAL, NEVER_A_BREAK, SOCIAL
from cafe_presenter.core.importing.words.closing_words import CLEARING_UP, CLOSING, ENDING
from cafe_presenter.core.importing.words.notions import Notion, said
from cafe_presenter.core.importing.words.opening_words import ARRIVAL, BEGINNING, OPENING, SETTING_UP

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
_PLEADING = Notion("""
fr: déclaration, plaidoyer, plaidoirie, réquisitoire, argument
en: statement, argument, constructive
de: Plädoyer, Eröffnungsplädoyer, Schlussplädoyer, Eingangsstatement, Schlussstatement, Argument
es: alegato, argumento, declaración
it: arringa, argomento, dichiarazione
pt: argumento, alegação, declaração
nl: betoog, openingsbetoog, slotbetoog, argument
pl: argument, mowa
cs: argument, řeč
sk: argument, reč
sv: argument, anförande
da: argument, indlæg
no: argument, innlegg
fi: argumentti, puheenvuoro
hu: érv, érvelés
ro: argument, pledoarie
ru: аргумент, речь
uk: аргумент, промова
el: επιχείρημα, επιχειρήματα, τοποθέτηση
tr: argüman, savunma
ca: argument, al·legat
""")
"""What a side says in a debate: “Opening statements” welcome nobody."""
_AMID = frozenset(
    loose(word)
    for word in words(
        "including, incl, inclus, incluant, compris, with, avec, mit, con, com, met, after, après, nach, depuis, "
        "since, post, before, avant, vor, until, till, bis, jusqu, from, returns, return, back, retour, reprise, "
        "during, pendant, während, without, sans, ohne, no, about, über, preparing, preparation, prepare, "
        "préparation, préparer, Vorbereitung, vorbereiten, voorbereiding, voorbereiden, preparación, preparar, "
        "preparazione, preparare, preparação, przygotowanie, förbereda, forberede"
    )
)
"""Words that lead to a break within something else: “Explore the data, including comfort break”."""
_TO_A_MATTER = frozenset(loose(word) for word in words("to, à, au, aux, into, zu, zur, zum, in, alla, al, ao"))
"""“Introduction to R” opens no evening."""
_OF_THE_EVENING = frozenset(
    loose(word)
    for word in words(
        "evening, soirée, session, séance, workshop, atelier, meeting, réunion, day, journée, event, group, "
        "Abend, Workshop, Treffen, taller, sesión, serata, incontro, programme, déroulé, objectif, cadre, règle, "
        "participant, équipe, intervenant, animateur, membre, chacun, invité"
    )
)
_ASIDE = re.compile(r"[(\[][^()\[\]]*[)\]]|[“«„][^“”«»„]*[”»“]|(?<!\w)\"[^\"]*\"(?!\w)")
"""“Game “The end of the evening””: what stands within is no more than a name."""
_COUNT = re.compile(r"\W*[^\W\d]+\s?\d{1,2}\s?(?:[:.]|\s[–—-])\s+(?=\S)")
"""“Part 1: Welcome”, “Séquence 6 — Bilan”, “Session1 - Introduction to R”."""
_OF_A_MATTER = re.compile(
    r"\W*(?:presentation (?:de |du |des |d[’'])"
    r"|introdu(?:ction|ccion|cao|zione) (?:a |aux? |al |alla |all[’']|ai |ao |aos |sobre )"
    r"|(?:\w+ ){0,2}(?:theor|teor|techni|tecni|thematis|tematis|fachlich|histori|wissenschaftlich|scientifi)\w*)"
)
"""“Présentation des exercices”, “Introducción al teatro”, “Theoretischer Einstieg” open no evening, without accents."""
_PRESENTS = re.compile(r"(?!.*(?:\band\b|&|\+))[^:]*\w\spresentations?\W*", re.IGNORECASE)
"""“PowerPoint presentation” opens none either; “Présentation” does, in French."""
_NAME_ENDS = re.compile(
    r":|[.!]\s|\s[>+–—-]\s|\s(?:and|et|e|und|en|&)\s(?:announce|annonce|infos?\b|avvisi|comunicazioni|avis|aviso|ansage"
    r"|mededeling|notices)|\s(?:avec|offert|chez|par|at|by|with|sponsored|provided|mit|bei|con|en casa|com|med|z|s)\s",
    re.IGNORECASE,
)
"""“Break: we stretch our legs, then …”, “Lunch! Come and eat with us.”, “Buffet avec ceux qui le peuvent”,
“Lunch – soup and bread for everybody”, “Breakfast and announcements of the day”."""
_SMALL = re.compile(
    r"\W*(?:micro|mini|short|little|petite|courte|kleine|kurze|pequeñ[ao]|breve|cort[ao]|brevi?|curta|korte|kort|krótka|krátká)"
    r"[\s‑-]+",
    re.IGNORECASE,
)
"""“Micro-pause guidée”, “Short break outside”."""
_END = re.compile(
    r"\W*(?:the )?(?:end|finish|fin|ende|schluss|fine|einde|fim|koniec|konec|slutt?|loppu|sfârșit)"
    r"(?: (?:of|de|du|der|des|del|della|van|do|da)\b.{1,40}|\W*)"
    r"|\W*(?:[\w’']+ ){1,7}(?:ends|closes|is over|se termine|prend fin|s[’']achève|endet|geht zu ende"
    r"|ist zu ende|termina|finaliza|finisce|si conclude|se acaba|encerra-se|eindigt|is afgelopen|kończy się"
    r"|končí|sa končí|slutar|slutter"
    r"|päättyy|véget ér|se încheie|заканчивается|закінчується|τελειώνει|sona erer|s[’']acaba)\W*",
    re.IGNORECASE,
)
"""“End of the day”, “The first day ends”."""
_FEW = 5
"""Words of a title that is wholly about what one of them names, at most; of a break fewer."""


def kind_of_stage(title: str, *, is_first: bool = False, is_last: bool = False) -> Kind:
    """Return the kind of a part that asks nothing: its title is shown unless the words in it say more.

    A welcome stands first and a closing last; elsewhere the same words name something else.
    """
    named = kind_named(title)
    whole = _ASIDE.sub(" ", title)
    whole = whole if said(whole) else title
    counted = _COUNT.match(whole)
    text = whole[counted.end() :] if counted is not None else whole
    if named in (Kind.BREAK, Kind.RULES):
        return named
    opens = is_first and (OPENING.begins(text) or BEGINNING.begins(text))  # “Accueil et café”
    if _is_break(text if BREAK.begins(text) else whole) and not opens:  # “Phase 4: dinner and games” is more
        return Kind.BREAK
    if _PLEADING.is_within(text):
        return Kind.FREE
    if is_first and _is_about(text, OPENING, BEGINNING) and not (_opens_a_matter(text) or SETTING_UP.is_within(text)):
        return Kind.WELCOME
    if is_last and (_is_about(text, CLOSING, ENDING) or CLOSING.ends(text)):
        return Kind.CLOSING
    return Kind.RULES if _RULES.is_all_of(" ".join(said(text)[:2])) or said(text)[:1] == ("regles",) else Kind.FREE


def only_set_up(themes: Sequence[Theme]) -> bool:
    """Whether parts do no more than make the room ready, or there is none yet: the next one may welcome people."""
    return all(SETTING_UP.is_within(theme.theme) for theme in themes)


def opened_and_closed(themes: Sequence[Theme]) -> tuple[Theme, ...]:
    """Return parts, the one that welcomes people and the one that ends the evening known as such.

    The room is made ready and people eat before; they stay for a glass or clear up after.
    """
    places = range(len(themes))
    firsts = _welcoming(themes)
    last = next((at for at in reversed(places) if not _is_after_all(themes[at])), None)
    # “Closing remarks”, and then “12:00 End”
    closing = {last, last - 1} if last and is_end(themes[last].theme) else {last}
    found = [_staged(each, is_first=at in firsts, is_last=at in closing) for at, each in enumerate(themes)]
    if any(theme.kind is Kind.CLOSING for theme in found):
        return tuple(found)
    ends = [at for at in places if not themes[at].question and _closes(themes[at], at, len(themes))]
    if len(ends) == 1 and 2 * ends[0] >= len(themes) and not any(each.question for each in found[ends[0] :]):
        found[ends[0]] = _staged(found[ends[0]], is_last=True)  # a visit may follow
    return tuple(found)


def with_kinds_chosen(deck: Deck, rows: Sequence[int], *, table: Table, first: Table, column: int | None) -> Deck:
    """Return a deck, parts of the kinds that a person chose in a column of their rows, whatever their titles say.

    ``rows`` are the indices of the rows that the parts come from, ``first`` is the table before any change. One that
    asks nothing is no theme, whatever was chosen.
    """
    was = {row.line: row.cell(column) for row in first.rows} if column is not None else {}
    found = [*deck.themes]
    for at, row in enumerate(rows):
        cell = table.rows[row].cell(column) if column is not None and row >= 0 else ""
        kind = kind_named(cell) if cell and cell != was.get(table.rows[row].line, cell) else None
        if kind is not None and kind is not Kind.THEME and not found[at].question:
            found[at] = replace(found[at], kind=kind)
    return replace(deck, themes=tuple(found))


def _welcoming(themes: Sequence[Theme]) -> range:
    """Return the places of the parts that may welcome people: “Doors open”, and then “Welcome”.

    Where the first that may opens nothing, the second that says so does: “Mic check”, “Welcome”.
    """
    first = next((at for at, each in enumerate(themes) if not _is_before_all(each)), len(themes))
    opens = [*takewhile(lambda theme: OPENING.begins(theme.theme), themes[first + 1 :])]
    title = "".join(each.theme for each in themes[first : first + 1])
    if opens and kind_of_stage(title, is_first=True) is not Kind.WELCOME:
        return range(first + 1, first + 2)
    return range(first, first + 1 + len(opens) * ARRIVAL.is_within(title))


def is_end(title: str) -> bool:
    """Whether a title says no more than that all is over: “End of the session”."""
    return _END.fullmatch(title) is not None


def _closes(theme: Theme, at: int, count: int) -> bool:
    """Whether a part ends an evening though something follows it; two things hardly follow “Conclusion”."""
    return CLOSING.begins(theme.theme) or (at == count - 2 and ENDING.begins(theme.theme))


def _staged(theme: Theme, *, is_first: bool = False, is_last: bool = False) -> Theme:
    if not (is_first or is_last) or theme.question or theme.kind not in (Kind.FREE, Kind.BREAK):
        return theme
    kind = kind_of_stage(theme.theme, is_first=is_first, is_last=is_last)
    return replace(theme, kind=kind) if kind in (Kind.WELCOME, Kind.CLOSING) else theme


def _is_before_all(theme: Theme) -> bool:
    """Whether a part is what people do who come before anybody is welcomed."""
    title = theme.theme
    if theme.question or OPENING.begins(title) or BEGINNING.begins(title):
        return SETTING_UP.is_within(title)
    return theme.kind is Kind.BREAK or SOCIAL.begins(title) or SETTING_UP.is_within(title)


def _is_after_all(theme: Theme) -> bool:
    """Whether a part is what people stay for or do when all is said."""
    title = theme.theme
    if theme.question or _is_about(title, CLOSING, ENDING) or CLOSING.ends(title):
        return False
    return theme.kind is Kind.BREAK or SOCIAL.is_within(title) or CLEARING_UP.is_within(title)


def names_break(title: str) -> bool:
    """Whether a title is that of a break, wherever it stands."""
    return kind_of_stage(title) is Kind.BREAK


def begins_with_break(title: str) -> bool:
    """Whether a title begins as that of a break does, however it goes on: “Break to fill in the form on page two”."""
    return BREAK.begins(title) and not NEVER_A_BREAK.is_within(title)


def names_rules(title: str) -> bool:
    """Whether a title is that of the rules of a talk or a game."""
    return kind_of_stage(title) is Kind.RULES


def _is_break(title: str) -> bool:
    """Whether a title begins with a break or a meal, or is a short one that ends with it: “Comfort break”."""
    if NEVER_A_BREAK.is_within(title) or CLOSING.begins(title):
        return False
    name = _SMALL.sub("", _NAME_ENDS.split(title, maxsplit=1)[0], count=1)
    if len(said(name)) < _FEW and (BREAK.begins(name) or MEAL.begins(name)):
        return True
    return (BREAK.ends(title) or MEAL.ends(title)) and not _is_amid(title)


def _is_about(title: str, *notions: Notion) -> bool:
    """Whether a title begins with one of some notions, or is a short one that says it; none that only leads to it."""
    if any(notion.begins(title) for notion in notions):
        return True
    return len(said(title)) <= _FEW and any(notion.is_within(title) for notion in notions) and not _is_amid(title)


def _is_amid(title: str) -> bool:
    return not _AMID.isdisjoint(loose(title).split())


def _opens_a_matter(title: str) -> bool:
    """Whether a title is that of a first lesson on something, “Introduction to R”, and not of the evening itself."""
    spoken = said(title)
    if (_OF_A_MATTER.match(unaccented(title)) or _PRESENTS.fullmatch(title)) and _OF_THE_EVENING.isdisjoint(
        loose(title).split()
    ):
        return True
    leads = BEGINNING.is_all_of("".join(spoken[:1])) and not _TO_A_MATTER.isdisjoint(spoken[1:2])
    return leads and _OF_THE_EVENING.isdisjoint(loose(title).split())
