"""A document in which what people write in many ways is written in one, whatever file it came from."""

from collections.abc import Callable

from cafe_presenter.core.importing.asking.one_line import with_labelled_apart
from cafe_presenter.core.importing.document.document import Document
from cafe_presenter.core.importing.normalising.answer_spaces import without_answer_spaces
from cafe_presenter.core.importing.normalising.bare_lengths import with_bare_lengths
from cafe_presenter.core.importing.normalising.bold_headings import with_bold_headings
from cafe_presenter.core.importing.normalising.breaks_above import with_breaks_beside
from cafe_presenter.core.importing.normalising.breaks_behind import with_breaks_apart
from cafe_presenter.core.importing.normalising.called_parts import with_parts_called
from cafe_presenter.core.importing.normalising.contents import without_contents
from cafe_presenter.core.importing.normalising.counted_levels import with_counted_levels
from cafe_presenter.core.importing.normalising.counted_slides import with_slides_named
from cafe_presenter.core.importing.normalising.counted_titles import with_counted_titles
from cafe_presenter.core.importing.normalising.dated_titles import with_dated_titles
from cafe_presenter.core.importing.normalising.example_runs import with_example_runs_apart
from cafe_presenter.core.importing.normalising.forgotten_signs import with_forgotten_signs
from cafe_presenter.core.importing.normalising.labelled_lengths import with_labelled_lengths
from cafe_presenter.core.importing.normalising.large_lists import with_large_lists_read
from cafe_presenter.core.importing.normalising.lengths_within import with_lengths_within
from cafe_presenter.core.importing.normalising.letters import with_letter_apart
from cafe_presenter.core.importing.normalising.line_groups import with_groups_titled
from cafe_presenter.core.importing.normalising.list_ends import with_list_ends_off
from cafe_presenter.core.importing.normalising.list_titles import with_lists_named
from cafe_presenter.core.importing.normalising.noted_times import with_noted_times
from cafe_presenter.core.importing.normalising.notes_below import with_notes_within
from cafe_presenter.core.importing.normalising.other_ways import with_other_ways_apart
from cafe_presenter.core.importing.normalising.passages import with_passages_named
from cafe_presenter.core.importing.normalising.pen_slips import with_slips_mended
from cafe_presenter.core.importing.normalising.plain_times import with_times_behind
from cafe_presenter.core.importing.normalising.points_apart import with_points_apart
from cafe_presenter.core.importing.normalising.spans_in_line import with_spans_apart
from cafe_presenter.core.importing.normalising.spelled_hours import with_hours_spelled
from cafe_presenter.core.importing.normalising.steps import with_steps_titled
from cafe_presenter.core.importing.normalising.table_feet import with_feet_apart
from cafe_presenter.core.importing.normalising.timed_leads import with_timed_leads
from cafe_presenter.core.importing.normalising.typed_headers import with_headers_joined
from cafe_presenter.core.importing.normalising.wide_times import with_wide_times
from cafe_presenter.core.importing.outlines.hours_above import with_hours_in_titles
from cafe_presenter.core.importing.parts.bold_leads import with_bold_leads_apart
from cafe_presenter.core.importing.parts.nested import with_depths
from cafe_presenter.core.importing.parts.ruled import with_ruled_titles
from cafe_presenter.core.importing.parts.typed_marks import with_marks_read
from cafe_presenter.core.importing.parts.whole_title import with_timed_titles_whole
from cafe_presenter.core.importing.tables.side_by_side import with_days_below, with_repeats_below
from cafe_presenter.core.importing.times.when_where import with_labels_above

_NORMALISERS: tuple[Callable[[Document], Document], ...] = (
    with_slips_mended,
    with_wide_times,
    with_timed_titles_whole,
    with_headers_joined,
    with_passages_named,
    without_answer_spaces,
    with_ruled_titles,
    without_contents,
    with_slides_named,
    with_noted_times,
    with_dated_titles,
    with_hours_in_titles,
    with_counted_levels,
    with_large_lists_read,
    with_breaks_beside,
    with_days_below,
    with_repeats_below,
    with_points_apart,
    with_spans_apart,
    with_counted_titles,
    with_parts_called,
    with_groups_titled,
    with_marks_read,
    with_breaks_apart,
    with_bare_lengths,
    with_labelled_lengths,
    with_lengths_within,
    with_times_behind,
    with_depths,
    with_list_ends_off,
    with_labels_above,
    with_timed_leads,
    with_bold_leads_apart,
    with_forgotten_signs,
    with_notes_within,
    with_lists_named,
    with_steps_titled,
    with_labelled_apart,
    with_hours_spelled,
    with_letter_apart,
    with_example_runs_apart,
    with_other_ways_apart,
    with_feet_apart,
    with_bold_headings,
)
"""In the order in which they are applied: titles first, then marks and times, then what stands below titles."""


def in_one_form(document: Document) -> Document:
    """Return the document as every normaliser in turn leaves it; what none of them knows stays as it was written."""
    for normalise in _NORMALISERS:
        document = normalise(document)
    return document
