"""Before the show: the home window, the import, the editor, and the files they read and write."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, Qt, Signal

from cafe_presenter.app.afterwards import Afterwards, OffWall, whether_to_look
from cafe_presenter.app.background import Background, waited_for
from cafe_presenter.app.cards import (
    bundled_decks,
    read_choice,
    read_choices,
    unread_choice,
    unsaved_evening,
)
from cafe_presenter.app.past_reading import PastReading
from cafe_presenter.app.waiting_import import (
    give_import_up,
    unsaved_import,
    waiting_import,
    whether_to_give_up,
    whether_to_take_up,
)
from cafe_presenter.core.base.problem import CafeError, Problem
from cafe_presenter.core.base.settings import Settings
from cafe_presenter.core.deck.deck import DECK_ENDINGS, Deck
from cafe_presenter.core.evening.session import wall_view
from cafe_presenter.files.deck.deckfile import load_deck
from cafe_presenter.files.deck.drafts import IMPORT_PLACE, take_up_draft
from cafe_presenter.files.evening.journal import Recovered
from cafe_presenter.sentences import refusal
from cafe_presenter.ui.desk.desk_window import AfterSave, DeskWindow
from cafe_presenter.ui.desk.evening_card import Choice
from cafe_presenter.ui.desk.home import HomeWindow
from cafe_presenter.ui.desk.shapes import shape_path
from cafe_presenter.ui.input.questions import Question, nothing
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.wording import Wording

if TYPE_CHECKING:
    from cafe_presenter.app.editing import Editing
    from cafe_presenter.app.import_desk import ImportDesk
    from cafe_presenter.app.minutes_desk import MinutesDesk
    from cafe_presenter.app.print_desk import PrintDesk
    from cafe_presenter.app.results_desk import ResultsDesk
    from cafe_presenter.files.documents.kept_import import KeptImport


class Workshop(QObject):
    """Owns the windows before a show, one at a time.

    ``recent`` returns the decks opened lately, newest first; ``unfinished`` tells of a session to resume, or is empty;
    ``off_wall`` knows where the windows stand.
    """

    show_requested = Signal(object, str)
    settings_changed = Signal(object)
    resume_requested = Signal()
    deck_saved = Signal(str)
    deck_forgotten = Signal(str)
    finish_requested = Signal()
    wall_unwanted = Signal()
    erase_requested = Signal()
    closed = Signal()

    def __init__(
        self,
        folder: Path,
        wording: Wording,
        *,
        recent: Callable[[], tuple[str, ...]],
        unfinished: str,
        known: Recovered | None = None,
        off_wall: OffWall | None = None,
    ) -> None:
        super().__init__()
        self._folder = folder
        self._wording = wording
        self._recent = recent
        self._unfinished = unfinished
        self._known = known
        self._off_wall = off_wall or OffWall()
        self._afterwards: Afterwards | None = None
        self._settings = Settings()
        self._window: DeskWindow | None = None
        self._editing: Editing | None = None
        self._importing: ImportDesk | None = None
        self._waiting: Question | None = None
        self._page: MinutesDesk | PrintDesk | ResultsDesk | None = None
        self._erasing: Question | None = None
        self._reading: Background[Choice] = Background(self)
        self._past = PastReading(folder, wording, parent=self)

    def use_settings(self, settings: Settings) -> None:
        """Know the settings that the home window lets the host change; ``settings_changed`` tells the new ones."""
        self._settings = settings

    def _on_settings_changed(self, settings: Settings) -> None:
        self._settings = settings
        self.settings_changed.emit(settings)

    def show_wall(self, afterwards: Afterwards | None) -> None:
        """Tell at home what the public still sees after an evening, or that it sees nothing any more."""
        self._afterwards = afterwards
        if self._window is not None:
            self._off_wall.keep(self._window, afterwards)
        if isinstance(self._window, HomeWindow):
            self._tell_wall(self._window)

    def _tell_wall(self, home: HomeWindow) -> None:
        wall = self._afterwards
        if wall is None or not wall.is_seen:
            home.show_wall("")
        else:
            told = self._wording.text("“{text}” stays on their screen until you take it away.", text=wall.view.text)
            home.show_wall(told, wall.view, wall.look)

    def open_home(self, refusal: str = "") -> None:
        """Show the home window, with the reason why a deck was refused."""
        choices = tuple(unread_choice(path) for path in self._paths())
        home = HomeWindow(choices, self._wording, commands=SHOW_COMMANDS, settings=self._settings)
        home.settings_changed.connect(self._on_settings_changed)
        home.prepare_requested.connect(self.open_editor)
        home.project_requested.connect(self._on_project_requested)
        home.forget_requested.connect(self._on_forget_requested)
        home.look_again_requested.connect(self._on_look_again_requested)
        home.past_requested.connect(self.open_page)
        home.print_requested.connect(self.open_paper)
        home.new_requested.connect(self._go_on_writing)
        home.shape_requested.connect(self._on_shape_requested)
        home.resume_requested.connect(self.resume_requested)
        home.finish_requested.connect(self._on_finish_requested)
        home.erase_asked.connect(self._on_erase_asked)
        home.report_requested.connect(self._on_report_requested)
        home.closed.connect(self.closed)
        home.stood.connect(self._on_home_stood)
        home.wall_unwanted.connect(self.wall_unwanted)
        self._tell_waiting(home)
        self._tell_wall(home)
        self._put_up(home)
        home.refuse(refusal)

    def close(self) -> None:
        """Keep what is not saved: the program is told to end."""
        self._reading.leave()
        for desk in (self._editing, self._importing):
            if desk is not None:
                desk.close()

    def erase(self) -> None:
        """Erase all that is kept in the data folder, and show the home window of a first start, with how it went."""
        from cafe_presenter.app.erasing import erased  # once a year

        self._unfinished = ""
        self.open_home(erased(self._folder, self._wording))

    def _on_erase_asked(self) -> None:
        """Ask, naming what would go and what stays."""
        from cafe_presenter.app.erasing import whether_to_erase  # once a year

        assert isinstance(self._window, HomeWindow)
        try:
            question = whether_to_erase(self._folder, self._wording, self.erase_requested.emit)
        except CafeError as error:
            self._refuse(error.problems)
            return
        self._erasing = self._window.questions.ask(question, instead_of=self._erasing)

    def _on_report_requested(self, target: str) -> None:
        from cafe_presenter.app.versions import report_for_helper  # not before somebody needs help

        assert isinstance(self._window, HomeWindow)
        try:
            folder = report_for_helper(self._folder, Path(target))
        except CafeError as error:
            self._refuse(error.problems)
            return
        self._window.refuse(
            self._wording.text("Hand this folder to whoever helps you; nothing was sent: {folder}", folder=folder)
        )

    def come_forward(self, text: str) -> None:
        """Bring the window before those of other programs, and say why."""
        if self._window is not None:
            self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
            self._window.raise_()
            self._window.activateWindow()
            self._window.refuse(text)

    def leave(self) -> bool:
        """Take the window away: a show begins. Return whether it was maximised."""
        self._past.stop()
        self._reading.leave()
        was_maximized = self._window is not None and self._window.isMaximized()
        if self._window is not None:
            self._window.hide()
            self._window.deleteLater()
            self._window = self._editing = self._page = self._importing = None
        return was_maximized

    def _put_up(self, window: DeskWindow) -> None:
        window.file_dropped.connect(self.open_file)
        window.pasted.connect(self._on_pasted)
        old, self._window = self._window, window
        self._editing = self._page = self._importing = None
        self._past.stop()
        self._reading.leave()
        self._off_wall.place(window, old)
        self._off_wall.show(window, self._afterwards)
        window.activateWindow()
        if old is not None:
            old.hide()
            old.deleteLater()

    def say(self, text: str) -> None:
        """Say something in the window that stands."""
        if self._window is not None:
            self._window.refuse(text)

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        self.say(refusal(problems, self._wording))

    def _paths(self) -> list[Path]:
        """Return the decks of the home window: those opened lately, then the bundled ones."""
        recent = [Path(path) for path in self._recent()]
        others = [path for path in bundled_decks(self._wording.language) if path not in recent]
        return [*recent, *others]

    def _on_choice_read(self, choice: Choice) -> None:
        if isinstance(self._window, HomeWindow):
            self._window.grid.renew(choice.path, choice)
            if choice.path in self._past.uses:
                self._window.grid.tell_use(choice.path, *self._past.uses[choice.path])

    def _on_home_stood(self) -> None:
        """Read what the home window shows, now that it stands."""
        if isinstance(self._window, HomeWindow):
            self._past.start(self._window, self._known if self._unfinished else None)
        self._reading.start(read_choices(self._paths(), self._folder, self._wording), each=self._on_choice_read)

    def _tell_waiting(self, home: HomeWindow) -> None:
        """Tell what waits for the host: an evening, a new deck that was not saved, what the public still sees."""
        if self._unfinished:
            view = wall_view(self._known.session) if self._known is not None else None
            home.show_unfinished(self._unfinished, view, Look())
        if told := unsaved_import(self._folder, self._wording) or unsaved_evening(self._folder, self._wording):
            home.show_draft(told)

    def _on_project_requested(self, path: str) -> None:
        """Show a deck to the public."""
        if (deck := self._loaded(Path(path))) is not None:
            self.show_requested.emit(deck, path)

    def _loaded(self, path: Path) -> Deck | None:
        return self._made(lambda: load_deck(path)[0])

    def _made[T](self, make: Callable[[], T]) -> T | None:
        """Return what ``make`` makes; None where it is refused, which is told."""
        try:
            return make()
        except CafeError as error:
            self._refuse(error.problems)
            return None

    def come_home(self, path: Path | None) -> None:
        """Ask, after an evening kept at ``path``, whether its page is to be looked over now."""
        if isinstance(self._window, HomeWindow):
            self._window.come_after(
                whether_to_look(partial(self.open_page, str(path)), self._wording) if path else None
            )

    def open_page(self, path: str) -> None:
        """Show the page of the past evening in a journal."""
        from cafe_presenter.app.minutes_desk import MinutesDesk  # not before a page is wanted

        desk = self._made(lambda: MinutesDesk(Path(path), self._wording, folder=self._folder))
        if desk is None:
            return
        desk.left.connect(self.open_home)
        desk.erased.connect(partial(self.open_home, self._wording.text("The evening is erased.")))
        desk.deck_requested.connect(self.open_editor)
        desk.results_requested.connect(partial(self.open_results, path))
        self._put_up_desk(desk)

    def open_results(self, path: str, people: int | None = None) -> None:
        """Show the results of the past evening in a journal, to which so many people came, if that is told."""
        from cafe_presenter.app.results_desk import ResultsDesk  # not before results are wanted

        desk = self._made(lambda: ResultsDesk(Path(path), self._wording, people))
        if desk is not None:
            desk.left.connect(partial(self.open_page, path))
            self._put_up_desk(desk)

    def open_paper(self, path: str) -> None:
        """Show what can be printed of the deck at ``path``."""
        from cafe_presenter.app.print_desk import PrintDesk  # not before paper is wanted

        if (deck := self._loaded(Path(path))) is not None:
            desk = PrintDesk(deck, Path(path), self._wording, folder=self._folder)
            desk.left.connect(self.open_home)
            self._put_up_desk(desk)

    def _put_up_desk(self, desk: "MinutesDesk | PrintDesk | ResultsDesk") -> None:
        desk.window.closed.connect(self.closed)
        self._put_up(desk.window)
        self._page = desk

    def _on_look_again_requested(self, path: str) -> None:
        self._on_choice_read(read_choice(Path(path), self._folder, self._wording))

    def _on_forget_requested(self, path: str) -> None:
        assert isinstance(self._window, HomeWindow)
        self._window.grid.renew(path, None)
        self.deck_forgotten.emit(path)

    def _on_finish_requested(self) -> None:
        """Have the evening that was broken off ended: it is a past one from now on, and its page is offered."""
        self._unfinished = ""
        self.finish_requested.emit()
        self.open_home()
        if isinstance(self._window, HomeWindow) and self._known is not None:
            self._window.questions.ask(whether_to_look(partial(self.open_page, str(self._known.path)), self._wording))

    def open_file(self, path: str) -> None:
        """Prepare a deck, or open the import window on a document, both in private; what cannot be read is told."""
        if self._must_wait():
            return
        if path.lower().endswith(DECK_ENDINGS):
            self.open_editor(path)
            return
        from cafe_presenter.files.documents.kept_import import KeptImport  # lxml, only for a document

        self._import(KeptImport(datetime.now(UTC), path))

    def _on_pasted(self, html: str, text: str) -> None:
        if self._must_wait():
            return
        from cafe_presenter.files.documents.kept_import import KeptImport  # lxml, only for a document

        self._import(KeptImport(datetime.now(UTC), "", html, text))

    def _must_wait(self) -> bool:
        """Whether something unsaved stands in the way of another deck, which is then told."""
        window = self._window
        if window is None or not window.has_unsaved:
            return False
        window.refuse(
            self._wording.text("Save what you have here, or leave it (“Back”, Esc), before you open something else.")
        )
        return True

    def _import(self, source: "KeptImport") -> None:
        """Look a document over; ask before, where another was looked over and never saved."""
        from cafe_presenter.files.documents.kept_import import KeptImport

        kept, problem = take_up_draft(self._folder, IMPORT_PLACE, KeptImport)
        if kept is None or self._window is None:
            self._open_import(source)
            if problem is not None:
                self._refuse((problem,))
            return
        wait: Callable[[], object] = nothing
        if isinstance(self._window, HomeWindow):
            self._window.show_draft("")  # one question about one thing
            wait = partial(self._tell_waiting, self._window)
        question = whether_to_take_up(
            kept,
            self._wording,
            take=partial(self._open_import, kept),
            give_up=partial(give_import_up, self._folder, partial(self._open_import, source)),
            wait=wait,
        )
        self._waiting = self._window.questions.ask(question, instead_of=self._waiting)

    def _open_import(self, source: "KeptImport") -> None:
        from cafe_presenter.app.import_desk import ImportDesk  # not before a document is to be read

        try:
            desk = waited_for(lambda: ImportDesk(source, self._wording, folder=self._folder))
        except CafeError as error:
            if error.problems[0].code == "import.a_deck":  # what is inside decides
                self.open_editor(source.file)
            elif source.changes is not None and self._window is not None:
                if isinstance(self._window, HomeWindow):
                    self._tell_waiting(self._window)
                question = whether_to_give_up(
                    refusal(error.problems, self._wording),
                    self._wording,
                    give_up=partial(give_import_up, self._folder, self.open_home),
                )
                self._waiting = self._window.questions.ask(question, instead_of=self._waiting)
            else:
                self._refuse(error.problems)
            return
        desk.saved.connect(self._on_import_saved)
        desk.left.connect(self.open_home)
        desk.window.closed.connect(self.closed)
        self._put_up(desk.window)
        self._importing = desk

    def _go_on_writing(self) -> None:
        """Open what was not saved: the import that waits, else the new deck."""
        kept = waiting_import(self._folder)
        if kept is None:
            self.open_editor("")
        else:
            self._open_import(kept)

    def _on_import_saved(self, deck: Deck, target: str, following: AfterSave) -> None:
        self.deck_saved.emit(target)
        match following:
            case AfterSave.EDIT:
                self.open_editor(target)
                if self._editing is not None:
                    self._editing.window.show_saved(self._editing.window.deck, target)
            case AfterSave.SHOW:
                self.show_requested.emit(deck, target)
            case AfterSave.LEAVE:
                self.open_home()
            case _:
                assert_never(following)

    def open_editor(self, path: str, shape: Deck | None = None) -> None:
        """Edit the deck at ``path``, or a new one when that is empty: of a ``shape``, or a blank one."""
        from cafe_presenter.app.editing import Editing  # not before a deck is to be edited

        editing = self._made(lambda: Editing(path, self._wording, folder=self._folder, shape=shape))
        if editing is None:
            return
        editing.saved.connect(self.deck_saved)
        editing.show_requested.connect(self.show_requested)
        editing.left.connect(self.open_home)
        editing.closed.connect(self.closed)
        self._put_up(editing.window)
        self._editing = editing

    def _on_shape_requested(self, name: str) -> None:
        """Begin a new deck of a shape, or a blank one where it has no name."""
        if not name:
            self.open_editor("")
            return
        deck = self._loaded(shape_path(name, self._wording.language))
        if deck is not None:
            self.open_editor("", deck)
