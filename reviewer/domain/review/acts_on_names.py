"""What the commands on names do: they are remembered, and correct what the analysis found."""

from reviewer.domain.errors import CommandError
from reviewer.domain.names import Name, find_name
from reviewer.domain.review import commands as c
from reviewer.domain.review.names import names_now
from reviewer.domain.review.records import AliasRecord, Table
from reviewer.domain.review.work import Work
from reviewer.domain.tongue import mark, say


def same_name(work: Work, command: c.SameName) -> str:
    """Say that a form stands for another name."""
    names = names_now(work.view)
    mine, target = _named(names, command.form), _named(names, command.other)
    form = _form_of(mine, command.form)
    what = mark("Put two names together")
    if mine.root == target.root:
        return what
    for one in work.view.aliases():
        pair = {work.view.text(one.form), work.view.text(one.called)}
        again = one.same and work.view.text(one.form) == form
        parted = not one.same and form in pair and any(target.has(text) for text in pair - {form})
        if again or parted:
            work.drop(Table.ALIAS, one.id)
    _remember(work, form, target.root, same=True)
    return what


def other_name(work: Work, command: c.OtherName) -> str:
    """Say that a form does not stand for a name."""
    names = names_now(work.view)
    mine = _named(names, command.form)
    form = _form_of(mine, command.form)
    target = _named(names, command.other) if command.other else mine
    other = target.root
    if form == other:
        others = [one.text for one in mine.forms if one.text != form]
        if command.other and command.other in others:
            other = command.other
        else:
            raise CommandError(
                say("“{full}” is the name itself; choose one of its other forms.", full=mine.full)
            )
    for one in work.view.aliases():
        said, called = work.view.text(one.form), work.view.text(one.called)
        if one.same and said == form and target.has(called):
            work.drop(Table.ALIAS, one.id)
        if not one.same and {said, called} == {form, other}:
            return mark("Take a form out of a name")
    _remember(work, form, other, same=False)
    return mark("Take a form out of a name")


def rename_name(work: Work, command: c.RenameName) -> str:
    """Give a name another full form."""
    names = names_now(work.view)
    mine = _named(names, command.form)
    new = " ".join(command.new_name.split())
    if not new:
        raise CommandError(say("A name cannot be empty."))
    taken = find_name(names, new)
    if taken is not None and taken.root != mine.root:
        raise CommandError(say("“{new}” is another name already; say that the two are one.", new=new))
    if new == mine.full:
        return mark("Rename a name")
    for one in work.view.aliases():
        called = work.view.text(one.called)
        if one.same and work.view.text(one.form) == mine.root and mine.has(called):
            work.drop(Table.ALIAS, one.id)
    if new != mine.root:
        _remember(work, mine.root, new, same=True)
    return mark("Rename a name")


def _remember(work: Work, form: str, called: str, *, same: bool) -> None:
    key = work.tools.mint.new_id()
    work.put(AliasRecord(key, work.seal(form), work.seal(called), same, work.view.next_seq()))


def _named(names: tuple[Name, ...], text: str) -> Name:
    wanted = " ".join(text.split())
    found = find_name(names, wanted)
    if found is None:
        raise CommandError(
            say("There is no name “{wanted}” in this case; Names lists them with their forms.", wanted=wanted)
        )
    return found


def _form_of(name: Name, text: str) -> str:
    """Return the form that is meant: a title stands for the root."""
    wanted = " ".join(text.split())
    return wanted if any(one.text == wanted for one in name.forms) and wanted != name.full else name.root
