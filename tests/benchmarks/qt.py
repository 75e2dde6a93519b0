"""The one Qt application that all benchmarks of a run share."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop.bootstrap import application


def the_application() -> QApplication:
    """The application, made by whoever asks first.

    A process has only one, and a list read without a window must not be the one to make a poorer
    kind: the first widget after that would end the run.
    """
    here = QApplication.instance()
    return here if isinstance(here, QApplication) else application([])
