"""Two columns of a ticket: what, and how it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.design.tokens import SPACE, TYPE, WEIGHT
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.surfaces import Label, Tone

MOST_FACTS = 8


class Facts(QWidget):
    """Rows such as *With · Mara Lindqvist*; empty ones are left out."""

    def __init__(self, look: KioskLook) -> None:
        super().__init__()
        self._look = look
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(SPACE.xl))
        grid.setVerticalSpacing(look.px(SPACE.sm))
        grid.setColumnMinimumWidth(0, look.px(SPACE.xxl * 2 + SPACE.xl))
        grid.setColumnStretch(1, 1)
        self._rows: list[tuple[Label, Label]] = []
        for number in range(MOST_FACTS):
            what = Label(look, TYPE.kiosk_caption, tone=Tone.MUTED)
            how = Label(look, TYPE.kiosk_caption, WEIGHT.label)
            what.setWordWrap(False)
            grid.addWidget(what, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(how, number, 1)
            self._rows.append((what, how))

    def say(self, *facts: tuple[str, str]) -> None:
        """The rows, from the top; at most `MOST_FACTS` of them."""
        shown = [fact for fact in facts if fact[1]]
        shown += [("", "")] * (MOST_FACTS - len(shown))
        for (what, how), (name, value) in zip(self._rows, shown, strict=True):
            what.say(name)
            how.say(value)
