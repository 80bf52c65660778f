import unicodedata
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafe_presenter.core.deck.deck import Kind, Priority, TimerKind
from cafe_presenter.core.deck.field import Field, Scope
from cafe_presenter.core.deck.fields import FIELDS, fields_of
from cafe_presenter.core.deck.vocabulary import (
    KINDS,
    PRIORITIES,
    TIMER_KINDS,
    field_named,
    kind_named,
    language_code,
    likely,
    likely_value,
    loose,
    priority_named,
    timer_kind_named,
)

SPELLINGS = [(field, name) for field in FIELDS for name in field.names]


@pytest.mark.parametrize("scope", list(Scope))
def test_no_word_means_two_fields_of_one_part(scope: Scope) -> None:
    words = Counter(word for field in fields_of(scope) for word in {loose(name) for name in field.names})
    assert [word for word, count in words.items() if count > 1] == []


@pytest.mark.parametrize("values", [KINDS, PRIORITIES, TIMER_KINDS])
def test_no_word_means_two_values_of_one_field(values: dict[Kind, tuple[str, ...]]) -> None:
    words = Counter(word for value, names in values.items() for word in {loose(name) for name in (value, *names)})
    assert [word for word, count in words.items() if count > 1] == []


@given(st.sampled_from(SPELLINGS), st.sampled_from(["NFC", "NFD", "NFKD"]), st.booleans())
def test_a_name_is_known_in_any_case_and_normal_form(spelling: tuple[Field, str], form: str, upper: bool) -> None:  # noqa: FBT001 - drawn
    field, name = spelling
    written = unicodedata.normalize(form, name.upper() if upper else name)  # type: ignore[arg-type]  # drawn from the four
    assert field_named(written, field.scope) is field


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("theme", "theme"),
        ("Thèmes", "theme"),
        ("Question de relance", "question"),
        ("questions de relance", "question"),
        ("question_de_relance", "question"),
        ("Question-de-relance", "question"),
        ("Objectif pédagogique", "objective"),
        ("OBJECTIFS PEDAGOGIQUES", "objective"),
        ("Durée (min)", "duration"),
        ("Durée [en minutes]", "duration"),
        ("follow-ups", "follow_ups"),
        ("Follow up", "follow_ups"),
        ("notes d’animation", "notes"),
        ("notes d'animation", "notes"),
        ("  Relances  ", "follow_ups"),
        ("Facile\u00a0à lire", "plain"),
    ],
)
def test_a_name_is_matched_loosely(text: str, name: str) -> None:
    field = field_named(text, Scope.THEME)
    assert field is not None
    assert field.name == name


@pytest.mark.parametrize("text", ["", " ", "-", "?", "xyz", "()", "une"])
def test_a_strange_name_is_no_field(text: str) -> None:
    assert field_named(text, Scope.THEME) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("qestion", "question"),
        ("objetif", "objectif"),
        ("duree min", "durée minimum"),
        ("relence", "relances"),
        ("tehme", "theme"),
    ],
)
def test_a_slip_brings_the_likely_name(text: str, meant: str) -> None:
    assert likely(text, Scope.THEME) == meant


def test_a_word_far_from_all_brings_no_likely_name() -> None:
    assert likely("quinoa", Scope.THEME) is None


@given(st.text())
def test_any_text_can_be_looked_up(text: str) -> None:
    for scope in Scope:
        field_named(text, scope)
    likely(text, Scope.THEME)


@given(
    st.sampled_from([name for _, name in SPELLINGS]),
    st.sampled_from(["{}", "  {}\n", "Les {} :", "« {} »", "{} ?", "({})", "d’{}", "_{}_"]),
    st.sampled_from([str.upper, str.title, str.swapcase]),
)
def test_articles_marks_spaces_and_case_make_no_difference(name: str, form: str, cased: Callable[[str], str]) -> None:
    assert loose(form.format(cased(name))) == loose(name)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("accueil", Kind.WELCOME),
        ("Règles", Kind.RULES),
        ("regle", Kind.RULES),
        ("pause", Kind.BREAK),
        ("libre", Kind.FREE),
        ("Clôture", Kind.CLOSING),
        ("theme", Kind.THEME),
    ],
)
def test_a_kind_has_french_names(text: str, kind: Kind) -> None:
    assert kind_named(text) is kind


@pytest.mark.parametrize(
    ("text", "priority"),
    [("indispensable", Priority.MUST), ("Souhaitables", Priority.SHOULD), ("facultatif", Priority.COULD)],
)
def test_a_priority_has_french_names(text: str, priority: Priority) -> None:
    assert priority_named(text) is priority


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("silence", TimerKind.SILENCE),
        ("tour de table", TimerKind.GO_ROUND),
        ("go-round", TimerKind.GO_ROUND),
        ("débat mouvant", TimerKind.SIDES),
        ("World Café", TimerKind.ROUNDS),
    ],
)
def test_a_timer_has_french_names(text: str, kind: TimerKind) -> None:
    assert timer_kind_named(text) is kind


def test_a_slip_in_a_value_brings_the_likely_one() -> None:
    assert likely_value("indispensabel", PRIORITIES) == "indispensable"


@pytest.mark.parametrize(
    ("text", "code"),
    [("fr", "fr"), ("fr_FR", "fr-FR"), ("Français", "fr"), ("no", "no"), ("zh-Hant-TW", "zh-Hant-TW"), ("??", None)],
)
def test_a_language_is_named_by_its_code_or_its_name(text: str, code: str | None) -> None:
    assert language_code(text) == code
