"""The kiosk's print queue: what it refuses, and what it holds, is said, and the kiosk never waits
for it on its own thread.
"""

import os
import sys
import time
from pathlib import Path

import pytest

from desktop import PRINTER
from desktop.kiosk.printing.printer import SystemPrinter
from desktop.kiosk.printing.queue import PrintQueue
from desktop.kiosk.printing.receipt import Line, Receipt, packed, unpacked
from desktop.supervision.keeper import command_again

RECEIPT = Receipt(
    (Line("Escuela de Música · Señor", 30, is_strong=True),), "code", (Line("K7M 42Q"),), "Inter"
)
_PROGRAM = """#!{python}
import pathlib, sys
place = pathlib.Path({place!r})
name, given = pathlib.Path(sys.argv[0]).name, sys.argv[1:]
known = (place / "is_known").exists()
jobs = place / "jobs"
if name == "lp" and (place / "takes").exists():
    (place / "printed").write_bytes(sys.stdin.buffer.read())
    jobs.write_text("roll-7 root 1024\\n" if (place / "is_jammed").exists() else "")
    print("request id is roll-7 (0 file(s))")
elif name == "cancel":
    jobs.unlink()
elif name == "lpstat" and given[0] == "-o" and jobs.exists():
    print(jobs.read_text())
elif name == "lpstat" and given[0] == "-a" and known:
    print("roll", "accepting" if (place / "takes").exists() else "not accepting", "requests")
elif name == "lpstat" and given[0] == "-p" and known:
    print("printer roll", "is idle." if (place / "prints").exists() else "disabled since now -")
else:
    sys.exit(1)
"""


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Programs that answer as those of CUPS do; files beside them say how the queue is."""
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ("lp", "lpstat", "cancel"):
        program = programs / name
        program.write_text(_PROGRAM.format(python=sys.executable, place=str(tmp_path)))
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    for sign in ("is_known", "takes", "prints"):
        (tmp_path / sign).touch()
    return tmp_path


def test_what_goes_through_is_printed(cups: Path) -> None:
    queue = PrintQueue("roll")
    assert PrintQueue.is_known()
    assert queue.is_open()
    assert queue.print(b"%PDF", "Ticket")
    assert (cups / "printed").read_bytes() == b"%PDF"


@pytest.mark.parametrize("sign", ["is_known", "takes", "prints"])
def test_a_queue_that_is_gone_refuses_or_is_stopped_is_not_open(cups: Path, sign: str) -> None:
    (cups / sign).unlink()
    assert not PrintQueue("roll").is_open()


def test_a_job_that_is_refused_is_not_printed(cups: Path) -> None:
    (cups / "takes").unlink()
    assert not PrintQueue("roll").print(b"%PDF", "Ticket")


@pytest.mark.parametrize("stops", [False, True])
def test_a_job_that_is_stuck_is_taken_back(cups: Path, stops: bool) -> None:
    (cups / "is_jammed").touch()
    if stops:
        (cups / "prints").unlink()
    assert not PrintQueue("roll", patience_s=0.0, pause_s=0.0).print(b"%PDF", "Ticket")
    assert not (cups / "jobs").exists()


def test_a_queue_that_is_deleted_meanwhile_printed_nothing(cups: Path) -> None:
    (cups / "is_known").unlink()
    assert not PrintQueue("roll").print(b"%PDF", "Ticket")


@pytest.mark.expected_log("the printer could not be asked")
def test_a_printer_that_says_nothing_is_none() -> None:
    silent = SystemPrinter([sys.executable, "-c", "import time; time.sleep(600)"], (0.2, 0.2))
    began = time.monotonic()
    assert not silent.is_there()
    assert not silent.print(RECEIPT)
    assert time.monotonic() - began < 300


@pytest.mark.expected_log("the printer could not be asked")
def test_a_printer_is_asked_in_a_process_beside(tmp_path: Path) -> None:
    said = tmp_path / "said"
    tell = f"import pathlib, sys; pathlib.Path({str(said)!r}).write_bytes(sys.stdin.buffer.read())"
    assert SystemPrinter([sys.executable, "-c", tell]).print(RECEIPT)
    assert unpacked(said.read_bytes()) == RECEIPT
    assert not SystemPrinter([sys.executable, "-c", "raise SystemExit(1)"]).is_there()
    assert not SystemPrinter([str(tmp_path / "nothing")]).is_there()


def test_the_program_itself_looks_for_the_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "/nowhere/cups.sock")
    assert not SystemPrinter(command_again([PRINTER])).is_there()


def test_a_ticket_comes_through_whole() -> None:
    assert unpacked(packed(RECEIPT)) == RECEIPT
