"""A device that lacks only what it pushed itself is not looked into every table for."""

from collections.abc import Iterator
from datetime import timedelta
from unittest.mock import patch

import pytest

from core.access.permissions import Role
from core.ids import new_id
from core.models import REPLICATED
from core.mutations.base import Arguments, Intention, intend
from core.mutations.lessons import CancelBooking
from sync.protocol import WireMutation
from sync.server.repositories.feed import FeedRepository, OwnPush
from tests.evolution import story
from tests.integration.server.house import AT, Desk, House

_FIRST = AT.replace(hour=9, minute=0) + timedelta(days=1)


@pytest.fixture
def desk(house: House) -> Desk:
    desk = Desk(house.services, house.person(Role.MANAGER))
    desk.sync()
    return desk


def _story(house: House) -> Iterator[Intention]:
    """Every kind of change that there is, told while it is judged."""
    place = story.Place(AT, house.instructors, house.offerings, house.students, [new_id()])
    yield from story.before(place)
    yield from story.contested(place)
    place.items = _ids(house, "attention_item")
    place.conversation = _ids(house, "conversation")[0]
    yield from story.meanwhile(place)
    yield from story.at_the_desk(place)
    yield from story.at_the_kiosk(place)


def _ids(house: House, table: str) -> list[str]:
    with house.services.database.engine.connect() as connection:
        query = f"SELECT id FROM {table} WHERE studio_id = %(studio)s::uuid ORDER BY id"
        return list(connection.exec_driver_sql(query, {"studio": house.studio_id}).scalars())


def _item(desk: Desk, told: Intention) -> WireMutation:
    desk.sequence += 1
    return WireMutation(
        sequence=desk.sequence,
        id=new_id(),
        name=told.name,
        version=told.version,
        arguments=told.arguments,
        made_at=0,
    )


def _seen(house: House, version: int) -> OwnPush:
    """What came with a version, by the tables themselves."""
    with house.services.database.snapshot() as connection:
        feed = FeedRepository(connection, house.studio_id)
        changed = feed.changed((version - 1, feed.heads().platform))
        graves = set(REPLICATED) - feed._without_graves
    names = [frozenset(str(each.__tablename__) for each in found) for found in (changed, graves)]
    return OwnPush(version, *names)


def test_a_push_knows_what_it_changed_whatever_it_was(house: House, desk: Desk) -> None:
    for told in _story(house):
        judgement = house.services.authority.push(
            desk.person.actor, desk.replica_id, [_item(desk, told)]
        )
        own = judgement.own
        if own is not None:
            seen = _seen(house, own.version)
            assert (seen.touched <= own.touched, seen.removed <= own.removed) == (True, True), told


def test_what_comes_back_with_a_push_is_all_there_is(house: House, desk: Desk) -> None:
    lessons = [house.booking(_FIRST + timedelta(hours=n), n % 2, n) for n in range(3)]
    given_up = CancelBooking(booking_id=lessons[0].booking_id, reason="ill")
    wishes: list[Arguments] = [*lessons, given_up]
    with patch.object(FeedRepository, "changed", side_effect=AssertionError("asked")):
        for wish in wishes:
            answer = desk.push(_item(desk, intend(wish)))
            desk._apply(answer)
            desk.cursor = str(answer["cursor"])
    other = Desk(house.services, desk.person)
    other.sync()
    assert desk.tables == other.tables
    assert len(desk.tables["occupancy"]) == len(lessons) - 1


def test_somebody_elses_change_between_is_not_missed(house: House, desk: Desk) -> None:
    other = Desk(house.services, house.person(Role.MANAGER))
    other.push(other.wire_mutation(house.booking(_FIRST)))
    answer = desk.push(desk.wire_mutation(house.booking(_FIRST, 1, 1)))
    desk._apply(answer)
    assert len(desk.tables["booking"]) == 2
