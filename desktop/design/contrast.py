"""Contrast between two colours, as WCAG 2.2 measures it."""

from desktop.design.colors import Color

TEXT_MINIMUM = 4.5
"""Least ratio for words (WCAG 2.2, 1.4.3)."""

SHAPE_MINIMUM = 3.0
"""Least ratio for shapes that carry meaning (WCAG 2.2, 1.4.11)."""

_LUMINANCE_WEIGHTS = (0.2126, 0.7152, 0.0722)


def _linear(channel: float) -> float:
    """Undo the sRGB transfer curve of one channel, 0.0 to 1.0 (WCAG 2.2, relative luminance)."""
    if channel <= 0.04045:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)


def luminance(color: Color) -> float:
    """Return the relative luminance, 0.0 (black) to 1.0 (white); alpha is not looked at."""
    channels = (int(color.hex[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return sum(
        weight * _linear(channel)
        for weight, channel in zip(_LUMINANCE_WEIGHTS, channels, strict=True)
    )


def contrast_ratio(first: Color, second: Color) -> float:
    """Return how far apart two solid colours are, 1.0 (the same) to 21.0 (black on white)."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)
