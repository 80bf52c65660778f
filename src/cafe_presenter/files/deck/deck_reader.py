"""From a YAML tree to a Deck: every field checked, every problem told at its own line."""

from collections.abc import Callable
from dataclasses import replace

from cafe_presenter.core.base.bounds import (
    MAX_FOLLOW_UPS,
    MAX_FOLLOW_UPS_SIGNS,
    MAX_NAME_SIGNS,
    MAX_NOTES_SIGNS,
    MAX_TEXT_SIGNS,
    is_cut,
)
from cafe_presenter.core.base.invisible import is_blank
from cafe_presenter.core.base.problem import short
from cafe_presenter.core.deck import vocabulary
from cafe_presenter.core.deck.deck import (
    MAX_OPTIONS,
    MIN_OPTIONS,
    POLES,
    SCALE,
    Article,
    Deck,
    Fact,
    FollowUp,
    Image,
    Kind,
    Priority,
    Source,
    Theme,
    Thresholds,
    Timer,
    TimerKind,
    Translation,
    Vote,
    VoteTranslation,
    VoteWay,
    asks,
    missing_parts,
    own_name,
)
from cafe_presenter.core.deck.facts import has_source
from cafe_presenter.core.deck.field import Scope
from cafe_presenter.files.deck.deck_fields import Fields, choice_list, node_text, seen_text
from cafe_presenter.files.deck.findings import Findings
from cafe_presenter.files.deck.picturefile import leads_elsewhere
from cafe_presenter.files.deck.yaml_slips import field_without_space
from cafe_presenter.files.deck.yaml_tree import Mapping, Node, Scalar, Sequence

VERSION = 1
"""Newest version of the deck format this program reads."""

MAX_THEMES = 20_000


def deck_from_node(root: Node, findings: Findings) -> Deck:
    """Return the deck in ``root``; what is missing or wrong is told in ``findings`` and left empty."""
    if not isinstance(root, Mapping):
        findings.error("deck.not_a_deck", root.at)
        return Deck()
    fields = Fields(root, Scope.DECK, findings)
    _check_version(fields)
    thresholds = fields.mapping("thresholds", Scope.THRESHOLDS)
    deck = Deck(
        title=fields.text("title"),
        subtitle=fields.text("subtitle"),
        language=fields.language("language"),
        licence=fields.text("licence"),
        venue=fields.text("venue"),
        host=fields.text("host"),
        date=fields.date("date"),
        next_date=fields.text("next_date"),
        duration_s=fields.duration("duration"),
        end=fields.clock("end"),
        thresholds=_thresholds(thresholds) if thresholds else Thresholds(),
        palette=fields.look(
            "palette", vocabulary.palette_named, values=vocabulary.PALETTES, code="deck.unknown_palette"
        ),
        font=fields.look("font", vocabulary.font_named, values=vocabulary.FONTS, code="deck.unknown_font"),
        article=_article(fields),
        follow_ups=_follow_ups(fields),
        themes=_themes(fields),
    )
    if is_blank(deck.title):
        findings.warning("deck.missing_title", root.at)
    for name in ("title", "subtitle", "venue", "date", "next_date"):
        _check_length(getattr(deck, name), name, fields, most=MAX_NAME_SIGNS)
    _check_follow_ups(deck.follow_ups, fields)
    return deck


def _check_version(fields: Fields) -> None:
    written = fields.text("version").strip()
    at = fields.place("version")
    if not written:
        fields.findings.warning("deck.version_missing", at, version=VERSION)
    elif not written.isdecimal() or len(written) > 9 or int(written) < 1:
        fields.findings.error("deck.bad_version", at, value=short(written), version=VERSION)
    elif int(written) > VERSION:
        fields.findings.error("deck.newer_version", at, value=short(written), version=VERSION)


def _thresholds(fields: Fields) -> Thresholds:
    soon, late = fields.duration("soon", zero=True), fields.duration("late", zero=True)
    default, silence = Thresholds(), fields.duration("silence")
    return Thresholds(default.soon_s if soon is None else soon, default.late_s if late is None else late, silence)


def _article(fields: Fields) -> Article | None:
    node = fields.node("article")
    if isinstance(node, Scalar):
        return Article(title=fields.text("article"))
    part = fields.mapping("article", Scope.ARTICLE)
    if part is None:
        return None
    return Article(
        title=part.text("title"),
        author=part.text("author"),
        publisher=part.text("publisher"),
        date=part.date("date"),
        url=part.url("url"),
        summary=part.lines("summary"),
    )


def _themes(fields: Fields) -> tuple[Theme, ...]:
    node = fields.node("themes")
    if node is None or (isinstance(node, Sequence) and not node.items):
        fields.findings.error("deck.no_themes", fields.place("themes"))
        return ()
    if not isinstance(node, Sequence):
        fields.findings.error("deck.themes_not_a_list", node.at)
        return ()
    if len(node.items) > MAX_THEMES:
        fields.findings.error("deck.too_many_themes", node.items[MAX_THEMES].at, most=MAX_THEMES)
    themes = []
    for item in node.items[:MAX_THEMES]:
        if isinstance(item, Mapping):
            themes.append(_theme(Fields(item, Scope.THEME, fields.findings)))
        elif isinstance(item, Scalar) and (key := field_without_space(item.text)):
            fields.findings.error("deck.no_space_after_colon", item.at, key=key)
        else:
            fields.findings.error("deck.theme_not_fields", item.at)
    return tuple(themes)


def _theme(fields: Fields) -> Theme:
    theme = Theme(
        theme=fields.text("theme"),
        question=fields.text("question"),
        objective=fields.text("objective"),
        duration_s=fields.duration("duration"),
        minimum_s=fields.duration("minimum", zero=True),
        kind=fields.one_of("kind", vocabulary.kind_named, values=vocabulary.KINDS) or Kind.THEME,
        priority=fields.one_of("priority", vocabulary.priority_named, values=vocabulary.PRIORITIES) or Priority.SHOULD,
        timer=_timer(fields),
        notes=fields.lines("notes"),
        follow_ups=_follow_ups(fields),
        plain=fields.text("plain"),
        translations=_translations(fields),
        image=_image(fields),
        sources=_sources(fields),
        facts=_facts(fields),
        vote=_vote(fields),
    )
    _check_theme(theme, fields)
    return theme


def _check_theme(theme: Theme, fields: Fields) -> None:
    findings, title = fields.findings, short(own_name(theme)) or "…"
    missing = [name for name in missing_parts(theme) if not fields.is_misshapen(name)]
    if "question" in missing:
        findings.error("deck.missing_question", fields.place("question"), theme=title)
    if "objective" in missing:
        findings.warning("deck.missing_objective", fields.place("objective"), theme=title)
    if theme.kind is Kind.MOVING_DEBATE:
        if asks(theme.question):
            findings.warning("deck.statement_asks", fields.place("question"), theme=title)
        if theme.vote is not None and theme.vote.options and len(theme.vote.options) not in POLES:
            findings.warning("deck.debate_poles", fields.place("vote"), theme=title)
        if theme.vote is not None and not is_blank(theme.vote.question):
            findings.warning("deck.debate_question", fields.place("vote"), theme=title)
    elif theme.vote is not None and theme.vote.question and not any(map(str.isalpha, theme.vote.question)):
        findings.warning("deck.vote_question", fields.place("vote"), value=short(theme.vote.question))
    _check_lengths(theme, fields)
    if theme.minimum_s is not None and theme.duration_s is not None and theme.minimum_s > theme.duration_s:
        findings.warning("deck.minimum_over_duration", fields.place("minimum"), theme=title)


def _check_lengths(theme: Theme, fields: Fields) -> None:
    """Tell what is longer than the windows and the wall show."""
    _check_length(theme.theme, "theme", fields, most=MAX_NAME_SIGNS)
    for name in ("question", "objective", "plain"):
        _check_length(getattr(theme, name), name, fields, most=MAX_TEXT_SIGNS)
    _check_length(theme.notes, "notes", fields, most=MAX_NOTES_SIGNS)
    _check_follow_ups(theme.follow_ups, fields)


def _check_follow_ups(follow_ups: tuple[FollowUp, ...], fields: Fields) -> None:
    if len(follow_ups) > MAX_FOLLOW_UPS or sum(len(each.text) for each in follow_ups) > MAX_FOLLOW_UPS_SIGNS:
        place, most = fields.place("follow_ups"), MAX_FOLLOW_UPS
        fields.findings.warning("deck.many_follow_ups", place, key=fields.key("follow_ups"), most=most)


def _check_length(text: str, name: str, fields: Fields, *, most: int) -> None:
    if is_cut(text, most):
        fields.findings.warning("deck.long_text", fields.place(name), key=fields.key(name), most=most)


def _timer(fields: Fields) -> Timer | None:
    if isinstance(fields.node("timer"), Scalar):
        kind = fields.one_of("timer", vocabulary.timer_kind_named, values=vocabulary.TIMER_KINDS)
        return Timer(kind) if kind else None
    part = fields.mapping("timer", Scope.TIMER)
    if part is None:
        return None
    kind = part.one_of("kind", vocabulary.timer_kind_named, values=vocabulary.TIMER_KINDS)
    if not part.has("kind"):
        part.findings.error("deck.timer_without_kind", part.at, choices=choice_list(vocabulary.TIMER_KINDS))
    timer = Timer(
        kind=kind or TimerKind.SILENCE,
        each_s=part.duration("each"),
        count=part.count("count"),
        transit_s=part.duration("transit", zero=True) or 0.0,
    )
    return timer if kind else None


def follow_ups_in(mapping: Mapping, findings: Findings) -> tuple[FollowUp, ...]:
    """Return the follow-ups that a mapping of another file names as a deck would; all else is not read."""
    named = [(key, value) for key, value in mapping.pairs if is_follow_ups(key)]
    fields = Fields(Mapping(mapping.at, tuple(named)), Scope.DECK, findings)
    found = _follow_ups(fields)
    _check_follow_ups(found, fields)
    return found


def is_follow_ups(key: Node) -> bool:
    """Return whether a key names the follow-ups of a deck, however it is spelled."""
    field = vocabulary.field_named(key.text, Scope.DECK) if isinstance(key, Scalar) else None
    return field is not None and field.name == "follow_ups"


def _follow_ups(fields: Fields) -> tuple[FollowUp, ...]:
    found: list[FollowUp] = []
    for item in fields.items("follow_ups"):
        if isinstance(item, Mapping):
            for key, value in item.pairs:
                found.extend(_occasion(key, value, fields.findings))
        elif text := node_text(item, fields.key("follow_ups"), fields.findings):
            found.append(FollowUp(text))
    return tuple(found)


def _occasion(key: Node, value: Node, findings: Findings) -> list[FollowUp]:
    if not isinstance(key, Scalar):
        findings.error("deck.key_not_text", key.at)
        return []
    if len(key.text) > vocabulary.MAX_OCCASION_LENGTH:
        findings.warning("deck.long_occasion", key.at, occasion=short(key.text))
    if isinstance(value, Mapping):
        node_text(value, key.text, findings)
        return []
    texts = value.items if isinstance(value, Sequence) else (value,)
    when = seen_text(key, findings)
    return [FollowUp(text, when) for item in texts if (text := node_text(item, key.text, findings))]


def _translations(fields: Fields) -> tuple[Translation, ...]:
    def read(code: str, key: Scalar, value: Node) -> Translation:
        if not isinstance(value, Mapping):
            return Translation(code, question=node_text(value, key.text, fields.findings))
        part = Fields(value, Scope.TRANSLATION, fields.findings)
        return Translation(code, part.text("theme"), part.text("question"))

    return _by_language(fields, read)


def _vote_translations(fields: Fields, vote: Vote) -> tuple[VoteTranslation, ...]:
    def read(code: str, key: Scalar, value: Node) -> VoteTranslation:
        if isinstance(value, Scalar):
            return VoteTranslation(code, node_text(value, key.text, findings))
        if isinstance(value, Sequence):  # the answers alone
            value = Mapping(value.at, ((key._replace(text="options"), value),))
        part = Fields(value, Scope.VOTE_TRANSLATION, findings)
        options = _options("options", part)
        if options and len(options) != len(vote.options):
            findings.warning("deck.vote_translation", part.place("options"), language=code, count=len(vote.options))
        return VoteTranslation(code, part.text("question"), options)

    findings = fields.findings
    return _by_language(fields, read)


def _by_language[Words](fields: Fields, read: Callable[[str, Scalar, Node], Words]) -> tuple[Words, ...]:
    """Return what stands under the code of each language, as ``read`` has it."""
    node, findings = fields.node("translations"), fields.findings
    if node is None:
        return ()
    if not isinstance(node, Mapping):
        findings.error("deck.translations_not_fields", node.at)
        return ()
    found: dict[str, Words] = {}
    for key, value in node.pairs:
        code = vocabulary.language_code(key.text) if isinstance(key, Scalar) else None
        if code is None or not isinstance(key, Scalar):
            written = short(key.text) if isinstance(key, Scalar) else ""
            findings.error("deck.bad_language", key.at, key=fields.key("translations"), value=written)
        elif code in found:
            findings.error("deck.duplicate_key", key.at, key=short(key.text), first=short(key.text), line=node.at[0])
        else:
            found[code] = read(code, key, value)
    return tuple(found.values())


def _image(fields: Fields) -> Image | None:
    node = fields.node("image")
    if node is None:
        return None
    if isinstance(node, Scalar):
        return _checked_image(seen_text(node, fields.findings), "", at=node.at, findings=fields.findings)
    part = fields.mapping("image", Scope.IMAGE)
    if part is None:
        return None
    file = part.text("file")
    if not file:
        part.findings.error("deck.image_without_file", part.at)
        return None
    return _checked_image(file, part.text("alt"), at=part.place("file"), findings=part.findings)


def _checked_image(file: str, alt: str, *, at: tuple[int, int], findings: Findings) -> Image | None:
    if leads_elsewhere(file):
        findings.error("deck.image_elsewhere", at, file=short(file))
        return None
    return Image(file, alt)


def _sources(fields: Fields) -> tuple[Source, ...]:
    found = []
    for item in fields.items("sources"):
        if isinstance(item, Mapping):
            part = Fields(item, Scope.SOURCE, fields.findings)
            text, url = part.text("text"), part.url("url")
            if text or url:
                found.append(Source(text, url))
        elif text := node_text(item, fields.key("sources"), fields.findings):
            found.append(Source(text))
    return tuple(found)


def _facts(fields: Fields) -> tuple[Fact, ...]:
    found = []
    for item in fields.items("facts"):
        at, fact = item.at, Fact("")
        if isinstance(item, Mapping):
            part = Fields(item, Scope.FACT, fields.findings)
            fact = Fact(
                text=part.lines("text"),
                publisher=part.text("publisher"),
                title=part.text("title"),
                date=part.date("date"),
                url=part.url("url"),
                licence=part.text("licence"),
                checked=part.date("checked"),
            )
            _check_length(fact.text, "text", part, most=MAX_TEXT_SIGNS)
        else:
            fact = Fact(node_text(item, fields.key("facts"), fields.findings))
        if fact == Fact(""):
            continue
        if is_blank(fact.text):
            fields.findings.warning("deck.fact_without_text", at)
        elif not has_source(fact):
            fields.findings.warning("deck.fact_without_source", at, fact=short(fact.text))
        found.append(fact)
    if len(found) > MAX_FOLLOW_UPS:
        place = fields.place("facts")
        fields.findings.warning("deck.many_facts", place, key=fields.key("facts"), most=MAX_FOLLOW_UPS)
    return tuple(found)


def _vote(fields: Fields) -> Vote | None:
    """Return what is counted: a question alone, answers alone, or fields."""
    node = fields.node("vote")
    if node is None:
        return None
    if isinstance(node, Scalar):
        written = fields.text("vote")
        if vocabulary.names_scale(written):
            return Vote(options=SCALE)
        way = vocabulary.vote_way_named(written)
        return Vote(way=way) if way else Vote(written)
    if isinstance(node, Sequence):
        return Vote(options=_options("vote", fields))
    part = fields.mapping("vote", Scope.VOTE)
    if part is None:
        return None
    way = part.one_of("way", vocabulary.vote_way_named, values=vocabulary.VOTE_WAYS) or VoteWay.HANDS
    vote = Vote(part.text("question"), _options("options", part), way, part.text("plain"))
    for name in ("question", "plain"):
        _check_length(getattr(vote, name), name, part, most=MAX_TEXT_SIGNS)
    return replace(vote, translations=_vote_translations(part, vote))


def _options(name: str, fields: Fields) -> tuple[str, ...]:
    """Return the answers of a vote: each once, as many as there may be, or none where they are no choice."""
    if isinstance(fields.node(name), Scalar) and vocabulary.names_scale(fields.text(name)):
        return SCALE
    written = [node_text(item, fields.key(name), fields.findings) for item in fields.items(name)]
    found = tuple(dict.fromkeys(text for text in written if not is_blank(text)))
    if len(found) != len(written) or not (not found or MIN_OPTIONS <= len(found) <= MAX_OPTIONS):
        most = MAX_OPTIONS
        fields.findings.warning("deck.vote_options", fields.place(name), key=fields.key(name), most=most)
    for option in found:
        if is_cut(option, MAX_NAME_SIGNS):
            place = fields.place(name)
            fields.findings.warning("deck.long_text", place, key=fields.key(name), most=MAX_NAME_SIGNS)
    return found[:MAX_OPTIONS] if len(found) >= MIN_OPTIONS else ()
