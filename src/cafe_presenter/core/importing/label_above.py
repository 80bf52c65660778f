"""The bold line that names the lists below it, in a document without headings of its parts."""

from collections.abc import Sequence

from cafe_presenter.core.importing.document import Paragraph, Table
from cafe_presenter.core.importing.timed_titles import timed_title

_LONGEST_NAME = 60


def bold_title_above(above: Sequence[Paragraph | Table]) -> str:
    """Return the last bold line above a list, without a colon, where no heading is between: of those of one heading."""
    for block in reversed(above):
        if not isinstance(block, Paragraph) or block.level:
            return ""
        if (
            block.is_bold
            and not block.is_item
            and len(block.text) <= _LONGEST_NAME
            and block.text.strip()[-1].isalnum()
        ):
            return " ".join(timed_title(block.text)[0].split())
    return ""
