"""Strangers at a kiosk, seed by seed: nothing of what must hold is ever broken.

`KIOSK_STRANGERS=1-200 KIOSK_STEPS=150 pytest tests/gui/monkey/test_kiosk_strangers.py -n0` plays
other seeds, and longer. With `KIOSK_TELL=1 -s` every history is told step by step, with
`KIOSK_SHORTEN=1` one that ends badly is made shorter first.
"""

from __future__ import annotations

import os
import sys

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.monkey.kiosk_history import History, play, shortened

STEPS = int(os.environ.get("KIOSK_STEPS", "50"))
AGAIN = 12


def _seeds() -> range:
    first, _, last = os.environ.get("KIOSK_STRANGERS", "414").partition("-")
    return range(int(first), int(last or first) + 1)


_known: dict[int, History] = {}


def _played(seed: int, app: QApplication) -> History:
    if seed not in _known:
        _known[seed] = play(seed, range(STEPS), app)
    return _known[seed]


@pytest.mark.parametrize("seed", _seeds())
def test_whatever_strangers_do_the_kiosk_keeps_its_promises(seed: int, qapp: QApplication) -> None:
    history = _played(seed, qapp)
    if "KIOSK_TELL" in os.environ:
        sys.stdout.write(f"{history}\n")
    if not history.faults:
        return
    if "KIOSK_SHORTEN" in os.environ:
        history = play(seed, shortened(seed, range(len(history.steps)), qapp), qapp)
    pytest.fail(f"seed {seed}:\n{history}", pytrace=False)


def test_the_same_seed_gives_the_same_history(qapp: QApplication) -> None:
    seed = _seeds()[0]
    assert play(seed, range(AGAIN), qapp).steps == _played(seed, qapp).steps[:AGAIN]
