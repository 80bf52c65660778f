"""What a report says of a pool: its figures behind the guard, in words, pictures and tables, section by section."""

from cafe_presenter.pool.figures import Figures
from cafe_presenter.pool.report import Report
from cafe_presenter.pool.teller import Teller, whole_number
from cafe_presenter.pool.told_evenings import people_said, section_of_departments, section_of_months
from cafe_presenter.pool.told_opinions import section_of_follow_ups, section_of_questions, section_of_shifts
from cafe_presenter.pool.told_themes import (
    section_of_durations,
    section_of_lateness,
    section_of_skipped,
    section_of_themes,
)
from cafe_presenter.wording import Wording

HIDDEN = "–"
"""What stands where a count is hidden, or where there is none."""


def report_of(figures: Figures, wording: Wording) -> Report:
    """Return the report of a pool's figures, in the language of its reader."""
    teller = Teller(figures, wording)
    text = teller.text
    evenings = whole_number(figures.rows["totals"][0][0])
    lines = (
        text("About {count} evenings, rehearsals left out.", count=teller.number(teller.guard(evenings, "evenings"))),
        *people_said(teller),
        text(
            "So that no evening is found again, what fewer than five evenings have in common is not told: it is put"
            " together with others, or hidden and marked “–”, as nothing at all is. All counts are rounded to"
            " multiples of five by chance, so that sums may differ by a little."
        ),
    )
    sections = (
        section_of_months(teller),
        section_of_departments(teller),
        section_of_themes(teller),
        section_of_durations(teller),
        section_of_lateness(teller),
        section_of_skipped(teller),
        section_of_shifts(teller),
        section_of_follow_ups(teller),
        section_of_questions(teller),
    )
    return Report(
        wording.language, text("What the evenings said"), lines, sections, HIDDEN, text("Too few evenings to tell.")
    )
