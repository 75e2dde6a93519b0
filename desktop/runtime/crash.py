"""What nobody expected: written to a log file and shown as one calm dialog, never swallowed."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

_log = logging.getLogger("desktop.crash")
_qt_log = logging.getLogger("desktop.qt")

LOG_BYTES = 1_000_000
LOG_FILES = 5

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_to_file(path: Path) -> logging.Handler:
    """Write every log line to `path` too, five files of 1 MB at most, and return the handler."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        path, maxBytes=LOG_BYTES, backupCount=LOG_FILES - 1, encoding="utf-8"
    )
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s")
    )
    logging.getLogger().addHandler(handler)
    return handler


class CrashHandler(QObject):
    """Takes exceptions from the UI thread, from threads and messages from Qt.

    `show(report)` is called on the UI thread with the traceback as text, for the first of
    several equal ones only, so that a fault in a paint event does not bury the screen in
    dialogs; every one of them is logged.
    """

    _crashed = Signal(str)

    def __init__(self, show: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._shown: set[str] = set()
        self._crashed.connect(self._on_crashed, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become the process's last resort, until `remove`."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(log_qt_message)

    def remove(self) -> None:
        """Give the hooks back as Python and Qt have them."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def report(self, error: BaseException) -> None:
        """Log `error` and show it. Any thread."""
        report = "".join(traceback.format_exception(error))
        _log.critical("unexpected: %s", report)
        self._crashed.emit(report)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error.with_traceback(trace))

    def _on_thread_exception(self, hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None and not issubclass(hook.exc_type, SystemExit):
            self.report(hook.exc_value.with_traceback(hook.exc_traceback))

    def _on_crashed(self, report: str) -> None:
        if report not in self._shown:
            self._shown.add(report)
            self._show(report)


def log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Log what Qt says at Qt's level. Any thread."""
    category = getattr(context, "category", None) or "default"
    _qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", category, message)
