"""Where each article of the open case was left: one comes back to the same claim and the same words."""

from dataclasses import dataclass

from reviewer.gui.read.article_view import ArticleView


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article was left.

    Attributes:
        claim: id of the claim that was selected, `""` for none.
        words: a code point and how far below the view's top it stood; `None`: the article was at its top.
    """

    claim: str = ""
    words: tuple[int, float] | None = None


class Left:
    """Keeps the places while the case is open."""

    def __init__(self, article: ArticleView) -> None:
        self._article = article
        self._places: dict[str, Place] = {}

    def keep(self, article_id: str, claim_id: str) -> None:
        """Keep where an article is now; it is still shown, with this claim selected."""
        self._places[article_id] = Place(claim_id, self._article.place_to_keep())

    def take(self, article_id: str) -> Place:
        """Return where an article was left, once; it is about to be shown."""
        return self._places.pop(article_id, Place())

    def forget(self) -> None:
        """Forget all; they are of another case."""
        self._places.clear()
