"""The commands and their arguments."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path

from reviewer import __version__
from reviewer.domain.ordering import BY_HAND, ORDERS
from reviewer.languages import NAMES

DATABASE_VARIABLE = "REVIEWER_DATABASE"
"""Environment variable that names the database."""

MOST_WORKERS = 512
"""Most processes that may be asked for; each takes some 300 MB."""

_EXIT = "Exit code: 0 done, 1 a known problem (one sentence on standard error), 2 wrong usage, 130 stopped."


def parser() -> argparse.ArgumentParser:
    """Return the parser; each command sets `command`, and none means the app."""
    shared = _shared()
    top = argparse.ArgumentParser(
        prog="reviewer",
        description="From articles that disagree to a fact sheet in which every line can be traced. "
        "Without a command, the app opens.",
        epilog=_EXIT,
        parents=[shared],
    )
    top.add_argument("--version", action="version", version=f"reviewer {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    def add(name: str, tells: str) -> argparse.ArgumentParser:
        return commands.add_parser(
            name, help=tells, description=f"{tells}.", epilog=_EXIT, parents=[_shared()]
        )

    add("demo", "Open the demo case in the app (needs a display)")
    add("cases", "List the cases, with their progress")
    _add_import(add("import", "Add articles to a case, made if it is missing, and analyze them"))
    _add_reanalyze(
        add("reanalyze", "Analyze a case again: what was decided stands, and the difference is told")
    )
    _add_analyze(add("analyze", "Analyze articles without a database: claims, facts and conflicts as JSON"))
    add("extractors", "List what can find the claims of articles, and where it comes from")
    _add_annotations(
        add(
            "annotations",
            "Bring what was marked elsewhere into a case, as claims by hand that name their origin",
        )
    )
    _add_decide(add("decide", "Apply a script of decisions, one JSON object a line: all of them or none"))
    _add_replace(
        add("replace", "Let an updated version take an article's place: decisions go along where words stand")
    )
    _add_erase(
        add("erase", "Erase an article for good, from the case, the search index, the file and the backups")
    )
    _add_learned(add("learned", "Tell what was learnt from decisions, and say whom those of a case teach"))
    _add_export(add("export", "Export the reviewed fact sheet of a case"))
    _add_sheet(add("sheet", "Write the fact sheet that the analysis proposes, every line “not reviewed”"))
    _add_pack(add("pack", "Write a case with everything that belongs to it into one file"))
    unpack = add("unpack", "Bring a case file in: a new case, or one that is there, brought on or merged")
    unpack.add_argument("file", metavar="FILE", type=Path, help="the case file, as `reviewer pack` writes it")
    verify = add("verify", "Recompute the log's chain of hashes and replay it: does the case follow from it?")
    verify.add_argument(
        "case", metavar="CASE", nargs="?", default="", help="name, id or file; default: all cases"
    )
    backup = add("backup", "Back the database up, and check the copy")
    backup.add_argument(
        "--folder", type=Path, help="default: that of the settings, else `backups` beside the database"
    )
    backup.add_argument("--list", action="store_true", help="list the backups; none is made")
    restore = add("restore", "Put a backup in the place of the database, which is itself kept as a backup")
    which = restore.add_mutually_exclusive_group(required=True)
    which.add_argument("file", metavar="FILE", nargs="?", type=Path, help="the backup")
    which.add_argument("--newest", action="store_true", help="the newest of the database's backups")
    which.add_argument("--list", action="store_true", help="list the backups; nothing is changed")
    restore.add_argument(
        "--plain",
        action="store_true",
        help="where the database is encrypted and the backup is not: let it be readable without a passphrase"
        " from now on; default: it gets the passphrase of the database",
    )
    _add_encryption(add)
    doctor = add("doctor", "Check the installation and the database, and say in words what is wrong")
    doctor.add_argument(
        "--repair", action="store_true", help="repair what can be repaired, after a backup of the database"
    )
    return top


def _add_encryption(add: Callable[[str, str], argparse.ArgumentParser]) -> None:
    asked = "asked on the terminal, or taken from REVIEWER_PASSPHRASE"
    for name, tells in (
        ("encrypt", f"Encrypt the database with a passphrase, {asked}"),
        ("passphrase", f"Change the passphrase, {asked} and REVIEWER_NEW_PASSPHRASE"),
        ("decrypt", "Let the database be read without a passphrase again"),
    ):
        add(name, tells).add_argument(
            "--yes",
            action="store_true",
            help="treat its backups alike, and overwrite and remove the old files; default: these are kept"
            " and named",
        )


def _shared() -> argparse.ArgumentParser:
    """Return the options that may stand before and after the command."""
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument(
        "--database",
        metavar="URL",
        help=f"another database: a file or sqlite:///FILE (or {DATABASE_VARIABLE})",
    )
    shared.add_argument("--analyst", metavar="NAME", help="the name under which decisions are logged")
    shared.add_argument("--quiet", action="store_true", help="no progress, no notes; problems are told")
    return shared


def _files(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", metavar="FILE|FOLDER", nargs="+", type=Path, help="articles, or folders of them"
    )
    _columns(parser)


def _columns(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--column",
        metavar="FIELD=TITLE",
        action="append",
        default=[],
        type=_column,
        help="which column of a table holds what, such as text=Body; fields: text, title, publisher, author,"
        " published_on, address, language",
    )


def _column(text: str) -> tuple[str, str]:
    from reviewer.ingest.table_columns import FIELDS

    field, equals, title = text.partition("=")
    if not equals or field not in FIELDS:
        raise argparse.ArgumentTypeError(f"“{text}” is not FIELD=TITLE; the fields are {', '.join(FIELDS)}")
    return field, title


def _opinion(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group(
        "second opinion", "A language model that you run proposes claims, too; each is held against the text."
    )
    group.add_argument(
        "--second-opinion",
        metavar="URL",
        default="",
        help="its address, such as http://127.0.0.1:11434/v1 (any server with OpenAI's chat completions)",
    )
    group.add_argument("--model", metavar="NAME", default="", help="the model's name on that server")
    group.add_argument(
        "--allow-host",
        metavar="HOST",
        default="",
        help="confirm a host that is not this computer: the articles are sent to it",
    )


def _extractors(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--extractor",
        metavar="NAME",
        action="append",
        default=[],
        help="what finds the claims (may be given more than once); `reviewer extractors` lists them;"
        " default: those of the settings, else the built-in one",
    )


def _means(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group(
        "many articles",
        "Sixteen or more are read by several processes; what was stopped goes on where it was.",
    )
    group.add_argument(
        "--workers",
        metavar="NUMBER",
        type=_workers,
        default=0,
        help="how many processes read; default: as many as there are processors",
    )
    group.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        default="",
        help="let the machines behind this scheduler of dask.distributed read, such as tcp://127.0.0.1:8786;"
        " the articles are sent to them",
    )


def _workers(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_WORKERS:
        raise argparse.ArgumentTypeError(f"“{text}” is no number of processes from 1 to {MOST_WORKERS}")
    return int(text)


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE", help="name or id")
    parser.add_argument(
        "files",
        metavar="FILE|FOLDER|ADDRESS",
        nargs="+",
        help="articles, folders of them, or addresses of web pages (https://…), which are fetched",
    )
    parser.add_argument(
        "--allow-local",
        action="store_true",
        help="fetch addresses of this computer and the local network, too",
    )
    _columns(parser)
    _extractors(parser)
    _means(parser)
    _opinion(parser)


def _add_reanalyze(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE", help="name or id")
    _extractors(parser)
    _means(parser)
    _opinion(parser)


def _add_analyze(parser: argparse.ArgumentParser) -> None:
    _files(parser)
    parser.add_argument("--output", metavar="FILE", type=Path, required=True, help="such as analysis.json")
    _extractors(parser)
    _means(parser)
    _opinion(parser)


def _add_annotations(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE", help="name or id")
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        type=Path,
        help="an export of Label Studio, WebAnno or INCEpTION (TSV 3, XMI), doccano, REFI-QDA (.qdpx) or Web"
        " Annotations; what the bytes say counts, not the name",
    )
    parser.add_argument(
        "--accept", action="store_true", help="accept the claims at once; default: nobody has decided on them"
    )


def _add_decide(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE", help="name or id")
    parser.add_argument("--script", metavar="FILE", required=True, help="the script; - for standard input")


def _add_replace(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE", help="name or id")
    parser.add_argument("old", metavar="OLD", help="letter of the article that is replaced")
    parser.add_argument("new", metavar="NEW", help="letter of the one that takes its place")
    parser.add_argument("--dry-run", action="store_true", help="tell what would happen, and change nothing")


def _add_erase(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE", nargs="?", default="", help="name or id")
    parser.add_argument(
        "--article", metavar="NAME", default="", help="its letter, title or id; its other versions are named"
    )
    parser.add_argument(
        "--with-versions", action="store_true", help="erase the article's other versions and copies, too"
    )
    parser.add_argument(
        "--person",
        metavar="NAME",
        action="append",
        default=[],
        help="erase every article that names this person; give every form of the name, each with --person",
    )
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.add_argument("--finish", action="store_true", help="finish an erasure that was cut off")


def _add_learned(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE", nargs="?", default="", help="name or id; default: all cases")
    parser.add_argument(
        "--teach",
        metavar="WHOM",
        choices=("off", "case", "all"),
        help="whom the decisions of the case teach: `case`, the case itself (default); `all`, every case of"
        " the database; `off`, nobody",
    )
    parser.add_argument("--reset", action="store_true", help="let the decisions made so far teach nothing")


def _add_export(parser: argparse.ArgumentParser) -> None:
    from reviewer.export import FORMATS

    parser.add_argument("case", metavar="CASE", help="name or id")
    parser.add_argument(
        "--format", metavar="F", help=f"{', '.join(FORMATS)}; default: by the ending of the output"
    )
    parser.add_argument("--output", metavar="PATH", type=Path, required=True, help="the file to write")
    _sheet_options(parser)
    parser.add_argument("--rejected", action="store_true", help="list the rejected claims, with the reasons")
    parser.add_argument("--no-open-questions", action="store_true", help="leave the open questions out")
    parser.add_argument(
        "--verifier",
        metavar="PATH",
        type=Path,
        help="with JSON: write the script that checks it, such as verify.py, beside the output",
    )


def _add_pack(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE", help="name or id")
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=Path,
        required=True,
        help="the file to write, such as case.reviewcase",
    )


def _add_sheet(parser: argparse.ArgumentParser) -> None:
    _files(parser)
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=Path,
        required=True,
        help="such as sheet.html; its ending tells the format",
    )
    parser.add_argument(
        "--title", metavar="TEXT", default="", help="default: the folder's name or the first title"
    )
    _extractors(parser)
    _means(parser)
    _sheet_options(parser)


def _sheet_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-quotations", action="store_true", help="leave the sources' words out")
    parser.add_argument("--no-disagreements", action="store_true", help="leave out how the sources differ")
    parser.add_argument(
        "--persons",
        choices=["names", "initials", "numbers"],
        default="names",
        help="what stands for the names of persons; default: names",
    )
    parser.add_argument(
        "--keep-name", metavar="NAME", action="append", default=[], help="a person who is named all the same"
    )
    parser.add_argument("--no-analysts", action="store_true", help="leave out how the analysts are called")
    parser.add_argument(
        "--order",
        choices=list(ORDERS),
        default=BY_HAND,
        help="of the facts in their sections: as they were arranged (`hand`, default), by the `date` of the"
        " earliest article, most independent `sources` first, by `standing` (open questions first), by the"
        " words of the `text`",
    )
    parser.add_argument(
        "--language", choices=list(NAMES), default="en", help="language of the sheet's own words; default: en"
    )


def parse(arguments: list[str] | None = None) -> argparse.Namespace:
    """Return the arguments, with the defaults of those that may stand in two places.

    Raises:
        SystemExit: wrong usage (2), or help was asked for (0).
    """
    options = parser().parse_args(arguments)
    defaults = {"database": os.environ.get(DATABASE_VARIABLE, ""), "analyst": "", "quiet": False}
    for name, value in defaults.items():
        if not hasattr(options, name):
            setattr(options, name, value)
    return options
