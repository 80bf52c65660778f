"""How time grows with the size of a deck and of a journal, and whether eight hours leave anything behind."""

import gc
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count, cycle
from pathlib import Path

from PySide6.QtCore import QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cafe_presenter.core.base.bounds import MAX_FIELD_SIGNS
from cafe_presenter.core.base.instant import Instant
from cafe_presenter.core.base.problem import Problem
from cafe_presenter.core.deck.deck import Deck, Fact, FollowUp, Theme
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.decisions import toggle_timer
from cafe_presenter.core.evening.events import TimeAdded, WentTo
from cafe_presenter.core.evening.follow_ups import House
from cafe_presenter.core.evening.print_wishes import PrintKind
from cafe_presenter.core.evening.session import Session, begin
from cafe_presenter.core.evening.view import WallKind, WallView
from cafe_presenter.files.deck.deck_writer import write_deck
from cafe_presenter.files.deck.deckfile import load_deck, read_deck
from cafe_presenter.files.evening.journal import Journal, read_journal
from cafe_presenter.ui.desk.editor import EditorWindow
from cafe_presenter.ui.desk.editor_commands import EDITOR_COMMANDS
from cafe_presenter.ui.input.commands import KeyTable
from cafe_presenter.ui.kit.text_boundaries import _BROKEN
from cafe_presenter.ui.show.facts import FactPanel
from cafe_presenter.ui.show.ladder import LadderPanel
from cafe_presenter.ui.show.overview import Overview
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.show.show_commands import SHOW_COMMANDS
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.ui.wall.layout import lay_out
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.wording import Wording
from table import Row
from walls import deck_text

DECKS = (10, 100, 1_000, 10_000)
PRINTED = (1, 10, 40)
JOURNALS = (1_000, 10_000, 100_000)
EVENING_S = 8 * 3600
OPENED = datetime(2026, 1, 31, 18, 0, tzinfo=UTC)


def measure_growth(folder: Path, *, quick: bool = False) -> list[Row]:
    """Return rows of growth, one number for each size, and of an evening of eight hours."""
    qInstallMessageHandler(_nothing_said)
    application = QApplication.instance() or QApplication([])
    sizes, lengths = (DECKS[:3], JOURNALS[:2]) if quick else (DECKS, JOURNALS)
    rows = [
        *_decks(folder, sizes),
        _keys(),
        _lists(),
        _letters(),
        _post_its(),
        _journals(folder, lengths),
        _paper(folder),
        *_evening(600 if quick else EVENING_S),
    ]
    del application
    return rows


def _nothing_said(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Leave out what the offscreen platform says it cannot do."""
    del kind, context, message


def _decks(folder: Path, sizes: tuple[int, ...]) -> list[Row]:
    spent: dict[str, dict[int, float]] = {"open": {}, "move": {}, "overview": {}, "save": {}}
    for size in sizes:
        path = folder / f"deck-{size}.yaml"
        path.write_text(deck_text(size), "utf-8")
        times = 3 if size >= 1_000 else 21
        spent["open"][size] = _median_ms(partial(load_deck, path), times)
        deck, _ = load_deck(path)
        session = begin(deck)
        spent["move"][size] = _median_ms(partial(advance, session, WentTo(1.0, 1)), times)
        overview = _overview(session)
        overview.resize(1200, 700)
        spent["overview"][size] = _median_ms(overview.open, times)
        overview.hide()
        _delete(overview)
        spent["save"][size] = _median_ms(partial(write_deck, deck), times)
    names = {
        "open": "Open a deck of {} themes",
        "move": "Move in it",
        "overview": "Open its overview",
        "save": "Write it",
    }
    bars = {"open": "linear; < 1 s", "move": "linear", "overview": "linear", "save": "linear"}
    label = " / ".join(f"{size:,}" for size in sizes)
    return [Row(names[name].format(label), {"ours": _cells(spent[name])}, bars[name]) for name in names]


def _journals(folder: Path, lengths: tuple[int, ...]) -> Row:
    (folder / "small.yaml").write_text(deck_text(20), "utf-8")
    deck, _ = load_deck(folder / "small.yaml")
    spent = {}
    for length in lengths:
        target = folder / f"journal-{length}"
        journal = Journal.create(target, begin(deck), opened=OPENED)
        for number in range(length):
            at = number * 0.25
            event = TimeAdded(at, 60.0) if number % 10 == 9 else WentTo(at, number % 20)
            journal.record(event, OPENED + timedelta(seconds=at))
        journal.close()
        assert journal.path is not None
        path = journal.path
        spent[length] = _median_ms(partial(read_journal, path), 3)
    label = " / ".join(f"{length:,}" for length in lengths)
    return Row(f"Recover a journal of {label} events", {"ours": _cells(spent)}, "linear")


def _paper(folder: Path) -> Row:
    """Print everything there is of decks, by the command, and see how much memory it takes at most."""
    spent, most_kb = {}, 0
    path, kinds = folder / "printed.yaml", ",".join(PrintKind)
    for size in PRINTED:
        path.write_text(deck_text(size), "utf-8")
        command = [sys.executable, "-m", "cafe_presenter", "print", str(path), "--what", kinds, "--force"]
        printed = []
        for _ in range(4):
            process = subprocess.Popen([*command, "-o", str(folder / "printed.pdf")])
            most_kb = max(most_kb, _most_kb(process.pid))
            _, process.returncode, usage = os.wait4(process.pid, 0)
            printed.append((usage.ru_utime + usage.ru_stime) * 1000)
        spent[size] = statistics.median(printed[1:])
    label = " / ".join(map(str, PRINTED))
    told = f"{_cells(spent)}; {most_kb / 1024:.0f} MB"
    return Row(
        f"`print` everything of {label} themes as a PDF, from its start, processor time",
        {"ours": told},
        "40 < 3 s; 150 MB",
    )


def _most_kb(pid: int) -> int:
    """Return the most memory that a child has held when it ends; what the system tells then counts this process too."""
    seen = 0
    while os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        told = Path(f"/proc/{pid}/status").read_text().partition("VmHWM:")[2]
        seen = int(told.split()[0]) if told else seen
        time.sleep(0.01)
    return seen


class _Hours:
    """A clock that is told how late it is."""

    now = 0.0

    def __call__(self) -> Instant:
        return Instant(self.now, self.now, OPENED + timedelta(seconds=self.now))


class _Notebook:
    """Keeps nothing."""

    problem: Problem | None = None

    def record(self, event: object, utc: datetime) -> None:
        """Forget ``event``."""

    def beat(self, at: float, utc: datetime) -> None:
        """Forget the moment."""


def _keys() -> Row:
    """Go to and fro between a theme with far too much in it and an ordinary one, and let the presenter window draw."""
    ordinary, _ = read_deck(deck_text(100))
    theme = ordinary.themes[0]
    follow_ups = (FollowUp("Et vous, qu’en dites-vous ?", "Silence"),) * 10_000
    decks = {
        "an ordinary deck": ordinary,
        "10,000 follow-ups": _beginning_with(ordinary, replace(theme, follow_ups=follow_ups)),
        "100,000 signs of notes": _beginning_with(ordinary, replace(theme, notes="Une amie. " * 10_000)),
        "20,000 themes": replace(ordinary, themes=ordinary.themes * (20_000 // len(ordinary.themes))),
    }
    spent = [_key_ms(deck) for deck in decks.values()]
    return Row(
        f"A key with {' / '.join(decks)}", {"ours": f"{' / '.join(f'{each:.0f}' for each in spent)} ms"}, "< 100 ms"
    )


def _lists() -> Row:
    """Open each list of a deck and let it draw: with ordinary contents, then with as much as a reader takes."""
    ordinary, _ = read_deck(deck_text(100))
    word = "x" * MAX_FIELD_SIGNS
    facts = (
        *(Fact(f"{number}{word}", word, date=word) for number in range(40)),
        *(Fact(f"{n}") for n in range(10_000)),
    )
    follow_ups = tuple(FollowUp(f"{number}{word}", word) for number in range(40))
    themes = tuple(replace(each, theme="x" * 1_000, question="y" * 1_000, facts=facts) for each in ordinary.themes * 50)
    full = replace(ordinary, themes=(replace(themes[0], follow_ups=follow_ups), *themes[1:]))
    spent = [_list_ms(deck, kind) for deck in (ordinary, full) for kind in (LadderPanel, FactPanel, Overview)]
    return Row(
        "R, Q and G: an ordinary deck / texts, facts and names without end",
        {"ours": " / ".join(", ".join(f"{each:.0f}" for each in some) for some in (spent[:3], spent[3:])) + " ms"},
        "< 100 ms",
    )


def _overview(session: Session) -> Overview:
    store = SessionStore(session, _Hours(), recorder=_Notebook())
    return Overview(store, Wording("fr"), None, look=Look, wall_size=lambda: None)


def _list_ms(deck: Deck, kind: type[LadderPanel | FactPanel | Overview]) -> float:
    session, left = begin(deck), list[QWidget]()

    def press() -> None:
        _BROKEN.clear()  # as at the first time
        panel = _overview(session) if kind is Overview else kind(Wording("fr"), None)  # type: ignore[arg-type, call-arg]
        panel.resize(880, 600)
        if isinstance(panel, LadderPanel):
            panel.show_session(session, House())
            panel.open()
        elif isinstance(panel, FactPanel):
            panel.show_session(session, OPENED.date())
            panel.open()
        else:
            panel.open()
        QApplication.processEvents()
        left.append(panel)

    spent = _median_ms(press, 9)
    for panel in left:
        _delete(panel)
    return spent


def _delete(widget: QWidget) -> None:
    """Delete a widget now: no loop runs here that would do it, and the collector would take it apart first."""
    widget.deleteLater()
    QApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


def _letters() -> Row:
    """Type into a field of the editor, and let it draw."""
    ordinary, _ = read_deck(deck_text(100))
    largest = replace(ordinary, themes=ordinary.themes * (20_000 // len(ordinary.themes)))
    spent = [_letter_ms(deck, name) for deck in (ordinary, largest) for name in ("question", "theme")]
    return Row(
        "A letter in the editor, in a question and in a name: an ordinary deck / 20,000 themes",
        {"ours": f"{spent[0]:.0f} and {spent[1]:.0f} / {spent[2]:.0f} and {spent[3]:.0f} ms"},
        "< 100 ms",
    )


def _post_its() -> Row:
    """Lay out 200 post-its that were never seen, and turn to another page of them."""

    def view(time: int) -> WallView:
        texts = tuple(f"{time}.{number} une idée de la salle, sur deux lignes" for number in range(200))
        clouds = tuple((f"Nuage {cloud}", texts[cloud::12]) for cloud in range(12))
        return WallView(WallKind.CLOUDS, heading="Ce que ça change", clouds=clouds)

    look, fresh, pages = Look(), map(view, count()), cycle(range(20))
    known = view(-1)
    first = _median_ms(lambda: lay_out(next(fresh), 16 / 9, look=look), 20)
    turned = _median_ms(lambda: lay_out(replace(known, page=next(pages)), 16 / 9, look=look), 20)
    cells = {"ours": f"{first:.1f} / {turned:.1f} ms"}
    return Row("200 post-its in 12 clouds: laid out for the first time / a page turned", cells, "≤ 16.7 ms, a frame")


def _letter_ms(deck: Deck, name: str) -> float:
    window = EditorWindow(deck, Wording("fr"), path="deck.yaml", commands=EDITOR_COMMANDS)
    window.resize(1366, 768)
    window.show()
    control = window.theme_form.fields[name].control
    control.setFocus()

    def press() -> None:
        QTest.keyClicks(control, "a")
        QApplication.processEvents()

    spent = _median_ms(press, 20)
    _delete(window)
    return spent


def _beginning_with(deck: Deck, theme: Theme) -> Deck:
    return replace(deck, themes=(theme, *deck.themes[1:]))


def _key_ms(deck: Deck) -> float:
    store = SessionStore(begin(deck), _Hours(), recorder=_Notebook())
    window = PresenterWindow(store, Wording("fr"), look=Look(), table=KeyTable(SHOW_COMMANDS), wall_size=lambda: None)
    window.resize(1366, 768)
    window.show()
    places = cycle((1, 0))

    def press() -> None:
        store.go_to(next(places))
        QApplication.processEvents()

    spent = _median_ms(press, 20)
    window.close_for_good()
    _delete(window)
    return spent


def _evening(seconds: int) -> list[Row]:
    """Let an evening pass, a tick a second, a move every five minutes, and count what is there after each quarter."""
    deck, _ = read_deck(deck_text(100))
    clock = _Hours()
    store = SessionStore(begin(deck), clock, recorder=_Notebook())
    window = PresenterWindow(store, Wording("fr"), look=Look(), table=KeyTable(SHOW_COMMANDS), wall_size=lambda: None)
    window.resize(1280, 800)
    window.show()
    store.decide(toggle_timer)
    seen = []
    for second in range(seconds):
        clock.now = float(second)
        store.tick()
        if second % 300 == 299:
            store.go_to((second // 300) % 100)
        QApplication.processEvents()
        if second % (seconds // 4) == seconds // 4 - 1:
            gc.collect()
            seen.append((len(gc.get_objects()), _resident_mb(), len(os.listdir("/proc/self/fd"))))  # noqa: PTH208
    window.close_for_good()
    _delete(window)
    (first, last) = seen[1], seen[-1]
    cell = f"{last[0] - first[0]:+d} objects, {last[1] - first[1]:+.1f} MB, {last[2] - first[2]:+d} files"
    return [
        Row(
            f"What the second half of {seconds / 3600:.1f} hours adds, {seconds // 600} moves kept for undo",
            {"ours": cell},
            "no growth but those",
        )
    ]


def _resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _median_ms(action: Callable[[], object], times: int) -> float:
    action()
    spent = []
    for _ in range(times):
        begun = time.perf_counter()
        action()
        spent.append((time.perf_counter() - begun) * 1000)
    return statistics.median(spent)


def _cells(spent: dict[int, float]) -> str:
    return " / ".join(f"{value:.2f}" if value < 10 else f"{value:,.0f}" for value in spent.values()) + " ms"
