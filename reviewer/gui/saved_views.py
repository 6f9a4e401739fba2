"""The saved views: those every case has, and the person's own for the case that is open."""

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewer.domain.readmodel import FactFilter
from reviewer.domain.tongue import say
from reviewer.domain.views import SavedView, clean, from_text, to_text
from reviewer.gui.actions import Mode
from reviewer.gui.edges import VIEWS
from reviewer.gui.facts.dimensions import bare, in_words
from reviewer.gui.renaming import AskText

if TYPE_CHECKING:
    from reviewer.gui.rooms import Rooms


class SavedViews:
    """Keeps the person's own views of the open case in the settings, and does what can be done with them.

    They stand in the settings, not in the database: they say nothing about the case, every analyst has
    others, and a decision log is no place for them. As they name articles, sections and analysts, they are
    kept by case.
    """

    def __init__(self, window: "Rooms") -> None:
        self._window = window
        self._ask = AskText(window.theme, window.ground)

    def own(self) -> tuple[SavedView, ...]:
        """Return the person's own views of the open case."""
        return self._window.session.own_views

    def opened(self, case_id: str) -> None:
        """Take the views of another case."""
        kept = self._window.place.settings.views
        self._window.session.own_views = from_text(kept.get(case_id, "")) if case_id else ()

    def show(self, at: int) -> None:
        """Show a view by its number, those every case has first."""
        every = [*(wanted for _, wanted in VIEWS), *(one.filter for one in self.own())]
        if at < len(every):
            self._window.sidebar.view_picked.emit(every[at])
        else:
            self._window.toast.tell(say("There are only {number} saved views.", number=len(every)))

    def save(self) -> None:
        """Save the filters that are set, under a name."""
        filters = self._window.facts.filters
        wanted = bare(filters.filter)
        if wanted == FactFilter():
            self._window.toast.tell(say("Nothing is filtered; set a filter with F first, then save."))
            return
        proposed = in_words(wanted, filters.known)
        self._ask.ask(say("Name of the view"), proposed, lambda name: self._save(clean(name), wanted))

    def _save(self, name: str, wanted: FactFilter) -> None:
        if not name:
            return
        if self._built_in(name):
            self._window.toast.tell(say("Every case has a view “{name}”; choose another name.", name=name))
            return
        before = self.own()
        same = self._found(name)
        made = SavedView(name, wanted)
        self._keep(
            tuple(made if one is same else one for one in before) if same is not None else (*before, made)
        )
        told = (
            say("Saved the view “{name}” anew.", name=name)
            if same is not None
            else say("Saved the view “{name}”.", name=name)
        )
        self._window.toast.tell(told, undo=lambda: self._keep(before))

    def current(self) -> SavedView | None:
        """Return the person's own view whose filters are set now."""
        if Mode.FACTS not in self._window.modes:
            return None
        now = bare(self._window.facts.filters.filter)
        return next((one for one in self.own() if bare(one.filter) == now), None)

    def rename(self, name: str = "") -> None:
        """Give a view another name.

        Args:
            name: the view; by default the one that is shown.
        """
        view = self._found(name) if name else self.current()
        if view is None:
            self._tell_none()
            return
        self._ask.ask(say("Name of the view"), view.name, lambda new: self._rename(view, clean(new)))

    def _rename(self, view: SavedView, name: str) -> None:
        taken = self._found(name)
        if not name or name == view.name:
            return
        if self._built_in(name) or (taken is not None and taken is not view):
            self._window.toast.tell(say("There is a view “{name}” already.", name=name))
            return
        self._keep(tuple(replace(one, name=name) if one == view else one for one in self.own()))

    def delete(self, name: str = "") -> None:
        """Delete a view; its facts stay as they are.

        Args:
            name: the view; by default the one that is shown.
        """
        view = self._found(name) if name else self.current()
        if view is None:
            self._tell_none()
            return
        before = self.own()
        self._keep(tuple(one for one in before if one != view))
        self._window.toast.tell(
            say("Deleted the view “{name}”.", name=view.name), undo=lambda: self._keep(before)
        )

    def _tell_none(self) -> None:
        self._window.toast.tell(
            say("Show one of your own views first; those every case has are neither renamed nor deleted.")
        )

    def _found(self, name: str) -> SavedView | None:
        wanted = name.casefold()
        return next((one for one in self.own() if one.name.casefold() == wanted), None)

    def _built_in(self, name: str) -> bool:
        return name.casefold() in {say(one).casefold() for one, _ in VIEWS}

    def _keep(self, views: tuple[SavedView, ...]) -> None:
        session, place = self._window.session, self._window.place
        session.own_views = views
        kept = {key: text for key, text in place.settings.views.items() if key != session.case_id}
        if views:
            kept[session.case_id] = to_text(views)
        place.change(views=kept)
        session.refresh_overview()
