import os
from pathlib import Path

import pytest

from cafe_presenter.core.base.colours import contrast
from cafe_presenter.core.base.problem import Severity
from cafe_presenter.core.deck.deck import FollowUp
from cafe_presenter.files.deck.venuefile import VenueCard, load_follow_ups, load_venue, load_venue_card
from tests import systems

COLOURS = 'couleurs:\n  fond: "#102030"\n  texte: "#ffffff"\n  accent: "#334455"\n'


def codes(tmp_path: Path, text: str) -> list[str]:
    (tmp_path / "lieu.yaml").write_text(text, "utf-8")
    return [problem.code for problem in load_venue((tmp_path,))[1]]


def test_no_file_is_no_venue_and_no_problem(tmp_path: Path) -> None:
    assert load_venue((tmp_path, tmp_path / "none")) == (None, ())


def test_a_colour_that_cannot_be_read_is_corrected_with_a_word(tmp_path: Path) -> None:
    (tmp_path / "venue.yaml").write_text(COLOURS, "utf-8")
    venue, problems = load_venue((tmp_path,))
    assert venue is not None
    assert venue.palette.ground == "#102030"
    assert contrast(venue.palette.accent, "#102030") >= 7.0
    assert [(each.code, each.params["role"], each.params["chosen"]) for each in problems] == [
        ("venue.corrected", "accent", "#334455")
    ]


def test_the_file_beside_the_deck_comes_before_the_one_in_the_data_folder(tmp_path: Path) -> None:
    beside, data = tmp_path / "beside", tmp_path / "data"
    for folder, ground in ((beside, "#000000"), (data, "#ffffff")):
        folder.mkdir()
        (folder / "venue.yaml").write_text(f'colours: {{ground: "{ground}"}}', "utf-8")
    venue, _ = load_venue((beside, data))
    assert venue is not None
    assert venue.palette.ground == "#000000"
    assert contrast(venue.palette.text, "#000000") >= 7.0


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("- une liste", "venue.unreadable"),
        ("a: [", "venue.unreadable"),
        ("x" * 70_000, "venue.unreadable"),
        ("couleurs: {texte: '#fff'}", "venue.no_ground"),
        (COLOURS + "  discret: mauve\n", "venue.no_colour"),
        (COLOURS + "logo: ../secret.png\n", "picture.outside"),
        (COLOURS + "logo: absent.png\n", "picture.missing"),
    ],
)
def test_what_cannot_be_used_is_told(text: str, code: str, tmp_path: Path) -> None:
    assert code in codes(tmp_path, text)


def test_a_logo_is_read_from_the_venue_s_folder(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\nrest")
    (tmp_path / "venue.yaml").write_text(COLOURS + "logo: logo.png\n", "utf-8")
    venue, _ = load_venue((tmp_path,))
    assert venue is not None
    assert venue.logo.endswith(b"rest")


@systems.names
def test_a_folder_whose_name_leaves_no_room_for_a_venue_has_none(tmp_path: Path) -> None:
    folder = tmp_path
    while len(bytes(folder)) < 4090:  # of 4095
        folder /= "d" * min(200, max(1, 4089 - len(bytes(folder))))
    assert load_venue((folder,)) == (None, ())


@pytest.mark.parametrize(
    "name", ["\\\\\\\\serveur\\\\partage\\\\logo.png", "//serveur/partage/logo.png", "/etc/passwd", "con"]
)
def test_a_logo_of_elsewhere_is_refused_by_its_name(name: str, tmp_path: Path) -> None:
    assert codes(tmp_path, f'{COLOURS}logo: "{name}"\n') == ["venue.corrected", "picture.outside"]


@systems.pipes
def test_a_venue_that_is_a_pipe_is_none(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "venue.yaml")
    assert load_venue((tmp_path,)) == (None, ())


@systems.links
def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    outside, folder = tmp_path / "secret.png", tmp_path / "deck"
    outside.write_bytes(b"\x89PNG\r\n\x1a\n")
    folder.mkdir()
    (folder / "logo.png").symlink_to(outside)
    assert "picture.outside" in codes(folder, COLOURS + "logo: logo.png\n")


@systems.links
def test_a_venue_of_elsewhere_that_a_link_leads_to_is_none(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text(COLOURS, "utf-8")
    (tmp_path / "deck").mkdir()
    (tmp_path / "deck" / "venue.yaml").symlink_to(tmp_path / "other.yaml")
    assert load_venue((tmp_path / "deck",)) == (None, ())


def test_a_file_that_only_says_how_to_reach_the_venue_leaves_the_wall_alone(tmp_path: Path) -> None:
    (tmp_path / "venue.yaml").write_text("name: Médiathèque\ncontact: accueil@example.org\n", encoding="utf-8")
    assert load_venue((tmp_path,)) == (None, ())
    assert load_venue_card((tmp_path,)) == VenueCard("Médiathèque", "accueil@example.org")


def test_a_venue_file_that_cannot_be_read_says_nothing_of_itself(tmp_path: Path) -> None:
    (tmp_path / "venue.yaml").write_text("contact: [", encoding="utf-8")
    assert load_venue_card((tmp_path,)) == VenueCard()


def follow_ups(tmp_path: Path, text: str) -> tuple[tuple[FollowUp, ...], list[tuple[str, int | None]]]:
    (tmp_path / "lieu.yaml").write_text(text, encoding="utf-8")
    found, problems = load_follow_ups((tmp_path,))
    assert not any(problem.severity is Severity.ERROR for problem in problems)
    return found, [(problem.code, problem.where.line) for problem in problems]


@pytest.mark.parametrize("key", ["follow_ups", "follow-ups", "relances", "Relances"])
def test_a_venue_has_follow_ups_for_any_deck_in_the_words_of_a_deck(tmp_path: Path, key: str) -> None:
    text = f"{key}:\n  - Le ton monte: On respire ?\n  - Silence: [Une minute., À deux ?]\n  - Et ici ?\n"
    assert follow_ups(tmp_path, text) == (
        (
            FollowUp("On respire ?", "Le ton monte"),
            FollowUp("Une minute.", "Silence"),
            FollowUp("À deux ?", "Silence"),
            FollowUp("Et ici ?"),
        ),
        [],
    )
    assert load_venue((tmp_path,)) == (None, ())  # it leaves the wall to the deck


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("relances:\n  - Silence: {a: b}\n", [("deck.colon_read_as_field", 2)]),
        (f"relances:\n  - {'Et vous, ' * 6}: Oui ?\n", [("deck.long_occasion", 2)]),
        ("relances:\n" + "  - Et vous ?\n" * 41, [("deck.many_follow_ups", 1)]),
        ("nom: Ici\nrelence:\n  - Et vous ?\n", [("deck.unknown_key_likely", 2)]),
        ("titre: Ici\n", []),
        ("relances: [", []),  # told as a file that cannot be read
    ],
)
def test_what_is_wrong_with_a_venue_s_follow_ups_is_told_as_of_a_deck_s(
    tmp_path: Path, text: str, told: list[tuple[str, int]]
) -> None:
    assert follow_ups(tmp_path, text)[1] == told


def test_colours_beside_the_deck_leave_the_follow_ups_of_the_data_folder(tmp_path: Path) -> None:
    beside, data = tmp_path / "beside", tmp_path / "data"
    for folder, text in ((beside, COLOURS), (data, "relances: Et ici ?\n")):
        folder.mkdir()
        (folder / "lieu.yaml").write_text(text, encoding="utf-8")
    assert load_follow_ups((beside, data)) == ((FollowUp("Et ici ?"),), ())
    (beside / "lieu.yaml").write_text("relances: Et là ?\n", encoding="utf-8")
    assert load_follow_ups((beside, data)) == ((FollowUp("Et là ?"),), ())
