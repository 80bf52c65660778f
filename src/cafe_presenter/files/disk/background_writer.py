"""Writing what changes again and again behind the program's back: neither the wall nor a key waits for a slow disk."""

import threading
from collections.abc import Callable


class LatestWriter[Value]:
    """Writes values on a thread of its own; of those that wait, only the newest.

    What cannot be written is dropped: a full or read-only stick must not stop the evening. ``problem`` is the reason
    why the last value could not be written, or empty.
    """

    def __init__(self, write: Callable[[Value], None], name: str) -> None:
        self._write = write
        self._name = name
        self.problem = ""
        self._lock = threading.Lock()
        self._waiting: tuple[Value] | None = None
        self._worker: threading.Thread | None = None

    def save(self, value: Value) -> None:
        """Write ``value`` soon."""
        with self._lock:
            self._waiting = (value,)
            if self._worker is None:
                self._worker = threading.Thread(target=self._work, name=self._name, daemon=True)
                self._worker.start()

    def close(self) -> None:
        """Wait for what is being written, two seconds at most."""
        worker = self._worker
        if worker is not None:
            worker.join(2.0)

    def _work(self) -> None:
        while True:
            with self._lock:
                waiting, self._waiting = self._waiting, None
                if waiting is None:
                    self._worker = None
                    return
            try:
                self._write(waiting[0])
            except OSError as error:
                self.problem = error.strerror or type(error).__name__
            else:
                self.problem = ""
