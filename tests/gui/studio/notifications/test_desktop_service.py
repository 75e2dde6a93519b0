"""Notices on the desktop itself, behind a real socket: where there is no tray, and no window."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.mutations.lessons import CancelBooking
from desktop.studio.notifications import desktop_service
from desktop.studio.notifications.bell import Bell
from desktop.studio.notifications.values import Kind
from desktop.studio.notifications.words import Notice
from desktop.studio.shell.state import ScreenId
from tests.builders.studio import AT
from tests.fixtures.studio_app import Studio
from tests.gui.studio.messages.talking import hear
from tests.gui.studio.notifications.fake_desktop import FakeDesktop
from tests.plugin import PATIENCE_MS

CAN = ("actions", "body", "body-markup")
Until = Callable[[Callable[[], object]], None]


def bell(studio: Studio) -> Bell:
    assert studio.app.over.bell is not None
    return studio.app.over.bell


def banners(studio: Studio) -> list[str]:
    return [banner.notice.title for banner in bell(studio).banners.banners]


def wait(studio: Studio, minutes: float) -> None:
    """Let time pass, and the timer strike, while another window is in front."""
    studio.seat.clock.advance(timedelta(minutes=minutes))
    bell(studio).watch.look()
    studio.settle()


def write(studio: Studio, body: str) -> None:
    """Ana writes to Mara, from somewhere else."""
    hear(studio.seat, body)
    studio.settle()


def left_to_the_tray(studio: Studio) -> list[Notice]:
    """What the desktop does not tell, from here on."""
    told: list[Notice] = []
    service = bell(studio).service
    assert service is not None
    service.untold.connect(told.append)
    return told


@pytest.fixture
def until(qtbot: QtBot) -> Until:
    """Waits for what is said over the socket to have been heard."""

    def wait_until(holds: Callable[[], object]) -> None:
        qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE_MS)

    return wait_until


@pytest.fixture
def desktop(tmp_path: Path) -> FakeDesktop:
    return FakeDesktop(tmp_path, CAN)


@pytest.fixture
def away(mara: Studio, desktop: FakeDesktop, monkeypatch: pytest.MonkeyPatch) -> Studio:
    """Mara's Studio, at 14:20, with another program in front."""
    monkeypatch.setattr(mara.window, "isActiveWindow", lambda: False)
    bell(mara).reach_desktop(desktop.address)
    return mara


def test_a_lesson_stands_on_the_desktop_and_pressing_it_leads_there(
    away: Studio, desktop: FakeDesktop, until: Until
) -> None:
    wait(away, 30)
    until(lambda: desktop.cards)
    assert desktop.titles() == ["Ana Duarte in 10 minutes"] == banners(away)
    assert desktop.cards[1].body == "Piano at 15:00"
    assert desktop.cards[1].actions == ("default", "Open", "snooze", "Snooze for 10 minutes")
    desktop.press(1, "default")
    until(lambda: away.app.presenter.state.screen is ScreenId.SCHEDULE)
    assert banners(away) == []


def test_snoozed_on_the_desktop_it_comes_again_in_the_window_too(
    away: Studio, desktop: FakeDesktop, until: Until
) -> None:
    wait(away, 30)
    until(lambda: desktop.cards)
    desktop.press(1, "snooze")
    until(lambda: not banners(away))
    wait(away, 10)
    until(lambda: desktop.cards)
    assert desktop.titles() == ["Ana Duarte: now"] == banners(away)


def test_sent_away_on_the_desktop_it_is_gone_from_the_window(
    away: Studio, desktop: FakeDesktop, until: Until
) -> None:
    wait(away, 30)
    until(lambda: desktop.cards)
    desktop.send_away(1)
    until(lambda: not banners(away))


def test_what_only_expired_waits_in_the_window_and_may_still_be_pressed(
    away: Studio, desktop: FakeDesktop, until: Until
) -> None:
    wait(away, 30)
    until(lambda: desktop.cards)
    card = desktop.cards[1]
    desktop.let_expire(1)
    write(away, "Can we move to four?")
    until(lambda: desktop.cards)
    assert "Ana Duarte in 10 minutes" in banners(away)
    desktop.cards[1] = card  # kept in the desktop's list of what was told
    desktop.press(1, "default")
    until(lambda: away.app.presenter.state.screen is ScreenId.SCHEDULE)


def test_answered_in_the_window_it_leaves_the_desktop(
    away: Studio, desktop: FakeDesktop, until: Until
) -> None:
    wait(away, 30)
    until(lambda: desktop.cards)
    away.click(bell(away).banners.banners[0].cross)
    until(lambda: not desktop.cards)


def test_a_lesson_that_is_cancelled_leaves_the_desktop(
    away: Studio, desktop: FakeDesktop, until: Until
) -> None:
    wait(away, 30)
    until(lambda: desktop.cards)
    (line,) = away.app.desk.read(lambda rows: rows.lessons.between(AT, AT + timedelta(hours=2)))
    away.seat.elsewhere(CancelBooking(booking_id=line.id, reason="She is ill"))
    away.settle()
    until(lambda: not desktop.cards)


def test_the_next_message_of_a_thread_takes_the_place_of_the_first(
    away: Studio, desktop: FakeDesktop, until: Until
) -> None:
    wait(away, 1)
    write(away, "Can we move to four?")
    until(lambda: desktop.cards)
    wait(away, 1)
    write(away, "Or to five?")
    until(lambda: desktop.titles() == ["Ana Duarte wrote 2 messages"])
    assert list(desktop.cards) == [1]


@pytest.mark.parametrize(
    ("can", "written"),
    [(CAN, 'Is 4 &lt; 5 &amp; "free"?'), (("body",), 'Is 4 < 5 & "free"?')],
)
def test_text_stays_text_where_markup_is_read(
    away: Studio, desktop: FakeDesktop, until: Until, can: tuple[str, ...], written: str
) -> None:
    desktop.can = list(can)
    wait(away, 1)
    write(away, 'Is 4 < 5 & "free"?')
    until(lambda: desktop.cards)
    assert desktop.cards[1].body == written
    assert bool(desktop.cards[1].actions) is ("actions" in can)


def test_in_front_of_the_window_the_desktop_is_spared(
    away: Studio, desktop: FakeDesktop, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(away.window, "isActiveWindow", lambda: True)
    wait(away, 30)
    monkeypatch.setattr(away.window, "isActiveWindow", lambda: False)
    write(away, "Can we move to four?")
    until(lambda: desktop.cards)
    assert desktop.titles() == ["Ana Duarte wrote"]


def test_another_service_shows_what_is_told_after_it_took_over(
    away: Studio, desktop: FakeDesktop, until: Until
) -> None:
    wait(away, 1)
    write(away, "Can we move to four?")
    until(lambda: desktop.cards)
    desktop.change_hands()
    until(lambda: desktop.asked == 2)
    write(away, "Or to five?")
    until(lambda: desktop.cards)
    assert list(desktop.cards) == [2]


def test_a_desktop_without_the_service_leaves_it_to_the_tray(
    away: Studio, desktop: FakeDesktop, until: Until
) -> None:
    desktop.refuses = True
    told = left_to_the_tray(away)
    wait(away, 30)
    until(lambda: told)
    assert [notice.title for notice in told] == ["Ana Duarte in 10 minutes"]


def test_a_desktop_that_does_not_answer_leaves_it_to_the_tray(
    mara: Studio, desktop: FakeDesktop, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop.is_deaf = True
    monkeypatch.setattr(mara.window, "isActiveWindow", lambda: False)
    monkeypatch.setattr(desktop_service, "_ANSWERS_WITHIN_MS", 200)
    bell(mara).reach_desktop(desktop.address)
    told = left_to_the_tray(mara)
    wait(mara, 30)
    until(lambda: told)
    assert desktop.cards == {}


def test_when_the_session_ends_the_tray_has_to_do(
    away: Studio, desktop: FakeDesktop, until: Until
) -> None:
    wait(away, 30)
    until(lambda: desktop.cards)
    told = left_to_the_tray(away)
    desktop.leave()
    write(away, "Can we move to four?")
    until(lambda: told)


def test_what_a_desktop_was_told_and_did_not_answer_before_it_went_is_the_trays(
    away: Studio, desktop: FakeDesktop, until: Until
) -> None:
    wait(away, 30)
    until(lambda: desktop.cards)
    told = left_to_the_tray(away)
    desktop.is_deaf = True
    write(away, "Can we move to four?")
    assert told == []
    desktop.leave()
    until(lambda: told)
    assert [each.occasion.kind for each in told] == [Kind.MESSAGE]
    bell(away).close()  # Qt would warn of what is said to a bus that is gone


def test_signed_out_nothing_of_ours_stays_on_the_desktop(
    away: Studio, desktop: FakeDesktop, until: Until
) -> None:
    wait(away, 30)
    until(lambda: desktop.cards)
    bell(away).close()
    until(lambda: not desktop.cards)


def test_signed_out_before_the_desktop_has_answered_nothing_stays_either(
    away: Studio, desktop: FakeDesktop, until: Until
) -> None:
    wait(away, 30)
    until(lambda: desktop.cards)
    told = left_to_the_tray(away)
    desktop.is_deaf = True
    write(away, "Can we move to four?")
    until(lambda: desktop.is_told)
    bell(away).close()
    desktop.wake()
    assert desktop.cards
    until(lambda: not desktop.cards)
    assert told == []


@pytest.mark.parametrize(
    "address", ["", "unix:path=/nowhere/at/all", "tcp:host=localhost,port=1", "nonsense"]
)
def test_where_no_bus_answers_the_tray_has_to_do(
    mara: Studio, until: Until, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setattr(mara.window, "isActiveWindow", lambda: False)
    bell(mara).reach_desktop(address)
    told = left_to_the_tray(mara)
    wait(mara, 30)
    until(lambda: told)
