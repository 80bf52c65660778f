"""How the presenter window looks: a few colours on a dark ground, and text that scales with the window."""

from dataclasses import fields
from typing import Protocol

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QLabel, QWidget

from cafe_presenter.core.base.bounds import MAX_TEXT_SIGNS, beginning
from cafe_presenter.core.base.invisible import is_right_to_left
from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.typesetting.typography import shown_line
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.fonts import FALLBACK, FAMILY
from cafe_presenter.ui.kit.text_boundaries import breakable

GROUND, CARD, RAISED = "ground", "card", "raised"
TEXT, DIM, ACCENT, GOOD, SOON, OVER = "text", "dim", "accent", "good", "soon", "over"
TRACK, CURRENT, DONE, NOTICE_TEXT = "track", "current", "done", "notice_text"
"""Inks by name: what each looks like depends on the scheme that is worn, see `ink`."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """The colours of the host's windows, as ``#rrggbb``.

    ``ground``, ``card`` and ``raised`` are what words stand on; ``text`` to ``over`` are words; ``picked``, ``hover``,
    ``answer`` and ``main`` are what a chosen row, a button under the mouse, an answer and a main button stand on;
    ``line`` surrounds a field and ``edge`` a card; ``faint`` is a button of no use now; the rest is the time bar, the
    row of the evening and the notice; ``on_accent`` are words on the accent.
    """

    ground: str
    card: str
    raised: str
    text: str
    dim: str
    accent: str
    good: str
    soon: str
    over: str
    picked: str
    hover: str
    answer: str
    main: str
    line: str
    edge: str
    track: str
    current: str
    done: str
    notice: str
    notice_text: str
    faint: str
    on_accent: str

    @property
    def rim(self) -> str:
        """What surrounds a button, a list and a chip: nothing, unless they stand on the ground's own colour."""
        return self.line if self.card == self.ground else "transparent"

    @property
    def rim_px(self) -> int:
        """How thick the rim is: the ring of the focus is seen to be thicker."""
        return 1


def _scheme(colours: str) -> Scheme:
    names = [field.name for field in fields(Scheme)]
    return Scheme(**dict(zip(names, (f"#{colour}" for colour in colours.split()), strict=True)))


SCHEMES = {
    (True, False): _scheme(
        "16120f 221d18 2d261f f7f1e5 d2c8b9 f7b262 93d6a3 ffd479 ffa796 "
        "54391a 3a3128 4b3f32 5c3f1a 8f7f6c 221d18 3d342a 4a3415 21332a ffd479 1d1508 8d8172 1d1508"
    ),
    (False, False): _scheme(
        "f6f1e7 fffdf8 ece4d5 1f1812 4a4034 6f3800 0b4a26 5e3c00 7d1400 "
        "f3d9ae e3d8c4 ded2bd f0cf98 84745f ddd2bf d9cdb9 f5ddb4 d9ead9 ffd479 1d1508 84745f fffdf8"
    ),
    (True, True): _scheme(
        "000000 000000 000000 ffffff ffffff ffd75e 8dffab ffe14d ffb9ad "
        "003a8c 333333 000000 003a8c ffffff ffffff 4d4d4d 003a8c 000000 ffe14d 000000 a0a0a0 000000"
    ),
    (False, True): _scheme(
        "ffffff ffffff ffffff 000000 000000 00297a 003d1a 4d2f00 7a0000 "
        "cfe0ff dddddd ffffff cfe0ff 000000 000000 b8b8b8 cfe0ff ffffff ffe14d 000000 666666 ffffff"
    ),
}
"""By whether it is dark, and whether contrast is to be high. Words reach 7:1 on all they stand on (WCAG 2.2, 1.4.6)."""
_worn = [SCHEMES[True, False]]


def wear(scheme: Scheme) -> None:
    """Have every window that is styled from now on look like ``scheme``."""
    _worn[0] = scheme


def worn() -> Scheme:
    """Return the scheme the windows wear; they are dark until somebody wishes otherwise, as rooms with walls are."""
    return _worn[0]


def ink(name: str) -> QColor:
    """Return what an ink looks like now."""
    return QColor(getattr(_worn[0], name))


def system_palette(scheme: Scheme) -> QPalette:
    """Return the colours of what Qt draws by itself: dialogs, menus, links, the marks of a selection."""
    role = QPalette.ColorRole
    made = QPalette(QColor(scheme.raised), QColor(scheme.ground))
    for roles, colour in (
        ((role.WindowText, role.Text, role.ButtonText, role.HighlightedText, role.ToolTipText), scheme.text),
        ((role.Base, role.AlternateBase), scheme.card),
        ((role.ToolTipBase,), scheme.raised),
        ((role.PlaceholderText,), scheme.dim),
        ((role.Highlight,), scheme.picked),
        ((role.Link, role.LinkVisited, role.Accent), scheme.accent),
    ):
        for each in roles:
            made.setColor(each, QColor(colour))
    return made


MAX_WIDGET = 16_777_215
"""The greatest width and height Qt lets a widget have: nothing bounds it."""
RING_PX = 2
"""Thickness of the ring round what has the focus; inside it nothing moves when it comes."""
ROWS_RADIUS = RING_PX + 1
"""Radius of the corners of lists and tables: their rows are square, and would cover the ring in a rounder corner."""
DESK_FAMILIES = [FALLBACK, FAMILY]
"""What the host's windows are set in: figures without a slash through the nought, which would read as an error."""
DESK_FACES = ", ".join(f'"{family}"' for family in DESK_FAMILIES)
REFERENCE = QSize(1366, 768)
"""The window size at which every size below is in true pixels."""


def scale_for(size: QSize) -> float:
    """Return how much larger than the reference everything is drawn in a window of ``size``."""
    return max(0.7, min(size.width() / REFERENCE.width(), size.height() / REFERENCE.height(), 3.0))


def presenter_scale(size: QSize) -> float:
    """Return the same of the presenter window: it is narrower on a screen of 4:3, and its letters are as large."""
    return max(0.7, min(size.width() / 1024, size.height() / REFERENCE.height(), 3.0))


def font(pixels: float, *, bold: bool = False) -> QFont:
    """Return the bundled font; its digits are all of one width, so that nothing moves as they change."""
    made = QFont()
    made.setFamilies(DESK_FAMILIES)
    made.setPixelSize(max(6, round(pixels)))
    made.setBold(bold)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


MAX_LABEL_SIGNS = 8_000
"""What a label shows at most: Qt measures and lays out all of a text, however little of it is seen."""
MAX_HEIGHTS = 16
"""Heights a label remembers: it is asked for a few sizes at a few widths."""
_DIGIT = pattern(r"\d")
_LOOKS_RICH = pattern(r"<|&[#\w]+;")


class Scaled(Protocol):
    """Something that is drawn larger in a larger window."""

    def set_scale(self, scale: float) -> None:
        """Draw at ``scale`` times the size in the reference window."""


def cut_by_word(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return as much of ``text`` as has room, whole words and an ellipsis; of one long word its beginning."""
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    begun = shown.removesuffix("…")
    if shown == text or text[len(begun) : len(begun) + 1].isspace():
        return shown
    words = begun.rpartition(" ")[0].rstrip(" \u00a0,;:")
    return f"{words}…" if len(words) > len(begun) // 2 else shown


def mark(widget: QWidget, name: str, *, on: bool) -> bool:
    """Set a property that the style sheets look at; return whether it was another before."""
    if bool(widget.property(name)) is on:
        return False
    widget.setProperty(name, on)
    widget.style().polish(widget)
    return True


def plain_tip(text: str) -> str:
    """Return a tooltip that shows ``text`` as it is: Qt takes one that looks like HTML for HTML, pictures included."""
    text = beginning(text, MAX_TEXT_SIGNS)
    if not _LOOKS_RICH.search(text):
        return text
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")  # the module `html` would bring its 2,000 entities
    return f"<qt>{escaped}</qt>"


class Text(QLabel):
    """A label of plain text whose size, in pixels of the reference window, follows the window."""

    def __init__(self, pixels: float, colour: str = TEXT, *, bold: bool = False, wrap: bool = False) -> None:
        super().__init__()
        self._pixels = pixels
        self._elided = False
        self._in_the_middle = False
        self._wraps = wrap
        self._is_whole = False
        self._is_figure = False
        self._whole = ""
        self._heights: dict[tuple[str, int, int, int], int] = {}
        self._broken: tuple[tuple[str, int, int], str] = (("", 0, 0), "")
        self._bold = bold
        self._colour = colour
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.set_scale(1.0)

    @property
    def pixels(self) -> float:
        """The size in the reference window."""
        return self._pixels

    def set_scale(self, scale: float) -> None:
        """Draw at ``scale`` times the size in the reference window."""
        self.setFont(font(self._pixels * scale, bold=self._bold))
        self._wear_colour()
        self._show_elided()

    def set_elided(self, *, in_the_middle: bool = False) -> None:
        """Cut the text with an ellipsis where there is too little room for it; names of files are told by both ends."""
        self._elided, self._in_the_middle = True, in_the_middle

    def keep_on_a_line(self) -> None:
        """Never break the text: it is a figure, and short."""
        self._is_figure = True

    def set_whole(self, whole: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Show all of the text, on as many lines as it takes, however large it is; or as it was made."""
        self._is_whole = whole
        self.setWordWrap((whole and not self._is_figure) or self._wraps)
        super().setText(self._whole)
        self._show_elided()

    def setText(self, text: str) -> None:
        """Show ``text``, cut when it must be."""
        text = beginning(text, MAX_TEXT_SIGNS if self._elided else MAX_LABEL_SIGNS)
        if text == self._whole:
            return
        self._whole = text
        super().setText(text)
        self._show_elided()

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width, measured once: a layout asks again and again, and Qt shapes all of the text."""
        if not self.wordWrap():
            return super().heightForWidth(width)
        asked = (self.text(), self.font().pixelSize(), width, self.minimumHeight())
        if asked not in self._heights:
            if len(self._heights) >= MAX_HEIGHTS:
                self._heights.clear()
            self._heights[asked] = super().heightForWidth(width)
        return self._heights[asked]

    def sizeHint(self) -> QSize:
        """Return the room of the whole text, cut or not; of none, that of a line, where Qt would ask for more."""
        if not self._whole:
            return QSize(0, QFontMetrics(self.font()).height())
        hint = super().sizeHint()
        return (
            QSize(QFontMetrics(self.font()).horizontalAdvance(self._whole) + 2, hint.height())
            if self._elided and not self._is_whole
            else hint
        )

    def minimumSizeHint(self) -> QSize:
        """Return the room of a few letters for a text that may be cut."""
        if not self._whole:
            return self.sizeHint()
        hint = super().minimumSizeHint()
        return QSize(self.font().pixelSize() * 3, hint.height()) if self._elided and not self._is_whole else hint

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text anew."""
        super().resizeEvent(event)
        self._show_elided()

    def _show_elided(self) -> None:
        if not self._elided or self._is_whole:
            self._show_broken()
            return
        metrics, width = QFontMetrics(self.font()), self.width()
        if self._in_the_middle:
            shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideMiddle, width)
        else:
            shown = cut_by_word(self._whole, metrics, width)
        if shown != self.text():
            super().setText(shown)
        self.setToolTip(plain_tip(self._whole) if shown != self._whole else "")

    def _show_broken(self) -> None:
        """Break words that are wider than the label, which Qt would cut, and no other at its hyphen."""
        if not self.wordWrap() or not self._whole:
            return
        asked = (self._whole, self.font().pixelSize(), self.contentsRect().width())
        if asked != self._broken[0]:
            self._broken = (asked, breakable(self._whole, self.font(), asked[2]))
        shown = self._broken[1]
        if shown != self.text():
            super().setText(shown)
            self.setAccessibleName(self._whole if shown != self._whole else "")

    def set_colour(self, colour: str) -> None:
        """Draw in the ink ``colour``."""
        if colour != self._colour:
            self._colour = colour
            self._wear_colour()

    def _wear_colour(self) -> None:
        palette = self.palette()
        if palette.color(self.foregroundRole()) != ink(self._colour):
            palette.setColor(self.foregroundRole(), ink(self._colour))
            self.setPalette(palette)


class Figure(Text):
    """A text whose digits change every second, over the ink ``on``.

    Its digits are all of one width, so as long as nothing else changes, nothing is laid out anew; and it paints what it
    stands on, so that nothing below it is painted.
    """

    def __init__(self, pixels: float, colour: str = TEXT, *, on: str, bold: bool = False) -> None:
        self._on = on
        self._flags = 0
        super().__init__(pixels, colour, bold=bold)
        self.setAutoFillBackground(True)
        self.setAlignment(self.alignment())

    def text(self) -> str:
        """Return the text; the label below knows of an earlier second."""
        return self._whole

    def setText(self, text: str) -> None:
        """Show ``text``."""
        if text == self._whole:
            return
        if _DIGIT.sub("0", text) == _DIGIT.sub("0", self._whole):
            self._whole = text
            self.update()
        else:
            super().setText(text)
        self.setAccessibleName(text)

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure in the font and the colour of the label."""
        del event
        with QPainter(self) as painter:
            painter.drawText(self.rect(), self._flags, self._whole)

    def set_whole(self, whole: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Show all of the figure, on as many lines as it takes, or as it was made."""
        super().set_whole(whole)
        self.setAlignment(self.alignment())

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Put the figure at a side of the label."""
        super().setAlignment(alignment)
        wrap = Qt.TextFlag.TextWordWrap if self.wordWrap() else Qt.TextFlag.TextSingleLine
        self._flags = int(alignment) | int(wrap)

    def _wear_colour(self) -> None:
        palette = self.palette()
        palette.setColor(self.backgroundRole(), ink(self._on))
        palette.setColor(self.foregroundRole(), ink(self._colour))
        self.setPalette(palette)


def _direction_of(text: str) -> Qt.LayoutDirection:
    return Qt.LayoutDirection.RightToLeft if is_right_to_left(text) else Qt.LayoutDirection.LeftToRight


class WholeLines(Text):
    """A wrapped text that shows as many whole lines as there is room for, the last one cut with an ellipsis."""

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines that fit."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setLayoutDirection(_direction_of(self.text()))
        metrics = QFontMetrics(self.font())
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        layout.beginLayout()
        lines: list[QTextLine] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width())
            lines.append(line)
        layout.endLayout()
        room = max(0, self.height() // metrics.lineSpacing())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
        for number, line in enumerate(lines[:room]):
            shown = self.text()[line.textStart() : line.textStart() + line.textLength()]
            if number == room - 1 and len(lines) > room:
                shown = cut_by_word(self.text()[line.textStart() :], metrics, self.width())
            line_box = QRect(0, number * metrics.lineSpacing(), self.width(), metrics.lineSpacing())
            painter.drawText(line_box, flags, shown_line(shown.rstrip()))


def rescale(window: QWidget, scale: float, *, whole: bool = False) -> None:
    """Give every text of ``window`` the size that goes with ``scale``; when ``whole``, none is cut for want of room."""
    for text in window.findChildren(Text):
        text.set_whole(whole)
        text.set_scale(scale)
