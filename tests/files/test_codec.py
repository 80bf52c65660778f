import json
from dataclasses import dataclass, fields
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.base.settings import Settings
from cafe_presenter.core.deck.deck import (
    Deck,
    Fact,
    FollowUp,
    Image,
    Kind,
    Priority,
    Theme,
    Timer,
    TimerKind,
    Translation,
    VoteWay,
)
from cafe_presenter.core.evening.events import Cover, Event, event_classes
from cafe_presenter.files.deck.drafts import DeckDraft, write_draft
from cafe_presenter.files.disk.codec import MAX_NUMBER, from_plain, instant_of, to_plain
from cafe_presenter.files.disk.settingsfile import NAME, save_settings
from cafe_presenter.files.evening.event_lines import event_from_plain, event_to_plain
from tests.files.test_deckfile import decks, themes

RELEASED = Path(__file__).parent.parent / "data" / "journals" / "v1"


@dataclass(frozen=True, slots=True)
class Part:
    text: str = ""


@dataclass(frozen=True, slots=True)
class Whole:
    number: int
    share: float = 0.5
    flag: bool = False
    text: str = "a"
    cover: Cover = Cover.NONE
    hour: time | None = None
    instant: datetime | None = None
    part: Part | None = None
    parts: tuple[Part, ...] = ()
    pair: tuple[int, str] = (1, "b")


FULL = Whole(
    7,
    share=0.1,
    flag=True,
    text="é",
    cover=Cover.BLACK,
    hour=time(22, 30),
    instant=datetime(2026, 3, 5, 19, tzinfo=UTC),
    part=Part("p"),
    parts=(Part(), Part("q")),
    pair=(2, "c"),
)


def kept(value: object, *, lean: bool = False) -> object:
    return json.loads(json.dumps(to_plain(value, lean=lean)))


@pytest.mark.parametrize("lean", [True, False])
@pytest.mark.parametrize("value", [FULL, Whole(1)], ids=["full", "empty"])
def test_what_is_kept_comes_back_equal(value: Whole, lean: bool) -> None:  # noqa: FBT001 - a parameter
    assert from_plain(Whole, kept(value, lean=lean)) == value


def test_only_what_is_empty_and_so_at_first_is_left_out_and_only_when_lean() -> None:
    assert kept(Part()) == {"text": ""}
    assert kept(Part(), lean=True) == {}
    assert kept(Whole(1, text=""), lean=True) == {
        "number": 1,
        "share": 0.5,
        "flag": False,
        "text": "",
        "cover": "none",
        "pair": [1, "b"],
    }


WRONG: dict[str, tuple[object, ...]] = {
    "number": (None, True, 1.5, "1", int(MAX_NUMBER), 10**400),
    "share": (None, True, "1", float("nan"), float("inf"), MAX_NUMBER, -(10**400)),
    "flag": (None, 0, "true"),
    "text": (None, 3, ["a"]),
    "cover": (None, 3, "pink", []),
    "hour": (3, "late", "25:00"),
    "instant": (3, "late", "2026-03-05T19:00:00", "0001-01-01T00:00:00+05:00"),
    "part": (3, [], {"text": 3}),
    "parts": (None, 3, {}, [3], [{"text": 3}], "ab"),
    "pair": (None, [], [1], [1, "b", 2], ["b", 1], "1b"),
}


@pytest.mark.parametrize(("name", "wrong"), [(name, each) for name, wrong in WRONG.items() for each in wrong])
def test_a_value_of_another_type_is_refused(name: str, wrong: object) -> None:
    plain = {**to_plain(FULL), name: wrong}
    with pytest.raises(ValueError, match=name):
        from_plain(Whole, plain)


def test_a_whole_number_is_a_fraction_too() -> None:
    found = from_plain(Whole, {"number": 1, "share": 2})
    assert (found.share, type(found.share)) == (2.0, float)


@pytest.mark.parametrize("plain", [None, [], "text", 3, {}], ids=str)
def test_what_is_no_such_thing_is_refused(plain: object) -> None:
    with pytest.raises(ValueError, match="Whole"):
        from_plain(Whole, plain)


def test_what_a_later_version_adds_is_left_out() -> None:
    assert from_plain(Whole, {"number": 1, "more": [1, {}], "part": {"text": "p", "other": 2}}).part == Part("p")


def test_a_lenient_reader_takes_what_it_can() -> None:
    plain = {**to_plain(FULL), "share": "half", "parts": [{"text": "q"}, 3, {"text": 4}], "pair": [1]}
    found = from_plain(Whole, plain, lenient=True)
    assert (found.share, found.parts, found.pair, found.text) == (0.5, (Part("q"), Part()), (1, "b"), "é")


def test_every_text_goes_through_what_is_asked_for() -> None:
    found = from_plain(Whole, to_plain(FULL), text=str.upper)
    assert (found.text, found.part, found.pair) == ("É", Part("P"), (2, "C"))


def test_an_instant_is_told_in_utc() -> None:
    found = instant_of("2026-03-05T20:00:00+01:00")
    assert (found, found.tzinfo) == (datetime(2026, 3, 5, 19, tzinfo=UTC), UTC)


# Decks


@given(decks)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_deck_kept_in_json_comes_back_equal(deck: Deck) -> None:
    assert from_plain(Deck, kept(deck, lean=True), text=neutral) == deck


@pytest.mark.parametrize(
    "plain",
    [None, [], "deck", {"themes": 3}, {"themes": [3]}, {"title": 3}, {"end": "late"}, {"duration_s": "ten"}],
)
def test_what_is_no_deck_is_refused(plain: object) -> None:
    with pytest.raises(ValueError, match=r"Deck|themes|title|end|duration_s"):
        from_plain(Deck, plain)


def test_what_nobody_sees_is_not_taken_from_a_kept_deck() -> None:
    plain = {"title": "A\u202eB", "themes": [{"theme": "C\u200b", "follow_ups": [{"text": "D\x1b"}]}]}
    kept = from_plain(Deck, plain, text=neutral)
    assert (kept.title, kept.themes[0].theme, kept.themes[0].follow_ups[0].text) == ("AB", "C", "D ")


# Events

OF_TYPES: dict[object, st.SearchStrategy[Any]] = {
    float: st.floats(-1e8, 1e8, allow_nan=False),
    float | None: st.none() | st.floats(-1e8, 1e8, allow_nan=False),
    int: st.integers(-9, 9),
    bool: st.booleans(),
    str: st.text().map(neutral),
    Cover: st.sampled_from(Cover),
    Theme: themes,
    Deck: decks,
    FollowUp: st.builds(FollowUp, st.text().map(neutral), st.text().map(neutral)),
    Fact: st.builds(Fact, *[st.text().map(neutral)] * 7),
    Timer | None: themes.map(lambda theme: theme.timer),
    VoteWay: st.sampled_from(VoteWay),
    tuple[str, ...]: st.lists(st.text().map(neutral)).map(tuple),
    tuple[int, ...]: st.lists(st.integers(0, 9)).map(tuple),
    tuple[tuple[int, float], ...]: st.lists(st.tuples(st.integers(0, 9), st.floats(0, 1e4))).map(tuple),
}


@pytest.mark.parametrize("kind", event_classes(), ids=lambda kind: kind.NAME)
@given(data=st.data())
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_any_event_comes_back_equal(kind: type[Event], data: st.DataObject) -> None:
    hints = get_type_hints(kind)
    event = kind(**{field.name: data.draw(OF_TYPES[hints[field.name]]) for field in fields(kind)})
    assert event_from_plain(json.loads(json.dumps(event_to_plain(event)))) == event


# What the first version wrote is written to the letter


def released_lines() -> list[dict[str, Any]]:
    whole = b"".join(path.read_bytes().rpartition(b"\n")[0] + b"\n" for path in sorted(RELEASED.glob("*.jsonl")))
    return [line for line in map(json.loads, whole.splitlines()) if "event" in line]


@pytest.mark.parametrize("line", released_lines(), ids=lambda line: f"{line['event']} {line['at']}")
def test_an_event_is_written_as_the_first_version_wrote_it(line: dict[str, Any]) -> None:
    del line["utc"]
    assert json.dumps(event_to_plain(event_from_plain(line))) == json.dumps(line)


def test_a_draft_is_written_as_the_first_version_wrote_it(tmp_path: Path) -> None:
    theme = Theme(
        "A",
        "B ?",
        duration_s=300,
        minimum_s=90.5,
        kind=Kind.FREE,
        priority=Priority.MUST,
        timer=Timer(TimerKind.ROUNDS, count=3),
        follow_ups=(FollowUp("", "silence"),),
        translations=(Translation("en"),),
        image=Image("a.png"),
    )
    at = datetime(2026, 3, 5, 19, 0, 0, 123456, tzinfo=UTC)
    write_draft(tmp_path, "x", DeckDraft(at, "", Deck("Soirée", language="", end=time(22, 30), themes=(theme,))))
    (file,) = (tmp_path / "drafts").iterdir()
    assert file.read_text(encoding="utf-8") == (
        '{"at": "2026-03-05T19:00:00.123456+00:00", "base": "", "deck": {"title": "Soirée", "language": "", '
        '"end": "22:30:00", "thresholds": {"soon_s": 120.0, "late_s": 300.0}, "themes": [{"theme": "A", '
        '"question": "B ?", "duration_s": 300, "minimum_s": 90.5, "kind": "free", "priority": "must", '
        '"timer": {"kind": "rounds", "count": 3, "transit_s": 0.0}, "follow_ups": [{"text": "", "when": "silence"}], '
        '"translations": [{"language": "en"}], "image": {"file": "a.png"}}]}}'
    )


def test_settings_are_written_as_the_first_version_wrote_them(tmp_path: Path) -> None:
    save_settings(tmp_path, Settings(recent_decks=("/é/a.yaml",), learned_keys=(("F5", "next"),)))
    written = json.loads((tmp_path / NAME).read_text(encoding="utf-8"))
    first_version = {
        "recent_decks": ["/é/a.yaml"],
        "wall_screen": "",
        "presenter_screen": "",
        "start_timer_on_leaving_welcome": True,
        "bounce_ms": 50,
        "letter_keys": True,
        "colours": "",
        "learned_keys": [["F5", "next"]],
    }
    assert {name: written[name] for name in first_version} == first_version
