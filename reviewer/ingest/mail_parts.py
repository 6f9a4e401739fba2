"""The parts of an e-mail: what is its body, which messages it carries, what is attached.

The standard library reads the heads and undoes the encodings. The parts are cut out here, so that the bytes
of each are those of the file, and so that parts nested on purpose cost nothing.
"""

import re
from dataclasses import dataclass, field, replace
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import EmailPolicy

from reviewer.ingest.mail_head import charset_text, file_name

MOST_PARTS = 2_000
"""Parts that are looked at; a message with a hundred pictures is rare."""
DEEPEST = 30
"""How many parts a part may lie in; programs need four."""
LONGEST_HEAD = 16_000
"""Characters of one header that are looked at; the library's time grows with the square of them."""
_POLICY = EmailPolicy(header_factory=lambda _name, value: value[:LONGEST_HEAD])
"""Headers as they stand: the library's own parser fails on broken ones."""
_SUFFIXES = {
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "text/plain": ".txt",
    "text/html": ".html",
    "text/csv": ".csv",
    "text/markdown": ".md",
    "application/zip": ".zip",
    "application/json": ".json",
}
"""What an attachment without a name is called by."""
_SEALED = ("application/pkcs7-mime", "application/x-pkcs7-mime")
_TECHNICAL = (
    *_SEALED,
    "application/pgp-signature",
    "application/pgp-encrypted",
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
    "message/delivery-status",
)


@dataclass(frozen=True, slots=True)
class Body:
    """A stretch of the message's own words.

    Attributes:
        text: as it stands in the part.
        html: whether it is a page.
        flowed: its lines are `format=flowed`.
        joins_words: with `delsp=yes`.
        encoding: of its bytes.
        guessed: whether that was guessed.
    """

    text: str
    html: bool
    flowed: bool
    joins_words: bool
    encoding: str
    guessed: bool


@dataclass(slots=True)
class Parts:
    """A message taken apart.

    Attributes:
        bodies: its own words, in order.
        messages: the bytes of the messages it carries.
        attached: its attachments: name and bytes.
        encrypted: a part cannot be read without a key.
        more: there were too many parts.
    """

    bodies: list[Body] = field(default_factory=list)
    messages: list[bytes] = field(default_factory=list)
    attached: list[tuple[str, bytes]] = field(default_factory=list)
    encrypted: bool = False
    more: bool = False


def parsed(data: bytes) -> EmailMessage:
    """Return a message or part with its head read; its payload is what follows the head, as it stands."""
    return BytesParser(policy=_POLICY).parsebytes(data, headersonly=True)


def taken_apart(message: EmailMessage) -> Parts:
    """Return the parts of a message; of alternatives the page is taken where it has words."""
    return _Walk().parts(message, 0, page=False)


class _Walk:
    """Goes through the parts of one message."""

    def __init__(self) -> None:
        self._seen = 0

    def parts(self, part: EmailMessage, depth: int, *, page: bool) -> Parts:
        """Sort a part and those in it.

        Args:
            part: the part.
            depth: how many parts it lies in.
            page: it belongs to a page, as its pictures do.
        """
        self._seen += 1
        kind = part.get_content_type()
        if self._seen > MOST_PARTS or depth > DEEPEST:
            return Parts(more=True)
        if kind == "message/rfc822":
            data = _decoded(part)
            return Parts(messages=[data] if data.strip() else [])
        inside = _cut(part) if kind.startswith("multipart/") else []
        if not inside:
            return _leaf(part, page=page)
        page = page or kind == "multipart/related"
        found = [self.parts(one, depth + 1, page=page) for one in inside]
        sealed = Parts(encrypted=kind == "multipart/encrypted")
        return _together([sealed, *(_chosen(found) if kind == "multipart/alternative" else found)])


def _cut(part: EmailMessage) -> list[EmailMessage]:
    """Cut the parts out of one that holds several; none where its boundary is missing."""
    boundary = _param(part, "boundary", as_it_is=True).rstrip()
    if not boundary:
        return []
    body = _decoded(part)
    mark = re.escape(boundary.encode("utf-8", "surrogateescape"))
    line = re.compile(rb"(?:\A|\r?\n)--" + mark + rb"(--)?[ \t]*(?=\r?\n|\Z)")
    out: list[bytes] = []
    start = -1
    for match in line.finditer(body):
        if start >= 0:
            out.append(body[start : match.start()])
        start = match.end()
        if match[1] or len(out) > MOST_PARTS:
            start = -1
            break
    if start >= 0:  # the last boundary is missing
        out.append(body[start:])
    found = [parsed(re.sub(rb"\A\r?\n", b"", one)) for one in out]
    if part.get_content_type() == "multipart/digest":
        for one in found:
            one.set_default_type("message/rfc822")
    return found


def _together(found: list[Parts]) -> Parts:
    return Parts(
        [body for one in found for body in one.bodies],
        [message for one in found for message in one.messages],
        [attached for one in found for attached in one.attached],
        any(one.encrypted for one in found),
        any(one.more for one in found),
    )


def _chosen(found: list[Parts]) -> list[Parts]:
    """Keep the words of the richest alternative that has any; what else only one of them carries is kept."""
    rich = [one for one in found if any(body.html for body in one.bodies)]
    with_words = (one for one in [*reversed(rich), *found] if any(_has_words(body) for body in one.bodies))
    best = next(with_words, None)
    return [one if one is best else replace(one, bodies=[]) for one in found]


def _has_words(body: Body) -> bool:
    if not body.html:
        return any(char.isalnum() for char in body.text)
    from reviewer.ingest.html_blocks import fragment_blocks

    return any(any(char.isalnum() for char in block.text) for block in fragment_blocks(body.text))


def _leaf(part: EmailMessage, *, page: bool) -> Parts:
    kind, name = part.get_content_type(), file_name(part)
    data = _decoded(part)
    attached = str(part.get("Content-Disposition", "")).strip().lower().startswith("attachment")
    if kind.startswith("multipart/") or (
        kind in ("text/plain", "text/html") and not attached and (not name or kind == "text/html")
    ):
        body = _body(part, data, kind)
        return Parts([body] if body else [])
    if kind in _SEALED and "signed" not in _param(part, "smime-type"):
        return Parts(encrypted=True)
    belongs = kind.startswith("image/") and (page or part.get("Content-ID")) and not attached
    if belongs or kind in _TECHNICAL or not data.strip():
        return Parts()
    return Parts(attached=[(name or "attachment" + _suffix(kind), data)])


def _decoded(part: EmailMessage) -> bytes:
    """Return a part's bytes without their transfer encoding; those that have none, as they stand."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _suffix(kind: str) -> str:
    return _SUFFIXES.get(kind) or "." + kind.partition("/")[2]


def _body(part: EmailMessage, data: bytes, kind: str) -> Body | None:
    charset = _param(part, "charset")
    found = charset_text(data, charset, markup=kind == "text/html")
    if found is None:
        return None
    text, encoding, guessed = found
    flowed = _param(part, "format") == "flowed"
    return Body(text, kind == "text/html", flowed, _param(part, "delsp") == "yes", encoding, guessed)


def _param(part: EmailMessage, name: str, *, as_it_is: bool = False) -> str:
    try:
        value = part.get_param(name, "")
    except (ValueError, LookupError, TypeError, AttributeError):  # broken parameters (RFC 2231)
        return ""
    found = (value[2] if isinstance(value, tuple) else str(value)).strip()
    return found if as_it_is else found.lower()
