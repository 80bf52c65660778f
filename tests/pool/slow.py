"""The tables of a report made anew, slowly and by other means: plain loops over the files, none of its code.

``tables(folder)`` gives every table of the English report by its caption, its rows as they are printed.
"""

import hashlib
import json
import math
import re
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

HIDDEN = "–"
TALKED = ("theme", "moving_debate")
KINDS = {
    "theme": "Theme",
    "moving_debate": "Moving debate",
    "post_its": "Post-its",
    "welcome": "Welcome",
    "rules": "House rules",
    "break": "Break",
    "free": "Open floor",
    "closing": "Closing",
}

type Table = list[list[str]]


def evenings_in(folder: Path) -> list[dict[str, Any]]:
    """Every evening once, as files are sorted, without rehearsals."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted(folder.rglob("*.json")):
        evening = json.loads(path.read_text("utf-8"))
        found.setdefault(evening["id"], evening)
    return [evening for evening in found.values() if not evening["rehearsal"]]


def mark(*lines: str) -> str:
    text = unicodedata.normalize("NFKC", "\n".join(lines)).casefold().replace("’", "'")
    return hashlib.sha256(re.sub(r"\s+", " ", text).strip().encode()).hexdigest()[:16]


def true_figures(evenings: list[dict[str, Any]]) -> dict[str, list[list[Any]]]:
    """What the database is asked, answered by loops; the same rows in the same order."""
    ids = [evening["id"] for evening in evenings]
    figures: dict[str, list[list[Any]]] = {"mark": [[min(ids), max(ids), len(ids)]]}
    figures["totals"] = [
        [
            len(evenings),
            sum(evening["department"] is not None for evening in evenings),
            sum(evening["people"] is not None for evening in evenings),
            sum(bool(evening["fridge"]["questions"]) for evening in evenings),
        ]
    ]
    figures["months"] = counted(evening["month"] for evening in evenings)
    figures["departments"] = [
        [*key, count]
        for key, count in sorted(Counter((e["department"] or "", e["month"][:4]) for e in evenings).items())
    ]
    figures["people"] = counted(evening["people"] for evening in evenings if evening["people"] is not None)
    figures |= of_themes(evenings)
    figures["ends"] = counted(
        max(-60, min(60, 5 * math.floor((e["taken_s"] - e["planned_s"] + 150) / 300)))
        for e in evenings
        if e["planned_s"]
    )
    figures |= of_opinions(evenings)
    figures["waiting"] = counted(min(10, evening["fridge"]["waiting"]) for evening in evenings)
    said: dict[str, set[str]] = defaultdict(set)
    told: dict[str, set[str]] = defaultdict(set)
    words: dict[str, set[str]] = defaultdict(set)
    for evening in evenings:
        for question in evening["fridge"]["questions"]:
            said[question.strip(" ").lower()].add(evening["id"])
            told[question.strip(" ").lower()].add(question)
            for word in re.findall(r"[^\W\d_]{4,}", question.lower()):
                words[word].add(evening["id"])
    often: list[list[Any]] = [[min(told[key]), len(who)] for key, who in said.items() if len(who) >= 5]
    figures["questions"] = sorted(often, key=lambda row: (-row[1], row[0]))[:40]
    common: list[list[Any]] = [[word, len(who)] for word, who in words.items() if len(who) >= 5]
    figures["words"] = sorted(common, key=lambda row: (-row[1], row[0]))[:400]
    return figures


def counted(values: Any) -> list[list[Any]]:
    return [[value, count] for value, count in sorted(Counter(values).items())]


def of_themes(evenings: list[dict[str, Any]]) -> dict[str, list[list[Any]]]:
    best: dict[str, dict[str, int]] = defaultdict(dict)
    lengths: dict[str, dict[str, list[int]]] = defaultdict(dict)
    late: Counter[int] = Counter()
    late_in: dict[int, set[str]] = defaultdict(set)
    worst: dict[str, dict[str, int]] = defaultdict(dict)
    for evening in evenings:
        for theme in evening["themes"]:
            rank = ("held", "skipped", "not_reached").index(theme["outcome"])
            before = worst[theme["kind"]].get(evening["id"], 0)
            worst[theme["kind"]][evening["id"]] = max(before, rank)
            if theme["kind"] not in TALKED:
                continue
            if theme["outcome"] == "held" and theme["planned_s"]:
                step = max(-10, min(15, (theme["taken_s"] - theme["planned_s"] + 30) // 60))
                late[step] += 1
                late_in[step].add(evening["id"])
            print_ = theme["fingerprint"]
            if print_ is None:
                continue
            best[print_][evening["id"]] = min(best[print_].get(evening["id"], 2), rank)
            if theme["outcome"] == "held" and theme["planned_s"]:
                spent = lengths[print_].setdefault(evening["id"], [0, 0])
                spent[0] += theme["planned_s"]
                spent[1] += theme["taken_s"]
    rows = [[key, len(who), *(list(who.values()).count(rank) for rank in range(3))] for key, who in best.items()]
    figures = {"themes": ranked(rows, 2), "skipped": ranked(rows, 3)}
    longest = sorted(lengths, key=lambda key: (-len(lengths[key]), key))[:40]
    figures["durations"] = [
        [key, *minutes, count]
        for key in longest
        for minutes, count in sorted(
            Counter(((p + 30) // 60, (t + 30) // 60) for p, t in lengths[key].values()).items()
        )
    ]
    figures["lateness"] = [[step, late[step], len(late_in[step])] for step in sorted(late)]
    kinds = [[kind, len(who), *(list(who.values()).count(rank) for rank in range(3))] for kind, who in worst.items()]
    figures["kinds"] = sorted(kinds, key=lambda row: (-row[1], row[0]))
    return figures


def ranked(rows: list[list[Any]], by: int) -> list[list[Any]]:
    """The first forty by a column, the rest summed up under no name."""
    ordered = sorted(rows, key=lambda row: (-row[by], row[0]))
    first, rest = ordered[:40], ordered[40:]
    if rest:
        first.append(["", *(sum(row[place] for row in rest) for place in range(1, len(rest[0])))])
    return sorted(first, key=lambda row: (-row[by], row[0]))


def of_opinions(evenings: list[dict[str, Any]]) -> dict[str, list[list[Any]]]:
    votes: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    rooms: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    most: dict[str, dict[str, int]] = defaultdict(dict)
    for evening in evenings:
        for theme in evening["themes"]:
            for count in theme["counts"]:
                first, last = count["tallies"][0]["votes"], count["tallies"][-1]["votes"]
                if count["fingerprint"] is None or len(count["tallies"]) < 2 or first is None or last is None:
                    continue
                for answer, (before, after) in enumerate(zip(first, last, strict=False), 1):
                    votes[count["fingerprint"]][answer][0] += before
                    votes[count["fingerprint"]][answer][1] += after
                    rooms[count["fingerprint"]][evening["id"]] += before + after
            for shown in theme["follow_ups"]:
                if shown["fingerprint"] and shown["voices_before"] == 0 and shown["voices_after"] is not None:
                    seen = most[shown["fingerprint"]].get(evening["id"], 0)
                    most[shown["fingerprint"]][evening["id"]] = max(seen, shown["voices_after"])
    asked = sorted(rooms, key=lambda key: (-len(rooms[key]), key))[:40]
    shifts = [
        [key, len(rooms[key]), max(rooms[key].values()), answer, *votes[key][answer]]
        for key in asked
        for answer in sorted(votes[key])
    ]
    follow_ups = [
        [
            key,
            len(who),
            sum(voices == 0 for voices in who.values()),
            sum(voices in (1, 2) for voices in who.values()),
            sum(voices > 2 for voices in who.values()),
        ]
        for key, who in most.items()
    ]
    return {"shifts": shifts, "follow_ups": ranked(follow_ups, 1)}


class Told:
    """What may be told: every rule of the page on pooling, written again."""

    def __init__(self, evenings: list[dict[str, Any]]) -> None:
        self.figures = true_figures(evenings)
        self.seed = hashlib.sha256(json.dumps(self.figures, sort_keys=True).encode()).hexdigest()
        self.words: dict[str, str] = {}
        self.options: dict[str, tuple[str, list[str]]] = {}
        for evening in evenings:
            for theme in evening["themes"]:
                self._learn(theme["fingerprint"], theme["question"] or theme["theme"])
                for follow_up in theme["follow_ups"]:
                    self._learn(follow_up["fingerprint"], follow_up["text"])
                for count in theme["counts"]:
                    if count["question"] and count["options"] and len(count["tallies"]) > 1:
                        self.options[count["fingerprint"]] = (count["question"], count["options"])

    def _learn(self, print_: str | None, words: str | None) -> None:
        if print_ and words and mark(words) == print_:
            self.words[print_] = words

    def label(self, print_: str) -> str:
        return self.words.get(print_) or f"Words not told ({print_[:6]})"

    def dice(self, *key: object) -> int:
        return int.from_bytes(hashlib.sha256("\n".join([self.seed, *map(str, key)]).encode()).digest()[:8]) % 5

    def five(self, count: int, *key: object) -> str:
        low, over = divmod(count, 5)
        return f"{5 * (low + (self.dice('round', *key) < over)):,}"

    def few(self, count: int, *key: object) -> bool:
        return count - 5 < self.dice("hide", *key)

    def cells(self, counts: dict[Any, int], lines: list[list[Any]], *name: object) -> set[Any]:
        """What may be shown: one cell more is hidden at a time, wherever too little is."""
        full = {key: (*name, *key) if isinstance(key, tuple) else (*name, key) for key in counts}
        kept = {key for key, count in counts.items() if not self.few(count, *full[key])}
        changed = True
        while changed:
            changed = False
            smallest = set()
            for line in lines:
                gone = sum(counts[key] for key in line if key not in kept)
                left = [key for key in line if key in kept]
                if 1 <= gone <= 4 and left:
                    smallest.add(min(left, key=lambda key: counts[key]))
            if smallest:
                kept, changed = kept - smallest, True
        return kept

    def row(self, name: str, of: str, counts: dict[str, int], whole: str) -> dict[str, str]:
        """A whole and its parts."""
        kept = self.cells(counts, [[key for key in counts if key != whole]], of, name)
        return {key: self.five(count, of, name, key) if key in kept else HIDDEN for key, count in counts.items()}

    def outcomes(self, of: str, row: list[Any]) -> dict[str, str]:
        return self.row(
            row[0], of, dict(zip(("planned", "held", "skipped", "not_reached"), row[1:], strict=True)), "planned"
        )


def share(values: Counter[int], percent: int) -> str:
    """The value that so many do not exceed, where five or more lie on its far side."""
    flat = sorted(values.elements())
    if len(flat) * min(percent, 100 - percent) / 100 < 5:
        return HIDDEN
    return str(flat[math.ceil(len(flat) * percent / 100) - 1])


def tables(folder: Path) -> dict[str, Table]:
    told = Told(evenings_in(folder))
    return {**when_and_where(told), **themes(told), **opinions(told), **questions(told)}


def when_and_where(told: Told) -> dict[str, Table]:
    figures = told.figures
    years = sorted({month[:4] for month, _ in figures["months"]})
    numbers = [f"{number:02}" for number in range(1, 13)]
    counts = {(year, number): 0 for year in years for number in numbers}
    counts |= {(month[:4], month[5:]): count for month, count in figures["months"]}
    totals = {(year, ""): sum(counts[year, number] for number in numbers) for year in years}
    lines = [[(year, number) for number in numbers] for year in years]
    kept = told.cells(counts | totals, [*lines, list(totals)], "month")
    shown = {k: told.five(n, "month", *k) if k in kept else HIDDEN for k, n in (counts | totals).items()}
    months = [[year, *(shown[year, number] for number in numbers), shown[year, ""]] for year in years]

    where: dict[str, dict[str, int]] = {}
    for name, year, count in figures["departments"]:
        where.setdefault(name, dict.fromkeys(years, 0))[year] = count
    whole = {name: sum(row.values()) for name, row in where.items()}
    apart = told.cells(whole, [list(whole)], "department")
    rows = {name: where[name] for name in where if name in apart}
    few = [name for name in where if name not in apart]
    if few:
        rows["other"] = {year: sum(where[name][year] for name in few) for year in years}
        whole["other"] = sum(whole[name] for name in few)
    flat = {(name, year): row[year] for name, row in rows.items() for year in years}
    lines2 = [[(name, year) for year in years] for name in rows] + [[(name, year) for name in rows] for year in years]
    kept2 = told.cells(flat, lines2, "department")
    called = {"": "Not told", "other": "Other departments"}
    order = sorted((n for n in rows if n not in called), key=lambda n: (-whole[n], n)) + [
        n for n in ("", "other") if n in rows
    ]
    departments = [
        [
            called.get(name, name),
            *(told.five(flat[name, y], "department", name, y) if (name, y) in kept2 else HIDDEN for y in years),
            HIDDEN if told.few(whole[name], "department", name) else told.five(whole[name], "department", name),
        ]
        for name in order
    ]
    return {"Evenings by year and month": months, "Evenings by department and year": departments}


def themes(told: Told) -> dict[str, Table]:
    figures = told.figures
    run, skipped, kinds = [], [], []
    for row in figures["themes"]:
        cells = told.outcomes("theme", row)
        if row[0] and cells["held"] != HIDDEN:
            run.append([told.label(row[0]), cells["held"], cells["planned"]])
    for row in figures["skipped"]:
        cells = told.outcomes("theme", row)
        if row[0] and cells["skipped"] != HIDDEN:
            skipped.append([told.label(row[0]), *(cells[k] for k in ("planned", "held", "skipped", "not_reached"))])
    for row in figures["kinds"]:
        cells = told.outcomes("kind", row)
        if cells["planned"] != HIDDEN:
            kinds.append([KINDS[row[0]], *(cells[k] for k in ("planned", "held", "skipped", "not_reached"))])
    taken: dict[str, Counter[int]] = defaultdict(Counter)
    planned: dict[str, Counter[int]] = defaultdict(Counter)
    for key, planned_min, taken_min, count in figures["durations"]:
        planned[key][planned_min] += count
        taken[key][taken_min] += count
    lengths = [
        [
            told.label(key),
            told.five(taken[key].total(), "durations", key),
            share(planned[key], 50),
            *(share(taken[key], percent) for percent in (10, 25, 50, 75, 90)),
        ]
        for key in taken
        if share(taken[key], 50) != HIDDEN
    ]
    late = {row[0]: row[2] for row in figures["lateness"]}
    kept = told.cells(late, [list(late)], "lateness")
    over = [[minus(s), told.five(n, "lateness", s)] for s, n, _ in figures["lateness"] if s in kept]
    ends = {row[0]: row[1] for row in figures["ends"]}
    kept = told.cells(ends, [list(ends)], "ends")
    return {
        "Questions most evenings talked about": run,
        "Minutes planned and taken by question": lengths,
        "Themes by how much longer they took than planned": over,
        "Whole evenings by how much longer they took than planned": [
            [minus(step), told.five(count, "ends", step)] for step, count in ends.items() if step in kept
        ],
        "Evenings by what became of the questions that most skipped": skipped,
        "Evenings by what became of their parts of each kind": kinds,
    }


def opinions(told: Told) -> dict[str, Table]:
    asked: dict[str, list[list[int]]] = defaultdict(list)
    for key, *row in told.figures["shifts"]:
        asked[key].append(row)
    shifts = []
    for key, rows in asked.items():
        evenings, largest = rows[0][:2]
        if told.few(evenings, "shifts", key) or largest > sum(row[3] + row[4] for row in rows) / 2:
            continue
        flat = {(time, row[2]): row[3 + n] for n, time in enumerate(("before", "after")) for row in rows}
        answers = [row[2] for row in rows]
        lines = [[(time, answer) for answer in answers] for time in ("before", "after")]
        lines += [[("before", answer), ("after", answer)] for answer in answers]
        kept = told.cells(flat, lines, "shifts", key)
        question, options = told.options.get(key, (f"Words not told ({key[:6]})", []))
        for answer in answers:
            shown = [
                told.five(flat[time, answer], "shifts", key, time, answer) if (time, answer) in kept else HIDDEN
                for time in ("before", "after")
            ]
            words = options[answer - 1] if options else f"Answer {answer}"
            shifts.append([question, told.five(evenings, "shifts", key), words, *shown])
    follow_ups = []
    for key, count, *parts in told.figures["follow_ups"]:
        names = ("", "no_voice", "few_voices", "many_voices")
        cells = told.row(key, "follow_up", dict(zip(names, (count, *parts), strict=True)), "")
        if key and cells[""] != HIDDEN:
            follow_ups.append([told.label(key), *cells.values()])
    return {
        "Votes before and after by question and answer": shifts,
        "Evenings by the voices counted after a follow-up in a silence": follow_ups,
    }


def questions(told: Told) -> dict[str, Table]:
    waiting = dict(told.figures["waiting"])
    kept = told.cells(waiting, [list(waiting)], "waiting")
    return {
        "Evenings by the number of questions that waited": [
            [str(n), told.five(count, "waiting", n)] for n, count in waiting.items() if n in kept
        ],
        "Open questions that came back": [
            [words, told.five(count, "questions", words)]
            for words, count in told.figures["questions"]
            if not told.few(count, "questions", words)
        ],
        "Words that come back in open questions": [
            [word, told.five(count, "words", word)]
            for word, count in told.figures["words"]
            if not told.few(count, "words", word)
        ],
    }


def minus(number: int) -> str:
    return str(number).replace("-", "−")
