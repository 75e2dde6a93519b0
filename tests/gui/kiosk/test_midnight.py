"""Somebody stands at the kiosk as the day ends."""

from datetime import datetime, time, timedelta

from PySide6.QtWidgets import QLabel

from desktop.kiosk.flow import Page
from desktop.kiosk.values import SearchRequest
from tests.gui.kiosk.conftest import Visitor, settle
from tests.gui.kiosk.lobby import shown
from tests.gui.kiosk.test_booking import know_mara


def wait_for_midnight(visitor: Visitor) -> None:
    """To five seconds before it."""
    now = visitor.shell.flow.speech.local(visitor.desk.clock.now())
    midnight = datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)
    visitor.desk.clock.advance(midnight - now - timedelta(seconds=5))
    visitor.wait(1)


def headings(visitor: Visitor) -> list[str]:
    """What stands over the days of the week that is shown."""
    visitor.look()
    words = {"Today", "Thu", "Fri"}
    return [one.text() for one in shown(visitor.shell, QLabel) if one.text() in words]


def test_today_is_the_new_day_after_midnight(visitor: Visitor) -> None:
    wait_for_midnight(visitor)
    know_mara(visitor)
    visitor.tap("More times")
    settle()
    assert headings(visitor) == ["Today", "Fri"]
    visitor.wait(10)
    settle()
    assert headings(visitor) == ["Thu", "Today"]


def test_a_time_of_the_day_that_ends_names_it_once_it_is_another(visitor: Visitor) -> None:
    flow = visitor.shell.flow
    flow.results.look_for(SearchRequest("piano"))
    flow.go(Page.RESULTS)
    settle()
    first = visitor.shell.pages.results.cards[0].times[0]
    before = first.text()
    wait_for_midnight(visitor)
    visitor.wait(10)
    visitor.look()
    assert first.text() == f"Thu {before}"
