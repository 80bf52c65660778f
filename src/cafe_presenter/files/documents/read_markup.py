"""Web pages, what a browser or a word processor puts on the clipboard, and Markdown.

lxml reads the HTML, whatever its faults; markdown-it-py (CommonMark, GitHub's tables) turns Markdown into HTML first.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.core.importing.asking.asking import holds_question, is_prompt, is_question, unnumbered
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document
from cafe_presenter.core.importing.normalising.pen_slips import without_slips
from cafe_presenter.core.importing.parts.begun import begins_at, is_head
from cafe_presenter.core.importing.tables.records import label
from cafe_presenter.core.importing.times.one_time import only_time
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.times.when_where import field_of_deck, labels_of
from cafe_presenter.core.importing.words.whole_names import names_only_paper
from cafe_presenter.files.documents.blocks import Blocks
from cafe_presenter.files.documents.front_matter import FRONT_MATTER
from cafe_presenter.files.documents.page_reader import PageReader
from cafe_presenter.files.documents.page_styles import told_looks
from cafe_presenter.files.documents.xml_tree import MAX_ATTRIBUTES, MAX_NODES, bomb, shallow

_CLIPBOARD_HEAD = re.compile(r"\AVersion:[\d.]+\s+StartHTML:", re.IGNORECASE)
_INDENTED_TAG = re.compile(
    r"^[ \t]{4,}(?=</?(?:div|section|article|h[1-6]|p|ul|ol|li|table|t(?:head|body|foot|r|d|h)|span|blockquote)\b)",
    re.MULTILINE,
)
"""A tag that stands as far in as what is inside another does: to Markdown it would be code."""
_INDENTED_LETTERING = re.compile(r"^[ \t]{4,}(?=</?(?:strong|em|small|a|b|i|br)\b)", re.MULTILINE)
"""The same, in a cell."""
_CELL = "</td>"
_COUNTED_WITHIN = re.compile(r"^( {2,8}|\t{1,2})[a-n][.)](?! [A-Z]\.)[ \t]+(?=\S)", re.MULTILINE)
"""What counts the items within another, “a.”: it is none to Markdown."""
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+\S")
_NUMBERED = re.compile(r"( {0,3})\d{1,3}[.)] {1,4}(?=\S)")
_MARKED = re.compile(r" *(?:[-*+]|\d{1,3}[.)]) ")
_ITEM = re.compile(r"([ \t]*)(?:[-*+]|\d{1,3}[.)])[ \t]+\S")
_RULE = re.compile(r"-{3,5}")
_FEWEST_SLIDES, _MOST_TITLED = 3, 0.6
"""Rules with a heading right below, and how many of all headings these are, from which a text is that of slides."""
_COUNTED_SLIDE = re.compile(
    r"^[ \t]*<!--[ \t]*(?:slide|page|folie|diapo\w*)(?:[ \t]+number)?[ \t]*:?[ \t]*\d{1,3}[ \t]*-->[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_NOTES_BELOW = re.compile(r"^#{1,6}[ \t]+notes?[ \t]?:[ \t]*\n+(?=[^\s#<])", re.MULTILINE | re.IGNORECASE)
"""What programs that turn presentations into Markdown write above each slide, and above what its speaker reads."""
_AT_EDGE = re.compile(r"(?P<edge>(?:> ?)*)(?:(?P<number>\d{1,2})[.)]|[-*+•])[ \t]+(?=\S)")
_STEP, _FAR_IN = 4, 6
"""Blanks from an item to those within it, and those from which an item is one more line of that above to Markdown."""
_FEWEST_BY_ONE = 2
_GLUED_HEADING = re.compile(r"(^ {0,3}#{2,6}(?=[^\s#])|\A\s*#(?=\w[^#\n]*\s\w))", re.MULTILINE)
"""“##Title” without a space, which is no heading to Markdown; “#title” may be what people tag their words with,
but for several words above all else."""
_MACHINE_MARKS = re.compile(
    r"\{\{[<%][^{}\n]{0,200}[%>]\}\}|\{[a-z][a-z:-]{0,30}\}(?=`)"
    r"|(?:\[\])?\{ ?(?:[.#:]|[a-z][\w-]{1,30}=[\"'\w])[^{}\n]{0,160}\}|(?<=\S )\{-\}[ \t]*$"
    r"|^[ \t]*:{3,}[ \t]*(?:\w[\w.-]*[ \t]*)?(?:\{[^{}\n]{0,120}\}[ \t]*)?$"
    r"|:{3,}\w*[ \t]*$|^[ \t]*:{3,}\w+(?=[ \t])|^\([\w.:-]{2,80}\)=[ \t]*$",
    re.MULTILINE,
)
"""What makers of sites write for their programs: shortcodes, attributes, roles, fences of boxes, names to lead to."""
_RAW = re.compile(
    r"^[ \t]*(`{3,}|~{3,})[ \t]*\{=\w{1,20}\}[ \t]*\n(?:[ \t]*<[^<>\n]{0,200}>[ \t]*\n){1,9}[ \t]*\1[ \t]*$",
    re.MULTILINE,
)
"""A fence “{=html}” around nothing but tags, as Pandoc writes them for another format."""
_OPTIONS = re.compile(
    r"^([ \t]*(?:`{3,}|~{3,}|:{3,})[ \t]*\{[\w:-]{1,40}\}[^\n]{0,200}\n)(?:[ \t]*:[a-z][\w-]{0,30}:[^\n]{0,200}\n)+",
    re.MULTILINE,
)
"""“:width: 400px” below “:::{grid-item}”: how such a box looks (MyST)."""
_ANSWERED = re.compile(r"(?<=\w)([ \xa0\u202f]?\?[ \t]+)(\*|_)([A-ZÀ-Ý\d“«\"][^*_\n?]{0,80})\2[ \t]*$", re.MULTILINE)
"""“Who wrote it? *George Eliot*”: the answer, in other letters behind its question, is for the host."""
_ASKED_APART = re.compile(r"(?<=[:.!…] )(\*{1,2}|_{1,2})([^\W_][^*_\n]{8,300}\?)\1(?![\w*])")
"""“On the board: *Who decides?* Note all.”: what is in other letters is said, and is quoted."""
_BOX = re.compile(r"^([ \t]*)(?:!!!|\?\?\?\+?)[ \t]*\w+[ \t]*(?:\"([^\"\n]{0,120})\")?[ \t]*$", re.MULTILINE)
"""“!!! note "Answer"”: what makers of sites begin a box with, its text further in below."""
_ROLE = re.compile(r"\{[a-z][a-z:-]{0,30}\}`([^`<>\n]{1,200}?)\s*<[^`<>\n]{1,200}>`")
"""“{ref}`Welcome <welcome>`”: what is read, and where it leads."""
_LETTERING_ALONE = re.compile(r"^[ \t]*</?(?:span|font)\b[^<>\n]*>[ \t]*$", re.MULTILINE)
"""A tag of words in a line of its own, around a list: to Markdown all of that would be a page."""
_BOX_ABOVE_LIST = re.compile(
    r"^( {0,3}<(?:div|section|article|aside|center)\b[^<>\n]*>)[ \t]*\n(?=[ \t]{0,3}(?:[-*+]|\d{1,2}[.)])[ \t]+\S)",
    re.MULTILINE,
)
"""The same of a box, right above one."""
_BETWEEN_NAMES = re.compile(r"\s[|–—·•-]\s|:\s")
_FILE = re.compile(r"\.(?:docx?|odt|pdf|html?)\b", re.IGNORECASE)
_MARKS_AROUND = " \t*_-+"
_LETTERING = re.compile(r"\*\*|(?<![\w*_`])[*_`](?=[\w(\[])|(?<=[\w)\]'’])[*_`](?![\w*_`])")
"""What words in other letters stand between: “**Welcome** _10 min_”."""
_LED_IN = re.compile(r"\A(?:> ?)?(?:[➤➜➔→►▶▸◆■●•·] ?|\*\*\d{1,2}[.)] |\d{1,2}[.)] (?=\*\*))?")
"""What a title may begin with: “**1. Welcome** (10 min)”."""
_RUNS_ON = re.compile(r"[ \t]*(?!\d{1,3}[.)]\s)(?:\*{1,2}|_{1,2})?[^\W_]")
"""A line that Markdown puts to the one above it: no item, no heading, no table."""
_NAMES_BETWEEN = re.compile(
    r"^((?:[-*+]|\d{1,2}[.)])[ \t]\S.*[.?!…][ \t]*\n)((?:[^\W\d_a-zà-ÿ][^\n]{0,58}[\w:]\n){1,2})"
    r"(?=(?:[-*+]|\d{1,2}[.)])[ \t])",
    re.MULTILINE,
)
"""Short lines at the edge between two items, the last the name of those below: Markdown puts them to the one above."""
_LABEL_BELOW = re.compile(
    r"^(?P<above>.*\S)[ \t]*\n(?=\*\*(?P<name>[^*:\n]{2,40}?)[ \t]?(?::[ \t]?\*\*|\*\*[ \t]?:)[ \t]*\S)", re.MULTILINE
)
"""“**Place:** the hall” below another line: Markdown would run it on."""
_BOLD_ALONE = re.compile(
    r"(?:\A|(?<=\n)[ \t]*\n) {0,3}(\*\*|__)[^*_\n]{2,80}(?<![.!?…,;])\1[ \t]*\n"
    r"(?P<runs_on>(?=[^\Wa-zà-ÿ_\d].{40,}[.!?…:]$))?",
    re.MULTILINE,
)
"""“**Warm-up**” in a line of its own, a sentence right below it, which Markdown runs on."""
_PLAIN_LINE = re.compile(r" {0,3}(?!\d{1,3}[.)]\s|[-+*] |\*{3}|-{2}|:{3}|[|`~<>#=$\\\[]|!\[)(?=\S)(?!.*(?:\||  $|\\$))")
"""A line that is no item, heading, table or mark-up, and says of itself no end."""
_SENTENCE = re.compile(
    r" {0,3}(?:[ivx]{1,4}[.)][ \t]|\(\d{1,2}\)[ \t]|\d{1,2}\.\d{1,2}[ \t])?"
    r"[*_“«\"'„¿¡]{0,3}[ \xa0\u202f]?[^\Wa-zà-ÿ_].*[.?!…？][ \xa0\u202f]?[\"”»’)*_]{0,4}[ \t]*"
)
"""A line that is a sentence, or several of them, from its beginning to its end."""
_IN_BRACKETS = re.compile(r"[ \t]{0,3}\([^()]+\)[ \t]*")
_COUNTED = re.compile(r" {0,3}(\d{1,3})[.)][ \t]+\S")
"""“7. Where …?”, which begins a list below a line only where “8.” follows, or it is the first."""
_FEWEST_TITLES = 3
_FEWEST_ASKING, _MOSTLY = 2, 0.65
"""Lines that ask, of those that stand together, from which they are a list; of a talk that is told half of them do."""
_GOES_ON_WITHIN = re.compile(r"([ \t]+)(?=[*_]{0,3}[\"“«¿¡]?[^\W\d_a-zà-ÿ])(?![A-Z]\.|#)(?P<word>\S+)")
"""A line that stands within the item above it, and begins as a sentence or a label does."""
_LED_BY_LABEL = re.compile(r"[ \t]+\*\*[^*:\n]{2,40}?[ \t]?(?::[ \t]?\*\*|\*\*[ \t]?:)")
"""“**Duration:** 10 min”, further in than the edge."""
_BOLD_QUESTION = re.compile(r" {0,3}(\*\*|__)[^*_\n]{1,300}\?[ \xa0]?\1[ \t]*")
"""“**Who decides?**” in a line of its own, which Markdown runs on."""
_LEAST_WRAPPED, _MOST_WRAPPED = 72, 120
"""Letters in the longest line of a text at which its lines may have been broken to fit."""
_FEWEST_BROKEN = 3
_BROKEN = re.compile(r"[\w,;)”»-][ \t]*$")
_GOES_ON_BROKEN = re.compile(r"[ \t]*[a-zà-ÿ]")
"""How a line ends that was broken to fit, and how the next begins, which goes on in the middle of a sentence."""
_UNSEEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff]")
_EDITOR_TAB = re.compile(
    r"(?<!&nbsp;)(?<!&shy;)(?:(?:&nbsp;|\xa0){2} (?:&nbsp;|\xa0)|(?:&shy;|\xad){2} (?:&shy;|\xad))(?! ?&)"
)
"""How editors in a page write a tab that was pasted; some sites make signs nobody sees of its spaces."""
_TAB = '<span style="mso-tab-count:1"></span>'
_CONDITIONAL = re.compile(r"<!\[(?:if|endif)[^\]>]*\]>", re.IGNORECASE)


def read_html(text: str, file: str = "") -> Document:
    """Return the paragraphs and tables a browser would show; ``file`` names the page in the problems.

    Raises CafeError when nothing can be read.
    """
    return _read_page(text, file, is_exact=True)


def _read_page(text: str, file: str, *, is_exact: bool) -> Document:
    from lxml import etree, html  # loaded only when a document is read: 10 MB that an evening does not need

    if _CLIPBOARD_HEAD.match(text):  # Windows' own format: a head of offsets before the page
        text = text[max(text.find("<"), 0) :]
    text = _EDITOR_TAB.sub(_TAB, _UNSEEN.sub("", _CONDITIONAL.sub("", text)))
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=False, encoding="utf-8")
    if text.count("<") + text.count("=") > MAX_NODES:
        raise bomb(file, f"> {MAX_NODES} nodes")
    _refuse_wide_tags(text, file)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise CafeError(Problem("import.damaged", Place(file))) from error
    shallow(root, file)
    reader = PageReader(Blocks(file, is_exact=is_exact), told_looks(root))
    reader.block(root)
    return _with_name(reader.document(), root.findtext("head/title") or "")


def _with_name(document: Document, named: str) -> Document:
    """Return a page with what its window is called, “Programme | Harvest fair”, where no heading tells it.

    It only says “Programme”, or is none of the whole page and what the window is called is another.
    """
    first = next((each for each in document.paragraphs if each.level), None)
    is_highest = first is not None and first.level in (1, TITLE_LEVEL)
    heading = " ".join(first.text.split()) if first is not None else ""
    told = " ".join(named.split())
    if not names_only_paper(heading) and (is_highest or heading.casefold() in told.casefold()):
        return document
    pieces = [piece.strip() for piece in _BETWEEN_NAMES.split(told)]
    named_so = [piece for piece in pieces if " " in piece and not names_only_paper(piece) and not _FILE.search(piece)]
    name = max(named_so, key=len, default="")
    return replace(document, title=name) if name else document


_NAME = r"[^\s/>][^\s/>=]*+"
_VALUE = r"""(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+)?"""
_ATTRIBUTE = re.compile(rf"[\s/]*+{_NAME}(?:\s*+=\s*+{_VALUE})?", re.ASCII)
_TAG = re.compile(rf"(?=(<[a-zA-Z][^\s/>]*+(?:{_ATTRIBUTE.pattern})*+))", re.ASCII)
"""A tag as browsers and libxml2 read it (HTML, 13.2.5), from every place one may begin, whatever stands around it."""
_SHORTEST_ATTRIBUTE = 2


def _refuse_wide_tags(text: str, file: str) -> None:
    """Raise CafeError ``import.bomb`` for a tag of many attributes: libxml2 takes the square of their number."""
    read = 0
    for tag in _TAG.finditer(text):
        start, end = tag.span(1)
        if end - start < MAX_ATTRIBUTES * _SHORTEST_ATTRIBUTE:
            continue
        read += end - start  # of tags that reach over others, not one after the other
        if read > 2 * len(text) or sum(1 for _ in _ATTRIBUTE.finditer(text, start + 1, end)) > MAX_ATTRIBUTES:
            raise bomb(file, f"> {MAX_ATTRIBUTES} attributes")


def read_markdown(text: str, file: str = "") -> Document:
    """Return the paragraphs and tables of a text in Markdown; its front matter is left out."""
    from markdown_it import MarkdownIt  # loaded only when a document is read

    text = FRONT_MATTER.sub("", text.replace("\r\n", "\n").replace("\r", "\n"), count=1)
    counted = len(_COUNTED_SLIDE.findall(text))
    text = _NOTES_BELOW.sub("Notes : ", text) if counted >= _FEWEST_SLIDES else text
    text = _INDENTED_LETTERING.sub("", text) if _CELL in text else text
    text = _GLUED_HEADING.sub(r"\1 ", _INDENTED_TAG.sub("", _LETTERING_ALONE.sub("", text)))
    text = _BOX_ABOVE_LIST.sub("\\1\n\n", _RAW.sub(lambda match: "\n" * match[0].count("\n"), text))
    text = _ASKED_APART.sub(r"“\2”", _ANSWERED.sub(r"\1(= \3)", _OPTIONS.sub(r"\1", text)))
    text = _COUNTED_WITHIN.sub(r"\1- ", _MACHINE_MARKS.sub("", _BOX.sub(_boxed, _ROLE.sub(r"\1", text))))
    text = _with_items_within("\n".join(_with_items_near(_with_signs_within(text.split("\n")))))
    text = "\n".join(_with_lines_apart([*_with_times_apart(text.split("\n"))]))
    text = _NAMES_BETWEEN.sub(lambda match: match[1] + "\n" + match[2].replace("\n", "\n\n"), text)
    text = _LABEL_BELOW.sub(_with_label_apart, text)
    if len(_BOLD_ALONE.findall(text)) >= _FEWEST_TITLES:
        text = _BOLD_ALONE.sub(lambda match: match[0] + "\n" * (match["runs_on"] is not None), text)
    # Markdown runs lines together; lines that say what they are were meant to stay apart.
    lines = text.split("\n")
    bare = [_LETTERING.sub("", _LED_IN.sub("", line)) for line in lines]
    titles = [line for line in bare if begins_at(line) or (line[:1].isalpha() and timed_title(line)[1])]
    titles += [line for above, line in pairwise(["", *bare]) if only_time(line.strip()) or _is_led(above, line)]
    heads = sum(is_head(line.strip(_MARKS_AROUND), below) for line, below in pairwise(lines) if _RUNS_ON.match(below))
    breaks = sum(label(line.strip(" *_-+")) is not None for line in lines) > 1 or len(titles) > 1 or heads > 1
    parser = MarkdownIt("commonmark", {"html": True, "breaks": breaks}).enable("table").enable("strikethrough")
    text = parser.render("\n".join(_with_lines_within(lines)))
    document = _read_page(f"<html><body>{text}</body></html>", file, is_exact=False)
    return replace(document, slides=counted if counted >= _FEWEST_SLIDES else _count_slides(lines))


def _is_led(above: str, line: str) -> bool:
    """Whether a line that begins a paragraph is a title with its length first: “[10'] Welcome”, “10 min – Welcome”."""
    if above.strip() or not line.lstrip("([")[:1].isdigit():
        return False
    title, time, _ = timed_title(line)
    return bool(time and title) and line.endswith(title)


def _count_slides(lines: Sequence[str]) -> int:
    """Return how many slides a text has that are parted by rules, each with its title right below; 0 for any other."""
    written = [line.strip() for line in lines if line.strip()]
    rules = [at for at, line in enumerate(written) if _RULE.fullmatch(line)]
    titled = sum(written[at + 1 : at + 2] != [] and written[at + 1].startswith("#") for at in rules)
    headings = sum(line.startswith("#") for line in written)
    return len(rules) + 1 if titled >= max(_FEWEST_SLIDES, _MOST_TITLED * headings) else 0


def _with_signs_within(lines: Sequence[str]) -> list[str]:
    """Return the lines of a text, items that signs mark between numbers that go on as far in as Markdown wants them.

    “1. Roles”, “- two take notes”, “2. Debate” are three lists to it where all stand at one edge. What stands right
    below the last number is within it as well where it is so below another.
    """
    found, within = [*lines], list[int]()
    edge, number, own, width, has_within = "", 0, -1, 0, False
    for at, line in enumerate([*lines, "."]):
        match = _AT_EDGE.match(line)
        if not line.strip(" >"):
            continue
        if number and match is not None and not match["number"] and match["edge"] == edge:
            within.append(at)
            continue
        if number and line.startswith(edge + " "):
            within += [at] if within else []
            continue
        is_next = match is not None and (match["edge"], match["number"]) == (edge, str(number + 1))
        near = [place for count, place in enumerate(within, start=own + 1) if has_within and place == count]
        for place in within if is_next else near:
            found[place] = edge + " " * width + lines[place].removeprefix(edge)
        has_within, within = is_next and (has_within or bool(within)), []
        is_counted = match is not None and bool(match["number"])
        edge, number = (match["edge"], int(match["number"])) if match is not None and is_counted else ("", 0)
        own, width = at, len(match[0]) - len(edge) if match is not None else 0
    return found


def _with_items_within(text: str) -> str:
    """Return a text whose items below a numbered one stand as far in as Markdown wants of what is within: “10. ”."""
    lines, own, width, more = text.split("\n"), -1, 0, 0
    for at, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip():
            continue
        if own < 0 or indent <= own:
            match = _NUMBERED.match(line)
            own, width, more = (len(match[1]), len(match[0]), 0) if match else (-1, 0, 0)
        elif not more and indent < width and _MARKED.match(line):
            more = width - indent
        lines[at] = " " * more + line if own >= 0 and indent > own else line
    return "\n".join(lines)


def _with_items_near(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a text, an item that stands too far in below another as near as one within it does.

    One that is a single blank further in is within the one above where more of them are: Markdown wants two.
    Items too far in below a line that is none begin at its edge: they would run on from it.
    """
    above, is_by_one = list[tuple[int, int]](), _goes_in_by_one(lines)
    too_far, edge, is_listed = 0, _STEP, False
    for line in lines:
        match = _ITEM.match(line)
        if match is None:
            above.clear()
            is_listed = is_listed and bool(line.strip())  # or the line goes on with an item
            is_plain = not is_listed and line[:_STEP].strip(" |`~") != ""
            edge, too_far = len(line) - len(line.lstrip()) if is_plain else _STEP, 0
            yield line
            continue
        blanks = len(match[1].expandtabs(_STEP))
        if edge < _STEP <= blanks:  # the first below that line
            too_far = blanks - edge
        edge, is_listed = _STEP, True
        while above and above[-1][0] >= blanks:
            above.pop()
        is_far = bool(above) and blanks >= above[-1][1] + _FAR_IN
        is_far |= bool(above) and is_by_one
        near = above[-1][1] + _STEP if is_far else max(blanks - too_far, 0)
        above.append((blanks, near))
        yield " " * near + line[match.end(1) :] if is_far or too_far else line


def _goes_in_by_one(lines: Sequence[str]) -> bool:
    """Whether items stand a single blank further in than those above, more than once, and none so at the top."""
    edges = [match[1] if (match := _ITEM.match(line)) else None for line in lines]
    below = [above for above, edge in pairwise([None, *edges]) if edge == " " and above != " "]
    return len(below) >= _FEWEST_BY_ONE and all(above is not None and above != "  " for above in below)


def _with_times_apart(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a text, a time alone right below a heading apart from what happens then."""
    for above, line in pairwise(["", *lines]):
        yield line
        if _HEADING.match(above) and only_time(without_slips(line)):
            yield ""


def _with_lines_apart(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a text, those that each ask something as paragraphs of their own, as a list that counts on is.

    Markdown runs both on from the line above: “Travel”, and right below it “7. Where …?”.
    """
    at = 0
    for is_plain, group in groupby(lines, key=lambda line: _PLAIN_LINE.match(line) is not None):
        run = [*group]
        at += len(run)
        if not is_plain:
            yield from run
            continue
        body = run if is_question(run[0]) or is_prompt(run[0]) else run[1:]  # below a title
        asking = sum(is_question(line) or is_prompt(line) for line in body)
        ends = [(_SENTENCE.fullmatch(line) or _IN_BRACKETS.fullmatch(line)) is not None for line in run[1:]]
        counted = [line for line in map(str.strip, run) if is_question(line) and unnumbered(line) != line]
        told = (line for line in map(str.strip, run) if line not in counted)
        is_told = any(label(line.strip(_MARKS_AROUND)) for line in told)  # “Thème : …”, then “Question : …”
        is_list = asking >= max(_FEWEST_ASKING, _MOSTLY * len(body)) or 2 * len(counted) >= len(run)
        if len(run) > 1 and all(ends) and not is_told and is_list:
            run = [each for line in run for each in (line, "")][:-1]
        yield from run
        below = [match[1] for line in lines[at : at + 2] if (match := _COUNTED.match(line))]
        if len(below) > 1 and int(below[0]) + 1 == int(below[1]):
            yield ""


def _with_lines_within(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a text, one that was begun within an item apart from the first of that item.

    Markdown would run it on. It found room there and is no rest of it: a line that is broken to fit is as long as most.
    """
    width = _width(lines)
    yield from lines[:1]
    for above, line in pairwise(lines):
        item, below = _ITEM.match(above), _GOES_ON_WITHIN.match(line)
        is_within = item is not None and below is not None and len(below[1].expandtabs(_STEP)) > len(item[1])
        is_within = is_within or (below is not None and _LED_BY_LABEL.match(line) is not None)
        text = above.strip()
        if text and line.strip() and (_BOLD_QUESTION.fullmatch(above) or _BOLD_QUESTION.fullmatch(line)):
            yield from ("", line)
            continue
        if item is not None and is_question(text) and _is_noted(line) and len(text) + len(line.split()[0]) < width:
            yield from ("", " " * (len(item[0]) - 1) + line.lstrip())
            continue
        is_apart = (
            is_within
            and text != ""
            and below is not None
            and len(above) + len(below["word"]) < width
            and text[-1] not in ",;(-–—\\|"
            and text.count("(") <= text.count(")")
        )
        if is_apart:
            yield ""
        missing = len(item[0]) - 1 - len(below[1]) if is_apart and item is not None and below is not None else 0
        yield " " * missing + line


def _width(lines: Sequence[str]) -> int:
    """Return how many letters the lines of a text may have: as many as the longest has that was surely broken to fit.

    The next goes on in the middle of a sentence, and its first word would have been too much. An address that nothing
    can break, or a rule below a heading, may be longer. Where lines end anywhere it is the longest of them all.
    """
    pairs = [pair for pair in pairwise(lines) if _GOES_ON_BROKEN.match(pair[1]) and _BROKEN.search(pair[0])]
    longest = max((len(above) for above, _ in pairs), default=0)
    narrowest = min((len(above) + 1 + len(below.split()[0]) for above, below in pairs), default=0)
    is_sure = len(pairs) >= _FEWEST_BROKEN and longest < narrowest
    most = longest if is_sure else max(map(len, lines), default=0)
    return max(_LEAST_WRAPPED, min(_MOST_WRAPPED, most))


def _is_noted(line: str) -> bool:
    """Whether a line at the edge, below an item that asks, tells something of it: a sentence that asks nothing."""
    is_sentence = _PLAIN_LINE.match(line) is not None and _SENTENCE.fullmatch(line) is not None
    return is_sentence and not (line[:1].isspace() or holds_question(line) or is_prompt(line))


def _with_label_apart(match: re.Match[str]) -> str:
    """Return a line that ends before one which tells where or when the evening is, or does so itself."""
    is_told = field_of_deck(match["name"]) or labels_of(match["above"].replace("*", ""))
    return f"{match['above']}  \n" if is_told else match[0]


def _boxed(match: re.Match[str]) -> str:
    """Return the title of a box as a line apart from what is above it."""
    return f"\n{match[1]}{match[2].rstrip(' :')} :\n" if match[2] else "\n"
