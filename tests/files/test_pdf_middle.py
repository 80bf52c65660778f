"""Tables of a PDF without any line drawn whose cells stand at the middle of their rows, as word processors set them."""

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.document.document import Paragraph, Table
from cafe_presenter.files.documents.read_pdf import read_pdf
from tests.files.pdf_writer import frame, pdf_of, set_width, words

TITLE = words((54, 760, "Fête du quartier"), size=20)


def timed(data: bytes) -> list[tuple[str, float | None]]:
    deck, _ = deck_from_document(read_pdf(data))
    return [(theme.theme, theme.duration_s and theme.duration_s / 60) for theme in deck.themes]


def test_an_hour_at_the_middle_of_a_title_of_two_lines_is_that_titles() -> None:
    page = words(
        (200, 700, "Discours du maire et de la"),
        (54, 693, "18h00 - 18h10"),
        (200, 686, "présidente du club"),
        (200, 664, "Concert de la chorale des"),
        (54, 657, "18h10 - 18h40"),
        (200, 650, "deux écoles"),
        (54, 628, "18h40 - 19h00"),
        (200, 628, "Tirage de la tombola"),
        (54, 606, "19h00 - 20h00"),
        (200, 606, "Soupe pour tous"),
    )
    assert timed(pdf_of([TITLE + page])) == [
        ("Discours du maire et de la présidente du club", 10),
        ("Concert de la chorale des deux écoles", 30),
        ("Tirage de la tombola", 20),
        ("Soupe pour tous", 60),
    ]


def test_rows_hardly_parted_are_told_by_the_step_between_the_lines_of_their_cells() -> None:
    cut = [(30, "Ouvrir la soirée", "Présenter les gens,\ndire les règles"), (50, "Les mots du jour", "Chercher")]
    cut += [(40, "Le jeu des cartes", "Trier les cartes\npar deux"), (20, "La fin", "Dire merci")]
    told, top = list[tuple[float, float, str]](), 700.0
    for minutes, title, notes in cut:
        told += [(220, top, str(minutes)), (220, top - 13, "min"), (54, top - 6.5, title)]
        lines = notes.split("\n")
        told += [(270, top - 13 * at - 6.5 * (len(lines) == 1), line) for at, line in enumerate(lines)]
        top -= 30
    head = words((96, 716, "Séquence"), (214, 716, "Durée"), (330, 716, "Contenu"), font="B")
    prose = [f"Ce paragraphe dit longuement à quoi sert la soirée, et pour qui elle est, ligne {n}." for n in range(9)]
    above = words(*((54, 640 - 14 * n, line) for n, line in enumerate(prose)))
    shifted = words(*((x, y - 220, text) for x, y, text in told))
    low = words(*((x, 716 - 220, text) for x, text in ((96, "Séquence"), (214, "Durée"), (330, "Contenu"))), font="B")
    wanted = [(title, minutes) for minutes, title, _ in cut]
    assert timed(pdf_of([TITLE + head + words(*told)])) == wanted
    assert timed(pdf_of([TITLE + above + low + shifted])) == wanted


def test_a_cell_that_reaches_to_the_next_is_parted_where_a_text_is_set_at_its_place() -> None:
    title = "Co-construire la charte "
    start = 54 + set_width(title)
    page = words(
        (54, 700, "Accueil"),
        (start, 700, "20 min"),
        (start + 60, 700, "Tour de table"),
        (54, 670, title),
        (start, 670, "1 h 10"),
        (start + 60, 670, "En petits groupes"),
        (54, 640, "Bilan"),
        (start, 640, "10 min"),
        (start + 60, 640, "Un mot chacun"),
        (54, 610, "Pot de fin"),
        (start, 610, "30 min"),
        (start + 60, 610, "Avec les voisins"),
    )
    tables = [block for block in read_pdf(pdf_of([TITLE + page])).blocks if isinstance(block, Table)]
    assert [row.cells for table in tables for row in table.rows][1] == (
        "Co-construire la charte",
        "1 h 10",
        "En petits groupes",
    )


def test_several_signs_before_an_item_are_no_words_of_it() -> None:
    page = words(
        (54, 700, "• Wer pflegt den Brunnen?"),
        (54, 680, "•• Wer zahlt das Wasser?"),
        (54, 660, "• • Wem gehört der Platz?"),
    )
    deck, _ = deck_from_document(read_pdf(pdf_of([TITLE + page])))
    assert [theme.question for theme in deck.themes] == [
        "Wer pflegt den Brunnen?",
        "Wer zahlt das Wasser?",
        "Wem gehört der Platz?",
    ]


def test_bullets_left_of_the_line_above_make_no_column_of_it() -> None:
    page = words(
        (54, 700, "•"),
        (66, 700, "Avez-vous déjà demandé à une machine ce que vous auriez pu demander"),
        (66, 687, "à quelqu’un que vous connaissez ?"),
        (54, 660, "•"),
        (66, 660, "Qui doit savoir ce que vous lui avez dit ?"),
        (54, 633, "•"),
        (66, 633, "Que feriez-vous sans elle ?"),
    )
    deck, _ = deck_from_document(read_pdf(pdf_of([TITLE + page])))
    assert [theme.question for theme in deck.themes] == [
        "Avez-vous déjà demandé à une machine ce que vous auriez pu demander à quelqu’un que vous connaissez ?",
        "Qui doit savoir ce que vous lui avez dit ?",
        "Que feriez-vous sans elle ?",
    ]


def test_a_title_goes_on_in_bold_letters_where_its_line_ends_in_such() -> None:
    page = words((54, 700, "9h00 – 9h40 :")) + words((130, 700, "la ville que nous voulons, et ce que"), font="B")
    page += words((54, 687, "nous ferons pour l’avoir"), font="B") + words((54, 660, "9h40 – 10h00 : la pause"))
    page += words((54, 630, "10h00 – 10h30 : le vote, et ce que nous en dirons à ceux qui n’y étaient pas"))
    assert timed(pdf_of([TITLE + page]))[0] == ("la ville que nous voulons, et ce que nous ferons pour l’avoir", 40)


def test_a_column_without_room_for_a_letter_is_none() -> None:
    lines = [(60.0, 700.0 - 20 * at, f"Une ligne de texte dans un cadre, la {at}e") for at in range(8)]
    page = words(*lines) + words((300, 100, "2/3")) + frame((50, 55, 59, 540), (720, 150, 90))
    assert not [block for block in read_pdf(pdf_of([TITLE + page])).blocks if isinstance(block, Table)]


def test_rings_that_lead_items_are_no_column_and_no_word() -> None:
    page = words((54, 700, "Ce que nous ferons :"))
    page += words(*((90, 680 - 20 * at, "o") for at in range(3)))
    page += words(*((118, 680 - 20 * at, text) for at, text in enumerate(("Lire à deux", "Jouer", "Manger"))))
    blocks = read_pdf(pdf_of([TITLE + page])).blocks
    assert [each.text for each in blocks if isinstance(each, Paragraph) and each.is_item] == [
        "Lire à deux",
        "Jouer",
        "Manger",
    ]


def test_a_no_break_space_that_ends_a_line_is_no_letter_of_it() -> None:
    page = words((54, 700, "Ce que nous avons lu ensemble\xa0")) + words(
        (54, 670, "Une soirée de trois heures, et\xa0")
    )
    page += words((54, 657, "une pause au milieu\xa0"))
    texts = [each.text for each in read_pdf(pdf_of([TITLE + page])).blocks if isinstance(each, Paragraph)]
    assert [text for text in texts if text][1:] == [
        "Ce que nous avons lu ensemble",
        "Une soirée de trois heures, et une pause au milieu",
    ]


def test_a_day_whose_rows_all_tell_their_length_is_no_chance_amid_the_pages_about_it() -> None:
    about = [
        f"Ce que la formation demande et promet, au point {n}, est dit ici sans un mot de trop." for n in range(38)
    ]
    pages = [words(*((54, 780 - 18 * at, line) for at, line in enumerate(about)))]
    parts = [(f"Séquence de travail {name}", 60) for name in ("un", "deux", "trois", "quatre", "cinq", "six", "sept")]
    told = [(54, 740 - 30 * at, title) for at, (title, _) in enumerate(parts)]
    told += [(260, 740 - 30 * at, f"{minutes} min") for at, (_, minutes) in enumerate(parts)]
    told += [(330, 740 - 30 * at, "Par petits groupes") for at in range(len(parts))]
    assert timed(pdf_of([TITLE, *pages, words(*told)])) == parts


def test_each_of_several_hours_in_one_cell_is_that_of_the_line_beside_it() -> None:
    told = {700: ("18h00", "Ouverture par les enfants"), 672: ("18h20", "Jeu des titres"), 658: ("19h00", "La veillée")}
    page = words(*((x, y, text) for y, pair in told.items() for x, text in zip((54, 164), pair, strict=True)))
    page += words((164, 686, "et leur chorale du jeudi"), (164, 630, "Tables de lecture"), (54, 630, "10h00-12h00"))
    page += frame((50, 160, 380), (714, 644, 616))
    assert timed(pdf_of([TITLE + page])) == [
        ("Ouverture par les enfants et leur chorale du jeudi", 20),
        ("Jeu des titres", 40),
        ("La veillée", None),
        ("Tables de lecture", 120),
    ]


def test_small_hours_set_letter_by_letter_keep_their_digits() -> None:
    parts = (("9H00–10H30", "Petit déjeuner"), ("11H00–12H30", "Première marche"), ("15H00–16H30", "Seconde marche"))
    page = b""
    for at, (hours, title) in enumerate(parts):
        x = 54.0
        for letter in hours:
            page += words((x, 700 - 60 * at, letter), size=6)
            x += set_width(letter) * 6 / 10 + 2
        page += words((54, 680 - 60 * at, title), size=12)
    assert timed(pdf_of([TITLE + page])) == [("Petit déjeuner", 90), ("Première marche", 90), ("Seconde marche", 90)]


def test_hours_half_a_line_above_or_between_the_lines_are_of_the_text_nearest_to_them() -> None:
    page = words(
        (54, 700, "9:00 - 9:20"),
        (200, 700, "Welcome at the mill"),
        (200, 684.5, "How water turned into"),
        (54, 677, "9:20 - 10:00"),
        (200, 669, "the power of a valley"),
        (54, 653.5, "10:00 - 10:15"),
        (200, 646, "Short break"),
        (54, 622.5, "10:15 - 11:00"),
        (200, 622.5, "Walk along the old canal"),
        (200, 607, "with a map for two"),
        (54, 591.5, "11:00 - 11:10"),
        (200, 584, "Short break"),
        (200, 560.5, "A last round:"),
        (210, 545, "• what we keep"),
        (54, 537, "11:10 - 12:00"),
        (210, 529.5, "• whom we tell"),
        size=11,
    )
    assert timed(pdf_of([TITLE + page])) == [
        ("Welcome at the mill", 20),
        ("How water turned into the power of a valley", 40),
        ("Short break", 15),
        ("Walk along the old canal with a map for two", 45),
        ("Short break", 10),
        ("A last round", 50),
    ]


def test_a_cell_that_no_line_ends_goes_on_in_the_rows_below_and_takes_what_stands_at_its_middle() -> None:
    across = [(54, y, 400, y) for y in (720, 690, 660, 600, 570)] + [(54, 630, 150, 630)]
    down = [(x, 720, x, 570) for x in (54, 150, 400)]
    lines = " ".join(f"{x} {y} m {to_x} {to_y} l S" for x, y, to_x, to_y in (*across, *down)).encode()
    page = words(
        (60, 700, "Uur"),
        (156, 700, "Wat"),
        (60, 670, "14:00 - 14:20"),
        (156, 670, "Koffie"),
        (60, 640, "14:20 - 15:00"),
        (156, 625, "De oude kade"),
        (60, 610, "15:00 - 15:40"),
        (60, 580, "15:40 - 16:00"),
        (156, 580, "Afscheid"),
    )
    assert timed(pdf_of([TITLE + lines + b"\n" + page])) == [("Koffie", 20), ("De oude kade", 80), ("Afscheid", 20)]


def test_an_hour_with_its_title_begins_a_row_though_its_last_cell_is_empty() -> None:
    page = words(
        (54, 700, "9:00 - 9:30"),
        (160, 700, "Kaffee"),
        (330, 700, "Küche"),
        (54, 686, "9:30 - 10:15"),
        (160, 686, "Die Wege im Viertel"),
        (330, 686, "Großer Saal"),
        (54, 672, "10:15 - 10:30"),
        (160, 672, "Pause"),
        (54, 658, "10:30 -"),
        (160, 658, "Was wir ändern"),
        (330, 658, "Großer Saal"),
        (54, 644, "11:00"),
        (160, 644, "und wie lange"),
        (54, 630, "11:00"),
        (160, 630, "Ende"),
    )
    assert timed(pdf_of([TITLE + page])) == [
        ("Kaffee", 30),
        ("Die Wege im Viertel", 45),
        ("Pause", 15),
        ("Was wir ändern und wie lange", 30),
        ("Ende", None),
    ]


def test_short_lines_are_whole_where_no_sentence_of_the_document_goes_on_below_one() -> None:
    lines = (
        "Ein Nachmittag am Bahndamm",
        "16:00-16:10 Ankommen am Tor",
        "Alle nennen einen Zug.",
        "16:10-16:40 Gehen und horchen am Damm",
        "Wir bleiben stehen.",
        "16:40-17:00 Was soll dort fahren",
        "Jede Stimme wird gehört.",
    )
    page = words(*((60, 740 - 14 * at, line) for at, line in enumerate(lines)))
    deck, _ = deck_from_document(read_pdf(pdf_of([page])))
    titles = [each.theme for each in deck.themes]
    assert titles == ["Ankommen am Tor", "Gehen und horchen am Damm", "Was soll dort fahren"]


def test_a_row_without_a_word_in_its_first_column_makes_no_damaged_file() -> None:
    page = words((54, 700, "Couleurs"), (200, 700, "Pinceaux"), (54, 687, "rouges"), (200, 687, "larges"))
    page += words((200, 650, "Terre et fil"), (54, 637, "Papier"), (200, 637, "Colle"), (54, 624, "Sel"))
    page += words((200, 624, "Bois"))
    texts = str(read_pdf(pdf_of([TITLE + page])).blocks)
    assert all(text in texts for text in ("Couleurs", "larges", "Terre et fil", "Bois"))
