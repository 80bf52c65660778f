"""French is complete and typeset as French, and what is shipped is what was translated."""

import re
from datetime import datetime
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message

import translations
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from cafe_presenter.wording import Wording

SPACE_BEFORE_MARK = re.compile(r" [?!:;»]")
SPACE_AFTER_QUOTE = re.compile(r"« ")
STRAIGHT_APOSTROPHE = re.compile(r"\w'\w")
ROOT = Path(__file__).parents[1]
FRENCH_TEXTS = sorted(
    [*ROOT.glob("guides/fr/*.md"), *ROOT.glob("resources/shapes/fr/*"), *ROOT.glob("resources/decks/0[13]-*")]
)


@pytest.fixture(scope="module")
def french() -> Catalog:
    return translations.translated()


def sentences(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def forms(part: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (part or "",) if part is None or isinstance(part, str) else tuple(part)


def ids(catalog: Catalog) -> set[tuple[str, ...]]:
    return {forms(message.id) for message in sentences(catalog)}


def fields(*texts: str) -> set[str]:
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_sentence_the_program_says_is_in_the_french_file(french: Catalog) -> None:
    assert ids(translations.said()) - ids(french) == set(), "run `make i18n` and translate"


def test_no_french_sentence_is_left_over(french: Catalog) -> None:
    assert ids(french) - ids(translations.said()) == set(), "run `make i18n`"


def test_every_french_sentence_is_translated(french: Catalog) -> None:
    assert [message.id for message in sentences(french) if not all(forms(message.string))] == []


def test_no_french_sentence_is_doubtful(french: Catalog) -> None:
    assert [message.id for message in sentences(french) if message.fuzzy] == []


def test_french_fills_in_the_same_fields_as_english(french: Catalog) -> None:
    wrong = [
        message.id
        for message in sentences(french)
        if fields(forms(message.string)[-1]) != fields(forms(message.id)[-1])
        or fields(*forms(message.string)) - fields(*forms(message.id))
    ]
    assert wrong == []


@pytest.mark.parametrize("slip", [SPACE_BEFORE_MARK, SPACE_AFTER_QUOTE, STRAIGHT_APOSTROPHE])
def test_french_is_typeset_as_french(french: Catalog, slip: re.Pattern[str]) -> None:
    assert [form for message in sentences(french) for form in forms(message.string) if slip.search(form)] == []


def test_what_is_shipped_is_what_was_translated(french: Catalog, tmp_path: Path) -> None:
    assert translations.MO.read_bytes() == translations.compiled(french), "run `make i18n`"
    translations.compile_qt(tmp_path / "qt_fr.qm")
    assert translations.QT_QM.read_bytes() == (tmp_path / "qt_fr.qm").read_bytes(), "run `make i18n`"


ONE_WORD = {
    "déroulé, for a deck": r"canevas",
    "soirée, for an evening": r"séance",
    "laisser de côté, for leaving out": r"\b(saut|écart)(er|e|es|é|ée|és|ées|ez|ant)\b",
    "votre fenêtre, for the presenter window": r"pupitre|fenêtre d’animation",
    "l’écran du public, for the wall": r"\b(le|du) mur\b",
    "écran d’attente, for the holding view": r"vue d’attente",
    "logiciel, for the program": r"\bprogrammes?\b",
}
"""What a host calls each thing, and what it is therefore not called."""
SEARCHED = {command.also for command in SHOW_COMMANDS}
"""Other words by which a command is found, whatever a host calls things: no window says them otherwise."""


@pytest.mark.parametrize("said", ONE_WORD)
def test_each_thing_has_one_french_word(french: Catalog, said: str) -> None:
    other = re.compile(ONE_WORD[said], re.IGNORECASE)
    said_aloud = [message for message in sentences(french) if message.id not in SEARCHED]
    spoken = [form for message in said_aloud for form in forms(message.string)]
    written = [path.read_text("utf-8") for path in FRENCH_TEXTS]
    assert [
        text[max(0, slip.start() - 40) : slip.end() + 20]
        for text in (*spoken, *written)
        for slip in other.finditer(text)
    ] == []


def test_an_hour_is_written_as_its_language_does() -> None:
    night = datetime(2026, 11, 28, 0, 57).astimezone()
    assert [Wording(each).hour(night) for each in ("fr", "en")] == ["0\u00a0h\u00a057", "00:57"]
