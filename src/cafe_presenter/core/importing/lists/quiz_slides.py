"""The rounds of a quiz on slides: a heading that asks, and behind it headings that are the answer."""

from statistics import median

from cafe_presenter.core.importing.asking.asking import is_question, unnumbered, unquoted
from cafe_presenter.core.importing.document.document import Document, Table, TableRow
from cafe_presenter.core.importing.lists.question_list import ASKED_FIELDS
from cafe_presenter.core.importing.words.run_words import called
from cafe_presenter.core.importing.words.talk_words import QUIZ

_FEWEST = 4
_LEAST_ANSWERED = 0.8
_LONGEST_ANSWER = 120


def quiz_rounds(document: Document) -> tuple[int, Table] | None:
    """Return the table of the questions of a quiz, each with its answer in the notes: the room is to guess it.

    None unless a title above, or the name of the file, says that it is a quiz, and nearly all are answered by
    headings that differ.
    """
    lines = [(at, each) for at, each in enumerate(document.blocks) if not isinstance(each, Table) and each.text.strip()]
    asking = [place for place, (_, each) in enumerate(lines) if each.level and is_question(each.text)]
    if len(asking) < _FEWEST:
        return None
    above = [each.text for _, each in lines[: asking[0]] if each.level]
    if not any(map(QUIZ.is_within, (document.title, called(document.file), *above))):
        return None
    rows, answers, lengths = list[TableRow](), list[str](), list[int]()
    for place, end in zip(asking, [*asking[1:], len(lines)], strict=True):
        _, title = lines[place]
        told = [each for _, each in lines[place + 1 : end]]
        answers += [each.text for each in told[:1] if each.level]
        lengths.append(sum(len(each.text) for each in told))
        asked = unquoted(unnumbered(title.text.strip()))
        rows.append(TableRow((asked, "\n".join(each.text.strip() for each in told), ""), title.line))
    if len({*answers}) < _LEAST_ANSWERED * len(rows) or median(lengths) > _LONGEST_ANSWER:
        return None  # “Answer” below each is of a test that somebody takes alone
    return lines[asking[0]][0], Table(tuple(rows), fields=ASKED_FIELDS)
