"""No test reaches past this machine: a connection or look-up elsewhere fails the test.

An audit hook sees every socket the interpreter opens, whichever library asks, without replacing
anything. It does not see libpq, which connects in C; tests give that a socket path or 127.0.0.1.
"""

from __future__ import annotations

import ipaddress
import sys
from collections.abc import Iterator

import pytest

_LOCAL_NAMES = frozenset({"", "localhost", "localhost.localdomain", "ip6-localhost"})
_refusals: list[str] = []


class NetworkRefused(OSError):
    """A test tried to reach another machine."""


def is_local(host: object) -> bool:
    """Whether ``host``, a name or an address, is this machine."""
    if host is None:
        return True
    name = host.decode() if isinstance(host, bytes) else str(host)
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return name.lower() in _LOCAL_NAMES
    return address.is_loopback or address.is_unspecified


def _host_of(event: str, arguments: tuple[object, ...]) -> object:
    """The host an audit event is about; None when it stays on this machine by nature."""
    if event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        return arguments[0]
    if event in {"socket.connect", "socket.sendto", "socket.sendmsg"}:
        address = arguments[1]
        return address[0] if isinstance(address, tuple) and address else None
    return None


def _audit(event: str, arguments: tuple[object, ...]) -> None:
    if not event.startswith("socket."):
        return
    host = _host_of(event, arguments)
    if not is_local(host):
        _refusals.append(f"{event} to {host!r}")
        raise NetworkRefused(f"a test may not reach {host!r}: only this machine")


def pytest_configure() -> None:
    """Starts the guard; an audit hook stays until the process ends, so it is added once."""
    if not getattr(sys, "_instainstru_guarded", False):
        sys.addaudithook(_audit)
        sys._instainstru_guarded = True  # type: ignore[attr-defined]  # one mark a process


@pytest.fixture(autouse=True)
def only_loopback() -> Iterator[None]:
    """Fails the test whose code was refused and carried on regardless."""
    _refusals.clear()
    yield
    if _refusals:
        pytest.fail("reached past this machine: " + "; ".join(_refusals))
