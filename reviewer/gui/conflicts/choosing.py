"""Choosing in Conflicts: a source, a resolution, the sources to be taken out; nothing is decided yet."""

from collections.abc import Callable

from reviewer.domain.readmodel import ClaimItem
from reviewer.domain.review.records import ResolutionKind, Ruling
from reviewer.domain.tongue import count, say
from reviewer.gui.conflicts.detail import Choice, Detail
from reviewer.gui.conflicts.opening import Opened
from reviewer.gui.conflicts.possible import impossible, later_of, sided
from reviewer.gui.conflicts.sources import MOST_KEYS
from reviewer.gui.mode_view import ModeView
from reviewer.gui.session import ANSWER_MS, Session
from reviewer.gui.theme import Theme
from reviewer.gui.words import RESOLUTIONS


class Choosing(ModeView):
    """The fact that is open, and what is chosen of it so far.

    Attributes:
        opened: the fact, once it is read.
        kind: the resolution.
        selected: number of the selected source, or -1.
        marked: numbers of the sources to be taken out.
    """

    def __init__(self, session: Session, theme: Theme, keys: Callable[[str], str]) -> None:
        super().__init__(session, theme, keys)
        self.opened: Opened | None = None
        self.kind: ResolutionKind | None = None
        self.selected = -1
        self.marked: set[int] = set()
        self._picked = False  # the selected source was chosen by the person
        self._first_key = 0
        self.detail = Detail(theme, keys)

    def choose_value(self, at: int) -> None:
        """Let this source's value stand."""
        opened = self.opened
        if opened is None or not 0 <= at < len(opened.detail.claims):
            return
        if opened.detail.claims[at].ruling is Ruling.REJECTED:
            self.told.emit(say("This claim is rejected; accept it in Read before its value can stand."))
            return
        self.selected, self._picked = at, True
        self._choose(ResolutionKind.ONE_VALUE)
        self.detail.show_row(at)

    def more_sources(self) -> None:
        """Let the digits mean the next nine sources, after the last ones the first."""
        claims = self.opened.detail.claims if self.opened else ()
        if len(claims) <= MOST_KEYS:
            self.told.emit(
                count("There (is|are) only %n source(s); the digits reach all of them.", "", len(claims))
            )
            return
        self._first_key = (self._first_key + MOST_KEYS) % (-(-len(claims) // MOST_KEYS) * MOST_KEYS)
        self.detail.sources.show_keys(self._first_key)
        self.detail.show_row(min(self._first_key + MOST_KEYS, len(claims)) - 1)
        self.detail.show_row(self._first_key)

    def _pick(self, kind: ResolutionKind) -> None:
        if kind is ResolutionKind.ONE_VALUE:
            self.choose_value(max(0, self.selected))
        else:
            self._choose(kind)

    def _select(self, at: int) -> None:
        self.selected, self._picked = at, True
        if self.opened is not None:
            if self.kind is ResolutionKind.ONE_VALUE:
                self.choose_value(at)
            elif self.kind is ResolutionKind.LATER:
                self._propose(self.kind)
            else:
                self._show_choice()
            self.detail.show_row(at)

    def _mark(self, at: int) -> None:
        """Mark a source, or no longer, so that several are taken out at once."""
        if self.opened is None:
            return
        if not 0 <= at < len(self.opened.detail.claims):
            self.told.emit(say("Select a source first: its number, a click on its row, or the arrows."))
            return
        self.marked ^= {at}
        self._show_choice()

    def _choose(self, kind: ResolutionKind) -> None:
        opened = self.opened
        if opened is None:
            return
        why = self._reasons().get(kind, "")
        if why:
            self.told.emit(
                say("{resolution} is not possible: {why}.", resolution=say(RESOLUTIONS[kind]), why=why)
            )
            self._show_choice()
            return
        if kind is ResolutionKind.LATER:
            latest = later_of(sided(opened.detail).sides, opened.articles)
            if latest is not None:
                self.selected = [one.id for one in opened.detail.claims].index(latest.id)
        self._propose(kind)

    def _propose(self, kind: ResolutionKind) -> None:
        """Show the choice, and ask for its wording."""
        opened = self.opened
        if opened is None:
            return
        self.kind = kind
        self._show_choice()
        fact, chosen = opened.detail.item.id, self._chosen()

        def done(text: str) -> None:
            if self.opened is opened and self.kind is kind and self._chosen() == chosen:
                self.detail.resolve.propose(text, kind, chosen)

        self.session.ask(lambda review: review.propose_wording(fact, kind, chosen), done, wait_ms=ANSWER_MS)

    def _show_choice(self) -> None:
        if self.opened is not None:
            choice = Choice(self.kind, self.selected, frozenset(self.marked), self._reasons())
            self.detail.show_choice(self.opened, choice)

    def _reasons(self) -> dict[ResolutionKind, str]:
        if self.opened is None:
            return {}
        return impossible(self.opened.detail, self.opened.articles, self.source() if self._picked else None)

    def _chosen(self) -> tuple[str, ...]:
        claim = self.source()
        needed = self.kind in (ResolutionKind.ONE_VALUE, ResolutionKind.LATER)
        return (claim.id,) if needed and claim is not None else ()

    def source(self) -> ClaimItem | None:
        """Return the selected source's claim."""
        claims = self.opened.detail.claims if self.opened else ()
        return claims[self.selected] if 0 <= self.selected < len(claims) else None
