"""Somebody at a kiosk asks for a person."""

from datetime import timedelta

import pytest

from core.access.permissions import Role
from core.errors import NotAllowed
from core.models import AttentionItem
from core.mutations.attention import ReopenAttention, ResolveAttention
from core.mutations.calls import ON_THE_WAY, CallStaff, call_id
from tests.builders import SomeStudio, actor_of

MINUTE = timedelta(minutes=1)


def calling(studio: SomeStudio, ago: timedelta = timedelta()) -> CallStaff:
    """Somebody who speaks Spanish."""
    return CallStaff(called_at=studio.now - ago, language="es")


def test_a_call_asks_for_a_person_and_says_where(studio: SomeStudio) -> None:
    studio.act(calling(studio), actor_of(Role.KIOSK, studio.studio_id, name="Lobby"))
    (item,) = studio.rows.attention.pending()
    assert item.facts == {"by": "Lobby", "language": "es"}
    assert (item.instructor_id, item.student_id) == (None, None)


def test_whoever_taps_again_and_again_makes_one_item(studio: SomeStudio) -> None:
    kiosk = actor_of(Role.KIOSK, studio.studio_id)
    studio.act(calling(studio), kiosk)
    (first,) = studio.rows.attention.pending()
    called_at = first.created_at
    for _ in range(20):
        studio.now += timedelta(seconds=3)
        studio.act(calling(studio), kiosk)
    (item,) = studio.rows.attention.pending()
    assert item.created_at == called_at


def test_another_call_after_an_answer_opens_the_same_item_anew(studio: SomeStudio) -> None:
    kiosk = actor_of(Role.KIOSK, studio.studio_id)
    studio.act(calling(studio), kiosk)
    item: AttentionItem = studio.rows.attention.require(call_id(str(kiosk.device_id)))
    studio.act(ResolveAttention(attention_id=item.id, resolution=ON_THE_WAY))
    assert item.resolution == ON_THE_WAY
    studio.now += MINUTE
    studio.act(calling(studio), kiosk)
    assert (item.resolved_at, item.resolution, item.created_at) == (None, "", studio.now)
    assert len(studio.rows.attention.all()) == 1


def test_an_instructor_who_is_told_of_a_call_may_answer_it(studio: SomeStudio) -> None:
    kiosk = actor_of(Role.KIOSK, studio.studio_id)
    studio.act(calling(studio), kiosk)
    item: AttentionItem = studio.rows.attention.require(call_id(str(kiosk.device_id)))
    instructor = actor_of(Role.INSTRUCTOR, studio.studio_id)
    studio.act(ResolveAttention(attention_id=item.id, resolution=ON_THE_WAY), instructor)
    assert item.resolution == ON_THE_WAY
    studio.act(ReopenAttention(attention_id=item.id), instructor)
    assert item.resolved_at is None
    answer = ResolveAttention(attention_id=item.id, resolution=ON_THE_WAY)
    with pytest.raises(NotAllowed):
        studio.act(answer, actor_of(Role.STUDENT, studio.studio_id))


def test_two_kiosks_call_for_themselves(studio: SomeStudio) -> None:
    for name in ("Lobby", "First floor"):
        studio.act(calling(studio), actor_of(Role.KIOSK, studio.studio_id, name=name))
    assert len(studio.rows.attention.pending()) == 2


def test_a_call_that_arrives_late_is_no_news(studio: SomeStudio) -> None:
    kiosk = actor_of(Role.KIOSK, studio.studio_id)
    studio.act(calling(studio, 16 * MINUTE), kiosk)
    assert not studio.rows.attention.pending()
    studio.act(calling(studio, 14 * MINUTE), kiosk)
    assert studio.rows.attention.pending()


@pytest.mark.parametrize("role", [Role.MANAGER, Role.INSTRUCTOR, Role.STUDENT])
def test_only_a_kiosk_calls(studio: SomeStudio, role: Role) -> None:
    with pytest.raises(NotAllowed):
        studio.act(calling(studio), actor_of(role, studio.studio_id))
