"""What offices, presses and mail programs write: PDF, Word, OpenDocument, letters, tables of articles."""

import csv
import io
import json
import zipfile
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP

import docx
import odfdo
import typst
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from made_files import DAM_TITLE, FERRY_TITLE
from made_pages import DAM, FERRY

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
LOSSES = (("Year", "Ships lost"), ("2022", "11"), ("2023", "7"))
NOTE = "The first hull did not pass the trial of its welds in 2023."


def _set(words: str) -> str:
    return "".join(f"\\{char}" if char in "\\#*_$@<>`~-=+/[]" else char for char in words)


def two_columns() -> bytes:
    """A page of a newspaper: a head, a running title, page numbers, and the story in two columns."""
    story = "\n\n".join(map(_set, FERRY + DAM))
    more = "\n\n".join(_set(one) for _ in range(3) for one in DAM)
    source = (
        f'#set document(title: "{FERRY_TITLE}", author: "Jon Aker", date: datetime(year: 2025, month: 3, day: 4))\n'
        '#set text(lang: "en", size: 10pt, hyphenate: true)\n#set par(justify: true)\n'
        '#set page(paper: "a5", numbering: "1", header: [Arden Post, Tuesday edition])\n'
        f"= {FERRY_TITLE}\n\n#columns(2)[\n{story}\n\n{more}\n]\n"
    )
    return typst.compile(source.encode())


def word() -> bytes:
    """A Word document with a head, a footnote, a table and a foot."""
    made = docx.Document()
    made.core_properties.title, made.core_properties.author = FERRY_TITLE, "Jon Aker"
    made.core_properties.created = datetime(2025, 3, 4, 18, 2)
    made.sections[0].header.paragraphs[0].text = "Arden Post, for release on Tuesday"
    made.sections[0].footer.paragraphs[0].text = "Press office, 4 Quay Street"
    made.add_heading(FERRY_TITLE, 1)
    made.add_paragraph("Tuesday, 4 March 2025")
    for one in FERRY[:-1]:
        made.add_paragraph(one)
    _noted(made, made.add_paragraph(FERRY[-1]))
    rows = made.add_table(0, 2)
    for row in LOSSES:
        for cell, words in zip(rows.add_row().cells, row, strict=True):
            cell.text = words
    made.add_paragraph("The county hopes for more.")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _noted(made: docx.document.Document, paragraph: docx.text.paragraph.Paragraph) -> None:
    """Put a footnote behind a paragraph, which the library has no function for."""
    inner = f"<w:footnote w:id='2'><w:p><w:r><w:t>{NOTE}</w:t></w:r></w:p></w:footnote>"
    blob = f"<w:footnotes xmlns:w='{_WORD}'>{inner}</w:footnotes>".encode()
    part = Part(PackURI("/word/footnotes.xml"), _NOTES, blob, made.part.package)
    made.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    mark = OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), "2")
    paragraph.add_run()._r.append(mark)


def open_document() -> bytes:
    """A text of a free office, with a note, a list and a table."""
    made = odfdo.Document("text")
    made.meta.title, made.meta.language = DAM_TITLE, "en-GB"
    body = made.body
    body.clear()
    body.append(odfdo.Header(1, DAM_TITLE))
    for one in DAM:
        body.append(odfdo.Paragraph(one))
    noted = odfdo.Paragraph("The court has yet to say when.")
    noted.insert_note(after="say", note_id="n1", citation="1", body=NOTE)
    body.append(noted)
    body.append(odfdo.List(["Upper Varn", "Lower Varn"]))
    rows = odfdo.Table("Losses", width=2, height=len(LOSSES))
    rows.set_values(LOSSES)
    body.append(rows)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _letter(subject: str, words: str) -> EmailMessage:
    made = EmailMessage(policy=SMTP)
    made["From"], made["To"] = "Ida Holm <ida@valley.example>", "desk@valley.example"
    made["Subject"], made["Date"] = subject, "Fri, 11 Oct 2024 13:05:00 +0200"
    made["Message-ID"] = "<1@valley.example>"
    made.set_content(words)
    return made


def chain() -> bytes:
    """An answer over the letters it answers, with a signature and what the office puts below each letter."""
    first = "\n> ".join(["> Ida,", "", "when does the dam close? The editor asks again.", "", "Per"])
    words = "\n\n".join(
        [
            "Per,", *DAM[:3], "Best\nIda",
            "-- \nIda Holm\nReporter, Valley Times\n+46 20 123 45",
            f"On Thu, 10 Oct 2024 at 09:12, Per Sand <per@valley.example> wrote:\n{first}",
        ]
    )  # fmt: skip
    return bytes(_letter("Re: Varn dam", words))


def newsletter() -> bytes:
    """A letter with an HTML part, as newsletters are sent."""
    made = _letter(DAM_TITLE, "This letter is better read as HTML.")
    body = "".join(f"<p>{one}</p>" for one in DAM)
    foot = "<p>You receive this because you signed up. <a href='https://valley.example/u'>Unsubscribe</a></p>"
    made.add_alternative(
        f"<html><body><table><tr><td><h1>{DAM_TITLE}</h1>{body}{foot}</td></tr></table></body></html>",
        subtype="html",
    )
    return bytes(made)


_ROWS = (
    {"headline": FERRY_TITLE, "outlet": "Arden Post", "byline": "Jon Aker", "date": "2025-03-04", "body": "\n\n".join(FERRY)},
    {"headline": DAM_TITLE, "outlet": "Valley Times", "byline": "Ida Holm", "date": "2024-10-11", "body": "\n\n".join(DAM)},
)  # fmt: skip


def table() -> bytes:
    """A table as an archive of the press exports it: semicolons, a mark, fields of several lines."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(_ROWS[0]), delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(_ROWS)
    return out.getvalue().encode("utf-8-sig")


def lines() -> bytes:
    return "".join(json.dumps(row) + "\n" for row in _ROWS).encode()


def archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for number, row in enumerate(_ROWS, 1):
            made.writestr(f"stories/{number}.txt", f"{row['headline']}\n\n{row['body']}")
        made.writestr("stories/logo.png", b"\x89PNG")
    return out.getvalue()
