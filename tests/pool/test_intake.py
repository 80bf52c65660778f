"""What goes into a pool: each file that is none is refused by itself, in a sentence, and the rest is pooled."""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from copy import deepcopy
from io import StringIO
from pathlib import Path
from random import Random
from typing import Any

import duckdb
import pytest
from lxml import html

import evenings
from cafe_presenter.cli import main
from cafe_presenter.core.evening.results_format import text_fingerprint
from cafe_presenter.pool import database, intake
from cafe_presenter.pool.database import pool_database
from cafe_presenter.pool.intake import take_in, to_pool
from cafe_presenter.pool.shape import _slips, schema

RESULTS = Path(__file__).parents[1] / "data/results/v1"
HOSTILE = "=cmd|'/C calc'!A0;<script>alert(1)</script><img src=x onerror=alert(1)>"
NO_MEMORY = (
    "These are too many evenings for the memory at once: pool a part of them into a .parquet, the rest, then both."
)

type Pool = Callable[..., tuple[int, str]]


@pytest.fixture
def network() -> evenings.Network:
    return evenings.Network(5, themes=3)


def held(network: evenings.Network, number: int) -> dict[str, Any]:
    return {**network.evening(number), "rehearsal": False}


@pytest.fixture
def folder(tmp_path: Path, network: evenings.Network) -> Path:
    """Twenty evenings with a public."""
    place = tmp_path / "evenings"
    place.mkdir()
    for number in range(20):
        (place / f"{number:02}.json").write_text(json.dumps(held(network, number)), "utf-8")
    return place


@pytest.fixture
def pool(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Pool:
    """Pool places into a file; the exit code, and what was said."""

    def pool(*places: Path, into: str = "report.html") -> tuple[int, str]:
        capsys.readouterr()
        code = main(["--lang", "en", "pool", *map(str, places), "-o", str(tmp_path / into), "--force"])
        return code, capsys.readouterr().err

    return pool


BAD = {
    "not.json": (b"once upon a time", "This is no JSON"),
    "empty.json": (b"", "This is no JSON"),
    "half.json": (b'{"format": "cafe-presenter-results", "ver', "This is no JSON"),
    "latin.json": ('{"format": "café"}'.encode("latin-1"), "no text in UTF-8"),
    "other.json": (b'{"name": "a package"}', "not the results of an evening"),
    "list.json": (b"[1, 2]", "not the results of an evening"),
    "deep.json": (b"[" * 100_000, "This is no JSON"),
    "new.json": (b'{"format": "cafe-presenter-results", "version": 2}', "version 2, and only version 1"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_by_its_name_and_the_rest_is_pooled(name: str, folder: Path, pool: Pool) -> None:
    data, said = BAD[name]
    (folder / name).write_bytes(data)
    code, told = pool(folder)
    assert code == 3
    assert re.findall(rf"^.*{re.escape(name)}: .*{said}.*$", told, re.MULTILINE)
    assert "20 evenings pooled.\n1 refused" in told


FIELDS: dict[str, Callable[[dict[str, Any]], object]] = {
    "people": lambda told: told.update(people="many"),
    "month": lambda told: told.update(month="2026-13"),
    "department": lambda told: told.update(department="99"),
    "planned_s": lambda told: told.update(planned_s=-1),
    "id": lambda told: told.update(id="me"),
    "fridge.questions": lambda told: told["fridge"].update(questions=None),
    "themes[1].outcome": lambda told: told["themes"][0].update(outcome="=1+1"),
    "themes[2].facts": lambda told: told["themes"][1].pop("facts"),
    "themes[1].notes.idea": lambda told: told["themes"][0]["notes"].update(idea="one"),
}


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_that_breaks_the_schema_is_named(field: str, folder: Path, pool: Pool) -> None:
    told = json.loads((folder / "03.json").read_text("utf-8"))
    FIELDS[field](told)
    (folder / "03.json").write_text(json.dumps(told), "utf-8")
    code, said = pool(folder)
    assert code == 3
    assert f"03.json: “{field}” cannot be " in said
    assert "19 evenings pooled." in said


def test_what_does_not_fit_into_the_memory_is_told_in_a_sentence(
    folder: Path, pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert pool(folder, into="rows.parquet")[0] == 0
    monkeypatch.setattr(database, "MEMORY", "1MB")
    for place in (folder, folder.parent / "rows.parquet"):
        code, said = pool(place)
        assert (code, said) == (1, f"{NO_MEMORY}\n")
        assert not (folder.parent / "report.html").exists()


@pytest.mark.parametrize("many", [0, intake.MANY])
def test_marks_of_what_was_taken_out_of_many_evenings_do_not_stay_in_memory(
    many: int, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "MANY", many)
    (folder / "again.json").write_bytes((folder / "00.json").read_bytes())
    pool = pool_database(tmp_path)
    assert take_in(pool, to_pool([str(folder)])).evenings == 20
    marks = "SELECT memory_usage_bytes FROM duckdb_memory() WHERE tag = 'BASE_TABLE'"
    assert (pool.connection.execute(marks).fetchall() == [(0,)]) is (many == 0)


def places_in(value: Any) -> list[tuple[Any, Any]]:
    """Every place in a JSON value that can be spoiled: what holds it, and its key."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place for key, each in inside for place in ((value, key), *places_in(each))]


LET_PASS = re.compile(
    r"(program|title|theme|question|questions.*|text|options|option_count|rehearsal|shown|tallies.*)$"
)
"""Where a slip changes no figure: words, which count only where they are those of their fingerprint, and flags."""


def test_the_database_turns_away_what_the_schema_turns_away_wherever_it_would_be_counted(
    network: evenings.Network, tmp_path: Path
) -> None:
    chance = Random(1)
    wrong: set[str] = set()
    harmless: set[str] = set()
    for number in range(400):
        told = deepcopy(held(network, number))
        spoiled, key = chance.choice(places_in(told))
        spoiled[key] = chance.choice([None, {}, -3, "many", 10**12, []])
        (tmp_path / f"{number:03}.json").write_text(json.dumps(told), "utf-8")
        places = [place for place, _ in _slips(told, schema(), "")]
        if places:
            (harmless if all(map(LET_PASS.search, places)) else wrong).add(f"{number:03}.json")
    (tmp_path / "work").mkdir()
    taken = take_in(pool_database(tmp_path / "work"), to_pool([str(tmp_path)]))
    refused = {Path(problem.where.file).name for problem in taken.problems}
    assert len(wrong) > 200
    assert wrong - refused == set()
    assert refused - wrong - harmless == {
        Path(problem.where.file).name for problem in taken.problems if problem.code == "pool.too_large_number"
    }


def test_a_file_that_cannot_be_found_is_named(folder: Path, pool: Pool) -> None:
    (folder / "gone.json").symlink_to("/nowhere")
    code, told = pool(folder, folder / "no-such-folder")
    assert code == 3
    assert "gone.json: This file could not be read" in told
    assert "no-such-folder: There is no such file or folder" in told


def test_the_same_evening_twice_counts_once(folder: Path, pool: Pool) -> None:
    (folder / "again").mkdir()
    (folder / "again" / "copy.json").write_bytes((folder / "03.json").read_bytes())
    code, told = pool(folder)
    assert (code, told) == (0, "20 evenings pooled.\n1 was there already, and counts once.\n")


def test_rehearsals_are_left_out_and_said(folder: Path, pool: Pool) -> None:
    (folder / "rehearsal.json").write_bytes((RESULTS / "rehearsal.json").read_bytes())
    assert pool(folder) == (0, "20 evenings pooled.\n1 rehearsal left out.\n")


def test_what_the_program_writes_is_pooled(folder: Path, pool: Pool) -> None:
    for path in RESULTS.glob("*.json"):
        (folder / path.name).write_bytes(path.read_bytes())
    assert pool(folder)[0] == 0


def test_files_one_after_the_other_and_files_that_were_laid_out_anew_are_read(
    folder: Path, tmp_path: Path, pool: Pool
) -> None:
    told = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
    pool(folder)
    report = (tmp_path / "report.html").read_bytes()
    other = tmp_path / "other"
    other.mkdir()
    (other / "many.jsonl").write_text("".join(json.dumps(each) + "\n\n" for each in told[:10]), "utf-8")
    for number, each in enumerate(told[10:]):
        (other / f"{number} [1]*?.json").write_text(json.dumps(each, indent=2), "utf-8")
    assert pool(other) == (0, "20 evenings pooled.\n")
    assert (tmp_path / "report.html").read_bytes() == report


def test_a_long_file_is_read_by_pieces_and_a_bad_line_is_told_by_its_number(
    network: evenings.Network, tmp_path: Path, pool: Pool
) -> None:
    lines = [json.dumps(held(network, number)).encode() for number in range(900)]
    lines[4], lines[700] = b"\xff\xfe", b"nothing"
    (tmp_path / "all.jsonl").write_bytes(b"\n".join(lines))
    assert (tmp_path / "all.jsonl").stat().st_size > 1_000_000
    code, told = pool(tmp_path / "all.jsonl")
    assert code == 3
    assert "all.jsonl:5: This is no text in UTF-8" in told
    assert "all.jsonl:701: This is no JSON" in told
    assert "898 evenings pooled." in told


def test_an_earlier_pool_says_what_its_files_said(folder: Path, tmp_path: Path, pool: Pool) -> None:
    pool(folder)
    report = (tmp_path / "report.html").read_bytes()
    assert pool(folder, into="all.parquet") == (0, "20 evenings pooled.\n")
    assert pool(tmp_path / "all.parquet") == (0, "20 evenings pooled.\n")
    assert (tmp_path / "report.html").read_bytes() == report
    assert "20 were there already" in pool(tmp_path / "all.parquet", folder)[1]
    assert (tmp_path / "report.html").read_bytes() == report


def test_earlier_pools_and_new_files_are_put_together(
    network: evenings.Network, folder: Path, tmp_path: Path, pool: Pool
) -> None:
    pool(folder, into="old.parquet")
    new = tmp_path / "new"
    new.mkdir()
    for number in range(20, 40):
        (new / f"{number}.json").write_text(json.dumps(held(network, number)), "utf-8")
    pool(new, into="new.parquet")
    assert pool(tmp_path / "old.parquet", tmp_path / "new.parquet")[1] == "40 evenings pooled.\n"
    report = (tmp_path / "report.html").read_bytes()
    pool(folder, new)
    assert (tmp_path / "report.html").read_bytes() == report


def test_a_pool_without_votes_or_questions_is_read_again(folder: Path, tmp_path: Path, pool: Pool) -> None:
    for path in folder.glob("*.json"):
        told = json.loads(path.read_text("utf-8"))
        told["fridge"]["questions"] = []
        for theme in told["themes"]:
            theme |= {"counts": [], "facts": [], "follow_ups": []}
        path.write_text(json.dumps(told), "utf-8")
    pool(folder, into="bare.parquet")
    assert pool(tmp_path / "bare.parquet")[0] == 0
    assert pool(tmp_path / "bare.parquet", folder)[1].endswith("20 were there already, and count once.\n")


def test_a_first_pool_that_had_nothing_grouped_says_the_same(folder: Path, tmp_path: Path, pool: Pool) -> None:
    pool(folder)
    report = (tmp_path / "report.html").read_bytes()
    pool(folder, into="old.parquet")
    old = tmp_path / "old.parquet"
    (old / "pool.json").write_text('{"format": "cafe-presenter-pool", "version": 1}')
    for table in {*database.TABLES} - {*database.ROWS}:
        shutil.rmtree(old / table)
    assert pool(old) == (0, "20 evenings pooled.\n")
    assert (tmp_path / "report.html").read_bytes() == report
    assert "20 were there already" in pool(old, folder)[1]


SPOILED = {
    "evenings": "* REPLACE ('=1+1' AS id)",
    "themes": "* REPLACE ('=1+1' AS kind)",
    "votes": "* REPLACE (-votes - 1 AS votes)",
    "asked": "* REPLACE (7 AS outcome)",
    "shifts": "* REPLACE (CAST(NULL AS INTEGER) AS before)",
    "rooms": "* REPLACE ('<script>' AS fingerprint)",
}


@pytest.mark.parametrize("table", SPOILED)
def test_evenings_of_a_pool_whose_rows_break_a_rule_are_refused(
    table: str, folder: Path, tmp_path: Path, pool: Pool
) -> None:
    pool(folder, into="old.parquet")
    old = tmp_path / "old.parquet"
    wrong = 0
    for path in (old / table).rglob("*.parquet"):
        rows = duckdb.read_parquet(str(path))
        wrong += rows.unique("evening").shape[0]
        rows.select(duckdb.SQLExpression(SPOILED[table])).write_parquet(str(path.with_suffix(".new")))
        path.with_suffix(".new").rename(path)
    said = f"old.parquet: {wrong} evenings of this pool break the rules of results, and were left out."
    assert wrong > 5
    assert said in pool(old)[1]
    assert said in pool(old, folder)[1]
    assert "20 evenings pooled." in pool(old, folder)[1]


@pytest.mark.parametrize("spoil", ["mark", "version", "rows"])
def test_a_folder_that_is_no_pool_of_ours_is_refused_and_the_rest_pooled(
    spoil: str, folder: Path, tmp_path: Path, pool: Pool
) -> None:
    pool(folder, into="old.parquet")
    old = tmp_path / "old.parquet"
    if spoil == "mark":
        (old / "pool.json").write_text("[]")
    elif spoil == "version":
        (old / "pool.json").write_text('{"format": "cafe-presenter-pool", "version": 9}')
    else:
        next((old / "themes").rglob("*.parquet")).write_bytes(b"PAR1 no more")
    code, told = pool(old, folder)
    assert code == 3
    assert "old.parquet: " in told
    assert "20 evenings pooled." in told


def test_only_an_earlier_pool_is_replaced(folder: Path, tmp_path: Path, pool: Pool) -> None:
    mine = tmp_path / "mine.parquet"
    mine.mkdir()
    (mine / "letters.txt").write_text("dear")
    assert pool(folder, into="mine.parquet")[0] == 1
    assert (mine / "letters.txt").read_text() == "dear"
    assert pool(folder, into="ours.parquet")[0] == pool(folder, into="ours.parquet")[0] == 0
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_hostile_words_are_inert_in_page_and_csv(folder: Path, tmp_path: Path, pool: Pool) -> None:
    for path in folder.glob("*.json"):
        told = json.loads(path.read_text("utf-8"))
        told["fridge"]["questions"] = [HOSTILE]
        for theme in told["themes"]:
            theme["fingerprint"] = text_fingerprint(HOSTILE)
            theme["question"] = HOSTILE
            theme["outcome"] = "held"
        path.write_text(json.dumps(told), "utf-8")
    assert pool(folder)[0] == 0
    page = (tmp_path / "report.html").read_text("utf-8")
    assert "alert(1)" in page
    assert "<script" not in page
    assert "<img" not in page
    pool(folder, into="report.csv")
    cells = [
        cell
        for row in csv.reader(StringIO((tmp_path / "report.csv").read_text("utf-8-sig")))
        for cell in row
        if "cmd" in cell
    ]
    assert cells
    assert {cell[:2] for cell in cells} == {"'="}


def test_words_that_are_not_those_of_their_fingerprint_are_not_told(folder: Path, tmp_path: Path, pool: Pool) -> None:
    for path in folder.glob("*.json"):
        told = json.loads(path.read_text("utf-8"))
        for theme in told["themes"]:
            theme |= {"fingerprint": "00000000000000ff", "question": "Vote for me", "outcome": "held"}
        path.write_text(json.dumps(told), "utf-8")
    pool(folder)
    page = (tmp_path / "report.html").read_text("utf-8")
    assert "Words not told (000000)" in page
    assert "Vote for me" not in page


def test_the_csv_has_the_figures_of_the_page(folder: Path, tmp_path: Path, pool: Pool) -> None:
    pool(folder)
    pool(folder, into="report.csv")
    page = (tmp_path / "report.html").read_text("utf-8")
    rows = list(csv.reader(StringIO((tmp_path / "report.csv").read_text("utf-8-sig"))))
    assert rows[0] == ["Section", "Table", "Row", "Column", "Figure"]
    assert len(rows) > 50
    assert all(f">{row[4]}<" in page for row in rows[1:])


def test_without_duckdb_the_command_says_what_to_install(folder: Path, tmp_path: Path) -> None:
    script = "import sys; sys.modules['duckdb'] = None; from cafe_presenter.cli import main; sys.exit(main())"
    arguments = ["--lang", "en", "pool", str(folder), "-o", str(tmp_path / "r.html")]
    told = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=False)
    assert told.returncode == 1
    assert 'pip install "cafe-presenter[pool]"' in told.stderr
    assert "Traceback" not in told.stderr


def test_nothing_but_the_command_imports_duckdb() -> None:
    script = "import sys, cafe_presenter.cli; print([name for name in sys.modules if 'duckdb' in name])"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=os.environ)
    assert told.stdout == "[]\n"


@pytest.mark.parametrize("name", ["report.pdf", "report", "report.parquet.zip"])
def test_another_kind_of_file_is_refused(name: str, folder: Path, pool: Pool) -> None:
    code, told = pool(folder, into=name)
    assert code == 1
    assert "as .html, .csv or .parquet" in told


def test_a_folder_without_results_is_refused(tmp_path: Path, pool: Pool) -> None:
    code, told = pool(tmp_path)
    assert code == 1
    assert "No file of results" in told


def test_the_report_is_in_the_language_that_is_asked_for(folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "bilan.html"
    assert main(["--lang", "en", "pool", str(folder), "-o", str(page), "--language", "fr"]) == 0
    assert '<html lang="fr">' in page.read_text("utf-8")
    assert "Ce que les soirées ont dit" in page.read_text("utf-8")


def test_of_a_few_dozen_evenings_no_picture_is_bare_and_no_table_is_empty(
    tmp_path: Path, network: evenings.Network, pool: Pool
) -> None:
    place = tmp_path / "dozens"
    place.mkdir()
    for number in range(40):
        evening = held(network, number)
        kind = {"origin": "deck", "kind": "theme", "fingerprint": "00000000000000aa", "theme": None, "question": None}
        times = {"outcome": "held", "planned_s": 600, "taken_s": 300 + 20 * number}
        evening["themes"] = [{**evening["themes"][0], **kind, **times, "follow_ups": [], "facts": [], "counts": []}]
        (place / f"{number}.json").write_text(json.dumps(evening), "utf-8")
    assert pool(place)[0] == 0
    page = html.fromstring((tmp_path / "report.html").read_bytes())
    assert "Too few evenings to tell." in "".join(map(str, page.itertext()))
    assert [table.findtext("caption") for table in page.iter("table") if table.find("tbody/tr") is None] == []
    assert [svg.findtext("title") for svg in page.iter("svg") if svg.get("role") and svg.find(".//rect") is None] == []
    assert page.find(".//section[@id='durations']//svg") is not None
