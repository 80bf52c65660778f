"""The bundle as a stranger has it: on a stick, on somebody else's laptop, with nothing installed and no rights."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from tests.desktop.bundled import DECK, QUESTIONS, THEMES, TITLE
from tests.desktop.desk import Desk, Shows, all_ended, on_x_first, wait_for_both_windows, waiting
from tests.desktop.lab import Program

AS_ROOT = os.geteuid() == 0
NAMESPACE = ["unshare", "--mount"] if AS_ROOT else ["unshare", "--mount", "--map-root-user"]
READ_ONLY = """set -e
mount --bind "$1" "$1"
mount -o remount,bind,ro "$1"
! touch "$1/here" 2>/dev/null
exec "$2" render "$3" -o "$4"
"""

AS_A_GUEST = """set -e
mount --bind "$1" "$1"
mount -o remount,bind,ro "$1"
folder=$1
shift
exec setpriv --reuid=54321 --regid=54321 --clear-groups env -u HOME "$folder/cafe-presenter" --lang fr "$@"
"""
"""A guest's account on a borrowed laptop: no home, no name, and a stick that cannot be written."""
IN_A_CLEAN_SYSTEM = """set -e
mount --rbind /proc "$1/proc"
mount --rbind /tmp "$1/tmp"
exec /usr/sbin/chroot "$@"
"""

Start = Callable[..., Program]


def run(*command: str | Path, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    plain = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "LANGUAGE": "fr"}
    told = subprocess.run(
        [str(part) for part in command], env=plain | dict(env or {}), capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout + told.stderr
    return told


@pytest.fixture
def started() -> Iterator[list[Program]]:
    """The programs a test has started; all are ended after it."""
    yield from all_ended()


@pytest.fixture
def start(desk: Desk, started: list[Program], unpacked: Path, tmp_path: Path) -> Start:
    def start_program(*args: str, program: Path = unpacked / "cafe-presenter") -> Program:
        command = [str(program), "--lang", "fr", *args, "--data-dir", str(tmp_path / "data")]
        started.append(Program(command, desk.env, log=tmp_path / f"program-{len(started)}.log"))
        return started[-1]

    return start_program


@pytest.fixture
def shows(desk: Desk, started: list[Program], tmp_path: Path) -> Shows:
    """Wait until a screen shows a sentence, as far as an OCR can read it."""
    return waiting(desk, started, tmp_path)


def first_deck(unpacked: Path) -> str:
    return str(min((unpacked / "decks").glob("*.yaml")))


def holds_an_evening_and_survives_a_kill(desk: Desk, start: Start, shows: Shows, deck: str) -> None:
    evening = start(deck)
    shows(desk.projector, TITLE)
    wait_for_both_windows(desk)
    desk.key("Next")
    shows(desk.projector, QUESTIONS[0])
    shows(desk.laptop, THEMES[0][1])
    evening.send(signal.SIGKILL)
    evening.wait()
    start("resume")
    shows(desk.projector, QUESTIONS[0])


def test_it_shows_the_deck_obeys_keys_and_resumes_after_a_kill(
    desk: Desk, start: Start, shows: Shows, unpacked: Path
) -> None:
    holds_an_evening_and_survives_a_kill(desk, start, shows, first_deck(unpacked))


def test_without_a_home_or_an_account_everything_stays_beside_the_program(unpacked: Path) -> None:
    nobody = ["setpriv", "--reuid=54321", "--clear-groups"] if AS_ROOT else ["unshare", "--user", "--map-user=54321"]
    told = run(*nobody, "env", "-u", "HOME", unpacked / "cafe-presenter", "check", first_deck(unpacked))
    assert "aucun problème" in told.stderr


@on_x_first
def test_data_are_kept_beside_the_program(desk: Desk, started: list[Program], shows: Shows, unpacked: Path) -> None:
    command = [str(unpacked / "cafe-presenter"), "--lang", "fr", first_deck(unpacked)]
    started.append(Program(command, desk.env, log=unpacked.parent / f"{desk.kind}.log"))
    shows(desk.projector, TITLE)
    wait_for_both_windows(desk)
    desk.key("Next")
    shows(desk.projector, QUESTIONS[0])
    assert list((unpacked / "cafe-presenter-data" / "sessions").glob("*.jsonl"))


@on_x_first
def test_the_evening_outlives_the_folder_it_was_started_from(
    desk: Desk, start: Start, shows: Shows, unpacked: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "clé USB"
    shutil.copytree(unpacked, folder, symlinks=True)
    deck = shutil.copy(first_deck(unpacked), tmp_path)
    evening = start(deck, program=folder / "cafe-presenter")
    shows(desk.projector, TITLE)
    wait_for_both_windows(desk)
    desk.key("Next")
    shows(desk.projector, QUESTIONS[0])
    folder.rename(tmp_path / "elsewhere")
    desk.key("ctrl+e")  # a part of the program that has not been loaded yet
    shows(desk.laptop, "la soirée continue")
    shows(desk.projector, QUESTIONS[0])
    desk.key("Next")
    shows(desk.projector, QUESTIONS[1])
    assert evening.running


def test_on_a_read_only_stick_it_draws_and_keeps_its_data_in_the_home(unpacked: Path, tmp_path: Path) -> None:
    target = tmp_path / "pictures"
    words = (unpacked, unpacked / "cafe-presenter", first_deck(unpacked), target)
    run(*NAMESPACE, "sh", "-c", READ_ONLY, "sh", *words, env={"HOME": str(tmp_path)})
    assert len(list(target.glob("wall-*.png"))) >= 8


@pytest.fixture
def guest(desk: Desk, started: list[Program], unpacked: Path, tmp_path: Path) -> Iterator[Start]:
    with tempfile.TemporaryDirectory(prefix="borrowed-") as scratch:
        Path(scratch).chmod(0o777)
        let_everybody_in(desk)
        env = desk.env | {"TMPDIR": scratch}

        def start_program(*args: str) -> Program:
            command = [*NAMESPACE, "sh", "-c", AS_A_GUEST, "sh", str(unpacked), *args]
            started.append(Program(command, env, log=tmp_path / f"program-{len(started)}.log"))
            return started[-1]

        yield start_program
        for program in started:
            program.stop()


def let_everybody_in(desk: Desk) -> None:
    """Have the screens take another user's windows."""
    if desk.kind == "xorg":
        subprocess.run(["xhost", "+local:"], env=desk.env, check=True, capture_output=True)
        return
    runtime = Path(desk.env["XDG_RUNTIME_DIR"])
    runtime.chmod(0o711)
    (runtime / desk.env["WAYLAND_DISPLAY"]).chmod(0o666)


@pytest.mark.long
@pytest.mark.skipif(not AS_ROOT, reason="only root can become somebody else")
def test_a_guest_without_a_home_shows_and_resumes_from_a_stick_that_cannot_be_written(
    desk: Desk, guest: Start, shows: Shows, unpacked: Path
) -> None:
    holds_an_evening_and_survives_a_kill(desk, guest, shows, first_deck(unpacked))


@pytest.fixture
def in_a_clean_system(
    desk: Desk, started: list[Program], bundle: Path, clean_root: Path, tmp_path: Path
) -> Callable[..., list[str]]:
    """Return the command that runs the program where there is neither Python nor Qt, from a stick."""
    del desk, started, tmp_path
    stick = clean_root / "media" / "Clé d’Élodie"
    if not stick.exists():
        shutil.copytree(bundle, stick / bundle.name)
    program = f"/{stick.relative_to(clean_root)}/{bundle.name}/cafe-presenter"

    def command(*args: str) -> list[str]:
        return ["unshare", "--mount", "sh", "-c", IN_A_CLEAN_SYSTEM, "sh", str(clean_root), program, *args]

    return command


@pytest.mark.long
@pytest.mark.skipif(not AS_ROOT, reason="only root can enter another system")
def test_in_a_system_that_has_nothing_it_shows_obeys_resumes_and_imports(
    desk: Desk, in_a_clean_system: Callable[..., list[str]], started: list[Program], shows: Shows, tmp_path: Path
) -> None:
    deck = tmp_path / "soirée.yaml"
    shutil.copy(DECK, deck)

    def start_program(*args: str) -> Program:
        command = in_a_clean_system("--lang", "fr", *args, "--data-dir", str(tmp_path / "data"))
        started.append(Program(command, desk.env, log=tmp_path / f"program-{len(started)}.log"))
        return started[-1]

    holds_an_evening_and_survives_a_kill(desk, start_program, shows, str(deck))
    for kind in ("docx", "odt"):
        document, target = tmp_path / f"synthèse.{kind}", tmp_path / f"{kind}.yaml"
        shutil.copy(document_of(kind), document)
        run(*in_a_clean_system("import", str(document), "-o", str(target)))
        assert "question" in target.read_text("utf-8")


def document_of(kind: str) -> Path:
    return Path(__file__).parents[1] / "data" / "documents" / f"synthese.{kind}"


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_it_imports_the_table_of_a_document(unpacked: Path, tmp_path: Path, kind: str) -> None:
    run(unpacked / "cafe-presenter", "import", document_of(kind), "-o", tmp_path / "deck.yaml")
    assert "question" in (tmp_path / "deck.yaml").read_text("utf-8")
