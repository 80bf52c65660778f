"""Contrast of colours (WCAG 2.2, 1.4.3 and 1.4.6), a colour brought up to it, and what other eyes see of it.

Colours are ``#rrggbb``. Nothing here has a taste: it only makes sure that what somebody chose can be read.
"""

from collections.abc import Mapping
from dataclasses import fields, replace

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.base.quick_dataclass import dataclass

TEXT_RATIO = 7.0
"""Least contrast of words with what is behind them (WCAG 2.2, 1.4.6, level AAA): a projector takes some of it."""
MARK_RATIO = 3.0
"""Least contrast of a mark that is no word (WCAG 2.2, 1.4.11)."""
_COLOUR = pattern(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of the wall.

    ``ground`` behind all, ``motif`` the drawing under the title, ``text``, ``accent`` and ``quiet`` for words,
    ``mark`` for the marks of themes not on show.
    """

    ground: str
    motif: str
    text: str
    accent: str
    quiet: str
    mark: str


BUNDLED_PALETTES: Mapping[str, Palette] = {
    # Warm paper on coffee black, for a dim room. The default. Every text colour reaches 7:1 on the ground and on the
    # motif (WCAG 2.2, 1.4.6); marks reach 3:1 (1.4.11).
    "night": Palette(
        ground="#1a1411", motif="#251d18", text="#f7f1e6", accent="#f5ab58", quiet="#c5b9aa", mark="#7f7266"
    ),
    # Coffee black on warm paper, for a room that cannot be darkened. Contrasts as at night.
    "day": Palette(
        ground="#fbf6ed", motif="#f1e7d8", text="#1f1712", accent="#843007", quiet="#54483d", mark="#97836f"
    ),
    # Ink on plain white, for a weak projector or sunlight on the wall, which lifts black to grey. Nothing relies on
    # middle tones, and every text colour reaches 12:1; marks reach 4.5:1.
    "washed": Palette(
        ground="#ffffff", motif="#f4f4f4", text="#000000", accent="#5c0f00", quiet="#222222", mark="#707070"
    ),
    # White and yellow on black, for people with low vision. Every text colour reaches 15:1 on the ground and on the
    # motif; marks reach 7:1.
    "contrast": Palette(
        ground="#000000", motif="#141414", text="#ffffff", accent="#ffe14a", quiet="#f0f0f0", mark="#a6a6a6"
    ),
}
"""The palettes every wall can have, in the order they come round."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A colour that could not be read as it was chosen, and what it became."""

    role: str
    chosen: str
    shown: str


def colour(text: str) -> str | None:
    """Return ``#rgb`` or ``#rrggbb``, in any case and with or without its sign, as ``#rrggbb``; None for no colour."""
    found = f"#{text.strip().lower().removeprefix('#')}"
    if not _COLOUR.fullmatch(found):
        return None
    return "#" + "".join(sign * 2 for sign in found[1:]) if len(found) == 4 else found


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    low, high = sorted((_luminance(_channels(one)), _luminance(_channels(other))))
    return (high + 0.05) / (low + 0.05)


def readable(palette: Palette) -> tuple[Palette, tuple[Correction, ...]]:
    """Return the palette with every word at `TEXT_RATIO` on the ground and on the motif, and what was changed.

    A ground on which nothing reaches that, such as a mid grey, is itself made darker or lighter first.
    """
    fixed = replace(palette, ground=_ground(palette.ground))
    ink = max("#000000", "#ffffff", key=lambda end: contrast(end, fixed.ground))
    if contrast(ink, fixed.motif) < TEXT_RATIO:
        fixed = replace(fixed, motif=fixed.ground)
    behind = (fixed.ground, fixed.motif)
    for role in ("text", "accent", "quiet"):
        fixed = replace(fixed, **{role: lifted(getattr(fixed, role), behind, TEXT_RATIO)})
    fixed = replace(fixed, mark=lifted(fixed.mark, (fixed.ground,), MARK_RATIO))
    roles = [field.name for field in fields(Palette)]
    changes = ((role, getattr(palette, role), getattr(fixed, role)) for role in roles)
    return fixed, tuple(Correction(*change) for change in changes if change[1] != change[2])


def lifted(chosen: str, behind: tuple[str, ...], ratio: float) -> str:
    """Return ``chosen``, moved towards white or black just as far as it takes to reach ``ratio`` on all of ``behind``.

    Where no colour can reach it, the better of black and white is returned.
    """

    def reached(shown: str) -> float:
        return min(contrast(shown, ground) for ground in behind)

    if reached(chosen) >= ratio:
        return chosen
    end = max("#000000", "#ffffff", key=reached)
    for step in range(1, 101):
        shown = _mixed(chosen, end, step / 100)
        if reached(shown) >= ratio:
            return shown
    return end


def _ground(chosen: str) -> str:
    """Return a ground on which words can reach the ratio with something to spare."""
    if _best(chosen) >= TEXT_RATIO * 1.2:
        return chosen
    end = "#000000" if contrast(chosen, "#ffffff") >= contrast(chosen, "#000000") else "#ffffff"
    return next(shown for step in range(1, 101) if _best(shown := _mixed(chosen, end, step / 100)) >= TEXT_RATIO * 1.2)


def _best(ground: str) -> float:
    return max(contrast(ground, "#000000"), contrast(ground, "#ffffff"))


def _mixed(one: str, other: str, share: float) -> str:
    mixed = (a + (b - a) * share for a, b in zip(_channels(one), _channels(other), strict=True))
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in mixed)


def _channels(text: str) -> tuple[float, float, float]:
    red, green, blue = (int(text[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _luminance(channels: tuple[float, float, float]) -> float:
    red, green, blue = map(_linear, channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


_DEFICIENCIES = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
DEFICIENCIES = tuple(_DEFICIENCIES)


def as_seen(text: str, deficiency: str) -> str:
    """Return a colour as an eye without red, green or blue cones sees it.

    Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency" (2009),
    severity 1, on linear light.
    """
    linear = [_linear(channel) for channel in _channels(text)]
    seen = (sum(a * b for a, b in zip(row, linear, strict=True)) for row in _DEFICIENCIES[deficiency])
    return "#" + "".join(f"{round(_encoded(min(1.0, max(0.0, channel))) * 255):02x}" for channel in seen)


def _encoded(light: float) -> float:
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
