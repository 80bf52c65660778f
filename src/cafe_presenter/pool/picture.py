"""The pictures of a report as SVG inside its page: as wide as the page, their words as large as the page's own."""

from collections.abc import Iterator
from html import escape

from cafe_presenter.core.base.problem import short
from cafe_presenter.pool.report import Bar, Columns, Lane, Lanes

SIGNS_A_LINE = 46
"""So much of a label has room on a narrow screen; the table has all of it."""
LABEL_PX, BAR_PX, GAP_PX = 20, 18, 14
BARS, BARS_OF_SHARES = 80.0, 62.0
"""How much of the width bars take, in percent; what is told of them has the rest, more where it is several shares."""
COLUMNS_PX, BELOW_PX, ABOVE_PX = 180, 26, 22


def svg_of(picture: Lanes | Columns, name: str) -> str:
    """Return a picture as SVG, with its title and what it says for those who do not see it; ``name`` is its own."""
    match picture:
        case Lanes():
            height, drawn = _lanes(picture)
        case Columns():
            height, drawn = ABOVE_PX + COLUMNS_PX + BELOW_PX, "".join(_columns(picture))
    return (
        f'<svg width="100%" height="{height}" role="img" aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{escape(picture.title)}</title>'
        f'<desc id="{name}-desc">{escape(picture.said)}</desc>{drawn}</svg>'
    )


def _lanes(picture: Lanes) -> tuple[int, str]:
    drawn, top = [], 0
    for number, word in enumerate(picture.key):
        drawn.append(f'<rect class="look{number}" y="{top + 3}" width="14" height="14"/>')
        drawn.append(f'<text x="20" y="{top + 15}">{escape(word)}</text>')
        top += LABEL_PX
    top += GAP_PX if picture.key else 0
    for lane in picture.lanes:
        if lane.is_below:
            top -= GAP_PX - 3
        for line in _label_lines(lane.label):
            drawn.append(f'<text y="{top + 15}">{escape(line)}</text>')
            top += LABEL_PX
        bars = BARS_OF_SHARES if picture.key else BARS
        drawn += _lane(lane, bars / picture.most, top)
        top += BAR_PX + GAP_PX
    return top, "".join(drawn)


def _label_lines(label: str) -> tuple[str, ...]:
    """Return a label on at most two lines, cut between words."""
    if not label:
        return ()
    if len(label) <= SIGNS_A_LINE:
        return (label,)
    cut = label.rfind(" ", 0, SIGNS_A_LINE + 1)
    cut = cut if cut > 0 else SIGNS_A_LINE
    return label[:cut], short(label[cut:], SIGNS_A_LINE)


def _lane(lane: Lane, scale: float, top: int) -> Iterator[str]:
    for bar in lane.bars:
        is_thin = lane.marks and bar.look == 1
        left, width = (scale * each for each in (bar.start, bar.end - bar.start))
        y, height = (top + 6, BAR_PX - 12) if is_thin else (top, BAR_PX)
        yield f'<rect class="look{bar.look}" x="{left:.2f}%" y="{y}" width="{width:.2f}%" height="{height}"/>'
        if word := _within(bar, bar.end - bar.start):
            yield f'<text class="on{bar.look}" x="{left + width / 2:.2f}%" y="{top + 14}">{escape(word)}</text>'
    for number, mark in enumerate(lane.marks):
        x = scale * mark
        yield f'<line class="mark{number}" x1="{x:.2f}%" x2="{x:.2f}%" y1="{top - 3}" y2="{top + BAR_PX + 3}"/>'
    if lane.told:
        yield f'<text class="end" x="100%" y="{top + 14}">{escape(lane.told)}</text>'


def _within(bar: Bar, share: float) -> str:
    """Return what has room in a bar: its label and what is told of it, that alone, or nothing."""
    if not bar.told or share < 0.1:
        return ""
    return f"{short(bar.label, 14)} {bar.told}" if share >= 0.3 else bar.told


def _columns(picture: Columns) -> Iterator[str]:
    most = max((each or 0 for each in picture.heights), default=0) or 1
    step = 100 / max(1, len(picture.heights))
    bottom = ABOVE_PX + COLUMNS_PX
    for share in (0.0, 0.5, 1.0):
        y = bottom - COLUMNS_PX * share
        yield f'<line class="grid" x1="0" x2="100%" y1="{y:.0f}" y2="{y:.0f}"/>'
    yield f'<text class="small" y="{ABOVE_PX - 6}">{escape(picture.top)}</text>'
    for number, height in enumerate(picture.heights):
        left, label = number * step, picture.labels[number]
        if height is None:
            x = left + step / 2
            yield f'<text class="none" x="{x:.2f}%" y="{bottom - 4}">–</text>'
            continue
        tall = COLUMNS_PX * height / most
        yield (
            f'<rect class="look0" x="{left + step * 0.1:.2f}%" y="{bottom - tall:.1f}" width="{step * 0.8:.2f}%"'
            f' height="{tall:.1f}"><title>{escape(label)}: {height}</title></rect>'
        )
    for number, word in picture.ticks:
        yield f'<text class="small" x="{number * step + step * 0.1:.2f}%" y="{bottom + 18}">{escape(word)}</text>'
