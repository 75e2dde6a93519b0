"""A finger's fifteen millimetres, on whichever screen."""

from math import hypot

import pytest

from desktop.design.tokens import KIOSK
from desktop.kiosk.controls.look import density_at

FULL_HD, UHD = (1920, 1080), (3840, 2160)
INCH_MM = 25.4


def dpi_of(size: tuple[int, int], inches: float) -> float:
    return hypot(*size) / inches


@pytest.mark.parametrize("size", [FULL_HD, UHD], ids=["1080p", "4K"])
@pytest.mark.parametrize("inches", [13.3, 15.6, 21.5, 24, 27, 32, 43])
def test_a_target_is_fifteen_millimetres_and_not_twice_that(
    size: tuple[int, int], inches: float
) -> None:
    dpi = dpi_of(size, inches)
    target = round(KIOSK.target_min * density_at(dpi, min(size))) / dpi * INCH_MM
    gap = round(KIOSK.target_gap_min * density_at(dpi, min(size))) / dpi * INCH_MM
    assert 15 <= target < 21
    assert gap >= 2.7


def test_a_week_has_room_where_a_finger_has_not_all_of_its() -> None:
    density = density_at(dpi_of(FULL_HD, 10.1), 1080)
    assert 1080 / density >= 600


def test_a_screen_that_does_not_know_its_size_is_believed_to_be_an_ordinary_one() -> None:
    assert density_at(0, 1080) == pytest.approx(0.6)
    assert density_at(9_999, 2160) == pytest.approx(3.4)
