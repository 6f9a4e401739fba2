"""A fence of the kernel's around a process that parses: on Linux it reads the program alone, reaches nothing.

The hook in `worker` stops what Python does. Libraries written in C do not ask it; the kernel they have to
ask. Where the kernel is older or another one, a part of the fence is missing, and the hook is all there is.
"""

import contextlib
import ctypes
import errno
import os
import platform
import struct
import sys
from collections.abc import Iterable

_NO_NEW_RIGHTS, _SECCOMP, _FILTER = 38, 22, 2
_CREATE_RULES, _ADD_RULE, _RESTRICT = 444, 445, 446
_READ = 1 << 2 | 1 << 3
"""Landlock: reading files, and folders."""
_RIGHTS = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
"""Landlock: all that can be forbidden of files, by the version of the kernel's interface."""
_NET_SINCE, _NET = 4, 3
_LIBRARIES = (
    *("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/usr/share/zoneinfo"),
    "/etc/ld.so.cache",
)

_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_CALL, _MACHINE, _FIRST = 0, 4, 16
"""Where a system call's number, its machine and its first argument stand."""
_THREAD, _CLONE3, _FOREIGN = 0x10000, 435, 0x40000000
_MACHINES = {
    # socket socketpair connect accept accept4 sendto sendmsg bind listen, execve execveat fork vfork, ptrace
    # process_vm_readv process_vm_writev, kill, mount, bpf, io_uring_setup, keyctl; then clone
    "x86_64": (
        0xC000003E,
        (41, 53, 42, 43, 288, 44, 46, 49, 50, 59, 322, 57, 58, 101, 310, 311, 62, 165, 321, 425, 250),
        56,
    ),
    "aarch64": (
        0xC00000B7,
        (198, 199, 203, 202, 242, 206, 211, 200, 201, 221, 281, 117, 270, 271, 129, 40, 280, 425, 219),
        220,
    ),
}


def raise_fence(folders: Iterable[str]) -> tuple[str, ...]:
    """Keep this process, for good, from what parsing does not need.

    Args:
        folders: what may still be read, beside the libraries of the system.

    Returns:
        What stands: `files`, `calls`, both or neither.
    """
    if not sys.platform.startswith("linux") or platform.machine() not in _MACHINES:
        return ()
    kernel = ctypes.CDLL(None, use_errno=True)
    if kernel.prctl(_NO_NEW_RIGHTS, 1, 0, 0, 0) != 0:
        return ()
    stands = [("files", _only_reads(kernel, (*folders, *_LIBRARIES))), ("calls", _few_calls(kernel))]
    return tuple(name for name, done in stands if done)


def _only_reads(kernel: ctypes.CDLL, folders: Iterable[str]) -> bool:
    """Let nothing be read but these folders, and nothing written."""
    version = kernel.syscall(_CREATE_RULES, None, ctypes.c_size_t(0), ctypes.c_uint32(1))
    if version < 1:
        return False
    rights = max(value for since, value in _RIGHTS.items() if since <= version)
    told = struct.pack("QQ", rights, _NET) if version >= _NET_SINCE else struct.pack("Q", rights)
    rules = kernel.syscall(_CREATE_RULES, told, ctypes.c_size_t(len(told)), ctypes.c_uint32(0))
    if rules < 0:
        return False
    try:
        for one in folders:
            with contextlib.suppress(OSError):
                _let_read(kernel, rules, one)
        return bool(kernel.syscall(_RESTRICT, ctypes.c_int(rules), ctypes.c_uint32(0)) == 0)
    finally:
        os.close(rules)


def _let_read(kernel: ctypes.CDLL, rules: int, path: str) -> None:
    place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        rights = _READ if os.path.isdir(path) else 1 << 2  # noqa: PTH112 - a Path would read more
        told = struct.pack("=Qi", rights, place)
        kernel.syscall(_ADD_RULE, ctypes.c_int(rules), ctypes.c_int(1), told, ctypes.c_uint32(0))
    finally:
        os.close(place)


def _few_calls(kernel: ctypes.CDLL) -> bool:
    """Let no connection be made and no process be started; threads may."""
    machine, refused, clone = _MACHINES[platform.machine()]
    no = _REFUSE | errno.EACCES
    steps = [(_LOAD, 0, 0, _MACHINE), (_EQUAL, 1, 0, machine), (_RETURN, 0, 0, no), (_LOAD, 0, 0, _CALL)]
    steps += [(_AT_LEAST, 0, 1, _FOREIGN), (_RETURN, 0, 0, no)]
    for call in refused:
        steps += [(_EQUAL, 0, 1, call), (_RETURN, 0, 0, no)]
    steps += [(_EQUAL, 0, 1, _CLONE3), (_RETURN, 0, 0, _REFUSE | errno.ENOSYS)]  # then the older one is taken
    steps += [(_EQUAL, 0, 3, clone), (_LOAD, 0, 0, _FIRST), (_ANY_BIT, 1, 0, _THREAD), (_RETURN, 0, 0, no)]
    steps += [(_RETURN, 0, 0, _ALLOW)]
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *one) for one in steps))
    program = struct.pack("HxxxxxxP", len(steps), ctypes.addressof(code))
    return bool(kernel.prctl(_SECCOMP, _FILTER, program, 0, 0) == 0)
