"""What stands between a device and its server: each has its word, and none costs anything."""

from __future__ import annotations

import gzip
import itertools
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import closing

import orjson
import pytest

from core.clock import FixedClock
from core.errors import Unavailable
from core.ids import new_id
from sync.client import answers, http_transport
from sync.client.answers import NotAnAnswer
from sync.client.credentials import Credentials, Tokens
from sync.client.engine import SyncEngine
from sync.client.http_transport import HttpTransport
from sync.client.replica import Replica
from sync.client.status import SyncPhase
from sync.client.transport import Busy, LiveWord, Offline, Untrusted
from sync.protocol import SyncRequest
from tests.builders.host import ANSWER, Host, serving
from tests.builders.replica import ToyServer, book
from tests.builders.studio import AT
from tests.plugin import PATIENCE_S

Told = Callable[[Host], None]
_LOG_IN = b"<html>Log in to the hotel</html>"


def _html(status: int, **headers: str) -> Told:
    def told(host: Host) -> None:
        host.status, host.body = status, _LOG_IN
        host.headers = {"Content-Type": "text/html; charset=utf-8", **headers}

    return told


def _json(body: bytes, **headers: str) -> Told:
    def told(host: Host) -> None:
        host.body = body
        host.headers |= headers

    return told


def _cut_off(host: Host) -> None:
    host.claims_length = len(ANSWER) + 100


def _foreign_problem(host: Host) -> None:
    host.problem(401, "device_revoked")
    host.body = orjson.dumps({"type": "about:blank", "code": "device_revoked", "status": 401})


def _without_token(host: Host) -> None:
    host.problem(401, "token_missing")


def _stale(host: Host) -> None:
    host.body = orjson.dumps({**orjson.loads(ANSWER), "question": "another one's"})


def _bomb(host: Host) -> None:
    host.body = gzip.compress(b"0" * (1 << 20))


_EXPECTED: dict[str, tuple[Told, type[Unavailable], str]] = {
    "a log-in page instead of an answer": (_html(200), NotAnAnswer, "portal"),
    "a log-in page said to be JSON": (_json(_LOG_IN), NotAnAnswer, "not_an_answer"),
    "on to a log-in page": (_html(302, Location="/portal"), NotAnAnswer, "portal"),
    "on to it for good": (_html(308, Location="/portal"), NotAnAnswer, "portal"),
    "log in to the network": (_html(511), NotAnAnswer, "portal"),
    "log in to the proxy": (_html(407), NotAnAnswer, "proxy"),
    "a proxy that takes the token away": (_without_token, NotAnAnswer, "proxy"),
    "log in to something else": (_html(401), NotAnAnswer, "not_an_answer"),
    "another service's 401": (_foreign_problem, NotAnAnswer, "not_an_answer"),
    "a proxy that forbids": (_html(403), NotAnAnswer, "not_an_answer"),
    "nothing there": (_html(404), NotAnAnswer, "not_an_answer"),
    "a server that broke": (_html(500), NotAnAnswer, "not_an_answer"),
    "a bad gateway": (_html(502), Busy, "server_busy"),
    "an absent server": (_html(503), Busy, "server_busy"),
    "a gateway that waited": (_html(504), Busy, "server_busy"),
    "too many": (_html(429), Busy, "server_busy"),
    "no such status": (_html(1000), NotAnAnswer, "not_an_answer"),
    "other JSON": (_json(b'{"status": "ok"}'), NotAnAnswer, "not_an_answer"),
    "nothing": (_json(b""), NotAnAnswer, "not_an_answer"),
    "half an answer": (_cut_off, NotAnAnswer, "not_an_answer"),
    "half a gzip": (_json(gzip.compress(ANSWER)[:-4]), NotAnAnswer, "not_an_answer"),
    "a gzip bomb": (_bomb, NotAnAnswer, "not_an_answer"),
}


def _asking() -> SyncRequest:
    return SyncRequest(replica_id=new_id())


@pytest.fixture
def host() -> Iterator[Host]:
    with serving(Host()) as found:
        yield found


@pytest.fixture(autouse=True)
def small_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bomb of a megabyte is one too."""
    monkeypatch.setattr(answers, "MAX_ANSWER_BYTES", 1 << 19)


@pytest.mark.parametrize("name", sorted(_EXPECTED))
def test_each_has_its_word_and_costs_neither_login_nor_rows_nor_what_waits(
    host: Host, replica: Replica, server: ToyServer, secrets: Credentials, name: str
) -> None:
    lie, kind, code = _EXPECTED[name]
    lie(host)
    with closing(HttpTransport(host.url)) as transport:
        with pytest.raises(kind) as told:
            transport.exchange(_asking(), "t")
        assert told.value.code == code
        _assert_nothing_lost(transport, replica, server, secrets, code)


def test_a_copy_of_another_answer_is_none(
    host: Host, replica: Replica, server: ToyServer, secrets: Credentials
) -> None:
    _stale(host)
    with closing(HttpTransport(host.url)) as transport:
        _assert_nothing_lost(transport, replica, server, secrets, "not_an_answer")


def _assert_nothing_lost(
    transport: HttpTransport,
    replica: Replica,
    server: ToyServer,
    secrets: Credentials,
    code: str,
) -> None:
    secrets.keep_tokens(Tokens(access_token="a", refresh_token="r", expires_at=None))
    engine = SyncEngine(replica, transport, secrets, FixedClock(AT))
    replica.perform(book(server, 10))
    before = replica.state
    for _ in range(2):
        assert engine.attempt() is not None
    assert (engine.status.phase, engine.status.problem) == (SyncPhase.OFFLINE, code)
    assert replica.waiting() == 1
    assert replica.state == before
    assert secrets.tokens() is not None
    with replica.read() as rows:
        assert rows.bookings.all()


def test_an_answer_is_not_asked_for_from_a_cache(host: Host) -> None:
    with closing(HttpTransport(host.url)) as transport:
        transport.exchange(_asking(), "t")
    assert host.asked[0][2]["Cache-Control"] == "no-store"


def test_who_cannot_prove_to_be_the_server_is_not_trusted(host: Host) -> None:
    with (
        closing(HttpTransport(host.url.replace("http:", "https:"))) as transport,
        pytest.raises(Untrusted) as told,
    ):
        transport.exchange(_asking(), "t")
    assert told.value.code == "untrusted"
    assert isinstance(told.value.__cause__, Exception)
    assert not isinstance(told.value.__cause__, ssl.SSLError)


def test_a_byte_now_and_then_holds_no_request_for_ever(host: Host) -> None:
    host.drips = True
    clock = itertools.count(0.0, http_transport.STALL_S)
    with (
        closing(HttpTransport(host.url, monotonic=lambda: next(clock))) as transport,
        pytest.raises(Offline) as told,
    ):
        transport.exchange(_asking(), "t")
    assert told.value.facts["reason"] == "too slow"


def test_a_slow_line_is_not_a_dead_one(host: Host) -> None:
    host.body = orjson.dumps({**orjson.loads(ANSWER), "padding": "x" * 400_000})
    # Two pieces in each look: how the body is cut is the network's, and one piece may be tiny.
    clock = itertools.count(0.0, http_transport.STALL_S / 2)
    with closing(HttpTransport(host.url, monotonic=lambda: next(clock))) as transport:
        assert transport.exchange(_asking(), "t").version == 1


def test_a_live_stream_without_heartbeats_is_broken_off(
    host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    host.headers = {"Content-Type": "text/event-stream"}
    host.body, host.claims_length, host.hangs = b": ping\n\n", 1000, threading.Event()
    heard: list[LiveWord | None] = []
    # A host that takes longer than that for its first words is asked again, with more patience.
    for patience_s in (0.1, 1.0, 10.0, PATIENCE_S):
        monkeypatch.setattr(http_transport, "LIVE_STALL_S", patience_s)
        heard.clear()
        with closing(HttpTransport(host.url)) as transport, pytest.raises(Offline):
            heard.extend(transport.live("t", None))
        if len(heard) == 2:
            break
    assert heard == [None, None]
    host.hangs.set()
