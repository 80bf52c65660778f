"""The documents of ``tests/data/imports``, each of them read once however many tests ask for it."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cafe_presenter.core.base.problem import CafeError, Problem
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.importing.choosing.table import chosen_deck
from cafe_presenter.core.importing.document.document import Document
from cafe_presenter.core.importing.rows.found import Found
from cafe_presenter.files.documents.importer import load_document
from import_report import Made, documents_in, rows_of

IMPORTS = Path(__file__).parent.parent / "data" / "imports"
REAL_IMPORTS = documents_in(IMPORTS)


@dataclass(frozen=True, slots=True)
class ReadImport:
    """What was read, the table that was taken and the deck of it, or neither, and what the reader was not sure of."""

    document: Document
    found: Found | None
    deck: Deck | None
    problems: tuple[Problem, ...]

    @property
    def made(self) -> Made:
        """What the report says was made of it."""
        codes = tuple(problem.code for problem in self.problems)
        return Made(None if self.deck is None else rows_of(self.deck), codes, 0.0, 0.0)


@cache
def read_import(path: Path) -> ReadImport:
    """Return what the program makes of a document; one that it cannot read at all fails the test that asks."""
    document = load_document(str(path))
    try:
        return ReadImport(document, *chosen_deck(document))
    except CafeError as error:
        return ReadImport(document, None, None, error.problems)
