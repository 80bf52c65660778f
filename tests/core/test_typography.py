import re
from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cafe_presenter.core.typesetting.typography import (
    NO_BREAK,
    SOFT_HYPHEN,
    Box,
    Setting,
    display_text,
    french_spaces,
    set_text,
    shown_line,
)

BOX = Box(1490.0, 600.0, largest=112.0, floor=67.0)


def half_an_em(text: str) -> float:
    return len(text) * 0.5


def at_blanks(text: str) -> list[int]:
    return [match.end() for match in re.finditer(r"[ -]+", text)]


def every_sign(text: str) -> range:
    return range(len(text) + 1)


def setting(text: str, box: Box = BOX, *, language: str = "fr") -> Setting:
    return set_text(text, box, measure=half_an_em, breaks=at_blanks, clusters=every_sign, language=language)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Pourquoi ?", "Pourquoi\u00a0?"),
        ("Oui ! Non ; si : ça", "Oui\u00a0! Non\u00a0; si\u00a0: ça"),
        ("« Oui »", "«\u00a0Oui\u00a0»"),
        ("Vraiment ?!", "Vraiment\u00a0?!"),
        ("« Pourquoi ? »", "«\u00a0Pourquoi\u00a0?\u00a0»"),
        ("10 % de 12 000 000 € en 30 min", "10\u00a0% de 12\u00a0000\u00a0000\u00a0€ en 30\u00a0min"),
    ],
)
def test_an_ordinary_space_that_french_forbids_to_break_at_becomes_no_break(written: str, shown: str) -> None:
    assert french_spaces(written) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Pourquoi\u202f?",
        "«\u202fOui\u202f»",
        "Pourquoi\u00a0?",
        "à 12:30",
        "https://cafe.fr/?a=1;b=2",
        "Pourquoi?",
        "en 2024 300 personnes",
        "les 3 amis",
        "un :sourire:",
    ],
)
def test_other_text_stays_as_written(text: str) -> None:
    assert french_spaces(text) == text


@given(st.text(alphabet="a1 ?!:;«»%\u00a0\u202f", max_size=30))
def test_french_spaces_applied_twice_change_nothing_more(text: str) -> None:
    once = french_spaces(text)
    assert french_spaces(once) == once
    assert once.replace(NO_BREAK, " ") == text.replace(NO_BREAK, " ")


def test_english_text_gets_no_french_space() -> None:
    assert display_text("Why ?", "en") == "Why ?"


def test_an_apostrophe_between_letters_is_shown_curly() -> None:
    assert display_text("l'IA et 'elle' 5'", "fr") == "l’IA et 'elle' 5'"


def test_blanks_and_control_signs_of_a_file_are_not_shown() -> None:
    assert display_text("\n  un\tdeux  trois \x07\r\nquatre\n", "fr") == "un deux trois\nquatre"


def test_a_soft_hyphen_shows_at_the_end_of_a_line_only() -> None:
    assert shown_line(f"a{SOFT_HYPHEN}b{SOFT_HYPHEN}") == "ab-"


def test_a_short_question_stops_at_the_largest_size() -> None:
    assert setting("Qui décide ?") == Setting(112.0, ("Qui décide ?",))


def test_no_text_is_set_as_no_line() -> None:
    assert setting(" \n ").lines == ()


def test_line_breaks_of_the_text_are_kept() -> None:
    assert setting("Un\nDeux trois\n\nQuatre").lines == ("Un", "Deux trois", "", "Quatre")


def test_a_no_break_space_never_ends_a_line() -> None:
    found = setting(display_text("Pourquoi ? " * 12, "fr"))
    assert all(line.endswith(f"Pourquoi{NO_BREAK}?") for line in found.lines)


def test_a_line_breaks_after_a_clause_rather_than_inside_it() -> None:
    text = display_text("L'IA nous simplifie la vie, mais est-ce que cela nous rend dépendants ?", "fr")
    assert setting(text).lines[0] == "L’IA nous simplifie la vie,"


def test_a_hyphenated_word_stays_whole() -> None:
    assert not any(line.endswith("-") for line in setting("Pourquoi suscite-t-elle ceci, est-ce vrai " * 3).lines)


def test_a_line_holds_at_most_the_characters_allowed() -> None:
    assert max(map(len, setting("mot " * 90, Box(4000.0, 600.0, largest=112.0, floor=67.0)).lines)) <= 40


def test_a_word_too_long_at_the_floor_is_cut_with_a_hyphen() -> None:
    found = setting("x" * 60)
    assert [len(shown_line(line)) for line in found.lines] == [31, 30]
    assert found.lines[0].endswith(SOFT_HYPHEN)
    assert found.size >= BOX.floor


def test_a_long_word_first_shrinks_the_setting() -> None:
    found = setting("x" * 35)
    assert found.lines == ("x" * 35,)
    assert BOX.floor < found.size < BOX.largest


WORDS = st.lists(
    st.sampled_from(["la", "le", "IA", "amie,", "confiance", "dépendants", "peur", "?", "et", "de"]), min_size=1
)
TEXTS = WORDS.map(" ".join)


def breakings(text: str) -> list[tuple[str, ...]]:
    """Every way to break a text at its spaces."""
    words = text.split(" ")
    found = []
    for mask in range(1 << (len(words) - 1)):
        edges = [0, *(i + 1 for i in range(len(words) - 1) if mask >> i & 1), len(words)]
        found.append(tuple(" ".join(words[a:b]) for a, b in pairwise(edges)))
    return found


def size_of(lines: tuple[str, ...], box: Box) -> float:
    if any(len(line) > box.characters and " " in line for line in lines):
        return 0.0
    widest = max(map(half_an_em, lines))
    return min(box.largest, box.height / box.height_of(len(lines)), box.width / widest)


def flaws(lines: tuple[str, ...]) -> int:
    """Lines ending on an article, preposition or conjunction, and a lone word at the end that is no sentence."""
    weak = sum(line.split(" ")[-1] in ("la", "le", "et", "de") for line in lines[:-1])
    return weak + (len(lines) > 1 and " " not in lines[-1] and not lines[-2].endswith("?"))


@given(TEXTS)
def test_the_lines_join_back_to_the_text(text: str) -> None:
    assert " ".join(setting(text).lines) == text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=120))
def test_no_sign_of_any_text_is_lost(text: str) -> None:
    shown = display_text(text, "fr")
    lines = "".join(setting(shown).lines)
    assert re.sub(rf"[\s{SOFT_HYPHEN}\u200b]", "", lines) == re.sub(rf"[\s{SOFT_HYPHEN}\u200b]", "", shown)


@given(TEXTS, st.floats(200, 4000), st.floats(100, 2000))
def test_every_line_fits(text: str, width: float, height: float) -> None:
    box = Box(width, height, largest=112.0, floor=67.0)
    found = setting(text, box)
    assert max(half_an_em(shown_line(line)) for line in found.lines) * found.size <= width * (1 + 1e-9)
    assert box.height_of(len(found.lines)) * found.size <= height * (1 + 1e-9)


@settings(deadline=None)
@given(TEXTS.filter(lambda text: text.count(" ") < 11), st.floats(900, 3000), st.floats(200, 900))
def test_the_size_is_within_a_tenth_of_the_largest_possible(text: str, width: float, height: float) -> None:
    box = Box(width, height, largest=112.0, floor=67.0)
    assert setting(text, box).size >= 0.9 * max(size_of(lines, box) for lines in breakings(text)) - 1e-6


@settings(deadline=None)
@given(TEXTS.filter(lambda text: text.count(" ") < 11), st.floats(900, 3000), st.floats(200, 900))
@example("confiance ? confiance", 900.0, 200.0)
def test_no_breaking_within_a_tenth_of_the_size_has_fewer_flaws(text: str, width: float, height: float) -> None:
    box = Box(width, height, largest=112.0, floor=67.0)
    found = setting(text, box)
    sizes = {lines: size_of(lines, box) for lines in breakings(text)}
    largest = max(sizes.values())
    near = [lines for lines, size in sizes.items() if size > 0.902 * largest]
    assert flaws(found.lines) <= min(map(flaws, near))


def test_a_question_of_300_characters_is_set_in_under_5_ms() -> None:
    text = (
        "Faut-il, quand une machine répond à notre place aux questions que nous posons, croire encore à la nôtre ? " * 3
    )
    times = []
    for _ in range(7):
        start = perf_counter()
        setting(text[:300])
        times.append(perf_counter() - start)
    assert min(times) < 0.005


def test_what_nobody_can_read_from_the_back_is_filled_line_by_line() -> None:
    text = " ".join(f"{'mot' * (1 + number % 3)}" for number in range(600))
    found = setting(text)
    assert " ".join(found.lines) == text
    for line, following in pairwise(found.lines):
        assert len(line) <= BOX.characters < len(f"{line} {following.split()[0]}")
