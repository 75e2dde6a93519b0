"""How this device draws."""

from PySide6.QtWidgets import QCheckBox

from desktop.design.theme import Theme
from desktop.design.tokens import SPACE
from desktop.studio.settings.parts import Setting
from desktop.studio.settings.presenter import SettingsPresenter
from desktop.studio.settings.words import say
from desktop.widgets.segmented import SegmentedControl
from desktop.widgets.surfaces import TitledCard

_SIZES = (100, 125, 150, 175, 200)


class AppearanceCard(TitledCard):
    """Colours, size of text, motion: each takes effect at once."""

    def __init__(self, theme: Theme, presenter: SettingsPresenter) -> None:
        super().__init__(theme, say("Appearance"))
        self._presenter = presenter
        look = presenter.state.look
        schemes = (
            ("system", say("System")),
            ("light", say("Light")),
            ("dark", say("Dark")),
            ("contrast", say("Contrast")),
        )
        self.scheme = SegmentedControl(theme, say("Colours"), schemes, look.scheme)
        sizes = [(str(size), say("{size}%").format(size=size)) for size in _SIZES]
        self.text_size = SegmentedControl(theme, say("Text size"), sizes, _nearest(look.text_scale))
        self.motion = QCheckBox(say("Reduce motion"))
        self.body.setSpacing(SPACE.md)
        self.body.addWidget(Setting(theme, say("Colours"), "", self.scheme))
        self.body.addWidget(Setting(theme, say("Text size"), "", self.text_size))
        self.body.addWidget(self.motion)
        self.scheme.chosen.connect(presenter.choose_scheme)
        self.text_size.chosen.connect(self._on_size)
        self.motion.toggled.connect(self._on_motion)

    def render_state(self) -> None:
        """Draw what is set."""
        look = self._presenter.state.look
        self.scheme.choose(look.scheme)
        self.text_size.choose(_nearest(look.text_scale))
        self.motion.setChecked(look.is_motion_reduced)

    def _on_size(self, size: str) -> None:
        self._presenter.scale_text(int(size) / 100)

    def _on_motion(self, is_reduced: bool) -> None:
        if is_reduced != self._presenter.state.look.is_motion_reduced:
            self._presenter.reduce_motion(is_reduced)


def _nearest(text_scale: float) -> str:
    """The step that is nearest to a scale somebody wrote into the file."""
    return str(min(_SIZES, key=lambda size: abs(size - text_scale * 100)))
