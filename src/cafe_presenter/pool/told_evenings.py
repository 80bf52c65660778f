"""When and where the evenings of a pool were."""

from collections.abc import Iterator

from cafe_presenter.pool.guard import crossed, quantile
from cafe_presenter.pool.report import Columns, Lanes, ReportSection, ReportTable
from cafe_presenter.pool.teller import PICTURED, Teller, largest_of, whole_number


def people_said(teller: Teller) -> Iterator[str]:
    """Yield how many people came, where enough evenings told it."""
    people = {whole_number(count): whole_number(evenings) for count, evenings in teller.rows["people"]}
    low, middle, high = (quantile(people, percent) for percent in (25, 50, 75))
    if low is not None and middle is not None and high is not None:
        yield teller.text(
            "Half of the evenings had {low} to {high} people, {middle} in the middle.",
            low=low,
            high=high,
            middle=middle,
        )


def section_of_months(teller: Teller) -> ReportSection:
    """Return the evenings by month."""
    text = teller.text
    numbers = [f"{month:02}" for month in range(1, 13)]
    counts = _by_month(teller)
    heights = tuple(counts[year, number] for year in teller.years for number in numbers)
    said = []
    if any(heights):
        most = max(range(len(heights)), key=lambda place: heights[place] or 0)
        month = f"{teller.years[most // 12]}-{numbers[most % 12]}"
        said = [
            text("Most evenings in {month}: {count}.", month=month, count=teller.number(heights[most] or 0)),
        ]
    labels = tuple(f"{year}-{number}" for year in teller.years for number in numbers)
    ticks = tuple((place * 12, year) for place, year in enumerate(teller.years))
    picture = Columns(text("Evenings, month by month"), " ".join(said), heights, ticks, labels, teller.top(heights))
    rows = tuple((year, *(counts[year, number] for number in numbers), counts[year, ""]) for year in teller.years)
    heads = (text("Year"), *numbers, text("Whole year"))
    table = ReportTable(text("Evenings by year and month"), heads, rows)
    return ReportSection("months", text("When the evenings were"), tuple(said), picture, (table,))


def _by_month(teller: Teller) -> dict[tuple[str, str], int | None]:
    """Return the evenings of each year and month as they may be told, '' for the whole year."""
    counts = {(year, f"{month:02}"): 0 for year in teller.years for month in range(1, 13)}
    for month, evenings in teller.rows["months"]:
        year, _, number = str(month).partition("-")
        counts[year, number] = whole_number(evenings)
    whole = {(year, ""): sum(counts[key] for key in counts if key[0] == year) for year in teller.years}
    lines = [[key for key in counts if key[0] == year] for year in teller.years]
    return teller.guard.told(counts | whole, [*lines, list(whole)], "month")


def section_of_departments(teller: Teller) -> ReportSection:
    """Return the evenings by department."""
    text = teller.text
    counts: dict[str, dict[str, int]] = {}
    for name, year, evenings in teller.rows["departments"]:
        counts.setdefault(str(name), dict.fromkeys(teller.years, 0))[str(year)] = whole_number(evenings)
    whole = {name: sum(years.values()) for name, years in counts.items()}
    totals = teller.guard.told(whole, [list(whole)], "department")
    others = [name for name, total in totals.items() if total is None]
    cells = {name: counts[name] for name in counts if name not in others}
    if others:
        cells["other"] = {year: sum(counts[name][year] for name in others) for year in teller.years}
        whole["other"] = sum(whole[name] for name in others)
        totals |= teller.guard.told({"other": whole["other"]}, [], "department")
    flat = {(name, year): count for name, years in cells.items() for year, count in years.items()}
    told = teller.guard.told(flat, crossed(cells, teller.years), "department")
    names = sorted(cells, key=lambda name: (name in ("", "other"), name == "other", -whole[name], name))
    called = {"": text("Not told"), "other": text("Other departments")}
    rows = tuple(
        (
            called.get(name, name),
            *(told[name, year] for year in teller.years),
            totals[name],
        )
        for name in names
    )
    pictured = [name for name in names if name not in called][:PICTURED]
    lanes = tuple(teller.lane(name, totals[name] or 0) for name in pictured)
    said = (text("The department was told where the host wished to. Those with few evenings are told together."),)
    title = text("The departments with most evenings")
    picture = Lanes(title, said[0], lanes, largest_of(totals[name] for name in pictured))
    heads = (text("Department"), *teller.years, text("All years"))
    table = ReportTable(text("Evenings by department and year"), heads, rows)
    return ReportSection("departments", text("Where the evenings were"), said, picture, (table,))
