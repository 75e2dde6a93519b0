"""Runs of pytest inside a test, with the habits of this tree and nothing else installed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import pytest

from tests.plugin import PATIENCE_S
from tests.rules.tree import ROOT


class Run(Protocol):
    """Runs pytest in a process of its own on what the test wrote."""

    def __call__(self, *arguments: str) -> pytest.RunResult:
        """What it printed and returned; takes the arguments of the command line."""


@pytest.fixture
def habits() -> Sequence[str]:
    """The modules of the plugin that the inner run loads."""
    return ("parallel",)


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, habits: Sequence[str]) -> Run:
    """An inner pytest with the habits asked for and xdist, and nothing else.

    Random order is left to the tests that are about it: it loads numpy where there is one, in
    every process.
    """
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("INSTAINSTRU_TEST_WORKERS", "2")
    monkeypatch.delenv("PYTEST_ADDOPTS", raising=False)
    pytester.makefile(".ini", pytest=f"[pytest]\npythonpath = {ROOT}\naddopts = -p xdist\n")
    plugins = [f"tests.plugin.{habit}" for habit in habits]
    pytester.makeconftest(f"pytest_plugins = {plugins}")

    def run_inside(*arguments: str) -> pytest.RunResult:
        return pytester.runpytest_subprocess(*arguments, timeout=PATIENCE_S)

    return run_inside
