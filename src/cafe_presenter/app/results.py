"""The results of an evening: the file that is handed over, and all that stands in it in words, to be read before."""

import argparse
import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict
from functools import cache

from cafe_presenter import __version__
from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.core.evening.follow_ups import AT_HAND
from cafe_presenter.core.evening.minutes import MAX_PEOPLE
from cafe_presenter.core.evening.notes import NoteKind
from cafe_presenter.core.evening.paper import (
    Paper,
    PaperBlock,
    PaperHeading,
    PaperLine,
    PaperList,
    typeset_paper,
)
from cafe_presenter.core.evening.results import (
    OCCASIONS,
    CountResults,
    FollowUpResults,
    HandedOver,
    Results,
    ResultsWishes,
    Tally,
    ThemeResults,
    Tick,
    department_code,
    published_in,
    results_of,
    ticks_of,
)
from cafe_presenter.files.deck.deckfile import load_deck
from cafe_presenter.files.evening.journal import Recovered
from cafe_presenter.resources import resource
from cafe_presenter.wording import N_, VOTE_WAY_NAMES, Wording

FIRST_LINES = 9
"""Lines of a journal that tell one evening from any other: its opening and its first instants, in milliseconds."""
OUTCOMES = {"held": N_("Held"), "skipped": N_("Skipped"), "not_reached": N_("Not reached")}
ORIGINS = {
    "theme": N_("of the theme"),
    "deck": N_("of the deck, for any theme"),
    "program": N_("of the program"),
    "host": N_("of the host or the venue"),
}
UNTOLD = N_("words not told")


@cache
def published() -> frozenset[str]:
    """Return the fingerprints of the texts of all decks that are shipped with the program."""
    decks = (load_deck(path)[0] for path in sorted(resource("decks").glob("*.yaml")))
    return frozenset(found for deck in decks for found in published_in(deck))


def results_of_session(evening: Recovered, wishes: ResultsWishes) -> Results:
    """Return the results of an evening that was read back."""
    about = HandedOver(_id(evening), __version__, f"{evening.opened.astimezone():%Y-%m}", evening.rehearsal)
    return results_of(evening.session, evening.last_at, about, wishes=wishes, published=published())


def ticks_of_session(evening: Recovered) -> tuple[Tick, ...]:
    """Return the words that are told only where the host ticks them."""
    return ticks_of(evening.session, published())


def results_bytes(results: Results) -> bytes:
    """Return the file of results: one line of JSON, so that files can be put one after the other."""
    return (json.dumps(asdict(results), ensure_ascii=False) + "\n").encode()


def _id(evening: Recovered) -> str:
    lines = evening.sound.split(b"\n", FIRST_LINES)[:FIRST_LINES]
    return hashlib.sha256(b"\n".join(lines)).hexdigest()[:32]


# All that stands in the file, in words


def results_paper(results: Results, wording: Wording) -> Paper:
    """Return all that stands in the file as a page for its host."""
    title = wording.text("What the file tells")
    themes = [block for number, theme in enumerate(results.themes, 1) for block in _theme(theme, number, wording)]
    blocks = (PaperHeading(title, 1), PaperList(tuple(_evening(results, wording))), *themes)
    return typeset_paper(Paper(title, wording.language, blocks))


def results_to_read(evening: Recovered, options: argparse.Namespace, wording: Wording) -> tuple[Results, list[str]]:
    """Return the results that the options of the command line ask for, and what is to be read of them, line by line.

    Raises CafeError for a tick there is none of.
    """
    ticks = ticks_of_session(evening)
    if unknown := [number for number in options.tick if not 1 <= number <= len(ticks)]:
        params = {"number": unknown[0], "count": len(ticks)}
        raise CafeError(Problem("results.unknown_tick", Place(str(evening.path)), params))
    ticked = frozenset(ticks[number - 1].key for number in options.tick)
    results = results_of_session(evening, ResultsWishes(ticked, options.people, options.department))
    lines = [*_lines(results_paper(results, wording), wording)][1:]
    left = [f"  {number}  {tick.line}" for number, tick in enumerate(ticks, 1) if tick.key not in ticked]
    if left:
        lines += ["", wording.text("Not in the file; --tick 1,3 puts the first and the third of these in:"), *left]
    return results, lines


def people_of(text: str) -> int:
    """Return how many people an option tells. Raises ArgumentTypeError."""
    if not (text.isascii() and text.isdecimal() and 1 <= int(text) <= MAX_PEOPLE):
        raise argparse.ArgumentTypeError(f"value: '{text}'")
    return int(text)


def department_of(text: str) -> str:
    """Return the code of the department that an option tells. Raises ArgumentTypeError."""
    code = department_code(text)
    if code is None:
        raise argparse.ArgumentTypeError(f"value: '{text}'")
    return code


def numbers_of(text: str) -> tuple[int, ...]:
    """Return the numbers of a list with commas. Raises ArgumentTypeError."""
    words = [word.strip() for word in text.split(",")]
    if not all(word.isascii() and word.isdecimal() and len(word) < 6 for word in words):
        raise argparse.ArgumentTypeError(f"value: '{text}'")
    return tuple(map(int, words))


def _lines(paper: Paper, wording: Wording) -> Iterator[str]:
    """Yield the lines of a page as a terminal shows them."""
    for block in paper.blocks:
        if isinstance(block, PaperHeading):
            yield from ("", block.text)
        elif isinstance(block, PaperList):
            for line in block.lines:
                said = f"{line.text} ({line.detail})" if line.detail else line.text
                yield "  " + (wording.text("{label}: {words}", label=line.label, words=said) if line.label else said)


def _evening(results: Results, wording: Wording) -> Iterator[PaperLine]:
    text = wording.text
    if results.rehearsal:
        yield PaperLine(text("A rehearsal, without the public."))
    yield PaperLine(results.month, text("Month"))
    yield PaperLine(results.department or text("not told"), text("Department"))
    yield PaperLine(str(results.people or text("not told")), text("People"))
    deck = results.deck
    yield PaperLine(
        deck.title or text(UNTOLD), text("Title"), detail=", ".join(filter(None, (deck.language, deck.fingerprint)))
    )
    yield PaperLine(_times(results.taken_s, results.planned_s, wording), text("Time"))
    yield PaperLine(str(results.post_its), text("Post-its"))
    yield PaperLine(str(results.fridge.waiting), text("Question fridge"))
    for question in results.fridge.questions:
        yield PaperLine(question, text("For the fridge"))
    yield PaperLine(results.id, text("Number that stands for the evening"))
    yield PaperLine(f"{results.program} · {results.format} {results.version}", text("Program"))


def _theme(theme: ThemeResults, number: int, wording: Wording) -> Iterator[PaperBlock]:
    text = wording.text
    name = theme.theme or theme.question or f"{wording.kind_name(theme.kind)}, {text(UNTOLD)}"
    lines = [PaperLine(_times(theme.taken_s, theme.planned_s, wording), text(OUTCOMES[theme.outcome]))]
    if theme.question is not None and theme.question != name:
        lines.insert(0, PaperLine(theme.question, text("Question")))
    lines += [_follow_up(each, wording) for each in theme.follow_ups]
    lines += [PaperLine(each.text or text(UNTOLD), text("Fact"), each.fingerprint or "") for each in theme.facts]
    lines += [line for count in theme.counts for line in _count(count, wording)]
    noted = [
        f"{wording.note_kind_name(kind)} {found}" for kind in NoteKind if (found := theme.notes[kind.name.lower()])
    ]
    if noted:
        lines.append(PaperLine(" · ".join(noted), text("Notes taken")))
    if theme.origin == "evening":
        lines.append(PaperLine(text("Put in during the evening")))
    what = ", ".join(filter(None, (wording.kind_name(theme.kind), theme.fingerprint)))
    yield PaperHeading(f"{number}. {name}", 2)
    yield PaperList((*lines, PaperLine(what, text("Kind and fingerprint"))))


def _times(taken_s: int, planned_s: int, wording: Wording) -> str:
    return wording.text(
        "{taken} taken, {planned} planned.", taken=wording.length(taken_s), planned=wording.length(planned_s)
    )


def _follow_up(sent: FollowUpResults, wording: Wording) -> PaperLine:
    text, said = wording.text, [wording.text(ORIGINS[sent.origin])]
    if sent.occasion is not None:
        pair = AT_HAND[OCCASIONS.index(sent.occasion)]
        said.append(pair[0 if wording.language == "fr" else 1].when)
    if sent.voices_before is not None:
        said.append(text("voices: {before} before, {after} after", before=sent.voices_before, after=sent.voices_after))
    said.append(text("notes: {before} before, {after} after", before=sent.notes_before, after=sent.notes_after))
    if sent.fingerprint:
        said.append(sent.fingerprint)
    return PaperLine(sent.text or text(UNTOLD), text("Follow-up"), ", ".join(said))


def _count(count: CountResults, wording: Wording) -> Iterator[PaperLine]:
    yield PaperLine(count.question or wording.text(UNTOLD), wording.text("Count"), count.fingerprint or "")
    for tally in count.tallies:
        way = wording.text(VOTE_WAY_NAMES[tally.way])
        yield PaperLine(_votes(tally, count.options, wording), f"{way}, {wording.length(tally.at_s)}")


def _votes(tally: Tally, options: tuple[str, ...] | None, wording: Wording) -> str:
    if tally.votes is None:
        return wording.text("numbers not told: the room has not seen them")
    numbers = [str(each) for each in tally.votes]
    named = numbers if options is None else [f"{name} {votes}" for name, votes in zip(options, numbers, strict=True)]
    return " · ".join(named)
