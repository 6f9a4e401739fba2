"""Strings that break careless writers, drawn by a seed, and whole documents in which every foreign text is one."""

import random
from collections.abc import Sequence

from reviewer.domain.articles import article_id, claim_id, letter
from reviewer.domain.claims import Body, ClaimKind
from reviewer.domain.readmodel import (
    ArticleItem,
    ArticlePage,
    CaseSummary,
    ClaimItem,
    ConflictItem,
    FactDetail,
    FactItem,
    TieItem,
)
from reviewer.domain.review.log import GENESIS, Decision
from reviewer.domain.review.records import Change, ResolutionKind, Ruling, Table
from reviewer.domain.review.standing import FactState
from reviewer.domain.sheet import SheetOptions, build_sheet
from reviewer.domain.text import Span, canonical
from reviewer.domain.values import Value, ValueType
from reviewer.export import Document

PIECES = (
    # what ends or begins something in a format
    *("<script>alert(1)</script>", "</script>", "</title></style></textarea><!--", "-->", "]]>", "<![CDATA[", "&#x0;", "&#0;"),
    *("<img src=x onerror=alert(1)>", '"><svg/onload=alert(1)>', "' onclick='x", "<a href=javascript:alert(1)>", "&lt;b&gt;", "&amp;"),
    *("javascript:alert(1)", "data:text/html,<b>", "vbscript:x", "http://evil.example/?a=1&b=\"x\"", "https://evil.example/#:~:text=x"),
    *("[x](javascript:alert(1))", "![x](http://evil.example/x.png)", "<http://evil.example>", "# head", "- list", "1. one", "> quote"),
    *("```", "~~~", "---", "***", "===", "| a | b |", "|---|", "~~s~~", "__b__", "\\", "\\\\", "[^1]", "[x]: http://evil.example", "    code"),
    *("#let x = 1", "#import \"/etc/passwd\"", "#eval(\"1\")", "$ x^2 $", "#[", "*b*", "_i_", "@label", "<label>", "//", "/*", "*/", "\\u{41}"),
    *("{x}", "{0}", "{}", "{{ 7*7 }}", "{% raw %}", "{# x #}", "%s", "%n", "%(x)s", "%", "${x}", "$(id)", "`id`"),
    *("=1+1", "+1-1", "-2", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://evil.example\";\"x\")", "=cmd|' /C calc'!A0", "＝1", "'=1", "{=1}"),
    *("_x0041_", "_x005F_", "_x0041_x0042_", "<r><t>x</t></r>", "#N/A", "TRUE", "1e5", "007", "NaN", "null", "-0", "&P", "&[Page]"),
    *("HYPERLINK \"http://evil.example\"", "{ INCLUDETEXT \"/etc/passwd\" }", "\x13 DDEAUTO c:\\x \x14", "<w:instrText>", "</w:t>", "mso"),
    *('"', "'", ";", ",", '""', '","', '{"@id": "x"}', '"}]}', "@type", "\\u0000", "\\ud800", "\\n", "//--></script>"),
    *("'; DROP TABLE claim; --", "\" OR 1=1", "NEAR(a b)", "a AND NOT", "col:x*", "../../etc/passwd", "..\\..\\x", "C:\\con", "/dev/null", "a/b"),
    # characters
    *("\x00", "\x01", "\x07", "\x08", "\x0b", "\x0c", "\x1b[31m", "\x1c", "\x1f", "\x7f", "\x80", "\x85", "\x9f", "\ufffe", "\uffff", "\ufdd0"),
    *("\r", "\n", "\r\n", "\t", "\u2028", "\u2029", "\u00a0", "\u3000", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u180e", "\u2060"),
    *("\ud800", "\udfff", "\ud83d", "\ude00\ud83d"),
    *("\u202e", "\u202d", "\u202a", "\u202c", "\u2066", "\u2067", "\u2069", "\u200e", "\u200f", "\u061c"),
    *("שלום עולם", "سلام", "ܫܠܡܐ", "הגשר 12 km", "한국어", "日本語", "ไทย", "हिन्दी", "Ελλάδα", "Ещё", "ß", "İ", "ǆ", "ﬁ", "Å", "A\u030a"),
    *("e\u0301", "e\u0323\u0301", "Z" + "\u0335\u0322\u0301" * 12, "\u0301", "\u0651", "\u20dd"),
    *("🎉", "👩‍👩‍👧", "🇪🇺", "👍🏽", "🏴\U000e0067\U000e0062\U000e007f", "\ufe0f", "\U0001f9ff", "𝒳", "\U000e0001", "\U0010ffff", "\U00012345"),
)  # fmt: skip
"""What a nasty string is put together from."""
_AROUND = (
    *(
        ("<r>", "</r>"),
        ("<html>", "</html>"),
        ("{", "}"),
        ("[", "]"),
        ("_x0041", "_x0042_"),
        ("=(", ")"),
        ('"', '"'),
    ),
)
"""What a library takes for the sign of markup where it stands at both ends of a string."""
_WORDS = (
    "the",
    "bridge",
    "cost",
    "40",
    "million",
    "euros",
    "Mira",
    "Oden",
    "said",
    "in",
    "May",
    "2026",
    "1,234.5",
    "x",
)
_SPACES = ("", "", " ", " ", "  ", "\n", "\t")
STAMP = "2026-02-01T10:05:00.000Z"


def nasty(chance: random.Random) -> str:
    """Return a string; one in a hundred is long."""
    kind = chance.random()
    if kind < 0.02:
        return chance.choice(("", " ", "\n", "\u202e", "\x00"))
    if kind < 0.03:
        letters = chance.choice(
            ("xyz", "abcdefgh", "WM", "0123456789", "éèê", "🎉🎈", "שלום", "한국어", "=-+", "日本語")
        )
        return "".join(chance.choices(letters, k=chance.choice((300, 3000, 20_000))))
    if kind < 0.08:
        return "".join(
            chr(chance.choice((0x20, 0x7F, 0x300, 0xFFFF, 0x10FFFF)) and chance.randrange(0x110000))
            for _ in range(8)
        )
    parts = []
    for _ in range(chance.choice((1, 1, 2, 3, 5, 9))):
        parts.append(chance.choice(PIECES if chance.random() < 0.7 else _WORDS))
        parts.append(chance.choice(_SPACES))
    before, after = chance.choice(_AROUND) if chance.random() < 0.03 else ("", "")
    return f"{before}{''.join(parts)}{after}"


def strings(seeds: Sequence[int]) -> list[str]:
    """Return the string of each seed."""
    return [nasty(random.Random(f"nasty {seed}")) for seed in seeds]


def hostile_document(texts: Sequence[str]) -> Document:
    """Return a whole document: one article, one fact of three claims for each string, which stands wherever it can."""
    pages = tuple(_page(number, text) for number, text in enumerate(texts))
    facts = tuple(_fact(number, text, pages[number]) for number, text in enumerate(texts))
    log = _log(texts, pages)
    summary = CaseSummary(
        id="case-1", name=texts[0], articles=len(pages), claims=3 * len(pages), decided=2 * len(pages), returned=0,
        facts=len(facts), conflicts_open=len(facts), conflicts_settled=0, created_at=STAMP, changed_at=STAMP,
        head="ab" * 32, seq=len(log),
    )  # fmt: skip
    ties = [TieItem("A", "A", 2, texts[-1])]
    sheet = build_sheet(
        summary, [one.item for one in pages], ties, list(dict.fromkeys(filter(None, texts))), facts,
        lambda conflict, claims: claims[0].body.statement, made_at=STAMP, options=SheetOptions(rejected=True),
    )  # fmt: skip
    claims = tuple(one for page in pages for one in page.claims)
    return Document(sheet, log, claims, pages, facts)


def _page(number: int, text: str) -> ArticlePage:
    kept = canonical(text)
    body = f"Before. {kept}x {kept} After.\n{kept}"
    key = article_id(f"{number} {body}")
    places = [Span(0, 7), Span(8, 9 + len(kept)), Span(10 + len(kept), len(body) - len(kept) - 1)]
    rulings = (Ruling.ACCEPTED, None, Ruling.REJECTED)
    claims = tuple(
        _claim(number, one, key, body, span, text, ruling)
        for one, (span, ruling) in enumerate(zip(places, rulings, strict=True), 1)
    )
    address = text if number % 2 else f"https://north.example/{text}"
    item = ArticleItem(
        id=key, letter=letter(number), name=text, title=text, publisher=text, author=text, published_on=text, address=address,
        language="en", claims=3, decided=2, conflicts_open=1, origin="A", fetched_from=address, fetched_at=STAMP,
    )  # fmt: skip
    return ArticlePage(item, body, (), claims)


def _claim(
    home: int, number: int, article: str, body: str, span: Span, text: str, ruling: Ruling | None
) -> ClaimItem:
    value = Value(ValueType.NAME, None, None, "", text, items=(text,)) if number == 1 else None
    return ClaimItem(
        id=claim_id(article, span, text.encode("utf-8", "replace").decode()), label=f"{letter(home)}{number}", article=article,
        start=span.start, end=span.end, quote=span.of(body),
        body=Body(text, ClaimKind.FACT, value, attribution=text, modality=text, subject=text, attribute=text, scope=text, origin=text),
        fact=f"fact-{home}", ruling=ruling, reason="opinion" if ruling is Ruling.REJECTED else "", decided_by=text if ruling else "",
        verdict_note=text, why=text, note=text, by_hand=False, edited=False, conflicts=(), version=1,
        decided_at=STAMP if ruling else "",
    )  # fmt: skip


def _fact(number: int, text: str, page: ArticlePage) -> FactDetail:
    still_open = number % 3 == 2
    settled = number % 3 == 1
    item = FactItem(
        id=f"fact-{number}", line=text, worded=True, state=FactState.OPEN if still_open else FactState.ACCEPTED, section=text,
        articles=(page.item.letter,), independent=1, claims=3, undecided=1, returned=0, conflicts=("number",), hard=True,
        resolution=ResolutionKind.ONE_VALUE if settled else None, value_type="", values=text, lead=page.claims[0].label,
        kinds=("fact",), position=number, version=1,
    )  # fmt: skip
    first, second, _ = (one.id for one in page.claims)
    conflict = ConflictItem(
        f"conflict-{number}", "number", "hard", "number.disjoint", ((first,), (second,)), still_open
    )
    return FactDetail(
        item, page.claims, (conflict,), (first,) if settled else (), text if settled else "", STAMP if settled else "", text,
        text, text,
    )  # fmt: skip


def _log(texts: Sequence[str], pages: Sequence[ArticlePage]) -> tuple[Decision, ...]:
    made = []
    for number, (text, page) in enumerate(zip(texts, pages, strict=True)):
        first, second, _ = page.claims
        changes = (
            Change(Table.CLAIM, first.id, None, {"body": "r-1"}),
            Change(Table.VERDICT, f"{second.id}:{text}", None, {"ruling": "accepted", "reason": text, "seq": number + 1}),
            Change(Table.FACT, f"fact-{number}", {"resolution": None}, {"resolution": "one value", "settled_seq": number + 1}),
        )  # fmt: skip
        made.append(
            Decision(
                "case-1",
                number + 1,
                f"d-{number}",
                STAMP,
                text,
                "accept",
                text,
                changes,
                prev=GENESIS,
                hash="ab" * 32,
            )
        )
    return tuple(made)
