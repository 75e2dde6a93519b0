"""The live theme: which scheme is on, how large text is, whether things may move."""

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget
from shiboken6 import isValid

from desktop.design import icons, sheet_rules, stylesheet
from desktop.design.colors import Color, Colors
from desktop.design.dressing import Dressing
from desktop.design.focus import FocusRing
from desktop.design.hearers import Hearers
from desktop.design.icons import Icon
from desktop.design.mark_files import mark_file
from desktop.design.metrics import CONTROL, MOTION, TYPE, WEIGHT, TypeStep
from desktop.design.palette import palette_for
from desktop.design.tokens import TOKENS, Scheme, Tokens
from desktop.design.turns import Turns
from desktop.design.type import INTER, interface_family
from desktop.design.type import font as font_of

TEXT_SCALE_MIN = 1.0
TEXT_SCALE_MAX = 2.0


class SchemeChoice(Enum):
    """What a person chooses under Appearance."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Theme(QObject):
    """What every widget that paints for itself is given.

    `changed` tells on the UI thread that the scheme, the text scale or the motion setting
    changed; style sheet and palette are applied by then, painted widgets call `update()`.
    With `SchemeChoice.SYSTEM` the system is followed live.
    """

    def __init__(
        self,
        choice: SchemeChoice = SchemeChoice.SYSTEM,
        text_scale: float = 1.0,
        is_motion_reduced: bool = False,
    ) -> None:
        super().__init__()
        self._choice = choice
        self._text_scale = _bounded(text_scale)
        self._is_motion_reduced = is_motion_reduced
        self._is_system_dark = False
        self._family = INTER
        self._app: QApplication | None = None
        self._dressing: Dressing | None = None
        self._ring: FocusRing | None = None
        self.changed = Hearers()
        self._change = Turns(self)
        self._patient: list[QWidget] = []

    @property
    def choice(self) -> SchemeChoice:
        """Return what was chosen; `tokens.scheme` is what is drawn."""
        return self._choice

    @property
    def tokens(self) -> Tokens:
        """Return the tokens of the scheme that is drawn now."""
        if self._choice is not SchemeChoice.SYSTEM:
            return TOKENS[Scheme(self._choice.value)]
        return TOKENS[Scheme.DARK if self._is_system_dark else Scheme.LIGHT]

    @property
    def colors(self) -> Colors:
        """Return the semantic colours drawn now."""
        return self.tokens.colors

    @property
    def text_scale(self) -> float:
        """Return the factor on all text, 1.0 to 2.0."""
        return self._text_scale

    @property
    def state_ms(self) -> int:
        """Return how long a change of state takes, in ms; 0 where motion is reduced."""
        return 0 if self._is_motion_reduced else MOTION.state_ms

    @property
    def place_ms(self) -> int:
        """Return how long a change of place takes, in ms; 0 where motion is reduced."""
        return 0 if self._is_motion_reduced else MOTION.place_ms

    def choose(self, choice: SchemeChoice) -> None:
        """Draw in another scheme."""
        if choice is not self._choice:
            self._choice = choice
            self._refresh()

    def scale_text(self, text_scale: float) -> None:
        """Make all text larger; values outside 1.0 to 2.0 are brought to the nearer end."""
        if _bounded(text_scale) != self._text_scale:
            self._text_scale = _bounded(text_scale)
            self._refresh()

    def wear(self, choice: SchemeChoice, text_scale: float) -> None:
        """Draw in another scheme and size at once: dressing the program anew is slow."""
        wanted = choice, _bounded(text_scale)
        if wanted != (self._choice, self._text_scale):
            self._choice, self._text_scale = wanted
            self._refresh()

    def reduce_motion(self, is_reduced: bool) -> None:
        """Stop or allow motion."""
        self._is_motion_reduced = is_reduced
        self.changed.emit()

    def apply(self, app: QApplication) -> None:
        """Dress `app` now and after every change. Call once, right after QApplication exists."""
        self._app = app
        self._family = interface_family(QGuiApplication.platformName())
        app.setStyle(QStyleFactory.create("Fusion"))
        self._dressing = Dressing(app, self)
        self._ring = FocusRing(app, self.tokens, self)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_scheme_changed)
        self._is_system_dark = hints.colorScheme() is Qt.ColorScheme.Dark
        self._refresh()

    @property
    def is_changing(self) -> bool:
        """Return whether a window that is dressed in turns still looks as it did."""
        return self._change.is_busy

    @property
    def is_dressing(self) -> bool:
        """Return whether something still wears a former look, or has not heard of the new one."""
        return self.is_changing or (self._dressing is not None and self._dressing.is_busy)

    def dress_in_turns(self, window: QWidget) -> None:
        """From now on `window` stays as it looks while it is dressed, and heeds whoever types."""
        self._patient.append(window)

    def finish_dressing(self, root: QWidget) -> None:
        """Call before `root` is shown: what was hidden when the look changed is dressed later."""
        if self._dressing is not None:
            self._dressing.finish(root)

    def font(self, step: TypeStep = TYPE.body, weight: int = WEIGHT.text) -> QFont:
        """Return the font of a type step at the text scale, for painting."""
        return font_of(self._family, step, weight, self._text_scale)

    def font_for(self, text: str, step: TypeStep = TYPE.body, weight: int = WEIGHT.text) -> QFont:
        """Return the font `text` is painted in: tabular where it has figures and no hyphen.

        Inter's tabular set widens the hyphen too: a name such as "Wei-Lin" falls apart, and a
        telephone number with it.
        """
        is_tabular = "-" not in text and any(character.isdigit() for character in text)
        return self.font(step if is_tabular else replace(step, is_tabular=False), weight)

    def grown(self, height: int) -> int:
        """Return a control's height in px at the text scale (one line of text in it)."""
        return sheet_rules.grown(height, self._text_scale)

    def scaled(self, size: int) -> int:
        """Return the size in px of what grows just as text does, such as the icon beside it."""
        return round(size * self._text_scale)

    def icon(self, name: Icon, color: Color | None = None) -> QIcon:
        """Return an icon in `color`, the colour of text where none is given."""
        return icons.icon(name, color or self.colors.text, self.colors.text_disabled)

    def pixmap(
        self, name: Icon, color: Color, size: int, device_pixel_ratio: float = 1.0
    ) -> QPixmap:
        """Return an icon as a square of `size` logical px."""
        return icons.pixmap(name, color, size, device_pixel_ratio)

    def _on_system_scheme_changed(self, system: Qt.ColorScheme) -> None:
        self._is_system_dark = system is Qt.ColorScheme.Dark
        if self._choice is SchemeChoice.SYSTEM:
            self._refresh()

    def _refresh(self) -> None:
        self._patient = [each for each in self._patient if isValid(each)]
        waiting = [each for each in self._patient if each.isVisible()]
        if self._dressing is not None and self._ring is not None:
            for window in waiting:
                window.setUpdatesEnabled(False)
            sheet = stylesheet.build(self.tokens, self._text_scale, self._glyphs())
            self._dressing.put_on(sheet, self._set_plain_look, waiting)
            self._ring.use(self.tokens)
            if waiting:
                self._change.begin(self._tell_in_turns(self._dressing))
                return
        self.changed.emit()

    def _tell_in_turns(self, dressing: Dressing) -> Iterator[None]:
        yield from dressing.give_fonts_back()
        yield from self.changed.in_turns()
        yield from dressing.dress_seen()
        for window in self._patient:
            if isValid(window) and not window.updatesEnabled():
                window.setUpdatesEnabled(True)
                yield

    def _set_plain_look(self) -> None:
        if self._app is not None:
            self._app.setFont(self.font_for(""))  # most words of controls are no figures
            self._app.setPalette(palette_for(self.tokens))

    def _glyphs(self) -> sheet_rules.Glyphs:
        """The few pictures that a style sheet can only take from files."""
        colors, size = self.colors, self.scaled(CONTROL.icon_small)
        return sheet_rules.Glyphs(
            check=mark_file(Icon.CHECK, colors.on_accent, size),
            check_disabled=mark_file(Icon.CHECK, colors.text_disabled, size),
            caret_down=mark_file(Icon.CARET_DOWN, colors.text_muted, size),
            caret_disabled=mark_file(Icon.CARET_DOWN, colors.text_disabled, size),
        )


def _bounded(text_scale: float) -> float:
    return min(max(text_scale, TEXT_SCALE_MIN), TEXT_SCALE_MAX)
