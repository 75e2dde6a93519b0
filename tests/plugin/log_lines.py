"""A log record of WARNING or above from our packages fails the test that did not declare it.

Declared is a record that a ``@pytest.mark.expected_log("pattern")`` matches (a regular
expression, searched in the message), or any record of a test that takes ``caplog`` and so looks
for itself. A declaration that nothing matched fails as well: it hides nothing, so it may go.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Protocol

import pytest

PACKAGES = frozenset({"core", "sync", "desktop", "resources"})


class _Declaration(Protocol):
    """The part of a marker that is read here."""

    args: tuple[str, ...]


class Recorder(logging.Handler):
    """Keeps the messages of records from our packages; safe from any thread."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps one line, if it is ours."""
        if record.name.partition(".")[0] in PACKAGES:
            self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


def complaints(lines: list[str], patterns: list[str]) -> list[str]:
    """What is wrong between the lines that came and the patterns that were declared."""
    unexpected = [
        f"unexpected log line: {line}"
        for line in lines
        if not any(re.search(pattern, line) for pattern in patterns)
    ]
    absent = [
        f"declared but not logged: {pattern}"
        for pattern in patterns
        if not any(re.search(pattern, line) for line in lines)
    ]
    return unexpected + absent


def pytest_configure(config: pytest.Config) -> None:
    """Declares the marker."""
    config.addinivalue_line(
        "markers", "expected_log(pattern): a warning or error that our packages log in this test"
    )


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Listens from before the first fixture to after the last."""
    recorder = Recorder()
    logging.getLogger().addHandler(recorder)
    yield
    logging.getLogger().removeHandler(recorder)
    markers: list[_Declaration] = list(request.node.iter_markers("expected_log"))
    if "caplog" not in request.fixturenames:
        found = complaints(recorder.lines, [marker.args[0] for marker in markers])
        if found:
            pytest.fail("\n".join(found), pytrace=False)
