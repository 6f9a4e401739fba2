"""The command that lets an updated version take the place of an article."""

from typing import TYPE_CHECKING

from reviewer.cli.commands import Options, opened, tell

if TYPE_CHECKING:
    from reviewer.services.versions import Changed, Comparison, Rulings


def replace(options: Options) -> int:
    """Show both versions side by side, as far as people decided something; then decide."""
    from reviewer.domain.review.commands import Replace

    with opened(options) as workspace:
        case = workspace.library.find(options.case)
        found = workspace.compare(case, options.old, options.new)
        tell(options, _summary(found))
        for one in found.carried:
            to = f" → {one.new_label}" if one.new_label else ""
            tell(options, f"  {one.old_label}{to}: {one.statement} ({_told(one.rulings)})")
        for changed in found.changed:
            _print(options, changed)
        if options.dry_run:
            tell(options, "Nothing was changed.")
            return 0
        workspace.review(case).handle(Replace(found.old.id, found.new.id))
        tell(options, f"Article {found.new.letter} has taken the place of article {found.old.letter}.")
    return 0


def _summary(found: "Comparison") -> str:
    earlier = "; it is dated earlier" if found.later is False else ""
    return (
        f"{found.shared:.0%} of the words of article {found.old.letter} or {found.new.letter}, whichever is"
        f" shorter, stand in the other{earlier}."
        f" Decided claims carried over: {len(found.carried)}; changed: {len(found.changed)};"
        f" undecided claims that leave: {found.dropped_undecided}; claims on new words: {found.only_new}."
    )


def _print(options: Options, one: "Changed") -> None:
    tell(options, f"  {one.old_label} is not carried over: {one.statement} ({_told(one.rulings)})")
    tell(options, f"    before: {_line(one.before)}")
    tell(options, f"    after:  {_line(one.after) or '(gone)'}")


def _told(rulings: "Rulings") -> str:
    return ", ".join(f"{ruling.value} by {analyst}" for analyst, ruling in rulings) or "no verdict"


def _line(text: str) -> str:
    return " ".join(text.split())
