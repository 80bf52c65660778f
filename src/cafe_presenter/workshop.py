"""Before the show: the home window, the import, the editor, and the files they read and write."""

import contextlib
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt, QTimer, QTimeZone, Signal
from PySide6.QtWidgets import QApplication

from cafe_presenter.core.deck import Deck, Theme
from cafe_presenter.core.document import Document
from cafe_presenter.core.problem import CafeError, Problem
from cafe_presenter.core.session import spent_s
from cafe_presenter.core.settings import Settings
from cafe_presenter.files.deck_edit import OpenDeck, changed_on_disk, data_of, open_deck, save_deck, unread
from cafe_presenter.files.deckfile import load_deck, read_deck, write_deck
from cafe_presenter.files.journal import Recovered, journals, read_journal
from cafe_presenter.files.output import write_output
from cafe_presenter.past import PastTimes
from cafe_presenter.resources import resource
from cafe_presenter.ui.desk import DeskWindow
from cafe_presenter.ui.home import Choice, HomeWindow
from cafe_presenter.wording import Wording, refusal

MOST_PAST = 40
"""Past evenings that are listed, the newest."""
DECK_ENDINGS = (".yaml", ".yml", ".cafe")


class Workshop(QObject):
    """Owns the windows before a show, one at a time.

    ``recent`` returns the decks opened lately, newest first; ``unfinished`` tells of a session to resume, or is empty.
    """

    show_requested = Signal(object, str)
    check_requested = Signal(object, str)
    settings_changed = Signal(object)
    resume_requested = Signal()
    deck_saved = Signal(str)
    closed = Signal()

    def __init__(
        self, folder: Path, wording: Wording, *, recent: Callable[[], tuple[str, ...]], unfinished: str
    ) -> None:
        super().__init__()
        self._folder = folder
        self._wording = wording
        self._recent = recent
        self._unfinished = unfinished
        self._settings = Settings()
        self._window: DeskWindow | None = None
        self._opened: OpenDeck | None = None
        self._past: list[Path] = []
        self._past_times = PastTimes(self)
        self._past_times.found.connect(self._on_past_times)
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._read_next_past)

    def know_settings(self, settings: Settings) -> None:
        """Know the settings that the home window lets the host change; ``settings_changed`` tells the new ones."""
        self._settings = settings

    def _on_settings_changed(self, settings: Settings) -> None:
        self._settings = settings
        self.settings_changed.emit(settings)

    def open_home(self, refusal: str = "") -> None:
        """Show the home window, with the reason why a deck was refused."""
        home = HomeWindow(self._choices(), self._wording, settings=self._settings)
        home.check_requested.connect(self._on_check_requested)
        home.settings_changed.connect(self._on_settings_changed)
        home.deck_requested.connect(self._on_deck_requested)
        home.past_requested.connect(self._on_past_requested)
        home.edit_requested.connect(self.open_editor)
        home.new_requested.connect(self._on_new_requested)
        home.resume_requested.connect(self.resume_requested)
        home.closed.connect(self.closed)
        self._put_up(home)
        home.refuse(refusal)
        self._past = list(reversed(journals(self._folder)))
        self._idle.start()

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
        if self._window is not None:
            self._window.hide()
            self._window.deleteLater()
            self._window = None

    def _put_up(self, window: DeskWindow) -> None:
        window.file_dropped.connect(self._on_file_dropped)
        window.pasted.connect(self._on_pasted)
        old, self._window = self._window, window
        self._opened = None
        self._idle.stop()
        if old is None:
            window.resize(1100, 720)
        else:
            window.setGeometry(old.geometry())
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
        if self._unfinished:
            section = text("Unfinished")
            choices.append(Choice(text("Resume the unfinished evening"), self._unfinished, section=section))
        bundled = sorted(resource("decks").glob("*.yaml"))
        for path in map(Path, self._recent()):
            if path not in bundled:
                choices += self._choice(path, str(path), text("Recent decks"))
        for path in bundled:
            choices += self._choice(path, text("bundled deck"), text("Bundled decks"))
        return tuple(choices)

    def _choice(self, path: Path, where: str, section: str) -> list[Choice]:
        with contextlib.suppress(CafeError):  # one that is gone or broken is not offered
            deck, _ = load_deck(path)
            return [Choice(deck.title or path.stem, where, str(path), section)]
        return []

    def _read_next_past(self) -> None:
        """Read one past evening: a file at a time, so that the window answers in between."""
        home = self._window
        if not self._past or not isinstance(home, HomeWindow) or home.past.count() >= MOST_PAST:
            self._idle.stop()
            return
        with contextlib.suppress(CafeError):
            evening = read_journal(self._past.pop(0))
            if evening.events:
                home.add_past(self._past_choice(evening))

    def _past_choice(self, evening: Recovered) -> Choice:
        session = evening.session
        opened = QDateTime.fromSecsSinceEpoch(round(evening.opened.timestamp()), QTimeZone.systemTimeZone())
        length_s = sum(spent_s(session, index, evening.last_at) for index in range(len(session.agenda)))
        day = QLocale(self._wording.language).toString(opened.date(), QLocale.FormatType.LongFormat)
        title = session.deck.title or Path(evening.deck_path).stem
        told = [day, self._wording.minutes(length_s), *([self._wording.text("rehearsal")] if evening.rehearsal else [])]
        return Choice(title, " · ".join(told), str(evening.path))

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
        self.show_requested.emit(evening.session.deck, "")

    def _on_file_dropped(self, path: str) -> None:
        if self._must_wait():
            return
        if path.lower().endswith(DECK_ENDINGS):
            self._on_deck_requested(path)
            return
        from cafe_presenter.files.importer import load_document  # lxml, only for a document

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
        from cafe_presenter.files.importer import read_clipboard  # lxml, only for a document

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
        from cafe_presenter.core.import_draft import begin_draft
        from cafe_presenter.ui.import_window import ImportWindow  # not before a document is to be read

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

    def _on_import_saved(self, deck: Deck, path: str, following: str) -> None:
        target = self._written(deck, path)
        if target is None:
            return
        self.deck_saved.emit(target)
        if following == "show":
            self.show_requested.emit(deck, target)
        else:
            self.open_editor(target)

    def _written(self, deck: Deck, path: str) -> str | None:
        """Write a new deck where the file dialog said; return its path, or None when that was refused."""
        target = path if path.lower().endswith(DECK_ENDINGS) else f"{path}.yaml"
        try:
            data = write_deck(deck).encode() if self._opened is None else data_of(self._opened, deck)
            read_deck(data, target)  # a deck that this program would refuse is never written
            write_output(target, data, force=target == path)  # the dialog asked about that name alone
        except CafeError as error:
            self._refuse(error.problems)
            return None
        return target

    def open_editor(self, path: str) -> None:
        """Edit the deck at ``path``; one that came with the program is edited as a new one."""
        try:
            opened = open_deck(Path(path))
        except CafeError as error:
            self._refuse(error.problems)
            return
        is_bundled = Path(path).parent == resource("decks")
        self._edit(opened.deck, "" if is_bundled else path)
        self._opened = opened
        self._past_times.look(self._folder, opened.deck)

    def _on_past_times(self, seconds: Mapping[str, float]) -> None:
        from cafe_presenter.ui.editor import EditorWindow  # not before a deck is to be edited

        if isinstance(self._window, EditorWindow):
            self._window.show_last_times(seconds)

    def _on_new_requested(self) -> None:
        self._edit(Deck(language=self._wording.language, themes=(Theme(),)), "")

    def _edit(self, deck: Deck, path: str) -> None:
        from cafe_presenter.ui.editor import EditorWindow  # not before a deck is to be edited

        window = EditorWindow(deck, self._wording, path=path)
        window.save_requested.connect(self._on_deck_edited)
        window.clash_answered.connect(self._on_clash_answered)
        window.looked_at.connect(self._on_looked_at)
        window.back_requested.connect(self._on_back_requested)
        window.closed.connect(self.closed)
        self._put_up(window)

    def _on_deck_edited(self, deck: Deck, path: str, following: str) -> None:
        """Save what the editor hands over: to a new file at ``path``, else to its own."""
        from cafe_presenter.ui.editor import EditorWindow

        window = self._window
        assert isinstance(window, EditorWindow)
        if path:
            target = self._written(deck, path)
            if target is None:
                return
            self._opened = open_deck(Path(target))
        else:
            assert self._opened is not None
            try:
                self._opened = save_deck(self._opened, deck)
            except CafeError as error:
                if error.problems[0].code == "editor.changed_on_disk":
                    window.ask_clash()
                else:
                    self._refuse(error.problems)
                return
        saved = str(self._opened.path)
        self.deck_saved.emit(saved)
        window.show_saved(deck, saved)
        if following == "show":
            self.show_requested.emit(deck, saved)
        elif following == "back":
            self.open_home()

    def _on_looked_at(self) -> None:
        """Look whether another program changed the file while the host was elsewhere."""
        from cafe_presenter.ui.editor import EditorWindow

        window = self._window
        if self._opened is None or not isinstance(window, EditorWindow) or not window.has_file:
            return
        if changed_on_disk(self._opened):
            window.ask_clash()

    def _on_clash_answered(self, whose: str) -> None:
        from cafe_presenter.ui.editor import EditorWindow

        window = self._window
        assert isinstance(window, EditorWindow)
        assert self._opened is not None
        try:
            self._opened = open_deck(self._opened.path)
        except CafeError as error:
            if whose == "theirs":
                self._refuse(error.problems)
                return
            self._opened = unread(self._opened)  # theirs cannot be read: mine is written into the text known before
        if whose == "theirs":
            window.take(self._opened.deck)
        else:
            self._on_deck_edited(window.deck, "", "")

    def _on_back_requested(self) -> None:
        self.open_home()
