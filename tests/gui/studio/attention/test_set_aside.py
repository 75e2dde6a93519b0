"""What the server could not handle: one click asks it again, and says no more than that."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.ids import new_id
from core.models import AttentionItem, AttentionKind
from core.mutations.students import CreateStudent
from desktop.studio.attention.cases import RefusedView
from desktop.studio.attention.screen import build_attention
from desktop.studio.attention.view import AttentionView
from tests.fixtures.studio_desk import Seat


def _set_aside(seat: Seat) -> AttentionItem:
    typed = CreateStudent(student_id=new_id(), student_name="Bo")
    item = AttentionItem(
        id=new_id(),
        studio_id=seat.studio.studio_id,
        kind=AttentionKind.QUARANTINED,
        code="quarantined",
        mutation=typed.name,
        facts={"by": "Dana", "mutation_id": new_id(), "typed": typed.model_dump(mode="json")},
        created_at=seat.studio.now,
    )
    seat.server.session.add(item)
    seat.server.stamp()
    seat.sync()
    return item


def test_one_click_asks_the_server_again_and_does_not_say_that_it_is_done(
    qtbot: QtBot, manager_seat: Seat
) -> None:
    item = _set_aside(manager_seat)
    screen = build_attention(manager_seat.desk, None)
    qtbot.addWidget(screen)
    screen.resize(1232, 844)
    screen.show()
    assert isinstance(screen.view, AttentionView)
    case = screen.view.case
    assert isinstance(case, RefusedView)
    assert case.again.text() == "Try again"
    QTest.mouseClick(case.again, Qt.MouseButton.LeftButton)
    manager_seat.hub.flush()
    assert screen.view.case is None
    assert manager_seat.said == ["Trying again: Add a student."]
    manager_seat.sync()
    manager_seat.server.session.refresh(item)
    assert item.resolution == "judged_again"
