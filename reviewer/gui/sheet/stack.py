"""The blocks of a sheet one below the other; only those that are looked at are set in type."""

from bisect import bisect_right
from itertools import accumulate

from reviewer.gui.sheet.content import Block, SheetContent
from reviewer.gui.sheet.setting import SetBlock, Setter

EAGER = 300
"""A sheet of up to so many blocks is set at once."""
KEPT = 600
"""Blocks that stay set."""


class Stack:
    """Knows where every block is; heights of blocks that nobody has looked at are guessed.

    Args:
        setter: sets blocks.
    """

    def __init__(self, setter: Setter) -> None:
        self._setter = setter
        self._set: dict[Block, SetBlock] = {}
        self._heights: dict[Block, float] = {}
        self._top = 0.0
        self.blocks: tuple[Block, ...] = ()
        self.tops: list[float] = [0.0]

    def show(self, content: SheetContent | None, top: float) -> None:
        """Take other blocks; what is known of those that stay is kept.

        Args:
            content: the blocks.
            top: where the first one starts.
        """
        self.blocks = content.blocks if content is not None else ()
        self._top = top
        if len(self._heights) > 2 * len(self.blocks) + KEPT:
            kept = set(self.blocks)
            self._heights = {one: high for one, high in self._heights.items() if one in kept}
            self._set = {one: made for one, made in self._set.items() if one in kept}
        if len(self.blocks) <= EAGER:
            for one in self.blocks:
                self.made(one)
        self._measure()

    def forget(self) -> None:
        """Forget all sizes: the room or the face has changed."""
        self._set.clear()
        self._heights.clear()

    @property
    def bottom(self) -> float:
        """Where the last block ends."""
        return self.tops[-1]

    def made(self, block: Block) -> SetBlock:
        """Return a block in type."""
        found = self._set.get(block)
        if found is None:
            found = self._set[block] = self._setter.set(block)
            self._heights[block] = found.height
        return found

    def at(self, y: float) -> int:
        """Return the number of the block at a height; -1 above the first one."""
        return min(bisect_right(self.tops, y) - 1, len(self.blocks) - 1)

    def number(self, first: float, last: float) -> range:
        """Return the numbers of the blocks that show between two heights."""
        return range(max(0, self.at(first)), self.at(last) + 1)

    def anchor(self, first: float, last: float) -> int:
        """Return the first block between two heights that starts there and is set; that should not move."""
        shown = self.number(first, last)
        inside = [one for one in shown if self.tops[one] >= first] or list(shown)
        return next((one for one in inside if self.blocks[one] in self._set), inside[0] if inside else 0)

    def make_sure(self, first: float, last: float) -> bool:
        """Set what shows between two heights; return whether anything moved by that."""
        moved = False
        for number in self.number(first, last):
            block = self.blocks[number]
            if block not in self._set:
                before = self._heights.get(block) or self._setter.guess(block)
                moved |= abs(self.made(block).height - before) > 0.1
        if moved:
            self._measure()
        if len(self._set) > max(KEPT, EAGER):
            near = {self.blocks[n] for n in self.number(first - (last - first), last + (last - first))}
            self._set = {one: made for one, made in self._set.items() if one in near}
        return moved

    def _measure(self) -> None:
        known = self._heights
        unit, ink = self._setter.guessing()
        heights = [known.get(one) or unit * one.fixed + ink * one.ink for one in self.blocks]
        self.tops = list(accumulate(heights, initial=self._top))
