"""An evening as it is read once nobody goes on with it: what was typed and never entered is there too."""

from dataclasses import replace

from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.room_decisions import enter_draft
from cafe_presenter.core.evening.session import Session

APART_S = 0.001
"""Seconds between two lines that are entered so: no two notes have one instant."""


def as_past(session: Session, until: float) -> Session:
    """Return a session that was alive ``until`` an instant, every line that was begun entered as at an end.

    A note is a note, a question waits in the fridge; where the program was killed, or the evening was forgotten,
    nobody else would tell them.
    """
    past = replace(session, ended=False, drafts=())
    for number, draft in enumerate(session.drafts):
        event = enter_draft(past, round(until + number * APART_S, 3), draft=draft)
        past = past if event is None else advance(past, event)
    return replace(past, ended=session.ended)
