"""Whether a folder is one in which databases come to harm: on the network, or kept in step with a cloud."""

import os
import re
import sys
from pathlib import Path, PurePosixPath

from reviewer.domain.tongue import say

_MOUNTS = Path("/proc/self/mountinfo")
_OVER_THE_NETWORK = re.compile(
    r"9p|afpfs|afs|beegfs|ceph|cifs|coda|davfs|drvfs|gfs2|glusterfs|lustre|ncpfs|nfs4?|ocfs2|smb[23]|smbfs|"
    r"vboxsf|prl_fs|fuse\.(?:davfs2|gcsfuse|glusterfs|google-drive-ocamlfuse|gvfsd-fuse|onedriver|rclone|s3fs|sshfs|"
    r"vmhgfs-fuse)"
)
_CLOUDS = re.compile(
    r"(dropbox|onedrive|google ?drive|my drive|icloud ?drive|mobile documents|cloudstorage|nextcloud|"
    r"owncloud|pcloud ?drive|megasync|box sync|seafile|tresorit|sync\.com|syncthing)( ?[-(].*)?",
    re.IGNORECASE,
)
_SIGNS = (".dropbox", ".dropbox.cache", ".stfolder", ".sync_journal.db", ".owncloudsync.log")
"""What programs that keep folders in step leave at the top of theirs."""


def warning(path: Path) -> str:
    """Return in one sentence why a file or folder lies in a bad place for a database, `""` if it does not.

    Told by the type of the file system and by the usual names of folders; other places may be as bad.
    """
    folder = path.expanduser().absolute()
    kind = _network(folder)
    if kind:
        return say(
            "{path} lies on a network drive ({kind}), where a database can lose decisions; keep it on a "
            "local disk.",
            path=path,
            kind=kind,
        )
    cloud = _cloud(folder)
    if cloud:
        return say(
            "{path} lies in {folder}, which another program keeps in step with a cloud and may damage; keep "
            "it in a folder that is not, and put backups there.",
            path=path,
            folder=cloud,
        )
    return ""


def _network(folder: Path) -> str:
    """Return the type of the network drive that a folder lies on, `""` if it is none."""
    if sys.platform == "win32":
        return _network_of_windows(folder)
    try:
        text = _MOUNTS.read_text("utf-8", "surrogateescape")
    except OSError:  # not Linux
        return ""
    kind = file_system(Path(os.path.realpath(folder)), text)
    return kind if _OVER_THE_NETWORK.fullmatch(kind) else ""


def file_system(folder: Path, mounts: str) -> str:
    """Return the type of the file system that a folder lies on, by the text of Linux' `mountinfo`."""
    best, found = -1, ""
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields, kind = before.split(" "), after.split(" ")[0]
        if len(fields) < 5 or not kind:
            continue
        point = PurePosixPath(re.sub(r"\\([0-7]{3})", lambda one: chr(int(one[1], 8)), fields[4]))
        if PurePosixPath(folder.as_posix()).is_relative_to(point) and len(point.parts) >= best:
            best, found = len(point.parts), kind  # of several on one point the last is seen
    return found


def _network_of_windows(folder: Path) -> str:
    if folder.drive.startswith("\\\\"):
        return folder.drive
    import ctypes

    windows = getattr(ctypes, "windll", None)
    remote = 4
    if windows is not None and windows.kernel32.GetDriveTypeW(folder.drive + "\\") == remote:
        return folder.drive
    return ""


def _cloud(folder: Path) -> str:
    """Return the folder above that looks like one of a cloud's, `""` if none does."""
    for one in (folder, *folder.parents):
        if _CLOUDS.fullmatch(one.name) or any((one / sign).exists() for sign in _SIGNS):
            return str(one)
    return ""
