"""The HTTP transport against a real socket that answers as it is told, lies included."""

from __future__ import annotations

import gzip
import socket
import threading
from collections.abc import Iterator
from contextlib import closing

import orjson
import pytest

from core.errors import Unavailable
from core.ids import new_id
from sync.client import http_transport
from sync.client.answers import NotAnAnswer
from sync.client.http_transport import HttpTransport
from sync.client.transport import (
    Busy,
    Heard,
    LiveWord,
    Offline,
    Outdated,
    PageLost,
    Refused,
    Revoked,
    SignedOut,
)
from sync.protocol import LiveEvent, SyncRequest, WireMutation
from tests.builders.host import ANSWER, Host, serving

CARD = {
    "studio_id": new_id(),
    "studio_name": "Harbour Street",
    "role": "manager",
    "permissions": [],
    "name": "Morgan",
    "device_id": new_id(),
}
SESSION = orjson.dumps(
    {"access_token": "a", "refresh_token": "r", "expires_in": 900, "actor": CARD}
)


@pytest.fixture
def host() -> Iterator[Host]:
    with serving(Host()) as found:
        yield found


@pytest.fixture
def transport(host: Host) -> Iterator[HttpTransport]:
    with closing(HttpTransport(host.url)) as found:
        yield found


def asking(**more: object) -> SyncRequest:
    return SyncRequest.model_validate({"replica_id": new_id(), **more})


def mutation(size: int) -> WireMutation:
    return WireMutation(
        sequence=1, id=new_id(), name="x", version=1, arguments={"note": "y" * size}, made_at=0
    )


def test_an_exchange_shows_the_token_in_a_header_only(host: Host, transport: HttpTransport) -> None:
    assert transport.exchange(asking(), "secret-token").cursor == "1.1"
    ((method, path, headers, _),) = host.asked
    assert (method, path) == ("POST", "/v1/sync")
    assert headers["Authorization"] == "Bearer secret-token"


def test_large_bodies_travel_compressed_and_small_ones_do_not(
    host: Host, transport: HttpTransport
) -> None:
    small, large = asking(), asking(mutations=[mutation(5000)])
    transport.exchange(small, "t")
    transport.exchange(large, "t")
    (_, _, plain, first), (_, _, packed, second) = host.asked
    assert "Content-Encoding" not in plain
    assert SyncRequest.model_validate_json(first) == small
    assert packed["Content-Encoding"] == "gzip"
    assert len(second) < 600
    assert SyncRequest.model_validate_json(gzip.decompress(second)) == large


def test_a_compressed_answer_is_read_and_kept_as_it_came(
    host: Host, transport: HttpTransport
) -> None:
    host.body = gzip.compress(ANSWER)
    host.headers["Content-Encoding"] = "gzip"
    answer = transport.exchange(asking(), "t")
    assert answer.cursor == "1.1"
    assert answer.body == host.body


def test_a_server_that_goes_away_without_a_word_is_offline() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def hang_up() -> None:
            connection, _ = listening.accept()
            connection.recv(65536)
            connection.close()

        thread = threading.Thread(target=hang_up)
        thread.start()
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        with closing(HttpTransport(url)) as transport, pytest.raises(Offline):
            transport.exchange(asking(), "t")
        thread.join()


@pytest.mark.parametrize(
    ("status", "code", "expected"),
    [
        (401, "token_expired", SignedOut),
        (401, "device_revoked", Revoked),
        (426, "protocol", Outdated),
        (409, "page_stale", PageLost),
        (400, "page", PageLost),
        (400, "malformed", Refused),
        (403, "not_allowed", Refused),
        (413, "body_too_large", Refused),
        (429, "too_many", Busy),
        (500, "unexpected", Busy),
        (503, "busy", Busy),
    ],
)
def test_problems_of_the_server_have_their_meaning(
    host: Host, transport: HttpTransport, status: int, code: str, expected: type[Unavailable]
) -> None:
    host.problem(status, code)
    with pytest.raises(expected):
        transport.exchange(asking(), "t")


@pytest.mark.parametrize(("sent", "meant"), [("7", 7.0), ("Wed, 21 Oct 2026 07:28:00 GMT", None)])
def test_the_server_says_when_to_come_back(
    host: Host, transport: HttpTransport, sent: str, meant: float | None
) -> None:
    host.problem(503, "busy", **{"Retry-After": sent})
    with pytest.raises(Busy) as refusal:
        transport.exchange(asking(), "t")
    assert refusal.value.retry_after == meant


def test_nobody_there_is_offline() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with closing(HttpTransport(url)) as transport, pytest.raises(Offline):
            transport.exchange(asking(), "t")


def test_silence_in_the_middle_of_an_answer_is_offline(
    host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http_transport, "STALL_S", 0.1)
    host.claims_length, host.hangs = len(ANSWER) + 1, threading.Event()
    with closing(HttpTransport(host.url)) as transport, pytest.raises(Offline):
        transport.exchange(asking(), "t")
    host.hangs.set()


def test_a_closed_transport_is_offline_and_a_renewed_one_is_not(host: Host) -> None:
    with closing(HttpTransport(host.url)) as transport:
        transport.renew()
        assert transport.exchange(asking(), "t").version == 1
        transport.close()
        with pytest.raises(Offline):
            transport.exchange(asking(), "t")


def test_signing_in_enrolling_and_refreshing_bring_a_session(
    host: Host, transport: HttpTransport
) -> None:
    host.body = SESSION
    assert transport.sign_in("m@example.test", "pw", "Desk", None).actor.name == "Morgan"
    assert transport.enrol("482913", "Lobby").access_token == "a"
    assert transport.refresh("r").refresh_token == "r"
    assert [path for _, path, _, _ in host.asked] == [
        "/v1/auth/sign-in",
        "/v1/devices/enrol",
        "/v1/auth/refresh",
    ]
    assert all("pw" not in path for _, path, _, _ in host.asked)


def test_wrong_words_at_the_door_have_their_names(host: Host, transport: HttpTransport) -> None:
    host.problem(401, "credentials")
    with pytest.raises(Refused) as refusal:
        transport.sign_in("m@example.test", "pw", "Desk", None)
    assert refusal.value.code == "credentials"
    host.problem(401, "pairing_code")
    with pytest.raises(Refused) as refusal:
        transport.enrol("482913", "Lobby")
    assert refusal.value.code == "pairing_code"


def test_signing_out_and_pairing(host: Host, transport: HttpTransport) -> None:
    host.status, host.body = 204, b""
    transport.sign_out("t")
    host.status, host.body = 201, orjson.dumps({"code": "482913", "expires_at": 9})
    assert transport.pairing_code("t").code == "482913"
    host.body = b"{}"
    with pytest.raises(NotAnAnswer):
        transport.pairing_code("t")


def test_shutting_a_device_out_names_it_in_the_path(host: Host, transport: HttpTransport) -> None:
    host.status, host.body = 204, b""
    transport.revoke_device("t", "0190-dev")
    assert [(method, path) for method, path, _, _ in host.asked] == [
        ("POST", "/v1/devices/0190-dev/revoke")
    ]
    host.problem(404, "not_found")
    with pytest.raises(Refused) as refusal:
        transport.revoke_device("t", "0190-dev")
    assert refusal.value.code == "not_found"


def test_live_words_come_in_order(host: Host, transport: HttpTransport) -> None:
    host.headers = {"Content-Type": "text/event-stream; charset=utf-8"}
    host.body = (
        b'event: changed\nid: 4\ndata: {"version": 4}\n\n: ping\n\n'
        b"event: weather\ndata: {}\n\nevent: changed\ndata: not json\n\n"
        b"event: revoked\ndata: {}\n\n"
        b'event: typing\ndata: {"student_id": "a", "instructor_id": "m", "name": "Mo"}\n\n'
        b'event: typing\ndata: {"student_id": "a"}\n\n'
    )
    assert list(transport.live("t", "3")) == [
        None,
        LiveWord(LiveEvent.CHANGED, 4),
        None,
        None,
        None,
        LiveWord(LiveEvent.REVOKED),
        LiveWord(LiveEvent.TYPING, heard=Heard("a", "m", "Mo")),
        None,
    ]
    ((_, path, headers, _),) = host.asked
    assert path == "/v1/live"
    assert headers["Last-Event-ID"] == "3"


def test_a_live_stream_that_is_none_says_so(host: Host, transport: HttpTransport) -> None:
    with pytest.raises(NotAnAnswer):
        list(transport.live("t", None))
    host.problem(401, "token_expired")
    with pytest.raises(SignedOut):
        list(transport.live("t", None))
