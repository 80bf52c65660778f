"""The same evening, written down in many ways by many hands: the deck is the same."""

import csv
import html
import io
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import read_document

type Lines = Sequence[Sequence[str]]

THEMES = (
    *("IA : alliée ou menace ?", "Éthique", "Pouvoir des géants, GAFAM", "Question de confiance", "Objectif zéro"),
    *("Travail (et emploi)", "« Vérité »", "Thème libre", "1. Santé", "C'est quoi, l'IA ?", "Durée de vie", "Vote"),
)
QUESTIONS = (
    *("Qui contrôle les algorithmes ?", "Comment garantir la transparence ? Et à quel prix ?", "À quoi sert l'école"),
    *("Selon vous, 50\u00a0% des métiers vont-ils disparaître\u202f?", "Qui doit décider : États, entreprises, nous ?"),
    *("Débattez : l'IA est un progrès.", "Objectif : que voulons-nous ?", "Qui paie ; qui décide ?", "Et après...?"),
)
OBJECTIVES = ("Faire réfléchir", "Discuter, puis voter", "", "Analyser les impacts : pour qui ?", "Comparer")
HEADERS = (
    ("Thème", "Question de relance", "Objectif pédagogique"),
    ("THEMES", "QUESTIONS", "OBJECTIFS"),
    ("Topic", "Discussion question", "Learning goal"),
)
ROWS = st.lists(st.tuples(*map(st.sampled_from, (THEMES, QUESTIONS, OBJECTIVES))), min_size=3, max_size=8)


def tabs(lines: Lines) -> str:
    return "\n".join("\t".join(line) for line in lines)


def separated(lines: Lines) -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=";").writerows(lines)
    return stream.getvalue()


def commas(lines: Lines) -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(lines)
    return stream.getvalue()


def markdown(lines: Lines) -> str:
    head, *rows = [f"| {' | '.join(line)} |" for line in lines]
    return "\n".join((head, "|---|---|---|", *rows))


def page(lines: Lines) -> str:
    rows = "".join("<tr>" + "".join(f"<td>{html.escape(cell)}" for cell in line) for line in lines)
    return f"<html><p>Avant, quoi ?</p><table>{rows}</table><p>Et après : qui ?</p></html>"


def spaced(lines: Lines) -> str:
    widths = [max(map(len, column)) + 3 for column in zip(*lines, strict=True)]
    return "\n".join("".join(c.ljust(w) for c, w in zip(line, widths, strict=True)).rstrip() for line in lines)


def spread(lines: Lines) -> str:
    return spaced(lines).replace("\n", "\n\n")


def drawn(lines: Lines) -> str:
    bar = "+---+---+---+\n"
    return bar + bar.join(f"| {' | '.join(line)} |\n" for line in lines) + bar


def labelled(lines: Lines) -> str:
    head, *rows = lines
    records = ([f"{name} : {cell}" for name, cell in zip(head, row, strict=True) if cell] for row in rows)
    return "\n\n".join("\n".join(record) for record in records)


def bold(lines: Lines) -> str:
    head, *rows = lines
    records = ([f"**{name} :** {cell}" for name, cell in zip(head, row, strict=True) if cell] for row in rows)
    return "# Soirée\n\n" + "\n\n".join("\n".join(record) for record in records) + "\n\nMerci à tous !\n"


WRITINGS = (tabs, separated, commas, markdown, page, spaced, spread, drawn, labelled, bold)


@pytest.mark.parametrize("write", WRITINGS, ids=lambda write: write.__name__)
@settings(max_examples=25, deadline=None)
@given(rows=ROWS, head=st.sampled_from(HEADERS), order=st.permutations(range(3)))
def test_every_way_to_write_an_evening_gives_the_same_deck(
    write: Callable[[Lines], str], rows: list[tuple[str, str, str]], head: tuple[str, str, str], order: list[int]
) -> None:
    shuffled = range(3) if write in (labelled, bold) else order  # a record begins with its theme
    text = write([[line[column] for column in shuffled] for line in (head, *rows)])
    deck, _ = deck_from_document(read_document(text.encode(), "f"))
    assert [(each.theme, each.question, each.objective) for each in deck.themes] == rows
