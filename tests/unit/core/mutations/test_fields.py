"""What the arguments of mutations have in common, where no mutation asks any further."""

from datetime import UTC, date, datetime

import pytest
from pydantic import JsonValue, TypeAdapter, ValidationError

from core.errors import Malformed
from core.ids import new_id
from core.mutations.fields import Day, Moment
from core.mutations.registry import kind

_FAR = ("0001-01-01", "1899-12-31", "3000-01-01", "9999-12-31")


@pytest.mark.parametrize("text", _FAR)
def test_nobody_means_a_day_of_another_millennium(text: str) -> None:
    with pytest.raises(ValidationError, match="the year must be"):
        TypeAdapter(Day).validate_python(text)
    with pytest.raises(ValidationError, match="the year must be"):
        TypeAdapter(Moment).validate_python(f"{text}T12:00:00Z")


def test_the_last_instants_there_are_do_not_overflow() -> None:
    for text in ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"):
        with pytest.raises(ValidationError):
            TypeAdapter(Moment).validate_python(text)


def test_a_day_that_is_meant_is_kept_as_it_was_said() -> None:
    assert TypeAdapter(Day).validate_python("2999-12-31") == date(2999, 12, 31)
    moment = TypeAdapter(Moment).validate_python("2026-03-05T16:20:00+02:00")
    assert moment == datetime(2026, 3, 5, 14, 20, tzinfo=UTC)
    assert moment.tzinfo is UTC


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("booking.hold", {"hold_id": new_id(), "starts_at": "9999-12-31T23:00:00Z"}),
        ("availability.copy_week", {"from_monday": "2026-03-02", "to_monday": "9999-12-31"}),
        ("availability.copy_week", {"from_monday": "9999-12-31", "to_monday": "2026-03-02"}),
    ],
)
def test_what_cannot_be_reckoned_with_is_refused_at_the_edge(
    name: str, more: dict[str, JsonValue]
) -> None:
    wish = {"instructor_id": new_id(), "duration_min": 60, **more}
    if name == "availability.copy_week":
        del wish["duration_min"]
    with pytest.raises(Malformed) as refused:
        kind(name, 1).parse(wish)
    assert "year" in str(refused.value.facts["problem"])
