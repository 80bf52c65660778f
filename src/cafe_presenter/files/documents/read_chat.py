"""Chats as messengers write them to a file: the message that is a plan, and what else people said to each other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cafe_presenter.core.base.patterns import pattern

_DATE = r"(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d)"
_BLANK = r"[ \xa0\u202f]"
_HOUR = rf"\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?:{_BLANK}?[ap]\.?{_BLANK}?m\.?)?"
_STAMP = rf"{_DATE}(?:[, \xa0\u202f]|[^\W\d_]{{1,4}}\.?{_BLANK}){{1,4}}{_HOUR}"
_DATED = pattern(
    rf"\W{{0,2}}\[?{_STAMP}\]?(?:{_BLANK}[-–—])?:?{_BLANK}{{1,2}}(?:(?P<name>[^:\n]{{1,40}}):(?:{_BLANK}|$)(?P<text>.*)|.*)",
    re.IGNORECASE,
)
"""“[12/03/2024 18:42:11] Zoé: Hello”, “12.03.24, 6:42 PM - Zoé: Hello”; what stands behind no name, nobody said."""
_NAMED = pattern(
    rf"(?P<name>[^\W\d_][^\n:,\[\]()|]{{0,39}}?)(?:,{_BLANK}|{_BLANK}[—–-]{_BLANK}|{_BLANK}{{1,4}}|\t)"
    rf"\[?(?:{_STAMP}|{_HOUR})\]?{_BLANK}*",
    re.IGNORECASE,
)
"""“Zoé  18:42”, “Zoé, [12.03.2024 18:42]”: what was said stands below."""
_DAY = pattern(_DATE)
_MINUTES = pattern(r"\d{1,2}[:.](?P<minutes>\d\d)")
_FEWEST = 3
_MOST_NAMES, _MOST_ROUND = 0.7, 0.5
"""Names to a message, and hours of five minutes each: more of either is the run of an evening, with who leads it."""
_FIRST_LINES = 6
_FEWEST_OF_PLAN = 3
"""Lines of a message from which it may be a plan."""
_ROUND = 5


@dataclass(slots=True)
class _Message:
    """What somebody wrote at once: the places of its lines, and these without the stamp."""

    name: str
    lines: list[tuple[int, str]]

    @property
    def written(self) -> int:
        """How many of its lines hold anything."""
        return sum(bool(text.strip()) for _, text in self.lines)


def plan_in_chat(text: str) -> tuple[str, dict[int, str]] | None:
    """Return the message of a chat that is a plan, all other lines empty, and these by their places; None of no chat.

    It is the one with the most lines, or what somebody wrote in several messages one after the other.
    """
    lines = text.split("\n")
    messages = next((found for form in (_DATED, _NAMED) if (found := _messages(lines, form))), ())
    if not messages:
        return None
    for each in (messages, _together(messages)):
        plan = max(reversed(each), key=lambda message: message.written)
        if plan.written >= _FEWEST_OF_PLAN:
            break
    kept = dict(plan.lines) if plan.written >= _FEWEST_OF_PLAN else {}
    said = {at: each.name for each in messages for at, _ in each.lines[:1]}
    told = {at: text for each in messages for at, text in each.lines}
    others = {
        at: f"{said[at]}: {told[at]}" if said.get(at) and told[at] else line.strip()
        for at, line in enumerate(lines)
        if line.strip() and at not in kept
    }
    return "\n".join(kept.get(at, "") for at in range(len(lines))), others


def _messages(lines: Sequence[str], form: re.Pattern[str]) -> list[_Message]:
    """Return the messages of a chat with heads of one form, nothing where these are of something else."""
    heads = {
        at: match for at, line in enumerate(lines) if line.strip() and (match := form.fullmatch(line.rstrip("\r")))
    }
    said = {at: match["name"].strip() for at, match in heads.items() if match["name"]}
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    are_few = len(said) < _FEWEST or len({*said.values()}) > _MOST_NAMES * len(said) or min(said) > first + _FIRST_LINES
    if are_few or _are_round([lines[at] for at in said]):
        return []
    found = list[_Message]()
    for at, line in enumerate(lines):
        if at in heads:
            told = heads[at]["text"] if form is _DATED and at in said else ""
            found.append(_Message(said.get(at, ""), [(at, told)] if told or at in said else []))
        elif found and found[-1].lines:
            found[-1].lines.append((at, line))
    return [message for message in found if message.lines]


def _are_round(heads: Sequence[str]) -> bool:
    """Whether many hours are such as people plan with: “Break 10:30”."""
    times = (_MINUTES.search(_DAY.sub("", line)) for line in heads)
    minutes = [int(time["minutes"]) for time in times if time is not None]
    return sum(each % _ROUND == 0 for each in minutes) > _MOST_ROUND * len(heads)


def _together(messages: Sequence[_Message]) -> list[_Message]:
    """Return messages, those that one person wrote one after the other as one."""
    found = list[_Message]()
    for message in messages:
        if found and found[-1].name == message.name:
            found[-1].lines += message.lines
        else:
            found.append(_Message(message.name, [*message.lines]))
    return found
