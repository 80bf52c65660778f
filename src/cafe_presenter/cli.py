"""The command line. Qt is not imported before a window or a picture is wanted."""

import argparse
import contextlib
import errno
import os
import re
import shlex
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, time
from pathlib import Path
from typing import NoReturn

from cafe_presenter import __version__
from cafe_presenter.core.base.durations import clock_time
from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.base.problem import CafeError, Place, Problem, Severity
from cafe_presenter.core.deck.deck import DOCUMENT_ENDINGS, Deck
from cafe_presenter.files.disk.datafolder import DataLock, data_folder, erase, kept_in, place_of_data
from cafe_presenter.files.disk.safe_io import is_link
from cafe_presenter.sentences import located, placed, sentence
from cafe_presenter.startup import load_qt, load_yaml, without_collector
from cafe_presenter.ui.screens.display import demand_display
from cafe_presenter.wording import LANGUAGES, USAGE, Wording, system_language

DONE, REFUSED, MISUSED, DOUBTFUL = 0, 1, 2, 3


class _MisuseError(Exception):
    """The command was not understood; ``word`` is the one at fault, or empty when one is missing."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


class _Parser(argparse.ArgumentParser):
    def __init__(self, *arguments: str) -> None:
        """Know ``arguments`` that take a word, ``-o``, which is needed, and ``--force``, which takes none."""
        super().__init__(add_help=False, allow_abbrev=False)
        for argument in arguments:
            if argument == "-o":
                self.add_argument(argument, "--output", required=True)
            elif argument == "--force":
                self.add_argument(argument, action="store_true")
            else:
                self.add_argument(argument)

    def error(self, message: str) -> NoReturn:
        """Take from argparse's English what is at fault: an option with its value, or what it does not know."""
        value = re.search(r"(?:value|choice): '?([^']*?)'?(?: \(|$)", message)
        unknown = re.search(r"unrecognized arguments: (.*)", message)
        option = re.search(r"argument (-[^:/]*)", message)
        found = (unknown,) if unknown else (option, value)
        raise _MisuseError(" ".join(each[1] for each in found if each))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with ``arguments``, those of the command line by default; return the exit code."""
    _print_anything()
    try:
        code = _obey(list(sys.argv[1:] if arguments is None else arguments))
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except OSError as error:
        if not isinstance(error, BrokenPipeError):
            _tell_failed_output(error)
        _print_nothing()
        return REFUSED
    except KeyboardInterrupt:  # nobody waits for the rest
        _print_nothing()
        return REFUSED
    return code


def _obey(words: list[str]) -> int:
    wording = Wording(system_language())
    try:
        shared, rest = _shared_options(words)
        if shared.lang:
            wording = Wording(shared.lang)
        if shared.version:
            print(f"Café Presenter {__version__}")
            return DONE
        if shared.help or rest == ["help"]:
            print(wording.text(USAGE))
            return DONE
        command = COMMANDS[rest.pop(0)] if rest and rest[0] in COMMANDS else _open
        return command(rest, shared, wording)
    except _MisuseError as misuse:
        if misuse.word:
            text = wording.text("“{word}” is not understood here. See cafe-presenter --help.", word=misuse.word)
        else:
            typed = shlex.join(["cafe-presenter", *words])
            text = wording.text("Something is missing after: {words}. See cafe-presenter --help.", words=typed)
        print(text, file=sys.stderr)
        return MISUSED
    except CafeError as error:
        _tell(error.problems, wording, sys.stderr)
        return REFUSED


def _shared_options(words: list[str]) -> tuple[argparse.Namespace, list[str]]:
    parser = _Parser("--data-dir")
    parser.add_argument("--lang", choices=LANGUAGES)
    parser.add_argument("--version", action="store_true")
    parser.add_argument("-h", "--help", action="store_true")
    return parser.parse_known_args(words)


def _open(words: list[str], shared: argparse.Namespace, wording: Wording) -> int:
    parser = _Parser()
    parser.add_argument("deck", nargs="?")
    options = parser.parse_args(words)
    return _run(shared, wording, deck=options.deck)


def _resume(words: list[str], shared: argparse.Namespace, wording: Wording) -> int:
    _Parser().parse_args(words)
    return _run(shared, wording, resume=True)


def _run(shared: argparse.Namespace, wording: Wording, *, deck: str | None = None, resume: bool = False) -> int:
    try:
        return _run_alone(shared, wording, deck=deck, resume=resume)
    except CafeError as error:
        if _opened_by_a_click():
            from cafe_presenter.app.refusal_box import tell_in_a_window  # only a start that is refused needs it

            tell_in_a_window(error.problems, wording)
        raise


def _run_alone(shared: argparse.Namespace, wording: Wording, *, deck: str | None, resume: bool) -> int:
    with without_collector():
        load_yaml()
        from cafe_presenter.files.deck.deckfile import load_deck
        from cafe_presenter.files.evening.journal import MAX_JOURNAL_BYTES
        from cafe_presenter.files.evening.sessions import look_back  # see _import

    folder = data_folder(shared.data_dir)
    with DataLock(folder) as lock:
        loaded = None
        refusal: tuple[str, ...] = ()
        path = Path(deck) if deck is not None else None
        document = path if path and path.name.lower().endswith(DOCUMENT_ENDINGS) and path.is_file() else None
        if path is not None and document is None:
            try:
                loaded, _ = load_deck(path)
            except CafeError as error:
                _tell(error.problems, wording, sys.stderr)
                if not _opened_by_a_click():
                    return REFUSED
                refusal = tuple(located(each, wording) for each in error.problems)
        looked_back = look_back(folder, datetime.now(UTC), budget=MAX_JOURNAL_BYTES) if resume else None
        if looked_back is not None and looked_back.unfinished is None:
            raise CafeError(looked_back.problem or Problem("journal.nothing"))
        demand_display()
        with without_collector():
            load_qt()
            from cafe_presenter.app.app import Request, run  # Qt, only when a window is wanted

        return run(
            Request(
                folder,
                shared.lang or "",
                path,
                loaded,
                document=document,
                resume=resume,
                looked_back=looked_back,
                refusal=refusal,
                lock=lock,
            )
        )


def _check(words: list[str], shared: argparse.Namespace, wording: Wording) -> int:
    from cafe_presenter.app.around import around, asked_once
    from cafe_presenter.files.deck.deckfile import load_deck  # see _import

    parser = _Parser()
    parser.add_argument("decks", nargs="+")
    worst = DONE
    for name in parser.parse_args(words).decks:
        try:
            deck, problems = load_deck(Path(name))
            problems = asked_once((*problems, *around(deck, Path(name), place_of_data(shared.data_dir))))
        except CafeError as error:
            problems, worst = error.problems, REFUSED
        _tell(problems, wording, sys.stdout)
        if not problems:
            print(wording.text("{file}: no problem found.", file=name), file=sys.stderr)
    return worst


def _render(words: list[str], shared: argparse.Namespace, wording: Wording) -> int:
    del shared
    parser = _Parser("deck", "-o")
    parser.add_argument("--size", type=_size, default=(1920, 1080))
    options = parser.parse_args(words)
    deck = _deck(options.deck, wording)
    from cafe_presenter.app.render import render  # Qt, only when a picture is wanted

    count = render(deck, Path(options.output), options.size, wording=wording, deck_path=Path(options.deck))
    print(wording.plural("{count} picture in {folder}.", "{count} pictures in {folder}.", count, folder=options.output))
    return DONE


def _plan(words: list[str], shared: argparse.Namespace, wording: Wording) -> int:
    from cafe_presenter.app.timetable import plan_lines  # see _import

    del shared
    parser = _Parser("deck")
    parser.add_argument("--start", type=_hour, required=True)
    parser.add_argument("--end", type=_hour)
    options = parser.parse_args(words)
    deck = _deck(options.deck, wording)
    print(*plan_lines(deck, options.start, options.end or deck.end, wording=wording), sep="\n")
    return DONE


def _hour(text: str) -> time:
    hour = clock_time(text)
    if hour is None:
        raise argparse.ArgumentTypeError(f"value: '{text}'")
    return hour


def _import(words: list[str], shared: argparse.Namespace, wording: Wording) -> int:
    from cafe_presenter.app.imported import imported, remark_lines  # here: a wall that is asked for would wait for it

    del shared
    parser = _Parser("source", "--force")
    parser.add_argument("-o", "--output")
    parser.add_argument("--table", type=int)
    parser.add_argument("--anyway", action="store_true")
    options = parser.parse_args(words)
    try:
        made = imported(options.source, options.table, wording, anyway=options.anyway)
    except CafeError as error:
        print(*remark_lines(error.problems, options.source, wording), sep="\n", file=sys.stderr)
        return REFUSED
    print(*made.lines, sep="\n", end="\n" if made.lines else "", file=sys.stderr)
    _hand_over(made.text, options.output, force=options.force, source=options.source)
    return DOUBTFUL if made.is_doubtful else DONE


def _export(words: list[str], shared: argparse.Namespace, wording: Wording) -> int:
    from cafe_presenter.files.documents.write_text import WRITERS, left_out  # see _import

    del shared
    parser = _Parser("deck", "--force")
    parser.add_argument("-o", "--output")
    parser.add_argument("--format", choices=tuple(WRITERS))
    options = parser.parse_args(words)
    ending = Path(options.output or "").suffix.lower().removeprefix(".")
    kind = options.format or {"htm": "html"}.get(ending, ending)
    if kind not in WRITERS:
        raise CafeError(Problem("output.unknown_kind", Place(options.output or "")))
    deck = _deck(options.deck, wording)
    if lost := left_out(deck, kind):
        params = {"fields": ", ".join(lost)}
        _tell((Problem("output.left_out", Place(options.deck), params, Severity.WARNING),), wording, sys.stderr)
    _hand_over(WRITERS[kind](deck), options.output, force=options.force, source=options.deck)
    return DONE


def _minutes(words: list[str], shared: argparse.Namespace, wording: Wording) -> int:
    from cafe_presenter.app.minutes import frame_of, paper_bytes, paper_of_session
    from cafe_presenter.files.evening.kept_page import read_page
    from cafe_presenter.files.evening.paper_files import ending_of
    from cafe_presenter.files.evening.sessions import find_session, lost_of_past  # see _import

    parser = _Parser("--force", "-o")
    parser.add_argument("session", nargs="?", default="")
    options = parser.parse_args(words)
    folder = place_of_data(shared.data_dir)
    evening = find_session(folder, options.session)
    _tell(filter(None, (lost_of_past(evening),)), wording, sys.stderr)
    paper = paper_of_session(evening, frame_of(evening.deck_path, folder), read_page(evening.path))
    data = paper_bytes(paper, ending_of(options.output))
    _hand_over(data, options.output, force=options.force)
    return DONE


def _results(words: list[str], shared: argparse.Namespace, wording: Wording) -> int:
    from cafe_presenter.app.results import department_of, numbers_of, people_of, results_bytes, results_to_read
    from cafe_presenter.files.evening.sessions import find_session  # see _import

    parser = _Parser("--force", "-o")
    parser.add_argument("session", nargs="?", default="")
    parser.add_argument("--people", type=people_of)
    parser.add_argument("--department", type=department_of)
    parser.add_argument("--tick", type=numbers_of, default=())
    options = parser.parse_args(words)
    evening = find_session(place_of_data(shared.data_dir), options.session)
    results, told = results_to_read(evening, options, wording)
    print(*told, sep="\n")
    _hand_over(results_bytes(results), options.output, force=options.force)
    return DONE


def _pool(words: list[str], shared: argparse.Namespace, wording: Wording) -> int:
    del shared
    parser = _Parser("--force", "-o")
    parser.add_argument("places", nargs="+")
    parser.add_argument("--language", choices=LANGUAGES, default=wording.language)
    options = parser.parse_args(words)
    try:
        from cafe_presenter.pool.command import pooled  # an extra: neither it nor DuckDB is in the standalone program
    except ModuleNotFoundError as missing:
        raise CafeError(Problem("pool.not_installed")) from missing
    problems, told = pooled(options, wording)
    _tell(problems, wording, sys.stderr)
    print(*told, sep="\n", file=sys.stderr)
    return DOUBTFUL if problems else DONE


def _print(words: list[str], shared: argparse.Namespace, wording: Wording) -> int:
    from cafe_presenter.app.printing import as_pdf, kinds_of, wishes  # see _import

    parser = _Parser("deck", "--wording", "--force", "-o")
    parser.add_argument("--what", type=kinds_of, default="host")
    parser.add_argument("--paper", choices=("A4", "A3", "Letter"), default="A4")
    parser.add_argument("--start", type=_hour)
    parser.add_argument("--tiled", action="store_true")
    parser.add_argument("--both", action="store_true")
    options = parser.parse_args(words)
    deck, folder = _deck(options.deck, wording), place_of_data(shared.data_dir)
    data, told = as_pdf(deck, Path(options.deck), wishes(options), folder=folder, reader=wording)
    _tell(told, wording, sys.stderr)
    _hand_over(data, options.output, force=options.force)
    return DONE


def _deck(path: str, wording: Wording) -> Deck:
    """Return the deck of a file, and tell what of it is worth a remark."""
    from cafe_presenter.files.deck.deckfile import load_deck  # see _import

    deck, problems = load_deck(Path(path))
    _tell(problems, wording, sys.stderr)
    return deck


def _hand_over(data: bytes, target: str | None, *, force: bool, source: str = "") -> None:
    """Write to a file, but not the ``source``, or to standard output as the bytes they are, whatever its encoding."""
    if target is not None:
        from cafe_presenter.files.disk.output import write_output  # see _import

        write_output(target, data, force=force, source=source)
    elif sys.stdout is None:  # closed by whoever started the program: a deck must not be lost without a word
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    else:
        sys.stdout.buffer.write(data)


def _erase(words: list[str], shared: argparse.Namespace, wording: Wording) -> int:
    parser = _Parser()
    parser.add_argument("--yes", action="store_true")
    options = parser.parse_args(words)
    folder = place_of_data(shared.data_dir)
    going = kept_in(folder)
    if not going:
        print(wording.text("Nothing of Café Presenter is kept in {folder}.", folder=folder))
        return REFUSED
    for path in going:
        print(neutral(f"{path} → {path.readlink()}" if is_link(path) else str(path)))
    if not options.yes:
        print(wording.text("Add --yes to erase these files: all the evenings, drafts, settings and the log kept here."))
        return REFUSED
    with DataLock(folder) as lock:
        count = erase(folder, lock=lock)
    print(wording.plural("{count} file erased in {folder}.", "{count} files erased in {folder}.", count, folder=folder))
    return DONE


def _report(words: list[str], shared: argparse.Namespace, wording: Wording) -> int:
    from cafe_presenter.app.versions import report_for_helper  # see _import

    parser = _Parser()
    parser.add_argument("-o", "--output", default=".")
    options = parser.parse_args(words)
    folder = report_for_helper(place_of_data(shared.data_dir), Path(options.output))
    print(wording.text("Hand this folder to whoever helps you; nothing was sent: {folder}", folder=folder))
    return DONE


COMMANDS: dict[str, Callable[[list[str], argparse.Namespace, Wording], int]] = {
    "check": _check,
    "erase": _erase,
    "plan": _plan,
    "pool": _pool,
    "print": _print,
    "export": _export,
    "import": _import,
    "minutes": _minutes,
    "render": _render,
    "report": _report,
    "results": _results,
    "resume": _resume,
}


def _tell(problems: Iterable[Problem], wording: Wording, stream: object) -> None:
    for problem in problems:
        print(placed(problem, wording), file=stream)  # type: ignore[call-overload]


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and 160 <= int(width) <= 7680 and 120 <= int(height) <= 4320):
        raise argparse.ArgumentTypeError(f"value: '{text}'")
    return int(width), int(height)


def _opened_by_a_click() -> bool:
    """Whether nobody would read standard error: a bundle without a console, a desktop's menu or file manager.

    GLib and the startup notification and XDG activation specifications name these variables; a terminal hands those it
    was itself started with down to what is typed in it.
    """
    clicked = {"GIO_LAUNCHED_DESKTOP_FILE", "DESKTOP_STARTUP_ID", "XDG_ACTIVATION_TOKEN"}
    return sys.stderr is None or (not sys.stderr.isatty() and not clicked.isdisjoint(os.environ))


def _tell_failed_output(error: OSError) -> None:
    """Say, where that is still possible, that what was asked for could not be printed."""
    wording = Wording(system_language())
    problem = Problem("output.not_printed", params={"reason": error.strerror or type(error).__name__})
    with contextlib.suppress(OSError):
        print(sentence(problem, wording), file=sys.stderr, flush=True)


def _print_nothing() -> None:
    """Let what is still to be printed go nowhere, or Python would complain of it when it exits."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with Path(os.devnull).open("wb") as nowhere:
                os.dup2(nowhere.fileno(), stream.fileno())


def _print_anything() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
            if sys.platform == "win32" and not stream.isatty():
                stream.reconfigure(encoding="utf-8")  # its code page lacks signs, and what is read here is UTF-8
