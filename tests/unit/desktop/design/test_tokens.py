"""Colours stay what was measured, and every pair in use can be read."""

import json
from dataclasses import fields
from pathlib import Path

import pytest

from desktop.design.colors import Color
from desktop.design.contrast import SHAPE_MINIMUM, TEXT_MINIMUM, contrast_ratio
from desktop.design.tokens import TOKENS, Colors, Hue, Scheme, Tokens

MEASURED: dict[str, dict[str, float]] = json.loads(
    (Path(__file__).parent / "measured_contrast.json").read_text(encoding="utf-8")
)
PAIRS = [(Scheme(name), pair) for name, pairs in MEASURED.items() for pair in pairs]


def color_named(tokens: Tokens, name: str) -> Color:
    if "." not in name:
        color = getattr(tokens.colors, name)
    else:
        hue_name, part = name.split(".")
        color = getattr(next(hue for hue in tokens.hues if hue.name == hue_name), part)
    assert isinstance(color, Color)
    return color


def ratio_of(scheme: Scheme, pair: str) -> float:
    first, second = pair.replace(" against ", " on ").split(" on ")
    tokens = TOKENS[scheme]
    return contrast_ratio(color_named(tokens, first), color_named(tokens, second))


@pytest.mark.parametrize(("scheme", "pair"), PAIRS)
def test_each_pair_in_use_keeps_its_measured_contrast(scheme: Scheme, pair: str) -> None:
    assert round(ratio_of(scheme, pair), 2) == MEASURED[scheme.value][pair]


@pytest.mark.parametrize(("scheme", "pair"), PAIRS)
def test_words_and_shapes_can_be_read(scheme: Scheme, pair: str) -> None:
    is_shape = " against " in pair or ".solid on " in pair
    assert ratio_of(scheme, pair) >= (SHAPE_MINIMUM if is_shape else TEXT_MINIMUM)


def test_black_on_white_is_twenty_one() -> None:
    assert contrast_ratio(Color("#000000"), Color("#FFFFFF")) == pytest.approx(21.0)


def test_schemes_name_the_same_hues_in_the_same_order() -> None:
    order = ("rose", "clay", "ochre", "sage", "teal", "ocean", "violet", "lilac")
    assert {tuple(hue.name for hue in tokens.hues) for tokens in TOKENS.values()} == {order}


def test_ninth_instructor_starts_the_hues_again() -> None:
    tokens = TOKENS[Scheme.LIGHT]
    assert tokens.hue_for(8) == tokens.hue_for(0)
    assert tokens.hue_for(7).name == "lilac"


def test_translucent_colour_is_written_with_its_alpha() -> None:
    overlay = TOKENS[Scheme.LIGHT].colors.overlay
    assert overlay.css == "rgba(33, 29, 24, 35%)"
    assert overlay.qt.alphaF() == pytest.approx(0.35, abs=0.003)


def test_every_colour_is_six_hex_digits() -> None:
    for tokens in TOKENS.values():
        named = [getattr(tokens.colors, field.name) for field in fields(Colors)]
        for hue in tokens.hues:
            named += [getattr(hue, field.name) for field in fields(Hue) if field.name != "name"]
        assert all(len(color.hex) == 7 and int(color.hex[1:], 16) >= 0 for color in named)
