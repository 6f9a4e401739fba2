"""What each command does. Services are imported by the command that needs them: `--help` shall be quick."""

import argparse
import sys
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.cli.terminal import RESUMES, STOPPED, Watched, complain
from reviewer.domain.errors import InputError
from reviewer.domain.tongue import count, say

if TYPE_CHECKING:
    from reviewer.domain.articles import Article
    from reviewer.domain.sheet import SheetOptions
    from reviewer.opinion.endpoint import Wish
    from reviewer.services.analyzing import Means
    from reviewer.services.library import Library
    from reviewer.services.workspace import Workspace
    from reviewer.settings import Settings

Options = argparse.Namespace

NAMED = 10
"""How many open conflicts are named before an export."""


def settings_of(options: Options) -> "Settings":
    """Return the person's settings, with the analyst of this call."""
    from reviewer import settings

    found = settings.load(tell=complain)
    return found.with_(analyst=options.analyst) if options.analyst else found


def opened(options: Options) -> "Workspace":
    """Open the database of this call."""
    from reviewer.cli.passphrases import unlock
    from reviewer.services.workspace import Workspace, file_of

    settings = settings_of(options)
    unlock(file_of(options.database, settings=settings))
    return Workspace.open(options.database, settings=settings)


def cases(options: Options) -> int:
    """List the cases."""
    with opened(options) as workspace:
        found = workspace.library.cases()
    if not found:
        tell(options, "There are no cases yet; `reviewer import CASE FOLDER` makes one.")
    for one in found:
        print(
            f"{one.name}\n  {one.articles} articles, {one.decided} of {one.claims} claims decided,"
            f" {one.conflicts_open} conflicts open, {one.conflicts_settled} settled;"
            f" changed {one.changed_at}; id {one.id}"
        )
    return 0


def import_(options: Options) -> int:
    """Add articles to a case."""
    opinion, means = _opinion(options), _means(options)
    with opened(options) as workspace, Watched(quiet=options.quiet) as progress:
        library = workspace.library
        name = " ".join(options.case.split())
        there = any(one.id == name or one.name.casefold() == name.casefold() for one in library.cases())
        known = library.find(name) if there else ""
        articles = _from_anywhere(library, options, progress)
        extractors = _extractors(options)
        progress.stopped = _told_if_stopped(len(articles), means)
        if known:
            report = library.add(
                known, articles, progress, opinion=opinion, extractors=extractors, means=means
            )
            if not report.added:
                raise InputError(_nothing_new(report.notes))
        else:
            report = library.add_new(
                options.case, articles, progress, opinion=opinion, extractors=extractors, means=means
            )
        _notes(options, progress, report.notes)
        progress.clear()
        tell(
            options,
            f"Added {', '.join(report.added)} to “{options.case}”: {report.claims} claims;"
            f" the case has {report.facts} facts and {report.conflicts} open conflicts.",
        )
        for sentence in report.difference:
            tell(options, f"  {sentence}")
    return 0


def _told_if_stopped(articles: int, means: "Means") -> str:
    from reviewer.services.analyzing import MANY

    return RESUMES if articles >= MANY or means.scheduler else STOPPED


def _from_anywhere(library: "Library", options: Options, progress: Watched) -> "list[Article]":
    """Return the articles of files, folders and addresses, in the order in which these were named."""
    from reviewer.ingest.addresses import is_address

    articles: list[Article] = []
    for fetched, named in groupby(options.files, is_address):
        if fetched:
            found = [library.read_address(one, progress, allow_local=options.allow_local) for one in named]
        else:
            found = [library.read([Path(one) for one in named], progress, columns=dict(options.column))]
        for one in found:
            _notes(options, progress, one.notes)
            articles += one.articles
    return articles


def reanalyze(options: Options) -> int:
    """Analyze a case again."""
    opinion, means = _opinion(options), _means(options)
    with opened(options) as workspace, Watched(quiet=options.quiet) as progress:
        library = workspace.library
        known = library.find(options.case)
        progress.stopped = _told_if_stopped(len(workspace.review(known).articles()), means)
        report = library.analyze_again(
            known, progress, opinion=opinion, extractors=_extractors(options), means=means
        )
        _notes(options, progress, report.notes)
        progress.clear()
        tell(
            options,
            f"Analyzed “{options.case}” again: {report.claims} claims are new;"
            f" the case has {report.facts} facts and {report.conflicts} open conflicts.",
        )
        for sentence in report.difference:
            tell(options, f"  {sentence}")
    return 0


def _nothing_new(notes: tuple[str, ...]) -> str:
    if len(notes) == 1:
        return notes[0]
    return f"All {len(notes)} articles are in this case already; none was added again."


def analyze(options: Options) -> int:
    """Write an analysis as JSON."""
    from reviewer.export.files import check_target
    from reviewer.services.proposals import analysis_of, write_analysis

    check_target(options.output)
    opinion, means = _opinion(options), _means(options)
    with Watched(quiet=options.quiet) as progress:
        articles = _articles(options, progress)
        found = analysis_of(articles, progress, opinion=opinion, extractors=_extractors(options), means=means)
        write_analysis(found, options.output)
        _notes(options, progress, found.notes)
        progress.clear()
        tell(
            options,
            f"Wrote {options.output}: {len(found.claims)} claims, {len(found.facts)} facts,"
            f" {len(found.conflicts)} conflicts.",
        )
    return 0


def extractors(options: Options) -> int:
    """List the extractors that are installed."""
    from reviewer.analysis.extractors import offers
    from reviewer.domain.extractors import BUILT_IN

    chosen = _extractors(options) or (BUILT_IN,)
    for one in offers():
        mark = "used " if one.name in chosen else "     "
        reads = f"reads {', '.join(one.languages)}" if one.languages else "reads any language"
        told = one.problem or f"version {one.version}, {reads}; of {one.package}"
        print(f"{mark}{one.name}: {told}")
    return 0


def _extractors(options: Options) -> tuple[str, ...]:
    """Return what finds the claims: what was named, else what the settings have."""
    return tuple(getattr(options, "extractor", ())) or settings_of(options).extractors


def _means(options: Options) -> "Means":
    """Return with what the analysis works; an address that cannot be used is told before anything is done."""
    from reviewer.services.analyzing import Means

    if options.scheduler:
        from reviewer.services.machines import checked_address

        checked_address(options.scheduler)
    return Means(options.workers, options.scheduler)


def _opinion(options: Options) -> "Wish | None":
    """Return where a second opinion is had; a place that may not be asked is told before anything is done."""
    if not options.second_opinion:
        if options.model or options.allow_host:
            raise InputError(say("--model and --allow-host go with --second-opinion URL; name that, too."))
        return None
    from reviewer.opinion.endpoint import Wish
    from reviewer.services.opinions import checked

    return checked(Wish(options.second_opinion, options.model, options.allow_host))


def decide(options: Options) -> int:
    """Apply a script of decisions."""
    from reviewer.services.scripts import decide_script, parse

    lines = _lines(options.script)
    for _ in parse(lines):
        pass  # a broken line is told before the database is opened
    with opened(options) as workspace, Watched(quiet=options.quiet) as progress:
        review = workspace.review(workspace.library.find(options.case))
        made = decide_script(review, lines, progress)
        progress.clear()
        head = review.summary().head
        tell(options, f"{len(made)} decisions were saved; the head of the log is {head}.")
    return 0


def _lines(script: str) -> list[str]:
    try:
        data = sys.stdin.buffer.read() if script == "-" else Path(script).read_bytes()
        return data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise InputError(
            say("The script “{script}” is no UTF-8 text; save it as UTF-8.", script=script)
        ) from error
    except OSError as error:
        raise InputError(
            say(
                "The script “{script}” cannot be read ({strerror}); check the name.",
                script=script,
                strerror=error.strerror,
            )
        ) from error


def export(options: Options) -> int:
    """Export a reviewed fact sheet."""
    from reviewer.services.publish import check_export, check_verifier, format_of, write_verifier

    key = options.format or format_of(options.output)
    with opened(options) as workspace:
        case = workspace.library.find(options.case)
        chosen = _sheet_options(options)
        check_export(key, options.output, chosen)
        script = options.output.parent / options.verifier if options.verifier else None
        if script is not None:
            check_verifier(key, script)
        _notes(options, None, _open_conflicts(workspace, case, printed=chosen.open_questions))
        path = workspace.publish(case).export(key, options.output, chosen)
        tell(options, f"Wrote {path}.")
        if script is not None:
            tell(options, f"Wrote {write_verifier(script)}; check with: python3 {script} {path}")
    return 0


def _open_conflicts(workspace: "Workspace", case: str, *, printed: bool) -> list[str]:
    """Return what to say of the conflicts that nobody settled: how many there are, and the first of them."""
    from reviewer.domain.readmodel import FactFilter
    from reviewer.domain.review.standing import FactState

    items, number = workspace.review(case).facts(FactFilter(states=(FactState.OPEN,)), 0, NAMED)
    if not number:
        return []
    asked = count("%n conflict(s) (is|are) open: printed as (an open question|open questions)", "", number)
    left = count("%n conflict(s) (is|are) open, and left out", "", number)
    more = [count("and %n more", "", number - len(items))] if number > len(items) else []
    return [asked if printed else left, *(f"⚡ {one.lead} {one.line}" for one in items), *more]


def sheet(options: Options) -> int:
    """Write the sheet that the analysis proposes."""
    from reviewer.export.files import check_target
    from reviewer.services.proposals import unreviewed_sheet, write_sheet
    from reviewer.services.publish import check_format, format_of

    key = format_of(options.output)
    check_format(key, of_case=False)
    check_target(options.output)
    with Watched(quiet=options.quiet) as progress:
        articles = _articles(options, progress)
        title = options.title or _title(options.files) or articles[0].title or articles[0].name
        made = unreviewed_sheet(
            articles,
            progress,
            title=title,
            options=_sheet_options(options),
            extractors=_extractors(options),
            means=_means(options),
            tell=lambda note: _notes(options, progress, (note,)),
        )
        write_sheet(made, key, options.output)
        progress.clear()
        tell(options, f"Wrote {options.output}: {len(made.lines)} lines, none of them reviewed.")
    return 0


def _title(files: list[Path]) -> str:
    if len(files) != 1 or not files[0].is_dir():
        return ""
    name = " ".join(files[0].resolve().name.replace("_", " ").replace("-", " ").split())
    return name[:1].upper() + name[1:]


def _articles(options: Options, progress: Watched) -> "tuple[Article, ...]":
    from reviewer.ingest import read_paths

    read = read_paths(options.files, progress, columns=dict(options.column))
    _notes(options, progress, read.notes)
    return read.articles


def _sheet_options(options: Options) -> "SheetOptions":
    from reviewer.domain.sheet import SheetOptions

    return SheetOptions(
        quotations=not options.no_quotations,
        disagreements=not options.no_disagreements,
        rejected=getattr(options, "rejected", False),
        open_questions=not getattr(options, "no_open_questions", False),
        language=options.language,
        analysts=not options.no_analysts,
        persons="" if options.persons == "names" else options.persons,
        keep=tuple(options.keep_name),
        order=options.order,
    )


def tell(options: Options, text: str) -> None:
    """Say what was done, on standard output."""
    if not options.quiet:
        print(text)


def _notes(options: Options, progress: Watched | None, notes: Iterable[str]) -> None:
    if options.quiet:
        return
    for one in notes:
        if progress is not None:
            progress.clear()
        complain(one)
