"""Students: finding them, all that is known of them, and making one of two."""

from desktop.actions.registry import ActionRegistry
from desktop.runtime.presenter import Screen
from desktop.studio.desk import StudioDesk
from desktop.studio.students.presenter import StudentsPresenter
from desktop.studio.students.values import StudentsState
from desktop.studio.students.view import StudentsView


def build_students(desk: StudioDesk, actions: ActionRegistry | None) -> Screen[StudentsState]:
    """The screen; its actions go into `actions`, where there is one.

    `desk.student_to_show(student_id)` shows that student.
    """
    presenter = StudentsPresenter(desk)
    view = StudentsView(desk, presenter)
    screen = Screen(presenter, view, desk.hub)
    screen.rest = view.make(actions)
    desk.student_to_show.connect(view.show_student)
    return screen
