import codecs
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.deck.deck import Deck, Theme
from cafe_presenter.core.deck.edits import with_theme
from cafe_presenter.files.deck.deck_edit import (
    OpenDeck,
    backup_path,
    changed_on_disk,
    open_deck,
    save_deck,
    save_new,
    unread,
)
from cafe_presenter.files.deck.deck_writer import write_deck
from cafe_presenter.files.deck.deckfile import load_deck
from tests import systems

TEXT = '# à la main\nversion: 1\ntitle: "Soirée"\nthemes:\n  - theme: A\n    question: B ?\n    objective: C\n'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "clé" / "soirée.yaml"
    file.parent.mkdir()
    file.write_text(TEXT, "utf-8")
    return file


def test_a_save_changes_what_was_changed_alone(path: Path) -> None:
    opened = open_deck(path)
    saved = save_deck(opened, replace(opened.deck, title="Autre"))
    assert path.read_text("utf-8") == TEXT.replace("Soirée", "Autre")
    assert (saved.deck, saved.data) == (load_deck(path)[0], path.read_bytes())


def test_one_backup_holds_the_file_as_it_was_opened(path: Path) -> None:
    opened = open_deck(path)
    saved = save_deck(opened, replace(opened.deck, title="Autre"))
    save_deck(saved, replace(opened.deck, title="Encore"))
    assert backup_path(path).read_text("utf-8") == TEXT
    assert sorted(each.name for each in path.parent.iterdir()) == ["soirée.yaml", "soirée.yaml.cafe-presenter.bak"]


def test_a_backup_of_the_author_s_own_stays_as_it_is(path: Path) -> None:
    own = path.with_name(f"{path.name}.bak")
    own.write_text("mine", "utf-8")
    opened = open_deck(path)
    save_deck(opened, replace(opened.deck, title="Autre"))
    assert own.read_text("utf-8") == "mine"


@pytest.mark.parametrize("length", [255, 250, 240, 236, 230])
def test_a_file_with_a_name_as_long_as_names_can_be_is_saved(tmp_path: Path, length: int) -> None:
    name = "é" * ((length - 5) // 2) + "a" * ((length - 5) % 2) + ".yaml"
    path = tmp_path / name
    path.write_text(TEXT, "utf-8")
    opened = open_deck(path)
    saved = save_deck(opened, replace(opened.deck, title="Autre"))
    save_deck(saved, replace(opened.deck, title="Encore"))
    assert "Encore" in path.read_text("utf-8")
    assert backup_path(path).read_text("utf-8") == TEXT
    assert len(list(tmp_path.iterdir())) == 2


def test_saving_nothing_new_writes_nothing(path: Path) -> None:
    opened = open_deck(path)
    before = path.stat().st_ino
    assert save_deck(opened, opened.deck) == opened
    assert path.stat().st_ino == before
    assert not backup_path(path).exists()


@systems.links
def test_permissions_and_links_stay(path: Path, tmp_path: Path) -> None:
    path.chmod(0o640)
    link = tmp_path / "lien.yaml"
    link.symlink_to(path)
    opened = open_deck(link)
    save_deck(opened, replace(opened.deck, title="Autre"))
    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640
    assert load_deck(path)[0].title == "Autre"


def test_the_mark_at_the_start_of_a_file_from_windows_stays(path: Path) -> None:
    path.write_bytes(codecs.BOM_UTF8 + TEXT.replace("\n", "\r\n").encode())
    opened = open_deck(path)
    save_deck(opened, replace(opened.deck, title="Autre"))
    assert path.read_bytes() == codecs.BOM_UTF8 + TEXT.replace("\n", "\r\n").replace("Soirée", "Autre").encode()


def test_a_file_another_program_changed_is_not_saved_over(path: Path) -> None:
    opened = open_deck(path)
    path.write_text(TEXT + "# eux\n", "utf-8")
    assert changed_on_disk(opened)
    with pytest.raises(CafeError) as refused:
        save_deck(opened, replace(opened.deck, title="Autre"))
    assert refused.value.problems[0].code == "editor.changed_on_disk"
    assert path.read_text("utf-8") == TEXT + "# eux\n"


def test_a_file_that_was_only_touched_is_the_same(path: Path) -> None:
    opened = open_deck(path)
    path.touch()
    assert not changed_on_disk(opened)


def test_a_file_that_was_taken_away_is_written_again(path: Path) -> None:
    opened = open_deck(path)
    path.unlink()
    save_deck(opened, replace(opened.deck, title="Autre"))
    assert load_deck(path)[0].title == "Autre"


def test_a_deck_that_could_not_be_read_back_is_not_written(path: Path) -> None:
    opened = open_deck(path)
    with pytest.raises(CafeError) as refused:
        save_deck(opened, replace(opened.deck, themes=(Theme("A"),)))
    assert refused.value.problems[0].code == "deck.missing_question"
    assert path.read_text("utf-8") == TEXT


def test_what_cannot_be_read_any_more_is_written_anew_and_kept_as_backup(path: Path) -> None:
    opened = open_deck(path)
    path.write_text("themes: [", "utf-8")
    deck = replace(opened.deck, title="Autre")
    save_deck(unread(opened), deck)
    assert load_deck(path)[0] == deck
    assert backup_path(path).read_text("utf-8") == "themes: ["


IN_BRACES = (
    '# à la main\nversion: 1\ntitle: "Soirée"\nthemes: [ # dans l’ordre\n  {theme: A, question: B ?, objective: C}]\n'
)


def edited(opened: OpenDeck) -> Deck:
    return replace(opened.deck, themes=(*opened.deck.themes, Theme("D", "E ?", "F")))


@pytest.mark.parametrize(
    "text", [IN_BRACES, IN_BRACES.replace("# à la main\n", "mine: kept\n").replace(" # dans l’ordre", "")]
)
def test_a_deck_that_would_lose_its_author_s_words_is_not_saved_unasked(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    opened = open_deck(path)
    with pytest.raises(CafeError) as refused:
        save_deck(opened, edited(opened))
    assert refused.value.problems[0].code == "editor.rewritten"
    assert path.read_text("utf-8") == text
    assert not backup_path(path).exists()
    saved = save_deck(opened, edited(opened), anew=True)
    assert load_deck(path)[0] == saved.deck == edited(opened)
    assert backup_path(path).read_text("utf-8") == text


def test_what_can_be_spliced_in_such_a_deck_is_saved_unasked(path: Path) -> None:
    path.write_text(IN_BRACES, "utf-8")
    opened = open_deck(path)
    save_deck(opened, replace(opened.deck, title="Autre"))
    assert path.read_text("utf-8") == IN_BRACES.replace("Soirée", "Autre")


def test_a_theme_that_would_lose_a_field_of_its_author_s_is_not_saved_unasked(path: Path) -> None:
    path.write_text(TEXT + "  - {theme: D, question: E ?, objective: F, mine: kept}\n", "utf-8")
    opened = open_deck(path)
    save_deck(opened, with_theme(opened.deck, 0, replace(opened.deck.themes[0], question="G ?")))
    assert "mine: kept" in path.read_text("utf-8")
    opened = open_deck(path)
    deck = with_theme(opened.deck, 1, replace(opened.deck.themes[1], question="G ?"))
    with pytest.raises(CafeError) as refused:
        save_deck(opened, deck)
    assert refused.value.problems[0].code == "editor.rewritten"
    save_deck(opened, deck, anew=True)
    assert path.read_text("utf-8").startswith("# à la main\n")


def test_a_deck_with_nothing_to_lose_is_written_anew_unasked(path: Path) -> None:
    path.write_text("{version: 1, title: A, themes: [{theme: B, question: C ?, objective: D}]}\n", "utf-8")
    opened = open_deck(path)
    save_deck(opened, edited(opened))
    assert path.read_text("utf-8") == write_deck(edited(opened))


def test_a_copy_keeps_the_words_and_leaves_the_file_it_was_made_from(path: Path) -> None:
    opened = open_deck(path)
    copy = save_new(str(path.with_name("copie")), edited(opened), opened)
    assert copy.path.name == "copie.yaml"
    assert copy.path.read_text("utf-8") == TEXT + '  - theme: "D"\n    question: "E ?"\n    objective: "F"\n'
    assert path.read_text("utf-8") == TEXT


# To root, every folder is open: without these rights, root is as any other.
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
AS_ANYBODY = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if IS_ROOT else ()
SAVE = """
import resource, sys
from dataclasses import replace
from pathlib import Path
from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.files.deck.deck_edit import open_deck, save_deck
path, room, title = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
opened = open_deck(path)
if room:
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
try:
    save_deck(opened, replace(opened.deck, title=title))
except CafeError as error:
    print(error.problems[0].code, error.problems[0].params["reason"])
"""


def saving(path: Path, *, room: int = 0, title: str = "Autre", before: tuple[str, ...] = ()) -> str:
    """Save with that many bytes of room, 0 for as many as it takes; return what was refused."""
    command = [*before, sys.executable, "-c", SAVE, str(path), str(room), title]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout.strip()


@systems.room
@pytest.mark.parametrize(("room", "left"), [(20, []), (len(TEXT.encode()) + 9, ["soirée.yaml.cafe-presenter.bak"])])
def test_a_full_disk_leaves_the_file_as_it_was(path: Path, room: int, left: list[str]) -> None:
    assert saving(path, room=room, title="A" * 99) == "output.not_written File too large"
    assert path.read_text("utf-8") == TEXT
    assert sorted(each.name for each in path.parent.iterdir()) == ["soirée.yaml", *left]


@systems.modes
def test_a_folder_that_is_closed_to_writing_is_told(path: Path) -> None:
    path.parent.chmod(0o555)
    try:
        assert saving(path, before=AS_ANYBODY) == "output.not_written Permission denied"
    finally:
        path.parent.chmod(0o755)
    assert path.read_text("utf-8") == TEXT


@systems.modes
def test_a_file_that_is_closed_to_writing_is_told(path: Path) -> None:
    path.chmod(0o444)
    assert saving(path, before=AS_ANYBODY) == "output.not_written Permission denied"
    assert path.read_text("utf-8") == TEXT


def test_a_stick_that_was_pulled_out_is_told_and_nothing_is_made_in_its_place(path: Path) -> None:
    opened = open_deck(path)
    shutil.rmtree(path.parent)
    with pytest.raises(CafeError) as refused:
        save_deck(opened, replace(opened.deck, title="Autre"))
    assert refused.value.problems[0].code == "output.not_written"
    assert not path.parent.exists()
