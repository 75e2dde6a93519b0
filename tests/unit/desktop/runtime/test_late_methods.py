"""A value class whose methods are compiled late behaves as one whose methods were there at once."""

import dataclasses
from dataclasses import FrozenInstanceError, dataclass

import pytest

from desktop.runtime.late_methods import compile_late


@pytest.fixture(autouse=True)
def late(monkeypatch: pytest.MonkeyPatch) -> None:
    # So that it is put back afterwards.
    monkeypatch.setattr(dataclasses, "_create_fn", getattr(dataclasses, "_create_fn", None))
    compile_late()


def span(first: int) -> object:
    """One of a class that is made now."""

    @dataclass(frozen=True, slots=True)
    class Made:
        first: int

    return Made(first)


def test_it_compares_hashes_and_shows_itself_as_ever() -> None:
    @dataclass(frozen=True, slots=True, order=True)
    class Stay:
        first: int
        last: int = 9

    one, same, other = Stay(1), Stay(1, 9), Stay(2)
    for _ in range(2):
        assert one == same
        assert one != other
        assert one < other <= Stay(2)
        assert len({one, same, other}) == 2
        assert repr(one).endswith("Stay(first=1, last=9)")
        assert dataclasses.replace(one, last=3) == Stay(1, 3)


def test_it_stays_frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    late, name = span(1), "first"
    monkeypatch.undo()
    early = span(1)
    for value in (late, late, early):
        with pytest.raises(FrozenInstanceError, match="cannot assign to field 'first'"):
            setattr(value, name, 2)
        with pytest.raises(FrozenInstanceError, match="cannot delete field 'first'"):
            delattr(value, name)
        assert getattr(value, name) == 1


def test_a_class_that_was_asked_once_has_the_method_itself() -> None:
    asked = span(1)
    before = type(asked).__dict__["__hash__"]
    assert hash(asked) == hash(asked)
    after = type(asked).__dict__["__hash__"]
    assert after is not before
    assert after.__qualname__ == before.__qualname__


def test_a_class_of_a_class_is_asked_by_its_own_fields() -> None:
    @dataclass(frozen=True)
    class Named:
        name: str

    @dataclass(frozen=True)
    class Dated(Named):
        year: int

    assert Dated("Ada", 1) != Dated("Ada", 2)
    assert Named("Ada") == Named("Ada")
    assert Named("Ada") != Dated("Ada", 1)
    assert hash(Dated("Ada", 1)) == hash(Dated("Ada", 1))


def test_where_python_makes_them_otherwise_nothing_is_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(dataclasses, "_create_fn")
    compile_late()
    assert not hasattr(dataclasses, "_create_fn")
