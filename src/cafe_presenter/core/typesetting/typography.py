"""Setting text for a wall: French spacing, the largest size, balanced lines broken where the sense breaks.

Pure functions: what a string measures and where a line may end (Unicode UAX 14) are asked of the caller.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.base.quick_dataclass import dataclass

NO_BREAK = "\u00a0"
SOFT_HYPHEN = "\u00ad"
_HYPHENS = ("-", "‐", "/", SOFT_HYPHEN)
_BREAK_SPACES = " \t\u200b\u3000"

type Measure = Callable[[str], float]
"""Width of a line as it is drawn, in ems; widths must scale linearly with the size."""
type Boundaries = Callable[[str], Sequence[int]]
"""Offsets in a line of text, the two ends included or not."""


@dataclass(frozen=True, slots=True)
class Box:
    """What a text must fit, in one unit of length.

    ``largest`` caps the size; a word too long at size ``floor`` is cut rather than shrunk further; ``leading`` is
    the line pitch and ``line`` the height of a line alone, in ems; a line holds at most ``characters`` signs unless
    it is one word; up to ``give`` of the largest size that fits is given up for better lines.
    """

    width: float
    height: float
    largest: float
    floor: float
    leading: float = 1.2
    line: float = 1.0
    characters: int = 40
    give: float = 0.1

    def height_of(self, lines: int) -> float:
        """Return the height of so many lines, in ems."""
        return self.line + self.leading * (lines - 1)


@dataclass(frozen=True, slots=True)
class Setting:
    """A size and the lines set at it. A line ending on a soft hyphen is drawn with a hyphen: see `shown_line`."""

    size: float
    lines: tuple[str, ...]


_FRENCH_SPACES = (
    pattern(r"(?<=\S) (?=[;:!?»](?:[\s;:!?»).,…\u00a0\u202f]|$))"),
    pattern(r"(?<=«) "),
    pattern(r"(?<=\d) (?=(?:[%‰€$£°]|(?:h|min|s|km|cm|mm|m|kg|g|Ko|Mo|Go|To|kWh|kW|W|ans?)\b))"),
)
_THOUSANDS = pattern(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)")
_APOSTROPHE = pattern(r"(?<=[^\W\d_])'(?=[^\W_]|«)")


def french_spaces(text: str) -> str:
    """Return the text with the spaces that French forbids to break at made no-break; none is added or removed.

    Before ; : ! ? », after «, inside numbers and before units (Imprimerie nationale). For display only: a space
    already no-break, narrow or not, is kept; ``12:30`` and addresses hold no space and stay as written.
    """
    for space in _FRENCH_SPACES:
        text = space.sub(NO_BREAK, text)
    return _THOUSANDS.sub(lambda number: number[0].replace(" ", NO_BREAK), text)


def display_text(text: str, language: str) -> str:
    """Return the text as it is shown: French spaces in French, a curly apostrophe between letters, blanks tidied."""
    if not text.isprintable():  # most are, and a wall may hold hundreds
        text = "".join(sign for sign in text if sign in "\n\r\t\v\f\x85" or sign.isprintable() or sign >= "\u00a0")
    lines = (re.sub(r"[ \t]+", " ", line).strip(" ") for line in text.splitlines())
    text = "\n".join(lines).strip("\n")
    if language[:2] in ("fr", "en"):
        text = _APOSTROPHE.sub("’", text)
    return french_spaces(text) if language[:2] == "fr" else text


_BUNDLED = pattern(r"[\x00-\u024f\u0370-\u03e1\u03f0-\u03ff\u0400-\u052f\u1e00-\u1fff\u2010-\u206f\u20a0-\u20bf]*")


def is_in_bundled_fonts(text: str) -> bool:
    """Tell whether a text keeps to Latin, Greek, Cyrillic and punctuation, which the bundled fonts have."""
    return _BUNDLED.fullmatch(text) is not None


def shown_line(line: str) -> str:
    """Return a line as it is drawn: a soft hyphen shows at the end of the line only."""
    if SOFT_HYPHEN not in line:
        return line
    return line.replace(SOFT_HYPHEN, "") + ("-" if line.endswith(SOFT_HYPHEN) else "")


def set_text(
    text: str, box: Box, *, measure: Measure, breaks: Boundaries, clusters: Boundaries, language: str = ""
) -> Setting:
    """Return the best setting of ``text`` in ``box``: never clipped, as large as it fits.

    Some of the largest size is given up for better lines: first no line ending on an article, preposition or
    conjunction, no lone word on the last line, no word split at its hyphen; then balance, breaks where the sense
    breaks, and size. Line breaks of the text are kept. ``clusters`` gives the places where a word too long
    even at the floor may be cut; a soft hyphen marks the cut.
    """
    if not text.strip():
        return Setting(box.largest, ())
    strip = _strip_of(text, box, measure=measure, breaks=breaks, clusters=clusters, language=language)
    largest = _largest_size(strip, box)
    if len(strip.pieces) > MAX_BALANCED_PIECES:
        spans = _filled_lines(strip.reach(box.width / largest, box.characters))
    else:
        _, spans = min(
            (found for share in _SHARES for found in _breakings(strip, box, share=share, largest=largest)),
            key=lambda found: found[0],
        )
    lines = tuple(strip.line(start, end) for start, end in spans)
    widest = max(measure(shown_line(line)) for line in lines)  # kerning over a space is not in the sum of the words
    size = min(box.largest, box.height / box.height_of(len(lines)), box.width / widest if widest else box.largest)
    return Setting(size, lines)


def lines_at_size(
    text: str, box: Box, *, measure: Measure, breaks: Boundaries, clusters: Boundaries, language: str = ""
) -> tuple[str, ...]:
    """Return the lines of a text at the largest size of a box, as few as hold it; its height does not matter."""
    if not text.strip():
        return ()
    strip = _strip_of(text, box, measure=measure, breaks=breaks, clusters=clusters, language=language)
    reach = [max(end, start + 1) for start, end in enumerate(strip.reach(box.width / box.largest, len(text)))]
    least = _least_lines(reach)
    balanced = len(strip.pieces) <= MAX_BALANCED_PIECES and least is not None
    found = _cheapest(strip, reach, least, count=least[0]) if balanced and least is not None else None
    return tuple(strip.line(start, end) for start, end in (found[1] if found else _filled_lines(reach)))


MAX_BALANCED_PIECES = 400
"""Words, or signs of a script without spaces, above which lines are only filled: nobody reads those from the back."""
_SHARES = (0.0, 0.3, 0.6, 0.99)
"""Sizes tried, as shares of what may be given up."""
_WEAK, _ALONE, _SPLIT = 1000.0, 1000.0, 900.0
"""Costs so high that any breaking within the tenth that avoids them wins."""
_SENTENCE, _CLAUSE, _BEFORE_LINK, _PLAIN, _CLINGING, _STRAY, _PRONOUN = 0.0, 0.5, 2.0, 3.0, 6.0, 12.0, 30.0
_RAGGED, _SMALLER = 24.0, 90.0


@dataclass(frozen=True, slots=True)
class _Strip:
    """The text as unbreakable pieces in a row: sums of widths and signs before each, and what ending there costs."""

    pieces: tuple[str, ...]
    before: tuple[float, ...]
    signs: tuple[int, ...]
    trailing: tuple[float, ...]
    trailing_signs: tuple[int, ...]
    costs: tuple[float, ...]
    forced: frozenset[int]

    def width(self, start: int, end: int) -> float:
        return self.before[end] - self.before[start] - self.trailing[end - 1]

    def line(self, start: int, end: int) -> str:
        return "".join(self.pieces[start:end]).rstrip(_BREAK_SPACES)

    def reach(self, limit: float, characters: int) -> list[int]:
        """Return, for each start, the furthest end of a line no wider than ``limit``; start itself when none is."""
        reached, end = [], 0
        count = len(self.pieces)
        stops = sorted(self.forced)
        for start in range(count):
            end = max(end, start)
            stop = stops[bisect_left(stops, start + 1)]
            while end < stop and self._fits(start, end + 1, limit=limit, characters=characters):
                end += 1
            reached.append(end)
        return reached

    def _fits(self, start: int, end: int, *, limit: float, characters: int) -> bool:
        if self.width(start, end) > limit:
            return False
        return end == start + 1 or self.signs[end] - self.signs[start] - self.trailing_signs[end - 1] <= characters


def _strip_of(
    text: str, box: Box, *, measure: Measure, breaks: Boundaries, clusters: Boundaries, language: str
) -> _Strip:
    pieces: list[str] = []
    forced: set[int] = set()
    limit = box.width / box.floor
    for paragraph in text.splitlines():
        for piece in _whole_words(_split(paragraph, breaks(paragraph)), limit, measure=measure) or [""]:
            pieces.extend(_cut(piece, limit, measure=measure, clusters=clusters))
        forced.add(len(pieces))
    space = measure(" ")
    stripped = [piece.rstrip(_BREAK_SPACES) for piece in pieces]
    gaps = [len(piece) - len(bare) for piece, bare in zip(pieces, stripped, strict=True)]
    inner = [measure(bare.replace(SOFT_HYPHEN, "")) for bare in stripped]
    ends = [
        measure(shown_line(bare)) if SOFT_HYPHEN in bare else width for bare, width in zip(stripped, inner, strict=True)
    ]
    full = [width + gap * space for width, gap in zip(inner, gaps, strict=True)]
    return _Strip(
        pieces=tuple(pieces),
        before=tuple(accumulate(full, initial=0.0)),
        signs=tuple(accumulate((len(piece) for piece in pieces), initial=0)),
        trailing=tuple(whole - end for whole, end in zip(full, ends, strict=True)),
        trailing_signs=tuple(gaps),
        costs=_end_costs(pieces, stripped, forced=forced, language=language),
        forced=frozenset(forced),
    )


def _split(text: str, offsets: Sequence[int]) -> list[str]:
    edges = sorted({0, len(text), *offsets})
    return [text[start:end] for start, end in pairwise(edges)]


def _whole_words(pieces: list[str], limit: float, *, measure: Measure) -> list[str]:
    """Return the pieces with the parts of a hyphenated word joined, unless it is too wide for a line at the floor."""
    whole: list[str] = []
    for piece in pieces:
        if whole and whole[-1].endswith(_HYPHENS) and measure(whole[-1] + piece.rstrip(_BREAK_SPACES)) <= limit:
            whole[-1] += piece
        else:
            whole.append(piece)
    return whole


def _cut(piece: str, limit: float, *, measure: Measure, clusters: Boundaries) -> list[str]:
    """Return a word cut into fewest, even parts no wider than ``limit`` ems, or whole when it fits."""
    bare = piece.rstrip(_BREAK_SPACES)
    width = measure(shown_line(bare))
    if width <= limit:
        return [piece]
    signs = _split(bare, clusters(bare))
    parts = max(2, int(width / limit) + 1)
    while parts < len(signs):
        edges = [round(len(signs) * part / parts) for part in range(parts + 1)]
        cut = ["".join(signs[a:b]) + SOFT_HYPHEN for a, b in pairwise(edges)]
        if all(measure(shown_line(part)) <= limit for part in cut):
            break
        parts += 1
    else:
        cut = [sign + SOFT_HYPHEN for sign in signs]
    return [*cut[:-1], cut[-1].removesuffix(SOFT_HYPHEN) + piece[len(bare) :]]


def _end_costs(pieces: list[str], stripped: list[str], *, forced: set[int], language: str) -> tuple[float, ...]:
    """Return what ending a line after each piece costs; index 0 stands for the start."""
    words = _WORDS.get(language[:2], _NO_WORDS)
    costs = [0.0]
    for index, (piece, bare) in enumerate(zip(pieces, stripped, strict=True), start=1):
        if index in forced:
            costs.append(0.0)
            continue
        costs.append(_end_cost(piece, bare, words=words))
        if costs[-1] == _PLAIN and index < len(stripped) and _key(stripped[index]) in words.links:
            costs[-1] = _BEFORE_LINK
        if costs[-1] in (_PLAIN, _BEFORE_LINK) and index > 1 and costs[-2] == _SENTENCE and index - 1 not in forced:
            costs[-1] = _STRAY  # the first word of a sentence left behind at the end of a line
    return tuple(costs)


def _end_cost(piece: str, bare: str, *, words: "_Words") -> float:
    if len(piece) == len(bare) and bare.endswith(_HYPHENS):
        return _SPLIT
    last = bare.rstrip("»”\"')] \u00a0\u202f")[-1:]
    if last and last in ".?!…。！？؟।":
        return _SENTENCE
    if last and last in ",;:،；，、—–":
        return _CLAUSE
    key = _key(bare)
    if key in words.weak:
        return _WEAK
    if key in words.pronouns:
        return _PRONOUN
    return _CLINGING if key in words.clinging else _PLAIN


def _key(piece: str) -> str:
    """Return the last word of a piece as the lists below know it: ``d’une`` counts as ``une``."""
    word = re.split("[ \u00a0\u202f]", piece)[-1].lower().lstrip("«“\"(‘'")
    return word.rpartition("’")[2] or word


@dataclass(frozen=True, slots=True)
class _Words:
    """Words a line never ends on, two kinds it ends on reluctantly, and those it gladly begins with."""

    weak: frozenset[str]
    pronouns: frozenset[str]
    clinging: frozenset[str]
    links: frozenset[str]


def _list(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NO_WORDS = _Words(_list(""), _list(""), _list(""), _list(""))
_WORDS = {
    "fr": _Words(
        weak=_list(
            "le la les un une des du de au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos "
            "leur leurs chaque quel quelle quels quelles à en dans par pour sur sous avec sans chez vers entre contre "
            "depuis pendant dès selon malgré parmi et ou ni mais car donc or que qu’ si comme quand lorsque puisque "
            "dont où qui très plus moins aussi est-ce"
        ),
        pronouns=_list("je j’ tu il on ils ne n’ me m’ te t’ se s’ y l’ d’ c’"),
        clinging=_list(
            "elle elles nous vous est sont a ont être avoir fait peut doit pas cela ça trop bien deux trois tout toute"
        ),
        links=_list(
            "et ou ni mais car donc que qui dont où pour par dans avec sans sur entre à de des du si quand parce"
        ),
    ),
    "en": _Words(
        weak=_list(
            "a an the this that these those my your his her its our their each every some any no which what of to in "
            "on at by for with from into about over under between against without through during and or nor but so yet "
            "if as than because when while who whose where very more less most too"
        ),
        pronouns=_list("i he she we they"),
        clinging=_list(
            "you it not is are was were be has have had do does did can could will would should must may all two three"
        ),
        links=_list("and or but nor for with without in on to of by from who which that if when because"),
    ),
}


def _least_lines(reach: list[int]) -> list[int] | None:
    """Return the fewest lines that hold the text from each piece on, or None when a piece is wider than the line."""
    count = len(reach)
    least = [0] * (count + 1)
    for start in range(count - 1, -1, -1):
        if reach[start] == start:
            return None
        least[start] = 1 + least[reach[start]]
    return least


def _largest_size(strip: _Strip, box: Box) -> float:
    def fits(size: float) -> bool:
        least = _least_lines(strip.reach(box.width / size, box.characters))
        return least is not None and box.height_of(least[0]) * size <= box.height * (1 + 1e-12)

    if fits(box.largest):
        return box.largest
    low, high = box.largest / 2, box.largest
    while not fits(low):
        low, high = low / 2, low
    close_enough = 2e-5 if len(strip.pieces) <= MAX_BALANCED_PIECES else 2e-2
    while high - low > high * close_enough:
        middle = (low + high) / 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low


def _filled_lines(reach: list[int]) -> tuple[tuple[int, int], ...]:
    """Return lines that each hold as much as they can."""
    spans, start = [], 0
    while start < len(reach):
        spans.append((start, reach[start]))
        start = reach[start]
    return tuple(spans)


type _Found = tuple[float, tuple[tuple[int, int], ...]]


def _breakings(strip: _Strip, box: Box, *, share: float, largest: float) -> list[_Found]:
    """Return the cheapest breaking for every number of lines that fits, ``share`` of what may be given up being so."""
    size = largest * (1 - box.give * share)
    reach = strip.reach(box.width / size, box.characters)
    least = _least_lines(reach)
    if least is None:
        return []
    most = min(len(strip.pieces), int((box.height / size - box.line) / box.leading + 1 + 1e-9), least[0] + 2)
    found = []
    for count in range(least[0], max(most, least[0]) + 1):
        lines = _cheapest(strip, reach, least, count=count)
        if lines is None:
            continue
        cost, spans = lines
        widest = max(strip.width(start, end) for start, end in spans)
        real = min(box.largest, box.height / box.height_of(count), box.width / widest if widest else box.largest)
        found.append((cost + _SMALLER * (1 - real / largest), spans))
    return found


def _cheapest(strip: _Strip, reach: list[int], least: list[int], *, count: int) -> _Found | None:
    """Return the cheapest way to break the strip into exactly ``count`` lines, by dynamic programming."""
    total = len(strip.pieces)
    even = strip.before[total] / count or 1.0
    costs, forced, before, trailing = strip.costs, strip.forced, strip.before, strip.trailing
    front: dict[int, float] = {0: 0.0}
    backs: list[dict[int, int]] = []
    for left in range(count - 1, -1, -1):
        reached: dict[int, float] = {}
        back: dict[int, int] = {}
        for start, so_far in front.items():
            for end in range(start + 1, reach[start] + 1):
                if least[end] > left or total - end < left:
                    continue
                width = before[end] - before[start] - trailing[end - 1]
                cost = so_far + costs[end] + _RAGGED * (width / even - 1) ** 2
                if end in forced and end - start == 1 and start and costs[start] != _SENTENCE:
                    cost += _ALONE  # a sentence of one word may have a line of its own, and so may a line of the text
                if cost < reached.get(end, 1e18):
                    reached[end], back[end] = cost, start
        front = reached
        backs.append(back)
    if total not in front:
        return None
    spans, end = [], total
    for back in reversed(backs):
        spans.append((back[end], end))
        end = back[end]
    return front[total], tuple(reversed(spans))
