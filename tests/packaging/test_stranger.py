"""The bundle as a stranger has it: on a stick, on somebody else's laptop, with nothing installed and no rights."""

import os
import signal
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from tests.desktop.bundled import QUESTIONS, THEMES, TITLE
from tests.desktop.desk import Desk
from tests.desktop.lab import Program, Screen, appears, read, wait_until

AS_ROOT = os.geteuid() == 0
NAMESPACE = ["unshare", "--mount"] if AS_ROOT else ["unshare", "--mount", "--map-root-user"]
READ_ONLY = """set -e
mount --bind "$1" "$1"
mount -o remount,bind,ro "$1"
! touch "$1/here" 2>/dev/null
exec "$2" render "$3" -o "$4"
"""

Start = Callable[..., Program]
Shows = Callable[[Screen, str], None]


def run(*command: str | Path, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    plain = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "LANGUAGE": "fr"}
    told = subprocess.run(
        [str(part) for part in command], env=plain | dict(env or {}), capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout + told.stderr
    return told


@pytest.fixture
def started() -> Iterator[list[Program]]:
    programs: list[Program] = []
    yield programs
    for program in programs:
        program.stop()


@pytest.fixture
def start(desk: Desk, started: list[Program], unpacked: Path, tmp_path: Path) -> Start:
    def start_program(*args: str) -> Program:
        command = [str(unpacked / "cafe-presenter"), "--lang", "fr", *args, "--data-dir", str(tmp_path / "data")]
        started.append(Program(command, desk.env, log=tmp_path / f"program-{len(started)}.log"))
        return started[-1]

    return start_program


@pytest.fixture
def shows(desk: Desk, started: list[Program], tmp_path: Path) -> Shows:
    def wait_for(screen: Screen, sentence: str) -> None:
        def is_shown() -> bool:
            assert any(program.running for program in started), started[-1].said
            picture = desk.shot(screen, tmp_path / f"{screen.name}.png")
            return appears(sentence, read(picture, layout=6 if screen == desk.projector else 11))

        wait_until(is_shown, 30, what=f"{screen.name} to show “{sentence}”")

    return wait_for


def first_deck(unpacked: Path) -> str:
    return str(min((unpacked / "decks").glob("*.yaml")))


def test_it_shows_the_deck_obeys_keys_and_resumes_after_a_kill(
    desk: Desk, start: Start, shows: Shows, unpacked: Path
) -> None:
    evening = start(first_deck(unpacked))
    shows(desk.projector, TITLE)
    desk.key("Next")
    shows(desk.projector, QUESTIONS[0])
    shows(desk.laptop, THEMES[0][1])
    evening.send(signal.SIGKILL)
    evening.wait()
    start("resume")
    shows(desk.projector, QUESTIONS[0])


def test_without_a_home_or_an_account_everything_stays_beside_the_program(unpacked: Path) -> None:
    nobody = ["setpriv", "--reuid=54321", "--clear-groups"] if AS_ROOT else ["unshare", "--user", "--map-user=54321"]
    told = run(*nobody, "env", "-u", "HOME", unpacked / "cafe-presenter", "check", first_deck(unpacked))
    assert "aucun problème" in told.stderr


def test_data_are_kept_beside_the_program(desk: Desk, started: list[Program], shows: Shows, unpacked: Path) -> None:
    command = [str(unpacked / "cafe-presenter"), "--lang", "fr", first_deck(unpacked)]
    started.append(Program(command, desk.env, log=unpacked.parent / f"{desk.kind}.log"))
    shows(desk.projector, TITLE)
    desk.key("Next")
    shows(desk.projector, QUESTIONS[0])
    assert list((unpacked / "cafe-presenter-data" / "sessions").glob("*.jsonl"))


def test_on_a_read_only_stick_it_draws_and_keeps_its_data_in_the_home(unpacked: Path, tmp_path: Path) -> None:
    target = tmp_path / "pictures"
    words = (unpacked, unpacked / "cafe-presenter", first_deck(unpacked), target)
    run(*NAMESPACE, "sh", "-c", READ_ONLY, "sh", *words, env={"HOME": str(tmp_path)})
    assert len(list(target.glob("wall-*.png"))) >= 8


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_it_imports_the_table_of_a_document(unpacked: Path, tmp_path: Path, kind: str) -> None:
    document = next(iter(sorted((Path(__file__).parents[1] / "data").rglob(f"*.{kind}"))))
    told = run(unpacked / "cafe-presenter", "import", document, "-o", tmp_path / "deck.yaml")
    del told
    assert "question" in (tmp_path / "deck.yaml").read_text("utf-8")
