"""A cable that can be pulled and plugged in again."""

import socket
from collections.abc import Iterator

import pytest

from desktop.tour.cable import Cable
from tests.plugin import PATIENCE_S


@pytest.fixture
def server() -> Iterator[socket.socket]:
    """Somebody who listens."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(PATIENCE_S)
        yield listening


@pytest.fixture
def cable(server: socket.socket) -> Iterator[Cable]:
    """A cable to them."""
    made = Cable(f"http://127.0.0.1:{server.getsockname()[1]}")
    yield made
    made.close()


def call(cable: Cable) -> socket.socket:
    """Connect to the near end."""
    return socket.create_connection(
        ("127.0.0.1", int(cable.url.rpartition(":")[2])), timeout=PATIENCE_S
    )


def test_what_is_said_arrives_both_ways(cable: Cable, server: socket.socket) -> None:
    with call(cable) as near:
        far, _ = server.accept()
        with far:
            near.sendall(b"ask")
            assert far.recv(3) == b"ask"
            far.sendall(b"answer")
            assert near.recv(6) == b"answer"


def test_pulling_ends_what_is_open(cable: Cable, server: socket.socket) -> None:
    with call(cable) as near:
        far, _ = server.accept()
        with far:
            near.sendall(b"ask")
            assert far.recv(3) == b"ask"
            cable.pull()
            assert near.recv(1) == b""


def test_a_pulled_cable_answers_nobody_until_it_is_plugged_in_again(
    cable: Cable, server: socket.socket
) -> None:
    cable.pull()
    with call(cable) as near:
        assert near.recv(1) == b""
    cable.plug()
    with call(cable) as near:
        far, _ = server.accept()
        with far:
            near.sendall(b"again")
            assert far.recv(5) == b"again"


def test_who_comes_while_it_is_pulled_is_not_let_through(
    cable: Cable, server: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pulled between looking whether it is plugged and having reached the server."""
    connect = socket.create_connection

    def pulled(address: tuple[str, int], timeout: float | None = None) -> socket.socket:
        if address == server.getsockname():
            cable.pull()
        return connect(address, timeout)

    monkeypatch.setattr(socket, "create_connection", pulled)
    with call(cable) as near:
        assert near.recv(1) == b""
