"""What is wrong with printed pages, whatever they say, as their pixels show it; poppler draws them.

A page is drawn as it is, and once more in other ways: without what clips it and on larger paper, words alone, each word
in a colour of its own. What is lost, too near to an edge, or on something else is then told by comparing.
"""

import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, RectangleObject

from tests.printed import unembedded_fonts

MM = 72 / 25.4
PRINTER_MM, MARGIN_MM = 3.0, 10.0
"""What no printer reaches: not even the marks to cut stand there; and where no word stands, but the tail of a j."""
AROUND = 72
"""Points of the larger paper around a page: a whole number of dots."""
DPI, FINE_DPI = 60, 80
FAINT, DARK = 250, 90
"""Grey below which there is some ink, and below which there is nothing but ink."""
_WORDS = re.compile(rb"BT\n.*?\nET\n", re.DOTALL)
_CLIP = re.compile(rb"\bW\*?\s+n\b")
_PAINT = re.compile(rb"(?<=\s)(?:f\*?|F|S|s|B\*?|b\*?)(?=\s)")
_PICTURE = re.compile(rb"/\w+\s+Do\b")
_COLOUR = re.compile(rb"[\d.]+ [\d.]+ [\d.]+ (scn|SCN)\b")
_STATE = re.compile(rb"/\w+ gs\b")


@dataclass(frozen=True)
class Pixels:
    """The grey values of a page, row by row."""

    width: int
    height: int
    grey: bytes

    def dark(self, below: int) -> int:
        """Return the pixels darker than that as one number, of which each has eight bits."""
        return int.from_bytes(self.grey.translate(bytes(value < below for value in range(256))))

    def part(self, left: int, top: int, width: int, height: int) -> "Pixels":
        rows = (self.grey[y * self.width + left : y * self.width + left + width] for y in range(top, top + height))
        return Pixels(width, height, b"".join(rows))

    def frame(self, edge: int) -> Iterator["Pixels"]:
        """Yield what lies within so many pixels of an edge."""
        wide, high = self.width, self.height
        yield self.part(0, 0, wide, edge)
        yield self.part(0, high - edge, wide, edge)
        yield self.part(0, 0, edge, high)
        yield self.part(wide - edge, 0, edge, high)


def faults_of(pdf: Path) -> dict[str, object]:
    """Return what is wrong with pages: the numbers of the pages by the fault, and fonts that are not there."""
    with tempfile.TemporaryDirectory() as folder:
        found = {
            "clipped": clipped(pdf, Path(folder)),
            "words in the margin": words_in_the_margin(pdf, Path(folder)),
            "ink at the edge": ink_at_the_edge(pdf),
            "on one another": on_one_another(pdf, Path(folder)),
            "fonts": unembedded_fonts(pdf),
        }
    return {name: each for name, each in found.items() if each}


def clipped(pdf: Path, folder: Path) -> list[int]:
    """Return the pages of which something is lost: beyond the paper, or by a rectangle that it does not fit in."""
    whole = redrawn(pdf, folder / "whole.pdf", lambda drawn: _CLIP.sub(b"n", drawn))
    around, wrong = AROUND * DPI // 72, []
    for number, (page, larger) in enumerate(zip(pixels_of(pdf, DPI), pixels_of(whole, DPI), strict=True), 1):
        inner = larger.part(around, around, page.width, page.height)
        lost = (inner.dark(FAINT) ^ page.dark(FAINT)).bit_count() > 4  # edges of letters may fall on other pixels
        if lost or any(each.dark(FAINT) for each in larger.frame(around)):
            wrong.append(number)
    return wrong


def words_in_the_margin(pdf: Path, folder: Path) -> list[int]:
    """Return the pages with words where a cheap printer prints nothing."""
    words = redrawn(pdf, folder / "words.pdf", lambda drawn: _PICTURE.sub(b"", _beside_words(drawn, _unpainted)))
    edge = int((AROUND + MARGIN_MM * MM) * DPI / 72)
    return [n for n, page in enumerate(pixels_of(words, DPI), 1) if any(each.dark(FAINT) for each in page.frame(edge))]


def ink_at_the_edge(pdf: Path) -> list[int]:
    """Return the pages with anything but white at their very edge."""
    edge = int(PRINTER_MM / 25.4 * DPI)
    return [n for n, page in enumerate(pixels_of(pdf, DPI), 1) if any(each.dark(FAINT) for each in page.frame(edge))]


def on_one_another(pdf: Path, folder: Path) -> list[int]:
    """Return the pages on which words lie on words, or on a line, a picture, a code.

    All is drawn in three inks that show through one another: yellow for what is no word, cyan or magenta for words. Of
    two texts that are near each other one is cyan and the other magenta in one of three drawings at least.
    """
    wrong: set[int] = set()
    for bit in range(3):
        drawn = redrawn(pdf, folder / f"inks-{bit}.pdf", lambda drawn, bit=bit: _in_inks(drawn, bit))  # type: ignore[misc]
        for number, (red, green, blue) in enumerate(_channels(drawn, FINE_DPI), 1):
            both = red & green | green & blue | red & blue
            if both.bit_count() > 2:
                wrong.add(number)
    return sorted(wrong)


def redrawn(pdf: Path, target: Path, change: Callable[[bytes], bytes]) -> Path:
    """Write the pages of a PDF with what draws them changed, on larger paper; return the ``target``."""
    writer = PdfWriter(clone_from=PdfReader(pdf))
    for page in writer.pages:
        content = DecodedStreamObject()
        contents = page.get_contents()
        content.set_data(b"" if contents is None else change(contents.get_data()))
        page[NameObject("/Contents")] = writer._add_object(content)
        wide, high = float(page.mediabox.width), float(page.mediabox.height)
        page.mediabox = RectangleObject((-AROUND, -AROUND, wide + AROUND, high + AROUND))
        _mix_inks(page)
    writer.write(target)
    return target


def _mix_inks(page: PageObject) -> None:
    """Give a page the state "mixed", in which inks show through one another."""
    state = DictionaryObject({NameObject("/BM"): NameObject("/Multiply")})
    resources = page["/Resources"].get_object()
    assert isinstance(resources, DictionaryObject)
    states = resources.setdefault(NameObject("/ExtGState"), DictionaryObject()).get_object()
    states[NameObject("/mixed")] = state


def _beside_words(drawn: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """Return what a page draws, all but its words changed."""
    pieces, end = [], 0
    for found in _WORDS.finditer(drawn):
        pieces += [change(drawn[end : found.start()]), found[0]]
        end = found.end()
    return b"".join((*pieces, change(drawn[end:])))


def _unpainted(drawn: bytes) -> bytes:
    return _PAINT.sub(b"n", drawn)


def _in_inks(drawn: bytes, bit: int) -> bytes:
    def other(between: bytes) -> bytes:
        return _PICTURE.sub(b"1 1 0 rg 0 0 1 1 re f", _COLOUR.sub(rb"1 1 0 \1", between))

    count = iter(range(len(drawn)))

    def words(found: "re.Match[bytes]") -> bytes:
        ink = b"1 0 1 rg" if next(count) >> bit & 1 else b"0 1 1 rg"
        return b"BT\n" + ink + found[0][2:]

    changed = _CLIP.sub(b"n", _beside_words(drawn, other))
    return b"/mixed gs\n" + _STATE.sub(b"/mixed gs", _WORDS.sub(words, changed))


def pixels_of(pdf: Path, dpi: int) -> Iterator[Pixels]:
    """Yield every page as its grey values."""
    for width, height, data in _drawn(pdf, dpi, "-gray"):
        yield Pixels(width, height, data)


def _channels(pdf: Path, dpi: int) -> Iterator[tuple[int, int, int]]:
    """Yield of every page where its red, its green and its blue are dark."""
    for width, height, data in _drawn(pdf, dpi):
        red, green, blue = (Pixels(width, height, data[first::3]).dark(DARK) for first in range(3))
        yield red, green, blue


def _drawn(pdf: Path, dpi: int, *options: str) -> Iterator[tuple[int, int, bytes]]:
    """Yield the pages one by one, as they come: of a long deck they would fill a disk."""
    with subprocess.Popen(["pdftoppm", "-r", str(dpi), *options, str(pdf)], stdout=subprocess.PIPE) as poppler:
        assert poppler.stdout is not None
        while kind := poppler.stdout.readline():
            width, height = map(int, poppler.stdout.readline().split())
            poppler.stdout.readline()  # the largest value
            yield width, height, poppler.stdout.read(width * height * (3 if kind == b"P6\n" else 1))
    assert poppler.returncode == 0
