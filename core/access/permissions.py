"""Permissions and the roles that carry them; one table decides."""

from collections.abc import Iterable
from enum import StrEnum


class Permission(StrEnum):
    """What can be allowed: the platform's thirty, then those for chat, desk and devices."""

    # everybody
    MANAGE_OWN_PROFILE = "manage_own_profile"
    VIEW_OWN_BOOKINGS = "view_own_bookings"
    VIEW_OWN_SEARCH_HISTORY = "view_own_search_history"
    CHANGE_OWN_PASSWORD = "change_own_password"
    DELETE_OWN_ACCOUNT = "delete_own_account"
    # student
    VIEW_INSTRUCTORS = "view_instructors"
    VIEW_INSTRUCTOR_AVAILABILITY = "view_instructor_availability"
    CREATE_BOOKINGS = "create_bookings"
    CANCEL_OWN_BOOKINGS = "cancel_own_bookings"
    VIEW_BOOKING_DETAILS = "view_booking_details"
    # instructor
    MANAGE_INSTRUCTOR_PROFILE = "manage_instructor_profile"
    MANAGE_SERVICES = "manage_services"
    MANAGE_AVAILABILITY = "manage_availability"
    VIEW_INCOMING_BOOKINGS = "view_incoming_bookings"
    COMPLETE_BOOKINGS = "complete_bookings"
    CANCEL_STUDENT_BOOKINGS = "cancel_student_bookings"
    VIEW_OWN_INSTRUCTOR_ANALYTICS = "view_own_instructor_analytics"
    SUSPEND_OWN_INSTRUCTOR_ACCOUNT = "suspend_own_instructor_account"
    # admin
    VIEW_ALL_USERS = "view_all_users"
    MANAGE_USERS = "manage_users"
    VIEW_SYSTEM_ANALYTICS = "view_system_analytics"
    EXPORT_ANALYTICS = "export_analytics"
    VIEW_ALL_BOOKINGS = "view_all_bookings"
    MANAGE_ALL_BOOKINGS = "manage_all_bookings"
    ACCESS_MONITORING = "access_monitoring"
    MODERATE_CONTENT = "moderate_content"
    VIEW_FINANCIALS = "view_financials"
    MANAGE_FINANCIALS = "manage_financials"
    MANAGE_ROLES = "manage_roles"
    MANAGE_PERMISSIONS = "manage_permissions"
    # chat, desk and devices
    SEND_MESSAGES = "send_messages"
    VIEW_MESSAGES = "view_messages"
    MODERATE_MESSAGES = "moderate_messages"
    VIEW_STUDIO_SCHEDULE = "view_studio_schedule"
    BOOK_WALK_INS = "book_walk_ins"
    CHECK_IN_STUDENTS = "check_in_students"
    MANAGE_STUDENTS = "manage_students"
    WAIVE_FEES = "waive_fees"
    RESOLVE_ATTENTION = "resolve_attention"
    MANAGE_DEVICES = "manage_devices"
    MANAGE_STAFF = "manage_staff"
    MANAGE_STUDIO = "manage_studio"


class Role(StrEnum):
    """Who somebody is in a studio; `kiosk` is a device, not a person."""

    STUDENT = "student"
    INSTRUCTOR = "instructor"
    FRONT_DESK = "front_desk"
    MANAGER = "manager"
    ADMIN = "admin"
    KIOSK = "kiosk"


_P = Permission

_EVERYBODY = frozenset(
    {
        _P.MANAGE_OWN_PROFILE,
        _P.VIEW_OWN_BOOKINGS,
        _P.VIEW_OWN_SEARCH_HISTORY,
        _P.CHANGE_OWN_PASSWORD,
        _P.DELETE_OWN_ACCOUNT,
    }
)
_LOOKING = frozenset(
    {_P.VIEW_INSTRUCTORS, _P.VIEW_INSTRUCTOR_AVAILABILITY, _P.VIEW_BOOKING_DETAILS}
)
_STUDENT = (
    _EVERYBODY
    | _LOOKING
    | {_P.CREATE_BOOKINGS, _P.CANCEL_OWN_BOOKINGS, _P.SEND_MESSAGES, _P.VIEW_MESSAGES}
)
_INSTRUCTOR = (
    _EVERYBODY
    | _LOOKING
    | {
        _P.MANAGE_INSTRUCTOR_PROFILE,
        _P.MANAGE_SERVICES,
        _P.MANAGE_AVAILABILITY,
        _P.VIEW_INCOMING_BOOKINGS,
        _P.CREATE_BOOKINGS,
        _P.COMPLETE_BOOKINGS,
        _P.CANCEL_STUDENT_BOOKINGS,
        _P.VIEW_OWN_INSTRUCTOR_ANALYTICS,
        _P.SUSPEND_OWN_INSTRUCTOR_ACCOUNT,
        _P.SEND_MESSAGES,
        _P.VIEW_MESSAGES,
        _P.CHECK_IN_STUDENTS,
        _P.MANAGE_STUDENTS,
        _P.WAIVE_FEES,
        _P.RESOLVE_ATTENTION,
    }
)
_DESK = (
    _EVERYBODY
    | _LOOKING
    | {
        _P.CREATE_BOOKINGS,
        _P.VIEW_STUDIO_SCHEDULE,
        _P.BOOK_WALK_INS,
        _P.CHECK_IN_STUDENTS,
        _P.MANAGE_STUDENTS,
        _P.CANCEL_STUDENT_BOOKINGS,
        _P.RESOLVE_ATTENTION,
        _P.SEND_MESSAGES,
        _P.VIEW_MESSAGES,
    }
)
_MANAGER = (
    _DESK
    | _INSTRUCTOR
    | {
        _P.VIEW_ALL_BOOKINGS,
        _P.MANAGE_ALL_BOOKINGS,
        _P.VIEW_FINANCIALS,
        _P.EXPORT_ANALYTICS,
        _P.MODERATE_MESSAGES,
        _P.MANAGE_DEVICES,
        _P.MANAGE_STAFF,
        _P.MANAGE_STUDIO,
    }
)

ROLE_PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.STUDENT: _STUDENT,
    Role.INSTRUCTOR: _INSTRUCTOR,
    Role.FRONT_DESK: _DESK,
    Role.MANAGER: _MANAGER,
    Role.ADMIN: frozenset(Permission),
    Role.KIOSK: _LOOKING | {_P.BOOK_WALK_INS, _P.CHECK_IN_STUDENTS},
}


def permissions_of(
    role: Role, grants: Iterable[str] = (), denials: Iterable[str] = ()
) -> frozenset[Permission]:
    """What a person of `role` may do, with their own grants added and then denials taken away."""
    granted = {Permission(name) for name in grants}
    denied = {Permission(name) for name in denials}
    return (ROLE_PERMISSIONS[role] | granted) - denied
