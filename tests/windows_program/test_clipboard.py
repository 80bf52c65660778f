"""What a program of this computer holds on the clipboard, pasted into the program of the zip."""

from pathlib import Path

from tests.desktop.desk import Shows
from tests.desktop.lab import Program
from tests.desktop.test_paste_live import copy_all
from tests.desktop.windows import WindowsDesk
from tests.windows_program.conftest import Start
from tests.windows_program.test_console import DOCUMENT


def test_a_table_copied_in_an_office_becomes_an_evening(
    desk: WindowsDesk, unpacked: Path, start: Start, started: list[Program], shows: Shows, tmp_path: Path
) -> None:
    office = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--nologo", "--norestore", "--view"]
    copy_all([*office, str(DOCUMENT)], DOCUMENT.name, desk=desk, started=started, log=tmp_path / "writer.log")
    start(unpacked / "Café Presenter.exe", "--data-dir", str(tmp_path / "data"))
    shows(desk.laptop, "Une nouvelle soirée")
    desk.key("ctrl+v")
    shows(desk.laptop, "D’après le presse-papiers")
    shows(desk.laptop, "Quel travail restera-t-il")
