"""The evening on paper, in a window: what the host ticks becomes pages, and these a print or a file."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cafe_presenter.app.cards import OWN_NAMES
from cafe_presenter.app.look import Dressed, Dresser, all_typefaces, first_look
from cafe_presenter.app.printing import key_rows, own_at_hand
from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.deck.deck import Deck, deck_name
from cafe_presenter.core.evening.print_wishes import PrintWishes, start_of
from cafe_presenter.core.evening.view import PLAIN, twins
from cafe_presenter.files.disk.output import write_output
from cafe_presenter.sentences import refusal
from cafe_presenter.ui.desk.print_window import PrintFacts, PrintWindow
from cafe_presenter.ui.kit.file_dialogs import folder_of
from cafe_presenter.ui.paper.paper_writer import pages_as_pdf
from cafe_presenter.ui.paper.sheets import Printing, printed_pages
from cafe_presenter.wording import N_, Wording

SAID = {
    "PRINTED": N_("The pages are with the printer."),
    "NO_PRINTER": N_("This computer knows no printer. Save the pages as a PDF, and print it elsewhere."),
    "FAILED": N_("The printer did not take the pages. Save them as a PDF, or choose another printer."),
}


class PrintDesk(QObject):
    """A deck and the window in which it is printed; ``left`` tells that the host is done.

    ``in_show`` is for one that stands within the presenter window of a running evening.
    """

    left = Signal()

    def __init__(self, deck: Deck, path: Path | None, wording: Wording, *, folder: Path, in_show: bool = False) -> None:
        super().__init__()
        self._wording = wording
        own = Wording(deck.language.split("-")[0].lower())
        first = all_typefaces(first_look(deck, path, folder))
        self._title = deck_name(deck) or own.text("An evening")
        self._printing = Printing(
            deck, PrintWishes(), first[0], own, wording, key_rows(wording), own_at_hand(deck, path, folder)
        )
        start = start_of(deck)
        facts = PrintFacts(
            self._title,
            folder_of(path),
            tuple((code, _name_of(code, wording)) for code in twins(deck)),
            f"{start:%H:%M}" if start is not None else "",
            _printers() if in_show else None,
        )
        self.window = window = PrintWindow(facts, wording)
        window.wished.connect(self._on_wished)
        window.save_requested.connect(self._on_save_requested)
        window.print_requested.connect(self._on_print_requested)
        window.back_requested.connect(self.left)
        self._dresser = Dresser(window)
        self._dresser.make(first, deck, path, then=self._dress)

    def _dress(self, whole: Dressed) -> None:
        look, problems = whole
        told = [each for each in problems if "file" in each.params and each.code != "picture.no_alt"]
        self._printing = replace(self._printing, look=look)
        self.window.notice.say("look", refusal(tuple(told), self._wording) if told else "")
        self._show()

    def _on_wished(self, wishes: PrintWishes) -> None:
        self._printing = replace(self._printing, wishes=wishes)
        self._show()

    def _show(self) -> None:
        self.window.pages.show_pages(printed_pages(self._printing))

    def _on_save_requested(self, target: str) -> None:
        pages = printed_pages(self._printing)
        try:
            data = pages_as_pdf(pages, title=self._title, language=self._printing.deck.language)
            write_output(target, data, force=True)
        except CafeError as error:
            self.window.refuse(refusal(error.problems, self._wording))
            return
        self.window.refuse(self._wording.text("The pages are saved: {file}", file=target))

    def _on_print_requested(self, copies: int, name: str) -> None:
        from cafe_presenter.ui.paper.printer import print_pages  # QtPrintSupport, which nothing else needs

        pages = list(printed_pages(self._printing))
        outcome = print_pages(pages, parent=self.window, title=self._title, copies=copies, name=name)
        self.window.refuse(self._wording.text(SAID.get(outcome.name, "")))


def _printers() -> tuple[str, ...]:
    from cafe_presenter.ui.paper.printer import printer_names  # QtPrintSupport, which nothing else needs

    return printer_names()


def _name_of(code: str, wording: Wording) -> str:
    """Return what a wording is called: in plain words, or its language in its own words."""
    return wording.text("In plain words") if code == PLAIN else OWN_NAMES.get(code.partition("-")[0], code)
