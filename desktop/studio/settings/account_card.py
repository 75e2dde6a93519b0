"""Who is signed in, and the ways out and in again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, TYPE, WEIGHT
from desktop.studio.settings.own_dialog import OwnDialog
from desktop.studio.settings.presenter import SettingsPresenter
from desktop.studio.settings.words import change_count, role_words, say
from desktop.widgets.badges import Avatar, StatusChip, Tone
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.dialog import Dialog
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.inputs import FormField
from desktop.widgets.surfaces import TitledCard
from desktop.widgets.text import ElidedLabel, Paragraph

LEAST_PASSWORD = 10
"""The server's own limit, said before it has to."""


class AccountCard(TitledCard):
    """Name, role, address, another password, and the way out, or in again."""

    def __init__(self, theme: Theme, presenter: SettingsPresenter) -> None:
        super().__init__(theme, say("Account"))
        state = presenter.state
        self._theme = theme
        self._presenter = presenter
        self._chip = StatusChip(theme, say("Signed out"), Tone.WARNING, Icon.LOCK)
        self._problem = Paragraph(theme, tone="danger")
        self.sign_out = Button(theme, say("Sign out"), icon=Icon.SIGN_OUT)
        self.sign_in = Button(theme, say("Sign in again"), Variant.PRIMARY, Icon.SIGN_IN)
        self.password = Button(theme, say("Change password…"), icon=Icon.KEY)
        self.own = Button(theme, say("Name and email…"), icon=Icon.EDIT)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.name = ElidedLabel(theme, state.name, TYPE.lead, WEIGHT.strong)
        self.facts = ElidedLabel(theme, tone="muted")
        words.addWidget(self.name)
        words.addWidget(self.facts)
        row = QHBoxLayout()
        row.setSpacing(SPACE.sm)
        self._avatar = Avatar(theme, state.name, state.hue, 36, is_solid=True)
        row.addWidget(self._avatar)
        row.addLayout(words, 1)
        holder = QWidget()
        buttons = FlowLayout(holder)
        for button in (self.own, self.password, self.sign_out, self.sign_in):
            buttons.addWidget(button)
        self.add_to_head(self._chip)
        self.body.addLayout(row)
        self.body.addWidget(holder)
        self.body.addWidget(self._problem)
        self.sign_out.clicked.connect(self._on_sign_out)
        self.sign_in.clicked.connect(self._on_sign_in)
        self.own.clicked.connect(self._on_own)
        self.password.clicked.connect(self._on_password)
        presenter.sign_out_doubted.connect(self._on_doubted)

    def render_state(self) -> None:
        """Draw the account."""
        state = self._presenter.state
        self._avatar.show_person(state.name, state.hue, is_solid=True)
        self.name.set_text(state.name)
        self.facts.set_text(" · ".join(filter(None, (role_words(state.role), state.email))))
        self._chip.setVisible(not state.is_signed_in)
        self.own.setVisible(state.is_signed_in)
        self.sign_out.setVisible(state.is_signed_in)
        self.sign_out.setEnabled(not state.is_asking)
        self.password.setVisible(state.is_signed_in)
        self.sign_in.setVisible(not state.is_signed_in)
        self._problem.setVisible(bool(state.account_problem) and state.is_signed_in)
        self._problem.set_text(state.account_problem)

    def _on_sign_out(self) -> None:
        self._presenter.sign_out()

    def _on_sign_in(self) -> None:
        SignInDialog(self._theme, self.window(), self._presenter).open()

    def _on_own(self) -> None:
        OwnDialog(self._theme, self.window(), self._presenter).open()

    def _on_password(self) -> None:
        PasswordDialog(self._theme, self.window(), self._presenter).open()

    def _on_doubted(self, count: int) -> None:
        SignOutDialog(self._theme, self.window(), self._presenter, count).open()


class SignOutDialog(Dialog):
    """Asks before signing out while changes wait. It deletes itself once closed."""

    def __init__(
        self, theme: Theme, window: QWidget, presenter: SettingsPresenter, count: int
    ) -> None:
        title = say("Sign out with {changes} unsent?").format(changes=change_count(count))
        super().__init__(
            theme, window, title, say("Sign out"), say("Stay signed in"), is_danger=True
        )
        self._presenter = presenter
        words = say(
            "They stay on this device and are sent when you sign in again. No one else can sign "
            "in here before then."
        )
        self.body.addWidget(Paragraph(theme, words))
        self.foot.addStretch(1)
        self.accepted.connect(self._on_accepted)
        self.closed.connect(self.deleteLater)

    def _on_accepted(self) -> None:
        self.close_now()
        self._presenter.sign_out(even_with_waiting=True)


class SignInDialog(Dialog):
    """Asks for the password of whoever worked here. It deletes itself once closed."""

    def __init__(self, theme: Theme, window: QWidget, presenter: SettingsPresenter) -> None:
        title = say("Sign in as {name}").format(name=presenter.state.name)
        super().__init__(theme, window, title, say("Sign in"), say("Not now"))
        self._presenter = presenter
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        hint = presenter.state.email
        self.field = FormField(theme, say("Password"), self.password, hint)
        self.body.addWidget(self.field)
        self.foot.addStretch(1)
        self.accepted.connect(self._on_accepted)
        self.closed.connect(self.deleteLater)
        presenter.signed_in.connect(self.close_now)
        presenter.state_changed.connect(self._on_state)

    def _on_accepted(self) -> None:
        if self.password.text():
            self._presenter.sign_in(self.password.text())
        else:
            self.field.show_error(say("This field is required."))

    def _on_state(self) -> None:
        state = self._presenter.state
        self.confirm.setEnabled(not state.is_asking)
        self.field.show_error(state.account_problem)
        if state.account_problem:
            self.password.selectAll()
            self.password.setFocus(Qt.FocusReason.OtherFocusReason)


class PasswordDialog(Dialog):
    """Asks for the present password and the new one twice. It deletes itself once closed."""

    def __init__(self, theme: Theme, window: QWidget, presenter: SettingsPresenter) -> None:
        title = say("Change your password")
        super().__init__(theme, window, title, say("Change password"), say("Not now"))
        self._presenter = presenter
        labels = (say("Current password"), say("New password"), say("Repeat new password"))
        self.entries = [QLineEdit() for _ in labels]
        self.fields = [
            FormField(theme, label, entry)
            for label, entry in zip(labels, self.entries, strict=True)
        ]
        for entry, field in zip(self.entries, self.fields, strict=True):
            entry.setEchoMode(QLineEdit.EchoMode.Password)
            self.body.addWidget(field)
        words = say("You stay signed in here and are signed out everywhere else.")
        self.body.addWidget(Paragraph(theme, words, tone="muted"))
        self.foot.addStretch(1)
        self.accepted.connect(self._on_accepted)
        self.closed.connect(self._on_closed)
        presenter.password_changed.connect(self.close_now)
        presenter.state_changed.connect(self._on_state)

    def _on_accepted(self) -> None:
        current, new, again = (entry.text() for entry in self.entries)
        problems = (
            "" if current else say("This field is required."),
            "" if len(new) >= LEAST_PASSWORD else say("Use at least 10 characters."),
            "" if new == again else say("The passwords don’t match."),
        )
        for field, problem in zip(self.fields, problems, strict=True):
            field.show_error(problem)
        if not any(problems):
            self._presenter.change_password(current, new)

    def _on_state(self) -> None:
        state = self._presenter.state
        self.confirm.setEnabled(not state.is_asking)
        if state.password_problem:
            self.fields[0].show_error(state.password_problem)
            self.entries[0].selectAll()
            self.entries[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_closed(self) -> None:
        self._presenter.forget_password_problem()
        self.deleteLater()
