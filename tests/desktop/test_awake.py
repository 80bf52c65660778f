"""Staying awake, asked of a stand-in on a real bus, and told in the presenter window."""

import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.desktop.bundled import DECK
from tests.desktop.lab import Program, bare_env, cafe_presenter, wait_until

HERE = Path(__file__).parent
SCREEN, SLEEP = "org.freedesktop.ScreenSaver.Inhibit", "org.freedesktop.login1.Manager.Inhibit sleep:idle"
QUIET = "org.freedesktop.Notifications.Inhibit"
PORTAL = "org.freedesktop.portal.Inhibit.Inhibit"
SUSPEND_AND_IDLE = 4 + 8  # the portal's flags

type Run = Callable[..., Program]


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Run]:
    """Start something on a bus of its own, which is the session's and the system's at once."""
    programs: list[Program] = []
    with tempfile.TemporaryDirectory(prefix="bus-") as runtime:
        address = f"unix:path={runtime}/bus"
        env = bare_env(tmp_path / "home") | {
            "DBUS_SESSION_BUS_ADDRESS": address,
            "DBUS_SYSTEM_BUS_ADDRESS": address,
            "QT_QPA_PLATFORM": "offscreen",
        }

        def start(*command: str) -> Program:
            log = tmp_path / f"{len(programs)}.log"
            if command:
                programs.append(Program(command, env, log=log))
            else:
                programs.append(cafe_presenter(env, DECK, "--data-dir", str(tmp_path / "data"), log=log))
            return programs[-1]

        start("dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={address}")
        wait_until((Path(runtime) / "bus").exists, what="the bus")
        yield start
        for program in reversed(programs):
            program.stop()


def stand_in(run: Run, *words: str) -> Program:
    service = run(sys.executable, str(HERE / "awake_service.py"), *words)
    wait_until(lambda: "ready" in service.said, what="the stand-in")
    return service


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGTERM])
def test_screen_and_sleep_are_held_off_until_the_program_is_gone(run: Run, blow: signal.Signals) -> None:
    service = stand_in(run)
    program = run()
    wait_until(lambda: SCREEN in service.said and SLEEP in service.said, what="both to be asked")
    assert "gone" not in service.said
    program.send(blow)
    wait_until(lambda: service.said.count("gone") >= 1 and "lock let go" in service.said, what="both to be let go")
    assert program.wait() in (0, -blow)


def test_nothing_is_asked_twice(run: Run) -> None:
    service = stand_in(run)
    program = run()
    wait_until(lambda: SCREEN in service.said and SLEEP in service.said, what="both to be asked")
    program.send(signal.SIGTERM)
    program.wait()
    wait_until(lambda: "gone" in service.said, what="the name to vanish")
    assert service.said.count("Inhibit") == 2


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGTERM])
def test_where_there_is_only_the_portal_it_is_asked_with_its_own_types(run: Run, blow: signal.Signals) -> None:
    service = stand_in(run, "portal")
    program = run()
    wait_until(lambda: PORTAL in service.said, what="the portal to be asked")
    call = next(line for line in service.said.splitlines() if line.startswith(PORTAL))
    assert call.startswith(f"{PORTAL}  {SUSPEND_AND_IDLE} ")
    assert call.endswith("(sua{sv})")
    assert "gone" not in service.said
    program.send(blow)
    wait_until(lambda: "gone" in service.said, what="the name to vanish")
    assert service.said.count("Inhibit.Inhibit") == 1


@pytest.mark.parametrize("words", [("portal", "refuse"), ("portal", "decline"), ("refuse",)])
def test_what_the_portal_refuses_too_is_known_as_refused(run: Run, words: tuple[str, ...]) -> None:
    stand_in(run, *words)
    asker = run(sys.executable, str(HERE / "awake_asker.py"))
    wait_until(lambda: "held: ; refused: screen sleep" in asker.said, what="both to be refused")


def test_what_the_portal_grants_is_given_back_while_the_program_goes_on(run: Run) -> None:
    service = stand_in(run, "portal")
    asker = run(sys.executable, str(HERE / "awake_asker.py"))
    wait_until(lambda: "held: screen sleep; refused: \n" in asker.said, what="both to be granted")
    asker.send(signal.SIGUSR1)
    wait_until(lambda: "gone" in service.said, what="the name to vanish")
    wait_until(lambda: asker.said.endswith("held: ; refused: \n"), what="nothing to be held any more")
    assert asker.running


def test_a_desktop_that_holds_notifications_back_for_a_program_is_asked_to(run: Run) -> None:
    service = stand_in(run, "quiet")
    asker = run(sys.executable, str(HERE / "awake_asker.py"))
    wait_until(lambda: QUIET in service.said, what="quiet to be asked for")
    call = next(line for line in service.said.splitlines() if line.startswith(QUIET))
    assert call.startswith(f"{QUIET} cafe-presenter ")
    assert call.endswith("(ssa{sv})")
    wait_until(lambda: "quiet\n" in asker.said, what="quiet to be granted")
    asker.send(signal.SIGUSR1)
    wait_until(lambda: "gone" in service.said, what="the name to vanish")


def test_no_notifier_is_started_to_ask_it_for_quiet(run: Run) -> None:
    service = stand_in(run)
    asker = run(sys.executable, str(HERE / "awake_asker.py"))
    wait_until(lambda: "held: screen sleep; refused: \n" in asker.said, what="the others to be granted")
    assert QUIET not in service.said
    assert "quiet" not in asker.said
