"""A real process is killed, stands still, fails at once or is left: what its keeper makes of it."""

import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.supervision.curtain import Curtain
from desktop.supervision.keeper import Keeper, command_again
from desktop.supervision.patience import Pace, Patience
from desktop.supervision.sign import FEW_POOLS, KEPT, Ear, Keeping, LifeSign, environment_with
from tests.plugin import PATIENCE_S

PACE = Pace(
    start_s=PATIENCE_S,
    silence_s=PATIENCE_S,
    first_s=0.02,
    longest_s=0.05,
    farewell_s=PATIENCE_S,
    glance_s=0.05,
)
SOON_SILENT = replace(PACE, silence_s=0.3)
OPENING = """
import os, signal, sys, threading
from desktop.supervision.sign import Keeping, LifeSign
keeping = Keeping.of(os.environ)
sign = LifeSign(keeping)
with open(sys.argv[1], "a") as book:
    print(keeping.restarts, keeping.cause, file=book)
quiet = threading.Event()
"""
THEN_LEFT = "sys.exit(0) if keeping.restarts else None\n"


class Attentive(Ear):
    """Hears the signs of a life, does something at each, and has a clock that only they move."""

    def __init__(self, apart_s: float = 0.0) -> None:
        """Between two signs pass `apart_s`."""
        super().__init__()
        self.heard, self.apart_s = 0, apart_s
        self.at_each: Callable[[], object] = lambda: None

    def now(self) -> float:
        """Seconds."""
        return self.heard * self.apart_s

    def hear(self, seconds: float) -> bool:
        """As any other."""
        is_heard = super().hear(seconds)
        if is_heard:
            self.heard += 1
            self.at_each()
        return is_heard


def keep(book: Path, life: str, pace: Pace = PACE) -> list[str]:
    """Keep a stand-in for the kiosk that lives so; what each of its lives was told."""
    keeper = Keeper([sys.executable, "-c", OPENING + life, str(book)], pace)
    assert keeper.keep() == 0
    return book.read_text().splitlines()


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return tmp_path / "lives"


def test_one_that_was_killed_is_started_again(book: Path, caplog: pytest.LogCaptureFixture) -> None:
    lives = keep(book, THEN_LEFT + "sign.beat(); os.kill(os.getpid(), signal.SIGKILL)")
    assert lives == ["0 ", "1 ended with -9"]
    assert "the kiosk ended with -9" in caplog.text


def test_one_that_stands_still_is_ended_and_started_again(
    book: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It has shown life, and then its thread waits for ever, deaf to being asked to close."""
    deaf = "signal.signal(signal.SIGTERM, signal.SIG_IGN); sign.beat(); quiet.wait(60)"
    began = time.monotonic()
    assert keep(book, THEN_LEFT + deaf, SOON_SILENT) == ["0 ", "1 stood still"]
    assert time.monotonic() - began < PACE.farewell_s, "it waited for one that hears nothing"
    assert "stood still" in caplog.text


def test_memory_is_kept_in_few_pools_unless_whoever_set_the_machine_up_said_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (name,) = FEW_POOLS
    monkeypatch.delenv(name, raising=False)
    assert environment_with(Keeping(1, "word"))[name] == FEW_POOLS[name]
    monkeypatch.setenv(name, "5")
    assert environment_with(Keeping(1, "word"))[name] == "5"


def test_one_that_staff_left_is_not_started_again(book: Path) -> None:
    assert keep(book, "sys.exit(0)") == ["0 "]


def test_one_that_beats_is_left_alone(book: Path) -> None:
    """For longer than it may be silent: each sign comes just in time."""
    ear = Attentive(apart_s=0.9 * PACE.silence_s)
    beating = "[(sign.beat(), quiet.wait(0.02)) for _ in iter(int, 1)]"
    keeper = Keeper([sys.executable, "-c", OPENING + beating, str(book)], PACE, ear.now, ear)
    ear.at_each = lambda: keeper.end() if ear.heard == 9 else None
    assert keeper.keep() == 0
    assert ear.heard == 9
    assert book.read_text().splitlines() == ["0 "]


def test_signs_of_others_keep_nothing_alive() -> None:
    ear = Ear()
    former = LifeSign(ear.expect(0, ""))
    present = LifeSign(ear.expect(1, "ended with -9"))
    try:
        former.beat()
        assert not ear.hear(1)
        present.beat()
        assert ear.hear(1)
    finally:
        former.close()
        present.close()
        ear.close()


def test_who_speaks_to_nobody_learns_it() -> None:
    ear = Ear()
    sign = LifeSign(ear.expect(0, ""))
    ear.close()
    sign.beat()
    heard = [sign.beat() for _ in range(3)]
    sign.close()
    assert not all(heard)


def test_being_told_to_end_closes_the_kiosk(book: Path) -> None:
    """As the service manager does: a signal, which the kiosk hears of as well."""
    asked = "signal.signal(signal.SIGTERM, lambda *_: sys.exit(0)); sign.beat(); quiet.wait(60)"
    ear = Attentive()
    keeper = Keeper([sys.executable, "-c", OPENING + asked, str(book)], PACE, ear=ear)
    before = signal.signal(signal.SIGALRM, lambda *_: keeper.end())
    ear.at_each = lambda: signal.setitimer(
        signal.ITIMER_REAL, 0.01
    )  # it stands by then: what it says first is a sign
    try:
        assert keeper.keep() == 0
    finally:
        signal.signal(signal.SIGALRM, before)
    assert keeper.pid is None
    assert len(book.read_text().splitlines()) == 1


def test_one_that_never_starts_is_waited_for_longer_and_longer_but_never_given_up() -> None:
    patience = Patience(Pace())
    assert [patience.after(0.1) for _ in range(9)] == [1, 2, 4, 8, 16, 32, 60, 60, 60]


def test_one_that_lived_long_failed_by_chance() -> None:
    patience = Patience(Pace())
    for _ in range(8):
        patience.after(0.1)
    assert [patience.after(601), patience.after(0.1)] == [1, 2]


CURTAIN = """
import sys
with open(sys.argv[1], "a") as book:
    print("drawn", file=book)
sys.stdin.read()
"""


class Shade(Curtain):
    """A stand-in for the page; notes when it comes, which it is waited for, and when it goes."""

    def __init__(self, book: Path) -> None:
        super().__init__([sys.executable, "-c", CURTAIN, str(book)])
        self._book = book
        self.pids: list[int] = []

    def draw(self) -> None:
        """Until it is seen."""
        super().draw()
        assert self._process is not None
        self.pids.append(self._process.pid)
        give_up_at = time.monotonic() + PATIENCE_S
        while "drawn" not in self._book.read_text() and time.monotonic() < give_up_at:
            time.sleep(0.01)

    def take_away(self) -> None:
        """Said in the book, where it was there."""
        if self._process is not None:
            with self._book.open("a") as book:
                print("gone", file=book)
        super().take_away()


@pytest.mark.parametrize(("from_s", "is_drawn"), [(0.03, True), (60.0, False)])
def test_a_long_wait_is_not_left_black_and_what_stands_there_goes_at_the_first_sign(
    book: Path, from_s: float, is_drawn: bool, caplog: pytest.LogCaptureFixture
) -> None:
    """The first wait is 0.02 s, the second 0.04 s: a page comes before the third life alone."""
    life = (
        "sys.exit(70) if keeping.restarts < 2 else sign.beat()\n"
        "quiet.wait(0.3)\n"
        "print('alive', file=open(sys.argv[1], 'a'))\n"
        "sys.exit(0)"
    )
    shade = Shade(book)
    pace = replace(PACE, curtain_s=from_s)
    command = [sys.executable, "-c", OPENING + life, str(book)]
    assert Keeper(command, pace, curtain=shade).keep() == 0
    lines = [line for line in book.read_text().splitlines() if line in ("drawn", "gone", "alive")]
    assert caplog.text.count("the kiosk ended with 70") == 2
    assert lines.count("drawn") == lines.count("gone") == int(is_drawn)
    assert len(shade.pids) == int(is_drawn)
    for pid in shade.pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_what_cannot_be_drawn_keeps_no_kiosk_from_being_started(
    book: Path, caplog: pytest.LogCaptureFixture
) -> None:
    command = [sys.executable, "-c", OPENING + THEN_LEFT + "sys.exit(70)", str(book)]
    shade = Curtain(["/no/such/program"])
    assert Keeper(command, replace(PACE, curtain_s=0.0), curtain=shade).keep() == 0
    assert "the screen stays empty meanwhile" in caplog.text
    assert len(book.read_text().splitlines()) == 2


def test_a_program_that_nobody_keeps_knows_it() -> None:
    assert Keeping.of({}) is None
    assert Keeping.of({KEPT: "no such thing"}) is None
    told = Keeping(1234, "word", 2, "ended with -9")
    assert Keeping.of({KEPT: told.text}) == told


def test_the_program_is_started_as_it_was_but_for_the_keeping() -> None:
    command = command_again(["kiosk", "--keep", "--profile", "desk"])
    assert command[0] == sys.executable
    assert command[-3:] == ["kiosk", "--profile", "desk"]
    assert os.path.isabs(command[0])
