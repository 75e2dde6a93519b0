"""What somebody types about themselves, and whether it can be so. Pure; no widget, no desk."""

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum

import phonenumbers

from desktop.kiosk.values import Contact

LONGEST_NAME = 80
LONGEST_CONTACT = 120
YOUNGEST, OLDEST_CHILD = 2, 17

_EMAIL = re.compile(r"[^@\s]{1,64}@(?:[^@\s.]+\.)+[^@\s.]{2,}")


class Field(StrEnum):
    """The fields of Details, in the order they stand."""

    CHILD_NAME = "child_name"
    CHILD_AGE = "child_age"
    NAME = "name"
    CONTACT = "contact"


class Fault(StrEnum):
    """What is wrong with a field; each has one sentence in `desktop.kiosk.words`."""

    NAME_MISSING = "name_missing"
    NAME_TOO_LONG = "name_too_long"
    NAME_HAS_NO_LETTER = "name_has_no_letter"
    AGE_MISSING = "age_missing"
    AGE_NOT_A_CHILD = "age_not_a_child"
    CONTACT_MISSING = "contact_missing"
    PHONE_TOO_SHORT = "phone_too_short"
    PHONE_TOO_LONG = "phone_too_long"
    PHONE_UNKNOWN = "phone_unknown"
    EMAIL_INCOMPLETE = "email_incomplete"


@dataclass(frozen=True, slots=True)
class Form:
    """The text as typed."""

    is_for_child: bool = False
    child_name: str = ""
    child_age: str = ""
    name: str = ""
    contact: str = ""

    @property
    def fields(self) -> tuple[Field, ...]:
        """Those that are asked, in order."""
        return tuple(Field) if self.is_for_child else (Field.NAME, Field.CONTACT)

    def text(self, field: Field) -> str:
        """What stands in a field."""
        texts = {
            Field.CHILD_NAME: self.child_name,
            Field.CHILD_AGE: self.child_age,
            Field.NAME: self.name,
            Field.CONTACT: self.contact,
        }
        return texts[field]

    def with_text(self, field: Field, text: str) -> "Form":
        """The form with another text in a field."""
        if field is Field.CHILD_NAME:
            return replace(self, child_name=text)
        if field is Field.CHILD_AGE:
            return replace(self, child_age=text)
        return replace(self, name=text) if field is Field.NAME else replace(self, contact=text)


def clean(text: str) -> str:
    """The text composed (NFC), without controls, zero-width and direction marks, spaces single."""
    composed = unicodedata.normalize("NFC", text)
    visible = "".join(" " if one.isspace() else one for one in composed if _is_seen(one))
    return " ".join(visible.split())


def digits_of(text: str) -> str:
    """The digits in a text, in 0 to 9 whatever script they were typed in."""
    return "".join(str(unicodedata.decimal(sign)) for sign in text if sign.isdecimal())


def check(form: Form, field: Field, region: str) -> Fault | None:
    """The fault of a field, or None; `region` (ISO 3166) reads numbers without a country code."""
    text = clean(form.text(field))
    if field is Field.CHILD_AGE:
        return _check_age(text)
    if field is Field.CONTACT:
        return _check_contact(text, region)
    return _check_name(text)


def faults(form: Form, region: str) -> dict[Field, Fault]:
    """All that is wrong, by field, in order; empty where the form is complete."""
    checked = ((field, check(form, field, region)) for field in form.fields)
    return {field: fault for field, fault in checked if fault is not None}


def contact_of(text: str, region: str) -> Contact:
    """A checked contact: an E.164 number, or an address as typed without spaces."""
    if _looks_like_email(text):
        return Contact(email=clean(text))
    number = phonenumbers.parse(clean(text), region)
    return Contact(phone=phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def shown_contact(text: str, region: str) -> str:
    """A contact as its owner is used to read it: a number in groups, with its country's code only
    where that is not `region`; an address, or what is no number, as typed.
    """
    try:
        number = phonenumbers.parse(clean(text), region)
    except phonenumbers.NumberParseException:
        return clean(text)
    if _looks_like_email(text):
        return clean(text)
    is_near = phonenumbers.region_code_for_number(number) == region
    styles = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(number, styles.NATIONAL if is_near else styles.INTERNATIONAL)


def _is_seen(one: str) -> bool:
    return one.isspace() or unicodedata.category(one)[0] != "C"


def _looks_like_email(text: str) -> bool:
    return "@" in text or any(one.isalpha() for one in text)


def _check_name(text: str) -> Fault | None:
    if not text:
        return Fault.NAME_MISSING
    if not any(one.isalpha() for one in text):
        return Fault.NAME_HAS_NO_LETTER
    return Fault.NAME_TOO_LONG if len(text) > LONGEST_NAME else None


def _check_age(text: str) -> Fault | None:
    if not text:
        return Fault.AGE_MISSING
    is_whole = text.isdecimal() and len(text) <= 3
    return None if is_whole and YOUNGEST <= int(text) <= OLDEST_CHILD else Fault.AGE_NOT_A_CHILD


def _check_contact(text: str, region: str) -> Fault | None:
    if not text:
        return Fault.CONTACT_MISSING
    if _looks_like_email(text):
        is_address = _EMAIL.fullmatch(text) is not None and len(text) <= LONGEST_CONTACT
        return None if is_address else Fault.EMAIL_INCOMPLETE
    return _check_phone(text, region)


def _check_phone(text: str, region: str) -> Fault | None:
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException as error:
        too_long = phonenumbers.NumberParseException.TOO_LONG
        return Fault.PHONE_TOO_LONG if error.error_type == too_long else Fault.PHONE_TOO_SHORT
    verdict = phonenumbers.is_possible_number_with_reason(number)
    if verdict == phonenumbers.ValidationResult.TOO_LONG:
        return Fault.PHONE_TOO_LONG
    if verdict != phonenumbers.ValidationResult.IS_POSSIBLE:
        return Fault.PHONE_TOO_SHORT
    return None if phonenumbers.is_valid_number(number) else Fault.PHONE_UNKNOWN
