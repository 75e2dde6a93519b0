"""A code as it is typed and as a scanner types it."""

import pytest

from core.tickets import qr_text
from desktop.kiosk.tickets import TypedCode, typed_code


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("", TypedCode()),
        ("k7m4", TypedCode("K7M 4", "K7M4")),
        ("k7m-42q", TypedCode("K7M 42Q", "K7M42Q")),
        ("K7M 42Q99", TypedCode("K7M 42Q", "K7M42Q")),
        ("INSTA", TypedCode("INSTA", "")),
        (qr_text("K7M42Q"), TypedCode("K7M 42Q", "K7M42Q")),
        (qr_text("K7M4"), TypedCode("INSTAINSTRU:K7M4", "K7M4")),
    ],
)
def test_what_stands_in_the_field_is_read(text: str, read: TypedCode) -> None:
    assert typed_code(text) == read


def test_a_code_is_complete_with_six_signs() -> None:
    assert not typed_code("K7M42").is_complete
    assert typed_code("K7M42Q").is_complete
