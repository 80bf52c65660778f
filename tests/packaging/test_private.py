"""The bundle for a whole evening, watched by the kernel as the source is in tests/desktop/test_private.py."""

from pathlib import Path

import pytest

from tests.desktop.desk import Desk
from tests.desktop.watched import NETLESS, watch

pytestmark = pytest.mark.long


def test_the_bundle_opens_no_socket_that_leads_out_of_this_computer(desk: Desk, unpacked: Path, tmp_path: Path) -> None:
    evening = watch([str(unpacked / "cafe-presenter")], desk, tmp_path)
    assert evening.families <= NETLESS
    assert [name for name in evening.spoken_to if not name.startswith(evening.expected)] == []
    assert [name for name in evening.written if not name.startswith((str(evening.data), "/dev/"))] == []
    assert (evening.data / "sessions").is_dir()
