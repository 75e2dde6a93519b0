"""``python -m tests.rules``: the rules of the house; with ``--all``, every check there is."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.rules.findings import Finding
from tests.rules.imports import lint_imports
from tests.rules.tree import ROOT, portability_findings, query_findings, style_findings

RULES: dict[str, Callable[[Path], Iterator[Finding]]] = {
    "repository rule": query_findings,
    "house style": style_findings,
    "portability": portability_findings,
}

TOOLS = {
    "format": ("-m", "ruff", "format", "--check", "--quiet", "."),
    "lint": ("-m", "ruff", "check", "--quiet", "."),
    "types": ("-m", "mypy"),
}


def _tool_passes(arguments: tuple[str, ...]) -> bool:
    return subprocess.run([sys.executable, *arguments], cwd=ROOT).returncode == 0


def _imports_pass() -> bool:
    outcome = lint_imports(ROOT, rules_from=ROOT)
    if outcome.returncode != 0:
        print(outcome.stdout, outcome.stderr, sep="")
    return outcome.returncode == 0


def _rule_passes(rule: Callable[[Path], Iterator[Finding]]) -> bool:
    findings = list(rule(ROOT))
    for finding in findings:
        print(finding)
    return not findings


def main(arguments: list[str]) -> int:
    """0 when everything holds; runs all that was asked for either way and says what failed."""
    outcomes: dict[str, bool] = {}
    if "--all" in arguments:
        for name, command in TOOLS.items():
            print(f"— {name}", flush=True)
            outcomes[name] = _tool_passes(command)
    print("— import rules", flush=True)
    outcomes["import rules"] = _imports_pass()
    for name, rule in RULES.items():
        print(f"— {name}", flush=True)
        outcomes[name] = _rule_passes(rule)
    failed = [name for name, has_passed in outcomes.items() if not has_passed]
    print(f"failed: {', '.join(failed)}" if failed else "everything holds")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
