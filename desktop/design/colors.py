"""The kinds of colour a scheme is made of. Values live in `schemes`, meaning in the names here."""

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class Color:
    """One sRGB colour: `hex` is `#RRGGBB`, `alpha` from 0.0 (nothing) to 1.0 (solid)."""

    hex: str
    alpha: float = 1.0

    @property
    def qt(self) -> QColor:
        """Return a fresh QColor, so that a painter may change it without touching the token."""
        color = QColor(self.hex)
        color.setAlphaF(self.alpha)
        return color

    @property
    def css(self) -> str:
        """Return the colour as a style sheet writes it."""
        if self.alpha == 1.0:
            return self.hex
        channels = QColor(self.hex)
        return (
            f"rgba({channels.red()}, {channels.green()}, {channels.blue()}, {self.alpha * 100:g}%)"
        )

    def faded(self, alpha: float) -> "Color":
        """Return the same colour at another `alpha` (0.0 to 1.0)."""
        return Color(self.hex, alpha)


@dataclass(frozen=True, slots=True)
class Hue:
    """One instructor's colour: the five parts a lesson card is painted with."""

    name: str
    solid: Color
    on_solid: Color
    fill: Color
    ink: Color
    done: Color


@dataclass(frozen=True, slots=True)
class Colors:
    """The semantic colours of one scheme (interface, "Tokens").

    `*_soft` is the tint behind text of the same name, `on_*` is text upon a filled shape,
    `border` and `border_control` carry no meaning and may be light, `border_strong` is an
    input's outline, `warning_shape` is for dots and bars (3 : 1), `warning` for words.
    """

    surface: Color
    surface_raised: Color
    surface_sunken: Color
    border: Color
    border_control: Color
    border_strong: Color
    text: Color
    text_muted: Color
    text_disabled: Color
    accent: Color
    accent_hover: Color
    accent_pressed: Color
    accent_soft: Color
    on_accent: Color
    positive: Color
    positive_soft: Color
    warning: Color
    warning_soft: Color
    warning_shape: Color
    danger: Color
    danger_hover: Color
    danger_soft: Color
    on_danger: Color
    info: Color
    info_soft: Color
    closed: Color
    blackout: Color
    blackout_line: Color
    grid: Color
    grid_half: Color
    control_hover: Color
    control_pressed: Color
    overlay: Color
    shadow: Color
