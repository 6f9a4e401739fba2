"""Places in which databases come to harm are known by the type of the file system and by names."""

from pathlib import Path

import pytest

from reviewer.store import places

MOUNTS = r"""
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /home/mk/net rw - nfs4 server:/home rw
31 22 0:41 / /mnt/my\040share rw,relatime shared:9 master:2 - cifs //server/share rw
32 22 0:42 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
33 30 0:43 / /home/mk/net/local rw - ext4 /dev/sdb1 rw
34 22 0:44 / /mnt/over rw - ext4 /dev/sdc1 rw
35 34 0:45 / /mnt/over rw - fuse.sshfs server: rw
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/mk/cases", "ext4"),
        ("/home/mk/net/cases", "nfs4"),
        ("/home/mk/network", "ext4"),
        ("/home/mk/net/local/cases", "ext4"),
        ("/mnt/my share", "cifs"),
        ("/run/user/1000/gvfs/smb-share/x", "fuse.gvfsd-fuse"),
        ("/mnt/over/cases", "fuse.sshfs"),
    ],
)
def test_the_file_system_of_a_folder(folder: str, kind: str) -> None:
    assert places.file_system(Path(folder), MOUNTS) == kind


@pytest.mark.parametrize(
    ("kind", "warned"),
    [("nfs4", True), ("cifs", True), ("9p", True), ("fuse.sshfs", True), ("ext4", False), ("overlay", False)],
)
def test_a_network_drive_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, warned: bool
) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"1 1 0:1 / / rw - {kind} x rw\n")
    monkeypatch.setattr(places, "_MOUNTS", mounts)
    assert ("network drive" in places.warning(tmp_path / "cases.sqlite3")) is warned


@pytest.mark.parametrize(
    ("folder", "warned"),
    [
        ("Dropbox", True),
        ("Dropbox (Work)", True),
        ("OneDrive - Town Hall", True),
        ("Google Drive", True),
        ("Mobile Documents", True),
        ("Library/CloudStorage/GoogleDrive-mk", True),
        ("Nextcloud/cases", True),
        ("Documents", False),
        ("my dropbox notes", False),
        ("box", False),
    ],
)
def test_a_folder_of_a_cloud_is_told(tmp_path: Path, folder: str, warned: bool) -> None:
    assert ("cloud" in places.warning(tmp_path / folder / "cases.sqlite3")) is warned


def test_a_folder_is_known_by_what_its_program_leaves_there(tmp_path: Path) -> None:
    (tmp_path / "shared" / ".stfolder").mkdir(parents=True)
    assert str(tmp_path / "shared") in places.warning(tmp_path / "shared" / "deep" / "cases.sqlite3")
