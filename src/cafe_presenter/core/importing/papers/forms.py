"""Signs that a document is a form, a survey: everybody fills it in alone, and no room talks about what it asks."""

import re
from collections.abc import Iterator

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph
from cafe_presenter.core.importing.words.notions import Notion

_FORM = Notion("""
fr: formulaire, fiche d’inscription, fiche d’évaluation, fiches d’évaluation, grille d’évaluation,
    bulletin d’inscription, bulletin d’adhésion, questionnaire, sondage, enquête
en: form, sign-up sheet, evaluation sheet, feedback sheet, questionnaire, survey, poll
de: Formular, Anmeldeformular, Anmeldebogen, Fragebogen, Umfrage, Rückmeldebogen, Feedbackbogen,
    Bewertungsbogen
es: formulario, ficha de inscripción, ficha de evaluación, fichas de evaluación, cuestionario, encuesta
it: modulo di iscrizione, modulo di adesione, scheda di iscrizione, scheda di valutazione, questionario, sondaggio
pt: formulário, ficha de inscrição, ficha de avaliação, questionário, inquérito, enquete
nl: formulier, aanmeldformulier, inschrijfformulier, vragenlijst, enquête
pl: formularz, ankieta, kwestionariusz
cs: formulář, dotazník, přihláška, anketa
sk: formulár, dotazník, prihláška, anketa
sv: formulär, enkät, anmälningsblankett
da: formular, spørgeskema, tilmeldingsblanket
no: skjema, spørreskjema, påmeldingsskjema
fi: lomake, kysely, kyselylomake, ilmoittautumislomake
hu: űrlap, kérdőív, jelentkezési lap
ro: formular, chestionar, sondaj
ru: анкета, форма, опрос, бланк
uk: анкета, форма, опитування, бланк
el: έντυπο, φόρμα, ερωτηματολόγιο, έρευνα
tr: form, formu, anket
ca: formulari, qüestionari, enquesta
""")
_CONTACT = Notion("""
fr: nom, prénom, noms, prénoms, nom et prénom, nom prénom, adresse, code postal, ville, téléphone, tél, portable,
    courriel, e-mail, mail, adresse e-mail, adresse mail, date de naissance, âge, profession, signature
en: name, full name, your name, first name, last name, surname, address, postcode, zip code, city, phone, telephone,
    phone number, mobile, email, e-mail, email address, your email, date of birth, age, occupation, signature,
    organisation, organization, school, emergency contact
de: Name, Vorname, Nachname, Familienname, Adresse, Anschrift, Straße, PLZ, Wohnort, Telefon, Telefonnummer, Handy,
    E-Mail, E-Mail-Adresse, Geburtsdatum, Alter, Beruf, Unterschrift
es: nombre, nombre y apellidos, apellidos, dirección, código postal, ciudad, teléfono, correo, correo electrónico,
    fecha de nacimiento, edad, profesión, firma
it: nome, cognome, nome e cognome, indirizzo, CAP, città, telefono, cellulare, e-mail, data di nascita, età,
    professione, firma
pt: nome, nome completo, apelido, sobrenome, morada, endereço, código postal, cidade, telefone, telemóvel, e-mail,
    data de nascimento, idade, profissão, assinatura
nl: naam, voornaam, achternaam, adres, postcode, woonplaats, telefoon, telefoonnummer, e-mail, e-mailadres,
    geboortedatum, leeftijd, beroep, handtekening
pl: imię, nazwisko, imię i nazwisko, adres, kod pocztowy, miasto, telefon, numer telefonu, e-mail, data urodzenia, wiek,
    zawód, podpis
cs: jméno, příjmení, jméno a příjmení, adresa, PSČ, město, telefon, e-mail, datum narození, věk, povolání, podpis
sk: meno, priezvisko, meno a priezvisko, adresa, PSČ, mesto, telefón, e-mail, dátum narodenia, vek, povolanie, podpis
sv: namn, förnamn, efternamn, adress, postnummer, ort, telefon, telefonnummer, e-post, födelsedatum, ålder, yrke,
    underskrift
da: navn, fornavn, efternavn, adresse, postnummer, by, telefon, e-mail, fødselsdato, alder, stilling, underskrift
no: navn, fornavn, etternavn, adresse, postnummer, sted, telefon, e-post, fødselsdato, alder, yrke, underskrift
fi: nimi, etunimi, sukunimi, osoite, postinumero, puhelin, puhelinnumero, sähköposti, syntymäaika, ikä, ammatti,
    allekirjoitus
hu: név, keresztnév, vezetéknév, cím, lakcím, irányítószám, telefon, telefonszám, e-mail, születési idő, életkor,
    aláírás
ro: nume, prenume, nume și prenume, adresă, cod poștal, oraș, telefon, e-mail, data nașterii, vârsta, profesia,
    semnătura
ru: имя, фамилия, фио, адрес, индекс, город, телефон, электронная почта, почта, дата рождения, возраст, профессия,
    подпись
uk: ім’я, прізвище, піб, адреса, індекс, місто, телефон, електронна пошта, пошта, дата народження, вік, підпис
el: όνομα, επώνυμο, ονοματεπώνυμο, διεύθυνση, τηλέφωνο, κινητό, ημερομηνία γέννησης, ηλικία, υπογραφή
tr: ad, soyad, adı soyadı, ad soyad, adres, telefon, e-posta, doğum tarihi, yaş, meslek, imza
ca: nom, cognoms, nom i cognoms, adreça, codi postal, telèfon, correu electrònic, data de naixement, edat, signatura
""")
"""What a form asks of whoever fills it in, a blank behind each."""
_FIELD = pattern(
    rf"\W*(?:{_CONTACT.pattern})(?:\s?[/&,-]\s?(?:{_CONTACT.pattern}))?\s*(?:\([^()]*\)\s*)?(?:[:：*]|[_.…\s]{{4,}})[\s_.…:*☐□]*",
    re.IGNORECASE,
)
_YES = r"(?:yes|oui|ja|sí|si|sim|tak|ano|áno|kyllä|igen|da|да|так|ναι|evet)"
_NO = r"(?:no|non|nein|nee|não|nie|ne|nej|nei|ei|nem|nu|нет|ні|όχι|hayır)"
_YES_OR_NO = pattern(
    rf"\W*{_YES}(?:\W{{1,40}}(?:ou|or|oder|of|o|ou|lub|nebo|alebo|eller|vagy|sau|или|або|ή|veya)\b)?\W{{1,40}}{_NO}"
    r"(?:\W{1,40}[^\W\d]{2,20}){0,3}\W*",
    re.IGNORECASE,
)
"""“Oui ou Non”: what a line leaves to choose from, and nothing else."""
_BOX = re.compile(r"[☐□◯❏❑○]|\([\s_]\)|\[[\s_]\]")
_HOW = pattern(
    r"\b(?:(?:check|tick|select|mark|choose) (?:all|any|every\w*) that appl|(?:check|tick|select|mark|choose) only one"
    r"|(?:select|choose) one (?:option|answer)|please (?:tick|check|circle|specify|fill)|fill (?:in|out) (?:this"
    r"|the) form"
    r"|plusieurs (?:choix|réponses) (?:sont )?possibles?|(?:une seule|plusieurs) réponses? possibles?"
    r"|coche[rz] (?:la|les|une|ce)|entoure[rz] (?:la|votre|ta)|merci de (?:cocher|préciser|compléter|remplir)"
    r"|rempli(?:r|ssez|s) (?:ce|le) (?:formulaire|questionnaire)|mehrfach(?:nennung|auswahl|antwort)\w*|bitte ankreuzen"
    r"|zutreffendes|marque con una? [x✓]|marque (?:todas|una)|selección múltiple|respuesta múltiple|barrare"
    r"|segnare con una"
    r"|risposta multipla|più risposte|assinale|marque com|escolha múltipla|aankruisen|meerdere antwoorden"
    r"|zaznacz|wielokrotnego wyboru|zaškrtněte|více možností|označte|viac možností|kryssa|flera alternativ"
    r"|sæt kryds|flere svar|sett kryss|rastita|useita vaihtoehtoja|jelölje|több válasz|bifați|отметьте"
    r"|несколько вариантов"
    r"|позначте|кілька варіантів|επιλέξτε|işaretleyin|marqueu)",
    re.IGNORECASE,
)
_SCALE = pattern(
    r"[^\n]{0,40}?(?:\b0\W{1,8})?\b1\W{1,8}2\W{1,8}3\W{1,8}4\b[^\n]{0,80}"
    r"|[^\n]{0,40}(?:strongly (?:dis)?agree|(?:pas|tout à fait|plutôt) d[’']accord|stimme (?:voll|gar nicht|eher)"
    r"|(?:muy|totalmente) (?:de acuerdo|en desacuerdo)|(?:helemaal|volledig) (?:mee )?(?:eens|oneens)"
    r"|(?:molto|del tutto) d[’']accordo|concordo totalmente|zdecydowanie (?:tak|nie))[^\n]{0,120}",
    re.IGNORECASE,
)
_BLANK = re.compile(r"[☐□○_.… ]+")
_FEWEST_BLANK = 6
_FEWEST_FIELDS, _FEWEST_TICKED, _FEWEST_SCALES = 3, 3, 3
_MANY_TICKED = 10
_FRONT = 3
_LONGEST_TITLE = 120
_LONGEST_LINE = 400


def has_blanks(document: Document) -> bool:
    """Whether boxes to tick and lines to write on stand in the cells of tables."""
    cells = (cell.strip() for table in document.tables for row in table.rows for cell in row.cells)
    return sum(_BLANK.fullmatch(cell) is not None for cell in cells) >= _FEWEST_BLANK


def is_form(document: Document) -> bool:
    """Whether a document is called a form, and has what is filled in."""
    return _is_titled(document) and _count_signs(document) > 0


def may_be_form(document: Document) -> bool:
    """Whether a document has what forms have, of two kinds: who fills it in, what is to be ticked, how to do it.

    Much that is to be ticked is enough.
    """
    return _count_signs(document) > 1 or sum(map(_is_to_tick, _lines(document))) >= _MANY_TICKED


def names_form(title: str) -> bool:
    """Whether a title begins with the name of what everybody fills in alone: “Survey – for the next time”."""
    return _FORM.begins(title)


def _is_titled(document: Document) -> bool:
    written = [block for block in document.paragraphs if block.text.strip()]
    highest = min((block.level for block in written if 0 < block.level < TITLE_LEVEL), default=0)
    heads = [block for block in written if block.level in (highest, TITLE_LEVEL) and block.level][:1]
    titles = [document.title, *(block.text for block in (*written[:_FRONT], *heads))]
    return any(len(text) <= _LONGEST_TITLE and _FORM.is_within(text) for text in titles)


def _count_signs(document: Document) -> int:
    """Return how many kinds of signs a document has that it is filled in."""
    lines = [line for line in _lines(document) if len(line) <= _LONGEST_LINE]
    fields = {line.casefold().strip(" :_.…") for line in lines if _FIELD.fullmatch(line)}
    ticked = sum(map(_is_to_tick, lines))
    scales = sum(_SCALE.fullmatch(line) is not None for line in lines)
    are_told = any(_HOW.search(line) for line in lines)
    return sum((len(fields) >= _FEWEST_FIELDS, ticked >= _FEWEST_TICKED, scales >= _FEWEST_SCALES, are_told))


def _is_to_tick(line: str) -> bool:
    """Whether a line leaves several answers to choose from: “Yes / No”, “☐ morning ☐ evening”."""
    named = [piece for piece in _BOX.split(line) if any(map(str.isalpha, piece))]
    return _YES_OR_NO.fullmatch(line) is not None or (len(named) > 1 and len(_BOX.findall(line)) > 1)


def _lines(document: Document) -> Iterator[str]:
    for block in document.blocks:
        texts = [block.text] if isinstance(block, Paragraph) else [cell for row in block.rows for cell in row.cells]
        yield from (line.strip() for text in texts for line in text.split("\n") if line.strip())
