"""The furniture rules: each an opening or a whole line that pages use and stories do not."""

import re
from dataclasses import dataclass
from enum import Enum

from reviewer.ingest.dates import DAY


class Where(Enum):
    """In which part of the page a rule looks."""

    ANY = "any"
    HEAD = "head"
    TAIL = "tail"
    EDGE = "head or tail"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of furniture.

    Attributes:
        name: what the page would call it.
        pattern: searched in the line (without white space around it), case aside.
        where: in which part of the page.
        longest: the length in characters up to which a line is taken; longer ones are prose.
    """

    name: str
    pattern: re.Pattern[str]
    where: Where = Where.ANY
    longest: int = 220


def _rule(name: str, *forms: str, where: Where = Where.ANY, longest: int = 220) -> Rule:
    return Rule(name, re.compile("|".join(forms), re.IGNORECASE), where, longest)


_START = r"^[^\w(\[“\"‘']*"
"""The start of a line, past bullets and emoji, but not into a bracket or a quotation."""
_CALL = r"(?:^[^\w(\[“\"‘']*|[.!?:|–—·]\s+)"
"""The start of a line or of a short sentence in it."""
_END = r"\s*[:.…›»>→-]*\s*$"
_TAIL, _EDGE, _HEAD = Where.TAIL, Where.EDGE, Where.HEAD

COMMENTS_HEAD = re.compile(
    r"^\W*(?:"
    r"(?:reader(?:s[’']|[’']s)? )?comments\s*(?:\(\d[\d,.]*\)|\d[\d,.]*)?"
    r"|\d[\d,.]* (?:reader )?comments?"
    r"|leave a (?:comment|reply)|join the (?:conversation|discussion)|have your say|add a comment"
    r")\W*$",
    re.IGNORECASE,
)
"""The heading over readers' comments: everything below it is theirs."""

_LISTS = (
    r"(?:read (?:more|next|also|on)|(?:also|further) read(?:ing)?|see also"
    r"|related(?: (?:stories|articles|news|reading|posts))?"
    r"|more (?:on this(?: story| topic)?|from [\w’' ]{2,40}|stories|news|like this|reading)"
    r"|most (?:read|popular|viewed|shared)|editors?[’']?s? picks?|recommended(?: for you)?"
    r"|you (?:may|might) also like|(?:previous|next|latest|older|newer) (?:post|article|story|stories|posts)"
    r"|trending(?: now)?|popular(?: now)?|up next|don[’']t miss|elsewhere on (?:this site|the web)"
    r"|in case you missed it|from the archive)"
)
LIST_HEAD = re.compile(rf"^\W*{_LISTS}\s*:?\s*$", re.IGNORECASE)
"""The heading over a list of links to other stories."""

_PEOPLE = r"(?:media|press|investors?|public|analysts?|editorial|news|customer|communications)"
_CRAFT = r"(?:reporting|writing|editing|graphics|photography|research|translation|production)"
_MADE = r"(?:written|edited|compiled|translated|reported|produced|fact-checked)"
_READERS = r"(?:readers|subscribers|members|people)"

_CREDITS = (
    _rule("credits", rf"^[(\[]?(?:additional |further |with )?(?:{_CRAFT}|{_MADE}) by\b.*[)\]]?$"),
    _rule(
        "desk note",
        r"^(?:this (?:story|article|report|piece)) (?:was|has been) (?:first |originally )?"
        r"(?:published|written|edited|produced|compiled|updated)\b",
        r"^this (?:story|article) (?:may contain affiliate|is part of (?:our|a series))\b",
        r"^(?:the|our) (?:\w+ ){0,3}desk (?:covers|follows|looks after|reports on)\b",
        where=_EDGE,
    ),
    _rule(
        "funding note",
        r"\b(?:post|role|reporting|journalism|coverage) is (?:funded|supported|paid for|made possible) by\b",
        where=_TAIL,
    ),
    _rule("about the author", r"^\W*about the (?:authors?|writers?|reporters?|desk)\b", longest=500),
    _rule(
        "photo",
        r"^\W*(?:photos?|photographs?|pictures?|pictured|images?|captions?|video|graphic|illustration|cover)"
        r"(?: (?:credit|caption|by|service|courtesy)s?)?\s*:\s",
        r"\((?:file|archive|stock|library|handout) (?:photo|picture|image)\b[^)]*\)\s*\.?$",
        r"\bphoto service:",
        longest=300,
    ),
    _rule(
        "photo",
        r"^\W*(?:photo|photograph|picture|image|illustration|graphic)s?(?: (?:credit|courtesy))? (?:by|of) "
        r"[^.]{2,60}(?:\.|/[^.]*)?$",
        r"^\W*photographs of\b",
        where=_EDGE,
        longest=140,
    ),
)

_TOOLS = (
    _rule(
        "reading time",
        r"^(?:.{0,80}\b)?\d{1,2}[- ]min(?:ute)?s?(?:[- ]of)?[- ]read(?:ing time)?\b.{0,40}$",
        r"^reading time\b.{0,30}$",
        r"^(?:estimated |average )?read(?:ing)? time:?\s*\d",
        longest=140,
    ),
    _rule(
        "share",
        _START + r"(?:share|tweet|repost)(?:\s*[:|·•/]|" + _END + r")",
        _START + r"(?:share|tweet|repost) (?:this|on|via|it on|with (?:a friend|friends))\b",
        longest=140,
    ),
    _rule("share", r"^this (?:story|article|page|post) has been (?:shared|read|viewed) [\d,.]+ times"),
    _rule(
        "share",
        _START + r"(?:copy|get) (?:the )?link" + _END,
        _START + r"(?:e-?mail (?:this|to a friend)|print(?: this| page| edition)?)" + _END,
        _START
        + r"(?:gift (?:this )?article|bookmark|add to favou?rites|(?:view|show|hide) comments?)"
        + _END,
        _START + r"(?:save(?: article| for later)?|listen(?: to (?:this )?article)?)" + _END,
        longest=60,
    ),
    _rule(
        "page tools",
        r"^skip to (?:main )?(?:content|navigation)\b|^text size\b|^back to (?:the )?top\b",
        r"^was this (?:\w+ )?(?:helpful|useful|interesting)\b|^(?:print|translate) this page\b",
        r"^advertisement$|^(?:sponsored|promoted)(?: content| post| by .{2,40})?$",
        r"^story continues below\b|^scroll (?:down )?(?:to|for) (?:continue|more)\b",
        longest=160,
    ),
    _rule("tags", r"^\W*(?:tags?|topics?|filed under|posted in|categor(?:y|ies)|keywords?)\s*:", longest=260),
    _rule(
        "print page",
        r"\b(?:see|turn to) pages? \d+|\bstarts? on page \d+|^page \d+ of \d+\b",
        where=_EDGE,
        longest=160,
    ),
)

_CALLS = (
    _rule(
        "follow",
        _START + r"follow (?:us|me|@\w+|this (?:story|topic|author))\b.{0,60}$",
        _START + r"follow the [\w ]{2,30} on (?-i:[A-Z])\w+",
        r"\bturn on (?:push )?notifications\b|^allow notifications\b",
        r"^(?:get|enable|switch on) (?:push )?(?:alerts|notifications)\b",
        longest=160,
    ),
    _rule(
        "newsletter",
        _CALL + r"sign up(?: (?:here|now|today|for|to|free)\b|" + _END + r")",
        _CALL + r"(?:un)?subscribe(?: (?:here|now|today|to|for|from|in|at)\b|" + _END + r")",
        _CALL + rf"(?:join|be one of) (?:the |our |over |more than )?[\d,.]+[km]?\+? (?:other )?{_READERS}",
        _START + r"(?:get|receive|have) (?:the|our|your|all)\b.{0,80}"
        r"\b(?:inbox|newsletter|briefing|by e-?mail|through your door|delivered)\b",
        _START + r"get (?:the|our) (?-i:[A-Z])[\w’]+(?: (?-i:[A-Z])[\w’]+)*, ",
        r"^\W*(?:was this (?:\w+ )?)?forwarded (?:this|to you)\b",
        r"^you(?: are|[’']re)? (?:receiving|getting|receive|get) this\b",
        r"^to (?:stop|unsubscribe|manage|change)\b.{0,60}\b(?:receiving|e-?mails?|preferences|reply)\b",
    ),
    _rule("newsletter", r"^[\w& ’']{2,40} newsletters?:", where=_EDGE),
    _rule("app", r"^\W*(?:get|download|try|install) (?:the|our) [\w& ’']{1,40} app\b", longest=160),
    _rule(
        "support",
        _START + r"(?:donate|chip in|buy (?:me|us|\w+) a (?:coffee|beer|tea)|leave a tip)\b",
        _START + r"support (?:this|our|us|local|independent|quality)\b",
        _CALL + r"become a (?:supporter|member|patron|subscriber)\b|[.!?]\s+buy (?:me|us) a coffee\b",
        r"^(?:join|sign up) (?:today|now|us)\b[^.]{0,40}[:!]",
        where=_TAIL,
        longest=180,
    ),
    _rule(
        "support",
        r"^\W*(?:like|love|enjoy(?:ing|ed)?|liked) (?:this|the|what you|our|reading)\b[^?.]{0,40}\?",
        where=_EDGE,
        longest=180,
    ),
    _rule(
        "jobs",
        r"\b(?:we[’']re|we are) hiring\b|^(?:see )?(?:our )?open (?:roles|positions)\b|^careers at\b",
        where=_EDGE,
        longest=140,
    ),
    _rule(
        "log in",
        r"^(?:log|sign) in(?: (?:or|to|/)|$)|^(?:create|register for) (?:a|an|your)(?: free)? account",
        r"^already a (?:member|subscriber)|^earn \w+ credits? for\b",
        r"^(?:register|log in) to (?:read|post|continue|comment)",
        longest=140,
    ),
    _rule(
        "reader call",
        r"^\W*do you (?:have|know|work|live)\b.{0,80}"
        r"\b(?:tell us|call|write to|contact|whatsapp|e-?mail|get in touch)\b",
        where=_TAIL,
    ),
)

_OTHERS = (
    _rule(
        "reader call",
        r"^\W*(?:do you have|have you got|got) (?:a |an )?(?:story|tip|question|news|correction|view)\b"
        r".{0,60}\?",
        r"\bsend (?:us )?(?:a |your )?tips?(?: to)?:",
        longest=160,
    ),
    _rule("read more", rf"^\W*{_LISTS}\s*:(?:\s|$)", longest=260),
    _rule("read more", rf"^\W*{_LISTS}\s*$", where=_EDGE),
    _rule(
        "read more",
        r"^(?:opinion|watch|listen|podcast|video|in pictures|quiz|letters|gallery|live|explainer|analysis)"
        r":\s",
        r"^\W{2,6}(?:podcast|listen|watch)\b",
        where=_TAIL,
        longest=120,
    ),
    _rule(
        "on air",
        r"^coming up (?:at|on|after|next)\b.{0,12}:|^(?:on air|now playing|tonight on)\b",
        longest=140,
    ),
    _rule("advertising", r"^advertise (?:here|with us)\b|\bsmall ads\b", longest=140),
    _rule(
        "service",
        r"^(?:today[’']s|tomorrow[’']s|this week[’']s) "
        r"(?:tides?|weather|lottery|horoscope|crossword|sudoku|tv)\b",
        r"^(?:tides?|lottery|horoscopes?|crossword|sudoku)\b.{0,40}:|^opening (?:hours|times)\s*:",
        where=_EDGE,
    ),
    _rule(
        "read more",
        r"^(?:last|next) (?:week|month|time)(?:[’']s \w+)?\s*:\s|^(?:tomorrow|next up)\s*:\s",
        r"^(?:top|best) comment\s*:",
        where=_TAIL,
        longest=140,
    ),
    _rule(
        "readers' offer",
        r"\breaders[’'] offer\s*:|^win (?:a|an|one of|tickets)\b|\bterms (?:and conditions )?apply\b",
        r"\b(?:paid|paying) (?:readers|subscribers|members)\b|\bstart a (?:free )?trial\b",
        where=_TAIL,
        longest=160,
    ),
    _rule("exchange rate", r"^\(?[$€£¥]\s?\d+ = [\d.,]+ [\w ]+\)?\.?$", longest=80),
)

_READERS_WORDS = (
    _rule(
        "comments",
        r"^\d[\d,.]* (?:replies|reactions|responses|comments)(?:$|[.:·|])",
        where=_TAIL,
        longest=400,
    ),
    _rule("comments", r"^@?(?=\S*[\d_])[\w.-]{3,30}:\s", where=_TAIL, longest=400),
    _rule("comments", r"^\W*comments?(?:\s*\(\d+\))?\s*:\s|^\S{2,30} \(comment\):", where=_TAIL, longest=400),
    _rule(
        "comments",
        r"^\W*(?:leave|post|add|write) (?:a|your) (?:comment|reply)\b|\bto (?:post|leave|write) a comment\b",
        r"^comments are (?:closed|off|open)|^have your say\b",
        r"^what do you think\? (?:tell|write|comment|join)",
        longest=140,
    ),
    _rule(
        "comments",
        r"^(?:(?:your )?name|e-?mail|website|your comment|post comment|submit|send)\s*\*?$",
        where=_TAIL,
        longest=30,
    ),
    _rule(
        "complaints",
        r"^how to complain\b|^(?:report|spot(?:ted)?) (?:an? )?(?:error|mistake|correction|problem)\b",
        where=_TAIL,
    ),
)

_CONTACTS = (
    _rule(
        "contact",
        rf"^\W*(?:for )?(?:{_PEOPLE}(?: and {_PEOPLE})?\s+)?"
        r"(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|relations|hotline)(?: only| desk)?\s*:",
        longest=260,
    ),
    _rule(
        "contact",
        rf"^\W*for (?:{_PEOPLE}|interviews?|further|more)\b.{{0,60}}"
        r"\b(?:contact|call|write to|please|e-?mail|visit|ring|phone)\b",
        where=_TAIL,
    ),
    _rule(
        "contact",
        r"^\W*for journalists only\b|^for help\b.{0,60}\b(?:call|ring|visit)\b",
        r"^(?:.{0,120}\s)?(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
        r"^(?:call|phone|tel\.?|telephone|fax|ring)\b.{0,60}\d{3}",
        where=_EDGE,
        longest=180,
    ),
)

_LEGAL = (
    _rule(
        "copyright",
        r"^\W*(?:©|\(c\)\s+\d{4}|copyright\b)|©\s?\d{4}|\ball rights reserved\b",
        r"\bmay not be (?:reproduced|published|broadcast|redistributed|copied)\b",
        longest=400,
    ),
    _rule(
        "terms",
        r"^our standards:|^(?:terms (?:of (?:use|service)|and conditions))\b",
        r"^privacy (?:policy|notice|settings)\b",
        r"^licen[cs]ing rights\b|^syndication\b|\bprinciples of trust\b|^reprints?\b",
    ),
    _rule(
        "cookies",
        r"^(?:we|this (?:site|website)) (?:and our \d+ partners )?uses? cookies\b|^we value your privacy\b",
        r"^cookies (?:help|are|on this)\b|\b(?:accept|reject|allow) all(?: cookies)?\s*(?:[|·•]|$)",
        r"\bour use of cookies\b|^by (?:using|continuing to use) this (?:site|website)\b",
        longest=500,
    ),
    _rule(
        "forward-looking statements",
        r"^forward-looking statements?\s*[:.]|^safe harbou?r(?: statements?)?\s*[:.]",
        r"^(?:this|the) (?:press |news )?(?:release|announcement|statement) "
        r"(?:contains|includes|may contain) (?:certain )?forward-looking",
        r"^cautionary (?:note|statement)\b",
        longest=4000,
    ),
    _rule(
        "disclaimer",
        r"^\W*(?:(?:this|nothing (?:in )?(?:here|this \w+)) is (?:not |no )?.{0,20}|not )"
        r"(?:investment|financial|legal|medical) advice\b",
        longest=240,
    ),
    _rule(
        "disclaimer",
        r"^disclaimer\s*:|^the (?:authors?|writers?|editors?) (?:owns?|holds?) (?:no|shares)\b",
        r"^(?:(?-i:[A-Z])[\w.’'-]+ ){1,3}(?:owns?|holds?) no (?:shares|stock|position)\b[^.]{0,40}$",
        where=_TAIL,
        longest=400,
    ),
    _rule(
        "disclaimer",
        r"^(?:this|the) (?:announcement|release|document|notice|statement) (?:is not|does not constitute) "
        r"(?:an? )?(?:offer|invitation|solicitation)\b",
        longest=2000,
    ),
    _rule("note to editors", r"^notes? (?:for|to) (?:the )?editors?\W*$", longest=60),
    _rule(
        "note to editors",
        r"^notes? (?:for|to) (?:the )?editors?\s*:.*\b(?:pictures?|photographs?|images?|footage|interviews?|"
        r"logos?|free of charge|available)\b",
        longest=220,
    ),
    _rule(
        "end mark",
        r"^(?:ends|#{2,}|-\s*30\s*-|_{3,}|\*(?:\s*\*){2,}|-{3,}|={3,})$",
        longest=40,
    ),
    _rule(
        "release mark",
        r"^(?:press|news|media) (?:release|statement)(?:\W+for immediate (?:use|release))?$",
        r"^for immediate (?:use|release)$|^embargoed? (?:until|till)\b.{0,60}$",
        where=_HEAD,
        longest=100,
    ),
)

RULES: tuple[Rule, ...] = (
    *_CREDITS, *_TOOLS, *_CALLS, *_OTHERS, *_READERS_WORDS, *_CONTACTS, *_LEGAL,
)  # fmt: skip
"""All rules; the first that fits names the line."""

_BAR = re.compile(r"\s+[|·•›»]\s*|\s*[|·•›»]\s+")
_BAR_LONGEST = 400
_BAR_PART_WORDS = 9
_BAR_MEAN_WORDS = 5
_FIGURE = re.compile(r"\d[\d.,]*\s?(?:%|per cent|percent|million|billion)|[$€£]", re.IGNORECASE)


def is_bar(line: str) -> bool:
    """Tell whether a line is a row of links or buttons: short parts between bars, no figure, no date."""
    if len(line) > _BAR_LONGEST:
        return False
    parts = [part.strip() for part in _BAR.split(line.strip("|·•›» "))]
    if len(parts) < 2 or not all(parts) or _FIGURE.search(line) or DAY.search(line):
        return False
    words = [len(part.split()) for part in parts]
    if max(words) > _BAR_PART_WORDS or sum(words) > _BAR_MEAN_WORDS * len(words):
        return False
    return not re.search(r"[a-z]{2}[.!]$", line) and not line.startswith(("(", "“", '"'))
