"""Mutations that former programs wrote, and those that only a later one can have written."""

import pytest
from pydantic import JsonValue

from core.errors import FromTheFuture, Malformed
from core.mutations import registry
from core.mutations.base import Applied, Arguments, Intention, Kind
from core.mutations.history import RETIRED, UPGRADES
from core.mutations.history.booking_cancel import UNRECORDED
from core.mutations.lessons import CancelBooking
from core.mutations.refusals import nobody_need_know
from core.mutations.registry import KINDS, kind
from tests.builders.studio import SomeStudio, wish_for

LESSON = "0197f000-0000-7000-8000-000000000001"


class Third(Arguments):
    """A kind that has changed twice."""

    name = "test.third"
    version = 3
    words: list[str]


def test_former_arguments_pass_through_every_step_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    def from_1(arguments: dict[str, JsonValue]) -> dict[str, JsonValue]:
        return {"word": f"{arguments['text']} of 1"}

    def from_2(arguments: dict[str, JsonValue]) -> dict[str, JsonValue]:
        return {"words": [arguments["word"], "of 2"]}

    third: Kind[Third] = Kind(Third, lambda *_: Applied(), nobody_need_know)
    monkeypatch.setitem(UPGRADES, ("test.third", 1), from_1)
    monkeypatch.setitem(UPGRADES, ("test.third", 2), from_2)
    found = dict(registry._versions(third))  # type: ignore[arg-type]  # as the registry does
    said: dict[int, dict[str, JsonValue]] = {
        1: {"text": "one"},
        2: {"word": "two"},
        3: {"words": ["three"]},
    }
    parsed = [found["test.third", version].parse(said[version]) for version in said]
    assert parsed == [
        Third(words=["one of 1", "of 2"]),
        Third(words=["two", "of 2"]),
        Third(words=["three"]),
    ]
    assert said[1] == {"text": "one"}


@pytest.mark.parametrize(("is_waived", "waiver"), [(True, UNRECORDED), (False, ""), (None, "")])
def test_a_cancellation_of_the_first_release_is_understood(
    is_waived: bool | None, waiver: str
) -> None:
    said: dict[str, JsonValue] = {"booking_id": LESSON, "reason": "ill", "told_fee_minor": 20}
    if is_waived is not None:
        said["is_waived"] = is_waived
    wish = kind("booking.cancel", 1).parse(said)
    assert wish == CancelBooking(booking_id=LESSON, reason="ill", told_fee_minor=20, waiver=waiver)


def test_former_arguments_are_checked_as_strictly_as_present_ones() -> None:
    with pytest.raises(Malformed) as refusal:
        kind("booking.cancel", 1).parse({"booking_id": LESSON, "reason": "ill", "colour": "red"})
    assert refusal.value.facts["field"] == "colour"


def test_the_reason_of_a_waiver_is_kept_with_the_lesson(studio: SomeStudio) -> None:
    studio.now = studio.at(5, 10)
    wish = wish_for(studio, studio.at(6, 9))
    studio.act(wish)
    former: dict[str, JsonValue] = {
        "booking_id": wish.booking_id,
        "reason": "ill",
        "is_waived": True,
    }
    studio.act(Intention("booking.cancel", former, 1))
    booking = studio.booking(wish.booking_id)
    assert booking.fee_minor == 0
    assert [(line["what"], line["from"], line["to"]) for line in booking.history] == [
        ("fee_waived", 3600, UNRECORDED),
        ("cancelled", "confirmed", "ill"),
    ]


@pytest.mark.parametrize(("name", "version"), [("moon.paint", 1), ("booking.cancel", 3)])
def test_what_only_a_later_program_can_have_written_is_told_from_a_mistake(
    name: str, version: int
) -> None:
    with pytest.raises(FromTheFuture):
        kind(name, version)


def test_what_was_given_up_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "RETIRED", frozenset({"moon.paint"}))
    for name, version in (("moon.paint", 1), ("booking.cancel", 0)):
        with pytest.raises(Malformed) as refusal:
            kind(name, version)
        assert not isinstance(refusal.value, FromTheFuture)


def test_every_step_leads_to_a_kind_that_there_is() -> None:
    known = {(name, each.version) for name, each in KINDS.items()}
    for name, version in UPGRADES:
        assert (name, version + 1) in known | set(UPGRADES)
    assert not RETIRED & set(KINDS)
