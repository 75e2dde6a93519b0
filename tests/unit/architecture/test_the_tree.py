"""The tree keeps the rules of the house. Whether the rules can tell is tested beside this."""

from __future__ import annotations

from tests.rules.imports import lint_imports
from tests.rules.tree import ROOT, portability_findings, query_findings, style_findings


def test_only_repositories_query() -> None:
    assert [str(finding) for finding in query_findings(ROOT)] == []


def test_house_style_is_kept() -> None:
    assert [str(finding) for finding in style_findings(ROOT)] == []


def test_a_clone_works_anywhere() -> None:
    assert [str(finding) for finding in portability_findings(ROOT)] == []


def test_imports_go_one_way() -> None:
    outcome = lint_imports(ROOT, rules_from=ROOT)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
