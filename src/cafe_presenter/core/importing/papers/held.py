"""Signs that a document tells of a meeting, or of an evening, that was held: its minutes, a report, a look back."""

import re
from collections.abc import Sequence

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document
from cafe_presenter.core.importing.words.paper_words import ABSENT, DECIDED, MINUTES, NOTICE, PRESENT, WHO_WROTE

_LIST = r"\W*(?:[:：]|$)"
_OF_BOTH = r"(?:\(?[.·-]?e\)?[.·-]?s)?"
"""“Présent·e·s”."""
_WHO_WAS_THERE = pattern(rf"^\W*{PRESENT.pattern}{_OF_BOTH}{_LIST}", re.IGNORECASE)
_NAMED_THERE = pattern(rf"\b{PRESENT.pattern}\s?[:：]\s*\w", re.IGNORECASE)
_WHO_WAS_NOT = pattern(rf"^\W*{ABSENT.pattern}{_LIST}", re.IGNORECASE)
_DECIDED = pattern(
    rf"\b(?:adopté|approuvé|décidé|retenu|voté)e?s? (?:à l[’']unanimité|que|par|le|la)\b|\b{DECIDED.pattern}",
    re.IGNORECASE,
)
_WHO_WROTE = pattern(rf"\b{WHO_WROTE.pattern}", re.IGNORECASE)
_TITLED = pattern(rf"\b{MINUTES.pattern}|\bminutes\W*$", re.IGNORECASE)
_OTHERS = tuple(
    pattern(sign, re.IGNORECASE)
    for sign in (
        r"^\W*(?:roll[- ]call|appel nominal|appello|pase de lista|yoklama)\b",
        (
            r"^\W*(?:attachments?|pièces jointes|annexes|anlagen|adjuntos|allegati|bijlagen|bilag|bilagor|vedlegg"
            r"|liitteet|załączniki|přílohy|prílohy|mellékletek|anexe|приложения|додатки|ekler)\s*:"
        ),
        r"\b(?:seconded by|moved by|motion (?:carried|passed|approved)|(?:meeting|was) adjourned)\b",
    )
)
_CAME_OF_IT = pattern(
    r"\W*(?:agreed|(?:what was )?decided|decisions?(?: (?:made|taken))?|action (?:items|points)|décisions?(?: prises)?"
    r"|relevé de décisions|actions (?:à mener|décidées)|beschlüsse|beschlossen|decision(?:es|i)|acuerdos|decisões"
    r"|besluiten|afspraken|beslutninger|beslut|vedtak)\W*",
    re.IGNORECASE,
)
"""What a heading says below which stands what a meeting came to."""
_SURE = (_WHO_WAS_THERE, _DECIDED, _WHO_WROTE)
"""Signs of minutes, two of which no plan has."""
_ALL = (*_SURE, _TITLED, _WHO_WAS_NOT, *_OTHERS)
_FEWEST_SURE, _FEWEST_OF_ALL = 2, 4
_REPORT = pattern(
    rf"\W*(?:{MINUTES.pattern}|retour sur\b|(?:(?:evening|meeting) )?report (?:of|on|from)\b"
    r"|(?:journal|carnet) de bord\b|log ?book\b|logbuch\b|live ?(?:blog|ticker)\b|bitácora\b"
    r"|di[aá]rio (?:d[aeio]s?|del(?:l[aeo])?)\b|(?:lesson|class|teaching) (?:diary|journal)\b|unterrichtstagebuch\b"
    r"|journal des (?:séances|cours|leçons|ateliers)\b"
    r"|(?:session|meeting) (?:summary|log)\b"
    r"|(?:feedbacks?|retours|remarques|rückmeldungen|comentarios|commenti|reacties|opmerkingen)"
    r"(?:\W{1,4}|\s(?:from|of|du|de la|vom|del|van)\s(?:the\s)?)\d{1,2}\b"
    r"|look(?:ing)? back (?:at|on)\b|(?:kurz)?bericht (?:über|vom|von|zum|zur)\b|rückblick\b"
    r"|verslag over\b|terugblik\b|resoconto\b"
    r"|reseña (?:de|del)\b|(?:crónica|relato) (?:de|del|da|do)\b)",
    re.IGNORECASE,
)
"""What the title of a text begins with that tells of an evening after it."""


def is_minuted(document: Document) -> bool:
    """Whether a document is the minutes of a meeting, as two of the sure signs say."""
    return count_of_signs(_SURE, document) >= _FEWEST_SURE


def may_be_held(document: Document) -> bool:
    """Whether a document names who was there and has a heading for what came of it, as notes of a meeting have."""
    titles = [block.text.strip() for block in document.paragraphs if block.level]
    return is_minuted(document) or (
        count_of_signs((_NAMED_THERE,), document) > 0 and any(map(_CAME_OF_IT.fullmatch, titles))
    )


def is_held(document: Document) -> bool:
    """Whether a document tells of a meeting that was held: its minutes, who was there and who was not.

    So does one that is called so, “Procès-verbal”, and has two of the sure signs.
    """
    return count_of_signs(_ALL, document) >= _FEWEST_OF_ALL or (is_report(document) and is_minuted(document))


def is_report(document: Document) -> bool:
    """Whether the first line of a document, or its title, says that it tells of an evening that was held."""
    titles = [block.text for block in document.paragraphs if block.level in (1, TITLE_LEVEL)]
    first = [block.text for block in document.paragraphs if block.text.strip()][:1]
    names = (document.title, *titles[:1], *first)
    return any(_REPORT.match(text) is not None and not NOTICE.is_within(text) for text in names)


def count_of_signs(signs: Sequence[re.Pattern[str]], document: Document) -> int:
    """Return how many signs of a kind stand in the lines of a document."""
    lines = [line for block in document.paragraphs for line in block.text.split("\n")]
    return sum(any(map(sign.search, lines)) for sign in signs)
