from cafe_presenter.core.importing.document.document import Table, TableRow
from cafe_presenter.core.importing.lists.timed_groups import with_times_once

FIELDS = ("question", "notes", "theme")


def made(*rows: tuple[str, str, str]) -> Table:
    return Table(tuple(TableRow(cells, line) for line, cells in enumerate(rows, start=1)), fields=FIELDS)


def test_minutes_told_above_several_questions_are_those_of_all_of_them() -> None:
    table = with_times_once(
        made(
            ("Who came?", "by hand", "Look round (10 min)"),
            ("Who did not?", "why", "Look round (10 min)"),
            ("What next?", "", "Look ahead"),
            ("And then?", "", "Look ahead"),
            ("Who locks up?", "", "End (5 min)"),
        )
    )
    assert table.fields == ("question", "notes", "theme", "follow_ups", "duration")
    assert [(row.line, row.cells) for row in table.rows] == [
        (1, ("Who came?", "by hand\nwhy", "Look round", "Who did not?", "10 min")),
        (3, ("What next?", "", "Look ahead", "", "")),
        (4, ("And then?", "", "Look ahead", "", "")),
        (5, ("Who locks up?", "", "End", "", "5 min")),
    ]


def test_questions_each_below_a_time_of_its_own_are_left_as_they_are() -> None:
    table = made(("Who came?", "", "Look round (10 min)"), ("What next?", "", "Look ahead (5 min)"))
    assert with_times_once(table) is table
