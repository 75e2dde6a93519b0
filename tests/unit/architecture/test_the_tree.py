"""The tree keeps the rules of the house. Whether the rules can tell is tested beside this."""

from __future__ import annotations

import pytest

from tests.rules.imports import lint_imports
from tests.rules.tree import ROOT, Found, portability_findings, source_findings


@pytest.fixture(scope="module")
def found() -> Found:
    """The sources are read once."""
    return source_findings(ROOT)


def test_only_repositories_query(found: Found) -> None:
    assert [str(finding) for finding in found.queries] == []


def test_house_style_is_kept(found: Found) -> None:
    assert [str(finding) for finding in found.style] == []


def test_a_clone_works_anywhere() -> None:
    assert [str(finding) for finding in portability_findings(ROOT)] == []


def test_imports_go_one_way() -> None:
    outcome = lint_imports(ROOT, rules_from=ROOT)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
