"""Proving who one is at a kiosk, and what the holder of a ticket may do from any of them."""

import json
import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import ParamSpec, TypeVar

import httpx
import pytest
from sqlalchemy import event
from sqlmodel import Session, select

from core.access.permissions import Role
from core.errors import Malformed, Rejected
from core.ids import new_id
from core.models import BookingState
from core.models.columns import to_microseconds
from core.mutations.bookings import CreateBooking
from sync.client.http_transport import HttpTransport
from sync.client.transport import Refused
from sync.client.visitors import VisitorCalls
from sync.protocol import TicketCancel, TicketMove, VisitRequest
from sync.server.identity.visits import GOOD_FOR, MOST_TRIES
from sync.server.jobs.work import compact
from sync.server.models import VisitorProof
from sync.server.outgoing import Dispatch, FilePost, Outgoing, ProgramPost, post_of
from sync.server.settings import Settings
from tests.integration.server.house import AT, Desk, House, Person

P = ParamSpec("P")
T = TypeVar("T")
KNOWN, UNKNOWN = "+49300000000", "+49309999999"
IN_THREE_DAYS = AT.replace(hour=9, minute=0) + timedelta(days=3)


@dataclass
class Pigeons:
    """Keeps what was sent."""

    sent: list[Outgoing] = field(default_factory=list)
    is_ill: bool = False

    def send(self, message: Outgoing) -> None:
        if self.is_ill:
            raise OSError(message.text)
        self.sent.append(message)

    @property
    def code(self) -> str:
        """The code in the latest message."""
        found = re.search(r"\d{6}", self.sent[-1].text)
        assert found is not None
        return found[0]


@pytest.fixture
def pigeons(house: House) -> Pigeons:
    made = Pigeons()
    house.services.visits.dispatch = Dispatch(made)
    return made


@pytest.fixture
def kiosk(house: House) -> Person:
    return house.person(Role.KIOSK)


@dataclass
class Visitor:
    """Somebody at a kiosk."""

    http: httpx.Client
    kiosk: Person
    house: House

    def ask(self, phone: str = KNOWN, **more: str) -> httpx.Response:
        """Ask for a code."""
        body = {"phone": phone, **more}
        answer = self.http.post("/v1/visits", json=body, headers=self.kiosk.headers)
        self.house.services.visits.dispatch.settle()
        return answer

    def prove(self, visit_id: str, code: str) -> httpx.Response:
        """Type the code that came."""
        path = f"/v1/visits/{visit_id}/proof"
        return self.http.post(path, json={"code": code}, headers=self.kiosk.headers)

    def ticket(self, act: str, **body: object) -> httpx.Response:
        """Show a ticket."""
        return self.http.post(f"/v1/tickets/{act}", json=body, headers=self.kiosk.headers)


@pytest.fixture
def visitor(http: httpx.Client, kiosk: Person, house: House) -> Visitor:
    return Visitor(http, kiosk, house)


def code_of(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


def book(house: House, code: str = "K7M42Q", days: int = 0, student: int = 0) -> CreateBooking:
    """A lesson in three days, made by a manager."""
    wish = house.booking(IN_THREE_DAYS + timedelta(days=days), student=student)
    wish = wish.model_copy(update={"code": code})
    desk = Desk(house.services, house.person(Role.MANAGER))
    answer = desk.push(desk.wire_mutation(wish))
    assert '"applied"' in json.dumps(answer)
    return wish


def test_the_code_that_came_opens_who_one_is_and_what_is_ahead(
    visitor: Visitor, pigeons: Pigeons, house: House
) -> None:
    book(house, "BBBBBB", days=1)
    first = book(house, "AAAAAA")
    book(house, "CCCCCC", days=2, student=1)
    opened = visitor.ask(language="fr").json()
    assert pigeons.sent[0].address == KNOWN
    assert "votre code" in pigeons.sent[0].text
    found = visitor.prove(opened["visit_id"], pigeons.code).json()
    assert [each["name"] for each in found["people"]] == ["Secretive Person 0"]
    assert [each["code"] for each in found["lessons"]] == ["AAAAAA", "BBBBBB"]
    assert {each["student_id"] for each in found["lessons"]} == {house.students[0]}
    assert visitor.ticket("look", code="AAAAAA").json()["student_id"] is None
    assert found["lessons"][0]["starts_at"] == to_microseconds(first.starts_at)
    again = visitor.prove(opened["visit_id"], pigeons.code)
    assert code_of(again) == (422, "visit_code")


def test_an_address_does_as_well_as_a_number(
    visitor: Visitor, pigeons: Pigeons, house: House
) -> None:
    with house.services.database.writing(house.studio_id) as writing:
        student = writing.rows.students.require(house.students[1])
        student.email = "Ruby@Example.org"
        writing.rows.students.save(student)
    opened = visitor.ask(phone="", email="ruby@example.org").json()
    assert pigeons.sent[0].channel == "email"
    found = visitor.prove(opened["visit_id"], pigeons.code).json()
    assert [each["student_id"] for each in found["people"]] == [house.students[1]]


def test_nobody_is_sent_anything_for_a_number_that_nobody_has(
    visitor: Visitor, pigeons: Pigeons
) -> None:
    known, unknown = visitor.ask(KNOWN), visitor.ask(UNKNOWN)
    assert known.status_code == unknown.status_code == 202
    assert known.json().keys() == unknown.json().keys()
    assert known.json()["expires_at"] == unknown.json()["expires_at"]
    assert len(known.content) == len(unknown.content)
    assert len(pigeons.sent) == 1
    answers = [
        visitor.prove(answer.json()["visit_id"], "wrong").json() for answer in (known, unknown)
    ]
    assert answers[0] == answers[1]
    assert answers[0]["code"] == "visit_code"


@contextmanager
def work_of(house: House, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Everything that takes time: statements by their text, hashes, and messages in the queue."""
    done: list[str] = []
    passwords, visits = house.services.visits._passwords, house.services.visits
    hashed, matched, offered = passwords.hash, passwords.matches, visits.dispatch.offer

    def statement(*told: object) -> None:
        done.append(str(told[2]))

    def noted(name: str, work: Callable[P, T]) -> Callable[P, T]:
        def act(*arguments: P.args, **named: P.kwargs) -> T:
            done.append(name)
            return work(*arguments, **named)

        return act

    engine = house.services.database.engine
    event.listen(engine, "before_cursor_execute", statement)
    monkeypatch.setattr(passwords, "hash", noted("hash", hashed))
    monkeypatch.setattr(passwords, "matches", noted("matches", matched))
    monkeypatch.setattr(visits.dispatch, "offer", noted("offer", offered))
    try:
        yield done
    finally:
        event.remove(engine, "before_cursor_execute", statement)
        monkeypatch.undo()


def test_known_and_unknown_are_the_same_work_statement_by_statement(
    visitor: Visitor, pigeons: Pigeons, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Time is not measured, which a busy machine would make of no use: what takes it is counted."""
    seen: list[list[str]] = []
    visits: list[str] = []
    for phone in (KNOWN, UNKNOWN):
        with work_of(house, monkeypatch) as done:
            visits.append(visitor.ask(phone).json()["visit_id"])
        seen.append(done)
    assert seen[0] == seen[1]
    assert [name for name in seen[0] if name in ("hash", "offer")] == ["hash", "offer"]
    assert len(pigeons.sent) == 1
    proofs: list[list[str]] = []
    for visit_id in (*visits, new_id()):
        with work_of(house, monkeypatch) as done:
            visitor.prove(visit_id, "000000" if pigeons.code != "000000" else "000001")
        proofs.append(done)
    assert proofs[0] == proofs[1] == proofs[2]
    assert proofs[0].count("matches") == 1


def test_a_code_is_good_for_five_minutes_and_five_tries(
    visitor: Visitor, pigeons: Pigeons, house: House
) -> None:
    late = visitor.ask().json()["visit_id"]
    house.clock.advance(GOOD_FOR)
    assert code_of(visitor.prove(late, pigeons.code)) == (422, "visit_code")
    tried = visitor.ask().json()["visit_id"]
    for _ in range(MOST_TRIES):
        assert code_of(visitor.prove(tried, "nope")) == (422, "visit_code")
    assert code_of(visitor.prove(tried, pigeons.code)) == (422, "visit_code")


def test_a_code_is_of_use_at_the_kiosk_that_asked_for_it_only(
    visitor: Visitor, pigeons: Pigeons, house: House
) -> None:
    visit_id = visitor.ask().json()["visit_id"]
    here, visitor.kiosk = visitor.kiosk, house.person(Role.KIOSK)
    assert code_of(visitor.prove(visit_id, pigeons.code)) == (422, "visit_code")
    visitor.kiosk = here
    assert visitor.prove(visit_id, pigeons.code).status_code == 200


def test_a_fourth_code_for_one_number_has_to_wait_known_or_not(
    visitor: Visitor, pigeons: Pigeons, house: House
) -> None:
    for phone in (KNOWN, UNKNOWN):
        assert [visitor.ask(phone).status_code for _ in range(4)] == [202, 202, 202, 429]
    house.clock.advance(timedelta(minutes=10))
    assert visitor.ask().status_code == 202


def test_one_kiosk_cannot_ask_without_end(visitor: Visitor, pigeons: Pigeons) -> None:
    numbers = [f"+4930111{number:04}" for number in range(21)]
    statuses = [visitor.ask(number).status_code for number in numbers]
    assert statuses == [202] * 20 + [429]


def test_no_code_is_kept_in_clear_and_none_is_logged(
    visitor: Visitor, pigeons: Pigeons, house: House, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    visit_id = visitor.ask().json()["visit_id"]
    with Session(house.services.database.engine) as session:
        (kept,) = session.exec(select(VisitorProof)).all()
        assert kept.code_hash.startswith("$argon2id$")
        assert pigeons.code not in repr(kept)
    visitor.prove(visit_id, pigeons.code)
    first, pigeons.is_ill = pigeons.code, True
    visitor.ask()
    said = caplog.text
    assert "a message could not be sent: OSError" in said
    assert first not in said
    assert KNOWN not in said


def test_without_a_way_to_send_that_is_said_and_nothing_of_who_is_known(visitor: Visitor) -> None:
    assert [code_of(visitor.ask(phone)) for phone in (KNOWN, UNKNOWN)] == [
        (422, "no_way_to_send")
    ] * 2


@pytest.mark.parametrize("body", [{}, {"phone": "12"}, {"phone": KNOWN, "email": "a@b.example"}])
def test_one_way_to_be_reached_is_to_be_said(
    visitor: Visitor, pigeons: Pigeons, body: dict[str, str]
) -> None:
    answer = visitor.http.post("/v1/visits", json=body, headers=visitor.kiosk.headers)
    assert code_of(answer) == (400, "contact")


def test_people_do_not_look_others_up_this_way(
    visitor: Visitor, pigeons: Pigeons, house: House
) -> None:
    visitor.kiosk = house.person(Role.MANAGER)
    assert visitor.ask().status_code == 403
    assert visitor.ticket("look", code="K7M42Q").status_code == 403


def test_a_ticket_for_another_day_opens_at_every_kiosk_without_a_name(
    visitor: Visitor, house: House
) -> None:
    wish = book(house)
    answer = visitor.ticket("look", code="k7m 42q")
    assert answer.json()["starts_at"] == to_microseconds(wish.starts_at)
    assert "Secretive" not in answer.text
    assert house.students[0] not in answer.text
    assert code_of(visitor.ticket("look", code="222222")) == (404, "not_found")


def test_a_ticket_cancels_at_no_more_than_was_told(visitor: Visitor, house: House) -> None:
    book(house)
    house.clock.advance(timedelta(days=2, hours=12))
    refused = visitor.ticket("cancel", code="K7M42Q", told_fee_minor=0)
    assert (code_of(refused), refused.json()["facts"]) == (
        (409, "fee_changed"),
        {"fee_minor": 3000},
    )
    done = visitor.ticket("cancel", code="K7M42Q", told_fee_minor=3000).json()
    assert (done["state"], done["fee_minor"]) == (BookingState.CANCELLED, 3000)
    again = visitor.ticket("cancel", code="K7M42Q", told_fee_minor=3000).json()
    assert again == done


def test_a_ticket_moves_its_lesson_once_and_into_free_time_only(
    visitor: Visitor, house: House
) -> None:
    wish = book(house)
    book(house, "AAAAAA", days=1, student=1)
    there = to_microseconds(wish.starts_at)
    day = 86_400_000_000
    taken = visitor.ticket("move", code="K7M42Q", moved_from=there, starts_at=there + day)
    assert code_of(taken) == (422, "taken")
    done = visitor.ticket("move", code="K7M42Q", moved_from=there, starts_at=there + 2 * day)
    assert done.json()["starts_at"] == there + 2 * day
    stale = visitor.ticket("move", code="K7M42Q", moved_from=there, starts_at=there)
    assert code_of(stale) == (409, "moved_meanwhile")


@pytest.mark.parametrize("named", ["pigeon", "program:"])
def test_a_way_to_send_that_there_is_not_is_refused_at_the_start(named: str) -> None:
    with pytest.raises(Malformed):
        post_of(Settings(outgoing=named))


def test_a_program_gets_each_message_on_its_standard_input(tmp_path: Path) -> None:
    folder = tmp_path
    program = folder / "send"
    program.write_text(f"#!/bin/sh\ncat > {folder}/sent\n")
    program.chmod(0o700)
    message = Outgoing("sms", KNOWN, "042 137")
    ProgramPost(str(program)).send(message)
    FilePost(folder / "out.jsonl").send(message)
    for name in ("sent", "out.jsonl"):
        assert json.loads((folder / name).read_text())["text"] == "042 137"


def test_too_old_proofs_are_forgotten(visitor: Visitor, pigeons: Pigeons, house: House) -> None:
    visitor.ask()
    house.clock.advance(timedelta(hours=2))
    compact(house.services)
    with Session(house.services.database.engine) as session:
        assert session.exec(select(VisitorProof)).all() == []
    with pytest.raises(Rejected):
        house.services.visits.prove(visitor.kiosk.actor, new_id(), "123456")


@dataclass(frozen=True, slots=True)
class Shown:
    """A kiosk's token, shown with each request."""

    token: str

    def authorised(self, call: Callable[[str], T]) -> T:
        return call(self.token)


def test_a_kiosk_asks_as_the_server_answers(
    http: httpx.Client, kiosk: Person, pigeons: Pigeons, house: House
) -> None:
    """The device's own half, over real HTTP."""
    wish = book(house)
    transport = HttpTransport(str(http.base_url))
    calls = VisitorCalls(Shown(kiosk.token), transport)
    opened = calls.ask(VisitRequest(phone=KNOWN))
    house.services.visits.dispatch.settle()
    with pytest.raises(Refused, match="visit_code"):
        calls.prove(opened.visit_id, "nope")
    found = calls.prove(opened.visit_id, pigeons.code)
    assert [each.code for each in found.lessons] == [wish.code]
    there = to_microseconds(wish.starts_at + timedelta(days=1))
    move = TicketMove(code=wish.code, starts_at=there, moved_from=found.lessons[0].starts_at)
    assert calls.move(move).starts_at == there
    assert calls.look(wish.code).starts_at == there
    done = calls.cancel(TicketCancel(code=wish.code, told_fee_minor=0))
    assert (done.state, done.fee_minor) == (BookingState.CANCELLED, 0)
    with pytest.raises(Refused, match="not_found"):
        calls.look("222222")
    transport.close()
