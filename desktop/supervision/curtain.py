"""The process that stands before visitors while nobody else does: drawn, and taken away again."""

import logging
import subprocess
from collections.abc import Sequence

_FAREWELL_S = 5.0
_log = logging.getLogger(__name__)


class Curtain:
    """Starts `command` and ends it; it ends by itself where this process is gone, for its standard
    input ends then. An empty command draws nothing. Nothing is raised: the kiosk does without it.
    """

    def __init__(self, command: Sequence[str] = ()) -> None:
        self._command = list(command)
        self._process: subprocess.Popen[bytes] | None = None

    def draw(self) -> None:
        """Show it, if it is not shown."""
        if not self._command or (self._process is not None and self._process.poll() is None):
            return
        self.take_away()
        try:
            self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE)
        except OSError as error:
            _log.warning("the screen stays empty meanwhile: %s", error)

    def take_away(self) -> None:
        """End it, if it is there."""
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            process.communicate(timeout=_FAREWELL_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
