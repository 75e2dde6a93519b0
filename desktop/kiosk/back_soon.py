"""What stands before visitors while a kiosk that failed again and again waits to be started anew:
`instainstru curtain FOLDER DISPLAY`, in a process of its own, by the keeper.

It knows nothing of the studio and nothing of any visitor, so that what made the kiosk fail does not
make it fail as well. It says its two sentences in every language, and ends with its standard input.
"""

import os
import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.bootstrap import SETTINGS, application
from desktop.design.theme import Theme
from desktop.design.tokens import KIOSK, SPACE, TYPE, WEIGHT
from desktop.device_settings import SettingsFile
from desktop.kiosk.controls.layouts import settle
from desktop.kiosk.controls.look import KioskLook, density_of
from desktop.kiosk.controls.surfaces import Label, Side, Tone
from desktop.kiosk.language import CONTEXT, LANGUAGES, mark, shipped_catalogue
from desktop.kiosk.window.display import Stand

_SOON = mark("Back in a moment")
_ADVICE = mark("Please ask at the desk.")


class BackSoon(QWidget):
    """Two calm sentences in each language, above the middle. Nothing on it can be touched."""

    def __init__(self, theme: Theme, density: float | None = None) -> None:
        """`density`: pixels to one of the reference; the screen's own where None is given."""
        super().__init__()
        self.setWindowTitle("InstaInstru")
        self._theme = theme
        self._look = look = KioskLook(theme, density or density_of(self))
        self._column = QVBoxLayout(self)
        margin = look.px(KIOSK.margin)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(look.px(SPACE.xs))
        self._column.addStretch()
        for place, language in enumerate(LANGUAGES):
            said = shipped_catalogue(language)
            is_first = place == 0
            if not is_first:
                self._column.addSpacing(look.px(SPACE.xxl))
            soon = Label(look, TYPE.kiosk_headline if is_first else TYPE.kiosk_title, WEIGHT.strong)
            advice = Label(look, TYPE.kiosk_lead if is_first else TYPE.kiosk_body, tone=Tone.MUTED)
            for label, text in ((soon, _SOON), (advice, _ADVICE)):
                label.stand(Side.CENTRE)
                self._column.addWidget(label)
                label.say(said.translate(CONTEXT, text) or text)
        self._column.addStretch()
        settle(self._column)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Only who put it there takes it away."""
        event.ignore()


def run(arguments: Sequence[str]) -> int:
    """Fill the kiosk's screen until the standard input ends; `arguments` are the kiosk's folder and
    the name of its screen, "" where it was not told one.
    """
    folder, display = arguments
    threading.Thread(target=_follow, name="curtain", daemon=True).start()
    app = application(["instainstru"])
    settings = SettingsFile(Path(folder) / SETTINGS).current
    theme = Theme(settings.scheme_choice)
    theme.apply(app)
    page = BackSoon(theme)
    Stand(page, app, display or settings.display).place()
    return app.exec()


def _follow() -> None:
    """Wait for the end of the input, past Python's own buffer: its lock would abort the exit."""
    while os.read(0, 1):
        pass
    os._exit(0)  # there is nothing to put away
