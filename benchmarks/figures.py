"""Print the figures of reading at a distance: ``make figures``. A folder of questions, one a line, may be named too."""

import os
import sys
from collections import Counter
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from statistics import median
from time import perf_counter

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from cafe_presenter.core.base.colours import DEFICIENCIES, as_seen, contrast
from cafe_presenter.core.evening.view import WallKind, WallView
from cafe_presenter.files.deck.deckfile import load_deck
from cafe_presenter.resources import resource
from cafe_presenter.ui.kit.fonts import FAMILIES
from cafe_presenter.ui.kit.style import SCHEMES
from cafe_presenter.ui.wall.glyphs import missing_signs
from cafe_presenter.ui.wall.layout import lay_out
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.paint import wall_image
from cafe_presenter.ui.wall.wall_sheet import HEIGHT, box_of

LOOK = Look()
SIZES = ((800, 600), (1280, 800), (1920, 1080))
FOURK = QSize(3840, 2160)
TRIES = 60
WORST = Path(__file__).parent.parent / "tests" / "data" / "questions" / "worst.txt"
"""Questions that are hard to set, in many scripts."""


@dataclass(slots=True)
class Tally:
    """What was found wrong over many walls; ``smallest`` is the smallest question, as a share of the wall's height."""

    walls: int = 0
    clipped: int = 0
    overlapping: int = 0
    spilt: int = 0
    smallest: float = 1.0


def inked(picture: QImage) -> list[bytes]:
    """Return a row of bytes a line of pixels, 1 where something stands out from the ground."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    stride, data = grey.bytesPerLine(), bytes(grey.constBits())
    table = bytes(int(value > 50) for value in range(256))
    return [data[y * stride : y * stride + grey.width()].translate(table) for y in range(grey.height())]


def look_at(view: WallView, size: tuple[int, int], tally: Tally) -> None:
    """Draw one wall and count what is wrong with it, in its pixels."""
    layout, picture = lay_out(view, size[0] / size[1], look=LOOK), wall_image(view, QSize(*size), look=LOOK)
    tally.walls += 1
    tally.smallest = min(tally.smallest, *(line.size / HEIGHT for line in layout.lines if line.colour == "text"))
    rows = inked(picture)
    ink = [y for y, row in enumerate(rows) if 1 in row]
    sides = [(row.index(1), row.rindex(1)) for row in rows if 1 in row]
    left, right = min(side[0] for side in sides), max(side[1] for side in sides)
    inside = left >= 0.06 * size[0] and right <= 0.94 * size[0]
    tally.clipped += not (inside and ink[0] >= 0.05 * size[1] and ink[-1] <= 0.95 * size[1])
    boxes = [box_of(layout, name) for name, _ in layout.boxes]
    tally.overlapping += any(box.intersects(other) for at, box in enumerate(boxes) for other in boxes[:at])
    scale = min(size[0] / layout.width, size[1] / HEIGHT)
    with QPainter(picture) as painter:
        painter.translate(size[0] / 2, size[1] / 2)
        painter.scale(scale, scale)
        painter.translate(-layout.width / 2, -HEIGHT / 2)
        for box in boxes:
            slack = 2 / scale + 2
            painter.fillRect(box.adjusted(-slack, -slack, slack, slack), QColor("black"))
    tally.spilt += any(1 in row for row in inked(picture))


def questions(folder: Path | None) -> list[tuple[str, str]]:
    """Return questions with their language: those of the bundled decks and the hardest known, or those of a folder."""
    if folder is None:
        decks = [load_deck(path)[0] for path in sorted(resource("decks").glob("*.yaml"))]
        bundled = [(theme.question, deck.language) for deck in decks for theme in deck.themes if theme.question]
        lines = [line for line in WORST.read_text("utf-8").splitlines() if not line.startswith("#")]
        return bundled + [(text, language) for language, _, text in (line.partition("\t") for line in lines)]
    found = []
    for path in sorted(folder.rglob("*.txt")):
        parts = path.name.split(".")
        language = next((part for part in parts[1:] if len(part) == 2), "fr")
        found += [(line, language) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return found


def milliseconds(views: list[WallView], *, laid_out: bool) -> float:
    """Return the median of how long a question takes at 4K: setting it anew, or finding it again."""
    spent = []
    for number in range(TRIES):
        view = views[number % len(views)]
        if not laid_out:
            view = replace(view, footer=f"{view.footer} {number}")  # a wall nobody has laid out yet
        begun = perf_counter()
        lay_out(view, FOURK.width() / FOURK.height(), look=LOOK)
        spent.append((perf_counter() - begun) * 1000)
    return median(spent)


def shown_colours(picture: QImage, box: QRectF) -> tuple[str, str]:
    """Return what a part of a wall stands on and what stands out most from it, read from the pixels."""
    part = picture.copy(box.toAlignedRect())
    seen = Counter(memoryview(part.constBits()).cast("I"))
    ground, *others = [QColor(pixel).name() for pixel, count in seen.most_common(60) if count > 3]
    return ground, max(others, key=lambda colour: contrast(ground, colour))


def contrasts(name: str) -> dict[str, float]:
    """Return the least contrast of the words of a palette, as everybody sees it and as each kind of eye does.

    Read from the pixels of a question, a title over its drawing and a closing view.
    """
    view = WallView(
        WallKind.QUESTION, heading="Un thème", text="Qui décide ?", footer="Café IA", mark=(3, 40), palette=name
    )
    walls = (
        view,
        replace(view, kind=WallKind.TITLE, detail="Un débat", mark=None),
        replace(view, kind=WallKind.CLOSING),
    )
    size = QSize(1920, 1080)
    pairs = []
    for wall in walls:
        picture, layout = wall_image(wall, size, look=LOOK), lay_out(wall, size.width() / size.height(), look=LOOK)
        scale = size.height() / HEIGHT
        for part in ("heading", "question", "detail", "footer", "mark"):
            box = box_of(layout, part)
            if not box.isEmpty():
                place = QRectF(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale)
                pairs.append(shown_colours(picture, place))
    least = {"everybody": min(contrast(*pair) for pair in pairs)}
    for eye in DEFICIENCIES:
        least[eye] = min(contrast(as_seen(one, eye), as_seen(other, eye)) for one, other in pairs)
    return least


def told(figures: dict[str, float]) -> str:
    """Return contrasts as a line."""
    return ", ".join(f"{name} {ratio:.1f}:1" for name, ratio in figures.items())


def windows() -> list[str]:
    """Return the least contrast of words on all they stand on in the host's windows, for each scheme."""
    lines = []
    for (dark, high), scheme in SCHEMES.items():
        words = (scheme.text, scheme.dim, scheme.accent, scheme.good, scheme.soon, scheme.over)
        grounds = (scheme.ground, scheme.card, scheme.raised)
        pairs = [
            *product(words, grounds),
            *((scheme.text, each) for each in (scheme.picked, scheme.hover, scheme.answer, scheme.main)),
            (scheme.notice_text, scheme.notice),
        ]
        least = {"everybody": min(contrast(*pair) for pair in pairs)}
        for eye in DEFICIENCIES:
            least[eye] = min(contrast(as_seen(one, eye), as_seen(other, eye)) for one, other in pairs)
        name = f"{'dark' if dark else 'light'}{', high contrast' if high else ''}"
        lines.append(f"windows, {name}: {told(least)}")
    return lines


def main() -> None:
    """Print all figures."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication.instance() or QApplication([])
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    asked = questions(folder)
    views = [
        WallView(WallKind.QUESTION, heading="Un thème", text=text, footer="Café", mark=(2, 6), language=language)
        for text, language in asked
    ]
    say(f"questions: {len(asked)}; signs no font here has: {' '.join(missing_signs(t for t, _ in asked)) or 0}")
    for size in SIZES:
        tally = Tally()
        for view in views:
            look_at(view, size, tally)
        say(
            f"{size[0]}x{size[1]}: clipped {tally.clipped}, overlapping {tally.overlapping}, ink outside its part "
            f"{tally.spilt}, smallest question {tally.smallest * 100:.1f} % of the wall's height"
        )
    anew, again = milliseconds(views, laid_out=False), milliseconds(views[:3], laid_out=True)
    say(f"a question set at 4K: {anew:.2f} ms (5 at most); shown again: {again:.4f} ms")
    for name in LOOK.palettes:
        say(f"palette {name}, in its pixels: {told(contrasts(name))}")
    for line in windows():
        say(line)
    say("spacing on demand: letters 0.12 em, words 0.16 em, lines 1.5; text of the host's window: 100 to 300 %")
    fonts = sum(path.stat().st_size for path in resource("fonts").iterdir())
    say(f"typefaces: {', '.join(FAMILIES)}; {fonts / 1e6:.2f} MB of fonts")
    del application


def say(line: str) -> None:
    """Print a line at once: the questions take a while."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
