"""Everything that is kept, erased: what is told before, what would go and what stays, and how it went."""

from collections.abc import Callable
from pathlib import Path

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.files.disk.datafolder import STAYING, erase, kept_in, summary
from cafe_presenter.files.evening.journal import journals
from cafe_presenter.sentences import refusal
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


def erased(folder: Path, wording: Wording) -> str:
    """Erase all that is kept in the data folder, and return how it went."""
    try:
        count = erase(folder, in_use=True)
    except CafeError as error:
        return refusal(error.problems, wording)
    return wording.plural("{count} file erased in {folder}.", "{count} files erased in {folder}.", count, folder=folder)
