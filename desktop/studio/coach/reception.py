"""What a newcomer is met with: the guide where the studio is new, then, once, the tour's offer."""

from PySide6.QtCore import QCoreApplication, QObject

from desktop.actions.registry import Action, ActionRegistry
from desktop.bootstrap import Station
from desktop.design.icons import Icon
from desktop.studio.coach.invite import Invite
from desktop.studio.coach.marks import CoachMarks
from desktop.studio.coach.stops import stops_of
from desktop.studio.desk import StudioDesk
from desktop.studio.setup.guide import SetupGuide
from desktop.studio.setup.presenter import SetupPresenter
from desktop.studio.setup.state import SetupState, Step
from desktop.studio.shell.window import StudioWindow
from desktop.widgets.overlay import open_overlay


class Reception(QObject):
    """Meets who sits down. It covers the window only in a studio where nobody can be booked yet."""

    def __init__(
        self, desk: StudioDesk, station: Station, window: StudioWindow, actions: ActionRegistry
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._station = station
        self._window = window
        self._actions = actions
        self._is_met = False
        self.setup = SetupPresenter(desk, station)
        self.setup.setParent(self)
        self.setup.state_changed.connect(self._on_read)
        desk.hub.changed.connect(self._on_hub)

    def add_actions(self) -> None:
        """The ways back to guide and tour."""
        say = QCoreApplication.translate
        tour = say("Actions", "Take the tour")
        self._actions.add(Action("tour.show", tour, self.walk, icon=Icon.EYE))
        if self.setup.may_set_up:
            guide = say("Actions", "Set up the studio")
            self._actions.add(Action("setup.show", guide, self.guide, icon=Icon.SERVICES))

    def begin(self) -> None:
        """Look whether there is somebody to meet."""
        if self.setup.may_set_up:
            self.setup.refresh()
        else:
            self._offer_tour()

    def guide(self) -> None:
        """Open the guide where it was left."""
        self.setup.refresh()
        first = self.setup.state.first_open
        self.setup.go(first or Step.INSTRUCTORS)
        guide = SetupGuide(self._desk.theme, self._window, self.setup)
        guide.put_off.connect(self._on_put_off)
        guide.closed.connect(self._offer_tour)
        guide.open()

    def walk(self) -> None:
        """Walk through the screens."""
        for invite in self._window.findChildren(Invite):
            invite.leave()
        self._station.settings.change(is_toured=True)
        stops = stops_of(self._window, self._actions)
        CoachMarks(self._desk.theme, self._window, stops, self._desk.screen_requested.emit).open()

    def _on_read(self) -> None:
        state = self.setup.state
        if self._is_met or not state.is_read:
            return
        self._is_met = True
        if not state.is_new:
            self._offer_tour()
        elif self._station.settings.current.setup_left or open_overlay(self._window) is not None:
            self._offer_guide(state)
        else:
            self.guide()

    def _on_put_off(self) -> None:
        self._station.settings.change(setup_left=[self.setup.state.step.value])

    def _offer_guide(self, state: SetupState) -> None:
        done = sum(state.is_done(step) for step in Step)
        words = self.tr("{done} of {count} setup steps done.").format(done=done, count=len(Step))
        invite = Invite(
            self._desk.theme,
            self._window,
            self.tr("Your studio isn’t bookable yet"),
            words,
            self.tr("Continue setup"),
            self.tr("Later"),
        )
        invite.accepted.connect(self.guide)

    def _offer_tour(self) -> None:
        if self._station.settings.current.is_toured:
            return
        self._station.settings.change(is_toured=True)
        invite = Invite(
            self._desk.theme,
            self._window,
            self.tr("New here?"),
            self.tr("A quick tour: five places, less than a minute."),
            self.tr("Show me"),
            self.tr("No, thanks"),
        )
        invite.accepted.connect(self.walk)

    def _on_hub(self, changes: object) -> None:
        if self._is_met and open_overlay(self._window) is not None:
            self.setup.refresh()
