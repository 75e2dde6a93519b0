"""The one place a colour, a radius or a size comes from.

`TOKENS[scheme]` holds what a scheme changes (colours, hues); the sizes, which no scheme
changes, are re-exported from `metrics` as `SPACE`, `RADIUS`, `TYPE`, `CONTROL` and so on.
"""

from dataclasses import dataclass
from enum import Enum

from desktop.design import schemes
from desktop.design.colors import Color, Colors, Hue
from desktop.design.metrics import (
    CONTROL,
    KIOSK,
    LINE,
    MOTION,
    RADIUS,
    SHADOW,
    SPACE,
    STUDIO,
    TYPE,
    WEEK,
    WEIGHT,
    TypeStep,
)

__all__ = [
    "CONTROL",
    "KIOSK",
    "LINE",
    "MOTION",
    "RADIUS",
    "SHADOW",
    "SPACE",
    "STUDIO",
    "TOKENS",
    "TYPE",
    "WEEK",
    "WEIGHT",
    "Color",
    "Colors",
    "Hue",
    "Scheme",
    "Tokens",
    "TypeStep",
]


class Scheme(Enum):
    """A drawn scheme. What a person chooses is `theme.SchemeChoice`, which adds "system"."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Everything one scheme decides."""

    scheme: Scheme
    colors: Colors
    hues: tuple[Hue, ...]

    def hue_for(self, index: int) -> Hue:
        """Return the hue of the instructor at `index` (from 0); the ninth starts again."""
        return self.hues[index % len(self.hues)]


TOKENS: dict[Scheme, Tokens] = {
    Scheme.LIGHT: Tokens(Scheme.LIGHT, schemes.LIGHT_COLORS, schemes.LIGHT_HUES),
    Scheme.DARK: Tokens(Scheme.DARK, schemes.DARK_COLORS, schemes.DARK_HUES),
    Scheme.CONTRAST: Tokens(Scheme.CONTRAST, schemes.CONTRAST_COLORS, schemes.CONTRAST_HUES),
}
