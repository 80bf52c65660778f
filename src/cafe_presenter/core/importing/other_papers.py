"""Signs that a document is something else than an evening: a list of readings, an exercise for pupils."""

import re
from collections.abc import Sequence

from cafe_presenter.core.deck.field import words
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.document import Document, Paragraph, TableRow

_ADDRESS = re.compile(
    r"https?://|\bwww\.|\bdoi\b|\bisbn\b"
    r"|\b\d+\s?-?(?:min|mn|minutes?|hours?)\.?\s+(?:read|watch|listen|de lecture|d’écoute|d'écoute)\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\bet al\b|\bpp?\.\s?\d|\bvol\.\s?\d|\bn°\s?\d+,|[,(]\s*(?:[^\W\d]\w+\s+)?(?:1[89]|20)\d\d\b"
    r"|\b(?:éditions?|éd\.|presses|university press|publishers?)\b",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\W*\([^()]*\)\W*")
_COLUMNS_OF_BOOKS = (
    "auteur, auteurs, autrice, auteur·ice, author, authors, by, année, year, éditeur, édition, publisher, isbn, cote, "
    "lien, link, url, doi, journal, revue, réalisateur, réalisation, director, film, pages"
)
_CATALOGUE = frozenset(map(loose, words(_COLUMNS_OF_BOOKS)))
_LEAST_ASKED = 0.34
_FEWEST = 3
_KINDS_OF_SIGN = 2
_EXERCISE = tuple(
    re.compile(sign, re.IGNORECASE)
    for sign in (
        r"\b(?:true|vrai)\s*(?:/|or|ou)\s*(?:false|faux)\b",
        r"\b(?:answer|répond\w*)\b.{0,24}\bquestions?\b|\banswer in\b|\bjustif(?:y|ie[rz]?)\b",
        r"_{5,}|\.{10,}|…{4,}|[☐□]",
        r"/\s?\d{1,2}\s*(?:pts?|points?)?\s*$|\(\s*\d+(?:[.,]\d)?\s?(?:pts?|points?)\b|:\s*\d+\s?(?:pts|points)\b",
        r"\b(?:match|associez?|reliez?|complete|compl[éè]te[rz]?|fill in)\b.{0,20}\b(?:words?|mots|the|les|gaps)\b",
        r"^\W*exerci[cs]es?\s\d|\bcopybook\b|\bcompréhension (?:écrite|orale)\b|\bcomprehension\b|\bname\s*:\s*_",
    )
)


def is_reference(paragraph: Paragraph) -> bool:
    """Whether a line names something to read: an address, how long it takes to read, an author and a year.

    A question may tell a year, and in brackets behind it who asked it first.
    """
    behind = paragraph.text.rpartition("?")[2]
    is_published = _PUBLISHED.search(behind) is not None and _IN_BRACKETS.fullmatch(behind) is None
    return paragraph.is_link or is_published or _ADDRESS.search(paragraph.text) is not None


def is_reading_list(asking: Sequence[Paragraph]) -> bool:
    """Whether lines that seem to ask are titles of what is to be read, as every third of them says of itself."""
    told = sum(map(is_reference, asking))
    return told >= _FEWEST and told >= _LEAST_ASKED * len(asking)


def is_catalogue(header: TableRow) -> bool:
    """Whether the columns of a table are those of a library: who wrote it, when, where it is."""
    return len({loose(cell) for cell in header.cells} & _CATALOGUE) > 1


def is_exercise(document: Document) -> bool:
    """Whether a document is an exercise: true or false, points, lines to write on, of two kinds or more."""
    lines = [line for block in document.paragraphs for line in block.text.split("\n")]
    return sum(any(map(sign.search, lines)) for sign in _EXERCISE) >= _KINDS_OF_SIGN
