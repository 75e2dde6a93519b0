"""Each import contract of pyproject.toml catches an import planted against it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.rules.imports import lint_imports
from tests.rules.tree import ROOT

_MODULES = (
    "core", "core.ids", "core.money", "core.errors", "core.models", "core.scheduling",
    "core.discovery", "core.access", "core.insights", "core.repositories",
    "sync", "sync.client", "sync.server",
    "desktop", "desktop.actions", "desktop.design", "desktop.kiosk", "desktop.runtime",
    "desktop.studio", "desktop.widgets", "desktop.demo",
)  # fmt: skip


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A tree with every package the contracts name, all empty."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for module in _MODULES:
        package = tmp_path.joinpath(*module.split("."))
        package.mkdir(parents=True)
        (package / "__init__.py").touch()
    return tmp_path


def _plant(tree: Path, module: str, statement: str) -> None:
    tree.joinpath(*module.split("."), "planted.py").write_text(f"{statement}\n")


def test_an_innocent_tree_passes(tree: Path) -> None:
    _plant(tree, "core.scheduling", "import datetime\nfrom core.errors import x")
    _plant(tree, "core.discovery", "import rapidfuzz")
    _plant(tree, "desktop.demo", "import sync.client")
    outcome = lint_imports(tree, rules_from=ROOT)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@pytest.mark.parametrize(
    ("module", "statement", "contract"),
    [
        ("core", "import sync", "One direction"),
        ("sync.client", "import desktop.studio", "One direction"),
        ("core.models", "import PySide6.QtCore", "The domain knows"),
        ("core.repositories", "import fastapi", "The domain knows"),
        ("sync.client", "from PySide6 import QtCore", "Sync knows no window"),
        ("desktop.demo", "from sync.server import app", "The desktop knows no server"),
        ("desktop.studio", "import uvicorn", "The desktop knows no server"),
        ("desktop.studio", "from sqlmodel import Session", "What people see"),
        ("desktop.kiosk", "import sqlalchemy.orm", "What people see"),
        ("core.scheduling", "import sqlalchemy", "The pure packages"),
        ("core.access", "import core.models", "The pure packages"),
        ("core.insights", "import numpy", "The pure packages"),
        ("core.discovery", "import core.repositories", "Discovery is pure"),
    ],
)
def test_a_planted_import_breaks_its_contract(
    tree: Path, module: str, statement: str, contract: str
) -> None:
    _plant(tree, module, statement)
    outcome = lint_imports(tree, rules_from=ROOT)
    broken = [line for line in outcome.stdout.splitlines() if line.endswith("BROKEN")]
    assert outcome.returncode == 1
    assert any(line.startswith(contract) for line in broken), outcome.stdout
