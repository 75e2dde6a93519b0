"""What no hand may bring about, noted while it is at work on the Studio or on a kiosk."""

from __future__ import annotations

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QObject,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QWidget

from tests.plugin.log_lines import Recorder

_HARMLESS = ("This plugin does not support",)
"""What the offscreen platform says for want of a window manager."""
_GRAVE = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


class Watch(QObject):
    """Notes, while entered, errors that reach the last resort, what Qt warns of, what is logged as
    wrong, and windows that are none of `windows` and have no parent.
    """

    def __init__(self, *windows: type[QWidget]) -> None:
        super().__init__()
        self._windows = windows
        self._faults: list[str] = []
        self._lines = Recorder()

    def __enter__(self) -> Watch:
        self._former_hook = sys.excepthook
        sys.excepthook = self._on_error
        self._former_handler = qInstallMessageHandler(self._on_message)
        logging.getLogger().addHandler(self._lines)
        _application().installEventFilter(self)
        return self

    def __exit__(self, *_: object) -> None:
        _application().removeEventFilter(self)
        logging.getLogger().removeHandler(self._lines)
        qInstallMessageHandler(self._former_handler)
        sys.excepthook = self._former_hook

    def take(self) -> list[str]:
        """What was noted since this was last asked."""
        found = [*self._faults, *self._lines.lines]
        self._faults.clear()
        self._lines.lines.clear()
        return found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            is_alone = watched.isWindow() and watched.parent() is None
            if is_alone and not isinstance(watched, self._windows):
                where = "".join(traceback.format_stack(limit=6))
                self._faults.append(f"{type(watched).__name__} shown without a parent\n{where}")
        return False

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._faults.append("".join(traceback.format_exception(kind, error, trace)))

    def _on_message(self, kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
        if kind in _GRAVE and not message.startswith(_HARMLESS):
            where = "".join(traceback.format_stack(limit=8)[:-1])
            self._faults.append(f"Qt: {message}\n{where}")


def _application() -> QCoreApplication:
    found = QCoreApplication.instance()
    assert found is not None
    return found
