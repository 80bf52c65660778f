"""The program: builds the windows, opens and saves, connects. Everything meets here."""

import contextlib
import os
import signal
import sys
import traceback
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import FrameType, TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from cafe_presenter import __version__
from cafe_presenter.clock import read_clock
from cafe_presenter.core.deck import Deck
from cafe_presenter.core.events import AwayCounted, DeckReplaced, Ended, Resumed
from cafe_presenter.core.problem import CafeError, Problem
from cafe_presenter.core.quick_dataclass import dataclass
from cafe_presenter.core.session import Session, begin, dressed_deck, spent_s
from cafe_presenter.core.settings import Settings, with_recent
from cafe_presenter.dressing import Dressed, all_typefaces, first_look, whole_look
from cafe_presenter.files import kept_opener
from cafe_presenter.files.datafolder import LOGS, DataLock
from cafe_presenter.files.deckfile import load_deck
from cafe_presenter.files.journal import Journal, Recovered, away_s, mark_ended
from cafe_presenter.files.sessions import LookBack, look_back
from cafe_presenter.files.settingsfile import load_settings, settings_writer
from cafe_presenter.past import PastTimes
from cafe_presenter.sentences import refusal, sentence
from cafe_presenter.ui.assets import load_fonts, speak
from cafe_presenter.ui.collector import Collector
from cafe_presenter.ui.keys import Action, label_of
from cafe_presenter.ui.questions import Answer, Question
from cafe_presenter.ui.show import Show
from cafe_presenter.ui.show_commands import SHOW_COMMANDS
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.ui.wishes import Wishes
from cafe_presenter.wording import N_, Wording

if TYPE_CHECKING:
    from cafe_presenter.doorbell import Doorbell
    from cafe_presenter.editing import Editing
    from cafe_presenter.workshop import Workshop

ASKED_FROM_S = 20.0
"""Seconds away from which the host is asked whether to count them."""
AWAKE_AFTER_MS = 500
LOG_BYTES = 500_000
LOOK_TOLD_MS = 30_000
OFFERED_S = 60.0
"""Seconds of a new evening after which an unfinished one is offered no more."""


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asked for: a deck, the unfinished session, a document to import, or the home window."""

    folder: Path
    language: str
    deck_path: Path | None = None
    deck: Deck | None = None
    document: Path | None = None
    resume: bool = False
    looked_back: LookBack | None = None
    refusal: tuple[str, ...] = ()
    lock: DataLock | None = None


def run(request: Request) -> int:
    """Run the program until it is left; return the exit code."""
    # Qt's file dialog would keep the folders it was in in ~/.config/QtProject.conf, where nobody erases them.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("cafe-presenter")
    application.setApplicationDisplayName("Café Presenter")
    application.setDesktopFileName("cafe-presenter")
    application.setQuitOnLastWindowClosed(False)
    Collector(application)
    load_fonts()
    app = App(request)
    app.open()
    code = application.exec()
    app.close()
    return code


class App(QObject):
    """Owns the settings, the journal and the windows."""

    def __init__(self, request: Request) -> None:
        super().__init__()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._request = request
        self._wording = Wording(request.language)
        self._settings: Settings
        self._settings, self._start_problems = load_settings(request.folder)
        self._wishes = Wishes(application, self._settings.colours)
        self._settings_writer = settings_writer(request.folder)
        self._journal: Journal | None = None
        self._store: SessionStore | None = None
        self._show: Show | None = None
        self._workshop: Workshop | None = None
        self._editing: Editing | None = None
        self._offered: Recovered | None = None
        self._looked_back = request.looked_back
        self._offer_made: Question | None = None
        self._reloaded: Question | None = None
        self._deck_path = ""
        self._is_telling = False
        self._away_once_resumed_s = 0.0
        self._dressing: tuple[Problem, ...] = ()
        self._look_told = QTimer(self, singleShot=True, interval=LOOK_TOLD_MS)
        self._look_told.timeout.connect(self._on_look_told)
        self._past_times = PastTimes(self)
        self._past_times.found.connect(self._on_past_times)
        self._doorbell: Doorbell | None = None
        self._termination = Termination()
        sys.excepthook = self._on_exception

    def open(self) -> None:
        """Open what was asked for."""
        if self._request.resume:
            self._offered = self._look_back().unfinished
            if self._offered is not None:
                self._resume_directly(self._offered)
        elif self._request.deck is not None:
            path = str(self._request.deck_path.absolute()) if self._request.deck_path else ""
            self._open_deck(self._request.deck, path)
        else:
            self._open_home()

    def close(self) -> None:
        """Let go of windows and files; what is unfinished can be resumed."""
        self._look_told.stop()
        if self._show is not None:
            self._show.close()
        if self._journal is not None:
            if self._store is not None and not self._store.session.ended:
                self._journal.beat(self._store.now(), self._store.utc(), due_s=0.0)  # resumed to the second
            self._journal.close()
        for editor in (self._workshop, self._editing):
            if editor is not None:
                editor.close()
        self._settings_writer.close()
        sys.excepthook = sys.__excepthook__

    def _open_deck(self, deck: Deck, path: str) -> None:
        session = begin(deck)
        self._deck_path = path
        journal = Journal.create(
            self._request.folder, session, opened=datetime.now(UTC), deck_path=path, is_rehearsal=_has_one_screen
        )
        self._open_show(session, self._kept_in(journal), opened_at=0.0)
        if path:
            self._remember(with_recent(self._settings, path))

    def _kept_in(self, journal: Journal) -> Journal:
        """Make ``journal`` the one the evening is kept in from now on."""
        journal.found_again = self._on_data_found_again
        self._journal = journal
        return journal

    def _open_show(self, session: Session, journal: Journal, *, opened_at: float) -> None:
        self._store = SessionStore(
            session,
            read_clock,
            recorder=journal,
            opened_at=opened_at,
            start_on_leaving_welcome=self._settings.start_timer_on_leaving_welcome,
        )
        look, self._dressing = first_look(dressed_deck(session), self._beside, self._request.folder)
        self._show = Show(self._store, self._wording, look=look, commands=SHOW_COMMANDS, settings=self._settings)
        self._show.end_requested.connect(self._end)
        self._show.leave_requested.connect(_leave)
        self._show.screens_chosen.connect(self._on_screens_chosen)
        self._show.ready.connect(self._on_ready)
        self._show.settings_changed.connect(self._on_settings_changed)
        self._show.reload_requested.connect(self._on_reload_requested)
        self._show.edit_requested.connect(self._on_edit_requested)
        self._show.open()

    def _on_ready(self) -> None:
        """Hang the pictures, and look for an unfinished session and for past ones, once the windows stand."""
        self._look_for_newer()
        self._hang_pictures()
        speak(self._wording.language)
        self._hang_doorbell()
        assert self._store is not None
        self._past_times.look(self._request.folder, self._store.session.deck)
        QTimer.singleShot(AWAKE_AFTER_MS, self._stay_awake)
        if self._offered is not None:
            self._ask_to_count(self._offered)
            return
        self._offered = self._look_back().unfinished
        if self._offered is not None:
            self._offer(self._offered)

    def _look_for_newer(self) -> None:
        newer = self._look_back().newer
        if newer is not None:
            self._start_problems = (newer, *self._start_problems)

    def _look_back(self) -> LookBack:
        """Return what past sessions tell, looked for once in a start."""
        if self._looked_back is None:
            self._looked_back = look_back(self._request.folder, datetime.now(UTC))
        return self._looked_back

    @property
    def _beside(self) -> Path | None:
        """The deck's file, beside which its pictures are."""
        return Path(self._deck_path) if self._deck_path else None

    def _hang_pictures(self) -> None:
        """Show the pictures and offer every typeface, once the windows stand."""
        assert self._show is not None
        assert self._store is not None
        first = all_typefaces(self._show.wall.look)
        look, problems = whole_look(first, self._store.session.deck, self._beside)
        self._show.dress(look)
        self._tell_of_look((*self._dressing, *problems))

    def _look_of(self, session: Session) -> Dressed:
        first, problems = first_look(dressed_deck(session), self._beside, self._request.folder)
        look, more = whole_look(all_typefaces(first), session.deck, self._beside)
        return look, (*problems, *more)

    def _tell_of_look(self, problems: tuple[Problem, ...]) -> None:
        """Say for a while what could not be used as it was written."""
        if self._show is None or self._show.presenter is None:
            return
        told = [each for each in problems if each.code != "picture.no_alt"]  # that is for `check`
        told, self._start_problems = [*self._start_problems, *told[:1]], ()
        self._show.presenter.say("look", " ".join(sentence(each, self._wording) for each in told))
        if told:
            self._look_told.start()

    def _on_look_told(self) -> None:
        if self._show is not None and self._show.presenter is not None:
            self._show.presenter.say("look", "")

    def _stay_awake(self) -> None:
        from cafe_presenter.ui.awake import make_awake  # D-Bus takes 10 ms to load, and is not what the host waits for

        if self._show is not None:
            self._show.stay_awake(make_awake())

    def _on_reload_requested(self) -> None:
        """Take the deck as its file is now into the running evening."""
        if self._store is None or self._show is None or self._show.presenter is None:
            return
        presenter = self._show.presenter
        if not self._deck_path:
            presenter.say("deck", self._wording.text("This deck has no file to be read again."))
            return
        try:
            deck, _ = load_deck(Path(self._deck_path))
        except CafeError as error:
            told = refusal(error.problems, self._wording)
            presenter.questions.withdraw(self._reloaded)  # it says that the deck is as its file
            presenter.say("deck", self._wording.text("{said} The evening goes on with the deck it had.", said=told))
            return
        presenter.say("deck", "")
        is_new = deck != self._store.session.deck
        look, problems = self._look_of(replace(self._store.session, deck=deck))
        self._show.dress(look)  # before the words: the wall is painted once, with both
        self._store.dispatch(DeckReplaced(self._store.now(), deck))
        self._tell_of_look(problems)
        text = self._wording.text(N_("The deck is now as its file is.") if is_new else N_("The file has nothing new."))
        question = Question(text, (Answer(self._wording.text("OK"), Action.ESCAPE),), for_a_while=True)
        self._reloaded = presenter.questions.ask(question, instead_of=self._reloaded)

    def _on_edit_requested(self) -> None:
        """Open the deck in the editor, within the presenter window: the public never sees it."""
        if self._show is None or self._show.presenter is None or self._editing is not None:
            return
        presenter = self._show.presenter
        if not self._deck_path:
            presenter.say_briefly(self._wording.text("This deck has no file to be changed."))
            return
        from cafe_presenter.editing import Editing  # not before a deck is to be edited

        wall = self._show.wall.size()
        try:
            editing = Editing(self._deck_path, self._wording, folder=self._request.folder, wall=wall)
        except CafeError as error:
            presenter.say("deck", refusal(error.problems, self._wording))
            return
        editing.saved.connect(self._on_edited_saved)
        editing.show_requested.connect(self._on_edited)
        editing.left.connect(self._leave_editor)
        self._editing = editing
        editing.window.pick(self._store.session.item.theme if self._store is not None else None)
        presenter.take_in(editing.window)

    def _on_edited_saved(self, path: str) -> None:
        self._deck_path = path
        self._on_deck_saved(path)

    def _on_edited(self) -> None:
        self._leave_editor()
        self._on_reload_requested()

    def _leave_editor(self) -> None:
        self._editing = None
        if self._show is not None and self._show.presenter is not None:
            self._show.presenter.let_out()

    def _offer(self, unfinished: Recovered) -> None:
        assert self._show is not None
        assert self._show.presenter is not None
        assert self._store is not None
        wording = self._wording
        resume = partial(self._resume, unfinished)
        answers = [
            Answer(label_of(Action.RESUME, wording), Action.RESUME, partial(resume, counted=False)),
            Answer(label_of(Action.START_AFRESH, wording), Action.START_AFRESH, partial(_forget, unfinished)),
            Answer(wording.text("Not now"), Action.ESCAPE),
        ]
        if self._counts(unfinished):
            label = label_of(Action.RESUME_COUNTING, wording)
            answers.insert(0, Answer(label, Action.RESUME_COUNTING, partial(resume, counted=True)))
        self._offer_made = self._show.presenter.questions.ask(Question(self._told(unfinished), tuple(answers)))
        self._store.changed.connect(self._on_evening_begun)

    def _on_evening_begun(self, before: Session, after: Session) -> None:
        """Offer the old evening no more once the new one holds what the host did: resuming would leave it behind."""
        made = len(after.notes) > len(before.notes) or after.end_at != before.end_at
        under_way = after.started_at is not None and after.at - after.started_at > OFFERED_S
        if self._show is not None and self._show.presenter is not None and (made or under_way):
            self._show.presenter.questions.withdraw(self._offer_made)

    def _ask_to_count(self, resumed: Recovered) -> None:
        if self._show is None or self._show.presenter is None:
            return
        away_s = self._away_once_resumed_s
        if not resumed.session.running or away_s < ASKED_FROM_S:
            return
        text = self._wording.text("Away {time}: count it?", time=self._wording.minutes(away_s))
        answers = (
            Answer(self._wording.text("Count it"), Action.RESUME_COUNTING, partial(self._count, away_s)),
            Answer(self._wording.text("Leave it out"), Action.ESCAPE),
        )
        self._show.presenter.questions.ask(Question(text, answers))

    def _count(self, away_s: float) -> None:
        assert self._store is not None
        self._store.dispatch(AwayCounted(self._store.now(), away_s))

    def _told(self, unfinished: Recovered) -> str:
        from cafe_presenter.ui.panels import place_of  # part of the presenter window: the wall comes first

        session = unfinished.session
        return self._wording.text(
            "“{title}” is unfinished: {place}, {time} in, away {away}.",
            title=session.deck.title,
            place=place_of(session, session.position, self._wording),
            time=self._wording.length(spent_s(session, session.position, unfinished.last_at)),
            away=self._wording.minutes(self._away_s(unfinished)),
        )

    def _counts(self, unfinished: Recovered) -> bool:
        return unfinished.session.running and self._away_s(unfinished) >= ASKED_FROM_S

    def _away_s(self, unfinished: Recovered) -> float:
        return away_s(unfinished, datetime.now(UTC))

    def _resume(self, unfinished: Recovered, *, counted: bool) -> None:
        if self._store is None or self._show is None or self._show.presenter is None:
            return
        self._show.presenter.questions.withdraw_all()  # they are about the evening that is left
        if self._journal is not None:
            self._journal.close()  # what was begun meanwhile stays unfinished: it can still be resumed
        journal = self._kept_in(Journal.reopen(unfinished))
        self._deck_path = unfinished.deck_path
        look, problems = self._look_of(unfinished.session)
        self._show.dress(look)  # before the words: the wall is painted once, with both
        self._store.take_over(unfinished.session, journal, opened_at=unfinished.last_at)
        self._store.dispatch(Resumed(unfinished.last_at, self._away_s(unfinished), counted))
        self._tell_of_look(problems)
        self._past_times.look(self._request.folder, unfinished.session.deck)

    def _resume_directly(self, unfinished: Recovered) -> None:
        self._away_once_resumed_s = self._away_s(unfinished)
        self._deck_path = unfinished.deck_path
        self._open_show(unfinished.session, self._kept_in(Journal.reopen(unfinished)), opened_at=unfinished.last_at)
        assert self._store is not None
        self._store.dispatch(Resumed(unfinished.last_at, self._away_once_resumed_s, counted=False))

    def _end(self) -> None:
        if self._store is not None and self._journal is not None and self._journal.path is not None:
            self._store.dispatch(Ended(self._store.now()))
        QApplication.exit(0)

    def _open_home(self) -> None:
        self._offered = self._look_back().unfinished
        # Imported here because file dialogs, lists and editors take time that a wall which is asked for would wait.
        from cafe_presenter.workshop import Workshop

        speak(self._wording.language)
        self._workshop = Workshop(
            self._request.folder,
            self._wording,
            recent=self._recent_decks,
            unfinished=self._told(self._offered) if self._offered is not None else "",
            known=self._offered,
        )
        self._workshop.show_requested.connect(self._on_show_requested)
        self._workshop.know_settings(self._settings)
        self._workshop.check_requested.connect(self._on_check_requested)
        self._workshop.settings_changed.connect(self._on_settings_changed)
        self._workshop.resume_requested.connect(self._on_resume_requested)
        self._workshop.deck_saved.connect(self._on_deck_saved)
        self._workshop.erase_requested.connect(self._on_erase_requested)
        self._workshop.closed.connect(self._on_home_closed)
        self._look_for_newer()
        told = (*self._request.refusal[:5], *(sentence(each, self._wording) for each in self._start_problems))
        self._start_problems = ()
        self._workshop.open_home("\n".join(told))
        self._hang_doorbell()
        if self._request.document is not None:
            QTimer.singleShot(0, partial(self._workshop.open_file, str(self._request.document.absolute())))

    def _recent_decks(self) -> tuple[str, ...]:
        return self._settings.recent_decks

    def _hang_doorbell(self) -> None:
        from cafe_presenter.doorbell import Doorbell  # not what the host waits for

        if self._doorbell is None:
            self._doorbell = Doorbell(self._request.folder)
            self._doorbell.rung.connect(self._on_rung)
            self._doorbell.look()

    def _on_data_found_again(self) -> None:
        """Hold the data folder that was made again, or came back, as the one before was held."""
        if self._request.lock is not None:
            self._request.lock.renew()
        if self._doorbell is not None:
            self._doorbell.watch_again()

    def _on_rung(self, leave: str) -> None:
        """Come forward and say that the program is open already; nothing of it is for the public."""
        if leave:
            os.environ["XDG_ACTIVATION_TOKEN"] = leave  # Qt takes it for the next window that asks
        text = self._wording.text("Café Presenter was started again. It is open already: here.")
        if self._show is not None:
            self._show.come_forward(text)
        elif self._workshop is not None:
            self._workshop.come_forward(text)

    def _on_show_requested(self, deck: Deck, path: str) -> None:
        self._offered = None
        self._leave_home()
        self._open_deck(deck, path)

    def _on_check_requested(self, deck: Deck, path: str) -> None:
        self._on_show_requested(deck, path)
        if self._show is not None:
            self._show.ready.connect(self._show.toggle_check)

    def _on_settings_changed(self, settings: Settings) -> None:
        # Decks and screens may have been remembered since the panel was made: what it shows is all it changes.
        self._remember(
            replace(
                self._settings,
                bounce_ms=settings.bounce_ms,
                letter_keys=settings.letter_keys,
                colours=settings.colours,
                learned_keys=settings.learned_keys,
            )
        )
        self._wishes.prefer(self._settings.colours)

    def _on_erase_requested(self) -> None:
        """Erase all that is kept, and go on as at a first start."""
        assert self._workshop is not None
        self._settings_writer.close()
        self._offered, self._looked_back, self._settings = None, LookBack(), Settings()
        self._workshop.know_settings(self._settings)
        self._workshop.erase()

    def _on_deck_saved(self, path: str) -> None:
        self._remember(with_recent(self._settings, path))

    def _on_resume_requested(self) -> None:
        if self._offered is not None:
            self._leave_home()
            self._resume_directly(self._offered)

    def _leave_home(self) -> None:
        if self._workshop is not None:
            self._workshop.leave()

    def _on_past_times(self, seconds: Mapping[str, float]) -> None:
        if self._show is not None and self._show.presenter is not None:
            self._show.presenter.show_last_times(seconds)

    def _on_screens_chosen(self, wall: str, presenter: str) -> None:
        self._remember(replace(self._settings, wall_screen=wall, presenter_screen=presenter))

    def _remember(self, settings: Settings) -> None:
        self._settings = settings
        self._settings_writer.save(settings)

    def _on_home_closed(self) -> None:
        QApplication.exit(1 if self._request.refusal else 0)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Keep projecting: write the fault to the log and tell the presenter."""
        log = self._request.folder / LOGS[0]
        _log(log, kind, trace)
        if os.environ.get("CAFE_PRESENTER_DEBUG"):
            sys.__excepthook__(kind, error, trace)
        # The painter of a window whose painting failed must not live on with the trace: nobody else could paint there.
        traceback.clear_frames(trace)
        if self._is_telling or self._show is None or self._show.presenter is None:
            return
        self._is_telling = True  # the notice itself may be what fails
        try:
            text = self._wording.text(
                "Something went wrong; the evening goes on. What happened is noted in {file}. Afterwards, “For a "
                "helper…” in the first window puts it in a folder.",
                file=log,
            )
            self._show.presenter.say("fault", text)
        finally:
            self._is_telling = False


def _leave() -> None:
    """End the program; the evening can be resumed."""
    QApplication.exit(0)


def _forget(unfinished: Recovered) -> None:
    """Offer an evening no more."""
    with contextlib.suppress(OSError):
        mark_ended(unfinished, datetime.now(UTC))


def _has_one_screen() -> bool:
    """Whether there is no wall: a session that starts so is a rehearsal."""
    return len(QApplication.screens()) < 2


class Termination(QObject):
    """Leaves at once, asking nothing, when the system says so: a signal to end, or the end of the desktop session."""

    def __init__(self) -> None:
        super().__init__()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.commitDataRequest.connect(self._on_session_ending)
        if os.name != "posix":
            return
        # Python handles a signal only when it next runs: a pipe wakes the event loop for it.
        self._reader, self._writer = os.pipe()
        os.set_blocking(self._writer, False)
        signal.set_wakeup_fd(self._writer)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, _on_signal)
        self._notifier = QSocketNotifier(self._reader, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)

    def _on_woken(self) -> None:
        os.read(self._reader, 64)
        QApplication.exit(0)

    def _on_session_ending(self) -> None:
        QApplication.exit(0)


def _on_signal(number: int, frame: FrameType | None) -> None:
    del number, frame


def _log(path: Path, kind: type[BaseException], trace: TracebackType | None) -> None:
    """Note a fault without the words of the deck: its kind and the places in the program it went through."""
    with contextlib.suppress(OSError):
        if path.exists() and path.lstat().st_size > LOG_BYTES:
            path.replace(path.with_name(LOGS[1]))
        # The end of a path is enough, and its beginning may be somebody's name.
        places = "".join(
            f"  {'/'.join(Path(frame.filename).parts[-2:])}:{frame.lineno} {frame.name}\n"
            for frame in traceback.extract_tb(trace)
        )
        with open(path, "a", encoding="utf-8", opener=kept_opener) as file:
            file.write(f"{datetime.now(UTC).isoformat()} {__version__} {kind.__name__}\n{places}")
