"""What a whole evening is called, and no part of it: “Programme”, “Ablauf”, “Déroulé de la soirée”."""

import re

from cafe_presenter.core.importing.words.event_words import BESIDE_PLAN, EVENT, PLAN
from cafe_presenter.core.importing.words.notions import Notion, said
from cafe_presenter.core.importing.words.programme_words import AGENDA, PROGRAMME

_ALL = re.compile(
    r"\b(?:programm?e?|déroul\w*|durée|duration|time|zeiten|netto|timeline|planning|agenda|schedule"
    r"|total\w*|totaal|insgesamt|overview|vue d[’']ensemble"
    r"|überblick|horaires?|ordre du jour|structure|structuur|\w*opbouw|struktur|aufbau|estructura|struttura|estrutura"
    r"|verloop|ablauf|dauer|programa|duración|horarios?|durata|orario?|programma|duur|czas trwania|harmonogram"
    r"|trvání|délka|trvanie|dĺžka|tidsplan|varighed|varighet|kesto|aikataulu"
    r"|időtartam|durată|продолжительность|расписание|тривалість|розклад|διάρκεια|süre|durada|horari)\b",
    re.IGNORECASE,
)
_TRAINING = Notion("""
fr: formation
en: training
de: Schulung, Fortbildung
es: formación
it: formazione
pt: formação
nl: training, cursus
pl: szkolenie
cs: školení
sk: školenie
sv: utbildning
da: kursus
no: opplæring
fi: koulutus
hu: képzés
ro: instruire, formare
ru: тренинг, обучение
uk: тренінг, навчання
el: επιμόρφωση
tr: eğitim
ca: formació
""")
"""What a programme may be of, beside an evening."""
_PAPERS = (AGENDA, PROGRAMME, PLAN)
_EDGES = re.compile(r"^\W+|\W+$")


def names_all(title: str) -> bool:
    """Whether a title is that of the whole, “Programme”, so that its time is no part's."""
    return _ALL.search(title) is not None


def is_only_all(title: str) -> bool:
    """Whether a title says nothing but that it is that of the whole."""
    return _ALL.fullmatch(_EDGES.sub("", title)) is not None


def names_only_paper(title: str) -> bool:
    """Whether a title tells nothing of what an evening is about: “Our schedule”, “Plan de séance”."""
    bare = _EDGES.sub("", title)
    if is_only_all(bare) or any(each.is_all_of(bare) for each in _PAPERS):
        return True
    of_it = (EVENT, _TRAINING, BESIDE_PLAN)
    words = [word for word in said(bare) if not any(each.is_all_of(word) for each in of_it)]
    return all(is_only_all(word) or any(each.is_all_of(word) for each in _PAPERS) for word in words)
