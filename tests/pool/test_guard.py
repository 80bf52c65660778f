"""The rules by which a report tells nothing of a single evening, and the obvious attacks on them."""

import json
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest
from lxml import html

import evenings
from cafe_presenter.cli import main
from cafe_presenter.pool.guard import FEWEST, Rounding, crossed, quantile, rounding_of

type Cells = Mapping[tuple[str, str], str]


def drawn_table(chance: Random) -> dict[str, dict[str, int]]:
    """A table of many small counts, as those of a young network are."""
    columns = [str(year) for year in range(chance.randint(1, 4))]
    return {
        str(row): {column: chance.choice((0, 0, 1, 2, 3, 4, 5, 6, 9, 20)) for column in columns}
        for row in range(chance.randint(1, 8))
    }


@pytest.mark.parametrize("seed", range(200))
def test_no_cell_of_few_evenings_is_told_nor_had_by_subtracting_from_a_sum(seed: int) -> None:
    rows = drawn_table(Random(seed))
    cells = {(row, column): count for row, counts in rows.items() for column, count in counts.items()}
    lines = crossed(rows, rows["0"])
    told = Rounding(str(seed)).told(cells, lines)
    assert all(cells[key] >= FEWEST for key, count in told.items() if count is not None)
    for line in lines:
        hidden = sum(cells[key] for key in line if told[key] is None)
        assert hidden == 0 or hidden >= FEWEST or all(told[key] is None for key in line)


def told(counts: dict[str, int], *, is_summed: bool) -> set[str]:
    """What is told of counts with any seed, each of them from ten on or below five, so that chance hides none."""
    found = [Rounding(str(seed)).told(counts, [list(counts)] if is_summed else []) for seed in range(20)]
    names = [{name for name, count in each.items() if count is not None} for each in found]
    assert names[1:] == names[:-1]
    return names[0]


def test_a_row_that_would_give_its_one_small_cell_away_hides_the_next_one_too() -> None:
    assert told({"a": 3, "b": 17, "c": 40}, is_summed=True) == {"c"}
    assert told({"a": 3, "b": 3, "c": 40}, is_summed=True) == {"c"}


def test_a_cell_of_nobody_looks_like_one_of_few() -> None:
    assert told({"a": 0, "b": 4, "c": 40}, is_summed=False) == {"c"}


@pytest.mark.parametrize("count", range(5, 10))
def test_a_count_just_above_few_is_told_or_hidden_by_chance_so_that_one_that_appears_need_not_have_grown(
    count: int,
) -> None:
    hidden = sum(Rounding(str(seed)).is_few(count, "29") for seed in range(1000))
    assert hidden / 1000 == pytest.approx((9 - count) / 5, abs=0.06)


@pytest.mark.parametrize("count", range(5, 31))
def test_a_count_is_told_as_the_multiple_of_five_below_or_above_and_keeps_its_mean(count: int) -> None:
    told = [Rounding(str(seed))(count, "evenings") for seed in range(4000)]
    assert {abs(each - count) < FEWEST and each % FEWEST == 0 for each in told} == {True}
    assert sum(told) / len(told) == pytest.approx(count, abs=0.2)


def test_the_same_pool_is_told_the_same_and_any_other_anew() -> None:
    one, other = {"months": [("2026-01", 7)]}, {"months": [("2026-01", 8)]}
    keys = range(100)
    drawn = [[rounding_of(pool)(7, key) for key in keys] for pool in (one, one, other)]
    assert drawn[0] == drawn[1] != drawn[2]


def test_one_extreme_evening_moves_no_quantile_that_is_told() -> None:
    usual = dict.fromkeys(range(5, 16), 10)
    longer, extreme = ({**usual, minutes: 1} for minutes in (16, 900))
    told = [[quantile(values, percent) for percent in (10, 25, 50, 75, 90)] for values in (longer, extreme)]
    assert told[0] == told[1]
    assert quantile({7: 9}, 50) is None
    assert quantile({7: 49}, 90) is None


def report(folder: Path, page: Path) -> Cells:
    """Every figure of a report, by its table, row and place."""
    assert main(["--lang", "en", "pool", str(folder), "-o", str(page), "--force"]) == 0
    found = {}
    for table in html.fromstring(page.read_bytes()).iter("table"):
        for row in table.iterfind("tbody/tr"):
            first, *rest = ["".join(map(str, cell.itertext())) for cell in row]
            for place, cell in enumerate(rest):
                found[f"{table.findtext('caption')}|{first}", str(place)] = cell
    return found


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Cells, Cells, set[tuple[str, str]]]]:
    """Reports of a pool and of the same with one evening more, and the cells of months that are the evening's own."""
    place = tmp_path_factory.mktemp("pools")
    network, pairs = evenings.Network(3, themes=4), []
    for number in range(120):
        (place / f"{number}.json").write_bytes(network.line(number))
    before = report(place, place / "report.html")
    for number in range(120, 145):
        evening = {**network.evening(number), "rehearsal": False}
        (place / f"{number}.json").write_text(json.dumps(evening), "utf-8")
        after = report(place, place / "report.html")
        year, month = str(evening["month"]).split("-")
        own = {(f"Evenings by year and month|{year}", str(int(month) - 1))}
        own |= {(f"Evenings by department and year|{evening['department']}", "3")}
        pairs.append((before, after, own))
        before = after
    return pairs


def numbers(one: Cells, other: Cells, key: tuple[str, str]) -> tuple[int, int] | None:
    """Both figures of a cell, where both reports tell it."""
    told = [each.get(key, "–").replace(",", "") for each in (one, other)]
    return None if "–" in told else (int(told[0]), int(told[1]))


def test_subtracting_two_reports_does_not_tell_whose_evening_came_between(
    pairs: list[tuple[Cells, Cells, set[tuple[str, str]]]],
) -> None:
    """Who guesses that a cell which grew is the new evening's is wrong nearly always: cells of others grow too."""
    right = wrong = 0
    for before, after, own in pairs:
        for key in after:
            if not key[0].startswith(("Evenings by year and month", "Evenings by department and year")):
                continue
            told = numbers(before, after, key)
            if told is not None and told[1] > told[0]:
                right += key in own
                wrong += key not in own
    assert wrong > 5 * right > 0


def test_a_report_tells_no_figure_below_five_and_none_that_is_no_multiple_of_five(
    pairs: list[tuple[Cells, Cells, set[tuple[str, str]]]],
) -> None:
    for _, after, _ in pairs:
        for (table, _), cell in after.items():
            if not table.startswith("Minutes planned and taken") and cell.replace(",", "").isdigit():
                assert int(cell.replace(",", "")) % FEWEST == 0
                assert int(cell.replace(",", "")) >= FEWEST


def test_fewer_than_five_evenings_make_no_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    network = evenings.Network()
    for number in range(4):
        (tmp_path / f"{number}.json").write_text(json.dumps({**network.evening(number), "rehearsal": False}), "utf-8")
    assert main(["--lang", "en", "pool", str(tmp_path), "-o", str(tmp_path / "report.html")]) == 1
    assert "Fewer than five evenings" in capsys.readouterr().err
    assert not (tmp_path / "report.html").exists()


def test_one_room_that_is_most_of_a_vote_hides_it(tmp_path: Path) -> None:
    network = evenings.Network(3, themes=1)
    asked: dict[str, Any] = {
        "fingerprint": "00000000000000aa",
        "question": None,
        "options": None,
        "option_count": 2,
        "tallies": [{"at_s": n, "way": "hands", "shown": True, "votes": [6, 8]} for n in (1, 2)],
    }
    large = [{**tally, "votes": [900, 30]} for tally in asked["tallies"]]
    for number in range(12):
        evening: dict[str, Any] = {**network.evening(number), "rehearsal": False}
        evening["themes"][0]["counts"] = [asked if number else {**asked, "tallies": large}]
        (tmp_path / f"{number}.json").write_text(json.dumps(evening), "utf-8")
    assert not any(key[0].startswith("Votes") for key in report(tmp_path, tmp_path / "report.html"))
    (tmp_path / "0.json").unlink()
    assert any(key[0].startswith("Votes") for key in report(tmp_path, tmp_path / "report.html"))
