"""Erasing an article for good: from the case, the file, its log, the search index and the backups."""

import re
import uuid
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reviewer.domain.errors import CommandError, ReviewerError
from reviewer.domain.progress import Progress, silent
from reviewer.domain.review import view as reading
from reviewer.domain.review.erasing import Going
from reviewer.domain.review.records import ArticleRecord
from reviewer.domain.review.view import CaseView, replaced_by
from reviewer.domain.review.work import Tools
from reviewer.domain.tongue import count, say
from reviewer.domain.versions import nearly_same
from reviewer.services.deciding import tools_for
from reviewer.store import quarantine, scrubbing
from reviewer.store.backup import backups_of, make_backup
from reviewer.store.database import Database, now
from reviewer.store.view import SqlView


@dataclass(frozen=True, slots=True)
class Left:
    """Where what was erased may still stand.

    Attributes:
        backups: backups that could not be rewritten, each with the reason.
        aside: older databases that were kept when a backup was restored, and damaged ones.
    """

    backups: tuple[tuple[Path, str], ...] = ()
    aside: tuple[Path, ...] = ()

    def told(self) -> list[str]:
        """Return a sentence for each."""
        found = [
            say(
                "The backup {path} still holds it ({reason}); remove the file, or run `reviewer erase "
                "--finish` again.",
                path=path,
                reason=reason.rstrip("."),
            )
            for path, reason in self.backups
        ]
        return found + [
            say(
                "{path} was kept aside, and may still hold it; remove the file if it is not needed.",
                path=path,
            )
            for path in self.aside
        ]


def what_goes(database: Database, case_id: str, name: str, analyst: str) -> Going:
    """Return what erasing an article would come to; nothing is changed.

    Args:
        database: the database.
        case_id: the case.
        name: the article's letter, id, title or name.
        analyst: who would do it.

    Raises:
        CommandError: there is no such article, more than one, or it was erased already.
    """
    with database.read(case_id) as view:
        return scrubbing.planned(view, _article(view, name), tools_for(view), analyst)


def told(going: Going) -> list[str]:
    """Return what goes, in sentences."""
    found = [
        say(
            "Article {letter} goes for good: its text, the file it came from, its title and author, and its "
            "claims ({claims}, decided: {decided}).",
            letter=going.letter,
            claims=going.claims,
            decided=going.decided,
        )
    ]
    if going.facts:
        found.append(count("%n fact(s) that nothing else says go(es|) with it.", "", going.facts))
    if going.thinner:
        found.append(count("%n fact(s) lose(s|) a source.", "", going.thinner))
    if going.reopened:
        found.append(count("%n settled fact(s) (is|are) open again.", "", going.reopened))
    if going.quoted:
        found.append(
            count(
                "%n text(s) elsewhere (uses|use) its words and go(es|) too (notes, lines).", "", going.quoted
            )
        )
    if going.case_named:
        found.append(say("The case's own name uses its words and stays; rename the case if that matters."))
    found.append(
        say("Its letter stays in use, the log keeps that it was erased, and nothing brings it back.")
    )
    return found


def erase(
    database: Database,
    case_id: str,
    names: Sequence[str],
    analyst: str,
    backups: Path,
    progress: Progress = silent,
) -> tuple[list[Going], Left]:
    """Erase articles; return what went, and where it may still stand.

    A backup is made first; in the end it is rewritten like the others.

    Args:
        database: the database.
        case_id: the case.
        names: each article's letter, id, title or name.
        analyst: who erases.
        backups: the folder of the backups.
        progress: told of each step; what it raises before the first erasure is saved leaves everything as it
            was; what was saved is finished by `finish`.

    Raises:
        CommandError: there is no such article, more than one, or it was erased already.
        ReviewerError: the backup or the database failed. Once an erasure is saved, `finish` does what is
            left of it.
    """
    for name in names:
        what_goes(database, case_id, name, analyst)
    steps = len(names) + 2
    progress(0, steps, say("Backing up"))
    make_backup(database.path, backups)
    gone = []
    for done, name in enumerate(names, 1):
        progress(done, steps, say("Erasing"))
        with database.write(case_id) as unit:
            gone.append(
                scrubbing.erase_article(
                    unit,
                    _article(unit, name),
                    tools_for(unit),
                    analyst=analyst,
                    at=now(),
                    decision_id=str(uuid.uuid4()),
                )
            )
    return gone, finish(database, analyst, backups)


def mentioning(database: Database, case_id: str, names: Sequence[str]) -> list[str]:
    """Return the letters of the articles that name a person, in text, title, author or publisher.

    Args:
        database: the database.
        case_id: the case.
        names: the forms of the name to look for, whole words, whatever their case.

    Raises:
        CommandError: there are none.
    """
    wanted = _whole_words(names)
    with database.read(case_id) as view:
        found = [
            one.letter
            for one in view.articles()
            if wanted.search(
                "\n".join((view.article_text(one.id), *map(str, reading.meta(view, one).values())))
            )
        ]
    if not found:
        none = say(
            "No article of this case names {names}; try other forms of the name.",
            names=", ".join(" ".join(one.split()) for one in names),
        )
        raise CommandError(" ".join([none, *stays(decided_by(database, case_id, names))]))
    return found


def _whole_words(names: Sequence[str]) -> re.Pattern[str]:
    forms = [" ".join(one.split()) for one in names]
    patterns = [re.escape(one).replace(r"\ ", r"\s+") for one in forms if one]
    if not patterns:
        raise CommandError(say("Name the person; a name has letters."))
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)


def letter_of(database: Database, case_id: str, name: str) -> str:
    """Return the letter of an article that can be erased.

    Raises:
        CommandError: there is no such article, more than one, or it was erased already.
    """
    with database.read(case_id) as view:
        return _article(view, name).letter


def kin_of(database: Database, case_id: str, name: str) -> list[str]:
    """Return the letters of the other articles that hold most words of an article: versions and copies.

    Args:
        database: the database.
        case_id: the case.
        name: the article's letter, id, title or name.

    Raises:
        CommandError: there is no such article, more than one, or it was erased already.
    """
    with database.read(case_id) as view:
        article = _article(view, name)
        text = view.article_text(article.id)
        after = {one.id: replaced_by(view, one) for one in view.articles()}
        there = [one for one in view.articles() if after[one.id] != one.id]  # or it was erased
        line = {article.id}
        for _ in there:  # as long as a line of versions can be
            line |= {one for one, other in after.items() if other in line} | {
                other for one, other in after.items() if one in line and other
            }
        return [
            one.letter
            for one in there
            if one.id != article.id and (one.id in line or nearly_same(text, view.article_text(one.id)))
        ]


def decided_by(database: Database, case_id: str, names: Sequence[str]) -> list[tuple[str, int]]:
    """Return the analysts of a case that have one of these names, and how many decisions each made.

    Raises:
        CommandError: no name has a letter.
    """
    wanted = _whole_words(names)
    with database.read(case_id) as view:
        made = Counter(one.analyst for one in view.decisions())
    return sorted((name, number) for name, number in made.items() if wanted.search(name))


def stays(analysts: Iterable[tuple[str, int]]) -> list[str]:
    """Return a sentence for each analyst whose name stays in the log."""
    return [
        count(
            "“{name}” also made %n decision(s) in this case; the log keeps who decided, so that name stays "
            "(under a pseudonym in the settings, it need not be a person's).",
            "",
            number,
            name=name,
        )
        for name, number in analysts
    ]


def finish(database: Database, analyst: str, backups: Path) -> Left:
    """Do what is left of erasures: clean the file, rewrite the backups; return where they may still stand.

    Raises:
        BusyError: another program has the database in use; try again.
        StoreError: the disk is full or failed; likewise.
    """
    scrubbing.clean(database)
    erased = scrubbing.erased_in(database)
    failed = tuple(_failed(database, erased, analyst, backups))
    if not failed:
        scrubbing.settle(database)
    aside = sorted(database.path.parent.glob(f"{database.path.name}.before-*"))
    kept = quarantine.folder_of(database.path)
    aside += sorted(one for one in kept.rglob("*") if one.is_file()) if kept.is_dir() else []
    return Left(failed, tuple(one for one in aside if not one.name.endswith(("-wal", "-journal"))))


def unfinished(database: Database) -> bool:
    """Tell whether an erasure was cut off, or a backup still holds what was erased."""
    return scrubbing.unfinished(database)


def _failed(
    database: Database, erased: list[scrubbing.Erased], analyst: str, backups: Path
) -> Iterable[tuple[Path, str]]:
    for one in backups_of(database.path, backups):
        try:
            scrubbing.scrub_backup(one.path, erased, _tools, analyst)
        except ReviewerError as error:
            yield one.path, str(error)


def _tools(view: SqlView) -> Tools:
    return tools_for(view)


def _article(view: CaseView, name: str) -> ArticleRecord:
    """Return the article with a letter, id, title or name."""
    wanted = " ".join(name.split())
    found = [one for one in view.articles() if wanted in (one.id, one.letter) or wanted.upper() == one.letter]
    if not found:
        fold = wanted.casefold()
        known = ((one, reading.meta(view, one)) for one in view.articles())
        found = [
            one
            for one, meta in known
            if fold in (str(meta.get("title", "")).casefold(), str(meta.get("name", "")).casefold())
        ]
    if len(found) > 1:
        letters = ", ".join(one.letter for one in found)
        raise CommandError(
            say(
                "Articles {letters} are all called “{name}”; name one by its letter.",
                letters=letters,
                name=name,
            )
        )
    article = found[0] if found else reading.find_article(view, name)
    if replaced_by(view, article) == article.id:
        raise CommandError(say("Article {letter} was erased already.", letter=article.letter))
    return article
