"""The Profile & services screen: what is written and offered, and beside it what students see."""

from collections.abc import Iterator

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.actions.registry import Action, ActionRegistry
from desktop.design.icons import Icon
from desktop.design.tokens import SPACE
from desktop.studio.desk import StudioDesk
from desktop.studio.profile.about_card import AboutCard
from desktop.studio.profile.offering_form import OfferingForm
from desktop.studio.profile.presenter import ProfilePresenter
from desktop.studio.profile.preview import Preview
from desktop.studio.profile.services_card import ServicesCard
from desktop.studio.profile.values import OfferingLine, ProfileState, Teacher
from desktop.studio.profile.words import say
from desktop.widgets.empty_state import Emptiness, EmptyState
from desktop.widgets.scroll import FittedScroll
from desktop.widgets.surfaces import Hairline, ScreenHeader

_LEAST_PEOPLE = 180


class ProfileView(QWidget):
    """Draws a `ProfileState`."""

    def __init__(self, desk: StudioDesk, presenter: ProfilePresenter) -> None:
        super().__init__()
        self._desk = desk
        self._presenter = presenter
        self._people: tuple[Teacher, ...] = ()
        self.head = ScreenHeader(desk.theme, say("Profile & services"))
        self.people = QComboBox()
        self._stack = QStackedWidget()
        self._lay_out()

    def make(self, actions: ActionRegistry | None) -> Iterator[None]:
        """Makes a part at each step, where it is to stand, and has them drawn in the end."""
        theme = self._desk.theme
        self.about = AboutCard(theme)
        self._cards.addWidget(self.about)
        yield
        self.services = ServicesCard(theme)
        self._cards.addWidget(self.services)
        self._cards.addStretch(1)
        yield
        self.preview = Preview(self._desk)
        self._row.addWidget(self.preview)
        yield
        self.empty = EmptyState(theme)
        self._stack.addWidget(self.empty)
        self._connect()
        if actions is not None:
            self._add_actions(actions)
        self.setFocusProxy(self.about.bio)
        yield
        self.render_state()

    def render_state(self) -> None:
        """Draw the presenter's whole state."""
        state = self._presenter.state
        self._show_people(state)
        told = "" if state.can_edit or not state.is_read else say("View only")
        self.head.say(say("Profile & services"), told)
        if state.teacher is None:
            self._show_emptiness(state)
            return
        self._stack.setCurrentIndex(0)
        self.about.render_state(state)
        self.services.render_state(state)
        self.preview.render_state(state)

    def _show_emptiness(self, state: ProfileState) -> None:
        self._stack.setCurrentWidget(self.empty)
        if state.problem:
            title = say("The profile couldn’t be loaded")
            self.empty.say(Emptiness.ERROR, title, state.problem, say("Try again"))
        elif not state.is_read:
            self.empty.say(Emptiness.LOADING, say("Loading…"))
        else:
            told = say(
                "Once there is an instructor, this page shows what students read about them."
            )
            self.empty.say(Emptiness.EMPTY, say("No instructors yet"), told, "", Icon.PROFILE)

    def _show_people(self, state: ProfileState) -> None:
        self.people.setVisible(len(state.teachers) > 1)
        if state.teachers != self._people:
            self._people = state.teachers
            self.people.clear()
            for each in state.teachers:
                self.people.addItem(each.name, each.id)
        chosen = state.teacher.id if state.teacher is not None else ""
        self.people.setCurrentIndex(max(self.people.findData(chosen), 0))

    def _lay_out(self) -> None:
        self.people.setAccessibleName(say("Instructor"))
        self.people.setMinimumWidth(_LEAST_PEOPLE)
        self.head.add(self.people)
        inside = QWidget()
        cards = self._cards = QVBoxLayout(inside)
        cards.setContentsMargins(SPACE.md, SPACE.md, SPACE.md, SPACE.md)
        cards.setSpacing(SPACE.md)
        page = QWidget()
        row = self._row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(FittedScroll(inside), 1)
        self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(Hairline())
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.state_changed.connect(self.render_state)
        self.people.activated.connect(self._on_person)
        self.about.written.connect(presenter.write)
        self.about.saved.connect(presenter.save)
        self.about.left.connect(presenter.leave)
        self.services.added.connect(self.add_service)
        self.services.edit_wanted.connect(self._on_edit)
        self.services.end_wanted.connect(presenter.retire)
        self.services.return_wanted.connect(presenter.offer_again)
        self.preview.offering_chosen.connect(presenter.show_offering)
        self.preview.minutes_chosen.connect(presenter.show_minutes)
        self.preview.turned.connect(presenter.turn)
        self.empty.next_step.connect(presenter.refresh)

    def _add_actions(self, actions: ActionRegistry) -> None:
        actions.add(
            Action(
                "profile.save",
                say("Save the profile"),
                self._presenter.save,
                "Ctrl+Alt+P",
                Icon.CHECK,
                self._why_not_save,
            ),
            Action(
                "profile.add_service",
                say("Add a service"),
                self.add_service,
                "",
                Icon.ADD,
                self._why_not_add,
            ),
        )

    def add_service(self) -> None:
        """Ask what else is offered."""
        OfferingForm(self._desk, self._presenter, None, self.window()).open()

    def _on_edit(self, offering: OfferingLine) -> None:
        OfferingForm(self._desk, self._presenter, offering, self.window()).open()

    def _on_person(self, place: int) -> None:
        self._presenter.choose(str(self.people.itemData(place)))

    def _why_not_save(self) -> str | None:
        state = self._presenter.state
        if not self.isVisible():
            return say("Open Profile & services first.")
        return None if state.is_typed and state.can_edit else say("Nothing was changed.")

    def _why_not_add(self) -> str | None:
        if not self.isVisible():
            return say("Open Profile & services first.")
        return (
            None if self._presenter.state.can_edit else say("You don’t have permission to do that.")
        )
