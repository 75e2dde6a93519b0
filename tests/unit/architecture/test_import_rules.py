"""Each import contract of pyproject.toml catches an import planted against it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.rules.imports import lint_imports
from tests.rules.tree import ROOT

_MODULES = (
    "core", "core.ids", "core.money", "core.errors", "core.models", "core.scheduling",
    "core.discovery", "core.access", "core.insights", "core.repositories",
    "sync", "sync.client", "sync.server",
    "desktop", "desktop.actions", "desktop.calendar", "desktop.design", "desktop.kiosk",
    "desktop.runtime", "desktop.studio", "desktop.tour", "desktop.widgets", "desktop.demo",
)  # fmt: skip


_PLANTS = (
    ("core", "import sync", "One direction"),
    ("sync.client", "import desktop.studio", "One direction"),
    ("core.models", "import PySide6.QtCore", "The domain knows"),
    ("core.repositories", "import fastapi", "The domain knows"),
    ("sync.client", "from PySide6 import QtCore", "Sync knows no window"),
    ("desktop.demo", "from sync.server import app", "The desktop knows no server"),
    ("desktop.studio", "import uvicorn", "The desktop knows no server"),
    ("desktop.studio", "from sqlmodel import Session", "What people see"),
    ("desktop.kiosk", "import sqlalchemy.orm", "What people see"),
    ("desktop.widgets", "import desktop.calendar", "Screens stand on"),
    ("desktop.calendar", "import desktop.studio", "Screens stand on"),
    ("core.scheduling", "import sqlalchemy", "The pure packages"),
    ("core.access", "import core.models", "The pure packages"),
    ("core.insights", "import numpy", "The pure packages"),
    ("core.discovery", "import core.repositories", "Discovery is pure"),
)
_INNOCENT = (
    ("core.scheduling", "import datetime\nfrom core.errors import x"),
    ("core.discovery", "import rapidfuzz"),
    ("core.models", "import sqlmodel"),
    ("desktop.demo", "import sync.client"),
)


def _tree(place: Path) -> Path:
    """A tree with every package the contracts name, all empty."""
    shutil.copy(ROOT / "pyproject.toml", place)
    for module in _MODULES:
        package = place.joinpath(*module.split("."))
        package.mkdir(parents=True)
        (package / "__init__.py").touch()
    return place


def _plant(tree: Path, module: str, number: int, statement: str) -> None:
    tree.joinpath(*module.split("."), f"planted_{number}.py").write_text(f"{statement}\n")


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What is said of a tree with every plant in it, contract by contract."""
    tree = _tree(tmp_path_factory.mktemp("planted"))
    for number, (module, statement, _) in enumerate(_PLANTS):
        _plant(tree, module, number, statement)
    outcome = lint_imports(tree, rules_from=ROOT)
    assert outcome.returncode == 1, outcome.stdout
    details = outcome.stdout.partition("Broken contracts")[2]
    return re.split(r"\n(?=[^\n]+\n-{10,}\n)", details)


def test_an_innocent_tree_passes(tmp_path: Path) -> None:
    tree = _tree(tmp_path)
    for number, (module, statement) in enumerate(_INNOCENT):
        _plant(tree, module, number, statement)
    outcome = lint_imports(tree, rules_from=ROOT)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@pytest.mark.parametrize("number", range(len(_PLANTS)))
def test_a_planted_import_breaks_its_contract(verdicts: list[str], number: int) -> None:
    module, _, contract = _PLANTS[number]
    said = [verdict for verdict in verdicts if verdict.startswith(contract)]
    assert [f"{module}.planted_{number} " in verdict for verdict in said] == [True], verdicts
