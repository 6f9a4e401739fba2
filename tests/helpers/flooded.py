"""A whole case with one foreign text wherever a foreign text can stand, in the sheet, the articles and the log."""

from dataclasses import replace

from reviewer.domain.text import canonical
from reviewer.export import Document

TEXTS = (
    "</script><script>alert(1)</script>",
    "<!-- ]]> & \" ' \\ \\u003c {{ 7*7 }}",
    "javascript:alert(1)",
    "https://a.example/x?y=1&z=2#:~:text=old",
    '@context", "@id": "x',
    "_:b0 @type id type urn:uuid:x",
    "\x00\x01\x1b[31m\x7f\x85\u2028\u2029\ufffe",
    "lone \ud800 surrogate \udfff",
    "🎉 👩‍👩‍👧 e\u0301 q\u0303 \u202eright‬ הגשר",
    "line\r\none\ttwo \n\n three,- & four",
    "# heading | `code` --- \n- x",
    "",
    "x" * 3000,
)


def flooded(document: Document, text: str) -> Document:
    """Return the document with `text` in it; an article's text, and so a quotation, is canonical as ever."""
    quote = canonical(text)
    cited = replace(
        document.sheet.lines[0].citations[0], quote=quote, statement=text, attribution=text, value=text
    )
    line = replace(
        document.sheet.lines[0],
        text=text,
        citations=(cited,),
        differing=(),
        note=text,
        disagreement=text,
        decided=((text, text),),
    )
    sheet = replace(
        document.sheet,
        title=text,
        analysts=(text,),
        sections=(replace(document.sheet.sections[0], name=text, lines=(line,)),),
        sources=tuple(
            replace(one, title=text, publisher=text, author=text, address=text, published_on=text, name=text)
            for one in document.sheet.sources
        ),
        rejected=tuple(replace(one, citation=cited, reason=text, note=text, analyst=text) for one in document.sheet.rejected),
    )  # fmt: skip
    pages = tuple(_page(page, text, quote) for page in document.pages)
    log = tuple(replace(one, analyst=text, what=text) for one in document.log)
    return replace(
        document, sheet=sheet, log=log, pages=pages, claims=tuple(c for one in pages for c in one.claims)
    )


def _page(page, text, quote):
    item = replace(
        page.item,
        title=text,
        publisher=text,
        author=text,
        address=text,
        published_on=text,
        language="en",
        name=text,
    )
    body = f"Before {quote} after."
    claims = tuple(
        replace(
            one,
            start=7,
            end=7 + max(len(quote), 1),
            quote=body[7 : 7 + max(len(quote), 1)],
            body=replace(one.body, statement=text, attribution=text, subject=text),
            decided_by=text if one.ruling else "",
            note=text,
            verdict_note=text,
        )
        for one in page.claims
    )
    return replace(page, item=item, text=body, claims=claims)
