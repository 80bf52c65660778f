"""Signs of a list that were typed by hand before its lines and stand in their text: “-How …?”, “-> Tell …”."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise, takewhile

from cafe_presenter.core.importing.document.document import Document, Link, Paragraph, Table, is_written, texts_changed
from cafe_presenter.core.importing.document.line_marks import POINTS, signs_within, with_plain_counters
from cafe_presenter.core.importing.parts.asking_titles import length_told
from cafe_presenter.core.importing.parts.begun import begins_at
from cafe_presenter.core.importing.parts.marked_lists import with_labels_apart, with_reasons_joined
from cafe_presenter.core.importing.parts.torn import is_at_hour
from cafe_presenter.core.importing.times.one_time import is_time, only_time
from cafe_presenter.core.importing.times.spans import told_length
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.without_room import is_beforehand

BOX = re.compile(r"^[ \t\xa0]*(?:\[[ xX]?\]|[☐☑❏❑])\s+", re.MULTILINE)
"""The box of a line to be ticked off: “[ ] Greet everyone”."""
_TICKED_HOURS = re.compile(
    rf"{BOX.pattern}\W{{0,3}}(\d{{1,2}})[:.h](\d\d)\s?[-–—]\s?(\d{{1,2}})[:.h](\d\d)(?!\d)", re.MULTILINE
)
"""“[ ] 19:00–19:15 Welcome”."""
_MOST_LASTING = 0.7
"""Of the items to be ticked off, those that tell a length, from which they are the parts of an evening."""
_ARROW = re.compile(r"^(?:[-=]+>|[→⇒➔➜])[ \t\xa0]*(?=\S)", re.MULTILINE)
_TYPED = re.compile(
    rf"[ \t\xa0]*(?:([{POINTS}▫●○■□►▸➢❖◆*–—-])|([→➔➜➤☐❓❔💬👉🤔])\ufe0f?(?=[^\n]*\?\s*$))[ \t\xa0]+(?=\S)"
)
"""What stands before an item; arrows, boxes and pictures do before what asks."""
_BELOW = re.compile(r"o[ \t\xa0]+(?=[^\W\d_a-zà-ÿ]|[¿“«\"])")
"""The small circle of a list within, as it is copied."""
_GLUED_COUNTER = re.compile(r"\s*\d{1,2}[.)](?=[^\W\d])")
_GLUED = re.compile(r"-(?=[^\W\d_])")
_QUOTES = (("„", "“”"), ("“", "”"), ("«", "»"), ("»", "«"))
"""The sign that opens a quote, and those that may close it."""
_MOST_QUOTED = 4
"""Lines of a quote, at most."""
_DASHED = re.compile(
    r"^([ \t\xa0]*(?:\d{1,2}|[IVX]{1,5}))\s?[.°ºª)]{1,2}\s?[-–—]+[ \t\xa0]*(?=[^\W\d_]|[¿¡“«\"])", re.MULTILINE
)
"""“4.- Oración”, “2º.- Lectura”: a number with more signs behind it than it needs."""
_TAB_BEHIND = re.compile(r"^([ \t\xa0]*\d{1,2}[.)])\t[ \t]*(?=[^\t\n]+$)", re.MULTILINE)
"""“1.→Welcome”, as the lists of word processors are copied."""
_PARAGRAPH_SIGN = re.compile(r"^([ \t\xa0]*)§[ \t\xa0]?(\d{1,2})[.:]?[ \t\xa0]+(?=[^\W\d_])", re.MULTILINE)
"""“§ 5 Val av ordförande”: how the points of an agenda are counted in the North."""
_TYPED_LINK = re.compile(
    r"!?\[([^\[\]\n]{0,300})\]\((?=#|[^()\s]*/|[^()\s]*\.[a-z]{2,5}\))([^()\s]{1,300})\)(?:\{:[^{}\n]{0,80}\})?"
)
_TYPED_BOLD = re.compile(r"(?<![\w/])__(?=[^\s_])([^_\n]{1,200})(?<=[^\s_])__(?![\w/])")
_WIKI_LINK = re.compile(r"!?\[\[(?:[^\[\]|\n]{0,200}\|)?([^\[\]|\n]{1,200})\]\]")
"""“[[The board]]”, “[[the-board|The board]]”: a link as wikis and notebooks have it."""
_PLACE_NAMED = re.compile(r"^\^[a-z\d-]{2,40}[ \t]*(?:\n|\Z)|(?:[ \t]|\n)\^[a-z\d-]{2,40}[ \t]*$", re.MULTILINE)
"""“^warm-up”, at the end of a paragraph: what other notes call that place by."""
_FORMULA = re.compile(r"\$\\(\w{2,14})\$")
_SIGNS = {
    **dict.fromkeys(("rightarrow", "to", "longrightarrow"), "→"),
    **dict.fromkeys(("leftarrow", "gets"), "←"),
    **dict.fromkeys(("Rightarrow", "implies", "Longrightarrow"), "⇒"),
    **dict.fromkeys(("neq", "ne"), "≠"),
    **dict.fromkeys(("leq", "le"), "≤"),
    **dict.fromkeys(("geq", "ge"), "≥"),
    "leftrightarrow": "↔",
    "approx": "≈",
    "times": "×",
    "pm": "±",
    "infty": "∞",
    "cdot": "·",
    "checkmark": "✓",
}
"""“$\\rightarrow$”: signs as formulas have them."""
_ICON = re.compile(r":(?:fontawesome|material|octicons|simple|fa[bsrl]?|bi|mdi)-[a-z0-9-]{2,60}:[ \t]*")
"""“:material-map: The map”: a picture as pages made with MkDocs have it."""
_ASKING_MARK = re.compile(r"^([ \t\xa0]*)\?[ \t]+(?=[^\W\d_][^\n]*\?)", re.MULTILINE)
"""“? who pays? who cooks?”: a sign before what asks with its own."""
_BROKEN_LINE = re.compile(r"(?<![:\\])\\[ \t]*$", re.MULTILINE)
"""“First line\\”: where Markdown has a line end."""
_BARS_BEHIND = re.compile(r"[ \t]*\|+[ \t]*$", re.MULTILINE)
_BRACKETED = re.compile(r"\([^\W\d][^()?]{1,78}\)")
_REAL = "real"
"""The sign of an item that was not typed."""
_FEWEST = 3
_FEWEST_TYPED = 2
_LONGEST_NUMBER = 4
_SHORTEST_WRAPPED, _LONGEST_WRAPPED = 40, 3000
_GOES_ON = re.compile(r"[^\W_]\s*$|,\s*$")


def with_marks_read(document: Document) -> Document:
    """Return a document without arrows before its lines, and without hyphens glued to them where several begin so.

    Lines of their own that begin with the sign of a list, typed by hand, are items as those of any other.
    What a reader of Markdown, which a text need not be read as, would not see is not there; of a link, “[a survey](#)”,
    the words are. A number has one sign behind it.
    """
    if sum(_PARAGRAPH_SIGN.match(block.text) is not None for block in document.paragraphs) >= _FEWEST:
        document = texts_changed(document, lambda text: _PARAGRAPH_SIGN.sub(r"\1\2. ", text))
    links = tuple(
        Link(link[1], link[2], without_writing(block.text))
        for block in document.paragraphs
        for link in _TYPED_LINK.finditer(block.text)
        if link[1] and link[2].startswith("http")
    )
    document = texts_changed(
        replace(document, links=document.links + links),
        lambda text: _DASHED.sub(r"\1. ", without_writing(_ASKING_MARK.sub(r"\1", _TAB_BEHIND.sub(r"\1 ", text)))),
    )
    document = _with_agenda_unticked(_with_counters(_without_lone_numbers(_without_loose_bars(document))))
    blocks = list[Paragraph | Table]()
    typed = _with_typed_items(document.blocks)
    for is_glued, group in groupby(typed, _is_glued):
        run = [*group]
        if is_glued and len(run) >= _FEWEST:
            blocks += [replace(each, text=each.text[1:]) for each in run if isinstance(each, Paragraph)]
        else:
            blocks += map(_without_arrows, run)
    whole = _with_asides_joined(_with_quotes_whole(blocks))
    return replace(document, blocks=tuple(with_labels_apart(with_reasons_joined(whole))))


def without_writing(text: str) -> str:
    """Return a text without links, bold letters, formulas and line ends as they are written for programs."""
    text = _PLACE_NAMED.sub("", _WIKI_LINK.sub(r"\1", text))
    text = _TYPED_BOLD.sub(r"\1", _TYPED_LINK.sub(r"\1", _ICON.sub("", text)))
    return _BROKEN_LINE.sub("", _FORMULA.sub(lambda match: _SIGNS.get(match[1], match[0]), text))


def _with_agenda_unticked(document: Document) -> Document:
    """Return a document, an agenda to be ticked off without its boxes: each part begins when the one above ends.

    Or most of the items with a box tell how long they take, or several when they begin.
    """
    boxed = {block.line: block.text for block in document.paragraphs if BOX.match(block.text)}
    told = {line: match for line, text in boxed.items() if (match := _TICKED_HOURS.match(text))}
    times = [*map(re.Match[str].groups, told.values())]
    is_run = len(told) >= _FEWEST and all(above[2:] == below[:2] for above, below in pairwise(times))
    lasting = [line for line, text in boxed.items() if told_length(timed_title(BOX.sub("", text))[1]).duration_s]
    begun = [line for line, text in boxed.items() if begins_at(BOX.sub("", text))]
    is_run_told = len(lasting) >= max(_FEWEST, _MOST_LASTING * len(boxed))
    is_run_told = is_run_told and not any(is_beforehand(each.text) for each in document.paragraphs if each.level)
    lines = {*told} if is_run else {*boxed} if is_run_told else {*begun} if len(begun) > _FEWEST else set()
    blocks = (
        replace(block, text=BOX.sub("", block.text)) if isinstance(block, Paragraph) and block.line in lines else block
        for block in document.blocks
    )
    return replace(document, blocks=tuple(blocks)) if lines else document


def _with_counters(document: Document) -> Document:
    """Return a document whose plain lines are counted in one way, as those of a text are: “1°”, “a)” are “1.”."""
    lines = [block.text if isinstance(block, Paragraph) and _is_plain(block) else "" for block in document.blocks]
    counted = zip(document.blocks, lines, with_plain_counters(lines), strict=True)
    blocks = (
        replace(block, text=plain) if isinstance(block, Paragraph) and plain != line else block
        for block, line, plain in counted
    )
    return replace(document, blocks=tuple(blocks))


def _is_plain(block: Paragraph) -> bool:
    return not (block.level or block.is_item or "\n" in block.text or _GLUED_COUNTER.match(block.text))


def _without_lone_numbers(document: Document) -> Document:
    """Return a document without the numbers that stand alone above its headings and only count them: 1, 2, 3.

    A time may stand between the two.
    """
    lines = [(at, each) for at, each in enumerate(document.blocks) if is_written(each)]
    above = list[int]()
    for place, (at, block) in enumerate(lines):
        number = block.text.strip(" \t\xa0.)") if isinstance(block, Paragraph) and not block.is_item else ""
        below = [each for _, each in lines[place + 1 : place + 3]]
        heading = next((each for each in below if isinstance(each, Table) or not is_time(each.text)), None)
        is_above = isinstance(heading, Paragraph) and heading.level > 0
        is_number = number.isdecimal() and len(number) <= _LONGEST_NUMBER
        if is_number and is_above and int(number) == len(above) + 1:
            above.append(at)
    if len(above) < _FEWEST:
        return document
    counting = frozenset(above)
    return replace(document, blocks=tuple(each for at, each in enumerate(document.blocks) if at not in counting))


def _without_loose_bars(document: Document) -> Document:
    """Return a document without the bars that are left of a table whose cells were pasted one below the other.

    None stands between two texts of one line, as in a table that was typed.
    """
    lines = [line.strip() for block in document.paragraphs for line in block.text.split("\n") if line.strip()]
    if sum(line == "|" for line in lines) < _FEWEST or any("|" in line.strip("| \t") for line in lines):
        return document
    return texts_changed(document, lambda text: _BARS_BEHIND.sub("", text))


def _with_quotes_whole(blocks: Sequence[Paragraph | Table]) -> list[Paragraph | Table]:
    """Return the blocks, a quote that was typed over a few lines in one: “How do I rest?, and below it Is it easy?”."""
    found, at = list[Paragraph | Table](), 0
    while at < len(blocks):
        run = blocks[at : at + _quoted_lines(blocks[at : at + _MOST_QUOTED])]
        first, lines = run[0], [block.text.strip() for block in run if isinstance(block, Paragraph)]
        is_quote = len(run) > 1 and isinstance(first, Paragraph)
        found.append(replace(first, text=" ".join(lines)) if is_quote and isinstance(first, Paragraph) else first)
        at += len(run)
    return found


def _with_asides_joined(blocks: Sequence[Paragraph | Table]) -> list[Paragraph | Table]:
    """Return the blocks, an item that only stands in brackets, “(Dr Moss)”, behind the one right above."""
    found = list[Paragraph | Table]()
    for block in blocks:
        above = found[-1] if found else None
        if (
            isinstance(block, Paragraph)
            and isinstance(above, Paragraph)
            and block.is_item
            and above.is_item
            and not above.text.rstrip().endswith(")")
            and _BRACKETED.fullmatch(block.text.strip())
            and not is_time(block.text.strip("() "))
        ):
            text = f"{above.text.rstrip()} {block.text.strip()}"
            found[-1] = replace(above, text=text, depth=min(above.depth, block.depth), is_bold=False)
        else:
            found.append(block)
    return found


def _quoted_lines(blocks: Sequence[Paragraph | Table]) -> int:
    """Return how many lines right below each other a quote goes over that the first opens; 1 for any other."""
    run = takewhile(lambda block: isinstance(block, Paragraph) and not block.level, blocks)
    lines = [block for block in run if isinstance(block, Paragraph)]
    texts = [line.text.strip() for line in lines]
    numbers = [line.line for line in lines]
    closing = next((last for first, last in _QUOTES if texts and texts[0].startswith(first)), "")
    if not closing or any(sign in texts[0][1:] for sign in closing):
        return 1
    ends = (at for at, text in enumerate(texts) if any(sign in text[1:] for sign in closing))
    end = next(ends, 0)
    is_one = end > 0 and texts[end][-1] in closing and numbers[end] - numbers[0] == end
    return end + 1 if is_one and all(not line.is_item for line in lines[1 : end + 1]) else 1


def _sign(block: Paragraph | Table) -> str:
    """Return the sign of a list that was typed before a line, nothing for any other block."""
    if not isinstance(block, Paragraph) or block.level or block.is_item or "\n" in block.text:
        return ""
    match = _TYPED.match(block.text)
    return match[1] or match[2] if match is not None else ""


def _with_typed_items(blocks: Sequence[Paragraph | Table]) -> list[Paragraph | Table]:
    """Return the blocks, lines that begin with a typed sign as items; below one of a real list they are within it."""
    signs = Counter(map(_sign, blocks))
    within = signs_within([*map(_any_sign, blocks)])
    found, depth, pointed, last = list[Paragraph | Table](), 0, -1, 0
    for at, block in enumerate(blocks):
        sign = _sign(block)
        above = found[-1] if found else None
        if isinstance(block, Paragraph) and sign and signs[sign] >= _FEWEST_TYPED:
            pointed, last = depth if sign in POINTS else -1, block.line
            found.append(
                replace(block, text=_TYPED.sub("", block.text, count=1), is_item=True, depth=depth + (at in within))
            )
        elif isinstance(block, Paragraph) and pointed >= 0 and (below := _BELOW.match(block.text)):
            last = block.line
            found.append(replace(block, text=block.text[below.end() :], is_item=True, depth=pointed + 1))
        elif (
            isinstance(block, Paragraph)
            and isinstance(above, Paragraph)
            and block.line == last + 1
            and _is_rest(above, block)
        ):
            last = block.line
            found[-1] = replace(above, text=f"{above.text.rstrip()} {block.text.strip()}")
        else:
            if is_written(block):
                is_outer = isinstance(block, Paragraph) and block.is_item and at not in within
                pointed = block.depth if isinstance(block, Paragraph) and is_outer else -1
                depth = pointed + 1
                last = block.line if pointed >= 0 and isinstance(block, Paragraph) else 0
            if at in within and isinstance(block, Paragraph):
                found.append(replace(block, depth=block.depth + 1))
            else:
                found.append(block)
    return found


def _any_sign(block: Paragraph | Table) -> str | None:
    """Return the sign of an item, typed or not, nothing for an empty line or a length, None for any other block."""
    if isinstance(block, Paragraph) and (not block.text.strip() or length_told(block.text) or only_time(block.text)):
        return ""
    return _sign(block) or (_REAL if isinstance(block, Paragraph) and block.is_item else None)


def _is_rest(item: Paragraph, line: Paragraph) -> bool:
    """Whether a line goes on with the item right above, which was as long as its page allowed.

    One that asks and leads to what is listed below it does not: “who loses most? Answers:”.
    """
    text = line.text.strip()
    is_plain = not (line.level or line.is_item) and text[:1].islower() and not is_at_hour(text)
    leads = "?" in text and text.endswith(":")
    return (
        is_plain
        and not leads
        and _SHORTEST_WRAPPED <= len(item.text) <= _LONGEST_WRAPPED
        and _GOES_ON.search(item.text) is not None
    )


def _is_glued(block: Paragraph | Table) -> bool:
    is_line = isinstance(block, Paragraph) and not block.level and "\n" not in block.text
    return is_line and isinstance(block, Paragraph) and _GLUED.match(block.text) is not None


def _without_arrows(block: Paragraph | Table) -> Paragraph | Table:
    if not isinstance(block, Paragraph) or _ARROW.search(block.text) is None:
        return block
    return replace(block, text=_ARROW.sub("", block.text))
