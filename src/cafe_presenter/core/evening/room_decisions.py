"""What the host asks for when the room is counted, as the event it makes of a session. Pure, like ``decisions``."""

from cafe_presenter.core.deck.deck import Kind, Theme, VoteWay
from cafe_presenter.core.evening.clouds import cloud_of_digit, named_clouds, texts_of
from cafe_presenter.core.evening.counts import newest_of, vote_of
from cafe_presenter.core.evening.decisions import keep_note, mend_note
from cafe_presenter.core.evening.drafts import Draft, Line
from cafe_presenter.core.evening.events import Inserted, Noted, NoteMended, QuestionShown
from cafe_presenter.core.evening.notes import NoteKind
from cafe_presenter.core.evening.room_events import (
    CloudNamed,
    CloudsMerged,
    CloudsShown,
    Counted,
    CountMended,
    CountShown,
    PostItChanged,
    PostItWritten,
    VoteShown,
)
from cafe_presenter.core.evening.session import CloudsCard, CountCard, Session, VoteCard


def keep_count(session: Session, now: float, *, votes: tuple[int, ...], way: VoteWay) -> Counted:
    """Keep what was counted of what is asked just now; nobody sees it."""
    vote = vote_of(session.item.theme, session.deck.language)
    return Counted(now, vote.question, vote.options, votes, way)


def mend_count(session: Session, now: float, *, votes: tuple[int, ...]) -> CountMended | None:
    """Give the newest count of the theme that is up other numbers."""
    number = newest_of(session.gathered.counts, session.item.id)
    return None if number is None else CountMended(now, number, votes)


def turn_vote(session: Session, now: float) -> VoteShown | QuestionShown:
    """Put what is voted on on the wall, with its answers, or the theme's question again where it stands there."""
    return QuestionShown(now) if isinstance(session.aside, VoteCard) else VoteShown(now)


def turn_count(session: Session, now: float) -> CountShown | QuestionShown | None:
    """Put the newest count of the theme on the wall, or the question again where it stands there."""
    number = newest_of(session.gathered.counts, session.item.id)
    if number is None:
        return None
    return QuestionShown(now) if session.aside == CountCard(number) else CountShown(now, number)


def write_post_it(session: Session, now: float, *, text: str, digit: int = 0) -> PostItWritten:
    """Keep a post-it, in the cloud of a digit if there is one."""
    return PostItWritten(now, text, cloud_of_digit(session.gathered, digit))


def enter_draft(
    session: Session, now: float, *, draft: Draft
) -> Noted | NoteMended | PostItWritten | PostItChanged | None:
    """Keep what was typed and never entered, other words too; numbers without an Enter are no count.

    A question that was not asked waits in the fridge.
    """
    match draft.line:
        case Line.NOTE:
            return keep_note(session, now, text=draft.text, item=draft.item)
        case Line.POST_IT:
            return write_post_it(session, now, text=draft.text)
        case Line.QUESTION:
            return keep_note(session, now, text=draft.text, kind=NoteKind.QUESTION)
        case Line.MENDED_NOTE:
            return mend_note(session, now, number=draft.item, text=draft.text)
        case Line.MENDED_POST_IT if text := draft.text.strip():
            return mend_post_it(session, now, number=draft.item, text=text)
        case _:
            return None


def mend_post_it(session: Session, now: float, *, number: int, text: str) -> PostItChanged | None:
    """Give a post-it other words; without any it is taken out."""
    post_its = session.gathered.post_its
    return PostItChanged(now, number, text, post_its[number].cloud) if 0 <= number < len(post_its) else None


def sort_post_it(session: Session, now: float, *, number: int, digit: int) -> PostItChanged | None:
    """Put a post-it into the cloud of a digit; 0 takes it out of any."""
    post_its, cloud = session.gathered.post_its, cloud_of_digit(session.gathered, digit)
    if not 0 <= number < len(post_its) or (digit and cloud < 0):
        return None
    return PostItChanged(now, number, post_its[number].text, cloud)


def name_cloud(session: Session, now: float, *, name: str, cloud: int = -1, post_it: int = -1) -> CloudNamed:
    """Name a new cloud, with a post-it in it, or one there is anew."""
    return CloudNamed(now, len(session.gathered.clouds) if cloud < 0 else cloud, name, post_it)


def merge_cloud(session: Session, now: float, *, cloud: int, digit: int) -> CloudsMerged | None:
    """Put all of a cloud into the one of a digit."""
    into = cloud_of_digit(session.gathered, digit)
    return None if into < 0 else CloudsMerged(now, cloud, into)


def show_cloud(session: Session, now: float, *, digit: int) -> CloudsShown | QuestionShown | None:
    """Put the cloud of a digit alone on the wall, or the question again where it stands there."""
    cloud = cloud_of_digit(session.gathered, digit)
    if cloud < 0:
        return None
    return QuestionShown(now) if session.aside == CloudsCard(0, cloud) else CloudsShown(now, cloud=cloud)


def turn_clouds(session: Session, now: float, *, pages: int) -> CloudsShown | QuestionShown | None:
    """Put the clouds on the wall, then their next page, then the question again; at a closing what they are called."""
    aside = session.aside
    if not session.gathered.post_its:
        return None
    if session.item.theme.kind is Kind.CLOSING and named_clouds(session.gathered):
        return QuestionShown(now) if aside == CloudsCard(names=True) else CloudsShown(now, names=True)
    following = aside.page + 1 if isinstance(aside, CloudsCard) and aside.cloud < 0 and not aside.names else 0
    return QuestionShown(now) if following and following >= pages else CloudsShown(now, following)


def theme_of_cloud(session: Session, now: float, *, cloud: int) -> Inserted:
    """Make a cloud the item after the one that is up, its post-its the notes."""
    notes = "\n".join(f"– {text}" for text in texts_of(session.gathered, cloud))
    name = session.gathered.clouds[cloud]
    return Inserted(now, Theme(theme=name, question=name, kind=Kind.FREE, notes=notes), session.position + 1)
