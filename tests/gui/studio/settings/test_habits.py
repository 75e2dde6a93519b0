"""Settings of notifications, language and time, and the account's password."""

from datetime import date, timedelta

from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtTest import QTest

from core.ids import new_id
from core.models import Device
from core.repositories import begin_writing
from desktop.studio.availability.view import AvailabilityView
from desktop.studio.schedule.view import ScheduleView
from desktop.studio.settings.account_card import PasswordDialog
from desktop.studio.settings.own_dialog import OwnDialog
from desktop.studio.settings.view import SettingsView
from desktop.studio.shell.state import ScreenId
from desktop.widgets.buttons import Button
from desktop.widgets.overlay import open_overlay
from desktop.widgets.text import Paragraph
from tests.builders.studio import AT
from tests.fixtures.studio_app import Studio
from tests.gui.accessibility.looking import locale_of


def view(studio: Studio) -> SettingsView:
    """The screen, as somebody opens it."""
    studio.app.go(ScreenId.SETTINGS)
    studio.settle()
    found = studio.window.findChildren(SettingsView)
    return found[0]


def segment(control: object, words: str, studio: Studio) -> Button:
    (found,) = [
        each
        for each in studio.window.findChildren(Button)
        if each.text() == words and each.parent() is control
    ]
    return found


def test_notices_are_set_by_hand_and_kept(studio: Studio) -> None:
    card = view(studio).notices
    segment(card.before, "15 min", studio).click()
    QTest.keyClick(card.message, Qt.Key.Key_Space)
    assert not card.since.isEnabled()
    QTest.keyClick(card.quiet, Qt.Key.Key_Space)
    card.since.setTime(QTime(22, 30))
    card.since.editingFinished.emit()
    current = studio.station.settings.current
    assert (current.notify_before_min, current.is_message_told, current.is_quiet_kept) == (
        15,
        False,
        True,
    )
    assert (current.quiet_from_min, current.quiet_until_min) == (22 * 60 + 30, 8 * 60)
    assert card.tray.words.text() == (
        "This computer has no notification area, so notifications only appear in the window."
    )


def test_language_hours_and_zone_are_kept_and_said_to_begin_with_the_next_start(
    studio: Studio,
) -> None:
    card = view(studio).language
    assert card.note.isHidden()
    spanish = segment(card.language, "Español", studio)
    assert locale_of(spanish).language() is QLocale.Language.Spanish, "its name is in itself"
    spanish.click()
    segment(card.hours, "12 hours", studio).click()
    card.zone.setCurrentText("Europe/Lisbon")
    card.zone.textActivated.emit("Europe/Lisbon")
    current = studio.station.settings.current
    assert (current.language, current.hour_format, current.second_zone) == (
        "es",
        "12",
        "Europe/Lisbon",
    )
    assert not card.note.isHidden()
    card.zone.textActivated.emit("No second zone")
    assert studio.station.settings.current.second_zone == ""


def test_weeks_begin_where_they_were_told_to_on_every_screen_at_once(studio: Studio) -> None:
    studio.app.go(ScreenId.SCHEDULE)
    studio.app.go(ScreenId.AVAILABILITY)
    studio.settle()
    (schedule,) = studio.window.findChildren(ScheduleView)
    (hours,) = studio.window.findChildren(AvailabilityView)
    card = view(studio).language
    first = []
    for words in ("Sunday", "Saturday", "Monday"):
        segment(card.week, words, studio).setFocus()
        studio.press(Qt.Key.Key_Space)
        first.append((schedule.canvas.state.first_date.day, hours.painter.state.weekdays[0]))
    assert first == [(1, 7), (28, 6), (2, 1)]
    schedule.show_month()
    segment(card.week, "Sunday", studio).click()
    studio.settle()
    assert schedule.month.state.days[0].day == date(2026, 3, 1)
    kept = studio.station.settings.current.week_starts
    assert list(kept.values()) == ["sunday"]


def asked(studio: Studio) -> PasswordDialog:
    shown = open_overlay(studio.window)
    assert isinstance(shown, PasswordDialog)
    return shown


def type_all(studio: Studio, *texts: str) -> PasswordDialog:
    dialog = asked(studio)
    for entry, text in zip(dialog.entries, texts, strict=True):
        entry.clear()
        QTest.keyClicks(entry, text)
    QTest.keyClick(dialog.entries[-1], Qt.Key.Key_Return)
    studio.settle()
    return dialog


def test_the_password_is_changed_after_what_is_wrong_was_said(studio: Studio) -> None:
    studio.click(view(studio).account.password)
    dialog = type_all(studio, "right", "short", "shorter")
    assert [field.error for field in dialog.fields] == [
        "",
        "Use at least 10 characters.",
        "The passwords don’t match.",
    ]
    dialog = type_all(studio, "wrong", "a new long one", "a new long one")
    assert dialog.fields[0].error == "That isn’t your current password."
    type_all(studio, "right", "a new long one", "a new long one")
    assert open_overlay(studio.window) is None
    assert studio.line.password == "a new long one"


def test_people_change_their_name_and_the_address_they_sign_in_with(studio: Studio) -> None:
    card = view(studio).account
    studio.click(card.own)
    dialog = open_overlay(studio.window)
    assert isinstance(dialog, OwnDialog)
    assert dialog.password_field.isHidden()
    dialog.name.clear()
    QTest.keyClicks(dialog.name, "Morgan Vale")
    dialog.email.clear()
    QTest.keyClicks(dialog.email, "morgan@")
    QTest.keyClick(dialog.email, Qt.Key.Key_Return)
    assert dialog.email_field.error == "Enter a valid email address."
    QTest.keyClicks(dialog.email, "example.org")
    QTest.keyClicks(dialog.password, "wrong")
    QTest.keyClick(dialog.password, Qt.Key.Key_Return)
    studio.settle()
    assert dialog.password_field.error == "That isn’t your current password."
    QTest.keyClicks(dialog.password, "right")
    QTest.keyClick(dialog.password, Qt.Key.Key_Return)
    studio.settle()
    assert open_overlay(studio.window) is None
    assert (card.name.text(), card.facts.text()) == ("Morgan Vale", "Manager · morgan@example.org")
    assert studio.app.desk.actor.name == "Morgan Vale"


def test_a_kiosk_tells_its_version_its_repairs_and_its_silence(studio: Studio) -> None:
    seat = studio.seat
    begin_writing(seat.studio.session)
    seat.studio.rows.devices.add(
        Device(
            id=new_id(),
            studio_id=seat.studio.studio_id,
            name="Lobby",
            kind="kiosk",
            app_version="2026.11",
            enrolled_at=AT,
            last_seen_at=AT - timedelta(hours=2),
            waiting_changes=3,
            repairs=2,
            repaired_at=AT - timedelta(hours=3),
        )
    )
    seat.studio.rows.devices.add(
        Device(
            id=new_id(),
            studio_id=seat.studio.studio_id,
            name="Aisle",
            kind="kiosk",
            enrolled_at=AT,
            last_seen_at=AT - timedelta(days=2),
        )
    )
    seat.studio.session.commit()
    seat.server.stamp()
    seat.sync()
    names = [each.line.name for each in view(studio).devices.rows]
    assert names.index("Lobby") < names.index("Aisle"), "who was in touch last comes first"
    (row,) = [each for each in view(studio).devices.rows if each.line.name == "Lobby"]
    words = [each.text() for each in row.findChildren(Paragraph)]
    assert words == [
        "Kiosk · version 2026.11 · last online today, 12:20 · 3 changes waiting"
        " · repaired 2 times, last today, 11:20"
    ]
    assert row.line.is_silent
