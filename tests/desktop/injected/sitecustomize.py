"""Loaded by a Python that finds this folder on its path: has functions of the program fail as they begin.

The file that ``FAULTS`` names says which and how often: lines of ``Class.function chance``, read at every call of one
that is named there when the program starts. ``FAULTS_SEED`` makes the chances come again. The program itself knows
nothing of this.
"""

import os
import random
import sys
from pathlib import Path
from types import CodeType

OURS = f"{os.sep}cafe_presenter{os.sep}"


class InjectedError(Exception):
    """What no code of the program expects."""


def begin(faults: Path, seed: str) -> None:
    """Watch the start of every function of the program."""
    chance = random.Random(seed)
    meant = {line.split()[0] for line in faults.read_text("utf-8").splitlines()}
    monitoring = sys.monitoring

    def on_start(code: CodeType, offset: int) -> object:
        del offset
        if OURS not in code.co_filename or code.co_qualname not in meant:
            return monitoring.DISABLE
        now = dict(line.split() for line in faults.read_text("utf-8").splitlines())
        if chance.random() < float(now.get(code.co_qualname, 0)):
            raise InjectedError(code.co_qualname)
        return None

    monitoring.use_tool_id(monitoring.DEBUGGER_ID, "faults")
    monitoring.register_callback(monitoring.DEBUGGER_ID, monitoring.events.PY_START, on_start)
    monitoring.set_events(monitoring.DEBUGGER_ID, monitoring.events.PY_START)


if "FAULTS" in os.environ:
    begin(Path(os.environ["FAULTS"]), os.environ.get("FAULTS_SEED", ""))
