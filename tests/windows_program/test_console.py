"""The console program: what it prints is UTF-8 in pipes and files, how it ends is told by its exit code."""

from pathlib import Path

import pytest

from tests.windows_program.conftest import Typed
from wine import windows_path

DECK = """\
version: 1
title: "Une amie"
language: fr
themes:
  - theme: "Cœur et Œuvre"
    question: "Que lui diriez-vous à l’été ?"
    objective: "Parler de soi"
"""
DOCUMENT = Path(__file__).parents[1] / "data" / "documents" / "synthese.docx"


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    path = tmp_path / "soirée d’été.yaml"
    path.write_text(DECK, "utf-8")
    return path


def test_a_good_deck_ends_with_0_and_a_bad_one_with_1(typed: Typed, deck: Path, tmp_path: Path) -> None:
    told = typed("--lang", "fr", "check", windows_path(deck))
    assert told.returncode == 0, told
    assert "soirée d’été.yaml : aucun problème" in told.stderr.decode("utf-8").replace("\u00a0", " ")
    bad = tmp_path / "mauvaise.yaml"
    bad.write_text(DECK.replace("question:", "qustion:"), "utf-8")
    assert typed("check", windows_path(bad)).returncode == 1
    assert typed("check", windows_path(tmp_path / "none.yaml")).returncode == 1


def test_what_is_not_understood_ends_with_2(typed: Typed) -> None:
    told = typed("--lang", "fr", "plan")
    assert told.returncode == 2
    assert told.stderr.decode("utf-8")


def test_signs_that_no_code_page_has_are_printed_as_utf_8(typed: Typed, deck: Path) -> None:
    deck.write_text(DECK.replace(" et ", " → "), "utf-8")
    told = typed("--lang", "fr", "plan", windows_path(deck), "--start", "19:00")
    assert told.returncode == 0, told
    assert "Cœur → Œuvre" in told.stdout.decode("utf-8")


def test_a_document_becomes_a_deck_in_a_file_and_in_a_pipe(typed: Typed, tmp_path: Path) -> None:
    target = tmp_path / "thème.yaml"
    assert typed("import", windows_path(DOCUMENT), "-o", windows_path(target)).returncode == 0
    told = typed("import", windows_path(DOCUMENT))
    assert told.returncode == 0
    assert told.stdout.replace(b"\r\n", b"\n") == target.read_bytes().replace(b"\r\n", b"\n")
    assert "question" in told.stdout.decode("utf-8")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_decks_of_other_editors_are_read(typed: Typed, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "deck.yaml"
    path.write_bytes(DECK.replace("\n", "\r\n").encode(encoding))
    told = typed("--lang", "fr", "plan", windows_path(path), "--start", "19:00")
    assert told.returncode == 0, told
    assert "Cœur et Œuvre" in told.stdout.decode("utf-8")


def test_a_deck_of_an_older_editor_is_refused_with_the_way_out(typed: Typed, tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    path.write_bytes(DECK.encode("cp1252"))
    told = typed("--lang", "fr", "check", windows_path(path))
    assert told.returncode == 1
    assert "Bloc-notes" in told.stdout.decode("utf-8")
