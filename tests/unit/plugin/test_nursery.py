"""Workers find imported what they are to run, and say themselves what could not be."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.rules.tree import ROOT
from tests.unit.plugin.conftest import Run

_MODULE = """
    import os, pytest

    with open({log!r}, "a") as log:
        log.write("imported\\n")

    @pytest.mark.parametrize("number", range(4))
    def test_one(number):
        assert number < 9

    def test_dies():
        os._exit(3)
"""


@pytest.fixture
def habits() -> Sequence[str]:
    return ("parallel", "nursery")


def test_two_workers_and_the_one_that_replaces_another_import_a_module_once(
    run: Run, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    log = pytester.path / "log"
    pytester.makepyfile(
        test_module=_MODULE.format(log=str(log)),
        test_broken="import nowhere_to_be_found",
    )
    result = run(".")
    result.assert_outcomes(passed=4, failed=1, errors=1)
    result.stdout.fnmatch_lines(["created: 2/2 workers", "*No module named 'nowhere_to_be_found'"])
    assert log.read_text() == "imported\n"
