"""Stars before lines that Markdown does not read as wikis do, and lengths that are set apart behind a title."""

import pytest

from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.parts.outline_parts import OutlinePart
from cafe_presenter.core.importing.parts.part_rows import row_of_part
from cafe_presenter.files.documents.tidy import tidied


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("* Vote\n** by hands\n*** twice", "* Vote\n  * by hands\n    * twice"),
        ("- Vote\n** by hands", "- Vote\n** by hands"),
        ("* Vote\n** by hands ** and feet", "* Vote\n**by hands** and feet"),
        ("Film - _9m31_", "Film (9min 31 s)"),
        ("Film – *15m*", "Film (15m)"),
        ("The road of _15m31x_", "The road of _15m31x_"),
    ],
)
def test_tidied(written: str, read: str) -> None:
    assert tidied(written) == read


@pytest.mark.parametrize(
    ("line", "title", "time", "notes"),
    [
        ("Workshop, 2 pm to 5 pm: build a lamp", "Workshop", "2 pm to 5 pm", "build a lamp"),
        ("Talk with: Ann and Bo", "Talk", "", "with Ann and Bo"),
        ("Pro and con: both sides speak", "Pro and con", "", "both sides speak"),
        ("Plan Z: walk home", "Plan Z", "", "walk home"),
    ],
)
def test_row_of_part(line: str, title: str, time: str, notes: str) -> None:
    cells = row_of_part(OutlinePart(0, Paragraph(line, 1, is_item=True))).cells
    assert (cells[0], cells[3], cells[4]) == (title, time, notes)
