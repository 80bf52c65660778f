"""The page of a past evening on screen: its window, and what becomes of the host's wishes."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from cafe_presenter.app.minutes import (
    NO_FRAME,
    frame_of,
    minutes_of_session,
    names_apart,
    paper_bytes,
    paper_of_session,
)
from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.evening.minutes import (
    KeptPage,
    Minutes,
    MinutesWishes,
    counts,
    look_back_on_time,
)
from cafe_presenter.core.evening.paper import Paper, words_by_key
from cafe_presenter.core.evening.voices import counted
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.files.disk.background_writer import LatestWriter
from cafe_presenter.files.disk.output import write_output
from cafe_presenter.files.evening.journal import Recovered
from cafe_presenter.files.evening.kept_page import take_up_page, write_page
from cafe_presenter.files.evening.sessions import erase_session, lost_of_past, read_past
from cafe_presenter.sentences import refusal, sentence
from cafe_presenter.ui.desk.minutes_window import MinutesWindow, PageFacts
from cafe_presenter.ui.desk.time_picture import TimeTaken
from cafe_presenter.ui.kit.file_dialogs import folder_of
from cafe_presenter.wording import Wording

LINE_KEPT_AFTER_MS = 1000
"""How much of a line that is being typed may be lost when the program is killed."""


class MinutesDesk(QObject):
    """One past evening and the window of its page, kept with it as it changes. Raises CafeError when it cannot be read.

    ``left`` tells that the host is done with it, ``erased`` that it is no more, ``deck_requested`` its deck's path,
    ``results_requested`` that its results are wanted, and how many people came, or None.
    """

    left = Signal()
    erased = Signal()
    deck_requested = Signal(str)
    results_requested = Signal(object)

    def __init__(self, path: Path, wording: Wording, *, folder: Path) -> None:
        super().__init__()
        self._evening = read_past(path)
        self._frame, said = NO_FRAME, ""
        try:
            self._frame = frame_of(self._evening.deck_path, folder)
        except CafeError as error:  # the usual page is made
            said = refusal(error.problems, wording)
        self._wording = wording
        self._kept, problem = take_up_page(path)
        told = (sentence(each, wording) for each in (lost_of_past(self._evening), problem) if each is not None)
        said = "\n".join(part for part in (said, *told) if part)
        self._undone: list[tuple[str, str]] = []
        begun, self._kept = self._kept.begun, replace(self._kept, begun=None)
        kept = self._kept
        minutes = minutes_of_session(self._evening, kept.wishes)
        language = self._evening.session.deck.language
        facts = PageFacts(
            self._evening.opened.astimezone().date(),
            counts(minutes),
            replace(kept.wishes, host=minutes.host),
            look_back_words(self._evening, minutes, wording),
            tuple(
                TimeTaken(display_text(name, language), each.taken_s, each.planned_s)
                for each, name in zip(minutes.themes, names_apart(minutes.themes, wording), strict=True)
            ),
            folder_of(Path(self._evening.deck_path) if self._evening.deck_path else None),
            has_deck=bool(self._evening.deck_path),
        )
        self.window = window = MinutesWindow(facts, wording)
        window.wished.connect(self._on_wished)
        window.mended.connect(self._on_mended)
        window.undo_requested.connect(self._on_undo_requested)
        window.redo_requested.connect(self._on_redo_requested)
        window.save_requested.connect(self._on_save_requested)
        window.copy_requested.connect(self._on_copy_requested)
        window.erase_requested.connect(self._on_erase_requested)
        window.deck_requested.connect(self._on_deck_requested)
        window.results_requested.connect(self._on_results_requested)
        window.back_requested.connect(self.left)
        window.show_paper(self._paper(), is_mended=bool(kept.mended))
        if begun is not None and begun[0] in dict(words_by_key(self._paper())):
            window.page.take_up(*begun)
            said = said or wording.text("What you had begun to correct is there again: Enter keeps it, Esc drops it.")
        window.refuse(said)
        self._keep_typing(begun)
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(window.page.keep_line)  # the system may end the program in the middle of one

    def _keep_typing(self, begun: tuple[str, str] | None) -> None:
        """Keep the line that is being typed too, soon after a letter: the program may be killed in the middle of it."""
        self._begun = begun
        self._writer: LatestWriter[KeptPage] = LatestWriter(partial(write_page, self._evening.path), "page")
        self._waits = QTimer(self, singleShot=True, interval=LINE_KEPT_AFTER_MS)
        self._waits.timeout.connect(self._keep_begun)
        self.window.page.typed.connect(self._on_typed)
        self.window.page.left.connect(self._on_line_left)

    def _on_typed(self, key: str, words: str) -> None:
        self._begun = (key, words)
        if not self._waits.isActive():
            self._waits.start()

    def _on_line_left(self) -> None:
        if self._begun is not None:
            self._begun = None
            self._keep_begun()

    def _keep_begun(self) -> None:
        self._waits.stop()
        self._writer.save(replace(self._kept, begun=self._begun))

    def _paper(self) -> Paper:
        return paper_of_session(self._evening, self._frame, self._kept)

    def _on_wished(self, wishes: MinutesWishes) -> None:
        self._keep(replace(self._kept, wishes=wishes))

    def _on_mended(self, key: str, words: str) -> None:
        self._undone.clear()
        self._keep(replace(self._kept, mended=(*self._kept.mended, (key, words))))

    def _on_undo_requested(self) -> None:
        *before, last = self._kept.mended
        self._undone.append(last)
        self._keep(replace(self._kept, mended=tuple(before)))
        self.window.page.point_at(last[0])

    def _on_redo_requested(self) -> None:
        again = self._undone.pop()
        self._keep(replace(self._kept, mended=(*self._kept.mended, again)))
        self.window.page.point_at(again[0])

    def _keep(self, page: KeptPage) -> None:
        """Show the page as it is now, and keep it."""
        self._kept = page
        self._waits.stop()
        self._writer.close()  # what is older must not come after it
        self.window.show_paper(self._paper(), is_mended=bool(page.mended), was_undone=bool(self._undone))
        try:
            write_page(self._evening.path, page)
        except OSError as error:
            self.window.tell_unkept(error.strerror or type(error).__name__)
        else:
            self.window.tell_unkept("")

    def _on_save_requested(self, target: str, kind: str) -> None:
        try:
            write_output(target, paper_bytes(self._paper(), kind), force=True)
        except CafeError as error:
            self.window.refuse(refusal(error.problems, self._wording))
            return
        self.window.tell_saved(self._wording.text("The page is saved: {file}", file=target))

    def _on_copy_requested(self) -> None:
        paper, mime = self._paper(), QMimeData()
        mime.setText(paper_bytes(paper, "md").decode())
        mime.setHtml(paper_bytes(paper, "html").decode())
        QGuiApplication.clipboard().setMimeData(mime)
        self.window.tell_saved(self._wording.text("The page is on the clipboard: paste it into your e-mail."))

    def _on_erase_requested(self) -> None:
        self.window.page.keep_line()  # else it would be kept once the page is gone
        self._waits.stop()
        self._writer.close()  # what is written now would come after it
        try:
            erase_session(self._evening.path)
        except CafeError as error:
            self.window.refuse(refusal(error.problems, self._wording))
            return
        self.erased.emit()

    def _on_results_requested(self) -> None:
        self.results_requested.emit(self._kept.wishes.people)

    def _on_deck_requested(self) -> None:
        self.deck_requested.emit(self._evening.deck_path)


def look_back_words(evening: Recovered, minutes: Minutes, wording: Wording) -> str:
    """Return how the evening went, for its host alone."""
    back = look_back_on_time(minutes)
    lines = [wording.text("Over at {hour}.", hour=wording.hour(evening.last_utc))]
    taken, planned = wording.minutes(back.taken_s), wording.minutes(back.planned_s)
    lines.append(wording.text("{taken} taken, {planned} planned.", taken=taken, planned=planned))
    voices = counted(evening.session.voices)
    if voices.turns:
        turns = wording.plural("{count} turn", "{count} turns", voices.turns)
        lines.append(
            wording.plural(
                "{count} voice was heard, in {turns}.",
                "{count} voices were heard, in {turns}.",
                voices.different,
                turns=turns,
            )
        )
    if back.over:
        lines.append(wording.plural("{count} theme ran over.", "{count} themes ran over.", back.over))
    if back.not_reached:
        lines.append(
            wording.plural("{count} theme was not reached.", "{count} themes were not reached.", back.not_reached)
        )
    return " ".join(lines)
