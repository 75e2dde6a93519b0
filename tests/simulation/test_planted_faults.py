"""The simulator sees every fault that is planted; docs/planted-faults.md lists them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.simulation.chance import deterministic
from tests.simulation.faults import FAULTS, TABLE, Fault, catch
from tests.simulation.running import Stage
from tests.simulation.script import LONG_EVERY
from tests.simulation.store.memory import MemoryStore

_AROUND = range(0, 60 * LONG_EVERY, LONG_EVERY)
"""Where a known history no longer shows a fault, for histories change with the product, so many
others are tried: long ones.
"""
_LISTED = re.compile(r"^\| (?P<name>[^|]+) \| [^|]+ \| \d+ \| (?P<seed>\d+) \|", re.MULTILINE)


def _known() -> dict[str, int]:
    """The seed that showed each fault when the table was made."""
    text = (Path(__file__).parents[2] / TABLE).read_text(encoding="utf-8")
    return {found["name"]: int(found["seed"]) for found in _LISTED.finditer(text)}


_SHOWN = [fault for fault in FAULTS if fault.name in _known()]


@pytest.mark.parametrize("fault", _SHOWN, ids=lambda fault: fault.name.replace(" ", "-"))
def test_the_simulator_sees_it(
    stage: Stage[MemoryStore], fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    seed = _known()[fault.name]
    with deterministic():
        assert catch(fault, stage, (seed,)) or catch(fault, stage, _AROUND)
    caplog.clear()


def test_every_fault_is_listed_whether_it_was_shown_or_not() -> None:
    text = (Path(__file__).parents[2] / TABLE).read_text(encoding="utf-8")
    assert [fault.name for fault in FAULTS if fault.name not in text] == []
