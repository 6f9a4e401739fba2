"""One message to one article: its bodies below one another, furniture apart."""

from collections.abc import Sequence
from email.message import EmailMessage

from reviewer.domain.language import language_of
from reviewer.domain.text import Span, canonical
from reviewer.ingest import furniture
from reviewer.ingest.mail_head import is_circular, mail_metadata, subject_of
from reviewer.ingest.mail_html import read_mail_page
from reviewer.ingest.mail_parts import Body
from reviewer.ingest.mail_text import FORWARDED, letter_furniture, unflowed
from reviewer.ingest.reading import Metadata, Reading, joined


def read_letter(message: EmailMessage, bodies: Sequence[Body]) -> Reading | None:
    """Return a message as an article; `None` if it holds no words.

    The subject is its title and stands in the text only where the sender wrote it there.
    """
    forwarded = FORWARDED.match(subject_of(message)) is not None
    pieces = [one for one in (_piece(body, forwarded) for body in bodies) if one.text.strip()]
    if not any(char.isalnum() for one in pieces for char in one.text):
        return None
    text, spans = _below_one_another(pieces)
    known = mail_metadata(message)
    marked = letter_furniture(text, forwarded=forwarded, found=spans, circular=is_circular(message))
    spans = furniture.find(text, authors=[known.author] if known.author else [], found=marked)
    page = next((one.metadata for one in pieces), Metadata())
    known = known.or_else(Metadata(address=page.address, language=page.language))
    return Reading(
        text,
        spans,
        known.or_else(Metadata(language=language_of(text))),
        encoding=bodies[0].encoding,
        guessed=any(body.guessed for body in bodies),
    )


def _piece(body: Body, forwarded: bool) -> Reading:
    if body.html:
        return read_mail_page(body.text, forwarded=forwarded)
    text = canonical(body.text)
    if body.flowed:
        text = unflowed(text, joins_words=body.joins_words)
    return Reading(text, (), Metadata())


def _below_one_another(pieces: Sequence[Reading]) -> tuple[str, tuple[Span, ...]]:
    if len(pieces) == 1:
        return pieces[0].text, pieces[0].furniture
    text, spans = "", []
    for one in pieces:
        start = len(text) + (2 if text else 0)
        text = f"{text}\n\n{one.text}" if text else one.text
        spans += [Span(start + span.start, start + span.end) for span in one.furniture]
    return text, joined(text, spans)
