"""Trying the demo from the door: it runs beside, on this computer, with windows of its own."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QProcess, QProcessEnvironment

import desktop


def begin_demo(folder: Path) -> str:
    """Start the demo, whose data are kept in `folder`; return what to tell of it."""
    if getattr(sys, "frozen", False):
        # The packaged program has no interpreter to run the demo's server with.
        return _say("This package has no demo. It comes with the source: make run.")
    demo = QProcess()
    demo.setProgram(sys.executable)
    demo.setArguments(["-m", "desktop.demo"])
    demo.setWorkingDirectory(str(folder))
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONPATH", str(Path(desktop.__file__).parent.parent))
    demo.setProcessEnvironment(environment)
    is_started, _ = demo.startDetached()
    if not is_started:
        return _say("The demo couldn’t be started on this computer.")
    return _say(
        "Preparing the demo. Its windows open in about half a minute. Everyone in it is "
        "invented, and nothing leaves this computer."
    )


def _say(text: str) -> str:
    return QCoreApplication.translate("Welcome", text)
