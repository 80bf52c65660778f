"""What the wall shows, as a value: equal views paint the same pixels."""

import re
from dataclasses import replace
from enum import StrEnum
from math import ceil

from cafe_presenter.core.base.bounds import MAX_NAME_SIGNS, MAX_TEXT_SIGNS, beginning
from cafe_presenter.core.base.invisible import is_blank
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.deck import Deck, Fact, FollowUp, Kind, Theme, Vote, VoteTranslation
from cafe_presenter.core.evening.events import Cover
from cafe_presenter.core.evening.wall_words import WORD_LANGUAGES, WallWord, hour_words, wall_word

_USUAL_NAMES = {Kind.RULES: WallWord.RULES, Kind.BREAK: WallWord.BREAK, Kind.FREE: WallWord.FREE}
MAX_RULES = 6
"""Rules that are shown one a line; more of them are a text."""


class WallKind(StrEnum):
    """The shapes a wall can take."""

    TITLE = "title"
    QUESTION = "question"
    FOLLOW_UP = "follow_up"
    FACT = "fact"
    FRIDGE = "fridge"
    COUNT = "count"
    DEBATE = "debate"
    CLOUDS = "clouds"
    RULES = "rules"
    BREAK = "break"
    CLOSING = "closing"
    BLACK = "black"
    WHITE = "white"
    HOLDING = "holding"


@dataclass(frozen=True, slots=True)
class WallView:
    """One picture of the wall.

    QUESTION and FOLLOW_UP: ``heading`` is the theme, ``text`` the question or what follows it up, which a quiet
    ``label`` says. FACT: ``text`` is what is said, ``byline`` who says so and ``detail`` where, ``dated`` when; a code
    leads to ``address``, at least ``code_share`` of the wall high. FRIDGE: a line of ``text`` a question. RULES: a line
    a rule. BREAK: ``text`` is the hour at which the evening goes on, ``byline`` says so, ``detail`` what the deck says
    of the break, ``dated`` how many minutes are left; until that hour is known, ``back_at`` is the instant. COUNT:
    ``votes`` for each of ``options``, those of the first count before those of the last; ``detail`` says how many
    people that makes; without any votes the answers stand alone. DEBATE: ``text`` is the statement, ``options`` the
    sides from left to right, ``votes`` how the room walked, once that is shown. CLOUDS: the name and the post-its of
    each of ``clouds``, turned to ``page``, from 0, where they are many. TITLE, CLOSING and HOLDING: ``text`` is the
    title, ``detail`` the line below it. ``mark`` is (n, of) counted over themes, from 1, or None. ``footer`` is
    discreet. ``shrink`` is what is left of a turn or of a break, from 1 to 0, or None without a shaped timer;
    ``moving`` while people change tables; ``left_s`` the same in whole seconds where the host asked for digits, which
    keep their room once the shape is gone, and ``turn`` what it is that passes. Any text may be empty. ``palette`` and
    ``font`` are names, empty for the default. ``spaced`` sets everything further apart (WCAG 2.2, 1.4.12). ``twin`` is
    the question in another wording, shown with the first. ``picture`` is the name of a picture beside the question,
    ``picture_alt`` what it shows, in words.
    """

    kind: WallKind
    heading: str = ""
    label: str = ""
    text: str = ""
    detail: str = ""
    footer: str = ""
    mark: tuple[int, int] | None = None
    language: str = "fr"
    palette: str = ""
    font: str = ""
    shrink: float | None = None
    moving: bool = False
    left_s: int | None = None
    spaced: bool = False
    twin: str = ""
    twin_language: str = ""
    picture: str = ""
    picture_alt: str = ""
    byline: str = ""
    dated: str = ""
    address: str = ""
    code_share: float = 0.0
    turn: str = ""
    back_at: float | None = None
    options: tuple[str, ...] = ()
    votes: tuple[tuple[int, ...], ...] = ()
    clouds: tuple[tuple[str, tuple[str, ...]], ...] = ()
    page: int = 0


def bounded(view: WallView) -> WallView:
    """Return the view with no more of each text than a wall can show."""
    lines = (WallKind.FRIDGE, WallKind.RULES)
    whole = (
        WallKind.QUESTION,
        WallKind.FOLLOW_UP,
        WallKind.FACT,
        WallKind.COUNT,
        WallKind.DEBATE,
        *lines,
        WallKind.CLOSING,
    )
    most = MAX_TEXT_SIGNS if view.kind in whole else MAX_NAME_SIGNS
    heading, footer = (beginning(each, MAX_NAME_SIGNS, mark="…") for each in (view.heading, view.footer))
    text, detail, twin = (beginning(each, most, mark="…") for each in (view.text, view.detail, view.twin))
    alt = beginning(view.picture_alt, MAX_TEXT_SIGNS, mark="…")
    view = replace(view, heading=heading, text=text, detail=detail, footer=footer, twin=twin, picture_alt=alt)
    byline, dated = (beginning(each, MAX_NAME_SIGNS, mark="…") for each in (view.byline, view.dated))
    options = tuple(beginning(each, MAX_NAME_SIGNS, mark="…") for each in view.options)
    return replace(view, byline=byline, dated=dated, options=options)


def spoken(view: WallView) -> str:
    """Return the words of a wall, and what its picture shows, for those who cannot see it."""
    votes = zip(view.options, zip(*view.votes, strict=True), strict=False)
    sides = () if view.votes else view.options
    counts = [f"{option}: {' → '.join(map(str, counted))}" for option, counted in votes]
    clouds = [f"{name}: {', '.join(texts)}" if texts else name for name, texts in view.clouds]
    parts = (view.text, *clouds, *sides, *counts, view.byline, view.detail, view.dated, view.twin, view.picture_alt)
    return spoken_parts(view.heading, view.label, *parts)


def spoken_parts(*parts: str) -> str:
    """Return sentences and titles as one text to be read aloud, with a stop after each that has none."""
    stopped = [part if part.rstrip()[-1] in ".?!…:" else f"{part.rstrip()}." for part in parts if part.strip()]
    return " ".join(stopped)


PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class WallChoices:
    """What the host chose for the wall; None leaves it to the deck. ``twin`` and ``both`` as in ``WordsChosen``."""

    palette: str | None = None
    font: str | None = None
    spaced: bool = False
    twin: str = ""
    both: bool = False


def item_view(deck: Deck, theme: Theme, mark: tuple[int, int] | None) -> WallView:
    """Return what the wall shows for one item of ``deck``; ``mark`` is its place among the themes."""
    blank = WallView(WallKind.QUESTION, language=deck.language, palette=deck.palette, font=deck.font)
    if theme.kind is Kind.WELCOME:
        footer = " · ".join(part for part in (deck.venue, deck.date) if part)
        heading = "" if theme.theme == deck.title else theme.theme
        return replace(
            blank, kind=WallKind.TITLE, heading=heading, text=deck.title, detail=deck.subtitle, footer=footer
        )
    if theme.kind is Kind.CLOSING:
        text = theme.theme or deck.title
        return replace(blank, kind=WallKind.CLOSING, text=text, detail=theme.question, footer=deck.venue)
    if theme.kind is Kind.MOVING_DEBATE and not is_blank(theme.question):
        return debate_view(deck, theme, mark=mark)
    rules = _rules(theme.question) if theme.kind is Kind.RULES else ()
    if len(rules) > 1:
        heading = usual_name(theme, deck.language) or theme.theme
        return replace(blank, kind=WallKind.RULES, heading=heading, text="\n".join(rules), footer=deck.venue)
    image, heading = theme.image, usual_name(theme, deck.language) or theme.theme
    return replace(
        blank,
        heading=heading,
        text=theme.question,
        footer=deck.venue,
        mark=mark,
        picture=image.file if image else "",
        picture_alt=image.alt if image else "",
    )


def usual_name(theme: Theme, language: str) -> str:
    """Return what the wall calls an item without a title by its kind; nothing where its question says enough."""
    says_enough = theme.kind is not Kind.RULES and not is_blank(theme.question)
    if not is_blank(theme.theme) or says_enough or theme.kind not in _USUAL_NAMES:
        return ""
    return wall_word(_USUAL_NAMES[theme.kind], language)


def debate_view(deck: Deck, theme: Theme, *, mark: tuple[int, int] | None) -> WallView:
    """Return what the wall shows of a moving debate: the statement, and the sides of the room."""
    from cafe_presenter.core.evening.counts import vote_of  # the first wall is none

    return WallView(
        WallKind.DEBATE,
        heading=theme.theme,
        text=theme.question,
        footer=deck.venue,
        options=vote_of(theme, deck.language).options,
        mark=mark,
        language=deck.language,
        palette=deck.palette,
        font=deck.font,
    )


def _rules(text: str) -> tuple[str, ...]:
    """Return the rules of a text: its lines, or its sentences where it is a single line; none where they are many."""
    lines = [line.strip() for line in text.strip().split("\n")]
    if len(lines) == 1:
        lines = re.split(r"(?<=[.!?…]) +(?=\w)", lines[0])
    return tuple(line for line in lines if line) if len(lines) <= MAX_RULES else ()


def with_hour(view: WallView, clock_s: float | None) -> WallView:
    """Return the view of a break with the hour at which the evening goes on; as any other where no clock tells it.

    ``clock_s`` is what a clock of this place showed at instant 0, in seconds since midnight.
    """
    if view.back_at is None:
        return view
    if clock_s is None:
        return replace(view, kind=WallKind.QUESTION, back_at=None)
    hours, minutes = divmod(round((clock_s + view.back_at) / 60) % (24 * 60), 60)
    return replace(
        view,
        text=hour_words(hours, minutes, view.language),
        byline=wall_word(WallWord.BACK_AT, view.language),
        detail=view.text,
        back_at=None,
    )


def with_minutes_left(view: WallView, left_s: float, *, of_s: float) -> WallView:
    """Return the view of a break with the whole minutes that are left of ``of_s``, which change once a minute."""
    minutes = ceil(left_s / 60)
    if minutes <= 0:
        return view
    left = wall_word(WallWord.MINUTES_LEFT, view.language).format(count=minutes)
    return replace(view, dated=left, shrink=min(1.0, round(minutes * 60 / max(of_s, 60.0), 3)))


def follow_up_view(deck: Deck, theme: Theme, *, mark: tuple[int, int] | None, follow_up: FollowUp) -> WallView:
    """Return what the wall shows of a follow-up while ``theme`` is up: its words, set as a question is."""
    return WallView(
        WallKind.FOLLOW_UP,
        heading=theme.theme or (deck.title if theme.kind is Kind.WELCOME else ""),
        label=wall_word(WallWord.FOLLOW_UP, deck.language),
        text=follow_up.text,
        footer=deck.venue,
        mark=mark,
        language=deck.language,
        palette=deck.palette,
        font=deck.font,
    )


def rule_view(deck: Deck, theme: Theme, *, mark: tuple[int, int] | None) -> WallView:
    """Return what the wall shows of the rule that who has not spoken yet comes first."""
    words = FollowUp(wall_word(WallWord.NEW_VOICES_FIRST, deck.language))
    view = follow_up_view(deck, theme, mark=mark, follow_up=words)
    return replace(view, label=wall_word(WallWord.RULE, deck.language))


def fact_view(deck: Deck, fact: Fact, *, mark: tuple[int, int] | None, code_share: float) -> WallView:
    """Return what the wall shows of a fact: what is said, who says so and when, and the way there."""
    return WallView(
        WallKind.FACT,
        heading=wall_word(WallWord.FACT, deck.language),
        text=fact.text,
        byline=fact.publisher,
        detail=fact.title,
        dated=dates_of(fact, deck.language),
        address=fact.url,
        code_share=code_share,
        mark=mark,
        language=deck.language,
        palette=deck.palette,
        font=deck.font,
    )


def fridge_view(deck: Deck, questions: tuple[str, ...], *, page: int, pages: int) -> WallView:
    """Return what the wall shows of the questions that wait."""
    return WallView(
        WallKind.FRIDGE,
        heading=wall_word(WallWord.FRIDGE, deck.language),
        label=f"{page + 1} / {pages}" if pages > 1 else "",
        text="\n".join(f"– {question}" for question in questions),
        footer=deck.venue,
        language=deck.language,
        palette=deck.palette,
        font=deck.font,
    )


def dates_of(fact: Fact, language: str) -> str:
    """Return when a fact was published and when it was checked, in words."""
    from cafe_presenter.core.deck.dates import date_words  # for facts alone: the first wall would wait for it

    checked = fact.checked.strip()
    if checked:
        day = date_words(checked, language)
        word = WallWord.CHECKED_ON if day or _begins_with_a_day(checked) else WallWord.CHECKED_IN
        checked = wall_word(word, language).format(date=day or checked)
    published = date_words(fact.date, language) or fact.date.strip()
    return " · ".join(part for part in (published, checked) if part)


def _begins_with_a_day(text: str) -> bool:
    """Whether a date in somebody's own words tells the day: “3 mai 2026”, “1er mai”, no “mai 2026” nor “2026”."""
    figures = text[: len(text) - len(text.lstrip("0123456789"))]
    return 1 <= len(figures) <= 2


def twins(deck: Deck) -> tuple[str, ...]:
    """Return the other wordings the deck has for one theme or vote at least: ``plain``, then languages, in order."""
    votes = [theme.vote for theme in deck.themes if theme.vote is not None]
    plains = [*(theme.plain for theme in deck.themes), *(vote.plain for vote in votes)]
    found = [] if all(map(is_blank, plains)) else [PLAIN]
    languages = [each.language for theme in deck.themes for each in theme.translations if not is_blank(each.question)]
    languages += [each.language for vote in votes for each in vote.translations]
    return tuple(dict.fromkeys([*found, *languages]))


def reworded(view: WallView, theme: Theme, choices: WallChoices) -> WallView:
    """Return the view of ``theme`` in the wording that was chosen; the deck's own where the theme has no other."""
    if not choices.twin or view.kind not in (WallKind.QUESTION, WallKind.RULES, WallKind.DEBATE, WallKind.COUNT):
        return view
    language, heading, text = view.language, "", theme.plain
    if choices.twin != PLAIN:
        other = next((each for each in theme.translations if each.language == choices.twin), None)
        language, heading, text = choices.twin, other.theme if other else "", other.question if other else ""
    if view.kind in (WallKind.DEBATE, WallKind.COUNT):
        view, text = _reworded_vote(view, theme, choices, question=text)
    if is_blank(text):
        return view
    if view.kind is WallKind.RULES:
        view = replace(view, kind=WallKind.QUESTION)
    if choices.both:
        return replace(view, twin=text, twin_language=language)
    return replace(view, text=text, heading=heading or view.heading, language=language)


def _reworded_vote(view: WallView, theme: Theme, choices: WallChoices, *, question: str) -> tuple[WallView, str]:
    """Return the view with its answers in the wording that was chosen, and what is asked in it, empty if there is none.

    ``question`` is that of the theme. What was counted before the deck was changed stays as it was counted.
    """
    from cafe_presenter.core.evening.counts import vote_of  # the first wall is none

    own = vote_of(theme, view.language)
    if (view.text, view.options) != (own.question, own.options):
        return view, ""
    worded = replace(theme, question=question or theme.question, vote=other_vote(theme.vote or Vote(), choices.twin))
    is_known = choices.twin.partition("-")[0].lower() in WORD_LANGUAGES
    other = vote_of(worded, choices.twin if is_known else view.language)
    options = both_options(own.options, other.options) if choices.both else other.options
    return replace(view, options=options), other.question if other.question != own.question else ""


def both_options(own: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Return answers in two wordings, each once where they are the same."""
    return tuple(one if one == two else f"{one} / {two}" for one, two in zip(own, other, strict=True))


def other_vote(vote: Vote, twin: str) -> Vote:
    """Return a vote with its own words in another wording; what has none stays."""
    question, options = vote.plain, vote.options
    if twin != PLAIN:
        found = next((each for each in vote.translations if each.language == twin), VoteTranslation(twin))
        question = found.question
        options = found.options if len(found.options) == len(vote.options) else vote.options
    return replace(vote, question=vote.question if is_blank(question) else question, options=options)


def thanks_view(deck: Deck) -> WallView:
    """Return what the public sees after the evening: thanks, in the language of the deck, and the next date."""
    next_date = ""
    if not is_blank(deck.next_date):
        next_date = wall_word(WallWord.NEXT_DATE, deck.language).format(date=deck.next_date)
    return bounded(
        WallView(
            WallKind.CLOSING,
            text=wall_word(WallWord.THANKS, deck.language),
            detail=next_date,
            footer=deck.venue,
            language=deck.language,
            palette=deck.palette,
            font=deck.font,
        )
    )


def cover_view(deck: Deck, cover: Cover) -> WallView:
    """Return what hides the deck: black, white, or the title and the venue while people come back."""
    blank = WallView(WallKind.BLACK, language=deck.language, palette=deck.palette, font=deck.font)
    if cover is Cover.HOLDING:
        text, detail = deck.title or deck.venue, deck.venue if deck.title else ""
        return bounded(replace(blank, kind=WallKind.HOLDING, text=text, detail=detail))
    return blank if cover is Cover.BLACK else replace(blank, kind=WallKind.WHITE)
