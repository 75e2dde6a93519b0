"""What must hold of the tree so that any clone of it works anywhere."""

from __future__ import annotations

import re
import subprocess
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version
from pydantic import BaseModel, Field

from tests.rules.findings import Finding

# Written in pieces, so that this file does not find itself.
_FORBIDDEN = {
    "a folder of one machine": re.compile(
        r"(?<![\w./~])/(?:" + "ro" + r"ot|home/\w+|Users/\w+|work/\w+)(?=/|\b)"
        r"|[A-Z]:\\+Users\\"
    ),
    "the address of a package index": re.compile(
        "pypi" + r"\.org|pythonhosted" + r"\.org|registry\.npm" + r"js|--(?:extra-)?index" + "-url"
        r"|deb\.debian" + r"\.org|--find" + "-links"
    ),
}
_PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;]+)")
_HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


class _Project(BaseModel):
    dependencies: list[str]


class _Groups(BaseModel):
    dev: list[str]


class _Declared(BaseModel):
    """The part of pyproject.toml that says what is depended on."""

    project: _Project
    groups: _Groups = Field(alias="dependency-groups")


def tracked_files(root: Path) -> list[Path]:
    """Every file that a clone would have, or will have once it is committed."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root, check=True, capture_output=True, text=True,
    )  # fmt: skip
    paths = [root / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.is_file()]


def check_addresses(root: Path, paths: Iterable[Path]) -> Iterator[Finding]:
    """Places that exist on one machine only, and package indexes, in any text file."""
    for path in paths:
        content = path.read_bytes()
        if b"\0" in content[:8192]:
            continue
        relative = PurePosixPath(path.relative_to(root).as_posix())
        text = content.decode(errors="replace")
        seen = {what: pattern for what, pattern in _FORBIDDEN.items() if pattern.search(text)}
        for number, line in enumerate(text.splitlines() if seen else (), start=1):
            for what, pattern in seen.items():
                if found := pattern.search(line):
                    yield Finding(relative, number, f"{what}: {found[0]}")


def check_lock(pyproject: str, lock: str) -> Iterator[Finding]:
    """A lock that is not hashed throughout, or not of what pyproject.toml declares."""
    path = PurePosixPath("requirements.lock")
    pinned: dict[str, Version] = {}
    for number, entry in _entries(lock):
        if (found := _PINNED.match(entry)) is None:
            yield Finding(path, number, f"not a pinned release: {entry.splitlines()[0]}")
            continue
        pinned[canonicalize_name(found["name"])] = Version(found["version"])
        if _HASH.search(entry) is None:
            yield Finding(path, number, f"{found['name']} has no hash")
    for requirement in _declared(pyproject):
        name = canonicalize_name(requirement.name)
        if name not in pinned:
            yield Finding(path, 1, f"{requirement} is declared and not locked")
        elif not requirement.specifier.contains(pinned[name], prereleases=True):
            yield Finding(path, 1, f"{requirement} is declared and {pinned[name]} is locked")


def _entries(lock: str) -> Iterator[tuple[int, str]]:
    """Each requirement with its continuation lines, and the number of its first line."""
    entry: list[str] = []
    for number, line in enumerate(lock.splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            entry.append(line)
            if not line.endswith("\\"):
                yield number - len(entry) + 1, "\n".join(entry)
                entry = []


def _declared(pyproject: str) -> Iterator[Requirement]:
    declared = _Declared.model_validate(tomllib.loads(pyproject))
    for text in [*declared.project.dependencies, *declared.groups.dev]:
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate():
            yield requirement
