"""How the server's processes answer."""

from sync.client import http_transport
from sync.server.processes import configured
from sync.server.settings import Settings


def test_the_server_is_never_the_one_who_closes_an_idle_connection() -> None:
    """Who asks at the moment the server closes gets no answer, and takes it for being offline."""
    assert configured(Settings()).timeout_keep_alive > 2 * http_transport.IDLE_S
