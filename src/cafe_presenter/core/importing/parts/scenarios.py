"""Parts whose names come again below every title of several: “Scenario 1”, “Phase 1”, then “Scenario 2”, “Phase 1”."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.deck.vocabulary import kind_named
from cafe_presenter.core.importing.parts.text_parts import RankedLines, TextPart
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.run_words import counts_session

_COUNTED = re.compile(r"\W*([^\W\d]{3,}\s(?:n\s?[°o]\s*)?\d{1,2})\b")
_LONGEST_NAME = 60
_FEWEST, _FEWEST_CHAPTERS = 2, 3
_NEARLY_ALL = 0.8
_BETWEEN = " · "


def with_scenarios_named(lines: RankedLines, parts: Sequence[TextPart]) -> list[TextPart]:
    """Return the parts, those of which most are called as one below another title named after the title above them.

    That title stands nowhere else, and not above all of them. Of other parts those are whose whole titles come again.
    Where such stand below most of the titles above, beside others, all have their chapters.
    """
    chains = _chains(lines)
    above = [chains.get(part.title.line, []) for part in parts]
    titles = {part.title.line for part in parts}
    parents = {
        part.title.line: chain[-1][0] if chain and chain[-1][0] not in titles else part.parent
        for part, chain in zip(parts, above, strict=True)
    }
    under = defaultdict[str, set[int]](set)
    for part in parts:
        under[_called(part.title.text)].add(parents[part.title.line])
        under[part.named[0]].add(parents[part.title.line])
    again = [part for part in parts if (called := _called(part.title.text)) and len(under[called]) >= _FEWEST]
    if 2 * len(again) <= len(parts):
        again = [part for part in parts if len(under[part.named[0]]) >= _FEWEST and not kind_named(part.named[0])]
        own = {parents[part.title.line] for part in again}
        within = sum(parents[part.title.line] in own for part in parts)
        are_chapters = len(own) >= _FEWEST_CHAPTERS and within >= _NEARLY_ALL * len(parts)
        alike = {part.title.line for part in (parts if are_chapters else again)}
    else:
        alike = {part.title.line for part in parts}
    if not again:
        return _with_sessions_named(parts, above)
    texts = Counter(text for _, text in {pair for chain in above for pair in chain})
    held = Counter(pair for chain in above for pair in chain)
    names = [
        next((text for line, text in reversed(chain) if texts[text] == 1 and held[line, text] < len(parts)), "")
        for chain in above
    ]
    pairs = zip(parts, names, strict=True)
    return _with_sessions_named(
        [_named(part, name) if part.title.line in alike else part for part, name in pairs], above
    )


def _with_sessions_named(parts: Sequence[TextPart], above: Sequence[Sequence[tuple[int, str]]]) -> list[TextPart]:
    """Return the parts, the first of each of several sessions told with the title that counts it: “Session 2”."""
    sessions = [next((text for _, text in chain if counts_session(text)), "") for chain in above]
    names = [name if name != last else "" for last, name in pairwise(("", *sessions))]
    own = [*filter(None, names)]
    if not _FEWEST <= len(own) == len({*own}):
        return [*parts]
    return [
        _named(part, name) if name and not part.title.text.startswith(name) else part
        for part, name in zip(parts, names, strict=True)
    ]


def _chains(lines: RankedLines) -> dict[int, list[tuple[int, str]]]:
    """Return for each title the titles above it, the highest first, each with its line."""
    found, open_ = dict[int, list[tuple[int, str]]](), list[tuple[int, int, str]]()
    for _, paragraph, rank in lines:
        if rank:
            open_ = [each for each in open_ if each[0] < rank]
            found[paragraph.line] = [(line, text) for _, line, text in open_]
            open_.append((rank, paragraph.line, timed_title(paragraph.text)[0]))
    return found


def _called(title: str) -> str:
    """Return the word and the number that a title begins with: “Phase 1”."""
    match = _COUNTED.match(title)
    return match[1].casefold() if match else ""


def _named(part: TextPart, above: str) -> TextPart:
    counted = _COUNTED.match(above)
    name = above if len(above) <= _LONGEST_NAME else counted[1] if counted else ""
    text = f"{name}{_BETWEEN}{part.title.text}"
    is_kept = bool(name) and timed_title(text)[1:] == timed_title(part.title.text)[1:]
    return replace(part, title=replace(part.title, text=text)) if is_kept else part
