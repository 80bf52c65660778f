"""What is told before everything that is kept is erased: what would go, and what stays."""

from collections.abc import Callable
from pathlib import Path

from cafe_presenter.files.disk.datafolder import STAYING, kept_in, summary
from cafe_presenter.files.evening.journal import journals
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.wording import Wording


def whether_to_erase(folder: Path, wording: Wording, deed: Callable[[], object]) -> Question:
    """Return the question whether to erase, which names what would go; ``deed`` erases it.

    Raises CafeError for a folder that is no data folder.
    """
    going = [path for path in kept_in(folder) if path.name not in STAYING]
    text = wording.plural(
        "Erase {count} evening with its notes, unsaved drafts, the settings and the log, all in {folder}? "
        "Your decks and documents stay where they are. What goes: {files}.",
        "Erase {count} evenings with their notes, unsaved drafts, the settings and the log, all in {folder}? "
        "Your decks and documents stay where they are. What goes: {files}.",
        len(journals(folder)),
        folder=folder,
        files=summary(folder, going) or "–",
    )
    answers = (Answer(wording.text("Keep it"), AnswerKey.ESCAPE), Answer(wording.text("Erase it all"), deed=deed))
    return Question(text, answers)
