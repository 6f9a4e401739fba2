"""Tables of the grammar: hedges, and what tells nouns from other words."""

import re

from reviewer.domain.values import Hedge


def words(text: str) -> frozenset[str]:
    """Return the words of a line of words."""
    return frozenset(text.split())


HEDGES = {
    Hedge.ABOUT: (
        "about", "around", "roughly", "some", "approximately", "approx", "approx.", "circa", "c.", "ca.",
        "an estimated", "estimated", "close to", "somewhere around", "in the region of", "or so", "barely",
        "a good", "near", "rund", "etwa", "~", "≈", "more or less", "an approximate", "just about",
        "in the order of", "on the order of", "in the neighbourhood of", "in the neighborhood of", "perhaps",
        "maybe", "possibly", "probably", "an expected", "in the vicinity of", "something like",
        "à peu près", "environ",
    ),
    Hedge.NEARLY: (
        "nearly", "almost", "just under", "a little under", "just below", "not quite", "slightly less than",
        "a little less than", "just short of", "just shy of", "close on", "knapp", "slightly under",
        "a bit less than", "a shade under", "a little short of", "shy of", "short of", "slightly fewer than",
        "a little below", "slightly below", "just less than", "just fewer than", "virtually", "approaching",
        "nearing", "a touch under", "fast approaching",
    ),
    Hedge.MORE_THAN: (
        "more than", "over", "above", "in excess of", "upwards of", "upward of", "greater than", "exceeding",
        "just over", "well over", "slightly more than", "a little more than", "a little over", "north of",
        ">", "just above", "better than", "mehr als", "über", "slightly over", "far more than",
        "much more than", "well above", "topping", "topped", "surpassed", "surpassing", "exceeded", "exceeds",
        "exceed", "higher than", "just more than", "a bit more than", "a shade over", "well north of",
        "slightly above", "beyond", "well in excess of", "plus de",
    ),
    Hedge.AT_LEAST: (
        "at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of", "≥",
        "mindestens", "minimum", "at the very least", "as few as", "as little as", "as low as", "a minimum",
        "not under", "at a minimum", "no shorter than",
    ),
    Hedge.LESS_THAN: (
        "less than", "fewer than", "under", "below", "<", "well under", "far less than", "weniger als",
        "well below", "south of", "far fewer than", "much less than", "lower than", "well south of",
        "smaller than", "well short of", "moins de",
    ),
    Hedge.AT_MOST: (
        "up to", "at most", "as many as", "as much as", "no more than", "not more than", "a maximum of",
        "≤", "maximum", "bis zu", "a total of up to", "as high as", "at the most", "a maximum", "capped at",
        "no greater than", "not exceeding", "not over", "no higher than", "as long as", "as far as",
        "no longer than",
    ),
}  # fmt: skip
HEDGE_OF = {words: hedge for hedge, row in HEDGES.items() for words in row}
HEDGE_AFTER = re.compile(
    r",?\s(?:or\s(?P<more>more|over|above|older|greater|higher|longer|upwards)"
    r"|or\s(?P<less>less|fewer|under|below|younger|lower)|or\s(?P<so>so|thereabouts)"
    r"|(?P<about>give\sor\stake)|(?P<least>at\s(?:the\svery\s)?least|(?:and|or)\supwards?|minimum|and\scounting"
    r"|if\snot\smore)|(?P<most>at\s(?:the\s(?:very\s)?)?most|maximum|tops|at\sthe\soutside|max))\b"
    r"|(?P<plus>-plus)\b"
)
"""A hedge that stands behind the figure: "40 people or more", "40 at the most"."""

IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "police": "police",
    "staff": "staff", "personnel": "staff", "lives": "life", "wives": "wife", "knives": "knife",
    "halves": "half", "mice": "mouse", "feet": "foot", "teeth": "tooth", "cattle": "cattle",
    "aircraft": "aircraft", "crew": "crew", "sheep": "sheep", "fish": "fish", "spacecraft": "spacecraft",
    "dead": "death", "injured": "injury", "wounded": "injury", "fatalities": "fatality",
    "firemen": "fireman", "policemen": "policeman", "series": "series", "data": "data", "votes": "vote",
    "horsepower": "horsepower", "pts": "point", "percent": "", "analyses": "analysis", "crises": "crisis",
}  # fmt: skip
# What ends the search for a counted noun: function words, pronouns, common verbs.
STOP = words(
    "a an the and or but nor of in on at to from by for with without into onto over under after before "
    "since until as than that this these those which who whom whose what when where while if so not no is "
    "are was were be been being has have had do does did will would can could may might must shall should "
    "its his her their our your my it he she they we you i there here also just only still more less "
    "fewer each per about around out up down off through during between among against because although "
    "though last next later earlier ago yet both all most many much such said says say according "
    "including across within near via then now percent cent pm am took take takes made make makes went "
    "goes go came comes gets got gave gives never them us him two three four five ones trust thing "
    "brought ours too wins announced along"
)


def lemma(noun: str) -> str:
    """Return a noun's singular, by rule."""
    word = noun.casefold()
    if word in IRREGULAR:
        return IRREGULAR[word] or word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if re.search(r"(?:ss|x|ch|sh|zz)es$", word):
        return word[:-2]
    if word.endswith("s") and not re.search(r"(?:ss|us|is)$", word):
        return word[:-1]
    return word


def plural(word: str) -> bool:
    """Tell whether a word looks like a plural noun."""
    low = word.casefold()
    if low in IRREGULAR:
        return True
    return len(low) > 2 and low.endswith("s") and not re.search(r"(?:ss|us|is|'s|’s)$", low)
