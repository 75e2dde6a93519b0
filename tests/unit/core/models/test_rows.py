"""Rows are made and changed by a short way that says the same as SQLModel's own."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import inspect
from sqlalchemy.dialects import sqlite
from sqlmodel import SQLModel

from core.ids import StudioId
from core.models import REPLICATED, Booking, BookingState, Replicated, Room
from core.models.columns import Instant

STUDIO = StudioId("s")
AT = datetime(2026, 3, 5, 14, tzinfo=UTC)


def values_for(model: type[Replicated]) -> dict[str, object]:
    """A value for each column that needs one, and a stranger."""
    required = {name: name for name, field in model.model_fields.items() if field.is_required()}
    return {**required, "version": 7, "no_column_of_that_name": 1}


def made_by_sqlmodel(model: type[Replicated], values: dict[str, object]) -> Replicated:
    """The same row, made without the short way."""
    row = model()
    SQLModel.__init__(row, **values)
    return row


@pytest.mark.parametrize("model", REPLICATED, ids=lambda model: model.__name__)
def test_a_row_is_made_as_sqlmodel_would_make_it(model: type[Replicated]) -> None:
    values = values_for(model)
    row, other = model(**values), made_by_sqlmodel(model, values)
    assert row.model_dump(warnings=False) == other.model_dump(warnings=False)
    assert row.model_fields_set == other.model_fields_set
    assert not hasattr(row, "no_column_of_that_name")
    assert inspect(row).transient
    del values["no_column_of_that_name"]
    quick = model.made(**values)
    assert quick == row
    assert quick.model_fields_set == row.model_fields_set
    assert inspect(quick).transient


def test_no_two_rows_share_a_default_that_can_be_changed() -> None:
    one, two = (
        Booking(
            id=name, studio_id=STUDIO, instructor_id="i", service_name="Piano", starts_at=AT,
            ends_at=AT, zone="UTC", state=BookingState.CONFIRMED, currency="EUR", created_at=AT,
        )
        for name in "ab"
    )  # fmt: skip
    one.history.append({"what": "state"})
    assert two.history == []
    assert Booking.model_fields["history"].default == []


def test_a_column_that_is_left_out_is_missed_where_it_is_read() -> None:
    model: type[Replicated] = Room
    row = model(id="r", studio_id=STUDIO)
    assert "name" not in row.model_fields_set
    assert "name" not in row.__dict__


def test_a_column_that_is_set_is_seen_to_have_changed() -> None:
    row = Room(id="r", studio_id=STUDIO, name="Small")
    inspect(row)._commit_all(row.__dict__)  # as after a flush
    row.name = "Large"
    history = inspect(row).attrs.name.history
    assert (history.added, history.deleted) == (["Large"], ["Small"])
    assert row.model_fields_set == {"id", "studio_id", "name"}


def test_a_row_can_be_validated() -> None:
    row = Room.model_validate({"id": "r", "studio_id": "s", "name": "Small", "version": "3"})
    assert (row.name, row.version) == ("Small", 3)


def test_a_name_that_is_no_column_is_refused() -> None:
    row = Room(id="r", studio_id=STUDIO, name="Small")
    with pytest.raises(ValueError, match="nam"):
        setattr(row, "nam", "Large")  # noqa: B010  # the type checker would refuse it first


@pytest.mark.parametrize(
    "stored", [AT, AT.astimezone(timezone(timedelta(hours=3))), 1772719200000000]
)
def test_an_instant_is_read_in_the_driver_s_own_form_and_in_ours(stored: object) -> None:
    read = Instant().result_processor(sqlite.dialect(), None)
    assert read is not None
    found = read(stored)
    assert found == AT
    assert found.tzinfo is UTC
