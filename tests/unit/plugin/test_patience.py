"""Nothing is given up because the machine is slow."""

import pytest
from pytestqt.qtbot import QtBot

from tests.plugin import PATIENCE_MS, PATIENCE_S


@pytest.mark.parametrize(
    "name",
    ["waitUntil", "waitSignal", "waitSignals", "waitCallback", "waitExposed", "waitActive"],
)
def test_who_waits_without_saying_how_long_has_patience(name: str) -> None:
    assert getattr(QtBot, name).__kwdefaults__["timeout"] == PATIENCE_MS == PATIENCE_S * 1000


def test_what_was_waited_for_is_told_before_the_test_is_ended(
    pytestconfig: pytest.Config,
) -> None:
    """Two of them may go by."""
    assert float(str(pytestconfig.getini("timeout"))) > 2 * PATIENCE_S
