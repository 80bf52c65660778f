import codecs
import errno
import os
from datetime import time
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cafe_presenter.core.base.invisible import is_blank, neutral
from cafe_presenter.core.base.problem import CafeError, Problem, Severity
from cafe_presenter.core.deck.deck import (
    Article,
    Deck,
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
)
from cafe_presenter.files.deck import deckfile, yaml_tree
from cafe_presenter.files.deck.deck_writer import write_deck
from cafe_presenter.files.deck.deckfile import (
    MAX_DECK_BYTES,
    load_deck,
    read_deck,
)
from cafe_presenter.sentences import sentence
from cafe_presenter.wording import Wording
from tests import systems

DATA = Path(__file__).parent.parent / "data" / "decks"
ENGLISH = Wording("en")

words = st.text().map(neutral)
texts = words.filter(bool)
durations = st.none() | st.floats(min_value=0.5, max_value=43_200)
pauses = st.floats(min_value=0, max_value=43_200)
codes = st.sampled_from(["fr", "en", "pt-BR", "no", "ar", "zh-Hant-TW"])
urls = st.sampled_from(["", "https://example.org/a?b=c#d", "http://localhost/é"])
files = st.sampled_from(["photo.jpg", "a folder/b c.png", "#1.png", "été.webp"])
translations = st.lists(
    st.builds(Translation, language=codes, theme=words, question=words), unique_by=lambda one: one.language
)
titles = words.filter(lambda text: not is_blank(text))
themes = st.builds(
    Theme,
    theme=titles,
    question=titles,
    objective=words,
    duration_s=durations,
    minimum_s=st.none() | pauses,
    kind=st.sampled_from(Kind),
    priority=st.sampled_from(Priority),
    timer=st.none()
    | st.builds(
        Timer,
        kind=st.sampled_from(TimerKind),
        each_s=durations,
        count=st.none() | st.integers(1, 500),
        transit_s=pauses,
    ),
    notes=words,
    follow_ups=st.lists(st.builds(FollowUp, text=texts, when=words), max_size=3).map(tuple),
    plain=words,
    translations=translations.map(tuple),
    image=st.none() | st.builds(Image, file=files, alt=words),
    sources=st.lists(st.builds(Source, text=texts, url=urls), max_size=2).map(tuple),
)
decks = st.builds(
    Deck,
    title=words,
    subtitle=words,
    language=codes,
    licence=words,
    venue=words,
    host=words,
    date=words,
    duration_s=durations,
    end=st.none() | st.times().map(lambda hour: hour.replace(microsecond=0)),
    thresholds=st.builds(Thresholds, soon_s=pauses, late_s=pauses),
    palette=words,
    font=words,
    article=st.none() | st.builds(Article, words, words, words, words, urls, words),
    themes=st.lists(themes, min_size=1, max_size=3).map(tuple),
)


def refusal(data: str | bytes) -> tuple[Problem, ...]:
    with pytest.raises(CafeError) as caught:
        read_deck(data, "deck.yaml")
    return caught.value.problems


def deck_saying(value: str) -> str:
    return f"version: 1\ntitle: T\nthemes:\n  - theme: A\n    question: {value}\n    objective: O\n"


def question(value: str) -> str:
    return read_deck(deck_saying(value))[0].themes[0].question


@pytest.mark.parametrize("path", sorted(DATA.glob("v*/*.yaml")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_deck_of_every_released_version_opens_without_a_word(path: Path) -> None:
    assert load_deck(path)[1] == ()


def test_a_deck_in_french_is_read_as_well_as_one_in_english() -> None:
    deck, _ = load_deck(DATA / "v1" / "francais.yaml")
    theme = deck.themes[2]
    assert (deck.title, deck.end, deck.thresholds, deck.duration_s) == (
        "Une soirée",
        time(20, 30),
        Thresholds(90, 240),
        4500,
    )
    assert theme == Theme(
        theme="Premier thème",
        question="Qu’en pensez-vous ?",
        objective="Faire réfléchir",
        duration_s=150,
        minimum_s=90,
        priority=Priority.MUST,
        timer=Timer(TimerKind.GO_ROUND, 30, 12, 0),
        notes="Une note",
        follow_ups=(FollowUp("Et vous ?", "Silence"), FollowUp("Pourquoi ?")),
        plain="Vous en pensez quoi ?",
        translations=(Translation("en", question="What do you think?"),),
        image=Image("photo.jpg", "Une photo"),
        sources=(Source("Un site", "https://example.org/site"),),
    )
    assert [item.kind for item in deck.themes] == [
        Kind.WELCOME,
        Kind.RULES,
        Kind.THEME,
        Kind.BREAK,
        Kind.FREE,
        Kind.CLOSING,
    ]


def test_follow_ups_take_three_shapes() -> None:
    first, second = load_deck(DATA / "v1" / "full.yaml")[0].themes[2:4]
    assert first.follow_ups == (
        FollowUp("Alone"),
        FollowUp("Under its occasion", "Silence"),
        FollowUp("One", "Everyone agrees"),
        FollowUp("Two", "Everyone agrees"),
    )
    assert second.follow_ups == (FollowUp("As a mapping", "Silence"), FollowUp("Also", "Too technical"))


@pytest.mark.parametrize(
    "words",
    [
        "no",
        "yes",
        "on",
        "12:30",
        "010",
        "0x1F",
        "1e3",
        "1_000",
        "~",
        "null",
        "true",
        "2025-05-29",
        "=",
        "<<",
        ".5",
        ".",
    ],
)
def test_yaml_types_no_word_of_the_author(words: str) -> None:
    assert question(words) == words


@given(titles)
def test_a_text_in_quotes_comes_back_exactly(text: str) -> None:
    written = write_deck(Deck(title="T", themes=(Theme(theme=text, question=text, objective=text),)))
    theme = read_deck(written)[0].themes[0]
    assert (theme.theme, theme.question, theme.objective) == (text, text, text)


@given(
    st.text(st.characters(categories=("L", "M", "N", "P", "S", "Zs")))
    .map(neutral)
    .filter(lambda text: not is_blank(text))
)
def test_a_text_in_single_quotes_comes_back_exactly(text: str) -> None:
    assert question("'" + text.replace("'", "''") + "'") == text


@given(decks)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_written_deck_reads_back_equal(deck: Deck) -> None:
    assert read_deck(write_deck(deck))[0] == deck


@given(st.binary() | st.text().map(lambda text: text.encode("utf-8")))
def test_any_bytes_give_a_deck_or_problems_with_a_sentence(data: bytes) -> None:
    check_any(data)


@given(
    st.lists(
        st.sampled_from(
            (
                *("version: 1", "themes:", "- theme: A", "question: ", "title:", "notes: |", "follow_ups:", "timer:"),
                *("  ", "    ", "\n", "\t", "\r", "- ", ": ", " #", "? ", "---", "...", "10", "théorie"),
                *"'\"[]{}|>%@`\\,\x0b\x00\u2028\ufeff\U0010ff3a",
                *("&a", "*a", "!x"),
            )
        )
    ).map("".join)
)
@settings(max_examples=500)
def test_any_heap_of_signs_gives_a_deck_or_problems_with_a_sentence(text: str) -> None:
    check_any(text)


@given(st.data())
@settings(max_examples=300)
def test_a_deck_with_a_few_signs_out_of_place_gives_a_deck_or_problems_with_a_sentence(data: st.DataObject) -> None:
    text = (DATA / "v1" / "full.yaml").read_text("utf-8")
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        removed = data.draw(st.integers(0, 4))
        text = text[:start] + data.draw(st.text("\n\t :-#'\"[]{}&*!|>%@`\\a?,", max_size=3)) + text[start + removed :]
    check_any(text)


def check_any(data: str | bytes) -> None:
    try:
        _, problems = read_deck(data)
        assert all(problem.severity is Severity.WARNING for problem in problems)
    except CafeError as error:
        problems = error.problems
        assert any(problem.severity is Severity.ERROR for problem in problems)
    assert all(sentence(problem, ENGLISH) for problem in problems)


def test_problems_come_by_line() -> None:
    lines = [problem.where.line or 0 for problem in refusal("colour: x\nthemes:\n  - question: q\n    duration: -1\n")]
    assert lines == sorted(lines)


def test_every_problem_is_found_in_one_reading() -> None:
    text = (
        'version: 1\ntitle: "T"\nthemes:\n  - theme: IA : alliée ou menace ?\n    question: "Q"\n    objective: "O"\n'
        '  - theme: "B"\n    qestion: "Q"\n    objective: "O"\n    duration: -5\n'
        "  - theme: 'L'IA'\n    question: @moi\n"
    )
    assert [(problem.where.line, problem.code) for problem in refusal(text)] == [
        (4, "deck.colon_in_text"),
        (7, "deck.missing_question"),
        (8, "deck.unknown_key_likely"),
        (10, "deck.negative_duration"),
        (11, "deck.missing_objective"),
        (11, "deck.apostrophe_inside"),
        (12, "deck.sign_at_start"),
    ]


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.encode("utf-8"),
        lambda text: codecs.BOM_UTF8 + text.encode("utf-8"),
        lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
        lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
        lambda text: text.replace("\n", "\r\n").encode("utf-8"),
        lambda text: text.replace("\n", "\r").encode("utf-8"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16 little", "utf-16 big", "windows lines", "old mac lines"],
)
def test_a_deck_opens_however_notepad_saved_it(encode: object) -> None:
    assert callable(encode)
    assert read_deck(encode(deck_saying("À qui ? 🙂")))[0].themes[0].question == "À qui ? 🙂"


def test_a_slip_after_an_accent_outside_the_first_plane_is_told_at_its_column() -> None:
    (problem,) = refusal(deck_saying("🙂🙂 IA : oui"))
    assert (problem.where.line, problem.where.column) == (5, 15)


def test_the_parser_in_python_tells_the_same_slips(monkeypatch: pytest.MonkeyPatch) -> None:
    values = ("IA : x", "@x", "'L'IA'", '"a" b', "[x] y", "| x", "*x y", '"x')
    slips = [deck_saying(value) for value in values]
    fast = [refusal(text) for text in slips]
    monkeypatch.setattr(yaml_tree, "LOADER", yaml.SafeLoader)
    assert [refusal(text) for text in slips] == fast


def test_ten_thousand_themes_open() -> None:
    item = '  - theme: "A"\n    question: "Q"\n    objective: "O"\n'
    assert len(read_deck("version: 1\ntitle: T\nthemes:\n" + item * 10_000)[0].themes) == 10_000


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert loading(tmp_path / "none.yaml") == "deck.not_found"


def test_a_file_below_a_file_is_told_as_missing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert loading(tmp_path / "file" / "deck.yaml") == "deck.not_found"


def test_a_name_no_file_can_have_is_told_as_missing(tmp_path: Path) -> None:
    assert loading(tmp_path / "a\x00b") == "deck.not_found"


def test_a_folder_is_told(tmp_path: Path) -> None:
    assert loading(tmp_path) == "deck.is_a_folder"


@systems.pipes
def test_a_pipe_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert loading(tmp_path / "pipe") == "deck.not_a_file"


def test_a_huge_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    with path.open("wb") as stream:
        stream.truncate(MAX_DECK_BYTES + 1)
    assert loading(path) == "deck.too_large"


def test_a_file_one_may_not_read_is_told() -> None:
    # The superuser may read everything, so the refusal itself is handed over.
    assert deckfile._refusal(Path("deck.yaml"), PermissionError(errno.EACCES, "")).code == "deck.no_permission"


def test_a_stick_pulled_out_is_told_with_the_reason_of_the_system() -> None:
    problem = deckfile._refusal(Path("deck.yaml"), OSError(errno.EIO, "Input/output error"))
    assert (problem.code, problem.params) == ("deck.cannot_open", {"reason": "Input/output error"})


def loading(path: Path) -> str:
    with pytest.raises(CafeError) as caught:
        load_deck(path)
    (problem,) = caught.value.problems
    assert problem.where.file == str(path)
    return problem.code
