"""Histories that once broke an invariant, and must not again."""

from __future__ import annotations

import pytest

from tests.simulation import wishes
from tests.simulation.chance import deterministic
from tests.simulation.running import Stage
from tests.simulation.script import script
from tests.simulation.shrinking import report
from tests.simulation.store.memory import MemoryStore

_HISTORIES = {
    "a-restore-while-somebody-parts": (1001115, 14, (1, 9, 11, 12)),
    "what-a-copy-forgot-was-sent-before-it": (4000027, 14, (1, 4)),
    "somebody-is-gone-before-the-server-says-they-were-taken-down": (
        6000322,
        14,
        (1, 4, 5, 6, 8, 9),
    ),
    "two-that-cannot-be-judged-are-said-again": (700005, 120, (99, 107, 108)),
}
"""By what happens in them: the seed, how many steps it has, and those that it takes."""


def test_what_was_refused_before_a_restore_is_not_shown_when_it_is_refused_again(
    stage: Stage[MemoryStore], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wishes, "_ONCE_IN", 2)
    history = script(70074).only(frozenset({1, 14, 15, 16}))
    with deterministic():
        failure = stage.run(history)
    assert failure is None, report(history, failure)
    caplog.clear()


@pytest.mark.parametrize(("seed", "length", "steps"), _HISTORIES.values(), ids=_HISTORIES.keys())
def test_it_goes_well(
    stage: Stage[MemoryStore],
    seed: int,
    length: int,
    steps: tuple[int, ...],
    caplog: pytest.LogCaptureFixture,
) -> None:
    history = script(seed, length).only(frozenset(steps))
    with deterministic():
        failure = stage.run(history)
    assert failure is None, report(history, failure)
    caplog.clear()
