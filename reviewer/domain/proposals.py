"""What another reader of an article proposes as a claim, after it was checked against the article's words."""

from dataclasses import dataclass

from reviewer.domain.text import Span


@dataclass(frozen=True, slots=True)
class Proposal:
    """A claim that someone else proposes.

    Attributes:
        article_id: the article it stands in.
        span: where its quotation stands; `article.text[span.start:span.end] == quote`.
        quote: those words.
        statement: one checkable statement that stands alone.
        origin: who proposes it, in words for people.
        subject: whom or what it is about; `""` if not said.
        attribute: what is said of the subject; `""` if not said.
        value: the figure, as the quotation writes it; `""` if there is none.
        attribution: who says so inside the article, in the article's words; `""`: the article itself.
    """

    article_id: str
    span: Span
    quote: str
    statement: str
    origin: str
    subject: str = ""
    attribute: str = ""
    value: str = ""
    attribution: str = ""
