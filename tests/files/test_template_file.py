"""A template beside a deck, which may come from a stranger: read within bounds, from its own folder alone."""

import os
from pathlib import Path

import pytest

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.files.evening.template_file import load_template
from tests import systems


def refused_as(folder: Path) -> str:
    with pytest.raises(CafeError) as refused:
        load_template(folder)
    return refused.value.problems[0].code


@pytest.mark.parametrize("text", ["# {title}\n" + "x" * 70_000, "{title}" * 201], ids=["long", "many fields"])
def test_a_template_that_is_too_large_is_told(text: str, tmp_path: Path) -> None:
    (tmp_path / "minutes.md").write_text(text, "utf-8")
    assert refused_as(tmp_path) == "minutes.template_too_large"


def test_a_template_of_fifty_megabytes_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "minutes.md").open("wb") as file:
        file.truncate(50_000_000)
    assert refused_as(tmp_path) == "minutes.template_too_large"


@systems.links
def test_a_link_that_leads_out_of_the_folder_is_no_template(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("a key", "utf-8")
    (tmp_path / "deck").mkdir()
    (tmp_path / "deck" / "minutes.md").symlink_to(tmp_path / "secret")
    assert load_template(tmp_path / "deck") is None


@systems.links
def test_a_link_within_the_folder_is_one(tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("# {title}", "utf-8")
    (tmp_path / "minutes.md").symlink_to(tmp_path / "mine.md")
    assert load_template(tmp_path) == "# {title}"


@systems.pipes
def test_a_pipe_is_no_template_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "minutes.md")
    assert load_template(tmp_path) is None
