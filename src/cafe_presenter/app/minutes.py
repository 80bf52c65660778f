"""The page of an evening: its minutes in the words of the deck's language, ready for a writer of any format."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from cafe_presenter.core.base.invisible import led_by
from cafe_presenter.core.base.problem import CafeError, Problem
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.deck import Article, Source, is_counted
from cafe_presenter.core.deck.vocabulary import web_address
from cafe_presenter.core.evening.minutes import (
    FACES,
    CountMinutes,
    FeedbackCounts,
    KeptPage,
    Minutes,
    MinutesPart,
    MinutesWishes,
    ThemeMinutes,
    minutes_of,
    theme_of,
)
from cafe_presenter.core.evening.minutes_template import filled
from cafe_presenter.core.evening.notes import Note, NoteKind
from cafe_presenter.core.evening.paper import (
    Paper,
    PaperBlock,
    PaperHeading,
    PaperLine,
    PaperList,
    PaperTable,
    logo_of,
    mended_paper,
    typeset_paper,
)
from cafe_presenter.core.evening.view import dates_of
from cafe_presenter.files.deck.venuefile import load_venue_card
from cafe_presenter.files.evening.journal import Recovered
from cafe_presenter.files.evening.paper_files import PAPER_WRITERS
from cafe_presenter.files.evening.template_file import load_template
from cafe_presenter.ui.kit.days import long_date, long_day
from cafe_presenter.wording import FEEDBACK_QUESTIONS, N_, Wording

EVERY_PART = frozenset(MinutesPart)
PDF = "pdf"
LICENCE = "CC BY-SA 4.0"
"""The licence that the page leads to, where a deck names it."""
LICENCE_ADDRESS = "https://creativecommons.org/licenses/by-sa/4.0/"


@dataclass(frozen=True, slots=True)
class PageFrame:
    """What surrounds the minutes on a page: the venue, how to reach it, and a template of one's own, if any."""

    venue: str = ""
    contact: str = ""
    template: str | None = None
    logo: bytes = b""


NO_FRAME = PageFrame()
USUAL_PAGE = KeptPage()


def frame_of(deck_path: str, folder: Path) -> PageFrame:
    """Return the frame of a deck's page: its venue and template are beside it, or the venue in the data folder.

    Raises CafeError when the template cannot be used.
    """
    beside = (Path(deck_path).parent,) if deck_path else ()
    card = load_venue_card((*beside, folder))
    template = load_template(beside[0]) if beside else None
    return PageFrame(card.name, card.contact, template, card.logo)


def minutes_of_session(recovered: Recovered, wishes: MinutesWishes) -> Minutes:
    """Return what the page of an evening that was read back tells."""
    return minutes_of(recovered.session, recovered.last_at, wishes=wishes, rehearsal=recovered.rehearsal)


def paper_of_session(recovered: Recovered, frame: PageFrame = NO_FRAME, kept: KeptPage = USUAL_PAGE) -> Paper:
    """Return the page of an evening that was read back, as its host left it."""
    minutes = minutes_of_session(recovered, kept.wishes)
    day = long_day(recovered.opened, minutes.language)
    return mended_paper(paper_of(minutes, day, parts=kept.wishes.parts, frame=frame), dict(kept.mended))


def paper_bytes(paper: Paper, kind: str) -> bytes:
    """Return the file of a page, of the kind that its ending names. Raises CafeError for an unknown one."""
    if kind == PDF:
        from cafe_presenter.ui.kit.paper_pdf import paper_as_pdf  # Qt's fonts, for the one kind that is drawn

        return paper_as_pdf(paper)
    if kind not in PAPER_WRITERS:
        raise CafeError(Problem("minutes.unknown_kind"))
    return PAPER_WRITERS[kind](paper)


def paper_of(
    minutes: Minutes,
    day: str,
    *,
    parts: Collection[MinutesPart] = EVERY_PART,
    frame: PageFrame = NO_FRAME,
) -> Paper:
    """Return the page of the minutes of an evening on ``day``, with the ``parts`` that are wanted."""
    wording = Wording(minutes.language.split("-")[0].lower())
    words = _words(minutes, day, frame, wording=wording)
    blocks = _blocks(minutes, parts, wording)
    if frame.template is not None:
        put = filled(frame.template, words, blocks)
    else:
        closing = tuple(_closing(minutes, words, wording)) if MinutesPart.SOURCES in parts else ()
        put = (*_head(minutes, words, wording), *(block for each in blocks.values() for block in each), *closing)
    logo = logo_of(frame.logo, words["venue"]) if frame.logo else None
    return typeset_paper(Paper(words["title"], minutes.language, put, logo))


def _words(minutes: Minutes, day: str, frame: PageFrame, *, wording: Wording) -> dict[str, str]:
    """Return what the fields of a template that stand within a line say."""
    people = "" if minutes.people is None else wording.plural("{count} person", "{count} people", minutes.people)
    return {
        "title": minutes.title or wording.text("An evening"),
        "subtitle": minutes.subtitle,
        "date": day,
        "venue": minutes.venue or frame.venue,
        "host": minutes.host,
        "people": people,
        "article": _article(minutes.article, wording) if minutes.article is not None else "",
        "licence": minutes.licence,
        "contact": frame.contact,
    }


def _blocks(minutes: Minutes, parts: Collection[MinutesPart], wording: Wording) -> dict[str, tuple[PaperBlock, ...]]:
    """Return what the fields of a template that bring lines of their own say, in the order of the usual page."""
    themes: list[PaperBlock] = []
    for theme in minutes.themes:
        shown = theme.follow_ups if MinutesPart.FOLLOW_UPS in parts else ()
        facts = theme.facts if MinutesPart.FACTS in parts else ()
        notes = theme.notes if MinutesPart.NOTES in parts else ()
        counts = theme.counts if MinutesPart.COUNTS in parts else ()
        themes += _theme(replace(theme, follow_ups=shown, facts=facts, notes=notes, counts=counts), wording)
    clouds = minutes.clouds if MinutesPart.POST_ITS in parts else ()
    blocks: dict[str, tuple[PaperBlock, ...]] = {
        "times": tuple(_times(minutes, wording)) if MinutesPart.TIMES in parts and minutes.themes else (),
        "themes": tuple(themes),
        "post_its": tuple(_clouds(clouds, wording)),
    }
    for name, part, notes, heading in (
        ("fridge", MinutesPart.FRIDGE, minutes.fridge, N_("Question fridge")),
        ("to_check", MinutesPart.CHECK, minutes.to_check, N_("To check")),
        ("next_steps", MinutesPart.NEXT, minutes.next_steps, N_("Next steps")),
    ):
        lines = [_with_theme(minutes, note, wording) for note in notes] if part in parts else []
        blocks[name] = tuple(_section(part, wording.text(heading), lines))
    blocks["feedback"] = tuple(_feedback(minutes.feedback, wording))
    left = minutes.not_reached if MinutesPart.NOT_REACHED in parts else ()
    names = names_apart(left, wording)
    lines = [PaperLine(name, key=f"not_reached:{theme.item}") for theme, name in zip(left, names, strict=True)]
    blocks["not_reached"] = tuple(_section(MinutesPart.NOT_REACHED, wording.text("What was not reached"), lines))
    sources = minutes.sources if MinutesPart.SOURCES in parts else ()
    lines = [_source(source, number) for number, source in enumerate(sources)]
    blocks["sources"] = tuple(_section(MinutesPart.SOURCES, wording.text("Sources"), lines))
    return blocks


def _head(minutes: Minutes, words: Mapping[str, str], wording: Wording) -> Iterator[PaperBlock]:
    yield PaperHeading(words["title"], 1, "title")
    if words["subtitle"]:
        yield PaperLine(words["subtitle"], key="subtitle")
    if minutes.rehearsal:
        yield PaperLine(wording.text("A rehearsal, without the public."), key="rehearsal")
    yield PaperLine(" · ".join(words[name] for name in ("venue", "date", "people") if words[name]), key="when")
    if words["host"]:
        yield PaperLine(wording.text("Hosted by {host}.", host=words["host"]), key="host")
    if minutes.article is not None and words["article"]:
        address = web_address(minutes.article.url) or ""
        yield PaperLine(words["article"], label=wording.text("Article:"), url=address, key="article")


def _closing(minutes: Minutes, words: Mapping[str, str], wording: Wording) -> Iterator[PaperBlock]:
    if minutes.licence:
        is_usual = minutes.licence.replace("-", " ").casefold() == LICENCE.replace("-", " ").casefold()
        address = LICENCE_ADDRESS if is_usual else ""
        yield PaperLine(minutes.licence, label=wording.text("Licence of the texts:"), url=address, key="licence")
    if words["contact"]:
        yield PaperLine(words["contact"], label=wording.text("Contact:"), key="contact")


def _article(article: Article, wording: Wording) -> str:
    quoted = wording.text("“{title}”", title=article.title) if article.title else ""
    day = long_date(article.date, wording.language)
    return ", ".join(part for part in (quoted, article.author, article.publisher, day) if part)


def _times(minutes: Minutes, wording: Wording) -> Iterator[PaperBlock]:
    most = max(max(theme.taken_s, theme.planned_s) for theme in minutes.themes) or 1.0
    rows = tuple(
        (
            name,
            _taken(theme.taken_s, wording),
            wording.planned(theme.planned_s) if theme.planned_s else "–",
        )
        for theme, name in zip(minutes.themes, names_apart(minutes.themes, wording), strict=True)
    )
    heads = tuple(wording.text(head) for head in (N_("Part"), N_("Taken"), N_("Planned")))
    yield PaperHeading(wording.text("Time"), 2)
    yield PaperTable(
        wording.text("Minutes taken and planned, part by part"),
        heads,
        rows,
        tuple(theme.taken_s / most for theme in minutes.themes),
        wording.text("As a bar"),
    )


def _theme(theme: ThemeMinutes, wording: Wording) -> Iterator[PaperBlock]:
    lines = [
        PaperLine(text, label=wording.text("Follow-up"), key=f"follow_up:{theme.item}:{number}")
        for number, text in enumerate(theme.follow_ups)
    ]
    lines += [_fact(theme, number, wording) for number in range(len(theme.facts))]
    lines += [_note(note, wording) for note in theme.notes]
    if not (theme.question or lines or theme.counts):
        return
    yield PaperHeading(theme_name(theme, wording), 2, f"name:{theme.item}")
    if theme.question and theme.question != theme_name(theme, wording):
        yield PaperLine(theme.question, key=f"question:{theme.item}")
    if lines:
        yield PaperList(tuple(lines))
    for number, count in enumerate(theme.counts):
        yield PaperLine(count.question, label=wording.text("Count"), key=f"count:{theme.item}:{number}")
        yield _count(count, wording)


def _clouds(clouds: Sequence[tuple[str, tuple[str, ...]]], wording: Wording) -> Iterator[PaperBlock]:
    """Return the post-its, cloud by cloud."""
    if clouds:
        yield PaperHeading(wording.text("Post-its"), 2, f"part:{MinutesPart.POST_ITS}")
    for cloud, (name, texts) in enumerate(clouds):
        yield PaperHeading(name or wording.text("In no cloud"), 3, f"cloud:{cloud}")
        if texts:
            yield PaperList(
                tuple(PaperLine(text, key=f"post_it:{cloud}:{number}") for number, text in enumerate(texts))
            )


def _count(count: CountMinutes, wording: Wording) -> PaperTable:
    """Return the votes for each answer as a table, before and after, with a bar for the last count."""
    times, last = len(count.votes), count.votes[-1]
    told = [wording.text("Count {number}", number=number) for number in range(1, times + 1)]
    if times == 1:
        told = [wording.text("Votes")]
    if times == 2:
        told = [wording.text("Before"), wording.text("After")]
    rows = tuple((option, *map(str, votes)) for option, *votes in zip(count.options, *count.votes, strict=True))
    most = max(1, *last)
    caption = wording.text("How many answered what")
    return PaperTable(
        caption, (wording.text("Answer"), *told), rows, tuple(each / most for each in last), wording.text("As a bar")
    )


def _fact(theme: ThemeMinutes, number: int, wording: Wording) -> PaperLine:
    """Return a fact with who says so, where and when; it leads to where it stands."""
    fact = theme.facts[number]
    source = ", ".join(part for part in (fact.publisher, fact.title, dates_of(fact, wording.language)) if part)
    key, address = f"fact:{theme.item}:{number}", web_address(fact.url) or ""
    return PaperLine(fact.text, label=wording.text("Fact"), detail=source, url=address, key=key)


def _note(note: Note, wording: Wording, detail: str = "") -> PaperLine:
    label = "" if note.kind is NoteKind.NOTE else wording.note_kind_name(note.kind)
    return PaperLine(note.text, label=label, detail=detail, key=note_key(note))


def _with_theme(minutes: Minutes, note: Note, wording: Wording) -> PaperLine:
    theme = theme_of(minutes, note)
    return PaperLine(note.text, detail="" if theme is None else theme_name(theme, wording), key=note_key(note))


def note_key(note: Note) -> str:
    """Return the key of a note's line on the page."""
    return f"note:{note.at}:{note.item}"


def _feedback(counts: FeedbackCounts, wording: Wording) -> Iterator[PaperBlock]:
    """Return how many put their cross at which face, question by question."""
    if len(counts) != len(FEEDBACK_QUESTIONS) or any(len(row) != FACES for row in counts):  # none, or another version's
        return
    heads = (wording.text("Question"), *(wording.face_name(face) for face in range(FACES)))
    rows = tuple(
        (wording.text(question), *map(str, row)) for question, row in zip(FEEDBACK_QUESTIONS, counts, strict=True)
    )
    yield PaperHeading(wording.text("Feedback slips"), 2)
    yield PaperTable(wording.text("How many said so, question by question"), heads, rows)


def _section(part: MinutesPart, heading: str, lines: list[PaperLine]) -> Iterator[PaperBlock]:
    if lines:
        yield PaperHeading(heading, 2, f"part:{part}")
        yield PaperList(tuple(lines))


def _source(source: Source, number: int) -> PaperLine:
    address = web_address(source.url) or ""
    return PaperLine(source.text or source.url, detail=source.url, url=address, key=f"source:{number}")


def theme_name(theme: ThemeMinutes, wording: Wording) -> str:
    """Return what an item of the evening is called on its page: its name, its question, else its kind."""
    return led_by(theme.question, theme.name) or theme.question or wording.kind_name(theme.kind)


def names_apart(themes: Sequence[ThemeMinutes], wording: Wording) -> list[str]:
    """Return what items of a list are called, a number or a name that several have with the question behind it."""
    names = [theme_name(theme, wording) for theme in themes]
    counts = Counter(names)

    def says_little(name: str) -> bool:
        return counts[name] > 1 or is_counted(name)

    return [
        f"{name} – {theme.question}" if says_little(name) and theme.question not in ("", name) else name
        for theme, name in zip(themes, names, strict=True)
    ]


def _taken(seconds: float, wording: Wording) -> str:
    return wording.minutes(seconds) if seconds >= 60 else "<\u00a01\u00a0min"
