"""Ids, money, tickets and column types."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ids import derived_id, is_id, new_id
from core.models.columns import from_microseconds, to_microseconds
from core.money import Money
from core.people import check_phone, shown_phone
from core.tickets import ALPHABET, hash_code, new_code, normalise_code, qr_text, spoken_code


def test_ids_are_canonical_version_seven_and_sort_by_time() -> None:
    made = [new_id() for _ in range(500)]
    assert len(set(made)) == 500
    assert all(is_id(each) and each[14] == "7" and each[19] in "89ab" for each in made)
    assert [each[:13] for each in made] == sorted(each[:13] for each in made)


def test_the_same_parts_make_the_same_id_and_others_another() -> None:
    assert derived_id("hours", "a", "1") == derived_id("hours", "a", "1")
    assert derived_id("hours", "a1") != derived_id("hours", "a", "1")


@pytest.mark.parametrize("text", ["", "x", "01A20007-4B9A-7CDD-967D-8FB8DA0C6744", "0" * 36])
def test_what_is_not_an_id_is_told(text: str) -> None:
    assert not is_id(text)


@given(st.datetimes(timezones=st.just(UTC)))
def test_instants_survive_microseconds_exactly(instant: datetime) -> None:
    assert from_microseconds(to_microseconds(instant)) == instant


def test_an_instant_is_the_same_from_any_zone() -> None:
    halifax = timezone(timedelta(hours=-4))
    assert to_microseconds(datetime(2026, 3, 5, 14, 20, tzinfo=halifax)) == to_microseconds(
        datetime(2026, 3, 5, 18, 20, tzinfo=UTC)
    )


def test_money_of_two_currencies_does_not_add_up() -> None:
    with pytest.raises(ValueError, match="CAD"):
        Money(1, "CAD") + Money(1, "USD")
    assert Money(150, "CAD") + Money(50, "CAD") == Money(200, "CAD")


def test_a_code_is_found_in_whatever_was_typed_or_scanned() -> None:
    code = new_code()
    assert set(code) <= set(ALPHABET)
    for typed in (code, code.lower(), spoken_code(code), f" {code[:3]}-{code[3:]} ", qr_text(code)):
        assert normalise_code(typed) == code


@pytest.mark.parametrize(
    "typed", ["", "K7M42", "K7M42QQ", "K7M 42O", "🎹🎹🎹🎹🎹🎹", "https://x.example"]
)
def test_what_is_no_code_is_none(typed: str) -> None:
    assert normalise_code(typed) == ""


def test_a_hash_depends_on_salt_and_code() -> None:
    assert hash_code("a", "K7M42Q") == hash_code("a", "K7M42Q")
    assert hash_code("a", "K7M42Q") != hash_code("b", "K7M42Q")


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("+19025550237", "+1 902-555-0237"),
        ("+442079460018", "+44 20 7946 0018"),
        ("ask the desk", "ask the desk"),
        ("+", "+"),
        ("", ""),
    ],
)
def test_a_number_is_shown_as_people_write_it(kept: str, shown: str) -> None:
    assert shown_phone(kept) == shown


def test_what_is_shown_of_a_number_is_the_number() -> None:
    assert check_phone(shown_phone("+34911234567")) == "+34911234567"
