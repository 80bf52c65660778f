"""What names the lists of questions below it: the line or the heading above, which tells how long they take."""

from collections.abc import Sequence

from cafe_presenter.core.importing.asking.asking import holds_question
from cafe_presenter.core.importing.asking.question_labels import is_label_of_questions
from cafe_presenter.core.importing.document.document import Paragraph, TableRow
from cafe_presenter.core.importing.parts.names_below import only_counts
from cafe_presenter.core.importing.parts.paperwork import is_paperwork
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.host_words import MORE_TOLD
from cafe_presenter.core.importing.words.programme_words import COUNTED_PART
from cafe_presenter.core.importing.words.whole_names import names_only_paper

_LONGEST_NAME = 60


def names_above(above: Sequence[Paragraph], chain: Sequence[Paragraph]) -> tuple[str, str]:
    """Return the names of a list: the line above it, and the heading; of two headings the higher, for a label."""
    heading = next((_without_count(each.text) for each in reversed(above) if each.level), "")
    name = heading if is_direction(above[-1]) else " ".join(above[-1].text.split()).strip(" :")
    if len(chain) > 1 and name == heading:
        heading = timed_title(chain[-2].text)[0]
    is_long = (len(name) > _LONGEST_NAME and not above[-1].level) or (
        name.endswith(".") and not name.endswith("..") and bool(heading)
    )
    return heading if is_long else name, heading or ("" if is_long else name)


def is_direction(line: Paragraph) -> bool:
    """Whether a line in brackets says what whoever leads the talk is to do: “[Repeat the above]”."""
    if line.level or holds_question(line.text):
        return False
    return line.text.strip().startswith(("[", "(")) and line.text.rstrip(" .:").endswith(("]", ")"))


def _without_count(heading: str) -> str:
    """Return what a heading is called without its time, and without what only counts it: “Topic A (20 min): Bread”."""
    title, _, rest = timed_title(heading)
    return rest if rest and only_counts(title) else title


def subject_of(heading: Paragraph, titles: Sequence[Paragraph]) -> str:
    """Return what the only list of a document is about, as the heading right above it says; of its titles nothing.

    “Discussion questions”, “Part 2”, “Exercise” or “More information” say nothing either.
    """
    name = _without_count(heading.text)
    is_bare = only_counts(name) or COUNTED_PART.is_all_of(name) or names_only_paper(name) or is_paperwork(name)
    is_bare = is_bare or MORE_TOLD.is_all_of(name)
    is_known = heading.level <= 1 or heading in titles
    return "" if is_bare or is_known or is_label_of_questions(name, is_title=True) else name


def in_one(rows: Sequence[TableRow], time: str) -> TableRow:
    """Return the one part that a list of questions is for which a time is told: its first, and the others after it."""
    theme, first, *_ = rows[0].cells
    told = [row.cells[2] for row in rows if row.cells[2]]
    after = [asked for row in rows for asked in (row.cells[1], row.cells[3]) if asked][1:]
    return TableRow((theme, first, "\n".join(told), "\n".join(after), time), rows[0].line)
