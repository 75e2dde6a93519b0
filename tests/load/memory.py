"""What processes of this machine hold in memory, read from /proc."""

from __future__ import annotations

import os
from pathlib import Path

_MIB = 1024


def resident_mib(pid: int) -> int:
    """Resident memory of a process in MiB; 0 for one that is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    kib = next((int(line.split()[1]) for line in lines if line.startswith("VmRSS:")), 0)
    return kib // _MIB


def descendants(of: str) -> list[int]:
    """Processes under this one whose command line holds `of`, and those under them."""
    entries = [entry for entry in Path("/proc").iterdir() if entry.name.isdigit()]
    parents = {int(entry.name): _parent(entry) for entry in entries}
    return [pid for pid in parents if any(of in _words(each) for each in _line(pid, parents))]


def _line(pid: int, parents: dict[int, int]) -> list[int]:
    """A process and those above it, up to this one; nothing for one that is not below it."""
    line: list[int] = []
    while pid in parents:
        if pid == os.getpid():
            return line
        line.append(pid)
        pid = parents[pid]
    return []


def _parent(entry: Path) -> int:
    try:
        return int((entry / "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0


def _words(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return ""
