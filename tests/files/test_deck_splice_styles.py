"""A deck written in any style a person may use, one thing changed in it: the deck is the new one, other lines stay."""

import difflib
from collections.abc import Iterator, Mapping, Sequence

import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from cafe_presenter.core.base.invisible import is_blank, neutral
from cafe_presenter.core.deck.deck import (
    Article,
    Deck,
    FollowUp,
    Image,
    Source,
    Theme,
    Timer,
    TimerKind,
    Translation,
    insert,
)
from cafe_presenter.core.deck.edits import moved, with_theme, with_value, without_theme
from cafe_presenter.core.deck.field import Scope
from cafe_presenter.core.deck.vocabulary import field_named
from cafe_presenter.files.deck.deck_splice import spliced
from cafe_presenter.files.deck.deck_writer import Tree, double_quoted, part_tree
from cafe_presenter.files.deck.deckfile import read_deck

SAID = (
    "Une amie ?",
    "L'ami",
    'Dire "oui"',
    "Oui : non",
    "# non",
    "- tiret",
    "Une ligne.\nUne autre.",
    "Une ligne.\n\n  # Décalée\nFin.\n",
    " espace ",
    "Quoi\u00a0?",
    "123",
    "oui",
    "{a}",
    "&b",
    "a, b] c",
)
# As the editor hands texts over: without what nobody sees.
seen = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=9).map(neutral)
texts = st.sampled_from(SAID) | seen.filter(lambda text: not is_blank(text))
sources = st.builds(Source, texts, st.sampled_from(("", "https://example.org/a#b")))
follow_ups = st.builds(FollowUp, texts, st.just("") | st.sampled_from(("Silence", "L'accord")))
theme_lists = st.lists(
    st.builds(
        Theme,
        theme=texts,
        question=texts,
        objective=st.just("") | texts,
        duration_s=st.none() | st.sampled_from((600.0, 90.0, 4500.0)),
        notes=st.just("") | texts,
        follow_ups=st.lists(follow_ups, max_size=3).map(tuple),
        timer=st.none() | st.builds(Timer, st.sampled_from(TimerKind), st.none() | st.just(30.0)),
        image=st.none() | st.builds(Image, st.just("a b.png"), texts),
        translations=st.just(()) | st.just((Translation("en", "", "A friend?"), Translation("ar", "سؤال", "صديق؟"))),
        sources=st.lists(sources, max_size=2).map(tuple),
    ),
    min_size=1,
    max_size=3,
).map(tuple)
decks = st.builds(
    Deck,
    title=texts,
    venue=st.just("") | texts,
    article=st.none() | st.builds(Article, texts, st.just("") | texts),
    themes=theme_lists,
)


ANY = "*"
"""Stands for every field of what is in braces on a line."""


class Hand:
    """Writes YAML as somebody might: quotes, braces, indents, comments, blank lines and own fields at random."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._notes = 0

    def deck(self, deck: Deck) -> str:
        """Return a deck's text."""
        tree: dict[str, Tree] = {"version": "1", **part_tree(deck, Scope.DECK)}
        text = "\n".join(["# En tête", *self.mapping(tree, own=True), ""])
        return text.replace("\n", "\r\n") if self._draw(st.booleans()) else text

    def mapping(self, tree: Mapping[str, Tree], *, own: bool = False) -> list[str]:
        """Return the lines of a mapping, with what its author put in between; ``own`` allows fields of the author's."""
        lines: list[str] = []
        for key, value in tree.items():
            lines += self.between(own=own)
            if isinstance(value, str):
                first, *rest = self.scalar(value)
                lines += [f"{key}: {first}", *(f"    {line}" if line else "" for line in rest)]
            elif key != "themes" and self.chance(3):
                lines.append(f"{key}: {self.flow(value)}")
            elif isinstance(value, Mapping):
                lines += [f"{key}:", *(f"  {line}" if line else "" for line in self.mapping(value))]
            else:
                lines += [f"{key}:{self.remark()}", *self.items(value)]
        return lines

    def items(self, values: Sequence[Tree]) -> list[str]:
        """Return the lines of a list."""
        lines: list[str] = []
        indent = " " * self._draw(st.sampled_from((0, 2, 4)))
        for value in values:
            if isinstance(value, str):
                first, *rest = self.scalar(value)
                written = [first, *(f"  {line}" if line else "" for line in rest)]
            elif self.chance(5):
                written = [self.flow(value)]
            else:
                assert isinstance(value, Mapping)
                written = self.mapping(value, own="theme" in value)
                while written and (not written[0] or written[0].startswith("#")):  # the dash comes before a field
                    lines.append(indent + written.pop(0))
                written = [written[0], *(f"  {line}" if line else "" for line in written[1:])]
            lines += [f"{indent}- {written[0]}", *(f"{indent}{line}" if line else "" for line in written[1:])]
        return lines

    def between(self, *, own: bool) -> Iterator[str]:
        """Yield what stands between two fields."""
        if self.chance(3):
            self._notes += 1
            yield self._draw(st.sampled_from((f"# note {self._notes}", "")))
        if own and self.chance(6):
            self._notes += 1
            yield f"mine {self._notes}: 'kept'"

    def remark(self) -> str:
        """Return a comment after what stands on a line, or nothing."""
        return "  # une remarque" if self.chance(4) else ""

    def scalar(self, spelled: str) -> list[str]:
        """Return a scalar, given in double quotes or under a bar, in one style or another."""
        if spelled.startswith("|"):
            return spelled.split("\n")
        text = yaml.safe_load(spelled)
        bare = isinstance(text, str) and "\n" not in text and text.isprintable()
        if bare and self.chance(3):
            spelled = "'" + text.replace("'", "''") + "'"
        elif bare and text.replace(" ", "").isalpha() and yaml.safe_load(text) == text and self.chance(2):
            spelled = text
        return [spelled + self.remark()]

    def flow(self, tree: Tree) -> str:
        """Return what is written in braces and brackets, on a line."""
        if isinstance(tree, str):
            return double_quoted(tree.partition("\n")[2]) if tree.startswith("|") else tree
        if isinstance(tree, Mapping):
            return "{" + ", ".join(f"{key}: {self.flow(value)}" for key, value in tree.items()) + "}"
        return "[" + ", ".join(map(self.flow, tree)) + "]"

    def chance(self, of: int) -> bool:
        """Return True once in so many times."""
        return self._draw(st.integers(1, of)) == of


def nodes_of(text: str) -> list[tuple[str, int | None, int, int]]:
    """Return each field as its name, its theme, its first line, and the line after its last."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    assert isinstance(root, yaml.MappingNode)
    found = list(_fields(root, None, Scope.DECK, end=len(text.split("\n"))))
    themes = next(value for key, value in root.value if key.value == "themes")
    for index, item in enumerate(themes.value):
        after = themes.value[index + 1].start_mark.line if index + 1 < len(themes.value) else len(text.split("\n"))
        found += _fields(item, index, Scope.THEME, end=after)
    return found


def _fields(
    node: yaml.MappingNode, index: int | None, scope: Scope, *, end: int
) -> Iterator[tuple[str, int | None, int, int]]:
    if node.flow_style:
        yield ANY, index, node.start_mark.line, node.end_mark.line + 1
    starts = [key.start_mark.line for key, _ in node.value]
    for (key, _), first, after in zip(node.value, starts, [*starts[1:], end], strict=True):
        field = field_named(key.value, scope)
        yield field.name if field else "", index, first, max(after, first + 1)


@st.composite
def written(draw: st.DrawFn) -> str:
    """A deck's text."""
    return Hand(draw).deck(draw(decks))


DECK_TEXTS = ("title", "venue", "host", "palette", "font", "article.title", "article.author")
THEME_EDITS: Mapping[str, st.SearchStrategy[object]] = {
    "theme": texts,
    "question": texts,
    "objective": texts,
    "duration_s": st.sampled_from((60.0, 5400.0, 45.0)),
    "notes": texts,
    "plain": texts,
    "timer.kind": st.sampled_from(TimerKind),
    "timer.each_s": st.just(75.0),
    "image.alt": texts,
    "follow_ups": st.lists(follow_ups, max_size=3).map(tuple),
    "translations": st.just((Translation("de", "", "Ein Freund?"),)),
    "sources": st.lists(st.builds(Source, texts), max_size=2).map(tuple),
}


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, Deck, Deck, str, int | None]:
    """A text, the deck in it, that deck with one field changed, the field's name and its theme."""
    text = draw(written())
    deck = read_deck(text)[0]
    if draw(st.booleans()):
        name = draw(st.sampled_from((*DECK_TEXTS, "thresholds.late_s")))
        value = 420.0 if name.endswith("_s") else draw(texts)
        return text, deck, with_value(deck, name, value), name, None
    index = draw(st.integers(0, len(deck.themes) - 1))
    name = draw(st.sampled_from(sorted(THEME_EDITS)))
    theme = deck.themes[index]
    if name == "image.alt" and theme.image is None:
        name = "plain"
    return text, deck, with_theme(deck, index, with_value(theme, name, draw(THEME_EDITS[name]))), name, index


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(cases())
def test_one_field_is_changed_and_every_other_line_stays(case: tuple[str, Deck, Deck, str, int | None]) -> None:
    text, deck, new, name, index = case
    result = spliced(text, deck, new).text
    assert read_deck(result)[0] == new
    assume(index is None or new.themes[index] not in deck.themes)  # two alike: which line moved cannot be told
    old, now = text.split("\n"), result.split("\n")
    same = min(len(old), len(now))
    before = next((at for at in range(same) if old[at] != now[at]), same)
    after = next((at for at in range(same - before) if old[-1 - at] != now[-1 - at]), same - before)
    touched = range(before, len(old) - after)
    field = name.partition(".")[0].removesuffix("_s")
    ranges = (range(first, end) for key, at, first, end in nodes_of(text) if at == index and key in (field, ANY))
    allowed = {line for lines in ranges for line in lines}
    assert set(touched) <= allowed, "\n".join(difflib.unified_diff(old, now, lineterm="", n=30))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_themes_in_another_order_lose_no_line(data: st.DataObject) -> None:
    text = data.draw(written())
    deck = read_deck(text)[0]
    last = len(deck.themes) - 1
    new = moved(deck, data.draw(st.integers(0, last)), data.draw(st.integers(0, last)))
    result = spliced(text, deck, new).text
    assert read_deck(result)[0] == new
    assert sorted(result.split("\n")) == sorted(text.split("\n"))


@st.composite
def next_decks(draw: st.DrawFn, deck: Deck) -> Deck:
    """A deck after a few changes of all kinds."""
    for _ in range(draw(st.integers(1, 3))):
        index = draw(st.integers(0, len(deck.themes) - 1))
        match draw(st.integers(0, 4)):
            case 0:
                deck = moved(deck, index, draw(st.integers(0, 3)))
            case 1:
                deck = without_theme(deck, index)
            case 2:
                deck = insert(deck, index, draw(theme_lists)[0])
            case 3:
                deck = with_value(deck, draw(st.sampled_from(DECK_TEXTS)), draw(st.just("") | texts))
            case _:
                name = draw(st.sampled_from(("objective", "notes", "plain", "follow_ups", "sources", "timer.kind")))
                value = (
                    draw(st.just("") | texts) if name in ("objective", "notes", "plain") else draw(THEME_EDITS[name])
                )
                deck = with_theme(deck, index, with_value(deck.themes[index], name, value))
    return deck


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_one_save_after_the_other_gives_the_deck(data: st.DataObject) -> None:
    text = data.draw(written())
    for _ in range(3):
        deck = read_deck(text)[0]
        new = data.draw(next_decks(deck))
        result = spliced(text, deck, new).text
        assert read_deck(result)[0] == new
        assert result.startswith("# En tête")
        text = result
