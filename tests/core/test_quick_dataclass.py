"""The quick dataclass beside the standard one: whoever uses a class can tell no difference."""

import copy
import dataclasses
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, field, fields, replace
from typing import Any

import pytest

from cafe_presenter.core.base.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Base:
    at: float


@dataclass(frozen=True, slots=True)
class Quick(Base):
    text: str = "a"
    parts: list[int] = field(default_factory=list)

    @property
    def twice(self) -> float:
        return 2 * self.at


@dataclasses.dataclass(frozen=True, slots=True)
class PlainBase:
    at: float


@dataclasses.dataclass(frozen=True, slots=True)
class Plain(PlainBase):
    text: str = "a"
    parts: list[int] = field(default_factory=list)


ASKED: dict[str, Callable[[Any], object]] = {
    "made by place": lambda kind: asdict(kind(1.0, "b", [2])),
    "made by name": lambda kind: asdict(kind(text="b", at=1.0)),
    "a list of its own": lambda kind: kind(1.0).parts is kind(1.0).parts,
    "replaced": lambda kind: asdict(replace(kind(1.0), text="c")),
    "fields": lambda kind: [each.name for each in fields(kind)],
    "told": lambda kind: repr(kind(1.0)).partition("(")[2],
    "equal": lambda kind: kind(1.0) == kind(1.0, "a", []),
    "unequal": lambda kind: kind(1.0) != kind(1.0, "b"),
    "of another kind": lambda kind: kind(1.0) == (1.0, "a", []),
    "hash": lambda kind: hash(kind(1.0, "a", ())) == hash(kind(1.0, "a", ())),
    "copied": lambda kind: copy.deepcopy(kind(1.0, "a", [1])) == kind(1.0, "a", [1]),
    "places in a pattern": lambda kind: kind.__match_args__,
}

REFUSED: dict[str, tuple[Callable[[Any], object], type[Exception]]] = {
    "a field is missing": (lambda kind: kind(text="a"), TypeError),
    "an unknown field": (lambda kind: kind(1.0, other=2), TypeError),
    "a field twice": (lambda kind: kind(1.0, at=1.0), TypeError),
    "too many": (lambda kind: kind(1.0, "a", [], 2), TypeError),
    "a list has no hash": (lambda kind: hash(kind(1.0)), TypeError),
    "a field is set": (lambda kind: setattr(kind(1.0), "at", 2.0), FrozenInstanceError),
    "a field is deleted": (lambda kind: delattr(kind(1.0), "at"), FrozenInstanceError),
    "replaced by an unknown field": (lambda kind: replace(kind(1.0), other=2), TypeError),
}


@pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED)
def test_it_does_what_the_standard_one_does(ask: Callable[[Any], object]) -> None:
    assert ask(Quick) == ask(Plain)


@pytest.mark.parametrize(("ask", "refusal"), REFUSED.values(), ids=REFUSED)
def test_it_refuses_what_the_standard_one_refuses(ask: Callable[[Any], object], refusal: type[Exception]) -> None:
    for kind in (Quick, Plain):
        with pytest.raises(refusal):
            ask(kind)


def test_two_kinds_with_the_same_fields_differ() -> None:
    assert Quick(1.0) != Base(1.0)


def test_nothing_can_be_put_beside_the_fields() -> None:
    assert not hasattr(Quick(1.0), "__dict__")
    assert Quick(1.0).twice == 2.0
