"""A deck being edited, before a show or beside one: the editor's window, the deck's file, its pictures."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, QSize, QTimer, Signal

from cafe_presenter.app.look import Dressed, Dresser, all_typefaces, first_look
from cafe_presenter.app.past_times import PastTimes
from cafe_presenter.core.base.problem import CafeError, Problem
from cafe_presenter.core.deck.deck import Deck, Theme, deck_name
from cafe_presenter.files.deck.deck_edit import (
    OpenDeck,
    backup_path,
    changed_on_disk,
    open_deck,
    save_deck,
    save_new,
    unread,
)
from cafe_presenter.files.deck.drafts import DeckDraft, digest, take_up_draft, write_draft
from cafe_presenter.files.deck.picturefile import copy_beside, name_beside
from cafe_presenter.files.disk.background_writer import LatestWriter
from cafe_presenter.resources import resource
from cafe_presenter.sentences import refusal, sentence
from cafe_presenter.ui.desk.desk_window import AfterSave
from cafe_presenter.ui.desk.editor import EditorWindow
from cafe_presenter.ui.desk.editor_commands import EDITOR_COMMANDS, EDITOR_COMMANDS_IN_SHOW
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.ui.kit.days import long_day
from cafe_presenter.wording import N_, Wording

if TYPE_CHECKING:
    from cafe_presenter.app.print_desk import PrintDesk

DRAFT_AFTER_MS = 2000
"""How long a change may be lost to a power cut."""


class Editing(QObject):
    """Owns an editor and writes what it hands over, and meanwhile a draft of it.

    Signals: ``saved`` gives the path of the deck's file; ``show_requested`` the deck and that path; ``left`` tells
    that the host is done, ``closed`` that the window was closed, ``guest_changed`` which window a show has instead.
    """

    saved = Signal(str)
    show_requested = Signal(object, str)
    left = Signal()
    closed = Signal()
    guest_changed = Signal(object)

    def __init__(
        self, path: str, wording: Wording, *, folder: Path, wall: QSize | None = None, shape: Deck | None = None
    ) -> None:
        """Open the deck at ``path``, or a new one when that is empty; one that came with the program is a new one.

        A new one begins as ``shape``, or blank. ``wall`` is the size of the wall of a show that runs meanwhile.

        Raises CafeError when it cannot be opened.
        """
        super().__init__()
        self._wording = wording
        self._folder = folder
        self._opened: OpenDeck | None = open_deck(Path(path)) if path else None
        blank = shape or Deck(language=wording.language, themes=(Theme(),))
        deck = self._opened.deck if self._opened else blank
        is_bundled = Path(path).parent == resource("decks")
        commands = EDITOR_COMMANDS if wall is None else EDITOR_COMMANDS_IN_SHOW
        path_shown = "" if is_bundled else path
        self.window = EditorWindow(deck, wording, path=path_shown, commands=commands, wall=wall)
        self.window.save_requested.connect(self._on_save_requested)
        self.window.looked_at.connect(self._on_looked_at)
        self.window.picture_chosen.connect(self._on_picture_chosen)
        self.window.back_requested.connect(self._on_back_requested)
        self.window.closed.connect(self.closed)
        self.window.print_requested.connect(self._on_print_requested)
        self._paper: PrintDesk | None = None
        self._in_show = wall is not None
        self._path = path
        self._refused: Question | None = None
        self._copying: Question | None = None
        self._offered: DeckDraft | None = None
        self._has_draft = False
        self._drafts: LatestWriter[DeckDraft | None] = LatestWriter(partial(write_draft, folder, path), "draft")
        self._drafting = QTimer(self, singleShot=True, interval=DRAFT_AFTER_MS)
        self._drafting.timeout.connect(self._keep_draft)
        self.window.changed.connect(self._on_changed)
        self._past_times = PastTimes(self)
        self._past_times.found.connect(self._on_past_times)
        self._past_times.look(folder, deck)
        self._dresser = Dresser(self.window)  # it ends with the window it dresses
        look, _ = first_look(deck, self._beside, folder)
        self._first_look = all_typefaces((look, ()))
        self._hang(deck)
        draft, problem = take_up_draft(folder, path, DeckDraft)
        self._offer(draft)
        if problem is not None:
            self._refuse((problem,))

    def _on_print_requested(self) -> None:
        """Print the deck as it stands, in the place of the editor, which waits behind it."""
        from cafe_presenter.app.print_desk import PrintDesk  # not before paper is wanted

        deck, path = self.window.deck, self._beside
        self._paper = desk = PrintDesk(deck, path, self._wording, folder=self._folder, in_show=self._in_show)
        desk.left.connect(self._on_printed)
        if self._in_show:
            self.guest_changed.emit(desk.window)
            return
        desk.window.closed.connect(self._on_printed)
        desk.window.take_place_of(self.window)
        desk.window.show()
        desk.window.activateWindow()
        self.window.hide()

    def _on_printed(self) -> None:
        if self._paper is not None:
            if self._in_show:
                self.guest_changed.emit(self.window)
            else:
                self.window.take_place_of(self._paper.window)
                self.window.show()
                self.window.activateWindow()
            self._paper.window.hide()
            self._paper.window.deleteLater()
            self._paper = None

    def close(self) -> None:
        """Keep what was not saved: the program is told to end."""
        self._keep_draft()
        self._drafts.close()

    def _offer(self, draft: DeckDraft | None) -> None:
        if draft is None or draft.deck == self.window.deck:
            return
        self._offered, self._has_draft = draft, True
        text, day = self._wording.text, long_day(draft.at, self._wording.language)
        question = N_("Changes to this deck of {day}, {hour}, were not saved. Take them up again?")
        if not self.window.has_file:
            question = N_("Changes to “{title}” of {day}, {hour}, were not saved. Take them up again?")
        elif draft.base != self._base():  # the file was changed since
            question = N_(
                "Changes to this deck of {day}, {hour}, were not saved, and its file was changed since. Take them up "
                "again, and leave out what the file has anew?"
            )
        message = text(
            question, title=deck_name(draft.deck) or text("A new deck"), day=day, hour=self._wording.hour(draft.at)
        )
        answers = (
            Answer(text("Take them up"), deed=partial(self._take_draft, draft)),
            Answer(text("Give them up"), deed=self._give_draft_up),
        )
        self.window.hold(held=True)
        self.window.questions.ask(Question(message, answers))

    def _base(self) -> str:
        return digest(self._opened.data) if self._opened else ""

    def _on_changed(self) -> None:
        self._tell_draft()
        if self._offered is not None:
            return
        if not self.window.is_saved:
            if not self._drafting.isActive():
                self._drafting.start()
        elif self._has_draft:
            self._drop_draft()

    def _keep_draft(self) -> None:
        self._drafting.stop()
        if self._offered is None and not self.window.is_saved:
            self._has_draft = True
            self._drafts.save(DeckDraft(datetime.now(UTC), self._base(), self.window.deck))

    def _tell_draft(self) -> None:
        """Say that no draft can be kept, or that one can again."""
        reason = self._drafts.problem
        problem = Problem("editor.no_draft", params={"reason": reason})
        self.window.notice.say("draft", sentence(problem, self._wording) if reason else "")

    def _drop_draft(self) -> None:
        self._drafting.stop()
        self._has_draft = False
        self._drafts.save(None)

    def _take_draft(self, draft: DeckDraft) -> None:
        self._offered = None
        self.window.hold(held=False)
        self.window.take_draft(draft.deck)
        self._hang(draft.deck)

    def _give_draft_up(self) -> None:
        self._offered = None
        self.window.hold(held=False)
        self._drop_draft()

    def _on_back_requested(self) -> None:
        if self._offered is None and self._has_draft:
            self._drop_draft()
        self._drafting.stop()
        self._drafts.close()
        self.left.emit()

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        self.window.refuse(refusal(problems, self._wording))

    @property
    def _beside(self) -> Path | None:
        """The deck's file, beside which its pictures are."""
        return self._opened.path if self._opened else None

    def _hang(self, deck: Deck) -> None:
        """Show the deck's pictures, once they are decoded."""
        self._dresser.make(self._first_look, deck, self._beside, then=self._dress)

    def _dress(self, whole: Dressed) -> None:
        """Draw with another look, and say beside the pictures why some cannot be shown."""
        look, problems = whole
        message = [each for each in problems if "file" in each.params and each.code != "picture.no_alt"]
        self.window.dress(look, {str(each.params["file"]): sentence(each, self._wording) for each in message})

    def _on_past_times(self, seconds: Mapping[str, float]) -> None:
        self.window.show_last_times(seconds)

    def _on_save_requested(self, deck: Deck, path: str, following: AfterSave) -> None:
        self._save(deck, path, following=following)

    def _save(self, deck: Deck, path: str, *, following: AfterSave, anew: bool = False) -> None:
        """Save the deck: to a new file at ``path``, else to its own."""
        try:
            if path:
                self._opened = save_new(path, deck, self._opened)
            else:
                assert self._opened is not None
                self._opened = save_deck(self._opened, deck, anew=anew)
        except CafeError as error:
            self._on_not_saved(error, following)
            return
        self.window.questions.withdraw(self._refused)
        if self._has_draft or self._drafting.isActive():
            self._drop_draft()
        written = str(self._opened.path)
        if written != self._path:
            self._drafts.close()
            self._drafts = LatestWriter(partial(write_draft, self._folder, written), "draft")
            self._path = written
        self.saved.emit(written)
        self.window.show_saved(deck, written)
        if path:
            self._hang(deck)
        self._go_on(following)

    def _go_on(self, following: AfterSave) -> None:
        """Do what was to come after a save, once the deck is as its file."""
        match following:
            case AfterSave.EDIT:
                pass
            case AfterSave.SHOW:
                self.show_requested.emit(self.window.deck, self._path)
            case AfterSave.LEAVE:
                self._on_back_requested()
            case _:
                assert_never(following)

    def _on_not_saved(self, error: CafeError, following: AfterSave) -> None:
        """Ask what to do about a deck that could not be saved, when there is something the host may choose."""
        text = self._wording.text
        elsewhere = Answer(text("Save a copy elsewhere"), deed=partial(self.window.save_elsewhere, following))
        match error.problems[0].code:
            case "editor.changed_on_disk":
                self._ask_whose(following)
            case "editor.rewritten":
                message = text(
                    "This file is written in a way that only a rewrite can change: saved here, its comments and own "
                    "fields are lost. They stay in {backup}.",
                    backup=backup_path(Path(self._path)).name,
                )
                rewrite = Answer(text("Rewrite it"), deed=partial(self._rewrite, following))
                self._ask_about_save(message, elsewhere, rewrite, Answer(text("Do not save"), AnswerKey.ESCAPE))
            case "output.not_written" | "output.exists":
                message = text("{said} What you wrote is still here.", said=refusal(error.problems, self._wording))
                self._ask_about_save(message, elsewhere, Answer(text("Not now"), AnswerKey.ESCAPE))
            case _:
                self._refuse(error.problems)

    def _ask_whose(self, following: AfterSave) -> None:
        """Ask which deck is to stay, when another program changed the file."""
        text = self._wording.text
        self._ask_about_save(
            text("This deck was changed by another program while you were editing it. Which one is to stay?"),
            Answer(text("Keep mine"), deed=partial(self._keep_mine, following)),
            Answer(text("Take theirs"), deed=partial(self._take_theirs, following)),
            Answer(text("Later"), AnswerKey.ESCAPE),
        )

    def _ask_about_save(self, message: str, *answers: Answer) -> None:
        """Ask in the place of what was asked about an earlier save."""
        self._refused = self.window.questions.ask(Question(message, answers), instead_of=self._refused)

    def _rewrite(self, following: AfterSave) -> None:
        self._save(self.window.deck, "", following=following, anew=True)

    def _on_looked_at(self) -> None:
        """Look whether another program changed the file while the host was elsewhere."""
        if self._offered is not None or self._opened is None or not self.window.has_file:
            return
        if changed_on_disk(self._opened) and not self.window.questions.is_waiting(self._refused):
            self._ask_whose(AfterSave.EDIT)

    def _keep_mine(self, following: AfterSave) -> None:
        assert self._opened is not None
        known = True
        try:
            self._opened = open_deck(self._opened.path)
        except CafeError:
            self._opened, known = unread(self._opened), False  # mine takes the place of what cannot be read
        self._save(self.window.deck, "", following=following, anew=not known)

    def _take_theirs(self, following: AfterSave) -> None:
        assert self._opened is not None
        try:
            self._opened = open_deck(self._opened.path)
        except CafeError as error:
            self._refuse(error.problems)
            return
        self.window.take(self._opened.deck)
        self._hang(self._opened.deck)
        self._go_on(following)

    def _on_picture_chosen(self, path: str) -> None:
        assert self._opened is not None
        name = name_beside(Path(path), self._opened.path.parent)
        if name is None:
            text = self._wording.text
            question = Question(
                text("A deck shows pictures of its own folder alone. Copy “{name}” there?", name=Path(path).name),
                (
                    Answer(text("Copy it"), deed=partial(self._copy_picture, Path(path))),
                    Answer(text("No"), AnswerKey.ESCAPE),
                ),
            )
            self._copying = self.window.questions.ask(question, instead_of=self._copying)
        else:
            self._take_picture(name)

    def _copy_picture(self, path: Path) -> None:
        assert self._opened is not None
        try:
            self._take_picture(copy_beside(path, self._opened.path.parent))
        except CafeError as error:
            self._refuse(error.problems)

    def _take_picture(self, name: str) -> None:
        self.window.take_picture(name)
        self._hang(self.window.deck)
