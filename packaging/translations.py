"""Keep ``resources/i18n/fr.po`` in step with what the program says; run by ``make i18n``, checked by the tests.

What Qt's own French lacks is in ``qt_fr.ts`` beside it, in Qt's format.
"""

import os
import subprocess
import sysconfig
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from cafe_presenter.import_sentences import IMPORT_SENTENCES
from cafe_presenter.sentences import SENTENCES

ROOT = Path(__file__).resolve().parent.parent
PO = ROOT / "resources" / "i18n" / "fr.po"
MO = PO.with_suffix(".mo")
QT_TS = PO.with_name("qt_fr.ts")
QT_QM = QT_TS.with_suffix(".qm")

KEYWORDS = {"text": None, "plural": (1, 2), "N_": None}
HEADER = """\
# The French sentences of Café Presenter. `make i18n` adds what the program says anew and drops what it no longer says.
msgid ""
msgstr ""
"Language: fr\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

"""


def said() -> Catalog:
    """Return every sentence the program can say: those marked in the source, and those of the problems."""
    catalog = Catalog()
    for _, _, message, _, _ in extract_from_dir(ROOT / "src", keywords=KEYWORDS, directory_filter=_speaks):
        if message:
            catalog.add(message)
    for sentence in (*SENTENCES.values(), *IMPORT_SENTENCES.values()):
        catalog.add(sentence)
    return catalog


def _speaks(folder: str | os.PathLike[str]) -> bool:
    """Tell whether code below a folder may speak; ``text`` is a common name, and core and files know no language."""
    return Path(folder).name not in {"core", "files", "__pycache__"}


def translated() -> Catalog:
    """Return the French sentences as ``fr.po`` has them."""
    with PO.open("rb") as file:
        return read_po(file, locale="fr")


def compiled(catalog: Catalog) -> bytes:
    """Return the bytes of the ``.mo`` file; the same catalogue always gives the same bytes."""
    catalog.creation_date = catalog.revision_date = datetime(2000, 1, 1, tzinfo=UTC)
    buffer = BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def compile_qt(target: Path) -> None:
    """Compile what Qt's own French lacks to ``target``."""
    lrelease = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease"
    subprocess.run([lrelease, "-silent", QT_TS, "-qm", target], check=True)


def update() -> None:
    """Bring ``fr.po`` in step with the source, new sentences left empty, and compile all."""
    catalog = translated()
    catalog.update(said(), no_fuzzy_matching=True)
    buffer = BytesIO()
    write_po(buffer, catalog, width=0, omit_header=True, no_location=True, ignore_obsolete=True)
    PO.write_text(HEADER + buffer.getvalue().decode(), encoding="utf-8", newline="\n")
    MO.write_bytes(compiled(translated()))
    compile_qt(QT_QM)


if __name__ == "__main__":
    update()
