"""The program: its settings, its home window or its evening, and what the system tells it. Everything meets here."""

import os
import sys
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtGui import QIcon, QScreen
from PySide6.QtWidgets import QApplication

from cafe_presenter.app.evening import Evening, Kept, begun, reopened
from cafe_presenter.app.faults import Faults
from cafe_presenter.app.termination import Termination
from cafe_presenter.app.unfinished import forget, waiting
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.base.settings import Settings, with_recent, without_recent
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.files.disk.datafolder import DataLock
from cafe_presenter.files.disk.settingsfile import load_settings, settings_writer
from cafe_presenter.files.evening.journal import Recovered
from cafe_presenter.files.evening.sessions import LookBack, look_back
from cafe_presenter.resources import resource
from cafe_presenter.sentences import sentence
from cafe_presenter.ui.kit.appearance import TEXT_SIZE, Wishes
from cafe_presenter.ui.kit.fonts import hush, load_fonts, speak
from cafe_presenter.ui.kit.garbage import Collector
from cafe_presenter.wording import Wording, system_language

if TYPE_CHECKING:
    from cafe_presenter.app.afterwards import Afterwards
    from cafe_presenter.app.second_start import Doorbell
    from cafe_presenter.app.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asked for: a deck, the unfinished session, a document to import, or the home window.

    ``language`` is empty where none was asked for: that of the settings, else of the computer.
    """

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
    # Frames that a program draws itself, as on GNOME: Qt's other kind is a white bar that has buttons on some systems.
    os.environ.setdefault("QT_WAYLAND_DECORATION", "bradient")
    hush()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("cafe-presenter")
    application.setApplicationDisplayName("Café Presenter")
    application.setDesktopFileName("cafe-presenter")
    _take_place_in_taskbar(application)
    application.setQuitOnLastWindowClosed(False)
    Collector(application)
    load_fonts()
    app = App(request)
    app.open()
    code = application.exec()
    app.close()
    return code


def _take_place_in_taskbar(application: QApplication) -> None:
    """Give the windows an icon and a button of their own on Windows; elsewhere the desktop file does."""
    if sys.platform == "win32":
        application.setWindowIcon(QIcon(str(resource("icons/cafe-presenter.png"))))
        if not getattr(sys, "frozen", False):  # a program by itself is known by its file, as its shortcuts are
            import ctypes

            ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID("cafe-presenter")


class App(QObject):
    """Owns the settings, and either the windows before a show or the evening."""

    def __init__(self, request: Request) -> None:
        super().__init__()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._request = request
        self._settings: Settings
        self._settings, self._start_problems = load_settings(request.folder)
        self._wording = self._wished_wording()
        self._wishes = Wishes(application, self._settings.colours)
        TEXT_SIZE.wish(self._settings.text_size)
        self._text_sized = TEXT_SIZE.changed.connect(self._on_text_sized)
        self._settings_writer = settings_writer(request.folder)
        self._workshop: Workshop | None = None
        self._was_maximized = False  # the window of the host, when the evening began
        self._evening: Evening | None = None
        self._afterwards: Afterwards | None = None
        self._looked_back = request.looked_back
        self._was_refused = bool(request.refusal)
        self._doorbell: Doorbell | None = None
        self._termination = Termination()
        self._faults = Faults(request.folder)
        self._faults.noted.connect(self._on_fault_noted)

    def open(self) -> None:
        """Open what was asked for."""
        if self._request.resume:
            self._resume()
        elif self._request.deck is not None:
            path = str(self._request.deck_path.absolute()) if self._request.deck_path else ""
            self._open_deck(self._request.deck, path)
        else:
            self._open_home()

    def close(self) -> None:
        """Let go of windows and files; what is unfinished can be resumed."""
        if self._evening is not None:
            self._evening.close()
        if self._workshop is not None:
            self._workshop.close()
        self._take_wall_away()
        QObject.disconnect(self._text_sized)
        self._settings_writer.close()
        self._faults.let_go()

    # The evening

    def _open_deck(self, deck: Deck, path: str) -> Evening:
        evening = self._open_evening(begun(deck, path, self._request.folder))
        if path:
            evening.show.ready.connect(partial(self._on_deck_saved, path))  # a disk that is written to slows the wall
        return evening

    def _resume(self) -> None:
        """Resume the evening that was broken off, if there is one."""
        unfinished = self._look_back().unfinished
        if unfinished is not None:
            self._open_evening(reopened(unfinished), unfinished)

    def _open_evening(self, kept: Kept, unfinished: Recovered | None = None) -> Evening:
        evening = Evening(
            kept,
            self._wording,
            folder=self._request.folder,
            settings=self._settings,
            found_again=self._on_data_found_again,
        )
        evening.over.connect(self._on_evening_over)
        evening.deck_saved.connect(self._on_deck_saved)
        evening.show.screens_chosen.connect(self._on_screens_chosen)
        evening.show.settings_changed.connect(self._on_settings_changed)
        evening.show.ready.connect(self._on_ready)
        evening.show.ready.connect(self._take_wall_away)  # the new wall stands before the one of before
        self._evening = evening
        evening.open(unfinished)
        return evening

    def _on_evening_over(self) -> None:
        """Come home again, the public thanked as long as the host likes."""
        evening, self._evening = self._evening, None
        if evening is None:
            return
        if evening.store.session.ended and self._settings.first_steps:  # they were all taken
            self._remember(replace(self._settings, first_steps=False))
        kept_at = evening.kept_at
        screen, self._afterwards = evening.leave()
        evening.deleteLater()
        if self._afterwards is not None:
            self._afterwards.gone.connect(self._on_wall_gone)
            self._afterwards.changed.connect(self._on_wall_changed)
        self._looked_back = None
        self._open_home(screen)
        if self._workshop is not None:
            self._workshop.come_home(kept_at)

    def _take_wall_away(self) -> None:
        if self._afterwards is not None:
            self._afterwards.close()

    def _on_wall_gone(self) -> None:
        self._afterwards = None
        self._on_wall_changed()

    def _on_wall_changed(self) -> None:
        if self._workshop is not None:
            self._workshop.show_wall(self._afterwards)

    def _on_ready(self) -> None:
        """See to what nobody waited for, once the windows stand."""
        assert self._evening is not None
        speak(self._wording.language)
        self._hang_doorbell()
        back = self._look_back()
        self._evening.warn((*((back.problem,) if back.problem else ()), *self._start_problems))
        if back.unfinished is not None and self._is_to_offer(back.unfinished, self._evening):
            self._evening.offer(back.unfinished)

    def _is_to_offer(self, unfinished: Recovered, evening: Evening) -> bool:
        """Whether to offer an evening that was broken off, in the way of the one the host asked for.

        Whoever asked at home for another deck was told there of the evening that waits, and is told once this is over.
        """
        was_told = self._workshop is not None
        return not evening.was_resumed and (not was_told or evening.is_like(unfinished))

    def _look_back(self) -> LookBack:
        """Return what past sessions tell, looked for once in a start."""
        if self._looked_back is None:
            self._looked_back = look_back(self._request.folder, datetime.now(UTC))
        return self._looked_back

    # Before an evening

    def _open_home(self, screen: QScreen | None = None) -> None:
        """Open the home window, on ``screen`` if the host was there before."""
        # Imported here because file dialogs, lists and editors take time that a wall which is asked for would wait.
        from cafe_presenter.app.afterwards import OffWall
        from cafe_presenter.app.workshop import Workshop

        speak(self._wording.language)
        back = self._look_back()
        if self._workshop is not None:
            self._workshop.deleteLater()
        self._workshop = Workshop(
            self._request.folder,
            self._wording,
            recent=self._recent_decks,
            unfinished=waiting(back.unfinished, self._wording) if back.unfinished is not None else "",
            known=back.unfinished,
            off_wall=OffWall(screen, is_maximized=self._was_maximized),
        )
        self._workshop.wall_unwanted.connect(self._take_wall_away)
        self._workshop.show_requested.connect(self._on_show_requested)
        self._workshop.use_settings(self._settings)
        self._workshop.settings_changed.connect(self._on_settings_changed)
        self._workshop.resume_requested.connect(self._on_resume_requested)
        self._workshop.deck_saved.connect(self._on_deck_saved)
        self._workshop.deck_forgotten.connect(self._on_deck_forgotten)
        self._workshop.finish_requested.connect(self._on_finish_requested)
        self._workshop.erase_requested.connect(self._on_erase_requested)
        self._workshop.closed.connect(self._on_home_closed)
        problems = (*((back.problem,) if back.problem else ()), *self._start_problems)
        messages = (*self._request.refusal[:5], *(sentence(each, self._wording) for each in problems))
        self._start_problems = ()
        self._workshop.show_wall(self._afterwards)
        self._workshop.open_home("\n".join(messages))
        self._hang_doorbell()
        if self._request.document is not None:
            QTimer.singleShot(0, partial(self._workshop.open_file, str(self._request.document.absolute())))
        self._request = replace(self._request, document=None, refusal=())

    def _recent_decks(self) -> tuple[str, ...]:
        return self._settings.recent_decks

    def _on_show_requested(self, deck: Deck, path: str) -> None:
        self._leave_home()
        self._open_deck(deck, path)

    def _on_resume_requested(self) -> None:
        self._leave_home()
        self._resume()

    def _on_finish_requested(self) -> None:
        """End the evening that was broken off, which is offered no more."""
        unfinished, self._looked_back = self._look_back().unfinished, LookBack()
        if unfinished is not None:
            forget(unfinished)

    def _leave_home(self) -> None:
        if self._workshop is not None:
            self._was_maximized = self._workshop.leave()

    def _on_home_closed(self) -> None:
        QApplication.exit(1 if self._was_refused else 0)

    # What is kept

    def _wished_wording(self) -> Wording:
        return Wording(self._request.language or self._settings.language or system_language())

    def _on_settings_changed(self, settings: Settings) -> None:
        language = self._settings.language
        # Decks and screens may have been remembered since the panel was made: what it shows is all it changes.
        self._remember(
            replace(
                self._settings,
                bounce_ms=settings.bounce_ms,
                letter_keys=settings.letter_keys,
                colours=settings.colours,
                language=settings.language,
                bundled_follow_ups=settings.bundled_follow_ups,
                first_steps=settings.first_steps,
                learned_keys=settings.learned_keys,
            )
        )
        self._wishes.prefer(self._settings.colours)
        if language != settings.language:
            self._request = replace(self._request, language="")
            before, self._wording = self._wording, self._wished_wording()
            is_other = self._wording.language != before.language  # that of the computer may be the one it has
            if is_other and self._evening is None:  # else the evening goes on as it began
                QTimer.singleShot(0, self._come_home_anew)

    def _come_home_anew(self) -> None:
        self._leave_home()
        self._open_home()

    def _on_text_sized(self, times: float) -> None:
        self._remember(replace(self._settings, text_size=times))

    def _on_screens_chosen(self, wall: str, presenter: str, computer: str) -> None:
        chosen = replace(self._settings, wall_screen=wall, presenter_screen=presenter, computer_screen=computer)
        self._remember(chosen)

    def _on_deck_saved(self, path: str) -> None:
        self._remember(with_recent(self._settings, path, same=os.path.normcase))

    def _on_deck_forgotten(self, path: str) -> None:
        self._remember(without_recent(self._settings, path))

    def _remember(self, settings: Settings) -> None:
        self._settings = settings
        self._settings_writer.save(settings)

    def _on_erase_requested(self) -> None:
        """Erase all that is kept, and go on as at a first start."""
        assert self._workshop is not None
        self._settings_writer.close()
        self._looked_back, self._settings = LookBack(), Settings()
        self._wishes.prefer(self._settings.colours)
        TEXT_SIZE.times = self._settings.text_size
        self._workshop.use_settings(self._settings)
        self._workshop.erase()

    # What is told from outside

    def _hang_doorbell(self) -> None:
        from cafe_presenter.app.second_start import Doorbell  # not what the host waits for

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
        if self._evening is not None:
            self._evening.show.come_forward(text)
        elif self._workshop is not None:
            self._workshop.come_forward(text)

    def _on_fault_noted(self) -> None:
        if self._evening is not None:
            self._evening.tell_fault(self._faults.log)
        elif self._workshop is not None:  # what was asked for may not have come
            text = self._wording.text(
                "Something went wrong. What happened is noted in {file}; “A report for whoever helps you…” in the "
                "settings of the first window puts it in a folder.",
                file=self._faults.log,
            )
            self._workshop.say(text)
