"""Documents as hosts write them, each with what a person says is right beside it; and what the report says of them."""

from pathlib import Path

import pytest

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.importing.draft.import_draft import begin_draft, outcome
from import_report import (
    NONSENSE,
    PARTLY,
    REFUSED,
    RIGHT,
    TRUTH,
    UNKNOWN,
    Made,
    likeness,
    made_of,
    truth_in,
    verdict,
)
from tests.files.real_imports import REAL_IMPORTS, read_import
from tests.rarely import rarely

TWO = truth_in("# a remark\nÉthique | Qui ? | 5-7\nPause | -\n")


def made(*rows: tuple[str, str, float | None]) -> Made:
    return Made(tuple((*row, "free") for row in rows) or None, (), 0.1, 20.0)


@pytest.mark.parametrize("path", REAL_IMPORTS, ids=lambda path: path.name)
def test_a_document_is_read_as_a_person_reads_it(path: Path) -> None:
    truth = truth_in(path.with_name(path.name + TRUTH).read_text(encoding="utf-8"))
    found = read_import(path).made
    assert verdict(found, truth) == RIGHT, found


def test_the_report_makes_the_same_of_a_document_in_a_process_of_its_own() -> None:
    found = made_of(REAL_IMPORTS[0])
    assert (found.rows, found.codes) == (
        read_import(REAL_IMPORTS[0]).made.rows,
        read_import(REAL_IMPORTS[0]).made.codes,
    )


def test_an_import_is_right_when_every_item_is() -> None:
    assert verdict(made(("**Éthique**", "“Qui ?”", 360), ("Pause", "", None)), TWO) == RIGHT


def test_an_import_with_half_of_its_items_right_is_partly_so() -> None:
    assert verdict(made(("Éthique", "Qui ?", 600), ("Pause", "", None)), TWO) == PARTLY


def test_an_import_in_which_little_is_right_is_nonsense() -> None:
    assert verdict(made(("Qui ?", "Éthique", 360)), TWO) == NONSENSE


def test_how_like_a_deck_is_to_what_was_told_counts_what_is_missing_and_what_is_too_much() -> None:
    told = truth_in("Le moulin du haut | - | 10\n* | Qui doit moudre le grain du village ?\n")
    both = made(("1. Le moulin du haut", "", None), ("Débat", "Qui doit moudre le grain ?", None))
    assert likeness(both.rows or (), told) == 1
    assert likeness((both.rows or ())[:1], told) == pytest.approx(2 / 3)
    more = made(("Le moulin du haut", "", None), ("Le repas", "", None), ("La route", "", None), ("Le chant", "", None))
    assert likeness(more.rows or (), told) == pytest.approx(1 / 3)
    assert likeness((), told) == 0
    tea = truth_in("Thé | -\nThé | -\n")
    assert likeness(made(("Pause thé", "", None)).rows or (), tea) == pytest.approx(2 / 3)


def test_a_theme_may_be_a_matter_of_taste() -> None:
    taste = truth_in("* | Qui ? | 5-7\n* | -\n")
    assert verdict(made(("Éthique", "Qui ?", 360), ("Pause", "", None)), taste) == RIGHT
    assert verdict(made(("Pause", "", None), ("Éthique", "Qui ?", 360)), taste) == PARTLY


def test_a_kind_counts_where_it_is_told() -> None:
    told = [truth_in(f"Pause | - | | {kind}\n") for kind in ("free", "break")]
    assert [verdict(made(("Pause", "", None)), truth) for truth in told] == [RIGHT, NONSENSE]


def test_a_refusal_is_right_where_there_is_no_evening() -> None:
    assert [verdict(made(), truth_in(text)) for text in ("refused\n", "A | B ?\nmay be refused\n")] == [RIGHT, RIGHT]
    assert [verdict(made(), truth) for truth in (TWO, None)] == [REFUSED, REFUSED]


def test_without_a_truth_nothing_is_said_of_a_deck() -> None:
    assert verdict(made(("A", "B ?", None)), None) == UNKNOWN


@pytest.mark.parametrize("path", rarely(REAL_IMPORTS, but=REAL_IMPORTS[::5]), ids=lambda path: path.name)
def test_the_window_offers_first_what_the_command_line_takes(path: Path) -> None:
    found = read_import(path)
    if found.deck is None:
        return
    offered = outcome(begin_draft(found.document)).deck.themes
    assert [each for each in offered if each.kind is not Kind.WELCOME] == [
        each for each in found.deck.themes if each.kind is not Kind.WELCOME
    ]
