"""Small readers for .ci/run; standard library only."""

import re
import sys
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

NOT_IN_THE_CORE = {"pyside6-essentials", "pytest-qt", "mypy", "ruff", "types-jsonschema"}


def command(name: str, readme: str) -> str:
    """Return the one-line command that stands under `<!-- command: NAME -->` in the README."""
    pattern = rf"<!-- command: {re.escape(name)} -->\s*```sh\n([^\n]+)\n```"
    found = re.findall(pattern, Path(readme).read_text(encoding="utf-8"))
    if len(found) != 1:
        raise SystemExit(
            f"{readme} must hold exactly one command “{name}” on one line; it holds {len(found)}."
        )
    return str(found[0])


def core_requirements(pyproject: str) -> str:
    """Return what the core and its tests need, one requirement a line: all but Qt and the linters."""
    project = tomllib.loads(Path(pyproject).read_text(encoding="utf-8"))["project"]
    declared = project["dependencies"] + project["optional-dependencies"]["test"]

    def plain(requirement: str) -> str:
        return re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0].lower().replace("_", "-")

    return "\n".join(one for one in declared if plain(one) not in NOT_IN_THE_CORE)


def wheel_holds(wheel: str) -> str:
    """Check that the wheel carries the bundled files and the licence, and nothing that is no part of it."""
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in (
        r"reviewer/_bundled/seeds/meta-scale/.",
        r"reviewer/_bundled/resources/.",
        r".*/licenses/LICENSE$",
    ):
        if not any(re.match(wanted, name) for name in names):
            raise SystemExit(f"{wheel} lacks {wanted}")
    strange = [name for name in names if not re.match(r"reviewer/|reviewer-[^/]+\.dist-info/", name)]
    if strange:
        raise SystemExit(f"{wheel} holds {strange[:5]}")
    return f"{len(names)} files, {Path(wheel).stat().st_size // 1024} KiB"


def summary(*reports: str) -> str:
    """Return the closing line of JUnit reports."""
    suites = [one for report in reports for one in ElementTree.parse(report).getroot().iter("testsuite")]
    total, bad, skipped = (
        sum(int(suite.get(key, 0)) for suite in suites for key in keys)
        for keys in (("tests",), ("failures", "errors"), ("skipped",))
    )
    return f"{total - bad - skipped} passed, {bad} failed"


COMMANDS: dict[str, Callable[..., str]] = {
    "command": command,
    "core-requirements": core_requirements,
    "wheel-holds": wheel_holds,
    "summary": summary,
}

if __name__ == "__main__":
    print(COMMANDS[sys.argv[1]](*sys.argv[2:]))
