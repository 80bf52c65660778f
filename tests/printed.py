"""What is printed, as other programs read it: pages as pictures, words with their places, fonts; by poppler."""

import re
import subprocess
import tempfile
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.typesetting.typography import display_text


@dataclass(frozen=True)
class Word:
    text: str
    page: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True)
class PageSize:
    width: float
    height: float


THIN = 240
"""What a hair line is darker than, as a printing system may draw it."""


def _run(*words: str) -> str:
    return subprocess.run(words, check=True, capture_output=True, text=True, timeout=120).stdout


def pictures_of(pdf: Path, dpi: int = 60) -> Iterator[QImage]:
    """Yield every page as a picture."""
    with tempfile.TemporaryDirectory() as folder:
        _run("pdftoppm", "-r", str(dpi), "-png", "-gray", str(pdf), f"{folder}/page")
        for path in sorted(Path(folder).iterdir()):
            yield QImage(str(path))


def text_of(pdf: Path) -> str:
    return _run("pdftotext", "-raw", str(pdf), "-")


def words_of(pdf: Path) -> tuple[list[PageSize], list[Word]]:
    told = _run("pdftotext", "-bbox", str(pdf), "-")
    pages: list[PageSize] = []
    words: list[Word] = []
    for line in told.splitlines():
        if found := re.search(r'<page width="([\d.]+)" height="([\d.]+)"', line):
            pages.append(PageSize(float(found[1]), float(found[2])))
        elif found := re.search(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*)</word>', line):
            box = (float(found[1]), float(found[2]), float(found[3]), float(found[4]))
            words.append(Word(unescape(found[5]), len(pages) - 1, box))
    return pages, words


def unembedded_fonts(pdf: Path) -> list[str]:
    """Return the fonts that are not inside a PDF, or whose signs cannot be copied."""
    rows = _run("pdffonts", str(pdf)).splitlines()[2:]
    return [row for row in rows if row.split()[-5:-2] != ["yes", row.split()[-4], "yes"]]


def bare(text: str) -> str:
    """Return a text without what a page may set otherwise: spaces, breaks, hyphens, directions, forms of letters."""
    plain = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\s\u00a0\u202f\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff-]+", "", plain)


def missing(texts: list[tuple[str, str]], pdf: Path) -> list[str]:
    """Return which texts, each with its language, are not on the pages, whole or word by word."""
    found = bare(text_of(pdf))
    lost = []
    for text, language in texts:
        shown = display_text(neutral(text), language)
        pieces = re.findall(r"\d+|[^\W\d_]+", shown)  # digits within a text that runs backward stand on their own
        if bare(shown) not in found and not all(bare(piece) in found for piece in pieces):
            lost.append(text)
    return lost


def extent(picture: QImage, *, below: int = 128) -> tuple[int, int, int, int]:
    """Return where the ink of a picture, ``below`` a brightness, begins and ends: left, top, right, bottom."""
    dark = [
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).value() < below
    ]
    columns, rows = [x for x, _ in dark], [y for _, y in dark]
    return min(columns), min(rows), max(columns), max(rows)


def stand_alike(paper: Path, other: Path, *, dpi: int = 40, apart: int = 3) -> bool:
    """Tell whether the pages of two PDFs are as many, as large, and have their ink in the same place.

    Letters are cut by a printing system, at its own dots: 2 mm are not looked at.
    """
    pages, others = list(pictures_of(paper, dpi)), list(pictures_of(other, dpi))
    if [page.size() for page in pages] != [page.size() for page in others]:
        return False
    both = [tuple(extent(page, below=THIN) for page in pair) for pair in zip(pages, others, strict=True)]
    return all(abs(seen - wished) <= apart for pair in both for seen, wished in zip(*pair, strict=True))


def are_alike(one: QImage, other: QImage) -> bool:
    """Tell whether two pictures show the same, but for how the edges of letters fall on pixels."""
    if one.size() != other.size():
        return False
    first, second = (_greys(each) for each in (one, other))
    return sum(abs(a - b) > 60 for a, b in zip(first, second, strict=True)) < 0.002 * len(first)


def _greys(picture: QImage) -> bytes:
    small = picture.convertToFormat(QImage.Format.Format_Grayscale8).scaledToWidth(
        picture.width() // 3, Qt.TransformationMode.SmoothTransformation
    )
    rows = (memoryview(small.constScanLine(y)).tobytes()[: small.width()] for y in range(small.height()))  # type: ignore[arg-type]
    return b"".join(rows)
