"""All that the window can be told to do, as data: it feeds menus, shortcuts, palette and key sheet."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reviewer.domain.tongue import mark, say


class Mode(StrEnum):
    """What the window shows."""

    WELCOME = "welcome"
    READ = "read"
    CONFLICTS = "conflicts"
    FACTS = "facts"
    SHEET = "sheet"


CASE_MODES = (Mode.READ, Mode.CONFLICTS, Mode.FACTS, Mode.SHEET)
MODE_TITLES = {
    Mode.READ: mark("Read"),
    Mode.CONFLICTS: mark("Conflicts"),
    Mode.FACTS: mark("Facts"),
    Mode.SHEET: mark("Sheet"),
}
MENUS = (
    mark("Case"),
    mark("Edit"),
    mark("Decide"),
    mark("Settle"),
    mark("Go"),
    mark("Select"),
    mark("View"),
    mark("Help"),
)


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One act of the window.

    Attributes:
        id: its name in the settings and in the code.
        title: what menus and the palette say, in English; `title_in` tells it.
        menu: the menu it stands in, by its English name.
        modes: where it can be done.
        keys: its default keys by mode, in Qt's portable notation; a mode that is missing has none.
        titles: other words for it in some modes.
        hidden: it stands in no menu of its own, because one entry stands for the row (digits).
    """

    id: str
    title: str
    menu: str
    modes: tuple[Mode, ...]
    keys: Mapping[Mode, tuple[str, ...]] = field(default_factory=dict)
    titles: Mapping[Mode, str] = field(default_factory=dict)
    hidden: bool = False

    def title_in(self, mode: Mode) -> str:
        """Return what it is called in a mode, in the language in force."""
        return say(self.titles.get(mode, self.title))

    def keys_in(self, mode: Mode) -> tuple[str, ...]:
        """Return its default keys in a mode."""
        return self.keys.get(mode, ())


_R, _C, _F, _S = CASE_MODES
_ALL = tuple(Mode)


def _act(
    name: str,
    title: str,
    menu: str,
    keys: str,
    *modes: Mode,
    hidden: bool = False,
    titles: Mapping[Mode, str] | None = None,
) -> ActionSpec:
    places = modes or _ALL
    every = tuple(keys.split())
    return ActionSpec(name, title, menu, places, dict.fromkeys(places, every), titles or {}, hidden)


_VIEW_TITLES = (
    mark("Saved view 1 (Alt 2 to Alt 9: the others)"),
    mark("Saved view 2"),
    mark("Saved view 3"),
    mark("Saved view 4"),
    mark("Saved view 5"),
    mark("Saved view 6"),
    mark("Saved view 7"),
    mark("Saved view 8"),
    mark("Saved view 9"),
)

_VALUES = (
    mark("One value: source 1"),
    mark("One value: source 2"),
    mark("One value: source 3"),
    mark("One value: source 4"),
    mark("One value: source 5"),
    mark("One value: source 6"),
    mark("One value: source 7"),
    mark("One value: source 8"),
    mark("One value: source 9"),
)

_OTHERS = (
    mark("To the claim of other source 1 (2 to 9: the others)"),
    mark("To the claim of other source 2"),
    mark("To the claim of other source 3"),
    mark("To the claim of other source 4"),
    mark("To the claim of other source 5"),
    mark("To the claim of other source 6"),
    mark("To the claim of other source 7"),
    mark("To the claim of other source 8"),
    mark("To the claim of other source 9"),
)

ACTIONS: tuple[ActionSpec, ...] = (
    _act("start", mark("Start page: new case, recent cases"), "Case", "Ctrl+N"),
    _act("choose_files", mark("Choose files…"), "Case", "Ctrl+O"),
    _act("choose_folder", mark("Choose a folder…"), "Case", "Ctrl+Shift+O"),
    _act("paste", mark("Paste text as an article"), "Case", "Ctrl+Shift+V"),
    _act("address", mark("Add a web page by its address…"), "Case", "Ctrl+L"),
    _act("annotations", mark("Bring in annotations made elsewhere…"), "Case", "Ctrl+Shift+A", *CASE_MODES),
    _act("pack", mark("Save the case as one file…"), "Case", "Ctrl+Shift+S", *CASE_MODES),
    _act("demo", mark("Open the demo case"), "Case", "Ctrl+Shift+D"),
    _act("rename_case", mark("Rename the case…"), "Case", "Ctrl+Shift+R"),
    _act("second_opinion", mark("Second opinion of a language model…"), "Case", "Ctrl+Shift+M"),
    _act("analyze_again", mark("Analyze the case again"), "Case", "Ctrl+R", *CASE_MODES),
    _act(
        "compare_versions",
        mark("Compare the article with its other version…"),
        "Case",
        "Ctrl+Shift+C",
        *CASE_MODES,
        titles=dict.fromkeys((_C, _F, _S), mark("Compare two versions of an article…")),
    ),
    _act("describe", mark("Correct what is known of the article…"), "Case", "Ctrl+I", _R),
    _act("erase", mark("Erase an article or a person for good…"), "Case", "Ctrl+Shift+E", *CASE_MODES),
    _act("export", mark("Export…"), "Case", "Ctrl+E", *CASE_MODES),
    _act("check", mark("Check the database"), "Case", "Ctrl+Shift+K"),
    _act("backups", mark("Backups…"), "Case", "Ctrl+Shift+B"),
    _act("encryption", mark("Encryption of the database…"), "Case", "Ctrl+Shift+P"),
    _act("settings", mark("Settings"), "Case", "Ctrl+,"),
    _act("quit", mark("Quit"), "Case", "Ctrl+Q"),
    _act("undo", mark("Undo"), "Edit", "Ctrl+Z", *CASE_MODES),
    _act("redo", mark("Redo"), "Edit", "Ctrl+Shift+Z Ctrl+Y", *CASE_MODES),
    _act(
        "edit",
        mark("Edit the statement"),
        "Edit",
        "E",
        *CASE_MODES,
        titles=dict.fromkeys((_C, _F, _S), mark("Edit the wording")),
    ),
    ActionSpec(
        "note",
        mark("Note"),
        "Edit",
        CASE_MODES,
        {_R: ("F2",), _C: ("N", "F2"), _F: ("N", "F2"), _S: ("N", "F2")},
    ),
    _act("meant", mark("Who is meant: another name…"), "Edit", "W", _R),
    _act("find", mark("Find"), "Edit", "Ctrl+F", *CASE_MODES),
    _act("find_next", mark("Next hit"), "Edit", "F3", _F),
    _act("find_previous", mark("Previous hit"), "Edit", "Shift+F3", _F),
    _act("palette", mark("Search articles, facts, claims, commands"), "Edit", "Ctrl+K"),
    _act(
        "accept",
        mark("Accept the claim"),
        "Decide",
        "A",
        _R,
        _F,
        titles={_F: mark("Accept the selected facts")},
    ),
    _act("reject", mark("Reject…"), "Decide", "X", _R, _F, titles={_F: mark("Reject the selected facts…")}),
    _act("hand_back", mark("Hand back, to be looked at again…"), "Decide", "H", _R, _F),
    _act("clear", mark("Take the verdict back"), "Decide", "Shift+A", _R),
    _act("accept_next", mark("Accept, and on to the next article's claim"), "Decide", "Ctrl+Return", _R),
    _act("new_claim", mark("Claim from the selected words"), "Decide", "N", _R),
    _act("merge", mark("Merge into…"), "Decide", "M", _R, _F, titles={_F: mark("Merge the selected facts")}),
    _act("same", mark("Same fact as…"), "Decide", "S", _R),
    _act(
        "different",
        mark("Different fact: take it out of this one"),
        "Decide",
        "D",
        _R,
        _C,
        titles={_C: mark("Different fact: take this source out")},
    ),
    _act("section", mark("Put into a section…"), "Decide", "T", _F, _S),
    _act("rename_section", mark("Rename the section…"), "Decide", "Shift+T", _S),
    _act("line_up", mark("Move the line up, past the first into the section above"), "Decide", "Alt+Up", _S),
    _act(
        "line_down",
        mark("Move the line down, past the last into the section below"),
        "Decide",
        "Alt+Down",
        _S,
    ),
    _act("section_up", mark("Move the section up"), "Decide", "Alt+Shift+Up", _S),
    _act("section_down", mark("Move the section down"), "Decide", "Alt+Shift+Down", _S),
    *(_act(f"value_{n}", one, "Settle", str(n), _C, hidden=n > 1) for n, one in enumerate(_VALUES, 1)),
    _act("range", mark("Range"), "Settle", "R", _C),
    _act("both", mark("Both, attributed"), "Settle", "B", _C),
    _act("later", mark("Later replaces earlier"), "Settle", "L", _C),
    _act("leave_open", mark("Leave open"), "Settle", "O", _C),
    _act("more_sources", mark("The number keys mean the next nine sources"), "Settle", "0", _C),
    _act("wording_back", mark("Typed wording, or the proposed one"), "Settle", "Shift+E", _C),
    _act("mark_source", mark("Mark this source, to take several out"), "Settle", "T", _C),
    _act("rule", mark("Why: the rule in general"), "View", "W", _C),
    _act("settle", mark("Settle and next"), "Settle", "Ctrl+Return", _C),
    _act("reopen", mark("Take the settlement back"), "Settle", "Shift+O", _C),
    _act(
        "next",
        mark("Next"),
        "Go",
        "J",
        *CASE_MODES,
        titles={
            _R: mark("Next claim"),
            _C: mark("Next open conflict"),
            _F: mark("Next fact"),
            _S: mark("Next citation"),
        },
    ),
    _act(
        "previous",
        mark("Previous"),
        "Go",
        "K",
        *CASE_MODES,
        titles={
            _R: mark("Previous claim"),
            _C: mark("Previous open conflict"),
            _F: mark("Previous fact"),
            _S: mark("Previous citation"),
        },
    ),
    _act(
        "next_undecided",
        mark("Next undecided"),
        "Go",
        "U",
        _R,
        _C,
        _F,
        titles={_C: mark("Next open conflict, past the last: the first")},
    ),
    _act(
        "skip",
        mark("Skip: next, decides nothing"),
        "Go",
        "Space",
        *CASE_MODES,
        titles={_F: mark("Next fact, decides nothing"), _S: mark("Page down")},
    ),
    _act("overlap_previous", mark("Previous claim at this place"), "Go", ",", _R),
    _act("overlap_next", mark("Next claim at this place"), "Go", ".", _R),
    _act("gap_next", mark("Next words that nobody has claimed"), "Go", "C", _R),
    _act("gap_previous", mark("Previous words that nobody has claimed"), "Go", "Shift+C", _R),
    _act("article_next", mark("Next article"), "Go", "Ctrl+PgDown", _R),
    _act("article_previous", mark("Previous article"), "Go", "Ctrl+PgUp", _R),
    *(_act(f"other_{n}", one, "Go", str(n), _R, hidden=n > 1) for n, one in enumerate(_OTHERS, 1)),
    _act("others_all", mark("All other sources on the card"), "Go", "0", _R),
    _act(
        "show",
        mark("Show where it stands"),
        "Go",
        "Return",
        *CASE_MODES,
        titles={
            _R: mark("Show the fact among the conflicts or facts"),
            _C: mark("Show the source's words in the article"),
            _F: mark("Show the words in the article"),
            _S: mark("Show the words that are cited"),
        },
    ),
    _act("pane_next", mark("Next pane"), "Go", "F6"),
    _act("pane_previous", mark("Previous pane"), "Go", "Shift+F6"),
    _act("select_right", mark("Select a word to the right"), "Select", "Shift+Right", _R),
    _act("select_left", mark("Select a word to the left"), "Select", "Shift+Left", _R),
    _act("select_down", mark("Select down to the next line"), "Select", "Shift+Down", _R),
    _act("select_up", mark("Select up to the line before"), "Select", "Shift+Up", _R),
    _act("select_sentence", mark("Select to the sentence's right end"), "Select", "Ctrl+Shift+Right", _R),
    _act("select_sentence_back", mark("Select to the sentence's left end"), "Select", "Ctrl+Shift+Left", _R),
    _act("end_right", mark("Claim's end: one word to the right"), "Select", "Alt+Right", _R),
    _act("end_left", mark("Claim's end: one word to the left"), "Select", "Alt+Left", _R),
    _act("start_right", mark("Claim's start: one word to the right"), "Select", "Alt+Shift+Right", _R),
    _act("start_left", mark("Claim's start: one word to the left"), "Select", "Alt+Shift+Left", _R),
    *(
        _act(f"mode_{mode.value}", MODE_TITLES[mode], "View", f"Ctrl+{n}", *CASE_MODES)
        for n, mode in enumerate(CASE_MODES, 1)
    ),
    _act("filter", mark("Filter the facts…"), "View", "F", _F),
    _act("sort", mark("Sort the facts…"), "View", "Shift+S", _F),
    _act("clear_filters", mark("Clear the filters"), "View", "Shift+F", _F),
    _act("preview", mark("Show or hide what the fact is made of"), "View", "P", _F),
    _act("save_view", mark("Save the filters as a view…"), "View", "Ctrl+S", _F),
    _act("rename_view", mark("Rename this view…"), "View", "Alt+R", _F),
    _act("delete_view", mark("Delete this view"), "View", "Alt+D", _F),
    *(
        _act(f"view_{n}", title, "View", f"Alt+{n}", _F, hidden=n > 1)
        for n, title in enumerate(_VIEW_TITLES, start=1)
    ),
    _act("sheet_panel", mark("Show or put away export and check"), "View", "P", _S),
    _act("aside", mark("Show what is set aside (opinion and other)"), "View", "V", _R, _F),
    _act("side_bar", mark("Show or hide the side bar"), "View", "Ctrl+B", *CASE_MODES),
    _act("furniture", mark("Unfold all page furniture, or fold it"), "View", "F", _R),
    _act("furniture_here", mark("Unfold the next page furniture, or fold this"), "View", "Shift+F", _R),
    _act("history", mark("History of the case"), "View", "Ctrl+H", *CASE_MODES),
    _act(
        "history_one",
        mark("History of this fact"),
        "View",
        "Shift+H",
        *CASE_MODES,
        titles={_R: mark("History of this claim")},
    ),
    _act("names", mark("Names of the case, and their forms"), "View", "Ctrl+Shift+N", *CASE_MODES),
    _act("difference", mark("What the last analysis changed"), "View", "Ctrl+Shift+H", *CASE_MODES),
    _act("learnt", mark("What was learnt from decisions"), "View", "Ctrl+Shift+L", *CASE_MODES),
    _act("theme_system", mark("Colours as the system has them"), "View", "Shift+F7"),
    _act("theme_light", mark("Light colours"), "View", "Shift+F8"),
    _act("theme_dark", mark("Dark colours"), "View", "Shift+F9"),
    _act("zoom_in", mark("Larger text"), "View", "Ctrl++ Ctrl+="),
    _act("zoom_out", mark("Smaller text"), "View", "Ctrl+-"),
    _act("zoom_reset", mark("Text as large as the system's"), "View", "Ctrl+0"),
    _act("keys", mark("The keys on one page"), "Help", "? F1"),
    _act("hints", mark("Show the hints again"), "Help", "Ctrl+F1", *CASE_MODES),
    _act("change_keys", mark("Change the keys"), "Help", "Shift+F1"),
)


@dataclass(frozen=True)
class CommandEntry:
    """A command as the palette offers it; `act` is the id of an act, if it is one."""

    title: str
    key: str
    run: Callable[[], None]
    act: str = ""


BY_ID: Mapping[str, ActionSpec] = {one.id: one for one in ACTIONS}


def shown_key(key: str) -> str:
    """Return a key as people read it: `Ctrl+Return` is `Ctrl ↵`."""
    names = {"Return": "↵", "PgDown": "Page down", "PgUp": "Page up", "Shift": "⇧"}
    names |= {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
    if key == "+" or key.endswith("++"):
        return f"{key[:-2]} +".strip()
    return " ".join(names.get(part, part) for part in key.split("+"))
