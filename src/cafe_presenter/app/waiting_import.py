"""An import that was never saved: what the home window tells of it, and what is asked before another one begins."""

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from cafe_presenter.files.deck.drafts import IMPORT_PLACE, draft_in, has_draft
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.ui.kit.days import long_day
from cafe_presenter.wording import Wording

if TYPE_CHECKING:
    from cafe_presenter.files.documents.kept_import import KeptImport


def waiting_import(folder: Path) -> "KeptImport | None":
    """Return the import that was never saved, if there is one that can be read."""
    if not has_draft(folder, IMPORT_PLACE):
        return None
    from cafe_presenter.files.documents.kept_import import KeptImport  # lxml, only for a document

    return draft_in(folder, IMPORT_PLACE, KeptImport)


def give_import_up(folder: Path, then: Callable[[], object]) -> None:
    """Keep nothing of an import that was never saved, then go on; where nothing can be taken away it waits again."""
    from cafe_presenter.files.documents.kept_import import keep_import  # lxml, only for a document

    with contextlib.suppress(OSError):
        keep_import(folder, None)
    then()


def unsaved_import(folder: Path, wording: Wording) -> str:
    """Return what is told of it: the document, and when it was looked over; empty for none."""
    kept = waiting_import(folder)
    if kept is None:
        return ""
    name = wording.text("From {file}", file=kept.name) if kept.name else wording.text("From the clipboard")
    return f"{name} · {long_day(kept.at, wording.language)}, {wording.hour(kept.at)}"


def whether_to_take_up(
    kept: "KeptImport",
    wording: Wording,
    *,
    take: Callable[[], object],
    give_up: Callable[[], object],
    wait: Callable[[], object],
) -> Question:
    """Return the question whether to go on with it, before another document takes its place; it may ``wait`` on."""
    text = wording.text
    name = kept.name or text("From the clipboard")
    message = text(
        "Changes to “{title}” of {day}, {hour}, were not saved. Take them up again?",
        title=name,
        day=long_day(kept.at, wording.language),
        hour=wording.hour(kept.at),
    )
    answers = (
        Answer(text("Take them up"), deed=take),
        Answer(text("Not now"), AnswerKey.ESCAPE, deed=wait),
        Answer(text("Give them up"), deed=give_up),
    )
    return Question(message, answers)


def whether_to_give_up(refusal: str, wording: Wording, *, give_up: Callable[[], object]) -> Question:
    """Return what is asked where its document cannot be read, or is another now, as the ``refusal`` tells."""
    text = wording.text
    return Question(refusal, (Answer(text("Not now"), AnswerKey.ESCAPE), Answer(text("Give them up"), deed=give_up)))
