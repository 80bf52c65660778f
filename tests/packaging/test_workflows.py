"""The workflows say what this project really does: no command in them that is not here."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.fuzz.targets import TARGETS
from tests.packaging.test_bundle_contents import NEWEST_GLIBC

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
type Job = dict[str, Any]


def jobs_of(workflow: Path) -> dict[str, Job]:
    told: dict[str, dict[str, Job]] = yaml.safe_load(workflow.read_text("utf-8"))
    return told["jobs"]


@pytest.fixture(scope="module")
def jobs() -> dict[str, Job]:
    """The jobs of a release."""
    return jobs_of(ROOT / ".github" / "workflows" / "release.yml")


def commands(job: Job) -> list[str]:
    return [line.strip() for step in job["steps"] for line in step.get("run", "").splitlines() if line.strip()]


def targets() -> set[str]:
    return set(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_every_job_has_a_system_and_steps_that_do_one_thing(workflow: Path) -> None:
    for name, job in jobs_of(workflow).items():
        assert job["runs-on"], name
        assert all(("run" in step) != ("uses" in step) for step in job["steps"]), name


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_of_a_fixed_version(workflow: Path) -> None:
    used = [step["uses"] for job in jobs_of(workflow).values() for step in job["steps"] if "uses" in step]
    assert [action for action in used if not re.fullmatch(r"actions/[a-z-]+@v\d+", action)] == []


def test_every_push_is_tested_by_what_everybody_runs() -> None:
    workflow = ROOT / ".github" / "workflows" / "test.yml"
    (job,) = jobs_of(workflow).values()
    (command,) = commands(job)
    assert re.fullmatch(r"sudo make test PYTHON=\S.*", command)
    assert "push" in yaml.safe_load(workflow.read_text("utf-8"))[True]  # what YAML takes the word "on" for


def test_every_reader_of_bytes_is_fuzzed_for_an_hour_each_week() -> None:
    (job,) = jobs_of(ROOT / ".github" / "workflows" / "fuzz.yml").values()
    assert set(job["strategy"]["matrix"]["reader"]) == set(TARGETS)
    assert "FUZZ_S=3600" in commands(job)[-1]


def test_no_job_waits_for_one_that_is_not_there(jobs: dict[str, Job]) -> None:
    waited_for = {name for job in jobs.values() for name in job.get("needs", ())}
    assert waited_for == {"linux", "windows", "macos"}
    assert waited_for < set(jobs)


def test_the_linux_job_runs_what_everybody_runs(jobs: dict[str, Job]) -> None:
    made: list[str] = []
    for command in commands(jobs["linux"]):
        words = re.fullmatch(r"(?:sudo )?make ((?:[a-z-]+ ?)+)(?:PYTHON=.*)?", command)
        assert words is not None, command
        made += words[1].split()
    assert made == ["bundle", "deb", "test-bundle"]
    assert set(made) < targets()


@pytest.mark.parametrize("system", ["windows", "macos"])
def test_what_other_systems_run_is_here(jobs: dict[str, Job], system: str) -> None:
    named = [word for line in commands(jobs[system]) for word in line.split() if "/" in word]
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_readme_states_the_glibc_that_is_tested_and_what_is_not() -> None:
    readme = " ".join((ROOT / "README.md").read_text("utf-8").split())
    assert f"glibc {'.'.join(map(str, NEWEST_GLIBC))} or newer" in readme
    assert "On macOS it is untested." in readme
