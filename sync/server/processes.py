"""Starts the processes that answer, says when they do, and stops them in good order."""

import contextlib
import os
import signal
import socket
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from http import HTTPStatus

import uvicorn
from uvicorn.supervisors import Multiprocess

from core.errors import Unavailable
from sync.server.settings import Settings, variables_of

_GRACE_S = 10
IDLE_S = 75
"""So long a connection that is not in use is kept: longer than devices keep theirs, and than the 60
seconds of common proxies. Who closes first must be the one who asks; the other way round a request
is lost now and then."""
_ASK_EVERY_S = 0.05
_READY_S = 60.0


def serve(settings: Settings, url: str, say: Callable[[str], None] | None = None) -> None:
    """Answer requests until told to stop (SIGINT or SIGTERM); the database at `url` is migrated.

    `say` gets the one line that tells that it answers, and where; it is printed by default.
    """
    configuration = configured(settings)
    listening = listen_at(settings.host, settings.port)
    told = settings.model_copy(update={"database_url": url})
    os.environ.update(variables_of(told))
    address = _address(listening)
    watcher = threading.Thread(target=_announce, args=(address, say or _print), daemon=True)
    watcher.start()
    # uvicorn raises the signal again once it has stopped; what runs around this must end as well.
    signal.signal(signal.SIGTERM, _leave)
    if settings.workers == 1:
        with contextlib.suppress(KeyboardInterrupt):
            uvicorn.Server(configuration).run(sockets=[listening])
    else:
        Multiprocess(configuration, [listening]).run()


def configured(settings: Settings) -> uvicorn.Config:
    """How every process answers."""
    return uvicorn.Config(
        "sync.server.app:create",
        factory=True,
        host=settings.host,
        port=settings.port,
        workers=settings.workers,
        # psycopg's asynchronous connection cannot wait on Windows' default loop.
        loop="asyncio:SelectorEventLoop",
        lifespan="on",
        access_log=False,
        log_level="warning",
        timeout_graceful_shutdown=_GRACE_S,
        timeout_keep_alive=IDLE_S,
        server_header=False,
    )


def listen_at(host: str, port: int) -> socket.socket:
    """A listening socket that says which protocol it speaks.

    uvicorn's own leaves that open, asyncio then does not turn Nagle's algorithm off, and every
    answer waits 40 ms for an acknowledgement.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise Unavailable("address", host=host, port=port, reason=str(error)) from error
    listening.set_inheritable(True)
    return listening


def _address(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _announce(address: str, say: Callable[[str], None]) -> None:
    """Say that the server answers, once it does."""
    local = address.replace("//0.0.0.0:", "//127.0.0.1:").replace("//[::]:", "//[::1]:")
    give_up_at = time.monotonic() + _READY_S
    while time.monotonic() < give_up_at:
        try:
            with urllib.request.urlopen(f"{local}/v1/operations/ready", timeout=5) as answer:
                if answer.status == HTTPStatus.OK:
                    say(f"ready {address}")
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(_ASK_EVERY_S)


def _leave(*_: object) -> None:
    sys.exit(0)


def _print(line: str) -> None:
    print(line, flush=True)  # noqa: T201  # the line that whoever started this waits for
