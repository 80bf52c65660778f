"""A text as it would be written with care: what was put around all of it taken off, its signs alike."""

import re
import textwrap
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Sequence

from cafe_presenter.core.importing.asking.asking import is_question
from cafe_presenter.core.importing.document.line_marks import with_plain_marks
from cafe_presenter.core.importing.normalising.counted_titles import counted_titles
from cafe_presenter.core.importing.times.one_time import is_time
from cafe_presenter.files.documents.decimal_outlines import with_decimals_as_items

_NOTHING = re.compile("[\u200b\u2060\ufeff\u00ad]")
"""Characters without any width, which keep a program from seeing what a line begins with."""
_FENCE = re.compile(r"[ \t]{0,3}(?:`{3,}|~{3,})[ \t]*(?:markdown|md|text|txt|plaintext)?[ \t]*")
_QUOTED = re.compile(r"^ {0,3}> ?", re.MULTILINE)
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t]")
_NEARLY_ALL = 0.9
_FEWEST = 2
_FEWEST_COUNTED = 3
_STARRED_STEP = "  "
_LONGEST = 100
_WRAPPED = re.compile(
    r"[ \t]*(?:(?P<sign>[=~◆★●■])(?P=sign)*[ \t]*(?P<inner>[^\W_].{0,80}?)[ \t]*(?P=sign)+"
    r"|(?P<run>[-–—*_#+]{2,20}|[–—])[ \t]+(?P<within>[^\W_].{0,80}?)[ \t]+(?P=run)"
    r"|\[(?P<square>[^\W_][^\[\]()|]{2,80})\]|(?P<quote>>{2,6})[ \t]*(?P<behind>[^\W_].{1,80}))[ \t]*"
)
"""“=== Title ===”, “--- Title ---”, “[Title]”, “>>> Title”: what people put around a heading."""
_HEADING = re.compile(r"[ \t]*(?:#{1,6}[ \t]|<h[1-6]\b)")
"""What a heading is otherwise: beside such, “[Draw a circle]” is what a host does."""
_LED_BY_PICTURE = re.compile(
    r"[\U0001f300-\U0001faff\u2600-\u26ff\u2728\u2753\u2b50][\ufe0f\u200d\U0001f300-\U0001faff]{0,6}[ \t]+[^\W_].{1,78}"
    r"[^\s.;,:?!]"
)
"""“🌱 Title”."""
_PAGE_ENDS = re.compile(
    r"[ \t]*(?:\\(?:newpage|pagebreak|clearpage)(?:\{\})?"
    r"|[-=*_~+<!\[{(:%]{1,10}[ \t]*(?:page[ _-]?break|new[ _-]?page|saut[ _-]de[ _-]page|seiten[ _-]?umbruch"
    r"|salto[ _-]de[ _-]p[áa]gina|interruzione[ _-](?:di[ _-])?pagina|quebra[ _-]de[ _-]p[áa]gina|pagina-?einde)"
    r"[ \t]*[-=*_~+>\]}):%]{1,10})[ \t]*",
    re.IGNORECASE,
)
"""“---pagebreak---”, “\\newpage”: where whoever prints a text has a new page begin."""
_MOSTLY = 0.8
_SET_APART = re.compile(
    r"(?<=[\w)?!.])[ \t]+(?:[-–—][ \t]+)?(\*{1,3}|_{1,3}|`)"
    r"(\d{1,3}[ \xa0]?(?:min[a-zé]{0,4}|mn|m(?=\d\d\1|\1)|h|['’′])\.?)(\d\d)?\1[ \t]*$",
    re.MULTILINE,
)
"""“Vote *10 min*”, “Film - _9m31_”."""
_STARRED_WITHIN = re.compile(r"^(?P<stars>\*{2,4})[ \t]+(?=[^\s*])(?!.*\*\*)", re.MULTILINE)
_WIKI_BOLD = re.compile(r"(?<!['\w])'''([^'\s\n](?:[^'\n]|'(?!'))*?)'''(?!')")
"""“'''Title'''”: what is bold in a wiki."""
_STARRED_ITEM = re.compile(r"^\*[ \t]+\S", re.MULTILINE)
"""“* Vote”, and below it “** by hands”: how wikis write lists within others."""
_STARS = re.compile(r"(?<![*\\])\*\*(?!\*)([^*\n]+)\*\*(?!\*)")
_NO_WORD = re.compile(r"[ \t>*+_|#-]*(?:\d{1,2}[.)][ \t]*)?")
"""What may stand in a line before its first word."""
_ALERT = re.compile(r"^([ \t]*(?:>[ \t]*)+)\[!\w{3,12}\][+-]?(?=[ \t]|$)", re.MULTILINE)
"""“> [!NOTE]”: what some sites begin a box with."""
_BROKEN_OFF = re.compile(r"^(?:[^\W_].*\\[ \t]*\n){2,}(?:[^\W_].*)?", re.MULTILINE)
"""“First line \\”, “Second line \\”: Markdown would run them on, and who writes so means a list."""
_ENDS_BELOW = re.compile(r"^(\*\*[^*\s][^*\n]{0,98}[^*\s])[ \t]*\n\*\*((?!.*\*\*)[^*\s].*)$", re.MULTILINE)
"""“**Title:  ”, and below it “**What is told”: the line break stood within what was bold."""
_SET_ALONE = re.compile(
    r"(?<![^\n>]\n)^(?P<title>(?:>[ ]?)*(?:[^\w\s*_<>#|`-]{1,3}[ ])?(?P<mark>\*{2,3}|_{2,3})[^*_\s][^*_\n]{0,78}"
    r"[^*_\s,;-](?P=mark):?)[ \t]?(?=\n(?:>[ ]?)*[*_\"“«„¿¡(]{0,3}[A-ZÀ-Ý\d])",
    re.MULTILINE,
)
"""“**Title**” right above what it names, which Markdown would run on."""
_ABOVE_QUESTION = re.compile(
    r"(?<![^\n]\n)^[*_]?(?P<title>[A-ZÀ-Ý][^\n*_#|>:.,;?!]{2,50}\w)[*_]?[ \t]?"
    r"(?=\n[“«\"„¿]{0,2}[A-ZÀ-Ý][^\n]*\?[*_”»\"]{0,3}[ \t]*(?:\n[ \t]*\n|\n?\Z))",
    re.MULTILINE,
)
"""“Title” right above a line that is one question and all of the paragraph."""
_ITEM_ABOVE_QUESTION = re.compile(
    rf"^(?P<item>{_ITEM.pattern}+)(?P<mark>\*{{0,3}})(?P<title>[A-ZÀ-Ý][^\n*_#|>:.,;?!]{{2,50}}\w)(?P=mark)[ \t]*"
    r"\n[ \t]*(?!Q\d|[^\W\d_]{4,12}[ \xa0]\d)(?P<asked>[“«\"„¿]{0,2}[A-ZÀ-Ý][^\n]*\?)[ \t]*$",
    re.MULTILINE,
)
_HOUR = r"\d{1,2}[ \t]?(?:[h:.]|Uhr)"
_BOLD_IN_HOUR = re.compile(
    rf"^(?P<title>(?:{_ITEM.pattern}[ \t]*)?"
    rf"(?:[*_]{{0,2}}{_HOUR}[^*\n]{{0,24}}[*_]{{0,2}}[^*\n\w]{{0,4}}|(?=\*\*{_HOUR}[^*\n]{{0,20}}[^\W\d]))"
    r"\*\*[^*\n]{2,60}[^*\s:.,;–—-]\*\*)[ \t]+(?=[“«\"]?[A-ZÀ-Ý])",
    re.MULTILINE,
)
"""“19:00 **Welcome** Everybody …”: what is bold is the title, the rest is told of it."""
_RUN_ON = (
    (_SET_ALONE, r"\g<title>  "),
    (_ABOVE_QUESTION, r"**\g<title>**  "),
    (_ITEM_ABOVE_QUESTION, r"\g<item>\g<title>: \g<asked>\n"),
    (_BOLD_IN_HOUR, r"\g<title> – "),
)
"""Titles that run on into what is told of them, and how these are set apart where several do."""
_ALL_FIRST = re.compile(r"^i\.(?=[ \t]+\S)", re.MULTILINE)
_SECOND = re.compile(r"^ii\.[ \t]", re.MULTILINE)
"""“i. Opening”, “i. Reports”: whoever writes the sign of the first before each has a program count."""
_ESCAPED_NUMBER = re.compile(r"^([ \t]*)\\(\d{1,2}[.)][ \t])", re.MULTILINE)
"""“\\1. Welcome”: whoever writes so wants the number as it is."""


_ASKED_BY_SIGN = re.compile(
    r"^([ \t]*)(?:[\u2610\u2753\u2754\u27a1\u279c\u27a4]|[\U0001f4ac\U0001f5e8\U0001f449\U0001f914])\ufe0f?[ \t]*"
    r"(?=\S.*\?[ \t]*$)",
    re.MULTILINE,
)
"""“❓ Who decides?”: the sign says that it is asked, as that of an item does."""


_QUOTED_LINE = re.compile(r"^ {0,3}>[ \t]*(?=\S)(?P<said>.*)$", re.MULTILINE)
_FEWEST_QUOTED = 3
_NAMED_SIGN = re.compile(r"^([ \t]*(?:[-*+]|#{1,6}|\d{1,2}[.)])[ \t]+):[a-z][a-z_]{2,30}:[ \t]+(?=\S)", re.MULTILINE)
"""“1. :wave: Check-in”: the name of a little picture."""
_NOBODY_YET = re.compile(r"^([ \t>]*#{1,6}[ \t]+\S.*?)[ \t]*(?:\(`?\?{2,5}`?\)|\[`?\?{2,5}`?\])[ \t]*$", re.MULTILINE)
"""“## Welcome (???)”: who leads that part, or when, was to be told."""
_WIKI_HEADING = re.compile(r"^h([1-6])\.[ \t]+(?=\S)", re.MULTILINE)
_WIKI_HEADER = re.compile(r"^\|\|((?:[^|\n]+\|\|)*[^|\n]+)\|\|[ \t]*$", re.MULTILINE)
"""“h2. Evening” and “|| When || What ||”, the heading and the header of a table in Jira and Confluence."""


def tidied(text: str) -> str:
    """Return a text, with as many lines, in which each habit of writing has one form."""
    quoted = [match["said"] for match in _QUOTED_LINE.finditer(text)]
    if len(quoted) >= _FEWEST_QUOTED and all(map(is_question, quoted)):  # each is an item, and none goes on
        text = _QUOTED_LINE.sub(r"- \g<said>", text)
    if len(_ASKED_BY_SIGN.findall(text)) >= _FEWEST:
        text = _ASKED_BY_SIGN.sub(r"\1- ", text)
    text = _NOBODY_YET.sub(r"\1", _NAMED_SIGN.sub(r"\1", text))
    text = _WIKI_HEADING.sub(lambda match: "#" * int(match[1]) + " ", text)
    text = _WIKI_BOLD.sub(r"\1", text) if len(_WIKI_BOLD.findall(text)) >= _FEWEST else text
    text = _WIKI_HEADER.sub(lambda match: f"|{match[1].replace('||', '|')}|", text)
    if len(_ALL_FIRST.findall(text)) >= _FEWEST_COUNTED and not _SECOND.search(text):
        text = _ALL_FIRST.sub("1.", text)
    if _STARRED_ITEM.search(text):
        text = _STARRED_WITHIN.sub(lambda match: _STARRED_STEP * (len(match["stars"]) - 1) + "* ", text)
    text = _BROKEN_OFF.sub(_listed, _ESCAPED_NUMBER.sub(r"\1\2", text))
    text = _ENDS_BELOW.sub(r"\1** \2\n", text)
    for form, put in _RUN_ON:
        text = form.sub(put, text) if len(form.findall(text)) > _FEWEST else text
    lines = text.split("\n")
    apart = _ALERT.sub(r"\1", _SET_APART.sub(_in_brackets, text))
    whole = ["" if _PAGE_ENDS.fullmatch(line) else _STARS.sub(_set_right, line) for line in apart.split("\n")]
    plain = with_plain_marks(with_decimals_as_items(_with_headings(whole)))
    is_code, found = False, list[str]()
    for line, read in zip(lines, plain, strict=True):  # what stands between fences is left as it is
        is_code ^= _FENCE.fullmatch(line) is not None or line.lstrip().startswith("```")
        found.append(line if is_code else read)
    return "\n".join(found)


def _in_brackets(length: re.Match[str]) -> str:
    """Return a length that is set apart as one in brackets, its seconds said to be some."""
    return f" ({length[2]}in {length[3]} s)" if length[3] else f" ({length[2]})"


def _set_right(bold: re.Match[str]) -> str:
    """Return what is bold with its blanks outside: within, “**Place: **Hall”, they hide from Markdown that it is.

    So does “**Place:**Hall”; between words, “2 ** 3 ** 4”, such stars are none.
    """
    text, before, after = bold[1].strip(), bold.string[: bold.start()], bold.string[bold.end() :][:1]
    if not text or (bold[1][0].isspace() and not _NO_WORD.fullmatch(before)):
        return bold[0]
    is_glued = after.isalnum() and not text[-1].isalnum()
    return f"**{text}**" + (" " if is_glued or (after.isalnum() and bold[1][-1].isspace()) else "")


def _listed(run: re.Match[str]) -> str:
    """Return lines that are broken off one by one as the items of a list."""
    return "\n".join(f"- {line.rstrip(' \t\\')}" if line else "" for line in run[0].split("\n"))


def _with_headings(lines: list[str]) -> list[str]:
    """Return lines, those with like signs around them, or with a picture before each, as headings of the text below."""
    found, forms = [*lines], defaultdict[str, dict[int, str]](dict)
    for at, line in enumerate(lines):
        if len(line) > _LONGEST or "|" in line:
            continue
        if match := _WRAPPED.fullmatch(line):
            titles = {name: match[name] for name in ("inner", "within", "square", "behind") if match[name]}
            [(form, title)] = titles.items()
            if not is_time(title):
                forms[form + line.lstrip()[:1]][at] = title
        elif _LED_BY_PICTURE.fullmatch(line.strip()):
            forms["picture"][at] = line.strip()
    is_headed = sum(_HEADING.match(line) is not None for line in lines) >= _FEWEST
    if not any(map(_HEADING.match, lines)) and not forms:
        counted = counted_titles(lines)
        return [f"## {counted[at]}" if at in counted else line for at, line in enumerate(lines)]
    for form, named in forms.items():
        if is_headed and form.startswith("square"):
            continue
        leading = [at for at in named if _leads(lines, at, named)]
        if len(leading) >= max(_FEWEST, _MOSTLY * len(named)):
            for at in leading:
                found[at] = f"## {named[at]}"
    return found


def _leads(lines: Sequence[str], at: int, titles: Collection[int]) -> bool:
    """Whether a line has another text below it, and stands right below none of those like it."""
    below = next((place for place in range(at + 1, min(at + 4, len(lines))) if lines[place].strip()), at)
    return below > at and below not in titles and at - 1 not in titles


def bare(text: str) -> str:
    """Return a text without the fence, the signs of a quote, the indentation that is around all of it, unseen signs."""
    text = _NOTHING.sub("", unicodedata.normalize("NFC", text)).replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    fences = [at for at, line in enumerate(lines) if _FENCE.fullmatch(line)]
    if len(fences) == 2 and not any(line.strip() for line in (*lines[: fences[0]], *lines[fences[1] + 1 :])):
        lines[fences[0]] = lines[fences[1]] = ""
    written = [line for line in lines if line.strip()]
    if len(written) > 1 and sum(_QUOTED.match(line) is not None for line in written) >= _NEARLY_ALL * len(written):
        lines = [_QUOTED.sub("", line, count=1) for line in lines]
    return textwrap.dedent("\n".join(lines))


def with_lists_at_edge(text: str) -> str:
    """Return a text with the lists that stand further in than any item above them moved to its edge.

    Markdown has four blanks before a line that follows an empty one be code.
    """
    lines, found, shift, is_list = text.split("\n"), list[str](), 0, False
    for at, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" \t"))
        if line.strip() and not indent:
            is_list, shift = _ITEM.match(line) is not None, 0
        elif line.strip() and not is_list and not shift and _ITEM.match(line) and not (at and lines[at - 1].strip()):
            shift = indent
        found.append(line[min(shift, indent) :])
    return "\n".join(found)
