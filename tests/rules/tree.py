"""All rules over a whole tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from tests.rules.findings import PRODUCT, Finding, sources
from tests.rules.items import check_items
from tests.rules.portable import check_addresses, check_lock, tracked_files
from tests.rules.queries import INFRASTRUCTURE, check_queries
from tests.rules.strays import check_strays
from tests.rules.style import STYLE_CHECKS

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Found:
    """What is wrong with the sources: breaches of the repository rule, and of house style."""

    queries: list[Finding] = field(default_factory=list)
    style: list[Finding] = field(default_factory=list)


def source_findings(root: Path) -> Found:
    """Both from one reading, of which nearly all the time is parsing.

    Infrastructure that is listed and not there breaks the repository rule, too.
    """
    found = Found()
    for source in sources(root):
        if source.package in PRODUCT:
            found.queries.extend(check_queries(source))
        for check in (*STYLE_CHECKS, check_strays, check_items):
            found.style.extend(check(source))
    for name in INFRASTRUCTURE:
        if not (root / name).exists():
            gone = Finding(PurePosixPath(name), 1, "listed as infrastructure and not there")
            found.queries.append(gone)
    return found


def portability_findings(root: Path) -> Iterator[Finding]:
    """What would not work in a clone on another machine."""
    yield from check_addresses(root, tracked_files(root))
    yield from check_lock(
        (root / "pyproject.toml").read_text(), (root / "requirements.lock").read_text()
    )
