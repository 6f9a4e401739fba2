"""E-mail: the sender's own words, what is furniture, and what a message carries."""

import random
import time
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from reviewer.domain.errors import InputError
from reviewer.domain.text import canonical
from reviewer.ingest.formats import read_bytes
from reviewer.ingest.mail_text import letter_furniture, unflowed
from reviewer.ingest.reading import Asked, Found, Reading


def read(data: bytes, name: str = "a.eml") -> Found:
    return read_bytes(data, Asked(name))


def one(data: bytes) -> Reading:
    [reading] = read(data).readings
    return reading


def own(reading: Reading) -> str:
    """The words that are no furniture, on one line."""
    out, at = [], 0
    for span in reading.furniture:
        out.append(reading.text[at : span.start])
        at = span.end
    return " ".join(" ".join([*out, reading.text[at:]]).split())


def letter(body: str, *, head: str = "", subject: str = "Bridge vote", charset: str = "utf-8") -> bytes:
    return (
        f"From: Ada Quill <ada@press.example>\nTo: desk@paper.example\nSubject: {subject}\n"
        f"Date: Fri, 13 Jun 2025 23:30:00 +0200\nMIME-Version: 1.0\n{head}"
        + ("" if "Content-Type" in head else f"Content-Type: text/plain; charset={charset}\n")
        + "Content-Transfer-Encoding: 8bit\n\n"
        + body
    ).encode(charset)


def test_the_head_tells_about_the_article():
    found = one(letter("The council voted for the bridge on Thursday.\n"))
    known = found.metadata
    assert (known.title, known.author, known.publisher, known.published_on, known.address) == (
        "Bridge vote", "Ada Quill", "", "2025-06-13", "",
    )  # fmt: skip
    assert found.text == "The council voted for the bridge on Thursday.\n"
    assert (found.furniture, found.encoding, found.guessed, found.reader) == ((), "utf-8", False, "mail/1")


HEADS = [
    pytest.param("Subject: =?utf-8?B?QnLDvGNrZSDigJQgamE=?=", "title", "Brücke — ja", id="base64 word"),
    pytest.param("Subject: =?iso-8859-1?Q?Br=FCcke?=\n =?iso-8859-1?Q?nbau?=", "title", "Brückenbau", id="two words, one broken line"),
    pytest.param("Subject: =?x-unknown?Q?Br=C3=BCcke?=", "title", "Brücke", id="unknown charset"),
    pytest.param("Subject: Br\xc3\xbccke", "title", "Brücke", id="utf-8 as it is"),
    pytest.param("Subject: Br\xfccke", "title", "Brücke", id="latin-1 as it is"),
    pytest.param("Subject: =?utf-8?B?A?=", "title", "=?utf-8?B?A?=", id="broken base64"),
    pytest.param("Subject: one\n\ttwo", "title", "one two", id="folded"),
    pytest.param('From: "Quill, Ada" <ada@press.example>', "author", "Quill, Ada", id="quoted name"),
    pytest.param('From: "=?utf-8?q?Ana_Mu=C3=B1oz?=" <a@press.example>', "author", "Ana Muñoz", id="encoded in quotes"),
    pytest.param("From: press@town.example", "author", "press@town.example", id="address alone"),
    pytest.param("From: \nSender: Desk <d@town.example>", "author", "Desk", id="sender"),
    pytest.param("List-Id: Town News Daily <daily.town.example>", "publisher", "Town News Daily", id="list"),
    pytest.param("From: Town News <n@t.example>\nList-Unsubscribe: <https://t.example/u>", "publisher", "Town News", id="sender of a newsletter"),
    pytest.param("Organization: Ministry of Health", "publisher", "Ministry of Health", id="organisation"),
    pytest.param("Archived-At: <https://lists.example/m/17>", "address", "https://lists.example/m/17", id="archived"),
    pytest.param("Message-ID: <17@press.example>", "address", "", id="a message id is no address"),
    pytest.param("Date: 2025-06-13 10:00", "published_on", "2025-06-13", id="ISO date"),
    pytest.param("Date: yesterday", "published_on", "", id="no date"),
    pytest.param("Content-Language: de-AT, en", "language", "de", id="language"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "field", "value"), HEADS)
def test_headers_are_read_however_they_are_written(head, field, value):
    found = one(head.encode("latin-1") + b"\nContent-Type: text/plain\n\nThe council agreed.\n")
    assert getattr(found.metadata, field) == value


OWN = "The council voted 7 to 2 for the bridge."
QUOTED = [
    pytest.param("On Thu, 12 Jun 2025 at 10:00, Ben <b@p.example> wrote:\n> Did they vote?\n>> When?", id="quote marks"),
    pytest.param("On Thursday, 12 June 2025 at 10:00:00 CEST, Ben Roe\n<ben.roe@paper.example> wrote:\n\n> Did they?", id="broken line"),
    pytest.param("Am 12.06.2025 um 10:00 schrieb Ben Roe:\n> Haben sie abgestimmt?", id="German"),
    pytest.param("Ben Roe <b@p.example> schrieb am Do., 12. Juni 2025, 10:00:\n\n> Haben sie?", id="German, name first"),
    pytest.param("El jue, 12 jun 2025 a las 10:00, Ben Roe (<b@p.example>) escribió:\n> ¿Votaron?", id="Spanish"),
    pytest.param("Le jeu. 12 juin 2025 à 10:00, Ben Roe <b@p.example> a écrit :\n> Ont-ils voté ?", id="French"),
    pytest.param("-----Original Message-----\nFrom: Ben Roe\nSent: Thursday, June 12, 2025 10:00\nTo: Ada\nSubject: Vote\n\nDid they vote?", id="Outlook"),
    pytest.param("-----Ursprüngliche Nachricht-----\nVon: Ben Roe\nGesendet: Donnerstag, 12. Juni 2025\nAn: Ada\nBetreff: Votum\n\nHaben sie?", id="Outlook, German"),
    pytest.param("-----Mensaje original-----\nDe: Ben\nEnviado el: jueves, 12 de junio de 2025\nPara: Ada\nAsunto: Voto\n\n¿Votaron?", id="Outlook, Spanish"),
    pytest.param("________________________________\nFrom: Ben Roe <b@p.example>\nSent: Thursday\nTo: Ada\nSubject: Vote\n\nDid they vote?", id="Outlook on the web"),
    pytest.param("On 12 Jun 2025, at 10:00, Ben Roe <b@p.example> wrote:\n\nDid they vote?\n\nBest, Ben", id="without marks"),
    pytest.param("-- \nAda Quill\nPress officer, Town Hall\n+44 20 7946 0000", id="signature"),
    pytest.param("--\nAda Quill\nPress officer", id="signature without its space"),
    pytest.param("Sent from my iPhone", id="telephone"),
    pytest.param("Von meinem iPhone gesendet", id="telephone, German"),
    pytest.param("This e-mail and any attachments are confidential and intended solely for the addressee.\nIf you have received it in error, please notify the sender.", id="disclaimer"),
    pytest.param("Disclaimer:", id="disclaimer's head"),
    pytest.param("Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, vernichten Sie sie.", id="disclaimer, German"),
    pytest.param("Este correo es confidencial y va dirigido exclusivamente a su destinatario.", id="disclaimer, Spanish"),
    pytest.param("Please consider the environment before printing this e-mail.", id="printing"),
]  # fmt: skip


@pytest.mark.parametrize("rest", QUOTED)
def test_what_the_sender_did_not_write_now_is_furniture(rest):
    found = one(letter(f"{OWN}\n\n{rest}\n"))
    assert rest.split("\n")[-1].lstrip("> ") in found.text
    assert own(found) == OWN


def test_answers_between_quoted_lines_are_own_words():
    body = "On Thu, 12 Jun 2025, Ben wrote:\n> Did they vote?\n\nYes, 7 to 2.\n\n> When does work begin?\n\nIn March."
    assert own(one(letter(body))) == "Yes, 7 to 2. In March."


STORIES = [
    "The e-mail, marked confidential, was sent to nine members on Friday.",
    "“This message was for the board alone,” she wrote, and left.",
    "From: here on, the road is closed.\n\nThe works take two years.",
    "On Friday he wrote:\n\nThe bridge will be built.",
    "The vote -- seven to two -- surprised nobody.",
]


@pytest.mark.parametrize("story", STORIES)
def test_a_story_that_speaks_of_messages_stays_whole(story):
    assert letter_furniture(canonical(f"{OWN}\n\n{story}\n\nNobody answered.")) == ()


FORWARDED = [
    pytest.param("Fwd: Bridge", "---------- Forwarded message ---------\nFrom: Ben <b@p.example>\nDate: Thu, 12 Jun 2025\nSubject: Bridge\nTo: Ada\n\n", id="Gmail"),
    pytest.param("Bridge", "Begin forwarded message:\n\nFrom: Ben <b@p.example>\nSubject: Bridge\nDate: 12 June 2025\nTo: Ada\n\n", id="Apple"),
    pytest.param("WG: Bridge", "-----Ursprüngliche Nachricht-----\nVon: Ben\nGesendet: Donnerstag\nAn: Ada\nBetreff: Bridge\n\n", id="Outlook, German"),
    pytest.param("FW: Bridge", "________________________________\nFrom: Ben\nSent: Thursday\nTo: Ada\nSubject: Bridge\n\n", id="Outlook"),
]  # fmt: skip


@pytest.mark.parametrize(("subject", "head"), FORWARDED)
def test_a_message_that_is_handed_on_is_read_without_its_head(subject, head):
    assert own(one(letter(f"For you.\n\n{head}{OWN}\n", subject=subject))) == f"For you. {OWN}"


def test_a_message_of_nothing_but_quoted_words_is_read():
    body = f"-----Original Message-----\nFrom: Ben\nSent: Thursday\nTo: Ada\nSubject: Vote\n\n{OWN}"
    assert own(one(letter(body))) == OWN


FLOWED = [
    ("The council \nvoted.\nThen it rained.", False, "The council voted.\nThen it rained."),
    ("The coun \ncil.", True, "The council."),
    ("> Did \n> they?\n>> When?", False, "> Did they?\n>> When?"),
    (" From here\n-- \nAda", False, "From here\n-- \nAda"),
    ("soft \n> quoted", False, "soft \n> quoted"),
    ("a \n-- \nb", False, "a \n-- \nb"),
]


@pytest.mark.parametrize(("text", "joins", "expected"), FLOWED)
def test_flowed_lines_become_paragraphs(text, joins, expected):
    assert unflowed(text, joins_words=joins) == expected


def test_a_flowed_message_is_read_in_paragraphs():
    head = "Content-Type: text/plain; charset=utf-8; format=flowed\n"
    assert (
        one(letter("The council \nvoted for the \nbridge.\n", head=head)).text
        == "The council voted for the bridge.\n"
    )


CHARSETS = [
    pytest.param("latin-1", "iso-8859-1", "cp1252", False, id="latin-1 is read as Windows reads it"),
    pytest.param("cp1252", "windows-1252", "cp1252", False, id="windows-1252"),
    pytest.param("utf-8", "utf-8", "utf-8", False, id="utf-8"),
    pytest.param("cp1252", "utf-8", None, True, id="not what it says"),
    pytest.param("utf-8", "no-such-charset", "utf-8", True, id="unknown"),
    pytest.param("utf-8", "unicode_escape", "utf-8", True, id="no charset for text"),
    pytest.param("utf-16", "utf-16", "utf-16", False, id="utf-16 in base64"),
    pytest.param("koi8-r", "koi8-r", "koi8-r", False, id="Cyrillic"),
]
WORDS = {"koi8-r": "Совет проголосовал за мост."}


@pytest.mark.parametrize("transfer", ["base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize(("written", "says", "encoding", "guessed"), CHARSETS)
def test_each_charset_and_transfer_encoding_is_undone(written, says, encoding, guessed, transfer):
    import base64
    import quopri

    words = WORDS.get(
        written, "Die Brücke – beschlossen für „Grüne“." if written != "latin-1" else "Die Brücke für Grüne."
    )
    raw = words.encode(written)
    if written == "utf-16":
        transfer = "base64"
    body = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring, "8bit": bytes}[transfer](
        raw
    )
    head = f"Subject: a\nContent-Type: text/plain; charset={says}\nContent-Transfer-Encoding: {transfer}\n\n"
    found = one(head.encode() + body)
    assert found.text.strip() == words
    assert found.guessed == guessed
    assert encoding in (None, found.encoding)


RIGHT_TO_LEFT = "المجلس صوّت للجسر 🌉 ‏בשבע מול שתיים."


def test_emoji_and_right_to_left_words_stay_as_they_are():
    assert one(letter(RIGHT_TO_LEFT)).text == canonical(RIGHT_TO_LEFT)


NEWSLETTER = """<html><head><title>Daily</title><style>p{color:red}</style></head><body>
<div style="display:none">Preview words that nobody sees</div>
<table><tr><td><a href="https://t.example/v">View this email in your browser</a></td></tr>
<tr><td><h1>Council votes for the bridge</h1>
<p>The council voted seven to two for the new bridge on Thursday, after a debate of four hours in the hall.</p>
<p>Work on the bridge will begin in March and cost 4 million euros, the mayor said after the long meeting.</p>
</td></tr><tr><td><p>You are receiving this email because you signed up at town.example.</p>
<p><a href="https://t.example/u">Unsubscribe</a> | <a href="https://t.example/p">Manage preferences</a></p>
<p>© 2025 Town News</p></td></tr></table><img src="https://t.example/pixel.gif" width="1" height="1"></body></html>"""


def newsletter() -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = "Town News <news@town.example>"
    message["Subject"] = "Council votes for the bridge"
    message["Date"] = "Fri, 13 Jun 2025 06:00:00 +0000"
    message["List-Id"] = "Town News Daily <daily.town.example>"
    message.set_content("Read this newsletter in a program that shows pages.")
    message.add_alternative(NEWSLETTER, subtype="html")
    return message


def test_a_newsletter_is_read_from_its_page_and_its_foot_is_furniture():
    found = read(newsletter().as_bytes())
    [article] = found.readings
    assert article.metadata.publisher == "Town News Daily"
    assert article.metadata.title == "Council votes for the bridge"
    assert own(article) == (
        "Council votes for the bridge The council voted seven to two for the new bridge on Thursday, after a debate of "
        "four hours in the hall. Work on the bridge will begin in March and cost 4 million euros, the mayor said after "
        "the long meeting."
    )
    assert "Unsubscribe" in article.text
    assert "nobody sees" not in article.text
    assert found.notes == ()


PAGES = [
    pytest.param('<div dir="ltr">{own}</div><br><div class="gmail_quote"><div class="gmail_attr">On Thu, Ben wrote:<br></div><blockquote>{long}</blockquote></div>', id="Gmail"),
    pytest.param('<p>{own}</p><div class="moz-cite-prefix">Am 12.06.25 um 10:00 schrieb Ben:</div><blockquote type="cite">{long}</blockquote>', id="Thunderbird"),
    pytest.param('<div><p>{own}</p></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Ben<br><b>Sent:</b> Thursday</div>{long}', id="Outlook on the web"),
    pytest.param('<div class="WordSection1"><p>{own}</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt"><p><b>From:</b> Ben<br><b>Sent:</b> Thursday<br><b>Subject:</b> Vote</p></div>{long}</div>', id="Outlook"),
    pytest.param('<p>{own}</p><p>-- </p><div class="moz-signature">Ada Quill<br>Press</div>', id="signature"),
]  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
def test_earlier_messages_in_a_page_are_furniture(page):
    paragraph = "<p>The question of the bridge has been before the council for eleven years, and nobody knew how it would end.</p>"
    message = EmailMessage()
    message["Subject"] = "Re: Vote"
    message.set_content(
        f"<html><body>{page.format(own=OWN, long=paragraph * 6)}</body></html>", subtype="html"
    )
    found = one(message.as_bytes())
    assert own(found) == OWN
    if "{long}" in page:
        assert found.text.count("for eleven years") == 6
    assert found.text == canonical(found.text)


def test_an_answer_below_an_earlier_message_is_own_words():
    message = EmailMessage()
    message.set_content(
        f'<body><p>Dear Ben,</p><blockquote type="cite"><p>Did they vote on Thursday?</p></blockquote><p>{OWN}</p></body>',
        subtype="html",
    )
    found = one(message.as_bytes())
    assert own(found) == f"Dear Ben, {OWN}"
    assert found.text == f"Dear Ben,\n\nDid they vote on Thursday?\n\n{OWN}"


def chain(count: int) -> EmailMessage:
    """A message that carries another, which carries another."""
    inner: EmailMessage | None = None
    for number in range(count, 0, -1):
        message = EmailMessage()
        message["From"] = f"Author {number} <a{number}@press.example>"
        message["Subject"] = f"Story {number}"
        message["Date"] = f"Fri, 0{number} Jun 2025 10:00:00 +0000"
        message.set_content(f"Story number {number}: the council – met – {number} times.\n")
        if inner is not None:
            message.add_attachment(inner)
        inner = message
    assert inner is not None
    return inner


@pytest.mark.parametrize("policy", [None, SMTP])
def test_a_chain_of_four_messages_is_four_articles(policy):
    data = chain(4).as_bytes(policy=policy)
    found = read(data)
    assert [article.metadata.title for article in found.readings] == [
        "Story 1",
        "Story 2",
        "Story 3",
        "Story 4",
    ]
    assert [article.metadata.published_on[-1] for article in found.readings] == ["1", "2", "3", "4"]
    assert [article.part for article in found.readings] == ["", "message 2", "message 3", "message 4"]
    assert found.readings[0].data is None
    for article in found.readings[1:]:
        assert article.data is not None
        assert article.data in data
        assert one(article.data).text == article.text if article.part == "message 4" else True
    assert found.notes == ()


def with_attachments() -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Three stories"
    message.set_content("Here are the stories about the bridge.\n")
    message.add_attachment(
        "The “bridge” will be built.".encode("cp1252"),
        maintype="text",
        subtype="plain",
        filename="Brücke.txt",
    )
    message.add_attachment(
        b"<html><body><h1>Bridge</h1><p>It opened.</p></body></html>",
        maintype="text",
        subtype="html",
        filename="../../b.html",
    )
    message.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="bridge.png")
    message.add_attachment(b"\x00\x01\x02", maintype="text", subtype="plain", filename="broken.txt")
    message.add_attachment(b"It opened twice.", maintype="text", subtype="plain", filename="b.html")
    return message


def test_attachments_that_can_be_read_are_articles_and_the_others_are_noted():
    found = read(with_attachments().as_bytes())
    assert [article.part for article in found.readings] == ["", "Brücke.txt", "b.html", "b.html (2)"]
    assert [article.reader for article in found.readings] == ["mail/1", "text/1", "html/1", "html/1"]
    story = found.readings[1]
    assert (story.text, story.data, story.encoding) == (
        "The “bridge” will be built.", "The “bridge” will be built.".encode("cp1252"), "cp1252",
    )  # fmt: skip
    assert len(found.notes) == 2
    assert any("“bridge.png”" in note for note in found.notes)
    assert any("“broken.txt”" in note for note in found.notes)


def test_pictures_of_the_page_are_no_attachments():
    message = newsletter()
    page = message.get_payload(1)
    page.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<logo>")
    assert read(message.as_bytes()).notes == ()


def test_a_message_with_nothing_but_an_attachment_is_that_article():
    message = EmailMessage()
    message["Subject"] = "Scan"
    message.add_attachment(b"The council agreed.", maintype="text", subtype="plain", filename="a.txt")
    [article] = read(message.as_bytes()).readings
    assert (article.part, article.text) == ("a.txt", "The council agreed.")


def test_an_encoded_message_is_read_too():
    import base64

    inner = base64.encodebytes(letter(OWN))
    outer = (
        b"Subject: outer\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\n"
        b"See below.\n--x\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
        + inner
        + b"\n--x--\n"
    )
    found = read(outer)
    assert [article.text.strip() for article in found.readings] == ["See below.", OWN]
    assert found.readings[1].data == letter(OWN)


REFUSED = [
    pytest.param("a.eml", b"The council agreed.", "no e-mail", id="no message"),
    pytest.param("a.eml", b"\x00\x01\x02 \xff", "no e-mail", id="bytes"),
    pytest.param("a.eml", b"Subject: a\n\n \n", "no words", id="no words"),
    pytest.param("a.eml", b"Subject: a\nContent-Type: application/pkcs7-mime\n\nMIIB", "encrypted", id="S/MIME"),
    pytest.param("a.eml", b"Subject: a\nContent-Type: multipart/encrypted; boundary=x\n\n--x\n\n--x--", "encrypted", id="PGP"),
    pytest.param("a.mbox", b"Subject: a\n\nwords", "no mailbox", id="no mailbox"),
    pytest.param("a.mbox", b"From a Fri Jun 13 10:00:00 2025\nSubject: a\n\n", "no words", id="mailbox without words"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "says"), REFUSED)
def test_what_is_no_message_is_refused_in_one_sentence(name, data, says):
    with pytest.raises(InputError, match=says) as caught:
        read(data, name)
    assert name in str(caught.value)


def test_parts_nested_on_purpose_are_passed_over():
    opened = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(3000))
    found = read(
        (f"Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n{OWN}\n--x\n{opened}\n").encode()
    )
    assert [article.text.strip() for article in found.readings] == [OWN]
    assert len(found.notes) == 1
    assert "more parts" in found.notes[0]


def test_a_mailbox_is_an_article_for_each_message():
    first = b"From ada@p.example Fri Jun 13 10:00:00 2025\n" + letter("One.\n\n>From here on it rained.\n")
    second = b"From ben@p.example Sat Jun 14 10:00:00 2025\nSubject: Empty\n\n\n"
    third = b"From ben@p.example Sat Jun 14 10:00:00 2025\n" + letter("Three.\n")
    found = read(first + b"\n" + second + b"\n" + third, "a.mbox")
    assert [article.part for article in found.readings] == ["message 1", "message 3"]
    assert found.readings[0].text.strip() == "One.\n\nFrom here on it rained."
    assert found.readings[0].data == first + b"\n"
    assert found.readings[1].data == third
    assert len(found.notes) == 1
    assert "message 2" in found.notes[0]


def samples() -> list[tuple[str, bytes]]:
    return [
        ("a.eml", letter(f"{OWN}\n\nOn Thu, Ben wrote:\n> yes\n-- \nAda", subject="=?utf-8?q?Br=C3=BCcke?=")),
        ("a.eml", newsletter().as_bytes()),
        ("a.eml", chain(3).as_bytes()),
        ("a.eml", with_attachments().as_bytes()),
        ("a.mbox", b"From a Fri Jun 13 10:00:00 2025\n" + letter(OWN)),
    ]


def mutated(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(out))
        match chance.randrange(4):
            case 0:
                out[at] = chance.randrange(256)
            case 1:
                del out[at : at + chance.randint(1, 40)]
            case 2:
                out[at:at] = bytes(chance.choices(b"=?;:\"'<>\r\n\t -*%()\x00\xff", k=chance.randint(1, 6)))
            case _:
                out[at:at] = out[at : at + chance.randint(1, 80)]
        out = out or bytearray(b"x")
    return bytes(out)


@pytest.mark.parametrize("seed", range(5))
def test_a_broken_message_is_read_or_refused(seed):
    chance = random.Random(seed)
    name, data = samples()[seed]
    read_some = 0
    for _ in range(60):
        try:
            found = read(mutated(data, chance), name)
        except InputError:
            continue
        read_some += 1
        for article in found.readings:
            assert article.text == canonical(article.text)
            ends = [
                0,
                *(at for span in article.furniture for at in (span.start, span.end)),
                len(article.text),
            ]
            assert ends == sorted(ends)
    assert read_some > 20


def test_many_marks_of_signatures_are_looked_at_once():
    story = letter("The bridge opens in March.\n\n" + "--\nIda\n" * 20_000)
    started = time.monotonic()
    assert own(one(story)).startswith("The bridge opens in March.")
    assert time.monotonic() - started < 5
