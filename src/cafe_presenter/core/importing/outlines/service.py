"""The order of a service as it is handed out at the door: hymns, prayers, readings, with who or which beside."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cafe_presenter.core.importing.asking.within import is_numbered
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Paragraph, Table, is_written
from cafe_presenter.core.importing.parts.outline_parts import OutlinePart, headed_parts

_MUSIC = re.compile(
    r"\b(?:(?:opening |closing |intermediate |rest |sacrament )?hymns?|(?:congregational |opening |closing )?songs?"
    r"|prelude|postlude|introit|anthem|doxology|gloria (?:patri)?|sanctus|kyrie|musical (?:number|selection)"
    r"|special music|choir|worship in song|cantiques?|chants?|louange|gloire à dieu"
    r"|interlude|lied(?:er)?|vorspiel|nachspiel|(?:orgel)?musik"
    r"|eingangslied|schlusslied|himnos?|cant[oi]s?|coro|alabanza|preludio|inno|inni|hino|louvor|preludium"
    r"|hymne|psalm(?:en|i|e)?)\b",
    re.IGNORECASE,
)
_PRAYER = re.compile(
    r"\b(?:invocation|benediction|prayers?|intercessions?|confession|assurance|blessing|call to worship"
    r"|lord[’']s prayer|sacrament|communion|eucharist|offertory|offering|prière"
    r"|bénédiction|offrande|sainte cène|intercession"
    r"|confession de foi|notre père|gebet|fürbitten?|segen|abendmahl|vaterunser|votum|glaubensbekenntnis|kollekte"
    r"|oraci[óo]n|invocaci[óo]n|bendici[óo]n|ofrenda|santa cena|preghiera|benedizione|oração|bênção|gebed|zegen"
    r"|collecte)\b",
    re.IGNORECASE,
)
_WORD = re.compile(
    r"\b(?:speaker|sermon|homily|message|scripture|(?:first |second |responsive |scripture )?reading|gospel"
    r"|testimon(?:y|ies)|children[’']s (?:time|moment|message)|meditation"
    r"|prédication|lecture|évangile|méditation|témoignages?|predigt"
    r"|(?:schrift)?lesung|evangelium|andacht|serm[óo]n|lectura|predicaci[óo]n|mensaje|letura|lettura|predica"
    r"|leitura|mensagem|lezing|preek|overdenking)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\W*(?:presiding|conducting|chorister|organist\w*|pianist\w*|accompanist|ushers?|greeters?|officiant|celebrant|minister"
    r"|pastor|pfarrer\w*|kantor\w*|küster\w*|orgel|présidence|musiciens?|organista|pianista)\b(?:\W+\w+){0,2}\W*",
    re.IGNORECASE,
)
"""What those who serve are called: they are no part."""
_GAP = re.compile(r"\s{3,}|\t+|\s*(?:\.\s?){4,}|\s*…{2,}\s*")
_FEWEST, _LEAST, _KINDS = 5, 0.6, 3
_LONGEST, _FARTHEST = 70, 2
_LEAST_OF_TITLES, _KINDS_OF_TITLES = 0.5, 2


@dataclass(frozen=True, slots=True)
class _Line:
    """One line: the block it stands in, what is said, and what stands beside it."""

    at: int
    title: Paragraph
    beside: Paragraph | None

    @property
    def kinds(self) -> set[int]:
        """Which kinds of parts of a service it names."""
        text = f"{self.title.text} {self.beside.text if self.beside else ''}"
        is_short = len(self.title.text) <= _LONGEST
        return {kind for kind, sign in enumerate((_MUSIC, _PRAYER, _WORD)) if is_short and sign.search(text)}


def order_of_service(blocks: Sequence[Paragraph | Table]) -> list[OutlinePart]:
    """Return the lines from the first to the last that name a part of a service, which most of them do."""
    lines = [line for at, block in enumerate(blocks) for line in _lines_of(at, block)]
    runs, last = [list[_Line]()], 0
    for place, line in enumerate(lines):
        if line.kinds:
            runs = runs if runs[-1] and place - last <= _FARTHEST + 1 else [*runs, []]
            runs[-1] += lines[last + 1 : place] if runs[-1] else []
            runs[-1].append(line)
            last = place
    found = max(runs, key=len)
    named = [line for line in found if line.kinds]
    is_service = len({kind for line in named for kind in line.kinds}) == _KINDS
    if not is_service or len(named) < max(_FEWEST, _LEAST * len(found)):
        return []
    said = [line for line in found if not _PEOPLE.fullmatch(line.title.text)]
    return [OutlinePart(line.at, line.title, (line.beside,) if line.beside else ()) for line in said]


def is_of_service(title: str) -> bool:
    """Whether a title is that of a hymn, a prayer or a reading."""
    return any(sign.search(title) for sign in (_MUSIC, _PRAYER, _WORD))


def titled_service(blocks: Sequence[Paragraph | Table]) -> list[OutlinePart]:
    """Return the parts of a service below titles of one level, without the title of it all.

    Those of a higher level with none below them are parts as well: “2. Processional”, amid “1.1” and “3.1”.
    """
    levels = {block.level for block in blocks if isinstance(block, Paragraph) and 0 < block.level < TITLE_LEVEL}
    first = next((at for at, block in enumerate(blocks) if is_written(block)), 0)
    for level in sorted(levels):
        found = service_of_titles([part for part in headed_parts(blocks, level=level) if part.at > first])
        if found:
            bare = (part for above in levels if above < level for part in headed_parts(blocks, level=above))
            bare = (part for part in bare if part.at > first and not any(each.level for each in part.below))
            return sorted([*found, *bare], key=lambda part: part.at)
    return []


def counted_amid(parts: Sequence[OutlinePart], blocks: Sequence[Paragraph | Table]) -> frozenset[int]:
    """Return the places of the headings between the first and the last part of a service that count parts of it."""
    between = range(parts[0].at + 1, parts[-1].at) if parts else range(0)
    lines = ((at, blocks[at]) for at in between)
    return frozenset(at for at, line in lines if isinstance(line, Paragraph) and line.level and is_numbered(line))


def service_of_titles(parts: Sequence[OutlinePart]) -> list[OutlinePart]:
    """Return the parts of a service whose texts are told below its titles, as words of hymns are."""
    lines = [_Line(part.at, part.title, None) for part in parts]
    named = [line for line in lines if line.kinds]
    is_service = len({kind for line in named for kind in line.kinds}) >= _KINDS_OF_TITLES
    return [*parts] if is_service and len(named) >= max(_FEWEST, _LEAST_OF_TITLES * len(parts)) else []


def _lines_of(at: int, block: Paragraph | Table) -> list[_Line]:
    if isinstance(block, Table):
        cells = [(row.line, [" ".join(cell.split()) for cell in row.cells if cell.strip()]) for row in block.rows]
        return [_line(at, line, written) for line, written in cells if written]
    lines = [_GAP.split(line.strip()) for line in block.text.split("\n") if line.strip()]
    return [_line(at, block.line, list(filter(None, parts))) for parts in lines if any(parts)]


def _line(at: int, line: int, written: list[str]) -> _Line:
    beside = Paragraph(" · ".join(written[1:]), line) if written[1:] else None
    return _Line(at, Paragraph(written[0], line), beside)
