"""A page drawn as a PDF by Qt: whole, in time, and read by another program."""

import io
import re
import subprocess
import unicodedata
from pathlib import Path
from time import process_time

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.evening.paper import Paper, PaperHeading, PaperLine, PaperList, PaperTable, logo_of
from cafe_presenter.ui.kit.paper_document import paper_document
from cafe_presenter.ui.kit.paper_pdf import paper_as_pdf, printed
from tests.systems import fonts, not_on_windows

PLACE = "https://example.org/a"
BLOCKS = (
    PaperHeading("La soirée", 1),
    PaperLine("Le texte", label="Source :", detail="2025", url=PLACE),
    PaperHeading("Notes", 2),
    PaperList((PaperLine("une idée", label="Idée"), PaperLine("مرحبا"))),
    PaperTable("Durées", ("Thème", "Pris"), (("Amitié", "12 min"), ("Pouvoir", "")), (0.5, 0.25)),
    PaperHeading("Encore", 3),
    PaperLine("Voir", url=PLACE),
)
STRUCTURE = """
Document
  H1 "La soirée"
  P "Source : " Link "Le texte" Object " (2025)"
  H2 "Notes"
  L
    LI LBody "Idée " "une idée"
    LI LBody "مرحبا"
  P "Durées"
  Table
    TR TH /Scope /Column "Thème" TH /Scope /Column "Pris" TH /Scope /Column
    TR TD "Amitié" TD "12 min" TD
    TR TD "Pouvoir" TD TD
  H3 "Encore"
  P Link "Voir" Object
"""
"""What poppler tells of them, on lines of our own."""


def shown(data: bytes, folder: Path, name: str) -> list[bytes]:
    """Return the pixels of each page of a PDF."""
    (folder / f"{name}.pdf").write_bytes(data)
    subprocess.run(["pdftoppm", "-r", "72", f"{folder}/{name}.pdf", f"{folder}/{name}"], timeout=60, check=True)
    return [each.read_bytes() for each in sorted(folder.glob(f"{name}-*.ppm"))]


def structure(data: bytes, folder: Path) -> str:
    """Return what poppler tells of the tags of a PDF, on one line; the spaces that a bar is drawn on are left out."""
    page = folder / "page.pdf"
    page.write_bytes(data)
    done = subprocess.run(["pdfinfo", "-struct-text", str(page)], capture_output=True, timeout=60, check=True)
    told = re.sub(
        r" \((?:block|inline)\)|:$|(?<=Object) \d+ \d+|\"\u2007+\"", "", done.stdout.decode(), flags=re.MULTILINE
    )
    return " ".join(re.sub("[\u00a0\t]", " ", told).split())


@not_on_windows("poppler is not there")
def test_headings_lists_cells_and_links_are_told_in_their_order(app: QApplication, tmp_path: Path) -> None:
    del app
    assert structure(paper_as_pdf(Paper("La soirée", "fr", BLOCKS)), tmp_path) == " ".join(STRUCTURE.split())


@not_on_windows("poppler is not there")
def test_what_goes_on_over_pages_is_one_list_of_lines_that_are_all_told(app: QApplication, tmp_path: Path) -> None:
    del app
    lines = PaperList(tuple(PaperLine(f"ligne {number} " + "encore un mot " * 30) for number in range(60)))
    told = structure(paper_as_pdf(Paper("La soirée", "fr", (lines,))), tmp_path)
    assert (told.count("L LI"), told.count("LI LBody"), told.count("mot")) == (1, 60, 60 * 30)


@not_on_windows("poppler is not there")
def test_letters_that_join_are_copied_as_letters(app: QApplication, tmp_path: Path) -> None:
    del app
    lines = ("هل الآلة صديقة؟", "آیا هوش مصنوعی دوست ماست؟", "שלום עולם", "السلام عليكم")
    data = paper_as_pdf(Paper("مرحبا", "ar", tuple(PaperLine(line) for line in lines)))
    (tmp_path / "page.pdf").write_bytes(data)
    done = subprocess.run(["pdftotext", tmp_path / "page.pdf", "-"], capture_output=True, timeout=60, check=True)
    told = [neutral(line).strip("\u202b\u202c") for line in done.stdout.decode().splitlines()]
    assert told[:3] == list(lines[:3])
    assert told[3] == "الس\ufefcم عليكم"  # two letters in one sign, which no reader turns about
    assert unicodedata.normalize("NFKC", told[3]) == lines[3]


def pages_of(data: bytes, folder: Path) -> list[str]:
    """Return what poppler reads on each page."""
    (folder / "page.pdf").write_bytes(data)
    done = subprocess.run(["pdftotext", folder / "page.pdf", "-"], capture_output=True, timeout=60, check=True)
    return done.stdout.decode().split("\f")[:-1]


@not_on_windows("poppler is not there")
@pytest.mark.parametrize("lines", range(18, 36))
def test_what_leads_to_something_stands_on_its_page(app: QApplication, tmp_path: Path, lines: int) -> None:
    del app
    filling = tuple(PaperLine("Une ligne.") for _ in range(lines))
    table = PaperTable("Combien", ("Réponse", "Votes"), (("Oui", "7"), ("Non", "4")), (1.0, 0.5))
    blocks = (PaperHeading("Notes", 2), PaperHeading("Nuage", 3), PaperList((PaperLine("Une idée."),)))
    count = (PaperLine("Sans elle ?", label="Compte"), table)
    for group, words in ((blocks, ("Notes", "Nuage", "Une idée.")), (count, ("Compte", "Combien", "Oui", "Non"))):
        pages = pages_of(paper_as_pdf(Paper("La soirée", "fr", (*filling, *group))), tmp_path)
        found = [page for page, text in enumerate(pages) for word in words if word in text]
        assert (len(found), len(set(found))) == (len(words), 1)


@not_on_windows("poppler is not there")
@fonts
@pytest.mark.parametrize(
    "text",
    [
        "इस वृद्धि के बावजूद, एमबीएच99 ने प्रदर्शित किया कि सहस्रशताब्दी उत्तरी गोलार्ध तापमान पुनर्निर्माण किसका था?",
        "ผลงานอื่นชิ้นใดที่ลูเทอร์เขียนในปี 1520 นอกจากการเผยแพร่หนังสือ To the Nobility หมวดหมู่ของความซับซ้อนซึ่งเป็นที่สงสัย?",
    ],
    ids=["hi", "th"],
)
def test_signs_that_melt_into_one_another_are_copied_letter_by_letter(
    app: QApplication, tmp_path: Path, text: str
) -> None:
    del app
    page = tmp_path / "page.pdf"
    page.write_bytes(paper_as_pdf(Paper("Page", "fr", (PaperLine(text),))))
    done = subprocess.run(["pdftotext", "-raw", str(page), "-"], capture_output=True, timeout=60, check=True)
    assert done.stdout.decode().split() == [*text.split(), "1"]  # and the number of the page


@not_on_windows("poppler is not there")
def test_a_logo_is_told_by_its_words(app: QApplication, tmp_path: Path) -> None:
    del app
    picture = QImage(30, 10, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    assert picture.save(str(tmp_path / "logo.png"))
    logo = logo_of((tmp_path / "logo.png").read_bytes(), "Médiathèque")
    data = paper_as_pdf(Paper("La soirée", "fr", BLOCKS, logo))
    assert structure(data, tmp_path).startswith('Document P Figure "" H1')
    tree = PdfReader(io.BytesIO(data)).root_object["/StructTreeRoot"]
    assert tree["/K"]["/K"][0]["/K"][0].get_object()["/Alt"] == "Médiathèque"  # type: ignore[index]


@not_on_windows("poppler is not there")
def test_tags_change_no_pixel(app: QApplication, tmp_path: Path) -> None:
    del app
    paper = Paper("La soirée", "fr", BLOCKS * 4)
    tagged = shown(paper_as_pdf(paper), tmp_path, "tagged")
    assert tagged == shown(printed(paper_document(paper), paper.title), tmp_path, "untagged")
    assert len(tagged) > 1


@not_on_windows("poppler is not there")
def test_ten_thousand_signs_and_a_thousand_hostile_notes_are_whole_within_two_seconds(
    app: QApplication, tmp_path: Path
) -> None:
    del app
    notes = tuple(PaperLine(f"La note {number} <b>=1+1</b> {{{{x}}}}", label="Idée") for number in range(1000))
    began = process_time()
    data = paper_as_pdf(Paper("Une amie", "fr", (PaperLine("Un mot, puis un autre. " * 450), PaperList(notes))))
    assert process_time() - began < 2
    page = tmp_path / "page.pdf"
    page.write_bytes(data)
    done = subprocess.run(["pdftotext", str(page), "-"], capture_output=True, timeout=60, check=True)
    text = " ".join(done.stdout.decode().split())
    assert text.count("autre.") == 450
    assert all(f"La note {number} <b>=1+1</b> {{{{x}}}}" in text for number in range(1000))


def test_a_pdf_tells_its_language_and_its_title(app: QApplication) -> None:
    del app
    data = paper_as_pdf(Paper("Une amie", "fr", (PaperLine("Fin"),)))
    assert b"/Lang (fr)" in data
    assert b"/DisplayDocTitle true" in data
