"""What somebody may be called, how old a child is, and how to reach them."""

import pytest

from desktop.kiosk.form import (
    Fault,
    Field,
    Form,
    check,
    clean,
    contact_of,
    digits_of,
    faults,
    shown_contact,
)
from desktop.kiosk.values import Contact


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("", Fault.NAME_MISSING),
        ("  \u200b ", Fault.NAME_MISSING),
        ("12-3", Fault.NAME_HAS_NO_LETTER),
        ("x" * 81, Fault.NAME_TOO_LONG),
        ("Maximiliane von Hohenstein-Oberreuter", None),
        ("李", None),
    ],
)
def test_a_name_needs_a_letter_and_an_end(typed: str, fault: Fault | None) -> None:
    assert check(Form(name=typed), Field.NAME, "CA") == fault


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("", Fault.AGE_MISSING),
        ("1", Fault.AGE_NOT_A_CHILD),
        ("18", Fault.AGE_NOT_A_CHILD),
        ("8.5", Fault.AGE_NOT_A_CHILD),
        ("9999999999", Fault.AGE_NOT_A_CHILD),
        ("2", None),
        ("17", None),
    ],
)
def test_a_child_is_two_to_seventeen(typed: str, fault: Fault | None) -> None:
    assert check(Form(child_age=typed), Field.CHILD_AGE, "CA") == fault


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("", Fault.CONTACT_MISSING),
        ("90255", Fault.PHONE_TOO_SHORT),
        ("9024250148999999", Fault.PHONE_TOO_LONG),
        ("000 000 0000", Fault.PHONE_UNKNOWN),
        ("902 425 0148", None),
        ("+34 912 345 678", None),
        ("karin", Fault.EMAIL_INCOMPLETE),
        ("karin@example", Fault.EMAIL_INCOMPLETE),
        ("karin@@example.org", Fault.EMAIL_INCOMPLETE),
        ("karin@example.org", None),
    ],
)
def test_a_contact_is_a_number_in_use_or_a_whole_address(typed: str, fault: Fault | None) -> None:
    assert check(Form(contact=typed), Field.CONTACT, "CA") == fault


def test_a_number_is_kept_in_its_world_wide_form() -> None:
    assert contact_of("(902) 425-0148", "CA") == Contact(phone="+19024250148")
    assert contact_of(" karin@example.org ", "CA") == Contact(email="karin@example.org")


def test_marks_that_nobody_sees_are_taken_out() -> None:
    assert clean("Ka\u202erin\u200b \t Ek\x00") == "Karin Ek"


def test_only_the_asked_fields_are_judged() -> None:
    form = Form(name="Karin", contact="902 425 0148")
    assert faults(form, "CA") == {}
    child = Form(is_for_child=True, name="Karin", contact="902 425 0148")
    assert faults(child, "CA") == {
        Field.CHILD_NAME: Fault.NAME_MISSING,
        Field.CHILD_AGE: Fault.AGE_MISSING,
    }


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("9024250148", "(902) 425-0148"),
        ("+1 9024250148", "(902) 425-0148"),
        ("+33612345678", "+33 6 12 34 56 78"),
        (" karin@example.org ", "karin@example.org"),
        ("karin9024250148@example.org", "karin9024250148@example.org"),
        ("", ""),
    ],
)
def test_a_contact_is_shown_as_its_owner_reads_it(typed: str, shown: str) -> None:
    assert shown_contact(typed, "CA") == shown


def test_digits_of_another_script_are_the_same_digits() -> None:
    assert digits_of("٠١٤٨") == digits_of("०१४८") == digits_of(" 01-48 ²") == "0148"
