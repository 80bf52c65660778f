"""What an import has to say, in words: the problems of `core/importing` and `files/documents` by code. No Qt."""

from collections.abc import Mapping

from cafe_presenter.core.deck.field import Scope
from cafe_presenter.core.deck.fields import fields_of
from cafe_presenter.wording import N_, Wording


def import_sentence(code: str, params: Mapping[str, str | int | float], wording: Wording) -> str:
    """Return what an import has to say, columns named in the reader's language, with how often it is to be said."""
    spoken = dict(params)
    if field := spoken.get("field"):
        spoken["field"] = column_name(str(field), wording)
    if language := spoken.get("language"):
        spoken["language"] = wording.language_name(str(language))
    if columns := spoken.get("columns"):
        named = (each.partition(":") for each in str(columns).split(", "))
        between = "\u00a0: " if wording.language == "fr" else ": "
        spoken["columns"] = ", ".join(f"{column}{between}{column_name(name, wording)}" for column, _, name in named)
    text = wording.text(IMPORT_SENTENCES[code], **spoken)
    if times := spoken.get("times"):
        return wording.text(
            "{sentence} ({times} times: lines {lines})", sentence=text, times=times, lines=spoken["lines"]
        )
    return text


def column_name(name: str, wording: Wording) -> str:
    """Return what a column holds, as the reader calls it; “question:en” is the question in English."""
    name, _, language = name.partition(":")
    field = next((each for each in fields_of(Scope.THEME) if each.name == name), None)
    told = name.replace("_", "-") if field is None or wording.language != "fr" else field.french
    return f"{told} ({language})" if language else told


IMPORT_SENTENCES: dict[str, str] = {
    "import.no_table": N_(
        "No table of questions was found. One was looked for with a column named “Thème” or “Theme” and one named "
        "“Question”, or with cells that end with a question mark; also lines that start with “Thème :”, and headings "
        "with a question below."
    ),
    "import.not_recognised": N_(
        "No evening was recognised for sure here. Read it another way (Ctrl+E), check what each row is (“Row…”, "
        "Ctrl+R), or click the head of a column to say what it holds (Ctrl+L)."
    ),
    "import.not_recognised_alone": N_(
        "No evening was recognised for sure here. Check what each row is (“Row…”, Ctrl+R), or click the head of a "
        "column to say what it holds (Ctrl+L)."
    ),
    "import.taken_anyway": N_(
        "No evening was recognised for sure here: its headings, or the lines that tell a time, became the parts. Look "
        "each of them over."
    ),
    "import.rows_cut": N_("Only the first {count} rows are shown. Put what you need in a shorter document."),
    "import.numbered": N_(
        "No theme is named, so the questions are numbered. Say which column (click its head, Ctrl+L) or which rows "
        "(“Row…”, Ctrl+R) are themes."
    ),
    "import.saw_table": N_("Seen, and not used: a table that starts with: {start} (rows: {rows})"),
    "import.saw_text": N_("Seen, and not used: text that starts with “{start}” (lines: {count})"),
    "import.near_question": N_(
        "Nearly enough: column {column}, “{header}”. Cells in it that ask: {count} of {of}. Call that column "
        "“Question”."
    ),
    "import.near_time": N_(
        "Nearly enough: column {column}, “{header}”. Cells in it that tell a time: {count} of {of}. Call that column "
        "“Duration”, and the one that says what happens “Theme”."
    ),
    "import.near_hours": N_(
        "Nearly enough: lines that tell a time ({count}). The first: “{start}”. Write all parts alike, each in a line "
        "of its own: “19:00–19:15 Welcome”, or “Welcome (15 min)”."
    ),
    "import.near_lines": N_(
        "Nearly enough: lines that ask ({count}). The first: “{start}”. Make one list of them, below a line "
        "“Questions to discuss”."
    ),
    "import.saw_form": N_(
        "This looks like a form that everybody fills in alone: what it asks is nothing that a room talks about."
    ),
    "import.saw_nothing": N_("There is no text at all in this document. If it is a picture, type its table again."),
    "import.example": N_(
        "A table looks like this, with a Tab between the columns and one theme a line:\n"
        "Theme\tQuestion\tObjective\n"
        "Ethics\tWho controls the algorithms?\tThink about who governs them"
    ),
    "import.in_window": N_(
        "Or take it as it stands, with --anyway: its headings, or the lines that tell a time, become parts. Or start "
        "cafe-presenter and open the document there (O), to set it right line by line."
    ),
    "import.no_parts": N_(
        "Nothing in it can be taken as it stands: no heading, and no line that tells a time. Start cafe-presenter and "
        "open the document there (O), to say line by line what it is."
    ),
    "import.no_such_table": N_(
        "There is no table or reading with this number. Tables and readings to choose from: {count}."
    ),
    "import.other_table": N_(
        "Another table was not used. It starts with: {start} (rows: {rows}). To take it: --table {number}"
    ),
    "import.other_reading": N_(
        "Read another way, the document has {count} parts ({start}). To take these: --table {number}"
    ),
    "import.doubt_titles_alike": N_(
        "The parts ({count}) are lines that look alike: nothing else says that they are parts. Look each one over."
    ),
    "import.other_table_unread": N_("Another table was not used. It starts with: {start} (rows: {rows})"),
    "import.other_days": N_("Other days were left out: {headers}"),
    "import.more_tables": N_("More tables that were not used: {count}"),
    "import.no_language": N_(
        "Too few words to tell the language of the evening: “{language}” was taken, that of the program. Change it in "
        "the deck if it is another."
    ),
    "import.no_title": N_("No title was found: add one to the deck."),
    "import.title_guessed": N_("No title was found: the evening has the name of its first theme. Check it."),
    "import.publisher_guessed": N_("“{publisher}” is named in the text, and was taken for the article's publisher."),
    "import.question_guessed": N_(
        "No column is named “Question”: column {column}, “{header}”, was taken because its cells are questions."
    ),
    "import.header_guessed": N_("Column {column}, “{header}”, was taken for “{field}”. Check it."),
    "import.second_question": N_(
        "Two columns hold questions: column {column}, “{header}”, was taken for follow-ups. Check it."
    ),
    "import.same_header": N_(
        "Another column already means the same as column {column}, “{header}”, which was kept in the notes."
    ),
    "import.no_header": N_(
        "The table has no header, so the columns were guessed from their texts ({columns}). Check every row."
    ),
    "import.kept_in_notes": N_(
        "A deck has no place of its own for these columns, which went into the notes: {headers}"
    ),
    "import.column_missing": N_(
        "No column holds the {field}: click the head of the one that does, or press Ctrl+L in it."
    ),
    "import.from_headings": N_(
        "No table was used: lines that look like titles became the parts of the evening ({count}). Questions found "
        "below them: {asked}."
    ),
    "import.from_list": N_("No table was used: lines that ask became questions ({count})."),
    "import.from_topics": N_("No table was used: each topic listed to be debated became a question ({count})."),
    "import.asked_elsewhere": N_(
        "The questions of the discussion stood elsewhere in the document: see that they come when you ask them."
    ),
    "import.no_question": N_("This row has no question, and was left out: {text}"),
    "import.no_part": N_("This row tells no time, or has no title, and was left out: {text}"),
    "import.no_item": N_("This row is no part of the evening by itself, and was left out: {text}"),
    "import.no_question_mark": N_("“{text}” was taken for a question, and has no question mark. Check it."),
    "import.no_words": N_("The question of this row has no letter in it, so the row was left out: {text}"),
    "import.changed_since": N_(
        "This document was changed since you looked it over: what you had changed here has no place in it any more."
    ),
    "import.no_theme": N_("This row has a question and no theme: the public sees the question alone."),
    "import.theme_carried": N_("This row has no theme: the one above was taken, “{theme}”. Check it."),
    "import.theme_numbered": N_(
        "This row has no theme, and its cell is not merged with the one above: it is called “{theme}”. Check it."
    ),
    "import.title_shown": N_("This row asks nothing: the wall shows its title, “{theme}”."),
    "import.not_in_deck": N_("Lines of the document that are not in the deck: {count}. Among them: “{start}”"),
    "import.in_welcome": N_("In the notes of the welcome, for you alone: “{start}”"),
    "import.doubt_stages": N_(
        "Few times are told in the text, or none: its headings or items, from the opening to the closing, became "
        "the parts ({count}), or the questions listed below one of them. Look the deck over."
    ),
    "import.doubt_sections": N_(
        "All questions stand in one section of the text, and its other sections became parts as well ({count} in all). "
        "Look the deck over."
    ),
    "import.doubt_run": N_(
        "No table was used: each heading, or item of the list, below the title of the programme became a part "
        "({count}). Look the deck over."
    ),
    "import.doubt_slides": N_(
        "These are slides: each of those that have a title became a part ({count}). Look the deck over."
    ),
    "import.doubt_column": N_(
        "No column is named “Question”: each cell of one column of a table became a question ({count}). "
        "Look the deck over."
    ),
    "import.doubt_sessions": N_(
        "Nothing is asked and no times are told: each row of a table of topics became a part ({count}). "
        "Look the deck over."
    ),
    "import.doubt_prose": N_("Texts that are long for a question: {count}. The first: “{start}”. Look the deck over."),
    "import.doubt_picked": N_(
        "Questions that may not be for the room: {count}. They stood amid other text. The first: “{start}”."
    ),
    "import.doubt_crowded": N_("Parts with more questions than minutes: {count}. The first: “{start}”."),
    "import.doubt_titles": N_("Titles that are long for the wall: {count}. The first: “{start}”."),
    "import.doubt_cut": N_("Questions of which the wall shows only the beginning: {count}. The first: “{start}”."),
    "import.doubt_lengths": N_("Parts whose length is not told: {count}. The first: “{start}”."),
    "import.doubt_wordless": N_("Titles without a word: {count}. The first: “{start}”."),
    "import.doubt_few": N_("Few parts were found in this document: {count}. Look the deck over."),
    "import.doubt_sum": N_("The parts take {minutes} minutes together; the document tells {told}."),
    "import.doubt_torn": N_("Rows that begin amid a sentence: {count}. The first: “{start}”. Look the deck over."),
    "import.torn_text": N_("This text seems to be copied from a PDF: take the PDF itself, which keeps its rows."),
    "import.doubt_torn_text": N_(
        "This text seems to be copied from a PDF. Take the PDF itself, or look the deck over."
    ),
    "import.doubt_exercise": N_(
        "This looks like an exercise for pupils, whose questions have one right answer. Look the deck over."
    ),
    "import.doubt_readings": N_(
        "This looks like a list of what to read, watch or listen to: titles, and no questions for a room. Look the "
        "deck over."
    ),
    "import.doubt_series": N_(
        "This looks like several lessons or evenings, one after the other: a deck is one evening. Look it over, and "
        "keep the part you need."
    ),
    "import.doubt_report": N_(
        "This looks like what is told of an evening after it, and not like its plan: its questions may be those of the "
        "text. Look the deck over."
    ),
    "import.doubt_program": N_(
        "This looks like a page about a program: commands, files and folders. Look the deck over, and check that it is "
        "an evening."
    ),
    "import.doubt_alike": N_(
        "Sections set as those of the parts, in which nothing is asked, are parts too ({count}): “{start}”. Look "
        "whether they are."
    ),
    "import.doubt_left_titles": N_(
        "Titles or items like those that were taken, and are not in the deck ({parts}): “{start}”."
    ),
    "import.doubt_left_asking": N_("Lines that ask, and are not in the deck ({parts}): “{start}”."),
    "import.doubt_left_times": N_("Lines that tell a time, and are not in the deck ({parts}): “{start}”."),
    "import.doubt_in_notes": N_(
        "Lines that may be parts by themselves, and went to the notes of another ({parts}): “{start}”."
    ),
    "import.doubt_unseen": N_(
        "Questions that stand in the notes alone, where the public does not see them ({parts}): “{start}”."
    ),
    "import.doubt_form": N_(
        "This looks like a form or a survey that everybody fills in alone, not like questions for a room. Look the "
        "deck over."
    ),
    "import.doubt_answers": N_(
        "These questions stand beside their answers, as in a quiz or in what visitors often ask. Look the deck over."
    ),
    "import.doubt_lesson": N_(
        "This looks like the plan of a lesson, which tells no time for its parts. Look the deck over."
    ),
    "import.doubt_little": N_("Most of the document is not in the deck: {count} of {of} lines. Look the deck over."),
    "import.lines_whole": N_("Lines that ended amid a sentence were put together again ({count}). Check them."),
    "import.lines_joined": N_(
        "This text seems to be copied from a PDF: its lines were put together again ({count}). Page numbers and heads "
        "left out: {left_out}. Check it, or take the PDF itself."
    ),
    "import.numbered_alone": N_("No theme is named, so the questions are numbered."),
    "import.doubt_mute": N_("Lines of the list that neither ask nor bid people talk: {count}. The first: “{start}”."),
    "import.doubt_cards": N_("Each cell of a table became a question ({count}). Look the deck over."),
    "import.doubt_many": N_("This deck has {count} themes, more than an evening holds. Keep those you want."),
    "import.doubt_unasked": N_(
        "None of the questions asks anything: {count}. The first: “{start}”. Look the deck over."
    ),
    "import.doubt_planning": N_(
        "Questions about those who come: {count}. The first: “{start}”. Whoever prepares an evening answers such, and "
        "no room. Look the deck over."
    ),
    "import.doubt_blanks": N_("Texts with something to fill in: {count}. The first: “{start}”. Look the deck over."),
    "import.doubt_wholes": N_(
        "Parts that last as long as those right after them: {count}. The first: “{start}”. "
        "Their time may be counted twice."
    ),
    "import.doubt_repeated": N_("Questions that are there more than once: {count}. The first: “{start}”."),
    "import.doubt_carried": N_("Most rows took the theme above them: {count} of {rows}. Look the deck over."),
    "import.doubt_numbered": N_("Most rows have no theme: {count} of {rows}. Look the deck over."),
    "import.doubt_left_out": N_("Many rows were left out: {count}, beside {rows} in the deck. Look the deck over."),
    "import.doubt_silent": N_("In most parts no question was found ({count} of {rows}). Look the deck over."),
    "import.wide_row": N_(
        "This row has more cells than the header: a text was cut in two, perhaps. Its question is now “{question}”. "
        "Check it."
    ),
    "import.maybe_swapped": N_(
        "Theme and question may be the wrong way round in this row: “{theme}”, “{question}”. Check it."
    ),
    "import.value_in_notes": N_("“{value}” could not be understood for “{field}”, and was kept in the notes."),
    "import.for_each": N_("“{value}” is for each person or group: set how long “{theme}” takes in all."),
    "import.clock_length": N_("“{value}” was read as {minutes} minutes. Check it."),
    "import.encoding_guessed": N_(
        "The text does not say its encoding: {encoding} was taken. Check the accents and apostrophes."
    ),
    "import.not_a_file": N_("This is not an ordinary file. Name a document."),
    "import.is_a_folder": N_("This is a folder. Name a document in it."),
    "import.empty": N_("This document is empty. Check that the right file was saved."),
    "import.too_long": N_(
        "This is too long for an evening: {count} lines. Put what you need of it in a shorter document."
    ),
    "import.too_large": N_(
        "This document is larger than {limit} MiB. Copy its table into a new document, without pictures, and take that."
    ),
    "import.damaged": N_(
        "This document is damaged and cannot be read. Open it in the program it was made with and save it again, or "
        "copy its table."
    ),
    "import.locked": N_("This document is locked with a password. Open it, save it without one, then take that."),
    "import.bomb": N_(
        "This document would take too much memory, and was not read. Copy its table into a new document."
    ),
    "import.entities": N_(
        "This document holds instructions that are never followed, and was not read. Copy its table into a new one."
    ),
    "import.pdf_scan": N_(
        "This PDF holds pictures of pages and no text, as a scanner makes it. Ask its author for the original document."
    ),
    "import.pdf_runs": N_(
        "This PDF carries a program or other files, and was not read. Ask its author for the original document."
    ),
    "import.old_word": N_(
        "This is an old Word document (.doc). Open it in Word or LibreOffice, save it as .docx or .odt, then take that."
    ),
    "import.old_powerpoint": N_("This is an old PowerPoint file (.ppt). Save it as .pptx or .odp, then take that."),
    "import.picture": N_(
        "This is a picture: there is no text to read. Type the table again in a word processor or a spreadsheet."
    ),
    "import.archive": N_("This is an archive: take the document out of it first."),
    "import.unknown_kind": N_(
        "This is no document that can be read here. Save it as .docx, .odt, .xlsx, .ods, .csv, .html or .txt."
    ),
    "import.a_deck": N_("This is a deck already: open it as it is, or look at it with “cafe-presenter check”."),
    "import.data_file": N_(
        "This is a file of data for programs ({kind}), not a document. Open it in a spreadsheet and save a table."
    ),
    "import.mail": N_("This is a mail as mail programs save it. Open it, copy its table, and save that in a document."),
    "import.calendar": N_(
        "No evening is in this calendar: it takes several events on one day, and a file of at most {days} days. Write "
        "what is to happen into a document."
    ),
    "import.clipboard_empty": N_("The clipboard holds no text. Copy the table first, then try again."),
    "import.unseen_characters": N_("Characters that cannot be seen were left out of the texts. Check these texts."),
    "import.cut": N_("Texts of more than {limit} letters, cut there: {count}. The first: “{start}”"),
    "import.hidden_text": N_("There is hidden text in this document, and it was not read."),
    "import.hidden_row": N_("These rows are hidden in the document, and were not read: {which}"),
    "import.hidden_column": N_("These columns are hidden in the document, and were not read: {which}"),
    "import.hidden_sheet": N_("These sheets are hidden in the document, and were not read: {which}"),
    "import.hidden_slide": N_("These slides are hidden in the document, and were not read: {which}"),
}
"""Problem code → English sentence with ``{parameters}``."""
