"""Adding and renaming instructors."""

import pytest

from core.access.permissions import Role
from core.errors import NotAllowed, Rejected
from core.ids import new_id
from core.models import Instructor, Staff
from core.mutations import instructors
from core.mutations.instructors import EditInstructor
from tests.builders.studio import SomeStudio, actor_of


def wish(identity: str, name: str = "Noor Haddad", **more: bool) -> EditInstructor:
    return EditInstructor(instructor_id=identity, instructor_name=name, **more)


def known(studio: SomeStudio, identity: str) -> Instructor:
    return studio.rows.instructors.require(identity)


def test_a_new_instructor_has_the_studio_s_zone_and_the_next_hue(studio: SomeStudio) -> None:
    noor = new_id()
    applied = studio.act(wish(noor, "Noor   Haddad"))
    row = known(studio, noor)
    assert (row.name, row.zone, row.hue, row.position, row.is_active) == (
        "Noor Haddad",
        studio.rows.studios.current().zone,
        1,
        1,
        True,
    )
    assert applied.inverse is not None
    studio.act(applied.inverse)
    assert not known(studio, noor).is_active


def test_another_name_is_taken_back_by_the_former_one(studio: SomeStudio) -> None:
    before = known(studio, studio.instructor_id).name
    applied = studio.act(wish(studio.instructor_id))
    assert known(studio, studio.instructor_id).name == "Noor Haddad"
    assert applied.inverse is not None
    studio.act(applied.inverse)
    assert known(studio, studio.instructor_id).name == before


def test_a_manager_becomes_the_instructor_they_add_but_only_once(studio: SomeStudio) -> None:
    manager = actor_of(Role.MANAGER, studio.studio_id, None, "Morgan")
    studio.rows.staff.add(
        Staff(
            id=new_id(),
            studio_id=studio.studio_id,
            account_id=manager.account_id,
            name="Morgan",
            role=Role.MANAGER,
        )
    )
    mine, other = new_id(), new_id()
    studio.act(wish(mine, "Morgan", is_me=True), manager)
    studio.act(wish(other, "Somebody", is_me=True), manager)
    place = studio.rows.staff.of_account(str(manager.account_id))
    assert place is not None
    assert place.instructor_id == mine


@pytest.mark.parametrize("role", [Role.INSTRUCTOR, Role.FRONT_DESK, Role.STUDENT, Role.KIOSK])
def test_only_who_looks_after_the_staff_may(studio: SomeStudio, role: Role) -> None:
    mine = studio.instructor_id if role is Role.INSTRUCTOR else None
    with pytest.raises(NotAllowed):
        studio.act(wish(new_id()), actor_of(role, studio.studio_id, mine, "Somebody"))


def test_there_is_an_end_to_it(studio: SomeStudio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instructors, "MOST", 1)
    with pytest.raises(Rejected, match="too_many_instructors"):
        studio.act(wish(new_id()))


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "x" * 81])
def test_a_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="instructor_name"):
        wish(new_id(), name)
