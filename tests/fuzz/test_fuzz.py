"""Every reader of bytes on its corpus and, in the long share, under a fuzzer that is guided by what they reach."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.fuzz.grow import grown
from tests.fuzz.targets import TARGETS

ROOT = Path(__file__).parent.parent.parent
CORPUS = Path(__file__).parent / "corpus"
SECONDS_EACH = int(os.environ.get("FUZZ_S", "60"))

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="bounds and fuzzer are those of Linux")


def seeds(name: str) -> list[str]:
    return sorted(str(path) for path in (CORPUS / name).iterdir())


def run(command: list[str], folder: Path) -> "subprocess.CompletedProcess[str]":
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(folder)}
    return subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env=environ,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )


def test_every_reader_of_bytes_has_a_corpus() -> None:
    assert {path.name for path in CORPUS.iterdir()} == set(TARGETS)
    assert all(seeds(name) for name in TARGETS)


@pytest.mark.parametrize("name", TARGETS)
def test_the_corpus_is_read_or_refused_within_its_time_and_memory(name: str, tmp_path: Path) -> None:
    done = run(["-m", "tests.fuzz.replay", name, *seeds(name)], tmp_path)
    assert done.returncode == 0, (done.stdout.splitlines()[-1:], done.stderr[-3000:])


LARGE = {
    "keys that nobody knows": "version: 1\n" + "".join(f"k{number}: x\n" for number in range(240_000)),
    "values that nobody knows": "version: 1\nthemes:\n" + "- {theme: a, kind: quinoa, priority: zz}\n" * 60_000,
    "characters that nobody sees": "version: 1\nthemes:\n" + "- theme: a\u202e\u200b\n" * 200_000,
    "texts that look like fields": "version: 1\nthemes:\n" + "- theme: a: b\n" * 300_000,
}
"""Decks of several MiB, each of one slip that was once looked at as long as it was found."""


@pytest.mark.parametrize("slip", LARGE)
def test_a_large_deck_full_of_slips_is_done_with_in_seconds(slip: str, tmp_path: Path) -> None:
    (tmp_path / "deck.yaml").write_text(LARGE[slip], "utf-8")
    done = run(["-m", "tests.fuzz.replay", "deck", "deck.yaml"], tmp_path)
    assert done.returncode == 0, done.stderr[-3000:]


@pytest.mark.long
@pytest.mark.parametrize("name", TARGETS)
def test_a_guided_fuzzer_finds_nothing(name: str, tmp_path: Path) -> None:
    pytest.importorskip("atheris", reason="there is no atheris for this machine")
    found = tmp_path / "found"
    found.mkdir()
    done = run([str(ROOT / "tests" / "fuzz" / "fuzz.py"), name, str(SECONDS_EACH), str(found)], tmp_path)
    left = [path.name for path in tmp_path.iterdir() if path.name.startswith(("crash-", "timeout-", "oom-"))]
    assert (done.returncode, left) == (0, []), done.stderr[-3000:]


@pytest.mark.long
@pytest.mark.parametrize("name", TARGETS)
def test_a_seed_with_a_piece_of_it_without_end_is_done_with_in_seconds(name: str, tmp_path: Path) -> None:
    chance, deadline = random.Random(name), time.monotonic() + SECONDS_EACH
    while time.monotonic() < deadline:
        files = []
        for number in range(8):
            seed = Path(chance.choice(seeds(name)))
            (tmp_path / f"{number}").write_bytes(grown(seed.read_bytes(), chance))
            files.append(f"{number}")
        done = run(["-m", "tests.fuzz.replay", name, *files], tmp_path)
        assert done.returncode == 0, (done.stdout.splitlines()[-1:], done.stderr[-3000:])  # the case stays in tmp_path
