"""Whatever nobody expected reaches the log and, once, the person."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType
from pytestqt.qtbot import QtBot

from desktop.runtime.crash import CrashHandler, log_qt_message, log_to_file


class Reports(list[str]):
    """What would be shown."""


@pytest.fixture
def reports() -> Reports:
    return Reports()


@pytest.fixture
def handler(qtbot: QtBot, reports: Reports) -> Iterator[CrashHandler]:
    """A handler in charge, with the test's own hooks put back afterwards."""
    before = sys.excepthook, threading.excepthook
    made = CrashHandler(reports.append)
    sys.excepthook = made._on_exception
    threading.excepthook = made._on_thread_exception
    yield made
    sys.excepthook, threading.excepthook = before


def test_exception_in_a_thread_is_logged_and_shown(
    qtbot: QtBot, handler: CrashHandler, reports: Reports, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise ValueError("wrong in a thread")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(reports))
    assert "wrong in a thread" in reports[0]
    assert "wrong in a thread" in caplog.text


def test_the_same_fault_is_shown_once_and_logged_each_time(
    qtbot: QtBot, handler: CrashHandler, reports: Reports, caplog: pytest.LogCaptureFixture
) -> None:
    problem = ValueError("again")
    handler.report(problem)
    handler.report(problem)
    qtbot.waitUntil(lambda: bool(reports))
    assert (len(reports), len(caplog.records)) == (1, 2)


def test_qt_messages_keep_their_level(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        log_qt_message(QtMsgType.QtWarningMsg, QMessageLogContext(), "a warning")
        log_qt_message(QtMsgType.QtDebugMsg, QMessageLogContext(), "a detail")
    assert [record.levelno for record in caplog.records] == [logging.WARNING, logging.DEBUG]


@pytest.mark.expected_log("kept")
def test_log_lines_reach_the_file(tmp_path: Path) -> None:
    file = tmp_path / "logs" / "studio.log"
    handler = log_to_file(file)
    logging.getLogger("desktop.test").warning("kept")
    logging.getLogger().removeHandler(handler)
    handler.close()
    assert "WARNING MainThread desktop.test: kept" in file.read_text(encoding="utf-8")
