"""Signing a person in, and letting a kiosk in, before there is anything to show."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QLineEdit

from core.errors import Unavailable
from desktop.bootstrap import Station
from desktop.runtime.jobs import Failure
from desktop.welcome.door import Door, secret
from desktop.welcome.words import sentence_of
from sync.protocol import ActorCard


class Welcome(QObject):
    """Asks for what the server wants to know, fetches the first rows, then says `opened()`.
    `back_wanted()`: to the sign-in.

    Everything that asks the server runs on the network's executor. After the first checkpoint the
    device works without the network.
    """

    opened = Signal()
    back_wanted = Signal()

    def __init__(self, station: Station, door: Door) -> None:
        super().__init__()
        self._station = station
        self.door = door

    def fetch(self) -> None:
        """Fetch the first rows; for a device that is let in but has nothing to look at."""
        self.door.wait()
        self._station.jobs.run(self._filled, self._on_filled, self._on_failed, on="network")

    def again(self) -> "Welcome":
        """The same, in the language that is spoken by now."""
        raise NotImplementedError

    def _admitted(self, card: ActorCard) -> None:
        self.fetch()

    def _filled(self) -> bool:
        """Until the first checkpoint is in; pages that arrived before a failure are kept."""
        self._station.engine.attempt()
        if not self._station.replica.is_filled:
            raise Unavailable(self._station.engine.status.problem or "offline")
        return True

    def _on_filled(self, is_filled: bool) -> None:
        self.opened.emit()

    def _on_failed(self, failure: Failure) -> None:
        sentence = sentence_of(failure.error)
        if sentence is None:
            raise failure.error
        self.door.refuse(sentence, self._place_of(failure.error))

    def _place_of(self, error: Exception) -> int:
        """Under which field it is said what went wrong."""
        return -1


class SignIn(Welcome):
    """For a person: address and password, or what to do without them.

    `founding_wanted()`: there is no studio yet. `demo_wanted()`: somebody only looks around.
    """

    founding_wanted = Signal()
    demo_wanted = Signal()

    def __init__(self, station: Station) -> None:
        say = QCoreApplication.translate
        door = Door(
            station.theme,
            say("Welcome", "Sign in to your studio"),
            say("Welcome", "Once you’re signed in, everything works offline too."),
            [(say("Welcome", "Email"), QLineEdit()), (say("Welcome", "Password"), secret())],
            say("Welcome", "Sign in"),
        )
        super().__init__(station, door)
        door.entered.connect(self._on_entered)
        card = station.replica.card
        if card is not None:
            door.fill(0, card.email)
            return
        door.add_link(say("Welcome", "Set up a new studio")).clicked.connect(self.founding_wanted)
        door.add_link(say("Welcome", "Try the demo studio")).clicked.connect(self.demo_wanted)

    def again(self) -> "SignIn":
        """The same, in the language that is spoken by now."""
        return SignIn(self._station)

    def _on_entered(self, values: tuple[str, str]) -> None:
        email, password = values
        self.sign_in(email, password)

    def sign_in(self, email: str, password: str) -> None:
        """Ask the server; the door says what went wrong."""
        self.door.wait()
        account = self._station.engine.account
        self._station.jobs.run(
            lambda: account.sign_in(email, password),
            self._admitted,
            self._on_failed,
            on="network",
        )


class Enrol(Welcome):
    """For a kiosk: the pairing code that a manager reads in the Studio's settings."""

    def __init__(self, station: Station) -> None:
        say = QCoreApplication.translate
        door = Door(
            station.theme,
            say("Welcome", "Make this a kiosk"),
            say("Welcome", "A manager finds the code in Settings › Devices › Add a kiosk."),
            [
                (say("Welcome", "Kiosk name"), QLineEdit()),
                (say("Welcome", "Code"), QLineEdit()),
            ],
            say("Welcome", "Connect"),
        )
        super().__init__(station, door)
        door.fill(0, say("Welcome", "Front desk kiosk"))
        door.entered.connect(self._on_entered)

    def again(self) -> "Enrol":
        """The same, in the language that is spoken by now."""
        return Enrol(self._station)

    def _on_entered(self, values: tuple[str, str]) -> None:
        name, code = values
        self.enrol(name, code)

    def enrol(self, name: str, code: str) -> None:
        """Ask the server; the door says what went wrong."""
        self.door.wait()
        account = self._station.engine.account
        self._station.jobs.run(
            lambda: account.enrol(code, name), self._admitted, self._on_failed, on="network"
        )
