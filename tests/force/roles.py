"""What a child of the nursery can be: a device, or a server."""

from __future__ import annotations

from tests.force import killed_client, killed_server
from tests.force.nursery import Request

_ROLES = {"client": killed_client.live, "server": killed_server.live}


def live(request: Request) -> None:
    """Live the life that is asked for."""
    _ROLES[str(request["role"])](request)
