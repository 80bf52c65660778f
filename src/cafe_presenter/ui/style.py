"""How the presenter window looks: a few colours on a dark ground, and text that scales with the window."""

from typing import Protocol

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextLine
from PySide6.QtWidgets import QLabel, QWidget

from cafe_presenter.ui.assets import FAMILY
from cafe_presenter.ui.contained import contained

GROUND = "#16120f"
CARD = "#221d18"
RAISED = "#2d261f"
TEXT = "#f7f1e5"
DIM = "#cdc2b2"
ACCENT = "#f7b262"
GOOD = "#93d6a3"
SOON = "#ffd479"
OVER = "#ff9d8a"

REFERENCE = QSize(1366, 768)
"""The window size at which every size below is in true pixels."""


def scale_for(size: QSize) -> float:
    """Return how much larger than the reference everything is drawn in a window of ``size``."""
    return max(0.7, min(size.width() / REFERENCE.width(), size.height() / REFERENCE.height(), 3.0))


def font(pixels: float, *, bold: bool = False) -> QFont:
    """Return the bundled font; its digits are all of one width, so that nothing moves as they change."""
    made = QFont(FAMILY)
    made.setPixelSize(max(6, round(pixels)))
    made.setBold(bold)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


class Scaled(Protocol):
    """Something that is drawn larger in a larger window."""

    def set_scale(self, scale: float) -> None:
        """Draw at ``scale`` times the size in the reference window."""


class Text(QLabel):
    """A label of plain text whose size, in pixels of the reference window, follows the window."""

    def __init__(self, pixels: float, colour: str = TEXT, *, bold: bool = False, wrap: bool = False) -> None:
        super().__init__()
        self._pixels = pixels
        self._elided = False
        self._wraps = wrap
        self._is_whole = False
        self._is_figure = False
        self._whole = ""
        self._bold = bold
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.set_colour(colour)
        self.set_scale(1.0)

    def set_scale(self, scale: float) -> None:
        """Draw at ``scale`` times the size in the reference window."""
        self.setFont(font(self._pixels * scale, bold=self._bold))
        self._show_elided()

    def set_elided(self) -> None:
        """Cut the text with an ellipsis where there is too little room for it."""
        self._elided = True

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
        self._whole = text
        super().setText(text)
        self._show_elided()

    def sizeHint(self) -> QSize:
        """Return the room of the whole text, cut or not."""
        hint = super().sizeHint()
        return (
            QSize(QFontMetrics(self.font()).horizontalAdvance(self._whole) + 2, hint.height())
            if self._elided and not self._is_whole
            else hint
        )

    def minimumSizeHint(self) -> QSize:
        """Return the room of a few letters for a text that may be cut."""
        hint = super().minimumSizeHint()
        return QSize(self.font().pixelSize() * 3, hint.height()) if self._elided and not self._is_whole else hint

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text anew."""
        super().resizeEvent(event)
        self._show_elided()

    def _show_elided(self) -> None:
        if not self._elided or self._is_whole:
            return
        shown = QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        if shown != self.text():
            super().setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")

    def set_colour(self, colour: str) -> None:
        """Draw in ``colour``, a ``#rrggbb``."""
        palette = self.palette()
        palette.setColor(self.foregroundRole(), colour)
        self.setPalette(palette)


class WholeLines(Text):
    """A wrapped text that shows as many whole lines as there is room for, the last one cut with an ellipsis."""

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines that fit."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        metrics = QFontMetrics(self.font())
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        layout.beginLayout()
        lines: list[QTextLine] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width())
            lines.append(line)
        layout.endLayout()
        room = max(0, self.height() // metrics.lineSpacing())
        for number, line in enumerate(lines[:room]):
            shown = self.text()[line.textStart() : line.textStart() + line.textLength()]
            if number == room - 1 and len(lines) > room:
                shown = metrics.elidedText(self.text()[line.textStart() :], Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(QPoint(0, number * metrics.lineSpacing() + metrics.ascent()), shown.rstrip())


def rescale(window: QWidget, scale: float, *, whole: bool = False) -> None:
    """Give every text of ``window`` the size that goes with ``scale``; when ``whole``, none is cut for want of room."""
    for text in window.findChildren(Text):
        text.set_whole(whole)
        text.set_scale(scale)


def sheet(scale: float) -> str:
    """Return the style sheet of the presenter window at ``scale``."""
    radius = round(10 * scale)
    pad = round(8 * scale)
    return f"""
    QWidget#presenter, QWidget#home {{ background: {GROUND}; }}
    QFrame[card="true"] {{ background: {CARD}; border-radius: {radius}px; }}
    QFrame#objective {{ background: {RAISED}; border-radius: {radius}px;
        border-left: {round(6 * scale)}px solid {ACCENT}; border-top-left-radius: 0; border-bottom-left-radius: 0; }}
    QFrame#bar, QFrame#overlay {{ background: {RAISED}; border: 2px solid {ACCENT}; border-radius: {radius}px; }}
    QFrame#notice {{ background: {SOON}; border-radius: {radius}px; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ background: {CARD}; width: {round(8 * scale)}px; }}
    QScrollBar::handle:vertical {{ background: {DIM}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    QPushButton, QToolButton {{ background: {RAISED}; color: {TEXT}; padding: {pad // 2}px {pad}px;
        border: 2px solid transparent; border-radius: {radius}px; min-height: {round(26 * scale)}px;
        font-family: "{FAMILY}"; font-size: {round(17 * scale)}px; }}
    QFrame#bar QToolButton {{ background: #4b3f32; font-size: {round(19 * scale)}px; }}
    Toolbar QToolButton {{ font-size: {round(14 * scale)}px; padding: 1px 0; min-height: {round(44 * scale)}px; }}
    QPushButton:hover, QToolButton:hover {{ background: #3a3128; }}
    QToolButton:checked {{ background: #5a3f1b; }}
    QPushButton:focus, QToolButton:focus {{ border-color: {ACCENT}; }}
    QToolButton:disabled {{ color: #8d8172; }}
    QLineEdit {{ background: {GROUND}; color: {TEXT}; border: 2px solid {ACCENT}; border-radius: {radius // 2}px;
        padding: {pad // 2}px {pad}px; font-family: "{FAMILY}"; font-size: {round(24 * scale)}px; }}
    QTextBrowser {{ background: {CARD}; color: {TEXT}; border: none; border-radius: {radius}px; padding: {pad}px;
        font-family: "{FAMILY}"; font-size: {round(19 * scale)}px; }}
    QListView {{ background: {CARD}; color: {TEXT}; border: none; border-radius: {radius}px; outline: none;
        font-family: "{FAMILY}"; font-size: {round(21 * scale)}px; }}
    QListView::item {{ padding: {pad}px; border: 2px solid transparent; }}
    QListView::item:selected {{ background: #5a3f1b; color: {TEXT}; border: 2px solid {ACCENT}; }}
    QToolTip {{ background: {RAISED}; color: {TEXT}; border: 1px solid {DIM}; font-size: {round(15 * scale)}px; }}
    """
