"""Slips that YAML refuses in its own words, told in plain ones and mended in memory so that reading can go on."""

import re

import yaml

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.field import Scope
from cafe_presenter.core.deck.vocabulary import field_named
from cafe_presenter.files.deck.findings import Findings

_STAND_IN = 0x10FF00
"""A mended character is set aside as this private code point plus its own, so lines and columns stay true."""

_LINE = pattern(
    r"(?P<lead>[ \t]*(?:- +)*)(?:(?P<key>[^\s:#\"'\[\]{},&*!|>%@`-][^:#]{0,79}?)[ \t\xa0]*:[ \t]+)?(?P<value>.*)"
)
_NO_SPACE = pattern(r"[ \t]*(?:- +)*(?P<key>[^\W\d_][\w'’ \xa0-]{0,39}?)[ \t\xa0\u202f]*:(?=[^\s/]|[\xa0\u202f])")
_TAB_INDENT = pattern(r"^( *\t[ \t]*)(?=[^\s#])", re.MULTILINE)
_OPENERS = "[]{}&*!|>%@`,?-"
_MAX_SHOWN = 110


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the file: ``start`` is its index, ``key`` and ``value`` what stands on either side of its colon."""

    number: int
    start: int
    text: str
    lead: str
    key: str
    value: str

    @property
    def value_start(self) -> int:
        return self.start + len(self.text) - len(self.value)

    @property
    def value_at(self) -> tuple[int, int]:
        return self.number + 1, len(self.text) - len(self.value) + 1

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip(" "))

    def mended(self) -> str:
        """Return the line with its value in quotes, as the author should write it."""
        value = _without_stand_ins(self.value)
        return _shown(f"{self.key}: {lightly_quoted(value)}" if self.key else lightly_quoted(value))


class _Page:
    """The text by lines, and how to change one."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = text.splitlines(keepends=True)
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line))

    def line(self, number: int) -> _Line:
        number = max(0, min(number, len(self._lines) - 1))
        text = self._lines[number].rstrip("\r\n") if self._lines else ""
        match = _LINE.match(text)
        lead, key, value = (match["lead"], match["key"] or "", match["value"].rstrip()) if match else ("", "", text)
        return _Line(number, self._starts[number], text.rstrip(), lead, key, value)

    def written_before(self, number: int) -> _Line | None:
        """Return the nearest line above that is neither empty nor a comment."""
        for above in range(min(number, len(self._lines)) - 1, -1, -1):
            if (text := self._lines[above].strip()) and not text.startswith("#"):
                return self.line(above)
        return None

    def set_aside(self, start: int, end: int, chars: str) -> str:
        """Return the text with each of ``chars`` between two indices set aside."""
        part = "".join(chr(_STAND_IN + ord(char)) if char in chars else char for char in self.text[start:end])
        return self.text[:start] + part + self.text[end:]

    def shifted(self, number: int, by: int) -> str:
        """Return the text with a line moved sideways, and with a list item those that hang from it."""
        lines, indent = list(self._lines), self.line(number).indent
        dash = lines[number].lstrip().startswith("- ")
        for below in range(number, len(lines)):
            bare = lines[below].lstrip(" ")
            here = len(lines[below]) - len(bare)
            next_item = here == indent + by and bare.startswith("- ")
            if below > number and (not dash or next_item or (bare.strip() and here <= indent)):
                break
            lines[below] = " " * max(0, here + by) + bare
        return "".join(lines)


def restored(text: str) -> str:
    """Return ``text`` with every character that was set aside put back."""
    if not text or max(text) < chr(_STAND_IN):
        return text
    return _without_stand_ins(text)


def _without_stand_ins(text: str) -> str:
    return "".join(chr(ord(char) - _STAND_IN) if _STAND_IN <= ord(char) < _STAND_IN + 128 else char for char in text)


def lightly_quoted(text: str) -> str:
    """Return ``text`` in the quotes that need the least escaping."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def field_without_space(text: str) -> str | None:
    """Return the field name at the start of ``text`` that lacks the space after its colon: ``theme:IA``."""
    match = _NO_SPACE.match(text)
    return match["key"] if match and _is_field(match["key"]) else None


def repair(text: str, error: yaml.YAMLError, findings: Findings) -> str | None:
    """Tell what ``error`` means and return ``text`` without the slip, or None when nothing more can be read."""
    page = _Page(text)
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        findings.error("deck.not_yaml", None)
        return None
    mark, context = error.problem_mark, error.context_mark or error.problem_mark
    if findings.holds("deck.tab"):
        return None  # whatever is wrong next may come of the tabs
    mended = _tabs(page, error, findings)
    if mended is None:
        said = error.problem or ""
        if "mapping values" in said:
            mended = _colon(page, mark, findings)
        elif "escape" in said or "hex" in said:
            mended = _backslash(page, mark, findings)
        elif "end of stream" in said and "quoted" in (error.context or ""):
            mended = _open_quote(page, page.line(context.line), findings)
        elif "expected ':'" in said:
            mended = _no_colon(page, page.line(context.line), findings)
        elif _scans_opener(page, context):
            mended = _opener(page, context, findings)
        else:
            mended = _unexpected(page, mark, findings)
    if mended is None or mended == text:
        if not findings.holds_at(mark.line + 1):
            findings.error("deck.not_yaml", (mark.line + 1, mark.column + 1))
        return None
    return mended


def _tabs(page: _Page, error: yaml.MarkedYAMLError, findings: Findings) -> str | None:
    mark = error.problem_mark
    assert mark is not None
    lines = {mark.line, error.context_mark.line if error.context_mark else mark.line}
    if not any("\t" in page.line(number).text[: len(page.line(number).lead)] for number in lines):
        return None
    first, count = _TAB_INDENT.search(page.text), len(_TAB_INDENT.findall(page.text))
    if first is None:
        return None
    number = len(page.text[: first.start() + 1].splitlines())
    findings.error("deck.tab" if count == 1 else "deck.tabs", (number, 1), count=count)
    return _TAB_INDENT.sub(lambda match: match[1].replace("\t", "  "), page.text)


def _colon(page: _Page, mark: yaml.Mark, findings: Findings) -> str | None:
    line = page.line(mark.line)
    above = page.written_before(mark.line)
    for near in (above, line):
        if near and (mended := _space_added(page, near, findings)):
            return mended
    colon = line.start + mark.column
    before = line.text[: mark.column].strip().lstrip("- ")
    if ":" not in before and _is_field(before) and above:
        return _open_quote(page, above, findings) if _is_open(above.value) else _indentation(page, line, findings)
    if line.key and colon >= line.value_start:
        findings.error("deck.colon_in_text", line.value_at, key=line.key, mended=line.mended())
        return page.set_aside(line.value_start, line.start + len(line.text), ":")
    findings.error("deck.colon_in_long_text", (mark.line + 1, mark.column + 1))
    return page.set_aside(colon, colon + 1, ":")


def _space_added(page: _Page, line: _Line, findings: Findings) -> str | None:
    key = field_without_space(line.text)
    match = _NO_SPACE.match(line.text)
    if key is None or match is None:
        return None
    findings.error("deck.no_space_after_colon", (line.number + 1, match.end()), key=key)
    colon = line.start + match.end()
    return f"{page.text[:colon]} {page.text[colon:]}"


def _no_colon(page: _Page, line: _Line, findings: Findings) -> str | None:
    if mended := _space_added(page, line, findings):
        return mended
    if _is_open(line.value):
        return _open_quote(page, line, findings)
    words = line.text[len(line.lead) :].split(" ")
    for count in range(min(4, len(words) - 1), 0, -1):
        key = " ".join(words[:count])
        if _is_field(key):
            findings.error("deck.no_colon", (line.number + 1, len(line.lead) + 1), key=key)
            colon = line.start + len(line.lead) + len(key)
            return f"{page.text[:colon]}:{page.text[colon:]}"
    findings.error("deck.stray_text", (line.number + 1, len(line.lead) + 1), text=_shown(line.text.strip()))
    return f"{page.text[: line.start]}#{page.text[line.start :]}"


def _backslash(page: _Page, mark: yaml.Mark, findings: Findings) -> str | None:
    line = page.line(mark.line)
    findings.error("deck.backslash", (mark.line + 1, line.text.rfind("\\", 0, mark.column + 1) + 1))
    return page.set_aside(line.start, line.start + len(line.text), "\\")


def _is_open(value: str) -> bool:
    return value[:1] in ('"', "'") and (len(value) == 1 or not value.endswith(value[0]))


def _open_quote(page: _Page, line: _Line, findings: Findings) -> str | None:
    findings.error("deck.quote_not_closed", line.value_at, quote=line.value[:1] or '"')
    end = line.start + len(line.text)
    return page.set_aside(line.value_start, end, "\"'") if line.value[:1] in ('"', "'") else None


def _scans_opener(page: _Page, mark: yaml.Mark) -> bool:
    """Whether the parser stopped inside something that a sign at the start of a text had opened."""
    index = page.line(mark.line).start + mark.column
    line = page.line(mark.line)
    return page.text[index : index + 1] in _OPENERS and index == line.value_start and bool(line.value)


def _opener(page: _Page, mark: yaml.Mark, findings: Findings) -> str | None:
    line = page.line(mark.line)
    sign = line.value[0]
    findings.error("deck.sign_at_start", line.value_at, sign=sign, mended=line.mended())
    return page.set_aside(line.value_start, line.start + len(line.text), _OPENERS + ":#")


def _unexpected(page: _Page, mark: yaml.Mark, findings: Findings) -> str | None:
    """Mend a line on which the parser met something it did not expect, at ``mark``."""
    line = page.line(mark.line)
    start, value = line.start + mark.column, line.value
    above = page.written_before(mark.line)
    sound = value[:1] in ('"', "'") and value.count(value[0]) == 2 and value.endswith(value[0])
    if above and _is_open(above.value) and (sound or value[:1] not in ('"', "'")):
        return _open_quote(page, above, findings)
    if value[:1] in ('"', "'") and start > line.value_start:
        return _quotes(page, line, findings)
    if value[:1] in _OPENERS and value and start >= line.value_start:
        return _opener(page, mark, findings)
    if mended := _space_added(page, line, findings):
        return mended
    if above and not line.text[: mark.column].strip(" -"):
        return _indentation(page, line, findings)
    return None


def _quotes(page: _Page, line: _Line, findings: Findings) -> str:
    quote, end = line.value[0], line.value_start + len(line.value)
    if line.value.endswith(quote):
        inside = line.value[1:-1]
        plain = inside.replace("''", "'") if quote == "'" else inside.replace('\\"', '"')
        mended = _shown(f"{line.key}: {lightly_quoted(plain)}" if line.key else lightly_quoted(plain))
        code = "deck.quote_inside" if quote == '"' else "deck.apostrophe_inside"
        findings.error(code, line.value_at, mended=mended)
        return page.set_aside(line.value_start + 1, end - 1, quote)
    findings.error("deck.text_after_quote", line.value_at, mended=line.mended())
    return page.set_aside(line.value_start, end, quote + ":#")


def _indentation(page: _Page, line: _Line, findings: Findings) -> str | None:
    """Put a field back under the one above it, a list item under the last item."""
    above = page.written_before(line.number)
    dash = line.text.lstrip().startswith("- ")
    while above and dash and not above.text.lstrip().startswith("- "):
        above = page.written_before(above.number)
    if above is None:
        return None
    goal = above.indent if dash else len(above.lead)
    if goal == line.indent:
        return None
    findings.error("deck.indentation", (line.number + 1, line.indent + 1), line=above.number + 1, spaces=goal)
    return page.shifted(line.number, goal - line.indent)


def _is_field(text: str) -> bool:
    return any(field_named(text, scope) for scope in Scope)


def _shown(text: str) -> str:
    text = _without_stand_ins(text[: _MAX_SHOWN + 1])
    return text if len(text) <= _MAX_SHOWN else f"{text[: _MAX_SHOWN - 1]}…"
