"""``python -m tests.rules``: the rules of the house; with ``--all``, every check there is."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable

from tests.rules.findings import Finding
from tests.rules.imports import lint_imports
from tests.rules.tree import ROOT, portability_findings, source_findings

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


def _is_kept(rule: str, findings: Iterable[Finding]) -> bool:
    print(f"— {rule}", flush=True)
    found = list(findings)
    for finding in found:
        print(finding)
    return not found


def main(arguments: list[str]) -> int:
    """0 when everything holds; runs all that was asked for either way and says what failed."""
    outcomes: dict[str, bool] = {}
    if "--all" in arguments:
        for name, command in TOOLS.items():
            print(f"— {name}", flush=True)
            outcomes[name] = _tool_passes(command)
    print("— import rules", flush=True)
    outcomes["import rules"] = _imports_pass()
    sources = source_findings(ROOT)
    rules: dict[str, Iterable[Finding]] = {
        "repository rule": sources.queries,
        "house style": sources.style,
        "portability": portability_findings(ROOT),
    }
    outcomes |= {name: _is_kept(name, findings) for name, findings in rules.items()}
    failed = [name for name, has_passed in outcomes.items() if not has_passed]
    print(f"failed: {', '.join(failed)}" if failed else "everything holds")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
