"""Random hands at the Studio bring about nothing that nobody expected.

A few short histories with every run; `python -m tests.gui.monkey 0-100` lives through more.
"""

from __future__ import annotations

import os

import pytest
from pytestqt.qtbot import QtBot

from desktop.studio.shell.presenter import ShellPresenter
from tests.gui.monkey.studio_play import History, Told, play, shortened

SEEDS = range(*map(int, os.environ.get("MONKEY_SEEDS", "1-3").split("-")))
LENGTH = int(os.environ.get("MONKEY_LENGTH", "18"))


def lived(seed: int, qtbot: QtBot) -> Told:
    """A history of that seed, shortened where it found a fault, and without one."""
    told = play(History(seed, tuple(range(LENGTH))), qtbot)
    if told.faults and not os.environ.get("MONKEY_RAW"):
        told = shortened(told, lambda history: play(history, qtbot))
    assert not told.faults, str(told)
    return told


@pytest.mark.parametrize("seed", SEEDS[1:])
def test_random_hands_find_no_fault(seed: int, qtbot: QtBot) -> None:
    lived(seed, qtbot)


def test_random_hands_find_no_fault_and_do_the_same_again_by_the_same_seed(qtbot: QtBot) -> None:
    first, again = lived(SEEDS[0], qtbot), play(History(SEEDS[0], tuple(range(6))), qtbot)
    assert again.lines[:7] == first.lines[:7], "who it is, and what the six steps did"


def test_what_qt_would_keep_to_itself_is_seen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise IndexError("beyond the columns")

    monkeypatch.setattr(ShellPresenter, "show", fail)
    told = play(History(2, tuple(range(12))), qtbot)
    assert "IndexError: beyond the columns" in told.faults[0]


def test_a_history_is_shortened_to_the_steps_that_it_takes() -> None:
    """Only the last fault counts: another one on the way is another history's."""

    def again(history: History) -> Told:
        lines = [f"  {step}: press" for step in history.steps]
        if 2 in history.steps:
            return Told(history, lines, ["the keyboard is lost: 3"] * (11 in history.steps))
        return Told(history, lines, ["Escape does not leave it"])

    told = again(History(0, tuple(range(12))))
    assert shortened(told, again).history.steps == (2, 11)
