"""Articles that point elsewhere: the command line reads and exports them, and asks and opens nothing for them.

It runs in a network of its own with nothing in it and under `strace` where the system has both; a hook in the
program itself notes what it opens and connects to in any case.
"""

import json
import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path

from harness import PROJECT, Row
from hostile_files import KINDS, page, with_entity
from hostile_offices import _linked

FORMATS = ("html", "pdf", "docx", "odt", "md")
PROGRAM = """
import json, sys
opened, asked = set(), []

def note(event, details):
    if event == "open" and isinstance(details[0], (str, bytes)):
        opened.add(details[0] if isinstance(details[0], str) else details[0].decode("utf-8", "replace"))
    elif event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"):
        asked.append(repr(details))

sys.addaudithook(note)
from reviewer.__main__ import main
articles, out, told, *formats = sys.argv[1:]
codes = [main(["--quiet", "import", "Bridge", articles])]
for one in formats:
    codes.append(main(["--quiet", "export", "Bridge", "--output", f"{out}/exported.{one}"]))
    codes.append(main(["--quiet", "sheet", articles, "--output", f"{out}/proposed.{one}"]))
open(told, "w").write(json.dumps({"opened": sorted(opened), "asked": asked, "codes": codes}))
"""
_OPENED = re.compile(r'open(?:at)?\([^"]*"([^"]+)"[^=]*\) = \d')
_CONNECTED = re.compile(r"(?:connect|sendto)\(.*sa_family=AF_INET6?.*")
_SYSTEM = re.compile(
    r"/(?:lib|lib64|usr|proc|sys|dev)/|/\.dockerenv$|/etc/(?:ld\.so|localtime|os-release|lsb-release|debian_version|passwd$|group$|nsswitch"
    r"|ssl/|mime\.types|fonts/|host\.conf|resolv\.conf|gai\.conf|locale|timezone|apache2/mime)"
)
"""What a Python program opens on its own; `/etc/hosts`, which the articles name, is not among it."""


def articles(folder: Path, web: str, file: str, chance: random.Random) -> None:
    """Write an article of each kind that points to an address and to a file."""
    lead = "<h1>The bridge opens</h1><p>The bridge cost 40 million euros, the mayor said on Monday.</p>"
    elements = [
        f"<img src='{file}'>", f"<img src='{web}'>", f"<link rel=stylesheet href='{web}'>", f"<script src='{web}'></script>",
        f"<style>@import url({web}); body {{ background: url('{file}') }}</style>", f"<iframe src='{file}'></iframe>",
        f"<object data='{file}'></object>", f"<base href='{web}'>", f"<meta http-equiv=refresh content='0;url={web}'>",
        f"<p style='background:url({file})'>The river rose by 3 metres.</p>", f"<svg><image href='{file}'/></svg>",
    ]  # fmt: skip
    chance.shuffle(elements)
    (folder / "page.html").write_bytes(page(lead + "".join(elements)))
    (folder / "note.md").write_text(
        f"# The bridge opens\n\nThe bridge cost 45 million euros.\n\n![x]({file}) ![y]({web})\n\n[z]: {web}\n\n<img src='{file}'>\n",
        encoding="utf-8",
    )
    typst = f'#image("{file}") #read("/etc/hosts") #include "{web}" $ \\input{{/etc/hosts}} {{{{ cycler }}}}'
    (folder / "plain.txt").write_text(
        f"The dam cost 9 million euros.\n\n{typst}\n\n{file} {web}\n", encoding="utf-8"
    )
    (folder / "linked.docx").write_bytes(_linked("image", chance.choice((web, file))))
    for kind in KINDS:
        if kind not in ("qdpx", "xmi"):
            entity = chance.choice((f'<!ENTITY b SYSTEM "{file}">', f'<!ENTITY b SYSTEM "{web}">'))
            (folder / f"entity.{kind}").write_bytes(with_entity(kind, entity))


@cache
def around() -> tuple[str, ...]:
    """Return what the program is started by, so that it is watched and alone, as far as the system has that."""
    alone = ("unshare", "-rn") if _works("unshare", "-rn", "true") else ()
    return (
        alone
        if not _works(*alone, "strace", "-qq", "-o", os.devnull, "true")
        else (*alone, "strace", "-f", "-qq")
    )


def _works(*command: str) -> bool:
    return (
        shutil.which(command[0]) is not None
        and subprocess.run(command, capture_output=True, check=False).returncode == 0
    )


def allowed(path: str, folders: Sequence[Path]) -> bool:
    """Tell whether a path is the program's own, the system's, or one of these folders'."""
    found = os.path.normpath(path)
    return bool(_SYSTEM.match(path)) or any(
        found == str(one) or found.startswith(f"{one}{os.sep}") for one in folders
    )


def reach(seed: int, folder: Path) -> str | None:
    """Import and export one set of articles; each file of the set on its own, as one bad file refuses all."""
    inside, out, decoys, home = (folder / name for name in ("in", "out", "decoys", "home"))
    for one in (inside, out, decoys, home):
        one.mkdir()
    decoy = decoys / "picture.png"
    decoy.write_bytes(b"\x89PNG\r\n\x1a\n")
    articles(
        inside,
        "http://127.0.0.1:9/x",
        chance_of(seed).choice((decoy.as_uri(), "file:///etc/hosts")),
        chance_of(seed),
    )
    refused = _kept_readable(inside)
    told, trace = out / "told.json", folder / "trace.txt"
    strace = (
        (*around(), "-e", "trace=network,open,openat", "-o", str(trace)) if "strace" in around() else around()
    )
    done = subprocess.run(
        [*strace, sys.executable, "-c", PROGRAM, str(inside), str(out), str(told), *FORMATS],
        cwd=out, capture_output=True, text=True, timeout=600, check=False,
        env={**os.environ, "HOME": str(home), "REVIEWER_HOME": str(home), "PYTHONPATH": str(PROJECT), "TMPDIR": str(out)},
    )  # fmt: skip
    if not told.exists() or any(json.loads(told.read_text(encoding="utf-8"))["codes"]):
        return f"it did not end well: {done.stderr[-300:]!r} (left out before: {refused})"
    said = json.loads(told.read_text(encoding="utf-8"))
    paths, asked = set(said["opened"]), list(said["asked"])
    if trace.exists():
        lines = trace.read_text(encoding="utf-8", errors="replace")
        reads = "\n".join(
            one for one in lines.splitlines() if "O_PATH" not in one
        )  # that names, and reads nothing
        paths |= {str(out / one) for one in _OPENED.findall(reads)}
        asked += _CONNECTED.findall(lines)
    own = (
        PROJECT,
        Path(sys.prefix),
        Path(sys.base_prefix),
        inside,
        out,
        home,
        *map(Path, filter(None, sys.path[1:])),
    )
    strange = sorted(one for one in paths if one.startswith(os.sep) and not allowed(one, own))
    if strange or asked:
        return f"opened {strange[:5]}, asked {asked[:3]}"
    missing = [
        one
        for one in FORMATS
        if not (out / f"exported.{one}").exists() or not (out / f"proposed.{one}").exists()
    ]
    return f"not written: {missing}" if missing else None


def chance_of(seed: int) -> random.Random:
    return random.Random(f"reach {seed}")


def _kept_readable(folder: Path) -> list[str]:
    """Leave the files that are read, so that the others refuse nothing; tell which were refused."""
    from reviewer.domain.errors import ReviewerError
    from reviewer.ingest import read_paths

    refused = []
    for one in sorted(folder.iterdir()):
        try:
            read_paths([one])
        except ReviewerError:
            refused.append(one.name)
            one.rename(folder.parent / one.name)
    return refused


ROWS = (
    Row(
        "reaching-articles",
        "opening and exporting articles that point elsewhere: connections, and files read besides",
        1,
        20,
        partial(reach),
        sources=("reviewer",),
    ),
)
