"""Every reader of bytes on what stands in its corpus, a little or much changed: properties, shrunk when they fail."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import TARGETS

CORPUS = Path(__file__).parent / "corpus"
TOKEN = re.compile(rb"\d+|\w+|<[^<>]*>")
PIECES = (
    *(b"", b"\0", b"\xff", b"\n", b"\t", b'"', b"'", b"<", b">", b"&", b"{", b"}", b"[", b"]", b":", b"#", b"\f"),
    *(
        b"9" * 30,
        b"9" * 5000,
        b"-1",
        b"1e999",
        b"NaN",
        b"null",
        b"true",
        b"\xe2\x80\xae",
        b"\xed\xa0\x80",
        b"\xf0\x9f\x98\x80",
    ),
    *(b"&a ", b"*a", b"!!x ", b"<!DOCTYPE a>", b"&lt;", b"<table:table-cell/>", b"<w:p/>", b"\\u-1 ", b"../a"),
)


@st.composite
def mutated(draw: st.DrawFn, name: str) -> bytes:
    """A seed with a few pieces put in, taken out or said twice; or any bytes at all."""
    if draw(st.integers(0, 9)) == 0:
        return draw(st.binary(max_size=200))
    data = draw(st.sampled_from(sorted((CORPUS / name).iterdir()))).read_bytes()
    for _ in range(draw(st.integers(1, 4))):
        tokens = [match.span() for match in TOKEN.finditer(data)]
        is_token: bool = draw(st.booleans())
        if tokens and is_token:
            start, end = draw(st.sampled_from(tokens))
        else:
            start = draw(st.integers(0, len(data)))
            end = min(len(data), start + draw(st.sampled_from((0, 0, 1, 2, 10, 100, 10_000))))
        inside = draw(st.sampled_from((*PIECES, data[start:end] * 2)))
        data = data[:start] + inside + data[end:]
    return data


@pytest.mark.parametrize("name", TARGETS)
@given(data=st.data())
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_seed_with_pieces_out_of_place_is_read_or_refused(name: str, data: st.DataObject) -> None:
    TARGETS[name](data.draw(mutated(name)))
