"""The command line as it is typed: the real program in a process of its own, without any display."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cafe_presenter import __version__
from cafe_presenter.core.deck.deck import Deck, Theme
from cafe_presenter.core.evening.events import Ended, Event, Noted, Started, WentTo
from cafe_presenter.core.evening.minutes import KeptPage, MinutesPart, MinutesWishes
from cafe_presenter.core.evening.session import begin
from cafe_presenter.files.disk.datafolder import data_folder
from cafe_presenter.files.evening.journal import Journal, journals
from cafe_presenter.files.evening.kept_page import write_page

GOOD = """\
version: 1
title: "Une amie"
language: fr
themes:
  - theme: "Intimité"
    question: "Que lui diriez-vous ?"
    objective: "Parler de soi"
"""
NO_OBJECTIVE = GOOD.replace('    objective: "Parler de soi"\n', "")
NO_QUESTION = GOOD.replace('    question: "Que lui diriez-vous ?"\n', "")
UNQUOTED = GOOD.replace('"Intimité"', "IA : alliée ou menace ?")

LINE = re.compile(r"[^:]+:\d+:\d+: [^:].*")
HOLDER = Path(__file__).parent / "files" / "holding.py"

Done = subprocess.CompletedProcess[str]
Cafe = Callable[..., Done]


def typed(
    folder: Path,
    *words: str | Path | bytes,
    before: tuple[str, ...] = (),
    output: int = subprocess.PIPE,
    **environ: str,
) -> Done:
    """Type ``cafe-presenter WORDS`` in ``folder``, in English unless ``LANGUAGE`` or ``--lang`` says otherwise."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "PYTHONPATH", "VIRTUAL_ENV")}
    home = {"HOME": str(folder / "home"), "XDG_RUNTIME_DIR": str(folder), "LANGUAGE": "en"}
    done = subprocess.run(
        [*before, sys.executable, "-m", "cafe_presenter", *words],
        cwd=folder,
        env={**kept, **home, **environ},
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="surrogateescape",
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


@pytest.fixture
def cafe(tmp_path: Path) -> Cafe:
    """The command, typed in a folder that holds a few decks."""
    for name, text in {
        "good.yaml": GOOD,
        "warned.yaml": NO_OBJECTIVE,
        "bad.yaml": NO_QUESTION,
        "unquoted.yaml": UNQUOTED,
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    def cafe(*words: str | Path | bytes, **settings: object) -> Done:
        return typed(tmp_path, *words, **settings)  # type: ignore[arg-type]  # passed on as they come

    return cafe


def keep_session(folder: Path, *events: Event, ago: timedelta) -> Path:
    opened = datetime.now(UTC) - ago
    journal = Journal.create(
        data_folder(str(folder)), begin(Deck(title="Une amie", themes=(Theme(theme="A"),))), opened=opened
    )
    for event in events:
        journal.record(event, opened + timedelta(seconds=event.at))
    journal.close()
    return journals(folder)[-1]


# plan


def test_the_plan_is_printed_as_a_table(cafe: Cafe) -> None:
    done = cafe("plan", "good.yaml", "--start", "19:00", "--end", "20:30")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0].split() == ["Begins", "Lasts", "At", "least", "Item"]
    assert lines[1].split()[0] == "19:00"
    assert lines[1].endswith("Intimité")
    assert lines[-1].replace("\u00a0", " ") == "Ends in time, with 1 h 20 to spare."


def test_a_plan_that_is_too_long_comes_with_one_that_is_not(cafe: Cafe) -> None:
    done = cafe("plan", "good.yaml", "--start", "19 h", "--end", "19h08")
    assert done.returncode == 0
    assert "Ends 2\u00a0min too late." in done.stdout
    assert "19:00   8\u00a0min  5\u00a0min     Intimité" in done.stdout


def test_the_deck_s_own_end_is_planned_for(cafe: Cafe, tmp_path: Path) -> None:
    (tmp_path / "ends.yaml").write_text(GOOD.replace("language: fr\n", "language: fr\nend: 19:05\n"), encoding="utf-8")
    assert "Ends 5\u00a0min too late." in cafe("plan", "ends.yaml", "--start", "19:00").stdout


@pytest.mark.parametrize("words", [(), ("--start", "soon"), ("--start", "19:00", "--end", "25:00")], ids=str)
def test_a_plan_without_sound_hours_is_not_understood(cafe: Cafe, words: tuple[str, ...]) -> None:
    done = cafe("plan", "good.yaml", *words)
    assert (done.returncode, done.stdout) == (2, "")


def test_a_deck_that_cannot_be_used_is_not_planned(cafe: Cafe) -> None:
    done = cafe("plan", "bad.yaml", "--start", "19:00")
    assert (done.returncode, done.stdout) == (1, "")
    assert "has no question" in done.stderr


# check


def test_a_sound_deck_prints_nothing_on_standard_output(cafe: Cafe) -> None:
    done = cafe("check", "good.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "good.yaml: no problem found.\n")


def test_a_deck_with_warnings_only_is_told_of_and_accepted(cafe: Cafe) -> None:
    done = cafe("check", "warned.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("warned.yaml:5:")
    assert "has no objective" in done.stdout


def test_a_deck_that_cannot_be_used_is_refused(cafe: Cafe) -> None:
    done = cafe("check", "bad.yaml")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("bad.yaml:5:")
    assert "has no question" in done.stdout


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_problem_is_a_line_with_its_place(language: str, cafe: Cafe) -> None:
    done = cafe("check", "bad.yaml", "unquoted.yaml", "warned.yaml", "--lang", language)
    told = done.stdout.splitlines()
    assert len(told) >= 3
    assert [line for line in told if not LINE.fullmatch(line)] == []


def test_the_problems_are_told_in_french(cafe: Cafe) -> None:
    assert "n’a pas de question" in cafe("--lang", "fr", "check", "bad.yaml").stdout


def test_the_commonest_slip_says_to_put_quotes(cafe: Cafe) -> None:
    done = cafe("check", "unquoted.yaml")
    assert (done.returncode, "quotes" in done.stdout) == (1, True)
    assert done.stdout.startswith("unquoted.yaml:5:")


def test_several_decks_are_told_of_in_the_order_they_were_named(cafe: Cafe) -> None:
    done = cafe("check", "warned.yaml", "bad.yaml", "warned.yaml")
    names = [line.partition(":")[0] for line in done.stdout.splitlines()]
    assert names.index("bad.yaml") > 0
    assert (names[0], names[-1]) == ("warned.yaml", "warned.yaml")


def test_one_bad_deck_among_several_is_enough_to_refuse(cafe: Cafe) -> None:
    assert cafe("check", "bad.yaml", "good.yaml").returncode == 1


def test_the_venue_s_follow_ups_are_checked_beside_the_deck_and_in_the_data_folder(cafe: Cafe, tmp_path: Path) -> None:
    data = tmp_path / "cafe-presenter-data"
    data.mkdir()
    for path in (data / "lieu.yaml", tmp_path / "lieu.yaml"):
        path.write_text(f"relances:\n  - {'Et vous, ' * 6}: Oui ?\n", encoding="utf-8")
        done = cafe("check", "good.yaml", "--data-dir", data.name)
        assert done.returncode == 0
        assert f"{path.relative_to(tmp_path)}:2:5: " in done.stdout


def test_checking_keeps_nothing(cafe: Cafe, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    cafe("check", "good.yaml", "bad.yaml")
    assert sorted(tmp_path.rglob("*")) == before


def test_signs_no_font_here_has_are_named(cafe: Cafe, tmp_path: Path) -> None:
    (tmp_path / "signs.yaml").write_text(GOOD.replace("Que lui", "\U000f0000 你好 Que lui"), "utf-8")
    done = cafe("check", "signs.yaml")
    assert done.returncode == 0
    assert "No font of this computer has these signs" in done.stdout
    assert "empty boxes: \U000f0000 Install" in done.stdout


def test_a_deck_in_latin_letters_is_checked_without_qt(tmp_path: Path) -> None:
    (tmp_path / "good.yaml").write_text(GOOD, "utf-8")
    code = (
        "import sys; from cafe_presenter.cli import main; main(['check', 'good.yaml']); print('PySide6' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


# Languages


@pytest.mark.parametrize(
    ("environ", "word"),
    [
        ({"LANGUAGE": "fr_FR:en"}, "Aucune"),
        ({"LANGUAGE": "", "LANG": "fr_CA.UTF-8"}, "Aucune"),
        ({"LANGUAGE": "", "LANG": "en_GB.UTF-8"}, "There is no"),
        ({"LANGUAGE": "", "LANG": "de_DE.UTF-8"}, "There is no"),
        ({"LANGUAGE": "", "LC_ALL": "C"}, "Aucune"),
        ({"LANGUAGE": ""}, "Aucune"),
    ],
    ids=str,
)
def test_the_system_says_the_language(environ: dict[str, str], word: str, cafe: Cafe) -> None:
    assert cafe("resume", **environ).stderr.startswith(word)


def test_the_language_asked_for_goes_before_the_system_s(cafe: Cafe) -> None:
    assert cafe("resume", "--lang", "en", LANGUAGE="fr").stderr.startswith("There is no")


def test_misuse_is_told_in_the_language_of_the_system(cafe: Cafe) -> None:
    assert cafe("check", LANGUAGE="fr").stderr.startswith("Il manque quelque chose")


# Words that may stand anywhere


@pytest.mark.parametrize("words", [["--version"], ["check", "--version"], ["good.yaml", "--lang", "fr", "--version"]])
def test_the_version_may_be_asked_for_anywhere(words: list[str], cafe: Cafe) -> None:
    done = cafe(*words)
    assert (done.returncode, done.stdout) == (0, f"Café Presenter {__version__}\n")


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["render", "--help"]])
def test_help_may_be_asked_for_anywhere(words: list[str], cafe: Cafe) -> None:
    done = cafe(*words)
    assert (done.returncode, done.stderr) == (0, "")
    assert "cafe-presenter check" in done.stdout


@pytest.mark.parametrize(
    "words",
    [
        ["--lang", "fr", "--data-dir", "data", "check", "bad.yaml"],
        ["check", "--lang", "fr", "bad.yaml", "--data-dir", "data"],
        ["check", "bad.yaml", "--data-dir=data", "--lang=fr"],
    ],
    ids=" ".join,
)
def test_options_may_stand_anywhere(words: list[str], cafe: Cafe) -> None:
    done = cafe(*words)
    assert (done.returncode, "n’a pas de question" in done.stdout) == (1, True)


# Wrong use


@pytest.mark.parametrize(
    "words",
    [
        ["check"],
        ["check", "--bogus", "good.yaml"],
        ["render", "good.yaml"],
        ["render", "-o", "pictures"],
        ["render", "good.yaml", "-o"],
        ["render", "good.yaml", "-o", "pictures", "--size"],
        ["resume", "good.yaml"],
        ["good.yaml", "bad.yaml"],
        ["--bogus"],
        ["--lang", "de", "resume"],
        ["--lang"],
        ["--data-dir"],
    ],
    ids=" ".join,
)
def test_wrong_use_is_told_in_one_line(words: list[str], cafe: Cafe) -> None:
    done = cafe(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith(". See cafe-presenter --help.\n")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        (["plan", "good.yaml", "--start", "25:00"], "--start 25:00"),
        (["--lang", "de", "resume"], "--lang de"),
        (["good.yaml", "bad.yaml"], "bad.yaml"),
        (["check", "--bogus", "good.yaml"], "--bogus"),
        (["render", "good.yaml", "-o", "p", "--size", "80x60"], "--size 80x60"),
    ],
)
def test_the_word_at_fault_is_named(words: list[str], wrong: str, cafe: Cafe) -> None:
    assert f"“{wrong}”" in cafe(*words).stderr


def test_what_is_missing_is_told_after_what_was_typed(cafe: Cafe) -> None:
    assert cafe("check").stderr == "Something is missing after: cafe-presenter check. See cafe-presenter --help.\n"


@pytest.mark.parametrize(
    "size",
    ["", "x", "800", "800x", "x600", "800 600", "-800x600", "800x600x2", "1e3x600", "80x60", "99999x99999", "8²x600"],
)
def test_a_size_that_is_none_is_wrong_use(size: str, cafe: Cafe, tmp_path: Path) -> None:
    assert cafe("render", "good.yaml", "-o", "pictures", f"--size={size}").returncode == 2
    assert not (tmp_path / "pictures").exists()


# Opening a deck


@pytest.mark.parametrize("word", ["chekc", "Check", "missing.yaml", "resume.yaml"])
def test_a_first_word_that_is_no_command_is_a_deck(word: str, cafe: Cafe) -> None:
    done = cafe(word, "--data-dir", "data")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"{word}: There is no file at this place. Check its name and its folder.\n"


def test_a_deck_named_as_a_command_is_opened_by_its_path(cafe: Cafe, tmp_path: Path) -> None:
    (tmp_path / "check").write_text(NO_QUESTION, encoding="utf-8")
    done = cafe("./check", "--data-dir", "data")
    assert (done.returncode, "has no question" in done.stderr) == (1, True)


def test_a_deck_named_as_a_command_is_opened_after_two_dashes(cafe: Cafe, tmp_path: Path) -> None:
    (tmp_path / "check").write_text(NO_QUESTION, encoding="utf-8")
    assert "has no question" in cafe("--data-dir", "data", "--", "check").stderr


def test_a_deck_that_cannot_be_used_is_told_of_before_any_window(cafe: Cafe) -> None:
    done = cafe("bad.yaml", "--data-dir", "data")
    assert (done.returncode, done.stderr.startswith("bad.yaml:5:")) == (1, True)


@pytest.mark.parametrize("words", [["good.yaml"], []], ids=["a deck", "nothing"])
def test_no_display_is_told_kindly(words: list[str], cafe: Cafe) -> None:
    done = cafe(*words, "--data-dir", "data")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("There is no display")
    assert "render" in done.stderr


@pytest.mark.parametrize(
    ("platform", "said"),
    [
        ("foo", "QT_QPA_PLATFORM is set to “foo”"),
        ("xcb", "There is no display"),
        ("wayland;xcb", "There is no display"),
    ],
)
def test_a_platform_that_cannot_be_is_told_and_nothing_aborts(platform: str, said: str, cafe: Cafe) -> None:
    done = cafe("--data-dir", "data", QT_QPA_PLATFORM=platform)
    assert (done.returncode, done.stderr.startswith(said), len(done.stderr.splitlines())) == (1, True, 1)


def test_no_display_is_told_in_french(cafe: Cafe) -> None:
    assert cafe("good.yaml", LANGUAGE="fr").stderr.startswith("Aucun écran")


def test_a_show_that_could_not_open_leaves_no_session(cafe: Cafe, tmp_path: Path) -> None:
    cafe("good.yaml", "--data-dir", "data")
    assert journals(tmp_path / "data") == []


# resume


def test_nothing_to_resume_is_told(cafe: Cafe) -> None:
    done = cafe("resume", "--data-dir", "data")
    assert (done.returncode, done.stderr) == (1, "There is no unfinished session to resume.\n")


def test_an_ended_session_is_not_resumed(cafe: Cafe, tmp_path: Path) -> None:
    keep_session(tmp_path / "data", Started(1), Ended(60), ago=timedelta(minutes=5))
    assert cafe("resume", "--data-dir", "data").stderr == "There is no unfinished session to resume.\n"


def test_a_session_of_yesterday_is_not_resumed_but_kept(cafe: Cafe, tmp_path: Path) -> None:
    path = keep_session(tmp_path / "data", Started(1), WentTo(60, 1), ago=timedelta(hours=13))
    assert cafe("resume", "--data-dir", "data").stderr == "There is no unfinished session to resume.\n"
    assert path.exists()


def test_a_session_that_cannot_be_shown_is_left_as_it_is(cafe: Cafe, tmp_path: Path) -> None:
    path = keep_session(tmp_path / "data", Started(1), WentTo(60, 1), ago=timedelta(minutes=5))
    kept = path.read_bytes()
    done = cafe("resume", "--data-dir", "data")
    assert (done.returncode, done.stderr.startswith("There is no display")) == (1, True)
    assert path.read_bytes() == kept


# render


def png_size(path: Path) -> tuple[int, int]:
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


@pytest.mark.parametrize("size", [(1280, 720), (800, 600)])
def test_every_view_is_drawn_in_deck_order_at_the_size_asked_for(
    size: tuple[int, int], cafe: Cafe, tmp_path: Path
) -> None:
    done = cafe("render", "good.yaml", "-o", "a/pictures", "--size", "{}x{}".format(*size))
    pictures = {path.name: png_size(path) for path in (tmp_path / "a" / "pictures").iterdir()}
    names = ["wall-01.png", "presenter-01.png", "wall-02.png", "presenter-02.png"]  # the title, then the theme
    assert pictures == dict.fromkeys(names, size)
    assert (done.returncode, done.stdout) == (0, "4 pictures in a/pictures.\n")


def test_pictures_are_drawn_at_full_hd_unless_asked(cafe: Cafe, tmp_path: Path) -> None:
    cafe("render", "good.yaml", "-o", "pictures")
    assert png_size(tmp_path / "pictures" / "wall-01.png") == (1920, 1080)


def test_pictures_are_drawn_whatever_the_display(cafe: Cafe, tmp_path: Path) -> None:
    done = cafe("render", "good.yaml", "-o", "p", DISPLAY=":4711", WAYLAND_DISPLAY="gone", QT_QPA_PLATFORM="xcb")
    assert (done.returncode, len(list((tmp_path / "p").iterdir()))) == (0, 4)


def test_a_deck_drawn_with_warnings_is_drawn(cafe: Cafe, tmp_path: Path) -> None:
    done = cafe("render", "warned.yaml", "-o", "pictures")
    assert (done.returncode, "has no objective" in done.stderr) == (0, True)
    assert (tmp_path / "pictures" / "wall-02.png").exists()


def test_a_deck_that_cannot_be_used_is_not_drawn(cafe: Cafe, tmp_path: Path) -> None:
    done = cafe("render", "bad.yaml", "-o", "pictures")
    assert (done.returncode, "has no question" in done.stderr) == (1, True)
    assert not (tmp_path / "pictures").exists()


@pytest.mark.parametrize("folder", ["good.yaml", "good.yaml/pictures", "/proc/pictures"])
def test_pictures_that_cannot_be_written_are_told_of(folder: str, cafe: Cafe) -> None:
    done = cafe("render", "good.yaml", "-o", folder)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"{folder}: The picture could not be written")


def test_a_picture_that_cannot_be_written_is_told_of(cafe: Cafe, tmp_path: Path) -> None:
    (tmp_path / "pictures" / "wall-02.png").mkdir(parents=True)
    done = cafe("render", "good.yaml", "-o", "pictures")
    assert (done.returncode, "wall-02.png: The picture could not be written" in done.stderr) == (1, True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is one of Linux")
def test_a_full_disk_is_the_reason_that_is_told(cafe: Cafe, tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "wall-01.png").symlink_to("/dev/full")
    done = cafe("render", "good.yaml", "-o", "pictures")
    assert (done.returncode, "could not be written (No space left on device)" in done.stderr) == (1, True)


# The data folder


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Path]:
    """A data folder that another copy holds."""
    folder = tmp_path / "held"
    folder.mkdir()
    other = subprocess.Popen([sys.executable, HOLDER, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert other.stdout is not None
    assert other.stdout.readline() == b"held\n"
    yield folder
    other.communicate()


@pytest.mark.parametrize("words", [["good.yaml"], ["resume"], []], ids=["a deck", "resume", "nothing"])
def test_a_second_copy_on_the_same_data_says_so_and_opens_nothing(words: list[str], held: Path, cafe: Cafe) -> None:
    done = cafe(*words, "--data-dir", held, QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"Café Presenter is already open with the data in {held}.")


def test_decks_can_be_checked_while_an_evening_runs(held: Path, cafe: Cafe) -> None:
    assert cafe("check", "good.yaml", "--data-dir", held).returncode == 0


@pytest.mark.parametrize("folder", ["", "good.yaml", "/dev/null/data", "~nobody-of-that-name/data"])
def test_a_data_folder_that_cannot_be_used_is_told(folder: str, cafe: Cafe) -> None:
    done = cafe("resume", f"--data-dir={folder}")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"The folder {folder}" if folder else 'The folder "" cannot be used')
    assert len(done.stderr.splitlines()) == 1


# Ugly files, screens and pipes


@pytest.fixture
def ugly(tmp_path: Path) -> Path:
    """A folder of things that are no decks."""
    folder = tmp_path / "ugly"
    folder.mkdir()
    (folder / "folder.yaml").mkdir()
    (folder / "empty.yaml").touch()
    (folder / "binary.yaml").write_bytes(bytes(range(256)) * 40)
    (folder / "loop.yaml").symlink_to("loop.yaml")
    (folder / "dangling.yaml").symlink_to("gone.yaml")
    os.mkfifo(folder / "pipe.yaml")
    with (folder / "huge.yaml").open("wb") as file:
        file.truncate(1 << 34)
    (folder / "locked.yaml").write_text(GOOD)
    (folder / "locked.yaml").chmod(0)
    return folder


UGLY = ["folder", "empty", "binary", "loop", "dangling", "pipe", "huge", "locked"]
# To root, every file is open: without these rights, root is as any other.
AS_ANYBODY = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.geteuid() == 0 else ()


@pytest.mark.parametrize("name", UGLY)
def test_a_file_that_is_no_deck_is_refused_in_plain_words(name: str, ugly: Path, cafe: Cafe) -> None:
    path = ugly / f"{name}.yaml"
    done = cafe("check", path, before=AS_ANYBODY)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith(f"{path}:")
    assert "Errno" not in done.stdout


@pytest.mark.parametrize("path", ["", "/", "/dev/null", "/dev/zero", "/proc/self/mem", "a" * 300, "a\nb", "é" * 200])
def test_a_path_that_leads_nowhere_is_refused_in_plain_words(path: str, cafe: Cafe) -> None:
    done = cafe("check", path)
    assert (done.returncode, done.stderr) == (1, "")
    assert len(done.stdout) > 20


def test_a_name_that_is_no_utf_8_is_no_obstacle(cafe: Cafe, tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"soir\xe9e.yaml")).write_text(NO_OBJECTIVE, encoding="utf-8")
    done = cafe("check", b"soir\xe9e.yaml")
    assert (done.returncode, "has no objective" in done.stdout) == (0, True)


@pytest.mark.parametrize(
    "environ",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp850"},
        {"PYTHONIOENCODING": "latin-1"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "xx_XX.nonsense"},
    ],
    ids=str,
)
def test_a_terminal_that_cannot_show_everything_shows_what_it_can(environ: dict[str, str], cafe: Cafe) -> None:
    done = cafe("--lang", "fr", "check", "bad.yaml", **environ)
    assert (done.returncode, "pas de question" in done.stdout) == (1, True)


@pytest.mark.parametrize("words", [["--help"], ["check", "bad.yaml"], ["--version"]], ids=" ".join)
def test_a_pipe_nobody_reads_ends_the_program_quietly(words: list[str], cafe: Cafe) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = cafe(*words, output=writer)
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
def test_a_missing_stream_is_no_obstacle(closed: str, cafe: Cafe) -> None:
    assert cafe("check", "bad.yaml", before=("sh", "-c", f'exec "$@" {closed}', "sh")).returncode == 1


# minutes


@pytest.fixture
def noted(tmp_path: Path) -> Path:
    """A past evening with a note, in the folder ``data``."""
    events = (Started(0), WentTo(60, 1), Noted(100, "Elle garde tout", "fear"), Ended(600))
    return keep_session(tmp_path / "data", *events, ago=timedelta(days=2))


@pytest.mark.parametrize("kind", ["docx", "odt", "pdf", "html", "md"])
def test_the_page_of_the_newest_evening_is_written_in_every_format(cafe: Cafe, noted: Path, kind: str) -> None:
    done = cafe("minutes", "-o", f"page.{kind}", "--data-dir", "data")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    first = {"docx": b"PK", "odt": b"PK", "pdf": b"%PDF", "html": b"<!DOCTYPE html>", "md": b"# Une amie"}[kind]
    page = noted.parent.parent.parent / f"page.{kind}"
    assert page.read_bytes().startswith(first)


def test_the_page_is_in_the_language_of_the_deck(cafe: Cafe, noted: Path) -> None:
    cafe("minutes", "-o", "page.md", "--data-dir", "data", "--lang", "en")
    assert "- **Crainte** Elle garde tout" in (noted.parent.parent.parent / "page.md").read_text(encoding="utf-8")


def test_the_page_is_written_as_its_host_left_it(cafe: Cafe, noted: Path) -> None:
    write_page(noted, KeptPage(MinutesWishes((MinutesPart.NOTES,)), (("title", "Un soir entre amis"),)))
    cafe("minutes", "-o", "page.md", "--data-dir", "data")
    written = (noted.parent.parent.parent / "page.md").read_text(encoding="utf-8")
    assert (written.startswith("# Un soir entre amis"), "Elle garde tout" in written) == (True, False)


def test_a_session_is_named_by_its_file_or_by_its_name(cafe: Cafe, noted: Path) -> None:
    for session in (str(noted), noted.name, noted.stem):
        assert cafe("minutes", session, "-o", f"{len(session)}.md", "--data-dir", "data").returncode == 0


def test_the_page_never_replaces_a_file_unasked(cafe: Cafe, noted: Path) -> None:
    page = noted.parent.parent.parent / "page.md"
    page.write_text("Le mien", encoding="utf-8")
    done = cafe("minutes", "-o", "page.md", "--data-dir", "data")
    assert (done.returncode, page.read_text(encoding="utf-8")) == (1, "Le mien")
    assert "This file exists" in done.stderr
    assert cafe("minutes", "-o", "page.md", "--data-dir", "data", "--force").returncode == 0


@pytest.mark.parametrize("name", ["page.doc", "page", "page.txt"])
def test_a_page_of_an_unknown_kind_is_refused_with_those_there_are(cafe: Cafe, noted: Path, name: str) -> None:
    done = cafe("minutes", "-o", name, "--data-dir", "data")
    assert done.returncode == 1
    assert ".docx, .odt, .pdf, .html or .md" in done.stderr
    assert not (noted.parent.parent.parent / name).exists()


def test_without_any_evening_there_is_no_page(cafe: Cafe) -> None:
    done = cafe("minutes", "-o", "page.md", "--data-dir", "data")
    assert (done.returncode, "No evening is kept here." in done.stderr) == (1, True)


def with_deck(folder: Path) -> None:
    """Keep a past evening whose deck is in ``folder``."""
    opened = datetime(2026, 11, 12, 18, 30, tzinfo=UTC)
    session = begin(Deck(title="Une amie", themes=(Theme(theme="A", question="Quoi ?"),)))
    journal = Journal.create(
        data_folder(str(folder / "data")), session, opened=opened, deck_path=str(folder / "d.yaml")
    )
    for event in (Started(0), WentTo(60, 1), Noted(100, "Elle garde tout", "fear"), Ended(600)):
        journal.record(event, opened + timedelta(seconds=event.at))
    journal.close()


def test_a_template_beside_the_deck_makes_the_page(cafe: Cafe, tmp_path: Path) -> None:
    with_deck(tmp_path)
    (tmp_path / "compte-rendu.md").write_text("# Café IA : {titre}\n\nLe {date}.\n\n{thèmes}\n", encoding="utf-8")
    assert cafe("minutes", "-o", "page.md", "--data-dir", "data").returncode == 0
    lines = (tmp_path / "page.md").read_text(encoding="utf-8").split("\n\n")
    assert lines == [
        "# Café IA\u00a0: Une amie",
        "Le jeudi 12 novembre 2026.",
        "## A",
        "Quoi\u00a0?",
        "- **Crainte** Elle garde tout\n",
    ]


def test_an_unknown_field_of_a_template_is_told_at_its_line(cafe: Cafe, tmp_path: Path) -> None:
    with_deck(tmp_path)
    (tmp_path / "minutes.md").write_text("# {titre}\n\nLe {jour}.\nOui {themes}\n", encoding="utf-8")
    done = cafe("minutes", "-o", "page.md", "--data-dir", "data")
    assert (done.returncode, (tmp_path / "page.md").exists()) == (1, False)
    assert "minutes.md:3: “{jour}” is no field of the page. There are {title}" in done.stderr
    assert "minutes.md:4: “{themes}” brings lines of its own" in done.stderr


def test_the_venue_and_how_to_reach_it_are_on_the_page(cafe: Cafe, tmp_path: Path) -> None:
    with_deck(tmp_path)
    (tmp_path / "lieu.yaml").write_text("nom: Médiathèque\ncontact: accueil@example.org\n", encoding="utf-8")
    assert cafe("minutes", "-o", "page.md", "--data-dir", "data").returncode == 0
    page = (tmp_path / "page.md").read_text(encoding="utf-8")
    assert "Médiathèque · jeudi 12 novembre 2026" in page
    assert "**Contact\u00a0:** accueil@example.org" in page


# results


def test_the_results_of_the_newest_evening_are_written_and_said_in_full(cafe: Cafe, noted: Path) -> None:
    done = cafe("results", "-o", "r.json", "--data-dir", "data", "--people", "14", "--department", "2a")
    assert (done.returncode, done.stderr) == (0, "")
    written = json.loads((noted.parent.parent.parent / "r.json").read_text(encoding="utf-8"))
    assert (written["people"], written["department"]) == (14, "2A")
    assert "  People: 14\n" in done.stdout
    assert written["id"] in done.stdout


def test_words_are_told_by_the_number_they_have_in_the_list_of_those_that_stay_out(cafe: Cafe, noted: Path) -> None:
    listed = cafe("results", noted.stem, "-o", "1.json", "--data-dir", "data").stdout
    (number,) = re.findall(r"^  (\d+)  Une amie$", listed, re.MULTILINE)
    told = cafe("results", str(noted), "-o", "2.json", "--data-dir", "data", "--tick", number).stdout
    folder = noted.parent.parent.parent
    first, second = (json.loads((folder / name).read_text(encoding="utf-8")) for name in ("1.json", "2.json"))
    assert (first["deck"]["title"], second["deck"]["title"]) == (None, "Une amie")
    assert first["id"] == second["id"]
    assert f"  {number}  Une amie" not in told


def test_results_never_replace_a_file_unasked(cafe: Cafe, noted: Path) -> None:
    target = noted.parent.parent.parent / "r.json"
    target.write_text("Le mien", encoding="utf-8")
    done = cafe("results", "-o", "r.json", "--data-dir", "data")
    assert (done.returncode, target.read_text(encoding="utf-8")) == (1, "Le mien")
    assert "This file exists" in done.stderr
    assert cafe("results", "-o", "r.json", "--data-dir", "data", "--force").returncode == 0


@pytest.mark.parametrize(
    "wrong", [("--people", "0"), ("--people", "x"), ("--department", "20"), ("--department", "Lyon"), ("--tick", "all")]
)
def test_what_results_cannot_tell_is_not_understood(cafe: Cafe, noted: Path, wrong: tuple[str, str]) -> None:
    done = cafe("results", "-o", "r.json", "--data-dir", "data", *wrong)
    assert (done.returncode, f"“{' '.join(wrong)}” is not understood here" in done.stderr) == (2, True)
    assert not (noted.parent.parent.parent / "r.json").exists()


def test_a_number_nothing_can_be_ticked_by_is_refused(cafe: Cafe, noted: Path) -> None:
    done = cafe("results", "-o", "r.json", "--data-dir", "data", "--tick", "1,99")
    assert done.returncode == 1
    assert "There is no number 99 to tick" in done.stderr
    assert not (noted.parent.parent.parent / "r.json").exists()


def test_without_any_evening_there_are_no_results(cafe: Cafe) -> None:
    done = cafe("results", "-o", "r.json", "--data-dir", "data")
    assert (done.returncode, "No evening is kept here." in done.stderr) == (1, True)
