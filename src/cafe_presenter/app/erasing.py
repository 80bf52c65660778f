"""Everything that is kept, erased: what is told before, what would go and what stays, and how it went."""

from collections.abc import Callable
from pathlib import Path

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.files.disk.datafolder import LOGS, STAYING, erase, kept_in
from cafe_presenter.files.disk.settingsfile import NAME
from cafe_presenter.files.evening.journal import journals
from cafe_presenter.sentences import refusal
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.wording import N_, Wording


def whether_to_erase(folder: Path, wording: Wording, deed: Callable[[], object]) -> Question:
    """Return the question whether to erase, which names what would go; ``deed`` erases it.

    Raises CafeError for a folder that is no data folder.
    """
    text = wording.text(
        "Erase {things}, kept in {folder}? Your decks and documents stay where they are, and are in this list no more.",
        folder=folder,
        things=_in_words(folder, wording),
    )
    answers = (Answer(wording.text("Keep it"), AnswerKey.ESCAPE), Answer(wording.text("Erase it all"), deed=deed))
    return Question(text, answers)


def _in_words(folder: Path, wording: Wording) -> str:
    """Return what would go, as a host calls it."""
    going = [path for path in kept_in(folder) if path.name not in STAYING]
    places = {path.parent.name if path.parent != folder else path.name for path in going}
    evenings = len(journals(folder))
    told = wording.plural("{count} evening with its notes", "{count} evenings with their notes", evenings)
    things = [told] if evenings else []
    for name, words in (("drafts", N_("unsaved drafts")), (NAME, N_("the settings")), (LOGS[0], N_("the log"))):
        things += [wording.text(words)] if name in places else []
    return ", ".join(things) or wording.text("what is kept")


def erased(folder: Path, wording: Wording) -> str:
    """Erase all that is kept in the data folder, and return how it went."""
    try:
        count = erase(folder, in_use=True)
    except CafeError as error:
        return refusal(error.problems, wording)
    return wording.plural("{count} file erased in {folder}.", "{count} files erased in {folder}.", count, folder=folder)
