"""The process that keeps an embedded PostgreSQL; PostgreSQL itself is what is killed."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from sync.server.postgres import embedded
from tests.force.nursery import Request, told


def live(request: Request) -> None:
    """Start the database in `folder`, say its URL, and stop it when told to end."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with embedded(Path(str(request["folder"]))) as url:
        told(f"ready {url}")
        signal.pause()
