"""What each problem is called, in words. English stands here; ``wording.py`` translates it. No Qt."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.base.problem import Problem, Severity
from cafe_presenter.wording import N_, Wording


def sentence(problem: Problem, wording: Wording) -> str:
    """Return the problem as one sentence: what, and what to do."""
    params = dict(problem.params)
    if reason := params.get("reason"):
        params["reason"] = wording.text(str(reason))
    if problem.code.startswith("import."):  # an evening that starts has none of them to say
        from cafe_presenter.import_sentences import import_sentence

        return import_sentence(problem.code, params, wording)
    if (utc := params.get("utc")) is not None:
        params["hour"] = wording.hour(datetime.fromtimestamp(float(utc), UTC))
    return wording.text(SENTENCES[problem.code], **params)


def placed(problem: Problem, wording: Wording) -> str:
    """Return the problem as one sentence for a terminal, with ``file:line:column: `` before it, as far as known."""
    where = problem.where
    known = [str(part) for part in (where.file, where.line, where.column) if part not in ("", None)]
    return (neutral(":".join(known)) + ": " if known else "") + sentence(problem, wording)


def located(problem: Problem, wording: Wording) -> str:
    """Return the problem as one sentence for a window, with the file's name and the line before it."""
    name = Path(problem.where.file).name
    if problem.where.line is None:
        return sentence(problem, wording)
    text = sentence(problem, wording)
    return wording.text("{file}, line {line}: {sentence}", file=name, line=problem.where.line, sentence=text)


def refusal(problems: Sequence[Problem], wording: Wording) -> str:
    """Return the first problem that stopped the work, in one sentence with its place."""
    worst = next((each for each in problems if each.severity is Severity.ERROR), problems[0])
    name = Path(worst.where.file).name
    if name and worst.where.line is None:
        return wording.text("{file}: {sentence}", file=name, sentence=sentence(worst, wording))
    return located(worst, wording)


REASONS = (
    N_("No space left on device"),
    N_("Permission denied"),
    N_("Read-only file system"),
    N_("Input/output error"),
    N_("No such file or directory"),
    N_("Not a directory"),
    N_("Is a directory"),
    N_("File exists"),
    N_("File too large"),
    N_("Disk quota exceeded"),
    N_("Operation not permitted"),
    N_("Too many levels of symbolic links"),
)
"""What the system says in English when a file cannot be used; any other reason is shown as it comes."""


SENTENCES: dict[str, str] = {
    # The data folder, the settings, the journal
    "data.unusable": N_(
        "The folder {folder} cannot be used to keep the evening ({reason}). Name another one with --data-dir."
    ),
    "data.in_use": N_(
        "Café Presenter is already open with the data in {folder}. Go back to its window, or close it first."
    ),
    "data.not_erased": N_("Not everything in {folder} could be erased ({reason}). Close what uses it, then try again."),
    "data.left": N_(
        "Not everything in {folder} could be erased. Left: {left} ({reason}). Close what uses it, then try again."
    ),
    "settings.unreadable": N_("The settings file could not be read; the usual settings are used."),
    "settings.damaged": N_(
        "The settings made no sense: the usual ones are used, and the old file is kept as settings.damaged.json."
    ),
    "journal.unreadable": N_("This session could not be read ({reason})."),
    "journal.damaged": N_("This session cannot be read back: its file is damaged."),
    "journal.not_read": N_("The last evening that is kept here cannot be read, and is not offered: {file}"),
    "journal.cut": N_(
        "The file of that evening is damaged: all up to {hour} is there, what came after is not. Resuming keeps the "
        "damaged file as well: {file}"
    ),
    "journal.read_in_part": N_(
        "The file of this evening is damaged: all up to {hour} is here, what came after is not. The file stays as it "
        "is: {file}"
    ),
    "journal.was_cut": N_(
        "The file of this evening was damaged once, and what it held at its end is lost. It is kept as it was: {file}"
    ),
    "draft.damaged": N_("What you had not saved could not be read back. Its file is kept as {file}."),
    "page.damaged": N_(
        "What was changed on this page could not be read: the usual page is shown, and the old file is kept as {file}."
    ),
    "journal.newer": N_("This session was kept by a newer version of Café Presenter. Open it with that version."),
    "journal.newer_kept": N_(
        "The last evening was kept by a newer version of Café Presenter and is untouched. Resume it with that version."
    ),
    "journal.too_large_to_offer": N_(
        "The last evening did not end, and is too large to be read at every start ({size} MB). "
        "`cafe-presenter resume` goes on with it."
    ),
    "journal.not_recorded": N_(
        "The evening is not being saved ({reason}). It goes on; free some space or plug the stick back."
    ),
    "display.none": N_(
        "There is no display to open the windows on. "
        "“cafe-presenter render DECK -o DIR” makes pictures of the show instead."
    ),
    "display.unknown_platform": N_(
        "QT_QPA_PLATFORM is set to “{name}”, a way of showing windows that is not known here. Start the program "
        "without it."
    ),
    "render.not_written": N_("The picture could not be written ({reason}). Choose another folder with -o."),
    "output.not_printed": N_("The answer could not be printed ({reason})."),
    "journal.nothing": N_("There is no unfinished session to resume."),
    # The deck file
    "deck.not_found": N_("There is no file at this place. Check its name and its folder."),
    "deck.is_a_folder": N_("This is a folder, not a deck. Open a file ending in .yaml."),
    "deck.no_permission": N_(
        "This file may not be read: your session has no right to open it. Copy it to your own folder and try again."
    ),
    "deck.not_a_file": N_("This is not an ordinary file. Open a file ending in .yaml."),
    "deck.cannot_open": N_(
        "This file cannot be opened ({reason}). If it is on a USB stick, check that the stick is still plugged in."
    ),
    "deck.too_large": N_(
        "This file is larger than {limit} MiB: it is probably not a deck. A deck holds text only; pictures stay "
        "beside it."
    ),
    "deck.empty": N_("This file is empty. Start from a bundled deck, or check that the right file was saved."),
    "deck.only_comments": N_(
        "This file has comments only (lines starting with #). Remove the # in front of the lines that are to be read."
    ),
    "deck.not_utf8": N_(
        "From this line on, some letters cannot be read: the file is not saved as UTF-8. In Notepad: File, Save "
        "as, Encoding: UTF-8."
    ),
    "deck.not_text": N_(
        "This is not a text file. A deck is plain text, as Notepad saves it; a Word or PDF document cannot be "
        "opened here."
    ),
    "deck.control_character": N_(
        "A character that cannot be seen ({character}) was read as a space; it often comes with a copy and paste. "
        "Type this place again."
    ),
    "deck.hidden_character": N_(
        "A character that cannot be seen ({character}) is hidden here; it could change what the room reads, and was "
        "left out. Type this place again."
    ),
    "deck.not_yaml": N_(
        "This line cannot be understood. Look at the end of the line above too: every quote and bracket that opens"
        " must close, and fields of one theme start at the same column."
    ),
    "deck.reading_stopped": N_(
        "There are many slips up to here, so reading stopped. Correct these, then check the file again."
    ),
    "deck.more_of_the_same": N_("The same goes for {count} more places. Correct these, then check the file again."),
    "deck.tab": N_(
        "This line starts with a tab. Replace the tab with spaces: in a deck, only spaces may push a line to the right."
    ),
    "deck.tabs": N_(
        "{count} lines, from this one on, start with a tab. Replace each tab with spaces: in a deck, only spaces "
        "may push a line to the right."
    ),
    "deck.indentation": N_(
        "This line does not start at the right column. Put {spaces} spaces before it, as for line {line}."
    ),
    "deck.several_documents": N_(
        "“{sign}” alone on a line starts a second document, and a deck is a single one. Delete this line."
    ),
    "deck.too_deep": N_(
        "Lists and fields are nested more than {most} levels deep here; a deck needs five. If this is a text, put "
        "it in quotes."
    ),
    "deck.too_many_parts": N_(
        "There is far more in this file than an evening can hold, so reading stopped here. Check that it is a deck."
    ),
    "deck.alias": N_(
        "“{text}” would point to another place in the file, which decks do not do. If it is a text, put it in "
        "quotes; otherwise write it out in full."
    ),
    "deck.tag": N_(
        "“{tag}” gives an instruction to a program, which decks do not do. Remove it; if it is a text, put it in "
        "quotes."
    ),
    "deck.stray_text": N_(
        "This text belongs to no field: {text} If it continues the line above, put both on one line; otherwise "
        "write the field's name and a colon before it."
    ),
    "deck.colon_in_text": N_("This text contains a colon followed by a space: put quotes round it. Write: {mended}"),
    "deck.colon_in_long_text": N_(
        "This text runs over several lines and contains a colon followed by a space: put one quote before its "
        "first word and one after its last."
    ),
    "deck.colon_read_as_field": N_(
        "Because of the colon, “{start}” was read as the name of a field, where the text of “{key}” was expected. "
        "Put quotes round the whole text."
    ),
    "deck.no_space_after_colon": N_("An ordinary space is missing after the colon. Write: {key}: …"),
    "deck.no_colon": N_("The colon is missing after “{key}”. Write: {key}: …"),
    "deck.sign_at_start": N_("A text that starts with {sign} must be in quotes. Write: {mended}"),
    "deck.text_after_quote": N_(
        "The quotes close before the end of the text: put quotes round the whole of it. Write: {mended}"
    ),
    "deck.quote_inside": N_(
        "There are double quotes inside double quotes. Use single quotes round the text. Write: {mended}"
    ),
    "deck.apostrophe_inside": N_(
        "An apostrophe inside single quotes ends the text. Use double quotes round it. Write: {mended}"
    ),
    "deck.quote_not_closed": N_("A quote opens here and is never closed. Add {quote} at the end of the text."),
    "deck.backslash": N_(
        "Between double quotes, \\ has a meaning of its own. Write it twice (\\\\), or put the text between single "
        "quotes."
    ),
    "deck.cut_text": N_(
        "“{cut}” was left out: a # after a space starts a comment. The text read is “{kept}”. To keep the rest, "
        "put quotes round the whole text."
    ),
    "deck.cut_whole": N_(
        "“{key}” was read as empty: “{cut}” is a comment because it starts with #. If it is the text, put quotes "
        "round it."
    ),
    "deck.not_a_deck": N_(
        "This is not a deck. A deck starts with “version: 1”, a “title:”, then “themes:” and the list of themes."
    ),
    "deck.unknown_key_likely": N_("“{key}” is not a field known here and was left out. Did you mean “{likely}”?"),
    "deck.unknown_key": N_(
        "“{key}” is not a field known here and was left out. If it is part of the text above, put that text in quotes."
    ),
    "deck.key_not_text": N_(
        "A list or a group of fields stands where the name of a field is expected. Write a name, a colon and a space."
    ),
    "deck.duplicate_key": N_(
        "“{key}” is already at line {line}. Keep one of the two; if this is another theme, start it with “- ”."
    ),
    "deck.same_field_twice": N_("“{key}” means the same as “{first}”, already at line {line}. Keep one of the two."),
    "deck.text_expected_not_list": N_(
        "“{key}” expects a text, and this is a list. Write the text on the same line; if it starts with [ put it "
        "in quotes."
    ),
    "deck.text_expected_not_fields": N_(
        "“{key}” expects a text, and this is a group of fields. Write the text on the same line, in quotes."
    ),
    "deck.value_expected_not_list": N_(
        "“{key}” expects a single value, and this is a list. Keep one value, on the same line."
    ),
    "deck.value_expected_not_fields": N_(
        "“{key}” expects a single value, and this is a group of fields. Write one value, on the same line."
    ),
    "deck.expected_fields": N_("“{key}” expects fields below it, pushed to the right, such as: {fields}."),
    "deck.version_missing": N_(
        "The version of the format is missing, so {version} was assumed. Add a line at the top: version: {version}"
    ),
    "deck.bad_version": N_("The version must be {version}, and this is “{value}”. Write: version: {version}"),
    "deck.newer_version": N_(
        "This deck has format version {value}, and this program reads up to {version}. Update Café Presenter to "
        "open it."
    ),
    "deck.no_plain": N_("These themes have no plain wording, and others do: {themes}"),
    "deck.no_translation": N_("These themes have no translation in “{language}”, and others do: {themes}"),
    "picture.missing": N_("The picture “{file}” is not beside the deck. Put it there, or take it out of the deck."),
    "picture.outside": N_(
        "The picture “{file}” is outside the deck’s folder, and is not shown. Copy it beside the deck."
    ),
    "picture.too_large": N_("The picture “{file}” is larger than {limit} MB. Save a smaller one."),
    "picture.too_many": N_("This deck has more than {most} pictures: those after are not shown. Take some out."),
    "picture.unknown_kind": N_("“{file}” is no PNG or JPEG picture. Save it as one of these."),
    "picture.damaged": N_("The picture “{file}” is damaged or too large, and is not shown. Save it again."),
    "picture.no_alt": N_(
        "The picture “{file}” has no text for those who cannot see it. Add “alt”, and say what it shows."
    ),
    "look.no_font": N_("The typeface “{font}” cannot be loaded, and another is shown. Install the program again."),
    "venue.unreadable": N_("This file cannot be read as that of a venue, and is left out."),
    "venue.no_ground": N_("This file names no “ground” colour under “colours”, and is left out."),
    "venue.no_colour": N_("“{value}” is no colour for “{role}”. Write it like #1a1411, in quotes."),
    "venue.corrected": N_(
        "The colour {chosen} (“{role}”) could not be read from the back of the room: {shown} is shown instead."
    ),
    "deck.no_glyph": N_(
        "No font of this computer has these signs, and the wall would show empty boxes: {signs} Install a font that "
        "has them (on Linux, fonts-noto), or write them otherwise."
    ),
    "deck.missing_title": N_(
        'The deck has no title, so the wall starts without one. Add a line at the top: title: "…"'
    ),
    "deck.no_themes": N_('The deck has no themes. Add “themes:”, then one item per theme: - theme: "…"'),
    "deck.themes_not_a_list": N_("The themes must form a list: put “- ” before the first field of each theme."),
    "deck.too_many_themes": N_("There are more than {most} themes; the evening would never end. Keep fewer."),
    "deck.theme_not_fields": N_('Each theme is a group of fields. Write: - theme: "…" then, below it, question: "…"'),
    "deck.missing_question": N_(
        'The theme “{theme}” has no question. Add: question: "…" If the public has nothing to read here, say what '
        "it is: kind: break"
    ),
    "deck.missing_objective": N_(
        'The theme “{theme}” has no objective. It helps whoever hosts to bring the discussion back: objective: "…"'
    ),
    "check.no_objectives": N_(
        "Themes without an objective: {count} (lines {lines}). It helps whoever hosts to bring the discussion back: "
        'objective: "…"'
    ),
    "deck.bad_duration": N_("“{key}: {value}” is not a duration. Write minutes (10), or 10 min, 1 h 15, 90 s."),
    "deck.negative_duration": N_("“{key}: {value}” is less than nothing. Write a duration without the minus sign."),
    "deck.zero_duration": N_(
        "“{key}: {value}” leaves no time at all. Write at least 1 s, or delete the line when there is no set time."
    ),
    "deck.absurd_duration": N_(
        "“{key}: {value}” is longer than {hours} hours. A number alone is in minutes; for seconds, write 90 s."
    ),
    "deck.minimum_over_duration": N_(
        "In the theme “{theme}”, the minimum is longer than the duration. Lower the one or raise the other."
    ),
    "deck.bad_clock": N_("“{key}: {value}” is not an hour of the day. Write 20:30 or 20 h 30."),
    "deck.bad_language": N_("“{value}” is not a language code. Write fr, en, pt-BR…"),
    "deck.bad_count": N_("“{key}: {value}” is not a number from 1 to {most}. Write digits only."),
    "deck.bad_url": N_("“{value}” is not a web address. It starts with https:// and has no space."),
    "deck.unknown_value_likely": N_(
        "“{value}” is not known for “{key}”. Did you mean “{likely}”? The choice is: {choices}."
    ),
    "deck.unknown_value": N_("“{value}” is not known for “{key}”. The choice is: {choices}."),
    "deck.unknown_palette": N_(
        "“{value}” is not the name of colours known here, so the usual ones are shown. The choice is: {choices}."
    ),
    "deck.unknown_font": N_(
        "“{value}” is not a typeface known here, so the usual one is shown. The choice is: {choices}."
    ),
    "deck.no_such_date": N_("“{date}” is in no calendar. Check the date."),
    "deck.timer_without_kind": N_("This timer does not say what it is. Add “kind:” with one of: {choices}."),
    "deck.text_too_long": N_(
        "“{key}” has more than {most} signs: that is no text for an evening. Keep what is said, and put the rest in "
        "a document of its own."
    ),
    "deck.long_text": N_(
        "“{key}” is longer than can be read at once: the windows and the wall show its first {most} signs."
    ),
    "deck.many_follow_ups": N_(
        "“{key}” has more than can be looked through while speaking: the presenter window shows the first {most}, "
        "three pages at most."
    ),
    "deck.long_occasion": N_(
        "Because of the colon, “{occasion}” was read as the occasion of this follow-up. If it is part of the "
        "sentence, put quotes round the whole of it."
    ),
    "deck.fact_without_text": N_("This fact says nothing. Add “text:” with the sentence."),
    "deck.fact_without_source": N_("Nobody is named who says “{fact}”. Add “publisher:”, “title:” or “url:”."),
    "deck.many_facts": N_("“{key}” has more than can be looked through: the list shows the first {most}."),
    "deck.fact_old": N_("“{fact}” ({theme}) was last looked up more than two years ago. Look it up again."),
    "deck.fact_undated": N_("Nothing says when “{fact}” ({theme}) was looked up. Add “checked:” with the day."),
    "deck.fact_long_address": N_(
        "The address of “{fact}” ({theme}) has more than {most} characters: only its code leads there."
    ),
    "deck.statement_asks": N_(
        "“{theme}” is a moving debate, and asks a question: people walk to a side when there is a statement to agree "
        "with or not. Write a sentence that one may find true or false."
    ),
    "deck.debate_poles": N_(
        "The moving debate “{theme}” has two sides, or three with those who doubt in the middle. Change its answers."
    ),
    "deck.debate_question": N_(
        "The moving debate “{theme}” is about its statement: the question of its vote is not shown. Write its two "
        "sides instead, or take the vote out."
    ),
    "deck.vote_question": N_(
        "“{value}” is no question to vote on. Write a question, its answers as [Yes, No], or “scale” for 1 to 5."
    ),
    "deck.vote_translation": N_(
        "The vote has not the same number of answers in “{language}”: they are not shown. Write {count} of them."
    ),
    "deck.vote_options": N_(
        "“{key}” takes two to {most} answers, each of them once, or the word “scale” for 1 to 5. Change the answers."
    ),
    "deck.translations_not_fields": N_('Put each translation under the code of its language: en: "…"'),
    "deck.image_without_file": N_('The picture has no file. Add: file: "…"'),
    "deck.image_elsewhere": N_(
        "The picture “{file}” is not in the deck's folder. Copy it beside the deck and write its name only."
    ),
    # Export
    "output.left_out": N_("A table has no place for these fields, and they were not written: {fields}"),
    "output.exists": N_("This file exists, and was left as it is. Choose another name, or add --force to replace it."),
    "output.is_source": N_("This is the very file to be read, and was left as it is. Choose another name."),
    "output.is_a_folder": N_("This is a folder. Add the name of a file."),
    "output.not_written": N_("This file could not be written ({reason})."),
    "editor.rewritten": N_("This deck cannot be saved without losing comments or fields of its own."),
    "editor.no_draft": N_("What you write is kept only once you save it: no draft could be written ({reason})."),
    "editor.changed_on_disk": N_("This deck was changed by another program, and was not saved over."),
    "print.small_poster": N_(
        "On an A4 poster the question of “{theme}” would be so small that nobody reads it from a metre away. Shorten "
        "it, or print it on A3."
    ),
    "print.unknown_wording": N_("This deck has no wording “{wording}”. It has: {known}."),
    "minutes.nothing": N_("No evening is kept here."),
    "minutes.unknown_kind": N_(
        "The page of an evening can be written as .docx, .odt, .pdf, .html or .md: end its name so."
    ),
    "pool.not_installed": N_(
        "Pooling needs DuckDB, which is no part of the standalone program. Install Python, then: "
        'pip install "cafe-presenter[pool]"'
    ),
    "pool.unknown_kind": N_("A pool can be written as .html, .csv or .parquet: end its name so."),
    "pool.nothing_there": N_("There is no such file or folder."),
    "pool.nothing_found": N_("No file of results (.json, .jsonl) and no earlier pool is here."),
    "pool.no_memory": N_(
        "These are too many evenings for the memory at once: pool a part of them into a .parquet, the rest, then both."
    ),
    "pool.no_evening": N_("No evening was left to pool, and nothing was written."),
    "pool.too_few": N_(
        "Fewer than five evenings: a report would tell what single ones did, and was not written. Pool more of them."
    ),
    "pool.not_readable": N_("This file could not be read, and was left out."),
    "pool.not_text": N_("This is no text in UTF-8, and was left out."),
    "pool.not_json": N_("This is no JSON, and was left out."),
    "pool.not_results": N_("This is not the results of an evening, and was left out."),
    "pool.other_version": N_(
        "This is of version {version}, and only version {known} can be read: a newer Café Presenter may. It was left "
        "out."
    ),
    "pool.wrong_field": N_("“{field}” cannot be {found}. The evening was left out."),
    "pool.too_large_number": N_("A number in it is too large. The evening was left out."),
    "pool.too_long": N_("This line is longer than any evening. It and what follows were left out."),
    "pool.not_a_pool": N_("This is no pool that Café Presenter wrote, and was left out."),
    "pool.wrong_rows": N_("{count} evenings of this pool break the rules of results, and were left out."),
    "results.unknown_tick": N_("There is no number {number} to tick: there are {count} in all."),
    "minutes.template_unreadable": N_("This template of the page cannot be read as text; the usual page is made."),
    "minutes.template_too_large": N_(
        "This template of the page is longer than 64 kB or has more than {most} fields; the usual page is made."
    ),
    "minutes.unknown_field": N_("“{field}” is no field of the page. There are {known}."),
    "minutes.field_not_alone": N_("“{field}” brings lines of its own: put it on a line that holds nothing else."),
    "output.unknown_kind": N_("A deck can be written as .html or .csv: end the file's name so, or add --format html."),
}
"""Problem code → English sentence with ``{parameters}``; each floor's codes in their own block."""
