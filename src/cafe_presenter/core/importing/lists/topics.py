"""What is to be debated and need not ask: the lists below a title such as “Debate topics”, and motions called so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from cafe_presenter.core.importing.asking.asking import aside_behind, holds_question, unnumbered, unquoted
from cafe_presenter.core.importing.asking.claims import HOUSE, are_claims
from cafe_presenter.core.importing.asking.within import is_in_list
from cafe_presenter.core.importing.document.document import (
    Document,
    Paragraph,
    Table,
    TableRow,
    headings_above,
    is_written,
)
from cafe_presenter.core.importing.lists.discussed import WRITTEN
from cafe_presenter.core.importing.parts.asides import is_for_host
from cafe_presenter.core.importing.parts.paperwork import names_beside
from cafe_presenter.core.importing.parts.typed_marks import BOX
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.run_words import leads_to_run

_TOPICS = re.compile(
    r"\b(?:debat(?:e|ing|able) ?(?:topics?|motions?|resolutions?|propositions?|statements?)"
    r"|discussion (?:topics?|points|statements?)"
    r"|(?:topics?|issues|points|motions?|statements?|propositions?) (?:for|to) (?:an? |the )?(?:debat\w+|discuss\w*)"
    r"|(?:sujets?|thèmes?|thématiques?|points|propositions|affirmations|phrases) (?:de |à |pour (?:un |le |les |des )?)"
    r"(?:débats?|débattre|discussions?|discuter)\b"
    r"|(?:debatten|diskussions|streit)-?(?:themen|thesen|punkte)"
    r"|(?:themen|thesen|punkte) (?:für|zur?|zum) (?:die |eine |den )?(?:diskussion|debatte)\w*"
    r"|(?:debat|discussie|gespreks|bespreek)-?(?:stellingen|onderwerpen|punten)|stellingen\b"
    r"|påstande?r\b|udsagn til (?:debat|diskussion)|påståenden\b"
    r"|(?:debatt?|diskus[sj]ons)-?(?:emner?|tema|ämnen|punkte?r?)"
    r"|(?:tematy|tezy|zagadnienia|punkty) (?:do |na )?(?:debat|dyskusj)\w+"
    r"|(?:temas?|tópicos|asuntos|puntos|mociones|afirmaciones) (?:de|a|para(?: el| un)?)"
    r" (?:debates?|debatir|discusi[óo]n|discutir)\b"
    r"|(?:temi|argomenti|punti|mozioni|tesi) (?:di|da|per|su cui)(?: il| un)? (?:dibatt\w+|discu\w+)"
    r"|(?:temas?|tópicos|assuntos|pontos|moções) (?:de|a|para)(?: o| um)?"
    r" (?:debates?|debater|discuss[ãa]o|discutir)\b"
    r"|(?:temes|punts|qüestions) (?:de|per(?: al)? (?:a )?)(?: un)?\s?(?:debat\w*|discu\w+))"
    r"|^\W*(?:motions|mociones|mozioni|moções)\W*$",
    re.IGNORECASE,
)
"""What a title says when what is listed below is to be debated, whether it asks or not."""
_FOLLOWING = re.compile(
    r"\b(?:discuss|debate|talk|role[- ]?play|act out|work)\b[^.!?:]{0,60}\b(?:(?:the )?following|these)"
    r" (?:\w+ )?(?:scenarios|situations|cases|case studies|dilemmas|statements)\b"
    r"|\b(?:discute[rz]|débatt(?:re|ez)|échange[rz]|joue[rz]|parle[rz]|travaille[rz])\b[^.!?:]{0,60}\b"
    r"(?:(?:situations|cas|scénarios|dilemmes|affirmations|propositions) (?:suivante?s|ci-dessous|que voici)|ces"
    r" (?:situations|cas|scénarios|dilemmes|affirmations))\b"
    r"|\b(?:bespr[ei]ch|diskutier|spielt|sprecht|redet)\w*\b[^.!?:]{0,60}\b(?:folgende[nr]?|diese) (?:\w+ )?"
    r"(?:situationen|szenarien|fälle|aussagen|thesen|dilemmata)\b"
    r"|\b(?:discut|debat|habl|coment|represent)\w*\b[^.!?:]{0,60}\b(?:(?:las |los )?siguientes"
    r" (?:situaciones|escenarios|casos|dilemas|afirmaciones)|est[ao]s (?:situaciones|escenarios|casos|dilemas))\b"
    r"|\b(?:discut|parlat|dibatt|recitat)\w*\b[^.!?:]{0,60}\b(?:seguenti (?:situazioni|scenari|casi|affermazioni)"
    r"|quest[ie] (?:situazioni|scenari|casi|affermazioni))\b"
    r"|\b(?:bespreek|bespreekt|speel|praat)\b[^.!?:]{0,60}\b(?:volgende|deze)"
    r" (?:situaties|scenario[’']s|gevallen|stellingen|dilemma[’']s)\b",
    re.IGNORECASE,
)
"""What a line says that bids people talk through what is listed below: “Discuss the following situations.”."""
_MOTION = re.compile(
    r"(?:^\W*|[.!?…”»]\s+)(?P<lead>(?:(?:the|la|de|die)\s)?"
    r"(?:motion|resolution|mozione|moción|moção|stelling|these|thèse|statement|affirmation)"
    r"(?:\s?(?:n\s?[°o]\s*)?\d{1,2})?(?:\s(?:is|est|ist|luidt|es|è))?\s?[:：])\s+(?P<said>\S.{8,})$",
    re.IGNORECASE | re.DOTALL,
)
"""“The motion is: …”, “Statement 3: …”: what is debated, behind what tells of it."""
_OF_OPINIONS = re.compile(
    r"\b(?:conversations?|debat\w*|débat\w*|dibattit\w*|stelling\w*|thesen|opinions?|meinung\w*|opiniones|opinioni"
    r"|statements|affirmations|afirmaciones|affermazioni|d[’']accord|(?:de|en des)acuerdo|d[’']accordo|(?:on)?eens"
    r"|agree|disagree|pour ou contre|pro (?:und|oder) contra|a favor o en contra|controvers\w*)\b",
    re.IGNORECASE,
)
"""What a title says of a list whose lines may be opinions to talk about."""
_RULES = re.compile(
    r"\b(?:rules?|agreements?|guidelines?|style guides?|policy|conventions?|règle(?:s|ment)?|charte|consignes|regeln"
    r"|hausordnung|vereinbarung\w*|reglas|normas|acuerdos|regole|regolamento|regels|afspraken|regras)\b",
    re.IGNORECASE,
)
"""What a title says of lines that tell what everybody ought to do, and which nobody argues about."""
_LONGEST_PLAIN = 200
"""Letters of a line without a sign that may be one of a list."""
_REACH = 3
"""Lines above a list, or above a motion, that may name it."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+?(?=[)\]]?(?:\s|$))")
_FEWEST, _MOST = 3, 1000
_LONGEST, _LONGEST_NAME, _LONGEST_LEAD = 320, 90, 300
_LONGEST_STORY = 600
_FIELDS = ("theme", "question", "notes")
_COUNTED = re.compile(r"(.*\w)\s*\((\d{1,3})\b[^()]*\)\W*")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, the number of its block, and the headings above it, the highest first."""

    index: int
    line: Paragraph
    above: tuple[Paragraph, ...]


def topic_list(document: Document) -> tuple[int, Table] | None:
    """Return the table of all that is listed as topics to debate, else of the motions; each below its heading.

    How they are judged, or used, is none of them.
    """
    lines = _lines(document.blocks)
    named = [Paragraph(document.title, 0), *(each.line for each in lines[:1])]
    found = [*_listed(lines, named)]
    motions = [*_motions(lines)]
    rows = found if len(found) >= max(_FEWEST, len(motions)) else motions
    if not _FEWEST <= len(rows) <= _MOST:
        return None
    (first, _), table = rows[0], Table(tuple(row for _, row in rows), fields=_FIELDS)
    if any(row.cells[0] for row in table.rows):
        return first, table
    return first, Table(tuple(TableRow(row.cells[1:], row.line) for row in table.rows), fields=_FIELDS[1:])


def _lines(blocks: Sequence[Paragraph | Table]) -> list[_Line]:
    written = [
        (index, block) for index, block in enumerate(blocks) if isinstance(block, Paragraph) and is_written(block)
    ]
    above = headings_above([block for _, block in written])
    return [_Line(index, block, chain) for (index, block), chain in zip(written, above, strict=True)]


def _listed(lines: Sequence[_Line], named: Sequence[Paragraph]) -> Iterator[tuple[int, TableRow]]:
    """Yield a row for each item of the lists that a title above, or the line right above, says are topics.

    Below a title of all that says so, the opinions of all lists together are, however few a name of theirs has below.
    """
    place, runs = 0, [*_runs(lines)]
    every = [each for run in runs if is_in_list(run[0].line) for each in run]
    are_all = any(_says_opinions(each) for each in named) and _are_claims(every)
    are_several = are_all and len({each.above[0].line for each in every if each.above}) > 1
    for items in runs:
        above = [each.line for each in lines[max(place - _REACH, 0) : place]]
        before = above[-1] if above else Paragraph("", 0)
        place += len(items)
        titles = (*named, *items[0].above, *(each for each in above if not is_in_list(each)))
        are_items = is_in_list(items[0].line)
        is_told = any(_says_topics(each) for each in titles) and (are_items or _are_claims(items))
        are_opinions = are_items and any(_says_opinions(each) for each in titles) and (are_all or _are_claims(items))
        if not is_told and (not are_opinions or any(_RULES.search(each.text) for each in titles)):
            continue
        if leads_to_run(before.text.strip()) or any(_is_beside(each) for each in (*items[0].above, before)):
            continue
        depth = min(each.line.depth for each in items)
        top = [each for each in items if each.line.depth == depth]
        are_stories = are_items and _FOLLOWING.search(before.text) is not None
        longest = max(len(each.line.text.partition("\n")[0]) for each in top)
        if (len(top) < _FEWEST and not are_all) or longest > (_LONGEST_STORY if are_stories else _LONGEST):
            continue
        name = "" if before.level or len(before.text) > _LONGEST_NAME else before.text
        heading = (
            next((each.text for each in reversed(items[0].above)), "")
            if items[0].above[0 if are_several else 1 :]
            else ""
        )
        theme = name or heading
        counted = _COUNTED.fullmatch(theme)  # “(10 simple topics)”, above as many
        theme, told = (counted[1], theme) if counted and int(counted[2]) == len(top) else (theme, "")
        theme = "" if _TOPICS.search(theme) else timed_title(unnumbered(theme))[0].strip(" :*_")
        rows = [_row(each, "" if are_stories else theme) for each in top]
        rows[0] = replace(rows[0], cells=(*rows[0].cells[:2], "\n".join(filter(None, (told, rows[0].cells[2])))))
        yield from ((each.index, row) for each, row in zip(top, rows, strict=True))


def _runs(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Yield the lines in runs: the items of a list, or plain lines that stand right below each other."""
    run = list[_Line]()
    for each in lines:
        if run:
            above, line = run[-1].line, each.line
            is_next = line.line <= above.line + 2 and _is_short(above) and _is_short(line)
            is_same = is_in_list(line) if is_in_list(above) else not is_in_list(line) and is_next
            if not is_same:
                yield run
                run = []
        run.append(each)
    yield from [run] if run else []


def _is_short(line: Paragraph) -> bool:
    return not line.level and len(line.text) <= _LONGEST_PLAIN


def _are_claims(items: Sequence[_Line]) -> bool:
    return are_claims([unnumbered(each.line.text.strip()) for each in items])


def _says_opinions(line: Paragraph) -> bool:
    return len(line.text) <= _LONGEST_NAME and _OF_OPINIONS.search(line.text) is not None


def _says_topics(line: Paragraph) -> bool:
    is_named = _TOPICS.search(line.text) is not None or _FOLLOWING.search(line.text) is not None
    return len(line.text) <= _LONGEST_LEAD and is_named


def _is_beside(line: Paragraph) -> bool:
    """Whether a title is of what is read or done besides: rules, how topics are judged, where they are from."""
    return is_for_host(line.text) or names_beside(line.text) or WRITTEN.search(line.text) is not None


def _row(each: _Line, theme: str) -> TableRow:
    """Return the row of an item, what it adds behind its address in the notes: where more of it can be read."""
    text = BOX.sub("", each.line.text.strip(), count=1)
    first, _, rest = text.partition("\n")
    said, aside = aside_behind(first) if holds_question(first) else (first, "")
    if (address := _ADDRESS.search(said)) is not None:
        said, aside = said[: address.start()], address[0]
    return TableRow(
        (theme, unquoted(unnumbered(said)).rstrip(" ("), "\n".join(filter(None, (aside, rest)))), each.line.line
    )


def _motions(lines: Sequence[_Line]) -> Iterator[tuple[int, TableRow]]:
    """Yield a row for each text that says what its motion is, below the short line or the heading above it.

    What stands between the two is its premise. Items of a list have the name of the first.
    """
    name, motions = "", [_motion(each.line) for each in lines]
    for at, (each, found) in enumerate(zip(lines, motions, strict=True)):
        if found is None:
            continue
        premise, said = found
        above = range(at - 1, max(at - _REACH, 0) - 1, -1)
        near = [lines[place].line for place in takewhile(lambda place: motions[place] is None, above)]
        names = (place for place, line in enumerate(near) if _is_name(line))
        place = next(names, -1)
        goes_on = not near and at > 0 and is_in_list(each.line) and is_in_list(lines[at - 1].line)
        name = name if goes_on else near[place].text if place >= 0 else ""
        told = [line.text.strip() for line in near[:place][::-1]] if place > 0 else []
        notes = "\n".join(filter(None, (*told, premise)))
        yield each.index, TableRow((unnumbered(name.strip(" :*_")), unquoted(said), notes), each.line.line)


def _motion(line: Paragraph) -> tuple[str, str] | None:
    """Return what leads to the motion that a text says, and the motion; None for any other text."""
    text = " ".join(line.text.split())
    match = _MOTION.search(text) if not line.level else None
    house = HOUSE.search(unnumbered(text)) if not line.level and match is None else None
    if match is not None and len(match["said"]) <= _LONGEST:
        return text[: match.start("lead")].strip(), match["said"]
    if house is not None and len(house["said"]) <= _LONGEST:
        premise = unnumbered(text)[: house.start("said")].strip(' •–—-“«"')
        return (premise if not premise.endswith(":") else ""), house["said"]
    return None


def _is_name(line: Paragraph) -> bool:
    return len(line.text) <= _LONGEST_NAME and not line.text.rstrip().endswith((".", "!", "?"))
