"""A ticket that another screen recognises, and nobody else can make or change."""

import string
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ids import new_id
from core.signed_tickets import EPOCH, SignedTicket, read_signed, signed_text, teacher_tag
from core.tickets import ALPHABET, normalise_code, qr_text

SALT = "0123456789abcdef"
MARA = new_id()
TICKET = SignedTicket(
    "K7M42Q", datetime(2026, 3, 6, 21, 30, tzinfo=UTC), 45, teacher_tag(MARA), is_promised=False
)
QR_SIGNS = set(string.digits + string.ascii_uppercase + " $%*+-./:")


@given(
    st.text(ALPHABET, min_size=6, max_size=6),
    st.integers(0, 2**26),
    st.integers(3, 96),
    st.booleans(),
)
def test_what_was_written_is_read(code: str, minute: int, fives: int, is_promised: bool) -> None:
    start = EPOCH + timedelta(minutes=minute)
    ticket = SignedTicket(code, start, fives * 5, teacher_tag(MARA), is_promised)
    text = signed_text(SALT, ticket)
    assert read_signed(SALT, text) == ticket
    assert read_signed(SALT, f" {text.lower()}\n") == ticket
    assert normalise_code(text) == code
    assert len(text) == 48
    assert set(text) <= QR_SIGNS


def test_it_is_recognised_as_being_with_one_and_not_with_another() -> None:
    assert TICKET.is_with(MARA)
    assert not TICKET.is_with(new_id())


@pytest.mark.parametrize("place", range(12, 48))
def test_whatever_sign_is_altered_it_is_refused(place: int) -> None:
    text = signed_text(SALT, TICKET)
    for sign in "A7K:":
        altered = f"{text[:place]}{sign}{text[place + 1 :]}"
        assert altered == text or read_signed(SALT, altered) is None or _same(altered, text)


def _same(altered: str, text: str) -> bool:
    """The last letter of the base32 carries one bit of five: other letters may say the same."""
    return altered[:40] + altered[41:] == text[:40] + text[41:]


def test_a_ticket_of_another_studio_or_of_nobody_is_refused() -> None:
    text = signed_text(SALT, TICKET)
    assert read_signed("another", text) is None
    assert read_signed("", signed_text("", TICKET)) is None
    for strange in ("", "K7M42Q", qr_text("K7M42Q"), "INSTAINSTRU-", "INSTAINSTRU-:K7M42Q",
                    "INSTAINSTRU-AAAA:K7M42Q", "INSTAINSTRU-ÄÖ1:K7M42Q"):  # fmt: skip
        assert read_signed(SALT, strange) is None


def test_the_facts_of_one_ticket_do_not_go_with_the_code_of_another() -> None:
    other = signed_text(SALT, replace(TICKET, code="HJKMNP"))
    mixed = signed_text(SALT, TICKET).partition(":")[0] + ":" + other.rpartition(":")[2]
    assert read_signed(SALT, mixed) is None
