"""The dialog in which people change their own name and the address they sign in with."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from core.people import check_email
from desktop.design.theme import Theme
from desktop.studio.settings.presenter import SettingsPresenter
from desktop.studio.settings.words import say
from desktop.widgets.dialog import Dialog
from desktop.widgets.inputs import FormField
from desktop.widgets.text import Paragraph
from sync.protocol import AccountChange

_LONGEST_NAME = 80


class OwnDialog(Dialog):
    """Asks for name and address, and for the password once the address is another.

    It deletes itself once closed.
    """

    def __init__(self, theme: Theme, window: QWidget, presenter: SettingsPresenter) -> None:
        super().__init__(theme, window, say("Your name and email"), say("Save"), say("Not now"))
        self._presenter = presenter
        state = presenter.state
        self.name, self.email = QLineEdit(state.name), QLineEdit(state.email)
        self.password = QLineEdit()
        self.name.setMaxLength(_LONGEST_NAME)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.name_field = FormField(theme, say("Name"), self.name)
        self.email_field = FormField(theme, say("Email"), self.email)
        hint = say("A new email address needs your password.")
        self.password_field = FormField(theme, say("Current password"), self.password, hint)
        for field in (self.name_field, self.email_field, self.password_field):
            self.body.addWidget(field)
        words = say("Colleagues and students see the name. You sign in with the address.")
        self.body.addWidget(Paragraph(theme, words, tone="muted"))
        self.foot.addStretch(1)
        self.email.textChanged.connect(self._on_email)
        self.accepted.connect(self._on_accepted)
        self.closed.connect(self._on_closed)
        presenter.own_changed.connect(self.close_now)
        presenter.state_changed.connect(self._on_state)
        self._on_email()

    @property
    def _is_elsewhere(self) -> bool:
        return self.email.text().strip().lower() != self._presenter.state.email

    def _on_email(self) -> None:
        self.password_field.setVisible(self._is_elsewhere)

    def _on_accepted(self) -> None:
        name = " ".join(self.name.text().split())
        missing = say("This field is required.")
        problems = (
            "" if name else missing,
            "" if _is_address(self.email.text()) else say("Enter a valid email address."),
            missing if self._is_elsewhere and not self.password.text() else "",
        )
        fields = (self.name_field, self.email_field, self.password_field)
        for field, problem in zip(fields, problems, strict=True):
            field.show_error(problem)
        if not any(problems):
            email = check_email(self.email.text())
            password = self.password.text() if self._is_elsewhere else ""
            self._presenter.change_own(AccountChange(name=name, email=email, password=password))

    def _on_state(self) -> None:
        state = self._presenter.state
        self.confirm.setEnabled(not state.is_asking)
        if state.own_problem:
            field = self.password_field if self._is_elsewhere else self.name_field
            field.show_error(state.own_problem)
            entry = self.password if self._is_elsewhere else self.name
            entry.selectAll()
            entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_closed(self) -> None:
        self._presenter.forget_own_problem()
        self.deleteLater()


def _is_address(text: str) -> bool:
    try:
        return bool(check_email(text))
    except ValueError:
        return False
