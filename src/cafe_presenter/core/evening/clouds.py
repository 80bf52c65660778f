"""Post-its and their clouds: kept, mended, moved, merged, and as they are grouped."""

from dataclasses import replace

from cafe_presenter.core.base.bounds import MAX_NAME_SIGNS
from cafe_presenter.core.evening.notes import one_line
from cafe_presenter.core.evening.room_events import Gathered, PostIt

MAX_POST_ITS, MAX_CLOUDS = 1_000, 100
"""More of them come from no room."""


def _text(text: str) -> str:
    return one_line(text)[:MAX_NAME_SIGNS]


def _is_cloud(gathered: Gathered, cloud: int) -> bool:
    return 0 <= cloud < len(gathered.clouds) and bool(gathered.clouds[cloud])


def _place(gathered: Gathered, cloud: int) -> int:
    return cloud if _is_cloud(gathered, cloud) else -1


def post_it_kept(gathered: Gathered, text: str, cloud: int) -> Gathered:
    """Return what was gathered with one more post-it."""
    line = _text(text)
    if not line or len(gathered.post_its) >= MAX_POST_ITS:
        return gathered
    return replace(gathered, post_its=(*gathered.post_its, PostIt(line, _place(gathered, cloud))))


def post_it_changed(gathered: Gathered, number: int, text: str, *, cloud: int) -> Gathered:
    """Return what was gathered with other words or another cloud for a post-it, or without it where no word is left."""
    if not 0 <= number < len(gathered.post_its):
        return gathered
    line = _text(text)
    changed = (PostIt(line, _place(gathered, cloud)),) if line else ()
    return replace(gathered, post_its=(*gathered.post_its[:number], *changed, *gathered.post_its[number + 1 :]))


def cloud_named(gathered: Gathered, cloud: int, name: str, *, post_it: int) -> Gathered:
    """Return what was gathered with a new cloud, or another name for one; a post-it may go into it at once."""
    line = _text(name)
    if not line or not (_is_cloud(gathered, cloud) or cloud == len(gathered.clouds) < MAX_CLOUDS):
        return gathered
    named = replace(gathered, clouds=(*gathered.clouds[:cloud], line, *gathered.clouds[cloud + 1 :]))
    if not 0 <= post_it < len(named.post_its):
        return named
    return post_it_changed(named, post_it, named.post_its[post_it].text, cloud=cloud)


def clouds_merged(gathered: Gathered, cloud: int, into: int) -> Gathered:
    """Return what was gathered with the post-its of one cloud in another, and without the first."""
    if cloud == into or not (_is_cloud(gathered, cloud) and _is_cloud(gathered, into)):
        return gathered
    moved = tuple(replace(each, cloud=into) if each.cloud == cloud else each for each in gathered.post_its)
    clouds = (*gathered.clouds[:cloud], "", *gathered.clouds[cloud + 1 :])
    return replace(gathered, post_its=moved, clouds=clouds)


def named_clouds(gathered: Gathered) -> tuple[int, ...]:
    """Return the clouds there are, in the order in which they were named: the first has the digit 1."""
    return tuple(cloud for cloud, name in enumerate(gathered.clouds) if name)


def cloud_of_digit(gathered: Gathered, digit: int) -> int:
    """Return the cloud that a number stands for, counted from 1 over those there are; -1 for none."""
    found = named_clouds(gathered)
    return found[digit - 1] if 1 <= digit <= len(found) else -1


def texts_of(gathered: Gathered, cloud: int) -> tuple[str, ...]:
    """Return the post-its of a cloud; of -1 those that lie in none."""
    return tuple(each.text for each in gathered.post_its if each.cloud == cloud)


def groups(gathered: Gathered) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the name and the post-its of each cloud, and what lies in none at the end, without a name."""
    found = tuple((gathered.clouds[cloud], texts_of(gathered, cloud)) for cloud in named_clouds(gathered))
    loose = texts_of(gathered, -1)
    return (*found, ("", loose)) if loose else found
