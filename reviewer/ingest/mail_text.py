"""The text of an e-mail: flowed lines, and what in it is not what its sender wrote this time.

Earlier messages, signatures and disclaimers are furniture. English, German, French, Spanish, Italian, Dutch
and Portuguese programs are known.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reviewer.domain.text import Span
from reviewer.ingest.reading import joined

FORWARDED = re.compile(r"\s*(?:fwd?|wg|wtrlt|tr|rv|rif|enc|doorst)\s*:", re.IGNORECASE)
"""How the subject of a message begins that hands on another one."""

_ATTRIBUTION = re.compile(
    r"^(?:on|am|el|le|il|op|em)\s.{6,220}(?:wrote|writes|schrieb|escribió|a écrit|ha scritto|schreef"
    r"|escreveu)(?:\s.{1,120})?\s?:$"
    r"|^.{3,160}\s(?:wrote|writes|schrieb|escribió|a écrit)(?: on| am| el| le)?\b.{0,80}:$",
    re.IGNORECASE,
)
_DATED = re.compile(r"\d{1,2}[.:/-]\d{1,2}|\b(?:19|20)\d\d\b|@")
_EARLIER = re.compile(
    r"^(?:>\s?)?-{2,}\s*(?:original message|original appointment|ursprüngliche nachricht|originalnachricht"
    r"|mensaje original|message d[’']origine|messaggio originale|oorspronkelijk bericht|mensagem original)"
    r"\s*-{2,}$",
    re.IGNORECASE,
)
_HANDED_ON = re.compile(
    r"^-{2,}\s*(?:forwarded message|weitergeleitete nachricht|mensaje reenviado|message transféré"
    r"|messaggio inoltrato|doorgestuurd bericht|mensagem encaminhada)(?:\s+(?:from|von|de)\s.{1,80})?\s*-*$"
    r"|^(?:begin forwarded message|anfang der weitergeleiteten nachricht|inicio del mensaje reenviado"
    r"|début du message (?:réexpédié|transféré))\s?:$",
    re.IGNORECASE,
)
_FIRST_KEY = re.compile(r"^\W?\s?(?:from|von|de|da|van)\W?\s?:\W?\s", re.IGNORECASE)
_KEY = re.compile(
    r"^\W?\s?(?:from|sent|date|to|cc|bcc|subject|reply-to|importance|attachments?|von|gesendet|datum|an|betreff"
    r"|antwort an|anlagen?|de|enviado(?: el)?|fecha|para|asunto|envoyé|à|objet|da|inviato|data|a|oggetto|van"
    r"|verzonden|aan|onderwerp|enviada em|assunto)\W?\s?:\W?(?:\s|$)",
    re.IGNORECASE,
)
_PARAGRAPHS = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_LEAST_KEYS = 3
"""Lines of names and values from which they are the head of a message."""
_MOST_KEYS = 12
_SIGNATURE_LINES = 14
"""Lines up to which what follows `--` is a signature; after `-- `, as it should be, there is no limit."""
_MOBILE = re.compile(
    r"^(?:sent from (?:my|yahoo|mail|outlook|proton)\b.{0,60}|get outlook for .{0,40}"
    r"|von meinem .{1,40} gesendet"
    r"|gesendet (?:von|mit|über) .{1,50}|enviado (?:desde|con) .{1,50}|obtener outlook para .{0,40}"
    r"|envoyé (?:de|depuis) mon .{1,40}|outlook für .{0,30} (?:beziehen|herunterladen))$",
    re.IGNORECASE,
)
_OF_THE_MAIL = re.compile(
    r"^(?:\W|.{0,80}\W)?(?:this (?:e-?mail|message|communication|transmission)"
    r"|the information (?:contained )?in this"
    r"|diese (?:e-?mail|nachricht)|der inhalt dieser (?:e-?mail|nachricht)|este (?:correo|mensaje|e-?mail)"
    r"|ce (?:message|courriel))\b",
    re.IGNORECASE | re.DOTALL,
)
_OF_SECRECY = re.compile(
    r"confidential|privileged|intended|recipient|in error|addressee|unauthori[sz]ed|disclos|notify|delete"
    r"|vertraulich|irrtümlich|adressat|empfänger|unbefugt|vernicht|lösch|confidencial|destinatari|por error"
    r"|elimin|confidentiel|destinataire|par erreur",
    re.IGNORECASE,
)
_DISCLAIMER_WORDS = 2
"""Different words of secrecy that a disclaimer has at least; a story about a message seldom has two."""
_LONGEST_DISCLAIMER = 4_000
_NOTICE = re.compile(
    r"^(?:e-?mail |legal |confidentiality )?(?:disclaimer|confidentiality notice)\s?:?$"
    r"|\b(?:before printing (?:this|out)|bevor sie diese (?:e-?mail|nachricht) (?:aus)?drucken"
    r"|antes de imprimir este)\b|^(?:virus-free|virenfrei|libre de virus)\b",
    re.IGNORECASE,
)
_CIRCULAR = re.compile(
    r"^.{0,80}\bunsubscribe\b.{0,80}$"
    r"|^.{0,60}\b(?:view|open|read) .{0,30}in (?:your|the|a) browser\b.{0,40}$"
    r"|^.{0,40}\b(?:manage|update|change) (?:your )?(?:e-?mail )?(?:preferences|subscriptions?)\b.{0,80}$"
    r"|^you(?: are|[’']re) receiving th(?:is|ese)\b.{0,200}$|^this (?:e-?mail|message) was sent to\b.{0,200}$"
    r"|^.{0,80}\b(?:newsletter )?(?:abbestellen|abmelden|austragen)\b.{0,80}$"
    r"|^.{0,60}im browser (?:ansehen|anzeigen|öffnen).{0,40}$"
    r"|^sie erhalten diese(?:n|s)?\b.{0,200}$|^.{0,80}\bdar(?:se|te)? de baja\b.{0,80}$"
    r"|^.{0,60}ver (?:este correo )?en (?:el|tu|su) navegador.{0,40}$|^(?:©|\(c\)|copyright\b).{0,160}$",
    re.IGNORECASE,
)


def unflowed(text: str, *, joins_words: bool = False) -> str:
    """Return the paragraphs of `format=flowed` text (RFC 3676), quoted lines with their marks.

    Args:
        text: the part's text, its line ends LF.
        joins_words: `delsp=yes`, so that the space at a soft line end is none of the text's.
    """
    out: list[str] = []
    open_depth = -1  # the quote depth of the paragraph that goes on, -1 for none
    for line in text.split("\n"):
        words = line.lstrip(">")
        depth = len(line) - len(words)
        words = words.removeprefix(" ")
        soft = words.endswith(" ") and words != "-- "
        if soft and joins_words:
            words = words[:-1]
        if open_depth == depth and words != "-- ":
            out[-1] += words
        else:
            out.append(f"{'>' * depth} {words}" if depth else words)
        open_depth = depth if soft else -1
    return "\n".join(out)


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    start: int
    text: str
    raw: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text))


def letter_furniture(
    text: str, *, forwarded: bool = False, found: Sequence[Span] = (), circular: bool = False
) -> tuple[Span, ...]:
    """Return what of a message's canonical text is not what its sender wrote: earlier messages and the like.

    Of a message that is handed on, and where nothing else is there, only the head is furniture.

    Args:
        text: canonical text of the whole message.
        forwarded: the subject says that it hands on another message.
        found: furniture known already.
        circular: it is a newsletter.
    """
    lines = _lines(text)
    spans = [*found, *(line.span for line in lines if _is_foot(line.text, circular))]
    spans += _disclaimers(text)
    spans += _signature(lines)
    spans += _earlier(lines, forwarded)
    if not _words_outside(text, spans):
        spans = [*found, *_earlier(lines, True)]
    return joined(text, spans)


def _lines(text: str) -> list[_Line]:
    out, at = [], 0
    for number, raw in enumerate(text.split("\n")):
        if line := raw.strip():
            out.append(_Line(number, at + len(raw) - len(raw.lstrip()), line, raw))
        at += len(raw) + 1
    return out


def _is_foot(line: str, circular: bool) -> bool:
    if circular and _CIRCULAR.match(line):
        return True
    return not any(char.isalnum() for char in line) or _MOBILE.match(line) is not None


def _words_outside(text: str, spans: Sequence[Span]) -> bool:
    at = 0
    for span in joined(text, list(spans)):
        if any(char.isalnum() for char in text[at : span.start]):
            return True
        at = span.end
    return any(char.isalnum() for char in text[at:])


def _disclaimers(text: str) -> list[Span]:
    """Return the paragraphs that speak of the message itself and of who may read it."""
    out, at = [], 0
    for raw in _PARAGRAPHS.split(text):
        paragraph = raw.strip()
        start = text.index(paragraph, at) if paragraph else at
        at = start + len(paragraph)
        if paragraph and not paragraph.startswith(">") and _is_disclaimer(paragraph):
            out.append(Span(start, at))
    return out


def _is_disclaimer(paragraph: str) -> bool:
    if len(paragraph) > _LONGEST_DISCLAIMER:
        return False
    if _NOTICE.search(paragraph):
        return True
    said = (
        {word.lower() for word in _OF_SECRECY.findall(paragraph)} if _OF_THE_MAIL.match(paragraph) else set()
    )
    return len(said) >= _DISCLAIMER_WORDS


def _signature(lines: Sequence[_Line]) -> list[Span]:
    """Return the signature: from its mark to the end of what the sender wrote."""
    out: list[Span] = []
    end = taken = 0
    for i, line in enumerate(lines):
        if line.text != "--" or i < taken:
            continue
        if end <= i:  # several marks have the same end, which is looked for once
            end = next((k for k in range(i + 1, len(lines)) if _breaks_off(lines, k)), len(lines))
        if line.raw.endswith("-- ") or end - i <= _SIGNATURE_LINES:
            out += [one.span for one in lines[i:end]]
            taken = end
    return out


def _breaks_off(lines: Sequence[_Line], at: int) -> bool:
    line = lines[at].text
    if line.startswith(">") or _EARLIER.match(line) or _HANDED_ON.match(line):
        return True
    return _attribution(lines, at) > 0 or _head(lines, at) > 0


def _earlier(lines: Sequence[_Line], forwarded: bool) -> list[Span]:
    """Return the lines of earlier messages; where one is handed on, its head alone."""
    out: list[Span] = []
    at = 0
    while at < len(lines):
        line = lines[at].text
        taken, rest_too = _opens(lines, at)
        hands_on = _HANDED_ON.match(line) is not None or (forwarded and rest_too)
        if taken and rest_too and not hands_on:
            return [*out, *(one.span for one in lines[at:])]
        if line.startswith(">") and not taken:
            taken = 1
        if hands_on:
            forwarded = False  # what is quoted inside it is its own earlier message
        out += [one.span for one in lines[at : at + taken]]
        at += max(taken, 1)
    return out


def _opens(lines: Sequence[_Line], at: int) -> tuple[int, bool]:
    """Tell how many lines open an earlier message here, and whether all that follows belongs to it."""
    line = lines[at].text
    if _EARLIER.match(line) or _HANDED_ON.match(line):
        return 1 + _head(lines, at + 1, least=1), True
    if re.fullmatch(r"_{10,}|-{10,}", line) and (keys := _head(lines, at + 1)):
        return 1 + keys, True
    if keys := _head(lines, at):
        return keys, True
    if taken := _attribution(lines, at):
        after = at + taken
        return taken, after < len(lines) and not lines[after].text.startswith(">")
    return 0, False


def _attribution(lines: Sequence[_Line], at: int) -> int:
    """Return how many lines say that somebody wrote what follows; programs break them after 78 characters."""
    for count in (1, 2, 3):
        if at + count > len(lines) or lines[at + count - 1].number >= lines[at].number + count:
            break
        words = " ".join(line.text for line in lines[at : at + count])
        if words.startswith(">"):
            break
        if not _ATTRIBUTION.match(words):
            continue
        quoted = at + count < len(lines) and lines[at + count].text.startswith(">")
        if quoted or _DATED.search(words):
            return count
    return 0


def _head(lines: Sequence[_Line], at: int, least: int = _LEAST_KEYS) -> int:
    """Return how many lines of names and values (`From:`, `Sent:`) the head of a message has here."""
    if at >= len(lines) or not _FIRST_KEY.match(lines[at].text):
        return 0
    end = at
    while end < len(lines) and end - at < _MOST_KEYS and _KEY.match(lines[end].text):
        end += 1
    return end - at if end - at >= least else 0
