"""A page drawn as a PDF by Qt: whole, in time, and read by another program."""

import subprocess
from pathlib import Path
from time import process_time

from PySide6.QtWidgets import QApplication

from cafe_presenter.core.evening.paper import Paper, PaperLine, PaperList
from cafe_presenter.ui.kit.paper_pdf import paper_as_pdf
from tests.systems import not_on_windows


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
