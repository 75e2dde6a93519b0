"""A kiosk whose clock is set back while a time is held."""

from datetime import timedelta

from tests.gui.kiosk_replica.conftest import Kiosk
from tests.gui.kiosk_replica.test_replica_desk import draft_at


def test_a_hold_is_never_longer_than_the_studios_whatever_its_row_says(kiosk: Kiosk) -> None:
    hold = draft_at(kiosk).hold
    length = hold.expires_at - hold.promised_at
    kiosk.clock.advance(timedelta(hours=-3))
    renewed = kiosk.desk.renew_hold(hold.id)
    assert renewed is not None
    assert renewed.expires_at - renewed.promised_at <= length
