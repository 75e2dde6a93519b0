"""What is told of somebody who teaches."""

from types import SimpleNamespace
from typing import cast

from core.models import Offering
from desktop.kiosk.replica.phrases import subjects_of


def taught(*services: str) -> list[Offering]:
    return cast("list[Offering]", [SimpleNamespace(service_name=each) for each in services])


def test_three_subjects_are_named_and_the_number_of_others_stays_with_the_last() -> None:
    assert subjects_of(taught("Voice", "Piano", "Voice")) == "Voice · Piano"
    several = subjects_of(taught("Piano", "Piano for Kids", "Music Theory", "Audition", "Voice"))
    assert several == "Piano · Piano for Kids · Music Theory\N{NO-BREAK SPACE}+2"
