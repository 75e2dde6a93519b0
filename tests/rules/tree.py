"""All rules over a whole tree."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from tests.rules.findings import PRODUCT, Finding, sources
from tests.rules.portable import check_addresses, check_lock, tracked_files
from tests.rules.queries import INFRASTRUCTURE, check_queries
from tests.rules.style import STYLE_CHECKS

ROOT = Path(__file__).parents[2]


def query_findings(root: Path) -> Iterator[Finding]:
    """Breaches of the repository rule, and infrastructure that is listed and not there."""
    for source in sources(root, PRODUCT):
        yield from check_queries(source)
    for name in INFRASTRUCTURE:
        if not (root / name).exists():
            yield Finding(PurePosixPath(name), 1, "listed as infrastructure and not there")


def style_findings(root: Path) -> Iterator[Finding]:
    """Breaches of house style."""
    for source in sources(root):
        for check in STYLE_CHECKS:
            yield from check(source)


def portability_findings(root: Path) -> Iterator[Finding]:
    """What would not work in a clone on another machine."""
    yield from check_addresses(root, tracked_files(root))
    yield from check_lock(
        (root / "pyproject.toml").read_text(), (root / "requirements.lock").read_text()
    )
