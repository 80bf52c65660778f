"""Every window and panel a host meets, made ready to be looked at, in any wording and at any size."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, time
from pathlib import Path

from PySide6.QtWidgets import QWidget

from cafe_presenter.app.minutes import paper_of
from cafe_presenter.app.results import results_paper
from cafe_presenter.core.deck.deck import Deck, FollowUp, Kind, Theme
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.events import Noted
from cafe_presenter.core.evening.minutes import MinutesWishes, counts, minutes_of
from cafe_presenter.core.evening.print_wishes import PrintKind, PrintWishes
from cafe_presenter.core.evening.results import HandedOver, ResultsWishes, results_of, ticks_of
from cafe_presenter.core.evening.session import begin, wall_view
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.draft.import_draft import begin_draft
from cafe_presenter.ui.desk.desk_window import DeskWindow
from cafe_presenter.ui.desk.editor import EditorWindow
from cafe_presenter.ui.desk.editor_commands import EDITOR_COMMANDS
from cafe_presenter.ui.desk.evening_card import Choice
from cafe_presenter.ui.desk.home import HomeWindow
from cafe_presenter.ui.desk.import_commands import IMPORT_COMMANDS
from cafe_presenter.ui.desk.import_window import ImportWindow
from cafe_presenter.ui.desk.minutes_window import MinutesWindow, PageFacts
from cafe_presenter.ui.desk.print_window import PrintFacts, PrintWindow
from cafe_presenter.ui.desk.results_window import ResultsWindow
from cafe_presenter.ui.desk.time_picture import TimeTaken
from cafe_presenter.ui.paper.sheets import Printing, printed_pages
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.wording import Wording
from stage import Stage, destroy_deleted, named, settle, wait_until

DECK = Deck(
    "Une soirée",
    venue="Médiathèque",
    themes=(
        Theme(kind=Kind.WELCOME, duration_s=300.0, objective="Accueillir", notes="Dire bonjour"),
        Theme("Amitié", "Une machine est-elle une amie ?", "Dire ce que l'on ressent", 600.0),
        Theme(
            "Éthique",
            "Qui contrôle les algorithmes ?",
            "Nommer les acteurs",
            480.0,
            notes="Penser au micro",
            follow_ups=(FollowUp("Et chez vous ?", "Silence"), FollowUp("Un exemple ?")),
        ),
        Theme("Merci", "On se revoit ?", "Finir à l'heure", 180.0, kind=Kind.CLOSING),
    ),
)
ROWS = (
    ("Thème", "Question", "Objectif"),
    ("Amitié", "Une machine est-elle une amie ?", "Ressentir"),
    ("Éthique", "Qui contrôle ?", ""),
    ("", "Et qui paie ?", "Chercher"),
)


def _home(wording: Wording) -> DeskWindow:
    view = wall_view(begin(DECK))
    length = " · ".join((wording.plural("{count} theme", "{count} themes", 6), wording.minutes(4140)))
    choices = (
        Choice("Ma soirée", "/home/moi/soirée.yaml", length, wording.text("Comes with the program"), "", view, Look()),
        Choice("Une amie", "/home/moi/amie.yaml"),
    )
    home = HomeWindow(choices, wording, commands=SHOW_COMMANDS)
    home.show_unfinished("« Une amie »")
    return home


def _import(wording: Wording) -> DeskWindow:
    rows = tuple(TableRow(cells, line) for line, cells in enumerate(ROWS, start=5))
    document = Document("/home/moi/synthèse.odt", (Paragraph("Ma soirée", 1), Table(rows, "")))
    return ImportWindow(begin_draft(document), wording, commands=IMPORT_COMMANDS)


def _editor(wording: Wording) -> DeskWindow:
    return EditorWindow(DECK, wording, path="/home/moi/soirée.yaml", commands=EDITOR_COMMANDS)


def _page(wording: Wording) -> DeskWindow:
    minutes = minutes_of(begin(DECK), 0.0)
    times = (TimeTaken("Amitié", 960.0, 600.0), TimeTaken("Éthique", 300.0, 480.0))
    wishes = MinutesWishes(host="Claire")
    facts = PageFacts(date(2026, 11, 12), counts(minutes), wishes, "Finie à 20:31.", times, Path(), has_deck=True)
    window = MinutesWindow(facts, wording)
    window.show_paper(paper_of(minutes, "jeudi 12 novembre 2026"))
    return window


def _print(wording: Wording) -> DeskWindow:
    wordings = (("plain", wording.text("In plain words")),)
    window = PrintWindow(PrintFacts("Une soirée", Path("/home/moi"), wordings, "19:15"), wording)
    wishes = PrintWishes((PrintKind.HOST,), start=time(19, 15))
    window.pages.show_pages(printed_pages(Printing(DECK, wishes, Look(), Wording("fr"), wording)))
    wait_until(lambda: window.pages.is_whole)
    return window


def _results(wording: Wording) -> DeskWindow:
    session = advance(begin(DECK), Noted(10.0, "Qui paie, si c’est gratuit ?", "question"))
    window = ResultsWindow(ticks_of(session, ()), 14, wording)
    about = HandedOver("0123456789abcdef" * 2, "1.2.3", "2026-11")
    window.page.show_paper(
        results_paper(results_of(session, 600.0, about, wishes=ResultsWishes(people=14), published=()), wording)
    )
    return window


DESKS: dict[str, Callable[[Wording], DeskWindow]] = {
    "home": _home,
    "import": _import,
    "editor": _editor,
    "page": _page,
    "print": _print,
    "results": _results,
}
_OPENED = {
    "presenter": (),
    "overview": (named("overview"),),
    "keys": (named("cheat_sheet"),),
    "settings": (named("settings"),),
    "screens": (named("screens"),),
    "check": (named("check"),),
    "help": (named("help"),),
    "note": (named("note"),),
    "count": (named("count"),),
    "post_its": (named("post_its"),),
    "ring": (named("seats"),),
    "follow_ups": (named("follow_up"),),
    "end": (named("set_end"),),
    "leaving": (named("escape"),),
}
NAMES = (*DESKS, *_OPENED)


@contextmanager
def shown(
    name: str, wording: Wording | None = None, size: tuple[int, int] = (1280, 720), *, larger: float = 0.0
) -> Iterator[QWidget]:
    """Have a window stand at a size, with what its name says open over it, and take it away afterwards.

    ``larger`` is by how much the text of the presenter window was made larger before that was opened.
    """
    wording = wording or Wording("fr")
    if name in DESKS:
        window: QWidget = DESKS[name](wording)
        window.resize(*size)
        window.show()
        window.activateWindow()
        settle()
        yield window
        window.deleteLater()
        destroy_deleted()
        return
    stage = Stage(DECK, wording=wording)
    stage.presenter.showNormal()
    stage.presenter.resize(*size)
    stage.presenter.page.show_icons()
    stage.store.go_to(2)
    stage.pass_by(420.0)
    stage.presenter.magnify(larger)
    for action in _OPENED[name]:
        stage.show.obey(action)
    stage.window("presenter")
    settle()
    yield stage.presenter
    stage.close()
