"""The import contracts of pyproject.toml, held against a tree."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_PROGRAM = (
    "import sys; from importlinter.cli import lint_imports; "
    "sys.exit(lint_imports(no_logo=True, no_cache=True))"
)


def lint_imports(root: Path, rules_from: Path) -> subprocess.CompletedProcess[str]:
    """Runs import-linter in ``root``; return code 0 when every contract is kept.

    In a process of its own: it imports the packages of ``root`` by name. ``rules_from`` is the
    tree whose contract types are used.
    """
    return subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(rules_from)},
        capture_output=True,
        text=True,
        check=False,
    )
