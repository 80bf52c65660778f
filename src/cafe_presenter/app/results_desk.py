"""The results of a past evening on screen: their window, and the file that becomes of the host's wishes."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cafe_presenter.app.results import results_bytes, results_of_session, results_paper, ticks_of_session
from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.evening.results import Results, ResultsWishes
from cafe_presenter.files.disk.output import write_output
from cafe_presenter.files.evening.sessions import read_past
from cafe_presenter.sentences import refusal
from cafe_presenter.ui.desk.results_window import ResultsWindow
from cafe_presenter.wording import Wording


class ResultsDesk(QObject):
    """One past evening and the window of its results. Raises CafeError when it cannot be read.

    ``left`` tells that the host is done with them.
    """

    left = Signal()

    def __init__(self, path: Path, wording: Wording, people: int | None) -> None:
        super().__init__()
        self._evening = read_past(path)
        self._wording = wording
        self._results = self._made(ResultsWishes(people=people))
        self.window = window = ResultsWindow(ticks_of_session(self._evening), people, wording)
        window.name = f"{wording.text('results')}-{self._results.month}-{self._results.id[:8]}"
        window.wished.connect(self._on_wished)
        window.save_requested.connect(self._on_save_requested)
        window.back_requested.connect(self.left)
        window.page.show_paper(results_paper(self._results, wording))

    def _made(self, wishes: ResultsWishes) -> Results:
        return results_of_session(self._evening, wishes)

    def _on_wished(self, wishes: ResultsWishes) -> None:
        self._results = self._made(wishes)
        self.window.page.show_paper(results_paper(self._results, self._wording))

    def _on_save_requested(self, target: str) -> None:
        try:
            write_output(target, results_bytes(self._results), force=True)
        except CafeError as error:
            self.window.refuse(refusal(error.problems, self._wording))
            return
        self.window.refuse(self._wording.text("The results are saved; nothing was sent: {file}", file=target))
