"""Web pages as sites really make them: the story, and everything that stands around it."""

import json

FERRY = (
    "The new ferry between Port Arden and the island of Sele carried 412 passengers on its first day, the operator said on Tuesday.",
    "It replaces a ship that had served for 38 years and broke down eleven times last winter, twice with children on board.",
    "“We have waited for this since I was at school,” said Mara Lind, who runs the bakery at the harbour.",
    "The crossing now takes 24 minutes instead of 40. A return ticket costs 9.50 euros, one euro more than before.",
    "The county paid 31 million euros for the ship, four million more than was planned, because the hull had to be built twice.",
)
DAM = (
    "Engineers closed the last gate of the Varn dam at noon on Friday, and the valley behind it began to fill.",
    "It will take fourteen months until the lake has its full depth of 96 metres, the ministry of energy expects.",
    "Some 2,300 people had to leave three villages. Each household was paid 140,000 crowns, a court had ruled in March.",
    "Opponents say that the figure covers half of what a house costs in the nearest town.",
)
MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li><li><a href='/sport'>Sport</a></li></ul></nav>"
FOOT = "<footer><p>© 2025 Arden Post. All rights reserved.</p><p><a href='/imprint'>Imprint</a> <a href='/privacy'>Privacy</a></p></footer>"


def paragraphs(words: tuple[str, ...], tag: str = "p") -> str:
    return "".join(f"<{tag}>{one}</{tag}>" for one in words)


def whole(head: str, body: str, html: str = "<html lang='en'>") -> str:
    return f"<!DOCTYPE html>\n{html}<head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"


def linked(**more: object) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", **more}
    return f"<script type='application/ld+json'>{json.dumps(data, ensure_ascii=False)}</script>"


def cookie_wall() -> bytes:
    wall = (
        "<div id='sp-consent' class='cookie-wall' role='dialog'><h2>Your privacy matters</h2><p>We and our 214 partners "
        "store and access information on your device, such as unique identifiers, to show you what we think you like. "
        "You may change your choice at any time.</p><button>Accept all</button><button>Manage choices</button></div>"
    )
    late = "<div class='cmp-banner'><p>We use cookies to keep the lights on and the ferries running on time.</p></div>"
    head = linked(
        headline="New ferry carries 412 on its first day",
        author={"@type": "Person", "name": "Jon Aker"},
        publisher={"name": "Arden Post"},
        datePublished="2025-03-04T18:02:00+01:00",
    )
    story = (
        f"<main><article><h1>New ferry carries 412 on its first day</h1>{paragraphs(FERRY)}</article></main>"
    )
    return whole(head, wall + MENU + story + FOOT + late).encode()


def comments() -> bytes:
    said = "".join(
        f"<li id='comment-{n}' class='comment'><cite>reader{n}</cite><time datetime='2025-03-0{n}'>{n} March</time>"
        f"<div class='comment-body'><p>I counted number {n}00 passengers myself and the operator is wrong about that, as always.</p></div></li>"
        for n in range(5, 9)
    )
    head = (
        "<meta property='og:title' content='New ferry carries 412 on its first day'>"
        "<meta property='og:site_name' content='Arden Post'>"
        "<meta property='article:published_time' content='2025-03-04T17:02:00Z'>"
    )
    talk = f"<section id='comments' class='comments-area'><h2>4 comments</h2><ol class='comment-list'>{said}</ol><form><label>Leave a reply</label><textarea></textarea></form></section>"
    story = f"<article class='post'><h1>New ferry carries 412 on its first day</h1><p class='byline'>By Jon Aker</p>{paragraphs(FERRY)}</article>"
    return whole(head, MENU + story + talk + FOOT).encode()


def related() -> bytes:
    inside = (
        "<div class='inline-related'><h3>Read also</h3><ul><li><a href='/a'>Harbour master resigns over mooring fees</a></li>"
        "<li><a href='/b'>Island school gets its first teacher in nine years</a></li></ul></div>"
    )
    beside = (
        "<aside class='sidebar'><h2>Most read</h2><ol><li><a href='/c'>A whale under the pier</a></li>"
        "<li><a href='/d'>Ten islands to see before they sink</a></li></ol></aside>"
    )
    below = (
        "<section class='recommended'><h2>More from the islands</h2><div class='card'><a href='/e'><h3>Lighthouse sold for one "
        "euro</h3><p>The buyer, a dentist, has to repaint it every spring and pay for the lamp, the county decided.</p></a></div></section>"
    )
    story = (
        f"<article><h1>New ferry carries 412 on its first day</h1><time datetime='2025-03-04'>4 March 2025</time>"
        f"{paragraphs(FERRY[:2])}{inside}{paragraphs(FERRY[2:])}</article>"
    )
    return whole(
        "<title>New ferry carries 412 on its first day | Arden Post</title>",
        MENU + beside + story + below + FOOT,
    ).encode()


def boxes() -> bytes:
    share = (
        "<div class='share-bar'><a href='#'>Share</a> <a href='#'>Post</a> <a href='#'>Copy link</a></div>"
    )
    letter = (
        "<div class='newsletter-signup'><h3>The morning boat</h3><p>Five stories from the coast in your inbox, every weekday "
        "at six, before the first ferry leaves.</p><form><input type='email'><button>Sign up</button></form></div>"
    )
    author = (
        "<div class='author-bio'><img src='j.jpg'><p>Jon Aker has reported on ships and harbours since 2009. He lives on Sele "
        "with two dogs.</p></div>"
    )
    wall = "<div class='paywall'><p>You have read three of three free articles this month. Subscribers read on, from one euro a week.</p></div>"
    picture = "<figure><img src='a.jpg'><figcaption>The ship leaving Port Arden. Photo: Ada Quill</figcaption></figure>"
    story = (
        f"<article><header><h1>New ferry carries 412 on its first day</h1><p class='byline'>By Jon Aker, 4 March 2025</p>{share}</header>"
        f"{picture}{paragraphs(FERRY[:2])}{letter}{paragraphs(FERRY[2:])}{wall}{share}{author}</article>"
    )
    head = "<meta name='application-name' content='Arden Post'><title>New ferry carries 412 on its first day</title>"
    return whole(head, MENU + story + FOOT).encode()


def nameless_boxes() -> bytes:
    """Built by a program: every class is a hash, nothing is named."""
    story = "".join(
        f"<div class='css-{n:x}k2'><div class='css-9q'>{one}</div></div>" for n, one in enumerate(DAM, 40)
    )
    body = (
        "<div id='root'><div class='css-1a'><a href='/'>Valley Times</a><a href='/world'>World</a><a href='/money'>Money</a></div>"
        f"<div class='css-2b'><h1 class='css-3c'>Varn dam closes its last gate</h1>{story}</div>"
        "<div class='css-4d'><a href='/x'>Lake hotels sell plots before there is a lake</a><a href='/y'>What a crown buys today</a></div></div>"
    )
    head = linked(
        **{"@type": ["NewsArticle"]},
        headline="Varn dam closes its last gate",
        author=[{"name": "Ida Holm"}, {"name": "Per Sand"}],
        publisher={"@type": "Organization", "name": "Valley Times"},
        datePublished="2024-10-11",
        url="https://valley.example/dam",
        inLanguage="en",
    )
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def old_tables() -> bytes:
    """A page of the last century: tables lay it out, and nothing is said about it."""
    text = "<br><br>".join(DAM)
    return (
        "<HTML><BODY BGCOLOR=white><TABLE WIDTH=760><TR><TD COLSPAN=2><FONT SIZE=5><B>Varn dam closes its last gate</B></FONT></TD></TR>"
        "<TR><TD WIDTH=140><A HREF=a.htm>News</A><BR><A HREF=b.htm>Weather</A><BR><A HREF=c.htm>Guest book</A></TD>"
        f"<TD><FONT FACE=Arial>By Ida Holm<BR><BR>{text}</FONT></TD></TR></TABLE></BODY></HTML>"
    ).encode("ascii", "xmlcharrefreplace")


def without_declaration() -> bytes:
    words = "".join(f"<p>{one}</p>" for one in FERRY)
    page = f"<html><head><title>Ferry – first day</title></head><body><h1>Ferry’s first day – “at last”</h1>{words}<p>Tickets cost £8 in cafés on the quay.</p></body></html>"
    return page.encode("cp1252")


def wide() -> bytes:
    return (
        whole(
            "<meta name='author' content='Jon Aker'>",
            f"<article><h1>New ferry carries 412 on its first day 🚢</h1>{paragraphs(FERRY)}</article>",
        )
        .replace("<meta charset='utf-8'>", "")
        .encode("utf-16")
    )


JAPANESE = (
    "港町と島を結ぶ新しいフェリーが火曜日に就航し、初日に412人が乗船したと運航会社が発表した。",
    "前の船は38年間使われ、昨年の冬だけで11回故障していた。島の住民は長い間、新しい船を待っていた。",
    "所要時間は40分から24分に短くなり、往復の運賃は九ユーロ五十セントになった。",
)


def japanese() -> bytes:
    page = (
        "<!DOCTYPE html><html lang='ja'><head><meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'>"
        "<meta property='og:site_name' content='港新聞'></head><body><nav><a href='/'>ホーム</a> <a href='/n'>ニュース</a></nav>"
        f"<article><h1>新フェリー、初日に412人</h1><time datetime='2025-03-04'>3月4日</time>{paragraphs(JAPANESE)}</article></body></html>"
    )
    return page.encode("shift_jis")


ARABIC = (
    "نقلت العبّارة الجديدة بين الميناء والجزيرة 412 راكبًا في يومها الأول، بحسب ما أعلنت الشركة المشغلة يوم الثلاثاء.",
    "وتحل العبّارة محل سفينة خدمت 38 عامًا وتعطلت إحدى عشرة مرة في الشتاء الماضي.",
    "وتستغرق الرحلة الآن 24 دقيقة بدلًا من 40 دقيقة، ويبلغ ثمن التذكرة تسعة يوروهات ونصف اليورو.",
)


def arabic() -> bytes:
    body = (
        "<nav><a href='/'>الرئيسية</a> <a href='/s'>رياضة</a></nav>"
        f"<article><h1>العبّارة الجديدة تنقل 412 راكبًا</h1>{paragraphs(ARABIC)}</article>"
        "<div class='related'><h3>اقرأ أيضا</h3><a href='/x'>استقالة مدير الميناء</a></div>"
    )
    head = linked(
        headline="العبّارة الجديدة تنقل 412 راكبًا",
        publisher={"name": "بريد الميناء"},
        datePublished="2025-03-04",
    )
    return whole(head, body, "<html lang='ar' dir='rtl'>").encode()


def german() -> bytes:
    words = (
        "Die neue Fähre zwischen Ardenhafen und der Insel Sele hat am ersten Tag 412 Fahrgäste befördert, teilte die Reederei mit.",
        "Sie ersetzt ein Schiff, das 38 Jahre lang fuhr und im vergangenen Winter elfmal ausfiel.",
        "Der Landkreis hat 31 Millionen Euro bezahlt, vier Millionen mehr als geplant, weil der Rumpf zweimal gebaut wurde.",
    )
    wall = "<div class='consent-layer'><p>Wir und unsere Partner verwenden Cookies, um Ihnen passende Werbung zu zeigen.</p></div>"
    head = (
        "<meta property='og:locale' content='de_DE'><meta name='DC.title' content='Neue Fähre befördert 412 Fahrgäste'>"
        "<meta name='DC.creator' content='Jan Acker'><meta name='DC.publisher' content='Küstenbote'><meta name='DC.date.issued' content='2025-03-04'>"
    )
    return whole(
        head,
        f"{wall}<article><h1>Neue Fähre befördert 412 Fahrgäste</h1>{paragraphs(words)}</article>",
        "<html>",
    ).encode()


def blog() -> bytes:
    """A blog whose plug-in writes a graph of nodes that refer to each other."""
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "Article", "@id": "https://blog.example/dam#article", "headline": "Why I left the valley", "datePublished": "2024-10-12T07:00:00+00:00",
             "author": {"@id": "https://blog.example/#ida"}, "publisher": {"@id": "https://blog.example/#me"}, "mainEntityOfPage": {"@id": "https://blog.example/dam"}, "inLanguage": "en-US"},
            {"@type": "WebPage", "@id": "https://blog.example/dam", "name": "Why I left the valley - Down the river"},
            {"@type": "Person", "@id": "https://blog.example/#ida", "name": "Ida Holm"},
            {"@type": ["Person", "Organization"], "@id": "https://blog.example/#me", "name": "Down the river"},
        ],
    }  # fmt: skip
    head = f"<script type='application/ld+json' class='graph'>{json.dumps(graph)}</script><link rel='canonical' href='https://blog.example/dam'>"
    body = (
        "<header class='site-header'><p class='site-title'>Down the river</p></header><div class='entry-content'><h1 class='entry-title'>Why I left the valley</h1>"
        f"{paragraphs(DAM)}<div class='sharedaddy sharing'><h3>Share this:</h3><ul><li><a href='#'>Print</a></li></ul></div></div>"
        "<div id='jp-relatedposts' class='related-posts'><h3>Related</h3><p><a href='/x'>The last bread of Lower Varn</a></p></div>"
        "<div class='post-navigation'><a href='/prev'>Previous: A house on wheels</a></div>"
    )
    return whole(head, body).encode()


def figures() -> bytes:
    """A page with a table that belongs to the story, a list, a quotation."""
    table = "<table><tr><th>Year</th><th>Ships lost</th></tr><tr><td>2022</td><td>11</td></tr><tr><td>2023</td><td>7</td></tr></table>"
    body = (
        "<article><h1>Fewer ships lost off Sele</h1><p>The coast guard counted seven wrecks last year, four fewer than in the year before.</p>"
        f"{table}<p>It names three reasons for that, and none of them is the weather:</p><ul><li>new lights on both reefs</li><li>pilots at night</li>"
        "<li>fewer fishing boats</li></ul><blockquote><p>Nobody should call seven a success, not while people drown.</p></blockquote></article>"
    )
    return whole("<title>Fewer ships lost off Sele – Coast Guard News</title>", MENU + body + FOOT).encode()


def xhtml() -> bytes:
    page = (
        "<?xml version='1.0' encoding='iso-8859-15'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' "
        "'http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd'><html xmlns='http://www.w3.org/1999/xhtml' xml:lang='en'>"
        f"<head><title>Ferry</title><meta name='date' content='2025-03-04'/></head><body><h1>Ferry costs 9,50 €</h1>{paragraphs(FERRY)}</body></html>"
    )
    return page.encode("iso-8859-15", "xmlcharrefreplace")


SPANISH = (
    "El nuevo transbordador entre el puerto y la isla llevó a 412 pasajeros en su primer día, dijo la compañía el martes.",
    "Sustituye a un barco que navegó durante 38 años y que el invierno pasado se averió once veces.",
    "La provincia pagó 31 millones de euros, cuatro más de lo previsto, porque el casco tuvo que construirse dos veces.",
)


def mobile() -> bytes:
    """The page that a site makes for telephones, in the encoding of its old machines."""
    head = linked(
        headline="El nuevo transbordador lleva a 412 pasajeros",
        author={"name": "Elena Ruiz"},
        publisher={"name": "Diario del Puerto"},
        datePublished="2025-03-04T18:02:00+01:00",
    ).encode("cp1252")
    body = (
        "<amp-sidebar><ul><li><a href='/'>Portada</a></li><li><a href='/d'>Deportes</a></li></ul></amp-sidebar>"
        f"<main><h1>El nuevo transbordador lleva a 412 pasajeros</h1>{paragraphs(SPANISH[:1])}<amp-ad>Publicidad</amp-ad>"
        f"<amp-img><noscript><img src='a.jpg'></noscript></amp-img>{paragraphs(SPANISH[1:])}</main>"
        "<section class='comentarios comments'><p>pepe: ya era hora, llevamos años esperando un barco que no se rompa.</p></section>"
    ).encode("cp1252")
    return (
        b"<!doctype html><html amp lang='es'><head><meta charset='iso-8859-1'>"
        + head
        + b"</head><body>"
        + body
        + b"</body></html>"
    )


LONG_ENTRIES = 2600


def five_megabytes() -> bytes:
    """A live page after a long night: thousands of entries, scripts, and readers' words."""
    entries = "".join(
        f"<div class='entry'><h3>Entry {n}</h3><p>At minute {n} the count stood at {n * 7} votes for the bridge and {n * 5} against, "
        f"the clerk of district {n % 40} said, while the hall waited for the boxes from the outer islands to be opened.</p></div>"
        for n in range(1, LONG_ENTRIES)
    )
    state = f"<script>window.state = {json.dumps(['x' * 90] * 48_000)}</script>"
    said = "".join(
        f"<div class='comment'><p>Reader {n} says that nobody believes district {n} any more.</p></div>"
        for n in range(2000)
    )
    body = f"<article><h1>The night of the count</h1>{entries}</article><section class='comments'>{said}</section>"
    return whole("<meta name='author' content='The night desk'>", MENU + body + state + FOOT).encode()
