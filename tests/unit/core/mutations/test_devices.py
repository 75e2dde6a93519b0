"""What managers decide for a kiosk."""

from datetime import UTC, datetime, timedelta

import pytest
from pydantic import ValidationError

from core.access.permissions import Role
from core.errors import NotAllowed, Rejected
from core.ids import DeviceId, new_id
from core.kiosk_settings import STANDARD, KioskSettings, settings_of
from core.models import Device
from core.mutations.devices import ConfigureDevice, wish_for
from core.mutations.holds import HoldSlot
from core.repositories import begin_writing
from tests.builders import SomeStudio, actor_of

WEEKDAYS = ((540, 1200), (540, 1200), (540, 1200), (540, 1200), (540, 1200), None, None)
HALIFAX = "America/Halifax"


def enrolled(studio: SomeStudio, kind: str = "kiosk") -> str:
    """A device of the studio."""
    device = Device(
        id=new_id(),
        studio_id=studio.studio_id,
        name="Front desk",
        kind=kind,
        enrolled_at=studio.now,
    )
    begin_writing(studio.session)
    studio.rows.devices.add(device)
    studio.session.commit()
    return device.id


def test_what_is_decided_stands_in_the_row_and_is_taken_back(studio: SomeStudio) -> None:
    kiosk, other = enrolled(studio), enrolled(studio)
    wanted = KioskSettings(
        languages=("fr", "en"),
        language="fr",
        hidden_instructors=frozenset({studio.instructor_id}),
        hold_min=3,
        prints=False,
        opening=WEEKDAYS,
    )
    done = studio.act(wish_for(kiosk, wanted))
    assert settings_of(studio.rows.devices.require(kiosk).settings) == wanted
    assert settings_of(studio.rows.devices.require(other).settings) == STANDARD
    assert done.inverse is not None
    studio.act(done.inverse)
    assert settings_of(studio.rows.devices.require(kiosk).settings) == STANDARD


def test_only_managers_decide_and_only_for_kiosks(studio: SomeStudio) -> None:
    wish = wish_for(enrolled(studio), STANDARD)
    with pytest.raises(NotAllowed):
        studio.act(wish, actor_of(Role.FRONT_DESK, studio.studio_id))
    with pytest.raises(Rejected, match="not_a_kiosk"):
        studio.act(wish_for(enrolled(studio, "desktop"), STANDARD))


@pytest.mark.parametrize(
    "wrong",
    [
        {"languages": []},
        {"languages": ["en", "en"]},
        {"languages": ["de"]},
        {"language": "fr", "languages": ["en"]},
        {"hold_min": 0},
        {"hold_min": 16},
        {"opening": [[540, 1200]]},
        {"opening": [[1200, 540]] * 7},
        {"opening": [[540, 1500]] * 7},
        {"hidden_instructors": ["mara"]},
    ],
)
def test_what_cannot_be_is_refused(wrong: dict[str, object]) -> None:
    values = {"device_id": new_id(), "languages": ["en"], "language": "en", **wrong}
    with pytest.raises(ValidationError):
        ConfigureDevice.model_validate(values)


def test_a_kiosk_holds_for_as_long_as_was_decided_for_it(studio: SomeStudio) -> None:
    kiosk = enrolled(studio)
    hold = HoldSlot(
        hold_id=new_id(),
        instructor_id=studio.instructor_id,
        starts_at=studio.at(9, 10),
        duration_min=60,
    )
    actor = actor_of(Role.KIOSK, studio.studio_id)
    studio.act(hold, actor)
    held = studio.rows.occupancies.require(hold.hold_id)
    assert held.expires_at == studio.now + timedelta(minutes=5)
    studio.act(wish_for(kiosk, KioskSettings(hold_min=2)))
    here = actor_of(Role.KIOSK, studio.studio_id)
    object.__setattr__(here, "device_id", DeviceId(kiosk))
    later = hold.model_copy(update={"hold_id": new_id(), "starts_at": studio.at(9, 12)})
    studio.act(later, here)
    held = studio.rows.occupancies.require(later.hold_id)
    assert held.expires_at == studio.now + timedelta(minutes=2)


@pytest.mark.parametrize("facts", [{}, {"opening": [1, 2]}, {"languages": ["xx"], "hold_min": "5"}])
def test_what_nobody_decided_or_understands_is_as_ever(facts: dict[str, object]) -> None:
    assert settings_of(facts) == STANDARD  # type: ignore[arg-type]  # as another program wrote it


def halifax(day: int, hour: int, minute: int = 0) -> datetime:
    """Before the clocks go forward on 8 March 2026."""
    return datetime(2026, 3, day, 4, minute, tzinfo=UTC) + timedelta(hours=hour)


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        (halifax(5, 8), halifax(5, 9)),
        (halifax(5, 9), None),
        (halifax(5, 19, 59), None),
        (halifax(5, 20), halifax(6, 9)),
        # Over the weekend the clocks go forward: nine on Monday is an hour sooner.
        (halifax(6, 20, 1), halifax(9, 9) - timedelta(hours=1)),
    ],
)
def test_the_screen_opens_by_the_clock_on_the_studios_wall(
    now: datetime, opens: datetime | None
) -> None:
    settings = KioskSettings(opening=WEEKDAYS)
    assert settings.opens_at(HALIFAX, now) == opens
    assert settings.is_open(HALIFAX, now) is (opens is None)


def test_a_screen_without_hours_never_closes_and_one_without_days_never_opens() -> None:
    now = halifax(5, 3)
    assert STANDARD.is_open(HALIFAX, now)
    never = KioskSettings(opening=(None,) * 7)
    assert not never.is_open(HALIFAX, now)
    assert never.opens_at(HALIFAX, now) is None
