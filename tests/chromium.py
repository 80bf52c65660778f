"""A real browser, driven through the pipe that Chromium itself offers: pages, keys, what a screen reader is told."""

import fcntl
import json
import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


class Chromium:
    """A browser with one page; what it says of itself is kept in ``events``."""

    def __init__(self, to: int, answers: int) -> None:
        self._to, self._answers, self._rest, self._number = to, answers, b"", 0
        self._session = ""
        self.events: list[dict[str, Any]] = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "Accessibility"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **params: object) -> dict[str, Any]:
        """Ask for something and wait for the answer."""
        self._number += 1
        message: dict[str, object] = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            told = self._next()
            if told.get("id") == self._number:
                assert "error" not in told, told
                result: dict[str, Any] = told["result"]
                return result
            self.events.append(told)

    def open(self, path: Path) -> None:
        """Open a page and wait until it stands."""
        self.ask("Page.navigate", url=path.as_uri())
        while not any(each.get("method") == "Page.loadEventFired" for each in self.events):
            self.events.append(self._next())

    def value(self, script: str) -> Any:
        """Return what a script on the page gives."""
        return self.ask("Runtime.evaluate", expression=script, returnByValue=True)["result"].get("value")

    def press_tab(self) -> None:
        """Press Tab."""
        for kind in ("rawKeyDown", "keyUp"):
            self.ask("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)

    def heard(self) -> list[tuple[str, str]]:
        """Return roles and names as a screen reader is told them, in its order."""
        nodes = {node["nodeId"]: node for node in self.ask("Accessibility.getFullAXTree")["nodes"]}

        def below(node: dict[str, Any]) -> Iterator[tuple[str, str]]:
            if not node.get("ignored"):
                yield str(node["role"]["value"]), str(node.get("name", {}).get("value", ""))
            for child in node.get("childIds", []):
                if child in nodes:
                    yield from below(nodes[child])

        return list(below(next(node for node in nodes.values() if "parentId" not in node)))

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            piece = os.read(self._answers, 1 << 16)
            assert piece, "the browser has gone"
            self._rest += piece
        told, _, self._rest = self._rest.partition(b"\0")
        found: dict[str, Any] = json.loads(told)
        return found


@contextmanager
def chromium(folder: Path) -> Iterator[Chromium]:
    """Start a browser that keeps what it keeps in ``folder``."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    assert browser is not None
    (to_read, to_write), (from_read, from_write) = os.pipe(), os.pipe()
    ends = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in (to_read, from_write)]  # none of them is 3 or 4
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", f"--user-data-dir={folder}"]
    started = os.posix_spawn(
        browser,
        [browser, *options],
        {**os.environ, "HOME": str(folder)},
        file_actions=[
            *((os.POSIX_SPAWN_DUP2, end, number) for number, end in enumerate(ends, 3)),
            *((os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_WRONLY, 0) for number in (1, 2)),
        ],
    )
    for end in (to_read, from_write, *ends):
        os.close(end)
    try:
        yield Chromium(to_write, from_read)
    finally:
        os.close(to_write)
        os.close(from_read)
        os.kill(started, signal.SIGTERM)
        os.waitpid(started, 0)
