"""Undo and redo from everywhere: by their keys and in the bar, under the name of what was done."""

from datetime import timedelta

from PySide6.QtCore import Qt

from core.mutations.bookings import RescheduleBooking
from desktop.studio.desk import Done
from tests.fixtures.studio_app import Studio


def test_the_keys_undo_and_redo_and_the_bar_and_the_palette_name_what(studio: Studio) -> None:
    seat, bar = studio.seat, studio.app.window.top_bar
    booking_id = seat.book(9, 15)
    seen = seat.studio.at(9, 15)
    wish = RescheduleBooking(
        booking_id=booking_id,
        starts_at=seen + timedelta(hours=1),
        duration_min=60,
        moved_from=seen,
    )
    studio.app.desk.do(wish, Done("move of Ana's piano lesson", "Ana moved"))
    studio.settle()
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for key, held, hour in (
        (Qt.Key.Key_Z, control, 15),
        (Qt.Key.Key_Z, control | shift, 16),
        (Qt.Key.Key_Z, control, 15),
    ):
        studio.press(key, held)
        assert seat.booking(booking_id).starts_at == seat.studio.at(9, hour)
    assert studio.app.actions.action("redo").title == "Redo “move of Ana's piano lesson”"
    studio.click(bar.redo)
    assert seat.booking(booking_id).starts_at == seat.studio.at(9, 16)
    assert studio.app.actions.action("undo").title == "Undo “move of Ana's piano lesson”"
    studio.press(Qt.Key.Key_Z, control)
    studio.press(Qt.Key.Key_Y, control)
    assert seat.booking(booking_id).starts_at == seat.studio.at(9, 16)
    assert bar.redo.isHidden()
