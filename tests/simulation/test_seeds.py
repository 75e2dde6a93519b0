"""Histories by the hundred: whatever happens, the invariants of sync.md hold."""

from __future__ import annotations

from itertools import count, islice

import pytest

from core.mutations.registry import KINDS
from tests.simulation.acts import MAKERS
from tests.simulation.chance import deterministic
from tests.simulation.running import Stage
from tests.simulation.script import LONG_EVERY, script
from tests.simulation.shrinking import report, shrunk
from tests.simulation.store.memory import MemoryStore

_AT_ONCE = 25
_HISTORIES = 2000
_SEEDS = list(
    islice(
        (seed for seed in count() if seed % LONG_EVERY or not seed % (2 * LONG_EVERY)), _HISTORIES
    )
)
"""Every second long history is left to `make simulate`: one costs as much as five short ones."""


@pytest.mark.parametrize("first", range(0, _HISTORIES, _AT_ONCE))
def test_whatever_happens_the_invariants_hold(
    stage: Stage[MemoryStore], first: int, caplog: pytest.LogCaptureFixture
) -> None:
    with deterministic():
        for seed in _SEEDS[first : first + _AT_ONCE]:
            history = script(seed)
            failure = stage.run(history)
            if failure is not None:
                pytest.fail(report(*shrunk(stage, history, failure)), pytrace=False)
    caplog.clear()


def test_every_kind_of_mutation_is_wished_for() -> None:
    assert set(MAKERS) == set(KINDS)
