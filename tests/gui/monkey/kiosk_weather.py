"""What befalls a kiosk while somebody stands there: the network, other people, managers, time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from random import Random

from core.errors import StudioError
from core.ids import new_id
from core.kiosk_settings import KioskSettings
from core.mutations.availability import AddBlackout, SetException
from core.mutations.instructors import EditInstructor
from core.mutations.lessons import CancelBooking
from core.tickets import ALPHABET
from tests.builders.studio import wish_for
from tests.gui.kiosk_replica.test_guests import decide
from tests.gui.monkey.kiosk_hands import Stranger
from tests.gui.monkey.kiosk_world import FAILURES, KioskWorld

_CLOSED_NOW = (*((0, 60),) * 7,)
_LEAPS = (
    *(timedelta(seconds=-1), timedelta(minutes=-7), timedelta(hours=-3), timedelta(days=-40)),
    *(timedelta(minutes=6), timedelta(hours=1), timedelta(hours=10), timedelta(days=2)),
    *(timedelta(days=30), timedelta(microseconds=1)),
)


class Weather:
    """Changes the world around the stranger; each act returns what happened, in words."""

    def __init__(self, world: KioskWorld, stranger: Stranger) -> None:
        self._world = world
        self._stranger = stranger

    def act(self, rng: Random) -> str:
        """Let something happen."""
        acts: tuple[tuple[int, Callable[[Random], str]], ...] = (
            (6, self._wait),
            (5, self._slow),
            (5, self._some_answers),
            (4, self._network),
            (3, self._line_fails),
            (6, self._somebody_books),
            (3, self._somebody_cancels),
            (3, self._manager_decides),
            (2, self._day_off),
            (1, self._instructor_goes),
            (3, self._clock_leaps),
            (2, self._printer),
            (2, self._tend),
            (3, self._leisure),
        )
        weights = [weight for weight, _ in acts]
        return rng.choices([act for _, act in acts], weights)[0](rng)

    def calm(self) -> None:
        """All answers come, and the network is as it should be."""
        self._world.is_slow = False
        self._world.line.fails = None
        self._world.link.is_late = False
        self._world.rest()
        self._world.link.mend()
        self._world.rest()

    def _wait(self, rng: Random) -> str:
        seconds = rng.choice((1, 5, 20, 61, 61, 95))
        self._world.beat(seconds)
        return f"{seconds} s pass"

    def _slow(self, rng: Random) -> str:
        self._world.is_slow = not self._world.is_slow
        return "answers are slow" if self._world.is_slow else "answers come at once"

    def _some_answers(self, rng: Random) -> str:
        if rng.random() < 0.4:
            self._world.jobs.do()
            return "all that was asked is done, and not told"
        count = rng.randrange(1, 4)
        self._world.jobs.answer(count)
        return f"{count} answers come"

    def _network(self, rng: Random) -> str:
        link = self._world.link
        link.is_late = rng.random() < 0.3
        is_cut = rng.random() < 0.5
        link.cut() if is_cut else link.mend()
        return f"the network is {'gone' if is_cut else 'there'}, late: {link.is_late}"

    def _line_fails(self, rng: Random) -> str:
        self._world.line.fails = rng.choice(FAILURES)
        return f"asking for visitors comes to {self._world.line.fails!r}"

    def _somebody_books(self, rng: Random) -> str:
        """At another desk; often what is held here. The kiosk hears of it, or not yet."""
        kiosk, studio = self._world.kiosk, self._world.kiosk.server.studio
        hold = self._world.shell.flow.holds.state.hold
        day = timedelta(days=rng.randrange(6), hours=rng.randrange(24))
        start = kiosk.clock.now().replace(minute=0, second=0, microsecond=0) + day
        if hold is not None and rng.random() < 0.6:
            start = hold.appointment.start
        code = "".join(rng.choice(ALPHABET) for _ in range(6))
        told = self._elsewhere(wish_for(studio, start, duration_min=45, code=code))
        if not told:
            self._stranger.codes.append(code)
        self._maybe_heard(rng)
        return f"somebody books {start} elsewhere {told}"

    def _somebody_cancels(self, rng: Random) -> str:
        rows = self._world.kiosk.server.dump("booking")
        if not rows:
            return "there is nothing to cancel"
        row = rows[rng.randrange(len(rows))]
        booking_id = str(row["id"])
        told = self._elsewhere(CancelBooking(booking_id=booking_id, reason="ill"))
        self._maybe_heard(rng)
        return f"somebody cancels elsewhere {told}"

    def _manager_decides(self, rng: Random) -> str:
        studio, standard = self._world.kiosk.server.studio, KioskSettings()
        shelves = [one.id for one in self._world.kiosk.desk.categories()]
        spoken = rng.choice((("fr",), ("es", "en"), standard.languages))
        settings = KioskSettings(
            languages=spoken,
            language=spoken[0],
            hidden_instructors=frozenset(rng.sample([studio.instructor_id], rng.randrange(2))),
            hidden_categories=frozenset(rng.sample(shelves, rng.randrange(2)) if shelves else ()),
            hold_min=rng.choice((None, 1, 15)),
            prints=rng.random() < 0.7,
            sounds=rng.random() < 0.5,
            opening=_CLOSED_NOW if rng.random() < 0.25 else (),
        )
        decide(self._world.kiosk, settings)
        return f"a manager decides {settings.languages} {settings.opening[:1]}"

    def _day_off(self, rng: Random) -> str:
        studio = self._world.kiosk.server.studio
        day = self._world.kiosk.clock.now().date() + timedelta(days=rng.randrange(4))
        hours = SetException(instructor_id=studio.instructor_id, on_date=day, windows=[[600, 645]])
        closed = AddBlackout(
            blackout_id=new_id(), instructor_id=None, first=day, last=day, reason="Snow"
        )
        told = self._elsewhere(rng.choice((hours, closed)))
        self._maybe_heard(rng)
        return f"{day} is short, or closed {told}"

    def _instructor_goes(self, rng: Random) -> str:
        studio, is_active = self._world.kiosk.server.studio, rng.random() < 0.6
        told = self._elsewhere(
            EditInstructor(
                instructor_id=studio.instructor_id,
                instructor_name=rng.choice(("Mara Lindqvist", "Мара")),
                is_active=is_active,
            )
        )
        self._maybe_heard(rng)
        return f"Mara is there: {is_active} {told}"

    def _clock_leaps(self, rng: Random) -> str:
        leap = rng.choice(_LEAPS)
        self._world.kiosk.clock.advance(leap)
        return f"the clock leaps by {leap}"

    def _printer(self, rng: Random) -> str:
        paper = self._world.paper
        paper.is_here, paper.takes = rng.random() < 0.8, rng.random() < 0.6
        return f"the printer is there: {paper.is_here}, takes: {paper.takes}"

    def _tend(self, rng: Random) -> str:
        self._world.tend()
        return "leases are looked after"

    def _leisure(self, rng: Random) -> str:
        self._world.rehearse()
        return "a page is made at leisure"

    def _elsewhere(self, wish: object) -> str:
        """Somebody else does something, unless a rule forbids it; the rule's code."""
        try:
            self._world.kiosk.elsewhere(wish)  # type: ignore[arg-type]  # any wish will do
        except StudioError as error:
            self._world.kiosk.server.session.rollback()
            return f"({error.code})"
        return ""

    def _maybe_heard(self, rng: Random) -> None:
        if rng.random() < 0.6:
            self._world.link.wake()
