"""The spine of an evening: of all titles that tell a time, of parts and of their steps, those that stand for it."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile, zip_longest
from statistics import median

from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.question_labels import is_label_of_questions
from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.parts.counted_rows import counted_rows
from cafe_presenter.core.importing.parts.holding_hours import holding_titles
from cafe_presenter.core.importing.parts.ruled import is_rule
from cafe_presenter.core.importing.parts.sections import BOLD, LABELLED, TIMED, section_at
from cafe_presenter.core.importing.parts.siblings import part_beside
from cafe_presenter.core.importing.parts.text_parts import RankedLines, TextPart
from cafe_presenter.core.importing.times.days import hours_in, only_dated
from cafe_presenter.core.importing.times.one_time import end_of, hour_alone, only_time, starts_at
from cafe_presenter.core.importing.times.spans import spans
from cafe_presenter.core.importing.times.timed_titles import numbered, timed_title
from cafe_presenter.core.importing.times.when_where import tells_begin
from cafe_presenter.core.importing.words.kinds import begins_with_break, names_break
from cafe_presenter.core.importing.words.whole_names import is_only_all, names_all, names_only_paper
from cafe_presenter.core.importing.words.without_room import is_afterwards, is_before

_FEWEST = 3
_SUM_OFF = 0.2
_EXACTLY = 0.02
_MOST_OF_ALL = 0.5
_LEAST_OF_ALL = 0.35
_LEAST_WHOLE = 0.6
"""Of the parts beside it, what a title lasts that is called after a whole evening."""
_FAR_LONGER = 3
_LEAST_PART_S = 60.0
_LEAST_STEP_S = 300.0
_LONG_S = 45 * 60
_DEEP = 10


@dataclass(frozen=True, slots=True)
class Spine:
    """The parts of an evening, with the untimed ones beside them; how long a title says that all of it takes."""

    parts: list[TextPart]
    told_s: float = 0.0


@dataclass(eq=False)
class _Node:
    """A title with its time: where it stands, how deep, how long it takes, and the timed titles below it.

    It ``is_bare`` where another title stands right below.
    """

    at: int
    title: str
    is_told_below: bool
    depth: tuple[int, int]
    length_s: float
    time: str = ""
    is_numbered: bool = False
    is_bare: bool = False
    below: list["_Node"] = field(default_factory=list)

    @property
    def is_break(self) -> bool:
        """Whether it is a break, below which nothing stands whatever it looks like."""
        return names_break(self.title)

    @property
    def below_s(self) -> float:
        """How long its parts take together."""
        return sum(each.length_s for each in self.below)

    @property
    def shortest_below_s(self) -> float:
        """How long the shortest of its parts takes."""
        return min((each.length_s for each in self.below), default=0.0)

    @property
    def is_told_again(self) -> bool:
        """Whether its parts take as long as it does."""
        return bool(self.below) and abs(self.below_s - self.length_s) <= _SUM_OFF * self.length_s

    @property
    def is_exact(self) -> bool:
        """Whether its parts take exactly as long as it does."""
        return self.holds_parts and abs(self.below_s - self.length_s) <= _EXACTLY * self.length_s

    @property
    def holds_parts(self) -> bool:
        """Whether what stands below are parts, and no matter of a minute or two each."""
        return bool(self.below) and median(each.length_s for each in self.below) >= _LEAST_STEP_S


def spines_of(lines: RankedLines, all_s: float = 0.0) -> list[Spine]:
    """Return the spines that headings make, headings and bold lines, and all lines that tell a time, the surest first.

    What holds parts stands for them, unless it is the whole evening or most of it, or all is told once more by parts
    of parts. ``all_s`` is how long a line above says that all of it takes. Breaks alone make no evening.
    """
    nodes = _nodes(lines)
    if all(begins_with_break(each.title) for each in nodes.values()):
        return []
    holding = _holding(lines, nodes)
    nodes = {at: each for at, each in nodes.items() if at not in holding}
    found, last, known = list[Spine](), list[_Node](), list[_Node]()
    for most in (BOLD - 1, BOLD, TIMED):
        own = [each for each in nodes.values() if _is_of(each, most)]
        cut, told_s = _cut(_tree(lines, own), all_s)
        are_most = _sum_s(last) >= _LEAST_OF_ALL * _sum_s(cut)
        if len(last) >= _FEWEST or (len(last) > 1 and are_most):  # what stands apart from them is no part
            own = [each for each in own if each in known or _is_among(lines, each, last)]
            cut, told_s = _cut(_tree(lines, own), all_s)
        if cut and {each.at for each in cut} != {each.at for each in last}:
            between = _between(cut, [*nodes.values()])
            found.append(Spine(_sections(lines, {each.at for each in (*cut, *between)}, holding), told_s))
        last, known = cut or last, own
    return found


def _holding(lines: RankedLines, nodes: Mapping[int, _Node]) -> set[int]:
    """Return the places of headings whose hours are those of the parts below, headings like them."""
    found = set[int]()
    for depth in {each.depth for each in nodes.values() if each.depth[0] < BOLD}:
        alike = [each for each in nodes.values() if each.depth == depth]
        begins = [hours_in(lines[each.at][1].text)[:1] for each in alike]
        hours = [
            (begin[0], begin[0] + each.length_s) if begin else None for begin, each in zip(begins, alike, strict=True)
        ]
        found |= {alike[at].at for at in holding_titles(hours)}
    return found


def _between(cut: Sequence[_Node], nodes: Sequence[_Node]) -> list[_Node]:
    """Return the lines that say what is from the end of a part to the beginning of the next: “10:45–11:00: Tea”."""
    hours = {each.at: (starts_at(each.time), hour_alone(end_of(each.time))) for each in nodes}
    parts = sorted(cut, key=lambda each: each.at)
    gaps = {(hours[above.at][1], hours[below.at][0]): (above.at, below.at) for above, below in pairwise(parts)}
    found = ((each, gaps.get(hours[each.at])) for each in nodes if None not in hours[each.at])
    return [each for each, gap in found if gap is not None and gap[0] < each.at < gap[1]]


def _sum_s(nodes: Sequence[_Node]) -> float:
    return sum(each.length_s for each in nodes)


def _is_among(lines: RankedLines, node: _Node, parts: Sequence[_Node]) -> bool:
    """Whether a title stands between others or below the last of them, or is set apart right before the first."""
    first, *_, last = sorted(each.at for each in parts)
    if first <= node.at < last:
        return True
    rank = lines[last if node.at > last else first][2]
    between = lines[last + 1 : node.at] if node.at > last else lines[node.at + 1 : first]
    is_apart = node.at > last or node.depth[0] < TIMED
    return is_apart and not any(0 < own <= min(rank, BOLD - 1) for _, _, own in between)


def _is_of(node: _Node, most: int) -> bool:
    """Whether a title is of a rank or above; a bold break stands between parts whatever these look like."""
    is_pause = node.depth[0] == BOLD and node.is_break and node.length_s >= _LEAST_STEP_S
    return node.depth[0] <= most or is_pause


def _cut(roots: list[_Node], all_s: float) -> tuple[list[_Node], float]:
    """Return those of a tree that stand for the evening, and how long a title says that all of it takes."""
    cut, told_s = _without_whole(_evened(_parted(roots)), all_s)
    while opened := _in_rows(cut, _to_open(cut)):
        cut, told = _without_whole([node for each in cut for node in (each.below if each in opened else [each])], all_s)
        told_s = told_s or told
    return cut, told_s


def _in_rows(cut: Sequence[_Node], opened: Sequence[_Node]) -> list[_Node]:
    """Return what is to open, of titles that count on, “Module 1”, “Module 2”, all if all hold parts alike, or none."""
    found = [*opened]
    for row in counted_rows([each.title for each in cut]):
        own = [cut[at] for at in row]
        inner = {below.depth for each in own if each in opened for below in each.below}
        are_alike = all(each.is_told_again and inner.issuperset(below.depth for below in each.below) for each in own)
        found = [each for each in (*found, *own) if are_alike or each not in own] if inner else found
    return found


def _to_open(cut: Sequence[_Node]) -> list[_Node]:
    """Return the nodes whose parts are to stand for them."""
    holding = [each for each in cut if each.below]
    are_bands = all(each.depth[0] == TIMED and len(each.below) > 1 and each.below[0].depth > each.depth for each in cut)
    if len(cut) < _FEWEST and are_bands:  # “Phase 1, 10–14 h” above hours of their own
        return holding
    if len(cut) < _FEWEST:
        told = [each for each in holding if len(cut) == 1 or each.is_told_again]
        inner = {below.depth for each in holding for below in each.below}
        are_alike = len(inner) == 1 and all(len(each.below) > 1 for each in holding)
        return holding if told and are_alike else told  # where one sum is wrong, its parts stand for it as well
    holding = [each for each in holding if each.depth[0] < TIMED]  # what is listed below a line is how it is done
    total_s = _sum_s(cut)
    ruling = [each for each in holding if each.length_s > _MOST_OF_ALL * total_s and each.is_told_again]
    ruling = [each for each in ruling if len(each.below) > 1]  # else it is one part, called in two ways
    if ruling:
        return [each for each in ruling if len(each.below) >= _FEWEST]
    alike = {each.depth for each in cut}
    parted = [each for each in holding if each.is_told_again and each.holds_parts]
    beside = [each for each in parted if alike.issuperset(below.depth for below in each.below)]
    if beside:  # what is like their parts stands beside them
        return beside
    shortest_s = min((each.shortest_below_s for each in holding), default=0.0)
    others = [each for each in cut if each not in holding and not each.is_break and each.length_s > shortest_s]
    stages = [each for each in holding if each.is_exact and each.below[0].depth[0] < BOLD and len(each.below) > 1]
    are_parts = all(each.shortest_below_s >= _LEAST_STEP_S for each in stages)
    if stages and are_parts and 2 * len(stages) < len(cut):  # beside parts that have none, these are parts as well
        return stages
    return holding if not others and all(each.is_exact for each in holding) else []


def _without_whole(nodes: Sequence[_Node], all_s: float) -> tuple[list[_Node], float]:
    """Return the nodes without what takes its time without the room, and what tells how long all of it takes.

    That is so called, “Programme (2 h)”, or lasts exactly as long as all that follow it; its parts stand for it.
    What is called a preparation is one of the parts where ``all_s`` is told with it, or their clock begins at it.
    """
    total_s = _sum_s(nodes)
    found = [node for each in nodes for node in (each.below if _is_called_all(each, total_s) else [each])]
    found = _without_other_wholes(found)
    while found and is_before(found[0].title) and _sum_s(found) != all_s and starts_at(found[0].time) != 0:
        found.pop(0)
    while found and is_afterwards(found[-1].title):
        found.pop()
    if len(found) < _FEWEST:
        return found, 0.0
    whole = max(found, key=lambda each: each.length_s)
    is_half = 2 * whole.length_s >= sum(each.length_s for each in found) > 0
    told_below = [each.is_told_below for each in found]
    is_at_end = whole is found[0] or whole is found[-1] or whole.is_told_below
    is_all = is_half and ((names_all(whole.title) and is_at_end) or (whole.is_told_below and sum(told_below) == 1))
    after = [each.length_s for each in found[found.index(whole) + 1 :]]
    are_counted = not whole.is_numbered and all(each.is_numbered for each in found if each is not whole)
    is_only_bare = [each for each in found if each.is_bare] == [whole]  # “2.5 hour workshop”, with nothing below it
    is_named = names_all(whole.title) or (is_only_bare and names_only_paper(whole.title))
    is_said = whole.is_told_below or ((is_named or whole.length_s == all_s) and not whole.below)
    is_about = whole is found[0] and is_said and whole.length_s >= (1 - _SUM_OFF) * sum(after)
    is_above = whole is found[0] or all(whole.depth < each.depth for each in found[found.index(whole) + 1 :])
    is_told_again = (
        is_above and len(after) >= _FEWEST and (is_about or whole.length_s == sum(after)) and whole.length_s >= _LONG_S
    )
    is_near = whole is found[0] and abs(whole.length_s - sum(after)) <= _SUM_OFF * sum(after)
    is_title = whole is found[0] and not whole.at and whole.length_s >= (1 - _SUM_OFF) * sum(after)  # of the document
    is_counted = len(after) >= _FEWEST and ((are_counted and is_near) or is_title)  # “Run (30 min)” above “1. …”
    if not is_all and not is_told_again and not is_counted:
        return found, 0.0
    return [node for each in found for node in (each.below if each is whole else [each])], whole.length_s


def _without_other_wholes(nodes: list[_Node]) -> list[_Node]:
    """Return the nodes without those that tell how long each of several evenings is: “Timeline of day 1 (2 h 15)”."""
    wholes = [each for each in nodes if names_all(each.title) and not each.below]
    parts = [each for each in nodes if each not in wholes]
    are_long = all(each.length_s >= _LEAST_WHOLE * _sum_s(parts) for each in wholes)
    return parts if len(wholes) > 1 and len(parts) >= _FEWEST and are_long else nodes


def _is_called_all(node: _Node, total_s: float) -> bool:
    """Whether a title is that of the whole; a short part without others below, “Overview (3 min)”, is one of them.

    Where a line below tells how long it takes, that is no part's: “Overview”, and “Suggested length: 2 h 30 to 3 h”.
    """
    is_part = not node.below and node.length_s > 0 and 3 * node.length_s < total_s and not node.is_told_below
    return is_only_all(node.title) and not is_part


def _parted(nodes: Sequence[_Node]) -> list[_Node]:
    """Return the nodes, what stands below a heading but takes longer put beside it, with what follows there.

    Items below a line are beside it when together they take longer than it does, or their list goes on beside it. All
    below the one heading of the highest level are when it is far too short for them: it is the first of the parts.
    """
    found = list[_Node]()
    for each, after in zip_longest(nodes, nodes[1:]):
        each.below = _parted(each.below)
        headings = ((place, below) for place, below in enumerate(each.below) if below.depth[0] < BOLD)
        longer = next((place for place, below in headings if below.length_s > each.length_s > 0), len(each.below))
        is_far_longer = len(each.below) > longer and each.below_s > _FAR_LONGER * each.length_s
        first = longer if len(nodes) > 1 else 0 if is_far_longer else len(each.below)
        are_items = bool(each.below) and all(below.depth > (TIMED, 0) == each.depth for below in each.below)
        goes_on = after is not None and are_items and each.below[-1].depth == after.depth
        if len(nodes) > 1 and are_items and (goes_on or each.below_s > (1 + _SUM_OFF) * each.length_s > 0):
            first = 0
        found += [each, *each.below[first:]]
        each.below = each.below[:first]
    return found


def _evened(nodes: Sequence[_Node]) -> list[_Node]:
    """Return the nodes, those below that are no parts of theirs but like others beside them put there."""
    depths = {each.depth for each in nodes}
    found = list[_Node]()
    for each in nodes:
        below = {one.depth for one in each.below}
        is_beside = bool(below) and not each.is_told_again and below <= depths
        is_beside = is_beside and (max(below)[0] < BOLD or each.depth[0] == LABELLED)
        is_opened = is_beside and len(nodes) > 1
        # “First half, in total (50 min)”
        is_all = names_all(each.title) or each.below_s >= (1 - _SUM_OFF) * each.length_s
        own = [] if is_all else [replace(each, below=[])]
        found += [*own, *each.below] if is_opened else [each]
    return found


def _tree(lines: RankedLines, own: Sequence[_Node]) -> list[_Node]:
    """Return the titles that tell their time, each with those below it: deeper headings, steps, items of its items."""
    nodes = {each.at: replace(each, below=[]) for each in own}
    roots, above = list[_Node](), list[_Node]()
    beside = part_beside(lines, {each.at: each.length_s for each in own}, bold=BOLD)
    for at, (_, paragraph, rank) in enumerate(lines):
        if not paragraph.text.strip():
            continue
        node, depth = nodes.get(at), _depth(paragraph, rank)
        while above and _ends(above[-1], node, depth, is_item=paragraph.is_item):
            if above.pop().depth[0] < BOLD == depth[0]:  # it stands beside this one, below the next
                break
        above = above[:-1] if at == beside else above
        if node is not None:
            (above[-1].below if above else roots).append(node)
            above.append(node)
    return roots


def _depth(paragraph: Paragraph, rank: int) -> tuple[int, int]:
    return rank or TIMED, paragraph.depth + 1 if paragraph.is_item else 0


def _nodes(lines: RankedLines) -> dict[int, _Node]:
    """Return the titles that tell their time, from their places; times of one depth may follow on, 0–5, 5–15.

    A bold line right below a heading that tells its time says more of it, and what tells a time below is of both.
    """
    told: dict[int, tuple[str, str]] = {}
    alike = defaultdict[tuple[int, int], list[int]](list)
    above = -1
    for at, (_, paragraph, rank) in enumerate(lines):
        if not paragraph.text.strip():
            continue
        is_subtitle = rank == BOLD and above in told and lines[above][2] < BOLD and not timed_title(paragraph.text)[1]
        above = at
        if rank and not is_subtitle and (named := _timed(lines, at))[1]:
            if tells_begin(paragraph.text) or only_dated(*named):
                continue
            told[at] = named
            alike[_depth(paragraph, rank)].append(at)
    found: dict[int, _Node] = {}
    for depth, places in alike.items():
        for at, span in zip(places, spans([told[at][1] for at in places]), strict=True):
            is_told_below = not timed_title(lines[at][1].text)[1]
            is_numbered = numbered(lines[at][1].text)
            below = (lines[each] for each in range(at + 1, len(lines)))
            is_bare = next((0 < rank < TIMED for _, each, rank in below if each.text.strip()), False)
            length_s, (title, time) = span.duration_s or 0.0, told[at]
            found[at] = _Node(at, title, is_told_below, depth, length_s, time, is_numbered, is_bare)
    return found


def _ends(above: _Node, node: _Node | None, depth: tuple[int, int], *, is_item: bool) -> bool:
    """Whether a line stands no longer below a title: a title like it, an item beside it, or a part it cannot hold."""
    if node is None:
        is_beside = is_item and above.depth[0] == TIMED
        return above.depth >= depth and (depth[0] < TIMED or is_beside)
    if above.is_break:
        return True
    if 0 < node.length_s < _LEAST_PART_S <= above.length_s:
        return False
    is_full = depth[0] == BOLD and (above.is_exact or _is_of(node, 0))
    is_longer = min(depth[0], above.depth[0]) >= BOLD and node.length_s > above.length_s > 0
    return above.depth >= depth or is_longer or (is_full and above.depth[0] < BOLD)


def _timed(lines: RankedLines, at: int) -> tuple[str, str]:
    """Return a title and its time, which a line right below may tell as well."""
    index, paragraph, _ = lines[at]
    part = section_at(index, paragraph, 0)
    below = [line for line in lines[at + 1 : at + 1 + _DEEP] if line[1].text.strip()]
    bare = takewhile(lambda line: not line[2] or bool(only_time(line[1].text)), below)
    part.body += [each for _, each, _ in (below[:1] if only_time(paragraph.text) else bare)]
    return part.named


def _names_another_list(paragraph: Paragraph) -> bool:
    """Whether a title after a list of parts, like them or that above it, is no label of what the last of them asks."""
    return not paragraph.is_item and not is_label_of_questions(paragraph.text, is_title=True)


def _is_pause(section: TextPart) -> bool:
    """Whether a part is a break, below which no heading stands, however deep.

    More may still come below it: what it is called is not to be remembered before it does.
    """
    return names_break(replace(section).named[0])


def _sections(lines: RankedLines, starts: set[int], holding: Collection[int]) -> list[TextPart]:
    """Return the parts that begin at the starts, and those of untimed titles like them; a higher one ends each.

    What is told below a title that is ``holding`` parts, before the first of them, is a part without a time.
    """
    depths = {_depth(lines[at][1], lines[at][2]) for at in starts}
    sections = list[TextPart]()
    own, parent, last, is_in_list, above = 0, 0, max(starts), False, 0
    names = {loose(_timed(lines, at)[0]) for at in starts}
    for at, (index, paragraph, rank) in enumerate(lines):
        if not paragraph.text.strip():
            continue
        is_like = 0 < rank < TIMED or paragraph.is_part
        is_like = is_like and _depth(paragraph, rank) in depths and (not own or rank <= own)
        is_like = is_like and not (own == LABELLED and is_label_of_questions(paragraph.text, is_title=False))
        is_beside = at not in starts and is_like and not _timed(lines, at)[1]
        is_behind = at > last and is_in_list
        is_again = at > last and 0 < rank <= BOLD and loose(paragraph.text.strip(" :")) in names
        if is_beside or at in starts or at in holding:
            sections.append(replace(section_at(index, paragraph, parent), is_beside=at not in starts))
            own, is_in_list = rank, paragraph.is_item
        elif own and (
            is_again
            or (is_behind and is_rule(paragraph.text))
            or 0 < rank < (BOLD if _is_pause(sections[-1]) else min(own, BOLD + 1))
            or (is_behind and BOLD <= rank < TIMED and rank in (above, own) and _names_another_list(paragraph))
        ):
            own, parent = 0, index
        elif own and rank == own < BOLD:
            own = 0  # its own parts stand for it
        elif own:
            sections[-1].body.append(paragraph)
        else:
            parent, above = index if 0 < rank <= BOLD else parent, rank or above
    held = {lines[at][1].line for at in holding}
    told = (each for each in sections if each.body or each.title.line not in held)
    return [_as_part(each) if each.title.line in held else each for each in told]


def _as_part(section: TextPart) -> TextPart:
    return replace(section, title=replace(section.title, is_part=True))
