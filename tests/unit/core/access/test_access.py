"""Who may do what, from the one table."""

import itertools

import pytest

from core.access.permissions import ROLE_PERMISSIONS, Permission, Role, permissions_of
from core.access.transitions import TRANSITIONS, can_move, require_move
from core.errors import NotAllowed, Rejected
from core.ids import StudioId, new_id
from core.models import BookingState
from tests.builders import actor_of

STUDIO = StudioId(new_id())


def test_every_role_has_its_permissions_and_every_permission_a_role() -> None:
    assert set(ROLE_PERMISSIONS) == set(Role)
    assert set().union(*ROLE_PERMISSIONS.values()) == set(Permission)


def test_the_platform_has_thirty_permissions_before_those_of_chat_desk_and_devices() -> None:
    names = list(Permission)
    assert names.index(Permission.SEND_MESSAGES) == 30


def test_a_kiosk_can_book_and_check_in_and_nothing_that_names_people() -> None:
    assert ROLE_PERMISSIONS[Role.KIOSK] == {
        Permission.VIEW_INSTRUCTORS,
        Permission.VIEW_INSTRUCTOR_AVAILABILITY,
        Permission.VIEW_BOOKING_DETAILS,
        Permission.BOOK_WALK_INS,
        Permission.CHECK_IN_STUDENTS,
    }


def test_a_denial_beats_a_grant() -> None:
    held = permissions_of(
        Role.FRONT_DESK, grants=["waive_fees"], denials=["waive_fees", "book_walk_ins"]
    )
    assert held == ROLE_PERMISSIONS[Role.FRONT_DESK] - {
        Permission.WAIVE_FEES,
        Permission.BOOK_WALK_INS,
    }


def test_an_unknown_grant_is_an_error_and_not_silence() -> None:
    with pytest.raises(ValueError, match="fly"):
        permissions_of(Role.MANAGER, grants=["fly"])


def test_an_instructor_owns_their_own_rows_and_the_desk_everybodys() -> None:
    mine, theirs = new_id(), new_id()
    instructor = actor_of(Role.INSTRUCTOR, STUDIO, mine)
    desk = actor_of(Role.FRONT_DESK, STUDIO)
    assert (instructor.owns(mine), instructor.owns(theirs)) == (True, False)
    assert (desk.owns(mine), desk.owns(theirs)) == (True, True)
    with pytest.raises(NotAllowed) as refused:
        instructor.require_owner(theirs, Permission.COMPLETE_BOOKINGS)
    assert refused.value.facts["instructor_id"] == theirs


def test_every_pair_of_states_outside_the_table_is_refused_even_to_an_admin() -> None:
    everything = frozenset(Permission)
    for before, after in itertools.product(BookingState, repeat=2):
        listed = (str(before), str(after)) in TRANSITIONS
        assert can_move(before, after, everything) is listed
        if not listed:
            with pytest.raises(Rejected):
                require_move(before, after, everything)


def test_nothing_leads_out_of_cancelled_or_missed() -> None:
    assert {before for before, _ in TRANSITIONS} & {"cancelled", "no_show"} == set()


def test_a_student_cannot_complete_a_lesson() -> None:
    assert not can_move("confirmed", "completed", ROLE_PERMISSIONS[Role.STUDENT])
