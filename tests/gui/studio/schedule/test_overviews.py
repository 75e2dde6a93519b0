"""The month and the endless list, what is left out of them, and how one gets about."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from core.models import BookingState
from core.mutations.lessons import MoveState
from desktop.studio.lesson_dialogs import CancelDialog
from desktop.studio.schedule import agenda, agenda_list
from desktop.studio.schedule.state import ViewMode
from tests.builders.studio import wish_for
from tests.gui.studio.schedule.conftest import Watcher

LEFT = Qt.MouseButton.LeftButton
K = Qt.Key


def test_letters_change_the_view_and_t_comes_back_to_today(watcher: Watcher) -> None:
    watcher.view.canvas.setFocus()
    seen = []
    for key in (K.Key_M, K.Key_A, K.Key_D, K.Key_W):
        QTest.keyClick(watcher.view.body.shown, key)
        seen.append(watcher.presenter.state.mode)
    assert seen == [ViewMode.MONTH, ViewMode.AGENDA, ViewMode.DAY, ViewMode.WEEK]
    QTest.mouseClick(watcher.view.after, LEFT)
    QTest.keyClick(watcher.view.canvas, K.Key_T)
    assert watcher.presenter.state.day == date(2026, 3, 5)


def test_a_month_opens_its_days_and_moves_lessons_between_them(watcher: Watcher) -> None:
    booking_id = watcher.seat.book(6, 10)
    watcher.presenter.show_mode(ViewMode.MONTH)
    month = watcher.view.month
    assert watcher.view.header.title.text() == "March 2026"
    start = month.rect_of(booking_id).center().toPoint()
    place = month.state.place_of(date(2026, 3, 11)) or 0
    target = month.geometry_of_days.cell(place).center().toPoint()
    QTest.mousePress(month, LEFT, pos=start)
    QTest.mouseMove(month, start + QPoint(20, 20))
    QTest.mouseMove(month, target)
    QTest.mouseRelease(month, LEFT, pos=target)
    watcher.seat.hub.flush()
    assert watcher.seat.booking(booking_id).starts_at == watcher.seat.studio.at(11, 10)
    QTest.mouseClick(month, LEFT, pos=month.geometry_of_days.cell_head(place).center().toPoint())
    assert (watcher.presenter.state.mode, watcher.presenter.state.day) == (
        ViewMode.DAY,
        date(2026, 3, 11),
    )


def test_a_month_says_why_a_day_is_refused(watcher: Watcher) -> None:
    first, _second = watcher.seat.book(6, 10), watcher.seat.book(11, 10)
    watcher.presenter.show_mode(ViewMode.MONTH)
    month = watcher.view.month
    month.setFocus()
    card = month.state.card_of(first)
    assert card is not None
    month.take_up(card)
    month.hold_over(month.state.place_of(date(2026, 3, 11)) or 0)
    assert not month.verdict.ok
    assert "10:00" in month.verdict.detail
    QTest.keyClick(month, K.Key_Return)
    assert watcher.seat.booking(first).starts_at == watcher.seat.studio.at(6, 10)


def test_a_month_weighs_lessons_against_open_hours(watcher: Watcher) -> None:
    watcher.seat.book(6, 10)
    watcher.seat.book(6, 12)
    watcher.presenter.show_mode(ViewMode.MONTH)
    state = watcher.presenter.state.month
    assert state is not None
    day = state.days[state.place_of(date(2026, 3, 6)) or 0]
    assert (day.count, day.booked_min, day.open_min) == (2, 120, 540)
    watcher.presenter.step(1)
    assert watcher.view.header.title.text() == "April 2026"


def many(watcher: Watcher, days: int) -> None:
    """A lesson a day from Friday 6 March on."""
    studio = watcher.seat.studio
    first = studio.at(6, 10)
    for at in range(days):
        watcher.seat.server.act(wish_for(studio, first + timedelta(days=at)))
    watcher.seat.sync()


def test_the_list_reads_on_at_both_ends_and_lets_go_of_what_is_far(
    watcher: Watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    many(watcher, 30)
    monkeypatch.setattr(agenda_list, "_NEAR", -1)
    for name, value in (("PAGE", 8), ("MOST", 16), ("_BEFORE", 4)):
        monkeypatch.setattr(agenda, name, value)
    watcher.presenter.show_day(date(2026, 3, 20))
    watcher.presenter.show_mode(ViewMode.AGENDA)
    assert held(watcher) == (12, date(2026, 3, 16), True, True)
    watcher.presenter.read_on(is_later=True)
    assert held(watcher) == (16, date(2026, 3, 20), True, True)
    watcher.presenter.read_on(is_later=True)
    assert held(watcher) == (16, date(2026, 3, 20), True, False)
    for _ in range(2):
        watcher.presenter.read_on(is_later=False)
    assert held(watcher) == (16, date(2026, 3, 6), False, True)


def held(watcher: Watcher) -> tuple[int, date, bool, bool]:
    """How many lessons the list holds, the first's day, and whether it goes on at either end."""
    state, model = watcher.presenter.state.agenda, watcher.view.agenda.lessons
    assert state is not None
    return model.rowCount(), model.day(0), state.has_earlier, state.has_later


def test_scrolling_to_the_end_reads_on_and_keeps_the_place(
    watcher: Watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    many(watcher, 24)
    monkeypatch.setattr(agenda, "PAGE", 20)
    watcher.presenter.show_mode(ViewMode.AGENDA)
    watched = watcher.view.agenda
    bar = watched.verticalScrollBar()
    while watched.lessons.rowCount() < 24:
        former = bar.maximum()
        bar.setValue(former)
        top = watched.indexAt(watched.viewport().rect().topLeft())
        assert 0 < top.row() < 20
        assert bar.maximum() > former


def test_arrows_walk_the_list_and_delete_asks(watcher: Watcher) -> None:
    first = watcher.seat.book(6, 10)
    second = watcher.seat.book(6, 12)
    watcher.presenter.show_mode(ViewMode.AGENDA)
    watched = watcher.view.agenda
    watched.setFocus()
    QTest.keyClick(watched, K.Key_Down)
    QTest.keyClick(watched, K.Key_Down)
    QTest.keyClick(watched, K.Key_Return)
    detail = watcher.presenter.state.detail
    assert detail is not None
    assert detail.line.id in (first, second)
    QTest.keyClick(watched, K.Key_Delete)
    assert watcher.shown(CancelDialog).isVisible()


def test_a_screen_reader_hears_a_row_of_the_list(watcher: Watcher) -> None:
    watcher.seat.book(6, 10)
    watcher.presenter.show_mode(ViewMode.AGENDA)
    said = QAccessible.queryAccessibleInterface(watcher.view.agenda).child(0)
    assert said.text(QAccessible.Text.Name) == (
        "Friday 6 March 10:00 to 11:00, Ana Duarte, piano, Mara Lindqvist, confirmed"
    )


def test_a_filter_by_state_or_service_holds_in_every_view(watcher: Watcher) -> None:
    kept, left = watcher.seat.book(5, 15), watcher.seat.book(6, 12)
    here = MoveState(booking_id=kept, state=BookingState.CHECKED_IN, seen=BookingState.CONFIRMED)
    watcher.seat.elsewhere(here)
    menu = watcher.view.make_filters()
    menu.states[BookingState.CHECKED_IN].trigger()
    week = watcher.presenter.state.week
    assert week is not None
    assert [card.id for card in week.lessons] == [kept]
    watcher.presenter.show_mode(ViewMode.MONTH)
    assert watcher.view.month.rect_of(left).isEmpty()
    assert not watcher.view.month.rect_of(kept).isEmpty()
    watcher.presenter.show_mode(ViewMode.AGENDA)
    assert [line.id for line in watcher.presenter.state.agenda.lines] == [kept]  # type: ignore[union-attr]  # it was read
    menu.every.trigger()
    menu.close()
    assert watcher.view.agenda.lessons.rowCount() == 2
    menu = watcher.view.make_filters()
    assert not menu.every.isEnabled()
    assert list(menu.services) == ["Piano"]
    menu.setActiveAction(menu.services["Piano"])
    QTest.keyClick(menu, K.Key_Space)
    assert watcher.presenter.state.narrowing.services == {"Piano"}


def test_a_list_without_lessons_says_so(watcher: Watcher) -> None:
    watcher.presenter.show_mode(ViewMode.AGENDA)
    assert watcher.view.body.empty.isVisible()
