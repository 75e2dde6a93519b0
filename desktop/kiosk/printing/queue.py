"""A queue of CUPS, through the programs that come with it: they say what Qt does not.

Qt hears neither that a queue refuses a job nor what becomes of one that it took.
"""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Sequence

_ANSWER_S = 10.0
_JOB = re.compile(r"\S+-\d+")


class PrintQueue:
    """The queue called `name`. All of it blocks, for 10 s a question at the most.

    What is not through after `patience_s` seconds is taken back: a paper that comes hours later
    comes to somebody else.
    """

    def __init__(self, name: str, patience_s: float = 20.0, pause_s: float = 0.5) -> None:
        self._name = name
        self._patience_s = patience_s
        self._pause_s = pause_s

    @staticmethod
    def is_known() -> bool:
        """Whether this system has queues of CUPS, and the programs to ask them."""
        return all(shutil.which(each) for each in ("lp", "lpstat", "cancel"))

    def is_open(self) -> bool:
        """Whether it takes jobs, and prints them."""
        takes = _said(["lpstat", "-a", self._name])
        prints = _said(["lpstat", "-p", self._name])
        return f"{self._name} accepting" in takes and " disabled " not in f" {prints} "

    def print(self, document: bytes, title: str, options: Sequence[str] = ()) -> bool:
        """Whether a PDF file was taken and went through; what did not is not printed later."""
        given = [part for each in options for part in ("-o", each)]
        told = _said(["lp", "-d", self._name, "-t", title, *given, "-"], document)
        job = _JOB.search(told)
        if job is None:
            return False
        give_up_at = time.monotonic() + self._patience_s
        while job.group() in _said(["lpstat", "-o", self._name]).split():
            if time.monotonic() > give_up_at or not self.is_open():
                _said(["cancel", job.group()])
                return False
            time.sleep(self._pause_s)
        return self.is_open()  # one that was taken away has no jobs either


def _said(command: Sequence[str], told: bytes = b"") -> str:
    """What a program answers, in English; nothing where it fails or says nothing in time."""
    try:
        done = subprocess.run(
            command,
            input=told,
            capture_output=True,
            timeout=_ANSWER_S,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode(errors="replace") if done.returncode == 0 else ""
