"""What is wrong with printed pages is found: faults are planted in pages that have none."""

import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject

from tests import systems
from tests.print_faults import faults_of

pytestmark = systems.not_on_windows("poppler is not there")
DECK = """version: 1
title: Soir
article: {author: "A. B.", publisher: Journal, url: "https://example.org/a"}
themes:
  - {theme: Un, question: "Qui décide de ce que nous lisons ?", objective: Voir, notes: "Deux mots."}
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A host sheet and a poster."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "deck.yaml").write_text(DECK, "utf-8")
    target = folder / "pages.pdf"
    words = [sys.executable, "-m", "cafe_presenter", "print", str(folder / "deck.yaml"), "-o", str(target)]
    subprocess.run([*words, "--what", "host,posters"], check=True, timeout=60)
    return target


def planted(pages: Path, folder: Path, before: bytes, after: bytes = b"") -> Path:
    """Return the pages with something put before and after what the second one draws."""
    writer = PdfWriter(clone_from=PdfReader(pages))
    contents = writer.pages[1].get_contents()
    assert contents is not None
    content = DecodedStreamObject()
    content.set_data(before + contents.get_data() + after)
    writer.pages[1][NameObject("/Contents")] = writer._add_object(content)
    target = folder / "planted.pdf"
    writer.write(target)
    return target


def test_pages_as_they_are_have_no_fault(pages: Path) -> None:
    assert faults_of(pages) == {}


def test_words_that_are_cut_by_a_rectangle_are_found(pages: Path, tmp_path: Path) -> None:
    assert faults_of(planted(pages, tmp_path, b"0 0 600 595 re W n\n"))["clipped"] == [2]


def test_words_that_leave_the_paper_are_found(pages: Path, tmp_path: Path) -> None:
    found = faults_of(planted(pages, tmp_path, b"1 0 0 1 120 0 cm\n"))
    assert found["clipped"] == found["words in the margin"] == found["ink at the edge"] == [2]


def test_words_a_little_too_near_to_the_edge_are_found(pages: Path, tmp_path: Path) -> None:
    assert faults_of(planted(pages, tmp_path, b"1 0 0 1 -8 0 cm\n")) == {"words in the margin": [2]}


def test_words_on_a_line_are_found(pages: Path, tmp_path: Path) -> None:
    line = b"/CSp CS 0 0 0 SCN 8 w 100 370 m 700 370 l S\n"
    assert faults_of(planted(pages, tmp_path, b"q\n", b"Q\n" + line)) == {"on one another": [2]}


def test_words_on_words_are_found(pages: Path, tmp_path: Path) -> None:
    again = b"1 0 0 1 3 4 cm\n"
    contents = PdfReader(pages).pages[1].get_contents()
    assert contents is not None
    assert faults_of(planted(pages, tmp_path, b"q\n", b"Q\n" + again + contents.get_data())) == {"on one another": [2]}
