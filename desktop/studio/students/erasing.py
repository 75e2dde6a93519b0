"""Forgetting a student for good: what goes and what stays is said before, for there is no undo."""

from collections import Counter

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.design.tokens import SPACE, WEIGHT
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.studio.students.presenter import StudentsPresenter
from desktop.studio.students.values import StudentFile
from desktop.studio.students.words import say
from desktop.widgets.text import Paragraph, Text


class EraseDialog(FittingDialog):
    """Asks once more. While there are lessons to come it says that they are cancelled first."""

    def __init__(
        self, desk: StudioDesk, presenter: StudentsPresenter, file: StudentFile, window: QWidget
    ) -> None:
        title = say("Erase {name}?").format(name=file.card.name)
        erase, keep = say("Erase for good"), say("Keep the student")
        super().__init__(desk.theme, window, title, erase, keep, is_danger=True)
        self._presenter = presenter
        self._file = file
        self._theme = desk.theme
        self.problem = Paragraph(desk.theme, tone="danger")
        self._say(
            say("What is erased"),
            say(
                "Name, phone, email, guardian, year of birth, notes, all messages, and notes on "
                "lessons: here right away, on every other device as soon as it’s online."
            ),
        )
        self._say(
            say("What is kept"),
            say(
                "Each lesson’s day, service, instructor, price and fee, without a name, for your "
                "accounts."
            ),
        )
        never = say("This can’t be undone. Files already exported or printed aren’t affected.")
        self.body.addWidget(Paragraph(desk.theme, never, weight=WEIGHT.strong))
        self.unheard = Paragraph(desk.theme, tone="muted")
        self.unheard.set_text(_of_kiosks(file.unheard))
        self.body.addWidget(self.unheard)
        self.unheard.setVisible(bool(file.unheard))
        self.body.addWidget(self.problem)
        self.foot.addStretch(1)
        self.problem.hide()
        if file.coming:
            self._on_refused(say("There are upcoming lessons. Cancel them first."))
            self.confirm.set_refused(self.problem.text())
        self.accepted.connect(self._on_accepted)
        self.closed.connect(self.deleteLater)

    def _say(self, head: str, words: str) -> None:
        together = QVBoxLayout()
        together.setSpacing(SPACE.xxs)
        together.addWidget(Text(self._theme, head, weight=WEIGHT.strong))
        together.addWidget(Paragraph(self._theme, words))
        self.body.addLayout(together)

    def _on_accepted(self) -> None:
        self.confirm.set_refused(say("Erasing…"))
        self._presenter.erase(self._file.card, self.close_now, self._on_refused)

    def _on_refused(self, sentence: str) -> None:
        self.confirm.set_refused(None)
        self.problem.set_text(sentence)
        self.problem.show()


def _of_kiosks(names: tuple[str, ...]) -> str:
    """What is not covered while a kiosk is silent (docs/adr/0032)."""
    told = say(
        "Not heard from yet: {kiosks}. Someone who booked there in the meantime may be added "
        "again, so check back once it has been online."
    )
    counted = Counter(names).items()
    kiosks = ", ".join(name if count == 1 else f"{name} × {count}" for name, count in counted)
    return told.format(kiosks=kiosks) if names else ""
