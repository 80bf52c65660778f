"""Before the show: the home window, the import, the editor, and the files they read and write."""

import contextlib
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from cafe_presenter.app.background import Background
from cafe_presenter.core.base.problem import CafeError, Problem
from cafe_presenter.core.base.settings import Settings
from cafe_presenter.core.deck.deck import DECK_ENDINGS, Deck, Kind, deck_name
from cafe_presenter.core.evening.session import spent_s
from cafe_presenter.core.importing.document import Document
from cafe_presenter.files.deck.deck_edit import save_new
from cafe_presenter.files.deck.deckfile import load_deck
from cafe_presenter.files.deck.drafts import read_draft
from cafe_presenter.files.disk.datafolder import STAYING, erase, kept_in, summary
from cafe_presenter.files.evening.journal import Recovered, journals, read_journal
from cafe_presenter.files.evening.sessions import BUDGET_BYTES
from cafe_presenter.resources import resource
from cafe_presenter.sentences import refusal
from cafe_presenter.ui.desk.desk_window import AfterSave, DeskWindow
from cafe_presenter.ui.desk.home import Choice, HomeWindow
from cafe_presenter.ui.input.questions import Answer, AnswerKey, Question
from cafe_presenter.ui.kit.days import long_day
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from cafe_presenter.wording import Wording, hour

if TYPE_CHECKING:
    from cafe_presenter.app.editing import Editing

MAX_PAST = 40
"""Past evenings that are listed, the newest."""


class Workshop(QObject):
    """Owns the windows before a show, one at a time.

    ``recent`` returns the decks opened lately, newest first; ``unfinished`` tells of a session to resume, or is empty.
    """

    show_requested = Signal(object, str)
    check_requested = Signal(object, str)
    settings_changed = Signal(object)
    resume_requested = Signal()
    deck_saved = Signal(str)
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
    ) -> None:
        super().__init__()
        self._folder = folder
        self._wording = wording
        self._recent = recent
        self._unfinished = unfinished
        self._known = known
        self._settings = Settings()
        self._window: DeskWindow | None = None
        self._editing: Editing | None = None
        self._erasing: Question | None = None
        self._past: list[Path] = []
        self._past_bytes = 0
        self._reading: Background[tuple[str, Choice | None]] = Background(self)
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._read_next_past)

    def use_settings(self, settings: Settings) -> None:
        """Know the settings that the home window lets the host change; ``settings_changed`` tells the new ones."""
        self._settings = settings

    def _on_settings_changed(self, settings: Settings) -> None:
        self._settings = settings
        self.settings_changed.emit(settings)

    def open_home(self, refusal: str = "") -> None:
        """Show the home window, with the reason why a deck was refused."""
        home = HomeWindow(self._choices(), self._wording, commands=SHOW_COMMANDS, settings=self._settings)
        home.check_requested.connect(self._on_check_requested)
        home.settings_changed.connect(self._on_settings_changed)
        home.deck_requested.connect(self._on_deck_requested)
        home.past_requested.connect(self._on_past_requested)
        home.edit_requested.connect(self.open_editor)
        home.new_requested.connect(self._on_new_requested)
        home.resume_requested.connect(self.resume_requested)
        home.erase_asked.connect(self._on_erase_asked)
        home.report_requested.connect(self._on_report_requested)
        home.closed.connect(self.closed)
        self._put_up(home)
        home.refuse(refusal)
        self._past = list(reversed(journals(self._folder)))
        self._past_bytes = BUDGET_BYTES
        self._idle.start()
        self._reading.start(self._read_recent(self._recent_paths()), each=self._on_recent_read)

    def close(self) -> None:
        """Keep what is not saved: the program is told to end."""
        self._reading.leave()
        if self._editing is not None:
            self._editing.close()

    def erase(self) -> None:
        """Erase all that is kept in the data folder, and show the home window of a first start, with how it went."""
        self._unfinished = ""
        try:
            count = erase(self._folder, in_use=True)
        except CafeError as error:
            message = refusal(error.problems, self._wording)
        else:
            message = self._wording.plural(
                "{count} file erased in {folder}.", "{count} files erased in {folder}.", count, folder=self._folder
            )
        self.open_home(message)

    def _on_erase_asked(self) -> None:
        """Ask, naming what would go and what stays."""
        assert isinstance(self._window, HomeWindow)
        try:
            going = [path for path in kept_in(self._folder) if path.name not in STAYING]
        except CafeError as error:
            self._refuse(error.problems)
            return
        text = self._wording.plural(
            "Erase {count} evening with its notes, unsaved drafts, the settings and the log, all in {folder}? "
            "Your decks and documents stay where they are. What goes: {files}.",
            "Erase {count} evenings with their notes, unsaved drafts, the settings and the log, all in {folder}? "
            "Your decks and documents stay where they are. What goes: {files}.",
            len(journals(self._folder)),
            folder=self._folder,
            files=summary(self._folder, going) or "–",
        )
        answers = (
            Answer(self._wording.text("Keep it"), AnswerKey.ESCAPE),
            Answer(self._wording.text("Erase it all"), deed=self.erase_requested.emit),
        )
        self._erasing = self._window.questions.ask(Question(text, answers), instead_of=self._erasing)

    def _on_report_requested(self, target: str) -> None:
        from cafe_presenter.app.versions import versions
        from cafe_presenter.files.disk.report import write_report  # not before somebody needs help

        assert isinstance(self._window, HomeWindow)
        try:
            folder = write_report(self._folder, Path(target), versions=versions(), now=datetime.now().astimezone())
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

    def leave(self) -> None:
        """Take the window away: a show begins."""
        self._idle.stop()
        self._reading.leave()
        if self._window is not None:
            self._window.hide()
            self._window.deleteLater()
            self._window = self._editing = None

    def _put_up(self, window: DeskWindow) -> None:
        window.file_dropped.connect(self.open_file)
        window.pasted.connect(self._on_pasted)
        old, self._window = self._window, window
        self._editing = None
        self._idle.stop()
        self._reading.leave()
        if old is None or not old.windowHandle().isExposed():  # nobody has given the old one its place yet
            window.fit(QGuiApplication.primaryScreen())
        else:
            window.take_place_of(old)
        window.keep_on_screen()
        window.show()
        if old is not None:
            old.hide()
            old.deleteLater()

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        if self._window is not None:
            self._window.refuse(refusal(problems, self._wording))

    def _choices(self) -> tuple[Choice, ...]:
        text = self._wording.text
        choices = []
        section = text("Unfinished")
        if self._unfinished:
            choices.append(Choice(text("Resume the unfinished evening"), self._unfinished, section=section))
        draft = read_draft(self._folder, "")
        if draft is not None:
            when = f"{long_day(draft.at, self._wording.language)}, {hour(draft.at)}"
            message = " · ".join(part for part in (deck_name(draft.deck), when) if part)
            choices.append(
                Choice(text("Take up the new deck that was not saved"), message, section=section, is_new=True)
            )
        section = text("Recent decks")
        choices += [Choice(path.stem, str(path), str(path), section) for path in self._recent_paths()]
        for path in _bundled_decks():
            choices += self._choice(path, "", text("Bundled decks"))
        return tuple(choices)

    def _recent_paths(self) -> list[Path]:
        bundled = _bundled_decks()
        return [path for path in map(Path, self._recent()) if path not in bundled]

    def _read_recent(self, paths: list[Path]) -> Iterator[tuple[str, Choice | None]]:
        """Read the decks opened lately, wherever they are: a folder of the network may take a minute to answer."""
        for path in paths:
            choices = self._choice(path, str(path), self._wording.text("Recent decks"))
            yield str(path), choices[0] if choices else None

    def _on_recent_read(self, found: tuple[str, Choice | None]) -> None:
        if isinstance(self._window, HomeWindow):
            self._window.renew(*found)

    def _choice(self, path: Path, where: str, section: str) -> list[Choice]:
        with contextlib.suppress(CafeError):  # one that is gone or broken is not offered
            deck, _ = load_deck(path)
            count = sum(theme.kind is Kind.THEME for theme in deck.themes)
            message = [self._wording.plural("{count} theme", "{count} themes", count)]
            if deck.duration_s is not None:
                message.append(self._wording.minutes(deck.duration_s))
            message = [where] if where else message
            draft = read_draft(self._folder, str(path))
            if draft is not None and draft.deck != deck:
                message.append(self._wording.text("changes not saved: press E"))
            return [Choice(deck.title or path.stem, " · ".join(message), str(path), section)]
        return []

    def _read_next_past(self) -> None:
        """Read one past evening: a file at a time, so that the window answers in between."""
        home = self._window
        if not self._past or not isinstance(home, HomeWindow) or home.past.count() >= MAX_PAST:
            self._idle.stop()
            return
        path = self._past.pop(0)
        with contextlib.suppress(CafeError, OSError):
            size = path.stat().st_size
            if size > self._past_bytes:
                return  # the window would stand still
            self._past_bytes -= size
            known = self._known
            evening = known if known is not None and known.path == path else read_journal(path)
            if evening.events:
                home.add_past(self._past_choice(evening))

    def _past_choice(self, evening: Recovered) -> Choice:
        session = evening.session
        length_s = sum(spent_s(session, index, evening.last_at) for index in range(len(session.agenda)))
        day = long_day(evening.opened, self._wording.language)
        title = session.deck.title or Path(evening.deck_path).stem
        message = [
            day,
            self._wording.minutes(length_s),
            *([self._wording.text("rehearsal")] if evening.rehearsal else []),
        ]
        return Choice(title, " · ".join(message), str(evening.path))

    def _on_deck_requested(self, path: str) -> None:
        try:
            deck, _ = load_deck(Path(path))
        except CafeError as error:
            self._refuse(error.problems)
            return
        self.show_requested.emit(deck, path)

    def _on_check_requested(self, path: str) -> None:
        try:
            deck, _ = load_deck(Path(path))
        except CafeError as error:
            self._refuse(error.problems)
            return
        self.check_requested.emit(deck, path)

    def _on_past_requested(self, path: str) -> None:
        try:
            evening = read_journal(Path(path))
        except CafeError as error:
            self._refuse(error.problems)
            return
        self.show_requested.emit(evening.session.deck, evening.deck_path)  # its pictures are beside that file

    def open_file(self, path: str) -> None:
        """Show a deck, or open the import window on a document; what cannot be read is told."""
        if self._must_wait():
            return
        if path.lower().endswith(DECK_ENDINGS):
            self._on_deck_requested(path)
            return
        from cafe_presenter.files.documents.importer import load_document  # lxml, only for a document

        try:
            document = self._waited_for(lambda: load_document(path))
        except CafeError as error:
            if error.problems[0].code == "import.a_deck":  # what is inside decides
                self._on_deck_requested(path)
            else:
                self._refuse(error.problems)
            return
        self._import(document)

    def _on_pasted(self, html: str, text: str) -> None:
        if self._must_wait():
            return
        from cafe_presenter.files.documents.importer import read_clipboard  # lxml, only for a document

        try:
            document = self._waited_for(lambda: read_clipboard(html, text))
        except CafeError as error:
            self._refuse(error.problems)
            return
        self._import(document)

    def _must_wait(self) -> bool:
        """Whether something unsaved stands in the way of another deck, which is then told."""
        window = self._window
        if window is None or not window.has_unsaved:
            return False
        window.refuse(
            self._wording.text("Save what you have here, or leave it with Esc, before you open something else.")
        )
        return True

    def _waited_for(self, read: Callable[[], Document]) -> Document:
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            return read()
        finally:
            QApplication.restoreOverrideCursor()

    def _import(self, document: Document) -> None:
        from cafe_presenter.core.importing.import_draft import begin_draft
        from cafe_presenter.ui.desk.import_window import ImportWindow  # not before a document is to be read

        try:
            draft = begin_draft(document)
        except CafeError as error:
            self._refuse(error.problems)
            return
        window = ImportWindow(draft, self._wording)
        window.save_requested.connect(self._on_import_saved)
        window.back_requested.connect(self._on_back_requested)
        window.closed.connect(self.closed)
        self._put_up(window)

    def _on_import_saved(self, deck: Deck, path: str, following: AfterSave) -> None:
        try:
            target = str(save_new(path, deck, None).path)
        except CafeError as error:
            self._refuse(error.problems)
            return
        self.deck_saved.emit(target)
        match following:
            case AfterSave.EDIT:
                self.open_editor(target)
            case AfterSave.SHOW:
                self.show_requested.emit(deck, target)
            case AfterSave.LEAVE:
                self.open_home()
            case _:
                assert_never(following)

    def open_editor(self, path: str) -> None:
        """Edit the deck at ``path``, or a new one when that is empty."""
        from cafe_presenter.app.editing import Editing  # not before a deck is to be edited

        try:
            editing = Editing(path, self._wording, folder=self._folder)
        except CafeError as error:
            self._refuse(error.problems)
            return
        editing.saved.connect(self.deck_saved)
        editing.show_requested.connect(self.show_requested)
        editing.left.connect(self._on_back_requested)
        editing.closed.connect(self.closed)
        self._put_up(editing.window)
        self._editing = editing

    def _on_new_requested(self) -> None:
        self.open_editor("")

    def _on_back_requested(self) -> None:
        self.open_home()


def _bundled_decks() -> list[Path]:
    return sorted(resource("decks").glob("*.yaml"))
