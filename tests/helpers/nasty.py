"""Foreign texts that break careless writers, and sheets and documents that are full of them."""

from dataclasses import replace

from hypothesis import strategies as st

from reviewer.domain.sheet import FactSheet, SheetSection

NASTY = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg/onload=alert(1)>",
    "javascript:alert(1)",
    "[x](javascript:alert(1)) ![x](http://evil.example/x.png) <http://evil.example>",
    "# heading\n- list\n1. one\n> quote\n```\ncode\n```\n---\n***",
    "=HYPERLINK(\"http://evil.example\";\"x\")",
    "+1-1", "@SUM(A1)", "-2", "\t=1+1", "\r=1", "＝1+1", " =1+1",
    "{{ 7*7 }} {% raw %} {# x #}",
    "]]> --> &amp; &#60; &lt;b&gt; \\",
    "‮txet desrever‬ ‏",
    "\x00\x01\x1b[31m\x7f\x85",
    "lone \ud800 surrogate \udfff",
    "emoji 👩‍👩‍👧 flag 🇪🇺 combining e\u0301",
    "\u2028line\u2029paragraph\u00a0nbsp",
    "a,b;c\td\"e'f\r\ng\nh",
    "</style></title></textarea><!--",
    "www.evil.example http://evil.example/?a=1&b=2 user@evil.example",
    "",
    "x" * 5000,
]  # fmt: skip

TEXT = st.one_of(
    st.sampled_from(NASTY), st.text(max_size=60), st.text("<>&\"'`*_[]()#+-=@!|\\~:/ \n\r\ta1.", max_size=30)
)


def filled(document, make_line, make_citation, text):
    """Put `text` wherever a foreign text can stand."""
    cite = replace(make_citation("A1", text, text, text), statement=text)
    differing = replace(make_citation("B1", text, text), statement=text)
    line = make_line(
        text, (cite,), differing=(differing,), disagreement=text, explanations=(text,), note=text + "!"
    )
    sources = tuple(
        replace(one, title=text, publisher=text, author=text, address=text, name=text, published_on=text)
        for one in document.sheet.sources
    )
    rejected = tuple(replace(one, citation=cite, reason=text, note=text) for one in document.sheet.rejected)
    made = replace(
        document.sheet,
        title=text,
        sections=(SheetSection(text, (line,)),),
        open_questions=(replace(line, resolution="open"),),
        sources=sources,
        rejected=rejected,
        analysts=(text,),
    )
    return replace(document, sheet=made)


def many(document, make_line, make_citation, number):
    """A sheet of `number` facts in ten sections, two sources each."""
    lines = tuple(
        make_line(
            f"On day {place} something of importance took place in the town.",
            (make_citation(f"A{place}", f"on day {place}"), make_citation(f"B{place}", f"the {place}th day")),
        )
        for place in range(1, number + 1)
    )
    sections = tuple(SheetSection(f"Part {place}", lines[place::10]) for place in range(10))
    made: FactSheet = replace(document.sheet, sections=tuple(one for one in sections if one.lines))
    return replace(document, sheet=made)
