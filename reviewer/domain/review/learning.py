"""What the commands on learning do: they say whose decisions count, and change nothing that was decided."""

from dataclasses import replace

from reviewer.domain.lessons import Scope
from reviewer.domain.review import commands as c
from reviewer.domain.review.lessons import learning_of
from reviewer.domain.review.work import Work
from reviewer.domain.tongue import mark

_WHAT = {
    Scope.OFF: mark("Learn nothing from decisions"),
    Scope.CASE: mark("Learn from decisions for this case"),
    Scope.ALL: mark("Learn from decisions for all cases"),
}


def learn(work: Work, command: c.Learn) -> str:
    """Say whom the decisions of the case teach."""
    now = learning_of(work.view)
    if command.scope is not now.scope:
        work.put(replace(now, scope=command.scope))
    return _WHAT[command.scope]


def forget(work: Work, _: c.Forget) -> str:
    """Let the decisions made so far teach nothing any more."""
    work.put(replace(learning_of(work.view), since=work.view.next_seq()))
    return mark("Forget what was learnt")
