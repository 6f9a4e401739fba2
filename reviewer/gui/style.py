"""The style sheet of the widgets, from the tokens."""

from string import Template

from reviewer import paths
from reviewer.gui.tokens import Tokens


def sheet(tokens: Tokens, unit: float, points: float, check: str) -> str:
    """Return the style sheet.

    Args:
        tokens: the colours.
        unit: height of a line of text, in pixels.
        points: size of the text.
        check: path of the tick of a box.
    """
    colors = {name.replace("-", "_"): value for name, value in tokens.colors.items()}
    box = round(unit * 0.75)
    pad = {f"p{step}": round(unit * step / 4) for step in (1, 2, 3, 4)}
    return Template(paths.resource("themes/window.qss").read_text(encoding="utf-8")).substitute(
        colors,
        **pad,
        p1m=max(pad["p1"] - 1, 0),
        p2m=pad["p2"] - 1,
        r=round(unit * 0.42),
        r1=round(unit * 0.34),
        r2=round(unit * 0.6),
        pill=round(unit * 0.72),
        bar=round(unit * 0.6),
        box=box,
        boxhalf=(box + 2) // 2,
        dot=box // 3,
        hole=box + 2 - 2 * (box // 3),
        check=check,
        barhalf=round(unit * 0.3),
        small=round(points * 0.88, 1),
        tiny=round(points * 0.83, 1),
        h2=round(points * 1.5, 1),
        h3=round(points * 1.2, 1),
    )
