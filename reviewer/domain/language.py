"""Which language a text is written in, by its commonest words."""

import re

_STOP_WORDS = {
    "en": "the of and to in is that it was for on with as are this be have from which has said",
    "de": "der die das und in den von zu mit ist nicht ein eine dem sich auf für auch wird hat",
    "fr": "le la les de des et en un une du est que qui dans pour sur pas par au a",
    "es": "el la los las de que y en un una por con para del se su no al es lo",
    "it": "il la di che e in un una per con non del della è si le dei alla nel sono",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er die ook bij door",
    "pt": "o a os as de que e em um uma para com não do da no na por se mais",
}
_WORDS = {code: frozenset(words.split()) for code, words in _STOP_WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_WORDS = 12
_LEAST_SHARE = 0.15
_LEAD = 1.3


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of `text`'s language, or `""` where its words do not tell."""
    words = [w.lower() for w in _WORD.findall(text[:20_000])]
    if len(words) < _LEAST_WORDS:
        return ""
    counts = sorted(((sum(w in stop for w in words), code) for code, stop in _WORDS.items()), reverse=True)
    (best, code), (second, _) = counts[0], counts[1]
    return code if best >= _LEAST_SHARE * len(words) and best >= _LEAD * second else ""


def language_code(tag: str) -> str:
    """Return the ISO 639-1 code in a language tag (`en-GB` → `en`), or `""`."""
    match = re.match(r"\s*([A-Za-z]{2})(?:[-_]|\s*$)", tag)
    return match[1].lower() if match else ""
