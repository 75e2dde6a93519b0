"""A server process of one worker, until it is killed."""

from __future__ import annotations

from sync.server import app
from sync.server.processes import serve
from sync.server.settings import Settings
from tests.force.nursery import Request, told

__all__ = ["app", "live"]


def live(request: Request) -> None:
    """Serve the database at `url` on a port of its own, which is said once it answers."""
    url = str(request["url"])
    settings = Settings(database_url=url, port=0, jobs=False, workers=1, threads=6)
    serve(settings, url, say=told)
