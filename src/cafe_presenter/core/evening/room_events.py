"""What the people in the room did, counted by eye and told by the host: votes, post-its, clouds. No name is kept.

``Happened``, which all events have, stands here too: ``events`` joins these to the others.
"""

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.deck import VoteWay


@dataclass(frozen=True, slots=True)
class Happened:
    """What all events have: they happened ``at`` so many running seconds since opening."""

    at: float


@dataclass(frozen=True, slots=True)
class Counted(Happened):
    """The room was counted: ``votes`` for each of ``options``. Nobody sees them before they are shown."""

    NAME = "counted"
    question: str
    options: tuple[str, ...]
    votes: tuple[int, ...]
    way: VoteWay = VoteWay.HANDS


@dataclass(frozen=True, slots=True)
class CountMended(Happened):
    """Count ``number``, counted from 0 over those there are, was given other numbers: a slip, or a paper more read."""

    NAME = "count_mended"
    number: int
    votes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CountShown(Happened):
    """Count ``number`` was put on the wall in the place of the question, beside the first one of its kind."""

    NAME = "count_shown"
    number: int


@dataclass(frozen=True, slots=True)
class VoteShown(Happened):
    """What the room is asked to vote on was put on the wall in the place of the question, with its answers alone."""

    NAME = "vote_shown"


@dataclass(frozen=True, slots=True)
class PostItWritten(Happened):
    """A post-it of the room was typed, into cloud ``cloud``, counted from 0 over those ever named; -1 for none yet."""

    NAME = "post_it_written"
    text: str
    cloud: int = -1


@dataclass(frozen=True, slots=True)
class PostItChanged(Happened):
    """Post-it ``number`` was mended or moved; without a text it was taken out."""

    NAME = "post_it_changed"
    number: int
    text: str
    cloud: int = -1


@dataclass(frozen=True, slots=True)
class CloudNamed(Happened):
    """Cloud ``cloud``, the next one or one there is, was given a name, and ``post_it`` was put into it; -1 for none."""

    NAME = "cloud_named"
    cloud: int
    name: str
    post_it: int = -1


@dataclass(frozen=True, slots=True)
class CloudsMerged(Happened):
    """All post-its of cloud ``cloud`` went into cloud ``into``, and it is no more."""

    NAME = "clouds_merged"
    cloud: int
    into: int


@dataclass(frozen=True, slots=True)
class CloudsShown(Happened):
    """Page ``page`` of the clouds was put on the wall, or cloud ``cloud`` alone unless it is -1.

    With ``names`` it is what the clouds are called, without their post-its.
    """

    NAME = "clouds_shown"
    page: int = 0
    cloud: int = -1
    names: bool = False


type RoomEvent = Counted | CountMended | PostItWritten | PostItChanged | CloudNamed | CloudsMerged
"""What the host tells of the room; the wall shows it when asked."""


@dataclass(frozen=True, slots=True)
class Count:
    """Votes that were counted ``at`` an instant, during item ``item`` (its id)."""

    at: float
    item: int
    question: str
    options: tuple[str, ...]
    votes: tuple[int, ...]
    way: VoteWay = VoteWay.HANDS


@dataclass(frozen=True, slots=True)
class PostIt:
    """What somebody wrote, nobody knows who, and the cloud it lies in; -1 for none."""

    text: str
    cloud: int = -1


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that the room told so far. A cloud keeps its place for ever; one that was merged has no name any more."""

    counts: tuple[Count, ...] = ()
    post_its: tuple[PostIt, ...] = ()
    clouds: tuple[str, ...] = ()
