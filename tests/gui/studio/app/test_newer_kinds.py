"""A lesson, an item and a person of kinds that a newer program wrote: every screen still opens."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QWidget

from core.access.permissions import Role
from core.ids import new_id
from core.models import AttentionItem, AttentionKind, BookingState, Staff
from core.models.columns import choice_of
from core.repositories import Repositories, begin_writing
from desktop.studio.shell.state import ScreenId
from tests.builders.studio import AT
from tests.fixtures.studio_app import Studio


def written_by_a_newer_program(studio: Studio) -> None:
    """Today's lesson is paused, and an item says so in a way that is not known here."""
    server = studio.seat.server
    lesson_id = studio.seat.book(AT.day, 16)
    rows, place = Repositories(server.session, server.studio.studio_id), server.studio.studio_id
    begin_writing(server.session)
    lesson = rows.bookings.require(lesson_id)
    lesson.state, lesson.version = choice_of(BookingState, "paused"), 0
    rows.attention.add(
        AttentionItem(
            id=new_id(),
            studio_id=place,
            kind=choice_of(AttentionKind, "audited"),
            code="audit",
            mutation="audit.begin",
            booking_id=lesson_id,
            student_id=lesson.student_id,
            created_at=AT,
        )
    )
    rows.staff.add(Staff(id=new_id(), studio_id=place, name="Tuner", role=choice_of(Role, "tuner")))
    server.session.flush()
    server.stamp()
    studio.seat.sync()


def words_on(shown: QWidget) -> str:
    """All that stands on it, and what is said of it."""
    labels = [each.text() for each in shown.findChildren(QLabel)]
    buttons = [each.accessibleName() or each.text() for each in shown.findChildren(QAbstractButton)]
    cells = [
        str(index.data(role))
        for view in shown.findChildren(QAbstractItemView)
        if view.model() is not None
        for row in range(view.model().rowCount())
        for column in range(view.model().columnCount())
        for index in [view.model().index(row, column)]
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    ]
    return " | ".join([*labels, *buttons, *cells])


def test_every_screen_opens_and_says_that_it_is_not_known(studio: Studio) -> None:
    written_by_a_newer_program(studio)
    told = {}
    for screen in ScreenId:
        studio.app.go(screen)
        studio.settle()
        told[screen] = words_on(studio.app.window.screen_widget(screen))
    studio.app.go(ScreenId.LESSONS)
    shown = studio.app.window.screen_widget(ScreenId.LESSONS)
    (history,) = (one for one in shown.findChildren(QAbstractButton) if one.text() == "History")
    studio.click(history)
    assert "Unknown" in words_on(shown)
    assert "update needed" in told[ScreenId.ATTENTION]
    assert "not accepted" not in told[ScreenId.ATTENTION].lower()
