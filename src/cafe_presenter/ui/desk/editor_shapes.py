"""What the editor shows of a deck: which fields, under which names, how each is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from cafe_presenter.core.base.colours import BUNDLED_PALETTES
from cafe_presenter.core.deck.deck import (
    Fact,
    FollowUp,
    Kind,
    Source,
    Thresholds,
    TimerKind,
    Translation,
    VoteTranslation,
)
from cafe_presenter.core.deck.vocabulary import PALETTES, PRIORITIES, TIMER_KINDS, VOTE_WAYS
from cafe_presenter.ui.kit.fonts import FAMILIES
from cafe_presenter.wording import N_, Wording


@dataclass(frozen=True, slots=True)
class FieldShape:
    """How a field is shown: the path of what it edits, its label, how it is written, how many lines high.

    ``usual`` is the seconds that an empty field stands for. Each line of a ``part`` is an item of its list.
    A label that ``is_inside`` stands in its field as long as nothing else does.
    """

    name: str
    label: str
    kind: str = "text"
    lines: int = 1
    usual: float | None = None
    is_inside: bool = False


type Rows = tuple[tuple[FieldShape, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Some of the fields that stand behind “More”, under a heading."""

    heading: str
    rows: Rows


DECK_SHAPES: Rows = (
    (FieldShape("title", N_("Title of the evening"), lines=2),),
    (FieldShape("subtitle", N_("Subtitle"), lines=2),),
    (FieldShape("venue", N_("Place")), FieldShape("date", N_("Date"))),
    (FieldShape("host", N_("Host")), FieldShape("next_date", N_("Next date"))),
    (
        FieldShape("duration_s", N_("Duration"), "duration"),
        FieldShape("end", N_("All over at"), "clock"),
    ),
)
DECK_MORE: tuple[Section, ...] = (
    Section(
        N_("Press article"),
        (
            (FieldShape("article.title", N_("Title of the article"), lines=2),),
            (FieldShape("article.author", N_("Author")), FieldShape("article.publisher", N_("Publisher"))),
            (FieldShape("article.date", N_("Published on")), FieldShape("article.url", N_("Web address"), "url")),
            (FieldShape("article.summary", N_("In a few sentences"), lines=3),),
        ),
    ),
    Section(
        N_("Follow-ups that serve any theme"),
        ((FieldShape("follow_ups", N_("Follow-ups"), "follow_ups"),),),
    ),
    Section(N_("Sharing"), ((FieldShape("licence", N_("Licence")),),)),
    Section(
        N_("Look of the wall"),
        (
            (FieldShape("palette", N_("Colours"), "palette"), FieldShape("font", N_("Typeface"), "font")),
            (FieldShape("language", N_("Language: fr, en, pt-BR…"), "language"),),
        ),
    ),
    Section(
        N_("Warnings about time"),
        (
            (
                FieldShape("thresholds.soon_s", N_("Nearly over, time left"), "duration", usual=Thresholds().soon_s),
                FieldShape("thresholds.late_s", N_("Late, from a delay of"), "duration", usual=Thresholds().late_s),
            ),
            (FieldShape("thresholds.silence_s", N_("Offer a follow-up after a silence of"), "duration"),),
        ),
    ),
)
THEME_SHAPES: Rows = (
    (FieldShape("theme", N_("Theme")),),
    (FieldShape("question", N_("Question"), lines=3),),
    (FieldShape("objective", N_("Objective"), lines=2),),
    (FieldShape("duration_s", N_("Duration"), "duration"), FieldShape("kind", N_("Kind"), "kind")),
    (FieldShape("follow_ups", N_("Follow-ups"), "follow_ups"),),
    (FieldShape("notes", N_("Notes, for the host alone"), lines=3),),
)
THEME_MORE: tuple[Section, ...] = (
    Section(
        N_("When time runs short"),
        (
            (
                FieldShape("minimum_s", N_("Minimum"), "span"),
                FieldShape("priority", N_("Priority"), "priority"),
            ),
        ),
    ),
    Section(
        N_("Other wordings"),
        (
            (FieldShape("plain", N_("Easy read"), lines=2),),
            (FieldShape("translations", N_("Translations"), "translations"),),
        ),
    ),
    Section(
        N_("Timer for the room"),
        (
            (FieldShape("timer.kind", N_("Shape"), "timer"), FieldShape("timer.each_s", N_("Each turn"), "duration")),
            (
                FieldShape("timer.count", N_("Number of turns or people"), "count"),
                FieldShape("timer.transit_s", N_("Between two turns"), "span", usual=0.0),
            ),
        ),
    ),
    Section(
        N_("Picture"),
        (
            (FieldShape("image.file", N_("PNG or JPEG, in the deck’s folder"), "picture"),),
            (FieldShape("image.alt", N_("What it shows, in words"), lines=2),),
        ),
    ),
    Section(
        N_("Vote"),
        (
            (FieldShape("vote.question", N_("What is asked, if not the question above"), lines=2),),
            (FieldShape("vote.plain", N_("The same in easy words"), lines=2),),
            (
                FieldShape("vote.options", N_("Answers, one a line, two to six"), "options", 3),
                FieldShape("vote.way", N_("How people answer"), "way"),
            ),
            (FieldShape("vote.translations", N_("The vote in other languages"), "vote_translations"),),
        ),
    ),
    Section(N_("Facts"), ((FieldShape("facts", N_("Facts to show, each with who says so"), "facts"),),)),
    Section(N_("Sources"), ((FieldShape("sources", N_("Where the facts come from"), "sources"),),)),
)

RECORDS: Mapping[str, tuple[object, Rows, str]] = {
    "follow_ups": (
        FollowUp(""),
        (
            (FieldShape("text", N_("What you say"), "part", 2, is_inside=True),),
            (FieldShape("when", N_("When? A silence…"), is_inside=True),),
        ),
        N_("Add a follow-up"),
    ),
    "translations": (
        Translation(""),
        (
            (FieldShape("language", N_("Language: fr, en, pt-BR…"), "language"), FieldShape("theme", N_("Theme"))),
            (FieldShape("question", N_("Question"), lines=2),),
        ),
        N_("Add a translation"),
    ),
    "vote_translations": (
        VoteTranslation(""),
        (
            (FieldShape("language", N_("Language: fr, en, pt-BR…"), "language"),),
            (FieldShape("question", N_("Question"), lines=2),),
            (FieldShape("options", N_("Answers, one a line, in the same order"), "options", 3),),
        ),
        N_("Add a translation"),
    ),
    "sources": (
        Source(""),
        ((FieldShape("text", N_("What it is"), lines=2),), (FieldShape("url", N_("Web address"), "url"),)),
        N_("Add a source"),
    ),
    "facts": (
        Fact(""),
        (
            (FieldShape("text", N_("The fact, in one sentence"), lines=2),),
            (FieldShape("publisher", N_("Who says so")), FieldShape("title", N_("Title of the page or the report"))),
            (FieldShape("date", N_("Published on")), FieldShape("checked", N_("Checked on"))),
            (FieldShape("url", N_("Web address"), "url"), FieldShape("licence", N_("Licence"))),
        ),
        N_("Add a fact"),
    ),
}
"""Lists of several fields each: what a new one is, its fields, and what the button that adds one says."""

ASKED_OF: Mapping[str, tuple[TimerKind, ...]] = {
    "timer.each_s": tuple(TimerKind),
    "timer.count": (TimerKind.GO_ROUND, TimerKind.SIDES, TimerKind.ROUNDS),
    "timer.transit_s": (TimerKind.ROUNDS,),
}
"""Which shapes of timer have a use for a field."""

_NAMES: Mapping[str, tuple[tuple[StrEnum, tuple[str, ...]], ...]] = {
    "priority": tuple(PRIORITIES.items()),
    "timer": tuple(TIMER_KINDS.items()),
    "way": tuple(VOTE_WAYS.items()),
}


def field_choices(kind: str, wording: Wording) -> tuple[tuple[object, str], ...]:
    """Return the values a field of this kind is chosen from, each with its name; none when it is typed."""
    if kind == "kind":
        return tuple((each, wording.kind_name(each)) for each in Kind)
    if kind in _NAMES:
        french = wording.language == "fr"
        named = [(each, names[0] if french else each.value.replace("_", " ")) for each, names in _NAMES[kind]]
        none: list[tuple[object, str]] = [(None, wording.text("none"))] if kind == "timer" else []
        return tuple((value, name[:1].upper() + name[1:]) for value, name in [*none, *named])
    usual = ("", wording.text("As usual"))
    if kind == "palette":
        french = wording.language == "fr"
        named_palettes = [PALETTES[each][0] if french else each for each in BUNDLED_PALETTES]
        return (usual, *((name, name.capitalize()) for name in named_palettes))
    return (usual, *((name, name) for name in FAMILIES)) if kind == "font" else ()
