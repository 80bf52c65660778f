"""A deck written back into its text: the deck is the new one, and what nobody changed is as it was."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.deck.deck import Deck, FollowUp, Source, Theme, Timer, TimerKind, insert
from cafe_presenter.core.deck.edits import moved, with_theme, without_theme
from cafe_presenter.files.deck.deck_splice import Spliced, spliced
from cafe_presenter.files.deck.deck_writer import write_deck
from cafe_presenter.files.deck.deckfile import read_deck
from cafe_presenter.resources import resource
from tests.files.test_deckfile import DATA, decks, themes, titles

BY_HAND = """\
# En tête
version: 1
title: 'L''amitié'   # le titre
mine: kept
subtitle: Une soirée

themes:
  # Le premier
  - theme: "Amitié"  # un
    # avant la question
    question: Une amie ?
    couleur: bleu
    objective: "Voir"
    duration: 1 h 15 # longue
    notes: |
      Une ligne.
      # pas un commentaire

      Une autre.
    # avant les relances
    follow_ups:
      # la première
      - "Et vous ?"
      - Silence: 'Alors ?'

  # Le second
  - theme: Éthique
    question: "Qui contrôle ?"
    objective: "Nommer"
    timer: {kind: silence, each: 60}

  - {theme: Pouvoir, question: "Qui décide ?", objective: Chercher}
# Fin
"""
FILES = [*sorted(resource("decks").glob("*.yaml")), *sorted(DATA.glob("v*/*.yaml"))]


def deck_in(text: str) -> Deck:
    return read_deck(text)[0]


def changed(new: Deck, text: str = BY_HAND) -> str:
    result = spliced(text, deck_in(text), new)
    assert not result.loses_words
    assert deck_in(result.text) == new
    return result.text


def first(**values: object) -> str:
    deck = deck_in(BY_HAND)
    return changed(with_theme(deck, 0, replace(deck.themes[0], **values)))  # type: ignore[arg-type]


def lines_lost(before: str, after: str) -> list[str]:
    left = after.splitlines()
    lost = []
    for line in before.splitlines():
        if line in left:
            left.remove(line)
        else:
            lost.append(line)
    return lost


def comments(text: str) -> list[str]:
    return sorted(line.partition("# ")[2] for line in text.splitlines() if "# " in line)


def test_nothing_changed_is_the_same_text() -> None:
    assert changed(deck_in(BY_HAND)) == BY_HAND


def test_a_text_is_written_in_double_quotes_before_the_comment_after_it() -> None:
    assert first(theme="L’ami") == BY_HAND.replace('"Amitié"', '"L’ami"')
    assert changed(replace(deck_in(BY_HAND), title="D'un")) == BY_HAND.replace("'L''amitié'", '"D\'un"')
    assert first(question="Une amie : oui ?") == BY_HAND.replace("Une amie ?", '"Une amie : oui ?"')


def test_several_lines_go_under_a_bar_that_the_comment_follows() -> None:
    assert first(theme="Un\nDeux") == BY_HAND.replace('"Amitié"  # un', "|-  # un\n      Un\n      Deux")


def test_a_duration_is_replaced_before_its_comment() -> None:
    assert first(duration_s=600.0) == BY_HAND.replace("1 h 15 #", "10 #")


def test_lines_under_a_bar_stay_under_it() -> None:
    assert first(notes="Rien.\n# plus") == BY_HAND.replace(
        "|\n      Une ligne.\n      # pas un commentaire\n\n      Une autre.\n", "|-\n      Rien.\n      # plus\n"
    )


def test_comments_after_a_bar_and_signs_in_texts_are_told_apart() -> None:
    bar = '      - |  # deux\n        # pas un commentaire\n      - "a # b"  # trois\n      - c # quatre\n'
    text = BY_HAND.replace("notes: |\n", "notes: |  # un\n").replace(LIST, bar)
    deck = deck_in(text)
    theme = replace(deck.themes[0], notes="Rien.", follow_ups=(FollowUp("Oui ?"),))
    result = changed(with_theme(deck, 0, theme), text)
    assert '    notes: "Rien."  # un\n' in result
    assert '    follow_ups:\n      # deux\n      # trois\n      # quatre\n      - "Oui ?"\n' in result


def test_a_field_that_was_not_there_comes_after_the_one_before_it() -> None:
    assert first(minimum_s=300.0) == BY_HAND.replace("# longue\n", "# longue\n    minimum: 5\n")


def test_a_field_comes_where_another_goes() -> None:
    text = BY_HAND.replace('    objective: "Nommer"\n    timer: {kind: silence, each: 60}\n', '    objective: "N"\n')
    deck = deck_in(text)
    result = changed(with_theme(deck, 1, replace(deck.themes[1], objective="", duration_s=60.0)), text)
    assert result == text.replace('    objective: "N"\n', "    duration: 1\n")


def test_a_field_that_goes_leaves_its_comments() -> None:
    assert first(duration_s=None) == BY_HAND.replace("    duration: 1 h 15 # longue\n", "    # longue\n")
    assert comments(first(follow_ups=())) == comments(BY_HAND)


LIST = """\
      # la première
      - "Et vous ?"
      - Silence: 'Alors ?'
"""


def test_a_list_that_changes_is_written_anew_below_its_comments() -> None:
    assert first(follow_ups=(FollowUp("Oui ?"), FollowUp("Alors ?", "Silence"))) == BY_HAND.replace(
        LIST, '      # la première\n      - "Oui ?"\n      - "Silence": "Alors ?"\n'
    )
    assert first(follow_ups=(FollowUp("Et vous ?\nEt toi ?"),)) == BY_HAND.replace(
        LIST, "      # la première\n      - |-\n        Et vous ?\n        Et toi ?\n"
    )


def test_a_source_of_several_lines_that_changes_leaves_its_comments() -> None:
    text = BY_HAND.replace(
        "# Fin", "    sources:\n      - text: A # un\n        # deux\n        url: https://example.org # trois\n# Fin"
    ).replace('{theme: Pouvoir, question: "Qui décide ?", objective: Chercher}', "theme: P\n    question: Q ?")
    deck = deck_in(text)
    result = changed(with_theme(deck, 2, replace(deck.themes[2], sources=(Source("B"),))), text)
    assert comments(result) == comments(text)


def test_a_field_comes_after_a_list_that_changes() -> None:
    theme = replace(deck_in(BY_HAND).themes[0], follow_ups=(FollowUp("Et vous ?"),), plain="Facile")
    result = changed(with_theme(deck_in(BY_HAND), 0, theme))
    assert '      - "Et vous ?"\n    plain: "Facile"\n' in result
    assert lines_lost(BY_HAND, result) == ["      - Silence: 'Alors ?'"]


def test_a_group_in_braces_is_written_a_field_a_line() -> None:
    deck = deck_in(BY_HAND)
    result = changed(with_theme(deck, 1, replace(deck.themes[1], timer=Timer(TimerKind.ROUNDS, 60.0, 3))))
    assert result == BY_HAND.replace(
        " {kind: silence, each: 60}", "\n      kind: rounds\n      each: 1\n      count: 3\n      transit: 0"
    )


def test_a_field_of_a_group_is_changed_in_its_place() -> None:
    text = BY_HAND.replace(
        "{kind: silence, each: 60}", "# pour tous\n      kind: silence  # oui\n      mine: kept\n      each: 60"
    )
    deck = deck_in(text)
    result = changed(with_theme(deck, 1, replace(deck.themes[1], timer=Timer(TimerKind.ROUNDS, 3600.0))), text)
    assert result == text.replace("kind: silence  # oui", "kind: rounds  # oui")


IN_BRACES = '{theme: Pouvoir, question: "Qui décide ?", objective: Chercher}'


def test_a_theme_in_braces_that_changes_is_written_a_field_a_line_below_its_comments() -> None:
    text = BY_HAND.replace(IN_BRACES, IN_BRACES.replace(", objective", ", # vite\n    objective") + " # fin")
    deck = deck_in(text)
    result = changed(with_theme(deck, 2, replace(deck.themes[2], question="Qui ?", sources=(Source("A"),))), text)
    assert result == BY_HAND.replace(
        f"  - {IN_BRACES}\n",
        """\
  # vite
  # fin
  - theme: "Pouvoir"
    question: "Qui ?"
    objective: "Chercher"
    sources:
      - text: "A"
""",
    )


@pytest.mark.parametrize(
    ("index", "old", "mine"),
    [
        (2, "{theme: Pouvoir,", "{theme: Pouvoir, mine: kept,"),
        (1, "{kind: silence,", "{kind: silence, mine: kept,"),
        (1, "timer: {kind: silence, each: 60}", "sources:\n      - text: A\n        mine: kept"),
    ],
)
def test_a_field_of_the_author_s_own_that_would_go_is_told(index: int, old: str, mine: str) -> None:
    text = BY_HAND.replace(old, mine)
    deck = deck_in(text)
    theme = replace(deck.themes[index], question="Qui ?", timer=None, sources=(Source("B"),))
    result = spliced(text, deck, with_theme(deck, index, theme))
    assert result.loses_words
    assert deck_in(result.text).themes[index] == theme
    assert "couleur: bleu" in result.text


def test_the_first_field_of_a_theme_goes_and_its_comments_stay() -> None:
    text = BY_HAND.replace("    couleur: bleu\n", "    kind: closing\n")
    deck = deck_in(text)
    result = changed(with_theme(deck, 0, replace(deck.themes[0], theme="")), text)
    assert comments(result) == comments(text)


def test_a_theme_moves_with_the_comment_above_it() -> None:
    result = changed(moved(deck_in(BY_HAND), 1, 0))
    assert lines_lost(BY_HAND, result) == []
    assert result.index("# Le second") < result.index("theme: Éthique") < result.index("# Le premier")


def test_a_theme_that_goes_takes_its_lines_alone() -> None:
    result = changed(without_theme(deck_in(BY_HAND), 1))
    assert set(lines_lost(BY_HAND, result)) == {
        "",
        "  # Le second",
        "  - theme: Éthique",
        '    question: "Qui contrôle ?"',
        '    objective: "Nommer"',
        "    timer: {kind: silence, each: 60}",
    }


def test_a_theme_moved_and_changed_at_once_keeps_its_own_keys() -> None:
    deck = moved(deck_in(BY_HAND), 0, 2)
    result = changed(with_theme(deck, 2, replace(deck.themes[2], objective="Revoir")))
    assert lines_lost(BY_HAND, result) == ['    objective: "Voir"']
    assert "couleur: bleu" in result


def test_windows_line_ends_stay() -> None:
    text = BY_HAND.replace("\n", "\r\n")
    deck = deck_in(text)
    result = changed(replace(moved(deck, 0, 1), venue="Lille"), text)
    assert result.count("\n") == result.count("\r\n") == text.count("\n") + 1


def test_a_deck_in_french_is_given_french_names() -> None:
    text = (DATA / "v1" / "francais.yaml").read_text("utf-8")
    deck = deck_in(text)
    result = changed(with_theme(deck, 0, replace(deck.themes[0], notes="Bonsoir", objective="Dire")), text)
    assert '    objectif: "Dire"' in result.splitlines()


def test_a_theme_in_a_deck_in_french_is_written_anew_in_french() -> None:
    text = (DATA / "v1" / "francais.yaml").read_text("utf-8")
    added = Theme("A", "B ?", "C", 60.0, timer=Timer(TimerKind.SILENCE, 30.0), sources=(Source("D", "https://e.org"),))
    result = changed(insert(deck_in(text), 1, added), text)
    lines = [line.strip() for line in result.splitlines() if line not in text.splitlines()]
    assert [line.partition(":")[0].removeprefix("- ") for line in lines] == [
        *("thème", "question", "objectif", "durée", "minuteur", "type", "chacun", "sources", "texte", "adresse")
    ]


@pytest.mark.parametrize(("more", "loses"), [("", False), ("  # mien", True), ("\n", False)])
def test_a_text_that_cannot_be_changed_in_place_is_written_anew(more: str, loses: bool) -> None:  # noqa: FBT001 - drawn
    text = f"{{version: 1, title: A, themes: [{{theme: B, question: C ?, objective: D}}]}}{more}\n"
    new = replace(deck_in(text), title="E")
    assert spliced(text, deck_in(text), new) == Spliced(write_deck(new), loses_words=loses)


def test_a_text_without_a_line_end_is_given_none() -> None:
    text = BY_HAND.removesuffix("\n# Fin\n")
    deck = deck_in(text)
    assert changed(replace(deck, title="Autre"), text) == text.replace("'L''amitié'", '"Autre"')
    assert not changed(with_theme(deck, 2, replace(deck.themes[2], notes="Fin")), text).endswith("\n")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_field_of_every_deck_can_be_changed_in_place(path: object) -> None:
    text = path.read_text("utf-8")  # type: ignore[attr-defined]
    deck = deck_in(text)
    for name in ("title", "subtitle", "venue", "host", "date", "licence"):
        result = changed(replace(deck, **{name: "Autre"}), text)  # type: ignore[arg-type]  # texts all
        assert len(lines_lost(text, result)) <= 1
        assert comments(result) == comments(text)
    for index, theme in enumerate(deck.themes):
        for name in ("theme", "question", "objective", "notes", "plain"):
            result = changed(with_theme(deck, index, replace(theme, **{name: "Autre"})), text)  # type: ignore[arg-type]
            assert [line for line in lines_lost(text, result) if line.lstrip().startswith("#")] == []
            assert len(result.splitlines()) <= len(text.splitlines()) + 1


words = st.text().map(neutral)


@st.composite
def written(draw: st.DrawFn) -> str:
    """A deck's text with comments and unknown keys put in by hand."""
    lines: list[str] = []
    under_bar = -1
    for line in write_deck(draw(decks)).split("\n"):
        pushed = len(line) - len(line.lstrip(" "))
        if line.strip() and under_bar >= 0 and pushed <= under_bar:
            under_bar = -1
        if line and under_bar < 0 and draw(st.booleans()):
            lines.append(f"{' ' * pushed}# note {len(lines)}")
        lines.append(line)
        if under_bar < 0 and line.endswith("|-"):
            dashes = len(line) - len(line.lstrip(" -"))
            under_bar = pushed if not line.lstrip().startswith("- ") or ":" not in line else dashes
    return "\n".join(lines)


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, Deck, bool]:
    """A text, the deck it is to become, and whether a theme or a list of it goes."""
    text = draw(written())
    deck = deck_in(text)
    new, goes = deck, False
    for _ in range(draw(st.integers(1, 3))):
        index = draw(st.integers(0, len(new.themes) - 1))
        theme = new.themes[index]
        match draw(st.integers(0, 6)):
            case 0:
                new = replace(new, title=draw(words), venue=draw(words))
            case 1:
                new = with_theme(new, index, replace(theme, question=draw(titles), notes=draw(words)))
            case 2:
                new = moved(new, index, draw(st.integers(0, 3)))
            case 3:
                new, goes = without_theme(new, index), True
            case 4:
                new = replace(new, themes=(*new.themes[:index], draw(themes), *new.themes[index:]))
            case 5:
                follow_ups = draw(st.permutations(theme.follow_ups))
                new = with_theme(new, index, replace(theme, follow_ups=(*follow_ups, FollowUp("x"))))
            case _:
                new = with_theme(new, index, replace(theme, sources=(Source("a"),), timer=None, duration_s=None))
    try:
        readable = read_deck(write_deck(new))[0] == new
    except Exception:  # noqa: BLE001 - a deck that cannot be written at all is no example
        readable = False
    return text, new if readable else deck, goes


slow = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@slow
@given(edits())
def test_what_is_written_is_read_back_as_the_new_deck(edit: tuple[str, Deck, bool]) -> None:
    text, new, _ = edit
    changed(new, text)


@slow
@given(edits())
def test_no_comment_is_lost_unless_its_theme_goes(edit: tuple[str, Deck, bool]) -> None:
    text, new, goes = edit
    result = changed(new, text)
    notes = [line.strip() for line in text.split("\n") if line.strip().startswith("# note ")]
    missing = [note for note in notes if note not in result]
    assert goes or missing == []


@slow
@given(written(), words)
def test_another_title_changes_no_other_line(text: str, title: str) -> None:
    result = changed(replace(deck_in(text), title=title), text)
    lost = lines_lost(text.replace("\r", ""), result.replace("\r", ""))
    below = deck_in(text).title.split("\n")
    assert all("title" in line or line.removeprefix("  ") in below for line in lost)
