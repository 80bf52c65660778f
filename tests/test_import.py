"""``cafe-presenter import`` and ``export`` as they are typed, and a round trip through real LibreOffice."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cafe_presenter.core.deck.deck import Article, Deck, FollowUp, Kind, Priority, Source, Theme, Translation
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.deck.deck_writer import write_deck
from cafe_presenter.files.deck.deckfile import load_deck, read_deck
from cafe_presenter.files.documents.importer import load_document, read_document
from cafe_presenter.files.documents.write_text import deck_as_csv

TABLE = "Ma soirée\n\nThème\tQuestion\tObjectif\nÉthique\tOù va-t-on\u00a0?\tRéfléchir\nTravail\tQui paie ?\tComparer\n"
DOCUMENTS = Path(__file__).parent / "data" / "documents"
DECKS = sorted((Path(__file__).parent.parent / "resources" / "decks").glob("*.yaml"))

type Done = subprocess.CompletedProcess[bytes]
type Cafe = Callable[..., Done]


@pytest.fixture
def cafe(tmp_path: Path) -> Cafe:
    (tmp_path / "table.txt").write_text(TABLE, encoding="utf-8")

    def cafe(*words: str, given: bytes = b"", **environ: str) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "cafe_presenter", *words],
            cwd=tmp_path,
            env={**os.environ, "LANGUAGE": "en", **environ},
            input=given,
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert b"Traceback" not in done.stderr, done.stderr
        return done

    return cafe


def deck_in(data: bytes) -> Deck:
    return read_deck(data)[0]


def test_without_o_the_deck_is_printed(cafe: Cafe) -> None:
    done = cafe("import", "table.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    assert deck_in(done.stdout).themes[0] == Theme(theme="Éthique", question="Où va-t-on\u00a0?", objective="Réfléchir")


def test_a_deck_is_printed_in_utf8_whatever_the_terminal(cafe: Cafe) -> None:
    assert cafe("import", "table.txt", PYTHONIOENCODING="ascii").stdout == cafe("import", "table.txt").stdout


def test_the_deck_is_written_with_version_english_keys_and_minutes(cafe: Cafe) -> None:
    text = cafe("import", "-", given="Thème;Question;Durée\nA;Où ?;1 h 15\nB;Qui ?;90 s\n".encode()).stdout.decode()
    assert text.startswith("version: 1\n")
    assert 'theme: "A"' in text
    assert "duration: 75\n" in text
    assert "duration: 1.5\n" in text


def test_a_dash_reads_standard_input(cafe: Cafe) -> None:
    done = cafe("import", "-", given=(DOCUMENTS / "synthese.docx").read_bytes())
    assert done.returncode == 0
    assert deck_in(done.stdout).title == "Les machines et nous"


def test_what_is_inside_decides_and_not_the_ending(cafe: Cafe, tmp_path: Path) -> None:
    (tmp_path / "wrong.txt").write_bytes((DOCUMENTS / "feuille.xlsx").read_bytes())
    assert cafe("import", "wrong.txt").returncode == 0


def test_doubts_are_told_by_row_on_standard_error(cafe: Cafe) -> None:
    done = cafe("import", "-", given="Thème;Question;Objectif\nA;Où ?;x\n;Qui ?;y\n".encode())
    assert done.returncode == 3  # what is to be checked is a doubt
    assert b"\n  line 3: This row has no theme" in done.stderr


def test_the_path_stands_once_before_all_remarks(cafe: Cafe) -> None:
    rows = "Étape;Question\nMer;Où ?\n;Qui ?\n"
    done = cafe("import", "-", given=rows.encode())
    assert done.stderr.decode().splitlines()[:3] == [
        "-:",
        "  line 3: This row has no theme: the one above was taken, “Mer”. Check it.",
        "  No title was found: add one to the deck.",
    ]
    assert cafe("import", "nowhere.csv").stderr.startswith(b"nowhere.csv: ")


def test_what_each_column_was_taken_for_stands_lined_up(cafe: Cafe) -> None:
    rows = "N°;Étape;Question;Matériel\n1;Mer;Où ?;craie\n2;Terre;Qui ?;\n"
    done = cafe("--lang", "fr", "import", "-", given=rows.encode())
    assert done.stderr.decode().splitlines()[1:] == [
        "  Ce qui a été compris, colonne par colonne\u00a0:",
        "    N°        →  non utilisée\u00a0: elle numérote les lignes",
        "    Étape     →  thème",
        "    Question  →  question",
        "    Matériel  →  notes, sous son nom",
        "    (manque)  →  objectif, durée",
    ]


def test_of_many_columns_the_fields_are_told_and_the_others_counted(cafe: Cafe) -> None:
    extra = [f"Colonne {number}" for number in range(1, 41)]
    rows = [";".join((*extra, "Thème", "Question")), ";".join((*(["x"] * 40), "Mer", "Où ?"))]
    done = cafe("--lang", "fr", "import", "-", given="\n".join(rows).encode())
    lines = done.stderr.decode().splitlines()
    told = lines[next(index for index, line in enumerate(lines) if "colonne par colonne" in line) + 1 :]
    assert len(told) == 10
    assert [line.split() for line in told[-4:]] == [
        ["Thème", "→", "thème"],
        ["Question", "→", "question"],
        ["…", "→", "34", "de", "plus,", "dans", "les", "notes", "ou", "inutilisées"],
        ["(manque)", "→", "objectif,", "durée"],
    ]


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("# Café débat\n\n## La ville\n\n- Qui décide ?\n- Pour qui ?\n", ["La ville", "La ville"]),
        ("Café débat\n\nQui décide ?\nPour qui ?\n", ["Question 1", "Question 2"]),
    ],
)
def test_a_bare_list_of_questions_becomes_a_deck_and_says_so(cafe: Cafe, text: str, themes: list[str]) -> None:
    done = cafe("import", "-", given=text.encode())
    deck = deck_in(done.stdout)
    assert (done.returncode, deck.title) == (0, "Café débat")
    assert [(each.theme, each.question) for each in deck.themes] == list(
        zip(themes, ("Qui décide ?", "Pour qui ?"), strict=True)
    )
    assert b"lines that ask became questions (2)" in done.stderr


def test_what_a_list_leaves_out_and_what_in_it_asks_nothing_is_to_be_looked_over(cafe: Cafe) -> None:
    text = (
        "# Café débat\n\nDiscussion questions:\n\n- Who decides?\n- For whom?\n- How long?\n- Who pays?\n- The mayor\n"
    )
    mute = cafe("import", "-", given=text.encode())
    assert (mute.returncode, b"bid people talk: 1. The first: \xe2\x80\x9cThe mayor" in mute.stderr) == (3, True)
    text = text.replace("- The mayor", "\n## Next time\n\nWe read two chapters.\n\nWho brings the key?")
    beside = cafe("import", "-", given=text.encode())
    assert (beside.returncode, b"not in the deck (1): \xe2\x80\x9cWho brings the key?" in beside.stderr) == (
        3,
        True,
    )


def test_a_letter_that_asks_twice_is_no_list_of_questions(cafe: Cafe) -> None:
    letter = "Chère Madame,\n\nMerci.\n\nPouvons-nous venir ?\n\nNous serons douze.\n\nÀ quelle heure ?\n\nJean\n"
    assert cafe("import", "-", given=letter.encode()).returncode == 1


def test_check_asks_once_for_the_objectives_of_an_imported_deck(cafe: Cafe) -> None:
    cafe("import", "-", "-o", "deck.yaml", given=b"Ville\n\nQui ?\nPour qui ?\n")
    lines = cafe("check", "deck.yaml").stdout.decode().splitlines()
    assert ["Themes without an objective: 2 (lines 5, 7)" in line for line in lines] == [True]


def test_a_refusal_says_why_and_shows_a_table(cafe: Cafe) -> None:
    done = cafe("import", "-", given=b"Bonjour.\n")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"No table of questions was found" in done.stderr
    assert b"Theme\tQuestion\tObjective" in done.stderr


def test_a_table_asked_for_that_is_not_there_is_told(cafe: Cafe) -> None:
    for given in (b"Bonjour.\n", TABLE.encode()):
        done = cafe("import", "-", "--table", "7", given=given)
        assert done.returncode == 1
        assert b"There is no table or reading with this number" in done.stderr


def test_a_doubtful_deck_is_written_and_told_with_an_exit_code_of_its_own(cafe: Cafe) -> None:
    rows = "".join(f"A{number};{'Ceci est un long texte sans question. ' * 12}\n" for number in range(3))
    done = cafe("import", "-", given=f"Thème;Question\nMer;Qui ?\n{rows}".encode())
    assert done.returncode == 3
    assert len(deck_in(done.stdout).themes) == 4
    assert b"Look the deck over" in done.stderr


def test_a_refusal_is_in_french_for_a_french_reader(cafe: Cafe) -> None:
    assert b"Aucun tableau de questions" in cafe("--lang", "fr", "import", "-", given=b"Bonjour.\n").stderr


@pytest.mark.parametrize("name", ["nowhere.docx", ".", "nul\udcff"])
def test_a_source_that_is_no_file_is_refused(cafe: Cafe, name: str) -> None:
    assert cafe("import", name).returncode == 1


def test_o_writes_a_new_file_that_opens_as_a_deck(cafe: Cafe, tmp_path: Path) -> None:
    assert cafe("import", "table.txt", "-o", "deck.yaml").returncode == 0
    assert len(load_deck(tmp_path / "deck.yaml")[0].themes) == 2


def test_o_never_replaces_a_file(cafe: Cafe, tmp_path: Path) -> None:
    (tmp_path / "deck.yaml").write_text("mine")
    done = cafe("import", "table.txt", "-o", "deck.yaml")
    assert done.returncode == 1
    assert b"deck.yaml: This file exists" in done.stderr
    assert (tmp_path / "deck.yaml").read_text() == "mine"


def test_o_never_writes_through_a_link_to_nothing(cafe: Cafe, tmp_path: Path) -> None:
    (tmp_path / "deck.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert cafe("import", "table.txt", "-o", "deck.yaml").returncode == 1
    assert not (tmp_path / "elsewhere.yaml").exists()


def test_force_replaces_a_file_and_keeps_its_link_and_rights(cafe: Cafe, tmp_path: Path) -> None:
    real = tmp_path / "real.yaml"
    real.write_text("old")
    real.chmod(0o640)
    (tmp_path / "deck.yaml").symlink_to(real)
    assert cafe("import", "table.txt", "-o", "deck.yaml", "--force").returncode == 0
    assert (tmp_path / "deck.yaml").is_symlink()
    assert real.read_text(encoding="utf-8").startswith("version: 1")
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_refused_source_leaves_the_old_file_alone(cafe: Cafe, tmp_path: Path) -> None:
    (tmp_path / "deck.yaml").write_text("mine")
    for name in ("table.txt", "./table.txt"):
        done = cafe("import", "table.txt", "-o", name, "--force")
        assert done.returncode == 1
        assert b"This is the very file to be read" in done.stderr
    assert cafe("import", "-", "-o", "deck.yaml", "--force", given=b"Bonjour.\n").returncode == 1
    assert (tmp_path / "deck.yaml").read_text() == "mine"


def test_a_target_that_is_no_regular_file_is_written_through(cafe: Cafe) -> None:
    done = cafe("import", "table.txt", "-o", "/dev/stdout")
    assert done.returncode == 0
    assert done.stdout.startswith(b"version: 1")


@pytest.mark.parametrize("is_link", [False, True], ids=["a pipe", "a link to a pipe"])
def test_a_pipe_is_written_through_and_stays_one(cafe: Cafe, tmp_path: Path, *, is_link: bool) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    (tmp_path / "link").symlink_to(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        done = cafe("import", "table.txt", "-o", "link" if is_link else "pipe", "--force")
        read, _ = reader.communicate(timeout=30)
    assert done.returncode == 0
    assert read == cafe("import", "table.txt").stdout
    assert pipe.is_fifo()
    assert (tmp_path / "link").is_symlink()


def test_what_another_program_reads_is_written_through(cafe: Cafe, tmp_path: Path) -> None:
    script = (
        '"$0" -m cafe_presenter import table.txt -o >(cat > read.yaml; touch done) && until [ -e done ]; do :; done'
    )
    subprocess.run(["bash", "-c", script, sys.executable], cwd=tmp_path, check=True, timeout=60)
    assert (tmp_path / "read.yaml").read_bytes() == cafe("import", "table.txt").stdout


def test_a_full_device_is_told_and_stays_a_device(cafe: Cafe) -> None:
    done = cafe("import", "table.txt", "-o", "/dev/full", "--force")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"/dev/full: ")
    assert Path("/dev/full").is_char_device()


@pytest.mark.parametrize("target", ["", ".", "nowhere/deck.yaml", "table.txt/deck.yaml", "loop"])
def test_a_target_that_cannot_be_written_is_told_in_one_line(cafe: Cafe, tmp_path: Path, target: str) -> None:
    (tmp_path / "loop").symlink_to("loop")
    done = cafe("import", "table.txt", "-o", target, "--force")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, b"", 1)


def test_standard_output_sent_to_a_file_is_added_to_and_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "table.txt").write_text(TABLE, encoding="utf-8")
    with (tmp_path / "log").open("wb") as log:
        log.write(b"before\n")
        log.flush()
        command = [sys.executable, "-m", "cafe_presenter", "import", "table.txt", "-o", "/dev/stdout"]
        subprocess.run(command, cwd=tmp_path, stdout=log, check=True, timeout=60)
    assert (tmp_path / "log").read_bytes().startswith(b"before\nversion: 1")


def test_a_question_of_which_the_wall_shows_only_the_beginning_is_told(cafe: Cafe) -> None:
    for repeated, code in ((80, 3), (2, 0)):
        question = "Pourquoi la mer est-elle si grande et " * repeated
        done = cafe("import", "-", given=f"Thème,Question\nA,{question}si loin ?\nB,Et nous ?\n".encode())
        assert done.returncode == code
        assert (b"the wall shows only the beginning: 1" in done.stderr) == bool(code)


def test_the_second_table_is_taken_when_it_is_asked_for(cafe: Cafe) -> None:
    page = "<html>" + "".join(f"<table><tr><th>Thème<th>Question<tr><td>{name}<td>Où ?</table>" for name in ("A", "B"))
    done = cafe("import", "-", "--table", "2", given=page.encode())
    assert [theme.theme for theme in deck_in(done.stdout).themes] == ["B"]


def test_what_nobody_is_sure_of_is_taken_as_the_window_shows_it_when_it_is_asked_for(cafe: Cafe) -> None:
    bare = (
        "# La barque\n\nPar les voisins\n\n## Le bois\n\nOn le choisit sec.\n\n## La coque\n\n## La voile\n\nEn lin.\n"
    )
    refused = cafe("import", "-", given=bare.encode())
    assert (refused.returncode, refused.stdout) == (1, b"")
    assert b"--anyway" in refused.stderr
    done = cafe("import", "-", "--anyway", given=bare.encode())
    assert done.returncode == 3  # to be looked over
    assert [theme.theme for theme in deck_in(done.stdout).themes] == ["Le bois", "La coque", "La voile"]
    assert b"No evening was recognised for sure" in done.stderr
    assert "not in the deck: 1. Among them: “Par les voisins”".encode() in done.stderr
    assert b"(Le bois" not in done.stderr  # the deck itself is no other way to read it
    assert cafe("import", "-", "--anyway", given=b"").returncode == 1


def test_of_a_document_that_nobody_is_sure_of_other_ways_to_read_it_are_told_with_their_numbers(cafe: Cafe) -> None:
    boat = (
        "# La barque\n\n## Le bois\n\nOn le choisit.\n\n## La coque\n\n- sec\n- droit\n- clair\n\n## La voile\n\nLin.\n"
    )
    refused = cafe("import", "-", given=boat.encode()).stderr.decode()
    _, told, behind = refused.partition(
        "the document has 3 parts (Le bois · La coque · La voile). To take these: --table "
    )
    assert told
    number = behind[0]
    taken, none = (cafe("import", "-", "--table", each, given=boat.encode()) for each in (number, "9"))
    assert (taken.returncode, none.returncode) == (3, 1)
    assert [theme.theme for theme in deck_in(taken.stdout).themes] == ["Le bois", "La coque", "La voile"]
    assert deck_in(taken.stdout).themes[1].notes == "sec\ndroit\nclair"
    assert b"The parts (3) are lines that look alike" in taken.stderr
    assert b"There is no table or reading with this number" in none.stderr


def test_where_nothing_is_to_be_taken_as_it_stands_that_is_not_proposed_again(cafe: Cafe) -> None:
    invitation = "Le cinq mai, les voisins vous invitent au bord de l’eau. Venez avec de quoi manger.\n"
    refused = cafe("import", "-", "--anyway", given=invitation.encode())
    assert refused.returncode == 1
    assert b"with --anyway" not in refused.stderr
    assert b"Nothing in it can be taken as it stands" in refused.stderr


def test_export_writes_what_import_reads(cafe: Cafe, tmp_path: Path) -> None:
    cafe("import", "table.txt", "-o", "deck.yaml")
    for name in ("deck.html", "deck.csv"):
        assert cafe("export", "deck.yaml", "-o", name).returncode == 0
        back, _ = deck_from_document(load_document(str(tmp_path / name)))
        assert back.themes == load_deck(tmp_path / "deck.yaml")[0].themes


def test_export_asks_for_an_ending_it_knows(cafe: Cafe) -> None:
    cafe("import", "table.txt", "-o", "deck.yaml")
    done = cafe("export", "deck.yaml", "-o", "deck.pdf")
    assert done.returncode == 1
    assert b".html or .csv" in done.stderr


def test_export_prints_when_it_is_told_the_format(cafe: Cafe) -> None:
    cafe("import", "table.txt", "-o", "deck.yaml")
    assert cafe("export", "deck.yaml", "--format", "html").stdout.startswith(b"<!DOCTYPE html>")


RICH = Deck(
    title="L’IA, une amie\u202f? «\u00a0Oui\u00a0» & <non>",
    subtitle="Une soirée\u00a0: la première",
    licence="CC BY 4.0",
    venue="Médiathèque d’Évry",
    host="Jeanne",
    duration_s=5400.0,
    article=Article(
        "Un article",
        "Jeanne Dupont",
        "La Gazette",
        "2026-03-12",
        "https://exemple.fr/a?b=c&d",
        "Deux lignes\u00a0:\nles voici.",
    ),
    themes=(
        Theme("Accueil", objective="Se dire bonjour", duration_s=300.0, kind=Kind.WELCOME),
        Theme(
            "Éthique\u00a0: à 20\u00a0%\u202f?",
            "Qui décide «\u00a0vraiment\u00a0»\u202f?\nEt pour\u00adquoi\u00a0? L'apostrophe et l’autre, 1\u20112…",
            "Comparer <ceci> & cela",
            630.0,
            minimum_s=60.0,
            priority=Priority.MUST,
            notes="Une note\nsur deux lignes",
            follow_ups=(FollowUp("Et vous\u00a0?\nVraiment ?", "Silence"), FollowUp("Pourquoi : pour qui ?")),
            plain="Qui choisit ?",
            translations=(
                Translation("en", "Ethics", "Who decides?\nAnd why?"),
                Translation("ar", "أخلاق", "من يقرر؟"),
            ),
            sources=(Source("Un rapport", "https://exemple.fr/r"), Source("Un livre")),
        ),
        Theme("التقنية", "🤖 Qui paie ?", "Nommer", translations=(Translation("en", "Technology"),)),
    ),
)
"""A deck with every text a table can hold, and the signs that software likes to tidy up.

Two spaces in a row are not among them: LibreOffice reads those of a page as one.
"""


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Decks as pages, and what LibreOffice Writer makes of these: Word and OpenDocument files."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "rich.yaml").write_text(write_deck(RICH), encoding="utf-8")
    for path in (*DECKS, folder / "rich.yaml"):
        command = [sys.executable, "-m", "cafe_presenter", "export", str(path), "-o", str(folder / f"{path.stem}.html")]
        subprocess.run(command, check=True, timeout=60, capture_output=True)
    pages = [str(path) for path in sorted(folder.glob("*.html"))]
    for format_ in ("docx:MS Word 2007 XML", "odt:writer8"):
        office = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        convert = ["--infilter=HTML (StarWriter)", "--convert-to", format_, "--outdir", str(folder), *pages]
        subprocess.run([*office, *convert], check=True, timeout=240, capture_output=True)
    return folder


def without_timers(deck: Deck) -> Deck:
    """Return the deck without what no table holds."""
    quiet = replace(deck.thresholds, silence_s=None)
    return replace(
        deck, follow_ups=(), thresholds=quiet, themes=tuple(replace(theme, timer=None) for theme in deck.themes)
    )


@pytest.mark.long
def test_a_real_spreadsheet_computes_nothing_of_a_csv(tmp_path: Path) -> None:
    live = ["=1+1", '=HYPERLINK("http://x.invalid")', "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", " =1"]
    deck = Deck(themes=tuple(Theme(text, text, "C") for text in live))
    (tmp_path / "guarded.csv").write_bytes(deck_as_csv(deck))
    (tmp_path / "bare.csv").write_bytes(deck_as_csv(deck).replace(b"'=", b"="))
    computing = "CSV:59,34,76,1,,1036,false,true,false,false,false,-1,true"  # and let it take formulas for such
    office = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", f"--infilter={computing}"]
    files = [str(tmp_path / name) for name in ("guarded.csv", "bare.csv")]
    convert = ["--convert-to", "fods", "--outdir", str(tmp_path), *files]
    subprocess.run([*office, *convert], check=True, timeout=240, capture_output=True)
    assert "table:formula=" in (tmp_path / "bare.fods").read_text("utf-8")
    assert "table:formula=" not in (tmp_path / "guarded.fods").read_text("utf-8")


@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_a_deck_comes_back_from_a_real_word_processor(converted: Path, path: Path, ending: str) -> None:
    back, problems = deck_from_document(load_document(str(converted / f"{path.stem}.{ending}")))
    assert (back, problems) == (without_timers(load_deck(path)[0]), ())


@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_every_text_of_a_deck_comes_back_from_a_real_word_processor(converted: Path, ending: str) -> None:
    back, problems = deck_from_document(load_document(str(converted / f"rich.{ending}")))
    assert (back, problems) == (RICH, ())


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell closes the output")
def test_a_deck_that_nobody_can_receive_is_no_success(tmp_path: Path) -> None:
    (tmp_path / "table.txt").write_text(TABLE, encoding="utf-8")
    command = [f"'{sys.executable}' -m cafe_presenter import table.txt >&-"]
    done = subprocess.run(["sh", "-c", *command], cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert done.returncode == 1


def test_an_import_leaves_out_what_nobody_sees_and_says_so() -> None:
    cells = "Thème;Question;Objectif\nA\u202e;Qui\u200b dé\u00adcide ?;👩\u200d🚀\n"
    deck, problems = deck_from_document(read_document(cells.encode(), "f"))
    theme = deck.themes[0]
    assert (theme.theme, theme.question, theme.objective) == ("A", "Qui dé\u00adcide ?", "👩\u200d🚀")
    told = [each.params["characters"] for each in problems if each.code == "import.unseen_characters"]
    assert told == ["U+202E, U+200B"]
