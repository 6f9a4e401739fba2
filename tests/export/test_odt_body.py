"""White space in OpenDocument texts, as its readers collapse it and odfdo reads it."""

import odfdo
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reviewer.export.odt_body import element


def written(*parts):
    return etree.tostring(element("text:p", parts), encoding="unicode")


@pytest.mark.parametrize(
    "text", ["a b", "a  b", " a", "a ", " ", "a\tb", "a\nb", "a\n b", "a \n b", "a\t b", "a\u00a0 b", "   "]
)
def test_every_space_is_read_again(text):
    assert odfdo.Element.from_tag(written(text)).inner_text == text


@given(st.lists(st.text("ab \t\nש", max_size=6), max_size=4))
def test_no_space_stands_bare_where_a_reader_would_drop_it(texts):
    paragraph = etree.fromstring(written(*texts))
    for bare in paragraph.itertext():
        assert bare == " ".join(bare.split())
    assert odfdo.Element.from_tag(written(*texts)).inner_text == "".join(texts)
