"""How to reach people: telephone numbers and mail addresses, checked in one place."""

import re
from functools import lru_cache

_MAIL = re.compile(r"[^@\s<>\",;]+@[^@\s<>\",;]+\.[^@\s<>\",;.]+")


def check_phone(text: str, region: str | None = None) -> str:
    """The number in E.164, or "" for nothing; `ValueError` for what cannot be a number.

    `region` (ISO 3166) says where a number without a country code is from.
    """
    if not text.strip():
        return ""
    # Read in with the first number: its tables of every country are not for starting with.
    import phonenumbers

    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        raise ValueError("not a telephone number") from None
    if not phonenumbers.is_possible_number(number):
        raise ValueError("not a telephone number")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


@lru_cache(maxsize=4096)
def shown_phone(number: str) -> str:
    """A number in E.164 as people write it, `+1 902-555-0237`; as it is where it is none."""
    if not number.startswith("+"):
        return number
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def check_email(text: str) -> str:
    """The address in lower case, or "" for nothing; `ValueError` for what cannot be an address."""
    address = text.strip().lower()
    if address and not _MAIL.fullmatch(address):
        raise ValueError("not a mail address")
    return address
