"""Notices: before a lesson, on a message, for a decision; once, answered by mouse and keyboard."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.ids import new_id
from core.models import AttentionItem, AttentionKind
from core.mutations.lessons import CancelBooking
from core.repositories import begin_writing
from desktop.design.theme import Theme
from desktop.studio.notifications.banner import Banner
from desktop.studio.notifications.bell import Bell
from desktop.studio.notifications.tray import Tray
from desktop.studio.notifications.values import UpcomingLesson
from desktop.studio.shell.state import ScreenId
from tests.builders.studio import AT
from tests.fixtures.studio_app import Studio, studio_at
from tests.gui.studio.messages.talking import hear

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def bell(studio: Studio) -> Bell:
    assert studio.app.over.bell is not None
    return studio.app.over.bell


def banners(studio: Studio) -> list[Banner]:
    return list(bell(studio).banners.banners)


def told(studio: Studio) -> list[str]:
    return [banner.notice.title for banner in banners(studio)]


def wait(studio: Studio, minutes: float) -> None:
    """Let time pass, and the timer strike."""
    studio.seat.clock.advance(timedelta(minutes=minutes))
    bell(studio).watch.look()
    studio.settle()


def write(studio: Studio, body: str) -> None:
    """Ana writes to Mara, from somewhere else."""
    hear(studio.seat, body)
    studio.settle()


def test_a_lesson_is_told_in_time_and_opened_by_mouse(mara: Studio) -> None:
    wait(mara, 29)
    assert told(mara) == []
    wait(mara, 1)
    assert told(mara) == ["Ana Duarte in 10 minutes"]
    (banner,) = banners(mara)
    assert banner.notice.body == "Piano at 15:00"
    mara.click(banner.open_it)
    assert mara.app.presenter.state.screen is ScreenId.SCHEDULE
    assert told(mara) == []


def test_nothing_is_told_twice_not_even_after_a_restart(
    qtbot: QtBot, mara: Studio, tmp_path: Path
) -> None:
    wait(mara, 31)
    mara.click(banners(mara)[0].cross)
    wait(mara, 1)
    assert told(mara) == []
    with studio_at(qtbot, mara.seat, tmp_path) as again:
        again.app.over.ring()
        again.settle()
        wait(again, 1)
        assert told(again) == []


def test_snoozed_by_keyboard_it_comes_again_and_until_the_lesson_at_its_start(
    mara: Studio,
) -> None:
    wait(mara, 30)
    mara.press(Qt.Key.Key_S, ALT_SHIFT)
    assert told(mara) == []
    wait(mara, 9)
    assert told(mara) == []
    wait(mara, 1)
    assert told(mara) == ["Ana Duarte: now"]


def test_the_menu_snoozes_for_five_minutes_or_until_the_lesson(mara: Studio) -> None:
    wait(mara, 30)
    (banner,) = banners(mara)
    entries = banner.menu.actions()
    assert [entry.text() for entry in entries] == [
        "5 minutes",
        "10 minutes",
        "30 minutes",
        "Until the lesson starts",
    ]
    entries[0].trigger()
    wait(mara, 5)
    (banner,) = banners(mara)
    assert banner.notice.title == "Ana Duarte in 5 minutes"
    banner.menu.actions()[3].trigger()
    wait(mara, 4)
    assert told(mara) == []
    wait(mara, 1)
    assert told(mara) == ["Ana Duarte: now"]


def test_snoozed_for_longer_than_is_left_it_comes_again_as_the_lesson_begins(
    mara: Studio,
) -> None:
    wait(mara, 36)
    mara.press(Qt.Key.Key_S, ALT_SHIFT)
    wait(mara, 3)
    assert told(mara) == []
    wait(mara, 1)
    assert told(mara) == ["Ana Duarte: now"]


def test_of_two_lessons_the_nearer_stands_on_top(mara: Studio) -> None:
    mara.seat.book(5, 16)
    mara.station.settings.change(notify_before_min=120)
    mara.settle()
    assert told(mara) == ["Ana Duarte in 40 minutes", "Ana Duarte in 100 minutes"]


def test_a_lesson_that_is_cancelled_needs_no_reminder_any_more(mara: Studio) -> None:
    wait(mara, 30)
    (line,) = mara.app.desk.read(lambda rows: rows.lessons.between(AT, AT + timedelta(hours=2)))
    mara.seat.elsewhere(CancelBooking(booking_id=line.id, reason="She is ill"))
    mara.settle()
    assert told(mara) == []


def test_quiet_hours_are_kept_and_taken_up_at_once(mara: Studio) -> None:
    settings = mara.station.settings
    settings.change(is_quiet_kept=True, quiet_from_min=14 * 60, quiet_until_min=14 * 60 + 55)
    mara.settle()
    wait(mara, 30)
    assert told(mara) == []
    wait(mara, 5)
    assert told(mara) == ["Ana Duarte in 5 minutes"]


def test_without_reminders_a_lesson_is_not_told(mara: Studio) -> None:
    mara.station.settings.change(notify_before_min=0)
    mara.settle()
    wait(mara, 35)
    assert told(mara) == []


def test_what_needs_a_decision_is_told_and_leads_there_by_keyboard(mara: Studio) -> None:
    seat = mara.seat
    begin_writing(seat.studio.session)
    seat.studio.rows.attention.add(
        AttentionItem(
            id=new_id(),
            studio_id=seat.studio.studio_id,
            kind=AttentionKind.LOST_SLOT,
            code="taken",
            student_id=seat.studio.student_id,
            instructor_id=seat.studio.instructor_id,
            created_at=AT + timedelta(minutes=1),
        )
    )
    seat.studio.session.commit()
    seat.server.stamp()
    seat.clock.advance(timedelta(minutes=2))
    seat.sync()
    mara.settle()
    assert told(mara) == ["Needs attention"]
    mara.press(Qt.Key.Key_O, ALT_SHIFT)
    assert mara.app.presenter.state.screen is ScreenId.ATTENTION


def test_a_message_is_told_unless_one_is_reading_and_a_newer_one_takes_its_place(
    mara: Studio,
) -> None:
    wait(mara, 1)
    write(mara, "Can we move   to four?")
    assert told(mara) == ["Ana Duarte wrote"]
    assert banners(mara)[0].notice.body == "Can we move to four?"
    wait(mara, 1)
    write(mara, "Or to five?")
    assert told(mara) == ["Ana Duarte wrote 2 messages"]
    mara.click(banners(mara)[0].open_it)
    assert mara.app.presenter.state.screen is ScreenId.MESSAGES
    wait(mara, 1)
    write(mara, "Or tomorrow?")
    assert told(mara) == []


# Qt looks for a tray in X11's way here, where there is neither.
@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
def test_the_tray_lists_the_day_and_leads_to_its_lessons(qtbot: QtBot, theme: Theme) -> None:
    tray = Tray(theme, "Today – Harbour Street")
    wanted: list[str] = []
    tray.lesson_wanted.connect(wanted.append)
    assert tray.menu.actions()[0].text() == "No more lessons today"
    tray.show_lessons(
        (UpcomingLesson("b1", AT + timedelta(minutes=40), "Ana Duarte", "Piano"),),
        "America/Halifax",
    )
    entries = [entry for entry in tray.menu.actions() if not entry.isSeparator()]
    assert [entry.text() for entry in entries] == [
        "Next today",
        "15:00  Ana Duarte · Piano",
        "Open the Studio",
        "Quit",
    ]
    entries[1].trigger()
    with qtbot.waitSignal(tray.window_wanted):
        entries[2].trigger()
    with qtbot.waitSignal(tray.quit_wanted):
        entries[3].trigger()
    assert wanted == ["b1"]
    tray.close()


def test_a_message_that_others_see_come_is_said_to_who_listens(
    mara: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("desktop.studio.notifications.bell.announce", lambda _, it: said.append(it))
    mara.app.go(ScreenId.MESSAGES)
    wait(mara, 1)
    write(mara, "Can we move to four?")
    assert (told(mara), said) == ([], ["Ana Duarte wrote. Can we move to four?"])
