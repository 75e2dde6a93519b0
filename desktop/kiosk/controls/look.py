"""How big, how bright, how large-lettered the kiosk is drawn: tokens at this screen's density."""

from dataclasses import replace

from PySide6.QtCore import QObject, QRectF, QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.design.colors import Color, Colors, Hue
from desktop.design.icons import Icon
from desktop.design.theme import SchemeChoice, Theme
from desktop.design.tokens import KIOSK, LINE, RADIUS, SPACE, TYPE, WEIGHT, Scheme, TypeStep
from desktop.kiosk.controls.cut import Cut, Shape
from desktop.kiosk.controls.faces import Faces
from desktop.widgets.shadow import Shadow

TEXT_SCALES = (1.0, 1.5, 2.0)
SPACED_BY = QFont.SpacingType.AbsoluteSpacing
_LETTERS, _WORDS = 0.125, 0.165
"""Wider spacing, in parts of the size of the letters: 0.12 and 0.16 (WCAG 2.2, 1.4.12), and what Qt
rounds off.
"""
_DENSITY_BOUNDS = (0.6, 3.4)
_LEAST_ACROSS = 600
"""Reference pixels that a week of seven columns needs from edge to edge: 15 cm."""
_UPRIGHT_NEEDS = ((1.0, 830), (1.5, 910), (2.0, 1080))
_LYING_NEEDS = ((1.0, 1440), (1.5, 1680), (2.0, 1900))
"""Reference pixels from left to right without which, by the size of the text, words are cut.
Letters that stand further apart need as much as the largest.
"""
_SMALLEST = 0.25


def density_of(widget: QWidget) -> float:
    """Pixels for each pixel of the reference (102 an inch) on the widget's screen: 15 mm stay so.

    The screen itself is not asked for: PySide6 6.11.3 makes it a child of the widget's wrapper, and
    what it deletes with the widget is then missing from the application.
    """
    dpi = (widget.physicalDpiX() + widget.physicalDpiY()) / 2
    return density_at(dpi, min(widget.width(), widget.height()))


def density_at(dpi: float, across: int) -> float:
    """The same from dots an inch, and the dots of a screen's shorter side.

    A screen that reports no size, or an absurd one, is taken to be the nearest believable one; one
    of less than 15 cm is drawn as large as a week has room on it, which is less than a finger
    should have.
    """
    lowest, highest = _DENSITY_BOUNDS
    density = min(max(dpi / KIOSK.reference_ppi, lowest), highest)
    return max(min(density, across / _LEAST_ACROSS), _SMALLEST)


def density_within(size: QSize) -> float:
    """The density at which a whole kiosk, upright or lying, has room in a window of that size."""
    wide, tall = min(KIOSK.window), max(KIOSK.window)
    narrow, long = sorted((size.width(), size.height()))
    return max(min(narrow / wide, long / tall), _SMALLEST)


class KioskLook(QObject):
    """What every kiosk widget is given.

    Signals: `changed` after the scheme, the text size, the density or the orientation changed.
    """

    changed = Signal()

    def __init__(self, theme: Theme, density: float = 1.0) -> None:
        super().__init__()
        self._theme = theme
        self._home_scheme = theme.choice
        self._home_text = theme.text_scale
        self._wanted = density
        self._width: int | None = None
        self._density = density
        self._is_portrait = True
        self._is_spaced = False
        self._fonts: dict[tuple[TypeStep, int], QFont] = {}
        self._metrics: dict[tuple[TypeStep, int], QFontMetrics] = {}
        self._shadows: dict[tuple[Color, float, float], Shadow] = {}
        self._cuts: dict[tuple[Shape, int], Cut] = {}
        self._icons: dict[tuple[Icon, Color, int, float], QPixmap] = {}
        self.faces = Faces()
        theme.changed.connect(self._on_theme_changed)

    @property
    def colors(self) -> Colors:
        """The semantic colours drawn now."""
        return self._theme.colors

    @property
    def scheme(self) -> Scheme:
        """The scheme drawn now."""
        return self._theme.tokens.scheme

    @property
    def is_contrast(self) -> bool:
        """Whether high contrast is on."""
        return self.scheme is Scheme.CONTRAST

    @property
    def text_scale(self) -> float:
        """The factor on all text."""
        return self._theme.text_scale

    @property
    def is_spaced(self) -> bool:
        """Whether letters and words stand further apart."""
        return self._is_spaced

    @property
    def is_portrait(self) -> bool:
        """Whether the screen stands upright."""
        return self._is_portrait

    def hue(self, index: int) -> Hue:
        """The colour of an instructor."""
        return self._theme.tokens.hue_for(index)

    @property
    def icon_growth(self) -> float:
        """How much larger icons are drawn beside larger text."""
        return min(self.text_scale, TEXT_SCALES[1])

    def px(self, reference: float) -> int:
        """A size of the tokens on this screen, in logical pixels."""
        return max(1, round(reference * self._density)) if reference else 0

    def line(self, reference: float) -> int:
        """The width of a line: at least 2 in high contrast."""
        width = self.px(reference)
        return max(width, LINE.selection) if self.is_contrast else width

    def tall(self, height: int, step: TypeStep = TYPE.kiosk_body) -> int:
        """The height of a control that holds one line, grown with the text."""
        return self.px(height + step.line * (self.text_scale - 1.0))

    def font(self, step: TypeStep = TYPE.kiosk_body, weight: int = WEIGHT.text) -> QFont:
        """The font of a type step at this density and text size."""
        key = (step, weight)
        if key not in self._fonts:
            sized = replace(step, size=round(step.size * self._density))
            font = self._theme.font(sized, weight)
            if self._is_spaced:
                font.setLetterSpacing(SPACED_BY, _LETTERS * font.pixelSize())
                font.setWordSpacing(_WORDS * font.pixelSize())
            self._fonts[key] = font
        return QFont(self._fonts[key])

    def metrics(self, step: TypeStep = TYPE.kiosk_body, weight: int = WEIGHT.text) -> QFontMetrics:
        """How wide and high words are in that font; shared, so not to be changed."""
        key = (step, weight)
        if key not in self._metrics:
            self._metrics[key] = QFontMetrics(self.font(step, weight))
        return self._metrics[key]

    def cut(self, shape: Shape, icons: int) -> Cut:
        """The measures of a button's shape with so many icons beside its text."""
        if (shape, icons) not in self._cuts:
            icon, gap = self.px(shape.icon_size * self.icon_growth), self.px(SPACE.sm)
            self._cuts[shape, icons] = Cut(
                title=self.font(shape.step, shape.weight),
                title_metrics=self.metrics(shape.step, shape.weight),
                caption=self.font(shape.caption_step),
                caption_metrics=self.metrics(shape.caption_step),
                height=self.px(shape.height),
                padding=self.px(shape.padding),
                icon=icon,
                gap=gap,
                near=self.px(SPACE.xs),
                hair=self.px(SPACE.xxs),
                least=self.px(KIOSK.target_min),
                sides=0 if shape.is_stacked else icons * (icon + gap),
                radius=self.px(RADIUS.kiosk_control),
            )
        return self._cuts[shape, icons]

    def pixmap(self, name: Icon, color: Color, size: float, ratio: float = 1.0) -> QPixmap:
        """An icon as a square of `size` reference pixels; shared, so not to be painted on."""
        key = (name, color, self.px(size), ratio)
        if key not in self._icons:
            self._icons[key] = self._theme.pixmap(*key)
        return self._icons[key]

    def turn(self, is_portrait: bool, density: float, width: int | None = None) -> None:
        """The screen was turned, or the window came to another one, so many pixels wide.

        On a narrow one all is drawn smaller, and larger text grows as far as there is room.
        """
        former = self._is_portrait, self._density
        self._is_portrait, self._wanted, self._width = is_portrait, density, width
        if (is_portrait, self._fitting()) != former:
            self._on_theme_changed()

    def cast_shadow(self, painter: QPainter, box: QRectF, radius: int) -> None:
        """The one soft shadow under something that floats; none in high contrast."""
        color = self.colors.shadow
        if color.alpha == 0:
            return
        key = (color, self.px(radius), painter.device().devicePixelRatioF())
        if key not in self._shadows:
            self._shadows[key] = Shadow(*key)
        self._shadows[key].cast(painter, box)

    def next_text_size(self) -> None:
        """Larger text, round and round: 100, 150, 200 %, then 150 % in wider spacing."""
        larger = [scale for scale in TEXT_SCALES if scale > self.text_scale]
        was_spaced, self._is_spaced = self._is_spaced, not larger
        if was_spaced:
            self._is_spaced = False
            self._theme.scale_text(TEXT_SCALES[0])
        else:
            self._theme.scale_text(larger[0] if larger else TEXT_SCALES[1])

    def toggle_contrast(self) -> None:
        """High contrast on, or the studio's own scheme again."""
        self._theme.choose(self._home_scheme if self.is_contrast else SchemeChoice.CONTRAST)

    def reset(self) -> None:
        """As the studio set it up; nothing happens where it is so."""
        if self._is_spaced:
            self._is_spaced = False
            self._on_theme_changed()
        self._theme.wear(self._home_scheme, self._home_text)

    def _fitting(self) -> float:
        if self._width is None:
            return self._wanted
        needs = _UPRIGHT_NEEDS if self._is_portrait else _LYING_NEEDS
        scale = TEXT_SCALES[-1] if self._is_spaced else self.text_scale
        needed = next((room for size, room in needs if scale <= size), needs[-1][1])
        return max(min(self._wanted, self._width / needed), _SMALLEST)

    def _on_theme_changed(self) -> None:
        """Whatever was measured or pictured is made anew before anybody draws."""
        self._density = self._fitting()
        self._fonts.clear()
        self._metrics.clear()
        self._cuts.clear()
        self._icons.clear()
        self.faces.forget()
        self.changed.emit()
